#include "views/page/keepdraft.h"

#include "views/design/formkeeper.h"
#include "views/page/navigationcontext.h"

namespace gatehouse {

void keepDraft(FormDialog &form, NavigationContext &context, const QString &entity,
               const QString &uid, qint64 revision, const QString &place)
{
    const Session session = context.session();
    const QString key = uid.isEmpty() ? QStringLiteral("%1\nnew\n%2").arg(entity, place)
                                      : QStringLiteral("%1\n%2").arg(entity, uid);
    form.keepDrafts(FormDraftPlace::of(context.settings(), session.workspace.path(),
                                       session.account.name, key, revision));
}

} // namespace gatehouse
