#include "tests/benchmarks/harness/bench.h"
#include "tests/benchmarks/harness/report.h"
#include "tests/benchmarks/rows/rows.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>
#include <QTextStream>

using namespace gatehouse;
using namespace gatehouse::bench;

namespace {

struct Row {
    const char *name;
    Result<RowResult> (*measure)(const Bench &);
};

constexpr Row rows[] = {
    {"board", openBoard},
    {"search", search},
    {"gate", gate},
    {"list", assessmentList},
    {"insert", bulkInsert},
    {"workbook", workbook},
    {"evidence", evidenceIngest},
    {"audit", auditVerify},
    {"judgement", judgement},
    {"bulk", bulkEdit},
    {"threats", threats},
    {"canvas", canvas},
    {"dashboard", dashboard},
    {"open-dashboard", openDashboard},
    {"charts", charts},
    {"review", review},
    {"reports", toolReports},
    {"reimport", reimport},
    {"who-has", whoHasIt},
    {"sign-in", signIn},
    {"permission", permission},
    {"replay", auditReplay},
    {"signed-head", signedHead},
};

struct Child {
    const char *name;
    int (*run)(int argc, char **argv);
};

constexpr Child children[] = {
    {"empty-window", emptyWindowChild},
    {"bare-table", bareTableChild},
    {"open-board", openBoardChild},
    {"save-judgement", saveJudgementChild},
    {"workbook", ourWorkbookChild},
    {"raw-workbook", rawWorkbookChild},
    {"canvas", canvasChild},
    {"open-dashboard", openDashboardChild},
    {"paint-charts", paintChartsChild},
    {"review", reviewChild},
};

int runChildProgram(int argc, char **argv)
{
    for (const Child &child : children) {
        if (argc > 2 && qstrcmp(argv[2], child.name) == 0) {
            argv[2] = argv[0];
            return child.run(argc - 2, argv + 2);
        }
    }
    return 2;
}

QStringList rowNames()
{
    QStringList names;
    for (const Row &row : rows)
        names += QString::fromLatin1(row.name);
    return names;
}

int refuse(const QString &message)
{
    QTextStream(stderr) << "benchmarks: " << message << Qt::endl;
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--child") == 0)
        return runChildProgram(argc, argv);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Measures Gatehouse beside the raw limit or the rival, in turn in the same run; medians of "
        "three. What it works on is made once, 8 GB under $XDG_CACHE_HOME/gatehouse-bench, and "
        "kept."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Print JSON."));
    const QCommandLineOption small(
        QStringLiteral("small"),
        QStringLiteral("Reduced sizes, each once: shows that every row works."));
    const QCommandLineOption only(QStringLiteral("row"),
                                  QStringLiteral("Only this row; can be given again. Rows: %1.")
                                      .arg(rowNames().join(QStringLiteral(", "))),
                                  QStringLiteral("NAME"));
    parser.addOptions({json, small, only});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return refuse(QStringLiteral("what is \"%1\" for? A row is named with --row.")
                          .arg(parser.positionalArguments().constFirst()));
    const QStringList wanted = parser.values(only);
    for (const QString &name : wanted) {
        if (!rowNames().contains(name))
            return refuse(QStringLiteral("there is no row \"%1\"; rows: %2")
                              .arg(name, rowNames().join(QStringLiteral(", "))));
    }

    Bench bench;
    bench.small = parser.isSet(small);
    bench.cache.setPath(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
                        + (bench.small ? QStringLiteral("/gatehouse-bench-small")
                                       : QStringLiteral("/gatehouse-bench")));
    if (!bench.cache.mkpath(QStringLiteral(".")))
        return refuse(QStringLiteral("cannot write %1").arg(bench.cache.path()));

    Report report(parser.isSet(json) ? Report::Form::Json : Report::Form::Table, bench.small);
    bool failed = false;
    for (const Row &row : rows) {
        const QString name = QString::fromLatin1(row.name);
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        const auto result = row.measure(bench);
        if (result) {
            report.add(name, *result);
        } else {
            failed = true;
            report.addFailure(name, result.error().message + u' ' + result.error().cause);
        }
    }
    report.finish();
    return failed ? 1 : 0;
}
