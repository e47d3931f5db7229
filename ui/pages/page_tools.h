// What can be done with an article, an exercise or a routine as a whole: mark it, take it along.
#pragma once

#include "presentation/app_model.h"

#include <QWidget>

namespace unhunch::ui {

class IconButton;
class Theme;

/// A bookmark, the size of the text, and "Save as PDF", at the right end of a page's first line.
/// Signal: sheetWanted().
class PageTools : public QWidget {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    PageTools(const Theme& theme, AppModel& model, domain::HitKind kind);

    /// What the bookmark is for.
    void setSubject(const QString& id, const QString& title);
    void toggleBookmark();
    /// B bookmark, P save as PDF. True when used.
    bool handleKey(int key);

signals:
    void sheetWanted();

private:
    void showTextSizes();
    void showMark();

    const Theme& m_theme;
    AppModel& m_model;
    domain::HitKind m_kind;
    QString m_id;
    QString m_title;
    IconButton* m_bookmark;
    IconButton* m_textSize;
};

} // namespace unhunch::ui
