#pragma once

#include "models/product/signercheck.h"

#include <QMultiHash>

namespace gatehouse {

/// Where one person reviewed what they had assessed, assessed anew what they had reviewed, or
/// tested again what they had assessed, by what the audit log said at that entry: of whose accounts
/// were whose, and of who had judged. As checkMayReview(), checkIsNotReviewer() and
/// checkMayRetest() refuse it. What the tables show no sign of is not looked for: they are held
/// against the log by themselves, and a log of a million judgements is not played for nothing.
class DutyCheck
{
public:
    /// `holders`: the whole log played.
    DutyCheck(const Database &database, const LoggedHolders &holders)
        : m_database(database), m_ever(holders)
    {
    }
    Result<std::vector<SignerCheck::Shared>> run();

private:
    /// What the log has said so far of an assessment that is looked at.
    struct Judged {
        qint64 release = 0;
        QString releaseUid;
        QString requirement; ///< key
        QString phase;
        QString confirms;
        QString carriedFrom; ///< uid of a release
        QString recordedBy;
        QString assessor;
        QString judgement;
        bool isOutside = false;
        QSet<QString> by; ///< whoever is named with a judgement of it
        QSet<QString> submittedBy;
        std::vector<std::pair<QString, bool>> steps; ///< that stand: whose, and whether it reviews
    };

    Result<void> lookInTables();
    Result<void> want(const QByteArray &sql);
    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playAssessment(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playReview(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playRetest(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    /// Notes it where one of these stands behind the account that wrote the entry.
    void look(SignerCheck::Act act, const ScannedEntry &entry, const QJsonObject &after,
              const QSet<QString> &names, qint64 sequence);

    const Database &m_database;
    const LoggedHolders &m_ever;
    LoggedHolders m_holders; ///< as the log goes on
    QHash<QByteArray, Judged> m_judged; ///< those that are looked at, by uid
    QHash<qint64, QByteArray> m_reviewed; ///< uids of those that reviews are looked at of, by id
    /// Assessments by what is looked at with them: an assessment that may confirm one, a finding.
    QMultiHash<QByteArray, QByteArray> m_with;
    std::vector<SignerCheck::Shared> m_found;
};

} // namespace gatehouse
