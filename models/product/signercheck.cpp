#include "models/product/signercheck.h"

#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditscan.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace gatehouse {

namespace {

constexpr int progressStep = 4096; ///< entries

/// The names and accounts of everybody, and the gates that wait, as the log has them so far.
class Replay
{
public:
    void play(const ScannedRecord &record, qint64 sequence)
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

    std::vector<SignerCheck::Shared> found;

private:
    struct Submission {
        QByteArray account; ///< uid
        QByteArrayList signers;
    };

    static QJsonObject objectOf(QByteArrayView json)
    {
        return QJsonDocument::fromJson(json.toByteArray()).object();
    }

    void playAccount(const ScannedRecord &record)
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

    void playPerson(const ScannedRecord &record)
    {
        const QByteArray uid = record.uid.toByteArray();
        const QJsonObject after = objectOf(record.after);
        const auto account = after.constFind(QLatin1StringView("account_uid"));
        if (record.isGone())
            m_worksWith.remove(uid);
        else if (account != after.constEnd())
            m_worksWith.insert(uid, account->toString().toUtf8());
    }

    void playSubmission(const ScannedRecord &record)
    {
        const QJsonObject after = objectOf(record.after);
        m_submissions.insert(
            record.uid.toByteArray(),
            {after.value(QLatin1StringView("account_uid")).toString().toUtf8(), {}});
    }

    void playSignature(const ScannedRecord &record, qint64 sequence)
    {
        const QJsonObject after = objectOf(record.after);
        const QByteArray account =
            after.value(QLatin1StringView("account_uid")).toString().toUtf8();
        // What is re-opened has none: that anybody may who decides gates.
        const auto submission =
            m_submissions.find(after.value(QLatin1StringView("submission")).toString().toUtf8());
        if (submission == m_submissions.end())
            return;
        SignerCheck::Shared shared;
        shared.release = after.value(QLatin1StringView("release")).toString();
        shared.phase = fromKey<Phase>(after.value(QLatin1StringView("phase")).toString())
                           .value_or(Phase::Requirements);
        shared.second = after.value(QLatin1StringView("signed_by")).toString();
        shared.entry = sequence;
        if (areOne(submission->account, account)) {
            shared.first = nameOf(submission->account);
            shared.isSubmission = true;
            found.push_back(shared);
        }
        for (const QByteArray &signer : std::as_const(submission->signers)) {
            if (!areOne(signer, account))
                continue;
            shared.first = nameOf(signer);
            shared.isSubmission = false;
            found.push_back(shared);
        }
        submission->signers += account;
    }

    QString nameOf(const QByteArray &account) const
    {
        return m_names.value(account, QString::fromUtf8(account));
    }

    /// As account_holder has it: who works with the account, and whose further one it is.
    QSet<QByteArray> personsOf(const QByteArray &account) const
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

    bool areOne(const QByteArray &one, const QByteArray &other) const
    {
        return one == other || personsOf(one).intersects(personsOf(other));
    }

    QHash<QByteArray, QString> m_names; ///< by account
    QHash<QByteArray, QByteArray> m_holders; ///< persons, by account that is a further one
    QHash<QByteArray, QByteArray> m_worksWith; ///< accounts, by person
    QHash<QByteArray, Submission> m_submissions;
};

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

Result<std::vector<SignerCheck::Shared>> SignerCheck::run(const Database &database,
                                                          Progress *progress)
{
    TRY_ASSIGN(const qint64 total, AuditLog(database).count());
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content, sequence FROM audit_entry ORDER BY sequence"));
    rows.bind();
    Replay replay;
    ScannedEntry entry;
    for (qint64 done = 1; rows.next(); ++done) {
        entry.scan(rows.view(0));
        for (const ScannedRecord &record : entry.records)
            replay.play(record, rows.integer(1));
        if (progress && done % progressStep == 0 && !progress->report(done, total))
            return fail(ErrorKind::Cancelled, tr("The check of the signers was stopped."));
    }
    TRY(rows.finished());
    return std::move(replay.found);
}

} // namespace gatehouse
