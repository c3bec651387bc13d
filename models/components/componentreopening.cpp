#include "models/components/componentreopening.h"

#include "models/components/component.h"
#include "models/findings/findingrepository.h"
#include "models/libraries/libraryrepository.h"
#include "models/workspace/permissionscope.h"
#include "models/workspace/recordplaces.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

/// A finding as the audit log names what it tells of.
struct ToldFinding {
    QString uid;
    QString number;
    ReleaseId release;

    static Result<ToldFinding> of(const Database &database, FindingId id)
    {
        TRY_ASSIGN(const Finding finding, FindingRepository(database, {}).finding(id));
        return ToldFinding{finding.uid, finding.number, finding.release};
    }
    QString uidOf(ComponentId component, const QString &vulnerability) const
    {
        return uid + u'/' + vulnerability + u'/' + QString::number(component.value);
    }
};

struct Reopener {
    Q_DECLARE_TR_FUNCTIONS(ComponentReopening)
public:
    explicit Reopener(Change &writing)
        : change(writing),
          m_scope(PermissionScope::of(writing.account(), Permission::ManageFindings))
    {
    }

    Result<void> reopen(std::span<const Exposure> ofOne);

    Change &change;
    Reopening done;

private:
    Result<RequirementId> requirementOf(ReleaseId release);
    Result<std::vector<Vulnerability>> untold(std::span<const Exposure> ofOne) const;
    Result<std::optional<Finding>> inWork(ReleaseId release, ComponentId component) const;
    Result<void> tell(FindingId finding, const Exposure &where,
                      const std::vector<Vulnerability> &vulnerabilities) const;

    Result<bool> isOthers(ReleaseId release);

    PermissionScope m_scope;
    std::map<ReleaseId, RequirementId> m_requirements;
    std::map<ReleaseId, bool> m_others;
    ReleaseId m_last; ///< the release something was opened or extended in last
};

Risk riskOf(ToolSeverity severity)
{
    switch (severity) {
    case ToolSeverity::Critical:
    case ToolSeverity::High:
        return Risk::High;
    case ToolSeverity::Low:
        return Risk::Low;
    case ToolSeverity::Medium:
    case ToolSeverity::None: // nobody has said that it is harmless
        break;
    }
    return Risk::Medium;
}

QString lineOf(const Vulnerability &vulnerability)
{
    constexpr qsizetype longest = 400;
    QStringList rating{label(vulnerability.severity)};
    if (!vulnerability.score.isEmpty())
        rating += vulnerability.score;
    const QString line =
        Reopener::tr("%1 (%2)").arg(vulnerability.number, rating.join(QStringLiteral(" · ")));
    const QString text = vulnerability.description.simplified().left(longest);
    return text.isEmpty() ? line : Reopener::tr("%1: %2").arg(line, text);
}

Result<QString> titleOf(const Database &database, ComponentId id)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + describe<Component>().selection()
                                + " FROM component c WHERE c.id = ?"));
    rows.bind(id);
    Component component;
    if (rows.next()) {
        TRY_ASSIGN(component, readRecord<Component>(rows));
    }
    TRY(rows.finished());
    return component.title();
}

/// The requirement in the release's baseline; an invalid id where it is not, or where the app is
/// retired.
Result<RequirementId> Reopener::requirementOf(ReleaseId release)
{
    if (const auto known = m_requirements.find(release); known != m_requirements.end())
        return known->second;
    TRY_ASSIGN(
        auto rows,
        change.database().prepare("SELECT q.id FROM app_release r JOIN app a ON a.id = r.app_id "
                                  "JOIN release_library b ON b.release_id = r.id "
                                  "JOIN library l ON l.id = b.library_id "
                                  "JOIN requirement q ON q.library_id = l.id AND q.key = ? "
                                  "WHERE r.id = ? AND l.key = ? AND a.status <> 'retired'"));
    rows.bind(vulnerableComponentRequirement, release, builtInLibraryKey);
    const RequirementId found = rows.next() ? rows.id<RequirementId>(0) : RequirementId();
    TRY(rows.finished());
    m_requirements.emplace(release, found);
    return found;
}

/// Those of one release and component that are open and that no finding tells which is not closed.
Result<std::vector<Vulnerability>> Reopener::untold(std::span<const Exposure> ofOne) const
{
    TRY_ASSIGN(auto rows,
               change.database().prepare(
                   "SELECT " + describe<Vulnerability>().selection()
                   + ", coalesce(d.state, 'undecided') FROM release_component rc "
                     "JOIN component_vulnerability cv ON cv.component_id = rc.component_id "
                     "JOIN vulnerability v ON v.id = cv.vulnerability_id "
                     "LEFT JOIN vex_decision d ON d.release_id = rc.release_id "
                     "AND d.component_id = rc.component_id AND d.vulnerability_id = v.id "
                     "WHERE rc.release_id = ? AND rc.component_id = ? AND v.id = ? "
                     "AND v.withdrawn_at = '' AND NOT EXISTS (SELECT 1 FROM component_finding t "
                     "JOIN finding f ON f.id = t.finding_id WHERE t.release_id = rc.release_id "
                     "AND t.component_id = rc.component_id AND t.vulnerability_id = v.id "
                     "AND f.status <> 'closed')"));
    std::vector<Vulnerability> found;
    for (const Exposure &each : ofOne) {
        rows.bind(each.release, each.component, each.vulnerability);
        if (rows.next()
            && isOpen(rows.key<VexState>(describe<Vulnerability>().selectedColumns()))) {
            TRY_ASSIGN(Vulnerability vulnerability, readRecord<Vulnerability>(rows));
            found.push_back(std::move(vulnerability));
        }
        TRY(rows.finished());
    }
    std::ranges::stable_sort(found, std::greater(), &Vulnerability::severity);
    return found;
}

/// Of an app that the account does not reach: what somebody has in hand there stays as it is.
Result<bool> Reopener::isOthers(ReleaseId release)
{
    const auto [known, isNew] = m_others.try_emplace(release, false);
    if (!isNew || m_scope.isEverywhere())
        return known->second;
    TRY_ASSIGN(const ReleasesApp app, appOfRelease(change.database(), release));
    TRY_ASSIGN(const bool covers, m_scope.covers(change.database(), app.id));
    known->second = !covers;
    return known->second;
}

/// The finding on this component that somebody still mends: what is new is said there. One that
/// awaits its re-test, or whose risk somebody accepted, was looked at as it stands.
Result<std::optional<Finding>> Reopener::inWork(ReleaseId release, ComponentId component) const
{
    TRY_ASSIGN(
        auto rows,
        change.database().prepare(
            "SELECT max(f.id) FROM component_finding t JOIN finding f ON f.id = t.finding_id "
            "WHERE t.release_id = ? AND t.component_id = ? "
            "AND f.status IN ('open', 'fixing')"));
    rows.bind(release, component);
    const FindingId id = rows.next() ? rows.id<FindingId>(0) : FindingId();
    TRY(rows.finished());
    if (!id.isValid())
        return std::nullopt;
    TRY_ASSIGN(Finding finding, FindingRepository(change.database(), change.today()).finding(id));
    return finding;
}

Result<void> Reopener::tell(FindingId finding, const Exposure &where,
                            const std::vector<Vulnerability> &vulnerabilities) const
{
    TRY_ASSIGN(auto adding,
               change.database().prepare(
                   "INSERT INTO component_finding (release_id, component_id, vulnerability_id, "
                   "finding_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    TRY_ASSIGN(const ToldFinding told, ToldFinding::of(change.database(), finding));
    TRY_ASSIGN(const QString component, titleOf(change.database(), where.component));
    for (const Vulnerability &each : vulnerabilities) {
        adding.bind(where.release, where.component, each.id, finding);
        TRY(adding.run());
        if (change.database().changedRows() > 0)
            change.record({Entity::ComponentFinding, finding.value, where.release.value},
                          told.uidOf(where.component, each.uid), {},
                          {{QStringLiteral("finding"), told.number},
                           {QStringLiteral("component"), component},
                           {QStringLiteral("vulnerability"), each.number}});
    }
    return {};
}

Result<void> Reopener::reopen(std::span<const Exposure> ofOne)
{
    constexpr qsizetype longestTitle = 300;
    const Exposure &where = ofOne.front();
    TRY_ASSIGN(const RequirementId requirement, requirementOf(where.release));
    if (!requirement.isValid())
        return {};
    TRY_ASSIGN(const std::vector<Vulnerability> vulnerabilities, untold(ofOne));
    if (vulnerabilities.empty())
        return {};
    QStringList lines;
    QStringList advice;
    Risk risk = Risk::Low;
    for (const Vulnerability &each : vulnerabilities) {
        lines += lineOf(each);
        const QString said = each.recommendation.trimmed();
        if (!said.isEmpty() && !advice.contains(said))
            advice += said;
        risk = std::max(risk, riskOf(each.severity));
    }
    if (std::exchange(m_last, where.release) != where.release)
        ++done.releases;
    TRY_ASSIGN(const bool others, isOthers(where.release));
    std::optional<Finding> finding;
    if (!others) {
        TRY_ASSIGN(finding, inWork(where.release, where.component));
    }
    if (finding) {
        finding->description = (QStringList(finding->description) + lines).join(u'\n');
        finding->risk = std::max(finding->risk, risk);
        if (!advice.isEmpty())
            finding->advice = (QStringList(finding->advice) + advice).join(u'\n');
        TRY(FindingRepository::update(change, *finding));
        ++done.extended;
        return tell(finding->id, where, vulnerabilities);
    }
    TRY_ASSIGN(const QString component, titleOf(change.database(), where.component));
    Finding opened;
    opened.release = where.release;
    opened.requirement = requirement;
    opened.title = tr("Known vulnerabilities in %1").arg(component).left(longestTitle);
    opened.description = lines.join(u'\n');
    opened.advice = advice.isEmpty()
        ? tr("Ship a version without these vulnerabilities, or decide, with the reason, that the "
             "release is not affected.")
        : advice.join(u'\n');
    opened.risk = risk;
    opened.source = FindingSource::Import;
    opened.component = component.left(longestTitle);
    opened.cwe = vulnerabilities.front().cwes.section(u',', 0, 0).trimmed();
    TRY_ASSIGN(const FindingId id, FindingRepository::open(change, opened));
    ++done.opened;
    done.findings.push_back(id);
    return tell(id, where, vulnerabilities);
}

} // namespace

Reopening &Reopening::operator+=(const Reopening &other)
{
    opened += other.opened;
    extended += other.extended;
    releases += other.releases;
    findings.insert(findings.end(), other.findings.begin(), other.findings.end());
    return *this;
}

Result<std::vector<Exposure>> exposuresTo(const Database &database, VulnerabilityId vulnerability,
                                          ComponentId component)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT release_id FROM release_component WHERE component_id = ?"));
    rows.bind(component);
    std::vector<Exposure> exposures;
    while (rows.next())
        exposures.push_back({rows.id<ReleaseId>(0), component, vulnerability});
    TRY(rows.finished());
    return exposures;
}

Result<std::vector<Exposure>> exposuresOf(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT cv.component_id, cv.vulnerability_id "
                                "FROM release_component rc JOIN component_vulnerability cv "
                                "ON cv.component_id = rc.component_id WHERE rc.release_id = ?"));
    rows.bind(release);
    std::vector<Exposure> exposures;
    while (rows.next())
        exposures.push_back({release, rows.id<ComponentId>(0), rows.id<VulnerabilityId>(1)});
    TRY(rows.finished());
    return exposures;
}

Result<Reopening> reopenFor(Change &change, std::vector<Exposure> exposures)
{
    std::ranges::sort(exposures);
    exposures.erase(std::unique(exposures.begin(), exposures.end()), exposures.end());
    Reopener reopener(change);
    for (auto first = exposures.begin(); first != exposures.end();) {
        const auto next = std::find_if(first, exposures.end(), [&](const Exposure &each) {
            return each.release != first->release || each.component != first->component;
        });
        TRY(reopener.reopen({first, next}));
        first = next;
    }
    return reopener.done;
}

Result<void> untellFinding(Change &change, FindingId finding)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT t.component_id, v.uid, v.number FROM component_finding t "
                                "JOIN vulnerability v ON v.id = t.vulnerability_id "
                                "WHERE t.finding_id = ? ORDER BY t.component_id, v.id"));
    rows.bind(finding);
    std::optional<ToldFinding> told;
    while (rows.next()) {
        if (!told) {
            TRY_ASSIGN(told, ToldFinding::of(database, finding));
        }
        change.record({Entity::ComponentFinding, finding.value, told->release.value},
                      told->uidOf(rows.id<ComponentId>(0), rows.text(1)),
                      {{QStringLiteral("finding"), told->number},
                       {QStringLiteral("vulnerability"), rows.text(2)}},
                      {});
    }
    TRY(rows.finished());
    TRY_ASSIGN(auto forgetting,
               database.prepare("DELETE FROM component_finding WHERE finding_id = ?"));
    forgetting.bind(finding);
    return forgetting.run();
}

} // namespace gatehouse
