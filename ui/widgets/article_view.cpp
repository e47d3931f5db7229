#include "widgets/article_view.h"

#include "widgets/card.h"
#include "widgets/evidence_badge_widget.h"
#include "widgets/flow_layout.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kMeasure = 648;
} // namespace

ArticleView::ArticleView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    const auto limit = [this] { setMaximumWidth(m_theme.px(kMeasure)); };
    connect(&theme, &Theme::changed, this, limit);
    limit();
}

void ArticleView::add(QWidget* widget, int above, int below) {
    // Like the margins of a page, the larger of two that meet counts.
    m_column->addSpacing(std::max(above, m_below));
    m_column->addWidget(widget);
    m_below = below;
}

void ArticleView::setBlocks(const std::vector<ArticleBlock>& blocks) {
    m_headings.clear();
    m_sources.clear();
    m_below = 0;
    while (QLayoutItem* const item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ArticleBlock& block : blocks) {
        switch (block.kind) {
        case ArticleBlock::Kind::Heading:
            add(makeHeading(block), 26, 10);
            break;
        case ArticleBlock::Kind::Lead:
        case ArticleBlock::Kind::Paragraph:
            add(makeText(block), 0, 16);
            break;
        case ArticleBlock::Kind::Bullet:
            add(makeMarked(block), 0, 8);
            break;
        case ArticleBlock::Kind::Source:
            add(makeMarked(block), 7, 7);
            break;
        case ArticleBlock::Kind::Caution: {
            auto* const notice = new Notice(m_theme, Notice::Kind::Caution, block.text, this);
            notice->setIconName(QStringLiteral("first-aid"));
            connect(notice, &Notice::linkActivated, this, &ArticleView::linkActivated);
            add(notice, 4, 20);
            break;
        }
        case ArticleBlock::Kind::Rule:
            add(new Hairline(m_theme, Qt::Horizontal, this), 28, 0);
            break;
        }
    }
    m_column->addStretch();
}

QWidget* ArticleView::makeHeading(const ArticleBlock& block) {
    auto* const row = new QWidget(this);
    auto* const flow = new FlowLayout(row, 14, 6);
    auto* const title = new TextBlock(m_theme, Type::ArticleHeading, block.text, Role::Text, row);
    flow->addWidget(title);
    if (block.evidence)
        flow->addWidget(new EvidenceBadge(m_theme, *block.evidence, row));
    m_headings.append(row);
    return row;
}

QWidget* ArticleView::makeText(const ArticleBlock& block) {
    const bool lead = block.kind == ArticleBlock::Kind::Lead;
    auto* const text =
        new TextBlock(m_theme, lead ? Type::ArticleLead : Type::Reading, {}, Role::Text, this);
    text->setRich(true);
    text->setText(block.text);
    connect(text, &QLabel::linkActivated, this, &ArticleView::linkActivated);
    return text;
}

QWidget* ArticleView::makeMarked(const ArticleBlock& block) {
    const bool source = block.kind == ArticleBlock::Kind::Source;
    auto* const row = new QWidget(this);
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    auto* const sign =
        new TextBlock(m_theme, source ? Type::SmallStrong : Type::Reading,
                      source ? block.number : QStringLiteral("\u2022"), Role::Text3, row);
    sign->setWrapping(false);
    sign->setMinimumWidth(m_theme.px(16));
    auto* const text = new TextBlock(m_theme, source ? Type::Small : Type::Reading, {},
                                     source ? Role::Text2 : Role::Text, row);
    text->setRich(true);
    text->setText(block.text);
    connect(text, &QLabel::linkActivated, this, &ArticleView::linkActivated);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    if (source)
        m_sources.emplace_back(block.number, row);
    return row;
}

QWidget* ArticleView::source(const QString& number) const {
    for (const auto& [name, widget] : m_sources) {
        if (name == number)
            return widget;
    }
    return nullptr;
}

} // namespace unhunch::ui
