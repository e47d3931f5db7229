// An article to print or to save as PDF.
#pragma once

#include "presentation/learn_state.h"

#include <QString>

namespace unhunch::ui {

/// The article as a document: plain HTML of our own making, everything of the author's escaped.
[[nodiscard]] QString articleHtml(const ArticleState& article);

/// Any thread. A4 pages with numbers, dark on white. False when the file could not be written.
[[nodiscard]] bool saveArticleSheet(const QString& file, const ArticleState& article);

} // namespace unhunch::ui
