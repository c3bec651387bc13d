#include "models/components/component.h"

#include <algorithm>

namespace gatehouse {

QString Component::title() const
{
    const QString whole = group.isEmpty() ? name : group + u':' + name;
    return version.isEmpty() ? whole : whole + u' ' + version;
}

const KnownVulnerability *ShippedComponent::worst() const
{
    const auto found =
        std::ranges::find_if(vulnerabilities, [](const auto &each) { return each.isOpen(); });
    return found == vulnerabilities.end() ? nullptr : &*found;
}

int ShippedComponent::openVulnerabilities() const
{
    return static_cast<int>(
        std::ranges::count_if(vulnerabilities, [](const auto &each) { return each.isOpen(); }));
}

template<>
const RecordDescription &describe<Component>()
{
    static constexpr Field fields[] = {
        field<&Component::name>({.key = "name",
                                 .name = QT_TRANSLATE_NOOP("Field", "Component"),
                                 .about = QT_TRANSLATE_NOOP("Field", "Its name: log4j-core"),
                                 .shortest = 1,
                                 .searchable = true}),
        field<&Component::group>(
            {.key = "group",
             .name = QT_TRANSLATE_NOOP("Field", "Group"),
             .column = "group_name",
             .about = QT_TRANSLATE_NOOP("Field", "Who publishes it: org.apache.logging.log4j"),
             .searchable = true}),
        field<&Component::version>(
            {.key = "version",
             .name = QT_TRANSLATE_NOOP("Field", "Version"),
             .about = QT_TRANSLATE_NOOP("Field", "The version that is shipped"),
             .searchable = true}),
        field<&Component::purl>(
            {.key = "purl",
             .name = QT_TRANSLATE_NOOP("Field", "Package URL"),
             .about = QT_TRANSLATE_NOOP("Field", "Its package URL: pkg:maven/group/name@version"),
             .longest = 1000,
             .searchable = true}),
        field<&Component::kind>(
            {.key = "kind",
             .name = QT_TRANSLATE_NOOP("Field", "Kind of component"),
             .about = QT_TRANSLATE_NOOP("Field", "library, framework, file …")}),
        field<&Component::cpe>({.key = "cpe",
                                .name = QT_TRANSLATE_NOOP("Field", "CPE"),
                                .about = QT_TRANSLATE_NOOP("Field", "Its name in the CPE"),
                                .longest = 1000}),
    };
    static const RecordDescription description = RecordDescription::of<Component>(
        {"component", QT_TRANSLATE_NOOP("Entity", "Component"), "component", "c", fields});
    return description;
}

template<>
const RecordDescription &describe<ComponentList>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence No.")}),
        loggedField({.key = "components",
                     .name = QT_TRANSLATE_NOOP("Field", "Components"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "components_added",
                     .name = QT_TRANSLATE_NOOP("Field", "Components added"),
                     .kind = FieldKind::LongText}),
        loggedField({.key = "components_gone",
                     .name = QT_TRANSLATE_NOOP("Field", "Components gone"),
                     .kind = FieldKind::LongText}),
        // Which of several called so were meant (see ShippedList::moved).
        loggedField({.key = "components_added_ids",
                     .name = QT_TRANSLATE_NOOP("Field", "Components added"),
                     .inside = true}),
        loggedField({.key = "components_gone_ids",
                     .name = QT_TRANSLATE_NOOP("Field", "Components gone"),
                     .inside = true}),
        loggedField({.key = "list_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "SHA-256 of the list"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description(
        {"components", QT_TRANSLATE_NOOP("Entity", "Components of a release"), nullptr, nullptr,
         fields});
    return description;
}

template<>
const RecordDescription &describe<VulnerableComponent>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "component", .name = QT_TRANSLATE_NOOP("Field", "Component")}),
        loggedField(
            {.key = "vulnerability", .name = QT_TRANSLATE_NOOP("Field", "Vulnerability No.")}),
        loggedField({.key = "from_file",
                     .name = QT_TRANSLATE_NOOP("Field", "As a file says"),
                     .kind = FieldKind::Flag}),
    };
    static const RecordDescription description(
        {"component_vulnerability", QT_TRANSLATE_NOOP("Entity", "Vulnerability of a component"),
         nullptr, nullptr, fields});
    return description;
}

template<>
const RecordDescription &describe<ComponentFinding>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "finding", .name = QT_TRANSLATE_NOOP("Field", "Finding")}),
        loggedField({.key = "component", .name = QT_TRANSLATE_NOOP("Field", "Component")}),
        loggedField(
            {.key = "vulnerability", .name = QT_TRANSLATE_NOOP("Field", "Vulnerability No.")}),
    };
    static const RecordDescription description(
        {"component_finding", QT_TRANSLATE_NOOP("Entity", "Vulnerability told by a finding"),
         nullptr, nullptr, fields});
    return description;
}

} // namespace gatehouse
