// "Done for now": the number after, what it means, what was done.
#pragma once

#include "painting/theme.h"
#include "presentation/session_flow.h"

#include <QWidget>
#include <chrono>

class QBoxLayout;
class QVBoxLayout;

namespace unhunch::ui {

class Chip;
class FigureStudio;
class NoteBox;
class Notice;
class PainScale;
class SceneWidget;
class TextBlock;

/// Studio and flow must outlive it.
class SummaryPage : public QWidget {
    Q_OBJECT
public:
    SummaryPage(FigureStudio& figures, SessionFlow& flow, QWidget* parent = nullptr);

    void render(const SummaryState& state);
    void enterDigit(int digit, std::chrono::milliseconds at);
    void save();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBanner();
    QWidget* makeRating();
    QWidget* makeDone();
    QWidget* makeLine(const SummaryLine& line);
    void askNumber(const SummaryLine& line);
    void renderBanner(const std::vector<SummaryLine>& lines);
    void renderLines(const std::vector<SummaryLine>& lines);

    const Theme& m_theme;
    FigureStudio& m_figures;
    SessionFlow& m_flow;
    QBoxLayout* m_columns;
    SceneWidget* m_banner;
    TextBlock* m_title;
    TextBlock* m_subtitle;
    Notice* m_caution;
    TextBlock* m_beforeLabel;
    PainScale* m_scale;
    TextBlock* m_change;
    TextBlock* m_meaning;
    TextBlock* m_wordsHint;
    std::vector<std::pair<std::string, Chip*>> m_feelings;
    NoteBox* m_note;
    QVBoxLayout* m_lines;
    std::vector<SummaryLine> m_shownLines;
};

} // namespace unhunch::ui
