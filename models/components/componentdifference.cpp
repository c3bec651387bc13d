#include "models/components/componentdifference.h"

#include "models/base/folding.h"

#include <map>
#include <set>

namespace gatehouse {

namespace {

/// All versions of one component in a release.
struct Shipped {
    const Component *first = nullptr;
    QStringList versions;
    std::set<QString> vulnerabilities; ///< that are open
};
using ByName = std::map<std::pair<QString, QString>, Shipped>;

ByName byName(const std::vector<ShippedComponent> &components)
{
    ByName found;
    for (const ShippedComponent &each : components) {
        Shipped &shipped = found[{folded(each.component.name), folded(each.component.group)}];
        if (!shipped.first)
            shipped.first = &each.component;
        shipped.versions += each.component.version;
        for (const KnownVulnerability &known : each.vulnerabilities) {
            if (known.isOpen())
                shipped.vulnerabilities.insert(known.vulnerability.number);
        }
    }
    return found;
}

QString versionsOf(const Shipped &shipped)
{
    return shipped.versions.join(QStringLiteral(", "));
}

} // namespace

std::vector<ComponentDifference> compareComponents(const std::vector<ShippedComponent> &before,
                                                   const std::vector<ShippedComponent> &after)
{
    using What = ComponentDifference::What;
    const ByName was = byName(before);
    const ByName is = byName(after);
    std::map<std::pair<QString, QString>, ComponentDifference> differences;
    for (const auto &[name, shipped] : was) {
        if (!is.contains(name))
            differences[name] = {What::Removed,
                                 shipped.first->group,
                                 shipped.first->name,
                                 versionsOf(shipped),
                                 {},
                                 {}};
    }
    for (const auto &[name, shipped] : is) {
        const auto earlier = was.find(name);
        const bool isNew = earlier == was.end();
        if (!isNew && earlier->second.versions == shipped.versions)
            continue;
        QStringList fresh;
        for (const QString &number : shipped.vulnerabilities) {
            if (isNew || !earlier->second.vulnerabilities.contains(number))
                fresh += number;
        }
        differences[name] = {isNew ? What::Added : What::Changed,
                             shipped.first->group,
                             shipped.first->name,
                             isNew ? QString() : versionsOf(earlier->second),
                             versionsOf(shipped),
                             fresh.join(QStringLiteral(", "))};
    }
    std::vector<ComponentDifference> listed;
    for (auto &[name, difference] : differences)
        listed.push_back(std::move(difference));
    return listed;
}

std::vector<std::pair<QString, int>> licencesOf(const std::vector<ShippedComponent> &components)
{
    std::map<QString, int> counts;
    for (const ShippedComponent &each : components)
        ++counts[each.licences];
    std::vector<std::pair<QString, int>> listed(counts.begin(), counts.end());
    std::ranges::stable_sort(listed, std::greater(), &std::pair<QString, int>::second);
    return listed;
}

} // namespace gatehouse
