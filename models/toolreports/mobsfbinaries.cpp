#include "models/toolreports/mobsfbinaries.h"

#include "models/toolreports/mobsfrating.h"
#include "models/toolreports/reportwords.h"

#include <array>

namespace gatehouse {

namespace {

/// A check by its member, with the name that people know it by.
struct BinaryCheck {
    std::string_view key;
    const char *title;
    bool isGoodWithout = false; ///< what is found is what should not be there
};

constexpr std::array checks{
    BinaryCheck{"nx", "NX bit"},
    BinaryCheck{"pie", "Position independent code (PIE)"},
    BinaryCheck{"stack_canary", "Stack canary"},
    BinaryCheck{"relocation_readonly", "Relocation read-only (RELRO)"},
    BinaryCheck{"rpath", "Run-time search path (RPATH)", true},
    BinaryCheck{"runpath", "Run-time search path (RUNPATH)", true},
    BinaryCheck{"fortify", "Fortified functions"},
    BinaryCheck{"symbol", "Symbols stripped"},
    BinaryCheck{"arc", "Automatic reference counting (ARC)"},
    BinaryCheck{"code_signature", "Code signature"},
    BinaryCheck{"encrypted", "Encrypted program"},
};

/// Whether a check found something: its one member besides what is said of it.
bool hasFound(const JsonNode &check)
{
    bool found = false;
    check.eachMember([&](std::string_view name, const JsonNode &value) {
        if (name == "severity" || name == "description")
            return;
        found = found || value.isTrue() || value.number().value_or(0) != 0
            || (!value.text().empty() && value.text() != "Not Applicable") || value.size() > 0;
    });
    return found;
}

class BinaryReader
{
public:
    BinaryReader(const JsonNode &root, ReportBuilder &builder)
        : m_root(root), m_builder(builder) { }

    void read()
    {
        const JsonNode analysis = m_root["binary_analysis"];
        analysis.eachItem([this](const JsonNode &binary) { readBinary("binary", binary); });
        const JsonNode wrapped = analysis["findings"];
        // Before 3.6 the findings stand in the section itself.
        (wrapped.isObject() ? wrapped : analysis)
            .eachMember([this](std::string_view title, const JsonNode &about) {
                readFunctions(title, about);
            });
        readBinary("macho", m_root["macho_analysis"]);
        for (const std::string_view libraries : {"dylib_analysis", "framework_analysis"})
            m_root[libraries].eachItem(
                [this](const JsonNode &binary) { readBinary("macho", binary); });
    }

private:
    QString line(const JsonNode &node) { return m_builder.line(node.spelled()); }

    void readBinary(const char *section, const JsonNode &binary)
    {
        const QString name = line(binary["name"]);
        const QString rules = QLatin1StringView(section);
        if (binary["title"].exists()) { // one finding, as the earliest versions have it
            ToolResult result;
            result.title = withoutMarkup(line(binary["title"]));
            result.rule = ruleKey(rules, stemOf(result.title).stem);
            result.message = m_builder.text(withoutMarkup(
                (binary["description"].exists() ? binary["description"] : binary["desc"])
                    .spelled()));
            rateMobsf(result,
                      line(binary["severity"].exists() ? binary["severity"] : binary["stat"]),
                      m_builder);
            const QString path = line(binary["file"].exists() ? binary["file"] : binary["name"]);
            result.places = {{path, 0, {}, {}}};
            m_builder.add(std::move(result));
            return;
        }
        binary.eachMember([&](std::string_view key, const JsonNode &check) {
            if (!check["severity"].exists())
                return;
            const auto known = std::ranges::find(checks, key, &BinaryCheck::key);
            const bool isGoodWithout = known != checks.end() && known->isGoodWithout;
            ToolResult result;
            const QString own = m_builder.line(key);
            result.rule = ruleKey(rules, own);
            result.title = known != checks.end() ? QString::fromLatin1(known->title) : own;
            result.message = m_builder.text(check["description"].text());
            rateMobsf(result, line(check["severity"]), m_builder);
            // A check that found what it should is told for information.
            if (result.outcome == ToolOutcome::Note && known != checks.end()
                && hasFound(check) != isGoodWithout)
                result.outcome = ToolOutcome::Passed;
            result.places = {{name, 0, {}, {}}};
            m_builder.add(std::move(result));
        });
    }

    void readFunctions(std::string_view title, const JsonNode &about)
    {
        if (!about["severity"].exists())
            return;
        ToolResult result;
        result.title = m_builder.line(title);
        result.rule = ruleKey(QStringLiteral("binary"), stemOf(result.title).stem);
        result.message =
            m_builder.text(about["detailed_desc"].exists() ? about["detailed_desc"].spelled()
                                                           : about["description"].spelled());
        addEach(result.cwes, cwesIn(line(about["cwe"])));
        addEach(result.controls, controlsIn(line(about["masvs"])));
        rateMobsf(result, line(about["severity"]), m_builder);
        m_builder.add(std::move(result));
    }

    JsonNode m_root;
    ReportBuilder &m_builder;
};

} // namespace

void readMobsfBinaries(const JsonNode &root, ReportBuilder &builder)
{
    BinaryReader(root, builder).read();
}

} // namespace gatehouse
