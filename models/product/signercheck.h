#pragma once

#include "models/auditchain/auditscan.h"
#include "models/base/phase.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <vector>

namespace gatehouse {

/// Where one person stands twice: under a gate, as submitter and signer or as two signers; behind
/// an answer, a decision on applicability or on a threat, as who said it and who confirmed it.
/// Whose accounts were whose is read from the audit log, as it stood at that entry: what the tables
/// said just then may have been put there and taken back. Goes along while somebody reads the log.
class SignerCheck
{
    Q_DECLARE_TR_FUNCTIONS(SignerCheck)
public:
    struct Shared {
        QString release;
        Phase phase = Phase::Requirements;
        QString first; ///< account that submitted or signed before, as it was shown then
        QString second; ///< account that signed
        bool isSubmission = false; ///< of `first`: it submitted what the other one signed
        /// What `second` confirmed that `first` had said, of the release or the app; empty: it
        /// signed a gate.
        QString confirmed;
        qint64 entry = 0; ///< of the log, that of the later signature

        /// What a person reads of it.
        QString sentence() const;
    };

    /// Whose records it is to be given.
    static const QSet<QByteArray> &entities();
    /// Every one of them, from the log's first entry on.
    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    /// By entry.
    const std::vector<Shared> &found() const { return m_found; }

private:
    struct Submission {
        QByteArray account; ///< uid
        QByteArrayList signers;
    };
    void playAccount(const ScannedRecord &record);
    void playPerson(const ScannedRecord &record);
    void playSubmission(const ScannedRecord &record);
    void playSignature(const ScannedRecord &record, qint64 sequence);
    void playDecision(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playThreat(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playAnswers(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void confirm(const ScannedEntry &entry, const QByteArray &what, Shared shared);
    /// By that name at this moment; empty: nobody's.
    QByteArray accountNamed(const QString &name) const { return m_accounts.value(name); }
    QString nameOf(const QByteArray &account) const;
    QSet<QByteArray> personsOf(const QByteArray &account) const;
    bool areOne(const QByteArray &one, const QByteArray &other) const;

    std::vector<Shared> m_found;
    QHash<QByteArray, QString> m_names; ///< by account
    QHash<QString, QByteArray> m_accounts; ///< by the name they have
    QHash<QByteArray, QString> m_apps; ///< codes
    QHash<QByteArray, QByteArray> m_said; ///< accounts, by what is to be confirmed
    QHash<QByteArray, QByteArray> m_holders; ///< persons, by account that is a further one
    QHash<QByteArray, QByteArray> m_worksWith; ///< accounts, by person
    QHash<QByteArray, Submission> m_submissions;
};

} // namespace gatehouse
