#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace gatehouse {

/// A place in canonical JSON (see canonicalJson), which goes over values without making anything of
/// them: what stands between two values is their separator, so content is the same when its bytes
/// are. Views are into the JSON. Where it is not as it should be the cursor goes to the end, and
/// nothing can be taken there.
class CanonicalCursor
{
public:
    explicit CanonicalCursor(QByteArrayView json)
        : m_at(json.data()), m_end(json.data() + json.size())
    {
    }

    bool isAtEnd() const { return m_at == m_end; }
    bool isAt(char character) const { return m_at != m_end && *m_at == character; }
    /// Steps over a character; false where another one stands.
    bool take(char character)
    {
        if (!isAt(character))
            return false;
        ++m_at;
        return true;
    }
    /// What stands between the quotation marks of a text, as it is escaped; null where none stands.
    QByteArrayView text()
    {
        if (!take('"'))
            return fail();
        const char *start = m_at;
        while (const char *end = nextQuote()) {
            m_at = end + 1;
            const char *escape = end;
            while (escape > start && escape[-1] == '\\')
                --escape;
            if ((end - escape) % 2 == 0)
                return {start, end - start};
        }
        return fail();
    }
    /// A value as it is written, a text with its quotation marks; null where none stands.
    QByteArrayView value()
    {
        if (isAt('"')) {
            const QByteArrayView said = text();
            return said.isNull() ? said : QByteArrayView(said.data() - 1, said.size() + 2);
        }
        const char *start = m_at;
        int depth = 0;
        while (m_at != m_end) {
            const char character = *m_at;
            if (character == '"') {
                text();
                continue;
            }
            if (character == '}' || character == ']') {
                if (depth == 0)
                    break;
                --depth;
            } else if (character == '{' || character == '[') {
                ++depth;
            } else if (character == ',' && depth == 0) {
                break;
            }
            ++m_at;
        }
        return depth == 0 && m_at != start ? QByteArrayView(start, m_at - start) : fail();
    }
    /// The same, a text without its quotation marks.
    QByteArrayView bareValue() { return isAt('"') ? text() : value(); }

private:
    /// Nearly every text is short: it is over before a search is under way.
    const char *nextQuote() const
    {
        constexpr ptrdiff_t atOnce = 16;
        const char *const near = m_at + std::min(m_end - m_at, atOnce);
        for (const char *at = m_at; at != near; ++at) {
            if (*at == '"')
                return at;
        }
        return near == m_end
            ? nullptr
            : static_cast<const char *>(std::memchr(near, '"', static_cast<size_t>(m_end - near)));
    }
    QByteArrayView fail()
    {
        m_at = m_end;
        return {};
    }

    const char *m_at;
    const char *m_end;
};

/// Names the members of the object that the cursor stands at, in their order and as they are
/// escaped, without quotation marks; `take` steps over the value of each. False where there is no
/// object, or one that is not whole.
template<class Take>
bool eachMember(CanonicalCursor &cursor, Take take)
{
    if (!cursor.take('{'))
        return false;
    if (cursor.take('}'))
        return true;
    do {
        const QByteArrayView name = cursor.text();
        if (name.isNull() || !cursor.take(':'))
            return false;
        take(name);
    } while (cursor.take(','));
    return cursor.take('}');
}

/// Stands at the elements of an array in their order; `take` steps over each. False where there is
/// no array, or one that is not whole.
template<class Take>
bool eachElement(CanonicalCursor &cursor, Take take)
{
    if (!cursor.take('['))
        return false;
    if (cursor.take(']'))
        return true;
    do {
        take();
    } while (cursor.take(','));
    return cursor.take(']');
}

} // namespace gatehouse
