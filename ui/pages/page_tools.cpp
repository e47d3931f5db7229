#include "pages/page_tools.h"

#include "widgets/icon_button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

namespace unhunch::ui {

PageTools::PageTools(const Theme& theme, AppModel& model, domain::HitKind kind)
    : m_theme(theme), m_model(model), m_kind(kind),
      m_bookmark(new IconButton(theme, QStringLiteral("bookmark-simple"), tr("Bookmark"))),
      m_textSize(new IconButton(theme, QStringLiteral("text-aa"), tr("Text size"))) {
    auto* sheet = new IconButton(theme, QStringLiteral("printer"), tr("Save as PDF, to print"));
    m_bookmark->setObjectName(QStringLiteral("bookmark"));
    m_bookmark->setCheckable(true);
    m_textSize->setObjectName(QStringLiteral("textSizeMenu"));
    sheet->setObjectName(QStringLiteral("saveSheet"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (IconButton* button : {m_bookmark, m_textSize, sheet}) {
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_bookmark, &IconButton::clicked, this,
            [this](bool on) { m_model.setBookmark(m_kind, m_id, m_title, on); });
    connect(m_textSize, &IconButton::clicked, this, &PageTools::showTextSizes);
    connect(sheet, &IconButton::clicked, this, &PageTools::sheetWanted);
    connect(&m_model, &AppModel::bookmarksChanged, this, &PageTools::showMark);
}

void PageTools::setSubject(const QString& id, const QString& title) {
    m_id = id;
    m_title = title;
    showMark();
}

void PageTools::showMark() {
    const bool on = m_model.isBookmarked(m_kind, m_id);
    m_bookmark->setChecked(on);
    m_bookmark->setIconName(QStringLiteral("bookmark-simple"),
                            on ? IconWeight::Fill : IconWeight::Regular);
}

void PageTools::toggleBookmark() {
    m_model.setBookmark(m_kind, m_id, m_title, !m_bookmark->isChecked());
}

bool PageTools::handleKey(int key) {
    if (key == Qt::Key_B) {
        toggleBookmark();
    } else if (key == Qt::Key_P) {
        emit sheetWanted();
    } else {
        return false;
    }
    return true;
}

void PageTools::showTextSizes() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const int percent : app::kTextPercents) {
        QAction* action = group->addAction(tr("%1 %").arg(percent));
        action->setCheckable(true);
        action->setChecked(percent == m_model.settings().textPercent());
        connect(action, &QAction::triggered, this, [this, percent] {
            m_model.changeSettings(
                [percent](app::Settings& settings) { return settings.setTextPercent(percent); });
        });
    }
    menu->addActions(group->actions());
    menu->popup(m_textSize->mapToGlobal(m_textSize->rect().bottomLeft()));
}

} // namespace unhunch::ui
