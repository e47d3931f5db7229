#include "pages/setting_row.h"

#include "pages/page.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {
constexpr int kRow = 60;
constexpr int kSide = 20;
constexpr int kAround = 9;
} // namespace

SettingGroup::SettingGroup(const Theme& theme)
    : Card(theme), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(kSide, 2, kSide, 2);
    m_column->setSpacing(0);
}

TextBlock* SettingGroup::addRow(const QString& name, const QString& about, QWidget* control) {
    if (!m_rows.empty()) {
        m_column->addWidget(new Hairline(m_theme));
    }
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setContentsMargins(0, kAround, 0, kAround);
    row->setSpacing(16);
    auto* words = new QWidget;
    words->setMinimumHeight(kRow - 2 * kAround);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new TextBlock(m_theme, Type::BodyMedium, name);
    auto* line = new TextBlock(m_theme, Type::Small, about, Role::Text2);
    line->setVisible(!about.isEmpty());
    column->addStretch();
    column->addWidget(title);
    column->addWidget(line);
    column->addStretch();
    row->addWidget(words, 1);
    if (control != nullptr) {
        control->setAccessibleDescription(about);
        row->addWidget(control, 0, Qt::AlignVCenter);
    }
    m_column->addLayout(row);
    m_rows.push_back(row);
    setStacked(m_stacked);
    return line;
}

void SettingGroup::clear() {
    m_rows.clear();
    clearLayout(m_column);
}

void SettingGroup::setStacked(bool stacked) {
    m_stacked = stacked;
    for (QBoxLayout* row : m_rows) {
        row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setSpacing(stacked ? 8 : 16);
        if (row->count() > 1) {
            row->setAlignment(row->itemAt(1)->widget(), stacked ? Qt::AlignLeft : Qt::AlignVCenter);
        }
    }
}

} // namespace unhunch::ui
