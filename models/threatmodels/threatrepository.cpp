#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatlibraryrepository.h"

#include "models/accounts/holder.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/store/searchindex.h"
#include "models/threatmodels/threatduty.h"
#include "models/workspace/formerholders.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

constexpr int longestReason = 4000;

QByteArray selectThreats(const char *rest)
{
    return "SELECT " + describe<RecordedThreat>().selection() + " FROM threat t " + rest;
}

/// Notes what became of a threat; whoever writes many of a model says once that it is another now,
/// since that writes the row its drawing stands in.
Result<void> noteThreat(Change &change, const ThreatPlace &place, const RecordedThreat *before,
                        const RecordedThreat &after)
{
    const Database &database = change.database();
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, before, &after));
    difference.after.insert(QStringLiteral("number"), after.number);
    difference.after.insert(QStringLiteral("release"), place.releaseName);
    if (!before)
        difference.after.insert(QStringLiteral("lineage_uid"), after.lineage);
    change.record({Entity::Threat, after.id.value, place.release.value, place.app.value}, after.uid,
                  difference.before, difference.after);
    if (!after.isOwn())
        return {};
    return SearchIndex(database).put(QStringLiteral("threat"), after.id.value,
                                     describe<RecordedThreat>().searchText(&after));
}

Result<void> writeThreat(Change &change, const RecordedThreat &before, const RecordedThreat &after)
{
    TRY(updateRecord(change, before, after));
    TRY(ThreatModelRepository::touch(change, after.model));
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(change.database(), after.model));
    return noteThreat(change, place, &before, after);
}

/// Gives the numbers after the last one of the model; the first of them. Once for all, since that
/// writes the row its drawing stands in.
Result<int> nextThreatNumbers(Change &change, ThreatModelId model, int count)
{
    TRY_ASSIGN(auto counting,
               change.database().prepare("UPDATE threat_model SET last_threat = last_threat + ? "
                                         "WHERE id = ? RETURNING last_threat"));
    counting.bind(count, model);
    const int last = counting.next() ? static_cast<int>(counting.integer(0)) : count;
    TRY(counting.finished());
    return last - count + 1;
}

Result<QString> reasonOf(const QString &typed, const QString &number)
{
    const QString reason = typed.trimmed();
    if (reason.isEmpty())
        return fail(ErrorKind::Invalid,
                    ThreatRepository::tr("Give a reason for your answer to %1. It stands at the "
                                         "gate.")
                        .arg(number));
    if (reason.size() > longestReason)
        return fail(ErrorKind::Invalid,
                    ThreatRepository::tr("The reason takes at most %n character(s).", nullptr,
                                         longestReason));
    return reason;
}

/// Lower than the rule has it needs a reason; one's own is rated by whoever adds it.
Result<void> checkRating(const Database &database, const RecordedThreat &threat)
{
    if (threat.isOwn()) {
        if (threat.title.isEmpty())
            return fail(ErrorKind::Invalid, ThreatRepository::tr("Say what the threat is."));
        if (threat.categories.empty())
            return fail(ErrorKind::Invalid,
                        ThreatRepository::tr("Choose at least one category of the threat."));
        if (threat.likelihood < 1 || threat.impact < 1)
            return fail(ErrorKind::Invalid,
                        ThreatRepository::tr("Rate how likely the threat is and what it would "
                                             "do, each from 1 to 5."));
        return {};
    }
    if ((threat.likelihood == 0) != (threat.impact == 0))
        return fail(ErrorKind::Invalid,
                    ThreatRepository::tr("Rate both how likely %1 is and what it would do, or "
                                         "neither.")
                        .arg(threat.number));
    TRY_ASSIGN(const ThreatModelRecord model, ThreatModelRepository(database).record(threat.model));
    TRY_ASSIGN(const ThreatLibrary *library,
               ThreatLibraryRepository(database).library(model.libraryKey, model.libraryVersion));
    const ThreatRule *rule = library->rule(threat.rule);
    const bool isLower = rule && threat.likelihood > 0
        && (threat.likelihood < rule->rating.likelihood || threat.impact < rule->rating.impact);
    if (isLower && threat.ratingReason.isEmpty())
        return fail(ErrorKind::Invalid,
                    ThreatRepository::tr("Say why %1 is rated lower than the threat library has "
                                         "it. The reason stands at the gate.")
                        .arg(threat.number));
    return {};
}

/// Whether a person rated or answered it.
bool isSpokenOf(const RecordedThreat &threat)
{
    static const RecordedThreat untouched;
    return std::ranges::any_of(describe<RecordedThreat>().fields(), [&](const Field &field) {
        return field.isRestored() && field.get(&threat) != field.get(&untouched);
    });
}

/// Another person than who said it stands behind the answer.
bool isDecision(const RecordedThreat &threat)
{
    return threat.answer == ThreatAnswer::Accepted
        || (threat.confirmedAt.isValid() && threat.confirmedBy != threat.answeredBy);
}

void takeAnswer(RecordedThreat &threat, const RecordedThreat &from)
{
    threat.answer = from.answer;
    threat.answerReason = from.answerReason;
    threat.answeredBy = from.answeredBy;
    threat.answeredAt = from.answeredAt;
    threat.confirmedBy = from.confirmedBy;
    threat.confirmedAt = from.confirmedAt;
    threat.acceptedUntil = from.acceptedUntil;
}

tl::unexpected<Error> threatConflict(const QString &number)
{
    return fail(ErrorKind::Conflict,
                ThreatRepository::tr("%1 was changed by somebody else in the meantime. Look at "
                                     "what it says now, then change it again.")
                    .arg(number));
}

/// Rating and words; the answer stays what `answered` says.
Result<void> updateThreat(Change &change, const RecordedThreat &stored,
                          const RecordedThreat &threat, const RecordedThreat &answered)
{
    if (threat.revision != stored.revision)
        return threatConflict(stored.number);
    RecordedThreat changed = withEdits(stored, threat);
    TRY(checkRecord(change, changed));
    if (!stored.isOwn()) {
        changed.title = stored.title;
        changed.description = stored.description;
        changed.categories = stored.categories;
    }
    std::ranges::sort(changed.categories);
    TRY(checkRating(change.database(), changed));
    takeAnswer(changed, answered);
    return changed == stored ? Result<void>() : writeThreat(change, stored, changed);
}

} // namespace

Result<ThreatPlace> ThreatPlace::of(const Database &database, ThreatModelId model)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT r.id, a.id, a.code || '@' || r.version, a.tier "
                                "FROM threat_model d JOIN app_release r ON r.id = d.release_id "
                                "JOIN app a ON a.id = r.app_id WHERE d.id = ?"));
    rows.bind(model);
    if (rows.next())
        return ThreatPlace{rows.id<ReleaseId>(0), rows.id<AppId>(1), rows.text(2),
                           static_cast<int>(rows.integer(3))};
    TRY(rows.finished());
    return fail(ErrorKind::NotFound,
                ThreatRepository::tr("There is no such threat model in this workspace."));
}

Result<std::vector<RecordedThreat>> ThreatRepository::searchable() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectThreats("WHERE t.rule = '' ORDER BY t.id")));
    rows.bind();
    return readRecords<RecordedThreat>(std::move(rows));
}

Result<std::vector<RecordedThreat>> ThreatRepository::ofModel(ThreatModelId model) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectThreats("WHERE t.model_id = ? ORDER BY t.number")));
    rows.bind(model);
    return readRecords<RecordedThreat>(std::move(rows));
}

Result<RecordedThreat> ThreatRepository::threat(ThreatId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectThreats("WHERE t.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<RecordedThreat>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("There is no such threat in this workspace."));
}

Result<RecordedThreat> ThreatRepository::byNumber(ThreatModelId model, const QString &number) const
{
    QString digits = number.trimmed();
    if (digits.startsWith(QStringLiteral("T-"), Qt::CaseInsensitive))
        digits.remove(0, 2);
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectThreats("WHERE t.model_id = ? AND t.number = ?")));
    rows.bind(model, threatNumber(digits.toInt()));
    if (rows.next())
        return readRecord<RecordedThreat>(rows);
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("There is no threat %1 in this threat model. Numbers look like T-0001.").arg(number));
}

Result<ThreatId> ThreatRepository::add(Change &change, RecordedThreat threat)
{
    const Database &database = change.database();
    threat.rule.clear();
    threat.ratingReason.clear();
    TRY(checkRecord(change, threat));
    TRY(checkRating(database, threat));
    if (!threat.subject.isEmpty()) {
        TRY_ASSIGN(const auto parts, ThreatModelRepository(database).parts(threat.model));
        if (std::ranges::find(parts, threat.subject, &ModelPart::subject) == parts.end())
            return fail(ErrorKind::NotFound,
                        tr("The element or flow of this threat is not in the threat model."));
    }
    threat.uid.clear();
    const ThreatModelId model = threat.model;
    TRY_ASSIGN(const std::vector<ThreatId> taken, take(change, model, {std::move(threat)}));
    return taken.front();
}

Result<std::vector<ThreatId>> ThreatRepository::take(Change &change, ThreatModelId model,
                                                     std::vector<RecordedThreat> threats)
{
    std::vector<ThreatId> ids;
    if (threats.empty())
        return ids;
    ids.reserve(threats.size());
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(change.database(), model));
    TRY_ASSIGN(int number, nextThreatNumbers(change, model, static_cast<int>(threats.size())));
    for (RecordedThreat &threat : threats) {
        threat.model = model;
        threat.rule.clear();
        TRY(checkRecord(change, threat));
        std::ranges::sort(threat.categories);
        threat.number = threatNumber(number++);
        threat.lineage = threat.uid.isEmpty() ? change.newUid() : threat.uid;
        threat.uid = change.newUid();
        threat.answer = ThreatAnswer::None;
        threat.isThere = true;
        threat.isExcluded = false;
        threat.addedBy = change.account().displayName;
        threat.addedAt = change.now();
        TRY(insertRecord(change, threat));
        TRY(noteThreat(change, place, nullptr, threat));
        ids.push_back(threat.id);
    }
    TRY(ThreatModelRepository::touch(change, model));
    return ids;
}

Result<void> ThreatRepository::update(Change &change, const RecordedThreat &threat)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(threat.id));
    return updateThreat(change, stored, threat, stored);
}

Result<void> ThreatRepository::putBack(Change &change, const RecordedThreat &threat)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(threat.id));
    RecordedThreat answered = stored;
    takeAnswer(answered, threat);
    if (answered != stored && (isDecision(stored) || isDecision(threat)))
        return fail(ErrorKind::Refused,
                    tr("What was decided of %1 is not put back by undo. Decide it again, with the "
                       "reason.")
                        .arg(stored.number));
    return updateThreat(change, stored, threat, threat);
}

Result<void> ThreatRepository::dismiss(Change &change, ThreatId id, const QString &reason)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(id));
    return dismiss(change, stored.model, {{id, reason}});
}

Result<void> ThreatRepository::dismiss(Change &change, ThreatModelId model,
                                       const std::vector<std::pair<ThreatId, QString>> &reasons)
{
    if (reasons.empty())
        return {};
    const Database &database = change.database();
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, model));
    TRY_ASSIGN(const bool decides, change.mayIn(place.app, Permission::DecideApplicability));
    const bool isConfirmed =
        decides && !ApplicabilityPolicy::builtIn().needsSecondPerson(place.tier);
    for (const auto &[id, reason] : reasons) {
        TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(database).threat(id));
        RecordedThreat changed = stored;
        TRY_ASSIGN(changed.answerReason, reasonOf(reason, stored.number));
        changed.answer = ThreatAnswer::NotApplicable;
        changed.answeredBy = change.account().displayName;
        changed.answeredAt = change.now();
        changed.acceptedUntil = {};
        changed.confirmedBy = isConfirmed ? changed.answeredBy : QString();
        changed.confirmedAt = isConfirmed ? changed.answeredAt : QDateTime();
        TRY(updateRecord(change, stored, changed));
        TRY(noteThreat(change, place, &stored, changed));
    }
    return ThreatModelRepository::touch(change, model);
}

Result<void> checkMayConfirmThreat(const Database &database, const Account &account,
                                   const RecordedThreat &threat)
{
    TRY_ASSIGN(const bool isOwn, isHeldBy(database, account.id, threat.answeredBy));
    if (isOwn)
        return fail(ErrorKind::Refused,
                    ThreatRepository::tr("You said yourself that %1 is not applicable. Somebody "
                                         "else who may decide applicability has to confirm it.")
                        .arg(threat.number));
    return FormerHolders::check(database, account.id, account.displayName, threat.answeredBy,
                                threat.answeredAt);
}

Result<void> ThreatRepository::confirm(Change &change, const RecordedThreat &seen)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(seen.id));
    if (stored.revision != seen.revision)
        return threatConflict(stored.number);
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(change.database(), stored.model));
    if (stored.answer != ThreatAnswer::NotApplicable || isSettled(stored, place.tier))
        return fail(ErrorKind::Invalid,
                    tr("There is no answer of %1 to confirm.").arg(stored.number));
    TRY(checkMayConfirmThreat(change.database(), change.account(), stored));
    RecordedThreat changed = stored;
    changed.confirmedBy = change.account().displayName;
    changed.confirmedAt = change.now();
    return writeThreat(change, stored, changed);
}

Result<void> ThreatRepository::takeBack(Change &change, ThreatId id)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(id));
    if (stored.answer == ThreatAnswer::None)
        return fail(ErrorKind::Invalid,
                    tr("%1 is neither accepted nor said to be not applicable.").arg(stored.number));
    RecordedThreat changed = stored;
    changed.answer = ThreatAnswer::None;
    changed.answerReason.clear();
    changed.answeredBy.clear();
    changed.answeredAt = {};
    changed.confirmedBy.clear();
    changed.confirmedAt = {};
    changed.acceptedUntil = {};
    return writeThreat(change, stored, changed);
}

Result<void> ThreatRepository::markAccepted(Change &change, ThreatId id, const QString &reason,
                                            QDate until)
{
    TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(change.database()).threat(id));
    RecordedThreat changed = stored;
    TRY_ASSIGN(changed.answerReason, reasonOf(reason, stored.number));
    changed.answer = ThreatAnswer::Accepted;
    changed.answeredBy = change.account().displayName;
    changed.answeredAt = change.now();
    changed.confirmedBy.clear();
    changed.confirmedAt = {};
    changed.acceptedUntil = until;
    return writeThreat(change, stored, changed);
}

Result<ThreatRepository::Settled>
ThreatRepository::settle(Change &change, const ThreatModelRecord &model,
                         const std::vector<GeneratedThreat> &found)
{
    const Database &database = change.database();
    TRY_ASSIGN(const std::vector<RecordedThreat> stored,
               ThreatRepository(database).ofModel(model.id));
    QHash<std::pair<QString, QString>, const RecordedThreat *> known;
    known.reserve(static_cast<qsizetype>(stored.size()));
    for (const RecordedThreat &threat : stored) {
        if (!threat.isOwn())
            known.insert({threat.rule, threat.subject}, &threat);
    }
    Settled settled;
    ThreatsFound &result = settled.threats;
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, model.id));
    // Which of them come is counted first, so that they get their numbers at once.
    const QList<std::pair<QString, QString>> there = known.keys();
    QSet<std::pair<QString, QString>> left(there.begin(), there.end());
    const auto coming = std::ranges::count_if(found, [&](const GeneratedThreat &each) {
        return !left.remove({each.rule->id, each.subject});
    });
    int number = 0;
    if (coming > 0) {
        TRY_ASSIGN(number, nextThreatNumbers(change, model.id, static_cast<int>(coming)));
    }
    bool isTouched = coming > 0;
    const auto write = [&](const RecordedThreat &before,
                           const RecordedThreat &after) -> Result<void> {
        isTouched = true;
        TRY(updateRecord(change, before, after));
        return noteThreat(change, place, &before, after);
    };
    for (const GeneratedThreat &each : found) {
        const RecordedThreat *before = known.take({each.rule->id, each.subject});
        if (!before) {
            RecordedThreat threat;
            threat.model = model.id;
            threat.uid = change.newUid();
            threat.lineage = threat.uid;
            threat.rule = each.rule->id;
            threat.subject = each.subject;
            threat.isExcluded = each.isExcluded;
            threat.number = threatNumber(number++);
            threat.addedBy = change.account().displayName;
            threat.addedAt = change.now();
            TRY(insertRecord(change, threat));
            settled.found.push_back({threat.number, threat.rule, threat.subject});
            ++result.added;
            continue;
        }
        if (before->isThere && before->isExcluded == each.isExcluded)
            continue;
        RecordedThreat after = *before;
        after.isThere = true;
        after.isExcluded = each.isExcluded;
        TRY(write(*before, after));
        result.added += before->isThere ? 0 : 1;
    }
    for (const RecordedThreat *before : std::as_const(known)) {
        if (!before->isThere)
            continue;
        RecordedThreat after = *before;
        after.isThere = false;
        after.isExcluded = false;
        TRY(write(*before, after));
        ++result.gone;
    }
    // One's own stands as long as what it is about does.
    TRY_ASSIGN(const auto parts, ThreatModelRepository(database).parts(model.id));
    QSet<QString> subjects;
    for (const ModelPart &part : parts)
        subjects.insert(part.subject);
    for (const RecordedThreat &threat : stored) {
        const bool isThere = threat.subject.isEmpty() || subjects.contains(threat.subject);
        if (!threat.isOwn() || threat.isThere == isThere)
            continue;
        RecordedThreat after = threat;
        after.isThere = isThere;
        TRY(write(threat, after));
        ++(isThere ? result.added : result.gone);
    }
    if (isTouched)
        TRY(ThreatModelRepository::touch(change, model.id));
    return settled;
}

Result<void> ThreatRepository::carryAll(Change &change, ThreatModelId from, ThreatModelId to)
{
    TRY_ASSIGN(std::vector<RecordedThreat> threats,
               ThreatRepository(change.database()).ofModel(from));
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(change.database(), to));
    for (RecordedThreat &threat : threats) {
        threat.id = {};
        threat.uid = change.newUid();
        threat.model = to;
        threat.revision = 1;
        // A risk was accepted for the release it stood in.
        if (threat.answer == ThreatAnswer::Accepted) {
            threat.answer = ThreatAnswer::None;
            threat.answerReason.clear();
            threat.answeredBy.clear();
            threat.answeredAt = {};
            threat.acceptedUntil = {};
        }
        TRY(insertRecord(change, threat));
        // What a rule finds again is not logged; what somebody said of it is.
        if (threat.isOwn() || isSpokenOf(threat))
            TRY(noteThreat(change, place, nullptr, threat));
    }
    return ThreatModelRepository::touch(change, to);
}

bool isSettled(const RecordedThreat &threat, int tier)
{
    return threat.confirmedAt.isValid()
        && (threat.confirmedBy != threat.answeredBy
            || !ApplicabilityPolicy::builtIn().needsSecondPerson(tier));
}

} // namespace gatehouse
