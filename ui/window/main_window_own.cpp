// The person's own exercises and routines: editors, files that are shared and taken in.
#include "pages/own_exercise_page.h"
#include "pages/routine_editor_page.h"
#include "painting/photo.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/text_block_widget.h"
#include "widgets/toast.h"
#include "window/main_window.h"

#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace unhunch::ui {

namespace {

constexpr int kMostListed = 8;

QString documents() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

Result<std::string> readPhoto(const std::string& bytes) {
    if (auto photo = storedPhoto(bytes)) {
        return std::move(*photo);
    }
    return fail(ErrorCode::invalidInput,
                "It is not a JPEG or PNG picture, or it is larger than 4096 by 4096 pixels or "
                "8 MiB.");
}

/// Titles, the first few in full.
QString listed(const QStringList& titles) {
    const QString shown = titles.mid(0, kMostListed).join(QLatin1Char('\n'));
    const auto more = static_cast<int>(titles.size()) - kMostListed;
    return more > 0 ? MainWindow::tr("%1\nand %2 more").arg(shown).arg(more) : shown;
}

} // namespace

Page* MainWindow::makeEditor(Place place) {
    if (place == Place::editRoutine) {
        return new RoutineEditorPage(m_figures, m_model);
    }
    auto* editor = new OwnExercisePage(m_figures, m_model);
    connect(editor, &OwnExercisePage::photoWanted, this, &MainWindow::choosePhoto);
    return editor;
}

void MainWindow::askToLeave(const Destination& destination) {
    if (Dialog::isOpenOver(this)) {
        return;
    }
    auto* dialog = new Dialog(m_theme, this, tr("Leave without saving?"));
    dialog->setText(tr("What you changed here has not been saved."));
    Button* leave = dialog->addLeftButton(tr("Leave without saving"));
    leave->setObjectName(QStringLiteral("leaveUnsaved"));
    connect(leave, &QAbstractButton::clicked, this, [this, dialog, destination] {
        dialog->reject();
        m_leaves = true;
        go(destination);
    });
    dialog->addButton(tr("Stay here"), ButtonKind::Primary, Dialog::Answer::Accept)
        ->setObjectName(QStringLiteral("stayHere"));
    dialog->open();
}

void MainWindow::chooseShareFile(app::OwnContent::Kind kind, const std::string& id,
                                 const QString& title) {
    QString name = title;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Share %1").arg(title),
        QDir(documents()).filePath(name + QStringLiteral(".unhunch")), tr("Unhunch (*.unhunch)"));
    if (!file.isEmpty()) {
        shareOwn(kind, id, file);
    }
}

void MainWindow::shareOwn(app::OwnContent::Kind kind, const std::string& id, const QString& file) {
    const bool isExercise = kind == app::OwnContent::Kind::exercise;
    const auto done = m_model.own().share(
        isExercise ? std::vector{ExerciseId{id}} : std::vector<ExerciseId>{},
        isExercise ? std::vector<RoutineId>{} : std::vector{RoutineId{id}}, file.toStdString());
    if (done) {
        m_toast->showMessage(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    } else {
        m_model.report(done.error());
    }
}

void MainWindow::chooseFileToTakeIn() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Exercises and routines from a file"), documents(), tr("Unhunch (*.unhunch)"));
    if (!file.isEmpty()) {
        takeIn(file);
    }
}

void MainWindow::takeIn(const QString& file) {
    const auto taken = m_model.own().takeIn(file.toStdString(), readPhoto);
    if (!taken) {
        m_model.report(taken.error());
        return;
    }
    QStringList titles;
    for (const domain::OwnExercise& each : taken->content.exercises) {
        titles << tr("Exercise: %1").arg(words::fromUtf8(each.title));
    }
    for (const domain::Routine& each : taken->content.routines) {
        titles << tr("Routine: %1").arg(words::fromUtf8(each.title));
    }
    auto* dialog = new Dialog(m_theme, this, tr("Add these?"));
    dialog->setText(tr("They come from a file, not from Unhunch. Nobody here has checked them."));
    dialog->content()->addWidget(new TextBlock(m_theme, Type::Body, listed(titles)));
    if (!taken->missing.empty()) {
        QStringList missing;
        for (const std::string& each : taken->missing) {
            missing << words::fromUtf8(each);
        }
        dialog->content()->addWidget(new TextBlock(
            m_theme, Type::Body,
            tr("Not in your library, so left out of sessions: %1").arg(listed(missing)),
            Role::Text2));
    }
    dialog->addButton(tr("Cancel"), ButtonKind::Quiet, Dialog::Answer::Reject);
    dialog->addButton(tr("Add"), ButtonKind::Primary, Dialog::Answer::Accept)
        ->setObjectName(QStringLiteral("addTaken"));
    connect(dialog, &Dialog::accepted, this, [this, content = *taken] {
        if (m_model.addOwn(content)) {
            m_toast->showMessage(tr("Added"));
        }
    });
    dialog->open();
}

void MainWindow::choosePhoto() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a photo"), folder,
                                                      tr("Pictures (*.jpg *.jpeg *.png)"));
    if (!file.isEmpty()) {
        usePhoto(file);
    }
}

void MainWindow::usePhoto(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_toast->showMessage(
            tr("%1 could not be read. Nothing was changed.").arg(QFileInfo(name).fileName()));
        return;
    }
    const QByteArray bytes = file.read(static_cast<qint64>(kMostPhotoBytes) + 1);
    const auto photo = storedPhoto(bytes.toStdString());
    if (!photo) {
        m_toast->showMessage(
            tr("%1 is not a JPEG or PNG picture, or it is larger than 4096 by 4096 pixels or "
               "8 MB. Nothing was changed. Choose another one.")
                .arg(QFileInfo(name).fileName()));
        return;
    }
    static_cast<OwnExercisePage*>(page(Place::editExercise))->setPhoto(*photo);
}

} // namespace unhunch::ui
