#pragma once

#include "painting/icons.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

// One answer of a question that needs a decision ("This hurts"): icon, title, what happens, key
// cap. What happens may be left out, and is at very large text. Nothing is cut: words wrap. Signal:
// clicked(). Accessible: title, described by what happens.
class OptionCard : public Pressable {
    Q_OBJECT
public:
    OptionCard(const Theme& theme, const QString& icon, const QString& title,
               const QString& description, QWidget* parent = nullptr);

    void setDanger(bool danger);
    void setKeyHint(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Words;
    Words words(double width) const;
    double keyWidth() const;
    bool isDense() const; // very large text: the title alone

    QString m_icon;
    QString m_description;
    QString m_key;
    bool m_danger = false;
};

} // namespace unhunch::ui
