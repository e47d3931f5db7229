#include "widgets/weekday_picker.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/pressable.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace unhunch::ui {

namespace {

constexpr int kSide = 36;
constexpr int kGap = 6;

class DayToggle : public Pressable {
public:
    DayToggle(const Theme& theme, Qt::DayOfWeek day) : Pressable(theme, nullptr) {
        const QLocale locale;
        setText(locale.standaloneDayName(day, QLocale::NarrowFormat));
        setAccessibleName(locale.standaloneDayName(day));
        setToolTip(accessibleName());
        setCheckable(true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        ring().setRadius(theme.px(kSide) / 2.0);
        connect(&theme, &Theme::changed, this,
                [this] { ring().setRadius(this->theme().px(kSide) / 2.0); });
    }

    QSize sizeHint() const override { return {theme().px(kSide), theme().px(kSide)}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const PainterScope scope(painter);
        const bool on = isChecked();
        const QColor rest = theme().color(on ? Role::Primary : Role::Surface2);
        const QColor fill = isEnabled()
                                ? tinted(rest, theme().color(on ? Role::PrimaryH : Role::Sunk),
                                         theme().color(on ? Role::PrimaryP : Role::Sunk))
                                : theme().color(on ? Role::Sunk : Role::Surface);
        drawBox(painter, QRectF(rect()), width() / 2.0, fill,
                on ? QColor() : theme().color(isEnabled() ? Role::Ctl : Role::Line2));
        const Role ink = !isEnabled() ? Role::Dis : on ? Role::OnPrimary : Role::Text2;
        drawLine(painter, QRectF(rect()), Qt::AlignHCenter, text(),
                 theme().font(on ? Type::SmallStrong : Type::SmallMedium), theme().color(ink));
    }
};

} // namespace

WeekdayPicker::WeekdayPicker(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent) {
    announceAsGroup(this, name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        m_days[i] = new DayToggle(theme, static_cast<Qt::DayOfWeek>(i + 1));
        m_days[i]->setObjectName(QStringLiteral("day%1").arg(i + 1));
        connect(m_days[i], &QAbstractButton::clicked, this, &WeekdayPicker::changed);
        row->addWidget(m_days[i]);
    }
}

std::array<bool, 7> WeekdayPicker::days() const {
    std::array<bool, 7> days{};
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i] = m_days[i]->isChecked();
    }
    return days;
}

void WeekdayPicker::setDays(const std::array<bool, 7>& days) {
    for (std::size_t i = 0; i < days.size(); ++i) {
        m_days[i]->setChecked(days[i]);
    }
}

} // namespace unhunch::ui
