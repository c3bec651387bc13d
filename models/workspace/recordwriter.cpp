#include "models/workspace/recordwriter.h"

#include "models/base/naturalorder.h"

#include <algorithm>

namespace gatehouse {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

Error missing(const ReferenceTarget &target)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("Reference", target.missing), {}};
}

Result<void> put(const Database &database, const Field &field, const void *record,
                 QJsonObject &side)
{
    const FieldValue value = field.get(record);
    if (field.kind == FieldKind::Map) {
        const QJsonObject members = std::get<QJsonObject>(value);
        for (auto member = members.begin(); member != members.end(); ++member)
            side.insert(field.keyText() + u'.' + member.key(), member.value());
        return {};
    }
    if (field.kind != FieldKind::Reference || !field.target) {
        side.insert(field.keyText(), jsonOf(value));
        return {};
    }
    TRY_ASSIGN(const Referred referred,
               referredTo(database, *field.target, std::get<qint64>(value)));
    side.insert(field.keyText(), referred.name);
    side.insert(field.keyText() + QLatin1StringView("_uid"), referred.uid);
    return {};
}

} // namespace

Result<Referred> referredTo(const Database &database, const ReferenceTarget &target, qint64 id)
{
    if (id == 0)
        return Referred();
    TRY_ASSIGN(auto rows,
               database.prepare(QByteArray("SELECT uid, ") + target.nameColumn + " FROM "
                                + target.table + " WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return Referred{rows.text(0), rows.text(1)};
    TRY(rows.finished());
    return tl::unexpected(missing(target));
}

Result<qint64> idBehind(const Database &database, const ReferenceTarget &target, const QString &uid)
{
    if (uid.isEmpty())
        return 0;
    TRY_ASSIGN(auto rows,
               database.prepare(QByteArray("SELECT id FROM ") + target.table + " WHERE uid = ?"));
    rows.bind(uid);
    if (rows.next())
        return rows.integer(0);
    TRY(rows.finished());
    return tl::unexpected(missing(target));
}

Result<std::vector<std::pair<qint64, QString>>> referable(const Database &database,
                                                          const ReferenceTarget &target)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(QByteArray("SELECT id, ") + target.nameColumn + " FROM " + target.table));
    std::vector<std::pair<qint64, QString>> found;
    while (rows.next())
        found.emplace_back(rows.integer(0), rows.text(1));
    TRY(rows.finished());
    const QCollator collator = naturalOrder();
    std::stable_sort(found.begin(), found.end(), [&](const auto &one, const auto &other) {
        return collator.compare(one.second, other.second) < 0;
    });
    return found;
}

namespace recordwriter {

Result<void> check(const Change &change, const RecordDescription &description, void *record)
{
    TRY(description.check(record, change.today()));
    for (const Field &field : description.fields()) {
        if (field.target && field.isWritten())
            TRY(referredTo(change.database(), *field.target, std::get<qint64>(field.get(record))));
    }
    return {};
}

Result<void> insert(Change &change, const RecordDescription &description, void *record)
{
    QByteArrayList columns;
    if (description.hasUid()) {
        if (description.uid(record).isEmpty())
            description.uid(record) = change.newUid();
        columns += "uid";
    }
    for (const Field &field : description.fields()) {
        if (field.isWritten())
            columns += field.columnName();
    }
    QByteArray places = QByteArray("?, ").repeated(columns.size());
    places.chop(2);
    const Database &database = change.database();
    TRY_ASSIGN(auto adding,
               database.prepare(QByteArray("INSERT INTO ") + description.table() + " ("
                                + columns.join(", ") + ") VALUES (" + places + ')'));
    adding.rewind();
    int position = 0;
    if (description.hasUid())
        adding.bindOne(++position, description.uid(record));
    for (const Field &field : description.fields()) {
        if (field.isWritten())
            field.bind(record, adding, ++position);
    }
    TRY(adding.run());
    description.setId(record, database.lastInsertId());
    if (description.hasRevision())
        description.revision(record) = 1;
    return {};
}

Result<void> update(Change &change, const RecordDescription &description, const void *before,
                    const void *after)
{
    QByteArrayList columns;
    std::vector<const Field *> changed;
    for (const Field &field : description.fields()) {
        if (!field.isWritten() || field.get(before) == field.get(after))
            continue;
        changed.push_back(&field);
        columns += field.columnName() + " = ?";
    }
    // What differs may stand in tables of its own, like an app's parties: who looked before is
    // told.
    if (description.hasRevision())
        columns += "revision = revision + 1";
    if (columns.isEmpty())
        return {};
    TRY_ASSIGN(auto writing,
               change.database().prepare(QByteArray("UPDATE ") + description.table() + " SET "
                                         + columns.join(", ") + " WHERE id = ?"));
    writing.rewind();
    int position = 0;
    for (const Field *field : changed)
        field->bind(after, writing, ++position);
    writing.bindOne(++position, description.id(before));
    return writing.run();
}

Result<JsonDifference> difference(const Database &database, const RecordDescription &description,
                                  const void *before, const void *after)
{
    JsonDifference difference;
    for (const Field &field : description.fields()) {
        if (!field.isShown() || (before && after && field.get(before) == field.get(after)))
            continue;
        if (before)
            TRY(put(database, field, before, difference.before));
        if (after)
            TRY(put(database, field, after, difference.after));
    }
    // Of a Map only some members differ.
    return before && after ? differenceOf(difference.before, difference.after) : difference;
}

} // namespace recordwriter

} // namespace gatehouse
