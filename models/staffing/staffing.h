#pragma once

#include "models/organization/assignment.h"

#include <QHash>

#include <set>

namespace gatehouse {

class Database;

/// The whole organisation as it is recorded, read at once: who stands where, since when and until
/// when. What follows from it is asked by the day.
class Staffing
{
public:
    /// What of an app matters here.
    struct App {
        AppId id;
        QString code;
        QString name;
        bool isRetired = false;
        UnitId ownerUnit;
        PersonId responsible;
        PersonId deputy;
        bool operator==(const App &) const = default;
    };
    /// Somebody in a duty for an app.
    struct InDuty {
        PersonId person;
        Duty duty = Duty::Owner;
        PersonId standsInFor; ///< valid: by delegation
        AssignmentId assignment; ///< invalid: by the app's own fields, or by delegation
        bool operator==(const InDuty &) const = default;
    };

    static Result<Staffing> load(const Database &database);

    const std::vector<Unit> &units() const { return m_units; } ///< a tree written down
    const std::vector<Person> &people() const { return m_people; } ///< by name
    const std::vector<Account> &accounts() const { return m_accounts; } ///< by name
    const std::vector<Post> &posts() const { return m_posts; } ///< by department, from the top down
    const std::vector<App> &apps() const { return m_apps; } ///< by code
    const std::vector<ServicePeriod> &periods() const { return m_periods; }
    const std::vector<Assignment> &assignments() const { return m_assignments; }
    const std::vector<Delegation> &delegations() const { return m_delegations; }

    /// Whose account it is: whoever works with it, or whose further one it is. Invalid for
    /// nobody's.
    PersonId holderOf(const Account &account) const;

    // nullptr where there is none.
    const Unit *unit(UnitId id) const;
    const Person *person(PersonId id) const;
    const Post *post(PostId id) const;
    const Account *account(AccountId id) const;
    const App *app(AppId id) const;
    QString nameOf(PersonId id) const; ///< empty for none
    LocalizedText titleOf(PostId id) const; ///< empty for none

    /// Its own, else that of the nearest department above that has one.
    std::optional<UnitSide> sideOf(UnitId unit) const;
    std::optional<UnitSide> sideOf(const Post &post) const { return sideOf(post.unit); }
    std::vector<const Post *> postsIn(UnitId unit) const; ///< those that are active

    /// Whether a person is with the organisation on a day: as periods of service say, and where
    /// there are none, as the person's entry does.
    bool isHere(PersonId person, QDate day) const;
    /// The delegations of a person that is away on a day.
    std::vector<const Delegation *> delegationsOf(PersonId person, QDate day) const;
    bool isAway(PersonId person, QDate day) const;
    /// Here and at work, or away with somebody here who stands in for this post or app.
    bool isCovered(PersonId person, QDate day, PostId post, AppId app) const;

    /// Those who hold a post on a day and are here, in the order in which they were assigned.
    std::vector<PersonId> holders(PostId post, QDate day) const;
    /// The posts that a person is assigned to on a day, those done away with left out.
    std::vector<PostId> postsOf(PersonId person, QDate day) const;
    /// Who is in which duty for an app on a day, here or not, each once: by assignment; by the
    /// app's own fields, whose responsible person and deputy lead it; and those who stand in.
    std::vector<InDuty> inDuty(AppId app, QDate day) const;

    /// Whether following the reporting line from a post leads back to it.
    bool isInLoop(PostId post) const;

private:
    void index();
    void orderPosts();

    std::vector<Unit> m_units;
    std::vector<Person> m_people;
    std::vector<Account> m_accounts;
    std::vector<Post> m_posts;
    std::vector<App> m_apps;
    std::vector<ServicePeriod> m_periods;
    std::vector<Assignment> m_assignments;
    std::vector<Delegation> m_delegations;
    QHash<UnitId, std::size_t> m_unitAt;
    QHash<PersonId, std::size_t> m_personAt;
    QHash<AccountId, PersonId> m_worksWith;
    QHash<PostId, std::size_t> m_postAt;
    QHash<AppId, std::size_t> m_appAt;
    QHash<PersonId, std::vector<std::size_t>> m_periodsOf;
    QHash<PersonId, std::vector<std::size_t>> m_delegationsOf;
    QHash<PostId, std::vector<std::size_t>> m_assignedTo;
    QHash<AppId, std::vector<std::size_t>> m_assignedFor;
    QHash<PersonId, std::vector<std::size_t>> m_assignedOf;
};

} // namespace gatehouse
