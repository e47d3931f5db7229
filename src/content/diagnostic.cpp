#include "content/content_pack.h"

#include <fmt/format.h>

namespace unhunch::content {

std::string toString(const Diagnostic& diagnostic) {
    std::string text = diagnostic.file;
    if (diagnostic.line > 0) {
        text += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
    }
    text += ": error: ";
    if (!diagnostic.pointer.empty()) {
        text += diagnostic.pointer + ": ";
    }
    text += fmt::format("{} [{}]", diagnostic.message, diagnostic.code);
    if (!diagnostic.hint.empty()) {
        text += "\n  hint: " + diagnostic.hint;
    }
    return text;
}

} // namespace unhunch::content
