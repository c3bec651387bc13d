#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// The time zone whose days a workspace counts: on which day evidence ends, a gate was passed or an
/// entry of the log was written, wherever somebody opens the file. It is chosen when the workspace
/// is made, that of the process, and stands in the first entry of the log; a workspace made before
/// there was one has none, and goes by that of whoever opens it until an administrator works in it.
///
/// A process that works in a workspace works in its zone (see ProcessZone): the programs enter it
/// before they open the file. Everything that turns a moment into a day then agrees, the calendar
/// of a form and the libraries that write workbooks included, and none of it can be forgotten. What
/// would count other days all the same is refused: Workspace::open and every Change ask check().
class WorkspaceZone
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceZone)
public:
    /// By which the log and a property of the workspace say it.
    static constexpr char key[] = "time_zone";

    /// Empty: it has none of its own.
    static Result<QString> load(const Database &database);
    /// What a person reads of a workspace that has none.
    static QString noneSentence();
    /// Of a file that is not open yet, which is only looked at; empty where it has none, or where
    /// it cannot be read: what is amiss says whoever opens it.
    static QString of(const QString &path);
    /// Has the process work in the zone of a file that is about to be opened, or in the computer's
    /// where it has none. Refused where this computer does not know it.
    static Result<void> enter(const QString &path);

    /// Refused where the process works in another one.
    static Result<void> check(const Database &database);

    /// Notes it as the workspace is made; the entry of the log is of whoever makes it.
    static Result<void> choose(const Database &database, const QString &id);
    /// Another one, from now on; Invalid where this computer does not know it. What was counted by
    /// the days of the one before is to be counted anew, and the process to enter it, before that
    /// Change commits (see changeTimeZone()).
    static Result<void> set(Change &change, const QString &id);
};

} // namespace gatehouse
