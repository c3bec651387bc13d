#include "views/common/permit.h"

#include "models/workspace/change.h"

#include <QAction>
#include <QCoreApplication>

namespace gatehouse {

void permit(QAction *control, const Account &account, const Action &action, bool hasSubject)
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
    control->setToolTip(QCoreApplication::translate("Permit", "%1. Roles that may: %2")
                            .arg(QString(control->text()).remove(QLatin1Char('&')),
                                 roles.join(QCoreApplication::translate("Permit", ", "))));
}

} // namespace gatehouse
