#include "models/organization/delegationrepository.h"

#include "models/base/lastday.h"
#include "models/organization/recordedrows.h"

namespace gatehouse {

namespace {

Result<void> checkDelegation(const Change &change, Delegation &delegation)
{
    TRY(checkRecord(change, delegation));
    if (!delegation.person.isValid())
        return fail(ErrorKind::Invalid, DelegationRepository::tr("Say who is away."));
    if (delegation.person == delegation.delegate)
        return fail(
            ErrorKind::Invalid,
            DelegationRepository::tr("Nobody stands in for themselves. Choose somebody else."));
    if (delegation.post.isValid() && delegation.app.isValid())
        return fail(ErrorKind::Invalid,
                    DelegationRepository::tr(
                        "A delegation is for one post, for one app, or for all a person "
                        "does. Record another one for the other."));
    if (!delegation.from.isValid())
        return fail(ErrorKind::Invalid, DelegationRepository::tr("Say from which day on."));
    if (isPast(delegation.until, delegation.from))
        return fail(ErrorKind::Invalid,
                    DelegationRepository::tr("The last day, %1, is before the first, %2.")
                        .arg(delegation.until.toString(Qt::ISODate),
                             delegation.from.toString(Qt::ISODate)));
    return {};
}

} // namespace

Result<std::vector<Delegation>> DelegationRepository::all() const
{
    return recordedRows<Delegation>(m_database, "ORDER BY from_on, id");
}

Result<Delegation> DelegationRepository::delegation(DelegationId id) const
{
    return recordedRow<Delegation>(m_database, id.value, tr("This delegation is no longer there."));
}

Result<Delegation> DelegationRepository::delegationOf(const QString &uid) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM delegation WHERE uid = ?"));
    rows.bind(uid);
    if (rows.next())
        return delegation(rows.id<DelegationId>(0));
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("There is no delegation %1. See them with “gatehouse-cli delegation list”.").arg(uid));
}

Result<DelegationId> DelegationRepository::add(Change &change, Delegation delegation)
{
    delegation.uid.clear();
    return restore(change, std::move(delegation));
}

Result<DelegationId> DelegationRepository::restore(Change &change, Delegation delegation)
{
    delegation.id = {};
    TRY(checkDelegation(change, delegation));
    TRY(insertRecord(change, delegation));
    TRY(noteRow<Delegation>(change, Entity::Delegation, nullptr, &delegation, delegation.app));
    return delegation.id;
}

Result<void> DelegationRepository::update(Change &change, const Delegation &delegation)
{
    TRY_ASSIGN(const Delegation stored,
               DelegationRepository(change.database()).delegation(delegation.id));
    if (stored.revision != delegation.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody changed this delegation meanwhile. Look at it again, then repeat "
                       "your change."));
    Delegation wanted = withEdits(stored, delegation);
    TRY(checkDelegation(change, wanted));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    return noteRow(change, Entity::Delegation, &stored, &wanted, wanted.app);
}

Result<void> DelegationRepository::remove(Change &change, DelegationId id)
{
    TRY_ASSIGN(const Delegation stored, DelegationRepository(change.database()).delegation(id));
    TRY(deleteRow(change, stored));
    return noteRow<Delegation>(change, Entity::Delegation, &stored, nullptr, stored.app);
}

} // namespace gatehouse
