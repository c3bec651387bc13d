#include "models/toolreports/jsonplace.h"

#include "models/base/foreigntext.h"
#include "models/base/quantity.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <vector>

namespace gatehouse {

namespace {

struct JsonPlace {
    Q_DECLARE_TR_FUNCTIONS(JsonPlace)
};

bool isSpace(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// Follows a JSON text as far as it is one.
class JsonWalk
{
public:
    explicit JsonWalk(QByteArrayView text)
        : m_begin(text.data()), m_at(m_begin), m_end(m_begin + text.size())
    {
    }

    /// Stops at what is wrong, or behind the value.
    void run()
    {
        while (step()) { }
        if (m_open.empty())
            skipSpace();
    }

    qsizetype offset() const { return m_at - m_begin; }

    /// "runs[0].results[3]": what it stopped in.
    QString path() const
    {
        constexpr std::size_t most = 12;
        constexpr int longestName = 40;
        QString path;
        for (std::size_t i = 0; i < std::min(m_open.size(), most); ++i) {
            const Level &level = m_open[i];
            if (!level.isObject)
                path += QStringLiteral("[%1]").arg(level.items);
            else if (level.nameLength > 0)
                path += (path.isEmpty() ? QString() : QStringLiteral("."))
                    + cleanLine(QString::fromUtf8(level.name,
                                                  std::min<qsizetype>(level.nameLength, 200)),
                                longestName);
        }
        return m_open.size() > most ? path + QStringLiteral("…") : path;
    }

private:
    struct Level {
        bool isObject = false;
        qsizetype items = 0; ///< those that are whole
        const char *name = nullptr; ///< of the member that is being read
        qsizetype nameLength = 0;
    };
    enum class Awaited { Value, ValueOrEnd, Name, NameOrEnd, Separator };

    void skipSpace()
    {
        while (m_at < m_end && isSpace(*m_at))
            ++m_at;
    }

    /// One token; false where there is none that may stand there.
    bool step()
    {
        skipSpace();
        if (m_at == m_end)
            return false;
        switch (m_awaited) {
        case Awaited::Value:
            return value();
        case Awaited::ValueOrEnd:
            return *m_at == ']' ? close() : value();
        case Awaited::Name:
            return name();
        case Awaited::NameOrEnd:
            return *m_at == '}' ? close() : name();
        case Awaited::Separator:
            return separator();
        }
        return false;
    }

    bool value()
    {
        if (*m_at == '{' || *m_at == '[') {
            const bool isObject = *m_at == '{';
            m_open.push_back({isObject, 0, nullptr, 0});
            m_awaited = isObject ? Awaited::NameOrEnd : Awaited::ValueOrEnd;
            ++m_at;
            return m_open.size() < 1000;
        }
        return (*m_at == '"' ? text() : word()) && closeValue();
    }

    bool name()
    {
        const char *const start = m_at + 1;
        if (*m_at != '"' || !text())
            return false;
        m_open.back().name = start;
        m_open.back().nameLength = m_at - start - 1;
        skipSpace();
        if (m_at == m_end || *m_at != ':')
            return false;
        ++m_at;
        m_awaited = Awaited::Value;
        return true;
    }

    bool separator()
    {
        Level &level = m_open.back();
        if (*m_at == (level.isObject ? '}' : ']'))
            return close();
        if (*m_at != ',')
            return false;
        ++m_at;
        level.name = nullptr;
        level.nameLength = 0;
        m_awaited = level.isObject ? Awaited::Name : Awaited::Value;
        return true;
    }

    bool close()
    {
        ++m_at;
        m_open.pop_back();
        return closeValue();
    }

    bool closeValue()
    {
        if (m_open.empty())
            return false;
        ++m_open.back().items;
        m_awaited = Awaited::Separator;
        return true;
    }

    /// Stays at the character that may not be in it; at the end of all where it does not end.
    bool text()
    {
        for (const char *at = m_at + 1; at < m_end; ++at) {
            if (*at == '"') {
                m_at = at + 1;
                return true;
            }
            if (uchar(*at) < 0x20) {
                m_at = at;
                return false;
            }
            if (*at == '\\' && (++at == m_end || !std::strchr("\"\\/bfnrtu", *at))) {
                m_at = std::min(at, m_end);
                return false;
            }
        }
        m_at = m_end;
        return false;
    }

    /// A number, true, false, null.
    bool word()
    {
        const char *at = m_at;
        while (at < m_end && !isSpace(*at) && !std::strchr(",:[]{}\"", *at))
            ++at;
        const std::string_view word(m_at, std::size_t(at - m_at));
        const bool isNumber = !word.empty()
            && (word[0] == '-' || (word[0] >= '0' && word[0] <= '9'))
            && word.find_first_not_of("0123456789+-.eE") == std::string_view::npos
            && !(word.size() > 1 && word[0] == '0' && word[1] >= '0' && word[1] <= '9');
        if (!isNumber && word != "true" && word != "false" && word != "null")
            return false;
        m_at = at;
        return true;
    }

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    Awaited m_awaited = Awaited::Value;
    std::vector<Level> m_open;
};

} // namespace

QString placeOfJsonError(QByteArrayView text)
{
    JsonWalk walk(text);
    walk.run();
    const QByteArrayView before = text.first(walk.offset());
    const auto line = std::ranges::count(before, '\n') + 1;
    const QString place = JsonPlace::tr("it is no valid JSON in line %1, at byte %2")
                              .arg(countText(line), countText(walk.offset() + 1));
    const QString path = walk.path();
    return path.isEmpty() ? place : JsonPlace::tr("%1, within %2").arg(place, path);
}

} // namespace gatehouse
