#include "app/cli/json/import.h"

#include "app/cli/json/component.h"
#include "app/cli/json/values.h"
#include "models/imports/reportimport.h"

namespace gatehouse {

namespace {

QJsonObject unmappedRule(const ImportedRule *rule)
{
    return {{QStringLiteral("rule"), rule->rule},
            {QStringLiteral("title"), orNull(rule->title)},
            {QStringLiteral("results"), rule->results},
            {QStringLiteral("cwes"), QJsonArray::fromStringList(rule->cwes)},
            {QStringLiteral("controls"), QJsonArray::fromStringList(rule->controls)}};
}

QJsonObject ruleNotTaken(const ImportedRule *rule)
{
    return {{QStringLiteral("rule"), rule->rule},
            {QStringLiteral("title"), orNull(rule->title)},
            {QStringLiteral("results"), rule->notTaken},
            {QStringLiteral("why"), toKey(rule->notTakenWhy)}};
}

} // namespace

QJsonObject toJson(const ReportOutcome &outcome)
{
    const FindingCounts &findings = outcome.findings;
    QJsonObject object{{QStringLiteral("format"), toKey(outcome.format)},
                       {QStringLiteral("tool"), outcome.tool},
                       {QStringLiteral("results"), outcome.results},
                       {QStringLiteral("passes"), outcome.passes},
                       {QStringLiteral("methods"),
                        arrayOf(outcome.methods, [](Method method) { return toKey(method); })},
                       {QStringLiteral("findings"),
                        QJsonObject{{QStringLiteral("new"), findings.opened},
                                    {QStringLiteral("same"), findings.same},
                                    {QStringLiteral("gone"), findings.gone},
                                    {QStringLiteral("reopened"), findings.reopened}}},
                       {QStringLiteral("mapped"), outcome.mapped},
                       {QStringLiteral("unmapped"), arrayOf(outcome.unmapped(), unmappedRule)},
                       {QStringLiteral("not_taken"), arrayOf(outcome.notTaken(), ruleNotTaken)},
                       {QStringLiteral("evidence"), orNull(outcome.evidence)},
                       {QStringLiteral("notes"), QJsonArray::fromStringList(outcome.warnings)}};
    if (outcome.recorded)
        object.insert(QStringLiteral("components"), toJson(*outcome.recorded));
    else if (outcome.components > 0 || outcome.vulnerabilities > 0)
        object.insert(QStringLiteral("components"),
                      QJsonObject{{QStringLiteral("components"), outcome.components},
                                  {QStringLiteral("vulnerabilities"), outcome.vulnerabilities}});
    return object;
}

} // namespace gatehouse
