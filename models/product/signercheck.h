#pragma once

#include "models/auditchain/auditscan.h"
#include "models/base/phase.h"
#include "models/product/loggedapps.h"
#include "models/product/loggedholders.h"
#include "models/store/database.h"

#include <QCoreApplication>

#include <vector>

namespace gatehouse {

/// Where one person stands twice: under a gate, as submitter and signer, as two signers, or as who
/// signed and who assessed what it rests on or left something out of it; behind
/// an answer, a decision on applicability or on a threat, as who said it and who confirmed it;
/// behind an assessment, as who judged and who reviewed it, and behind a finding as who judged and
/// who tested again; behind a document as who owns and who approves it. By the rules that hold when
/// it is written (see GateSigning, checkMayPass, ReviewRepository, FindingRepository). Whose
/// accounts were whose, and who had judged, is read from the audit log, as it stood at that entry:
/// what the tables said just then may have been put there and taken back. Goes along while somebody
/// reads the log.
class SignerCheck
{
    Q_DECLARE_TR_FUNCTIONS(SignerCheck)
public:
    /// What the second one did to what the first one had done.
    enum class Act {
        SignedSubmission,
        SignedBesides,
        SignedAssessed, ///< what the gate rests on, where that takes two people
        SignedLeftOut, ///< what the gate leaves out, where that takes two people
        Confirmed,
        Reviewed, ///< what was assessed, or submitted for it
        Reassessed, ///< what was reviewed
        Retested, ///< a finding on what was assessed
        Approved, ///< a document that is owned
    };
    struct Shared {
        Act act = Act::Confirmed;
        QString release; ///< or the app; empty: the organisation
        Phase phase = Phase::Requirements; ///< of a gate
        /// Of what, in that release; of a gate what was assessed or left out, if any.
        QString subject;
        QString first; ///< account, as it was shown then, or as records call who it was
        QString second; ///< account, as it was shown then
        qint64 entry = 0; ///< of the log, by which the second one acted
        /// Both were one person's at that entry; else, under a gate, at other times since the first
        /// one acted: an account may be taken from somebody to sign with it, and be given back.
        bool then = true;

        bool isGate() const
        {
            return act == Act::SignedSubmission || act == Act::SignedBesides
                || act == Act::SignedAssessed || act == Act::SignedLeftOut;
        }
        /// What a person reads of it.
        QString sentence() const;
    };

    /// Whose records it is to be given.
    static const QSet<QByteArray> &entities();
    /// Every one of them, from the log's first entry on.
    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    /// Once everything is played: looks for what cannot be told on the way. Reads the log once more
    /// where the tables say that there may be something.
    Result<void> finish(const Database &database);
    /// By entry, once it is finished.
    const std::vector<Shared> &found() const { return m_found; }

private:
    /// Who did something under a gate, and in which entry.
    struct Acted {
        QByteArray account; ///< uid
        qint64 entry = 0;
    };
    struct Submission {
        Acted by;
        std::vector<Acted> signers;
    };
    /// Two under a gate that were not one person's at that entry.
    struct Apart {
        Shared shared;
        Acted first;
        QByteArray second; ///< account
    };
    /// A decision that a requirement does not apply.
    struct Decision {
        QString requirement; ///< key
        QString by;
        QString confirmedBy;
    };
    /// Under a gate that was passed, what its signer had left out: if the gate asks for it.
    struct LeftOut {
        Shared shared;
        QByteArray signature; ///< uid
        QByteArray content; ///< SHA-256 of what was signed, in hexadecimal
        QString requirement; ///< key of one that was decided on
        QString flag; ///< or of a question that was answered
    };
    struct Document {
        QString number;
        QString owner; ///< uid of a person, like the approver
        QString approver;
    };
    void playSubmission(const ScannedRecord &record, qint64 sequence);
    void signTogether(Shared shared, const Acted &first, const QByteArray &second);
    void playSignature(const ScannedRecord &record, qint64 sequence);
    void lookForLeftOut(const ScannedRecord &record, const QJsonObject &after, Shared shared);
    Result<void> tellLeftOut(const Database &database);
    void playDecision(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playThreat(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playAnswers(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    void playDocument(const ScannedRecord &record, qint64 sequence);
    void confirm(const ScannedEntry &entry, const QByteArray &what, Shared shared);

    std::vector<Shared> m_found;
    std::vector<Apart> m_apart;
    LoggedHolders m_holders;
    LoggedApps m_stood; ///< tiers and profiles
    QHash<qint64, QHash<QByteArray, Decision>> m_decisions; ///< by release and uid
    std::vector<LeftOut> m_leftOut;
    QHash<QByteArray, QString> m_apps; ///< codes
    QHash<QByteArray, QByteArray> m_said; ///< accounts, by what is to be confirmed
    QHash<QByteArray, Submission> m_submissions;
    QHash<QByteArray, Document> m_documents;
};

} // namespace gatehouse
