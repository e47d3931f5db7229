// The few times when stretching must wait: what to look for and whom to ask.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/safety_state.h"

namespace unhunch::ui {

class ColumnsLayout;
class TextBlock;

class WarningSignsPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Theme and model must outlive the page.
    WarningSignsPage(const Theme& theme, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;

protected:
    void arrange() override;

private:
    void render(const WarningState& state);
    [[nodiscard]] QWidget* makeLevel(const WarningLevelState& level);
    [[nodiscard]] QWidget* makeFooter();
    void renderStop();

    WarningState m_state;
    QVBoxLayout* m_stop;
    TextBlock* m_introduction;
    ColumnsLayout* m_levels;
    TextBlock* m_footer;
};

} // namespace unhunch::ui
