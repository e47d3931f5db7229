#pragma once

#include "widgets/pressable.h"

namespace unhunch::ui {

class IconButton;

// One entry of the diary: number with its bar, place, note, time; edit and delete appear on hover
// or focus. Signals: clicked(), editRequested(), deleteRequested() (also by Delete).
// Accessible: a button called "4 of 10, between the shoulder blades, 21:10".
class DiaryRow : public Pressable {
    Q_OBJECT
public:
    struct Entry {
        int pain = 0;
        QString title;
        QString note;
        QString time;
    };

    DiaryRow(const Theme& theme, Entry entry, QWidget* parent = nullptr);

    void setEntry(Entry entry);
    void setCurrent(bool current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void editRequested();
    void deleteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintNumber(QPainter& painter, const QRectF& box) const;
    void showActions();
    double timeWidth() const;

    Entry m_entry;
    IconButton* m_edit;
    IconButton* m_delete;
    bool m_current = false;
};

} // namespace unhunch::ui
