#pragma once

#include <functional>
#include <string_view>

struct sqlite3;

namespace gatehouse {

/// One searchable piece of a text.
struct SearchToken {
    enum class Kind {
        Word, ///< letters and digits; dots between digits belong to it ("6.1.3")
        Pair, ///< two neighbouring CJK characters
        Last, ///< one CJK character: a run of its own, or the last of a run
    };
    Kind kind = Kind::Word;
    std::string_view text; ///< folded UTF-8, good until the sink returns
    int start = 0; ///< the bytes it was cut from
    int end = 0;
};

/// What a text is cut for. A query's last run goes without its Last: its pairs say all there is to
/// find, and the run they are found in may go on.
enum class SearchTextUse { Document, Query };

/// Receives tokens in order; anything but 0 stops the cutting and is returned by it.
using SearchTokenSink = std::function<int(const SearchToken &)>;

/// Cuts UTF-8 text into search tokens. Case, accents, full- and half-width forms and
/// compatibility ideographs are folded; invisible characters (variation selectors, soft hyphens)
/// are passed over; invalid bytes separate.
///
/// A CJK run becomes its overlapping pairs, then its last character, so that
/// - a phrase of pairs is a substring: no phrase reaches from one run into the next by accident;
/// - every character of a run begins exactly one token: a query of one character is a prefix query.
/// That costs one token a run, where filing each character by itself would double the index.
int cutForSearch(std::string_view utf8, SearchTextUse use, const SearchTokenSink &sink);

/// Makes the FTS5 tokenizer "gatehouse" known to a connection: a SQLite result code.
int registerSearchTokenizer(sqlite3 *connection);

} // namespace gatehouse
