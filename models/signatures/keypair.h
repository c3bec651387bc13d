#pragma once

#include "models/base/result.h"
#include "models/signatures/signaturealgorithm.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <memory>

struct evp_pkey_st;

namespace gatehouse {

/// The user identity that SM2 signatures are made and verified under (GM/T 0009-2012, 10).
inline constexpr char sm2Identity[] = "1234567812345678";

/// The half of a key pair that everybody may know.
class PublicKey
{
    Q_DECLARE_TR_FUNCTIONS(PublicKey)
public:
    /// From a SubjectPublicKeyInfo. Unreadable for anything else, and for keys of other kinds.
    static Result<PublicKey> fromDer(const QByteArray &der);

    SignatureAlgorithm algorithm() const { return m_algorithm; }
    const QByteArray &der() const { return m_der; } ///< SubjectPublicKeyInfo
    QByteArray pem() const;
    /// SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: what is compared by telephone.
    QString fingerprint() const;
    bool verifies(const QByteArray &text, const QByteArray &signature) const;

private:
    friend class PrivateKey;
    PublicKey(std::shared_ptr<evp_pkey_st> key, SignatureAlgorithm algorithm, QByteArray der)
        : m_key(std::move(key)), m_algorithm(algorithm), m_der(std::move(der))
    {
    }

    std::shared_ptr<evp_pkey_st> m_key;
    SignatureAlgorithm m_algorithm;
    QByteArray m_der;
};

/// What opening a sealed key costs whoever guesses passwords: scrypt's parameters, which are stored
/// with the key. 16 MiB and a fifth of a second as they stand; tests take less.
struct SealCost {
    quint64 n = 1 << 14;
    quint64 r = 8;
    quint64 p = 5;
};

/// The half that signs. It is in memory only between being unsealed and signing.
class PrivateKey
{
    Q_DECLARE_TR_FUNCTIONS(PrivateKey)
public:
    static Result<PrivateKey> generate(SignatureAlgorithm algorithm);
    /// Refused when the password is not the one it was sealed under.
    static Result<PrivateKey> unsealed(const QByteArray &sealed, QByteArrayView password);
    /// From a PEM that is not sealed. Unreadable for anything else.
    static Result<PrivateKey> fromPem(const QByteArray &pem);

    /// PKCS#8, encrypted by AES-256-CBC under scrypt of the password (PBES2, RFC 7914). Invalid for
    /// an empty password.
    Result<QByteArray> sealed(QByteArrayView password, const SealCost &cost = {}) const;
    /// PKCS#8 as it is.
    Result<QByteArray> pem() const;
    /// Ed25519: the 64 bytes; SM2: DER.
    Result<QByteArray> sign(const QByteArray &text) const;
    const PublicKey &publicKey() const { return m_public; }

private:
    static Result<PrivateKey> of(std::shared_ptr<evp_pkey_st> key);
    PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey half)
        : m_key(std::move(key)), m_public(std::move(half))
    {
    }

    std::shared_ptr<evp_pkey_st> m_key;
    PublicKey m_public;
};

} // namespace gatehouse
