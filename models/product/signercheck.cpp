#include "models/product/signercheck.h"

#include "models/product/saidanswers.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    if (!confirmed.isEmpty())
        return tr("%1, %2: %3 confirmed what %4 had said, and by the log both were one person's "
                  "accounts then (entry %5).")
            .arg(release, confirmed, second, first, at);
    return isSubmission
        ? tr("%1, %2 gate: %3 signed what %4 had submitted, and by the log both were one person's "
             "accounts then (entry %5).")
              .arg(release, label(phase), second, first, at)
        : tr("%1, %2 gate: %3 signed besides %4, and by the log both were one person's accounts "
             "then (entry %5).")
              .arg(release, label(phase), second, first, at);
}

const QSet<QByteArray> &SignerCheck::entities()
{
    static const QSet<QByteArray> all{
        "account", "app",   "applicability_decision", "gate_signature", "gate_submission",
        "person",  "threat"};
    return all;
}

void SignerCheck::play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    if (record.entity == "account")
        playAccount(record);
    else if (record.entity == "person")
        playPerson(record);
    else if (record.entity == "gate_submission")
        playSubmission(record);
    else if (record.entity == "gate_signature")
        playSignature(record, sequence);
    else if (record.entity == "applicability_decision")
        playDecision(entry, record, sequence);
    else if (record.entity == "threat")
        playThreat(entry, record, sequence);
    else if (record.entity == "app")
        playAnswers(entry, record, sequence);
}

void SignerCheck::playAccount(const ScannedRecord &record)
{
    const QByteArray uid = record.uid.toByteArray();
    const QJsonObject after = objectOf(record.after);
    if (const auto holder = after.constFind(QLatin1StringView("holder_uid"));
        holder != after.constEnd())
        m_holders.insert(uid, holder->toString().toUtf8());
    if (const auto name = after.constFind(QLatin1StringView("display_name"));
        name != after.constEnd()) {
        if (m_accounts.value(m_names.value(uid)) == uid)
            m_accounts.remove(m_names.value(uid));
        m_names.insert(uid, name->toString());
        m_accounts.insert(name->toString(), uid);
    }
}

void SignerCheck::playPerson(const ScannedRecord &record)
{
    if (record.isGone()) {
        m_worksWith.remove(record.uid.toByteArray());
        return;
    }
    // A log speaks of people more often than of accounts.
    const QByteArrayView account = memberOf(record.after, "account_uid");
    if (!account.isNull())
        m_worksWith.insert(record.uid.toByteArray(), account.toByteArray());
}

void SignerCheck::playSubmission(const ScannedRecord &record)
{
    const QJsonObject after = objectOf(record.after);
    m_submissions.insert(record.uid.toByteArray(),
                         {after.value(QLatin1StringView("account_uid")).toString().toUtf8(), {}});
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
    if (areOne(submission->account, account)) {
        shared.first = nameOf(submission->account);
        shared.isSubmission = true;
        m_found.push_back(shared);
    }
    for (const QByteArray &signer : std::as_const(submission->signers)) {
        if (!areOne(signer, account))
            continue;
        shared.first = nameOf(signer);
        shared.isSubmission = false;
        m_found.push_back(shared);
    }
    submission->signers += account;
}

// A confirmation is an entry of its own: what is decided and confirmed at once takes one person.

void SignerCheck::playDecision(const ScannedEntry &entry, const ScannedRecord &record,
                               qint64 sequence)
{
    const QByteArray uid = record.uid.toByteArray();
    const QJsonObject after = objectOf(record.after);
    if (const auto by = after.constFind(QLatin1StringView("decided_by")); by != after.constEnd())
        m_said.insert(uid, accountNamed(by->toString()));
    if (after.contains(QLatin1StringView("decided_at"))
        || after.value(QLatin1StringView("confirmed_by")).toString().isEmpty())
        return;
    Shared shared;
    shared.release = after.value(QLatin1StringView("release")).toString();
    shared.confirmed = QString::fromUtf8(uid.sliced(uid.indexOf('/') + 1));
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
        m_said.insert(uid, accountNamed(after.value(QLatin1StringView("answered_by")).toString()));
    if (confirmed.isEmpty() || after.contains(QLatin1StringView("answered_at")))
        return;
    Shared shared;
    shared.release = after.value(QLatin1StringView("release")).toString();
    shared.confirmed = after.value(QLatin1StringView("number")).toString();
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
            m_said.insert(what, accountNamed(by->toString()));
        if (said.isGiven || after.value(QString::fromUtf8(said.confirmedBy())).toString().isEmpty())
            continue;
        Shared shared;
        shared.release = m_apps.value(uid);
        shared.confirmed = QString::fromUtf8(said.flag);
        shared.entry = sequence;
        confirm(entry, what, shared);
    }
}

void SignerCheck::confirm(const ScannedEntry &entry, const QByteArray &what, Shared shared)
{
    const QByteArray name = '"' + entry.accountName.toByteArray() + '"';
    const QByteArray account =
        accountNamed(QJsonDocument::fromJson('[' + name + ']')[0].toString());
    const QByteArray said = m_said.value(what);
    if (account.isEmpty() || said.isEmpty() || !areOne(said, account))
        return;
    shared.first = nameOf(said);
    shared.second = nameOf(account);
    m_found.push_back(shared);
}

QString SignerCheck::nameOf(const QByteArray &account) const
{
    return m_names.value(account, QString::fromUtf8(account));
}

/// As account_holder has it: who works with the account, and whose further one it is.
QSet<QByteArray> SignerCheck::personsOf(const QByteArray &account) const
{
    QSet<QByteArray> persons;
    if (const QByteArray holder = m_holders.value(account); !holder.isEmpty())
        persons.insert(holder);
    for (auto each = m_worksWith.cbegin(); each != m_worksWith.cend(); ++each) {
        if (each.value() == account)
            persons.insert(each.key());
    }
    return persons;
}

bool SignerCheck::areOne(const QByteArray &one, const QByteArray &other) const
{
    return one == other || personsOf(one).intersects(personsOf(other));
}

} // namespace gatehouse
