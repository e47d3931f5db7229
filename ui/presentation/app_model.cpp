#include "presentation/app_model.h"

#include "base/log.h"
#include "presentation/silent_sound.h"
#include "presentation/words.h"

#include <algorithm>

namespace unhunch::ui {

namespace {

/// The figure of an exercise; for one's own that has another's, its still picture.
Result<figure::Clip> clipFor(const store::LibraryDatabase& library, const std::string& id) {
    if (!domain::isOwn(id)) {
        return library.figure(id);
    }
    return library.exercise(ExerciseId{id}).and_then([&](const domain::Exercise& exercise) {
        return library.figure(exercise.own->figure).map(figure::asStill);
    });
}

} // namespace

AppModel::AppModel(app::Application& application, const QString& territory, QObject* parent)
    : QObject(parent), m_app(application), m_diary(*application.journal, application.clock),
      m_sessions(application), m_own(application), m_settings(*application.journal),
      m_figures([&library = *application.library](const std::string& id) {
          return clipFor(library, id);
      }),
      m_territory(territory) {}

template <typename T> bool AppModel::succeeded(const Result<T>& result) {
    if (!result) {
        report(result.error());
    }
    return result.has_value();
}

void AppModel::report(const Error& error) {
    log::error(error.message);
    emit failed(words::fromUtf8(error.message), words::fromUtf8(error.hint));
}

QString AppModel::emergencyNumber() const {
    return words::fromUtf8(
        m_settings.emergencyNumber(app::regionalEmergencyNumber(m_territory.toStdString())));
}

void AppModel::setSoundLoader(std::function<std::unique_ptr<SoundPort>()> load) {
    m_loadSound = std::move(load);
}

SoundPort& AppModel::sound() {
    if (!m_sound) {
        m_sound = m_loadSound ? m_loadSound() : std::make_unique<SilentSound>();
    }
    return *m_sound;
}

std::optional<RatingId> AppModel::note(const app::RatingDraft& draft) {
    const auto id = m_diary.note(draft);
    if (!succeeded(id)) {
        return std::nullopt;
    }
    m_undo = Undo{.what = Undo::What::note, .rating = *id, .own = {}};
    emit diaryChanged();
    return *id;
}

bool AppModel::change(const journal::Rating& rating) {
    const bool done = succeeded(m_diary.change(rating));
    if (done) {
        emit diaryChanged();
    }
    return done;
}

bool AppModel::remove(RatingId id) {
    if (!succeeded(m_diary.remove(id))) {
        return false;
    }
    m_undo = Undo{.what = Undo::What::remove, .rating = id, .own = {}};
    emit diaryChanged();
    emit deleted();
    return true;
}

template <typename T> bool AppModel::ownChanged(const Result<T>& result) {
    m_figures.forget(std::string(domain::kOwnPrefix));
    emit libraryChanged();
    return succeeded(result);
}

std::optional<ExerciseId> AppModel::saveOwn(const domain::OwnExercise& exercise,
                                            const std::string& picture) {
    const auto id = m_own.save(exercise, picture);
    return ownChanged(id) ? std::optional(*id) : std::nullopt;
}

std::optional<RoutineId> AppModel::saveOwn(const domain::Routine& routine) {
    const auto id = m_own.save(routine);
    return ownChanged(id) ? std::optional(*id) : std::nullopt;
}

bool AppModel::removeOwn(app::OwnContent::Kind kind, const std::string& id) {
    if (!ownChanged(m_own.remove(kind, id))) {
        return false;
    }
    m_undo = Undo{.what = Undo::What::removeOwn, .rating = {}, .kind = kind, .own = id};
    emit ownDeleted(kind);
    return true;
}

bool AppModel::addOwn(const app::TakenIn& taken) {
    return ownChanged(m_own.add(taken));
}

bool AppModel::undo() {
    if (!m_undo) {
        return false;
    }
    const Undo last = *m_undo;
    m_undo.reset();
    if (last.what == Undo::What::removeOwn) {
        return ownChanged(m_own.restore(last.kind, last.own));
    }
    const bool done = succeeded(last.what == Undo::What::note ? m_diary.remove(last.rating)
                                                              : m_diary.restore(last.rating));
    if (done) {
        emit diaryChanged();
    }
    return done;
}

std::vector<journal::Bookmark> AppModel::bookmarks() {
    const auto found = m_app.journal->bookmarks();
    return succeeded(found) ? *found : std::vector<journal::Bookmark>();
}

bool AppModel::isBookmarked(domain::HitKind kind, const QString& id) {
    const auto all = bookmarks();
    return std::any_of(all.begin(), all.end(), [&](const journal::Bookmark& mark) {
        return mark.kind == kind && mark.id == id.toStdString();
    });
}

void AppModel::setBookmark(domain::HitKind kind, const QString& id, const QString& title, bool on) {
    if (succeeded(m_app.journal->setBookmark(kind, id.toStdString(), title.toStdString(), on))) {
        emit bookmarksChanged();
    }
}

bool AppModel::answerScreening(const journal::ScreeningRecord& record) {
    const bool done = succeeded(m_app.journal->addScreening(record));
    if (done) {
        emit safetyChanged();
    }
    return done;
}

bool AppModel::changeSettings(const std::function<Result<void>(app::Settings&)>& change) {
    const bool done = succeeded(change(m_settings));
    if (done) {
        emit settingsChanged();
    }
    return done;
}

} // namespace unhunch::ui
