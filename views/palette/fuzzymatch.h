#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace gatehouse {

/// How well what is shown answers what was typed; nothing when it does not. Every word of the query
/// must be found: best as the start of a word, then anywhere in one piece, then as letters in
/// order ("gpf" finds "Go to Portfolio"; 新应 finds 新增应用). Case and width do
/// not matter.
struct FuzzyMatch {
    int score = 0;
    std::vector<int> positions; ///< of the matched characters, ascending
};
std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &shown);

/// Whether every word of the query stands in the text in one piece: for texts that are not shown,
/// where letters in order would only surprise.
bool holdsEveryWord(const QString &query, const QString &text);

} // namespace gatehouse
