#pragma once

#include "painting/icons.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

enum class ButtonKind : std::uint8_t { Primary, Secondary, Quiet, Link, Danger, DangerFilled };
// 32, 40, 48 and 60 px; Session is 64 and SessionPlain 52, both scaled by the session, not the
// text.
enum class ButtonSize : std::uint8_t { Small, Normal, Large, Start, Session, SessionPlain };

// A push button with optional icon before, icon after and key cap. Signals: clicked(). Accessible
// name: its text.
class Button : public Pressable {
    Q_OBJECT
public:
    Button(const Theme& theme, const QString& text, ButtonKind kind = ButtonKind::Secondary,
           QWidget* parent = nullptr);

    void setKind(ButtonKind kind);
    void setSize(ButtonSize size);
    void setIconName(const QString& name, IconWeight weight = IconWeight::Regular);
    void setIconAfter(const QString& name);
    void setKeyHint(const QString& key);
    // Greyed, with a turning arc in place of the icon; clicks do nothing.
    void setBusy(bool busy);
    void setSessionScale(double scale);
    void setMinimumContentWidth(int width);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shape;
    struct Paint;
    Shape shape() const;
    Paint paint() const;
    double scale() const;
    double contentWidth(const Shape& shape) const;
    void paintContent(QPainter& painter, const Shape& shape, const QColor& ink) const;

    ButtonKind m_kind;
    ButtonSize m_size = ButtonSize::Normal;
    QString m_icon;
    IconWeight m_iconWeight = IconWeight::Regular;
    QString m_iconAfter;
    QString m_key;
    QVariantAnimation m_turn;
    bool m_busy = false;
    double m_sessionScale = 1.0;
    int m_minimumContentWidth = 0;
};

} // namespace unhunch::ui
