#include "models/components/componentnames.h"

#include "models/components/affectedversions.h"
#include "models/components/component.h"
#include "models/store/database.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace gatehouse {

namespace {

QString barePackage(const QString &purl)
{
    return purl.startsWith(QLatin1StringView("pkg:")) ? purl.section(u'#', 0, 0).section(u'?', 0, 0)
                                                      : purl;
}

/// A component as a file's vulnerabilities find it.
struct NamedComponent {
    QString title;
    QString version;
};

/// What the release is made of once the report is taken over.
class ComponentsToCome
{
public:
    static Result<ComponentsToCome> of(const Database &database, ReleaseId release,
                                       const ToolReport &report)
    {
        ComponentsToCome found;
        for (const ToolComponent &each : report.components)
            found.add(
                {each.ref, each.purl},
                {Component{{}, each.type, each.group, each.name, each.version, {}, {}}.title(),
                 each.version});
        TRY(found.addThose(database, release, report.components.empty()));
        return found;
    }

    std::optional<NamedComponent> find(const QString &reference) const
    {
        for (const QString &name : namesOf(reference)) {
            if (const auto known = m_named.constFind(name); known != m_named.cend())
                return *known;
        }
        return std::nullopt;
    }

    bool isInOne(const QString &vulnerability) const
    {
        return m_vulnerable.contains(vulnerability.trimmed().toLower());
    }

private:
    /// Another bill of materials takes those of the one before away, not those a person added.
    Result<void> addThose(const Database &database, ReleaseId release, bool areAllToStay)
    {
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT rc.reference, c.purl, c.kind, c.group_name, c.name, "
                                    "c.version FROM release_component rc "
                                    "JOIN component c ON c.id = rc.component_id "
                                    "WHERE rc.release_id = ? "
                                    "AND (? OR rc.evidence_id IS NULL)"));
        rows.bind(release, areAllToStay);
        while (rows.next()) {
            const Component component{
                {}, rows.text(2), rows.text(3), rows.text(4), rows.text(5), {}, {}};
            add({rows.text(0), rows.text(1)}, {component.title(), component.version});
        }
        TRY(rows.finished());
        TRY_ASSIGN(auto numbers,
                   database.prepare("SELECT DISTINCT v.number FROM component_vulnerability cv "
                                    "JOIN vulnerability v ON v.id = cv.vulnerability_id "
                                    "JOIN release_component rc "
                                    "ON rc.component_id = cv.component_id "
                                    "WHERE rc.release_id = ?"));
        numbers.bind(release);
        while (numbers.next())
            m_vulnerable.insert(numbers.text(0).toLower());
        return numbers.finished();
    }

    void add(const QStringList &names, const NamedComponent &component)
    {
        for (const QString &name : names) {
            for (const QString &each : {name, barePackage(name)}) {
                if (!each.isEmpty() && !m_named.contains(each))
                    m_named.insert(each, component);
            }
        }
    }

    QHash<QString, NamedComponent> m_named;
    QSet<QString> m_vulnerable;
};

} // namespace

QStringList namesOf(const QString &reference)
{
    const QString inside = QUrl::fromPercentEncoding(reference.section(u'#', 1).toUtf8());
    QStringList names{reference, inside, barePackage(reference), barePackage(inside)};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<UnmatchedVulnerabilities>
UnmatchedVulnerabilities::of(const Database &database, ReleaseId release, const ToolReport &report)
{
    UnmatchedVulnerabilities unmatched;
    if (report.vulnerabilities.empty())
        return unmatched;
    TRY_ASSIGN(const ComponentsToCome components, ComponentsToCome::of(database, release, report));
    // A file may say of some versions in one entry what it says of others in the next.
    QSet<std::pair<QString, QString>> spoken;
    std::vector<std::pair<QString, QString>> unspoken;
    QHash<QString, bool> matched;
    for (const ToolVulnerability &each : report.vulnerabilities) {
        bool &isMatched = matched[each.id];
        for (const ToolAffected &affected : each.affects) {
            const auto component = components.find(affected.ref);
            isMatched = isMatched || component;
            if (!component)
                continue;
            const std::pair where(each.id, component->title);
            if (verdictOf(affected, component->version) == VersionVerdict::Unsaid)
                unspoken.push_back(where);
            else
                spoken.insert(where);
        }
    }
    for (const auto &[id, title] : unspoken) {
        const QString line = QStringLiteral("%1 (%2)").arg(id, title);
        if (!spoken.contains({id, title}) && !unmatched.otherVersions.contains(line))
            unmatched.otherVersions += line;
    }
    for (const ToolVulnerability &each : report.vulnerabilities) {
        if (matched.value(each.id))
            continue;
        const auto has = [&each](ToolTarget target) {
            return std::ranges::find(each.affects, target, &ToolAffected::target)
                != each.affects.end();
        };
        if (has(ToolTarget::Product) && components.isInOne(each.id))
            continue;
        QStringList &list = has(ToolTarget::Product) ? unmatched.product
            : has(ToolTarget::Service)               ? unmatched.services
                                                     : unmatched.unknown;
        const QString line = each.affects.empty()
            ? each.id
            : QStringLiteral("%1 (%2)").arg(each.id, each.affects.front().ref);
        if (!list.contains(line))
            list += line;
    }
    return unmatched;
}

} // namespace gatehouse
