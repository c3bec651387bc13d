#include "models/imports/toolrules.h"

#include "models/base/strictfields.h"
#include "models/imports/toolmapping.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int currentFormat = 1;

} // namespace

const ToolRules &ToolRules::builtIn()
{
    // Compiled into the program and checked by its tests: it can neither be absent nor broken.
    static const ToolRules rules = [] {
        QFile file(QStringLiteral(":/mapping/tool-rules.json"));
        if (!file.open(QIODevice::ReadOnly))
            return ToolRules();
        return parse(file.readAll()).value_or(ToolRules());
    }();
    return rules;
}

Result<ToolRules> ToolRules::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorKind::Invalid, tr("The mapping is no JSON object."), error.errorString());
    ToolRules rules;
    TRY(rules.read(document.object()));
    return rules;
}

Result<void> ToolRules::read(const QJsonObject &json)
{
    StrictFields fields(tr("The mapping"), json);
    TRY(fields.number(QStringLiteral("format"), currentFormat, currentFormat));
    TRY_ASSIGN(m_version, fields.text(QStringLiteral("version")));
    TRY_ASSIGN(const QString library, fields.key(QStringLiteral("library")));
    TRY_ASSIGN(m_running, fields.optionalTexts(QStringLiteral("running")));
    const std::pair<const char *, MappedBy> parts[] = {{"rules", MappedBy::Rule},
                                                       {"controls", MappedBy::Control},
                                                       {"weaknesses", MappedBy::Weakness}};
    for (const auto &[name, by] : parts) {
        TRY_ASSIGN(const QJsonArray entries, fields.array(QLatin1StringView(name)));
        for (const QJsonValue &entry : entries)
            TRY(readEntry(entry.toObject(), by, library));
    }
    return fields.nothingElse();
}

Result<void> ToolRules::readEntry(const QJsonObject &entry, MappedBy by, const QString &library)
{
    const char *member = by == MappedBy::Rule ? "rules"
        : by == MappedBy::Control             ? "controls"
                                              : "cwes";
    const QString name = QLatin1StringView(member);
    StrictFields fields(tr("The entry of %1").arg(entry.value(name).toArray().first().toString()),
                        entry);
    TRY_ASSIGN(const QStringList names, fields.texts(name));
    RuleMapping mapping;
    mapping.library = library;
    mapping.by = by;
    TRY_ASSIGN(mapping.requirements, fields.texts(QStringLiteral("requirements")));
    TRY_ASSIGN(mapping.confidence, fields.one<MappingConfidence>(QStringLiteral("confidence")));
    TRY_ASSIGN(mapping.reason, fields.localized(QStringLiteral("reason")));
    QStringList tools;
    if (by == MappedBy::Rule) {
        TRY_ASSIGN(tools, fields.optionalTexts(QStringLiteral("tools")));
    }
    TRY(fields.nothingElse());
    if (names.isEmpty())
        return fields.refuse(name, tr("names none."));
    const size_t index = m_mappings.size();
    m_mappings.push_back(std::move(mapping));
    if (tools.isEmpty())
        tools += QString();
    for (const QString &each : names) {
        if (by == MappedBy::Rule) {
            for (const QString &tool : tools)
                TRY(addRule(tool, each, index));
            continue;
        }
        auto &of = by == MappedBy::Control ? m_controls : m_weaknesses;
        if (of.contains(each))
            return fields.refuse(name, tr("“%1” is mapped twice.").arg(each));
        of.insert(each, index);
    }
    return {};
}

Result<void> ToolRules::addRule(const QString &tool, const QString &rule, size_t mapping)
{
    const bool isPattern = rule.endsWith(u'*');
    const QString text = isPattern ? rule.chopped(1) : rule;
    std::vector<OfTool> &of = isPattern ? m_patterns : m_rules[text];
    const bool isThere = std::any_of(of.begin(), of.end(), [&](const OfTool &each) {
        return each.tool == tool && each.rule == text;
    });
    if (isThere)
        return fail(ErrorKind::Invalid,
                    tr("The rule “%1” of “%2” is mapped twice.").arg(rule, tool));
    of.push_back({tool, text, mapping});
    return {};
}

bool ToolRules::asksWhatRuns(const QString &tools) const
{
    const QStringList names = toolsIn(tools);
    return !names.isEmpty() && std::ranges::all_of(names, [this](const QString &name) {
        return std::ranges::any_of(m_running, [&name](const QString &running) {
            return name == running || name.startsWith(running + u' ');
        });
    });
}

const RuleMapping *ToolRules::ofRule(const QString &tool, const QString &rule) const
{
    if (const auto found = m_rules.find(rule); found != m_rules.end()) {
        for (const OfTool &each : *found) {
            if (isOfTool(tool, each.tool))
                return &m_mappings[each.mapping];
        }
    }
    const OfTool *longest = nullptr;
    for (const OfTool &each : m_patterns) {
        if (rule.startsWith(each.rule) && isOfTool(tool, each.tool)
            && (!longest || longest->rule.size() < each.rule.size()))
            longest = &each;
    }
    return longest ? &m_mappings[longest->mapping] : nullptr;
}

const RuleMapping *ToolRules::ofControl(const QString &control) const
{
    const auto found = m_controls.find(control);
    return found == m_controls.end() ? nullptr : &m_mappings[*found];
}

const RuleMapping *ToolRules::ofWeakness(const QString &cwe) const
{
    const auto found = m_weaknesses.find(cwe);
    return found == m_weaknesses.end() ? nullptr : &m_mappings[*found];
}

} // namespace gatehouse
