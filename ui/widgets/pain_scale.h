#pragma once

#include "painting/theme.h"
#include "widgets/digit_entry.h"

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

namespace unhunch::ui {

class PainCellButton;
class RovingFocus;

// Pain from 0 to 10, nothing preselected. Click, Space or a digit picks ("1" then "0" within 600 ms
// is 10); left, right, Home and End move the focus, and pick as well if setArrowsPick(true).
// Enter is left to the page. Signal: picked(int), once for each choice of the user.
// Accessible: a group of 11 radio buttons, "4 of 10", with one Tab stop.
class PainScale : public QWidget {
    Q_OBJECT
public:
    enum class Size : std::uint8_t { Small, Normal, Big };

    explicit PainScale(const Theme& theme, QWidget* parent = nullptr);

    std::optional<int> value() const { return m_value; }
    // Shows a value without a signal.
    void setValue(std::optional<int> value);
    // The rating before the session: a dashed cell.
    void setBefore(std::optional<int> before);
    void setSize(Size size);
    void setCellHeight(int pixels);
    void setArrowsPick(bool pick) { m_arrowsPick = pick; }
    void setAnchorsShown(bool shown);
    // A digit typed elsewhere on the page.
    void enterDigit(int digit, std::chrono::milliseconds at);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void picked(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void pick(int value);
    void moveFocus(int index);
    bool handleKey(int cell, int key, std::chrono::milliseconds at);
    void layOut();
    double cellHeight() const;
    double gap() const;
    double anchorHeight() const;

    const Theme& m_theme;
    std::vector<PainCellButton*> m_cells;
    RovingFocus* m_roving;
    QTimer m_digitTimer;
    DigitEntry m_digits;
    std::optional<int> m_value;
    std::optional<int> m_before;
    Size m_size = Size::Normal;
    int m_cellHeight = 66;
    bool m_arrowsPick = false;
    bool m_anchors = true;
};

} // namespace unhunch::ui
