#include "models/lifecycle/threatcriteria.h"

namespace gatehouse {

namespace {

MissingItem threatItem(const ThreatRow &row)
{
    MissingItem item;
    item.key = row.threat.number;
    item.citation = row.threat.number;
    item.title = row.title();
    item.subject = row.threat.subject;
    if (!row.subjectName.isEmpty()) {
        item.title.zh += QStringLiteral("（%1）").arg(row.subjectName);
        item.title.en += QStringLiteral(" (%1)").arg(row.subjectName);
    }
    return item;
}

MissingItem partItem(const ModelPart &part)
{
    MissingItem item;
    item.key = part.subject;
    item.subject = part.subject;
    item.title = part.name.isEmpty() ? LocalizedText{part.subject, part.subject}
                                     : LocalizedText{part.name, part.name};
    return item;
}

} // namespace

bool isHighOpen(const ThreatRow &row)
{
    return row.inherentRisk == Risk::High
        && (row.state == ThreatState::Open || row.state == ThreatState::Planned);
}

std::vector<CriterionStatus> threatCriteria(const ThreatRegister *threats)
{
    CriterionStatus present = CriterionStatus::asking(Criterion::ThreatModelPresent);
    CriterionStatus reviewed = CriterionStatus::asking(Criterion::ThreatModelLookedAt);
    CriterionStatus answered = CriterionStatus::asking(Criterion::ThreatsAnswered);
    CriterionStatus high = CriterionStatus::asking(Criterion::HighThreatsClosed);
    const bool isThere = threats && threats->model.isOfThisRelease() && !threats->parts.empty();
    present.required = 1;
    present.found = isThere ? 1 : 0;
    if (threats) {
        for (const ModelPart &part : threats->parts) {
            reviewed.ask(part.isLookedAt(), [&] { return partItem(part); });
        }
        for (const ThreatRow &row : threats->threats) {
            if (!row.counts())
                continue;
            answered.ask(row.state != ThreatState::Open, [&] { return threatItem(row); });
            if (row.inherentRisk == Risk::High)
                high.ask(!isHighOpen(row), [&] { return threatItem(row); });
        }
    }
    std::vector<CriterionStatus> criteria{std::move(present), std::move(reviewed),
                                          std::move(answered), std::move(high)};
    for (CriterionStatus &criterion : criteria)
        criterion.passed = criterion.found == criterion.required;
    return criteria;
}

} // namespace gatehouse
