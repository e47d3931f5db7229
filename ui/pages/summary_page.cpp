#include "pages/summary_page.h"

#include "pages/page.h"
#include "painting/icons.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/dialog.h"
#include "widgets/field.h"
#include "widgets/figure_picture.h"
#include "widgets/notice.h"
#include "widgets/pain_scale.h"
#include "widgets/scene_widget.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr int kBanner = 176;
constexpr double kDiscFromRight = 220;
constexpr double kBannerPicture = 380;
constexpr QSize kLinePicture{60, 40};

/// A tick or a skip sign before a line.
class DoneMark : public QWidget {
public:
    DoneMark(const Theme& theme, bool done) : m_theme(theme), m_done(done) {
        setFixedSize(20, 20);
        followTheme(this, theme);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (m_done) {
            drawIcon(painter, rect(), QStringLiteral("check-circle"), IconWeight::Fill, 20,
                     m_theme.color(Role::Primary));
        } else {
            drawIcon(painter, rect(), QStringLiteral("skip-forward"), IconWeight::Regular, 20,
                     m_theme.color(Role::Text3));
        }
    }

private:
    const Theme& m_theme;
    bool m_done;
};

} // namespace

SummaryPage::SummaryPage(FigureStudio& figures, SessionFlow& flow, QWidget* parent)
    : QWidget(parent), m_theme(figures.theme()), m_figures(figures), m_flow(flow) {
    setObjectName(QStringLiteral("summaryPage"));
    auto* scroll = new ScrollPage(m_theme);
    scroll->setBare(true);
    scroll->setMaximumContentWidth(1600);
    auto* outer = new QVBoxLayout(scroll->content());
    outer->setContentsMargins(48, 32, 48, 8);
    outer->setSpacing(28);
    outer->addWidget(makeBanner());
    m_caution = new Notice(m_theme, Notice::Kind::Caution, {});
    m_caution->setObjectName(QStringLiteral("redTwice"));
    outer->addWidget(m_caution);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(40);
    m_columns->addWidget(makeRating(), 744);
    m_columns->addWidget(makeDone(), 400);
    outer->addLayout(m_columns, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(48, 12, 48, 24);
    actions->addStretch();
    auto* save = new Button(m_theme, tr("Save and close"), ButtonKind::Primary);
    save->setObjectName(QStringLiteral("save"));
    save->setSize(ButtonSize::Large);
    save->setKeyHint(tr("Enter"));
    connect(save, &Button::clicked, &m_flow, &SessionFlow::saveAndClose);
    actions->addWidget(save);
    whole->addLayout(actions);
    connect(&m_flow, &SessionFlow::stateChanged, this, [this] {
        if (m_flow.stage() == SessionFlow::Stage::summary) {
            render(m_flow.summaryState());
        }
    });
}

QWidget* SummaryPage::makeBanner() {
    m_banner = new SceneWidget(m_theme);
    m_banner->setMinimumHeight(m_theme.px(kBanner));
    m_banner->setScene([](const QSizeF& box) {
        return Scene{.disc = Disc::Warm,
                     .discCentre = {box.width() - kDiscFromRight, box.height() * 0.82},
                     .discRadius = box.height() * 0.7,
                     .angle = 100};
    });
    auto* column = new QVBoxLayout(m_banner);
    column->setContentsMargins(40, 24, 40, 24);
    column->addStretch();
    m_title = new TextBlock(m_theme, Type::Question, {}, Role::Text);
    m_subtitle = new TextBlock(m_theme, Type::WelcomeLead, {}, Role::Text2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addStretch();
    return m_banner;
}

QWidget* SummaryPage::makeRating() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextBlock(m_theme, Type::H2, tr("How is it now?"), Role::Text), 1);
    m_beforeLabel = new TextBlock(m_theme, Type::SmallMedium, {}, Role::Text2);
    m_beforeLabel->setWrapping(false);
    head->addWidget(m_beforeLabel, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addSpacing(12);
    m_scale = new PainScale(m_theme);
    m_scale->setObjectName(QStringLiteral("painScale"));
    m_scale->setSize(PainScale::Size::Big);
    m_scale->setArrowsPick(true);
    m_scale->setAccessibleName(tr("Pain now"));
    connect(m_scale, &PainScale::picked, &m_flow, &SessionFlow::setAfter);
    column->addWidget(m_scale);
    column->addSpacing(18);
    auto* meaning = new QHBoxLayout;
    meaning->setSpacing(28);
    m_change = new TextBlock(m_theme, Type::Welcome, {}, Role::WarmTx);
    m_change->setWrapping(false);
    m_meaning = new TextBlock(m_theme, Type::Lead, {}, Role::Text2);
    m_meaning->setRich(true);
    meaning->addWidget(m_change, 0, Qt::AlignVCenter);
    meaning->addWidget(m_meaning, 1, Qt::AlignVCenter);
    column->addLayout(meaning);
    column->addStretch(1);
    column->addSpacing(18);
    column->addWidget(new TextBlock(m_theme, Type::H3, tr("Anything to remember?"), Role::Text));
    m_wordsHint = new TextBlock(m_theme, Type::Small, tr("Pick a number first; words go with it."),
                                Role::Text3);
    column->addWidget(m_wordsHint);
    column->addSpacing(8);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    for (const char* feeling : {"looser", "same", "sorer", "tired"}) {
        auto* chip = new Chip(m_theme, words::feeling(feeling));
        chip->setObjectName(QString::fromLatin1(feeling));
        chip->setCheckable(true);
        connect(chip, &Chip::toggled, this, [this] {
            std::vector<std::string> chosen;
            for (const auto& [name, each] : m_feelings) {
                if (each->isChecked()) {
                    chosen.push_back(name);
                }
            }
            m_flow.setFeelings(chosen);
        });
        m_feelings.emplace_back(feeling, chip);
        chips->addWidget(chip);
    }
    chips->addStretch();
    column->addLayout(chips);
    column->addSpacing(10);
    m_note = new NoteBox(m_theme, tr("Note"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMinimumHeight(m_theme.px(72));
    connect(m_note, &NoteBox::textChanged, this, [this] { m_flow.setNote(m_note->toPlainText()); });
    column->addWidget(m_note);
    return side;
}

QWidget* SummaryPage::makeDone() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextBlock(m_theme, Type::H2, tr("What you did"), Role::Text));
    column->addSpacing(4);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addStretch(1);
    return side;
}

void SummaryPage::renderLines(const std::vector<SummaryLine>& lines) {
    if (lines == m_shownLines) {
        return;
    }
    m_shownLines = lines;
    clearLayout(m_lines);
    for (const SummaryLine& line : lines) {
        m_lines->addWidget(makeLine(line));
        m_lines->addWidget(new Hairline(m_theme));
    }
    renderBanner(lines);
}

QWidget* SummaryPage::makeLine(const SummaryLine& line) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(14);
    layout->addWidget(
        new FigurePicture(m_figures, line.picture, kLinePicture, FigurePicture::Ground::sunk));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new TextBlock(m_theme, Type::Strong, line.exercise, Role::Text));
    texts->addWidget(new TextBlock(m_theme, Type::Small, line.detail, Role::Text2));
    layout->addLayout(texts, 1);
    auto* number =
        new Button(m_theme, line.noted ? tr("Noted %1").arg(*line.noted) : tr("Note a number"),
                   ButtonKind::Link);
    number->setObjectName(
        QStringLiteral("note-%1").arg(words::fromUtf8(line.picture.exercise.value)));
    number->setSize(ButtonSize::Small);
    number->setAccessibleDescription(line.exercise);
    connect(number, &Button::clicked, this, [this, line] { askNumber(line); });
    layout->addWidget(number, 0, Qt::AlignVCenter);
    auto* time = new TextBlock(m_theme, Type::Body, line.time, Role::Text2);
    time->setWrapping(false);
    layout->addWidget(time, 0, Qt::AlignVCenter);
    layout->addWidget(new DoneMark(m_theme, line.done), 0, Qt::AlignVCenter);
    return row;
}

void SummaryPage::askNumber(const SummaryLine& line) {
    auto* dialog = new Dialog(m_theme, window(), tr("How strong was it in %1?").arg(line.exercise));
    dialog->setText(tr("It goes with this exercise only, not with the day."));
    dialog->setPanelWidth(720);
    auto* scale = new PainScale(m_theme);
    scale->setObjectName(QStringLiteral("exerciseScale"));
    scale->setAccessibleName(tr("Pain during %1").arg(line.exercise));
    scale->setValue(line.noted);
    dialog->content()->addWidget(scale);
    dialog->addButton(tr("Leave it out"), ButtonKind::Secondary, Dialog::Answer::Reject)
        ->setKeyHint(tr("Esc"));
    Button* note = dialog->addButton(tr("Note it"), ButtonKind::Primary, Dialog::Answer::Accept);
    note->setObjectName(QStringLiteral("noteIt"));
    note->setEnabled(line.noted.has_value());
    connect(scale, &PainScale::picked, note, [note] { note->setEnabled(true); });
    connect(dialog, &Dialog::accepted, this, [this, scale, id = line.picture.exercise] {
        if (scale->value()) {
            m_flow.noteExercise(id, *scale->value());
        }
    });
    dialog->open();
    scale->setFocus(Qt::TabFocusReason);
}

/// What was done last stands before the sun.
void SummaryPage::renderBanner(const std::vector<SummaryLine>& lines) {
    const auto last =
        std::find_if(lines.rbegin(), lines.rend(), [](const auto& line) { return line.done; });
    if (last == lines.rend()) {
        m_banner->setFigure({});
        return;
    }
    FigureStill still = m_figures.sceneOf(last->picture);
    still.hints = false;
    m_banner->setFigure([this, still](QPainter& painter, const QRectF& box) {
        const QRectF place(box.right() - kDiscFromRight - kBannerPicture / 2, box.top(),
                           kBannerPicture, box.height());
        m_figures.stills().paint(painter, place, still, m_banner);
    });
}

void SummaryPage::render(const SummaryState& state) {
    m_title->setText(state.title);
    m_subtitle->setText(state.subtitle);
    m_caution->setVisible(!state.caution.isEmpty());
    m_caution->setText(state.caution);
    m_beforeLabel->setText(state.before ? tr("Before: %1").arg(*state.before) : QString());
    m_scale->setBefore(state.before);
    m_scale->setValue(state.after);
    const bool both = state.before && state.after;
    m_change->setVisible(both);
    if (both) {
        m_change->setText(QStringLiteral("%1 \u2192 %2").arg(*state.before).arg(*state.after));
    }
    m_meaning->setText(state.meaningLead.isEmpty()
                           ? tr("One tap is enough. It is saved at once.")
                           : QStringLiteral("**%1** %2").arg(state.meaningLead, state.meaning));
    const bool canWrite = state.after.has_value();
    m_wordsHint->setVisible(!canWrite);
    for (const auto& [name, chip] : m_feelings) {
        chip->setEnabled(canWrite);
    }
    m_note->setEnabled(canWrite);
    renderLines(state.lines);
}

void SummaryPage::enterDigit(int digit, std::chrono::milliseconds at) {
    if (!m_note->hasFocus()) {
        m_scale->enterDigit(digit, at);
    }
}

void SummaryPage::save() {
    m_flow.saveAndClose();
}

/// Two columns while both can be read; with large text one below the other.
void SummaryPage::resizeEvent(QResizeEvent*) {
    const bool narrow = width() / m_theme.look().textScale < 900;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SummaryPage::showEvent(QShowEvent*) {
    render(m_flow.summaryState());
    m_scale->setFocus(Qt::TabFocusReason);
}

} // namespace unhunch::ui
