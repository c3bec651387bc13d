#include "models/product/signercheck.h"

#include "models/base/digest.h"
#include "models/lifecycle/gateduty.h"
#include "models/product/dutycheck.h"
#include "models/product/saidanswers.h"
#include "models/store/packedsnapshot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

QJsonObject objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

} // namespace

QString SignerCheck::Shared::sentence() const
{
    const QString at = QString::number(entry);
    const QString where = release.isEmpty() ? tr("Organisation") : release;
    if (!then)
        return (act == Act::SignedSubmission
                    ? tr("%1, %2 gate: %3 signed what %4 had submitted, and by the log both were "
                         "one person's accounts at other times (entry %5).")
                    : tr("%1, %2 gate: %3 signed besides %4, and by the log both were one person's "
                         "accounts at other times (entry %5)."))
            .arg(where, label(phase), second, first, at);
    switch (act) {
    case Act::SignedSubmission:
        return tr("%1, %2 gate: %3 signed what %4 had submitted, and by the log both were one "
                  "person's accounts then (entry %5).")
            .arg(where, label(phase), second, first, at);
    case Act::SignedBesides:
        return tr("%1, %2 gate: %3 signed besides %4, and by the log both were one person's "
                  "accounts then (entry %5).")
            .arg(where, label(phase), second, first, at);
    case Act::SignedAssessed:
        return tr("%1, %2 gate: %3 signed what rests on an assessment of their own (%4, by %5), by "
                  "the log, and %1 took two people then (entry %6).")
            .arg(where, label(phase), second, subject, first, at);
    case Act::SignedLeftOut:
        return tr("%1, %2 gate: %3 signed what leaves out something that they had left out alone "
                  "(%4, by %5), by the log, and %1 took two people then (entry %6).")
            .arg(where, label(phase), second, subject, first, at);
    case Act::Confirmed:
        return tr("%1, %2: %3 confirmed what %4 had said, and by the log both were one person's "
                  "accounts then (entry %5).")
            .arg(where, subject, second, first, at);
    case Act::Reviewed:
        return tr("%1, %2: %3 reviewed what %4 had assessed or submitted, and by the log that was "
                  "one person then (entry %5).")
            .arg(where, subject, second, first, at);
    case Act::Reassessed:
        return tr("%1, %2: %3 assessed anew what %4 had reviewed, and by the log that was one "
                  "person then (entry %5).")
            .arg(where, subject, second, first, at);
    case Act::Retested:
        return tr("%1, %2: %3 tested again what %4 had assessed, and by the log that was one "
                  "person then (entry %5).")
            .arg(where, subject, second, first, at);
    case Act::Approved:
        return tr("Document %1: by the log, who owns it and who approves it was one person then "
                  "(entry %2).")
            .arg(subject, at);
    }
    Q_UNREACHABLE();
}

const QSet<QByteArray> &SignerCheck::entities()
{
    static const QSet<QByteArray> all{"account",
                                      "app",
                                      "applicability_decision",
                                      "document",
                                      "gate_signature",
                                      "gate_submission",
                                      "person",
                                      "threat"};
    return all;
}

void SignerCheck::play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    if (record.entity == "account" || record.entity == "person")
        m_holders.play(record, sequence);
    else if (record.entity == "document")
        playDocument(record, sequence);
    else if (record.entity == "gate_submission")
        playSubmission(record, sequence);
    else if (record.entity == "gate_signature")
        playSignature(record, sequence);
    else if (record.entity == "applicability_decision")
        playDecision(entry, record, sequence);
    else if (record.entity == "threat")
        playThreat(entry, record, sequence);
    else if (record.entity == "app") {
        m_stood.play(entry, record);
        playAnswers(entry, record, sequence);
    }
}

void SignerCheck::playSubmission(const ScannedRecord &record, qint64 sequence)
{
    const QJsonObject after = objectOf(record.after);
    m_submissions.insert(
        record.uid.toByteArray(),
        {{after.value(QLatin1StringView("account_uid")).toString().toUtf8(), sequence}, {}});
}

void SignerCheck::playSignature(const ScannedRecord &record, qint64 sequence)
{
    const QJsonObject after = objectOf(record.after);
    const QByteArray account = after.value(QLatin1StringView("account_uid")).toString().toUtf8();
    // What is re-opened has none: that anybody may who decides gates.
    const auto submission =
        m_submissions.find(after.value(QLatin1StringView("submission")).toString().toUtf8());
    if (submission == m_submissions.end())
        return;
    Shared shared;
    shared.release = after.value(QLatin1StringView("release")).toString();
    shared.phase = fromKey<Phase>(after.value(QLatin1StringView("phase")).toString())
                       .value_or(Phase::Requirements);
    shared.second = after.value(QLatin1StringView("signed_by")).toString();
    shared.entry = sequence;
    shared.act = Act::SignedSubmission;
    signTogether(shared, submission->by, account);
    shared.act = Act::SignedBesides;
    for (const Acted &signer : submission->signers)
        signTogether(shared, signer, account);
    submission->signers.push_back({account, sequence});
    lookForLeftOut(record, after, shared);
}

/// As checkMayPass() refuses it, but for what the whole organisation left out (see DutyCheck).
void SignerCheck::lookForLeftOut(const ScannedRecord &record, const QJsonObject &after,
                                 Shared shared)
{
    const App *app = m_stood.app(record.app);
    if (!app || after.value(QLatin1StringView("decision")).toString() != QLatin1StringView("passed")
        || !takesTwoPeople(*app))
        return;
    const QByteArray account = after.value(QLatin1StringView("account_uid")).toString().toUtf8();
    const QSet<QString> &own = m_holders.namesOf(account);
    const QByteArray content =
        after.value(QLatin1StringView("snapshot_sha256")).toString().toLatin1();
    shared.act = Act::SignedLeftOut;
    std::vector<LeftOut> found;
    const auto add = [&](const QString &by, const QString &requirement, const QString &flag) {
        shared.first = by;
        shared.subject = requirement + flag;
        found.push_back({shared, record.uid.toByteArray(), content, requirement, flag});
    };
    const auto decisions = m_decisions.constFind(record.release);
    if (decisions != m_decisions.cend()) {
        for (const Decision &each : *decisions) {
            if (own.contains(each.by) && own.contains(each.confirmedBy))
                add(each.by, each.requirement, {});
        }
    }
    const QMap<QString, GivenAnswer> &answers = app->profile.answers();
    for (auto each = answers.begin(); each != answers.end(); ++each) {
        if (own.contains(each->answeredBy)
            && (!each->isConfirmedByAnother() || own.contains(each->confirmedBy)))
            add(each->answeredBy, {}, each.key());
    }
    m_leftOut.insert(m_leftOut.end(), found.begin(), found.end());
}

/// Of each signature one that the frozen content says is left out there.
Result<void> SignerCheck::tellLeftOut(const Database &database)
{
    QByteArray signature;
    QSet<QString> requirements;
    QJsonObject answers;
    bool isTold = false;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT s.snapshot FROM gate_signature g JOIN gate_submission s ON "
                                "s.id = g.submission_id WHERE g.uid = ?"));
    for (const LeftOut &each : m_leftOut) {
        if (each.signature != signature) {
            signature = each.signature;
            requirements.clear();
            answers = {};
            isTold = false;
            rows.bind(QString::fromUtf8(signature));
            const auto snapshot =
                rows.next() ? unpackSnapshot(rows.bytes(0)) : Result<QByteArray>(QByteArray());
            TRY(rows.finished());
            // What is not what was signed is found where that is looked at.
            if (!snapshot || Digest::of(DigestAlgorithm::Sha256, *snapshot).toHex() != each.content)
                continue;
            const QJsonObject content = objectOf(*snapshot);
            answers = content.value(QLatin1StringView("profile_answers")).toObject();
            const QJsonArray all = content.value(QLatin1StringView("requirements")).toArray();
            for (const QJsonValue &one : all) {
                const QJsonObject applicability =
                    one[QLatin1StringView("applicability")].toObject();
                if (!applicability.value(QLatin1StringView("applies")).toBool())
                    requirements.insert(one[QLatin1StringView("key")].toString());
            }
        }
        if (!isTold && (requirements.contains(each.requirement) || answers.contains(each.flag))) {
            m_found.push_back(each.shared);
            isTold = true;
        }
    }
    return {};
}

void SignerCheck::signTogether(Shared shared, const Acted &first, const QByteArray &second)
{
    shared.first = m_holders.nameOf(first.account);
    shared.then = m_holders.areOne(first.account, second);
    if (shared.then)
        m_found.push_back(shared);
    else
        m_apart.push_back({shared, first, second});
}

// A confirmation is an entry of its own: what is decided and confirmed at once takes one person.

void SignerCheck::playDecision(const ScannedEntry &entry, const ScannedRecord &record,
                               qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    const QJsonObject after = objectOf(record.after);
    Decision &decision = m_decisions[record.release][uid];
    decision.requirement = QString::fromUtf8(uid.sliced(uid.indexOf('/') + 1));
    for (const auto &[key, name] :
         {std::pair(QLatin1StringView("decided_by"), &decision.by),
          std::pair(QLatin1StringView("confirmed_by"), &decision.confirmedBy)}) {
        if (const auto said = after.constFind(key); said != after.constEnd())
            *name = said->toString();
        else if (!memberOf(record.before, QByteArrayView(key.data(), key.size())).isNull())
            name->clear();
    }
    if (const auto by = after.constFind(QLatin1StringView("decided_by")); by != after.constEnd())
        m_said.insert(uid, m_holders.accountNamed(by->toString()));
    if (after.contains(QLatin1StringView("decided_at"))
        || after.value(QLatin1StringView("confirmed_by")).toString().isEmpty())
        return;
    Shared shared;
    shared.release = after.value(QLatin1StringView("release")).toString();
    shared.subject = QString::fromUtf8(uid.sliced(uid.indexOf('/') + 1));
    shared.entry = sequence;
    confirm(entry, uid, shared);
}

void SignerCheck::playThreat(const ScannedEntry &entry, const ScannedRecord &record,
                             qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    const QByteArrayView answered = memberOf(record.after, "answered_by");
    const QByteArrayView confirmed = memberOf(record.after, "confirmed_by");
    if (answered.isNull() && confirmed.isEmpty())
        return;
    const QJsonObject after = objectOf(record.after);
    if (!answered.isNull())
        m_said.insert(
            uid, m_holders.accountNamed(after.value(QLatin1StringView("answered_by")).toString()));
    if (confirmed.isEmpty() || after.contains(QLatin1StringView("answered_at")))
        return;
    Shared shared;
    shared.release = after.value(QLatin1StringView("release")).toString();
    shared.subject = after.value(QLatin1StringView("number")).toString();
    shared.entry = sequence;
    confirm(entry, uid, shared);
}

void SignerCheck::playAnswers(const ScannedEntry &entry, const ScannedRecord &record,
                              qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    const QJsonObject after = objectOf(record.after);
    if (const auto code = after.constFind(QLatin1StringView("code")); code != after.constEnd())
        m_apps.insert(uid, code->toString());
    std::vector<CanonicalMember> sides[2];
    scanMembers(record.before, sides[0]);
    scanMembers(record.after, sides[1]);
    for (const SaidAnswer &said : SaidAnswer::in(sides[0], sides[1])) {
        const QByteArray what = uid + said.flag;
        const auto by = after.constFind(QString::fromUtf8(said.answeredBy()));
        if (by != after.constEnd())
            m_said.insert(what, m_holders.accountNamed(by->toString()));
        if (said.isGiven || after.value(QString::fromUtf8(said.confirmedBy())).toString().isEmpty())
            continue;
        Shared shared;
        shared.release = m_apps.value(uid);
        shared.subject = QString::fromUtf8(said.flag);
        shared.entry = sequence;
        confirm(entry, what, shared);
    }
}

void SignerCheck::confirm(const ScannedEntry &entry, const QByteArray &what, Shared shared)
{
    const QByteArray account = m_holders.accountOf(entry);
    const QByteArray said = m_said.value(what);
    if (account.isEmpty() || said.isEmpty() || !m_holders.areOne(said, account))
        return;
    shared.first = m_holders.nameOf(said);
    shared.second = m_holders.nameOf(account);
    m_found.push_back(shared);
}

/// As whoever writes one is refused: see registerrules.
void SignerCheck::playDocument(const ScannedRecord &record, qint64 sequence)
{
    if (record.isGone())
        return;
    const QJsonObject after = objectOf(record.after);
    Document &document = m_documents[record.uid.toByteArray()];
    for (const auto &[key, value] :
         {std::pair(QLatin1StringView("number"), &document.number),
          std::pair(QLatin1StringView("owner_uid"), &document.owner),
          std::pair(QLatin1StringView("approver_uid"), &document.approver)}) {
        if (const auto said = after.constFind(key); said != after.constEnd())
            *value = said->toString();
    }
    if (document.owner.isEmpty() || document.owner != document.approver)
        return;
    Shared shared;
    shared.act = Act::Approved;
    shared.subject = document.number;
    shared.first = after.value(QLatin1StringView("owner")).toString();
    shared.second = after.value(QLatin1StringView("approver")).toString();
    shared.entry = sequence;
    m_found.push_back(shared);
}

Result<void> SignerCheck::finish(const Database &database)
{
    for (const Apart &each : m_apart) {
        if (m_holders.wereOneSince(each.first.account, each.second, each.first.entry))
            m_found.push_back(each.shared);
    }
    TRY(tellLeftOut(database));
    TRY_ASSIGN(const std::vector<Shared> duties, DutyCheck(database, m_holders).run());
    m_found.insert(m_found.end(), duties.begin(), duties.end());
    std::ranges::stable_sort(m_found, {}, &Shared::entry);
    return {};
}

} // namespace gatehouse
