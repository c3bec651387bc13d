#pragma once

#include "models/accounts/secret.h"
#include "models/records/recorddescription.h"

#include <QStringList>

namespace gatehouse {

/// How well a password withstands guessing, for whoever types it.
enum class PasswordStrength { Weak, Fair, Good, Strong };

/// What this workspace asks of passwords and of those who enter them. The shortest length there can
/// be, and letters and digits in every one, are what 6.2.1.2.c asks of the apps themselves.
struct PasswordPolicy {
    PasswordPolicyId id; ///< invalid: none is recorded, these are the defaults
    QString uid;
    int length = 8; ///< characters at least
    bool mixedCase = false; ///< small and capital letters
    bool signs = false; ///< besides letters and digits
    int expiryDays = 90; ///< 0: never
    int history = 5; ///< the last ones may not come back
    int attempts = 5; ///< wrong ones in a row until it is locked
    int lockMinutes = 1; ///< at first; doubled with every further wrong one, up to a day
    int idleMinutes = 15; ///< until the window is locked; 0: never
    int cost = 17; ///< of what is set from now on (see PasswordDigest)
    qint64 revision = 1;

    /// Invalid with the sentence that says what the password lacks.
    Result<void> check(const Secret &password, const QString &accountName) const;
    /// What it asks for, a clause each: "at least 8 characters", "letters and digits".
    QStringList demands() const;
    bool operator==(const PasswordPolicy &) const = default;
};

/// By its length, its kinds of characters and how many differ; Weak for those everybody tries.
PasswordStrength strengthOf(const Secret &password);

template<>
struct EnumText<PasswordStrength> {
    static constexpr const char *context = "PasswordStrength";
    static std::span<const EnumEntry<PasswordStrength>> entries()
    {
        static constexpr EnumEntry<PasswordStrength> table[] = {
            {PasswordStrength::Weak, "weak", QT_TRANSLATE_NOOP("PasswordStrength", "Weak")},
            {PasswordStrength::Fair, "fair", QT_TRANSLATE_NOOP("PasswordStrength", "Fair")},
            {PasswordStrength::Good, "good", QT_TRANSLATE_NOOP("PasswordStrength", "Good")},
            {PasswordStrength::Strong, "strong", QT_TRANSLATE_NOOP("PasswordStrength", "Strong")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<PasswordPolicy>();

} // namespace gatehouse
