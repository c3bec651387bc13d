#include "models/signatures/keypair.h"

#include "models/base/digest.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <optional>
#include <string>

namespace gatehouse {

namespace {

constexpr int saltSize = 16;

template<auto release>
struct Releases {
    template<class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using KeyInfo = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releases<&PKCS8_PRIV_KEY_INFO_free>>;
using SealedKey = std::unique_ptr<X509_SIG, Releases<&X509_SIG_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Releases<&X509_ALGOR_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Releases<&EVP_MD_CTX_free>>;
using Memory = std::unique_ptr<BIO, Releases<&BIO_free>>;

std::shared_ptr<EVP_PKEY> held(EVP_PKEY *key)
{
    return {key, [](EVP_PKEY *each) { EVP_PKEY_free(each); }};
}

/// What OpenSSL has to say, for whoever looks for the defect.
QString opensslCause()
{
    char text[256] = "";
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    if (code != 0)
        ERR_error_string_n(code, text, sizeof(text));
    return QString::fromLatin1(text);
}

std::optional<SignatureAlgorithm> algorithmOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "ED25519"))
        return SignatureAlgorithm::Ed25519;
    if (EVP_PKEY_is_a(key, "SM2"))
        return SignatureAlgorithm::Sm2;
    return std::nullopt;
}

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

/// A context that signs or verifies, with the digest and the identity that the algorithm wants.
DigestContext contextFor(EVP_PKEY *key, SignatureAlgorithm algorithm, bool signs)
{
    std::string identity = sm2Identity;
    const OSSL_PARAM ofSm2[] = {OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_DIST_ID,
                                                                  identity.data(), identity.size()),
                                OSSL_PARAM_construct_end()};
    const bool isSm2 = algorithm == SignatureAlgorithm::Sm2;
    const char *digest = isSm2 ? "SM3" : nullptr;
    const OSSL_PARAM *parameters = isSm2 ? ofSm2 : nullptr;
    DigestContext context(EVP_MD_CTX_new());
    const int begun = signs
        ? EVP_DigestSignInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key, parameters)
        : EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key,
                                  parameters);
    return begun == 1 ? std::move(context) : nullptr;
}

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

Result<PublicKey> PublicKey::fromDer(const QByteArray &der)
{
    const unsigned char *position = bytesOf(der);
    const auto key = held(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
    const auto algorithm = key ? algorithmOf(key.get()) : std::nullopt;
    if (!algorithm || position != bytesOf(der) + der.size())
        return fail(ErrorKind::Unreadable,
                    tr("This is no public key of a kind that Gatehouse knows."), opensslCause());
    return PublicKey(key, *algorithm, der);
}

QByteArray PublicKey::pem() const
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(memory.get(), m_key.get());
    return contentOf(memory.get());
}

QString PublicKey::fingerprint() const
{
    return QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, m_der).toHex());
}

bool PublicKey::verifies(const QByteArray &text, const QByteArray &signature) const
{
    const DigestContext context = contextFor(m_key.get(), m_algorithm, false);
    const bool holds = context
        && EVP_DigestVerify(context.get(), bytesOf(signature),
                            static_cast<size_t>(signature.size()), bytesOf(text),
                            static_cast<size_t>(text.size()))
            == 1;
    ERR_clear_error();
    return holds;
}

Result<PrivateKey> PrivateKey::of(std::shared_ptr<evp_pkey_st> key)
{
    const auto algorithm = key ? algorithmOf(key.get()) : std::nullopt;
    if (!algorithm)
        return fail(ErrorKind::Unreadable,
                    tr("This is no private key of a kind that Gatehouse knows."), opensslCause());
    QByteArray der(i2d_PUBKEY(key.get(), nullptr), Qt::Uninitialized);
    auto *end = reinterpret_cast<unsigned char *>(der.data());
    i2d_PUBKEY(key.get(), &end);
    return PrivateKey(key, PublicKey(key, *algorithm, std::move(der)));
}

Result<PrivateKey> PrivateKey::generate(SignatureAlgorithm algorithm)
{
    const auto key = held(EVP_PKEY_Q_keygen(
        nullptr, nullptr, algorithm == SignatureAlgorithm::Sm2 ? "SM2" : "ED25519"));
    if (!key)
        return fail(
            ErrorKind::Internal,
            tr("No key could be made: OpenSSL on this machine lacks %1.").arg(label(algorithm)),
            opensslCause());
    return of(key);
}

Result<PrivateKey> PrivateKey::unsealed(const QByteArray &sealed, QByteArrayView password)
{
    const unsigned char *position = bytesOf(sealed);
    const SealedKey read(d2i_X509_SIG(nullptr, &position, static_cast<long>(sealed.size())));
    if (!read)
        return fail(ErrorKind::Unreadable,
                    tr("The private key in the workspace is damaged. Revoke it and make another."),
                    opensslCause());
    const KeyInfo info(
        PKCS8_decrypt(read.get(), password.data(), static_cast<int>(password.size())));
    if (!info) {
        ERR_clear_error(); // it would only say that the padding is wrong
        return fail(ErrorKind::Refused, tr("The password is not the one this key is locked by."));
    }
    return of(held(EVP_PKCS82PKEY(info.get())));
}

Result<PrivateKey> PrivateKey::fromPem(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return of(held(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr)));
}

Result<QByteArray> PrivateKey::sealed(QByteArrayView password, const SealCost &cost) const
{
    if (password.isEmpty())
        return fail(ErrorKind::Invalid, tr("A signing key is locked by a password: give one."));
    unsigned char salt[saltSize];
    unsigned char start[EVP_MAX_IV_LENGTH];
    const KeyInfo info(EVP_PKEY2PKCS8(m_key.get()));
    const bool isRandom =
        RAND_bytes(salt, sizeof(salt)) == 1 && RAND_bytes(start, sizeof(start)) == 1;
    Algorithm algorithm(isRandom ? PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, sizeof(salt),
                                                         start, cost.n, cost.r, cost.p)
                                 : nullptr);
    const SealedKey sealed(info && algorithm
                               ? PKCS8_set0_pbe(password.data(), static_cast<int>(password.size()),
                                                info.get(), algorithm.get())
                               : nullptr);
    if (!sealed)
        return fail(ErrorKind::Internal, tr("The signing key could not be locked."),
                    opensslCause());
    algorithm.release(); // it is the sealed key's now
    QByteArray der(i2d_X509_SIG(sealed.get(), nullptr), Qt::Uninitialized);
    auto *end = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509_SIG(sealed.get(), &end);
    return der;
}

Result<QByteArray> PrivateKey::pem() const
{
    const Memory memory(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(memory.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1)
        return fail(ErrorKind::Internal, tr("The key could not be written."), opensslCause());
    return contentOf(memory.get());
}

Result<QByteArray> PrivateKey::sign(const QByteArray &text) const
{
    const DigestContext context = contextFor(m_key.get(), m_public.algorithm(), true);
    size_t size = 0;
    QByteArray signature;
    bool isSigned = context
        && EVP_DigestSign(context.get(), nullptr, &size, bytesOf(text),
                          static_cast<size_t>(text.size()))
            == 1;
    if (isSigned) {
        signature.resize(static_cast<qsizetype>(size));
        isSigned =
            EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()),
                           &size, bytesOf(text), static_cast<size_t>(text.size()))
            == 1;
    }
    if (!isSigned)
        return fail(ErrorKind::Internal, tr("Nothing could be signed with this key."),
                    opensslCause());
    signature.resize(static_cast<qsizetype>(size)); // SM2 announces the longest there can be
    return signature;
}

} // namespace gatehouse
