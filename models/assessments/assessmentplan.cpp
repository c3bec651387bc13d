#include "models/assessments/assessmentplan.h"

#include "models/assessments/assessmentrepository.h"
#include "models/records/fieldwording.h"
#include "models/workspace/actions.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool gives(const AssessmentEntry &entry, const char *key)
{
    return std::any_of(entry.values.begin(), entry.values.end(), [key](const auto &value) {
        return value.first->keyText() == QLatin1StringView(key);
    });
}

Assessment entered(const AssessmentEntry &entry, const Assessment &stored)
{
    Assessment assessment = stored;
    for (const auto &[field, value] : entry.values)
        field->set(&assessment, value);
    // What no longer falls short leaves no risk.
    if (!fallsShort(assessment.judgement) && !gives(entry, "risk"))
        assessment.risk = Risk::None;
    return assessment;
}

std::vector<PlannedAssessment::Difference> differencesOf(const Assessment &stored,
                                                         const Assessment &assessment)
{
    std::vector<PlannedAssessment::Difference> differences;
    for (const Field &field : describe<Assessment>().fields()) {
        if (!field.isEditable())
            continue;
        FieldValue before = field.get(&stored);
        FieldValue after = field.get(&assessment);
        if (before != after)
            differences.push_back({&field, std::move(before), std::move(after)});
    }
    return differences;
}

bool saysOnlyThatItDoesNotApply(const std::vector<PlannedAssessment::Difference> &differences)
{
    return std::all_of(differences.begin(), differences.end(), [](const auto &each) {
        return each.field->keyText() == QLatin1StringView("judgement")
            && each.after == FieldValue(toKey(Judgement::NotApplicable));
    });
}

/// Says that `done` of so many lines are through.
Result<void> goOn(Progress *progress, size_t done, size_t lines)
{
    if (progress && !progress->report(static_cast<qint64>(done), static_cast<qint64>(lines)))
        return fail(ErrorKind::Cancelled,
                    AssessmentPlan::tr("It was cancelled; nothing is recorded."));
    return {};
}

} // namespace

bool PlannedAssessment::says(const char *key) const
{
    return std::any_of(differences.begin(), differences.end(), [key](const Difference &each) {
        return each.field->keyText() == QLatin1StringView(key);
    });
}

void AssessmentPlan::add(const AssessmentSheet &sheet, const std::vector<AssessmentEntry> &entries,
                         std::optional<Phase> phase)
{
    QHash<RequirementId, const SheetRow *> rows;
    for (const SheetRow &row : sheet.rows)
        rows.insert(row.requirement->id, &row);
    for (const AssessmentEntry &entry : entries) {
        PlannedAssessment &line = m_lines.emplace_back();
        line.name = entry.name;
        line.refused = entry.refused;
        const SheetRow *row = rows.value(entry.requirement);
        if (!row)
            continue;
        const Assessment *recorded = row->assessment(phase);
        Assessment stored = recorded ? *recorded : Assessment();
        stored.release = sheet.release;
        stored.requirement = entry.requirement;
        stored.phase = phase;
        line.assessment = entered(entry, stored);
        line.differences = differencesOf(stored, line.assessment);
        // It is judged anew, by whoever does so, today: cells that came along unchanged say nothing
        // else.
        line.assessment.confirms.reset();
        line.assessment.carriedFrom = {};
        if (!line.says("assessor") && !line.says("outside_body"))
            line.assessment.assessor.clear();
        if (!line.says("assessed_on"))
            line.assessment.assessedOn = {};
        if (row->applicability.applies || !row->requirement->isAssessed()
            || !line.refused.isEmpty())
            continue;
        if (saysOnlyThatItDoesNotApply(line.differences))
            line.differences.clear();
        else
            line.refused = row->applicability.explanation().in(FieldWording().language());
    }
}

Result<void> AssessmentPlan::check(const Session &session, Progress *progress)
{
    // Done as it will be, and not committed.
    TRY_ASSIGN(auto trial, Change::begin(session, actions::assess));
    size_t done = 0;
    for (PlannedAssessment &line : m_lines) {
        TRY(goOn(progress, done++, m_lines.size()));
        if (!line.canBeChosen())
            continue;
        // The repository refuses before it writes, so what is refused leaves nothing behind.
        const auto tried = AssessmentRepository::record(trial, line.assessment);
        if (tried)
            continue;
        if (tried.error().kind == ErrorKind::Internal
            || tried.error().kind == ErrorKind::Unwritable)
            return tl::unexpected(tried.error());
        line.refused = tried.error().message;
    }
    return {};
}

Result<int> AssessmentPlan::record(const Session &session, Progress *progress) const
{
    TRY_ASSIGN(auto change, Change::begin(session, actions::assess));
    int recorded = 0;
    size_t done = 0;
    for (const PlannedAssessment &line : m_lines) {
        TRY(goOn(progress, done++, m_lines.size()));
        if (line.state() != PlannedAssessment::Changes)
            continue;
        TRY(AssessmentRepository::record(change, line.assessment));
        ++recorded;
    }
    TRY(change.commit());
    return recorded;
}

int AssessmentPlan::count(PlannedAssessment::State state) const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(),
                      [state](const PlannedAssessment &line) { return line.state() == state; }));
}

} // namespace gatehouse
