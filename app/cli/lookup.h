#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/organization/post.h"
#include "models/records/field.h"
#include "models/workspace/change.h"

#include <vector>

namespace gatehouse {

/// The requirement that is meant by a key or a citation ("6.1.6.2 b)"), among those of a library.
/// NotFound says how to list them; Conflict names those that a citation stands for.
Result<const Requirement *> requirementCalled(const QString &words,
                                              const std::vector<const Requirement *> &among,
                                              const QString &library);

/// Requirements by key, and by id whatever library they stand in.
class Requirements
{
public:
    /// Named: those a release is held against; by id: all. An invalid release names those of
    /// the newest libraries.
    static Result<Requirements> load(const Database &database, LibraryShelf &shelf,
                                     ReleaseId release = {});

    /// By key or citation, see requirementCalled().
    Result<const Requirement *> byKey(const QString &key) const;
    Result<std::vector<const Requirement *>> byKeys(const QStringList &keys) const;
    const Requirement *byId(RequirementId id) const { return m_byId.value(id); }
    /// The key of a requirement; empty where there is none.
    QString keyOf(RequirementId id) const;

private:
    std::vector<std::shared_ptr<const Library>> m_libraries; ///< keeps what is pointed at
    QHash<QString, const Requirement *> m_byKey;
    QHash<RequirementId, const Requirement *> m_byId;
};

/// Departments, posts, people, accounts, apps and releases by what people call them.
class Names
{
public:
    static Result<Names> load(const Database &database);

    /// "Head office / IT"; empty for none.
    QString unitPath(UnitId id) const { return m_unitPaths.value(id); }
    QString person(PersonId id) const { return m_people.value(id).name; }
    QString post(PostId id) const { return m_posts.value(id).titleZh; }
    QString app(AppId id) const { return m_apps.value(id); } ///< its code
    QString account(AccountId id) const { return m_accounts.value(id); }
    /// "CODE@VERSION"; empty for none.
    QString release(ReleaseId id) const { return m_releases.value(id); }

    /// What a field refers to, as people call it; empty for none.
    QString of(const Field &field, qint64 id) const;
    /// What a person named for a field that refers to a department, a post, a person, an account,
    /// an app (by its code) or a release ("CODE@VERSION"); 0 for an empty name. Fails like those
    /// below.
    Result<qint64> referredBy(const Field &field, const QString &name) const;

    /// By name, path ("Head office/IT") or uid. NotFound; Conflict when several are called so.
    Result<UnitId> unitNamed(const QString &name) const;
    /// By title, in Chinese or English, as "DEPARTMENT/TITLE", or by uid.
    Result<PostId> postNamed(const QString &name) const;
    Result<AppId> appNamed(const QString &code) const; ///< By code.
    /// By name or uid.
    Result<PersonId> personNamed(const QString &name) const;
    Result<AccountId> accountNamed(const QString &name) const;
    Result<ReleaseId> releaseCalled(const QString &codeAtVersion) const;

private:
    QHash<UnitId, Unit> m_units;
    QHash<UnitId, QString> m_unitPaths;
    QHash<PersonId, Person> m_people;
    QHash<PostId, Post> m_posts;
    QHash<AppId, QString> m_apps; ///< codes
    QHash<AccountId, QString> m_accounts;
    QHash<ReleaseId, QString> m_releases;
};

} // namespace gatehouse
