#pragma once

#include "models/components/affectedversions.h"
#include "models/components/componentrepository.h"
#include "models/components/componentstore.h"
#include "models/components/listedrelease.h"
#include "models/components/vulnerabilityreading.h"
#include "models/toolreports/toolreport.h"

#include <QHash>

#include <map>

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
          m_evidence(evidence), m_evidenceNumber(std::move(number)), m_store(change),
          m_reading(change.database(), change.account())
    {
    }

    Result<void> takeComponents(const std::vector<ToolComponent> &components);
    Result<void> readNames();
    /// What the file says of a vulnerability in one place.
    struct Statement : VersionStatement {
        const ToolVulnerability *file = nullptr;
    };

    std::optional<ComponentId> componentOf(const QString &reference) const;
    Result<void> hear(const ToolVulnerability &vulnerability);
    /// Writes what was heard. What is said of the product itself is of each of its components that
    /// has the vulnerability and of which nothing else is said.
    Result<void> settle();
    Result<void> takeStatement(const Exposure &where, const Statement &said);
    Result<VulnerabilityId> store(const ToolVulnerability &vulnerability);
    Result<void> decide(const Statement &said, const Exposure &where);
    Result<void> note(const QJsonObject &before);

    Change &m_change;
    const Database &m_database;
    ListedRelease m_release;
    EvidenceId m_evidence;
    QString m_evidenceNumber;
    ComponentStore m_store;
    VulnerabilityReading m_reading;
    QHash<QString, ComponentId> m_names; ///< by the file's own reference and by package URL
    std::map<ComponentId, QString> m_versions; ///< of what the release is made of
    std::map<Exposure, Statement> m_said;
    std::vector<std::pair<VulnerabilityId, Statement>> m_ofProduct;
    std::map<VulnerabilityId, bool> m_elsewhere; ///< those named; true: in no component so far
    std::vector<Component> m_added;
    std::vector<Component> m_gone;
    std::vector<Exposure> m_exposures; ///< what may re-open the requirement
    RecordedComponents m_done;
};

} // namespace gatehouse
