#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <span>

namespace gatehouse {

/// One running SM3 digest (GB/T 32905-2016) among those that addSideBySide() drives.
class Sm3Stream
{
public:
    /// The 32 bytes, once the last piece has been added.
    QByteArray result() const;

private:
    friend class Sm3Run;

    std::array<quint32, 8> m_state{0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
                                   0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e};
    quint64 m_size = 0;
};

/// The next bytes of one stream: a multiple of 64, unless they are its last.
struct Sm3Piece {
    Sm3Stream *stream = nullptr;
    QByteArrayView bytes;
    bool isLast = false;
};

/// Adds a piece to each of several streams. Within one message every round of SM3 waits for the
/// round before, so a core spends most of its width idle; eight messages side by side in vector
/// registers take little longer than one. That makes SM3 beside SHA-256 affordable for evidence
/// by the gigabyte. A stream may appear once.
void addSideBySide(std::span<const Sm3Piece> pieces);

} // namespace gatehouse
