// Reports of tools, read into results and mapped to the requirements they speak of: a SARIF log of
// 100 MB and a report of MobSF of 10 MB, against what it costs only to parse them.

#include "models/toolreports/readreport.h"
#include "tests/benchmarks/data/largereports.h"
#include "tests/benchmarks/data/scannedrelease.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QJsonDocument>

namespace gatehouse::bench {

namespace {

/// Read, each rule mapped, each result known again by its key, and what the import would come to.
Result<Measurement> measure(const Bench &bench, ScannedRelease &into, const QString &what,
                            const QByteArray &content)
{
    TRY_ASSIGN(const Medians times,
               alternate(
                   bench.rounds(),
                   [&] {
                       return timed([&]() -> Result<void> {
                           ReportFile file;
                           TRY_ASSIGN(file.report, readReport(content));
                           std::vector<ReportFile> files;
                           files.push_back(std::move(file));
                           TRY_ASSIGN(const auto outcomes,
                                      ReportImport::preview(into.open.workspace->database(),
                                                            *into.open.shelf, into.release, files,
                                                            QDate(2026, 3, 2)));
                           if (outcomes.front().mapped == 0)
                               return unexpected(QStringLiteral("No result of it is mapped."));
                           return {};
                       });
                   },
                   [&] {
                       return timed([&]() -> Result<void> {
                           if (QJsonDocument::fromJson(content).isNull())
                               return unexpected(QStringLiteral("The report is no JSON."));
                           return {};
                       });
                   }));
    return Measurement{
        .what = what,
        .ours = times.ours,
        .rival = QStringLiteral("the same bytes by QJsonDocument alone"),
        .theirs = times.theirs,
        .aim = Aim::ratio(2.5),
        .bound = QStringLiteral("every text is looked at for what cannot be kept, and each "
                                "result hashed to be known again.")};
}

} // namespace

Result<RowResult> toolReports(const Bench &bench)
{
    const qsizetype megabyte = 1'000'000;
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(ScannedRelease into,
               ScannedRelease::make(folder->filePath(QStringLiteral("reports.gatehouse"))));
    TRY_ASSIGN(Measurement sarif,
               measure(bench, into, QStringLiteral("the SARIF log read and mapped"),
                       largeSarif(bench.size(100 * megabyte, megabyte))));
    TRY_ASSIGN(Measurement mobsf,
               measure(bench, into, QStringLiteral("the MobSF report read and mapped"),
                       largeMobsfReport(bench.size(10 * megabyte, megabyte))));
    return RowResult{QStringLiteral("a SARIF log of %1 MB, a MobSF report of %2 MB")
                         .arg(bench.size(100, 1))
                         .arg(bench.size(10, 1)),
                     {std::move(sarif), std::move(mobsf)}};
}

} // namespace gatehouse::bench
