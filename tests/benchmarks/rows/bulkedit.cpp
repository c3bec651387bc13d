// One field of a thousand findings changed at once, in a large workspace: against the bare UPDATEs
// and the same log entry, written in SQL.

#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/findings/finding.h"
#include "models/product/bulkedit.h"
#include "models/product/openworkspace.h"
#include "models/store/database.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QFile>

namespace gatehouse::bench {

namespace {

Result<std::vector<qint64>> openFindings(const Database &database, int count)
{
    std::vector<qint64> ids;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT id FROM finding WHERE status = 'fixing' ORDER BY id "
                                "LIMIT ?"));
    rows.bind(count);
    while (rows.next())
        ids.push_back(rows.integer(0));
    TRY(rows.finished());
    if (static_cast<int>(ids.size()) != count)
        return unexpected(QStringLiteral("The workspace has %1 open findings.").arg(ids.size()));
    return ids;
}

Result<QByteArray> newestEntry(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT content FROM audit_entry ORDER BY sequence DESC LIMIT 1"));
    rows.bind();
    const QByteArray content = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return content;
}

/// What is written in the end, by who knows beforehand what that is.
Result<void> writeInSql(const Database &database, const std::vector<qint64> &ids, QDate due,
                        const QByteArray &entry)
{
    TRY_ASSIGN(Transaction writing, Transaction::begin(database));
    TRY_ASSIGN(auto update,
               database.prepare("UPDATE finding SET due_on = ?, revision = revision + 1 "
                                "WHERE id = ?"));
    for (const qint64 id : ids) {
        update.bind(due, id);
        TRY(update.run());
    }
    TRY_ASSIGN(auto log,
               database.prepare("INSERT INTO audit_entry (sequence, content, digest) "
                                "SELECT max(sequence) + 1, ?, zeroblob(32) FROM audit_entry"));
    log.bind(entry);
    TRY(log.run());
    return writing.commit();
}

} // namespace

Result<RowResult> bulkEdit(const Bench &bench)
{
    const PortfolioSize size = largePortfolio(bench);
    TRY_ASSIGN(const QString kept, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    const auto open = [&](const char *name) -> Result<OpenWorkspace> {
        const QString path = folder->filePath(QLatin1StringView(name));
        if (!QFile::copy(kept, path))
            return unexpected(QStringLiteral("Cannot write %1.").arg(path));
        return openWorkspace(
            path, std::make_shared<FixedClock>(QDateTime(portfolioToday, QTime(9, 0), Qt::UTC)));
    };
    TRY_ASSIGN(const OpenWorkspace ourWorkspace, open("ours.gatehouse"));
    TRY_ASSIGN(const OpenWorkspace theirWorkspace, open("theirs.gatehouse"));
    const Database &database = ourWorkspace.workspace->database();
    TRY_ASSIGN(const Account owner, AccountRepository(database).byName(QStringLiteral("owner")));
    TRY_ASSIGN(const auto ids, openFindings(database, bench.size(1000, 20)));
    const Subject &finding = *subjectOf(u"finding");
    int day = 0;
    const auto ours = [&] {
        return timed([&]() -> Result<void> {
            const QDate due = portfolioToday.addDays(100 + ++day);
            TRY_ASSIGN(const auto outcomes,
                       BulkEdit::apply(
                           {*ourWorkspace.workspace, owner},
                           {&finding, ids, finding.record->find(QStringLiteral("due_on")), due}));
            for (const BulkEdit::Outcome &outcome : outcomes) {
                if (!outcome.changes)
                    return unexpected(QStringLiteral("%1 was not changed: %2")
                                          .arg(outcome.name, outcome.refused));
            }
            return {};
        });
    };
    TRY(ours()); // so that there is an entry to write, and the libraries are read
    TRY_ASSIGN(const QByteArray entry, newestEntry(database));
    const auto theirs = [&] {
        return timed([&] {
            return writeInSql(theirWorkspace.workspace->database(), ids,
                              portfolioToday.addDays(100 + ++day), entry);
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, theirs));
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("a due date set on %1 findings at once").arg(ids.size()),
          .ours = medians.ours,
          .rival = QStringLiteral("the bare UPDATEs and the log entry in SQL"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(1.5),
          .bound = QStringLiteral("each finding is read, checked and described for the log, which "
                                  "is then hashed.")}}};
}

} // namespace gatehouse::bench
