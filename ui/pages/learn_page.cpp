#include "pages/learn_page.h"

#include "pages/page_parts.h"
#include "pages/result_row.h"
#include "pages/side_list.h"
#include "widgets/chip.h"
#include "widgets/field.h"
#include "widgets/flow_layout.h"
#include "widgets/notice.h"
#include "widgets/select.h"
#include "widgets/text_block_widget.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr int kTopics = 212;
constexpr int kTopicsCompact = 180;
constexpr int kGap = 36;
constexpr int kTopicReach = 12;

} // namespace

LearnPage::LearnPage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_title(new TextBlock(theme(), Type::H1, tr("Learn"))),
      m_search(new SearchField(theme(), tr("Search everything"), true)),
      m_topics(new SideList(theme(), tr("Topics"))),
      m_topicSelect(new Select(theme(), tr("Topic"))), m_right(new QWidget),
      m_caution(new Notice(theme(), Notice::Kind::Caution, {})),
      m_summary(new TextBlock(theme(), Type::Caption, {}, Role::Text3)),
      m_emptyTitle(new TextBlock(theme(), Type::H2)),
      m_emptyText(new TextBlock(theme(), Type::Lead, {}, Role::Text2)) {
    setObjectName(QStringLiteral("learnPage"));
    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_search->installEventFilter(this);
    m_topics->setObjectName(QStringLiteral("topics"));
    m_topicSelect->setObjectName(QStringLiteral("topicSelect"));
    makeHeader();
    column()->addSpacing(20);
    makeBody();
    column()->addStretch();

    connect(m_search, &QLineEdit::textChanged, this, &LearnPage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { open(m_current); });
    connect(m_topics, &SideList::chosen, this, &LearnPage::chooseTopic);
    connect(m_topicSelect, &QComboBox::activated, this, &LearnPage::chooseTopic);
}

void LearnPage::makeHeader() {
    auto* header = new QHBoxLayout;
    header->setSpacing(24);
    m_title->setWrapping(false);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(m_title);
    header->addWidget(m_title);
    header->addWidget(m_search, 1);
    column()->addLayout(header);
    m_narrowTopics = new QWidget;
    auto* topics = new QHBoxLayout(m_narrowTopics);
    topics->setContentsMargins(0, 14, 0, 0);
    topics->addWidget(m_topicSelect);
    topics->addStretch();
    column()->addWidget(m_narrowTopics);
}

void LearnPage::makeBody() {
    auto* body = new QHBoxLayout;
    body->setSpacing(kGap);
    body->addItem(new OutdentItem(m_topics, kTopicReach, kTopicReach));
    body->setAlignment(m_topics, Qt::AlignTop);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    m_caution->setObjectName(QStringLiteral("caution"));
    m_caution->setIconName(QStringLiteral("first-aid"));
    m_caution->setText(tr("**Is this pain new, or never looked at?** New pain between the shoulder "
                          "blades should be checked soon. [Warning signs](warning-signs)"));
    connect(m_caution, &Notice::linkActivated, this, [this] {
        emit go({Destination::Place::warningSigns, {}});
    });
    // The rows are cards around their words; everything else keeps the column of the words.
    const auto addInside = [&](QWidget* widget) {
        widget->setParent(m_right);
        right->addItem(new OutdentItem(widget, -kResultReach, -kResultReach));
    };
    addInside(m_caution);
    addInside(makeSummary());
    m_listHolder = new QVBoxLayout;
    right->addLayout(m_listHolder);
    addInside(makeEmpty());
    right->addStretch();
    body->addItem(new OutdentItem(m_right, kResultReach, kResultReach));
    body->setStretch(1, 1);
    column()->addLayout(body);
}

QWidget* LearnPage::makeSummary() {
    m_summaryLine = new QWidget;
    auto* row = new QHBoxLayout(m_summaryLine);
    row->setContentsMargins(0, 14, 0, 2);
    m_summary->setObjectName(QStringLiteral("resultSummary"));
    row->addWidget(m_summary, 1);
    m_hints = new QWidget;
    auto* hints = new QHBoxLayout(m_hints);
    hints->setContentsMargins(0, 0, 0, 0);
    hints->setSpacing(6);
    const auto say = [&](const QString& words) {
        auto* text = new TextBlock(theme(), Type::Caption, words, Role::Text3);
        text->setWrapping(false);
        hints->addWidget(text);
    };
    hints->addWidget(new KeyPicture(theme(), QStringLiteral("\u2191")));
    hints->addWidget(new KeyPicture(theme(), QStringLiteral("\u2193")));
    say(tr("to move"));
    hints->addWidget(new KeyPicture(theme(), tr("Enter")));
    say(tr("to open"));
    row->addWidget(m_hints);
    return m_summaryLine;
}

QWidget* LearnPage::makeEmpty() {
    m_empty = new QWidget;
    m_empty->setObjectName(QStringLiteral("nothingFound"));
    auto* column = new QVBoxLayout(m_empty);
    column->setContentsMargins(0, 36, 0, 0);
    column->setSpacing(0);
    m_emptyTitle->setPixels(24, 32);
    column->addWidget(m_emptyTitle);
    column->addSpacing(6);
    column->addWidget(m_emptyText);
    column->addSpacing(22);
    m_suggestions = new QWidget;
    new FlowLayout(m_suggestions, 8, 8);
    column->addWidget(m_suggestions);
    column->addSpacing(30);
    auto* notice = new Notice(theme(), Notice::Kind::Caution,
                              tr("**Worried about a symptom?** Do not wait for a search result. "
                                 "[Read the warning signs](warning-signs)"));
    notice->setIconName(QStringLiteral("first-aid"));
    connect(notice, &Notice::linkActivated, this, [this] {
        emit go({Destination::Place::warningSigns, {}});
    });
    column->addWidget(notice);
    return m_empty;
}

void LearnPage::refresh() {
    render(learnState(model(), m_topic, m_search->text()));
}

void LearnPage::search() {
    m_current = 0;
    refresh();
}

void LearnPage::chooseTopic(int index) {
    m_topic = m_state.topics.at(static_cast<std::size_t>(index)).topic;
    m_topics->setCurrent(index);
    m_topicSelect->setCurrentIndex(index);
    m_current = 0;
    // A topic is a list of its own: the search ends.
    if (m_search->text().isEmpty()) {
        refresh();
    } else {
        m_search->clear();
    }
}

void LearnPage::render(const LearnState& state) {
    const bool nothing = state.searching && state.rows.empty();
    if (state.topics != m_state.topics) {
        renderTopics(state.topics);
    }
    if (state.rows != m_state.rows || m_list == nullptr) {
        renderRows(state.rows);
    }
    m_caution->setVisible(state.showsCaution && !nothing);
    m_summary->setText(state.summary);
    m_summaryLine->setVisible(!nothing);
    m_list->setVisible(!nothing);
    m_empty->setVisible(nothing);
    if (nothing && state.suggestions != m_state.suggestions) {
        renderSuggestions(state.suggestions);
    }
    if (nothing) {
        m_emptyTitle->setText(tr("Nothing on \u201c%1\u201d").arg(m_search->text().trimmed()));
        m_emptyText->setText(tr("The library holds what there is something reliable to say about. "
                                "Try fewer words, or one of these."));
    }
    m_state = state;
    setCurrent(m_current);
}

void LearnPage::renderTopics(const std::vector<TopicRow>& topics) {
    std::vector<SideEntry> entries;
    m_topicSelect->clear();
    for (const TopicRow& topic : topics) {
        entries.push_back({topic.name, {}, QString::number(topic.count)});
        m_topicSelect->addItem(topic.name);
    }
    m_topics->setEntries(entries);
}

void LearnPage::renderRows(const std::vector<LearnRow>& rows) {
    delete m_list;
    m_list = new QWidget;
    m_list->setObjectName(QStringLiteral("results"));
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows.clear();
    for (const LearnRow& row : rows) {
        auto* shown = new ResultRow(m_figures, row);
        const int index = static_cast<int>(m_rows.size());
        connect(shown, &QAbstractButton::clicked, this, [this, index] { open(index); });
        column->addWidget(shown);
        m_rows.push_back(shown);
    }
    m_listHolder->addWidget(m_list);
}

void LearnPage::renderSuggestions(const QStringList& suggestions) {
    for (auto* old : m_suggestions->findChildren<Chip*>()) {
        old->setParent(nullptr); // later: it may be the one that was just clicked
        old->deleteLater();
    }
    for (const QString& suggestion : suggestions) {
        auto* chip = new Chip(theme(), suggestion);
        chip->setObjectName(QStringLiteral("suggestion-") + suggestion);
        chip->setCheckable(false);
        chip->setIconName(QStringLiteral("magnifying-glass"));
        m_suggestions->layout()->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this,
                [this, suggestion] { m_search->setText(suggestion); });
    }
}

void LearnPage::setCurrent(int index) {
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        ResultRow* row = m_rows[static_cast<std::size_t>(i)];
        row->setCurrent(i == m_current);
        row->setLineAbove(i > 0 && i != m_current && i != m_current + 1);
    }
}

void LearnPage::move(int step) {
    setCurrent(m_current + step);
    if (m_rows.empty()) {
        return;
    }
    ResultRow* row = m_rows[static_cast<std::size_t>(m_current)];
    bringIntoView(row);
    if (!m_search->hasFocus()) {
        row->setFocus(Qt::TabFocusReason);
    }
}

void LearnPage::open(int index) {
    if (index < 0 || index >= static_cast<int>(m_state.rows.size())) {
        return;
    }
    const LearnRow& row = m_state.rows[static_cast<std::size_t>(index)];
    const auto place = row.kind == domain::HitKind::article    ? Destination::Place::article
                       : row.kind == domain::HitKind::exercise ? Destination::Place::exercise
                                                               : Destination::Place::routinePage;
    emit go({place, row.id});
}

void LearnPage::arrange() {
    const bool narrow = isNarrow();
    const int topics = theme().px(isCompact() ? kTopicsCompact : kTopics);
    m_topics->setVisible(!narrow);
    m_narrowTopics->setVisible(narrow);
    m_topics->setFixedWidth(topics + 2 * kTopicReach);
    m_title->setMinimumWidth(narrow ? 0 : topics - 24);
    m_hints->setVisible(!narrow);
}

void LearnPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LearnPage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    switch (key) {
    case Qt::Key_Slash:
        focusSearch();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_current);
        return true;
    default:
        return false;
    }
}

/// The arrows move in the list while typing stays in the field.
bool LearnPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            move(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return AdaptivePage::eventFilter(watched, event);
}

} // namespace unhunch::ui
