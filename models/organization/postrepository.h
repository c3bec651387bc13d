#pragma once

#include "models/organization/post.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// The posts of the organisation. Updates fail with Conflict when the given revision is not the
/// stored one. A reporting line may close to a loop: two changes may pass through one, and a check
/// names it; only a post that reports to itself is refused.
class PostRepository
{
    Q_DECLARE_TR_FUNCTIONS(PostRepository)
public:
    explicit PostRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Post>> all() const; ///< by department, then by title
    Result<Post> post(PostId id) const;

    /// Invalid without a department; Conflict where it has a post of that title.
    static Result<PostId> add(Change &change, Post post);
    static Result<void> update(Change &change, const Post &post);
    /// Conflict where anybody ever held it or a post reports to it: it is done away with instead.
    static Result<void> remove(Change &change, PostId id);
    /// Puts a removed post back under the uid it had.
    static Result<PostId> restore(Change &change, Post post);

private:
    const Database &m_database;
};

} // namespace gatehouse
