#include "models/dashboards/historyreplay.h"

#include "models/auditchain/auditscan.h"
#include "models/base/clock.h"
#include "models/dashboards/dailyparts.h"
#include "models/lifecycle/gate.h"
#include "models/lifecycle/storedgate.h"
#include "models/threatmodels/recordedthreat.h"

#include <algorithm>
#include <unordered_map>

namespace gatehouse {

namespace {

/// The value of a key that the log holds; nothing for one this program does not know.
template<class E>
std::optional<E> keyIn(QByteArrayView text)
{
    for (const auto &entry : EnumText<E>::entries()) {
        if (text == QByteArrayView(entry.key))
            return entry.value;
    }
    return std::nullopt;
}

QDate dateAt(QByteArrayView timestamp, int utcOffset)
{
    const QDateTime at = fromTimestamp(QString::fromLatin1(timestamp));
    return at.isValid() ? at.toUTC().addSecs(utcOffset).date() : QDate();
}

/// What an entry's record says that a member was: nothing where it did not change. A member that
/// only `after` has was not there before.
std::optional<QByteArrayView> formerly(const ScannedRecord &record, QByteArrayView member)
{
    const QByteArrayView before = memberOf(record.before, member);
    if (!before.isNull())
        return before == "null" ? QByteArrayView("") : before;
    return memberOf(record.after, member).isNull() ? std::nullopt
                                                   : std::optional(QByteArrayView(""));
}

class Replay
{
public:
    Replay(const Database &database, std::optional<int> utcOffset)
        : m_database(database), m_utcOffset(utcOffset)
    {
    }

    Result<void> run()
    {
        TRY(m_database.execute("DELETE FROM daily_change; DELETE FROM daily_part;"));
        TRY(readReleases());
        TRY(readAssessments());
        TRY(readFindings());
        TRY(readAcceptances());
        TRY(readThreats());
        TRY(keepParts());
        TRY(walkBack());
        return keepChanges();
    }

private:
    struct Release {
        qint64 app = 0;
        DailyGates gates;
        std::array<std::vector<bool>, 6> decisions; ///< whether each passed, the last one last
    };
    struct Finding {
        qint64 release = 0;
        DailyFinding finding;
    };
    struct Acceptance {
        qint64 release = 0;
        qint64 renews = 0;
        int renewals = 0;
        DailyAcceptance acceptance;
    };
    struct Threat {
        qint64 release = 0;
        qint64 model = 0;
        int decided = 0; ///< countermeasures
        QByteArray addedAt;
        DailyThreat threat;
    };
    struct Countermeasure {
        qint64 model = 0;
        bool isDecided = false;
        std::vector<qint64> threats;
    };

    // What is recorded now -----------------------------------------------------------------------

    Result<void> readReleases()
    {
        TRY_ASSIGN(auto releases, m_database.prepare("SELECT id, app_id, uid FROM app_release"));
        while (releases.next()) {
            m_releases[releases.integer(0)].app = releases.integer(1);
            m_releaseOfUid.insert(releases.bytes(2), releases.integer(0));
        }
        TRY(releases.finished());
        TRY_ASSIGN(
            auto plans,
            m_database.prepare("SELECT release_id, phase, planned_on FROM release_phase_plan"));
        while (plans.next())
            m_releases[plans.integer(0)]
                .gates.plannedOn[static_cast<size_t>(indexOf(plans.key<Phase>(1)))] = plans.date(2);
        TRY(plans.finished());
        TRY_ASSIGN(auto decisions,
                   m_database.prepare(
                       "SELECT release_id, phase, decision, id FROM gate_decision ORDER BY id"));
        while (decisions.next()) {
            Release &release = m_releases[decisions.integer(0)];
            const auto phase = static_cast<size_t>(indexOf(decisions.key<Phase>(1)));
            const bool passed = decisions.key<GateDecisionKind>(2) == GateDecisionKind::Passed;
            release.decisions[phase].push_back(passed);
            release.gates.passed[phase] = passed;
        }
        TRY(decisions.finished());
        TRY_ASSIGN(auto apps, m_database.prepare("SELECT id, current_release_id, uid FROM app"));
        while (apps.next()) {
            m_shown[apps.integer(0)] = apps.integer(1);
            m_appOfUid.insert(apps.bytes(2), apps.integer(0));
            if (!apps.isNull(1))
                m_releases[apps.integer(1)].gates.isShown = true;
        }
        return apps.finished();
    }

    Result<void> readAssessments()
    {
        TRY_ASSIGN(
            auto rows,
            m_database.prepare("SELECT id, coalesce(release_id, 0), judgement FROM assessment"));
        while (rows.next()) {
            const auto id = static_cast<size_t>(rows.integer(0));
            if (id >= m_judgements.size()) {
                m_judgements.resize(id + id / 2 + 1, Judgement::NotAssessed);
                m_releaseOfJudgement.resize(m_judgements.size(), 0);
            }
            m_judgements[id] = rows.key<Judgement>(2);
            m_releaseOfJudgement[id] = static_cast<qint32>(rows.integer(1));
        }
        TRY(rows.finished());
        // One that served several phases was copied for each of them, its uid with it.
        TRY_ASSIGN(
            auto copies,
            m_database.prepare("SELECT uid, id FROM assessment WHERE uid IN (SELECT uid FROM "
                               "assessment GROUP BY uid HAVING count(*) > 1)"));
        while (copies.next())
            m_copies[copies.bytes(0)].push_back(copies.integer(1));
        return copies.finished();
    }

    Result<void> readFindings()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT id, coalesce(release_id, 0), risk, status, "
                                      "accepted_until, uid FROM finding"));
        while (rows.next()) {
            m_findings[rows.integer(0)] = {
                rows.integer(1), {rows.key<Risk>(2), rows.key<FindingStatus>(3), rows.date(4)}};
            m_findingOfUid.insert(rows.bytes(5), rows.integer(0));
        }
        return rows.finished();
    }

    Result<void> readAcceptances()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT id, coalesce(release_id, 0), expires_on, renews_id, "
                       "EXISTS (SELECT 1 FROM risk_acceptance_withdrawal w "
                       "WHERE w.acceptance_id = risk_acceptance.id), uid FROM risk_acceptance"));
        while (rows.next()) {
            Acceptance &each = m_acceptances[rows.integer(0)];
            each.release = rows.integer(1);
            each.renews = rows.integer(3);
            each.acceptance.expiresOn = rows.date(2);
            each.acceptance.isWithdrawn = rows.boolean(4);
            m_acceptanceOfUid.insert(rows.bytes(5), rows.integer(0));
        }
        TRY(rows.finished());
        for (const auto &[id, each] : m_acceptances) {
            const auto renewed = m_acceptances.find(each.renews);
            if (renewed == m_acceptances.end())
                continue;
            ++renewed->second.renewals;
            renewed->second.acceptance.isRenewed = true;
        }
        return {};
    }

    Result<void> readThreats()
    {
        TRY_ASSIGN(
            auto threats,
            m_database.prepare("SELECT t.id, m.release_id, m.id, t.added_at, t.is_there, t.answer, "
                               "t.confirmed_at <> '', t.accepted_until, t.number FROM threat t "
                               "JOIN threat_model m ON m.id = t.model_id"));
        while (threats.next()) {
            const ThreatAnswer answer = threats.key<ThreatAnswer>(5);
            const qint64 id = threats.integer(0);
            m_threats[id] = {threats.integer(1),
                             threats.integer(2),
                             0,
                             threats.bytes(3),
                             {threats.boolean(4),
                              answer == ThreatAnswer::NotApplicable && threats.boolean(6),
                              answer == ThreatAnswer::Accepted, threats.date(7), false}};
            m_threatOfNumber.insert({threats.integer(2), threats.bytes(8)}, id);
            m_byAge.push_back(id);
        }
        TRY(threats.finished());
        std::sort(m_byAge.begin(), m_byAge.end(), [this](qint64 one, qint64 other) {
            return m_threats[one].addedAt < m_threats[other].addedAt;
        });
        TRY_ASSIGN(auto countermeasures,
                   m_database.prepare("SELECT c.id, c.model_id, c.stage, k.threat_id "
                                      "FROM countermeasure c LEFT JOIN threat_countermeasure k "
                                      "ON k.countermeasure_id = c.id"));
        while (countermeasures.next()) {
            Countermeasure &each = m_countermeasures[countermeasures.integer(0)];
            each.model = countermeasures.integer(1);
            each.isDecided =
                countermeasures.key<CountermeasureStage>(2) != CountermeasureStage::Proposed;
            if (countermeasures.isNull(3))
                continue;
            each.threats.push_back(countermeasures.integer(3));
            if (each.isDecided)
                decide(m_threats[countermeasures.integer(3)], 1);
        }
        return countermeasures.finished();
    }

    static void decide(Threat &threat, int by)
    {
        threat.decided += by;
        threat.threat.isDecided = threat.decided > 0;
    }

    /// What daily_part holds from now on.
    Result<void> keepParts() const
    {
        std::map<std::pair<qint64, DailyPart>, DailySteps> parts;
        for (const auto &[id, release] : m_releases)
            parts[{id, DailyPart::Gates}] += release.gates.steps();
        std::map<std::pair<qint64, Judgement>, int> judged;
        for (size_t id = 0; id < m_judgements.size(); ++id) {
            if (m_judgements[id] != Judgement::NotAssessed)
                ++judged[{m_releaseOfJudgement[id], m_judgements[id]}];
        }
        for (const auto &[of, count] : judged)
            parts[{of.first, DailyPart::Judgements}].add(DailyMeasure::judged(of.second), count);
        for (const auto &[id, each] : m_findings)
            parts[{each.release, DailyPart::Findings}] += each.finding.steps();
        for (const auto &[id, each] : m_acceptances)
            parts[{each.release, DailyPart::Acceptances}] += each.acceptance.steps();
        for (const auto &[id, each] : m_threats)
            parts[{each.release, DailyPart::Threats}] += each.threat.steps();
        TRY_ASSIGN(auto keeping,
                   m_database.prepare(
                       "INSERT INTO daily_part (release_id, part, steps) VALUES (?, ?, ?)"));
        for (const auto &[of, steps] : parts) {
            if (steps.isEmpty())
                continue;
            const QByteArray stored = steps.stored();
            keeping.bind(of.first, toKey(of.second));
            keeping.bindBorrowedText(3, stored);
            TRY(keeping.run());
        }
        return {};
    }

    // Back through the log ------------------------------------------------------------------------

    /// Where a clock was set back, an entry is dated before others in front of it: the latest of
    /// those, by its number. What they added was there when it was written.
    Result<void> readSetBack()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT sequence, content FROM audit_entry WHERE "
                                      "sequence > 0 ORDER BY sequence"));
        rows.bind();
        QByteArray latest;
        while (rows.next()) {
            const QByteArrayView at = memberOf(rows.view(1), "at");
            if (at.isEmpty())
                continue;
            if (at < QByteArrayView(latest))
                m_latestBefore.insert(rows.integer(0), latest);
            else
                latest = at.toByteArray();
        }
        return rows.finished();
    }

    Result<void> walkBack()
    {
        TRY(readSetBack());
        LocalDates localDates;
        ScannedEntry entry;
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT content, sequence FROM audit_entry WHERE "
                                      "sequence > 0 ORDER BY sequence DESC"));
        rows.bind();
        while (rows.next()) {
            entry.scan(rows.view(0));
            // What was added after this entry belongs to the one before it, which came later.
            const auto latest = m_latestBefore.constFind(rows.integer(1));
            forgetThreatsAddedAfter(latest == m_latestBefore.cend() ? entry.at
                                                                    : QByteArrayView(*latest));
            if (const QDate day =
                    m_utcOffset ? dateAt(entry.at, *m_utcOffset) : localDates.of(entry.at);
                day.isValid())
                m_day = day;
            for (auto record = entry.records.rbegin(); record != entry.records.rend(); ++record)
                takeBack(*record);
        }
        TRY(rows.finished());
        forgetThreatsAddedAfter({});
        takeBackWhatIsLeft();
        return {};
    }

    /// What no entry tells of counts from the first day on.
    void takeBackWhatIsLeft()
    {
        for (const auto &[id, release] : m_releases)
            write(id, release.gates.steps(), {});
        for (size_t id = 0; id < m_judgements.size(); ++id)
            judge(static_cast<qint64>(id), Judgement::NotAssessed);
        for (const auto &[id, each] : m_findings)
            write(each.release, each.finding.steps(), {});
        for (const auto &[id, each] : m_acceptances)
            write(each.release, each.acceptance.steps(), {});
    }

    void takeBack(const ScannedRecord &record)
    {
        if (record.entity == "assessment")
            takeBackAssessment(record);
        else if (record.entity == "finding")
            takeBackFinding(record);
        else if (record.entity == "gate_decision")
            takeBackDecision(record);
        else if (record.entity == "release")
            takeBackRelease(record);
        else if (record.entity == "app")
            takeBackApp(record);
        else if (record.entity == "risk_acceptance")
            takeBackAcceptance(record);
        else if (record.entity == "threat")
            takeBackThreat(record);
        else if (record.entity == "countermeasure")
            takeBackCountermeasure(record);
        else if (record.entity == "threat_model" && record.isNew("library_key"))
            takeBackModel(record.id);
    }

    void takeBackAssessment(const ScannedRecord &record)
    {
        const auto copies =
            m_copies.constFind(QByteArray::fromRawData(record.uid.data(), record.uid.size()));
        if (record.isGone()) {
            const auto before = keyIn<Judgement>(memberOf(record.before, "judgement"));
            const auto id = static_cast<size_t>(record.id);
            if (id >= m_judgements.size()) {
                m_judgements.resize(id + id / 2 + 1, Judgement::NotAssessed);
                m_releaseOfJudgement.resize(m_judgements.size(), 0);
            }
            m_releaseOfJudgement[id] = static_cast<qint32>(record.release);
            judge(record.id, before.value_or(Judgement::NotAssessed));
            return;
        }
        std::optional<Judgement> before = Judgement::NotAssessed;
        if (!record.isNew("judgement")) {
            const auto text = formerly(record, "judgement");
            if (!text)
                return;
            before = keyIn<Judgement>(*text);
        }
        if (!before)
            return;
        if (copies == m_copies.cend()) {
            judge(record.id != 0 ? record.id : assessmentOf(record.uid), *before);
            return;
        }
        const auto after = keyIn<Judgement>(memberOf(record.after, "judgement"));
        for (const qint64 copy : *copies) {
            if (copy == record.id || record.isNew("judgement")
                || (static_cast<size_t>(copy) < m_judgements.size()
                    && m_judgements[static_cast<size_t>(copy)] == after))
                judge(copy, *before);
        }
    }

    void judge(qint64 id, Judgement judgement)
    {
        const auto place = static_cast<size_t>(id);
        if (id <= 0 || place >= m_judgements.size() || m_judgements[place] == judgement)
            return;
        const qint64 release = m_releaseOfJudgement[place];
        if (m_judgements[place] != Judgement::NotAssessed)
            change(m_day, release, DailyMeasure::judged(m_judgements[place]), 1);
        if (judgement != Judgement::NotAssessed)
            change(m_day, release, DailyMeasure::judged(judgement), -1);
        m_judgements[place] = judgement;
    }

    /// By uid, where an earlier version noted nothing else.
    qint64 assessmentOf(QByteArrayView uid)
    {
        if (m_assessmentOfUid.isEmpty()) {
            auto rows = m_database.prepare("SELECT uid, id FROM assessment");
            while (rows && rows->next())
                m_assessmentOfUid.insert(rows->bytes(0), rows->integer(1));
        }
        return m_assessmentOfUid.value(uid.toByteArray());
    }

    static qint64 idOf(const ScannedRecord &record, const QHash<QByteArray, qint64> &ofUid)
    {
        return record.id != 0 ? record.id : ofUid.value(record.uid.toByteArray());
    }

    void takeBackFinding(const ScannedRecord &record)
    {
        const auto found = m_findings.find(idOf(record, m_findingOfUid));
        if (found == m_findings.end())
            return;
        const DailySteps after = found->second.finding.steps();
        const qint64 release = found->second.release;
        if (record.isNew("status")) {
            m_findings.erase(found);
            return write(release, after, {});
        }
        DailyFinding &finding = found->second.finding;
        if (const auto risk = formerly(record, "risk"))
            finding.risk = keyIn<Risk>(*risk).value_or(finding.risk);
        if (const auto status = formerly(record, "status"))
            finding.status = keyIn<FindingStatus>(*status).value_or(finding.status);
        if (const auto until = formerly(record, "accepted_until"))
            finding.acceptedUntil = storedDate(*until);
        write(release, after, finding.steps());
    }

    void takeBackDecision(const ScannedRecord &record)
    {
        const auto phase = keyIn<Phase>(memberOf(record.after, "phase"));
        const qint64 id = record.release != 0 ? record.release : releaseOfDecision(record.uid);
        const auto found = m_releases.find(id);
        if (!phase || found == m_releases.end())
            return;
        Release &release = found->second;
        const DailySteps after = release.gates.steps();
        const auto index = static_cast<size_t>(indexOf(*phase));
        std::vector<bool> &decisions = release.decisions[index];
        if (!decisions.empty())
            decisions.pop_back();
        release.gates.passed[index] = !decisions.empty() && decisions.back();
        write(id, after, release.gates.steps());
    }

    qint64 releaseOfDecision(QByteArrayView uid)
    {
        auto rows = m_database.prepare("SELECT release_id FROM gate_decision WHERE uid = ?");
        if (!rows)
            return 0;
        rows->bind(QString::fromUtf8(uid));
        return rows->next() ? rows->integer(0) : 0;
    }

    void takeBackRelease(const ScannedRecord &record)
    {
        const qint64 id =
            record.id != 0 ? record.id : m_releaseOfUid.value(record.uid.toByteArray());
        if (id == 0)
            return;
        if (record.isGone())
            m_releases[id].app = record.app;
        const auto found = m_releases.find(id);
        if (found == m_releases.end())
            return;
        DailyGates &gates = found->second.gates;
        const DailySteps after = gates.steps();
        if (record.isNew("version")) {
            gates = {};
        } else {
            for (const Phase phase : allPhases) {
                const QByteArray member = "planned_on." + toKey(phase).toLatin1();
                if (const auto day = formerly(record, member))
                    gates.plannedOn[static_cast<size_t>(indexOf(phase))] = storedDate(*day);
            }
        }
        write(id, after, gates.steps());
    }

    void takeBackApp(const ScannedRecord &record)
    {
        const auto before = formerly(record, "current_release_uid");
        if (!before || record.isNew("code"))
            return;
        const qint64 app = idOf(record, m_appOfUid);
        show(m_shown[app], false);
        m_shown[app] = m_releaseOfUid.value(before->toByteArray());
        show(m_shown[app], true);
    }

    void show(qint64 id, bool isShown)
    {
        const auto found = m_releases.find(id);
        if (found == m_releases.end())
            return;
        const DailySteps after = found->second.gates.steps();
        found->second.gates.isShown = isShown;
        write(id, after, found->second.gates.steps());
    }

    void takeBackAcceptance(const ScannedRecord &record)
    {
        const auto found = m_acceptances.find(idOf(record, m_acceptanceOfUid));
        if (found == m_acceptances.end())
            return;
        Acceptance &each = found->second;
        const DailySteps after = each.acceptance.steps();
        const qint64 release = each.release;
        if (!record.isNew("reason")) {
            each.acceptance.isWithdrawn = false;
            return write(release, after, each.acceptance.steps());
        }
        const qint64 renews = each.renews;
        m_acceptances.erase(found);
        write(release, after, {});
        const auto renewed = m_acceptances.find(renews);
        if (renewed == m_acceptances.end())
            return;
        const DailySteps whileRenewed = renewed->second.acceptance.steps();
        renewed->second.acceptance.isRenewed = --renewed->second.renewals > 0;
        write(renewed->second.release, whileRenewed, renewed->second.acceptance.steps());
    }

    void takeBackThreat(const ScannedRecord &record)
    {
        const auto found = m_threats.find(record.id);
        if (found == m_threats.end())
            return;
        if (record.isNew("added_at"))
            return forget(record.id);
        DailyThreat &threat = found->second.threat;
        const DailySteps after = threat.steps();
        if (const auto isThere = formerly(record, "is_there"))
            threat.isThere = *isThere == "true";
        // That it is not applicable is settled once somebody has confirmed it.
        const auto confirmedAt = formerly(record, "confirmed_at");
        if (const auto text = formerly(record, "answer")) {
            const auto answer = keyIn<ThreatAnswer>(*text);
            threat.isAccepted = answer == ThreatAnswer::Accepted;
            threat.isNotApplicable =
                answer == ThreatAnswer::NotApplicable && confirmedAt && !confirmedAt->isEmpty();
        } else if (confirmedAt) {
            threat.isNotApplicable = !confirmedAt->isEmpty();
        }
        if (const auto until = formerly(record, "accepted_until"))
            threat.acceptedUntil = storedDate(*until);
        write(found->second.release, after, threat.steps());
    }

    void takeBackCountermeasure(const ScannedRecord &record)
    {
        const auto found = m_countermeasures.find(record.id);
        if (found == m_countermeasures.end())
            return;
        Countermeasure &each = found->second;
        const Countermeasure after = each;
        if (record.isNew("added_at")) {
            each.isDecided = false;
            each.threats.clear();
        } else {
            if (const auto stage = formerly(record, "stage"))
                each.isDecided =
                    keyIn<CountermeasureStage>(*stage).value_or(CountermeasureStage::Proposed)
                    != CountermeasureStage::Proposed;
            if (const auto threats = formerly(record, "threats"))
                each.threats = threatsNamed(each.model, *threats);
        }
        if (after.isDecided)
            decideAll(after.threats, -1);
        if (each.isDecided)
            decideAll(each.threats, 1);
    }

    std::vector<qint64> threatsNamed(qint64 model, QByteArrayView names) const
    {
        std::vector<qint64> threats;
        for (const QByteArray &name : names.toByteArray().split(',')) {
            if (const qint64 id = m_threatOfNumber.value({model, name.trimmed()}))
                threats.push_back(id);
        }
        return threats;
    }

    void decideAll(const std::vector<qint64> &threats, int by)
    {
        for (const qint64 id : threats) {
            const auto threat = m_threats.find(id);
            if (threat == m_threats.end())
                continue;
            const DailySteps after = threat->second.threat.steps();
            decide(threat->second, by);
            write(threat->second.release, after, threat->second.threat.steps());
        }
    }

    /// The model and all in it, what was carried along included.
    void takeBackModel(qint64 model)
    {
        std::vector<qint64> gone;
        for (const auto &[id, threat] : m_threats) {
            if (threat.model == model)
                gone.push_back(id);
        }
        for (const qint64 id : gone)
            forget(id);
    }

    void forgetThreatsAddedAfter(QByteArrayView at)
    {
        while (!m_byAge.empty()) {
            const auto youngest = m_threats.find(m_byAge.back());
            if (youngest != m_threats.end() && QByteArrayView(youngest->second.addedAt) <= at)
                return;
            if (youngest != m_threats.end())
                forget(youngest->first);
            m_byAge.pop_back();
        }
    }

    void forget(qint64 threat)
    {
        const auto found = m_threats.find(threat);
        if (found == m_threats.end())
            return;
        const DailySteps after = found->second.threat.steps();
        const qint64 release = found->second.release;
        m_threats.erase(found);
        write(release, after, {});
    }

    // What comes of it ----------------------------------------------------------------------------

    void write(qint64 release, const DailySteps &after, const DailySteps &before)
    {
        if (after == before)
            return;
        for (const auto &[where, by] : after.since(before, m_day))
            change(where.first, release, where.second, by);
    }

    void change(QDate day, qint64 release, DailyMeasure measure, int by)
    {
        if (!day.isValid())
            return;
        // 31 bits of a Julian day, 28 of a release, 5 of a measure.
        m_changes[static_cast<quint64>(day.toJulianDay()) << 33 | static_cast<quint64>(release) << 5
                  | static_cast<quint64>(measure.index())] += by;
    }

    Result<void> keepChanges() const
    {
        struct Row {
            qint64 day;
            qint64 app;
            qint64 release;
            int measure;
            int by;
            auto operator<=>(const Row &) const = default;
        };
        std::vector<Row> rows;
        rows.reserve(m_changes.size());
        for (const auto &[where, by] : m_changes) {
            if (by == 0)
                continue;
            const auto release = static_cast<qint64>(where >> 5 & ((1U << 28) - 1));
            const auto found = m_releases.find(release);
            rows.push_back({static_cast<qint64>(where >> 33),
                            found == m_releases.end() ? 0 : found->second.app, release,
                            static_cast<int>(where & 31), by});
        }
        std::sort(rows.begin(), rows.end());
        TRY_ASSIGN(auto adding,
                   m_database.prepare("INSERT INTO daily_change (day, app_id, release_id, measure, "
                                      "change) VALUES (?, ?, ?, ?, ?)"));
        qint64 written = 0;
        QString day;
        for (const Row &row : rows) {
            if (row.day != written) {
                written = row.day;
                day = QDate::fromJulianDay(row.day).toString(Qt::ISODate);
            }
            adding.bind(day, row.app, row.release, DailyMeasure::at(row.measure).key(), row.by);
            TRY(adding.run());
        }
        return {};
    }

    const Database &m_database;
    std::optional<int> m_utcOffset;
    QDate m_day; ///< of the entry that is taken back
    std::unordered_map<qint64, Release> m_releases;
    std::unordered_map<qint64, qint64> m_shown; ///< app → the release it shows
    std::vector<Judgement> m_judgements; ///< by the assessment's id
    std::vector<qint32> m_releaseOfJudgement;
    std::unordered_map<qint64, Finding> m_findings;
    std::unordered_map<qint64, Acceptance> m_acceptances;
    std::unordered_map<qint64, Threat> m_threats;
    std::unordered_map<qint64, Countermeasure> m_countermeasures;
    std::vector<qint64> m_byAge; ///< threats, the youngest last
    QHash<qint64, QByteArray> m_latestBefore; ///< of readSetBack()
    QHash<QByteArray, std::vector<qint64>> m_copies;
    QHash<QByteArray, qint64> m_releaseOfUid;
    QHash<QByteArray, qint64> m_appOfUid;
    QHash<QByteArray, qint64> m_findingOfUid;
    QHash<QByteArray, qint64> m_acceptanceOfUid;
    QHash<QByteArray, qint64> m_assessmentOfUid;
    QHash<std::pair<qint64, QByteArray>, qint64> m_threatOfNumber;
    std::unordered_map<quint64, int> m_changes;
};

} // namespace

Result<void> HistoryReplay::run(const Database &database, std::optional<int> utcOffset)
{
    return Replay(database, utcOffset).run();
}

} // namespace gatehouse
