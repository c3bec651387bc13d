#include "models/base/foreigntext.h"

#include "models/base/hiddencharacter.h"

#include <QList>

#include <algorithm>

namespace gatehouse {

namespace {

/// Whether nothing of a character has to be looked at together with its neighbours, or left out.
bool isClean(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x20 && code < 0x7F) || code == u'\n' || code == u'\t'
        || (code >= 0xA0 && !character.isSurrogate() && !turnsOrder(code));
}

/// A name without what cannot be seen in it.
QString withoutHidden(const QString &line)
{
    // As nearly every line: Latin letters, or Han characters.
    const auto isPlain = [](QChar character) {
        const char16_t code = character.unicode();
        return code < 0xAD || (code >= 0x4E00 && code < 0xD800);
    };
    if (std::ranges::all_of(line, isPlain))
        return line;
    QString seen;
    char32_t before = 0;
    for (const char32_t character : line.toUcs4()) {
        if (!isHidden(character, before))
            seen += QChar::fromUcs4(character);
        before = character;
    }
    return seen;
}

bool isClean(const QString &text)
{
    // Whole stretches of plain characters at a time, which the processor compares together; in the
    // others a line's end is no flaw either.
    constexpr qsizetype stretch = 32;
    const QChar *at = text.constBegin();
    const auto isEachClean = [](const QChar *begin, const QChar *end) {
        return std::all_of(begin, end, [](QChar each) { return isClean(each); });
    };
    for (; text.constEnd() - at >= stretch; at += stretch) {
        bool isPlain = true;
        for (qsizetype i = 0; i < stretch; ++i)
            isPlain &= char16_t(at[i].unicode() - 0x20) < 0x7F - 0x20;
        if (!isPlain && !isEachClean(at, at + stretch))
            return false;
    }
    return isEachClean(at, text.constEnd());
}

} // namespace

QString cleanText(const QString &text, int longest, bool *wasCut)
{
    if (wasCut)
        *wasCut = false;
    // Nearly every text is clean as it stands, and is not copied then.
    if (text.size() <= longest && isClean(text))
        return text;
    QString clean;
    clean.reserve(std::min<qsizetype>(text.size(), longest));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const bool pair =
            character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (clean.size() + (pair ? 2 : 1) > longest) {
            if (wasCut)
                *wasCut = true;
            break;
        }
        if (pair) {
            clean += character;
            clean += text[++i];
        } else if (character.isSurrogate()) {
            clean += QChar::ReplacementCharacter;
        } else if (character == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += u'\n';
        } else if (character == u'\n' || character == u'\t'
                   || (character.category() != QChar::Other_Control
                       && !turnsOrder(character.unicode()))) {
            clean += character;
        }
    }
    return clean;
}

QString cleanLine(const QString &text, int longest, bool *wasCut)
{
    // What is far beyond the limit need not be looked at to its end.
    bool cutBefore = false;
    const QString line =
        withoutHidden(cleanText(text, longest * 4, &cutBefore).simplified()).simplified();
    const QString clean = cleanText(line, longest, wasCut);
    if (wasCut && cutBefore)
        *wasCut = true;
    return clean.trimmed();
}

} // namespace gatehouse
