#include "models/assessments/clausegroup.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// How deep summaries count: "6.1.3" is three numbers.
constexpr qsizetype countedDepth = 3;

qsizetype depthOf(const RequirementGroup &group)
{
    return group.clause.count(u'.') + 1;
}

const RequirementGroup *countedGroup(const Library &library, const QString &key)
{
    const RequirementGroup *group = library.group(key);
    while (group) {
        const RequirementGroup *parent = library.group(group->parent);
        if (!parent || (depthOf(*group) <= countedDepth && parent->clause != group->clause))
            break;
        group = parent;
    }
    return group;
}

/// What sums a counted group up: its chapter, or the chapter's part ("6.1") where every part
/// of the chapter is divided further.
const RequirementGroup *sectionOf(const Library &library, const RequirementGroup *group)
{
    const RequirementGroup *part = group;
    const RequirementGroup *chapter = group;
    while (const RequirementGroup *parent = library.group(chapter->parent)) {
        part = chapter;
        chapter = parent;
    }
    const auto &groups = library.groups;
    const bool dividedThroughout =
        std::all_of(groups.begin(), groups.end(), [&](const RequirementGroup &one) {
            return one.parent != chapter->key
                || std::any_of(groups.begin(), groups.end(), [&](const RequirementGroup &below) {
                       return below.parent == one.key && below.clause != one.clause;
                   });
        });
    return dividedThroughout ? part : chapter;
}

QString groupKey(const Library &library, const RequirementGroup &group)
{
    // The prefix keeps COUNTIFS from reading the key as a number or a date.
    return QStringLiteral("g:%1/%2").arg(library.key, group.key);
}

} // namespace

std::optional<ClauseGroup> clauseGroup(const Library &library, const Requirement &requirement)
{
    const RequirementGroup *group = countedGroup(library, requirement.group);
    if (!group)
        return std::nullopt;
    const RequirementGroup *section = sectionOf(library, group);
    return ClauseGroup{groupKey(library, *group), group->clause, groupKey(library, *section),
                       section->clause,           group->title,  section->title};
}

QString clauseGroupKey(const Library &library, const Requirement &requirement)
{
    const RequirementGroup *group = countedGroup(library, requirement.group);
    return group ? groupKey(library, *group) : QString();
}

} // namespace gatehouse
