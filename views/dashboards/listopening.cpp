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

void append(LocalizedText &text, const LocalizedText &said)
{
    text.zh += said.zh;
    text.en += said.en;
}

/// Which day the records were chosen by, and that they are shown as they are now, where they are:
/// lists that are there for work, too, are always of today.
void sayDay(ListDestination &list, const QString &day)
{
    static const QStringList shownOfToday{"board", "evidence", "reviews", "documents"};
    const ChartWords words;
    // A point of a trend says its day as it is.
    if (!list.name.en.contains(day))
        append(list.name, words.words(QT_TRANSLATE_NOOP("Dashboard", " · as of %1"), day));
    if (shownOfToday.contains(list.list))
        append(list.name, words.words(QT_TRANSLATE_NOOP("Dashboard", " (shown as it is today)")));
    // What the drawing called them on that day the log does not hold.
    if (list.list == QStringLiteral("threats"))
        append(list.name,
               words.words(QT_TRANSLATE_NOOP("Dashboard", " (elements as they are named today)")));
}

} // namespace

void openList(NavigationContext &context, const ListDestination &list)
{
    ListDestination named = list;
    if (const auto day = pastDayOf(list.filter, context.today()))
        sayDay(named, day->toString(Qt::ISODate));
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
