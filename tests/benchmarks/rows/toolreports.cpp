// Reports of tools, read into results: a SARIF log of 100 MB and a report of MobSF of 10 MB,
// against what it costs only to parse them.

#include "models/toolreports/readreport.h"
#include "tests/benchmarks/data/largereports.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QJsonDocument>

namespace gatehouse::bench {

namespace {

Result<Measurement> measure(const Bench &bench, const QString &what, const QByteArray &content)
{
    TRY_ASSIGN(const Medians times,
               alternate(
                   bench.rounds(),
                   [&] {
                       return timed([&]() -> Result<void> {
                           TRY_ASSIGN(const ToolReport report, readReport(content));
                           if (report.results.empty())
                               return unexpected(QStringLiteral("The report has no results."));
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
    return Measurement{.what = what,
                       .ours = times.ours,
                       .rival = QStringLiteral("the same bytes by QJsonDocument alone"),
                       .theirs = times.theirs,
                       .aim = Aim::ratio(2.5),
                       .bound = QStringLiteral("every text is looked at for what cannot be kept.")};
}

} // namespace

Result<RowResult> toolReports(const Bench &bench)
{
    const qsizetype megabyte = 1'000'000;
    TRY_ASSIGN(Measurement sarif,
               measure(bench, QStringLiteral("the SARIF log read"),
                       largeSarif(bench.size(100 * megabyte, megabyte))));
    TRY_ASSIGN(Measurement mobsf,
               measure(bench, QStringLiteral("the MobSF report read"),
                       largeMobsfReport(bench.size(10 * megabyte, megabyte))));
    return RowResult{QStringLiteral("a SARIF log of %1 MB, a MobSF report of %2 MB")
                         .arg(bench.size(100, 1))
                         .arg(bench.size(10, 1)),
                     {std::move(sarif), std::move(mobsf)}};
}

} // namespace gatehouse::bench
