#pragma once

#include "widgets/pressable.h"

namespace unhunch::ui {

// A chosen thing with a cross that takes it away: click, Space, Enter, Delete or Backspace.
// Signal: clicked(). Accessible name: "Remove <text>".
class Tag : public Pressable {
    Q_OBJECT
public:
    Tag(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace unhunch::ui
