#include "models/organization/organizationrepository.h"

#include "models/accounts/holder.h"
#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/base/naturalorder.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/recordwriter.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

template<class Record>
QByteArray select(const char *rest)
{
    const RecordDescription &record = describe<Record>();
    return "SELECT " + record.selection() + " FROM " + record.table() + ' ' + record.alias() + ' '
        + rest;
}

/// Orders by name, as lists that people read are ordered.
template<class Named>
void sortByName(std::vector<Named> &items)
{
    const QCollator collator = naturalOrder();
    std::vector<std::pair<QCollatorSortKey, size_t>> keys;
    keys.reserve(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        keys.emplace_back(collator.sortKey(items[i].name), i);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Named> sorted;
    sorted.reserve(items.size());
    for (const auto &key : keys)
        sorted.push_back(std::move(items[key.second]));
    items = std::move(sorted);
}

/// Two departments of one name may stand in different places, not beside each other.
Result<void> checkNameIsFree(const Database &database, const Unit &unit)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name FROM unit WHERE coalesce(parent_id, 0) = ? "
                                "AND id <> ?"));
    rows.bind(unit.parent.value, unit.id.value);
    while (rows.next()) {
        if (!foldTheSame(rows.text(0), unit.name))
            continue;
        TRY_ASSIGN(const Referred parent, referredTo(database, unitReference, unit.parent.value));
        return fail(ErrorKind::Conflict,
                    parent.name.isEmpty()
                        ? OrganizationRepository::tr("There is a department %1 at the top already. "
                                                     "Choose another name.")
                              .arg(rows.text(0))
                        : OrganizationRepository::tr("There is a department %1 below %2 already. "
                                                     "Choose another name.")
                              .arg(rows.text(0), parent.name));
    }
    return rows.finished();
}

Result<void> checkAccountIsFree(const Database &database, const Person &person)
{
    if (!person.account.isValid())
        return {};
    TRY_ASSIGN(const Referred account,
               referredTo(database, accountReference, person.account.value));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT p.name FROM account_holder h JOIN person p ON p.id = "
                                "h.person_id WHERE h.account_id = ? AND h.person_id <> ?"));
    rows.bind(person.account, person.id.value);
    if (rows.next())
        return fail(ErrorKind::Conflict,
                    OrganizationRepository::tr("The account %1 belongs to %2 already. Choose "
                                               "another one, or take it from %2 first.")
                        .arg(account.name, rows.text(0)));
    return rows.finished();
}

/// Whether the Change's account is one of that person's.
Result<bool> isTheirOwn(const Change &change, PersonId person)
{
    TRY_ASSIGN(auto rows,
               change.database().prepare(
                   "SELECT 1 FROM account_holder WHERE account_id = ? AND person_id = ?"));
    rows.bind(change.account().id, person);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

/// Refused to whoever would cut themselves off from what they did or from apps they lead, or take
/// such apps over: the accounts of a person say whose duties they are, and so does the name.
Result<void> checkMayLink(const Change &change, const Person &stored, const Person &wanted)
{
    if (stored.account == wanted.account && stored.name == wanted.name)
        return {};
    TRY_ASSIGN(const bool isOwn, isTheirOwn(change, stored.id));
    if (isOwn)
        return fail(ErrorKind::Refused,
                    OrganizationRepository::tr(
                        "Nobody changes their own name or account here: what one person may not "
                        "do twice is told apart by that. Have another security manager do it for "
                        "%1.")
                        .arg(stored.name));
    if (wanted.account == stored.account || wanted.account != change.account().id)
        return {};
    TRY_ASSIGN(
        auto rows,
        change.database().prepare("SELECT 1 FROM app WHERE ? IN (responsible_id, deputy_id)"));
    rows.bind(stored.id);
    if (!rows.next())
        return rows.finished();
    return fail(ErrorKind::Refused,
                OrganizationRepository::tr("%1 answers for apps, and whose account that is decides "
                                           "who may do what there. Nobody changes it for "
                                           "themselves: have another security manager do it.")
                    .arg(stored.name));
}

Error changedMeanwhile(const QString &name)
{
    return {ErrorKind::Conflict,
            OrganizationRepository::tr("Somebody changed %1 meanwhile. Look at it again, then "
                                       "repeat your change.")
                .arg(name),
            {}};
}

/// nullptr on either side: it was not there, or is gone.
Result<void> recordUnit(Change &change, const Unit *before, const Unit *after)
{
    TRY_ASSIGN(const JsonDifference difference, recordDifference(change.database(), before, after));
    const Unit &unit = after ? *after : *before;
    change.record({Entity::Unit, unit.id.value}, unit.uid, difference.before, difference.after);
    return {};
}

Result<void> recordPerson(Change &change, const Person *before, const Person *after)
{
    TRY_ASSIGN(const JsonDifference difference, recordDifference(change.database(), before, after));
    const Person &person = after ? *after : *before;
    change.record({Entity::Person, person.id.value}, person.uid, difference.before,
                  difference.after);
    return {};
}

} // namespace

Result<std::vector<Unit>> OrganizationRepository::units() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select<Unit>("")));
    TRY_ASSIGN(auto units, readRecords<Unit>(std::move(rows)));
    sortByName(units);

    // Depth first: each unit with all that stands below it, as a tree is written down.
    QHash<UnitId, std::vector<size_t>> children;
    for (size_t i = 0; i < units.size(); ++i)
        children[units[i].parent].push_back(i);
    std::vector<Unit> ordered;
    ordered.reserve(units.size());
    std::vector<size_t> waiting;
    const auto addChildrenOf = [&](UnitId parent) {
        if (const auto found = children.constFind(parent); found != children.constEnd())
            waiting.insert(waiting.end(), found->rbegin(), found->rend());
    };
    addChildrenOf({});
    while (!waiting.empty()) {
        const size_t next = waiting.back();
        waiting.pop_back();
        ordered.push_back(units[next]);
        addChildrenOf(units[next].id);
    }
    return ordered;
}

Result<std::vector<Person>> OrganizationRepository::people() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select<Person>("")));
    TRY_ASSIGN(auto people, readRecords<Person>(std::move(rows)));
    sortByName(people);
    return people;
}

Result<Unit> OrganizationRepository::unit(UnitId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select<Unit>("WHERE u.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<Unit>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This department is no longer there."));
}

Result<QStringList> OrganizationRepository::path(UnitId id) const
{
    QStringList names;
    while (id.isValid()) {
        TRY_ASSIGN(const Unit found, unit(id));
        names.prepend(found.name);
        id = found.parent;
    }
    return names;
}

Result<Person> OrganizationRepository::person(PersonId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select<Person>("WHERE p.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<Person>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This person is no longer there."));
}

Result<void> OrganizationRepository::restoreUnit(Change &change, Unit unit)
{
    TRY(checkRecord(change, unit));
    TRY(checkNameIsFree(change.database(), unit));
    TRY(insertRecord(change, unit));
    return recordUnit(change, nullptr, &unit);
}

Result<UnitId> OrganizationRepository::addUnit(Change &change, Unit unit)
{
    const Database &database = change.database();
    unit.id = {};
    unit.uid.clear();
    TRY(checkRecord(change, unit));
    TRY(checkNameIsFree(database, unit));
    TRY(insertRecord(change, unit));
    TRY(recordUnit(change, nullptr, &unit));
    return unit.id;
}

Result<void> OrganizationRepository::updateUnit(Change &change, const Unit &unit)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Unit stored, OrganizationRepository(database).unit(unit.id));
    if (stored.revision != unit.revision)
        return tl::unexpected(changedMeanwhile(stored.name));
    Unit wanted = withEdits(stored, unit);
    TRY(checkRecord(change, wanted));
    if (wanted.parent.isValid() && wanted.parent != stored.parent) {
        TRY_ASSIGN(auto rows,
                   database.prepare("WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT "
                                    "unit.parent_id FROM unit JOIN above ON unit.id = above.id) "
                                    "SELECT 1 FROM above WHERE id = ?"));
        rows.bind(wanted.parent, wanted.id);
        if (rows.next()) {
            TRY_ASSIGN(const Referred parent,
                       referredTo(database, unitReference, wanted.parent.value));
            return fail(
                ErrorKind::Invalid,
                wanted.parent == wanted.id
                    ? tr("%1 cannot stand below itself. Choose another department above it.")
                          .arg(wanted.name)
                    : tr("%1 cannot stand below %2, which stands below it. Choose another "
                         "department above it.")
                          .arg(wanted.name, parent.name));
        }
        TRY(rows.finished());
    }
    if (wanted == stored)
        return {};
    if (wanted.name != stored.name || wanted.parent != stored.parent)
        TRY(checkNameIsFree(database, wanted));
    TRY(updateRecord(change, stored, wanted));
    return recordUnit(change, &stored, &wanted);
}

Result<void> OrganizationRepository::removeUnit(Change &change, UnitId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Unit stored, OrganizationRepository(database).unit(id));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT (SELECT count(*) FROM unit WHERE parent_id = ?), "
                                "(SELECT count(*) FROM person WHERE unit_id = ?), "
                                "(SELECT count(*) FROM app WHERE owner_unit_id = ?), "
                                "(SELECT count(*) FROM post WHERE unit_id = ?)"));
    rows.bind(id, id, id, id);
    QStringList belonging;
    if (rows.next()) {
        if (const auto units = static_cast<int>(rows.integer(0)))
            belonging += tr("%n department(s)", nullptr, units);
        if (const auto people = static_cast<int>(rows.integer(1)))
            belonging += tr("%n person(s)", nullptr, people);
        if (const auto apps = static_cast<int>(rows.integer(2)))
            belonging += tr("%n app(s)", nullptr, apps);
        if (const auto posts = static_cast<int>(rows.integer(3)))
            belonging += tr("%n post(s)", nullptr, posts);
    }
    TRY(rows.finished());
    if (!belonging.isEmpty())
        return fail(ErrorKind::Conflict,
                    tr("%1 cannot be removed while something belongs to it: %2. Move them to "
                       "another department first.")
                        .arg(stored.name, listed(belonging)));
    TRY_ASSIGN(auto remove, database.prepare("DELETE FROM unit WHERE id = ?"));
    remove.bind(id);
    TRY(remove.run());
    return recordUnit(change, &stored, nullptr);
}

Result<PersonId> OrganizationRepository::addPerson(Change &change, Person person)
{
    person.uid.clear();
    return restorePerson(change, std::move(person));
}

Result<PersonId> OrganizationRepository::restorePerson(Change &change, Person person)
{
    person.id = {};
    TRY(checkRecord(change, person));
    TRY(checkAccountIsFree(change.database(), person));
    TRY(insertRecord(change, person));
    TRY(recordPerson(change, nullptr, &person));
    return person.id;
}

Result<void> OrganizationRepository::updatePerson(Change &change, const Person &person)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Person stored, OrganizationRepository(database).person(person.id));
    if (stored.revision != person.revision)
        return tl::unexpected(changedMeanwhile(stored.name));
    Person wanted = withEdits(stored, person);
    TRY(checkRecord(change, wanted));
    TRY(checkAccountIsFree(database, wanted));
    TRY(checkMayLink(change, stored, wanted));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    if (stored.account.isValid() && stored.account != wanted.account)
        TRY(AccountAdministration::keepHolder(change, stored.account, stored.id));
    return recordPerson(change, &stored, &wanted);
}

Result<void> OrganizationRepository::removePerson(Change &change, PersonId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Person stored, OrganizationRepository(database).person(id));
    TRY_ASSIGN(const bool isOwn, isTheirOwn(change, id));
    if (isOwn)
        return fail(ErrorKind::Refused,
                    tr("Nobody removes themselves: what was done under the account of %1 is told "
                       "apart by the person. Have another security manager do it.")
                        .arg(stored.name));
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "SELECT (SELECT count(*) FROM app WHERE ? IN (responsible_id, deputy_id)), "
                   "(SELECT count(*) FROM finding WHERE owner_id = ?), "
                   "(SELECT count(*) FROM assignment WHERE person_id = ?) + "
                   "(SELECT count(*) FROM service_period WHERE person_id = ?) + "
                   "(SELECT count(*) FROM delegation WHERE ? IN (person_id, delegate_id)), "
                   "(SELECT count(*) FROM management_document WHERE ? IN (owner_id, approver_id)) "
                   "+ (SELECT count(*) FROM outsourcing_contract WHERE responsible_id = ?) "
                   "+ (SELECT count(*) FROM coding_standard WHERE owner_id = ?) "
                   "+ (SELECT count(*) FROM code_module WHERE owner_id = ?), "
                   "(SELECT count(*) FROM account WHERE holder_id = ?)"));
    rows.bind(id, id, id, id, id, id, id, id, id, id);
    const bool found = rows.next();
    const bool isNamed = found && rows.integer(0) + rows.integer(1) > 0;
    const bool hasHistory = found && rows.integer(2) > 0;
    const bool isInRegisters = found && rows.integer(3) > 0;
    const bool hasAccounts = found && rows.integer(4) > 0;
    TRY(rows.finished());
    if (hasAccounts)
        return fail(ErrorKind::Conflict,
                    tr("What was done under further accounts of %1 is theirs, and the person stays "
                       "on record with it. Say that %1 no longer works here instead.")
                        .arg(stored.name));
    if (hasHistory)
        return fail(ErrorKind::Conflict,
                    tr("What %1 was assigned to and when is on record, and the person with it. End "
                       "the assignments instead.")
                        .arg(stored.name));
    if (isNamed)
        return fail(ErrorKind::Conflict,
                    tr("%1 answers for apps or findings and cannot be removed. Name somebody else "
                       "there first.")
                        .arg(stored.name));
    if (isInRegisters)
        return fail(ErrorKind::Conflict,
                    tr("%1 stands in a register of the management system and cannot be removed. "
                       "Name somebody else there first.")
                        .arg(stored.name));
    TRY_ASSIGN(auto remove, database.prepare("DELETE FROM person WHERE id = ?"));
    remove.bind(id);
    TRY(remove.run());
    return recordPerson(change, &stored, nullptr);
}

} // namespace gatehouse
