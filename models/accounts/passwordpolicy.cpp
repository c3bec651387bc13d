#include "models/accounts/passwordpolicy.h"

#include "models/accounts/password.h"

#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace gatehouse {

namespace {

struct PolicySentences {
    Q_DECLARE_TR_FUNCTIONS(PasswordPolicy)
};

/// What stands in a password; whoever holds it wipes nothing, since it keeps no character.
struct PasswordShape {
    int length = 0;
    int different = 0;
    bool small = false;
    bool capital = false;
    bool letter = false; ///< of any script
    bool digit = false;
    bool sign = false;
};

PasswordShape shapeOf(const QString &password)
{
    PasswordShape shape;
    QSet<char32_t> seen;
    for (qsizetype at = 0; at < password.size(); ++at) {
        char32_t each = password[at].unicode();
        if (password[at].isHighSurrogate() && at + 1 < password.size()) {
            each = QChar::surrogateToUcs4(password[at], password[at + 1]);
            ++at;
        }
        ++shape.length;
        seen.insert(each);
        const bool isDigit = QChar::isDigit(each);
        const bool isLetter = QChar::isLetter(each);
        shape.digit |= isDigit;
        shape.letter |= isLetter;
        shape.small |= QChar::isLower(each);
        shape.capital |= QChar::isUpper(each);
        shape.sign |= !isDigit && !isLetter;
    }
    shape.different = static_cast<int>(seen.size());
    return shape;
}

/// Those of the first that are tried and that have letters and digits.
bool isCommon(const QString &password)
{
    static constexpr std::array common = {
        "password1",  "passw0rd",   "password123",    "p@ssw0rd",   "p@ssword1", "admin123",
        "admin1234",  "admin888",   "administrator1", "abc12345",   "abcd1234",  "abc123456",
        "abcd12345",  "a1234567",   "a12345678",      "a123456789", "aa123456",  "aa123456789",
        "qwer1234",   "qwerty123",  "qwerty12",       "1qaz2wsx",   "1q2w3e4r",  "1q2w3e4r5t",
        "q1w2e3r4",   "qaz12345",   "asd123456",      "zxcvbnm1",   "zxc123456", "123456789a",
        "12345678a",  "1234567a",   "1234abcd",       "123456abc",  "123qweasd", "12345qwert",
        "welcome1",   "welcome123", "letmein1",       "iloveyou1",  "test1234",  "test12345",
        "woaini1314", "woaini520",  "woaini123",      "5201314a",   "a5201314",  "root1234",
        "changeme1",  "default1",   "guest1234",      "user1234",   "login1234", "trustno1",
    };
    const QString folded = password.toCaseFolded();
    return std::ranges::any_of(common,
                               [&](const char *each) { return folded == QLatin1StringView(each); });
}

} // namespace

template<>
const RecordDescription &describe<PasswordPolicy>()
{
    static constexpr Field fields[] = {
        field<&PasswordPolicy::length>(
            {.key = "length",
             .name = QT_TRANSLATE_NOOP("Field", "Shortest length"),
             .about = QT_TRANSLATE_NOOP("Field", "Characters that a password has at least"),
             .least = 8,
             .most = 64}),
        field<&PasswordPolicy::mixedCase>(
            {.key = "mixed_case",
             .name = QT_TRANSLATE_NOOP("Field", "Small and capital letters"),
             .about =
                 QT_TRANSLATE_NOOP("Field", "Whether a password needs small and capital letters")}),
        field<&PasswordPolicy::signs>(
            {.key = "signs",
             .name = QT_TRANSLATE_NOOP("Field", "Special characters"),
             .about = QT_TRANSLATE_NOOP(
                 "Field", "Whether a password needs one that is neither letter nor digit")}),
        field<&PasswordPolicy::expiryDays>(
            {.key = "expiry_days",
             .name = QT_TRANSLATE_NOOP("Field", "Expiry in days"),
             .about = QT_TRANSLATE_NOOP("Field",
                                        "Days after which a password is to be changed; 0: never"),
             .most = 3650}),
        field<&PasswordPolicy::history>(
            {.key = "history",
             .name = QT_TRANSLATE_NOOP("Field", "Earlier passwords"),
             .about = QT_TRANSLATE_NOOP("Field", "How many of the last ones may not come back"),
             .most = 24}),
        field<&PasswordPolicy::attempts>(
            {.key = "attempts",
             .name = QT_TRANSLATE_NOOP("Field", "Attempts"),
             .about = QT_TRANSLATE_NOOP("Field", "Wrong passwords in a row that lock an account"),
             .least = 3,
             .most = 20}),
        field<&PasswordPolicy::lockMinutes>(
            {.key = "lock_minutes",
             .name = QT_TRANSLATE_NOOP("Field", "Lock in minutes"),
             .about = QT_TRANSLATE_NOOP(
                 "Field",
                 "How long it is locked at first; doubled with every further wrong "
                 "password, up to a day"),
             .least = 1,
             .most = 1440}),
        field<&PasswordPolicy::idleMinutes>(
            {.key = "idle_minutes",
             .name = QT_TRANSLATE_NOOP("Field", "Idle minutes"),
             .about = QT_TRANSLATE_NOOP(
                 "Field", "Minutes without input until the window is locked; 0: never"),
             .most = 480}),
        field<&PasswordPolicy::cost>(
            {.key = "cost",
             .name = QT_TRANSLATE_NOOP("Field", "Cost of guessing"),
             .about = QT_TRANSLATE_NOOP(
                 "Field",
                 "Each step doubles the time and memory that a guess takes; for passwords "
                 "set from now on"),
             .least = PasswordDigest::leastCost,
             .most = PasswordDigest::mostCost}),
    };
    static const RecordDescription description = RecordDescription::of<PasswordPolicy>(
        {"password_policy", QT_TRANSLATE_NOOP("Entity", "Password policy"), "password_policy", "o",
         fields});
    return description;
}

Result<void> PasswordPolicy::check(const Secret &password, const QString &accountName) const
{
    QString typed = password.characters();
    const auto wiped = qScopeGuard([&typed] { wipe(typed); });
    const PasswordShape shape = shapeOf(typed);
    if (shape.length == 0)
        return fail(ErrorKind::Invalid, PolicySentences::tr("Enter a password."));
    const bool fits = shape.length >= length && shape.letter && shape.digit
        && (!mixedCase || (shape.small && shape.capital)) && (!signs || shape.sign);
    if (!fits)
        return fail(ErrorKind::Invalid,
                    PolicySentences::tr("A password needs %1.")
                        .arg(demands().join(PolicySentences::tr(", "))));
    if (shape.length > 256)
        return fail(ErrorKind::Invalid,
                    PolicySentences::tr("A password has at most 256 characters."));
    if (shape.different < 5 || isCommon(typed))
        return fail(ErrorKind::Invalid,
                    PolicySentences::tr("This is one of the passwords that are guessed first. "
                                        "Choose another one."));
    if (accountName.size() >= 3 && typed.contains(accountName, Qt::CaseInsensitive))
        return fail(ErrorKind::Invalid,
                    PolicySentences::tr("The password holds the account's name. Choose another "
                                        "one."));
    return {};
}

QStringList PasswordPolicy::demands() const
{
    QStringList all{PolicySentences::tr("at least %n character(s)", nullptr, length)};
    all += mixedCase ? PolicySentences::tr("small and capital letters and digits")
                     : PolicySentences::tr("letters and digits");
    if (signs)
        all += PolicySentences::tr("a sign that is neither");
    return all;
}

PasswordStrength strengthOf(const Secret &password)
{
    QString typed = password.characters();
    const auto wiped = qScopeGuard([&typed] { wipe(typed); });
    const PasswordShape shape = shapeOf(typed);
    if (shape.length < 8 || shape.different < 5 || isCommon(typed))
        return PasswordStrength::Weak;
    int kinds = 0;
    if (shape.small)
        kinds += 26;
    if (shape.capital)
        kinds += 26;
    if (shape.letter && !shape.small && !shape.capital)
        kinds += 500; // a script without cases
    if (shape.digit)
        kinds += 10;
    if (shape.sign)
        kinds += 32;
    // People repeat themselves: what differs counts whole, the rest by half.
    const double bits =
        std::log2(kinds) * (shape.different + (shape.length - shape.different) / 2.0);
    if (bits < 40)
        return PasswordStrength::Weak;
    if (bits < 65)
        return PasswordStrength::Fair;
    return bits < 85 ? PasswordStrength::Good : PasswordStrength::Strong;
}

} // namespace gatehouse
