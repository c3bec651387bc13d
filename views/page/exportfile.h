#pragma once

#include "models/workspace/exportplace.h"
#include "views/design/dialogseam.h"

#include <QString>

class QPrinter;
class QWidget;

namespace gatehouse {

class NavigationContext;

/// A page, or a part of one, whose widgets show what belongs to one place: what is exported from
/// any of them belongs there. Where none says so, it spans the apps.
class ExportOrigin
{
public:
    virtual ~ExportOrigin() = default;
    virtual ExportPlace exportPlace() const = 0;

protected:
    ExportOrigin() = default;
    ExportOrigin(const ExportOrigin &) = default;
    ExportOrigin &operator=(const ExportOrigin &) = default;
};

/// The ways out of the window: whatever leaves the workspace as a file, on paper or on the
/// clipboard goes one of them, so that whoever has roles for some apps takes those along and no
/// other. What may not leave is said in the message bar.
/// `widget`: where it is shown.
bool mayExport(NavigationContext &context, const QWidget *widget);
bool mayExport(NavigationContext &context, const ExportPlace &place);

/// The file that it goes to; empty where it may not, or was thought better of. `suggested` and
/// `filter` as Dialogs::saveFile() takes them.
QString exportFile(NavigationContext &context, QWidget *widget, const QString &title,
                   const QString &suggested, const QString &filter);
QString exportFile(NavigationContext &context, const ExportPlace &place, QWidget *parent,
                   const QString &title, const QString &suggested, const QString &filter);

/// Says where it is, and offers to open it. `sentence` has the place of the path: “It is at %1.”
void showExported(NavigationContext &context, const QString &sentence, const QString &path);

/// Prints, where it may and is not cancelled; what goes wrong is said in the message bar.
void exportPages(NavigationContext &context, QWidget *widget, QPrinter &printer,
                 const PaintPages &paint);

} // namespace gatehouse
