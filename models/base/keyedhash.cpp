#include "models/base/keyedhash.h"

#include <QRandomGenerator>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace gatehouse {

KeyedHash::KeyedHash()
{
    static_assert(sizeof m_key >= XXH3_SECRET_SIZE_MIN);
    QRandomGenerator::system()->fillRange(m_key.data(), qsizetype(m_key.size()));
}

size_t KeyedHash::operator()(QByteArrayView bytes) const
{
    return XXH3_64bits_withSecret(bytes.data(), size_t(bytes.size()), m_key.data(), sizeof m_key);
}

KeyedHash::Wide KeyedHash::wide(QByteArrayView bytes) const
{
    const XXH128_hash_t hash =
        XXH3_128bits_withSecret(bytes.data(), size_t(bytes.size()), m_key.data(), sizeof m_key);
    return {hash.low64, hash.high64};
}

} // namespace gatehouse
