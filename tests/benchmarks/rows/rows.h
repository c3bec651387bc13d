#pragma once

#include "tests/benchmarks/harness/bench.h"
#include "tests/benchmarks/harness/measurement.h"

namespace gatehouse::bench {

Result<RowResult> openBoard(const Bench &bench);
Result<RowResult> search(const Bench &bench);
Result<RowResult> gate(const Bench &bench);
Result<RowResult> assessmentList(const Bench &bench);
Result<RowResult> bulkInsert(const Bench &bench);
Result<RowResult> workbook(const Bench &bench);
Result<RowResult> evidenceIngest(const Bench &bench);
Result<RowResult> auditVerify(const Bench &bench);
Result<RowResult> judgement(const Bench &bench);
Result<RowResult> bulkEdit(const Bench &bench);
Result<RowResult> threats(const Bench &bench);
Result<RowResult> canvas(const Bench &bench);
Result<RowResult> dashboard(const Bench &bench);
Result<RowResult> openDashboard(const Bench &bench);
Result<RowResult> charts(const Bench &bench);
Result<RowResult> review(const Bench &bench);
Result<RowResult> toolReports(const Bench &bench);
Result<RowResult> reimport(const Bench &bench);
Result<RowResult> whoHasIt(const Bench &bench);
Result<RowResult> signIn(const Bench &bench);
Result<RowResult> permission(const Bench &bench);
Result<RowResult> auditReplay(const Bench &bench);
Result<RowResult> signedHead(const Bench &bench);

// Programs of their own: main(), after "--child NAME".
int emptyWindowChild(int argc, char **argv);
int bareTableChild(int argc, char **argv);
int openBoardChild(int argc, char **argv);
int saveJudgementChild(int argc, char **argv);
int ourWorkbookChild(int argc, char **argv);
int rawWorkbookChild(int argc, char **argv);
int canvasChild(int argc, char **argv);
int openDashboardChild(int argc, char **argv);
int paintChartsChild(int argc, char **argv);
int reviewChild(int argc, char **argv);

} // namespace gatehouse::bench
