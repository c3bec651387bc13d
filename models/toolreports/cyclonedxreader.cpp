#include "models/toolreports/cyclonedxreader.h"

#include "models/toolreports/cyclonedxparts.h"
#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

namespace gatehouse {

namespace {

class CycloneDxReader
{
public:
    CycloneDxReader() : m_builder(ReportFormat::CycloneDx) { }

    Result<ToolReport> read(const JsonNode &root) &&
    {
        readCycloneDxVersion(line(root["specVersion"]), m_builder);
        readMetadata(root["metadata"]);
        readComponents(root["components"]);
        noteServices(root["services"]);
        root["vulnerabilities"].eachItem(
            [this](const JsonNode &vulnerability) { readVulnerability(vulnerability); });
        return finishCycloneDx(m_targets, std::move(m_builder));
    }

private:
    QString line(const JsonNode &node) { return m_builder.line(node.spelled()); }

    void readMetadata(const JsonNode &metadata)
    {
        m_builder.report().ranAt =
            QDateTime::fromString(metadata["timestamp"].spelled(), Qt::ISODate);
        const JsonNode tools = metadata["tools"];
        const auto addTool = [this](const JsonNode &tool) {
            addCycloneDxTool(line(tool["name"]), line(tool["version"]), m_builder);
        };
        tools.eachItem(addTool);
        tools["components"].eachItem(addTool); // since 1.5
        tools["services"].eachItem(addTool);
        m_targets.product = component(metadata["component"]);
        readCycloneDxSubject(m_targets.product, m_builder);
        noteProduct(metadata["component"]);
    }

    // No deeper than the JSON may be.
    void noteProduct(const JsonNode &product) // NOLINT(misc-no-recursion)
    {
        for (const std::string_view name : {"bom-ref", "purl"})
            m_targets.products.insert(line(product[name]));
        product["components"].eachItem([this](const JsonNode &part) { noteProduct(part); });
    }

    void noteServices(const JsonNode &list) // NOLINT(misc-no-recursion): as deep as the JSON
    {
        list.eachItem([this](const JsonNode &service) {
            addCycloneDxService(line(service["bom-ref"]), m_targets, m_builder);
            noteServices(service["services"]);
        });
    }

    QString licences(const JsonNode &list)
    {
        QStringList names;
        list.eachItem([&](const JsonNode &choice) {
            const JsonNode licence = choice["license"];
            const QString named =
                licence["id"].exists() ? line(licence["id"]) : line(licence["name"]);
            addEach(names, {named, line(choice["expression"])});
        });
        return names.join(QStringLiteral(", "));
    }

    ToolComponent component(const JsonNode &node)
    {
        ToolComponent result;
        result.ref = line(node["bom-ref"]);
        result.type = line(node["type"]);
        result.group = line(node["group"]);
        result.name = line(node["name"]);
        result.version = line(node["version"]);
        takeCycloneDxRange(result, line(node["versionRange"]), m_builder);
        result.purl = line(node["purl"]);
        result.cpe = line(node["cpe"]);
        result.scope = line(node["scope"]).toLower();
        result.licences = licences(node["licenses"]);
        node["hashes"].eachItem([&](const JsonNode &hash) {
            addEach(result.hashes, {line(hash["alg"]) + u':' + line(hash["content"])});
        });
        return result;
    }

    // No deeper than the JSON may be.
    void readComponents(const JsonNode &list) // NOLINT(misc-no-recursion)
    {
        list.eachItem([this](const JsonNode &node) {
            addCycloneDxComponent(component(node), m_builder);
            readComponents(node["components"]);
        });
    }

    /// A list; some write the one entry without it, and "state" for "status".
    std::vector<ToolVersions> versions(const JsonNode &list)
    {
        std::vector<ToolVersions> read;
        const auto add = [&](const JsonNode &node) {
            const JsonNode status = node["status"];
            read.push_back({line(node["version"]), line(node["range"]),
                            line(status.exists() ? status : node["state"]).toLower()});
        };
        if (list.isObject())
            add(list);
        list.eachItem(add);
        return read;
    }

    void readVulnerability(const JsonNode &node)
    {
        ToolVulnerability result;
        result.id = line(node["id"]);
        if (result.id.isEmpty())
            result.id = line(node["references"][0]["id"]);
        result.source = line(node["source"]["name"]);
        std::vector<CycloneDxRating> ratings;
        node["ratings"].eachItem([&](const JsonNode &rating) {
            ratings.push_back({line(rating["severity"]), line(rating["method"]),
                               line(rating["vector"]), rating["score"].number()});
        });
        rateCycloneDx(result, std::move(ratings), m_builder);
        node["cwes"].eachItem(
            [&](const JsonNode &cwe) { addEach(result.cwes, {cweOfNumber(line(cwe))}); });
        const JsonNode description = node["description"];
        result.description =
            m_builder.text((description.exists() ? description : node["detail"]).spelled());
        const JsonNode recommendation = node["recommendation"];
        result.recommendation = m_builder.text(
            (recommendation.exists() ? recommendation : node["workaround"]).spelled());
        const JsonNode analysis = node["analysis"];
        result.state = line(analysis["state"]);
        result.justification = line(analysis["justification"]);
        QStringList responses;
        analysis["response"].eachItem(
            [&](const JsonNode &response) { addEach(responses, {line(response)}); });
        result.response = responses.join(QStringLiteral(", "));
        result.detail = m_builder.text(analysis["detail"].spelled());
        node["affects"].eachItem([&](const JsonNode &affected) {
            addCycloneDxTarget(result, {line(affected["ref"]), {}, versions(affected["versions"])});
        });
        addCycloneDxVulnerability(std::move(result), m_builder);
    }

    ReportBuilder m_builder;
    CycloneDxTargets m_targets;
};

} // namespace

bool isCycloneDx(const JsonNode &root)
{
    return root["bomFormat"].spelled().compare(QLatin1StringView("CycloneDX"), Qt::CaseInsensitive)
        == 0
        || root["$schema"].text().find("cyclonedx.org/schema/bom") != std::string_view::npos;
}

Result<ToolReport> readCycloneDx(const JsonNode &root)
{
    return CycloneDxReader().read(root);
}

} // namespace gatehouse
