#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/sarifrun.h"

#include <QHash>

#include <vector>

namespace gatehouse {

/// What a SARIF run says of one of its rules (a reporting descriptor, 3.49).
struct SarifRule {
    QString id;
    QString title;
    QString advice;
    QString level; ///< of its default configuration; empty where it has none
    std::optional<ToolSeverity> severity; ///< by its "security-severity"
    QStringList cwes;
    QStringList controls;
    JsonNode node;
    JsonNode component; ///< the driver or extension that has the rule
};

/// The rules of a run, by whatever a result names its rule with.
class SarifRules
{
    Q_DECLARE_TR_FUNCTIONS(SarifRules)
public:
    SarifRules(const SarifRun &run, ReportBuilder &builder);

    /// By the id of the result (3.27.5: or what stands before a slash in it), which more tools get
    /// right than the index, in the component that `rule` names, or any; else by the GUID or the
    /// index in `rule` or `ruleIndex`. Nothing where the run has no such rule.
    const SarifRule *find(const JsonNode &result) const;
    /// As the result has it, or the rule; empty for neither.
    static QString idOf(const JsonNode &result, const SarifRule *rule, ReportBuilder &builder);

    /// "CWE-79" of a reference into a taxonomy of that name (3.52); empty for another.
    QString cweOf(const JsonNode &reference) const;
    /// What a property bag and tags say of weaknesses and controls.
    static void readProperties(const JsonNode &properties, QStringList &cwes, QStringList &controls,
                               ReportBuilder &builder);
    /// By "security-severity": a score (of GitHub's scale, that of CVSS), or a word where a tool
    /// has one instead, which is told.
    static std::optional<ToolSeverity> severityOf(const JsonNode &properties,
                                                  ReportBuilder &builder);

private:
    using Place = std::pair<std::size_t, std::size_t>; ///< a component's and a rule's in it
    void readComponent(const JsonNode &component, ReportBuilder &builder);
    /// What the tool was told for this run instead of its defaults (3.20.5).
    void readOverrides(const SarifRun &run, ReportBuilder &builder);
    /// By a reference (3.52), whose id and index may stand elsewhere.
    std::optional<Place> placeOf(const JsonNode &named, const JsonNode &number,
                                 const JsonNode &reference) const;

    /// Which component a reference names; nothing where it names none that is there.
    std::optional<std::size_t> componentOf(const JsonNode &reference) const;

    std::vector<JsonNode> m_taxonomies;
    std::vector<std::vector<SarifRule>> m_components; ///< the driver's first
    QHash<QString, Place> m_places; ///< by id
    QHash<std::pair<std::size_t, QString>, Place> m_placesIn; ///< by component and id
    QHash<QString, Place> m_guids; ///< of rules
    QHash<QString, std::size_t> m_extensions; ///< by GUID and by name
};

} // namespace gatehouse
