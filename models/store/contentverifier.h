#pragma once

#include "models/base/progress.h"
#include "models/store/database.h"

#include <QCoreApplication>

#include <vector>

namespace gatehouse {

/// Recomputes the digests of everything in the blob store, many blobs side by side.
class ContentVerifier
{
    Q_DECLARE_TR_FUNCTIONS(ContentVerifier)
public:
    explicit ContentVerifier(const Database &database) : m_database(database) { }

    /// The ids of the blobs whose content is not what was recorded, in order.
    Result<std::vector<qint64>> run(Progress *progress) const;

private:
    const Database &m_database;
};

} // namespace gatehouse
