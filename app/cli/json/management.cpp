#include "app/cli/json/management.h"

#include "app/cli/json/values.h"
#include "app/cli/recordview.h"
#include "models/management/developmentuserepository.h"
#include "models/management/managementcoverage.h"
#include "models/management/operationassurance.h"
#include "models/management/registerrow.h"

namespace gatehouse {

QJsonObject toJson(const RegisterRow &row, const RecordView &view)
{
    QJsonObject object = view.json(*row.kind->record, row.get());
    // Evidence is known by its number; there may be too many pieces to know all of them.
    if (const auto evidence = row.names.find(QStringLiteral("evidence"));
        evidence != row.names.end())
        object.insert(QStringLiteral("evidence"), orNull(evidence->second));
    if (row.kind->dueField) {
        object.insert(QStringLiteral("due"), toKey(row.due));
        object.insert(QStringLiteral("days_left"),
                      row.due == DueState::None ? QJsonValue() : QJsonValue(row.daysLeft));
    }
    if (row.kind->entity == Entity::OutsourcingContract) {
        object.insert(QStringLiteral("apps"), QJsonArray::fromStringList(row.apps));
        object.insert(QStringLiteral("missing_clauses"), QJsonArray::fromStringList(row.missing));
    }
    if (row.kind->entity == Entity::CriticalOperation)
        object.insert(QStringLiteral("judgement"),
                      row.judgement ? QJsonValue(toKey(*row.judgement)) : QJsonValue());
    return object;
}

QJsonObject toJson(const ManagementCoverage &coverage)
{
    return {{QStringLiteral("gaps"), coverage.gaps()},
            {QStringLiteral("items"),
             arrayOf(coverage.items,
                     [](const CoveredItem &each) {
                         QJsonArray documents;
                         for (const Document &document : each.documents)
                             documents.append(document.number);
                         return QJsonObject{{QStringLiteral("item"), requirementKeyOf(each.item)},
                                            {QStringLiteral("is_gap"), each.isGap()},
                                            {QStringLiteral("documents"), documents},
                                            {QStringLiteral("drafts"), each.drafts},
                                            {QStringLiteral("overdue"), each.overdue}};
                     })},
            {QStringLiteral("areas"), arrayOf(coverage.places, [](const DocumentPlace &each) {
                 return QJsonObject{{QStringLiteral("area"), toKey(each.area)},
                                    {QStringLiteral("in_force"), each.inForce},
                                    {QStringLiteral("drafts"), each.drafts},
                                    {QStringLiteral("overdue"), each.overdue}};
             })}};
}

QJsonArray toJson(const OperationState &state)
{
    return arrayOf(state.controls, [](const ControlState &each) {
        return QJsonObject{
            {QStringLiteral("control"), toKey(each.control)},
            {QStringLiteral("judgement"), toKey(each.judgement)},
            {QStringLiteral("requirements"), QJsonArray::fromStringList(each.requirements)}};
    });
}

Result<QJsonObject> developmentJson(const Database &database, ReleaseId release)
{
    const DevelopmentUseRepository repository(database);
    TRY_ASSIGN(const auto uses, repository.ofRelease(release));
    TRY_ASSIGN(const auto reviews, repository.reviewsOf(release));
    QJsonArray standards;
    QJsonArray modules;
    for (const DevelopmentUseRow &each : uses) {
        const QJsonObject use{{QStringLiteral("number"), each.number},
                              {QStringLiteral("name"), each.name},
                              {QStringLiteral("version"), orNull(each.use.version)},
                              {QStringLiteral("registered_version"), orNull(each.newest)},
                              {QStringLiteral("withdrawn"), each.isWithdrawn},
                              {QStringLiteral("note"), orNull(each.use.note)}};
        (each.isStandard ? standards : modules).append(use);
    }
    return QJsonObject{{QStringLiteral("standards"), standards},
                       {QStringLiteral("modules"), modules},
                       {QStringLiteral("reviews"), arrayOf(reviews, [](const CodeReview &each) {
                            return QJsonObject{
                                {QStringLiteral("number"), each.number},
                                {QStringLiteral("reviewed_on"), orNull(each.reviewedOn)},
                                {QStringLiteral("result"), toKey(each.result)},
                                {QStringLiteral("reviewers"), each.reviewers},
                                {QStringLiteral("scope"), each.scope},
                                {QStringLiteral("findings"), orNull(each.findings)}};
                        })}};
}

} // namespace gatehouse
