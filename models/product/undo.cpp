#include "models/product/undo.h"

#include "models/base/phase.h"
#include "models/evidence/evidencerepository.h"
#include "models/records/fieldwording.h"
#include "models/threatmodels/newthreats.h"
#include "models/workspace/actions.h"
#include "models/workspace/recordwriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

const QLatin1StringView uidEnding("_uid");

QJsonObject side(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1StringView(name)).toObject();
}

QString text(const QJsonObject &record, const char *member)
{
    return record.value(QLatin1StringView(member)).toString();
}

/// What one member of an entry ("owner", "profile.has_login") is in the record's description.
struct Member {
    const Field *field = nullptr;
    QString key; ///< of a Map's member
};

Member memberOf(const RecordDescription &record, const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    const Field *field = record.find(name.left(dot));
    return {field, dot < 0 ? QString() : name.mid(dot + 1)};
}

/// Whether the entry added something that is taken back with all that came with it.
bool takesAlong(const QJsonObject &record)
{
    const Subject *subject = subjectOf(text(record, "entity"));
    return subject && subject->takesAlong && side(record, "before").isEmpty();
}

/// What rules find of a model, and nothing that somebody did to it: it follows from what is taken
/// back with it.
bool isFound(const QJsonObject &record)
{
    const QJsonObject after = side(record, "after");
    return text(record, "entity") == entityKey(Entity::ThreatModel)
        && side(record, "before").isEmpty() && after.contains(QLatin1StringView(newThreatsKey))
        && !after.contains(QLatin1StringView("drawn_at"));
}

/// What the log has for itself: its checkpoints, and the key of the machine on which it was written
/// to first, which stay whatever else the entry did.
bool isOfLog(const QJsonObject &record)
{
    const QString entity = text(record, "entity");
    return entity == entityKey(Entity::AuditCheckpoint)
        || (entity == entityKey(Entity::SigningKey)
            && text(side(record, "after"), "account").isEmpty());
}

/// Puts one logged member into a record. False when it is nothing the record can hold.
Result<bool> put(const Database &database, void *record, const Member &member,
                 const QJsonObject &logged, const QString &name)
{
    const Field &field = *member.field;
    const QJsonValue json = logged.value(name);
    if (field.kind == FieldKind::Map) {
        QJsonObject members = std::get<QJsonObject>(field.get(record));
        if (json.isUndefined())
            members.remove(member.key);
        else
            members.insert(member.key, json);
        field.set(record, members);
        return true;
    }
    if (field.kind == FieldKind::Reference) {
        TRY_ASSIGN(const qint64 id,
                   idBehind(database, *field.target, logged.value(name + uidEnding).toString()));
        field.set(record, id);
        return true;
    }
    const auto value = fieldValueOf(field, json);
    if (value)
        field.set(record, *value);
    return value.has_value();
}

/// Whether the record still says what the entry left there.
Result<bool> isStillThere(const Database &database, const void *record, const Member &member,
                          const QJsonObject &after, const QString &name)
{
    const Field &field = *member.field;
    const FieldValue value = field.get(record);
    if (field.kind == FieldKind::Map)
        return std::get<QJsonObject>(value).value(member.key) == after.value(name);
    if (field.kind == FieldKind::Reference) {
        TRY_ASSIGN(const Referred now,
                   referredTo(database, *field.target, std::get<qint64>(value)));
        return now.uid == after.value(name + uidEnding).toString();
    }
    return fieldValueOf(field, after.value(name)) == std::optional(value);
}

bool isRestored(const Member &member, const QJsonObject &before, const QString &name)
{
    return member.field && member.field->isRestored()
        && (before.contains(name) || !member.key.isEmpty());
}

/// What a record has many of, like the answers of a profile, has names of two parts, and may have
/// had none before: that adds no record. A record that is added or removed has others.
bool isOfParts(const QJsonObject &record)
{
    const QStringList names = side(record, "after").keys() + side(record, "before").keys();
    return std::ranges::all_of(names, [](const QString &name) { return name.contains(u'.'); });
}

/// Whether a record says something beside what its kind consists of, and neither came nor changed:
/// of how many parts a draft was made anew, what somebody said of a finding.
bool isAside(const QJsonObject &record)
{
    const Subject *subject = subjectOf(text(record, "entity"));
    const QJsonObject after = side(record, "after");
    if (!subject || !side(record, "before").isEmpty() || isOfParts(record))
        return false;
    return std::ranges::none_of(after.keys(), [&](const QString &name) {
        const Member member = memberOf(*subject->record, name);
        return member.field && member.field->isEditable();
    });
}

/// Whether anything a record said before can be said again.
bool isAnyRestored(const Subject &subject, const QJsonObject &record)
{
    const QJsonObject before = side(record, "before");
    const QStringList names = before.keys() + side(record, "after").keys();
    return std::ranges::any_of(names,
                               [&](const QString &name) {
                                   return isRestored(memberOf(*subject.record, name), before, name);
                               })
        || std::ranges::any_of(subject.logged, [&](const LoggedMember &member) {
               return before.contains(QLatin1StringView(member.key));
           });
}

/// Whether a record became another by rules alone, which run again over what is taken back with it.
bool isByRules(const QJsonObject &record)
{
    const Subject *subject = subjectOf(text(record, "entity"));
    return subject && subject->isDerived && !side(record, "before").isEmpty()
        && !side(record, "after").isEmpty() && !isAnyRestored(*subject, record);
}

/// What of an entry is taken back by itself, the last thing first.
std::vector<QJsonObject> recordsToTakeBack(const AuditEntry &entry)
{
    const QJsonArray records = entry.content.value(QLatin1StringView("records")).toArray();
    const bool isWhole = std::any_of(records.begin(), records.end(), [](const QJsonValue &record) {
        return takesAlong(record.toObject());
    });
    std::vector<QJsonObject> found;
    for (auto each = records.end(); each != records.begin();) {
        --each;
        const QJsonObject record = each->toObject();
        if (text(record, "entity") != entityKey(Entity::AuditEntry)
            && !isFollowing(text(record, "entity")) && !isFound(record) && !isOfLog(record)
            && !isByRules(record) && (isWhole ? takesAlong(record) : !isAside(record)))
            found.push_back(record);
    }
    return found;
}

tl::unexpected<Error> changedSince(const Field &field)
{
    return fail(ErrorKind::Conflict,
                Undo::tr("“%1” was changed again since. Look at what it says now, then change it "
                         "by hand.")
                    .arg(FieldWording().name(field)));
}

/// Whether an entry took something back, and did not do it again.
Result<bool> tookBack(const Database &database, const AuditEntry &entry)
{
    for (const QJsonValue &value : entry.content.value(QLatin1StringView("records")).toArray()) {
        const QJsonObject record = value.toObject();
        if (text(record, "entity") != entityKey(Entity::AuditEntry))
            continue;
        const qint64 taken = side(record, "after").value(QLatin1StringView("entry")).toInteger();
        if (taken >= entry.sequence)
            return true;
        TRY_ASSIGN(const auto entries, AuditLog(database).entries(taken + 1, 1));
        if (entries.empty())
            return true;
        TRY_ASSIGN(const bool tookBackItself, tookBack(database, entries.front()));
        return !tookBackItself;
    }
    return false;
}

} // namespace

QString Undo::refusal(const AuditEntry &entry)
{
    if (const QString never = refusalOfAction(entry); !never.isEmpty())
        return never;
    const std::vector<QJsonObject> records = recordsToTakeBack(entry);
    for (const QJsonObject &record : records) {
        if (const QString never = refusalOfRecord(entry, record); !never.isEmpty())
            return never;
    }
    return records.empty() && entry.content.contains(QLatin1StringView("records"))
        ? tr("What was done there cannot be taken back. Change it by hand.")
        : QString();
}

QString Undo::refusalOfRecord(const AuditEntry &entry, const QJsonObject &record)
{
    if (text(record, "entity") == entityKey(Entity::EvidenceLink))
        return {};
    const Subject *subject = subjectOf(text(record, "entity"));
    if (!subject)
        return tr("What was done there cannot be taken back. Change it by hand.");
    const QJsonObject before = side(record, "before");
    const QJsonObject after = side(record, "after");
    if (subject->stays) {
        const QString why = subject->stays(before, after, entry.happenedAt.toLocalTime().date());
        if (!why.isEmpty())
            return why;
    }
    if (isOfParts(record))
        return {};
    if (after.isEmpty())
        return subject->restore ? QString()
                                : tr("What was removed there cannot be put back. Add it anew.");
    if (before.isEmpty())
        return subject->remove ? QString()
                               : tr("What was added there stays on record. Change it by hand.");
    if (!subject->update)
        return tr("What was done there cannot be taken back. Change it by hand.");
    // Nothing would be written, and “undone” would be said of it.
    return isAnyRestored(*subject, record)
        ? QString()
        : tr("What was done there cannot be taken back. Change it by hand.");
}

QString Undo::refusalOfAction(const AuditEntry &entry)
{
    const Action *action = actionOf(entry.action);
    const QString key = entry.action;
    if (key == QLatin1StringView(actions::retestFinding.key))
        return tr("A re-test is a record of its own and stays. Test again if its result no longer "
                  "holds.");
    if (key == QLatin1StringView(actions::testCountermeasure.key))
        return tr("A test that was recorded stays. Record another one if its result no longer "
                  "holds.");
    if (key == QLatin1StringView(actions::recordTest.key))
        return tr("A test result that was recorded stays. Record another one if it no longer "
                  "holds.");
    if (key == QLatin1StringView(actions::addEvidence.key))
        return tr("A file that is evidence stays. Unlink it where it does not belong.");
    if (key == QLatin1StringView(actions::reviseEvidence.key))
        return tr("A revision that has taken its place stays. Replace it by another one.");
    if (key == QLatin1StringView(actions::retireEvidence.key))
        return tr("Evidence is retired for a reason that is kept. Reinstate it instead.");
    if (key == QLatin1StringView(actions::reinstateEvidence.key))
        return tr("Evidence that was reinstated counts. Retire it again, with the reason.");
    if (key == QLatin1StringView(actions::confirmEvidence.key))
        return tr("A confirmation stays. Judge anew if the assessment no longer holds.");
    if (key == QLatin1StringView(actions::commentFinding.key))
        return tr("A comment stays as it was written. Add another one.");
    if (key == QLatin1StringView(actions::attachToFinding.key))
        return tr("Attach the evidence again, or take it away, in the finding.");
    if (key == QLatin1StringView(actions::mergeFindings.key))
        return tr("Findings that were merged stay so until they are split. Split them instead.");
    if (key == QLatin1StringView(actions::splitFinding.key))
        return tr("A finding that was split off stands by itself. Merge them again instead.");
    if (key == QLatin1StringView(actions::openFinding.key))
        return tr("A finding that was opened stays on record. Close it by a re-test.");
    if (key == QLatin1StringView(actions::submitAssessment.key)
        || key == QLatin1StringView(actions::withdrawSubmission.key)
        || (action && action->permission == Permission::Review))
        return tr("A step of a review stays on record. Whoever made it can withdraw it where the "
                  "assessment is shown, until something else happens to it.");
    if (key == QLatin1StringView(actions::demandReviews.key))
        return tr("Whether gates ask for reviews is said anew, not taken back.");
    if (key == QLatin1StringView(actions::changeTimeZone.key))
        return tr("The time zone is set anew, not taken back.");
    if (key == QLatin1StringView(actions::createKey.key)
        || key == QLatin1StringView(actions::revokeKey.key))
        return tr("A signing key stays on record, and so does its revocation. Revoke it, or make "
                  "another one.");
    if (key == QLatin1StringView(actions::submitGate.key))
        return tr("A submission stays on record. Submit the gate again, and the new one counts.");
    if (action && action->permission == Permission::DecideGate)
        return tr("A gate decision is never taken back. Decide the gate again instead.");
    if (action && action->permission == Permission::DecideApplicability)
        return tr("A decision is never taken back by undo. Decide again, with the reason.");
    if (action && action->permission == Permission::AcceptRisk)
        return tr("The acceptance of a risk is a decision. Withdraw it, with the reason.");
    if (key == QLatin1StringView(actions::publishLibrary.key)
        || key == QLatin1StringView(actions::publishThreatLibrary.key))
        return tr("A published library stays as it was published.");
    if (key == QLatin1StringView(actions::moveRelease.key))
        return tr("What a move carried over stays there. Move the release back to the version it "
                  "came from instead.");
    if (key == QLatin1StringView(actions::moveThreatModel.key))
        return tr("The threats follow the library. Move the threat model back to the version it "
                  "came from instead.");
    if (key == QLatin1StringView(actions::drawThreatModel.key)
        || key == QLatin1StringView(actions::importThreatModel.key))
        return tr("Threats, and what was decided of them, follow the drawing. Draw it as it is to "
                  "be instead.");
    if (key == QLatin1StringView(actions::confirmThreatModel.key))
        return tr(
            "A confirmation stays on record. Change the threat model where it does not hold.");
    if (key == QLatin1StringView(actions::lookAtThreatModel.key))
        return tr(
            "Who looked at what stays on record. What is drawn anew is to be looked at again.");
    if (key == QLatin1StringView(actions::addThreat.key))
        return tr("A threat that was added stays on record. Answer that it is not applicable, with "
                  "the reason.");
    if (key == QLatin1StringView(actions::addCountermeasure.key))
        return tr("A countermeasure that was added stays on record. Take away the threats that it "
                  "answers instead.");
    if (key == QLatin1StringView(actions::beginThreatLibrary.key))
        return tr("Discard the draft instead.");
    if (key == QLatin1StringView(actions::discardThreatLibrary.key))
        return tr("A draft that was discarded is gone. Begin another one.");
    if (key == QLatin1StringView(actions::addComponent.key))
        return tr("Take the component off the release instead.");
    if (key == QLatin1StringView(actions::removeComponent.key))
        return tr("Add the component to the release again instead.");
    if (key == QLatin1StringView(actions::addVulnerability.key))
        return tr("A vulnerability that was recorded stays on record. Withdraw it, with the "
                  "reason.");
    if (key == QLatin1StringView(actions::withdrawVulnerability.key))
        return tr("A vulnerability that was withdrawn stays so. Record it anew where it counts "
                  "after all.");
    if (key == QLatin1StringView(actions::decideVulnerability.key))
        return tr("A decision is never taken back by undo. Decide again, with the reason.");
    if (key == QLatin1StringView(actions::createWorkspace.key))
        return tr("The workspace began with this.");
    if ((action && action->ofOneself) || key == QLatin1StringView(actions::resetPassword.key)
        || key == QLatin1StringView(actions::unlockAccount.key))
        return tr("What was done with a password stays on record. Set it anew instead.");
    if (key == QLatin1StringView(actions::addAccount.key))
        return tr("An account stays, since records name it. Deactivate it instead.");
    if (!action)
        return tr("This version does not know what was done there.");
    return {};
}

const Action *Undo::takenBack(const AuditEntry &entry)
{
    QString done = entry.action;
    for (const QJsonValue &value : entry.content.value(QLatin1StringView("records")).toArray()) {
        // What an undo took back names what that was, so that it can be done again.
        const QJsonObject record = value.toObject();
        if (text(record, "entity") == entityKey(Entity::AuditEntry))
            done = text(side(record, "after"), "action");
    }
    return actionOf(done);
}

Result<QString> Undo::undo(const Session &session, qint64 sequence)
{
    const Database &database = session.workspace.database();
    TRY_ASSIGN(const auto entries, AuditLog(database).entries(sequence + 1, 1));
    if (entries.empty() || entries.front().sequence != sequence)
        return fail(ErrorKind::NotFound,
                    tr("The audit log has no entry %1.").arg(QString::number(sequence)));
    const AuditEntry &entry = entries.front();
    if (const QString never = refusal(entry); !never.isEmpty())
        return fail(ErrorKind::Refused, never);

    Action action = actions::undo;
    const Action *original = takenBack(entry);
    if (!original)
        return fail(ErrorKind::Refused, tr("This version does not know what was done there."));
    const QString done = QString::fromLatin1(original->key);
    action.permission = original->permission;
    TRY_ASSIGN(auto change, Change::begin(session, action));
    change.record({Entity::AuditEntry, sequence}, QString::number(sequence), {},
                  {{QStringLiteral("entry"), sequence}, {QStringLiteral("action"), done}});
    for (const QJsonObject &record : recordsToTakeBack(entry))
        TRY(takeBack(change, entry, record));
    TRY(change.commit());
    TRY_ASSIGN(const bool isAgain, tookBack(database, entry));
    return (isAgain ? tr("Done again: %1") : tr("Undone: %1")).arg(actionLabel(done));
}

Result<void> Undo::takeBack(Change &change, const AuditEntry &entry, const QJsonObject &record)
{
    const Database &database = change.database();
    const QJsonObject before = side(record, "before");
    const QJsonObject after = side(record, "after");
    if (text(record, "entity") == entityKey(Entity::EvidenceLink)) {
        const QJsonObject &link = after.isEmpty() ? before : after;
        TRY_ASSIGN(const EvidenceUse use, EvidenceRepository(database).useNamed(link));
        TRY(checkNoDecisionRests(database, entry, {use.release, {}, !use.release.isValid()}));
        return after.isEmpty() ? EvidenceRepository::link(change, use)
                               : EvidenceRepository::unlink(change, use);
    }
    const Subject *subject = subjectOf(text(record, "entity"));
    if (!subject)
        return fail(ErrorKind::Refused,
                    tr("What was done there cannot be taken back. Change it by hand."));
    if (after.isEmpty() && !isOfParts(record))
        return putBack(change, *subject, record);

    const QString uid = text(record, "uid");
    const ReferenceTarget table{
        subject->record->table(), "uid",
        QT_TRANSLATE_NOOP("Reference", "What was changed there is no longer there.")};
    TRY_ASSIGN(const qint64 id, idBehind(database, table, uid));
    TRY_ASSIGN(const Subject::Held now, subject->read(database, id, change.today()));
    TRY_ASSIGN(const Ground ground, subject->ground(database, now.get()));
    TRY(checkNoDecisionRests(database, entry, ground));
    if (before.isEmpty() && !isOfParts(record)) {
        if (!subject->remove)
            return fail(ErrorKind::Refused,
                        tr("What was added there stays on record. Change it by hand."));
        return subject->remove(change, now);
    }
    for (const QString &name : after.keys() + before.keys()) {
        const Member member = memberOf(*subject->record, name);
        // Names of what the record is about, and the uids beside references.
        if (!isRestored(member, before, name))
            continue;
        TRY_ASSIGN(const bool untouched, isStillThere(database, now.get(), member, after, name));
        if (!untouched)
            return changedSince(*member.field);
    }
    for (const LoggedMember &member : subject->logged) {
        const QLatin1StringView key(member.key);
        if (!before.contains(key))
            continue;
        TRY_ASSIGN(const QJsonValue said, member.get(database, now.get()));
        if (said != after.value(key))
            return changedSince(*subject->record->find(QString(key)));
    }
    for (const QString &name : after.keys() + before.keys()) {
        const Member member = memberOf(*subject->record, name);
        if (!isRestored(member, before, name))
            continue;
        TRY_ASSIGN(const bool held, put(database, now.get(), member, before, name));
        if (!held)
            return fail(ErrorKind::Refused,
                        tr("This version cannot write what “%1” said before.")
                            .arg(FieldWording().name(*member.field)));
    }
    for (const LoggedMember &member : subject->logged) {
        if (const QLatin1StringView key(member.key); before.contains(key))
            TRY(member.set(database, now.get(), before.value(key)));
    }
    return subject->update(change, now);
}

Result<void> Undo::putBack(Change &change, const Subject &subject, const QJsonObject &record)
{
    if (!subject.restore)
        return fail(ErrorKind::Refused,
                    tr("What was removed there cannot be put back. Add it anew."));
    const Subject::Held restored = subject.make();
    subject.record->uid(restored.get()) = text(record, "uid");
    const QJsonObject before = side(record, "before");
    for (const QString &name : before.keys()) {
        const Member member = memberOf(*subject.record, name);
        if (member.field && member.field->set)
            TRY(put(change.database(), restored.get(), member, before, name));
    }
    return subject.restore(change, restored);
}

Result<void> Undo::checkNoDecisionRests(const Database &database, const AuditEntry &entry,
                                        const Ground &ground)
{
    if (!ground.release.isValid() && !ground.app.isValid() && !ground.organisation)
        return {};
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.code || '@' || r.version, d.phase FROM gate_decision d "
                                "JOIN app_release r ON r.id = d.release_id "
                                "JOIN app a ON a.id = r.app_id "
                                "WHERE d.decision = 'passed' AND d.decided_at >= ? "
                                "AND (d.release_id = ? OR r.app_id = ? OR ?) "
                                "ORDER BY d.id LIMIT 1"));
    rows.bind(entry.happenedAt, ground.release.value, ground.app.value, ground.organisation);
    if (!rows.next())
        return rows.finished();
    const auto phase = fromKey<Phase>(rows.text(1));
    return fail(
        ErrorKind::Conflict,
        tr("The gate “%1” of %2 was passed on it. Change it by hand, so that the gate shows "
           "what has changed since.")
            .arg(phase ? label(*phase) : rows.text(1), rows.text(0)));
}

} // namespace gatehouse
