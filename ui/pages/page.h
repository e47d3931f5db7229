// What every page of the shell is: a scrolling column that shows a state and asks for other pages.
#pragma once

#include "painting/theme.h"
#include "presentation/app_model.h"

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace unhunch::ui {

class ScrollPage;

/// Where a page wants to go.
struct Destination {
    enum class Place {
        today,
        stretch,
        learn,
        diary,
        trends,
        warningSigns,
        settings,
        exercise,     ///< id: exercise
        article,      ///< id: article
        routinePage,  ///< id: routine
        routine,      ///< id: routine; starts its session at the check
        tryExercise,  ///< id: exercise; starts it as a session of its own
        newEntry,     ///< a new diary entry
        safetyCheck,  ///< the screening questions
        editExercise, ///< id: exercise of the person's own; empty for a new one
        editRoutine,  ///< id: routine, of which one that is not the person's is copied; or empty
        resume,       ///< the interrupted session
        back,
    } place = Place::today;
    QString id;
};

class Page : public QWidget {
    Q_OBJECT
public:
    /// Theme and model must outlive the page.
    Page(const Theme& theme, AppModel& model, QWidget* parent = nullptr);

    /// Reads its state and shows it. Called when the page is shown and when data changed under it.
    virtual void refresh() = 0;
    /// The page's own keys of design.md 5, when no text field has the focus. True when used.
    virtual bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    /// Ctrl+S, Ctrl+Z and Ctrl+Shift+Z. True when used.
    virtual bool save() { return false; }
    virtual bool undo() { return false; }
    virtual bool redo() { return false; }
    /// Leaving would lose something: ask first.
    [[nodiscard]] virtual bool hasChanges() const { return false; }
    /// Focus on the page's title, so that a screen reader reads it.
    void focusTitle();

    [[nodiscard]] bool isCompact() const { return m_compact; }

signals:
    void go(const Destination& destination);

protected:
    /// The column to fill: inside the page margins, scrolling, at most 1120 px wide.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// A panel at the right that does not scroll with the column.
    void setSidePanel(QWidget* panel);
    /// Called when the window crosses the compact width of 1180 px; default: nothing.
    virtual void compactChanged() {}
    /// The label that focusTitle() focuses.
    void setTitleWidget(QWidget* title) { m_title = title; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] AppModel& model() const { return m_model; }

    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyWidth();

    const Theme& m_theme;
    AppModel& m_model;
    ScrollPage* m_scroll;
    QHBoxLayout* m_outer;
    QVBoxLayout* m_column;
    QWidget* m_title = nullptr;
    bool m_compact = false;
};

/// Removes and deletes everything in a layout.
void clearLayout(QLayout* layout);

} // namespace unhunch::ui
