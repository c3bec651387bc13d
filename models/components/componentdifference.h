#pragma once

#include "models/base/enumtext.h"
#include "models/components/component.h"

namespace gatehouse {

/// In what a release's components differ from another's.
struct ComponentDifference {
    enum class What { Added, Removed, Changed };

    What what = What::Added;
    QString group;
    QString name;
    QString before; ///< versions, joined by ", "; empty where it is added
    QString after; ///< empty where it is removed
    /// Vulnerabilities that are open now and were not there before, joined by ", ".
    QString newVulnerabilities;
    bool operator==(const ComponentDifference &) const = default;
};

/// By name and group; a component in several versions is one whose versions are compared.
std::vector<ComponentDifference> compareComponents(const std::vector<ShippedComponent> &before,
                                                   const std::vector<ShippedComponent> &after);

/// How many components are under a licence, as they are written; without one an empty text.
std::vector<std::pair<QString, int>> licencesOf(const std::vector<ShippedComponent> &components);

template<>
struct EnumText<ComponentDifference::What> {
    static constexpr const char *context = "ComponentDifference";
    static std::span<const EnumEntry<ComponentDifference::What>> entries()
    {
        using What = ComponentDifference::What;
        static constexpr EnumEntry<What> table[] = {
            {What::Added, "added", QT_TRANSLATE_NOOP("ComponentDifference", "Added")},
            {What::Removed, "removed", QT_TRANSLATE_NOOP("ComponentDifference", "Removed")},
            {What::Changed, "changed", QT_TRANSLATE_NOOP("ComponentDifference", "Other version")},
        };
        return table;
    }
};

} // namespace gatehouse
