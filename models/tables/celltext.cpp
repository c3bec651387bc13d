#include "models/tables/celltext.h"

#include <algorithm>

namespace gatehouse::celltext {

namespace {

constexpr char16_t replacement = 0xFFFD;

char16_t unitAt(QStringView text, qsizetype at)
{
    return text[at].unicode();
}

char16_t unitAt(QByteArrayView utf8, qsizetype at)
{
    return uchar(utf8[at]);
}

bool isHex(char16_t unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f')
        || (unit >= u'A' && unit <= u'F');
}

/// `_xHHHH_` at the start of `text` (its first character is known), which spreadsheets read as one
/// character.
template<class View>
bool looksLikeEscape(View text)
{
    if (text.size() < 7 || unitAt(text, 1) != u'x' || unitAt(text, 6) != u'_')
        return false;
    for (int i = 2; i < 6; ++i) {
        if (!isHex(unitAt(text, i)))
            return false;
    }
    return true;
}

/// Bytes of the valid UTF-8 sequence at `p` that XML allows; 0 when there is none.
int legalSequence(const uchar *p, const uchar *end)
{
    const auto follows = [&](int count) {
        if (end - p <= count)
            return false;
        for (int i = 1; i <= count; ++i) {
            if ((p[i] & 0xC0) != 0x80)
                return false;
        }
        return true;
    };
    const uchar lead = *p;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!follows(2) || (lead == 0xE0 && p[1] < 0xA0) || (lead == 0xED && p[1] > 0x9F)
            || (lead == 0xEF && p[1] == 0xBF && p[2] >= 0xBE))
            return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!follows(3) || (lead == 0xF0 && p[1] < 0x90) || (lead == 0xF4 && p[1] > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

/// No line begins with these, nor ends with those: what stands beside them goes along.
bool closes(char32_t c)
{
    return QStringView(u"、。，．；：！？）］｝》〉」』】〕％").contains(QChar(char16_t(c)));
}

bool opens(char32_t c)
{
    return QStringView(u"（［｛《〈「『【〔").contains(QChar(char16_t(c)));
}

/// A character's width in em in the proportional fonts that workbooks are read with.
double emWidth(char32_t c)
{
    if (isWide(c))
        return 1.0;
    if (c >= 0x2000) // dashes, quotes, arrows, circled digits: full width in Chinese fonts
        return 1.0;
    if (c == U' ')
        return 0.3;
    for (const char32_t narrow : U"ijl.,:;'|!")
        if (c == narrow)
            return 0.32;
    for (const char32_t slim : U"frtIJ()[]-/")
        if (c == slim)
            return 0.42;
    if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'@' || c == U'%')
        return 0.95;
    if (c >= U'A' && c <= U'Z')
        return 0.68;
    return 0.58;
}

} // namespace

QString legal(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                result += u'\n';
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size()
                   && text[i + 1].isLowSurrogate()) {
            result += text[i];
            result += text[++i];
        } else if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || unit >= 0xFFFE
                   || QChar::isSurrogate(unit)) {
            result += replacement;
        } else if (unit == u'_' && looksLikeEscape(text.mid(i))) {
            result += QLatin1StringView("_x005F_");
        } else {
            result += text[i];
        }
    }
    return result;
}

void appendXml(QByteArray &xml, QByteArrayView utf8)
{
    const auto *p = reinterpret_cast<const uchar *>(utf8.data());
    const uchar *const end = p + utf8.size();
    const uchar *run = p; // what is copied as it stands
    const auto put = [&](const char *text, int skipped) {
        xml.append(reinterpret_cast<const char *>(run), p - run);
        xml.append(text);
        p += skipped;
        run = p;
    };
    while (p != end) {
        const uchar byte = *p;
        if (byte >= 0x80) {
            if (const int length = legalSequence(p, end))
                p += length;
            else
                put("\xEF\xBF\xBD", 1);
        } else if (byte == '&') {
            put("&amp;", 1);
        } else if (byte == '<') {
            put("&lt;", 1);
        } else if (byte == '>') {
            put("&gt;", 1);
        } else if (byte == '\r') {
            put(end - p > 1 && p[1] == '\n' ? "" : "\n", 1);
        } else if (byte < 0x20 && byte != '\n' && byte != '\t') {
            put("\xEF\xBF\xBD", 1);
        } else if (byte == '_' && looksLikeEscape(QByteArrayView(p, end - p))) {
            put("_x005F_", 1);
        } else {
            ++p;
        }
    }
    xml.append(reinterpret_cast<const char *>(run), p - run);
}

qsizetype utf16Length(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<uchar>(c);
        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return units;
}

qsizetype prefixBytes(QByteArrayView utf8, qsizetype units)
{
    qsizetype end = 0;
    while (end < utf8.size()) {
        const auto lead = static_cast<uchar>(utf8[end]);
        units -= lead >= 0xF0 ? 2 : 1;
        if (units < 0)
            break;
        ++end;
        while (end < utf8.size() && (static_cast<uchar>(utf8[end]) & 0xC0) == 0x80)
            ++end;
    }
    return end;
}

std::vector<qsizetype> lineStarts(QStringView text, double width, double points)
{
    // A column is 7 pixels a unit with the default font; an em is points at 96 dots an inch.
    const double room = std::max(1.0, 7.0 * width / (points * 96.0 / 72.0)) * 0.97;
    std::vector<qsizetype> starts{0};
    double used = 0; // of the line so far
    double sinceBreak = 0; // of it, after the last place where it may break
    qsizetype lastBreak = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype at = i;
        char32_t c = text[i++].unicode();
        if (QChar::isHighSurrogate(char16_t(c)) && i < text.size())
            c = QChar::surrogateToUcs4(char16_t(c), text[i++].unicode());
        if (c == U'\n') {
            starts.push_back(i);
            used = sinceBreak = 0;
            lastBreak = i;
            continue;
        }
        const double em = emWidth(c);
        const bool wide = isWide(c);
        if (wide && !closes(c)) {
            lastBreak = at;
            sinceBreak = 0;
        }
        if (used + em > room && used > 0 && c != U' ') {
            const bool wordFits = lastBreak > starts.back() && sinceBreak + em <= room;
            starts.push_back(wordFits ? lastBreak : at);
            used = wordFits ? sinceBreak : 0;
        }
        used += em;
        sinceBreak += em;
        if ((wide && !opens(c)) || c == U' ') {
            lastBreak = i;
            sinceBreak = 0;
        }
    }
    return starts;
}

double lineHeight(double points)
{
    return points * 1.5;
}

double height(QStringView text, double width, double points)
{
    constexpr double latin = 1.36;
    const auto starts = lineStarts(text, width, points);
    double sum = 0;
    for (size_t line = 0; line < starts.size(); ++line) {
        const qsizetype end = line + 1 < starts.size() ? starts[line + 1] : text.size();
        const QStringView shown = text.sliced(starts[line], end - starts[line]);
        const bool wide =
            std::any_of(shown.begin(), shown.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
        sum += wide ? lineHeight(points) : points * latin;
    }
    return sum;
}

} // namespace gatehouse::celltext
