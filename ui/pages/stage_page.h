// The session itself: readable from the mat, one instruction at a time, driven by keys.
#pragma once

#include "pages/stage_words.h"
#include "painting/scene_painter.h"
#include "painting/theme.h"
#include "presentation/cue_player.h"
#include "presentation/session_flow.h"
#include "widgets/moving_figure.h"
#include "widgets/theming.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace unhunch::ui {

class Button;

/// Draws the state of a running flow and wakes it: 30 frames a second while it runs, once a second
/// under reduced motion, not at all while paused or hidden. Scales with the window, not the text
/// size. Signals: leaveRequested(), hurtRequested() and changeRequested() ask for a dialog; the
/// clock is stopped already.
class StagePage : public QWidget {
    Q_OBJECT
public:
    /// `speed`: how many times faster than real time the flow's clock runs. Studio, flow and cues
    /// must outlive the page.
    StagePage(FigureStudio& figures, SessionFlow& flow, CuePlayer& cues, double speed,
              QWidget* parent = nullptr);

    void render(const StageState& state);

    /// Size of a logical pixel of the 1280 x 800 design in this window.
    [[nodiscard]] double scale() const;

    void requestLeave();
    void requestHurt();
    void requestChange();
    /// The steps in words, over the dimmed figure. Shown anyway where there is no picture.
    void toggleSteps();
    /// Says something about the session itself, such as the volume, for a few seconds.
    void showNotice(const QString& text);

signals:
    void leaveRequested();
    void hurtRequested();
    void changeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void placeMiddle();
    [[nodiscard]] Button* lastButton() const; ///< of the middle group
    void arm();
    void announce();
    [[nodiscard]] QRectF at(double x, double y, double width, double height) const;
    [[nodiscard]] QRectF ringBox() const;
    /// The disc moves, and so is painted anew in each frame.
    static constexpr double kBreathMin = 150; ///< radius of the disc, breathed out
    static constexpr double kBreathMax = 236;
    [[nodiscard]] bool breathesNow() const;
    [[nodiscard]] QRectF stageBox() const;
    [[nodiscard]] QRect discArea() const;
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] QRectF figureBox() const;
    [[nodiscard]] QRectF nextBox() const;
    [[nodiscard]] bool showsWords() const;
    [[nodiscard]] ExerciseId exerciseNow() const;
    [[nodiscard]] FigureStill nextStill() const;
    void layOutWords();
    void updateClock(const StageState& before);
    void paintStill();
    void lightRoom();
    void paintBreath(QPainter& painter) const;
    void paintFigure(QPainter& painter) const;
    void paintTop(QPainter& painter) const;
    void paintColumn(QPainter& painter) const;
    void paintRing(QPainter& painter, const QRegion& dirty) const;
    void paintInstruction(QPainter& painter) const;
    void paintNext(QPainter& painter) const;
    void paintNextPicture(QPainter& painter);
    void paintNotice(QPainter& painter) const;
    void showSound();

    const Theme& m_theme;
    FigureStudio& m_figures;
    SessionFlow& m_flow;
    CuePlayer& m_cues;
    double m_speed;
    StageState m_state;
    MovingFigure m_figure;
    std::shared_ptr<const QImage> m_photo; ///< of this exercise; null when it has a figure or none
    bool m_hasPicture = false;             ///< of this exercise
    bool m_wantsSteps = false;
    StageWords m_words;
    FigureStill m_next; ///< of the next exercise
    Glide m_ease;
    /// All that stays as it is while only the clock goes on; painted anew when it is null.
    QPixmap m_still;
    double m_stillEase = -1; ///< the glide's value in it
    QPixmap m_lit;           ///< its part behind a breathing disc, fully lit
    QTimer m_timer;
    QString m_notice;
    QTimer m_noticeTimer;
    QString m_silence; ///< as told last
    Button* m_leave;
    Button* m_hurt;
    Button* m_back;
    Button* m_pause;
    Button* m_skip;
    Button* m_extend;
    Button* m_done;   ///< in the place of Skip while the person counts
    Button* m_change; ///< "change this exercise"
    Button* m_mute;
};

} // namespace unhunch::ui
