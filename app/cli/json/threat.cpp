#include "app/cli/json/threat.h"

#include "app/cli/json/values.h"

#include <algorithm>

namespace gatehouse {

namespace {

QJsonValue ratingJson(const ThreatRating &rating)
{
    if (!rating.isRated())
        return QJsonValue();
    return QJsonObject{{QStringLiteral("likelihood"), rating.likelihood},
                       {QStringLiteral("impact"), rating.impact}};
}

} // namespace

QJsonObject toJson(const ThreatRow &row, const ThreatRegister &threats)
{
    const RecordedThreat &threat = row.threat;
    QJsonArray stride;
    QJsonArray linddun;
    for (const ThreatCategory category : row.categories())
        (isStride(category) ? stride : linddun).append(toKey(category));
    QJsonArray countermeasures;
    QStringList requirements = row.requirements();
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureRow &each = threats.countermeasures[position];
        countermeasures.append(each.countermeasure.number);
        if (!each.requirementKey.isEmpty() && !requirements.contains(each.requirementKey))
            requirements += each.requirementKey;
    }
    QJsonObject object{
        {QStringLiteral("id"), threat.number},
        {QStringLiteral("uid"), threat.uid},
        {QStringLiteral("rule"), orNull(threat.rule)},
        {QStringLiteral("element"), orNull(row.subjectName)},
        {QStringLiteral("element_uid"), orNull(threat.subject)},
        {QStringLiteral("stride"), stride},
        {QStringLiteral("linddun"), linddun},
        {QStringLiteral("risk"), toKey(row.inherentRisk)},
        {QStringLiteral("current_risk"), toKey(row.currentRisk)},
        {QStringLiteral("residual_risk"), toKey(row.residualRisk)},
        {QStringLiteral("rating"), ratingJson(row.inherent)},
        {QStringLiteral("rating_reason"), orNull(threat.ratingReason)},
        {QStringLiteral("residual_rating"),
         ratingJson({threat.residualLikelihood, threat.residualImpact})},
        {QStringLiteral("state"), toKey(row.state)},
        {QStringLiteral("answer"), toKey(threat.answer)},
        {QStringLiteral("answer_reason"), orNull(threat.answerReason)},
        {QStringLiteral("answered_by"), orNull(threat.answeredBy)},
        {QStringLiteral("confirmed_by"), orNull(threat.confirmedBy)},
        {QStringLiteral("accepted_until"), orNull(threat.acceptedUntil)},
        {QStringLiteral("countermeasures"), countermeasures},
        {QStringLiteral("requirements"), QJsonArray::fromStringList(requirements)},
    };
    putBoth(object, QStringLiteral("title"), row.title());
    putBoth(object, QStringLiteral("description"), row.description());
    QJsonArray masvs;
    QJsonArray tests;
    if (row.rule) {
        masvs = QJsonArray::fromStringList(row.rule->masvs);
        tests = arrayOf(row.rule->tests, [](const LocalizedText &test) {
            return QJsonObject{{QStringLiteral("zh"), test.zh}, {QStringLiteral("en"), test.en}};
        });
    }
    object.insert(QStringLiteral("masvs"), masvs);
    object.insert(QStringLiteral("tests"), tests);
    return object;
}

QJsonObject toJson(const CountermeasureRow &row, const ThreatRegister &threats)
{
    const Countermeasure &countermeasure = row.countermeasure;
    QJsonArray answered;
    for (const ThreatId id : countermeasure.threats) {
        if (const ThreatRow *threat = threats.threat(id))
            answered.append(threat->threat.number);
    }
    return {
        {QStringLiteral("id"), countermeasure.number},
        {QStringLiteral("uid"), countermeasure.uid},
        {QStringLiteral("library_key"), orNull(countermeasure.key)},
        {QStringLiteral("title"), countermeasure.title},
        {QStringLiteral("description"), orNull(countermeasure.description)},
        {QStringLiteral("stage"), toKey(row.stage)},
        {QStringLiteral("design_reference"), orNull(countermeasure.designReference)},
        {QStringLiteral("requirement"), orNull(row.requirementKey)},
        {QStringLiteral("due_on"), orNull(countermeasure.dueOn)},
        {QStringLiteral("threats"), answered},
        {QStringLiteral("tests"), arrayOf(countermeasure.tests, [](const CountermeasureTest &test) {
             return QJsonObject{{QStringLiteral("passed"), test.passed},
                                {QStringLiteral("evidence"), test.evidenceNumber},
                                {QStringLiteral("record"), test.record},
                                {QStringLiteral("tested_by"), test.testedBy},
                                {QStringLiteral("tested_at"), orNull(test.testedAt)}};
         })}};
}

QJsonObject toJson(const ModelChange &difference)
{
    QJsonObject object{{QStringLiteral("kind"), toKey(difference.kind)},
                       {QStringLiteral("change"), toKey(difference.change)},
                       {QStringLiteral("uid"), difference.uid},
                       {QStringLiteral("fields"), QJsonArray::fromStringList(difference.fields)}};
    putBoth(object, QStringLiteral("name"), difference.name);
    return object;
}

QJsonObject toJson(const LostField &lost)
{
    return {{QStringLiteral("path"), lost.path}, {QStringLiteral("why"), lost.why}};
}

QJsonObject toJson(const TraceRow &row)
{
    const bool hasThreat = row.threat.isValid();
    const bool hasCountermeasure = row.countermeasure.isValid();
    QJsonObject object{
        {QStringLiteral("threat"), orNull(row.threatNumber)},
        {QStringLiteral("element"), orNull(row.subjectName)},
        {QStringLiteral("element_uid"), orNull(row.subject)},
        {QStringLiteral("state"), orNull(hasThreat ? toKey(row.state) : QString())},
        {QStringLiteral("countermeasure"), orNull(row.countermeasureNumber)},
        {QStringLiteral("countermeasure_title"), orNull(row.countermeasureTitle)},
        {QStringLiteral("stage"), orNull(hasCountermeasure ? toKey(row.stage) : QString())},
        {QStringLiteral("requirement"), orNull(row.requirementKey)},
        {QStringLiteral("test_passed"), row.test ? QJsonValue(row.test->passed) : QJsonValue()},
        {QStringLiteral("test_record"), orNull(row.test ? row.test->record : QString())},
        {QStringLiteral("tested_at"), orNull(row.test ? row.test->testedAt : QDateTime())},
        {QStringLiteral("evidence"), orNull(row.test ? row.test->evidenceNumber : QString())},
        {QStringLiteral("evidence_expires_on"), orNull(row.test ? row.test->expiresOn : QDate())},
        {QStringLiteral("gaps"), keyArray(row.gaps)}};
    putBoth(object, QStringLiteral("threat_title"), row.threatTitle);
    putBoth(object, QStringLiteral("requirement_title"), row.requirementTitle);
    return object;
}

QJsonObject toJson(const MatrixRow &row)
{
    const ModelPart &part = row.part;
    QJsonObject cells;
    for (const auto &[category, cell] : row.cells)
        cells.insert(toKey(category),
                     QJsonObject{{QStringLiteral("threats"), cell.threats},
                                 {QStringLiteral("open"), cell.open},
                                 {QStringLiteral("worst"), toKey(cell.worst)}});
    const QString kind = part.subject.isEmpty() ? QStringLiteral("model")
        : part.isFlow                           ? QStringLiteral("flow")
                                                : QStringLiteral("element");
    return {{QStringLiteral("uid"), orNull(part.subject)},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("name"), orNull(part.name)},
            {QStringLiteral("out_of_scope"), part.isOutOfScope},
            {QStringLiteral("silent"), part.isSilent},
            {QStringLiteral("threats"), row.threats},
            {QStringLiteral("open"), row.open},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("looked_by"), orNull(part.lookedBy)},
            {QStringLiteral("looked_at"), orNull(part.lookedAt)}};
}

QJsonObject toJson(const ThreatRegister &threats, const QString &release)
{
    QJsonObject states;
    for (const ThreatState state : allValues<ThreatState>())
        states.insert(
            toKey(state),
            static_cast<int>(std::ranges::count(threats.threats, state, &ThreatRow::state)));
    const auto parts = [&](auto is) {
        return static_cast<int>(std::ranges::count_if(threats.parts, is));
    };
    const ThreatModelRecord &model = threats.model;
    return {{QStringLiteral("release"), release},
            {QStringLiteral("uid"), model.uid},
            {QStringLiteral("name"), model.name},
            {QStringLiteral("template"), orNull(model.templateKey)},
            {QStringLiteral("library"), model.libraryKey},
            {QStringLiteral("library_version"), model.libraryVersion},
            {QStringLiteral("drawing_sha256"), model.drawingDigest},
            {QStringLiteral("drawn_by"), model.drawnBy},
            {QStringLiteral("drawn_at"), orNull(model.drawnAt)},
            {QStringLiteral("carried_over"), model.carriedFrom.isValid()},
            {QStringLiteral("confirmed_by"), orNull(model.confirmedBy)},
            {QStringLiteral("of_this_release"), model.isOfThisRelease()},
            {QStringLiteral("elements"), parts([](const ModelPart &p) { return !p.isFlow; })},
            {QStringLiteral("flows"), parts([](const ModelPart &p) { return p.isFlow; })},
            {QStringLiteral("looked_at"), parts(&ModelPart::isLookedAt)},
            {QStringLiteral("silent"), parts([](const ModelPart &p) { return p.isSilent; })},
            {QStringLiteral("threats"), states},
            {QStringLiteral("countermeasures"), static_cast<int>(threats.countermeasures.size())}};
}

} // namespace gatehouse
