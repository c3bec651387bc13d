#pragma once

#include "models/auditchain/auditscan.h"
#include "models/base/phase.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <vector>

namespace gatehouse {

/// Gates for which one person stands twice, as submitter and signer or as two signers. Whose
/// accounts were whose is read from the audit log, as it stood at that entry: what the tables said
/// just then may have been put there and taken back. Goes along while somebody reads the log.
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
        qint64 entry = 0; ///< of the log, that of the later signature

        /// What a person reads of it.
        QString sentence() const;
    };

    /// Whose records it is to be given.
    static const QSet<QByteArray> &entities();
    /// Every one of them, from the log's first entry on.
    void play(const ScannedRecord &record, qint64 sequence);
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
    QString nameOf(const QByteArray &account) const;
    QSet<QByteArray> personsOf(const QByteArray &account) const;
    bool areOne(const QByteArray &one, const QByteArray &other) const;

    std::vector<Shared> m_found;
    QHash<QByteArray, QString> m_names; ///< by account
    QHash<QByteArray, QByteArray> m_holders; ///< persons, by account that is a further one
    QHash<QByteArray, QByteArray> m_worksWith; ///< accounts, by person
    QHash<QByteArray, Submission> m_submissions;
};

} // namespace gatehouse
