#pragma once

#include "models/base/digest.h"
#include "models/base/result.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <memory>

namespace gatehouse {

/// Reads files from end to end on all cores, in pieces, computing both digests on the way. Many
/// files are read and hashed side by side (see addSideBySide); memory stays within a few dozen
/// pieces however large or many the files are.
class ContentReader
{
    Q_DECLARE_TR_FUNCTIONS(ContentReader)
public:
    static constexpr qint64 pieceSize = 1 << 20;

    struct Piece {
        size_t file = 0; ///< which of the paths
        qint64 position = 0; ///< which piece of the file, from 0
        QByteArrayView bytes; ///< good until the consumer returns; pieceSize unless the last
        bool isLast = false;
        qint64 fileSize = 0;
        ContentDigest digest; ///< of the whole file, with its last piece
    };

    explicit ContentReader(QStringList paths);
    /// Waits until the threads have stopped.
    ~ContentReader();

    /// Hands over every piece on the calling thread: a file's own in order, those of different
    /// files as they come. Ends at the first failure, of the consumer or of a file that is not
    /// there, not an ordinary file, cannot be read, or changes while it is read.
    Result<void> read(const std::function<Result<void>(const Piece &)> &consume);

    /// How many bytes the files hold, as far as they can be looked at.
    static qint64 totalSize(const QStringList &paths);

private:
    class Worker;
    struct Shared;

    std::unique_ptr<Shared> m_shared;
};

} // namespace gatehouse
