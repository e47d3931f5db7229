#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace unhunch::ui {

// One line of text, 40 px. setError(true) gives a red outline. Signals of QLineEdit.
// `name` is the accessible name.
class Field : public QLineEdit {
    Q_OBJECT
public:
    Field(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setError(bool error);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct Shape {
        int height; // at 100 %
        int radius;
    };
    Field(const Theme& theme, const QString& name, Shape shape, QWidget* parent);
    const Theme& theme() const { return m_theme; }
    const Shape& shape() const { return m_shape; }
    virtual void restyle();
    FocusRing& ring() { return *m_ring; }

private:
    const Theme& m_theme;
    FocusRing* m_ring;
    Shape m_shape;
    bool m_error = false;
};

// A field with a magnifying glass, a key cap while empty and a cross when it has text. Escape
// clears it first. Large: 52 px, for the Learn page.
class SearchField : public Field {
    Q_OBJECT
public:
    SearchField(const Theme& theme, const QString& placeholder, bool large = false,
                QWidget* parent = nullptr);

    void setKeyHint(const QString& key);

protected:
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_large;
    QString m_key;
    QAction* m_glass;
    QAction* m_clear;
};

// Several lines of text; Tab leaves it. Signals of QPlainTextEdit.
class NoteBox : public QPlainTextEdit {
    Q_OBJECT
public:
    NoteBox(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void restyle();
    const Theme& m_theme;
};

} // namespace unhunch::ui
