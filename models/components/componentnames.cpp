#include "models/components/componentnames.h"

#include "models/components/affectedversions.h"
#include "models/components/componentstocome.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace gatehouse {

QString barePackage(const QString &purl)
{
    return purl.startsWith(QLatin1StringView("pkg:")) ? purl.section(u'#', 0, 0).section(u'?', 0, 0)
                                                      : purl;
}

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
            const std::pair where(each.id, component->title());
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
