#include "views/page/permit.h"

#include "views/design/mnemonics.h"

#include "models/workspace/change.h"
#include "views/page/acting.h"

#include <QAbstractButton>
#include <QAction>

namespace gatehouse {

namespace {

template<class Control>
void permitControl(Control *control, const Acting &acting, const Action &action, bool hasSubject)
{
    const QString refusal = acting.refusal(action);
    control->setEnabled(refusal.isEmpty() && hasSubject);
    if (refusal.isEmpty()) {
        control->setToolTip({});
        return;
    }
    // A button that shows its icon alone has no other name.
    const QString name = withoutMnemonic(control->text()).remove(QChar(u'…'));
    control->setToolTip(name + u'\n' + refusal);
}

} // namespace

void permit(QAction *control, const Acting &acting, const Action &action, bool hasSubject)
{
    permitControl(control, acting, action, hasSubject);
}

void permit(QAbstractButton *control, const Acting &acting, const Action &action, bool hasSubject)
{
    permitControl(control, acting, action, hasSubject);
}

} // namespace gatehouse
