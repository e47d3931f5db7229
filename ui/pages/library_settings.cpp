#include "pages/library_settings.h"

#include "pages/pack_refusal.h"
#include "pages/setting_row.h"
#include "presentation/pack_desk.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/text_block_widget.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QStandardPaths>

namespace unhunch::ui {

namespace {
constexpr int kMomentMs = 400; ///< until a check is said to take its time
}

LibrarySettings::LibrarySettings(const Theme& theme, AppModel& model, SettingGroup* group)
    : QObject(group), m_theme(theme), m_model(model), m_group(group),
      m_desk(new PackDesk(model, this)) {
    makeRows({});
    m_untilSlow.setSingleShot(true);
    m_untilSlow.setInterval(kMomentMs);
    connect(&m_untilSlow, &QTimer::timeout, this, &LibrarySettings::showBusy);
    connect(m_desk, &PackDesk::busyChanged, this, [this](bool busy) {
        m_add->setEnabled(!busy);
        busy ? m_untilSlow.start() : m_untilSlow.stop();
        if (!busy) {
            showBusy();
        }
    });
    connect(m_desk, &PackDesk::added, this, [this](const QString& sentence) { m_said = sentence; });
    connect(m_desk, &PackDesk::refused, this, [this](const RefusalState& state) {
        openPackRefusal(m_theme, m_group->window(), state, [this] { choose(); });
    });
    connect(&model, &AppModel::libraryChanged, this, [this] {
        makeRows(libraryState(m_model));
        m_add->setFocus(Qt::OtherFocusReason);
    });
}

void LibrarySettings::render() {
    if (LibraryState state = libraryState(m_model); state != m_state) {
        makeRows(state);
    }
}

void LibrarySettings::makeRows(const LibraryState& state) {
    m_state = state;
    m_group->clear();
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_cancel = new Button(m_theme, tr("Cancel"), ButtonKind::Quiet);
    m_cancel->setObjectName(QStringLiteral("cancelPack"));
    m_add = new Button(m_theme, tr("Add a content pack"));
    m_add->setObjectName(QStringLiteral("addPack"));
    m_add->setIconName(QStringLiteral("folder-open"));
    row->addWidget(m_cancel);
    row->addWidget(m_add);
    m_about = m_group->addRow(tr("Content packs"), QStringLiteral(" "), buttons);
    connect(m_add, &QAbstractButton::clicked, this, &LibrarySettings::choose);
    connect(m_cancel, &QAbstractButton::clicked, m_desk, &PackDesk::cancel);
    for (const PackItem& pack : state.packs) {
        auto* remove = new Button(m_theme, tr("Remove"));
        remove->setObjectName(QStringLiteral("removePack-") + pack.id);
        remove->setAccessibleName(tr("Remove %1").arg(pack.title));
        TextBlock* detail = m_group->addRow(pack.title, pack.detail, remove);
        detail->setRole(pack.isLeftOut ? Role::CautionTx : Role::Text2);
        connect(remove, &QAbstractButton::clicked, this, [this, pack] { askRemove(pack); });
    }
    if (!state.news.isEmpty()) {
        TextBlock* news =
            m_group->addRow(tr("What changed"),
                            state.news + QLatin1Char('\n') + state.newsLines.join('\n'), nullptr);
        news->setObjectName(QStringLiteral("libraryNews"));
    }
    showBusy();
}

void LibrarySettings::showBusy() {
    const bool busy = m_desk->isBusy();
    m_add->setBusy(busy);
    m_add->setEnabled(!busy);
    m_cancel->setVisible(busy);
    m_about->setText(busy ? tr("The pack is being read and checked.")
                     : m_said.isEmpty()
                         ? tr("Exercises, routines and articles by others, each pack one .unhunch "
                              "file. Every one is checked before it is added")
                         : m_said);
}

void LibrarySettings::choose() {
    const QString file = QFileDialog::getOpenFileName(
        m_group->window(), tr("Add a content pack"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
        tr("Content packs (*.unhunch)"));
    if (!file.isEmpty()) {
        add(file);
    }
}

void LibrarySettings::add(const QString& path) {
    m_said.clear();
    m_desk->add(path);
}

void LibrarySettings::askRemove(const PackItem& pack) {
    auto* dialog = new Dialog(m_theme, m_group->window(), tr("Remove %1?").arg(pack.title));
    dialog->setText(tr("Its exercises, routines and articles go from the library. Your diary keeps "
                       "what you did with them. The file you added it from stays where it is."));
    dialog->addButton(tr("Keep it"), ButtonKind::Secondary, Dialog::Answer::Reject);
    dialog->addButton(tr("Remove"), ButtonKind::DangerFilled, Dialog::Answer::Accept)
        ->setObjectName(QStringLiteral("confirmRemove"));
    connect(dialog, &Dialog::accepted, this, [this, pack] {
        m_said = tr("%1 was removed.").arg(pack.title);
        m_desk->remove(pack.id);
    });
    dialog->open();
}

} // namespace unhunch::ui
