#pragma once

#include "models/libraries/libraryrepository.h"

namespace gatehouse {

/// Holds what the search finds against the records themselves: a sentence for each kind of record
/// that is filed under another text than its own, or not at all, or still after it is gone. None
/// when all is right.
class SearchCheck
{
    Q_DECLARE_TR_FUNCTIONS(SearchCheck)
public:
    SearchCheck(const Database &database, LibraryShelf &shelf)
        : m_database(database), m_shelf(shelf)
    {
    }

    Result<QStringList> run() const;
    /// Files every record anew, under its own text, and makes the index of that: what the search
    /// knows follows from the records, so nothing is lost by it. Not within a Change.
    Result<void> rebuild() const;

private:
    const Database &m_database;
    LibraryShelf &m_shelf;
};

} // namespace gatehouse
