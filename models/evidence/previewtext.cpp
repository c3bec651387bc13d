#include "models/evidence/previewtext.h"

#include <QStringDecoder>

#include <algorithm>

namespace gatehouse {

namespace {

/// Binary data decodes as some GB18030 now and then, but not without control characters.
bool readsAsText(const QString &text)
{
    const auto strange = std::count_if(text.begin(), text.end(), [](QChar character) {
        return character.category() == QChar::Other_Control && !character.isSpace()
            && character != u'\x1b';
    });
    return strange * 100 <= text.size();
}

std::optional<QString> decodedAs(QStringDecoder decoder, QByteArrayView bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || !readsAsText(text))
        return std::nullopt;
    return text;
}

bool turnsDirection(QChar character)
{
    return (character >= u'\u202a' && character <= u'\u202e')
        || (character >= u'\u2066' && character <= u'\u2069') || character == u'\u200e'
        || character == u'\u200f';
}

} // namespace

std::optional<QString> decodedText(QByteArrayView bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked && *marked != QStringConverter::Utf8)
        return decodedAs(QStringDecoder(*marked), bytes);
    if (bytes.contains('\0'))
        return std::nullopt;
    if (auto text = decodedAs(QStringDecoder(QStringDecoder::Utf8), bytes))
        return text;
    return decodedAs(QStringDecoder("GB18030"), bytes);
}

QString decodedName(QByteArrayView bytes)
{
    return decodedText(bytes).value_or(QString::fromUtf8(bytes));
}

QString visibleText(QString text)
{
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
    for (QChar &character : text) {
        if (character == u'\n' || character == u'\t')
            continue;
        if (character < u' ')
            character = QChar(0x2400 + character.unicode()); // ␀, ␁ … ␛
        else if (character == u'\x7f')
            character = u'\u2421';
        else if (turnsDirection(character) || character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

QString visibleLine(QString text)
{
    return visibleText(std::move(text)).replace(u'\n', u'\u21b5').replace(u'\t', u' ');
}

} // namespace gatehouse
