#pragma once

#include "painting/text_block.h"
#include "painting/theme.h"

#include <QLabel>
#include <map>
#include <optional>

namespace unhunch::ui {

// A label with the design's line height; wraps, optionally balanced. In rich mode understands
// **bold**, [links](target) and ^1^ citations; links take Tab and Enter. Signal:
// linkActivated(target). Accessible as static text.
class TextBlock : public QLabel {
    Q_OBJECT
public:
    TextBlock(const Theme& theme, Type type, const QString& text = {}, Role role = Role::Text,
              QWidget* parent = nullptr);

    // Hides QLabel::setText; both take the same text.
    void setText(const QString& text);
    QString sourceText() const { return m_source; }
    void setType(Type type);
    void setRole(Role role);
    void setLinkRole(Role role);
    void setBalanced(bool balanced);
    void setRich(bool rich);
    void setMaxLines(int lines);
    // A single line that is never broken and needs its whole width.
    void setWrapping(bool wrapping);
    void setTextAlignment(Qt::Alignment alignment);
    // Other size and line height than the token, at 100 %.
    void setPixels(double pixels, double lineHeight);
    // Widest line in pixels at 100 %, 0 for none: 62 to 72 characters for reading.
    void setMeasure(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_wrapping; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    TextSpec spec() const;
    const TextBlockLayout& layoutFor(int width) const;
    void refresh();
    int measure() const;

    const Theme& m_theme;
    Type m_type;
    Role m_role;
    Role m_linkRole = Role::PrimaryTx;
    QString m_source;
    bool m_balanced = false;
    bool m_rich = false;
    bool m_wrapping = true;
    int m_maxLines = 0;
    int m_measure = 0;
    double m_pixels = 0;
    double m_line = 0;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    int m_currentLink = -1;
    bool m_byKeyboard = false;
    mutable std::optional<TextBlockLayout> m_layout;
    mutable int m_layoutWidth = -1;
    mutable std::optional<QSize> m_hint;
    mutable std::map<int, int> m_heights; // by width
};

} // namespace unhunch::ui
