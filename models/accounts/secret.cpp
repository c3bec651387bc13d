#include "models/accounts/secret.h"

#include <QStringDecoder>

#include <openssl/crypto.h>

namespace gatehouse {

Secret::Secret(QString typed)
{
    QString normal = typed.normalized(QString::NormalizationForm_C);
    QByteArray bytes = normal.toUtf8();
    m_bytes.assign(bytes.cbegin(), bytes.cend());
    wipe(bytes);
    wipe(normal);
    wipe(typed);
}

Secret Secret::fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (!decoder.hasError())
        return Secret(std::move(text));
    Secret secret;
    secret.m_bytes.assign(bytes.cbegin(), bytes.cend());
    return secret;
}

Secret::~Secret()
{
    clear();
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)) { }

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        clear();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

QString Secret::characters() const
{
    return QString::fromUtf8(bytes());
}

bool Secret::operator==(const Secret &other) const
{
    return m_bytes.size() == other.m_bytes.size()
        && CRYPTO_memcmp(m_bytes.data(), other.m_bytes.data(), m_bytes.size()) == 0;
}

void Secret::clear()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

void wipe(QString &text)
{
    if (text.isDetached())
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace gatehouse
