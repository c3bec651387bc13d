#pragma once

#include <QByteArrayView>

#include <array>
#include <cstddef>

namespace gatehouse {

/// Hashes under a key that is drawn anew for each of these: nobody can choose bytes that share one
/// with others. For what a program keeps in memory; what is stored or signed has a digest (see
/// digest.h). Qt's own costs ten times as much for short texts on processors where it leaves the
/// wide registers in use.
class KeyedHash
{
public:
    /// 128 bits: two of a million texts share them in no lifetime.
    struct Wide {
        size_t first = 0;
        size_t second = 0;
        bool operator==(const Wide &) const = default;
    };

    KeyedHash();

    size_t operator()(QByteArrayView bytes) const;
    Wide wide(QByteArrayView bytes) const;

private:
    std::array<quint32, 48> m_key;
};

} // namespace gatehouse
