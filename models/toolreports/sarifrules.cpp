#include "models/toolreports/sarifrules.h"

#include "models/toolreports/reportwords.h"

namespace gatehouse {

namespace {

/// A message string, or a plain text, as some tools write one.
QString messageText(const JsonNode &message)
{
    if (message.isText())
        return message.spelled();
    const JsonNode text = message["text"];
    return (text.exists() ? text : message["markdown"]).spelled();
}

std::optional<std::size_t> indexOf(const JsonNode &node)
{
    const auto number = node.number();
    return number && *number >= 0 && *number < 1e9 ? std::optional(std::size_t(*number))
                                                   : std::nullopt;
}

/// A GUID or a name, as it is looked up.
QString keyOf(const JsonNode &node)
{
    return node.spelled().left(ReportBuilder::longestLine).trimmed().toLower();
}

} // namespace

SarifRules::SarifRules(const SarifRun &run, ReportBuilder &builder)
{
    run.eachItem("taxonomies",
                 [this](const JsonNode &taxonomy) { m_taxonomies.push_back(taxonomy); });
    readComponent(run.driver(), builder);
    run.eachItem("extensions", [&](const JsonNode &extension) {
        for (const std::string_view name : {"guid", "name"}) {
            if (const QString key = keyOf(extension[name]); !key.isEmpty())
                m_extensions.insert(key, m_components.size());
        }
        readComponent(extension, builder);
    });
    readOverrides(run, builder);
}

void SarifRules::readOverrides(const SarifRun &run, ReportBuilder &builder)
{
    run.eachItem("invocations", [&](const JsonNode &invocation) {
        invocation["ruleConfigurationOverrides"].eachItem([&](const JsonNode &told) {
            const QString level = builder.line(told["configuration"]["level"].text()).toLower();
            const JsonNode rule = told["descriptor"];
            const auto place = placeOf(rule["id"], rule["index"], rule);
            if (place && !level.isEmpty())
                m_components[place->first][place->second].level = level;
        });
    });
}

void SarifRules::readComponent(const JsonNode &component, ReportBuilder &builder)
{
    std::vector<SarifRule> rules;
    component["rules"].eachItem([&](const JsonNode &node) {
        SarifRule rule;
        rule.node = node;
        rule.component = component;
        rule.id = builder.line(node["id"].spelled());
        const QString shortText = messageText(node["shortDescription"]);
        const QString fullText = messageText(node["fullDescription"]);
        const QString name = builder.line(node["name"].spelled());
        rule.title = !shortText.isEmpty() ? builder.line(shortText)
            : !fullText.isEmpty()         ? ReportBuilder::heading(fullText)
            : !name.isEmpty()             ? name
                                          : rule.id;
        const QString help = messageText(node["help"]);
        rule.advice = builder.text(help.isEmpty() ? node["helpUri"].spelled() : help);
        rule.level = builder.line(node["defaultConfiguration"]["level"].text()).toLower();
        rule.severity = severityOf(node["properties"], builder);
        readProperties(node["properties"], rule.cwes, rule.controls, builder);
        node["relationships"].eachItem([&](const JsonNode &relationship) {
            addEach(rule.cwes, {cweOf(relationship["target"])});
        });
        const Place place{m_components.size(), rules.size()};
        if (!rule.id.isEmpty() && !m_places.contains(rule.id))
            m_places.insert(rule.id, place);
        if (const std::pair key(place.first, rule.id); !m_placesIn.contains(key))
            m_placesIn.insert(key, place);
        if (const QString guid = keyOf(node["guid"]); !guid.isEmpty())
            m_guids.insert(guid, place);
        rules.push_back(std::move(rule));
    });
    m_components.push_back(std::move(rules));
}

std::optional<std::size_t> SarifRules::componentOf(const JsonNode &reference) const
{
    // An extension counts from 0; the driver is none of them.
    const JsonNode component = reference["toolComponent"];
    if (const auto extension = indexOf(component["index"]))
        return *extension + 1;
    for (const std::string_view name : {"guid", "name"}) {
        if (const auto known = m_extensions.constFind(keyOf(component[name]));
            known != m_extensions.constEnd())
            return *known;
    }
    return std::nullopt;
}

std::optional<SarifRules::Place> SarifRules::placeOf(const JsonNode &named, const JsonNode &number,
                                                     const JsonNode &reference) const
{
    const auto component = componentOf(reference);
    const auto index = indexOf(number);
    const std::size_t of = component.value_or(0);
    const bool isThere = index && of < m_components.size() && *index < m_components[of].size();
    QString id = named.spelled().left(ReportBuilder::longestLine).simplified();
    // A component may have several editions of a rule under one id.
    if (isThere && !id.isEmpty() && m_components[of][*index].id == id)
        return Place{of, *index};
    while (!id.isEmpty()) {
        // Two components may have a rule of one id.
        if (component) {
            if (const auto place = m_placesIn.constFind({*component, id});
                place != m_placesIn.constEnd())
                return *place;
        }
        if (const auto place = m_places.constFind(id); place != m_places.constEnd())
            return *place;
        id.truncate(std::max<qsizetype>(id.lastIndexOf(u'/'), 0));
    }
    if (const auto place = m_guids.constFind(keyOf(reference["guid"])); place != m_guids.constEnd())
        return *place;
    return isThere ? std::optional(Place{of, *index}) : std::nullopt;
}

const SarifRule *SarifRules::find(const JsonNode &result) const
{
    const JsonNode rule = result["rule"];
    const auto place =
        placeOf(result["ruleId"].exists() ? result["ruleId"] : rule["id"],
                result["ruleIndex"].exists() ? result["ruleIndex"] : rule["index"], rule);
    return place ? &m_components[place->first][place->second] : nullptr;
}

QString SarifRules::idOf(const JsonNode &result, const SarifRule *rule, ReportBuilder &builder)
{
    const JsonNode own = result["ruleId"].exists() ? result["ruleId"] : result["rule"]["id"];
    const QString id = builder.line(own.spelled());
    return id.isEmpty() && rule ? rule->id : id;
}

QString SarifRules::cweOf(const JsonNode &reference) const
{
    const JsonNode component = reference["toolComponent"];
    QString name = component["name"].spelled();
    const auto index = indexOf(component["index"]);
    const JsonNode taxonomy =
        index && *index < m_taxonomies.size() ? m_taxonomies[*index] : JsonNode();
    if (name.isEmpty())
        name = taxonomy["name"].spelled();
    if (name.compare(QLatin1StringView("CWE"), Qt::CaseInsensitive) != 0)
        return {};
    QString id = reference["id"].spelled();
    if (id.isEmpty()) {
        if (const auto taxon = indexOf(reference["index"]))
            id = taxonomy["taxa"][qsizetype(*taxon)]["id"].spelled();
    }
    return cweOfNumber(id.left(40));
}

void SarifRules::readProperties(const JsonNode &properties, QStringList &cwes,
                                QStringList &controls, ReportBuilder &builder)
{
    const auto read = [&](const JsonNode &node, bool isCwe) {
        const QString text = builder.line(node.spelled());
        if (isCwe && cwesIn(text).isEmpty())
            addEach(cwes, {cweOfNumber(text)});
        addEach(cwes, cwesIn(text));
        addEach(controls, controlsIn(text));
    };
    properties["tags"].eachItem([&](const JsonNode &tag) { read(tag, false); });
    for (const std::string_view name : {"cwe", "CWE", "cwes", "masvs", "MASVS"}) {
        const bool isCwe = name[0] == 'c' || name[0] == 'C';
        read(properties[name], isCwe);
        properties[name].eachItem([&](const JsonNode &item) { read(item, isCwe); });
    }
}

std::optional<ToolSeverity> SarifRules::severityOf(const JsonNode &properties,
                                                   ReportBuilder &builder)
{
    const JsonNode node = properties["security-severity"];
    if (!node.exists())
        return std::nullopt;
    bool isNumber = false;
    const QString word = builder.line(node.spelled());
    const double score = word.toDouble(&isNumber);
    if (isNumber && score >= 0)
        return severityOfScore(score);
    const auto severity = severityOfWord(word);
    builder.warn(
        severity
            ? tr("“%1” stands where a security severity has to be a number; it is taken as a word.")
                  .arg(word)
            : tr("“%1” is no security severity; there the level counts.").arg(word));
    return severity;
}

} // namespace gatehouse
