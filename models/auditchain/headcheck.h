#pragma once

#include "models/auditchain/auditlog.h"

#include <QCoreApplication>

#include <vector>

namespace gatehouse {

/// Holds the signature of the log's head, and those that relays took over, against the entries and
/// the keys they name (see HeadSignature). Each relay follows a signature of the key of the one
/// before, made since that one; the last one's key signed the head, not before its last checkpoint.
class HeadCheck
{
    Q_DECLARE_TR_FUNCTIONS(HeadCheck)
public:
    enum class Fault {
        Gone, ///< there is none, or nothing that is one
        NotInLog, ///< the entry is another one, or gone
        BadSignature,
        UnknownKey, ///< none on record, or a person's
        RevokedKey, ///< signed after its revocation
        OtherKey, ///< not the key that the log says signs there
        Older, ///< than what that key signed for good
        NoRelay, ///< what should be one is none
    };
    struct Broken {
        qint64 entry = 0; ///< that it names; of a relay, and where it names none, the relay's
        qint64 after = 0; ///< up to here something else vouches for the log
        QString keyUid;
        Fault fault = Fault::Gone;
        bool isRelay = false;
        QString sentence() const; ///< in the running language
    };
    /// Entries that nobody signed when they were written, behind one that was.
    struct Gap {
        qint64 first = 0;
        qint64 last = 0;
        QString sentence() const;
    };
    struct Report {
        qint64 signedCount = 0; ///< that there are or should be
        qint64 upTo = 0; ///< the last entry that a valid one signs
        std::vector<Broken> broken;
        std::vector<Gap> gaps;
    };
    /// What checkpoints vouch for besides; 0: none.
    struct Checkpointed {
        qint64 byWorkspace = 0; ///< the last entry that one of a key of the workspace names
        qint64 upTo = 0; ///< the last entry that a valid one signs, whosever
    };
    /// `chain`: what the log's own check found, relays among it.
    static Result<Report> run(const Database &database, const AuditLog::Verification &chain,
                              const Checkpointed &checkpointed);
};

} // namespace gatehouse
