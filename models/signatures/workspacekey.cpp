#include "models/signatures/workspacekey.h"

#include "models/base/replacementfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace gatehouse {

namespace {

QString pathOf(const QString &folder, const QString &mark)
{
    return QDir(folder).filePath(mark + QLatin1String(".pem"));
}

/// `existing`: whether one that stands there goes.
Result<PrivateKey> make(const QString &folder, const QString &mark, FileTarget::Existing existing)
{
    const QString path = pathOf(folder, mark);
    if (!QDir().mkpath(folder))
        return fail(
            ErrorKind::Unwritable,
            WorkspaceKey::tr("The folder for the key that signs the audit log cannot be made: %1.")
                .arg(QDir::toNativeSeparators(folder)));
    TRY_ASSIGN(const PrivateKey key, PrivateKey::generate(SignatureAlgorithm::Ed25519));
    TRY_ASSIGN(const QByteArray pem, key.pem());
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    TRY_ASSIGN(ReplacementFile target, ReplacementFile::beside({path, existing}));
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

} // namespace

QString WorkspaceKey::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/gatehouse/keys");
}

Result<PrivateKey> WorkspaceKey::in(const QString &folder, const QString &mark)
{
    const QString path = pathOf(folder, mark);
    if (QFile file(path); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Unreadable,
                        tr("The key that signs the audit log cannot be read: %1. Give yourself the "
                           "right to read it, or remove it, and another one is made.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        return PrivateKey::fromPem(file.readAll());
    }
    return make(folder, mark, FileTarget::Existing::Keep);
}

Result<PrivateKey> WorkspaceKey::renew(const QString &folder, const QString &mark)
{
    return make(folder, mark, FileTarget::Existing::Replace);
}

} // namespace gatehouse
