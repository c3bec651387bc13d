#include "models/accounts/password.h"

#include <QCoreApplication>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace gatehouse {

namespace {

struct PasswordSentences {
    Q_DECLARE_TR_FUNCTIONS(Password)
};

constexpr int saltSize = 16;
constexpr int digestSize = 32;
constexpr quint64 blockSize = 8; // r
constexpr quint64 lanes = 1; // p

Result<QByteArray> scrypt(const Secret &password, QByteArrayView salt, int cost)
{
    // A cost out of a damaged file must not ask for all the memory there is.
    if (cost < 1 || cost > PasswordDigest::mostCost)
        return fail(ErrorKind::Unreadable,
                    PasswordSentences::tr("The password on record cannot be read: the file is "
                                          "damaged, or a newer Gatehouse wrote it."),
                    QStringLiteral("scrypt cost %1").arg(cost));
    const quint64 rounds = quint64(1) << cost;
    const quint64 memory = 128 * blockSize * (rounds + lanes + 2) + 1024 * 1024;
    QByteArray digest(digestSize, Qt::Uninitialized);
    if (EVP_PBE_scrypt(password.bytes().data(), static_cast<size_t>(password.bytes().size()),
                       reinterpret_cast<const unsigned char *>(salt.data()),
                       static_cast<size_t>(salt.size()), rounds, blockSize, lanes, memory,
                       reinterpret_cast<unsigned char *>(digest.data()), digestSize)
        != 1)
        return fail(ErrorKind::Internal,
                    PasswordSentences::tr("There is not enough memory to check a password (%1 MiB "
                                          "are needed). Close other programs and try again.")
                        .arg(memory / 1024 / 1024),
                    QStringLiteral("scrypt"));
    return digest;
}

} // namespace

Result<PasswordDigest> digestOf(const Secret &password, int cost)
{
    PasswordDigest made;
    made.cost = cost;
    made.salt.resize(saltSize);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(made.salt.data()), saltSize) != 1)
        return fail(ErrorKind::Internal,
                    PasswordSentences::tr("The system gives no random numbers, so no password can "
                                          "be set."),
                    QStringLiteral("RAND_bytes"));
    TRY_ASSIGN(made.digest, scrypt(password, made.salt, cost));
    return made;
}

Result<bool> isPassword(const Secret &password, const PasswordDigest &kept)
{
    TRY_ASSIGN(QByteArray digest, scrypt(password, kept.salt, kept.cost));
    const bool same = kept.digest.size() == digest.size()
        && CRYPTO_memcmp(digest.constData(), kept.digest.constData(),
                         static_cast<size_t>(digest.size()))
            == 0;
    wipe(digest);
    return same;
}

} // namespace gatehouse
