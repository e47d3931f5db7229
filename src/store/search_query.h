// What a user typed, as the search understands it.
#pragma once

#include "store/search_memory.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unhunch::store {

inline constexpr std::size_t kMostTerms = 16;

/// One thing to ask FTS5 for.
struct Lookup {
    std::string match; ///< in quotes: never syntax
    std::vector<std::string> stems;
    int documents = 0; ///< about how many hold it
    int steps = 0;     ///< documents that hold its words, one by one, which FTS5 goes through
    bool titleOnly = false;
    struct For {
        std::size_t term = 0;
        double weight = 1; ///< 1 for the word itself, less for what may have been meant
    };
    std::vector<For> terms;
};

struct SearchTerm {
    std::string word;
    double rarity = 0; ///< how much the word says: 0 when no document has any form of it
};

struct SearchQuery {
    std::vector<SearchTerm> terms; ///< at most kMostTerms
    std::vector<Lookup> lookups;   ///< the rarest first
    bool everyWord = false;        ///< few words are all meant; of a sentence some may be missing
    bool warning = false;          ///< speaks of a warning sign, or of where it hurts
};

/// Reads at most 400 bytes; bytes that are not UTF-8 count as spaces.
///
/// The last word may be half typed, from two letters on; a single letter is looked for in titles.
/// A word of five letters or more that nothing holds stands for those that one slip of the keyboard
/// makes of it. Words that only hold a sentence together ("why does it") are left out where there
/// are others.
[[nodiscard]] SearchQuery understand(std::string_view typed, const SearchMemory& memory,
                                     const SearchText& cutter);

/// Whether `word`, in small letters, only holds a sentence together.
[[nodiscard]] bool isFiller(std::string_view word);

/// How much a word says that `documents` of `all` hold.
[[nodiscard]] double rarityOf(int documents, int all);

/// Words that the library holds and that come nearest to what was typed, for a search that found
/// nothing: at most four, the words typed first.
[[nodiscard]] std::vector<std::string> nearestWords(const SearchQuery& query,
                                                    const SearchMemory& memory);

} // namespace unhunch::store
