#pragma once

#include "models/base/language.h"
#include "models/base/result.h"
#include "models/base/id.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace gatehouse {

class Database;

/// A post that somebody held at a time.
struct HeldPost {
    QString uid; ///< of the post; empty where it is only what the person's entry says
    LocalizedText title;
    LocalizedText unit;
    QString person; ///< whose it is
    bool operator==(const HeldPost &) const = default;
};

/// The posts of the person behind an account at a time, by its day where the program runs; those
/// that manage first. Where none is assigned, the post that stands in the person's own entry;
/// nothing where nobody has the account, or no post is known.
///
/// Read here, below whatever writes, so that the log's entries and signatures can say it.
Result<std::vector<HeldPost>> postsAt(const Database &database, AccountId account,
                                      const QDateTime &time);
Result<std::vector<HeldPost>> postsAt(const Database &database, PersonId person,
                                      const QDateTime &time);

/// The same as one text: the titles, joined; empty for none.
LocalizedText postTitles(const std::vector<HeldPost> &posts);

} // namespace gatehouse
