#pragma once

#include "models/findings/finding.h"

#include <vector>

class QWidget;

namespace gatehouse {

class AssessmentState;
class NavigationContext;

/// A requirement that a finding can be about, as a person knows it.
struct FindingPlace {
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString name; ///< "6.3.1 a) Access control"
    bool operator==(const FindingPlace &) const = default;
};

/// The requirements of these keys that the sheet has, in the sheet's order; where it has none of
/// them, all that it asks of the release itself.
std::vector<FindingPlace> findingPlaces(const AssessmentState &state, const QStringList &keys);

/// Opens the editor of a finding that is begun where it came up: its source, title, words and risk
/// stand there, and the first place, which is asked for where there are several. Nothing is written
/// until it is saved. Needs a place.
void openFinding(NavigationContext &context, Finding begun, std::vector<FindingPlace> places,
                 QWidget *parent);

} // namespace gatehouse
