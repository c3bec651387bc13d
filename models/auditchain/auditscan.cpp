#include "models/auditchain/auditscan.h"

#include <cstring>

namespace gatehouse {

namespace {

class JsonCursor
{
public:
    explicit JsonCursor(QByteArrayView json) : m_at(json.data()), m_end(json.data() + json.size())
    {
    }

    /// Steps over a character; false where another one stands.
    bool take(char character)
    {
        if (m_at == m_end || *m_at != character)
            return false;
        ++m_at;
        return true;
    }
    bool isAt(char character) const { return m_at != m_end && *m_at == character; }
    /// What stands between the quotation marks.
    QByteArrayView text()
    {
        if (!take('"'))
            return {};
        const char *start = m_at;
        while (const char *quote = find('"')) {
            m_at = quote + 1;
            const char *escape = quote;
            while (escape > start && escape[-1] == '\\')
                --escape;
            if ((quote - escape) % 2 == 0)
                return {start, quote - start};
        }
        m_at = m_end;
        return {};
    }
    /// A value of any kind, a text without its quotation marks.
    QByteArrayView value()
    {
        if (m_at == m_end)
            return {};
        if (*m_at == '"')
            return text();
        const char *start = m_at;
        int depth = 0;
        while (m_at != m_end) {
            const char character = *m_at;
            if (character == '"') {
                text();
                continue;
            }
            if (character == '{' || character == '[')
                ++depth;
            else if (character == '}' || character == ']')
                --depth;
            if (depth < 0 || (depth == 0 && character == ','))
                break;
            ++m_at;
            if (depth == 0 && (character == '}' || character == ']'))
                break;
        }
        return {start, m_at - start};
    }

private:
    const char *find(char character) const
    {
        return m_at == m_end ? nullptr
                             : static_cast<const char *>(
                                 std::memchr(m_at, character, static_cast<size_t>(m_end - m_at)));
    }

    const char *m_at;
    const char *m_end;
};

/// Names the members of the object that the cursor stands at, in their order; `take` steps over the
/// value of each. Ends where something else stands.
template<class Take>
void eachMember(JsonCursor &cursor, Take take)
{
    if (!cursor.take('{'))
        return;
    do {
        const QByteArrayView name = cursor.text();
        if (name.isNull() || !cursor.take(':'))
            return;
        take(name);
    } while (cursor.take(','));
    cursor.take('}');
}

ScannedRecord recordAt(JsonCursor &cursor)
{
    ScannedRecord record;
    eachMember(cursor, [&](QByteArrayView name) {
        if (name == "keys" && cursor.isAt('{'))
            return eachMember(cursor, [&](QByteArrayView key) {
                const qint64 number = cursor.value().toLongLong();
                if (key == "id")
                    record.id = number;
                else if (key == "release")
                    record.release = number;
                else if (key == "app")
                    record.app = number;
            });
        const QByteArrayView value = cursor.value();
        if (name == "before")
            record.before = value;
        else if (name == "after")
            record.after = value;
        else if (name == "entity")
            record.entity = value;
        else if (name == "uid")
            record.uid = value;
    });
    return record;
}

} // namespace

void ScannedEntry::scan(QByteArrayView content)
{
    at = {};
    accountName = {};
    records.clear();
    JsonCursor cursor(content);
    eachMember(cursor, [&](QByteArrayView name) {
        if (name == "records" && cursor.take('[')) {
            while (cursor.isAt('{')) {
                records.push_back(recordAt(cursor));
                cursor.take(',');
            }
            cursor.take(']');
            return;
        }
        const QByteArrayView value = cursor.value();
        if (name == "at")
            at = value;
        else if (name == "account_name")
            accountName = value;
    });
}

bool ScannedRecord::isNew(QByteArrayView member) const
{
    return isEmpty(before) && !memberOf(after, member).isNull();
}

void scanMembers(QByteArrayView object, std::vector<ScannedMember> &members)
{
    members.clear();
    JsonCursor cursor(object);
    eachMember(cursor, [&](QByteArrayView name) {
        const bool isText = cursor.isAt('"');
        const QByteArrayView value = cursor.value();
        // A text is read without its quotation marks, which stand around it.
        members.push_back(
            {name, isText ? QByteArrayView(value.data() - 1, value.size() + 2) : value});
    });
}

QByteArrayView memberOf(QByteArrayView object, QByteArrayView name)
{
    QByteArrayView found;
    JsonCursor cursor(object);
    eachMember(cursor, [&](QByteArrayView each) {
        const QByteArrayView value = cursor.value();
        if (each == name)
            found = value;
    });
    return found;
}

} // namespace gatehouse
