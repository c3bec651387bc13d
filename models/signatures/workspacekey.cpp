#include "models/signatures/workspacekey.h"

#include "models/base/replacementfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace gatehouse {

QString WorkspaceKey::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/gatehouse/keys");
}

Result<PrivateKey> WorkspaceKey::in(const QString &folder, const QString &mark)
{
    const QString path = QDir(folder).filePath(mark + QLatin1String(".pem"));
    if (QFile file(path); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Unreadable,
                        tr("The key that signs the audit log cannot be read: %1. Give yourself the "
                           "right to read it, or remove it, and another one is made.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        return PrivateKey::fromPem(file.readAll());
    }
    TRY_ASSIGN(const PrivateKey key, PrivateKey::generate(SignatureAlgorithm::Ed25519));
    TRY_ASSIGN(const QByteArray pem, key.pem());
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Unwritable,
                    tr("The folder for the key that signs the audit log cannot be made: %1.")
                        .arg(QDir::toNativeSeparators(folder)));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    TRY_ASSIGN(ReplacementFile target, ReplacementFile::beside(path));
    {
        QFile file(target.path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                       QFile::ReadOwner | QFile::WriteOwner)
            || file.write(pem) != pem.size())
            return tl::unexpected(ReplacementFile::writeError(path, 0, file.errorString()));
    }
    TRY(target.commit());
    return key;
}

} // namespace gatehouse
