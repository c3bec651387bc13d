#include "app/cli/json/audit.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/momenttext.h"
#include "models/auditchain/auditsegment.h"
#include "models/auditchain/strayentries.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "models/auditlog/auditlogmodel.h"

#include <QFile>

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
            table.add({QString::number(entry.sequence), exactMomentText(entry.happenedAt),
                       entry.accountName, actionLabel(entry.action),
                       subjectsOf(entry, open.workspace->database())});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

QString headText(DigestAlgorithm algorithm, const QByteArray &head)
{
    return AuditLog::Head{0, head, algorithm}.text();
}

/// What is signed in it, and what of that does not hold.
void printSigned(const AuditFindings &findings)
{
    const AuditCheckpoints::Verification &checkpoints = findings.checkpoints;
    if (checkpoints.signedCount > 0)
        print(CommandLine::tr("%1 of %2 signatures under the log hold, the last one at entry %3.")
                  .arg(checkpoints.valid)
                  .arg(checkpoints.signedCount)
                  .arg(checkpoints.upTo)
              + u'\n');
    for (const QString &each : checkpoints.notes())
        print(each + u'\n');
    for (const QString &each : checkpoints.sentences())
        print(QStringLiteral("    %1\n").arg(each));
    for (const CheckedSignature &each : findings.signatures.broken)
        print(QStringLiteral("    %1\n").arg(GateSigning::sentence(each)));
    for (const SignerCheck::Shared &each : findings.signers)
        print(QStringLiteral("    %1\n").arg(each.sentence()));
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
        TRY_ASSIGN(const AuditFindings findings,
                   AuditFindings::run(open.workspace->database(), *open.shelf, work.progress()));
        const AuditLog::Verification &verification = findings.chain;
        const LogCheck::Report &report = findings.records;
        if (context.json)
            print(toJson(findings));
        else if (verification.ok && findings.strays.empty())
            print(CommandLine::tr("The audit log is whole: %n entry(ies).", nullptr,
                                  static_cast<int>(verification.entries))
                  + u'\n' + headText(verification.algorithm, verification.head) + u'\n');
        else if (!verification.ok)
            print(CommandLine::tr("The audit log is broken at entry %1.")
                      .arg(verification.brokenAt.value_or(0))
                  + u'\n');
        if (!context.json) {
            for (const qint64 sequence : findings.strays)
                print(straySentence(sequence) + u'\n');
        }
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
                print(QStringLiteral("    %1\n").arg(mismatch.sentence()));
            printSigned(findings);
        }
        for (const QString &each : LogCheck::notes(report))
            note(each);
        for (const qint64 sequence : verification.backwards)
            note(CommandLine::tr("Warning: entry %1 is dated before the one in front of it. A "
                                 "clock was set back.")
                     .arg(sequence));
        return findings.ok() ? Answer::Yes : Answer::No;
    });
}

struct WantedSegment {
    qint64 first = 1;
    qint64 last = 0;
    QString file;
    bool replace = false;
};

void addExport(const Verb &audit)
{
    const auto wanted = std::make_shared<WantedSegment>();
    const Verb verb = audit.verb(
        "export",
        CommandLine::tr("Write entries of the log to a file that can be verified by itself"),
        {QStringLiteral("audit export --from 1 --to 100 -o first.audit")});
    verb.value("--from", wanted->first, "NUMBER", CommandLine::tr("The first entry; else 1"));
    verb.value("--to", wanted->last, "NUMBER",
               CommandLine::tr("The last entry; else the last there is"));
    verb.value("-o,--output", wanted->file, "FILE", CommandLine::tr("Where to")).required();
    verb.flag("--replace", wanted->replace, CommandLine::tr("Replace the file that stands there"));
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        LongWork work;
        TRY_ASSIGN(const AuditSegment segment,
                   AuditSegment::writeTo({wanted->file,
                                          wanted->replace ? FileTarget::Existing::Replace
                                                          : FileTarget::Existing::Keep},
                                         open.workspace->database(), wanted->first, wanted->last,
                                         work.progress()));
        if (context.json)
            print(toJson(segment));
        else
            note(CommandLine::tr("Wrote entries %1 to %2 to %3; the digest of the last one is %4.")
                     .arg(segment.first)
                     .arg(segment.last)
                     .arg(wanted->file, headText(segment.algorithm, segment.head)));
        return Answer::Yes;
    });
}

/// What is wrong with a segment that stands after `before` in the order given; empty: nothing.
QString complaintOf(const AuditSegment &segment, const AuditSegment *before)
{
    if (segment.brokenAt)
        return CommandLine::tr("entry %1 is not what was written").arg(*segment.brokenAt);
    if (before && !before->isContinuedBy(segment))
        return CommandLine::tr("it does not go on where the file before it ends (entry %1)")
            .arg(before->last);
    return {};
}

void addCheck(const Verb &audit)
{
    const auto files = std::make_shared<std::vector<QString>>();
    const Verb verb =
        audit.verb("check",
                   CommandLine::tr(
                       "Verify files of audit export, without the workspace; several have to go on "
                       "one after the other. Exit code 1 when one does not hold"),
                   {QStringLiteral("audit export --to 100 -o log-2025.audit"),
                    QStringLiteral("audit export --from 101 -o log-2026.audit"),
                    QStringLiteral("audit check log-2025.audit log-2026.audit")});
    verb.each("FILE", *files, "", CommandLine::tr("The files, in their order")).required();
    verb.readsIfGiven();
    verb.run([files](Context &context) -> Result<Answer> {
        std::vector<AuditSegment> segments;
        QJsonArray said;
        bool ok = true;
        for (const QString &path : *files) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorKind::Unreadable,
                            CommandLine::tr("%1 cannot be read. Check its permissions.").arg(path),
                            file.errorString());
            TRY_ASSIGN(const AuditSegment segment, AuditSegment::verify(file));
            const QString complaint =
                complaintOf(segment, segments.empty() ? nullptr : &segments.back());
            ok = ok && complaint.isEmpty();
            if (context.json) {
                QJsonObject each = toJson(segment);
                each.insert(QStringLiteral("file"), path);
                each.insert(QStringLiteral("ok"), complaint.isEmpty());
                said.append(each);
            } else {
                print(complaint.isEmpty()
                          ? CommandLine::tr("%1: entries %2 to %3 hold; the digest of the last one "
                                            "is %4.")
                                  .arg(path)
                                  .arg(segment.first)
                                  .arg(segment.last)
                                  .arg(headText(segment.algorithm, segment.head))
                              + u'\n'
                          : CommandLine::tr("%1: %2.").arg(path, complaint) + u'\n');
            }
            segments.push_back(segment);
        }
        if (context.json)
            print(said);
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
    constexpr qint64 none = -1;
    const auto sequence = std::make_shared<qint64>(none);
    const Verb verb = audit.verb(
        "undo", CommandLine::tr("Take back what an entry of the log did, as a new entry"),
        {QStringLiteral("app edit POLICY --users 1200000 --users-source 应用商店后台"),
         QStringLiteral("audit undo")});
    verb.value("NUMBER", *sequence, "",
               CommandLine::tr("The entry's number; without one, the last thing you did"));
    verb.writes();
    verb.run([sequence](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const qint64 wanted = *sequence;
        TRY_ASSIGN(const qint64 undone,
                   wanted != none ? Result<qint64>(wanted) : ownLast(desk.session()));
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
    addExport(audit);
    addCheck(audit);
    addUndo(audit);
}

} // namespace gatehouse
