#pragma once

#include "models/assessments/assessmentsheet.h"
#include "views/page/acting.h"

#include <QObject>
#include <QString>

#include <memory>

namespace gatehouse {

class NavigationContext;
struct ThreatRegister;

/// What the panels about requirements share: the sheet of a release, or of the organisation, as it
/// stands, read once after each change, and the requirement that is chosen.
class AssessmentState : public QObject
{
    Q_OBJECT
public:
    /// The panels keep the widths of their columns under `settingsGroup`.
    AssessmentState(NavigationContext &context, QString settingsGroup, QObject *parent = nullptr);

    NavigationContext &context() const { return m_context; }
    const Database &database() const;
    /// The key of a panel's setting: "release/grid".
    QString settingsKey(const QString &name) const;

    /// Reads again what is shown; an error leaves what was shown.
    virtual Result<void> reload() = 0;

    /// Whether there is a sheet to show.
    bool isLoaded() const { return m_loaded; }
    const AssessmentSheet &sheet() const { return m_sheet; }
    /// Whose sheet it is; an invalid id: the organisation's.
    ReleaseId subject() const { return m_sheet.release; }
    /// The threats of the subject; nullptr where it has no threat model.
    virtual std::shared_ptr<const ThreatRegister> threats() const { return nullptr; }

    /// The requirement looked at; an invalid id: none.
    RequirementId requirement() const { return m_requirement; }
    void setRequirement(RequirementId requirement);
    const SheetRow *row() const { return m_sheet.row(m_requirement); }
    /// The phase that is assessed, where a requirement is due in it (SheetRow::phaseToJudge). None
    /// of the organisation's.
    std::optional<Phase> assessedPhase() const { return m_assessedPhase; }
    void setAssessedPhase(std::optional<Phase> phase);
    /// The row's requirement as a person knows it: "6.3.1 a) Access control".
    QString nameOf(const SheetRow &row) const;
    /// Where something about this row is recorded: the release, or the organisation (invalid).
    ReleaseId subjectOf(const SheetRow &row) const;

    /// Where what is written about the subject belongs.
    virtual ActionPlace place() const { return {}; }
    /// Who acts on the subject, and on a row, which may be the organisation's.
    Acting acting() const;
    Acting actingOn(const SheetRow &row) const;

Q_SIGNALS:
    /// Another subject, or the same as it stands now.
    void changed();
    void requirementChanged(gatehouse::RequirementId requirement);
    void assessedPhaseChanged();

protected:
    /// Takes over a sheet; of another subject, nothing is chosen any more. Announcing the change
    /// is the derived class's business, once all it holds fits together.
    void setSheet(AssessmentSheet sheet);

private:
    NavigationContext &m_context;
    QString m_settingsGroup;
    AssessmentSheet m_sheet;
    RequirementId m_requirement;
    std::optional<Phase> m_assessedPhase;
    bool m_loaded = false;
};

} // namespace gatehouse
