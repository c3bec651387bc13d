#include "app/cli/lookup.h"

#include "app/cli/commandline.h"
#include "models/accounts/accountrepository.h"
#include "models/organization/assignment.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/management/criticaloperation.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

Result<const Requirement *> requirementCalled(const QString &words,
                                              const std::vector<const Requirement *> &among,
                                              const QString &library)
{
    std::vector<const Requirement *> found;
    for (const Requirement *each : among) {
        if (each->key == words)
            return each;
        if (each->isCalled(words))
            found.push_back(each);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return fail(
            ErrorKind::NotFound,
            CommandLine::tr("There is no requirement “%1”. To list them: gatehouse-cli "
                            "library show %2")
                .arg(words, library.isEmpty() ? QLatin1StringView(builtInLibraryKey) : library));
    std::ranges::sort(found, {}, &Requirement::position);
    QStringList keys;
    for (const Requirement *each : found)
        keys += each->key;
    keys.removeDuplicates();
    return fail(ErrorKind::Conflict,
                CommandLine::tr("“%1” stands for several requirements. Name one of them: %2")
                    .arg(words, keys.join(QLatin1StringView(", "))));
}

Result<Requirements> Requirements::load(const Database &database, LibraryShelf &shelf,
                                        ReleaseId release)
{
    Requirements loaded;
    TRY_ASSIGN(const std::vector<LibrarySummary> summaries, LibraryRepository(database).all());
    std::vector<LibraryId> named;
    if (release.isValid()) {
        TRY_ASSIGN(const Release found, ReleaseRepository(database).release(release));
        named = found.baseline;
    } else {
        TRY_ASSIGN(const auto used, LibraryRepository(database).inUse());
        for (const LibrarySummary &summary : used)
            named.push_back(summary.id);
    }
    for (const LibrarySummary &summary : summaries) {
        TRY_ASSIGN(auto library, shelf.library(database, summary.id));
        const bool isNamed = std::find(named.begin(), named.end(), summary.id) != named.end();
        for (const Requirement &requirement : library->requirements) {
            loaded.m_byId.insert(requirement.id, &requirement);
            if (isNamed)
                loaded.m_byKey.insert(requirement.key, &requirement);
        }
        loaded.m_libraries.push_back(std::move(library));
    }
    return loaded;
}

Result<const Requirement *> Requirements::byKey(const QString &key) const
{
    if (const Requirement *found = m_byKey.value(key))
        return found;
    return requirementCalled(key, {m_byKey.cbegin(), m_byKey.cend()}, {});
}

Result<std::vector<const Requirement *>> Requirements::byKeys(const QStringList &keys) const
{
    std::vector<const Requirement *> found;
    for (const QString &key : keys) {
        TRY_ASSIGN(const Requirement *requirement, byKey(key));
        if (std::find(found.begin(), found.end(), requirement) == found.end())
            found.push_back(requirement);
    }
    return found;
}

QString Requirements::keyOf(RequirementId id) const
{
    const Requirement *found = byId(id);
    return found ? found->key : QString();
}

Result<Names> Names::load(const Database &database)
{
    Names names;
    const OrganizationRepository organization(database);
    TRY_ASSIGN(const std::vector<Unit> units, organization.units());
    for (const Unit &unit : units) { // parents first
        names.m_units.insert(unit.id, unit);
        const QString above = names.m_unitPaths.value(unit.parent);
        names.m_unitPaths.insert(unit.id, above.isEmpty() ? unit.name : above + u'/' + unit.name);
    }
    TRY_ASSIGN(const std::vector<Person> people, organization.people());
    for (const Person &person : people)
        names.m_people.insert(person.id, person);
    TRY_ASSIGN(const std::vector<Account> accounts, AccountRepository(database).all());
    for (const Account &account : accounts)
        names.m_accounts.insert(account.id, account.name);

    TRY_ASSIGN(const std::vector<AppSummary> apps, AppRepository(database).all());
    for (const AppSummary &app : apps)
        names.m_apps.insert(app.id, app.code);
    TRY_ASSIGN(const std::vector<Post> posts, PostRepository(database).all());
    for (const Post &post : posts)
        names.m_posts.insert(post.id, post);
    TRY_ASSIGN(const auto releases, ReleaseRepository(database).names());
    for (const auto &[id, name] : releases)
        names.m_releases.insert(id, name);
    return names;
}

Result<UnitId> Names::unitNamed(const QString &name) const
{
    std::vector<UnitId> found;
    for (const Unit &unit : m_units) {
        if (unit.uid == name || m_unitPaths.value(unit.id) == name)
            return unit.id;
        if (unit.name == name)
            found.push_back(unit.id);
    }
    if (found.empty())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is no department “%1”. See them with “gatehouse-cli "
                                    "unit list”.")
                        .arg(name));
    if (found.size() > 1)
        return fail(ErrorKind::Conflict,
                    CommandLine::tr("Several departments are called “%1”. Name it with those above "
                                    "it, like “Head office/IT”.")
                        .arg(name));
    return found.front();
}

Result<PostId> Names::postNamed(const QString &name) const
{
    std::vector<PostId> found;
    for (const Post &post : m_posts) {
        if (post.uid == name)
            return post.id;
        const QString unit = m_units.value(post.unit).name;
        for (const QString &title : {post.titleZh, post.titleEn}) {
            if (!title.isEmpty()
                && (title == name || unit + u'/' + title == name
                    || m_unitPaths.value(post.unit) + u'/' + title == name)) {
                found.push_back(post.id);
                break;
            }
        }
    }
    if (found.empty())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is no post “%1”. See them with “gatehouse-cli post "
                                    "list”.")
                        .arg(name));
    if (found.size() > 1)
        return fail(ErrorKind::Conflict,
                    CommandLine::tr("Several posts are called “%1”. Name it with its department, "
                                    "like “IT/Developer”.")
                        .arg(name));
    return found.front();
}

Result<AppId> Names::appNamed(const QString &code) const
{
    const AppId found = m_apps.key(code);
    if (found.isValid())
        return found;
    return fail(
        ErrorKind::NotFound,
        CommandLine::tr("There is no app “%1”. See them with “gatehouse-cli app list”.").arg(code));
}

Result<PersonId> Names::personNamed(const QString &name) const
{
    std::vector<PersonId> found;
    for (const Person &person : m_people) {
        if (person.uid == name)
            return person.id;
        if (person.name == name)
            found.push_back(person.id);
    }
    if (found.empty())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is nobody called “%1”. See the people with "
                                    "“gatehouse-cli person list”.")
                        .arg(name));
    if (found.size() > 1)
        return fail(ErrorKind::Conflict,
                    CommandLine::tr("Several people are called “%1”. Name the person by the uid "
                                    "that “gatehouse-cli person list --json” shows.")
                        .arg(name));
    return found.front();
}

Result<AccountId> Names::accountNamed(const QString &name) const
{
    for (auto account = m_accounts.begin(); account != m_accounts.end(); ++account) {
        if (account.value() == name)
            return account.key();
    }
    return fail(ErrorKind::NotFound,
                CommandLine::tr("There is no account “%1”. See them with “gatehouse-cli account "
                                "list”.")
                    .arg(name));
}

Result<ReleaseId> Names::releaseCalled(const QString &codeAtVersion) const
{
    const ReleaseId found = m_releases.key(codeAtVersion);
    if (!found.isValid())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("There is no release “%1”. See them with “gatehouse-cli "
                                    "release list”.")
                        .arg(codeAtVersion));
    return found;
}

QString Names::of(const Field &field, qint64 id) const
{
    const std::string_view table = field.target ? field.target->table : "";
    if (table == unitReference.table)
        return unitPath(UnitId(id));
    if (table == personReference.table)
        return person(PersonId(id));
    if (table == accountReference.table)
        return account(AccountId(id));
    if (table == postReference.table)
        return post(PostId(id));
    if (table == releaseReference.table)
        return release(ReleaseId(id));
    if (table == appReference.table)
        return app(AppId(id));
    return {};
}

Result<qint64> Names::referredBy(const Field &field, const QString &name) const
{
    const auto value = [](const auto &found) -> Result<qint64> {
        return found.map([](auto id) { return id.value; });
    };
    if (name.isEmpty())
        return 0;
    const std::string_view table = field.target->table;
    if (table == unitReference.table)
        return value(unitNamed(name));
    if (table == accountReference.table)
        return value(accountNamed(name));
    if (table == postReference.table)
        return value(postNamed(name));
    if (table == appReference.table)
        return value(appNamed(name));
    if (table == releaseReference.table)
        return value(releaseCalled(name));
    return value(personNamed(name));
}

} // namespace gatehouse
