#include "models/imports/stablekeys.h"

namespace gatehouse {

namespace {

constexpr int digestBytes = 32;
constexpr int keyBytes = 16;

/// Without what moves when lines are put in above: numbers and white space.
void spellSteady(const QString &text, QByteArray &spelled)
{
    for (const char byte : text.toUtf8()) {
        if (byte > ' ' ? byte < '0' || byte > '9' : byte < 0)
            spelled += byte;
    }
}

} // namespace

QByteArray StableKeys::keyOf(const ToolResult &result)
{
    m_spelled.clear();
    m_spelled += result.rule.toUtf8();
    m_spelled += '\0';
    if (!result.fingerprint.isEmpty()) {
        m_spelled += 'f';
        m_spelled += result.fingerprint.toUtf8();
    } else {
        static const ToolPlace nowhere;
        const ToolPlace &place = result.places.empty() ? nowhere : result.places.front();
        m_spelled += place.path.toUtf8();
        m_spelled += '\0';
        m_spelled += place.logical.toUtf8();
        m_spelled += '\0';
        spellSteady(place.snippet.isEmpty() ? result.message : place.snippet, m_spelled);
    }
    m_digest.add(m_spelled);
    char digest[digestBytes];
    m_digest.resultInto(reinterpret_cast<unsigned char *>(digest));
    const QByteArray key = QByteArray::fromRawData(digest, keyBytes).toHex();
    const int before = m_equals[key]++;
    return before == 0 ? key : key + '.' + QByteArray::number(before);
}

} // namespace gatehouse
