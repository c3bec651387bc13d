#include "app/cli/json/portfolio.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/lifecycle/gaterollup.h"

namespace gatehouse {

namespace {

QString cellText(const BoardCell &cell)
{
    QString text = cell.changedSince ? CommandLine::tr("%1 (changed since)").arg(label(cell.state))
                                     : label(cell.state);
    if (cell.due > 0 && cell.state != GateState::Passed)
        text += QStringLiteral(" %1/%2").arg(cell.assessed).arg(cell.due);
    return cell.late ? text + u' ' + CommandLine::tr("late") : text;
}

} // namespace

void addBoardVerb(const Verb &root)
{
    const Verb verb =
        root.verb("board", CommandLine::tr("Show every app's current release at its six gates"),
                  {QStringLiteral("board -w company.gatehouse"), QStringLiteral("board --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto rows,
                   GateRollup::board(open.workspace->database(), *open.shelf,
                                     open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(rows, [](const BoardRow &row) { return toJson(row); }));
            return Answer::Yes;
        }
        QStringList headings{CommandLine::tr("App"), CommandLine::tr("Version"),
                             CommandLine::tr("Tier")};
        for (const Phase phase : allPhases)
            headings += label(phase);
        headings += CommandLine::tr("Next due");
        TextTable table(headings);
        table.alignRight({2});
        for (const BoardRow &row : rows) {
            QStringList cells{row.code, row.version, QString::number(row.tier)};
            for (const BoardCell &cell : row.cells)
                cells += row.release.isValid() ? cellText(cell) : QString();
            cells += row.nextDue.toString(Qt::ISODate);
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace gatehouse
