#include "views/page/permit.h"

#include "models/workspace/change.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>

namespace gatehouse {

namespace {

template<class Control>
void permitControl(Control *control, const Account &account, const Action &action, bool hasSubject)
{
    const bool may = account.may(action.permission);
    control->setEnabled(may && hasSubject);
    if (may) {
        control->setToolTip({});
        return;
    }
    QStringList roles;
    for (const Role role : allValues<Role>()) {
        if (grants(role, action.permission))
            roles += label(role);
    }
    QString name = control->text();
    name.remove(QLatin1Char('&')).remove(QChar(u'…'));
    control->setToolTip(QCoreApplication::translate("Permit", "%1. Roles that may: %2")
                            .arg(name, roles.join(QCoreApplication::translate("Permit", ", "))));
}

} // namespace

void permit(QAction *control, const Account &account, const Action &action, bool hasSubject)
{
    permitControl(control, account, action, hasSubject);
}

void permit(QAbstractButton *control, const Account &account, const Action &action, bool hasSubject)
{
    permitControl(control, account, action, hasSubject);
}

} // namespace gatehouse
