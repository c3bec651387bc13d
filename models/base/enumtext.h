#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace gatehouse {

/// One value of an enumeration: the stable key the database and JSON use, and the English
/// label that translations start from.
template<class E>
struct EnumEntry {
    E value;
    const char *key;
    const char *label;
};

/// Specialised beside each enumeration that is stored or shown:
/// `static constexpr const char *context` (the translation context) and
/// `static std::span<const EnumEntry<E>> entries()` in display order.
template<class E>
struct EnumText;

/// A value without an entry is a defect of ours, and the program ends there: under another's key it
/// would be stored as something else.
template<class E>
const EnumEntry<E> &entryOf(E value)
{
    for (const auto &entry : EnumText<E>::entries()) {
        if (entry.value == value)
            return entry;
    }
    qFatal("%s has no entry for %d", EnumText<E>::context, static_cast<int>(value));
}

/// The stable text key, for the database, JSON and the command line.
template<class E>
QString toKey(E value)
{
    return QString::fromLatin1(entryOf(value).key);
}

/// The value of a stable key; nothing when the key is unknown.
template<class E>
std::optional<E> fromKey(QStringView key)
{
    for (const auto &entry : EnumText<E>::entries()) {
        if (key == QLatin1StringView(entry.key))
            return entry.value;
    }
    return std::nullopt;
}

/// What a person reads, in the language of the running program.
template<class E>
QString label(E value)
{
    return QCoreApplication::translate(EnumText<E>::context, entryOf(value).label);
}

/// Several values as one text column: their keys, separated by one space.
template<class E>
QString toKeys(const std::vector<E> &values)
{
    QStringList keys;
    for (const E value : values)
        keys += toKey(value);
    return keys.join(u' ');
}

/// The values of such a column; nothing when one of its keys is unknown.
template<class E>
std::optional<std::vector<E>> fromKeys(QStringView keys)
{
    std::vector<E> values;
    for (const auto key : keys.tokenize(u' ', Qt::SkipEmptyParts)) {
        const auto value = fromKey<E>(key);
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    return values;
}

template<class E>
std::vector<E> allValues()
{
    std::vector<E> values;
    for (const auto &entry : EnumText<E>::entries())
        values.push_back(entry.value);
    return values;
}

} // namespace gatehouse
