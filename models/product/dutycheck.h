#pragma once

#include "models/product/loggedapps.h"
#include "models/product/signercheck.h"

#include <QMultiHash>

namespace gatehouse {

/// Where one person reviewed what they had assessed, assessed anew what they had reviewed, tested
/// again what they had assessed, or signed a gate that rests on it where that takes two people, by
/// what the audit log said at that entry: of whose accounts were whose, of who had judged, and of
/// the app's tier and profile. As checkMayReview(), checkIsNotReviewer(), checkMayRetest() and
/// checkMayPass() refuse it; what a gate rests on says what was signed. What the tables show no
/// sign of is not looked for: they are held against the log by themselves, and a log of a million
/// judgements is not played for nothing.
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

    /// Of a gate that was signed: the frozen content says what it rests on.
    struct Signed {
        QByteArray content; ///< its SHA-256 in hexadecimal
        QSet<QByteArray> assessments; ///< uids of those of the release that count
        QSet<QByteArray> inherited; ///< and of the organisation's
    };

    Result<void> lookInTables();
    Result<void> lookUnderGates();
    Result<void> lookForOrganisation();
    Result<void> want(const QByteArray &sql);
    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playAssessment(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playReview(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playRetest(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playSignature(const ScannedRecord &record, qint64 sequence);
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
    QHash<QByteArray, Signed> m_signed; ///< by signature that is looked at
    LoggedApps m_apps; ///< as the log goes on
    std::vector<SignerCheck::Shared> m_found;
};

} // namespace gatehouse
