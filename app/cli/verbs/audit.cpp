#include "app/cli/json/gate.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "models/auditlog/auditlogmodel.h"

#include <limits>

namespace gatehouse {

namespace {

struct Wanted {
    int limit = 50;
    qint64 before = 0;
};

void addLog(const Verb &audit)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = audit.verb(
        "log", CommandLine::tr("Show who did what, newest first"),
        {QStringLiteral("audit log --limit 20"), QStringLiteral("audit log --before 100 --json")});
    verb.value("--limit", wanted->limit, "NUMBER", CommandLine::tr("How many entries; else 50"));
    verb.value("--before", wanted->before, "NUMBER",
               CommandLine::tr("Only those older than this entry"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const auto entries,
                   AuditLog(open.workspace->database()).entries(wanted->before, wanted->limit));
        if (context.json) {
            print(arrayOf(entries, [](const AuditEntry &entry) { return toJson(entry); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("No."), CommandLine::tr("Time"),
                         CommandLine::tr("Account"), CommandLine::tr("Action"),
                         CommandLine::tr("Subject")});
        table.alignRight({0});
        for (const AuditEntry &entry : entries)
            table.add(
                {QString::number(entry.sequence),
                 entry.happenedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                 entry.accountName, actionLabel(entry.action), subjectsOf(entry)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addVerify(const Verb &audit)
{
    const Verb verb =
        audit.verb("verify",
                   CommandLine::tr(
                       "Recompute the chain of the audit log and hold the records against it; exit "
                       "code 1 when one of them does not hold"),
                   {QStringLiteral("audit verify -w company.gatehouse --json")});
    verb.reads();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        LongWork work;
        TRY_ASSIGN(const auto verification,
                   AuditLog(open.workspace->database()).verify(work.progress()));
        // Of a log that is not what was written, nothing can be said to follow.
        LogCheck::Report report;
        if (verification.ok) {
            TRY_ASSIGN(report, LogCheck::run(open.workspace->database(), work.progress()));
        }
        const bool ok = verification.ok && report.found == 0;
        if (context.json)
            print(toJson(verification, report));
        else if (verification.ok)
            print(CommandLine::tr("The audit log is whole: %n entry(ies).", nullptr,
                                  static_cast<int>(verification.entries))
                  + u'\n' + QString::fromLatin1(verification.head.toHex()) + u'\n');
        else
            print(CommandLine::tr("The audit log is broken at entry %1.")
                      .arg(verification.brokenAt.value_or(0))
                  + u'\n');
        if (!context.json && verification.ok)
            print(report.found == 0
                      ? CommandLine::tr("All %n record(s) are what the log says they became.",
                                        nullptr, static_cast<int>(report.records))
                          + u'\n'
                      : CommandLine::tr("%n value(s) are not what the log says they became:",
                                        nullptr, static_cast<int>(report.found))
                          + u'\n');
        if (!context.json) {
            for (const LogMismatch &mismatch : report.mismatches)
                print(QStringLiteral("    %1\n").arg(LogCheck::sentence(mismatch)));
        }
        if (report.fromUpgrades > 0)
            note(CommandLine::tr("%n value(s) of this workspace were written by an upgrade from an "
                                 "earlier version, which the log does not mention.",
                                 nullptr, static_cast<int>(report.fromUpgrades)));
        for (const qint64 sequence : verification.backwards)
            note(CommandLine::tr("Warning: entry %1 is dated before the one in front of it. A "
                                 "clock was set back.")
                     .arg(sequence));
        return ok ? Answer::Yes : Answer::No;
    });
}

/// The last entry that the session's account wrote.
Result<qint64> ownLast(const Session &session)
{
    constexpr int page = 100;
    const AuditLog log(session.workspace.database());
    qint64 before = 0;
    while (true) {
        TRY_ASSIGN(const std::vector<AuditEntry> entries, log.entries(before, page));
        for (const AuditEntry &each : entries) {
            // What it did with its password is not what somebody wants back.
            const Action *action = actionOf(each.action);
            if (each.accountUid == session.account.uid && !(action && action->ofOneself))
                return each.sequence;
        }
        if (entries.size() < page)
            return fail(ErrorKind::NotFound,
                        CommandLine::tr("%1 has done nothing in this workspace yet.")
                            .arg(session.account.displayName));
        before = entries.back().sequence;
    }
}

void addUndo(const Verb &audit)
{
    const auto sequence = std::make_shared<qint64>(0);
    const Verb verb = audit.verb(
        "undo", CommandLine::tr("Take back what an entry of the log did, as a new entry"),
        {QStringLiteral("app edit POLICY --users 1200000"), QStringLiteral("audit undo")});
    verb.value("NUMBER", *sequence, "",
               CommandLine::tr("The entry's number; without one, the last thing you did"));
    verb.writes();
    verb.run([sequence](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const qint64 wanted = *sequence;
        TRY_ASSIGN(const qint64 undone,
                   wanted > 0 ? Result<qint64>(wanted) : ownLast(desk.session()));
        TRY_ASSIGN(const QString done, Undo::undo(desk.session(), undone));
        note(done);
        return Answer::Yes;
    });
}

} // namespace

void addAuditVerbs(const Verb &root)
{
    const Verb audit = root.group("audit", CommandLine::tr("The audit log"));
    addLog(audit);
    addVerify(audit);
    addUndo(audit);
}

} // namespace gatehouse
