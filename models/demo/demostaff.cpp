#include "models/demo/demostaff.h"

#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Result<PersonId> DemoStaff::person(const QString &key) const
{
    const auto found = people.find(key);
    if (found != people.end())
        return found->second;
    return fail(ErrorKind::Internal,
                QStringLiteral("The demo's script names nobody called %1.").arg(key));
}

QDate DemoStaff::day(const QJsonObject &entry, const char *key) const
{
    return entry.contains(QLatin1StringView(key)) ? date(number(entry, key)) : QDate();
}

Result<void> DemoStaff::fillPosts(const QJsonObject &story) const
{
    std::map<QString, PostId> posts;
    TRY_ASSIGN(auto adding, begin(actions::addPost));
    for (const QJsonObject &entry : objects(story, "posts")) {
        Post post;
        const auto unit = units.find(word(entry, "unit"));
        if (unit != units.end())
            post.unit = unit->second;
        post.titleZh = word(entry, "title_zh");
        post.titleEn = word(entry, "title_en");
        TRY_ASSIGN(post.kind, enumeration<PostKind>(word(entry, "kind")));
        TRY_ASSIGN(post.dutySet, enumeration<DutySet>(word(entry, "duty_set")));
        post.duties = word(entry, "duties");
        post.staffing = number(entry, "staffing");
        TRY_ASSIGN(posts[word(entry, "key")], PostRepository::add(adding, post));
    }
    TRY(adding.commit());

    // A post may report to one that stands further down the list.
    TRY_ASSIGN(auto lines, begin(actions::editPost));
    for (const QJsonObject &entry : objects(story, "posts")) {
        if (word(entry, "reports_to").isEmpty())
            continue;
        TRY_ASSIGN(Post post, PostRepository(lines.database()).post(posts[word(entry, "key")]));
        post.reportsTo = posts[word(entry, "reports_to")];
        TRY(PostRepository::update(lines, post));
    }
    TRY(lines.commit());

    TRY_ASSIGN(auto assigning, begin(actions::assign));
    for (const QJsonObject &entry : objects(story, "holders")) {
        Assignment assignment;
        TRY_ASSIGN(assignment.person, person(word(entry, "person")));
        assignment.post = posts[word(entry, "post")];
        assignment.from = day(entry, "from");
        assignment.until = day(entry, "until");
        TRY(AssignmentRepository::add(assigning, assignment));
    }
    return assigning.commit();
}

Result<void> DemoStaff::assign(const Database &database, const QJsonObject &story) const
{
    TRY_ASSIGN(auto assigning, begin(actions::assign));
    for (const QJsonObject &entry : objects(story, "duties")) {
        Assignment assignment;
        TRY_ASSIGN(const App app, AppRepository(database).appByCode(word(entry, "app")));
        assignment.app = app.id;
        TRY_ASSIGN(assignment.person, person(word(entry, "person")));
        TRY_ASSIGN(assignment.duty, enumeration<Duty>(word(entry, "duty")));
        assignment.from = day(entry, "from");
        TRY(AssignmentRepository::add(assigning, assignment));
    }
    TRY(assigning.commit());

    TRY_ASSIGN(auto serving, begin(actions::addServicePeriod));
    for (const QJsonObject &entry : objects(story, "service")) {
        ServicePeriod period;
        TRY_ASSIGN(period.person, person(word(entry, "person")));
        period.from = day(entry, "from");
        period.until = day(entry, "until");
        period.note = word(entry, "note");
        TRY(ServicePeriodRepository::add(serving, period));
    }
    TRY(serving.commit());

    TRY_ASSIGN(auto delegating, begin(actions::delegate));
    for (const QJsonObject &entry : objects(story, "delegations")) {
        Delegation delegation;
        TRY_ASSIGN(delegation.person, person(word(entry, "person")));
        if (!word(entry, "delegate").isEmpty()) {
            TRY_ASSIGN(delegation.delegate, person(word(entry, "delegate")));
        }
        if (!word(entry, "app").isEmpty()) {
            TRY_ASSIGN(const App app, AppRepository(database).appByCode(word(entry, "app")));
            delegation.app = app.id;
        }
        delegation.from = day(entry, "from");
        delegation.until = day(entry, "until");
        delegation.reason = word(entry, "reason");
        TRY(DelegationRepository::add(delegating, delegation));
    }
    return delegating.commit();
}

} // namespace gatehouse
