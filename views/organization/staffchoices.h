#pragma once

#include "models/organization/post.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class MessageBar;
class NavigationContext;

/// What the forms of the organisation offer to choose from: departments, posts, people and apps.
/// What cannot be read leaves the field as it stands and is said above the form.
class StaffChoices
{
public:
    StaffChoices(NavigationContext &context, MessageBar &messages)
        : m_context(context), m_messages(messages)
    {
    }

    /// `none` stands first, for nothing chosen.
    void offerUnits(RecordEditors &editors, const char *field, const void *record,
                    const QString &none) const;
    /// Those that exist, but for `without`, and `chosen`.
    void offerPosts(RecordEditors &editors, const char *field, const void *record,
                    const QString &none, PostId without = {}, PostId chosen = {}) const;
    /// Those who are here, and `chosen`.
    void offerPeople(RecordEditors &editors, const char *field, const void *record,
                     const QString &none, PersonId chosen) const;
    void offerApps(RecordEditors &editors, const char *field, const void *record,
                   const QString &none) const;

private:
    NavigationContext &m_context;
    MessageBar &m_messages;
};

} // namespace gatehouse
