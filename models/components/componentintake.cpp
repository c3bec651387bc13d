#include "models/components/componentintake.h"

#include "models/components/shippedlist.h"
#include "models/components/vexwords.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/workspace/recordwriter.h"

#include <QUrl>

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

/// A package URL without what only says where it was fetched.
QString bare(const QString &purl)
{
    return purl.startsWith(QLatin1StringView("pkg:")) ? purl.section(u'#', 0, 0).section(u'?', 0, 0)
                                                      : purl;
}

/// What the file says, where it says something; what is longer than its field is cut.
void fill(QString &field, const QString &said, qsizetype longest)
{
    if (const QString text = said.trimmed(); !text.isEmpty())
        field = text.left(longest);
}

} // namespace

Result<ComponentIntake> ComponentIntake::begin(Change &change, ReleaseId release,
                                               EvidenceId evidence)
{
    TRY_ASSIGN(ListedRelease listed, ListedRelease::find(change.database(), release));
    TRY_ASSIGN(auto rows, change.database().prepare("SELECT number FROM evidence WHERE id = ?"));
    rows.bind(evidence);
    const QString number = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
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
        TRY(takeVulnerability(each));
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
               m_database.prepare("SELECT rc.component_id, rc.reference, c.purl, "
                                  "c.group_name, c.name, c.version FROM release_component rc "
                                  "JOIN component c ON c.id = rc.component_id "
                                  "WHERE rc.release_id = ?"));
    rows.bind(m_release.id);
    while (rows.next()) {
        const ComponentId id = rows.id<ComponentId>(0);
        for (const QString &name : {rows.text(1), rows.text(2), bare(rows.text(2))}) {
            if (!name.isEmpty() && !m_names.contains(name))
                m_names.insert(name, id);
        }
        m_titles.insert(
            id, Component{id, {}, rows.text(3), rows.text(4), rows.text(5), {}, {}}.title());
    }
    m_done.components = static_cast<int>(m_titles.size());
    return rows.finished();
}

std::vector<ComponentId> ComponentIntake::affected(const ToolVulnerability &vulnerability) const
{
    std::set<ComponentId> found;
    for (const QString &name : vulnerability.affects) {
        // A VEX of its own names a component of another file: urn:cdx:SERIAL/VERSION#REF.
        const QString inside = QUrl::fromPercentEncoding(name.section(u'#', 1).toUtf8());
        for (const QString &each : {name, inside, bare(name), bare(inside)}) {
            const auto component = m_names.constFind(each);
            if (!each.isEmpty() && component != m_names.cend()) {
                found.insert(*component);
                break;
            }
        }
    }
    return {found.begin(), found.end()};
}

Result<void> ComponentIntake::takeVulnerability(const ToolVulnerability &vulnerability)
{
    if (vulnerability.id.trimmed().isEmpty())
        return {};
    TRY_ASSIGN(const VulnerabilityId id, store(vulnerability));
    ++m_done.vulnerabilities;
    const std::vector<ComponentId> components = affected(vulnerability);
    m_done.elsewhere += components.empty() ? 1 : 0;
    const VexState state = vexStateNamed(vulnerability.state).value_or(VexState::Undecided);
    for (const ComponentId component : components) {
        const Exposure here{m_release.id, component, id};
        TRY_ASSIGN(const bool isNew, m_store.link(component, id, true));
        if (state != VexState::Undecided)
            TRY(decide(vulnerability, here, state));
        m_exposures.push_back(here);
        // What this release says is none, or mended, is no news to the others.
        if (isNew && isOpen(state)) {
            TRY_ASSIGN(const auto everywhere, exposuresTo(m_database, id, component));
            m_exposures.insert(m_exposures.end(), everywhere.begin(), everywhere.end());
        }
    }
    return {};
}

Result<VulnerabilityId> ComponentIntake::store(const ToolVulnerability &said)
{
    constexpr qsizetype longestNumber = 100;
    constexpr qsizetype longestLine = 300;
    constexpr qsizetype longestList = 1000;
    constexpr qsizetype longestText = 20'000;
    TRY_ASSIGN(const std::optional<Vulnerability> stored,
               VulnerabilityRepository(m_database).find(said.id));
    Vulnerability read = stored.value_or(Vulnerability());
    fill(read.source, said.source, longestLine);
    if (said.severity != ToolSeverity::None)
        read.severity = said.severity;
    if (said.score)
        read.score = QString::number(*said.score, 'f', 1);
    fill(read.vector, said.vector, longestList);
    fill(read.cwes, said.cwes.join(QStringLiteral(", ")), longestList);
    fill(read.description, said.description, longestText);
    fill(read.recommendation, said.recommendation, longestText);
    // What a person said of it stands.
    if (stored && !stored->componentName.isEmpty())
        return stored->id;
    if (stored) {
        TRY(VulnerabilityRepository::write(m_change, &*stored, read));
        return read.id;
    }
    read.number = said.id.trimmed().left(longestNumber);
    TRY(VulnerabilityRepository::write(m_change, nullptr, read));
    return read.id;
}

Result<void> ComponentIntake::decide(const ToolVulnerability &said, const Exposure &where,
                                     VexState state)
{
    constexpr qsizetype longestLine = 300;
    TRY_ASSIGN(const VexDecision stored, VulnerabilityRepository(m_database).decision(where));
    if (stored.revision > 0 && !stored.fromFile) {
        m_done.keptDecisions += stored.state == state ? 0 : 1;
        return {};
    }
    VexDecision decision = stored;
    decision.state = state;
    decision.justification = vexWords(said.justification);
    decision.response = vexWords(said.response).left(longestLine);
    decision.detail = said.detail.trimmed();
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
