#include "app/cli/json/library.h"

#include "app/cli/json/values.h"

namespace gatehouse {

namespace {

QJsonArray lines(const QString &text)
{
    return QJsonArray::fromStringList(text.split(u'\n', Qt::SkipEmptyParts));
}

QJsonObject both(const LocalizedText &text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

} // namespace

QJsonObject toJson(const LibrarySummary &library)
{
    QJsonObject object{{QStringLiteral("key"), library.key},
                       {QStringLiteral("version"), library.version},
                       {QStringLiteral("requirements"), library.requirements},
                       {QStringLiteral("releases"), library.releases}};
    putBoth(object, QStringLiteral("title"), library.title);
    return object;
}

QJsonObject toJson(const RequirementGroup &group)
{
    QJsonObject object{{QStringLiteral("id"), group.key},
                       {QStringLiteral("clause"), group.clause},
                       {QStringLiteral("parent"), orNull(group.parent)},
                       {QStringLiteral("evidence_zh"), lines(group.evidence.zh)},
                       {QStringLiteral("evidence_en"), lines(group.evidence.en)}};
    putBoth(object, QStringLiteral("title"), group.title);
    return object;
}

QJsonObject toJson(const Requirement &requirement)
{
    QJsonObject object{
        {QStringLiteral("id"), requirement.key},
        {QStringLiteral("group"), requirement.group},
        {QStringLiteral("clause"), requirement.clause},
        {QStringLiteral("item"), requirement.item},
        {QStringLiteral("citation"), requirement.citation()},
        {QStringLiteral("platforms"), keyArray(requirement.platforms)},
        {QStringLiteral("side"), toKey(requirement.side)},
        {QStringLiteral("scope"), toKey(requirement.scope)},
        {QStringLiteral("obligation"), toKey(requirement.obligation)},
        {QStringLiteral("phases"), keyArray(requirement.phases)},
        {QStringLiteral("methods"), keyArray(requirement.methods)},
        {QStringLiteral("condition"), QJsonArray::fromStringList(requirement.condition)},
        {QStringLiteral("notes"),
         arrayOf(requirement.notes, [](const LocalizedText &text) { return both(text); })},
        {QStringLiteral("references"), QJsonArray::fromStringList(requirement.references)}};
    putBoth(object, QStringLiteral("title"), requirement.title);
    putBoth(object, QStringLiteral("statement"), requirement.statement);
    return object;
}

QJsonObject toJson(const RequirementGuidance &guidance)
{
    QJsonObject verify;
    for (const auto &[method, text] : guidance.verify)
        verify.insert(toKey(method), both(text));
    return {{QStringLiteral("verify"), verify},
            {QStringLiteral("evidence"), both(guidance.evidence)},
            {QStringLiteral("failure"), both(guidance.failure)}};
}

QJsonObject toJson(const Library &library)
{
    QJsonObject object{
        {QStringLiteral("key"), library.key},
        {QStringLiteral("version"), library.version},
        {QStringLiteral("edition"), orNull(library.edition)},
        {QStringLiteral("issued_on"), orNull(library.issuedOn)},
        {QStringLiteral("effective_on"), orNull(library.effectiveOn)},
        {QStringLiteral("digest"), QString::fromLatin1(library.contentDigest.toHex())},
        {QStringLiteral("groups"),
         arrayOf(library.groups, [](const RequirementGroup &group) { return toJson(group); })},
        {QStringLiteral("requirements"),
         arrayOf(library.requirements,
                 [](const Requirement &requirement) { return toJson(requirement); })}};
    putBoth(object, QStringLiteral("title"), library.title);
    putBoth(object, QStringLiteral("issuer"), library.issuer);
    putBoth(object, QStringLiteral("about"), library.about);
    return object;
}

} // namespace gatehouse
