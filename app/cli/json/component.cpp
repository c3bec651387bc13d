#include "app/cli/json/component.h"

#include "app/cli/json/values.h"
#include "app/cli/recordview.h"
#include "models/components/componentdifference.h"
#include "models/components/componentrepository.h"
#include "models/components/componentsearch.h"

namespace gatehouse {

QJsonObject toJson(const KnownVulnerability &known, const RecordView &view)
{
    QJsonObject object = view.json(known.vulnerability);
    const VexDecision &decision = known.decision;
    object.insert(QStringLiteral("state"), toKey(decision.state));
    object.insert(QStringLiteral("justification"), orNull(decision.justification));
    object.insert(QStringLiteral("response"), orNull(decision.response));
    object.insert(QStringLiteral("detail"), orNull(decision.detail));
    object.insert(QStringLiteral("from_file"), decision.fromFile);
    object.insert(QStringLiteral("decided_by"), orNull(decision.decidedBy));
    object.insert(QStringLiteral("decided_at"), orNull(decision.decidedAt));
    return object;
}

QJsonObject toJson(const ShippedComponent &shipped, const RecordView &view)
{
    QJsonObject object = view.json(shipped.component);
    object.insert(QStringLiteral("scope"), orNull(shipped.scope));
    object.insert(QStringLiteral("licences"), orNull(shipped.licences));
    object.insert(QStringLiteral("evidence"), orNull(shipped.evidenceNumber));
    object.insert(QStringLiteral("vulnerabilities"),
                  arrayOf(shipped.vulnerabilities,
                          [&](const KnownVulnerability &each) { return toJson(each, view); }));
    return object;
}

QJsonObject toJson(const ComponentUse &use)
{
    return {{QStringLiteral("component"), use.component.name},
            {QStringLiteral("group"), orNull(use.component.group)},
            {QStringLiteral("component_version"), orNull(use.component.version)},
            {QStringLiteral("purl"), orNull(use.component.purl)},
            {QStringLiteral("app"), use.appCode},
            {QStringLiteral("app_name"), use.appName},
            {QStringLiteral("release"), use.releaseName()},
            {QStringLiteral("current"), use.isCurrent},
            {QStringLiteral("vulnerabilities"), orNull(use.vulnerabilities)}};
}

QJsonObject toJson(const ComponentDifference &difference)
{
    return {{QStringLiteral("what"), toKey(difference.what)},
            {QStringLiteral("component"), difference.name},
            {QStringLiteral("group"), orNull(difference.group)},
            {QStringLiteral("before"), orNull(difference.before)},
            {QStringLiteral("after"), orNull(difference.after)},
            {QStringLiteral("new_vulnerabilities"), orNull(difference.newVulnerabilities)}};
}

QJsonObject toJson(const Reopening &reopening)
{
    return {{QStringLiteral("opened"), reopening.opened},
            {QStringLiteral("extended"), reopening.extended},
            {QStringLiteral("releases"), reopening.releases}};
}

QJsonObject toJson(const RecordedComponents &recorded)
{
    return {{QStringLiteral("components"), recorded.components},
            {QStringLiteral("added"), recorded.added},
            {QStringLiteral("gone"), recorded.gone},
            {QStringLiteral("vulnerabilities"), recorded.vulnerabilities},
            {QStringLiteral("elsewhere"), recorded.elsewhere},
            {QStringLiteral("decisions"), recorded.decisions},
            {QStringLiteral("kept_decisions"), recorded.keptDecisions},
            {QStringLiteral("findings"), toJson(recorded.reopening)}};
}

} // namespace gatehouse
