#include "models/lifecycle/signatureexport.h"

#include "models/base/replacementfile.h"

#include <QDir>
#include <QFile>

namespace gatehouse {

namespace {

Result<void> put(const QDir &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder.filePath(name);
    TRY_ASSIGN(ReplacementFile target, ReplacementFile::beside(path));
    {
        QFile file(target.path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return tl::unexpected(ReplacementFile::writeError(path, 0, file.errorString()));
    }
    return target.commit();
}

} // namespace

QString SignatureExport::Piece::command() const
{
    const bool isSm2 = signature.key && signature.key->algorithm == SignatureAlgorithm::Sm2;
    return isSm2 ? QStringLiteral("openssl dgst -sm3 -verify %1 -sigopt distid:%2 -signature %3 %4")
                       .arg(keyFile, QString::fromLatin1(sm2Identity), signatureFile, textFile)
                 : QStringLiteral("openssl pkeyutl -verify -pubin -inkey %1 -rawin -sigfile %2 -in "
                                  "%3")
                       .arg(keyFile, signatureFile, textFile);
}

std::vector<SignatureExport::Piece>
SignatureExport::pieces(const std::vector<CheckedSignature> &signatures)
{
    std::vector<Piece> found;
    for (const CheckedSignature &each : signatures) {
        const QString name = QStringLiteral("signature-%1").arg(found.size() + 1);
        found.push_back({each, name + QLatin1String(".json"), name + QLatin1String(".sig"),
                         name + QLatin1String(".pem")});
    }
    return found;
}

Result<std::vector<SignatureExport::Piece>> SignatureExport::write(const Database &database,
                                                                   LibraryShelf &shelf,
                                                                   GateDecisionId id,
                                                                   const QString &path)
{
    TRY_ASSIGN(const GateDecision decision, GateRepository(database, shelf).decision(id));
    TRY_ASSIGN(const auto all, GateSigning(database, shelf).signatures(decision.release));
    std::vector<Piece> written = pieces(GateSigning::under(decision, all));
    if (written.empty())
        return fail(ErrorKind::NotFound,
                    tr("Nobody signed this decision: it was made before decisions were signed."));
    const QDir folder(path);
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::Unwritable,
                    tr("The folder %1 cannot be made. Choose another one.")
                        .arg(QDir::toNativeSeparators(path)));
    QStringList commands;
    for (const Piece &piece : written) {
        const GateSignature &given = piece.signature.signature;
        TRY(put(folder, piece.textFile, given.text()));
        TRY(put(folder, piece.signatureFile, given.signature));
        if (piece.signature.key) {
            TRY_ASSIGN(const PublicKey key, piece.signature.key->key());
            TRY(put(folder, piece.keyFile, key.pem()));
        }
        commands += tr("%1, %2").arg(given.signedBy, label(given.role))
            + QStringLiteral("\n    %1\n").arg(piece.command());
        if (piece.signature.key)
            commands.back() +=
                QStringLiteral("    openssl pkey -pubin -in %1 -outform DER | openssl dgst -sha256 "
                               "-r\n    %2\n")
                    .arg(piece.keyFile, piece.signature.key->fingerprint());
    }
    TRY(put(folder, snapshotFile(), decision.snapshot));
    commands +=
        tr("What the signatures rest on; the number is “snapshot_sha256” in what was signed:")
        + QStringLiteral("\n    sha256sum %1\n    %2\n")
              .arg(snapshotFile(), QString::fromLatin1(decision.snapshotDigest.toHex()));
    const QString head =
        tr("%1, %2 gate: %3. Each signature is verified in this folder, with OpenSSL 3 and nothing "
           "else. Whether a public key is that of the person it names, ask that person: read its "
           "fingerprint (SHA-256 of the key) to each other.")
            .arg(written.front().signature.signature.subject, label(decision.phase),
                 label(decision.decision));
    TRY(put(folder, QStringLiteral("VERIFY.txt"),
            (head + QStringLiteral("\n\n") + commands.join(u'\n')).toUtf8()));
    return written;
}

} // namespace gatehouse
