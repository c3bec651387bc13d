#include "views/organization/staffchoices.h"

#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/portfolio/apprepository.h"
#include "views/design/messagebar.h"
#include "views/organization/uniteditor.h"
#include "views/page/navigationcontext.h"

#include <QHash>

namespace gatehouse {

void StaffChoices::offerUnits(RecordEditors &editors, const char *field, const void *record,
                              const QString &none) const
{
    const auto units = OrganizationRepository(m_context.session().workspace.database()).units();
    if (units)
        return editors.offer(field, unitChoices(*units, m_context.language(), none));
    editors.offerUnread(field, record);
    m_messages.post(units.error());
}

void StaffChoices::offerPosts(RecordEditors &editors, const char *field, const void *record,
                              const QString &none, PostId without, PostId chosen) const
{
    const Database &database = m_context.session().workspace.database();
    const auto posts = PostRepository(database).all();
    const auto units = OrganizationRepository(database).units();
    if (!posts || !units) {
        editors.offerUnread(field, record);
        m_messages.post(posts ? units.error() : posts.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{none, 0}};
    for (const Unit &unit : *units) {
        for (const Post &post : *posts) {
            if (post.unit != unit.id || post.id == without || !(post.active || post.id == chosen))
                continue;
            choices.push_back(
                {QStringLiteral("%1 · %2").arg(unit.localName().in(m_context.language()),
                                               post.title().in(m_context.language())),
                 post.id.value});
        }
    }
    editors.offer(field, choices);
}

void StaffChoices::offerPeople(RecordEditors &editors, const char *field, const void *record,
                               const QString &none, PersonId chosen) const
{
    const auto people = OrganizationRepository(m_context.session().workspace.database()).people();
    if (!people) {
        editors.offerUnread(field, record);
        m_messages.post(people.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{none, 0}};
    for (const Person &person : *people) {
        if (person.active || person.id == chosen)
            choices.push_back({person.post.isEmpty()
                                   ? person.name
                                   : QStringLiteral("%1 · %2").arg(person.name, person.post),
                               person.id.value});
    }
    editors.offer(field, choices);
}

void StaffChoices::offerApps(RecordEditors &editors, const char *field, const void *record,
                             const QString &none) const
{
    const auto apps = AppRepository(m_context.session().workspace.database()).all();
    if (!apps) {
        editors.offerUnread(field, record);
        m_messages.post(apps.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{none, 0}};
    for (const AppSummary &app : *apps)
        choices.push_back({QStringLiteral("%1 %2").arg(app.code, app.name), app.id.value});
    editors.offer(field, choices);
}

} // namespace gatehouse
