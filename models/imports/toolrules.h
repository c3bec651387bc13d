#pragma once

#include "models/base/result.h"
#include "models/imports/rulemapping.h"

#include <QCoreApplication>
#include <QHash>

#include <vector>

namespace gatehouse {

/// What tools' rules, MASVS controls and CWEs speak of, as data: resources/mapping/tool-rules.json.
///
///     {"format": 1, "version": "1.0.0", "library": KEY,
///      "running": ["zap", …], tools that ask an app or service that runs, and read no code
///      "rules": [{"tools": ["mobsf"], "rules": ["android_logging", "api_*"], …}],
///      "controls": [{"controls": ["MASVS-STORAGE-1", "MSTG-STORAGE-3"], …}],
///      "weaknesses": [{"cwes": ["CWE-532"], …}]}
///
/// each with "requirements" (none: nothing asks for it), "confidence", "reason_zh" and "reason_en".
/// Tools are named as toolKey() has them, none: any; a rule that ends in '*' means all that begin
/// so, and a rule that is named goes before it.
class ToolRules
{
    Q_DECLARE_TR_FUNCTIONS(ToolRules)
public:
    /// What ships with the program.
    static const ToolRules &builtIn();
    /// Invalid names the entry and what is wrong with it; what is mapped twice is refused.
    static Result<ToolRules> parse(const QByteArray &json);

    const QString &version() const { return m_version; }
    const std::vector<RuleMapping> &mappings() const { return m_mappings; }
    /// nullptr where there is none, as in the next two.
    const RuleMapping *ofRule(const QString &tool, const QString &rule) const;
    const RuleMapping *ofControl(const QString &control) const;
    const RuleMapping *ofWeakness(const QString &cwe) const; ///< "CWE-312"
    /// Whether all these tools, joined as in ToolReport::tool, ask what runs and read no code.
    bool asksWhatRuns(const QString &tools) const;
    QStringList controls() const { return m_controls.keys(); }
    QStringList weaknesses() const { return m_weaknesses.keys(); }

private:
    struct OfTool {
        QString tool;
        QString rule; ///< of a pattern: what it begins with
        size_t mapping;
    };
    Result<void> read(const QJsonObject &json);
    Result<void> readEntry(const QJsonObject &entry, MappedBy by, const QString &library);
    Result<void> addRule(const QString &tool, const QString &rule, size_t mapping);

    QString m_version;
    QStringList m_running; ///< tools
    std::vector<RuleMapping> m_mappings;
    QHash<QString, std::vector<OfTool>> m_rules;
    std::vector<OfTool> m_patterns;
    QHash<QString, size_t> m_controls;
    QHash<QString, size_t> m_weaknesses;
};

} // namespace gatehouse
