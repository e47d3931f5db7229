// Small parts that several pages share.
#pragma once

#include "painting/evidence_badge.h"
#include "painting/icons.h"
#include "painting/theme.h"
#include "presentation/words.h"

#include <QLabel>
#include <QLayoutItem>
#include <QWidget>

namespace unhunch::ui {

class Button;
class TextBlock;

/// Lets a widget reach `left` and `right` px over its place in the layout, so that a tint can
/// surround words that keep the column's edge.
class OutdentItem : public QWidgetItem {
public:
    OutdentItem(QWidget* widget, int left, int right)
        : QWidgetItem(widget), m_left(left), m_right(right) {}
    void setGeometry(const QRect& rect) override {
        QWidgetItem::setGeometry(rect.adjusted(-m_left, 0, m_right, 0));
    }
    [[nodiscard]] int heightForWidth(int width) const override {
        return QWidgetItem::heightForWidth(width + m_left + m_right);
    }
    [[nodiscard]] QSize sizeHint() const override { return inner(QWidgetItem::sizeHint()); }
    [[nodiscard]] QSize minimumSize() const override { return inner(QWidgetItem::minimumSize()); }
    [[nodiscard]] QSize maximumSize() const override { return inner(QWidgetItem::maximumSize()); }

private:
    [[nodiscard]] QSize inner(const QSize& outer) const {
        return isEmpty() ? outer : QSize(outer.width() - m_left - m_right, outer.height());
    }
    int m_left;
    int m_right;
};

/// "< Stretch"
[[nodiscard]] Button* makeBackLink(const Theme& theme, const QString& text);
/// Lines with a bullet each.
[[nodiscard]] QString bulleted(const QStringList& lines);
/// A section heading that a screen reader can jump to.
[[nodiscard]] TextBlock* makeHeading(const Theme& theme, const QString& text);

/// A mark before a line of text: an icon, or a number in a disc. As high as the text's line.
class LineMark : public QWidget {
    Q_OBJECT
public:
    /// An icon of `pixels` at 100 %.
    LineMark(const Theme& theme, const QString& icon, IconWeight weight, Role ink, int pixels,
             int line);
    /// A number in a disc.
    LineMark(const Theme& theme, int number, int line);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    IconWeight m_weight = IconWeight::Regular;
    Role m_ink = Role::Text2;
    int m_pixels;
    int m_line;
    int m_number = 0;
};

/// `mark` beside `text`; the text wraps under itself. Owns both.
[[nodiscard]] QWidget* markedLine(QWidget* mark, TextBlock* text, int gap);
/// A printed source with its number.
[[nodiscard]] QWidget* sourceLine(const Theme& theme, int number, const QString& citation);

/// A word in a round outline, optionally with an icon: "A wall". Not interactive.
class Pill : public QLabel {
    Q_OBJECT
public:
    Pill(const Theme& theme, const QString& text, const QString& icon = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
};

/// The picture of a key.
class KeyPicture : public QWidget {
    Q_OBJECT
public:
    KeyPicture(const Theme& theme, const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

} // namespace unhunch::ui
