#pragma once

#include "models/base/result.h"
#include "models/records/field.h"

#include <QJsonObject>

namespace gatehouse {

class Database;

/// One record, described once: its table and its fields. Repositories, the audit log, tables,
/// forms, the command line, exports, search, undo and bulk edit all read this.
///
/// Every record has an id; most have a uid (what leaves the workspace) and a revision (what two
/// people might edit). Those three are columns of these names and no fields.
class RecordDescription
{
public:
    struct Facts {
        const char *entity; ///< stable key: "finding"
        const char *name; ///< English source, context "Entity"
        const char *table = nullptr; ///< nullptr: no table of its own
        const char *alias = nullptr; ///< in queries
        std::span<const Field> fields;
    };

    /// What only the audit log knows: fields without members.
    explicit RecordDescription(const Facts &facts);
    template<class Record>
    static RecordDescription of(const Facts &facts)
    {
        RecordDescription description(facts);
        if constexpr (requires(Record r) { r.id.value; }) {
            description.m_getId = [](const void *record) {
                return static_cast<const Record *>(record)->id.value;
            };
            description.m_setId = [](void *record, qint64 id) {
                static_cast<Record *>(record)->id.value = id;
            };
        }
        if constexpr (requires(Record r) { r.uid; })
            description.m_uid = [](void *record) { return &static_cast<Record *>(record)->uid; };
        if constexpr (requires(Record r) { r.revision; })
            description.m_revision = [](void *record) {
                return &static_cast<Record *>(record)->revision;
            };
        description.prepareSelection();
        return description;
    }

    const char *entity() const { return m_facts.entity; }
    const char *name() const { return m_facts.name; }
    const char *table() const { return m_facts.table; }
    const char *alias() const { return m_facts.alias ? m_facts.alias : m_facts.table; }
    std::span<const Field> fields() const { return m_facts.fields; }
    /// nullptr when it has none of this key.
    const Field *find(QStringView key) const;
    /// The one of this key; it must be there.
    const Field &field(const char *key) const;

    /// "f.id, f.uid, f.title, …, f.revision" of all stored fields, and how many these are.
    const QByteArray &selection() const { return m_selection; }
    int selectedColumns() const { return m_selectedColumns; }
    /// A row of selection(), from `first` on. Unreadable when it holds a key that this program
    /// does not know: a newer one wrote it, or the file is damaged.
    Result<void> read(const Statement &rows, void *record, int first = 0) const;

    qint64 id(const void *record) const { return m_getId(record); }
    void setId(void *record, qint64 id) const { m_setId(record, id); }
    bool hasUid() const { return m_uid != nullptr; }
    QString &uid(void *record) const { return *m_uid(record); }
    const QString &uid(const void *record) const { return *m_uid(const_cast<void *>(record)); }
    bool hasRevision() const { return m_revision != nullptr; }
    qint64 &revision(void *record) const { return *m_revision(record); }
    qint64 revision(const void *record) const { return *m_revision(const_cast<void *>(record)); }

    /// What a search looks through, a line each.
    QString searchText(const void *record) const;
    /// Trims what was typed and holds it against the rules of its field, its lists' items included;
    /// Invalid with the sentence.
    Result<void> check(void *record, QDate today) const;
    /// Copies what a person may edit from one record to another.
    void takeEdits(const void *from, void *to) const;

private:
    void prepareSelection();

    Facts m_facts;
    QByteArray m_selection;
    int m_selectedColumns = 0;
    qint64 (*m_getId)(const void *) = nullptr;
    void (*m_setId)(void *, qint64) = nullptr;
    QString *(*m_uid)(void *) = nullptr;
    qint64 *(*m_revision)(void *) = nullptr;
};

/// Specialised beside each record.
template<class Record>
const RecordDescription &describe();

/// The stored record with what a person may edit as it stands in another.
template<class Record>
Record withEdits(const Record &stored, const Record &typed)
{
    Record edited = stored;
    describe<Record>().takeEdits(&typed, &edited);
    return edited;
}

/// The record of a row of its selection.
template<class Record>
Result<Record> readRecord(const Statement &rows, int first = 0)
{
    Record record;
    TRY(describe<Record>().read(rows, &record, first));
    return record;
}

/// All records of a query over their selection.
template<class Record>
Result<std::vector<Record>> readRecords(Statement rows)
{
    std::vector<Record> records;
    while (rows.next())
        TRY(describe<Record>().read(rows, &records.emplace_back(), 0));
    TRY(rows.finished());
    return records;
}

/// A field's value as the audit log, JSON and packages write it. References are the caller's.
QJsonValue jsonOf(const FieldValue &value);
/// Nothing when `json` cannot be what the field holds.
std::optional<FieldValue> fieldValueOf(const Field &field, const QJsonValue &json);
/// All fields of an item of a list.
QJsonObject jsonOf(const RecordDescription &description, const void *record);
/// Takes over the members it holds; false when one cannot be what its field holds.
bool setFromJson(const RecordDescription &description, void *record, const QJsonObject &json);

/// A list below a record: `listField<&App::parties>({.key = "parties", …})`. Its items are structs
/// with a description of their own; their rows are written by hand.
template<auto member>
constexpr Field listField(FieldFacts facts)
{
    using Record = typename MemberType<decltype(member)>::Record;
    using Item = typename MemberType<decltype(member)>::Value::value_type;
    facts.kind = FieldKind::List;
    facts.members = &describe<Item>;
    Field field{facts};
    field.get = [](const void *record) -> FieldValue {
        QJsonArray items;
        for (const Item &item : static_cast<const Record *>(record)->*member)
            items += jsonOf(describe<Item>(), &item);
        return items;
    };
    field.set = [](void *record, const FieldValue &value) {
        auto &items = static_cast<Record *>(record)->*member;
        items.clear();
        for (const QJsonValue &json : std::get<QJsonArray>(value))
            setFromJson(describe<Item>(), &items.emplace_back(), json.toObject());
    };
    field.items = [](void *record,
                     const std::function<Result<void>(void *item)> &look) -> Result<void> {
        for (Item &item : static_cast<Record *>(record)->*member)
            TRY(look(&item));
        return {};
    };
    return field;
}

} // namespace gatehouse
