#include "models/store/readersource.h"

#include "models/store/workspacefile.h"

namespace gatehouse {

Result<std::unique_ptr<Database>> ReaderSource::open() const
{
    return WorkspaceFile::openReader(m_path);
}

Result<std::unique_ptr<Database>> ReaderSource::open(const Progress &progress) const
{
    TRY_ASSIGN(auto database, open());
    database->stopWith(&progress);
    return database;
}

} // namespace gatehouse
