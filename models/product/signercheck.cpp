#include "models/product/signercheck.h"

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
    static const QSet<QByteArray> all{"account", "person", "gate_submission", "gate_signature"};
    return all;
}

void SignerCheck::play(const ScannedRecord &record, qint64 sequence)
{
    if (record.entity == "account")
        playAccount(record);
    else if (record.entity == "person")
        playPerson(record);
    else if (record.entity == "gate_submission")
        playSubmission(record);
    else if (record.entity == "gate_signature")
        playSignature(record, sequence);
}

void SignerCheck::playAccount(const ScannedRecord &record)
{
    const QByteArray uid = record.uid.toByteArray();
    const QJsonObject after = objectOf(record.after);
    if (const auto holder = after.constFind(QLatin1StringView("holder_uid"));
        holder != after.constEnd())
        m_holders.insert(uid, holder->toString().toUtf8());
    if (const auto name = after.constFind(QLatin1StringView("display_name"));
        name != after.constEnd())
        m_names.insert(uid, name->toString());
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
