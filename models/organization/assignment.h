#pragma once

#include "models/organization/post.h"

#include <QDate>

namespace gatehouse {

/// What somebody does for an app.
enum class Duty {
    Owner,
    ProjectLead,
    SecurityManager,
    Developer,
    Tester,
    Auditor,
    Operations,
    Approver
};

/// A span of days in which a person is here. Whoever comes back has several.
struct ServicePeriod {
    ServicePeriodId id;
    QString uid;
    PersonId person;
    QDate from; ///< invalid: as long as anybody knows
    QDate until; ///< the last day; invalid: still here
    QString note;
    qint64 revision = 1;
    bool operator==(const ServicePeriod &) const = default;
};

/// A person on a post, or in a duty for an app; one of the two.
struct Assignment {
    AssignmentId id;
    QString uid;
    PersonId person;
    PostId post;
    AppId app;
    std::optional<Duty> duty; ///< of an app's
    QDate from;
    QDate until; ///< the last day
    QString note;
    qint64 revision = 1;
    bool operator==(const Assignment &) const = default;
};

/// Who stands in for a person who is away: for all they do, for one post, or for one app.
struct Delegation {
    DelegationId id;
    QString uid;
    PersonId person;
    PersonId delegate; ///< invalid: nobody was named
    PostId post;
    AppId app;
    QDate from;
    QDate until;
    QString reason;
    qint64 revision = 1;
    bool operator==(const Delegation &) const = default;
};

template<>
struct EnumText<Duty> {
    static constexpr const char *context = "Duty";
    static std::span<const EnumEntry<Duty>> entries()
    {
        static constexpr EnumEntry<Duty> table[] = {
            {Duty::Owner, "owner", QT_TRANSLATE_NOOP("Duty", "Owner")},
            {Duty::ProjectLead, "project_lead", QT_TRANSLATE_NOOP("Duty", "Project lead")},
            {Duty::SecurityManager, "security_manager",
             QT_TRANSLATE_NOOP("Duty", "Security manager")},
            {Duty::Developer, "developer", QT_TRANSLATE_NOOP("Duty", "Developer")},
            {Duty::Tester, "tester", QT_TRANSLATE_NOOP("Duty", "Tester")},
            {Duty::Auditor, "auditor", QT_TRANSLATE_NOOP("Duty", "Auditor")},
            {Duty::Operations, "operations", QT_TRANSLATE_NOOP("Duty", "Operations")},
            {Duty::Approver, "approver", QT_TRANSLATE_NOOP("Duty", "Approver")},
        };
        return table;
    }
};

/// Apps stand above this folder; what a reference to one needs is their table.
inline constexpr ReferenceTarget appReference{
    "app", "name",
    QT_TRANSLATE_NOOP("Reference", "The app chosen is no longer there. Choose another one.")};

template<>
const RecordDescription &describe<ServicePeriod>();
template<>
const RecordDescription &describe<Assignment>();
template<>
const RecordDescription &describe<Delegation>();

} // namespace gatehouse
