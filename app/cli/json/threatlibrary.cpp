#include "app/cli/json/threatlibrary.h"

#include "app/cli/json/values.h"

namespace gatehouse {

namespace {

QJsonValue orNull(ThreatRating rating)
{
    if (!rating.isRated())
        return {};
    return QJsonObject{{QStringLiteral("likelihood"), rating.likelihood},
                       {QStringLiteral("impact"), rating.impact}};
}

QJsonObject toJson(const MovedThreat &threat)
{
    QJsonObject json{{QStringLiteral("move"), toKey(threat.move)},
                     {QStringLiteral("id"), gatehouse::orNull(threat.number)},
                     {QStringLiteral("rule"), threat.rule},
                     {QStringLiteral("element"), threat.subjectName},
                     {QStringLiteral("before"), orNull(threat.before)},
                     {QStringLiteral("after"), orNull(threat.after)},
                     {QStringLiteral("was_answered"), threat.wasAnswered},
                     {QStringLiteral("is_answered"), threat.isAnswered},
                     {QStringLiteral("state"),
                      threat.number.isEmpty() ? QJsonValue() : QJsonValue(toKey(threat.state))}};
    putBoth(json, QStringLiteral("title"), threat.title);
    return json;
}

} // namespace

QJsonObject toJson(const PublishedThreatLibrary &library)
{
    QJsonObject json{{QStringLiteral("key"), library.key},
                     {QStringLiteral("version"), library.version},
                     {QStringLiteral("draft"), false},
                     {QStringLiteral("content_sha256"), library.digest},
                     {QStringLiteral("published_by"), gatehouse::orNull(library.publishedBy)},
                     {QStringLiteral("published_at"), gatehouse::orNull(library.publishedAt)},
                     {QStringLiteral("models"), library.models}};
    putBoth(json, QStringLiteral("title"), library.title);
    return json;
}

QJsonObject toJson(const ThreatLibraryDraft &draft)
{
    QJsonObject json{{QStringLiteral("key"), draft.key},
                     {QStringLiteral("version"), QString(draftVersion)},
                     {QStringLiteral("draft"), true},
                     {QStringLiteral("based_on"), gatehouse::orNull(draft.basedOn)},
                     {QStringLiteral("begun_by"), draft.begunBy},
                     {QStringLiteral("begun_at"), gatehouse::orNull(draft.begunAt)}};
    putBoth(json, QStringLiteral("title"), draft.title());
    return json;
}

QJsonObject toJson(const LibraryProblem &problem)
{
    return {{QStringLiteral("kind"),
             problem.key.isEmpty() ? QJsonValue() : QJsonValue(toKey(problem.kind))},
            {QStringLiteral("key"), gatehouse::orNull(problem.key)},
            {QStringLiteral("field"), gatehouse::orNull(problem.field)},
            {QStringLiteral("sentence"), problem.sentence},
            {QStringLiteral("blocks"), problem.blocks}};
}

QJsonObject toJson(const LibraryDifference &difference)
{
    QJsonObject json{{QStringLiteral("kind"), toKey(difference.kind)},
                     {QStringLiteral("change"), toKey(difference.change)},
                     {QStringLiteral("key"), difference.key},
                     {QStringLiteral("fields"), QJsonArray::fromStringList(difference.fields)}};
    putBoth(json, QStringLiteral("title"), difference.title);
    return json;
}

QJsonObject toJson(const ThreatLibraryMove &move)
{
    return {
        {QStringLiteral("from"), move.from},
        {QStringLiteral("to"), move.to},
        {QStringLiteral("comes"), move.count(ThreatMove::Comes)},
        {QStringLiteral("goes"), move.count(ThreatMove::Goes)},
        {QStringLiteral("stays"), move.count(ThreatMove::Stays)},
        {QStringLiteral("threats"),
         arrayOf(move.threats, [](const MovedThreat &each) { return toJson(each); })},
        {QStringLiteral("unknown_types"), QJsonArray::fromStringList(move.unknownTypes)},
        {QStringLiteral("unknown_questions"), QJsonArray::fromStringList(move.unknownQuestions)},
        {QStringLiteral("unknown_countermeasures"),
         QJsonArray::fromStringList(move.unknownCountermeasures)}};
}

} // namespace gatehouse
