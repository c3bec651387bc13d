#pragma once

#include "models/toolreports/jsonreport.h"

#include <QHash>

#include <vector>

namespace gatehouse {

/// Parts of runs that a SARIF log holds beside them (3.13.5), by their GUID and that of the run.
class SarifBeside
{
public:
    explicit SarifBeside(const JsonNode &log);

    /// Those that belong to a run, each once.
    std::vector<JsonNode> of(const JsonNode &run) const;
    bool has(const JsonNode &reference) const { return find(reference).has_value(); }

private:
    /// By its GUID or the place in the log ("sarif:/inlineExternalProperties/0", 3.10.3).
    std::optional<std::size_t> find(const JsonNode &reference) const;

    std::vector<JsonNode> m_all;
    QHash<QString, std::size_t> m_byGuid;
    QHash<QString, std::vector<std::size_t>> m_byRun;
};

/// A run of a SARIF log with all its parts, some of which may stand beside it as external
/// properties (3.15): those that the log holds itself are of the run, those in other files are not
/// here.
class SarifRun
{
public:
    /// `beside` outlives it.
    SarifRun(const SarifBeside &beside, const JsonNode &run);

    const JsonNode &node() const { return m_run; }
    /// The tool's, with its rules.
    JsonNode driver() const;

    /// The items of a list of the run, `visit(JsonNode)`: its own, then those that stand beside it.
    template<class Visit>
    void eachItem(std::string_view list, Visit visit) const
    {
        listOf(list).eachItem(visit);
        for (const JsonNode &each : m_beside)
            each[list].eachItem(visit);
    }
    bool has(std::string_view list) const;
    /// Parts of that list lie in other files.
    bool isElsewhere(std::string_view list) const;

private:
    JsonNode listOf(std::string_view list) const;

    const SarifBeside &m_log;
    JsonNode m_run;
    std::vector<JsonNode> m_beside;
};

} // namespace gatehouse
