#pragma once

#include "models/lifecycle/gatesigning.h"

namespace gatehouse {

/// A decision's signatures as files that need no Gatehouse: what was signed, the signatures, the
/// public keys, the snapshot they rest on, and the openssl commands that verify them.
class SignatureExport
{
    Q_DECLARE_TR_FUNCTIONS(SignatureExport)
public:
    /// One signature's files in the folder.
    struct Piece {
        CheckedSignature signature;
        QString textFile;
        QString signatureFile;
        QString keyFile;
        /// As it is typed in the folder; it ends with exit code 0 when the signature holds.
        QString command() const;
    };
    static std::vector<Piece> pieces(const std::vector<CheckedSignature> &signatures);
    static QString snapshotFile() { return QStringLiteral("snapshot.json"); }

    /// Writes them into a folder, which is made. NotFound when nobody signed the decision, Conflict
    /// when one of the files is there already, Unwritable as the folder has it.
    static Result<std::vector<Piece>> write(const Database &database, LibraryShelf &shelf,
                                            GateDecisionId decision, const QString &folder);
};

} // namespace gatehouse
