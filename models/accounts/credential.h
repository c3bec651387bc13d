#pragma once

#include "models/accounts/passwordpolicy.h"

#include <QDateTime>

#include <optional>

namespace gatehouse {

/// How an account's password stands: everything but the password, of which no record, log or list
/// ever holds more than a fingerprint (see CredentialRepository::fingerprint).
struct Credential {
    CredentialId id;
    QString uid;
    AccountId account;
    QDateTime setAt;
    bool mustChange = false; ///< an administrator gave it, so the next who signs in changes it
    int failedAttempts = 0; ///< wrong ones since the last right one
    QDateTime lockedUntil; ///< invalid: it is not
    qint64 revision = 1;

    bool operator==(const Credential &) const = default;
};

/// What stands between an account and its work.
enum class PasswordState {
    Valid,
    Missing, ///< none was ever set, so nobody acts in it
    Locked, ///< after wrong ones, for a while
    MustChange,
    Expired, ///< works for one thing: to be changed
};

/// `credential` nothing: none was ever set.
PasswordState passwordState(const std::optional<Credential> &credential,
                            const PasswordPolicy &policy, const QDateTime &now);
/// When it expires; invalid: never.
QDateTime passwordExpiry(const Credential &credential, const PasswordPolicy &policy);
/// As a list tells of it.
struct PasswordStanding {
    PasswordState state = PasswordState::Missing;
    QDateTime until; ///< locked until, or expires at; invalid: neither

    /// "Set, expires 2026-05-31", "Locked until 2026-03-02 17:05".
    QString text() const;
    bool operator==(const PasswordStanding &) const = default;
};
PasswordStanding passwordStanding(const std::optional<Credential> &credential,
                                  const PasswordPolicy &policy, const QDateTime &now);
/// For how long it is locked after so many wrong passwords in a row; 0: it is not.
qint64 lockSeconds(int failedAttempts, const PasswordPolicy &policy);
/// The sentence of an account that cannot be acted in as it stands: none set, or locked.
QString passwordObstacle(const std::optional<Credential> &credential, const QString &accountName,
                         const QDateTime &now);

template<>
struct EnumText<PasswordState> {
    static constexpr const char *context = "PasswordState";
    static std::span<const EnumEntry<PasswordState>> entries()
    {
        static constexpr EnumEntry<PasswordState> table[] = {
            {PasswordState::Valid, "valid", QT_TRANSLATE_NOOP("PasswordState", "Set")},
            {PasswordState::Missing, "missing", QT_TRANSLATE_NOOP("PasswordState", "Never set")},
            {PasswordState::Locked, "locked", QT_TRANSLATE_NOOP("PasswordState", "Locked")},
            {PasswordState::MustChange, "must_change",
             QT_TRANSLATE_NOOP("PasswordState", "To be changed")},
            {PasswordState::Expired, "expired", QT_TRANSLATE_NOOP("PasswordState", "Expired")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<Credential>();

} // namespace gatehouse
