#pragma once

#include <QChar>

namespace gatehouse {

/// Whether a character turns the order in which those after it are shown, so that a text reads
/// otherwise than it stands (Unicode's bidirectional embeddings, overrides and isolates).
inline bool turnsOrder(char32_t character)
{
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
}

/// Whether a character shows nothing, so that two names that differ by it look the same: formats,
/// zero-width spaces, line separators and the fillers of Hangul. What joins emoji is none: `before`
/// is the character before it.
inline bool isHidden(char32_t character, char32_t before)
{
    constexpr char32_t joiner = 0x200D;
    if (character == joiner) {
        const QChar::Category joined = QChar::category(before);
        return joined != QChar::Symbol_Other && joined != QChar::Symbol_Modifier
            && joined != QChar::Mark_NonSpacing;
    }
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || character == 0x115F || character == 0x1160
        || character == 0x3164 || character == 0xFFA0;
}

} // namespace gatehouse
