#include "models/organization/postrepository.h"

#include "models/base/eitherlanguage.h"
#include "models/base/folding.h"
#include "models/base/naturalorder.h"
#include "models/organization/recordedrows.h"

#include <algorithm>

namespace gatehouse {

namespace {

Result<void> checkPost(const Change &change, Post &post)
{
    const Database &database = change.database();
    // The register is kept by the Chinese title; in English alone it stands for both.
    post.titleZh = inEitherLanguage({post.titleZh, post.titleEn}).zh;
    TRY(checkRecord(change, post));
    if (!post.unit.isValid())
        return fail(ErrorKind::Invalid,
                    PostRepository::tr("A post stands in a department. Choose one for %1.")
                        .arg(post.titleZh));
    if (post.id.isValid() && post.reportsTo == post.id)
        return fail(ErrorKind::Invalid,
                    PostRepository::tr("%1 cannot report to itself. Choose another post.")
                        .arg(post.titleZh));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT title_zh FROM post WHERE unit_id = ? AND id <> ?"));
    rows.bind(post.unit, post.id.value);
    while (rows.next()) {
        if (foldTheSame(rows.text(0), post.titleZh))
            return fail(ErrorKind::Conflict,
                        PostRepository::tr("The department has a post %1 already. Raise its "
                                           "staffing, or choose another title.")
                            .arg(rows.text(0)));
    }
    return rows.finished();
}

} // namespace

Result<std::vector<Post>> PostRepository::all() const
{
    TRY_ASSIGN(auto posts, recordedRows<Post>(m_database, "ORDER BY unit_id, id"));
    const QCollator collator = naturalOrder();
    std::stable_sort(posts.begin(), posts.end(), [&](const Post &one, const Post &other) {
        if (one.unit != other.unit)
            return one.unit < other.unit;
        if (one.kind != other.kind)
            return one.kind < other.kind; // who manages stands first
        return collator.compare(one.titleZh, other.titleZh) < 0;
    });
    return posts;
}

Result<Post> PostRepository::post(PostId id) const
{
    return recordedRow<Post>(m_database, id.value, tr("This post is no longer there."));
}

Result<PostId> PostRepository::add(Change &change, Post post)
{
    post.uid.clear();
    return restore(change, std::move(post));
}

Result<PostId> PostRepository::restore(Change &change, Post post)
{
    post.id = {};
    TRY(checkPost(change, post));
    TRY(insertRecord(change, post));
    TRY(noteRow<Post>(change, Entity::Post, nullptr, &post));
    return post.id;
}

Result<void> PostRepository::update(Change &change, const Post &post)
{
    TRY_ASSIGN(const Post stored, PostRepository(change.database()).post(post.id));
    if (stored.revision != post.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody changed %1 meanwhile. Look at it again, then repeat your change.")
                        .arg(stored.titleZh));
    Post wanted = withEdits(stored, post);
    TRY(checkPost(change, wanted));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    return noteRow(change, Entity::Post, &stored, &wanted);
}

Result<void> PostRepository::remove(Change &change, PostId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Post stored, PostRepository(database).post(id));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT EXISTS (SELECT 1 FROM assignment WHERE post_id = ?) OR "
                                "EXISTS (SELECT 1 FROM delegation WHERE post_id = ?), EXISTS "
                                "(SELECT 1 FROM post WHERE reports_to_id = ?)"));
    rows.bind(id, id, id);
    const bool found = rows.next();
    const bool wasHeld = found && rows.boolean(0);
    const bool isSuperior = found && rows.boolean(1);
    TRY(rows.finished());
    if (wasHeld)
        return fail(ErrorKind::Conflict,
                    tr("%1 was held by somebody, and that stays on record. Set it to inactive "
                       "instead.")
                        .arg(stored.titleZh));
    if (isSuperior)
        return fail(ErrorKind::Conflict,
                    tr("Other posts report to %1. Have them report to another one first.")
                        .arg(stored.titleZh));
    TRY(deleteRow(change, stored));
    return noteRow<Post>(change, Entity::Post, &stored, nullptr);
}

} // namespace gatehouse
