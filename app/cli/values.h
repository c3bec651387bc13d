#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"
#include "models/base/phase.h"
#include "models/base/result.h"
#include "models/portfolio/app.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace gatehouse {

/// A gate's planned date: "design=2026-05-31".
struct PlannedDate {
    Phase phase = Phase::Requirements;
    QDate day;
};

/// An answer of the app profile: "has_login=yes", "has_login=no:it only shows news"; unknown takes
/// an answer back.
struct FlagAnswer {
    QString flag;
    std::optional<bool> holds;
    QString reason;
};

// How the command line writes values. A failure's sentence says what may be written.
Result<void> readValue(const QString &text, QString &value);
Result<void> readValue(const QString &text, QStringList &value); ///< separated by commas
Result<void> readValue(const QString &text, QDate &value); ///< 2026-03-31
Result<void> readValue(const QString &text, qint64 &value);
Result<void> readValue(const QString &text, int &value);
Result<void> readValue(const QString &text, bool &value); ///< yes or no
Result<void> readValue(const QString &text, Language &value); ///< zh or en
Result<void> readValue(const QString &text, PlannedDate &value);
Result<void> readValue(const QString &text, FlagAnswer &value);
/// "authority=nifa,platform=ios,number=…,filed_on=2026-01-05,version=1.0"; a comma inside a
/// value is no separator unless a field's name and '=' follow it.
Result<void> readValue(const QString &text, Filing &value);
Result<void> readValue(const QString &text, Party &value); ///< kind, name, service, contract
Result<void> readValue(const QString &text, StoreChannel &value); ///< name, address

template<class E>
concept Keyed = requires
{
    EnumText<E>::entries();
};

/// "a, b, c": the keys of an enumeration.
template<Keyed E>
QString keysOf()
{
    QStringList keys;
    for (const auto &entry : EnumText<E>::entries())
        keys += QString::fromLatin1(entry.key);
    return keys.join(QStringLiteral(", "));
}

/// The sentence for a word that is not one of the keys.
Error unknownKey(const QString &text, const QString &keys);

template<Keyed E>
Result<void> readValue(const QString &text, E &value)
{
    const auto found = fromKey<E>(text);
    if (!found)
        return tl::unexpected(unknownKey(text, keysOf<E>()));
    value = *found;
    return {};
}

template<Keyed E>
Result<void> readValue(const QString &text, std::vector<E> &values)
{
    QStringList keys;
    TRY(readValue(text, keys));
    for (const QString &key : keys) {
        E value{};
        TRY(readValue(key, value));
        values.push_back(value);
    }
    return {};
}

template<class T>
Result<void> readValue(const QString &text, std::optional<T> &value)
{
    T read{};
    TRY(readValue(text, read));
    value = std::move(read);
    return {};
}

template<class T>
struct ChoicesOf {
    static QString text() { return {}; }
};
template<Keyed E>
struct ChoicesOf<E> {
    static QString text() { return QStringLiteral(" (%1)").arg(keysOf<E>()); }
};
template<class T>
struct ChoicesOf<std::optional<T>> : ChoicesOf<T> {
};
template<Keyed E>
struct ChoicesOf<std::vector<E>> : ChoicesOf<E> {
};

/// What may be written for a value, to stand behind its help: " (low, high)".
template<class T>
QString choices()
{
    return ChoicesOf<T>::text();
}

} // namespace gatehouse
