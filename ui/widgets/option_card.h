#pragma once

#include "painting/icons.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

// One answer of a question that needs a decision ("This hurts"): icon, title, what happens, key
// cap. What happens may be left out: one line. Signal: clicked(). Accessible: title, described by
// the second line.
class OptionCard : public Pressable {
    Q_OBJECT
public:
    OptionCard(const Theme& theme, const QString& icon, const QString& title,
               const QString& description, QWidget* parent = nullptr);

    void setDanger(bool danger);
    void setKeyHint(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_description;
    QString m_key;
    bool m_danger = false;
};

} // namespace unhunch::ui
