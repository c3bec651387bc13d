#include "models/base/digest.h"

#include <openssl/evp.h>

namespace gatehouse {

namespace {

// Fetching an algorithm walks OpenSSL's providers and costs more than hashing a small file,
// so each is fetched once for the life of the program.
const EVP_MD *implementation(DigestAlgorithm algorithm)
{
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static const EVP_MD *const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    const EVP_MD *found = algorithm == DigestAlgorithm::Sha256 ? sha256 : sm3;
    if (!found)
        qFatal("OpenSSL on this machine lacks %s",
               algorithm == DigestAlgorithm::Sha256 ? "SHA-256" : "SM3");
    return found;
}

} // namespace

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(DigestAlgorithm algorithm) : m_context(EVP_MD_CTX_new()), m_algorithm(algorithm)
{
    start();
}

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::start()
{
    EVP_DigestInit_ex2(m_context.get(), implementation(m_algorithm), nullptr);
}

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

void Digest::resultInto(unsigned char *digest32)
{
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest32, &size);
    start();
}

QByteArray Digest::result()
{
    QByteArray digest(32, Qt::Uninitialized);
    resultInto(reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QByteArray Digest::of(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    Digest digest(algorithm);
    digest.add(bytes);
    return digest.result();
}

} // namespace gatehouse
