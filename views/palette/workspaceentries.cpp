#include "views/palette/workspaceentries.h"

#include "models/evidence/evidencesearch.h"
#include "models/findings/findingsearch.h"
#include "models/management/registerrepository.h"
#include "models/records/fieldwording.h"
#include "models/store/searchindex.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatsearch.h"
#include "views/badges/statebadge.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace gatehouse {

namespace {

constexpr int indexedAtMost = 20;
// Above requirements, which merely speak of the same; below apps and releases.
constexpr int rankOfRecords = 4;
// A threat model holds the same words many times over: what was found and what is asked stands
// above it, though only its text speaks of them.
constexpr int rankOfThreats = -70;

/// "POLICY@1.0 · 6.1.3 a) · …what was found…": where a hit stands.
QString placeOf(const QString &release, const QString &citation, const QString &snippet)
{
    QStringList parts{release.isEmpty() ? label(Scope::Organisation) : release, citation, snippet};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

WorkspaceEntries::WorkspaceEntries(NavigationContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

void WorkspaceEntries::reset()
{
    m_stale = true;
    m_apps.clear();
    m_releases.clear();
    m_libraries.clear();
    m_threats = nullptr;
}

void WorkspaceEntries::setOpen(bool open)
{
    reset();
    m_open = open;
    if (!open)
        return;
    connect(&m_context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                if (event.touches(Entity::App) || event.touches(Entity::Release)
                    || event.touches(Entity::Library) || event.touches(Entity::ThreatLibrary)
                    || event.touches(Entity::ThreatModel))
                    m_stale = true;
            });
}

void WorkspaceEntries::read()
{
    // What cannot be read is not offered; the page that shows it says why.
    reset();
    m_stale = false;
    const Database &database = m_context.session().workspace.database();
    m_apps = AppRepository(database).all().value_or(std::vector<AppSummary>{});
    m_releases = ReleaseRepository(database).names().value_or(decltype(m_releases){});
    const auto libraries =
        LibraryRepository(database).versions().value_or(std::vector<LibrarySummary>{});
    QString key;
    for (const LibrarySummary &each : libraries) {
        // By key, newest first: older versions would only repeat the same clauses.
        if (each.key == key)
            continue;
        key = each.key;
        if (auto library = m_context.shelf().library(database, each.id))
            m_libraries.push_back(*library);
    }
    m_threats = ThreatLibraryRepository(database).forNewModels().value_or(nullptr);
}

std::vector<PaletteEntry> WorkspaceEntries::entries(const QString &query)
{
    if (!m_open || query.isEmpty())
        return {};
    if (m_stale)
        read();
    std::vector<PaletteEntry> found;
    for (const AppSummary &app : m_apps) {
        PaletteEntry entry;
        entry.text = QStringLiteral("%1  %2").arg(app.code, app.name);
        entry.detail = QStringLiteral("%1 · %2").arg(tr("App"), label(app.status));
        entry.iconName = iconNameOf(app.kind);
        entry.alsoMatches = QStringLiteral("%1 %2").arg(app.ownerUnit, app.responsible);
        entry.run = [this, id = app.id] { m_context.openApp(id); };
        entry.rank = 6;
        found.push_back(std::move(entry));
    }
    for (const auto &[id, name] : m_releases) {
        PaletteEntry entry;
        entry.text = name;
        entry.detail = tr("Release");
        entry.iconName = QStringLiteral("release");
        entry.run = [this, release = id] { m_context.openRelease(release); };
        found.push_back(std::move(entry));
    }
    addRequirements(found);
    addThreatRules(found);
    addIndexed(query, found);
    addFindings(query, found);
    addEvidence(query, found);
    addThreats(query, found);
    addRegisters(query, found);
    return found;
}

void WorkspaceEntries::addRequirements(std::vector<PaletteEntry> &found) const
{
    const Language language = m_context.language();
    const Language other = language == Language::Chinese ? Language::English : Language::Chinese;
    for (const auto &library : m_libraries) {
        for (const Requirement &requirement : library->requirements) {
            PaletteEntry entry;
            entry.text = QStringLiteral("%1  %2").arg(requirement.citation(),
                                                      requirement.title.in(language));
            // Which library it stands in matters once there are several.
            entry.detail = m_libraries.size() > 1 ? library->title.in(language) : tr("Requirement");
            entry.iconName = QStringLiteral("requirement");
            entry.alsoMatches = QStringList{requirement.title.in(other), requirement.statement.zh,
                                            requirement.statement.en}
                                    .join(QLatin1Char(' '));
            entry.run = [this, in = library->id, id = requirement.id] {
                m_context.openRequirement(in, id);
            };
            found.push_back(std::move(entry));
        }
    }
}

void WorkspaceEntries::addThreatRules(std::vector<PaletteEntry> &found) const
{
    if (!m_threats)
        return;
    const Language language = m_context.language();
    const Language other = language == Language::Chinese ? Language::English : Language::Chinese;
    const QString library = m_threats->key + u'@' + m_threats->version;
    for (const ThreatRule &rule : m_threats->rules) {
        PaletteEntry entry;
        entry.text = QStringLiteral("%1  %2").arg(rule.id, rule.title.in(language));
        entry.detail = tr("Threat rule");
        entry.iconName = QStringLiteral("threats");
        entry.alsoMatches =
            QStringList{rule.title.in(other), rule.description.zh, rule.description.en}.join(
                QLatin1Char(' '));
        entry.run = [this, library, id = rule.id] {
            m_context.open(ThreatLibraryDestination{library, id});
        };
        found.push_back(std::move(entry));
    }
}

void WorkspaceEntries::addIndexed(const QString &query, std::vector<PaletteEntry> &found) const
{
    const SearchIndex index(m_context.session().workspace.database());
    const auto hits = index.search(query, QStringLiteral("app"), indexedAtMost)
                          .value_or(std::vector<SearchIndex::Hit>{});
    std::set<qint64> ids;
    for (const SearchIndex::Hit &hit : hits)
        ids.insert(hit.subjectId);
    for (std::size_t i = 0; i < m_apps.size(); ++i) {
        // entries() put the apps first, in this order.
        if (ids.contains(m_apps[i].id.value))
            found[i].alsoMatches += QLatin1Char(' ') + query;
    }
}

void WorkspaceEntries::addFindings(const QString &query, std::vector<PaletteEntry> &found) const
{
    const auto hits = searchFindings(m_context.session().workspace.database(), query, indexedAtMost)
                          .value_or(std::vector<FoundFinding>{});
    for (const FoundFinding &hit : hits) {
        PaletteEntry entry;
        entry.text = QStringLiteral("%1  %2").arg(hit.number, hit.title);
        entry.detail = placeOf(hit.releaseName, hit.citation, hit.snippet);
        entry.iconName = QStringLiteral("finding");
        entry.alsoMatches = query;
        entry.rank = rankOfRecords;
        entry.run = [this, hit] {
            if (hit.release.isValid())
                m_context.open(ReleaseDestination{
                    hit.release, {}, hit.requirement, ReleaseTab::Findings, hit.id, {}});
            else
                m_context.open(OrganisationDestination{hit.requirement, hit.id, {}});
        };
        found.push_back(std::move(entry));
    }
}

void WorkspaceEntries::addEvidence(const QString &query, std::vector<PaletteEntry> &found) const
{
    const auto hits = searchEvidence(m_context.session().workspace.database(), query, indexedAtMost)
                          .value_or(std::vector<FoundEvidence>{});
    for (const FoundEvidence &hit : hits) {
        // What nothing rests on stands on no page.
        if (!hit.isUsed)
            continue;
        PaletteEntry entry;
        entry.text = QStringLiteral("%1  %2").arg(hit.number, hit.title);
        entry.detail = placeOf(hit.releaseName, hit.citation, hit.snippet);
        entry.iconName = QStringLiteral("evidence");
        entry.alsoMatches = query;
        entry.rank = rankOfRecords;
        entry.run = [this, hit] {
            if (hit.release.isValid())
                m_context.open(ReleaseDestination{
                    hit.release, {}, hit.requirement, ReleaseTab::Evidence, {}, hit.id});
            else
                m_context.open(OrganisationDestination{hit.requirement, {}, hit.id});
        };
        found.push_back(std::move(entry));
    }
}

void WorkspaceEntries::addThreats(const QString &query, std::vector<PaletteEntry> &found) const
{
    const auto hits = searchThreats(m_context.session().workspace.database(), query, indexedAtMost)
                          .value_or(std::vector<FoundThreat>{});
    // The same threat or countermeasure at several elements of one release is one line.
    std::map<std::tuple<bool, qint64, QString>, int> counts;
    const auto placeOfHit = [](const FoundThreat &hit) {
        return std::tuple(hit.threat.isValid(), hit.release.value, hit.title);
    };
    for (const FoundThreat &hit : hits)
        ++counts[placeOfHit(hit)];
    for (const FoundThreat &hit : hits) {
        const int more = std::exchange(counts[placeOfHit(hit)], 0) - 1;
        if (more < 0)
            continue;
        PaletteEntry entry;
        entry.text = QStringLiteral("%1  %2").arg(hit.number, hit.title);
        entry.detail =
            placeOf(hit.releaseName, hit.threat.isValid() ? tr("Threat") : tr("Countermeasure"),
                    more > 0 ? tr("%n more of the same", nullptr, more) : hit.snippet);
        entry.iconName = hit.threat.isValid() ? QStringLiteral("threats") : QStringLiteral("lock");
        entry.alsoMatches = query;
        entry.rank = rankOfThreats;
        entry.run = [this, hit] {
            m_context.open(ReleaseDestination{
                hit.release, {}, {}, ReleaseTab::Threats, {}, {}, hit.threat, hit.countermeasure});
        };
        found.push_back(std::move(entry));
    }
}

void WorkspaceEntries::addRegisters(const QString &query, std::vector<PaletteEntry> &found) const
{
    const Database &database = m_context.session().workspace.database();
    for (const RegisterKind &kind : registerKinds()) {
        const RegisterRepository repository(database, kind);
        const auto hits = SearchIndex(database)
                              .search(query, kind.key(), indexedAtMost)
                              .value_or(std::vector<SearchIndex::Hit>{});
        for (const SearchIndex::Hit &hit : hits) {
            const auto record = repository.record(hit.subjectId);
            if (!record)
                continue;
            PaletteEntry entry;
            entry.text =
                QStringLiteral("%1  %2").arg(kind.number(record->get()), kind.name(record->get()));
            entry.detail = FieldWording().name(*kind.record);
            entry.iconName = QStringLiteral("management");
            entry.alsoMatches = query;
            entry.rank = rankOfRecords;
            entry.run = [this, key = kind.key(), id = hit.subjectId] {
                m_context.open(ManagementDestination{key, id});
            };
            found.push_back(std::move(entry));
        }
    }
}

} // namespace gatehouse
