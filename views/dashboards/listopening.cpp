#include "views/dashboards/listopening.h"

#include "views/page/navigationcontext.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct ListOpening {
    Q_DECLARE_TR_FUNCTIONS(ListOpening)
};

} // namespace

void openList(NavigationContext &context, const ListDestination &list)
{
    if (!context.open(list))
        context.showMessage(
            {MessageKind::Warning,
             ListOpening::tr("There is no list of its own behind this number. Show the chart as a "
                             "table to read it."),
             {},
             {},
             {}});
}

} // namespace gatehouse
