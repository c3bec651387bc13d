#include "models/accounts/credential.h"

#include "models/accounts/account.h"
#include "models/base/momenttext.h"

#include <algorithm>

namespace gatehouse {

namespace {

struct CredentialSentences {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

constexpr qint64 longestLock = 24 * 60 * 60;

} // namespace

template<>
const RecordDescription &describe<Credential>()
{
    static constexpr Field fields[] = {
        field<&Credential::account>({.key = "account",
                                     .name = QT_TRANSLATE_NOOP("Field", "Account"),
                                     .column = "account_id",
                                     .given = true,
                                     .target = &accountReference}),
        field<&Credential::setAt>({.key = "set_at",
                                   .name = QT_TRANSLATE_NOOP("Field", "Password set at"),
                                   .given = true}),
        field<&Credential::mustChange>(
            {.key = "must_change",
             .name = QT_TRANSLATE_NOOP("Field", "To be changed when signing in"),
             .given = true}),
        field<&Credential::failedAttempts>(
            {.key = "failed_attempts",
             .name = QT_TRANSLATE_NOOP("Field", "Wrong passwords in a row"),
             .given = true}),
        field<&Credential::lockedUntil>({.key = "locked_until",
                                         .name = QT_TRANSLATE_NOOP("Field", "Locked until"),
                                         .given = true}),
        loggedField({.key = "fingerprint",
                     .name = QT_TRANSLATE_NOOP("Field", "Fingerprint of the password's digest"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "signed_in",
                     .name = QT_TRANSLATE_NOOP("Field", "Signed in"),
                     .kind = FieldKind::Flag}),
    };
    static const RecordDescription description = RecordDescription::of<Credential>(
        {"credential", QT_TRANSLATE_NOOP("Entity", "Password"), "account_credential", "k", fields});
    return description;
}

PasswordState passwordState(const std::optional<Credential> &credential,
                            const PasswordPolicy &policy, const QDateTime &now)
{
    if (!credential)
        return PasswordState::Missing;
    if (credential->lockedUntil.isValid() && now < credential->lockedUntil)
        return PasswordState::Locked;
    if (credential->mustChange)
        return PasswordState::MustChange;
    const QDateTime expiry = passwordExpiry(*credential, policy);
    return expiry.isValid() && expiry <= now ? PasswordState::Expired : PasswordState::Valid;
}

QDateTime passwordExpiry(const Credential &credential, const PasswordPolicy &policy)
{
    return policy.expiryDays > 0 ? credential.setAt.addDays(policy.expiryDays) : QDateTime();
}

PasswordStanding passwordStanding(const std::optional<Credential> &credential,
                                  const PasswordPolicy &policy, const QDateTime &now)
{
    PasswordStanding standing{passwordState(credential, policy, now), {}};
    if (standing.state == PasswordState::Locked)
        standing.until = credential->lockedUntil;
    else if (standing.state == PasswordState::Valid || standing.state == PasswordState::Expired)
        standing.until = passwordExpiry(*credential, policy);
    return standing;
}

QString PasswordStanding::text() const
{
    if (!until.isValid())
        return label(state);
    const QString moment = shortMomentText(until);
    switch (state) {
    case PasswordState::Locked:
        return CredentialSentences::tr("Locked until %1").arg(moment);
    case PasswordState::Expired:
        return CredentialSentences::tr("Expired on %1").arg(moment.left(10));
    default:
        return CredentialSentences::tr("Set, expires %1").arg(moment.left(10));
    }
}

qint64 lockSeconds(int failedAttempts, const PasswordPolicy &policy)
{
    const int beyond = failedAttempts - policy.attempts;
    if (beyond < 0)
        return 0;
    const qint64 first = qint64(policy.lockMinutes) * 60;
    return std::min(longestLock, first << std::min(beyond, 20));
}

QString passwordObstacle(const std::optional<Credential> &credential, const QString &accountName,
                         const QDateTime &now)
{
    if (!credential)
        return CredentialSentences::tr("No password was set for %1 yet, so nobody can act in it. "
                                       "Ask an administrator to set one.")
            .arg(accountName);
    if (!credential->lockedUntil.isValid() || credential->lockedUntil <= now)
        return {};
    const int minutes = static_cast<int>((now.secsTo(credential->lockedUntil) + 59) / 60);
    return CredentialSentences::tr("%1 is locked after wrong passwords. Try again in %n "
                                   "minute(s), or ask an administrator to unlock it.",
                                   nullptr, minutes)
        .arg(accountName);
}

} // namespace gatehouse
