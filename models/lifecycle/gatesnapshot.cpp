#include "models/lifecycle/gatesnapshot.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/threatcomparison.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/portfolio/tierscheme.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace gatehouse {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

template<class E>
QJsonArray keys(const std::vector<E> &values)
{
    QJsonArray array;
    for (const E value : values)
        array.append(toKey(value));
    return array;
}

QJsonObject toJson(const Applicability &applicability)
{
    QJsonObject object{{QStringLiteral("applies"), applicability.applies},
                       {QStringLiteral("because"), becauseKey(applicability.because)},
                       {QStringLiteral("flag"), applicability.flag}};
    if (const auto &decision = applicability.decision) {
        QJsonObject decided{{QStringLiteral("applies"), decision->applies},
                            {QStringLiteral("reason"), decision->reason},
                            {QStringLiteral("decided_by"), decision->decidedBy},
                            {QStringLiteral("decided_at"), toTimestamp(decision->decidedAt)}};
        // Where it took nobody else, it reads as it always did.
        if (decision->confirmedBy != decision->decidedBy && decision->confirmedAt.isValid()) {
            decided.insert(QStringLiteral("confirmed_by"), decision->confirmedBy);
            decided.insert(QStringLiteral("confirmed_at"), toTimestamp(decision->confirmedAt));
        }
        object.insert(QStringLiteral("decision"), decided);
    }
    return object;
}

QJsonObject toJson(const Assessment &assessment)
{
    QJsonObject object{
        {QStringLiteral("uid"), assessment.uid},
        {QStringLiteral("revision"), assessment.revision},
        {QStringLiteral("judgement"), toKey(assessment.judgement)},
        {QStringLiteral("methods"), keys(assessment.methods)},
        {QStringLiteral("object"), assessment.object},
        {QStringLiteral("record"), assessment.record},
        {QStringLiteral("risk"), toKey(assessment.risk)},
        {QStringLiteral("remark"), assessment.remark},
        {QStringLiteral("assessor"), assessment.assessor},
        {QStringLiteral("assessed_on"), assessment.assessedOn.toString(Qt::ISODate)}};
    // Only where there is one: what was decided on before there were any reads as it did.
    if (assessment.outsideBody)
        object.insert(QStringLiteral("outside_body"), true);
    if (assessment.confirms)
        object.insert(QStringLiteral("confirms"), toKey(*assessment.confirms));
    if (assessment.carriedFrom.isValid())
        object.insert(QStringLiteral("of_the_release_before"), true);
    return object;
}

QJsonObject toJson(const Evidence &evidence)
{
    return {{QStringLiteral("number"), evidence.number},
            {QStringLiteral("sha256"), hex(evidence.digest.sha256)},
            {QStringLiteral("sm3"), hex(evidence.digest.sm3)}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("number"), finding.number},
            {QStringLiteral("uid"), finding.uid},
            {QStringLiteral("title"), finding.title},
            {QStringLiteral("risk"), toKey(finding.risk)},
            {QStringLiteral("status"), toKey(finding.status)},
            {QStringLiteral("due_on"), finding.dueOn.toString(Qt::ISODate)},
            {QStringLiteral("revision"), finding.revision}};
}

QJsonObject toJson(const RiskAcceptance &acceptance)
{
    return {{QStringLiteral("uid"), acceptance.uid},
            {QStringLiteral("reason"), acceptance.reason},
            {QStringLiteral("approved_by"), acceptance.approvedBy},
            {QStringLiteral("approved_at"), toTimestamp(acceptance.approvedAt)},
            {QStringLiteral("expires_on"), acceptance.expiresOn.toString(Qt::ISODate)}};
}

/// What rests on each requirement, each list in the order it was recorded.
struct Attachments {
    std::map<RequirementId, std::vector<Evidence>> evidence;
    std::map<RequirementId, std::vector<Finding>> findings;
    std::map<RequirementId, std::vector<RiskAcceptance>> acceptances;
};

template<class T>
void sortById(std::map<RequirementId, std::vector<T>> &subjects)
{
    for (auto &[requirement, pieces] : subjects)
        std::sort(pieces.begin(), pieces.end(), [](const T &a, const T &b) { return a.id < b.id; });
}

template<class T>
QJsonArray listed(const std::map<RequirementId, std::vector<T>> &subjects,
                  RequirementId requirement)
{
    QJsonArray array;
    const auto found = subjects.find(requirement);
    if (found == subjects.end())
        return array;
    for (const T &each : found->second)
        array.append(toJson(each));
    return array;
}

/// Of the release, or with an invalid id of the organisation.
Result<void> collect(const Database &database, ReleaseId release, Attachments &into)
{
    const EvidenceRepository evidence(database);
    std::map<EvidenceId, Evidence> pieces;
    TRY_ASSIGN(std::vector<Evidence> ofRelease, evidence.ofRelease(release));
    for (Evidence &piece : ofRelease)
        pieces.insert_or_assign(piece.id, std::move(piece));
    TRY_ASSIGN(const std::vector<EvidenceUse> uses, evidence.usesIn(release, false));
    for (const EvidenceUse &use : uses) {
        const auto piece = pieces.find(use.evidence);
        // What was retired is no longer there to rest on.
        if (piece != pieces.end() && !piece->second.isRetired())
            into.evidence[use.requirement].push_back(piece->second);
    }
    TRY_ASSIGN(std::vector<Finding> findings, FindingRepository(database, {}).ofRelease(release));
    for (Finding &finding : findings) {
        if (isOpen(finding.status))
            into.findings[finding.requirement].push_back(std::move(finding));
    }
    TRY_ASSIGN(std::vector<RiskAcceptance> acceptances,
               RiskAcceptanceRepository(database).ofRelease(release));
    for (RiskAcceptance &acceptance : acceptances) {
        if (!acceptance.isWithdrawn())
            into.acceptances[acceptance.requirement].push_back(std::move(acceptance));
    }
    sortById(into.evidence);
    sortById(into.findings);
    sortById(into.acceptances);
    return {};
}

/// A requirement as every phase's snapshot has it, in canonical JSON before and after its
/// assessment, which is of a phase: spelled once for all of them.
struct SpelledRow {
    QByteArray before;
    QByteArray after;

    static SpelledRow of(const SheetRow &row, const Attachments &attachments)
    {
        const RequirementId id = row.requirement->id;
        QByteArray before = canonicalJson(
            QJsonObject{{QStringLiteral("acceptances"), listed(attachments.acceptances, id)},
                        {QStringLiteral("applicability"), toJson(row.applicability)}});
        before.back() = ',';
        QByteArray after = canonicalJson(
            QJsonObject{{QStringLiteral("evidence"), listed(attachments.evidence, id)},
                        {QStringLiteral("findings"), listed(attachments.findings, id)},
                        {QStringLiteral("inherited"), row.inherited},
                        {QStringLiteral("key"), row.requirement->key},
                        {QStringLiteral("library"), row.library->key}});
        after.front() = ',';
        return {before + "\"assessment\":", after};
    }

    QByteArray with(const Assessment *assessment) const
    {
        return before + (assessment ? canonicalJson(toJson(*assessment)) : "null") + after;
    }
};

/// The answers of the profile that take something away at this gate, and what they rest on.
QJsonObject answersOf(const GateReading &reading, const Profile &profile, Phase phase)
{
    QJsonObject object;
    for (const SheetRow &row : reading.sheet.rows) {
        if (!row.requirement->isAssessed() || !row.requirement->isDueIn(phase))
            continue;
        const auto answers = answersAgainst(row.applicability, profile);
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            QJsonObject given{{QStringLiteral("holds"), answer->holds},
                              {QStringLiteral("reason"), answer->reason},
                              {QStringLiteral("answered_by"), answer->answeredBy},
                              {QStringLiteral("answered_at"), toTimestamp(answer->answeredAt)}};
            if (answer->confirmedAt.isValid()) {
                given.insert(QStringLiteral("confirmed_by"), answer->confirmedBy);
                given.insert(QStringLiteral("confirmed_at"), toTimestamp(answer->confirmedAt));
            }
            object.insert(answer.key(), given);
        }
    }
    return object;
}

QJsonArray librariesOf(const GateReading &reading)
{
    std::map<QString, const Library *> libraries;
    for (const SheetRow &row : reading.sheet.rows)
        libraries.emplace(row.library->key + QLatin1Char('@') + row.library->version,
                          row.library.get());
    QJsonArray array;
    for (const auto &[name, library] : libraries) {
        array.append(QJsonObject{{QStringLiteral("key"), library->key},
                                 {QStringLiteral("version"), library->version},
                                 {QStringLiteral("content_digest"), hex(library->contentDigest)}});
    }
    return array;
}

/// How the tests of the plan went last.
QJsonArray testsIn(const GateReading &reading)
{
    QJsonArray array;
    for (const StandingTest &test : reading.tests) {
        const SheetRow *row = reading.sheet.row(test.requirement);
        array.append(QJsonObject{
            {QStringLiteral("case"), test.number},
            {QStringLiteral("requirement"), row ? row->requirement->key : QString()},
            {QStringLiteral("method"), toKey(test.method)},
            {QStringLiteral("outcome"), test.outcome ? toKey(*test.outcome) : QString()}});
    }
    return array;
}

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

QJsonArray loweredRisks(const std::vector<LoweredRisk> &lowered)
{
    QJsonArray array;
    for (const LoweredRisk &each : lowered) {
        array.append(QJsonObject{{QStringLiteral("finding"), each.number},
                                 {QStringLiteral("requirement"), each.key},
                                 {QStringLiteral("before"), toKey(each.before)},
                                 {QStringLiteral("now"), toKey(each.now)},
                                 {QStringLiteral("reason"), each.reason}});
    }
    return array;
}

QJsonObject toJson(const App &app, const Release &release)
{
    return {{QStringLiteral("app"), app.code},
            {QStringLiteral("app_uid"), app.uid},
            {QStringLiteral("uid"), release.uid},
            {QStringLiteral("version"), release.version},
            {QStringLiteral("build"), release.build},
            {QStringLiteral("platforms"), keys(release.platforms)},
            {QStringLiteral("package_name"), release.packageName},
            {QStringLiteral("package_sha256"), release.packageSha256},
            {QStringLiteral("package_sm3"), release.packageSm3}};
}

QJsonArray requirementsOf(const QJsonObject &snapshot)
{
    return snapshot.value(QStringLiteral("requirements")).toArray();
}

QString nameOf(const QJsonObject &requirement)
{
    return requirement.value(QStringLiteral("library")).toString() + QLatin1Char(' ')
        + requirement.value(QStringLiteral("key")).toString();
}

QHash<QString, QJsonObject> byName(const QJsonArray &requirements)
{
    QHash<QString, QJsonObject> objects;
    for (const QJsonValue each : requirements)
        objects.insert(nameOf(each.toObject()), each.toObject());
    return objects;
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

bool differs(SnapshotDifference::What what, const QJsonObject &before, const QJsonObject &after)
{
    using What = SnapshotDifference::What;
    switch (what) {
    case What::Applicability: {
        const QJsonValue was = before.value(toKey(what));
        const QJsonValue is = after.value(toKey(what));
        return was[QLatin1String("applies")] != is[QLatin1String("applies")];
    }
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

struct GateContent::Parts {
    const GateReading *reading = nullptr;
    App app;
    Release release;
    Attachments own;
    Attachments organisation;
    mutable std::vector<std::optional<SpelledRow>> rows; ///< of the sheet, as far as asked for

    QByteArray requirements(Phase phase) const
    {
        rows.resize(reading->sheet.rows.size());
        QByteArrayList spelled;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const SheetRow &row = reading->sheet.rows[i];
            if (!row.requirement->isAssessed() || !row.requirement->isDueIn(phase))
                continue;
            if (!rows[i])
                rows[i] = SpelledRow::of(row, row.inherited ? organisation : own);
            spelled += rows[i]->with(row.assessment(phase));
        }
        return '[' + spelled.join(',') + ']';
    }
};

Result<GateContent> GateContent::load(const Database &database, const GateReading &reading)
{
    auto parts = std::make_shared<Parts>();
    parts->reading = &reading;
    TRY_ASSIGN(parts->app, AppRepository(database).app(reading.app));
    TRY_ASSIGN(parts->release, ReleaseRepository(database).release(reading.release));
    TRY(collect(database, reading.release, parts->own));
    TRY(collect(database, ReleaseId(), parts->organisation));
    return GateContent(std::move(parts));
}

GateSnapshot GateContent::snapshot(Phase phase) const
{
    const GateReading &reading = *m_parts->reading;
    const TierScheme &scheme = TierScheme::builtIn();
    QJsonObject content{
        {QStringLiteral("format"), QString::fromLatin1(GateSnapshot::format)},
        {QStringLiteral("phase"), toKey(phase)},
        {QStringLiteral("release"), toJson(m_parts->app, m_parts->release)},
        {QStringLiteral("tier"),
         QJsonObject{{QStringLiteral("tier"), reading.tier},
                     {QStringLiteral("scheme"), scheme.name()},
                     {QStringLiteral("scheme_version"), scheme.version()}}},
        {QStringLiteral("libraries"), librariesOf(reading)},
    };
    SpelledMembers spelled{{QStringLiteral("requirements"), m_parts->requirements(phase)}};
    if (phase == Phase::Design && reading.threatsOfNoDay)
        spelled.emplace(QStringLiteral("threat_model"), reading.threatsOfNoDay->snapshot);
    if (phase == Phase::Test && !reading.tests.empty())
        content.insert(QStringLiteral("test_plan"), testsIn(reading));
    // Only where there are some: what was decided on before there were any reads as it did.
    if (const auto lowered = reading.loweredIn(phase); !lowered.empty())
        content.insert(QStringLiteral("lowered_risks"), loweredRisks(lowered));
    if (const QJsonObject answers = answersOf(reading, m_parts->app.profile, phase);
        !answers.isEmpty())
        content.insert(QStringLiteral("profile_answers"), answers);
    GateSnapshot snapshot;
    snapshot.json = canonicalJson(content, spelled);
    snapshot.digest = Digest::of(DigestAlgorithm::Sha256, snapshot.json);
    return snapshot;
}

std::vector<GateEnding> GateContent::endings(Phase phase) const
{
    using What = SnapshotDifference::What;
    std::vector<GateEnding> endings;
    for (const SheetRow &row : m_parts->reading->sheet.rows) {
        if (!isDue(row, phase))
            continue;
        const RequirementId id = row.requirement->id;
        const auto add = [&](What what, QDate lastDay) {
            if (lastDay.isValid())
                endings.push_back({{what, row.requirement->key, row.inherited}, lastDay});
        };
        // What stands in for a finding: of a non-compliance, or of a high risk.
        const QDate acceptedUntil = m_parts->reading->acceptedUntil.value(id);
        if (row.judgement(phase) == Judgement::Noncompliant || row.hasHighRisk())
            add(What::AcceptanceEnded, acceptedUntil);
        const QDate inHandUntil =
            gateItem(row, phase, m_parts->reading->tier, acceptedUntil).inHandUntil();
        if (inHandUntil != acceptedUntil)
            add(What::FindingOverdue, inHandUntil);
        for (const DaySpans::Span &span : row.evidenceDays.spans())
            add(What::EvidenceExpired, span.until);
    }
    if (const auto &threats = m_parts->reading->threatsOfNoDay; phase == Phase::Design && threats) {
        for (const ThreatRow &row : threats->threats.threats) {
            if (row.state == ThreatState::Accepted)
                endings.push_back({{What::Threats, row.threat.number}, row.threat.acceptedUntil});
        }
    }
    return endings;
}

Result<GateSnapshot> GateSnapshot::take(const Database &database, const GateReading &reading,
                                        Phase phase)
{
    TRY_ASSIGN(const GateContent content, GateContent::load(database, reading));
    return content.snapshot(phase);
}

std::vector<SnapshotDifference> compareSnapshots(const QByteArray &before, const QByteArray &after)
{
    using What = SnapshotDifference::What;
    std::vector<SnapshotDifference> differences;
    if (before == after)
        return differences;
    const QJsonObject was = QJsonDocument::fromJson(before).object();
    const QJsonObject is = QJsonDocument::fromJson(after).object();
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
    const QJsonArray requirementsBefore = requirementsOf(was);
    const QJsonArray requirementsAfter = requirementsOf(is);
    const auto namedAfter = byName(requirementsAfter);
    for (const QJsonValue each : requirementsBefore) {
        const QJsonObject requirement = each.toObject();
        const QString key = requirement.value(QStringLiteral("key")).toString();
        const bool inherited = requirement.value(QStringLiteral("inherited")).toBool();
        const auto now = namedAfter.find(nameOf(requirement));
        if (now == namedAfter.end()) {
            differences.push_back({What::Removed, key, inherited});
            continue;
        }
        for (const What what : {What::Applicability, What::Assessment, What::Evidence,
                                What::Findings, What::Acceptances}) {
            if (differs(what, requirement, *now))
                differences.push_back({what, key, inherited});
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
    for (const QJsonValue each : requirementsAfter) {
        const QJsonObject requirement = each.toObject();
        if (!namedBefore.contains(nameOf(requirement)))
            differences.push_back({What::Added, requirement.value(QStringLiteral("key")).toString(),
                                   requirement.value(QStringLiteral("inherited")).toBool()});
    }
    return differences;
}

} // namespace gatehouse
