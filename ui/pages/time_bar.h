// How the time of a routine is spent.
#pragma once

#include "presentation/routine_editor_state.h"

#include <QWidget>

namespace unhunch::ui {

class Theme;

/// The colour that stands for a kind of time.
[[nodiscard]] QColor colourOf(const Theme& theme, TimePart::Kind kind);

/// A bar of parts as long as their time. A screen reader hears the legend beside it instead.
class TimeBar : public QWidget {
    Q_OBJECT
public:
    explicit TimeBar(const Theme& theme);

    void setParts(const std::vector<TimePart>& parts);
    [[nodiscard]] QSize sizeHint() const override { return {200, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<TimePart> m_parts;
};

/// A square of the colour of `kind`, as the legend has it.
class TimeSwatch : public QWidget {
    Q_OBJECT
public:
    TimeSwatch(const Theme& theme, TimePart::Kind kind);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    TimePart::Kind m_kind;
};

} // namespace unhunch::ui
