#pragma once

#include "models/imports/toolmapping.h"
#include "models/imports/toolrules.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// What the rules of tools speak of in one workspace: what a person has said of a rule goes first,
/// then what ships of the rule, of its MASVS controls, of its CWEs. Among several of one kind the
/// one that names a requirement most surely counts.
class RuleMapper
{
public:
    static Result<RuleMapper> load(const Database &database);

    /// nullptr where nothing maps it. Good while this stands.
    const RuleMapping *of(const QString &tool, const ToolResult &result) const;

private:
    /// By rule: each tool's, and that of any.
    QHash<QString, std::vector<std::pair<QString, RuleMapping>>> m_own;
};

} // namespace gatehouse
