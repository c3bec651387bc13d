#include "models/management/managementcoverage.h"

#include "models/management/registerrepository.h"

namespace gatehouse {

bool isInForce(const Document &document, QDate today)
{
    return document.state == DocumentState::InForce
        && (!document.effectiveOn.isValid() || !today.isValid() || document.effectiveOn <= today);
}

Result<ManagementCoverage> ManagementCoverage::load(const Database &database, QDate today)
{
    TRY_ASSIGN(const auto documents, registered<Document>(database));
    return of(documents, today);
}

ManagementCoverage ManagementCoverage::of(const std::vector<Document> &documents, QDate today)
{
    const auto isOverdue = [today](const Document &document) {
        return dueStateOf(document.reviewDue, today) == DueState::Over;
    };
    ManagementCoverage coverage;
    for (const ManagementItem item : allValues<ManagementItem>()) {
        CoveredItem &covered = coverage.items.emplace_back();
        covered.item = item;
        for (const Document &document : documents) {
            if (!document.items.contains(item) || document.state == DocumentState::Withdrawn)
                continue;
            if (!isInForce(document, today)) {
                ++covered.drafts;
                continue;
            }
            covered.documents.push_back(document);
            covered.overdue += isOverdue(document);
        }
        std::stable_sort(covered.documents.begin(), covered.documents.end(),
                         [](const Document &one, const Document &other) {
                             if (one.reviewDue.isValid() != other.reviewDue.isValid())
                                 return one.reviewDue.isValid();
                             return one.reviewDue < other.reviewDue;
                         });
    }
    for (const DocumentArea area : allValues<DocumentArea>()) {
        DocumentPlace &place = coverage.places.emplace_back();
        place.area = area;
        for (const Document &document : documents) {
            if (document.area != area || document.state == DocumentState::Withdrawn)
                continue;
            const bool holds = isInForce(document, today);
            ++(holds ? place.inForce : place.drafts);
            place.overdue += holds && isOverdue(document);
        }
    }
    return coverage;
}

int ManagementCoverage::gaps() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [](const CoveredItem &each) { return each.isGap(); }));
}

} // namespace gatehouse
