#include "models/accounts/heldpost.h"

#include "models/store/database.h"

namespace gatehouse {

namespace {

/// The other language's text where one is missing.
LocalizedText eitherOf(const QString &zh, const QString &en)
{
    return {zh, en.isEmpty() ? zh : en};
}

} // namespace

Result<std::vector<HeldPost>> postsAt(const Database &database, AccountId account,
                                      const QDateTime &time)
{
    if (!account.isValid())
        return std::vector<HeldPost>();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT person_id FROM account_holder WHERE account_id = ?"));
    rows.bind(account);
    const PersonId person = rows.next() ? rows.id<PersonId>(0) : PersonId();
    TRY(rows.finished());
    return postsAt(database, person, time);
}

Result<std::vector<HeldPost>> postsAt(const Database &database, PersonId person,
                                      const QDateTime &time)
{
    std::vector<HeldPost> posts;
    if (!person.isValid())
        return posts;
    const QDate day = time.toLocalTime().date();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT o.uid, o.title_zh, o.title_en, u.name, u.name_en, p.name "
                                "FROM assignment g JOIN post o ON o.id = g.post_id JOIN unit u ON "
                                "u.id = o.unit_id JOIN person p ON p.id = g.person_id WHERE "
                                "g.person_id = ? AND (g.from_on = '' OR g.from_on <= ?) AND "
                                "(g.until_on = '' OR g.until_on >= ?) ORDER BY o.kind, g.from_on, "
                                "g.id"));
    rows.bind(person, day, day);
    while (rows.next())
        posts.push_back({rows.text(0), eitherOf(rows.text(1), rows.text(2)),
                         eitherOf(rows.text(3), rows.text(4)), rows.text(5)});
    TRY(rows.finished());
    if (!posts.empty())
        return posts;
    TRY_ASSIGN(auto said,
               database.prepare("SELECT p.post, coalesce(u.name, ''), coalesce(u.name_en, ''), "
                                "p.name FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE "
                                "p.id = ? AND p.post <> ''"));
    said.bind(person);
    if (said.next())
        posts.push_back(
            {{}, eitherOf(said.text(0), {}), eitherOf(said.text(1), said.text(2)), said.text(3)});
    TRY(said.finished());
    return posts;
}

LocalizedText postTitles(const std::vector<HeldPost> &posts)
{
    QStringList zh;
    QStringList en;
    for (const HeldPost &post : posts) {
        zh += post.title.zh;
        en += post.title.en;
    }
    return {zh.join(QStringLiteral("、")), en.join(QStringLiteral(", "))};
}

} // namespace gatehouse
