#include "views/threatmodels/threatdesk.h"

#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"

#include <algorithm>

namespace gatehouse {

ThreatDesk::ThreatDesk(AssessmentState &state, QObject *parent)
    : QObject(parent), m_state(state) { }

NavigationContext &ThreatDesk::context() const
{
    return m_state.context();
}

const Database &ThreatDesk::database() const
{
    return m_state.database();
}

ReleaseId ThreatDesk::release() const
{
    return m_state.subject();
}

Acting ThreatDesk::acting() const
{
    return m_state.acting();
}

void ThreatDesk::setThreats(std::shared_ptr<const ThreatRegister> threats)
{
    m_threats = std::move(threats);
    if (!currentRow())
        m_current = {};
    if (!currentCountermeasureRow())
        m_countermeasure = {};
    Q_EMIT changed();
}

const ThreatRow *ThreatDesk::currentRow() const
{
    return m_threats && m_current.isValid() ? m_threats->threat(m_current) : nullptr;
}

void ThreatDesk::setCurrent(ThreatId threat)
{
    if (threat == m_current)
        return;
    m_current = threat;
    Q_EMIT currentChanged();
}

const CountermeasureRow *ThreatDesk::currentCountermeasureRow() const
{
    if (!m_threats)
        return nullptr;
    const auto row =
        std::ranges::find_if(m_threats->countermeasures, [&](const CountermeasureRow &each) {
            return each.countermeasure.id == m_countermeasure;
        });
    return row == m_threats->countermeasures.end() ? nullptr : &*row;
}

void ThreatDesk::setCurrentCountermeasure(CountermeasureId countermeasure)
{
    if (countermeasure == m_countermeasure)
        return;
    m_countermeasure = countermeasure;
    Q_EMIT countermeasureChanged();
}

RequirementId ThreatDesk::requirementOf(const QString &key) const
{
    for (const SheetRow &row : m_state.sheet().rows) {
        if (row.requirement->key == key)
            return row.requirement->id;
    }
    return {};
}

QString ThreatDesk::requirementName(RequirementId requirement) const
{
    const SheetRow *row = m_state.sheet().row(requirement);
    return row ? m_state.nameOf(*row) : QString();
}

Result<void> ThreatDesk::write(const Action &action, const Doing &what) const
{
    TRY_ASSIGN(auto change, Change::begin(context().session(), action));
    TRY(what(change));
    return change.commit();
}

bool ThreatDesk::act(const Action &action, const Doing &what) const
{
    const auto done = write(action, what);
    if (!done)
        context().showError(done.error());
    return done.has_value();
}

} // namespace gatehouse
