#include "painting/article_sheet.h"

#include "painting/evidence_badge.h"
#include "painting/sheet_page.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ArticleSheet)
};

/// The small markup as HTML. Links are for the screen: on paper their words stay.
QString inlineHtml(const QString& text) {
    static const QRegularExpression bold(QStringLiteral(R"(\*\*(.+?)\*\*)"));
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))"));
    static const QRegularExpression mark(QStringLiteral(R"(\^([0-9 ]+)\^)"));
    return text.toHtmlEscaped()
        .replace(link, QStringLiteral("\\1"))
        .replace(bold, QStringLiteral("<b>\\1</b>"))
        .replace(mark, QStringLiteral("<sup>\\1</sup>"));
}

QString element(const char* name, const QString& html) {
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(name), html);
}

QString sectionHtml(const ArticleSectionState& section) {
    QString html = element("h2", section.heading.toHtmlEscaped());
    if (section.strength) {
        html += element("h6", evidenceWords(evidenceLevel(*section.strength)).toHtmlEscaped());
    }
    for (const QString& paragraph : section.paragraphs) {
        const bool isItem = paragraph.startsWith(QLatin1String("- "));
        html += element("p", isItem ? QStringLiteral("\u2022 ") + inlineHtml(paragraph.mid(2))
                                    : inlineHtml(paragraph));
    }
    return html;
}

} // namespace

QString articleHtml(const ArticleState& article) {
    QString html =
        element("h1", article.title.toHtmlEscaped()) + element("h6", article.meta.toHtmlEscaped());
    if (!article.lead.isEmpty()) {
        html += element("p", inlineHtml(article.lead));
    }
    if (!article.caution.isEmpty()) {
        html += element("p", element("b", inlineHtml(article.caution)));
    }
    for (const ArticleSectionState& section : article.sections) {
        html += sectionHtml(section);
    }
    if (!article.sources.isEmpty()) {
        html += element("h2", Text::tr("Sources"));
    }
    int number = 0;
    for (const QString& source : article.sources) {
        html += element("p", QStringLiteral("%1. %2").arg(++number).arg(source.toHtmlEscaped()));
    }
    return html;
}

bool saveArticleSheet(const QString& file, const ArticleState& article) {
    return savePdf(file, article.title, [&](QPdfWriter& writer) {
        QTextDocument document;
        QFont font(QStringLiteral("Inter"));
        font.setPointSizeF(10.5);
        document.setDefaultFont(font);
        document.setDefaultStyleSheet(
            QStringLiteral("h1 { font-size: 20pt } h2 { font-size: 14pt; margin-top: 16px } "
                           "h6 { font-size: 9pt; font-weight: 500; color: #4C4E59 } "
                           "p { line-height: 140%; margin-top: 4px }"));
        document.setHtml(articleHtml(article));
        document.print(&writer);
    });
}

} // namespace unhunch::ui
