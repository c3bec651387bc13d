#include "models/lifecycle/signatureexport.h"

#include "models/base/replacementfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace gatehouse {

namespace {

bool holds(const QString &path, const QByteArray &content)
{
    const QFileInfo there(path);
    QFile file(path);
    return there.isFile() && there.size() == content.size() && file.open(QIODevice::ReadOnly)
        && file.readAll() == content;
}

/// Files that come to stand in a folder all or none: some of them would prove nothing, and keep the
/// next export from its names.
class FilesTogether
{
public:
    explicit FilesTogether(const QString &folder) : m_folder(folder) { }
    ~FilesTogether()
    {
        if (m_isWhole)
            return;
        for (const QString &path : std::as_const(m_placed))
            QFile::remove(path);
        m_files.clear(); // and what they were written in, which lies there
        for (const QString &made : std::as_const(m_made))
            QDir().rmdir(made);
    }
    Q_DISABLE_COPY_MOVE(FilesTogether)

    Result<void> make()
    {
        const QString whole = QDir::cleanPath(m_folder.absolutePath());
        TRY(ReplacementFile::mayBeFolder(whole));
        for (QString each = whole; !QFileInfo::exists(each) && each != QFileInfo(each).path();
             each = QFileInfo(each).path())
            m_made += each;
        errno = 0;
        if (m_folder.mkpath(QStringLiteral(".")))
            return {};
        const int failure = errno;
        if (failure == ENOSPC || failure == EDQUOT)
            return tl::unexpected(ReplacementFile::writeError(whole, failure));
        return fail(ErrorKind::Unwritable,
                    SignatureExport::tr("The folder %1 cannot be made. Choose another one.")
                        .arg(QDir::toNativeSeparators(m_folder.path())),
                    failure ? qt_error_string(failure) : QString());
    }

    Result<void> put(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        // An export that was killed left some of them; the same again completes it.
        if (holds(path, content)) {
            if (m_there.isEmpty())
                m_there = path;
            return {};
        }
        TRY_ASSIGN(ReplacementFile target, ReplacementFile::beside(path));
        TRY(target.write(content));
        m_files.emplace_back(path, std::move(target));
        return {};
    }

    Result<void> commit()
    {
        // Nothing is left to complete.
        if (m_files.empty())
            TRY(ReplacementFile::beside(m_there));
        for (auto &[path, file] : m_files) {
            TRY(file.commit());
            m_placed += path;
        }
        m_isWhole = true;
        return {};
    }

private:
    QDir m_folder;
    QStringList m_made; ///< folders that were not there, the deepest first
    std::vector<std::pair<QString, ReplacementFile>> m_files;
    QStringList m_placed;
    QString m_there; ///< the first that stood there already
    bool m_isWhole = false;
};

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
    FilesTogether files(path);
    TRY(files.make());
    QStringList commands;
    for (const Piece &piece : written) {
        const GateSignature &given = piece.signature.signature;
        TRY(files.put(piece.textFile, given.text()));
        TRY(files.put(piece.signatureFile, given.signature));
        if (piece.signature.key) {
            TRY_ASSIGN(const PublicKey key, piece.signature.key->key());
            TRY(files.put(piece.keyFile, key.pem()));
        }
        commands += tr("%1, %2").arg(given.signedBy, label(given.role))
            + QStringLiteral("\n    %1\n").arg(piece.command());
        if (piece.signature.key)
            commands.back() +=
                QStringLiteral("    openssl pkey -pubin -in %1 -outform DER | openssl dgst -sha256 "
                               "-r\n    %2\n")
                    .arg(piece.keyFile, piece.signature.key->fingerprint());
    }
    TRY(files.put(snapshotFile(), decision.snapshot));
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
    TRY(files.put(QStringLiteral("VERIFY.txt"),
                  (head + QStringLiteral("\n\n") + commands.join(u'\n')).toUtf8()));
    TRY(files.commit());
    return written;
}

} // namespace gatehouse
