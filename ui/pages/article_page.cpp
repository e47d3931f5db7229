#include "pages/article_page.h"

#include "pages/page_parts.h"
#include "pages/page_tools.h"
#include "pages/side_list.h"
#include "widgets/article_view.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/evidence_badge_widget.h"
#include "widgets/figure_studio.h"
#include "widgets/scene_widget.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr int kMeasure = 648;
constexpr int kGap = 48;
constexpr int kGapCompact = 36;
constexpr int kRailMin = 240;
constexpr int kTryPicture = 118;
constexpr int kPlaceMargin = 80;
constexpr int kTakesAll = 1000;

std::vector<ArticleBlock> blocksOf(const ArticleState& state, const QString& sources) {
    using Kind = ArticleBlock::Kind;
    std::vector<ArticleBlock> blocks;
    if (!state.lead.isEmpty()) {
        blocks.push_back({.kind = Kind::Lead, .text = state.lead});
    }
    if (!state.caution.isEmpty()) {
        blocks.push_back({.kind = Kind::Caution, .text = state.caution});
    }
    for (const ArticleSectionState& section : state.sections) {
        ArticleBlock heading{.kind = Kind::Heading, .text = section.heading};
        if (section.strength) {
            heading.evidence = evidenceLevel(*section.strength);
        }
        blocks.push_back(std::move(heading));
        for (const QString& paragraph : section.paragraphs) {
            const bool item = paragraph.startsWith(QLatin1String("- "));
            blocks.push_back({.kind = item ? Kind::Bullet : Kind::Paragraph,
                              .text = item ? paragraph.mid(2) : paragraph});
        }
    }
    if (state.sources.isEmpty()) {
        return blocks;
    }
    blocks.push_back({.kind = Kind::Rule});
    blocks.push_back({.kind = Kind::Heading, .text = sources});
    int number = 0;
    for (const QString& source : state.sources) {
        blocks.push_back(
            {.kind = Kind::Source, .text = source, .number = QString::number(++number)});
    }
    return blocks;
}

} // namespace

ArticlePage::ArticlePage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_tools(new PageTools(theme(), model, domain::HitKind::article)),
      m_title(new TextBlock(theme(), Type::Article)),
      m_meta(new TextBlock(theme(), Type::Caption, {}, Role::Text2)),
      m_view(new ArticleView(theme())),
      m_contents(new SideList(theme(), tr("On this page"), SideItem::Look::Contents)),
      m_tryTitle(new TextBlock(theme(), Type::H3)),
      m_tryDetail(new TextBlock(theme(), Type::Small, {}, Role::Text2)),
      m_tryBelow(new Button(theme(), {}, ButtonKind::Primary)) {
    setObjectName(QStringLiteral("articlePage"));
    m_contents->setObjectName(QStringLiteral("contents"));
    setTitleWidget(m_title);
    column()->addLayout(makeToolRow(tr("Learn"), Destination::Place::learn, m_tools));
    connect(m_tools, &PageTools::sheetWanted, this, [this] { emit sheetWanted(m_state); });
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    m_text = makeText();
    m_rail = makeRail();
    body->addWidget(m_text, kTakesAll);
    body->addWidget(m_rail, kTakesAll);
    body->addStretch(1); // without the rail, what the text leaves
    column()->addLayout(body);
    column()->addStretch();

    connect(m_view, &ArticleView::linkActivated, this, &ArticlePage::follow);
    connect(m_contents, &SideList::chosen, this, [this](int index) {
        if (const QWidget* heading = m_view->heading(index)) {
            scrollToTop(heading);
            m_contents->setCurrent(index);
        }
    });
    connect(scrollArea()->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ArticlePage::markPlace);
}

QWidget* ArticlePage::makeText() {
    auto* text = new QWidget;
    auto* column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setObjectName(QStringLiteral("articleTitle"));
    column->addWidget(m_title);
    column->addSpacing(12);
    column->addWidget(m_meta);
    column->addSpacing(18);
    column->addWidget(m_view);
    column->addSpacing(24);
    m_tryBelow->setObjectName(QStringLiteral("tryBelow"));
    m_tryBelow->setIconName(QStringLiteral("play"), IconWeight::Fill);
    connect(m_tryBelow, &QAbstractButton::clicked, this, &ArticlePage::startTry);
    column->addWidget(m_tryBelow, 0, Qt::AlignLeft);
    column->addStretch();
    return text;
}

QWidget* ArticlePage::makeTry() {
    m_try = new Card(theme());
    auto* card = new QVBoxLayout(m_try);
    card->setContentsMargins(1, 1, 1, 1);
    card->setSpacing(0);
    m_tryScene = new SceneWidget(theme());
    m_tryScene->setFixedHeight(kTryPicture);
    m_tryScene->setScene([](const QSizeF& size) {
        return Scene{.discCentre = QPointF(size.width() / 2, 82),
                     .discRadius = 64,
                     .radius = 17,
                     .angle = 120};
    });
    card->addWidget(m_tryScene);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(16, 14, 16, 16);
    words->setSpacing(2);
    words->addWidget(m_tryTitle);
    words->addWidget(m_tryDetail);
    words->addSpacing(10);
    auto* start = new Button(theme(), tr("Start"), ButtonKind::Primary);
    start->setObjectName(QStringLiteral("tryExercise"));
    start->setIconName(QStringLiteral("play"), IconWeight::Fill);
    connect(start, &QAbstractButton::clicked, this, &ArticlePage::startTry);
    words->addWidget(start, 0, Qt::AlignLeft);
    card->addLayout(words);
    return m_try;
}

QWidget* ArticlePage::makeRail() {
    auto* rail = new QWidget;
    auto* column = new QVBoxLayout(rail);
    column->setSpacing(0);
    const auto caption = [&](const QString& text) {
        column->addWidget(new TextBlock(theme(), Type::Caption, text, Role::Text3));
        column->addSpacing(8);
    };
    caption(tr("On this page"));
    column->addWidget(m_contents);
    column->addSpacing(28);
    column->addWidget(makeTry());
    column->addSpacing(26);
    caption(tr("How sure are we?"));
    for (const EvidenceLevel level :
         {EvidenceLevel::WellSupported, EvidenceLevel::Plausible, EvidenceLevel::NotEstablished,
          EvidenceLevel::DoesNotHoldUp}) {
        column->addWidget(new EvidenceBadge(theme(), level), 0, Qt::AlignLeft);
        column->addSpacing(8);
    }
    column->addStretch();
    return rail;
}

void ArticlePage::setArticle(const ArticleId& id) {
    const bool isOther = m_id != id;
    m_id = id;
    refresh();
    if (isOther) {
        scrollArea()->verticalScrollBar()->setValue(0);
        m_contents->setCurrent(0);
    }
}

void ArticlePage::refresh() {
    if (!m_id) {
        return;
    }
    const auto state = articleState(model(), *m_id);
    if (state && *state != m_state) {
        render(*state);
    }
}

void ArticlePage::render(const ArticleState& state) {
    m_state = state;
    m_tools->setSubject(words::fromUtf8(state.id.value), state.title);
    const QString sources = tr("Sources");
    m_title->setText(state.title);
    m_meta->setText(state.meta);
    m_view->setBlocks(blocksOf(state, sources));
    std::vector<SideEntry> entries;
    for (const ArticleSectionState& section : state.sections) {
        entries.push_back({section.heading, {}, {}});
    }
    if (!state.sources.isEmpty()) {
        entries.push_back({sources, {}, {}});
    }
    m_contents->setEntries(entries);
    m_try->setVisible(hasTry());
    showTry();
    m_tryTitle->setText(state.tryTitle);
    m_tryBelow->setText(state.tryTitle);
    arrange();
    m_tryDetail->setText(state.tryDetail);
}

void ArticlePage::showTry() {
    if (!hasTry()) {
        return;
    }
    const FigureStill still = m_figures.tileOf(m_state.tryPicture);
    m_tryScene->setDescription(still.clip ? words::fromUtf8(still.clip->description) : QString());
    m_tryScene->setFigure([this, still](QPainter& painter, const QRectF& box) {
        m_figures.stills().paint(painter, box, still, m_tryScene);
    });
}

bool ArticlePage::hasTry() const {
    return m_state.tryExercise || m_state.tryRoutine;
}

void ArticlePage::startTry() {
    if (m_state.tryExercise) {
        emit go({Destination::Place::tryExercise, words::fromUtf8(m_state.tryExercise->value)});
    } else if (m_state.tryRoutine) {
        emit go({Destination::Place::routine, words::fromUtf8(m_state.tryRoutine->value)});
    }
}

void ArticlePage::follow(const QString& target) {
    const qsizetype colon = target.indexOf(QLatin1Char(':'));
    const QString kind = target.left(colon);
    const QString id = target.mid(colon + 1);
    if (kind == QLatin1String("cite")) {
        if (const QWidget* source = m_view->source(id.section(QLatin1Char(' '), 0, 0))) {
            scrollToTop(source);
        }
    } else if (kind == QLatin1String("article")) {
        emit go({Destination::Place::article, id});
    } else if (kind == QLatin1String("exercise")) {
        emit go({Destination::Place::exercise, id});
    } else {
        emit go({Destination::Place::warningSigns, {}});
    }
}

void ArticlePage::markPlace() {
    const int top = scrollArea()->verticalScrollBar()->value() + kPlaceMargin;
    int place = 0;
    for (int i = 0; const QWidget* heading = m_view->heading(i); ++i) {
        if (heading->mapTo(scrollArea()->widget(), QPoint(0, 0)).y() <= top) {
            place = i;
        }
    }
    m_contents->setCurrent(place);
}

void ArticlePage::arrange() {
    const int gap = isCompact() ? kGapCompact : kGap;
    const int text = std::min(theme().px(kMeasure), contentWidth());
    const bool rail = !isCompact() && contentWidth() - text - gap >= theme().px(kRailMin);
    m_rail->setVisible(rail);
    m_tryBelow->setVisible(!rail && hasTry());
    m_rail->layout()->setContentsMargins(gap, 14, 0, 0);
    m_text->setMaximumWidth(theme().px(kMeasure));
    m_text->setMinimumWidth(rail ? text : 0);
    m_title->setPixels(isCompact() ? 32 : 38, isCompact() ? 39 : 46);
}

bool ArticlePage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    if (key != Qt::Key_Backspace) {
        return m_tools->handleKey(key);
    }
    emit go({Destination::Place::back, {}});
    return true;
}

} // namespace unhunch::ui
