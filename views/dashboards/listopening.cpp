#include "views/dashboards/listopening.h"

#include "models/dashboards/chartwords.h"
#include "models/dashboards/listday.h"
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
    ListDestination named = list;
    if (const auto day = pastDayOf(list.filter, context.today())) {
        const QString said = day->toString(Qt::ISODate);
        // A point of a trend says its day as it is.
        if (!list.name.en.contains(said)) {
            const LocalizedText asOf =
                ChartWords().words(QT_TRANSLATE_NOOP("Dashboard", "as of %1"), said);
            named.name.zh += QStringLiteral(" · ") + asOf.zh;
            named.name.en += QStringLiteral(" · ") + asOf.en;
        }
    }
    if (!context.open(named))
        context.showMessage(
            {MessageKind::Warning,
             ListOpening::tr("There is no list of its own behind this number. Show the chart as a "
                             "table to read it."),
             {},
             {},
             {}});
}

} // namespace gatehouse
