#pragma once

#include "models/base/condition.h"
#include "models/staffing/staffing.h"

#include <QMap>

namespace gatehouse {

enum class CheckSeverity { High, Medium, Low };
/// What a rule looks at one by one.
enum class CheckSubject {
    Side, ///< of the organisation: business, technology, audit supervision
    DutySet,
    Unit,
    Post,
    App,
    PersonOnApp, ///< somebody and all their duties for one app
    Person,
    Delegation,
    Account
};

/// A rule of the organisation's checks (resources/criteria/organisation-checks.json): what it looks
/// at, the condition under which something is wrong there, and what to say of it.
struct StaffingRule {
    QString key;
    QString clause;
    CheckSeverity severity = CheckSeverity::Medium;
    CheckSubject subject = CheckSubject::Post;
    Condition condition;
    LocalizedText title;
    LocalizedText sentence; ///< with {names} of what is looked at
    LocalizedText advice;
    bool leadsToApp = false; ///< it is put right in the app itself

    /// Those that ship.
    static const std::vector<StaffingRule> &builtIn();
    /// Of a file's content; Invalid where it is no such file, with what is wrong.
    static Result<std::vector<StaffingRule>> read(const QByteArray &json);
};

/// Something a rule found.
struct StaffingFinding {
    const StaffingRule *rule = nullptr;
    LocalizedText subject; ///< what it is about: "LIFE 人寿 App"
    LocalizedText sentence;
    // Where it leads; those that do not fit are invalid.
    UnitId unit;
    PostId post;
    PersonId person;
    AppId app;
    DelegationId delegation;
    AccountId account;
    bool operator==(const StaffingFinding &) const = default;
};

/// Facts of one thing that is looked at, by the names that conditions use, and the words that
/// sentences do.
struct CheckedThing {
    QMap<QString, Condition::Value> facts;
    QMap<QString, LocalizedText> words;
    StaffingFinding found; ///< where it leads, and its name
};

/// What rules of a subject look at on a day.
std::vector<CheckedThing> checkedThings(const Staffing &staffing, CheckSubject subject, QDate day);

/// What is wrong on a day, the most severe first. `rules` outlive what is found.
std::vector<StaffingFinding>
checkStaffing(const Staffing &staffing, QDate day,
              const std::vector<StaffingRule> &rules = StaffingRule::builtIn());

template<>
struct EnumText<CheckSeverity> {
    static constexpr const char *context = "CheckSeverity";
    static std::span<const EnumEntry<CheckSeverity>> entries()
    {
        static constexpr EnumEntry<CheckSeverity> table[] = {
            {CheckSeverity::High, "high", QT_TRANSLATE_NOOP("CheckSeverity", "High")},
            {CheckSeverity::Medium, "medium", QT_TRANSLATE_NOOP("CheckSeverity", "Medium")},
            {CheckSeverity::Low, "low", QT_TRANSLATE_NOOP("CheckSeverity", "Low")},
        };
        return table;
    }
};

template<>
struct EnumText<CheckSubject> {
    static constexpr const char *context = "CheckSubject";
    static std::span<const EnumEntry<CheckSubject>> entries()
    {
        static constexpr EnumEntry<CheckSubject> table[] = {
            {CheckSubject::Side, "side", QT_TRANSLATE_NOOP("CheckSubject", "Side")},
            {CheckSubject::DutySet, "duty_set", QT_TRANSLATE_NOOP("CheckSubject", "Duties")},
            {CheckSubject::Unit, "unit", QT_TRANSLATE_NOOP("CheckSubject", "Department")},
            {CheckSubject::Post, "post", QT_TRANSLATE_NOOP("CheckSubject", "Post")},
            {CheckSubject::App, "app", QT_TRANSLATE_NOOP("CheckSubject", "App")},
            {CheckSubject::PersonOnApp, "person_on_app",
             QT_TRANSLATE_NOOP("CheckSubject", "Person and app")},
            {CheckSubject::Person, "person", QT_TRANSLATE_NOOP("CheckSubject", "Person")},
            {CheckSubject::Delegation, "delegation",
             QT_TRANSLATE_NOOP("CheckSubject", "Delegation")},
            {CheckSubject::Account, "account", QT_TRANSLATE_NOOP("CheckSubject", "Account")},
        };
        return table;
    }
};

} // namespace gatehouse
