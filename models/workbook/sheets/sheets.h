#pragma once

#include "models/assessments/clausegroup.h"
#include "models/workbook/auditdata.h"
#include "models/workbook/sheets/tablesheet.h"

namespace gatehouse {

/// The sheets of the audit workbook, added in order so that each can name the others.
struct AuditSheets {
    /// All but the cover, in order, and what each is about (context "Workbook"): its contents.
    std::vector<std::pair<lxw_worksheet *, const char *>> contents;
    lxw_worksheet *cover;
    lxw_worksheet *summary;
    lxw_worksheet *app;
    lxw_worksheet *parties;
    lxw_worksheet *applicability;
    lxw_worksheet *checklist;
    lxw_worksheet *evidence;
    lxw_worksheet *findings;
    lxw_worksheet *withoutFinding;
    lxw_worksheet *components; ///< nullptr: none are recorded
    lxw_worksheet *documents; ///< nullptr: none is in force
    lxw_worksheet *outsourcing; ///< nullptr: no contract concerns the app
    lxw_worksheet *operations; ///< nullptr: the app has none on record
    lxw_worksheet *standards; ///< of coding; nullptr, as the next two: the release has none
    lxw_worksheet *modules;
    lxw_worksheet *codeReviews;
    lxw_worksheet *diagrams;
    lxw_worksheet *threats;
    lxw_worksheet *countermeasures;
    lxw_worksheet *tests;
    lxw_worksheet *gates;
    lxw_worksheet *decisions;
    lxw_worksheet *dashboard;
    lxw_worksheet *chart; ///< of the organisation; nullptr, as the next two: it has no posts
    lxw_worksheet *posts;
    lxw_worksheet *responsibilities;
    lxw_worksheet *signatures;

    static AuditSheets addTo(Book &book, const AuditData &data);
};

/// Where the checklist's rows are, for the summary's formulas.
struct ChecklistRange {
    QString sheet;
    int firstRow = 0;
    int lastRow = -1;
    int judgementColumn = 0;
    int riskColumn = 0;
    int groupColumn = 0;
    bool isWhole = true; ///< on one sheet, so that formulas can count it
};

void writeCover(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeSummary(Book &book, const AuditSheets &sheets, const AuditData &data,
                  const ChecklistRange &checklist);
void writeApp(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeApplicability(Book &book, const AuditSheets &sheets, const AuditData &data);
ChecklistRange writeChecklist(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeEvidence(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeFindings(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeComponents(Book &book, const AuditSheets &sheets, const AuditData &data);
/// Documents in force, outsourcing contracts, critical operations, and the coding standards,
/// modules and code reviews of the release, a sheet each.
void writeRegisters(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeDiagrams(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeThreats(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeTests(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeGates(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeDashboard(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeOrganisation(Book &book, const AuditSheets &sheets, const AuditData &data);
void writeSignatures(Book &book, const AuditSheets &sheets, const AuditData &data);

// What several sheets say in the same words.

CellTone cellToneOf(Judgement judgement);
CellTone cellToneOf(Risk risk);
CellTone cellToneOf(FindingStatus status);
/// A gate's state, and whether what was decided upon has changed since.
struct ToldState {
    LocalizedText text;
    CellTone tone = CellTone::Neutral;
};
ToldState gateState(const Wording &wording, const AuditData &data, const GateStatus &gate);

/// A clause group that holds assessable requirements, and what they come to.
struct CountedGroup {
    ClauseGroup clauseGroup;
    Score score;
};
/// In order.
std::vector<CountedGroup> countedGroups(const AuditData &data);

/// How a list names a requirement: its citation, and a title where that alone could be several
/// (see Library::titleBeside).
QString shortName(const Wording &wording, const SheetRow &row);
/// What a cell of the column "Clause" says: the citation, and below it the list it is of where its
/// clause holds several.
QString clauseText(const Wording &wording, const SheetRow &row);
/// Who judged; of an outside body that it is one.
QString assessorText(const Wording &wording, const Assessment &assessment);
/// The way through the phases it is due in, a line each: "Design: Compliant". Empty where it does
/// not apply and for what the organisation assesses once.
LocalizedText phasesText(const Wording &wording, const SheetRow &row);
/// The lines of several bilingual texts, kept apart by language: a cell in both languages has
/// the Chinese block above the English one.
LocalizedText stacked(const std::vector<LocalizedText> &texts);
/// "2026-03-02 passed · Li Na", and below it what was recorded.
QString retestText(const Wording &wording, const Retest &retest);
/// 风险接受, and beside it, in brackets, when it holds no more.
LocalizedText acceptanceLabel(const Wording &wording, AcceptanceState state);
/// Who accepted a risk, and where that stands on a day.
LocalizedText acceptanceState(const Wording &wording, const RiskAcceptance &acceptance,
                              QDate today);
/// What the state of the evidence at that time was, in sentences.
LocalizedText evidenceState(const Wording &wording, const AuditData &data);
/// The report number as it was given, else the derived one, which says so.
LocalizedText reportNumberText(const Wording &wording, const AuditData &data);
/// How many inherited results are older than the policy allows, as a warning; empty where none is.
LocalizedText oldResults(const Wording &wording, const AuditData &data);
/// The grade and what vetoes a better one, or why there is none yet.
ToldState conclusion(const Wording &wording, const AuditData &data);
/// The grade alone: "Good", "Not graded yet".
LocalizedText gradeText(const Wording &wording, const AuditData &data);
/// "internal-conclusion-1 (version 1.0.0)".
LocalizedText schemeText(const Wording &wording, const QString &name, const QString &version);

} // namespace gatehouse
