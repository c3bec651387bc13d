#include "models/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

void writeString(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
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
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += QByteArray(1, c).toHex();
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void writeObject(const QJsonObject &object, QByteArray &out, const QString &spelled = {},
                 const QByteArray &spelling = {});

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
        writeString(value.toString(), out);
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

/// `spelled`: a member beside the object's, with its value as it is to stand there; empty for none.
void writeObject(const QJsonObject &object, QByteArray &out, const QString &spelled,
                 const QByteArray &spelling)
{
    QStringList keys = object.keys();
    if (!spelled.isEmpty())
        keys += spelled;
    // QString compares UTF-16 code units, which is the order RFC 8785 asks for.
    std::sort(keys.begin(), keys.end());
    out += '{';
    bool first = true;
    for (const QString &key : std::as_const(keys)) {
        if (!std::exchange(first, false))
            out += ',';
        writeString(key, out);
        out += ':';
        if (!spelled.isEmpty() && key == spelled)
            out += spelling;
        else
            write(object.value(key), out);
    }
    out += '}';
}

} // namespace

QByteArray canonicalJson(const QJsonObject &object, const QString &member, const QByteArray &value)
{
    QByteArray out;
    writeObject(object, out, member, value);
    return out;
}

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

} // namespace gatehouse
