#include "models/product/dutycheck.h"

#include "models/assessments/assessment.h"
#include "models/base/digest.h"
#include "models/lifecycle/gateduty.h"
#include "models/product/loggedwords.h"
#include "models/reviews/reviewstep.h"
#include "models/store/packedsnapshot.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// Names that stand with an assessment of `ids` as its assessor's, at any time.
QByteArray saidOf(const QByteArray &ids)
{
    const auto from = [&](const char *table, const char *id) {
        const QByteArray judged = QByteArray(" FROM ") + table + " WHERE " + id + " IN (" + ids
            + ") AND judgement <> 'not_assessed'";
        return QByteArray("SELECT ") + id + " AS id, recorded_by AS name" + judged
            + " UNION SELECT " + id + ", assessor" + judged + " AND outside_body = 0";
    };
    return from("assessment", "id") + " UNION " + from("assessment_history", "assessment_id");
}

/// Signatures that passed a gate.
constexpr char passed[] =
    "SELECT uid, release_id, phase, submission_id, signed_by FROM gate_signature WHERE decision = "
    "'passed' AND submission_id IS NOT NULL";

/// Assessments that a snapshot counts at its gate: of the release, and of the organisation.
std::array<QSet<QByteArray>, 2> restsOn(const QByteArray &snapshot)
{
    std::array<QSet<QByteArray>, 2> assessments;
    const QJsonArray requirements = QJsonDocument::fromJson(snapshot)
                                        .object()
                                        .value(QLatin1StringView("requirements"))
                                        .toArray();
    for (const QJsonValue &each : requirements) {
        const QJsonValue uid = each[QLatin1StringView("assessment")][QLatin1StringView("uid")];
        if (uid.isString()
            && each[QLatin1StringView("applicability")][QLatin1StringView("applies")].toBool())
            assessments[each[QLatin1StringView("inherited")].toBool() ? 1 : 0].insert(
                uid.toString().toUtf8());
    }
    return assessments;
}

constexpr char reviewedIds[] =
    "SELECT assessment_id FROM assessment_review WHERE act IN ('accepted', "
    "'returned', 'asked')";

} // namespace

Result<std::vector<SignerCheck::Shared>> DutyCheck::run()
{
    TRY(lookInTables());
    if (m_judged.isEmpty())
        return std::move(m_found);
    TRY(eachLogged(m_database,
                   [this](const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence) {
                       play(entry, record, sequence);
                       return true;
                   }));
    return std::move(m_found);
}

Result<void> DutyCheck::lookInTables()
{
    const QByteArray ofReviewed = saidOf(reviewedIds);
    // Each: what is looked at, an assessment with it, the id of one that was reviewed; who acted,
    // and who had judged it.
    TRY(want("WITH said AS (" + ofReviewed
             + " UNION SELECT assessment_id, acted_by FROM assessment_review WHERE act = "
               "'submitted') SELECT DISTINCT a.uid, a.uid, a.id, s.acted_by, n.name FROM "
               "assessment_review s JOIN assessment a ON a.id = s.assessment_id JOIN said n ON "
               "n.id = a.id WHERE s.act IN ('accepted', 'returned', 'asked')"));
    const QByteArray confirmed =
        QByteArray("SELECT e.id, a.id AS whose FROM assessment a JOIN assessment e ON "
                   "e.requirement_id = a.requirement_id AND e.id <> a.id AND "
                   "coalesce(e.release_id, 0) IN (coalesce(a.release_id, 0), "
                   "coalesce(a.carried_from, 0)) WHERE a.confirms <> '' AND a.id IN (")
        + reviewedIds + ")";
    TRY(want("WITH confirmed AS (" + confirmed + "), said AS (" + saidOf("SELECT id FROM confirmed")
             + ") SELECT DISTINCT a.uid, e.uid, a.id, s.acted_by, n.name FROM confirmed c JOIN "
               "assessment a ON a.id = c.whose JOIN assessment e ON e.id = c.id JOIN "
               "assessment_review s ON s.assessment_id = a.id JOIN said n ON n.id = e.id WHERE "
               "s.act IN ('accepted', 'returned', 'asked')"));
    const QByteArray tested =
        "SELECT e.id, f.id AS whose FROM finding f JOIN assessment e ON coalesce(e.release_id, 0) "
        "= "
        "coalesce(f.release_id, 0) AND e.requirement_id = f.requirement_id WHERE f.id IN (SELECT "
        "finding_id FROM finding_retest)";
    TRY(want("WITH tested AS (" + tested + "), said AS (" + saidOf("SELECT id FROM tested")
             + ") SELECT DISTINCT f.uid, e.uid, 0, t.tested_by, n.name FROM tested c JOIN "
               "finding f ON f.id = c.whose JOIN assessment e ON e.id = c.id JOIN finding_retest t "
               "ON t.finding_id = f.id JOIN said n ON n.id = e.id"));
    return lookUnderGates();
}

Result<void> DutyCheck::lookUnderGates()
{
    const QByteArray below =
        QByteArray("SELECT a.id FROM assessment a JOIN passed p ON a.release_id = p.release_id AND "
                   "a.phase = p.phase");
    QByteArrayList signatures;
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "WITH passed AS (" + QByteArray(passed) + "), said AS (" + saidOf(below)
                       + ") SELECT DISTINCT p.uid, a.uid, p.signed_by, n.name FROM passed p JOIN "
                         "assessment a ON a.release_id = p.release_id AND a.phase = p.phase JOIN "
                         "said n ON n.id = a.id"));
        rows.bind();
        while (rows.next()) {
            if (!m_ever.wereOne(rows.text(2), rows.text(3)))
                continue;
            const QByteArray signature = rows.bytes(0);
            m_judged[rows.bytes(1)];
            if (!m_with.contains(signature, rows.bytes(1)))
                m_with.insert(signature, rows.bytes(1));
            if (!m_signed.contains(signature))
                m_signed.insert(signature, {});
        }
        TRY(rows.finished());
    }
    TRY(lookForOrganisation());
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT s.snapshot FROM gate_signature g JOIN gate_submission s "
                                  "ON s.id = g.submission_id WHERE g.uid = ?"));
    for (auto each = m_signed.begin(); each != m_signed.end(); ++each) {
        rows.bind(QString::fromUtf8(each.key()));
        const auto snapshot =
            rows.next() ? unpackSnapshot(rows.bytes(0)) : Result<QByteArray>(QByteArray());
        TRY(rows.finished());
        // What is no content any more is found where that is looked at.
        if (!snapshot)
            continue;
        each->content = Digest::of(DigestAlgorithm::Sha256, *snapshot).toHex();
        std::array<QSet<QByteArray>, 2> under = restsOn(*snapshot);
        each->assessments = std::move(under[0]);
        each->inherited = std::move(under[1]);
    }
    return {};
}

Result<void> DutyCheck::want(const QByteArray &sql)
{
    TRY_ASSIGN(auto rows, m_database.prepare(sql));
    rows.bind();
    while (rows.next()) {
        if (!m_ever.wereOne(rows.text(3), rows.text(4)))
            continue;
        const QByteArray what = rows.bytes(0);
        const QByteArray assessment = rows.bytes(1);
        m_judged[assessment];
        if (const qint64 reviewed = rows.integer(2); reviewed != 0) {
            m_judged[what];
            m_reviewed.insert(reviewed, what);
        }
        if (what != assessment && !m_with.contains(what, assessment))
            m_with.insert(what, assessment);
    }
    return rows.finished();
}

void DutyCheck::play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    if (record.entity == "assessment")
        playAssessment(entry, record, sequence);
    else if (record.entity == "assessment_review")
        playReview(entry, record, sequence);
    else if (record.entity == "finding")
        playRetest(entry, record, sequence);
    else if (record.entity == "app")
        m_apps.play(entry, record);
    else if (record.entity == "gate_signature")
        playSignature(record, sequence);
    else
        m_holders.play(record, sequence);
}

void DutyCheck::playAssessment(const ScannedEntry &entry, const ScannedRecord &record,
                               qint64 sequence)
{
    const auto found = m_judged.find(record.uid.toByteArray());
    if (found == m_judged.end())
        return;
    Judged &judged = *found;
    const QJsonObject after = QJsonDocument::fromJson(record.after.toByteArray()).object();
    // What goes over to another requirement with its release nobody assessed anew.
    if (record.before.size() > 2 && !after.contains(QLatin1StringView("requirement_uid"))) {
        QSet<QString> reviewers;
        for (const auto &[by, isReview] : judged.steps) {
            if (isReview)
                reviewers.insert(by);
        }
        look(SignerCheck::Act::Reassessed, entry, after, reviewers, sequence);
    }
    judged.release = record.release;
    for (const auto &[key, value] :
         {std::pair(QLatin1StringView("release_uid"), &judged.releaseUid),
          std::pair(QLatin1StringView("requirement"), &judged.requirement),
          std::pair(QLatin1StringView("phase"), &judged.phase),
          std::pair(QLatin1StringView("confirms"), &judged.confirms),
          std::pair(QLatin1StringView("carried_from_uid"), &judged.carriedFrom),
          std::pair(QLatin1StringView("recorded_by"), &judged.recordedBy),
          std::pair(QLatin1StringView("assessor"), &judged.assessor),
          std::pair(QLatin1StringView("judgement"), &judged.judgement)}) {
        if (const auto said = after.constFind(key); said != after.constEnd())
            *value = said->toString();
    }
    judged.isOutside = after.value(QLatin1StringView("outside_body")).toBool(judged.isOutside);
    // Before it was noted who records, nobody was kept from anything.
    if (judged.judgement == toKey(Judgement::NotAssessed) || judged.recordedBy.isEmpty())
        return;
    judged.by.insert(judged.recordedBy);
    if (!judged.isOutside)
        judged.by.insert(judged.assessor);
}

void DutyCheck::playReview(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    const QByteArray uid = m_reviewed.value(record.id);
    if (uid.isEmpty())
        return;
    Judged &reviewed = m_judged[uid];
    const QJsonObject after = QJsonDocument::fromJson(record.after.toByteArray()).object();
    const QString act = after.value(QLatin1StringView("act")).toString();
    const QString by = after.value(QLatin1StringView("acted_by")).toString();
    if (act == toKey(ReviewAct::Withdrawn)) {
        if (!reviewed.steps.empty())
            reviewed.steps.pop_back();
        return;
    }
    const bool isSubmitted = act == toKey(ReviewAct::Submitted);
    reviewed.steps.emplace_back(by, !isSubmitted);
    if (isSubmitted) {
        reviewed.submittedBy.insert(by);
        return;
    }
    QSet<QString> names = reviewed.by + reviewed.submittedBy;
    const QString release =
        reviewed.carriedFrom.isEmpty() ? reviewed.releaseUid : reviewed.carriedFrom;
    for (const QByteArray &each : m_with.values(uid)) {
        const Judged &confirmed = m_judged[each];
        if (!reviewed.confirms.isEmpty() && confirmed.phase == reviewed.confirms
            && confirmed.releaseUid == release && confirmed.requirement == reviewed.requirement)
            names += confirmed.by;
    }
    look(SignerCheck::Act::Reviewed, entry, after, names, sequence);
}

void DutyCheck::playRetest(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    if (!m_with.contains(uid) || memberOf(record.after, "retest_passed").isNull())
        return;
    const QJsonObject after = QJsonDocument::fromJson(record.after.toByteArray()).object();
    QSet<QString> names;
    for (const QByteArray &each : m_with.values(uid)) {
        const Judged &judged = m_judged[each];
        if (judged.release == record.release
            && judged.requirement == after.value(QLatin1StringView("requirement")).toString())
            names += judged.by;
    }
    look(SignerCheck::Act::Retested, entry, after, names, sequence);
}

/// What the organisation's assessments leave out for every release: few, whoever signs.
Result<void> DutyCheck::lookForOrganisation()
{
    std::vector<std::pair<QByteArray, QString>> leftOut; // and by whom
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT uid, recorded_by FROM assessment WHERE release_id IS NULL AND "
                       "judgement = 'not_applicable' UNION SELECT a.uid, h.recorded_by FROM "
                       "assessment_history h JOIN assessment a ON a.id = h.assessment_id WHERE "
                       "a.release_id IS NULL AND h.judgement = 'not_applicable'"));
        rows.bind();
        while (rows.next())
            leftOut.emplace_back(rows.bytes(0), rows.text(1));
        TRY(rows.finished());
    }
    if (leftOut.empty())
        return {};
    TRY_ASSIGN(auto rows, m_database.prepare(passed));
    rows.bind();
    while (rows.next()) {
        for (const auto &[assessment, by] : leftOut) {
            const QByteArray signature = rows.bytes(0);
            if (!m_ever.wereOne(rows.text(4), by) || m_with.contains(signature, assessment))
                continue;
            m_judged[assessment];
            m_with.insert(signature, assessment);
            if (!m_signed.contains(signature))
                m_signed.insert(signature, {});
        }
    }
    return rows.finished();
}

void DutyCheck::playSignature(const ScannedRecord &record, qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    const auto under = m_signed.constFind(uid);
    const App *app = m_apps.app(record.app);
    if (under == m_signed.cend() || !app || !takesTwoPeople(*app))
        return;
    const QJsonObject after = QJsonDocument::fromJson(record.after.toByteArray()).object();
    const QByteArray account = after.value(QLatin1StringView("account_uid")).toString().toUtf8();
    const QString phase = after.value(QLatin1StringView("phase")).toString();
    const bool isWhatWasSigned =
        under->content == after.value(QLatin1StringView("snapshot_sha256")).toString().toLatin1();
    const QSet<QString> &own = m_holders.namesOf(account);
    std::optional<SignerCheck::Shared> found;
    for (const QByteArray &each : m_with.values(uid)) {
        const Judged &judged = m_judged[each];
        const bool isOrganisations = judged.release == 0;
        // Of another content than was signed nobody knows what it left out.
        if (isOrganisations ? judged.judgement != toKey(Judgement::NotApplicable)
                    || !isWhatWasSigned || !under->inherited.contains(each)
                            : judged.release != record.release || judged.phase != phase
                    || judged.judgement == toKey(Judgement::NotAssessed)
                    || (isWhatWasSigned && !under->assessments.contains(each)))
            continue;
        const QString name = own.contains(judged.recordedBy) ? judged.recordedBy
            : !isOrganisations && !judged.isOutside && own.contains(judged.assessor)
            ? judged.assessor
            : QString();
        if (name.isEmpty() || (found && found->subject <= judged.requirement))
            continue;
        found.emplace();
        found->act =
            isOrganisations ? SignerCheck::Act::SignedLeftOut : SignerCheck::Act::SignedAssessed;
        found->release = after.value(QLatin1StringView("release")).toString();
        found->phase = fromKey<Phase>(phase).value_or(Phase::Requirements);
        found->subject = judged.requirement;
        found->first = name;
        found->second = after.value(QLatin1StringView("signed_by")).toString();
        found->entry = sequence;
    }
    if (found)
        m_found.push_back(*found);
}

void DutyCheck::look(SignerCheck::Act act, const ScannedEntry &entry, const QJsonObject &after,
                     const QSet<QString> &names, qint64 sequence)
{
    const QByteArray account = m_holders.accountOf(entry);
    if (account.isEmpty())
        return;
    QStringList shared = (names & m_holders.namesOf(account)).values();
    if (shared.isEmpty())
        return;
    std::ranges::sort(shared);
    const QString number = after.value(QLatin1StringView("number")).toString();
    SignerCheck::Shared found;
    found.act = act;
    found.release = after.value(QLatin1StringView("release")).toString();
    found.subject =
        number.isEmpty() ? after.value(QLatin1StringView("requirement")).toString() : number;
    found.first = shared.front();
    found.second = m_holders.nameOf(account);
    found.entry = sequence;
    m_found.push_back(found);
}

} // namespace gatehouse
