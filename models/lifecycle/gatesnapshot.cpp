#include "models/lifecycle/gatesnapshot.h"

#include "models/base/canonicaljson.h"
#include "models/base/canonicalobject.h"
#include "models/base/clock.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/portfolio/tierscheme.h"

#include <QByteArrayList>
#include <QJsonArray>

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

template<class E>
QByteArray spelledKeys(const std::vector<E> &values)
{
    QByteArrayList keys;
    for (const E value : values)
        keys += CanonicalObject::spelledKey(value);
    return '[' + keys.join(',') + ']';
}

QByteArray spelled(const Applicability &applicability)
{
    CanonicalObject object;
    object.flag("applies", applicability.applies)
        .text("because", becauseKey(applicability.because));
    if (const auto &decision = applicability.decision) {
        CanonicalObject decided;
        decided.flag("applies", decision->applies);
        // Where it took nobody else, it reads as it always did.
        if (decision->confirmedBy != decision->decidedBy && decision->confirmedAt.isValid()) {
            decided.text("confirmed_at", toTimestamp(decision->confirmedAt))
                .text("confirmed_by", decision->confirmedBy);
        }
        decided.text("decided_at", toTimestamp(decision->decidedAt))
            .text("decided_by", decision->decidedBy)
            .text("reason", decision->reason);
        object.spelled("decision", decided.end());
    }
    return object.text("flag", applicability.flag).end();
}

QByteArray spelled(const Assessment &assessment)
{
    CanonicalObject object;
    object.text("assessed_on", assessment.assessedOn.toString(Qt::ISODate))
        .text("assessor", assessment.assessor);
    // Some only where there is one: what was decided on before there were any reads as it did.
    if (assessment.confirms)
        object.key("confirms", *assessment.confirms);
    object.key("judgement", assessment.judgement)
        .spelled("methods", spelledKeys(assessment.methods))
        .text("object", assessment.object);
    if (assessment.carriedFrom.isValid())
        object.flag("of_the_release_before", true);
    if (assessment.outsideBody)
        object.flag("outside_body", true);
    return object.text("record", assessment.record)
        .text("remark", assessment.remark)
        .number("revision", assessment.revision)
        .key("risk", assessment.risk)
        .text("uid", assessment.uid)
        .end();
}

QByteArray spelled(const Evidence &evidence)
{
    return CanonicalObject()
        .text("number", evidence.number)
        .text("sha256", hex(evidence.digest.sha256))
        .text("sm3", hex(evidence.digest.sm3))
        .end();
}

QByteArray spelled(const Finding &finding)
{
    return CanonicalObject()
        .text("due_on", finding.dueOn.toString(Qt::ISODate))
        .text("number", finding.number)
        .number("revision", finding.revision)
        .key("risk", finding.risk)
        .key("status", finding.status)
        .text("title", finding.title)
        .text("uid", finding.uid)
        .end();
}

QByteArray spelled(const RiskAcceptance &acceptance)
{
    return CanonicalObject()
        .text("approved_at", toTimestamp(acceptance.approvedAt))
        .text("approved_by", acceptance.approvedBy)
        .text("expires_on", acceptance.expiresOn.toString(Qt::ISODate))
        .text("reason", acceptance.reason)
        .text("uid", acceptance.uid)
        .end();
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
QByteArray spelledList(const std::map<RequirementId, std::vector<T>> &subjects,
                       RequirementId requirement)
{
    QByteArrayList list;
    const auto found = subjects.find(requirement);
    if (found != subjects.end()) {
        for (const T &each : found->second)
            list += spelled(each);
    }
    return '[' + list.join(',') + ']';
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
        QByteArray before = CanonicalObject()
                                .spelled("acceptances", spelledList(attachments.acceptances, id))
                                .spelled("applicability", spelled(row.applicability))
                                .end();
        before.back() = ',';
        QByteArray after = CanonicalObject()
                               .spelled("evidence", spelledList(attachments.evidence, id))
                               .spelled("findings", spelledList(attachments.findings, id))
                               .flag("inherited", row.inherited)
                               .text("key", row.requirement->key)
                               .text("library", row.library->key)
                               .end();
        after.front() = ',';
        return {before + "\"assessment\":", after};
    }

    QByteArray with(const Assessment *assessment) const
    {
        return before + (assessment ? spelled(*assessment) : QByteArrayLiteral("null")) + after;
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

Result<GateSnapshot> GateSnapshot::take(const Database &database, const GateReading &reading,
                                        Phase phase)
{
    TRY_ASSIGN(const GateContent content, GateContent::load(database, reading));
    return content.snapshot(phase);
}

} // namespace gatehouse
