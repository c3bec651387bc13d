#include "views/findings/findingopening.h"

#include "views/findings/findingeditor.h"
#include "views/subject/assessmentstate.h"

namespace gatehouse {

std::vector<FindingPlace> findingPlaces(const AssessmentState &state, const QStringList &keys)
{
    std::vector<FindingPlace> named;
    std::vector<FindingPlace> all;
    for (const SheetRow &row : state.sheet().rows) {
        if (!row.requirement->isAssessed())
            continue;
        const bool isNamed = keys.contains(row.requirement->key);
        if (!isNamed && row.inherited)
            continue;
        (isNamed ? named : all)
            .push_back({state.subjectOf(row), row.requirement->id, state.nameOf(row)});
    }
    return named.empty() ? all : named;
}

void openFinding(NavigationContext &context, Finding begun, std::vector<FindingPlace> places,
                 QWidget *parent)
{
    begun.release = places.front().release;
    begun.requirement = places.front().requirement;
    if (begun.risk == Risk::None)
        begun.risk = Risk::Medium;
    auto *editor = new FindingEditor(context, begun, places.front().name, parent);
    editor->offerPlaces(std::move(places));
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
