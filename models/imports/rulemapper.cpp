#include "models/imports/rulemapper.h"

#include "models/imports/toolmappingrepository.h"

namespace gatehouse {

namespace {

/// Whether another mapping says more than the one so far.
bool saysMore(const RuleMapping *so, const RuleMapping *other)
{
    if (!so || !other)
        return other != nullptr;
    if (so->requirements.isEmpty() != other->requirements.isEmpty())
        return so->requirements.isEmpty();
    return other->confidence < so->confidence;
}

} // namespace

Result<RuleMapper> RuleMapper::load(const Database &database)
{
    TRY_ASSIGN(const std::vector<ToolMapping> own, ToolMappingRepository(database).all());
    RuleMapper mapper;
    for (const ToolMapping &each : own) {
        RuleMapping mapping;
        mapping.library = each.library;
        if (!each.requirement.isEmpty())
            mapping.requirements = {each.requirement};
        mapping.confidence = each.confidence;
        mapping.reason = {each.reason, each.reason};
        mapping.by = MappedBy::Person;
        mapper.m_own[each.rule].emplace_back(each.tool, std::move(mapping));
    }
    return mapper;
}

const RuleMapping *RuleMapper::of(const QString &tool, const ToolResult &result) const
{
    if (const auto own = m_own.find(result.rule); own != m_own.end()) {
        const RuleMapping *ofAny = nullptr;
        for (const auto &[mapped, mapping] : *own) {
            if (mapped.isEmpty())
                ofAny = &mapping;
            else if (isOfTool(tool, mapped))
                return &mapping;
        }
        if (ofAny)
            return ofAny;
    }
    const ToolRules &rules = ToolRules::builtIn();
    if (const RuleMapping *ofRule = rules.ofRule(tool, result.rule))
        return ofRule;
    const RuleMapping *ofControls = nullptr;
    for (const QString &control : result.controls) {
        if (const RuleMapping *each = rules.ofControl(control); saysMore(ofControls, each))
            ofControls = each;
    }
    if (ofControls && !ofControls->requirements.isEmpty())
        return ofControls;
    const RuleMapping *ofWeaknesses = nullptr;
    for (const QString &cwe : result.cwes) {
        if (const RuleMapping *each = rules.ofWeakness(cwe); saysMore(ofWeaknesses, each))
            ofWeaknesses = each;
    }
    // A control that nothing asks for says less than a weakness that something does.
    return ofWeaknesses && (!ofControls || !ofWeaknesses->requirements.isEmpty()) ? ofWeaknesses
                                                                                  : ofControls;
}

} // namespace gatehouse
