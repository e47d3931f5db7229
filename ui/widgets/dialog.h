#pragma once

#include "widgets/button.h"

#include <QAbstractButton>
#include <QHash>
#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace unhunch::ui {

class TextBlock;

// A question over its window: scrim, panel, title, text, content, buttons with the default at the
// right. Keeps Tab inside, Escape rejects, Enter takes the default; gives the focus back when it
// closes. Never blocks: listen to accepted(), rejected() or the buttons. Deletes itself after
// closing. Accessible: a dialog called by its title.
class Dialog : public QWidget {
    Q_OBJECT
public:
    enum class Answer : std::uint8_t { Accept, Reject, None };

    Dialog(const Theme& theme, QWidget* window, const QString& title);

    void setText(const QString& text);
    void setIcon(const QString& name, Role ink, Role soft);
    // Width of the panel at 100 %.
    void setPanelWidth(int pixels);
    // Between the text and the buttons; add widgets and layouts here.
    QBoxLayout* content() const { return m_content; }
    // The last one added with Answer::Accept, or else the last, is the default.
    Button* addButton(const QString& text, ButtonKind kind, Answer answer);
    // At the left of the button row.
    Button* addLeftButton(const QString& text);
    // A key that answers, such as the number on an option card.
    void setKey(Qt::Key key, QAbstractButton* button);
    void setFootnote(const QString& text);

    void open();
    static bool isOpenOver(const QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

public slots:
    void accept();
    void reject();

signals:
    void accepted();
    void rejected();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void close();
    void place();
    QList<QWidget*> stops() const;

    const Theme& m_theme;
    QWidget* m_panel;
    TextBlock* m_title;
    TextBlock* m_text;
    QWidget* m_icon = nullptr;
    QBoxLayout* m_heading;
    QBoxLayout* m_content;
    QBoxLayout* m_buttons;
    int m_leftButtons = 0;
    QHash<int, QPointer<QAbstractButton>> m_keys;
    QPointer<Button> m_default;
    QPointer<QWidget> m_focusBefore;
    Glide m_shown;
    int m_panelWidth = 560;
};

} // namespace unhunch::ui
