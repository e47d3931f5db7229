#include "content/markup.h"

#include "content/reader.h"

namespace unhunch::content {

namespace {

using Kind = MarkupSpan::Kind;

/// Reads one text from left to right.
class MarkupReader {
public:
    explicit MarkupReader(std::string_view text) : m_rest(text) {}

    Markup read() {
        if (m_rest.starts_with("- ")) {
            m_markup.listItem = true;
            m_rest.remove_prefix(2);
        }
        while (!m_rest.empty()) {
            if (m_rest.starts_with("**")) {
                m_rest.remove_prefix(2);
                flush();
                m_bold = !m_bold;
            } else if (m_rest.front() != '[' || !bracket()) {
                m_words += m_rest.front();
                m_rest.remove_prefix(1);
            }
        }
        flush();
        if (m_bold) {
            m_markup.faults.push_back({"\"**\" is opened and not closed", ""});
        }
        return std::move(m_markup);
    }

private:
    void flush() {
        if (!m_words.empty()) {
            m_markup.spans.push_back({Kind::words, std::move(m_words), {}, m_bold});
            m_words.clear();
        }
    }

    void add(Kind kind, std::string_view text, std::string_view target) {
        flush();
        m_markup.spans.push_back({kind, std::string(text), std::string(target), m_bold});
    }

    /// A citation or a link at the front; false when it is neither.
    bool bracket() {
        const auto close = m_rest.find(']');
        if (close == std::string_view::npos) {
            return refuse("\"[\" is opened and not closed");
        }
        const std::string_view words = m_rest.substr(1, close - 1);
        const std::string_view after = m_rest.substr(close + 1);
        if (!after.starts_with('(')) {
            if (!isCode(words, "E-", true)) {
                return refuse(inQuotes(m_rest.substr(0, close + 1)) +
                              " is neither a citation nor a link");
            }
            add(Kind::citation, words, words);
            m_rest = after;
            return true;
        }
        const auto end = after.find(')');
        if (end == std::string_view::npos || words.empty() ||
            !link(words, after.substr(1, end - 1))) {
            const auto length = end == std::string_view::npos ? m_rest.size() : close + end + 2;
            return refuse(inQuotes(m_rest.substr(0, length)) + " is not a link");
        }
        m_rest = after.substr(end + 1);
        return true;
    }

    bool link(std::string_view words, std::string_view target) {
        if (target == "warning-signs") {
            add(Kind::warningSigns, words, {});
            return true;
        }
        const auto colon = target.find(':');
        if (colon == std::string_view::npos || !isSlug(target.substr(colon + 1))) {
            return false;
        }
        const std::string_view place = target.substr(0, colon);
        if (place != "article" && place != "exercise") {
            return false;
        }
        add(place == "article" ? Kind::article : Kind::exercise, words, target.substr(colon + 1));
        return true;
    }

    bool refuse(std::string fault) {
        m_markup.faults.push_back({std::move(fault),
                                   "write [E-09], [words](warning-signs), [words](article:id) or "
                                   "[words](exercise:id)"});
        return false;
    }

    std::string_view m_rest;
    std::string m_words;
    bool m_bold = false;
    Markup m_markup;
};

} // namespace

Markup parseMarkup(std::string_view text) {
    return MarkupReader(text).read();
}

std::string plainText(std::string_view markup) {
    std::string plain;
    for (const MarkupSpan& span : parseMarkup(markup).spans) {
        if (span.kind == Kind::citation) {
            while (plain.ends_with(' ')) {
                plain.pop_back(); // "word [E-38]." reads "word."
            }
        } else {
            plain += span.text;
        }
    }
    return plain;
}

} // namespace unhunch::content
