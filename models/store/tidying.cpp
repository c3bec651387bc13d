#include "models/store/tidying.h"

#include "models/store/blobstore.h"

namespace gatehouse {

namespace {

// SQLite uses free pages again: giving back a few would only make the file grow anew.
constexpr qint64 worthGivingBack = 1 << 20;
constexpr qint64 shareWorthGivingBack = 4;
// A file that cannot give back single pages is written anew, while somebody waits.
constexpr qint64 largestRewrite = 2LL << 30;

Result<qint64> pragma(const Database &database, const char *query)
{
    TRY_ASSIGN(auto rows, database.prepare(query));
    rows.bind();
    const qint64 value = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return value;
}

enum class GivingBack { NotWorthIt, PageByPage, ByRewriting };

/// `isLeftover`: what is free was content that nobody owned a moment ago, and not room that the
/// daily work goes on using.
Result<GivingBack> wayToGiveBack(const Database &database, bool isLeftover)
{
    TRY_ASSIGN(const qint64 pageSize, pragma(database, "PRAGMA page_size"));
    TRY_ASSIGN(const qint64 pages, pragma(database, "PRAGMA page_count"));
    TRY_ASSIGN(const qint64 free, pragma(database, "PRAGMA freelist_count"));
    const bool isMuch = free >= pages / shareWorthGivingBack;
    if (free * pageSize < worthGivingBack || (!isMuch && !isLeftover))
        return GivingBack::NotWorthIt;
    TRY_ASSIGN(const qint64 vacuuming, pragma(database, "PRAGMA auto_vacuum"));
    if (vacuuming != 0)
        return GivingBack::PageByPage;
    return isMuch && (pages - free) * pageSize <= largestRewrite ? GivingBack::ByRewriting
                                                                 : GivingBack::NotWorthIt;
}

} // namespace

Result<bool> needsTidying(const Database &database)
{
    TRY_ASSIGN(const bool ownerless, BlobStore(database).hasOwnerless());
    if (ownerless)
        return true;
    TRY_ASSIGN(const GivingBack way, wayToGiveBack(database, false));
    return way != GivingBack::NotWorthIt;
}

Result<void> tidy(const Database &alone)
{
    TRY_ASSIGN(const bool hasOwnerless, BlobStore(alone).hasOwnerless());
    TRY(BlobStore(alone).discardOwnerless());
    TRY_ASSIGN(const GivingBack way, wayToGiveBack(alone, hasOwnerless));
    switch (way) {
    case GivingBack::NotWorthIt:
        return {};
    case GivingBack::PageByPage:
        TRY(alone.execute("PRAGMA incremental_vacuum;"));
        break;
    case GivingBack::ByRewriting:
        // From then on page by page. The copy on the way is too large for memory.
        TRY(alone.execute("PRAGMA temp_store = FILE; PRAGMA auto_vacuum = INCREMENTAL; VACUUM;"));
        break;
    }
    return alone.checkpoint();
}

} // namespace gatehouse
