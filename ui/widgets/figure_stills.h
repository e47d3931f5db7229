// Still pictures of figures: thumbnails, heroes, tiles.
#pragma once

#include "widgets/figure_thread.h"
#include "widgets/picture_shelf.h"

#include <QCache>
#include <QPointer>
#include <QRectF>
#include <QWidget>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QPainter;

namespace unhunch::ui {

class Theme;

/// What a still shows.
struct FigureStill {
    std::shared_ptr<const figure::Clip> clip; ///< as shown; null when there is none
    std::shared_ptr<const QImage> photo;      ///< instead of a clip; may be null
    std::string name;                         ///< of the clip as shown: FigureClips::nameOf
    std::size_t key = 0;                      ///< pose
    bool mat = true;                          ///< mat, wall, door frame
    bool shadow = true;
    bool hints = false;      ///< glow, ghost, arrows
    bool isPortrait = false; ///< head and shoulders only
    bool isTile = false;     ///< drawn to the scale all tiles of a grid share

    [[nodiscard]] bool hasPicture() const { return clip || photo; }
};

/// Pictures of stills, drawn on the figures' thread and kept in memory and on disk.
class FigureStills : public QObject {
    Q_OBJECT
public:
    /// `folder` keeps the pictures between two runs; `version` changes when the clips do. Theme and
    /// thread must outlive it.
    FigureStills(const Theme& theme, FigureThread& thread, const QString& folder,
                 QByteArray version, QObject* parent = nullptr);
    ~FigureStills() override;

    /// Who is drawn from now on.
    void setAppearance(const Appearance& appearance);

    /// Paints the picture of `still` into `box`, its lowest part near the bottom edge; when it is
    /// not there yet, nothing, and `widget` is painted again once it is. A photo fills the box and
    /// is cut where it does not fit. `look` other than the person of the program, for choosing one.
    void paint(QPainter& painter, const QRectF& box, const FigureStill& still, QWidget* widget);
    void paint(QPainter& painter, const QRectF& box, const FigureStill& still, QWidget* widget,
               const Appearance& look);

private:
    void paintPhoto(QPainter& painter, const QRectF& place, const QSize& size, const QImage& photo);
    void order(const QByteArray& key, const FigureStill& still, const QSize& size,
               const Appearance& look);
    void arrived(const QByteArray& key, const QImage& picture);

    const Theme& m_theme;
    FigureThread& m_thread;
    FigureThread::Client m_client;
    QByteArray m_version;
    Appearance m_appearance;
    std::shared_ptr<PictureShelf> m_shelf; ///< used on the worker only
    QCache<QByteArray, QImage> m_pictures; ///< costs in KiB
    std::map<QByteArray, std::vector<QPointer<QWidget>>> m_waiting;
};

} // namespace unhunch::ui
