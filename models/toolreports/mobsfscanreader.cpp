#include "models/toolreports/mobsfscanreader.h"

#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

namespace gatehouse {

namespace {

class MobsfscanReader
{
    Q_DECLARE_TR_FUNCTIONS(MobsfscanReader)
public:
    MobsfscanReader() : m_builder(ReportFormat::Mobsfscan) { }

    Result<ToolReport> read(const JsonNode &root) &&
    {
        m_builder.report().tool = QStringLiteral("mobsfscan");
        m_builder.report().toolVersion = line(root["mobsfscan_version"]);
        root["results"].eachMember(
            [this](std::string_view id, const JsonNode &rule) { readRule(id, rule); });
        if (const qsizetype errors = root["errors"].size(); errors > 0)
            m_builder.count(
                [](int times) {
                    return tr("mobsfscan could not look at everything: it names %n error(s).",
                              nullptr, times);
                },
                int(errors));
        return std::move(m_builder).finish();
    }

private:
    QString line(const JsonNode &node) { return m_builder.line(node.spelled()); }

    void rate(ToolResult &result, const JsonNode &severity)
    {
        const QString word = line(severity);
        const auto known = severityOfWord(word);
        if (!known)
            m_builder.warn(
                tr("The severity “%1” of the rule %2 is none that Gatehouse knows; it is "
                   "to be looked at.")
                    .arg(word, result.rule));
        const bool isSure = known && *known >= ToolSeverity::Medium;
        result.outcome = isSure ? ToolOutcome::Failed : ToolOutcome::Review;
        result.severity = isSure ? *known : ToolSeverity::Low;
    }

    void readRule(std::string_view id, const JsonNode &rule)
    {
        const JsonNode metadata = rule["metadata"];
        if (!metadata.isObject())
            return;
        ToolResult result;
        result.rule = m_builder.line(id);
        result.message = m_builder.text(metadata["description"].text());
        result.title =
            ReportBuilder::heading(result.message.isEmpty() ? result.rule : result.message);
        result.advice = line(metadata["reference"]);
        addEach(result.cwes, cwesIn(line(metadata["cwe"])));
        addEach(result.controls, controlsIn(line(metadata["masvs"])));
        rate(result, metadata["severity"]);
        const JsonNode files = rule["files"];
        files.eachItem([&](const JsonNode &file) {
            ToolResult here = result;
            ToolPlace place;
            place.path = m_builder.line(file["file_path"].text(), 1000);
            place.line = file["match_lines"][0].line();
            place.snippet = m_builder.text(file["match_string"].text(), 2000);
            here.places = {std::move(place)};
            m_builder.add(std::move(here));
        });
        if (files.size() == 0)
            m_builder.add(std::move(result));
    }

    ReportBuilder m_builder;
};

} // namespace

bool isMobsfscan(const JsonNode &root)
{
    const JsonNode results = root["results"];
    if (!results.isObject())
        return false;
    if (root["mobsfscan_version"].exists())
        return true;
    bool haveMetadata = root["errors"].isArray() && results.size() > 0;
    results.eachMember([&](std::string_view, const JsonNode &rule) {
        haveMetadata = haveMetadata && rule["metadata"].isObject();
    });
    return haveMetadata;
}

Result<ToolReport> readMobsfscan(const JsonNode &root)
{
    return MobsfscanReader().read(root);
}

} // namespace gatehouse
