#include "models/base/folding.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Whether case is all that can differ: ASCII, and ideographs with their punctuation.
bool isPlain(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x80 || (code >= 0x4E00 && code <= 0x9FFF) || (code > 0x3000 && code < 0x3030);
}

} // namespace

QString folded(const QString &text)
{
    // Folding can undo what normalising did (ﬁ, ẞ), so it is normalised again.
    return text.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

QStringList foldedWords(const QString &typed)
{
    return folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
}

bool holdsFolded(const QString &text, const QString &foldedWord)
{
    // Filters look through thousands of texts with each key pressed, and most are plain.
    return std::all_of(text.begin(), text.end(), isPlain)
        ? text.contains(foldedWord, Qt::CaseInsensitive)
        : folded(text).contains(foldedWord);
}

QString atUsualWidth(QString text)
{
    constexpr char16_t firstWide = 0xFF01;
    constexpr char16_t lastWide = 0xFF5E;
    constexpr char16_t distance = firstWide - u'!';
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code >= firstWide && code <= lastWide)
            character = QChar(static_cast<char16_t>(code - distance));
        else if (code == 0x3000)
            character = QChar(u' ');
    }
    return text;
}

} // namespace gatehouse
