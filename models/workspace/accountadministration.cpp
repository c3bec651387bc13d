#include "models/workspace/accountadministration.h"

#include "models/accounts/accountrepository.h"
#include "models/base/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace gatehouse::AccountAdministration {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype longestDisplayName = 300;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(AccountAdministration)
};

QString roleKeys(const Account &account)
{
    QStringList keys;
    for (const Role role : account.roles)
        keys += toKey(role);
    return keys.join(QLatin1Char(' '));
}

QJsonObject toJson(const Account &account)
{
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("display_name"), account.displayName},
            {QStringLiteral("roles"), roleKeys(account)},
            {QStringLiteral("active"), account.active}};
}

Result<void> check(const Account &account)
{
    static const QRegularExpression white(QStringLiteral("\\s"));
    if (account.name.isEmpty() || account.name.size() > longestName || account.name.contains(white))
        return fail(ErrorKind::Invalid,
                    Sentences::tr("An account's name has 1 to 64 characters and no spaces."));
    if (account.displayName.trimmed().isEmpty() || account.displayName.size() > longestDisplayName)
        return fail(ErrorKind::Invalid, Sentences::tr("A display name has 1 to 300 characters."));
    if (account.roles.empty())
        return fail(ErrorKind::Invalid, Sentences::tr("Give the account at least one role."));
    return {};
}

} // namespace

Result<AccountId> add(Change &change, Account account)
{
    account.displayName = account.displayName.trimmed();
    TRY(check(account));
    TRY_ASSIGN(const auto accounts, AccountRepository(change.database()).all());
    for (const Account &other : accounts) {
        if (foldTheSame(other.name, account.name))
            return fail(ErrorKind::Conflict,
                        Sentences::tr("There is an account %1 already. Choose another name.")
                            .arg(other.name));
    }
    account.uid = change.newUid();
    TRY_ASSIGN(
        auto insert,
        change.database().prepare("INSERT INTO account (uid, name, display_name, roles, active) "
                                  "VALUES (?, ?, ?, ?, ?)"));
    insert.bind(account.uid, account.name, account.displayName, roleKeys(account), account.active);
    TRY(insert.run());
    account.id = AccountId(change.database().lastInsertId());
    change.record({Entity::Account, account.id.value, 0, 0}, account.uid, {}, toJson(account));
    return account.id;
}

Result<void> update(Change &change, const Account &account)
{
    TRY(check(account));
    TRY_ASSIGN(const auto accounts, AccountRepository(change.database()).all());
    const auto stored = std::find_if(accounts.begin(), accounts.end(),
                                     [&](const Account &other) { return other.id == account.id; });
    if (stored == accounts.end())
        return fail(ErrorKind::NotFound, Sentences::tr("This account is not in the workspace."));
    if (stored->revision != account.revision)
        return fail(ErrorKind::Conflict,
                    Sentences::tr("Somebody changed the account %1 meanwhile. Look at it again.")
                        .arg(stored->name));
    const auto administers = [](const Account &other) {
        return other.active && other.roles.contains(Role::Administrator);
    };
    const bool anotherAdministers =
        std::any_of(accounts.begin(), accounts.end(), [&](const Account &other) {
            return other.id != account.id && administers(other);
        });
    if (!administers(account) && !anotherAdministers)
        return fail(ErrorKind::Invalid,
                    Sentences::tr("The workspace needs at least one active administrator."));
    TRY_ASSIGN(
        auto statement,
        change.database().prepare("UPDATE account SET display_name = ?, roles = ?, active = ?, "
                                  "revision = revision + 1 WHERE id = ?"));
    statement.bind(account.displayName.trimmed(), roleKeys(account), account.active, account.id);
    TRY(statement.run());
    change.record({Entity::Account, account.id.value, 0, 0}, stored->uid, toJson(*stored),
                  toJson(account));
    return {};
}

} // namespace gatehouse::AccountAdministration
