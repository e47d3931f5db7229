// The window: sidebar and pages, the session and the first run over the whole of it, every key.
#pragma once

#include "pages/page.h"
#include "painting/theme.h"
#include "presentation/app_model.h"
#include "window/sheet_saver.h"

#include <QWidget>
#include <map>
#include <memory>

class QStackedLayout;
class QStackedWidget;

namespace unhunch::ui {

class DiaryPage;
class FigureStudio;
class SessionView;
class Sidebar;
class Toast;
class WelcomePage;

/// Pages are made when first visited. Theme, model and studio must outlive the window.
/// Signal: openFolder(path), for the desktop to show.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    /// `speed`: how many times faster than real time the model's clock runs.
    MainWindow(Theme& theme, AppModel& model, FigureStudio& figures, double speed,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// First run, an interrupted session or Today, whichever is due. Call once, before show().
    void open();
    void go(const Destination& destination);
    /// Starts today's routine, or shows what stands before it. Not over a session or the safety
    /// check.
    void startToday();
    /// Stops the clock of a running session; its page offers to resume.
    void pauseSession();
    /// Writes one of the person's own to `file`.
    void shareOwn(app::OwnContent::Kind kind, const std::string& id, const QString& file);
    /// Shows what `file` holds and asks before it is added.
    void takeIn(const QString& file);
    /// Gives the picture in `file` to the exercise that is edited.
    void usePhoto(const QString& file);
    /// A session or the safety check lies over the pages: leave it alone.
    [[nodiscard]] bool isBusy() const { return m_session != nullptr || m_welcome != nullptr; }

    [[nodiscard]] SessionView* session() const { return m_session; }
    [[nodiscard]] QWidget* currentPage() const;

signals:
    void openFolder(const QString& path);
    /// The clock of a session began to run or stopped. While it is stopped or none is there, the
    /// screen may go dark.
    void sessionRuns(bool runs);
    /// A session began or is over.
    void sessionChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Place = Destination::Place;

    void addShortcuts();
    Page* page(Place place);
    Page* makeEditor(Place place);
    void askToLeave(const Destination& destination);
    void chooseShareFile(app::OwnContent::Kind kind, const std::string& id, const QString& title);
    void chooseFileToTakeIn();
    void choosePhoto();
    /// Asks where to; empty when nowhere.
    [[nodiscard]] QString sheetFile(const QString& title);
    Page* makePage(Place place);
    void showPage(Place place);
    void startRoutine(const RoutineId& id);
    void startExercise(const ExerciseId& id);
    void startSession(std::unique_ptr<class SessionFlow> flow);
    bool mayStart();
    void watchSession();
    void offerResume();
    void resume();
    void showSafetyCheck(bool checkOnly);
    void closeFull();
    void focusSearch();
    void showKeys();
    void toggleFullScreen();
    void nextRegion();
    void undo();
    void undoDelete();
    void redo();
    [[nodiscard]] bool typesText() const;
    bool handleLetter(int key);

    Theme& m_theme;
    AppModel& m_model;
    double m_speed;
    FigureStudio& m_figures;
    SheetSaver m_sheets;
    QStackedLayout* m_layers;
    QWidget* m_shell;
    Sidebar* m_sidebar;
    QStackedWidget* m_pages;
    std::map<Place, Page*> m_made;
    Place m_place = Place::today;
    std::vector<Place> m_history;
    SessionView* m_session = nullptr;
    bool m_leaves = false;   ///< the person said that changes may be lost
    bool m_wentFull = false; ///< a session made the window fill the screen
    bool m_sessionRuns = false;
    WelcomePage* m_welcome = nullptr;
    Toast* m_toast;
};

} // namespace unhunch::ui
