#include "models/components/componentintake.h"

#include "models/components/affectedversions.h"
#include "models/components/componentnames.h"
#include "models/components/shippedlist.h"
#include "models/components/vexwords.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/workspace/recordwriter.h"
#include "models/workspace/recordplaces.h"

#include <algorithm>
#include <set>

namespace gatehouse {

Result<ComponentIntake> ComponentIntake::begin(Change &change, ReleaseId release,
                                               EvidenceId evidence)
{
    TRY_ASSIGN(ListedRelease listed, ListedRelease::find(change.database(), release));
    TRY_ASSIGN(const QString number, evidenceNumber(change.database(), evidence));
    if (number.isEmpty())
        return fail(ErrorKind::NotFound, tr("The bill of materials has to be evidence first."));
    return ComponentIntake(change, std::move(listed), evidence, number);
}

Result<RecordedComponents>
ComponentIntake::take(const std::vector<ToolComponent> &components,
                      const std::vector<ToolVulnerability> &vulnerabilities)
{
    TRY_ASSIGN(const QJsonObject before, ShippedList::logged(m_database, m_release.id));
    if (!components.empty())
        TRY(takeComponents(components));
    TRY(readNames());
    for (const ToolVulnerability &each : vulnerabilities)
        TRY(hear(each));
    TRY(settle());
    TRY(note(before));
    TRY_ASSIGN(m_done.reopening, reopenFor(m_change, std::move(m_exposures)));
    return m_done;
}

Result<void> ComponentIntake::takeComponents(const std::vector<ToolComponent> &components)
{
    constexpr qsizetype longestName = 300;
    TRY_ASSIGN(const std::vector<ShippedComponent> before,
               ComponentRepository(m_database).ofRelease(m_release.id));
    std::set<ComponentId> had;
    for (const ShippedComponent &each : before)
        had.insert(each.component.id);

    TRY_ASSIGN(auto writing,
               m_database.prepare(
                   "INSERT INTO release_component (release_id, component_id, reference, scope, "
                   "licences, evidence_id) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (release_id, component_id) DO UPDATE SET "
                   "reference = excluded.reference, scope = excluded.scope, "
                   "licences = excluded.licences, evidence_id = excluded.evidence_id"));
    std::set<ComponentId> has;
    for (const ToolComponent &each : components) {
        Component component{{},
                            each.type,
                            each.group.left(longestName),
                            each.name.left(longestName),
                            each.version.left(longestName),
                            each.purl,
                            each.cpe};
        TRY_ASSIGN(component.id, m_store.intern(component));
        const ComponentId id = component.id;
        if (!each.ref.isEmpty())
            m_names.insert(each.ref, id);
        // A file that lists one twice says of it what it says first.
        if (!has.insert(id).second)
            continue;
        writing.bind(m_release.id, id, each.ref, each.scope, each.licences, m_evidence);
        TRY(writing.run());
        if (!had.contains(id))
            m_added.push_back(component);
    }
    TRY_ASSIGN(auto removing,
               m_database.prepare("DELETE FROM release_component "
                                  "WHERE release_id = ? AND component_id = ?"));
    for (const ShippedComponent &each : before) {
        if (has.contains(each.component.id) || !each.evidence.isValid())
            continue;
        removing.bind(m_release.id, each.component.id);
        TRY(removing.run());
        m_gone.push_back(each.component);
    }
    m_done.added = static_cast<int>(m_added.size());
    m_done.gone = static_cast<int>(m_gone.size());

    TRY_ASSIGN(m_exposures, exposuresOf(m_database, m_release.id));
    return {};
}

Result<void> ComponentIntake::readNames()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT rc.component_id, rc.reference, c.purl, c.version "
                                  "FROM release_component rc "
                                  "JOIN component c ON c.id = rc.component_id "
                                  "WHERE rc.release_id = ?"));
    rows.bind(m_release.id);
    while (rows.next()) {
        const ComponentId id = rows.id<ComponentId>(0);
        for (const QString &name : namesOf(rows.text(1)) + namesOf(rows.text(2))) {
            if (!m_names.contains(name))
                m_names.insert(name, id);
        }
        m_versions.emplace(id, rows.text(3));
    }
    m_done.components = static_cast<int>(m_versions.size());
    return rows.finished();
}

std::optional<ComponentId> ComponentIntake::componentOf(const QString &reference) const
{
    for (const QString &name : namesOf(reference)) {
        if (const auto component = m_names.constFind(name); component != m_names.cend())
            return *component;
    }
    return std::nullopt;
}

Result<void> ComponentIntake::hear(const ToolVulnerability &vulnerability)
{
    if (vulnerability.id.trimmed().isEmpty())
        return {};
    TRY_ASSIGN(const VulnerabilityId id, store(vulnerability));
    m_elsewhere.try_emplace(id, true);
    const VexState analysed = vexStateNamed(vulnerability.state).value_or(VexState::Undecided);
    for (const ToolAffected &affected : vulnerability.affects) {
        if (const auto component = componentOf(affected.ref)) {
            const auto version = m_versions.find(*component);
            const Statement said{
                VersionStatement::of(
                    affected, version == m_versions.end() ? QString() : version->second, analysed),
                &vulnerability};
            const auto [known, isNew] = m_said.try_emplace({m_release.id, *component, id}, said);
            if (!isNew && said.weight() >= known->second.weight())
                known->second = said;
            m_elsewhere[id] = false;
        } else if (affected.target == ToolTarget::Product) {
            const QString version = m_release.name.section(u'@', -1);
            const VersionVerdict verdict = verdictOf(affected, version);
            if (verdict != VersionVerdict::Unsaid)
                m_ofProduct.push_back({id, {{stateIn(verdict, analysed)}, &vulnerability}});
        }
    }
    return {};
}

Result<void> ComponentIntake::settle()
{
    for (const auto &[where, said] : m_said)
        TRY(takeStatement(where, said));
    for (const auto &[id, said] : m_ofProduct) {
        for (const auto &[component, version] : m_versions) {
            const Exposure where{m_release.id, component, id};
            TRY_ASSIGN(const bool has, m_store.isLinked(component, id));
            if (!has)
                continue;
            m_elsewhere[id] = false;
            if (!m_said.contains(where) && said.state != VexState::Undecided)
                TRY(decide(said, where));
            m_exposures.push_back(where);
        }
    }
    m_done.vulnerabilities = static_cast<int>(m_elsewhere.size());
    m_done.elsewhere = static_cast<int>(
        std::ranges::count(m_elsewhere, true, [](const auto &each) { return each.second; }));
    return {};
}

Result<void> ComponentIntake::takeStatement(const Exposure &where, const Statement &said)
{
    // A version that has it not is not in the list of those that do, whatever other releases ship.
    if (!said.isLinking) {
        TRY_ASSIGN(const bool has, m_store.isLinked(where.component, where.vulnerability));
        return has ? decide(said, where) : Result<void>();
    }
    TRY_ASSIGN(const bool isNew, m_store.link(where.component, where.vulnerability, true));
    if (said.state != VexState::Undecided)
        TRY(decide(said, where));
    m_exposures.push_back(where);
    if (isNew && said.isNews()) {
        TRY_ASSIGN(const auto everywhere,
                   exposuresTo(m_database, where.vulnerability, where.component));
        m_exposures.insert(m_exposures.end(), everywhere.begin(), everywhere.end());
    }
    return {};
}

Result<VulnerabilityId> ComponentIntake::store(const ToolVulnerability &said)
{
    TRY_ASSIGN(VulnerabilityReading::Read read, m_reading.read(said));
    TRY(VulnerabilityRepository::write(m_change, read.stored ? &*read.stored : nullptr, read.said));
    return read.said.id;
}

Result<void> ComponentIntake::decide(const Statement &said, const Exposure &where)
{
    constexpr qsizetype longestLine = 300;
    TRY_ASSIGN(const VexDecision stored, VulnerabilityRepository(m_database).decision(where));
    if (stored.revision > 0 && !stored.fromFile) {
        m_done.keptDecisions += stored.state == said.state ? 0 : 1;
        return {};
    }
    const ToolVulnerability &file = *said.file;
    const bool isAnalysed = vexStateNamed(file.state) == said.state;
    VexDecision decision = stored;
    decision.state = said.state;
    // Why others are not affected says nothing of this one.
    decision.justification = isAnalysed ? vexWords(file.justification)
        : isOpen(said.state)            ? QString()
                                        : tr("This version is not affected.");
    decision.response = vexWords(file.response).left(longestLine);
    decision.detail = file.detail.trimmed();
    decision.fromFile = true;
    ++m_done.decisions;
    // What the last file said already needs no new record.
    if (decision == stored)
        return {};
    decision.decidedBy = m_evidenceNumber;
    decision.decidedAt = m_change.now();
    return VulnerabilityRepository::write(m_change, stored, decision);
}

Result<void> ComponentIntake::note(const QJsonObject &before)
{
    TRY_ASSIGN(const QString digest, ShippedList::digestOf(m_database, m_release.id));
    QJsonObject said = ShippedList::moved(m_added, m_gone);
    said.insert(QStringLiteral("release"), m_release.name);
    said.insert(QStringLiteral("evidence"), m_evidenceNumber);
    said.insert(QStringLiteral("components"), m_done.components);
    said.insert(QString::fromLatin1(ShippedList::digestKey), digest);
    m_change.record(
        {Entity::Components, m_release.id.value, m_release.id.value, m_release.app.value},
        m_release.uid, before, said);
    return {};
}

} // namespace gatehouse
