// The one object every page talks to: the user's actions, what they changed, and undo.
#pragma once

#include "app/application.h"
#include "app/diary.h"
#include "app/own_content.h"
#include "app/sessions.h"
#include "app/settings.h"
#include "presentation/desktop_port.h"
#include "presentation/figure_clips.h"
#include "presentation/sound_port.h"

#include <QObject>
#include <QString>
#include <optional>

namespace unhunch::ui {

class AppModel : public QObject {
    Q_OBJECT
public:
    /// `territory` is the ISO 3166 code of the machine's locale; it guesses the emergency number.
    /// The application must outlive the model.
    AppModel(app::Application& application, const QString& territory, QObject* parent = nullptr);

    [[nodiscard]] app::Application& application() const { return m_app; }
    [[nodiscard]] const Clock& clock() const { return m_app.clock; }
    [[nodiscard]] const app::Diary& diary() const { return m_diary; }
    [[nodiscard]] app::Sessions& sessions() { return m_sessions; }
    [[nodiscard]] const app::Sessions& sessions() const { return m_sessions; }
    [[nodiscard]] const app::Settings& settings() const { return m_settings; }
    [[nodiscard]] const app::OwnContent& own() const { return m_own; }
    [[nodiscard]] FigureClips& figures() { return m_figures; }
    [[nodiscard]] QString emergencyNumber() const;
    /// Called once, when sound is first needed. Without it there is silence.
    void setSoundLoader(std::function<std::unique_ptr<SoundPort>()> load);
    [[nodiscard]] SoundPort& sound();

    /// On disk when it returns; nullopt when it failed (failed() has said so).
    std::optional<RatingId> note(const app::RatingDraft& draft);
    bool change(const journal::Rating& rating);
    bool remove(RatingId id);
    std::optional<ExerciseId> saveOwn(const domain::OwnExercise& exercise,
                                      const std::string& picture);
    std::optional<RoutineId> saveOwn(const domain::Routine& routine);
    bool removeOwn(app::OwnContent::Kind kind, const std::string& id);
    bool addOwn(const app::TakenIn& taken);
    /// Takes back the newest note or delete of this run. False when there is none.
    bool undo();
    [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }

    [[nodiscard]] bool isBookmarked(domain::HitKind kind, const QString& id);
    void setBookmark(domain::HitKind kind, const QString& id, const QString& title, bool on);
    /// Newest first.
    [[nodiscard]] std::vector<journal::Bookmark> bookmarks();

    bool answerScreening(const journal::ScreeningRecord& record);
    /// Runs one of app::Settings' setters and tells everybody.
    bool changeSettings(const std::function<Result<void>(app::Settings&)>& change);

    /// Pages call this when a list they need cannot be read.
    void report(const Error& error);
    /// The desktop around the window; nullptr where there is none to speak of. It must outlive the
    /// model or be taken away. Tell its changes with notifyDesktopChanged().
    void setDesktop(DesktopPort* desktop) { m_desktop = desktop; }
    [[nodiscard]] DesktopPort* desktop() const { return m_desktop; }
    void notifyDesktopChanged() { emit settingsChanged(); }
    /// Sessions begun or ended elsewhere.
    void notifySessionsChanged() { emit sessionsChanged(); }

signals:
    void diaryChanged();
    void sessionsChanged();
    void settingsChanged();
    void safetyChanged();
    void bookmarksChanged();
    void deleted();                              ///< offer undo
    void ownDeleted(app::OwnContent::Kind kind); ///< offer undo
    void libraryChanged();                       ///< exercises and routines
    void failed(const QString& message, const QString& hint);

private:
    struct Undo {
        enum class What { note, remove, removeOwn } what;
        RatingId rating;
        app::OwnContent::Kind kind = app::OwnContent::Kind::exercise;
        std::string own; ///< id
    };
    template <typename T> bool succeeded(const Result<T>& result);
    template <typename T> bool ownChanged(const Result<T>& result);

    app::Application& m_app;
    app::Diary m_diary;
    app::Sessions m_sessions;
    app::OwnContent m_own;
    app::Settings m_settings;
    FigureClips m_figures;
    QString m_territory;
    std::optional<Undo> m_undo;
    DesktopPort* m_desktop = nullptr;
    std::function<std::unique_ptr<SoundPort>()> m_loadSound;
    std::unique_ptr<SoundPort> m_sound;
};

} // namespace unhunch::ui
