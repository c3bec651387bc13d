#include "models/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace gatehouse {

namespace {

bool standsAsItIs(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void writeEscaped(char c, QByteArray &out)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += QByteArray(1, c).toHex();
    }
}

void writeObject(const QJsonObject &object, QByteArray &out, const SpelledMembers &spelled = {});

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        constexpr double exact = 9007199254740992.0;
        if (std::trunc(number) == number && std::abs(number) <= exact)
            out += QByteArray::number(static_cast<qint64>(number));
        else
            out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        break;
    }
    case QJsonValue::String:
        appendCanonical(value.toString(), out);
        break;
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        for (const QJsonValue &element : value.toArray()) {
            if (!std::exchange(first, false))
                out += ',';
            write(element, out);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        writeObject(value.toObject(), out);
        break;
    }
    }
}

void writeObject(const QJsonObject &object, QByteArray &out, const SpelledMembers &spelled)
{
    // QString compares UTF-16 code units, which is the order RFC 8785 asks for.
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(static_cast<std::size_t>(object.size()));
    for (auto member = object.begin(); member != object.end(); ++member)
        members.emplace_back(member.key(), member.value());
    std::ranges::sort(members, {}, &std::pair<QString, QJsonValue>::first);
    out += '{';
    const qsizetype opened = out.size();
    const auto name = [&](const QString &key) {
        if (out.size() > opened)
            out += ',';
        appendCanonical(key, out);
        out += ':';
    };
    auto ready = spelled.begin();
    const auto writeReady = [&](const QString *before) {
        for (; ready != spelled.end() && (!before || ready->first < *before); ++ready) {
            name(ready->first);
            out += ready->second;
        }
    };
    for (const auto &[key, value] : members) {
        writeReady(&key);
        name(key);
        write(value, out);
    }
    writeReady(nullptr);
    out += '}';
}

} // namespace

void appendCanonical(const QString &text, QByteArray &out)
{
    const QByteArray bytes = text.toUtf8();
    out += '"';
    for (auto at = bytes.begin(); at != bytes.end();) {
        // Whole runs at a time: hardly any text has something to escape.
        const auto run = std::find_if_not(at, bytes.end(), standsAsItIs);
        out.append(&*at, run - at);
        at = run;
        if (at != bytes.end())
            writeEscaped(*at++, out);
    }
    out += '"';
}

QByteArray canonicalJson(const QJsonObject &object, const SpelledMembers &spelled)
{
    QByteArray out;
    writeObject(object, out, spelled);
    return out;
}

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

} // namespace gatehouse
