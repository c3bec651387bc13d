#include "views/page/exportfile.h"

#include "views/page/navigationcontext.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>
#include <QWidget>

namespace gatehouse {

namespace {

struct ExportFile {
    Q_DECLARE_TR_FUNCTIONS(ExportFile)
};

ExportPlace placeOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *origin = dynamic_cast<const ExportOrigin *>(widget))
            return origin->exportPlace();
    }
    return ExportPlace::everywhere();
}

} // namespace

bool mayExport(NavigationContext &context, const ExportPlace &place)
{
    const Session session = context.session();
    const auto may = place.check(session.workspace.database(), session.account);
    if (!may)
        context.showError(may.error());
    return may.has_value();
}

bool mayExport(NavigationContext &context, const QWidget *widget)
{
    return mayExport(context, placeOf(widget));
}

QString exportFile(NavigationContext &context, const ExportPlace &place, QWidget *parent,
                   const QString &title, const QString &suggested, const QString &filter)
{
    return mayExport(context, place) ? context.dialogs().saveFile(parent, title, suggested, filter)
                                     : QString();
}

QString exportFile(NavigationContext &context, QWidget *widget, const QString &title,
                   const QString &suggested, const QString &filter)
{
    return exportFile(context, placeOf(widget), widget, title, suggested, filter);
}

void showExported(NavigationContext &context, const QString &sentence, const QString &path)
{
    context.showMessage(
        {MessageKind::Success, sentence.arg(path), {}, ExportFile::tr("Open"), [path] {
             QDesktopServices::openUrl(QUrl::fromLocalFile(path));
         }});
}

void exportPages(NavigationContext &context, QWidget *widget, QPrinter &printer,
                 const PaintPages &paint)
{
    if (!mayExport(context, widget))
        return;
    if (const auto printed = context.dialogs().printPages(widget, printer, paint); !printed)
        context.showError(printed.error());
}

} // namespace gatehouse
