#include "views/subject/assessmentstate.h"

#include "views/page/navigationcontext.h"

namespace gatehouse {

AssessmentState::AssessmentState(NavigationContext &context, QString settingsGroup, QObject *parent)
    : QObject(parent), m_context(context), m_settingsGroup(std::move(settingsGroup))
{
}

const Database &AssessmentState::database() const
{
    return m_context.session().workspace.database();
}

QString AssessmentState::settingsKey(const QString &name) const
{
    return m_settingsGroup + QLatin1Char('/') + name;
}

void AssessmentState::setRequirement(RequirementId requirement)
{
    if (requirement == m_requirement)
        return;
    m_requirement = requirement;
    Q_EMIT requirementChanged(requirement);
}

void AssessmentState::setAssessedPhase(std::optional<Phase> phase)
{
    if (phase == m_assessedPhase)
        return;
    m_assessedPhase = phase;
    Q_EMIT assessedPhaseChanged();
}

QString AssessmentState::nameOf(const SheetRow &row) const
{
    return row.requirement->citation() + QLatin1Char(' ')
        + row.requirement->title.in(m_context.language());
}

ReleaseId AssessmentState::subjectOf(const SheetRow &row) const
{
    return row.requirement->scope == Scope::Organisation ? ReleaseId() : m_sheet.release;
}

Acting AssessmentState::acting() const
{
    return m_context.acting(place());
}

Acting AssessmentState::actingOn(const SheetRow &row) const
{
    return subjectOf(row).isValid() ? acting() : m_context.acting();
}

void AssessmentState::setSheet(AssessmentSheet sheet)
{
    if (m_loaded && sheet.release != m_sheet.release)
        m_requirement = {};
    m_sheet = std::move(sheet);
    m_loaded = true;
}

} // namespace gatehouse
