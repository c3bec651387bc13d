#include "models/libraries/requirement.h"

#include "models/base/folding.h"

#include <algorithm>

namespace gatehouse {

bool Requirement::isCalled(const QString &words) const
{
    const auto bare = [](const QString &text) { return folded(text).remove(u' '); };
    const QString wanted = bare(words);
    return !wanted.isEmpty() && (wanted == bare(key) || wanted == bare(citation()));
}

bool Requirement::isLettered() const
{
    return item.size() == 1 && item.front().isLetter();
}

QString Requirement::citation() const
{
    return isLettered() ? clause + QLatin1Char(' ') + item + QLatin1Char(')') : clause;
}

bool existsIn(Method method, Phase phase)
{
    const bool isOnPaper = method == Method::Document || method == Method::Interview;
    return isOnPaper || (phase != Phase::Requirements && phase != Phase::Design);
}

bool Requirement::isDueIn(Phase phase) const
{
    return std::find(phases.begin(), phases.end(), phase) != phases.end();
}

bool asksTheSame(const Requirement &before, const Requirement &after)
{
    return before.statement == after.statement && before.platforms == after.platforms
        && before.obligation == after.obligation && before.phases == after.phases
        && before.condition == after.condition;
}

const Requirement *Library::requirement(RequirementId wanted) const
{
    if (requirements.empty())
        return nullptr;
    // A library is published in one go, so its ids count up with the position as a rule.
    const qint64 guess = wanted.value - requirements.front().id.value;
    if (guess >= 0 && guess < static_cast<qint64>(requirements.size())
        && requirements[static_cast<std::size_t>(guess)].id == wanted)
        return &requirements[static_cast<std::size_t>(guess)];
    const auto found = std::find_if(requirements.begin(), requirements.end(),
                                    [wanted](const Requirement &row) { return row.id == wanted; });
    return found == requirements.end() ? nullptr : &*found;
}

const Requirement *Library::requirementByKey(const QString &wanted) const
{
    const auto found = std::find_if(requirements.begin(), requirements.end(),
                                    [&](const Requirement &row) { return row.key == wanted; });
    return found == requirements.end() ? nullptr : &*found;
}

const RequirementGroup *Library::group(const QString &wanted) const
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const RequirementGroup &row) { return row.key == wanted; });
    return found == groups.end() ? nullptr : &*found;
}

LocalizedText Library::listTitle(const Requirement &requirement) const
{
    const RequirementGroup *own = group(requirement.group);
    const bool several =
        own && std::any_of(groups.begin(), groups.end(), [own](const RequirementGroup &other) {
            return other.key != own->key && other.clause == own->clause
                && other.parent == own->parent;
        });
    return several ? own->title : LocalizedText();
}

LocalizedText Library::titleBeside(const Requirement &requirement) const
{
    return requirement.isLettered() ? listTitle(requirement) : requirement.title;
}

QString Library::cited(const QString &wanted, Language language) const
{
    const Requirement *found = requirementByKey(wanted);
    if (!found)
        return wanted;
    const QString beside = titleBeside(*found).in(language);
    return beside.isEmpty() ? found->citation() : found->citation() + u' ' + beside;
}

} // namespace gatehouse
