#include "models/base/xmlcharacters.h"

#include <QByteArrayView>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr bool isAllowed(uint code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code < 0xD800)
        || (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// How long the reference that begins there is, if XML does not allow what it stands for; else 0.
qsizetype lengthOfBadReference(QByteArrayView text)
{
    constexpr qsizetype longest = 12;
    text = text.first(std::min(text.size(), longest));
    const qsizetype end = text.indexOf(';');
    if (!text.startsWith("&#") || end < 3)
        return 0;
    const bool isHex = text[2] == 'x';
    bool isNumber = false;
    const QByteArray digits = text.sliced(isHex ? 3 : 2, end - (isHex ? 3 : 2)).toByteArray();
    const uint code = digits.toUInt(&isNumber, isHex ? 16 : 10);
    return !isNumber || isAllowed(code) ? 0 : end + 1;
}

/// How many bytes of the character that begins there XML does not allow as it stands; 0 for one
/// that may be there.
qsizetype lengthOfBadCharacter(QByteArrayView text)
{
    const uchar first = uchar(text.front());
    if (first < 0x20)
        return isAllowed(first) ? 0 : 1;
    // U+FFFE and U+FFFF.
    const bool isNone = first == 0xEF && text.size() > 2 && uchar(text[1]) == 0xBF
        && uchar(text[2]) >= 0xBE && uchar(text[2]) <= 0xBF;
    return isNone ? 3 : 0;
}

bool isUtf16(const QByteArray &content)
{
    return content.size() < 2 || content[0] == '\0' || content[1] == '\0'
        || content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF");
}

} // namespace

int mendXmlCharacters(QByteArray &content, int most)
{
    if (isUtf16(content))
        return 0;
    const QByteArrayView text(content);
    QByteArray mended;
    qsizetype taken = 0;
    qsizetype raw = 0; // where a section ends in which references are none
    int count = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char character = text[at];
        qsizetype length = 0;
        if (character == '&' && at >= raw) {
            length = lengthOfBadReference(text.sliced(at));
        } else if (character == '<' && at >= raw && text.sliced(at).startsWith("<![CDATA[")) {
            const qsizetype end = text.indexOf("]]>", at);
            raw = end < 0 ? text.size() : end;
        } else if (uchar(character) < 0x20 || uchar(character) == 0xEF) {
            length = lengthOfBadCharacter(text.sliced(at));
        }
        if (length == 0)
            continue;
        if (++count > most)
            return 0;
        mended += text.sliced(taken, at - taken);
        // As a reference wherever that is one: whatever encoding the file declares.
        mended += at < raw ? "\xEF\xBF\xBD" : "&#xFFFD;";
        taken = at + length;
        at = taken - 1;
    }
    if (count > 0) {
        mended += text.sliced(taken);
        content = std::move(mended);
    }
    return count;
}

} // namespace gatehouse
