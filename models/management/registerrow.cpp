#include "models/management/registerrow.h"

#include "models/management/outsourcedapps.h"
#include "models/management/registerrepository.h"
#include "models/records/fieldwording.h"

namespace gatehouse {

namespace {

struct RegisterWords {
    Q_DECLARE_TR_FUNCTIONS(RegisterRow)
};

using NamesById = QHash<qint64, QString>;

/// Names of what a field of the register refers to; only of those, whatever else there is.
Result<NamesById> namesOf(const Database &database, const RegisterKind &kind, const Field &field)
{
    const QByteArray table = field.target->table;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id, " + QByteArray(field.target->nameColumn) + " FROM "
                                + table + " WHERE id IN (SELECT " + field.columnName() + " FROM "
                                + kind.record->table() + ')'));
    rows.bind();
    NamesById names;
    while (rows.next())
        names.insert(rows.integer(0), rows.text(1));
    TRY(rows.finished());
    return names;
}

} // namespace

QString RegisterRow::text(const Field &field, const FieldWording &wording) const
{
    if (field.kind != FieldKind::Reference)
        return wording.text(field, get());
    const auto name = names.find(field.keyText());
    return name == names.end() ? QString() : name->second;
}

bool RegisterRow::operator==(const RegisterRow &other) const
{
    const auto fields = kind->record->fields();
    return id == other.id && names == other.names && due == other.due && daysLeft == other.daysLeft
        && apps == other.apps && missing == other.missing && isJudged == other.isJudged
        && judgement == other.judgement
        && std::all_of(fields.begin(), fields.end(), [&](const Field &field) {
               return field.get(get()) == field.get(other.get());
           });
}

Result<std::vector<RegisterRow>> RegisterRow::load(const Database &database,
                                                   const RegisterKind &kind, QDate today)
{
    TRY_ASSIGN(const auto records, RegisterRepository(database, kind).all());
    std::map<QString, NamesById> names;
    for (const Field &field : kind.record->fields()) {
        if (field.kind == FieldKind::Reference) {
            TRY_ASSIGN(names[field.keyText()], namesOf(database, kind, field));
        }
    }
    const bool isOutsourcing = kind.entity == Entity::OutsourcingContract;
    OutsourcedApps outsourced;
    if (isOutsourcing) {
        TRY_ASSIGN(outsourced, OutsourcedApps::load(database));
    }
    std::vector<RegisterRow> rows;
    rows.reserve(records.size());
    for (const Subject::Held &record : records) {
        RegisterRow &row = rows.emplace_back();
        row.kind = &kind;
        row.record = record;
        row.id = kind.record->id(record.get());
        row.due = kind.dueState(record.get(), today);
        if (row.due != DueState::None)
            row.daysLeft = today.daysTo(kind.due(record.get()));
        for (const auto &[key, known] : names) {
            const Field &field = *kind.record->find(key);
            row.names.emplace(key, known.value(std::get<qint64>(field.get(record.get()))));
        }
        if (isOutsourcing) {
            const auto &contract = held<OutsourcingContract>(record);
            for (const OutsourcedApp &app : outsourced.of(contract))
                row.apps += app.code;
            row.apps.removeDuplicates();
            for (const ContractClause clause : missingClauses(contract))
                row.missing += toKey(clause);
        }
    }
    return rows;
}

QString dueText(const RegisterRow &row)
{
    switch (row.due) {
    case DueState::None:
    case DueState::Later:
        return {};
    case DueState::Over:
        return row.kind->entity == Entity::OutsourcingContract
            ? RegisterWords::tr("ended %n day(s) ago", nullptr, static_cast<int>(-row.daysLeft))
            : RegisterWords::tr("%n day(s) overdue", nullptr, static_cast<int>(-row.daysLeft));
    default:
        break;
    }
    if (row.daysLeft == 0)
        return RegisterWords::tr("today");
    return RegisterWords::tr("in %n day(s)", nullptr, static_cast<int>(row.daysLeft));
}

} // namespace gatehouse
