#include "models/exchange/documentjson.h"

#include "models/exchange/foreigncontent.h"
#include "models/threatmodels/modeljson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace gatehouse {

namespace {

struct DocumentJson {
    Q_DECLARE_TR_FUNCTIONS(DocumentJson)
};

tl::unexpected<Error> unfit(const QString &cause)
{
    return fail(
        ErrorKind::Invalid,
        DocumentJson::tr("The threats and countermeasures of the file contradict each other."),
        cause);
}

void putText(QJsonObject &object, const char *member, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(member), text);
}

void putRating(QJsonObject &object, const char *member, const ThreatRating &rating)
{
    if (rating != ThreatRating())
        object.insert(QLatin1StringView(member), QJsonArray{rating.likelihood, rating.impact});
}

QJsonObject threatJson(const DocumentThreat &threat)
{
    QJsonObject object{{QStringLiteral("uid"), threat.uid}};
    putText(object, "rule", threat.rule);
    putText(object, "subject", threat.subject);
    if (threat.number != 0)
        object.insert(QStringLiteral("number"), threat.number);
    putText(object, "title", threat.title);
    putText(object, "description", threat.description);
    putText(object, "categories", toKeys(threat.categories));
    putRating(object, "inherent", threat.inherent);
    putRating(object, "residual", threat.residual);
    if (threat.risk != Risk::None)
        object.insert(QStringLiteral("risk"), toKey(threat.risk));
    object.insert(QStringLiteral("state"), toKey(threat.state));
    putText(object, "reason", threat.reason);
    if (!threat.countermeasures.isEmpty())
        object.insert(QStringLiteral("countermeasures"),
                      QJsonArray::fromStringList(threat.countermeasures));
    return object;
}

QJsonObject countermeasureJson(const DocumentCountermeasure &countermeasure)
{
    QJsonObject object{{QStringLiteral("uid"), countermeasure.uid},
                       {QStringLiteral("stage"), toKey(countermeasure.stage)}};
    putText(object, "key", countermeasure.key);
    putText(object, "title", countermeasure.title);
    putText(object, "description", countermeasure.description);
    putText(object, "design_reference", countermeasure.designReference);
    return object;
}

ThreatRating ratingOf(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    return {numbers.at(0).toInt(), numbers.at(1).toInt()};
}

template<class E>
Result<E> keyIn(const QJsonObject &object, const char *member, E otherwise)
{
    const QJsonValue value = object.value(QLatin1StringView(member));
    if (value.isUndefined())
        return otherwise;
    if (const auto known = fromKey<E>(value.toString()))
        return *known;
    return unfit(QLatin1StringView(member));
}

Result<DocumentThreat> threatFrom(const QJsonObject &object)
{
    DocumentThreat threat;
    threat.uid = object.value("uid").toString();
    threat.rule = object.value("rule").toString();
    threat.subject = object.value("subject").toString();
    threat.number = object.value("number").toInt();
    threat.title = object.value("title").toString();
    threat.description = object.value("description").toString();
    const auto categories = fromKeys<ThreatCategory>(object.value("categories").toString());
    if (!categories)
        return unfit(QStringLiteral("categories"));
    threat.categories = *categories;
    threat.inherent = ratingOf(object.value("inherent"));
    threat.residual = ratingOf(object.value("residual"));
    TRY_ASSIGN(threat.risk, keyIn(object, "risk", Risk::None));
    TRY_ASSIGN(threat.state, keyIn(object, "state", ThreatState::Open));
    threat.reason = object.value("reason").toString();
    for (const QJsonValue &uid : object.value("countermeasures").toArray())
        threat.countermeasures += uid.toString();
    return threat;
}

Result<DocumentCountermeasure> countermeasureFrom(const QJsonObject &object)
{
    DocumentCountermeasure countermeasure;
    countermeasure.uid = object.value("uid").toString();
    countermeasure.key = object.value("key").toString();
    countermeasure.title = object.value("title").toString();
    countermeasure.description = object.value("description").toString();
    TRY_ASSIGN(countermeasure.stage, keyIn(object, "stage", CountermeasureStage::Proposed));
    countermeasure.designReference = object.value("design_reference").toString();
    return countermeasure;
}

bool isRating(const ThreatRating &rating)
{
    return rating.likelihood >= 0 && rating.likelihood <= 5 && rating.impact >= 0
        && rating.impact <= 5;
}

} // namespace

QJsonObject toJson(const ModelDocument &document)
{
    QJsonArray threats;
    for (const DocumentThreat &threat : document.threats)
        threats.append(threatJson(threat));
    QJsonArray countermeasures;
    for (const DocumentCountermeasure &countermeasure : document.countermeasures)
        countermeasures.append(countermeasureJson(countermeasure));
    return {{QStringLiteral("format"), 1},
            {QStringLiteral("model"), toJson(document.model)},
            {QStringLiteral("threats"), threats},
            {QStringLiteral("countermeasures"), countermeasures}};
}

Result<ModelDocument> documentFromJson(const QJsonObject &json)
{
    if (json.value("format") != QJsonValue(1))
        return unfit(QStringLiteral("format"));
    if (json.value("threats").toArray().size() > ForeignContent::mostThreats
        || json.value("countermeasures").toArray().size() > ForeignContent::mostThreats)
        return ForeignContent::tooManyParts();
    ModelDocument document;
    TRY_ASSIGN(document.model, modelFromJson(json.value("model").toObject()));
    for (const QJsonValue &value : json.value("threats").toArray()) {
        TRY_ASSIGN(document.threats.emplace_back(), threatFrom(value.toObject()));
    }
    for (const QJsonValue &value : json.value("countermeasures").toArray()) {
        TRY_ASSIGN(document.countermeasures.emplace_back(), countermeasureFrom(value.toObject()));
    }
    TRY(checkDocument(document));
    return document;
}

Result<void> checkDocument(const ModelDocument &document)
{
    TRY(checkModel(document.model));
    QSet<QString> uids;
    uids.reserve(static_cast<qsizetype>(document.threats.size() + document.countermeasures.size()));
    QSet<QString> subjects{QString()};
    const auto take = [&](const QString &uid) {
        const qsizetype before = uids.size();
        uids.insert(uid);
        return !uid.isEmpty() && uids.size() > before;
    };
    for (const ModelAsset &asset : document.model.assets)
        take(asset.uid);
    const auto takeSubjects = [&](const auto &parts) {
        for (const auto &part : parts) {
            take(part.uid);
            subjects.insert(part.uid);
        }
    };
    takeSubjects(document.model.elements);
    takeSubjects(document.model.flows);
    takeSubjects(document.model.boundaries);
    for (const Diagram &diagram : document.model.diagrams) {
        take(diagram.uid);
        for (const DiagramNote &note : diagram.notes)
            take(note.uid);
    }
    QSet<QString> countermeasures;
    for (const DocumentCountermeasure &countermeasure : document.countermeasures) {
        if (!take(countermeasure.uid) || countermeasure.title.size() > longestModelName
            || countermeasure.description.size() > longestModelText
            || countermeasure.designReference.size() > longestModelText)
            return unfit(QStringLiteral("countermeasure %1").arg(countermeasure.uid));
        countermeasures.insert(countermeasure.uid);
    }
    for (const DocumentThreat &threat : document.threats) {
        const bool fits = take(threat.uid) && subjects.contains(threat.subject)
            && threat.title.size() <= longestModelName
            && threat.description.size() <= longestModelText
            && threat.reason.size() <= longestModelText && isRating(threat.inherent)
            && isRating(threat.residual) && threat.number >= 0
            && std::ranges::is_sorted(threat.categories)
            && std::ranges::adjacent_find(threat.categories) == threat.categories.end()
            && std::ranges::all_of(threat.countermeasures, [&](const QString &uid) {
                              return countermeasures.contains(uid);
                          });
        bool inOrder = true;
        for (qsizetype i = 1; i < threat.countermeasures.size(); ++i)
            inOrder = inOrder && threat.countermeasures[i - 1] < threat.countermeasures[i];
        if (!fits || !inOrder)
            return unfit(QStringLiteral("threat %1").arg(threat.uid));
    }
    return {};
}

} // namespace gatehouse
