#include "models/organization/organizationrepository.h"

#include "models/base/folding.h"
#include "models/base/jsondifference.h"
#include "models/base/naturalorder.h"
#include "models/base/textrule.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr const char *selectUnits = "SELECT id, uid, parent_id, name, revision FROM unit";
constexpr const char *selectPeople =
    "SELECT id, uid, name, post, unit_id, contact, account_id, active, revision FROM person";

Unit readUnit(const Statement &row)
{
    Unit unit;
    unit.id = row.id<UnitId>(0);
    unit.uid = row.text(1);
    unit.parent = row.id<UnitId>(2);
    unit.name = row.text(3);
    unit.revision = row.integer(4);
    return unit;
}

Person readPerson(const Statement &row)
{
    Person person;
    person.id = row.id<PersonId>(0);
    person.uid = row.text(1);
    person.name = row.text(2);
    person.post = row.text(3);
    person.unit = row.id<UnitId>(4);
    person.contact = row.text(5);
    person.account = row.id<AccountId>(6);
    person.active = row.boolean(7);
    person.revision = row.integer(8);
    return person;
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

/// What the audit log calls someone's unit or account: a name to read and a uid to trust.
struct Reference {
    QString uid;
    QString name;
};

Result<Reference> reference(const Database &database, const char *sql, qint64 id)
{
    Reference found;
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.bind(id);
    if (rows.next())
        found = {rows.text(0), rows.text(1)};
    else
        TRY(rows.finished());
    return found;
}

Result<Reference> unitReference(const Database &database, UnitId id)
{
    if (!id.isValid())
        return Reference();
    TRY_ASSIGN(Reference found,
               reference(database, "SELECT uid, name FROM unit WHERE id = ?", id.value));
    if (found.uid.isEmpty())
        return fail(ErrorKind::NotFound,
                    OrganizationRepository::tr("The department chosen is no longer there. Choose "
                                               "another one."));
    return found;
}

Result<Reference> accountReference(const Database &database, AccountId id)
{
    if (!id.isValid())
        return Reference();
    TRY_ASSIGN(Reference found,
               reference(database, "SELECT uid, name FROM account WHERE id = ?", id.value));
    if (found.uid.isEmpty())
        return fail(ErrorKind::NotFound,
                    OrganizationRepository::tr("The account chosen is not in the workspace. Choose "
                                               "another one."));
    return found;
}

QJsonObject toJson(const Unit &unit, const Reference &parent)
{
    return {{QStringLiteral("name"), unit.name},
            {QStringLiteral("parent"), parent.name},
            {QStringLiteral("parent_uid"), parent.uid}};
}

QJsonObject toJson(const Person &person, const Reference &unit, const Reference &account)
{
    return {
        {QStringLiteral("name"), person.name},        {QStringLiteral("post"), person.post},
        {QStringLiteral("unit"), unit.name},          {QStringLiteral("unit_uid"), unit.uid},
        {QStringLiteral("contact"), person.contact},  {QStringLiteral("account"), account.name},
        {QStringLiteral("account_uid"), account.uid}, {QStringLiteral("active"), person.active}};
}

Result<void> check(Unit &unit)
{
    const TextRule rule{OrganizationRepository::tr("The name of the department"), 1};
    TRY_ASSIGN(unit.name, rule.check(unit.name));
    return {};
}

/// Two departments of one name may stand in different places, not beside each other.
Result<void> checkNameIsFree(const Database &database, const Unit &unit, const QString &parent)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name FROM unit WHERE coalesce(parent_id, 0) = ? "
                                "AND id <> ?"));
    rows.bind(unit.parent.value, unit.id.value);
    while (rows.next()) {
        if (!foldTheSame(rows.text(0), unit.name))
            continue;
        return fail(ErrorKind::Conflict,
                    parent.isEmpty()
                        ? OrganizationRepository::tr("There is a department %1 at the top already. "
                                                     "Choose another name.")
                              .arg(rows.text(0))
                        : OrganizationRepository::tr("There is a department %1 below %2 already. "
                                                     "Choose another name.")
                              .arg(rows.text(0), parent));
    }
    return rows.finished();
}

Result<void> check(Person &person)
{
    const TextRule name{OrganizationRepository::tr("The name of the person"), 1};
    const TextRule post{OrganizationRepository::tr("The post")};
    const TextRule contact{OrganizationRepository::tr("The contact")};
    TRY_ASSIGN(person.name, name.check(person.name));
    TRY_ASSIGN(person.post, post.check(person.post));
    TRY_ASSIGN(person.contact, contact.check(person.contact));
    return {};
}

Result<void> checkAccountIsFree(const Database &database, const Person &person,
                                const Reference &account)
{
    if (!person.account.isValid())
        return {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name FROM person WHERE account_id = ? AND id <> ?"));
    rows.bind(person.account, person.id.value);
    if (rows.next())
        return fail(ErrorKind::Conflict,
                    OrganizationRepository::tr("The account %1 belongs to %2 already. Choose "
                                               "another one, or take it from %2 first.")
                        .arg(account.name, rows.text(0)));
    return rows.finished();
}

Error changedMeanwhile(const QString &name)
{
    return {ErrorKind::Conflict,
            OrganizationRepository::tr("Somebody changed %1 meanwhile. Look at it again, then "
                                       "repeat your change.")
                .arg(name),
            {}};
}

} // namespace

Result<std::vector<Unit>> OrganizationRepository::units() const
{
    std::vector<Unit> units;
    TRY_ASSIGN(auto rows, m_database.prepare(selectUnits));
    rows.bind();
    while (rows.next())
        units.push_back(readUnit(rows));
    TRY(rows.finished());
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
    std::vector<Person> people;
    TRY_ASSIGN(auto rows, m_database.prepare(selectPeople));
    rows.bind();
    while (rows.next())
        people.push_back(readPerson(rows));
    TRY(rows.finished());
    sortByName(people);
    return people;
}

Result<Unit> OrganizationRepository::unit(UnitId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(QByteArray(selectUnits) + " WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return readUnit(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This department is no longer there."));
}

Result<Person> OrganizationRepository::person(PersonId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(QByteArray(selectPeople) + " WHERE id = ?"));
    rows.bind(id);
    if (rows.next())
        return readPerson(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This person is no longer there."));
}

Result<UnitId> OrganizationRepository::addUnit(Change &change, Unit unit)
{
    const Database &database = change.database();
    TRY(check(unit));
    TRY_ASSIGN(const Reference parent, unitReference(database, unit.parent));
    unit.id = {};
    TRY(checkNameIsFree(database, unit, parent.name));
    unit.uid = change.newUid();
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO unit (uid, parent_id, name) VALUES (?, ?, ?)"));
    insert.bind(unit.uid, unit.parent, unit.name);
    TRY(insert.run());
    unit.id = UnitId(database.lastInsertId());
    change.record({Entity::Unit, unit.id.value}, unit.uid, {}, toJson(unit, parent));
    return unit.id;
}

Result<void> OrganizationRepository::updateUnit(Change &change, const Unit &unit)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Unit stored, OrganizationRepository(database).unit(unit.id));
    if (stored.revision != unit.revision)
        return tl::unexpected(changedMeanwhile(stored.name));
    Unit wanted = unit;
    TRY(check(wanted));
    TRY_ASSIGN(const Reference parent, unitReference(database, wanted.parent));
    if (wanted.parent.isValid() && wanted.parent != stored.parent) {
        TRY_ASSIGN(auto rows,
                   database.prepare("WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT "
                                    "unit.parent_id FROM unit JOIN above ON unit.id = above.id) "
                                    "SELECT 1 FROM above WHERE id = ?"));
        rows.bind(wanted.parent, wanted.id);
        if (rows.next())
            return fail(
                ErrorKind::Invalid,
                wanted.parent == wanted.id
                    ? tr("%1 cannot stand below itself. Choose another department above it.")
                          .arg(wanted.name)
                    : tr("%1 cannot stand below %2, which stands below it. Choose another "
                         "department above it.")
                          .arg(wanted.name, parent.name));
        TRY(rows.finished());
    }
    if (wanted.name != stored.name || wanted.parent != stored.parent)
        TRY(checkNameIsFree(database, wanted, parent.name));
    TRY_ASSIGN(const Reference parentBefore, unitReference(database, stored.parent));
    const JsonDifference changed =
        differenceOf(toJson(stored, parentBefore), toJson(wanted, parent));
    if (changed.isEmpty())
        return {};
    TRY_ASSIGN(auto update,
               database.prepare("UPDATE unit SET parent_id = ?, name = ?, revision = revision + 1 "
                                "WHERE id = ?"));
    update.bind(wanted.parent, wanted.name, wanted.id);
    TRY(update.run());
    change.record({Entity::Unit, stored.id.value}, stored.uid, changed.before, changed.after);
    return {};
}

Result<void> OrganizationRepository::removeUnit(Change &change, UnitId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Unit stored, OrganizationRepository(database).unit(id));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT (SELECT count(*) FROM unit WHERE parent_id = ?), "
                                "(SELECT count(*) FROM person WHERE unit_id = ?), "
                                "(SELECT count(*) FROM app WHERE owner_unit_id = ?)"));
    rows.bind(id, id, id);
    QStringList belonging;
    if (rows.next()) {
        if (const auto units = static_cast<int>(rows.integer(0)))
            belonging += tr("%n department(s)", nullptr, units);
        if (const auto people = static_cast<int>(rows.integer(1)))
            belonging += tr("%n person(s)", nullptr, people);
        if (const auto apps = static_cast<int>(rows.integer(2)))
            belonging += tr("%n app(s)", nullptr, apps);
    }
    TRY(rows.finished());
    if (!belonging.isEmpty())
        return fail(ErrorKind::Conflict,
                    tr("%1 cannot be removed while something belongs to it: %2. Move them to "
                       "another department first.")
                        .arg(stored.name, belonging.join(tr(", "))));
    TRY_ASSIGN(const Reference parent, unitReference(database, stored.parent));
    TRY_ASSIGN(auto remove, database.prepare("DELETE FROM unit WHERE id = ?"));
    remove.bind(id);
    TRY(remove.run());
    change.record({Entity::Unit, id.value}, stored.uid, toJson(stored, parent), {});
    return {};
}

Result<PersonId> OrganizationRepository::addPerson(Change &change, Person person)
{
    const Database &database = change.database();
    TRY(check(person));
    person.id = {};
    TRY_ASSIGN(const Reference unit, unitReference(database, person.unit));
    TRY_ASSIGN(const Reference account, accountReference(database, person.account));
    TRY(checkAccountIsFree(database, person, account));
    person.uid = change.newUid();
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO person (uid, name, post, unit_id, contact, "
                                "account_id, active) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(person.uid, person.name, person.post, person.unit, person.contact, person.account,
                person.active);
    TRY(insert.run());
    person.id = PersonId(database.lastInsertId());
    change.record({Entity::Person, person.id.value}, person.uid, {}, toJson(person, unit, account));
    return person.id;
}

Result<void> OrganizationRepository::updatePerson(Change &change, const Person &person)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Person stored, OrganizationRepository(database).person(person.id));
    if (stored.revision != person.revision)
        return tl::unexpected(changedMeanwhile(stored.name));
    Person wanted = person;
    TRY(check(wanted));
    TRY_ASSIGN(const Reference unit, unitReference(database, wanted.unit));
    TRY_ASSIGN(const Reference account, accountReference(database, wanted.account));
    TRY(checkAccountIsFree(database, wanted, account));
    TRY_ASSIGN(const Reference unitBefore, unitReference(database, stored.unit));
    TRY_ASSIGN(const Reference accountBefore, accountReference(database, stored.account));
    const JsonDifference changed =
        differenceOf(toJson(stored, unitBefore, accountBefore), toJson(wanted, unit, account));
    if (changed.isEmpty())
        return {};
    TRY_ASSIGN(auto update,
               database.prepare("UPDATE person SET name = ?, post = ?, unit_id = ?, contact = ?, "
                                "account_id = ?, active = ?, revision = revision + 1 "
                                "WHERE id = ?"));
    update.bind(wanted.name, wanted.post, wanted.unit, wanted.contact, wanted.account,
                wanted.active, wanted.id);
    TRY(update.run());
    change.record({Entity::Person, stored.id.value}, stored.uid, changed.before, changed.after);
    return {};
}

} // namespace gatehouse
