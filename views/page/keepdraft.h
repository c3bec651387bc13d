#pragma once

#include "models/records/recorddescription.h"
#include "views/design/formdialog.h"

namespace gatehouse {

class NavigationContext;

/// Has a form of one record keep what is entered and not saved (see FormDialog::keepDrafts): for
/// the account that acts, in its workspace. `uid` is empty and `revision` 0 of one that is being
/// added; `place` then says where it will belong, so that it is offered there alone.
void keepDraft(FormDialog &form, NavigationContext &context, const QString &entity,
               const QString &uid, qint64 revision, const QString &place = {});

/// A place by the ids of what it is.
template<class... Ids>
QString placeOf(const Ids &...ids)
{
    QString place;
    const auto add = [&place](const auto &id) {
        if constexpr (requires { id.begin(); }) {
            for (const auto &each : id)
                place += QString::number(each.value) + u' ';
        } else {
            place += QString::number(id.value) + u' ';
        }
    };
    (add(ids), ...);
    return place;
}

/// The same for a record as its description has it.
template<class Record>
void keepDraft(FormDialog &form, NavigationContext &context, const Record &record,
               const QString &place = {})
{
    const bool isNew = !record.id.isValid();
    qint64 revision = 0;
    if constexpr (requires { record.revision; })
        revision = isNew ? 0 : record.revision;
    keepDraft(form, context, QString::fromLatin1(describe<Record>().entity()),
              isNew ? QString() : record.uid, revision, place);
}

} // namespace gatehouse
