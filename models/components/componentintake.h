#pragma once

#include "models/components/componentrepository.h"
#include "models/components/componentstore.h"
#include "models/components/listedrelease.h"
#include "models/toolreports/toolreport.h"

#include <QHash>

namespace gatehouse {

/// Takes one bill of materials over for a release (see ComponentRepository::record).
class ComponentIntake
{
    Q_DECLARE_TR_FUNCTIONS(ComponentIntake)
public:
    /// NotFound when there is no such release or evidence.
    static Result<ComponentIntake> begin(Change &change, ReleaseId release, EvidenceId evidence);
    Result<RecordedComponents> take(const std::vector<ToolComponent> &components,
                                    const std::vector<ToolVulnerability> &vulnerabilities);

private:
    ComponentIntake(Change &change, ListedRelease release, EvidenceId evidence, QString number)
        : m_change(change), m_database(change.database()), m_release(std::move(release)),
          m_evidence(evidence), m_evidenceNumber(std::move(number)), m_store(change)
    {
    }

    Result<void> takeComponents(const std::vector<ToolComponent> &components);
    Result<void> readNames();
    /// Which components of the release a vulnerability says it affects.
    std::vector<ComponentId> affected(const ToolVulnerability &vulnerability) const;
    Result<void> takeVulnerability(const ToolVulnerability &vulnerability);
    Result<VulnerabilityId> store(const ToolVulnerability &vulnerability);
    Result<void> decide(const ToolVulnerability &said, const Exposure &where, VexState state);
    Result<void> note(const QJsonObject &before);

    Change &m_change;
    const Database &m_database;
    ListedRelease m_release;
    EvidenceId m_evidence;
    QString m_evidenceNumber;
    ComponentStore m_store;
    QHash<QString, ComponentId> m_names; ///< by the file's own reference and by package URL
    QHash<ComponentId, QString> m_titles;
    std::vector<Component> m_added;
    std::vector<Component> m_gone;
    std::vector<Exposure> m_exposures; ///< what may re-open the requirement
    RecordedComponents m_done;
};

} // namespace gatehouse
