#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace gatehouse {

enum class DigestAlgorithm {
    Sha256, ///< FIPS 180-4
    Sm3, ///< GB/T 32905-2016
};

/// A running digest over OpenSSL's EVP. One object serves many messages: result() starts anew.
class Digest
{
public:
    explicit Digest(DigestAlgorithm algorithm);
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;

    void add(QByteArrayView bytes);
    /// The 32 bytes of everything added since the last result().
    QByteArray result();
    /// The same, into the caller's 32 bytes: no allocation in a tight loop.
    void resultInto(unsigned char *digest32);

    static QByteArray of(DigestAlgorithm algorithm, QByteArrayView bytes);

private:
    void start();

    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
    DigestAlgorithm m_algorithm;
};

/// Both digests of one piece of content, each 32 raw bytes.
struct ContentDigest {
    QByteArray sha256;
    QByteArray sm3;

    bool operator==(const ContentDigest &) const = default;
};

} // namespace gatehouse
