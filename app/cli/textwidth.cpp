#include "app/cli/textwidth.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Wide and Fullwidth (Unicode 15, UAX #11), neighbouring blocks joined.
constexpr std::array wideRanges{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},
    Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},
    Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},
    Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},
    Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},
    Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},
    Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18DFF}, Range{0x1AFF0, 0x1B2FF},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4},
    Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4},
    Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC},
    Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6D7}, Range{0x1F6DC, 0x1F6DF},
    Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7EB},
    Range{0x1F7F0, 0x1F7F0}, Range{0x1F90C, 0x1F93A}, Range{0x1F93C, 0x1F945},
    Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

constexpr char32_t joiner = 0x200D;
constexpr char32_t emojiPresentation = 0xFE0F;

bool isWide(char32_t character)
{
    const auto after =
        std::upper_bound(wideRanges.begin(), wideRanges.end(), character,
                         [](char32_t wanted, const Range &range) { return wanted < range.first; });
    return after != wideRanges.begin() && character <= std::prev(after)->last;
}

bool isSkinTone(char32_t character)
{
    return character >= 0x1F3FB && character <= 0x1F3FF;
}

int widthOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        return isWide(character) ? 2 : 1;
    }
}

// Walks a text character by character, knowing what stands before each.
class Walk
{
public:
    explicit Walk(QStringView text) : m_text(text) { }

    bool hasNext() const { return m_position < m_text.size(); }
    qsizetype position() const { return m_position; }
    // Columns that the next character adds.
    int next()
    {
        const char32_t character = take();
        int width = widthOf(character);
        if (m_previous == joiner || (isSkinTone(character) && m_previousWidth == 2))
            width = 0;
        else if (character == emojiPresentation && m_previousWidth == 1)
            width = 1;
        m_previous = character;
        m_previousWidth = width;
        return width;
    }

private:
    char32_t take()
    {
        const QChar first = m_text[m_position++];
        if (!first.isHighSurrogate() || !hasNext() || !m_text[m_position].isLowSurrogate())
            return first.unicode();
        return QChar::surrogateToUcs4(first, m_text[m_position++]);
    }

    QStringView m_text;
    qsizetype m_position = 0;
    char32_t m_previous = 0;
    int m_previousWidth = 0;
};

} // namespace

int textWidth(QStringView text)
{
    int width = 0;
    for (Walk walk(text); walk.hasNext();)
        width += walk.next();
    return width;
}

QString elided(const QString &text, int width)
{
    if (textWidth(text) <= width)
        return text;
    int taken = 0;
    qsizetype end = 0;
    for (Walk walk(text); walk.hasNext();) {
        taken += walk.next();
        if (taken > width - 1)
            break;
        end = walk.position();
    }
    return text.left(end) + QChar(0x2026);
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - textWidth(text)), u' ');
}

QString rightAligned(const QString &text, int width)
{
    return QString(std::max(0, width - textWidth(text)), u' ') + text;
}

} // namespace gatehouse
