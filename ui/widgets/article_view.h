#pragma once

#include "painting/evidence_badge.h"
#include "painting/theme.h"
#include "widgets/notice.h"

#include <QWidget>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace unhunch::ui {

// One part of an article, in reading order. Texts may hold **bold**, [links](target) and ^1^.
struct ArticleBlock {
    enum class Kind : std::uint8_t { Lead, Heading, Paragraph, Bullet, Caution, Rule, Source };

    Kind kind = Kind::Paragraph;
    QString text;
    std::optional<EvidenceLevel> evidence; // of a heading
    QString number;                        // of a source
};

// The body of an article: a column of 648 px (62 to 72 characters), headings with their evidence
// badge, caution notices, citations. Signal: linkActivated(target), "cite:1" for a citation.
// Accessible: headings and paragraphs as text, links by Tab.
class ArticleView : public QWidget {
    Q_OBJECT
public:
    explicit ArticleView(const Theme& theme, QWidget* parent = nullptr);

    void setBlocks(const std::vector<ArticleBlock>& blocks);
    // The widget of the nth heading, to scroll to.
    QWidget* heading(int index) const { return m_headings.value(index); }
    QWidget* source(const QString& number) const;

signals:
    void linkActivated(const QString& target);

private:
    QWidget* makeHeading(const ArticleBlock& block);
    QWidget* makeText(const ArticleBlock& block);
    QWidget* makeMarked(const ArticleBlock& block);
    void add(QWidget* widget, int above, int below);

    const Theme& m_theme;
    QVBoxLayout* m_column;
    int m_below = 0;
    QList<QWidget*> m_headings;
    std::vector<std::pair<QString, QWidget*>> m_sources;
};

} // namespace unhunch::ui
