#pragma once

#include "models/base/enumtext.h"
#include "models/base/id.h"
#include "models/store/statement.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <set>
#include <variant>

namespace gatehouse {

/// What a field holds, and with it how every surface treats it: the editor of a form, the cell of
/// a table, the column of a workbook, the option of the command line.
enum class FieldKind {
    Text, ///< one line
    LongText, ///< paragraphs
    Key, ///< one value of an enumeration, by its stable key
    Keys, ///< several of them
    Flag, ///< yes or no
    Number,
    Bytes, ///< a size
    Date,
    Moment, ///< UTC
    Reference, ///< another record's id; 0: none
    Fixed, ///< a digest or an identifier, compared sign by sign
    List, ///< records of its own below this one, as JSON objects
    Map, ///< members of one kind by key, each logged as a field of its own: "profile.has_login"
};

/// A field's value on its way between surfaces. Text, LongText, Key, Fixed: QString; Keys:
/// QStringList; Flag: bool; Number, Bytes, Reference: qint64; Date; Moment; List: QJsonArray;
/// Map: QJsonObject of the members that are there.
using FieldValue =
    std::variant<QString, qint64, bool, QDate, QDateTime, QStringList, QJsonArray, QJsonObject>;

/// The values an enumeration can take, whatever its type.
struct FieldChoices {
    const char *context; ///< of the labels' translations
    QStringList (*keys)(); ///< in display order
    const char *(*label)(const QString &key); ///< English source; nullptr for a key it lacks, empty
                                              ///< for the empty key where there may be none
};

/// Where a Reference leads: what stands for the other record in a list and in the audit log.
struct ReferenceTarget {
    const char *table;
    const char *nameColumn;
    const char *missing; ///< the sentence when it is not there; context "Reference"
};

class FieldWording;

/// What the members of a Map are called.
struct FieldMembers {
    FieldKind kind; ///< of each: Flag or Date
    QStringList (*keys)(); ///< in display order
    QString (*label)(const FieldWording &wording, const QString &key); ///< empty for none it has
};

class RecordDescription;

/// What is said of a field once. Everything not given stays at its default.
struct FieldFacts {
    const char *key; ///< in the audit log, in JSON, on the command line; never changes
    const char *name; ///< English source, context "Field"
    const char *column = nullptr; ///< in the record's table, where it is not the key; with a dot:
                                  ///< of a joined table, read and never written
    const char *option = nullptr; ///< on the command line, where it is not "--key"
    const char *about = nullptr; ///< one sentence: help and hint; context "Field"
    FieldKind kind = FieldKind::Text; ///< only where the member's type leaves a choice
    int shortest = 0; ///< characters; 1: it must be given
    int longest = 0; ///< characters; 0: 300 for Text, no limit for LongText
    bool code = false; ///< text to be typed in a command: no white space, no '@'
    qint64 least = 0; ///< Number
    qint64 most = 0; ///< Number; 0: no limit
    bool past = false; ///< Date: of what has happened, so never in the future
    bool given = false; ///< by the product, not by a person: no editor, no option, no undo
    bool restored = false; ///< given, and put back by undo all the same
    bool searchable = false;
    bool inside = false; ///< for the product alone: nobody reads it in the log, JSON or a table
    const ReferenceTarget *target = nullptr; ///< of a Reference
    const FieldChoices *choices = nullptr; ///< only where the member is no enumeration
    const RecordDescription &(*members)() = nullptr; ///< of a List
    const FieldMembers *map = nullptr; ///< of a Map
    /// Where the kind's own words are not enough.
    QString (*words)(const FieldWording &wording, const FieldValue &value) = nullptr;
};

/// The items of a List, reached one by one.
using ForEachItem = Result<void> (*)(void *record, const std::function<Result<void>(void *item)> &);

/// One field of a record: the facts, and how to reach the member they speak of. A field of the
/// audit log that no record holds (any longer) has facts only.
struct Field : FieldFacts {
    FieldValue (*get)(const void *record) = nullptr;
    void (*set)(void *record, const FieldValue &value) = nullptr;
    /// A stored key that this program does not know ends the walk (see Statement::key).
    void (*read)(void *record, const Statement &rows, int column) = nullptr;
    void (*bind)(const void *record, Statement &statement, int position) = nullptr;
    ForEachItem items = nullptr; ///< of a List

    bool isStored() const { return read != nullptr; }
    bool isWritten() const;
    /// A person may change it in a form, in bulk, on the command line, and take that back.
    bool isEditable() const { return set != nullptr && !given && !inside; }
    /// Undo puts back what it said before.
    bool isRestored() const { return set != nullptr && !inside && (!given || restored); }
    /// Whatever shows or logs the whole record has it.
    bool isShown() const { return get != nullptr && !inside; }
    QByteArray columnName() const { return column ? column : key; }
    QString keyText() const { return QString::fromLatin1(key); }
};

/// How a member's type becomes a FieldValue, a column and a kind.
template<class T>
struct FieldCodec;

template<>
struct FieldCodec<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static FieldValue get(const QString &member) { return member; }
    static void set(QString &member, const FieldValue &value) { member = std::get<QString>(value); }
    static void read(QString &member, const Statement &rows, int column)
    {
        member = rows.text(column);
    }
    static void bind(const QString &member, Statement &statement, int position)
    {
        statement.bindOne(position, member);
    }
};

template<class Integer>
struct IntegerCodec {
    static constexpr FieldKind kind = FieldKind::Number;
    static FieldValue get(Integer member) { return static_cast<qint64>(member); }
    static void set(Integer &member, const FieldValue &value)
    {
        member = static_cast<Integer>(std::get<qint64>(value));
    }
    static void read(Integer &member, const Statement &rows, int column)
    {
        member = static_cast<Integer>(rows.integer(column));
    }
    static void bind(Integer member, Statement &statement, int position)
    {
        statement.bindOne(position, static_cast<qint64>(member));
    }
};
template<>
struct FieldCodec<qint64> : IntegerCodec<qint64> {
};
template<>
struct FieldCodec<int> : IntegerCodec<int> {
};

template<>
struct FieldCodec<bool> {
    static constexpr FieldKind kind = FieldKind::Flag;
    static FieldValue get(bool member) { return member; }
    static void set(bool &member, const FieldValue &value) { member = std::get<bool>(value); }
    static void read(bool &member, const Statement &rows, int column)
    {
        member = rows.boolean(column);
    }
    static void bind(bool member, Statement &statement, int position)
    {
        statement.bindOne(position, member);
    }
};

template<>
struct FieldCodec<QDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static FieldValue get(QDate member) { return member; }
    static void set(QDate &member, const FieldValue &value) { member = std::get<QDate>(value); }
    static void read(QDate &member, const Statement &rows, int column)
    {
        member = rows.date(column);
    }
    static void bind(QDate member, Statement &statement, int position)
    {
        statement.bindOne(position, member);
    }
};

template<>
struct FieldCodec<QDateTime> {
    static constexpr FieldKind kind = FieldKind::Moment;
    static FieldValue get(const QDateTime &member) { return member; }
    static void set(QDateTime &member, const FieldValue &value)
    {
        member = std::get<QDateTime>(value);
    }
    static void read(QDateTime &member, const Statement &rows, int column)
    {
        member = rows.moment(column);
    }
    static void bind(const QDateTime &member, Statement &statement, int position)
    {
        statement.bindOne(position, member);
    }
};

template<class Tag>
struct FieldCodec<Id<Tag>> {
    static constexpr FieldKind kind = FieldKind::Reference;
    static FieldValue get(Id<Tag> member) { return member.value; }
    static void set(Id<Tag> &member, const FieldValue &value)
    {
        member = Id<Tag>(std::get<qint64>(value));
    }
    static void read(Id<Tag> &member, const Statement &rows, int column)
    {
        member = rows.id<Id<Tag>>(column);
    }
    static void bind(Id<Tag> member, Statement &statement, int position)
    {
        statement.bindOne(position, member);
    }
};

template<class E>
inline constexpr FieldChoices choicesOf{EnumText<E>::context,
                                        [] {
                                            QStringList keys;
                                            for (const auto &entry : EnumText<E>::entries())
                                                keys += QString::fromLatin1(entry.key);
                                            return keys;
                                        },
                                        [](const QString &key) -> const char * {
                                            const auto value = fromKey<E>(key);
                                            return value ? entryOf(*value).label : nullptr;
                                        }};

template<class E>
requires std::is_enum_v<E>
struct FieldCodec<E> {
    static constexpr FieldKind kind = FieldKind::Key;
    static constexpr const FieldChoices *choices = &choicesOf<E>;
    static FieldValue get(E member) { return toKey(member); }
    static void set(E &member, const FieldValue &value)
    {
        if (const auto known = fromKey<E>(std::get<QString>(value)))
            member = *known;
    }
    static void read(E &member, const Statement &rows, int column) { member = rows.key<E>(column); }
    static void bind(E member, Statement &statement, int position)
    {
        statement.bindOne(position, toKey(member));
    }
};

/// The same with none of them, whose key and label are empty.
template<class E>
inline constexpr FieldChoices optionalChoicesOf{
    EnumText<E>::context, choicesOf<E>.keys, [](const QString &key) -> const char * {
        return key.isEmpty() ? "" : choicesOf<E>.label(key);
    }};

/// One value of an enumeration, or none: the key, or an empty text.
template<class E>
requires std::is_enum_v<E>
struct FieldCodec<std::optional<E>> {
    static constexpr FieldKind kind = FieldKind::Key;
    static constexpr const FieldChoices *choices = &optionalChoicesOf<E>;
    static FieldValue get(std::optional<E> member) { return member ? toKey(*member) : QString(); }
    static void set(std::optional<E> &member, const FieldValue &value)
    {
        member = fromKey<E>(std::get<QString>(value));
    }
    static void read(std::optional<E> &member, const Statement &rows, int column)
    {
        member = rows.view(column).isEmpty() ? std::nullopt : std::optional(rows.key<E>(column));
    }
    static void bind(std::optional<E> member, Statement &statement, int position)
    {
        statement.bindOne(position, member ? toKey(*member) : QStringLiteral(""));
    }
};

/// Several values of an enumeration: one text column, the keys separated by a space.
template<class Container>
struct KeysCodec {
    using E = typename Container::value_type;
    static constexpr FieldKind kind = FieldKind::Keys;
    static constexpr const FieldChoices *choices = &choicesOf<E>;
    static QStringList keys(const Container &member)
    {
        QStringList keys;
        for (const E value : member)
            keys += toKey(value);
        return keys;
    }
    static FieldValue get(const Container &member) { return keys(member); }
    static void set(Container &member, const FieldValue &value)
    {
        member.clear();
        for (const QString &key : std::get<QStringList>(value)) {
            if (const auto known = fromKey<E>(key))
                member.insert(member.end(), *known);
        }
    }
    static void read(Container &member, const Statement &rows, int column)
    {
        const std::vector<E> values = rows.keys<E>(column);
        member = Container(values.begin(), values.end());
    }
    static void bind(const Container &member, Statement &statement, int position)
    {
        statement.bindOne(position, keys(member).join(u' '));
    }
};
template<class E>
requires std::is_enum_v<E>
struct FieldCodec<std::vector<E>> : KeysCodec<std::vector<E>> {
};
template<class E>
requires std::is_enum_v<E>
struct FieldCodec<std::set<E>> : KeysCodec<std::set<E>> {
};

template<class Member>
struct MemberType;
template<class R, class V>
struct MemberType<V R::*> {
    using Record = R;
    using Value = V;
};

/// The field of a member: `field<&Finding::title>({.key = "title", .name = …})`.
template<auto member>
constexpr Field field(FieldFacts facts)
{
    using Record = typename MemberType<decltype(member)>::Record;
    using Codec = FieldCodec<typename MemberType<decltype(member)>::Value>;
    if (facts.kind == FieldKind::Text)
        facts.kind = Codec::kind;
    if constexpr (requires { Codec::choices; })
        facts.choices = Codec::choices;
    Field field{facts};
    field.get = [](const void *record) {
        return Codec::get(static_cast<const Record *>(record)->*member);
    };
    field.set = [](void *record, const FieldValue &value) {
        Codec::set(static_cast<Record *>(record)->*member, value);
    };
    field.read = [](void *record, const Statement &rows, int column) {
        Codec::read(static_cast<Record *>(record)->*member, rows, column);
    };
    field.bind = [](const void *record, Statement &statement, int position) {
        Codec::bind(static_cast<const Record *>(record)->*member, statement, position);
    };
    return field;
}

/// Members by key, kept in a table of their own; FieldCodec of the member's type turns them into an
/// object and back.
template<auto member>
constexpr Field mapField(FieldFacts facts)
{
    using Record = typename MemberType<decltype(member)>::Record;
    using Codec = FieldCodec<typename MemberType<decltype(member)>::Value>;
    facts.kind = FieldKind::Map;
    Field field{facts};
    field.get = [](const void *record) -> FieldValue {
        return Codec::get(static_cast<const Record *>(record)->*member);
    };
    field.set = [](void *record, const FieldValue &value) {
        Codec::set(static_cast<Record *>(record)->*member, std::get<QJsonObject>(value));
    };
    return field;
}

/// A field that only the audit log knows.
constexpr Field loggedField(FieldFacts facts)
{
    return Field{facts};
}

} // namespace gatehouse
