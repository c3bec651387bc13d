#include "models/toolreports/sarifrun.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

QString guidOf(const JsonNode &node)
{
    constexpr qsizetype longest = 100;
    return node.spelled().left(longest).toLower();
}

} // namespace

SarifBeside::SarifBeside(const JsonNode &log)
{
    log["inlineExternalProperties"].eachItem([this](const JsonNode &each) {
        if (const QString guid = guidOf(each["guid"]); !guid.isEmpty())
            m_byGuid.insert(guid, m_all.size());
        constexpr std::size_t most = 100; // of one run
        if (const QString run = guidOf(each["runGuid"]); !run.isEmpty()) {
            if (auto &parts = m_byRun[run]; parts.size() < most)
                parts.push_back(m_all.size());
        }
        m_all.push_back(each);
    });
}

std::optional<std::size_t> SarifBeside::find(const JsonNode &reference) const
{
    if (const auto known = m_byGuid.constFind(guidOf(reference["guid"])); known != m_byGuid.cend())
        return *known;
    static const QString inside = QStringLiteral("sarif:/inlineExternalProperties/");
    const QString uri = reference["location"]["uri"].spelled().left(100);
    bool isNumber = false;
    const uint index = uri.startsWith(inside) ? uri.mid(inside.size()).toUInt(&isNumber) : 0;
    return isNumber && index < m_all.size() ? std::optional<std::size_t>(index) : std::nullopt;
}

std::vector<JsonNode> SarifBeside::of(const JsonNode &run) const
{
    std::set<std::size_t> found;
    if (const auto own = m_byRun.constFind(guidOf(run["automationDetails"]["guid"]));
        own != m_byRun.cend())
        found.insert(own->begin(), own->end());
    const auto add = [&](const JsonNode &reference) {
        if (const auto known = find(reference))
            found.insert(*known);
    };
    run["externalPropertyFileReferences"].eachMember([&](std::string_view, const JsonNode &list) {
        add(list); // of parts that there is one of
        list.eachItem(add);
    });
    std::vector<JsonNode> parts;
    for (const std::size_t index : found)
        parts.push_back(m_all[index]);
    return parts;
}

SarifRun::SarifRun(const SarifBeside &beside, const JsonNode &run)
    : m_log(beside), m_run(run), m_beside(beside.of(run))
{
}

JsonNode SarifRun::driver() const
{
    const JsonNode own = m_run["tool"]["driver"];
    for (const JsonNode &each : m_beside) {
        if (each["driver"].isObject() && !own["rules"].isArray())
            return each["driver"];
    }
    return own;
}

JsonNode SarifRun::listOf(std::string_view list) const
{
    return list == "extensions" ? m_run["tool"][list] : m_run[list];
}

bool SarifRun::has(std::string_view list) const
{
    return listOf(list).isArray() || std::ranges::any_of(m_beside, [&](const JsonNode &each) {
               return each[list].isArray();
           });
}

bool SarifRun::isElsewhere(std::string_view list) const
{
    bool isFound = false;
    m_run["externalPropertyFileReferences"][list].eachItem(
        [&](const JsonNode &reference) { isFound = isFound || !m_log.has(reference); });
    return isFound;
}

} // namespace gatehouse
