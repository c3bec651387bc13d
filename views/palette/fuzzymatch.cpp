#include "views/palette/fuzzymatch.h"

#include "models/base/folding.h"

#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLower() && text.at(at).isUpper());
}

std::optional<FuzzyMatch> matchInOnePiece(const QString &word, const QString &text)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        int score = 100 + 2 * static_cast<int>(word.size());
        if (startsWord(text, at))
            score += at == 0 ? 60 : 40;
        if (best && best->score >= score)
            continue;
        FuzzyMatch match{score, {}};
        for (qsizetype i = 0; i < word.size(); ++i)
            match.positions.push_back(static_cast<int>(at + i));
        best = std::move(match);
    }
    return best;
}

bool isHan(QChar letter)
{
    return letter.script() == QChar::Script_Han;
}

/// The letters in order from `start` on, where the first of them stands.
std::optional<FuzzyMatch> matchInOrderFrom(const QString &word, const QString &text,
                                           qsizetype start)
{
    FuzzyMatch match{50, {}};
    qsizetype at = start - 1;
    for (const QChar letter : word) {
        const qsizetype found = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (found < 0)
            return std::nullopt;
        if (startsWord(text, found))
            match.score += 8;
        else
            match.score -= static_cast<int>(qMin<qsizetype>(found - at - 1, 8));
        match.positions.push_back(static_cast<int>(found));
        at = found;
    }
    return match;
}

/// Only from the start of a word, or from any Chinese character; letters strewn over a long
/// text mean nothing.
std::optional<FuzzyMatch> matchInOrder(const QString &word, const QString &text)
{
    constexpr int worthShowing = 48;
    std::optional<FuzzyMatch> best;
    for (qsizetype start = text.indexOf(word.front(), 0, Qt::CaseInsensitive); start >= 0;
         start = text.indexOf(word.front(), start + 1, Qt::CaseInsensitive)) {
        if (!startsWord(text, start) && !isHan(text.at(start)))
            continue;
        auto match = matchInOrderFrom(word, text, start);
        if (match && match->score >= worthShowing && (!best || match->score > best->score))
            best = std::move(match);
    }
    return best;
}

} // namespace

bool holdsEveryWord(const QString &query, const QString &text)
{
    const QStringList words = foldedWords(query);
    return std::ranges::all_of(words, [&](const QString &word) { return holdsFolded(text, word); });
}

std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &shown)
{
    FuzzyMatch whole;
    const QString text = atUsualWidth(shown);
    const auto words = atUsualWidth(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        auto match = matchInOnePiece(word, text);
        if (!match)
            match = matchInOrder(word, text);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.positions.insert(whole.positions.end(), match->positions.begin(),
                               match->positions.end());
    }
    // Of two texts that answer alike, the shorter one is nearer.
    whole.score -= static_cast<int>(qMin<qsizetype>(text.size() / 8, 12));
    std::ranges::sort(whole.positions);
    const auto last = std::unique(whole.positions.begin(), whole.positions.end());
    whole.positions.erase(last, whole.positions.end());
    return whole;
}

} // namespace gatehouse
