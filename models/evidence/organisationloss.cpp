#include "models/evidence/organisationloss.h"

namespace gatehouse {

namespace {

/// What the audit log calls a loss.
struct LossNames {
    QString uid;
    QString evidence;
    QString requirement;

    static Result<LossNames> of(const Database &database, EvidenceId evidence,
                                RequirementId requirement, const QString &since)
    {
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT e.uid, q.uid, e.number, q.key FROM evidence e "
                                    "JOIN requirement q ON q.id = ? WHERE e.id = ?"));
        rows.bind(requirement, evidence);
        LossNames names;
        if (rows.next())
            names = {rows.text(0) + u'/' + rows.text(1), rows.text(2), rows.text(3)};
        TRY(rows.finished());
        if (!since.isEmpty())
            names.uid += u'/' + since;
        return names;
    }

    /// With what else is said of it.
    QJsonObject with(QJsonObject said) const
    {
        said.insert(QStringLiteral("evidence"), evidence);
        said.insert(QStringLiteral("requirement"), requirement);
        return said;
    }
};

/// Since when it has stood there; nothing where it is not linked. Nobody links anew what is
/// reinstated, so that the link may be older than that.
Result<std::optional<QString>> stoodSince(const Database &database, EvidenceId evidence,
                                          RequirementId requirement)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT max(linked_at, coalesce((SELECT max(found_at) FROM "
                                "organisation_loss o WHERE o.evidence_id = l.evidence_id AND "
                                "o.requirement_id = l.requirement_id), '')) FROM evidence_link l "
                                "WHERE coalesce(release_id, 0) = 0 AND requirement_id = ? "
                                "AND evidence_id = ?"));
    rows.bind(requirement, evidence);
    std::optional<QString> since;
    if (rows.next())
        since = rows.text(0);
    TRY(rows.finished());
    return since;
}

/// Since when the one had stood that is lost and was not found since.
Result<std::optional<QString>> lostOne(const Database &database, EvidenceId evidence,
                                       RequirementId requirement)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT since FROM organisation_loss WHERE evidence_id = ? "
                                "AND requirement_id = ? AND found_at = ''"));
    rows.bind(evidence, requirement);
    std::optional<QString> since;
    if (rows.next())
        since = rows.text(0);
    TRY(rows.finished());
    return since;
}

} // namespace

Result<std::vector<OrganisationLoss>> OrganisationLoss::standing(const Database &database)
{
    // Asked of the links, not of found_at: on a past day they stand as they did then.
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT o.requirement_id, iif(o.since = '', e.added_at, o.since), "
                                "o.lost_at FROM organisation_loss o "
                                "JOIN evidence e ON e.id = o.evidence_id "
                                "WHERE e.retired_at <> '' OR NOT EXISTS (SELECT 1 "
                                "FROM evidence_link l WHERE coalesce(l.release_id, 0) = 0 "
                                "AND l.requirement_id = o.requirement_id "
                                "AND l.evidence_id = o.evidence_id)"));
    rows.bind();
    std::vector<OrganisationLoss> losses;
    while (rows.next())
        losses.push_back({rows.id<RequirementId>(0), rows.bytes(1), rows.bytes(2)});
    TRY(rows.finished());
    return losses;
}

Result<void> noteLoss(Change &change, EvidenceId evidence, RequirementId requirement)
{
    const Database &database = change.database();
    TRY_ASSIGN(const auto lost, lostOne(database, evidence, requirement));
    TRY_ASSIGN(const auto since, stoodSince(database, evidence, requirement));
    if (lost || !since)
        return {};
    // Within one moment it may go and come twice: it has stood for as long then.
    TRY_ASSIGN(
        auto losing,
        database.prepare("INSERT INTO organisation_loss (evidence_id, requirement_id, since, "
                         "lost_at) VALUES (?, ?, ?, ?) "
                         "ON CONFLICT (evidence_id, requirement_id, since) DO UPDATE SET "
                         "lost_at = excluded.lost_at, found_at = ''"));
    losing.bind(evidence, requirement, *since, change.now());
    TRY(losing.run());
    TRY_ASSIGN(const LossNames names, LossNames::of(database, evidence, requirement, *since));
    change.record({Entity::OrganisationLoss, evidence.value}, names.uid, {},
                  names.with({{QStringLiteral("since"), *since},
                              {QStringLiteral("lost_at"), toTimestamp(change.now())},
                              {QStringLiteral("found_at"), QString()}}));
    return {};
}

Result<void> noteFound(Change &change, EvidenceId evidence, RequirementId requirement)
{
    const Database &database = change.database();
    TRY_ASSIGN(const auto since, lostOne(database, evidence, requirement));
    if (!since)
        return {};
    TRY_ASSIGN(auto finding,
               database.prepare("UPDATE organisation_loss SET found_at = ? WHERE evidence_id = ? "
                                "AND requirement_id = ? AND since = ?"));
    finding.bind(change.now(), evidence, requirement, *since);
    TRY(finding.run());
    TRY_ASSIGN(const LossNames names, LossNames::of(database, evidence, requirement, *since));
    change.record({Entity::OrganisationLoss, evidence.value}, names.uid,
                  names.with({{QStringLiteral("found_at"), QString()}}),
                  names.with({{QStringLiteral("found_at"), toTimestamp(change.now())}}));
    return {};
}

template<>
const RecordDescription &describe<OrganisationLoss>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence")}),
        loggedField({.key = "since", .name = QT_TRANSLATE_NOOP("Field", "Since")}),
        loggedField({.key = "lost_at", .name = QT_TRANSLATE_NOOP("Field", "Lost at")}),
        loggedField({.key = "found_at", .name = QT_TRANSLATE_NOOP("Field", "Found again at")}),
    };
    static const RecordDescription description(
        {"organisation_loss", QT_TRANSLATE_NOOP("Entity", "Evidence that the organisation lost"),
         nullptr, nullptr, fields});
    return description;
}

} // namespace gatehouse
