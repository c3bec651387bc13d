#include "models/lifecycle/snapshotcomparison.h"

#include "models/assessments/assessment.h"
#include "models/base/canonicalparts.h"
#include "models/lifecycle/threatcomparison.h"
#include "models/testing/testcase.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

using Members = std::vector<CanonicalMember>;
using Elements = std::vector<QByteArrayView>;

/// The tests that had passed and have failed, or were blocked, since. What was decided upon before
/// there were any names none.
std::vector<SnapshotDifference> compareTests(const QJsonArray &before, const QJsonArray &after)
{
    const QLatin1StringView testCase("case");
    const QLatin1StringView outcome("outcome");
    QHash<QString, QString> went;
    for (const QJsonValue &each : before)
        went.insert(each[testCase].toString(), each[outcome].toString());
    const QString passed = toKey(TestOutcome::Pass);
    std::vector<SnapshotDifference> differences;
    for (const QJsonValue &each : after) {
        const QString number = each[testCase].toString();
        if (went.value(number) == passed && each[outcome].toString() != passed)
            differences.push_back({SnapshotDifference::What::Tests, number});
    }
    return differences;
}

QJsonArray listIn(const QJsonObject &requirement, SnapshotDifference::What what)
{
    return requirement.value(toKey(what)).toArray();
}

/// Whether what is named by `field` in one list is missing in the other.
bool hasLost(const QJsonArray &before, const QJsonArray &after, const QString &field)
{
    return std::any_of(before.begin(), before.end(), [&](const QJsonValue &each) {
        return std::none_of(after.begin(), after.end(),
                            [&](const QJsonValue &other) { return other[field] == each[field]; });
    });
}

QString judgementIn(const QJsonObject &requirement)
{
    return requirement
        .value(toKey(SnapshotDifference::What::Assessment))[QLatin1String("judgement")]
        .toString();
}

bool applies(const QJsonObject &requirement)
{
    return requirement
        .value(toKey(SnapshotDifference::What::Applicability))[QLatin1String("applies")]
        .toBool();
}

bool differs(SnapshotDifference::What what, const QJsonObject &before, const QJsonObject &after)
{
    using What = SnapshotDifference::What;
    switch (what) {
    case What::Applicability:
        return applies(before) != applies(after);
    case What::Evidence:
        return hasLost(listIn(before, what), listIn(after, what), QStringLiteral("sha256"));
    case What::Findings:
        // Closed, while what it was about still falls short.
        return hasLost(listIn(before, what), listIn(after, what), QStringLiteral("uid"))
            && judgementIn(after) == toKey(Judgement::Noncompliant);
    case What::Acceptances:
        return hasLost(listIn(before, what), listIn(after, what), QStringLiteral("uid"));
    default:
        return before.value(toKey(what)) != after.value(toKey(what));
    }
}

/// A requirement of a snapshot as it is spelled there, and what it is known by.
struct SpelledRequirement {
    using Name = std::pair<QByteArrayView, QByteArrayView>; ///< library and key

    QByteArrayView whole;
    Name name;
    bool inherited = false;

    static SpelledRequirement of(QByteArrayView json)
    {
        SpelledRequirement requirement;
        requirement.whole = json;
        for (const auto &[name, value] : canonicalMembers(json).value_or(Members())) {
            if (name == "library")
                requirement.name.first = value;
            else if (name == "key")
                requirement.name.second = value;
            else if (name == "inherited")
                requirement.inherited = value == "true";
        }
        return requirement;
    }

    QJsonObject read() const { return QJsonDocument::fromJson(whole.toByteArray()).object(); }
    QString key() const
    {
        const QByteArray array = '[' + name.second.toByteArray() + ']';
        return QJsonDocument::fromJson(array).array().first().toString();
    }
};

QHash<SpelledRequirement::Name, const SpelledRequirement *>
byName(const std::vector<SpelledRequirement> &requirements)
{
    QHash<SpelledRequirement::Name, const SpelledRequirement *> named;
    for (const SpelledRequirement &requirement : requirements)
        named.insert(requirement.name, &requirement);
    return named;
}

/// A snapshot, its requirements as they are spelled and all the rest read.
struct SplitSnapshot {
    QJsonObject rest;
    std::vector<QByteArrayView> requirements;

    static SplitSnapshot of(QByteArrayView json)
    {
        SplitSnapshot split;
        QByteArray rest;
        for (const auto &[name, value] : canonicalMembers(json).value_or(Members())) {
            if (name == "requirements") {
                split.requirements = canonicalElements(value).value_or(Elements());
                continue;
            }
            rest += rest.isEmpty() ? "{\"" : ",\"";
            rest += name;
            rest += "\":";
            rest += value;
        }
        split.rest = QJsonDocument::fromJson(rest + '}').object();
        return split;
    }

    /// Those that are not spelled just so in the other: hardly one of a hundred.
    std::vector<SpelledRequirement> notIn(const SplitSnapshot &other) const
    {
        const QSet<QByteArrayView> known(other.requirements.begin(), other.requirements.end());
        std::vector<SpelledRequirement> others;
        for (const QByteArrayView requirement : requirements) {
            if (!known.contains(requirement))
                others.push_back(SpelledRequirement::of(requirement));
        }
        return others;
    }
};

/// What of the release itself is another; a package that is named only later is the same.
bool isAnotherRelease(const QJsonObject &before, const QJsonObject &after)
{
    for (auto field = before.begin(); field != before.end(); ++field) {
        const bool wasOpen = field->toString().isEmpty() && !field->isArray();
        if (!wasOpen && after.value(field.key()) != *field)
            return true;
    }
    return false;
}

} // namespace

std::vector<SnapshotDifference> compareSnapshots(const QByteArray &before, const QByteArray &after)
{
    using What = SnapshotDifference::What;
    std::vector<SnapshotDifference> differences;
    if (before == after)
        return differences;
    const SplitSnapshot splitBefore = SplitSnapshot::of(before);
    const SplitSnapshot splitAfter = SplitSnapshot::of(after);
    const QJsonObject &was = splitBefore.rest;
    const QJsonObject &is = splitAfter.rest;
    // Another version of the scheme that leaves the tier where it was changes nothing.
    const auto tier = [](const QJsonObject &snapshot) {
        return snapshot.value(QStringLiteral("tier")).toObject().value(QStringLiteral("tier"));
    };
    if (tier(was) != tier(is))
        differences.push_back({What::Tier, {}});
    if (was.value(toKey(What::Libraries)) != is.value(toKey(What::Libraries)))
        differences.push_back({What::Libraries, {}});
    if (isAnotherRelease(was.value(toKey(What::Release)).toObject(),
                         is.value(toKey(What::Release)).toObject()))
        differences.push_back({What::Release, {}});
    const std::vector<SpelledRequirement> requirementsBefore = splitBefore.notIn(splitAfter);
    const std::vector<SpelledRequirement> requirementsAfter = splitAfter.notIn(splitBefore);
    const auto namedAfter = byName(requirementsAfter);
    for (const SpelledRequirement &requirement : requirementsBefore) {
        const SpelledRequirement *now = namedAfter.value(requirement.name);
        if (!now) {
            differences.push_back({What::Removed, requirement.key(), requirement.inherited});
            continue;
        }
        const QJsonObject objectBefore = requirement.read();
        const QJsonObject objectAfter = now->read();
        // Nothing rests on what is said of it, be it by the organisation for other releases.
        if (!applies(objectBefore) && !applies(objectAfter))
            continue;
        for (const What what : {What::Applicability, What::Assessment, What::Evidence,
                                What::Findings, What::Acceptances}) {
            if (differs(what, objectBefore, objectAfter))
                differences.push_back({what, requirement.key(), requirement.inherited});
        }
    }
    const QString threatModel = QStringLiteral("threat_model");
    const auto threats =
        compareThreats(was.value(threatModel).toObject(), is.value(threatModel).toObject());
    differences.insert(differences.end(), threats.begin(), threats.end());
    const QString testPlan = QStringLiteral("test_plan");
    const auto tests = compareTests(was.value(testPlan).toArray(), is.value(testPlan).toArray());
    differences.insert(differences.end(), tests.begin(), tests.end());
    const auto namedBefore = byName(requirementsBefore);
    for (const SpelledRequirement &requirement : requirementsAfter) {
        if (!namedBefore.contains(requirement.name))
            differences.push_back({What::Added, requirement.key(), requirement.inherited});
    }
    return differences;
}

} // namespace gatehouse
