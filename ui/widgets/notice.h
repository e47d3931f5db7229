#pragma once

#include "painting/icons.h"
#include "painting/theme.h"

#include <QFrame>

class QBoxLayout;

namespace unhunch::ui {

class TextBlock;

// An information, caution or emergency panel: icon, optional title, text (**bold** and links),
// optional widgets below. Signal: linkActivated(target). Accessible: its title and text.
class Notice : public QFrame {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Info, Caution, Danger };

    Notice(const Theme& theme, Kind kind, const QString& text, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setText(const QString& text);
    void setIconName(const QString& name, IconWeight weight = IconWeight::Regular);
    // One line high, for small notices.
    void setCompact(bool compact);
    // Below the text; the notice takes ownership.
    void addWidget(QWidget* widget);

signals:
    void linkActivated(const QString& target);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    Role ink() const;

    const Theme& m_theme;
    Kind m_kind;
    QString m_icon;
    IconWeight m_weight = IconWeight::Regular;
    bool m_compact = false;
    TextBlock* m_title;
    TextBlock* m_text;
    QBoxLayout* m_column;
};

} // namespace unhunch::ui
