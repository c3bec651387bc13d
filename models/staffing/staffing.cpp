#include "models/staffing/staffing.h"

#include "models/accounts/accountrepository.h"
#include "models/base/lastday.h"
#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/portfolio/app.h"

#include <algorithm>

namespace gatehouse {

namespace {

Result<std::vector<Staffing::App>> readApps(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id, code, name, status, owner_unit_id, responsible_id, "
                                "deputy_id FROM app ORDER BY code"));
    std::vector<Staffing::App> apps;
    rows.bind();
    while (rows.next())
        apps.push_back({rows.id<AppId>(0), rows.text(1), rows.text(2),
                        closesGates(rows.key<AppStatus>(3)), rows.id<UnitId>(4),
                        rows.id<PersonId>(5), rows.id<PersonId>(6)});
    TRY(rows.finished());
    return apps;
}

template<class Items, class Id>
auto found(const Items &items, const QHash<Id, std::size_t> &at, Id id)
{
    const auto place = at.constFind(id);
    return place == at.constEnd() ? nullptr : &items[*place];
}

} // namespace

Result<Staffing> Staffing::load(const Database &database)
{
    Staffing staffing;
    const OrganizationRepository organization(database);
    TRY_ASSIGN(staffing.m_units, organization.units());
    TRY_ASSIGN(staffing.m_people, organization.people());
    TRY_ASSIGN(staffing.m_accounts, AccountRepository(database).all());
    TRY_ASSIGN(staffing.m_posts, PostRepository(database).all());
    TRY_ASSIGN(staffing.m_apps, readApps(database));
    TRY_ASSIGN(staffing.m_periods, ServicePeriodRepository(database).all());
    TRY_ASSIGN(staffing.m_assignments, AssignmentRepository(database).all());
    TRY_ASSIGN(staffing.m_delegations, DelegationRepository(database).all());
    staffing.index();
    staffing.orderPosts();
    return staffing;
}

void Staffing::index()
{
    for (std::size_t i = 0; i < m_units.size(); ++i)
        m_unitAt.insert(m_units[i].id, i);
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_personAt.insert(m_people[i].id, i);
    for (const Person &person : m_people) {
        if (person.account.isValid())
            m_worksWith.insert(person.account, person.id);
    }
    for (std::size_t i = 0; i < m_posts.size(); ++i)
        m_postAt.insert(m_posts[i].id, i);
    for (std::size_t i = 0; i < m_apps.size(); ++i)
        m_appAt.insert(m_apps[i].id, i);
    for (std::size_t i = 0; i < m_periods.size(); ++i)
        m_periodsOf[m_periods[i].person].push_back(i);
    for (std::size_t i = 0; i < m_delegations.size(); ++i)
        m_delegationsOf[m_delegations[i].person].push_back(i);
    for (std::size_t i = 0; i < m_assignments.size(); ++i) {
        const Assignment &assignment = m_assignments[i];
        m_assignedOf[assignment.person].push_back(i);
        if (assignment.post.isValid())
            m_assignedTo[assignment.post].push_back(i);
        else
            m_assignedFor[assignment.app].push_back(i);
    }
}

/// In each department those that report to others of it stand below them.
void Staffing::orderPosts()
{
    const auto depth = [this](const Post &post) {
        std::set<PostId> seen;
        for (const Post *each = &post; each && seen.insert(each->id).second;)
            each = this->post(each->reportsTo);
        return seen.size();
    };
    std::vector<std::pair<std::size_t, Post>> posts;
    for (const Post &post : m_posts)
        posts.emplace_back(depth(post), post);
    std::ranges::stable_sort(
        posts, {}, [](const auto &each) { return std::pair(each.second.unit, each.first); });
    for (std::size_t i = 0; i < posts.size(); ++i) {
        m_posts[i] = std::move(posts[i].second);
        m_postAt.insert(m_posts[i].id, i);
    }
}

PersonId Staffing::holderOf(const Account &account) const
{
    return m_worksWith.value(account.id, account.holder);
}

const Unit *Staffing::unit(UnitId id) const
{
    return found(m_units, m_unitAt, id);
}

const Person *Staffing::person(PersonId id) const
{
    return found(m_people, m_personAt, id);
}

const Post *Staffing::post(PostId id) const
{
    return found(m_posts, m_postAt, id);
}

const Account *Staffing::account(AccountId id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? nullptr : &*found;
}

const Staffing::App *Staffing::app(AppId id) const
{
    return found(m_apps, m_appAt, id);
}

QString Staffing::nameOf(PersonId id) const
{
    const Person *known = person(id);
    return known ? known->name : QString();
}

LocalizedText Staffing::titleOf(PostId id) const
{
    const Post *known = post(id);
    return known ? known->title() : LocalizedText();
}

std::optional<UnitSide> Staffing::sideOf(UnitId id) const
{
    for (const Unit *each = unit(id); each; each = unit(each->parent)) {
        if (each->side)
            return each->side;
    }
    return std::nullopt;
}

std::vector<const Post *> Staffing::postsIn(UnitId unit) const
{
    std::vector<const Post *> posts;
    for (const Post &post : m_posts) {
        if (post.unit == unit && post.active)
            posts.push_back(&post);
    }
    return posts;
}

bool Staffing::isHere(PersonId id, QDate day) const
{
    const Person *known = person(id);
    if (!known)
        return false;
    const auto periods = m_periodsOf.constFind(id);
    if (periods == m_periodsOf.constEnd())
        return known->active;
    return std::ranges::any_of(*periods, [&](std::size_t at) {
        return holdsOn(m_periods[at].from, m_periods[at].until, day);
    });
}

std::vector<const Delegation *> Staffing::delegationsOf(PersonId person, QDate day) const
{
    std::vector<const Delegation *> running;
    for (const std::size_t at : m_delegationsOf.value(person)) {
        if (holdsOn(m_delegations[at].from, m_delegations[at].until, day))
            running.push_back(&m_delegations[at]);
    }
    return running;
}

bool Staffing::isAway(PersonId person, QDate day) const
{
    // For one post or app a person may hand over while at work.
    return std::ranges::any_of(delegationsOf(person, day), [](const Delegation *delegation) {
        return !delegation->post.isValid() && !delegation->app.isValid();
    });
}

bool Staffing::isCovered(PersonId person, QDate day, PostId post, AppId app) const
{
    if (!isHere(person, day))
        return false;
    if (!isAway(person, day))
        return true;
    return std::ranges::any_of(delegationsOf(person, day), [&](const Delegation *delegation) {
        return (!delegation->post.isValid() || delegation->post == post)
            && (!delegation->app.isValid() || delegation->app == app)
            && isHere(delegation->delegate, day) && !isAway(delegation->delegate, day);
    });
}

std::vector<PersonId> Staffing::holders(PostId post, QDate day) const
{
    std::vector<PersonId> people;
    for (const std::size_t at : m_assignedTo.value(post)) {
        const Assignment &assignment = m_assignments[at];
        if (holdsOn(assignment.from, assignment.until, day) && isHere(assignment.person, day))
            people.push_back(assignment.person);
    }
    return people;
}

std::vector<PostId> Staffing::postsOf(PersonId person, QDate day) const
{
    std::vector<PostId> posts;
    for (const std::size_t at : m_assignedOf.value(person)) {
        const Assignment &assignment = m_assignments[at];
        const Post *known = post(assignment.post);
        if (known && known->active && holdsOn(assignment.from, assignment.until, day))
            posts.push_back(assignment.post);
    }
    return posts;
}

std::vector<Staffing::InDuty> Staffing::inDuty(AppId id, QDate day) const
{
    std::vector<InDuty> people;
    const App *known = app(id);
    if (!known)
        return people;
    const auto add = [&](const InDuty &one) {
        const bool isThere = std::ranges::any_of(people, [&](const InDuty &other) {
            return other.person == one.person && other.duty == one.duty;
        });
        if (one.person.isValid() && !isThere)
            people.push_back(one);
    };
    for (const std::size_t at : m_assignedFor.value(id)) {
        const Assignment &assignment = m_assignments[at];
        if (holdsOn(assignment.from, assignment.until, day))
            add({assignment.person, *assignment.duty, {}, assignment.id});
    }
    add({known->responsible, Duty::ProjectLead, {}, {}});
    add({known->deputy, Duty::ProjectLead, {}, {}});
    const std::size_t own = people.size();
    for (std::size_t i = 0; i < own; ++i) {
        const InDuty one = people[i];
        for (const Delegation *delegation : delegationsOf(one.person, day)) {
            if (!delegation->post.isValid()
                && (!delegation->app.isValid() || delegation->app == id))
                add({delegation->delegate, one.duty, one.person, {}});
        }
    }
    std::ranges::stable_sort(people, {}, &InDuty::duty);
    return people;
}

bool Staffing::isInLoop(PostId id) const
{
    std::set<PostId> seen;
    for (const Post *each = post(id); each && seen.insert(each->id).second;
         each = post(each->reportsTo)) {
        if (each->reportsTo == id)
            return true;
    }
    return false;
}

} // namespace gatehouse
