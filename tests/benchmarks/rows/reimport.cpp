// The next scan of a large app: fifty thousand results held against those of the scan before, of
// which a tenth has moved and a hundredth is new and gone. Against the look-ups, INSERTs and
// UPDATEs of the same results in SQL, by who knows their keys beforehand.

#include "models/base/digest.h"
#include "models/imports/reportimport.h"
#include "models/imports/stablekeys.h"
#include "tests/benchmarks/data/scannedrelease.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QFile>

namespace gatehouse::bench {

namespace {

/// Results of a hundred rules in a thousand files, as the scan of that number finds them.
ToolReport scanned(int number, int count)
{
    ToolReport report;
    report.format = ReportFormat::Sarif;
    report.tool = QStringLiteral("CodeQL");
    report.results.reserve(static_cast<size_t>(count));
    const int shift = number * count / 100; // a hundredth goes, another comes
    for (int index = shift; index < shift + count; ++index) {
        ToolResult result;
        result.rule = QStringLiteral("java/rule-%1").arg(index % 100);
        result.title = QStringLiteral("Something is wrong by rule %1").arg(index % 100);
        result.message = QStringLiteral("This value flows from here to a place of the name p%1x.")
                             .arg(QString::number(index, 36));
        result.severity = ToolSeverity::Medium;
        result.cwes = {QStringLiteral("CWE-89")};
        ToolPlace place;
        place.path = QStringLiteral("src/main/java/cn/example/File%1.java").arg(index % 1000);
        place.line = index / 1000 + (index % 10 == 0 ? number : 0);
        result.places = {place};
        report.results.push_back(std::move(result));
    }
    return report;
}

Result<void> writeInSql(const Database &database, ReleaseId release, const ToolReport &report,
                        const QByteArrayList &keys)
{
    TRY_ASSIGN(Transaction writing, Transaction::begin(database));
    TRY_ASSIGN(auto find,
               database.prepare("SELECT id, line FROM tool_result WHERE release_id = ? "
                                "AND series = 'codeql' AND stable_key = ?"));
    TRY_ASSIGN(auto update, database.prepare("UPDATE tool_result SET line = ? WHERE id = ?"));
    TRY_ASSIGN(auto insert,
               database.prepare(
                   "INSERT INTO tool_result (release_id, series, stable_key, tool, rule, title, "
                   "message, path, line, outcome, severity, cwes, controls, is_suppressed, "
                   "suppression, content, mapped_by, first_import) VALUES (?, "
                   "'codeql', ?, ?, ?, ?, ?, ?, ?, 'failed', 'medium', 'CWE-89', '', 0, '', x'00', "
                   "'weakness', 1)"));
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const ToolResult &result = report.results[static_cast<size_t>(index)];
        find.bind(release);
        find.bindBorrowedText(2, keys[index]);
        if (find.next()) {
            update.bind(result.places.front().line, find.integer(0));
            TRY(update.run());
        } else {
            insert.bind(release, QString::fromLatin1(keys[index]), report.tool, result.rule,
                        result.title, result.message, result.places.front().path,
                        result.places.front().line);
            TRY(insert.run());
        }
    }
    return writing.commit();
}

} // namespace

Result<RowResult> reimport(const Bench &bench)
{
    const int count = bench.size(50'000, 500);
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(ScannedRelease our,
               ScannedRelease::make(folder->filePath(QStringLiteral("ours.gatehouse"))));
    TRY_ASSIGN(ScannedRelease their,
               ScannedRelease::make(folder->filePath(QStringLiteral("theirs.gatehouse"))));
    const auto fileOf = [&](int number) -> Result<ReportFile> {
        ReportFile file;
        file.path = folder->filePath(QStringLiteral("scan-%1.sarif").arg(number));
        const QByteArray content = "scan " + QByteArray::number(number);
        QFile written(file.path);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            return unexpected(QStringLiteral("Cannot write %1.").arg(file.path));
        file.sha256 = Digest::of(DigestAlgorithm::Sha256, content);
        file.report = scanned(number, count);
        return file;
    };
    TRY_ASSIGN(const ReportFile first, fileOf(0));
    TRY(our.import(first));
    TRY(their.import(first));
    int ourScan = 0;
    int theirScan = 0;
    const auto ours = [&]() -> Result<double> {
        TRY_ASSIGN(const ReportFile next, fileOf(++ourScan));
        return timed([&] { return our.import(next); });
    };
    const auto theirs = [&]() -> Result<double> {
        const ToolReport next = scanned(++theirScan, count);
        StableKeys keys;
        QByteArrayList known;
        for (const ToolResult &result : next.results)
            known.push_back(keys.keyOf(result));
        return timed([&] {
            return writeInSql(their.open.workspace->database(), their.release, next, known);
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, theirs));
    return RowResult{
        QStringLiteral("%1 results of the next scan").arg(grouped(count)),
        {{.what = QStringLiteral("imported again: same, moved, new and gone"),
          .ours = medians.ours,
          .rival = QStringLiteral("look-ups, INSERTs and UPDATEs in SQL"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(2),
          .bound = QStringLiteral("each result is spelled and hashed to be known again, and what "
                                  "was said before is kept so that it can be taken back.")}}};
}

} // namespace gatehouse::bench
