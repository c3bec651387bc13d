#include "models/appearance/pdftext.h"

#include "models/appearance/fonts.h"

#include <QFile>
#include <QHash>
#include <QRawFont>

namespace gatehouse {

namespace {

// Blocks of Unicode: radicals and their supplement; the characters that look like them.
constexpr char16_t firstRadical = 0x2E80;
constexpr char16_t lastRadical = 0x2FDF;
constexpr char16_t firstIdeograph = 0x4E00;
constexpr char16_t lastIdeograph = 0x9FFF;

QString allOf(char16_t first, char16_t last)
{
    QString text;
    for (char32_t each = first; each <= last; ++each)
        text += QChar(static_cast<char16_t>(each));
    return text;
}

/// Radical → the character of the same glyph.
QHash<char16_t, char16_t> charactersOfRadicals()
{
    QHash<char16_t, char16_t> characters;
    const QRawFont font = QRawFont::fromFont(bodyFont(), QFontDatabase::SimplifiedChinese);
    const QString ideographs = allOf(firstIdeograph, lastIdeograph);
    const QString radicals = allOf(firstRadical, lastRadical);
    const QList<quint32> ideographGlyphs = font.glyphIndexesForString(ideographs);
    const QList<quint32> radicalGlyphs = font.glyphIndexesForString(radicals);
    if (ideographGlyphs.size() != ideographs.size() || radicalGlyphs.size() != radicals.size())
        return characters;
    QHash<quint32, char16_t> byGlyph;
    for (qsizetype at = 0; at < ideographs.size(); ++at) {
        if (ideographGlyphs[at] != 0 && !byGlyph.contains(ideographGlyphs[at]))
            byGlyph.insert(ideographGlyphs[at], ideographs[at].unicode());
    }
    for (qsizetype at = 0; at < radicals.size(); ++at) {
        if (const char16_t found = byGlyph.value(radicalGlyphs[at]))
            characters.insert(radicals[at].unicode(), found);
    }
    return characters;
}

/// Qt does not say when there was no room for a part of it: then it has no end, or what the end
/// says of where its table stands is not so.
bool isWhole(const QByteArray &pdf)
{
    const QByteArray last = pdf.trimmed();
    const QByteArray placed = "startxref";
    const qsizetype end = last.lastIndexOf(placed);
    if (end < 0 || !last.endsWith("%%EOF"))
        return false;
    const QByteArray position = last.sliced(end + placed.size()).trimmed();
    const qsizetype table = position.left(position.indexOf('\n')).trimmed().toLongLong();
    return table > 0 && table < end && last.sliced(table).startsWith("xref");
}

} // namespace

QFont pdfFont(const QFont &font)
{
    QFont plain = font;
    plain.setStyleStrategy(QFont::PreferNoShaping);
    plain.setHintingPreference(QFont::PreferNoHinting);
    return plain;
}

bool nameCharacters(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    QByteArray content = file.readAll();
    if (!isWhole(content))
        return false;
    const QHash<char16_t, char16_t> characters = charactersOfRadicals();
    // Qt writes these tables plainly, a character as "<2F64>": what takes its place is as long, so
    // that everything else stays where the file says it is.
    for (qsizetype begin = content.indexOf("begincmap"); begin >= 0;) {
        const qsizetype end = content.indexOf("endcmap", begin);
        for (qsizetype at = content.indexOf('<', begin); at >= 0 && at < end;
             at = content.indexOf('<', at + 1)) {
            bool isCode = false;
            const uint code = content.mid(at + 1, 4).toUInt(&isCode, 16);
            if (!isCode || code < firstRadical || code > lastRadical || content[at + 5] != '>')
                continue;
            if (const char16_t character = characters.value(static_cast<char16_t>(code)))
                content.replace(at + 1, 4, QByteArray::number(character, 16).toUpper());
        }
        begin = end < 0 ? -1 : content.indexOf("begincmap", end);
    }
    return file.seek(0) && file.write(content) == content.size() && file.flush();
}

} // namespace gatehouse
