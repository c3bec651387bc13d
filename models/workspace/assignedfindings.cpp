#include "models/workspace/assignedfindings.h"

#include "models/workspace/actions.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// What names a finding and its place in an entry, whatever was done to it.
bool isName(const QString &member)
{
    return member == QLatin1StringView("number") || member == QLatin1StringView("requirement")
        || member == QLatin1StringView("release");
}

bool isWork(const QJsonObject &record)
{
    const QJsonObject before = record.value(QLatin1StringView("before")).toObject();
    const QJsonObject after = record.value(QLatin1StringView("after")).toObject();
    for (auto member = before.begin(); member != before.end(); ++member) {
        if (!isName(member.key()) && member.key() != QLatin1StringView("status"))
            return false;
    }
    for (auto member = after.begin(); member != after.end(); ++member) {
        const QString key = member.key();
        const bool isMended = key == QLatin1StringView("status")
            && member.value().toString() == QLatin1StringView("awaiting_retest");
        if (!isName(key) && !isMended && key != QLatin1StringView("comment")
            && key != QLatin1StringView("attached"))
            return false;
    }
    return true;
}

} // namespace

bool AssignedFindings::letBegin(const Action &action)
{
    const std::array allowed{&actions::editFinding, &actions::commentFinding,
                             &actions::attachToFinding};
    return std::ranges::any_of(allowed, [key = QLatin1StringView(action.key)](const Action *each) {
        return key == QLatin1StringView(each->key);
    });
}

Result<bool> AssignedFindings::hasAny(const Database &database, const Account &account)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM account_holder h JOIN finding f ON "
                                "f.owner_id = h.person_id WHERE h.account_id = ? LIMIT 1"));
    rows.bind(account.id);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

Result<bool> AssignedFindings::has(const Database &database, const Account &account,
                                   FindingId finding)
{
    if (!account.active)
        return false;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM finding f JOIN account_holder h ON "
                                "h.person_id = f.owner_id WHERE f.id = ? AND h.account_id = ?"));
    rows.bind(finding, account.id);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

Result<bool> AssignedFindings::allow(const Database &database, const Account &account,
                                     const EntityChange &change, const QJsonObject &record)
{
    // Whose it is does not change in what is allowed, so it is as it was before.
    if (change.entity != Entity::Finding || !isWork(record))
        return false;
    return has(database, account, FindingId(change.id));
}

QString AssignedFindings::refusal(const Account &account)
{
    return tr("%1 may comment on a finding that is assigned to it, attach evidence and say that it "
              "is mended. Anything else is done by somebody with the permission “%2”.")
        .arg(account.displayName, label(Permission::ManageFindings));
}

} // namespace gatehouse
