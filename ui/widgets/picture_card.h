#pragma once

#include "painting/icons.h"
#include "painting/text_block.h"
#include "widgets/pressable.h"

#include <functional>

namespace unhunch::ui {

// A card with a picture above its title: what RoutineCard and ExerciseCard share. Click, Enter or
// Space opens it. The title takes a second line where it needs one. Signals: clicked(). Accessible:
// a button called "title, subtitle".
class PictureCard : public Pressable {
    Q_OBJECT
public:
    // Draws the figure into the picture's box; already clipped to it.
    using FigurePainter = std::function<void(QPainter&, const QRectF&)>;

    QString title() const { return m_title; }
    void setFigure(FigurePainter figure);
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    struct Measures {
        int picture;
        int compactPicture;
        double radius;
        int side;
        int above;
        int below;
    };

    PictureCard(const Theme& theme, const Measures& measures, const QString& title,
                const QString& subtitle, QWidget* parent);

    QRectF pictureBox() const;
    bool isCompact() const { return m_compact; }
    virtual void paintBackground(QPainter& painter, const QRectF& box) = 0;
    virtual void paintExtras(QPainter& painter) { Q_UNUSED(painter) }
    // Room at the end of the title line of a card `width` wide.
    virtual double badgeWidth(double /*width*/) const { return 0; }
    double side() const { return m_measures.side - (m_compact ? 2.0 : 0.0); }
    // Of the title on one line.
    double titleWidth() const;
    void paintEvent(QPaintEvent* event) override;

private:
    TextSpec titleSpec() const;
    void paintWords(QPainter& painter);

    Measures m_measures;
    QString m_title;
    QString m_subtitle;
    FigurePainter m_figure;
    bool m_compact = false;
};

// A routine: sun scene, title, length; "For today" badge beside the title, or on the picture where
// the title needs its line; a Start disc on hover or focus, which is
// its own target. Enter opens, Space begins. With a menu, three dots on the picture; the Menu key
// opens it, too. Signals: clicked() opens, started() begins, menuAsked().
class RoutineCard : public PictureCard {
    Q_OBJECT
public:
    RoutineCard(const Theme& theme, const QString& title, const QString& subtitle,
                QWidget* parent = nullptr);

    void setBadge(const QString& badge);
    void setHasMenu(bool hasMenu);

signals:
    void started();
    void menuAsked();

protected:
    void paintBackground(QPainter& painter, const QRectF& box) override;
    void paintExtras(QPainter& painter) override;
    double badgeWidth(double width) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QRectF startDisc() const;
    QRectF menuDisc() const;
    double pillWidth() const;
    QString m_badge;
    bool m_hasMenu = false;
};

// An exercise: figure on a quiet ground, title, aim and position.
class ExerciseCard : public PictureCard {
    Q_OBJECT
public:
    ExerciseCard(const Theme& theme, const QString& title, const QString& subtitle,
                 QWidget* parent = nullptr);

protected:
    void paintBackground(QPainter& painter, const QRectF& box) override;
};

} // namespace unhunch::ui
