#pragma once

#include "models/diagrams/threattones.h"
#include "models/reports/reportpages.h"
#include "models/reports/threatreportdata.h"

namespace gatehouse {

// The chapters of a threat model's report, in their order; each begins on a page of its own.

/// What the contents say of a chapter.
struct ReportChapter {
    QString title;
    int page = 0;
};

/// App, release, model, who and when, what it is bound to, and where it is signed.
ReportText coverOf(const ThreatReportData &data);
/// The contents, what the report speaks of, and the counts.
ReportText summaryOf(const ThreatReportData &data, const std::vector<ReportChapter> &contents);
/// A diagram's name and what its picture means.
ReportText diagramText(const ThreatReportData &data, const Diagram &diagram, int number);
/// Elements, data flows, trust boundaries, assets.
ReportText partsOf(const ThreatReportData &data);
ReportText threatsOf(const ThreatReportData &data);
ReportText countermeasuresOf(const ThreatReportData &data);
/// Risks accepted, and what was said not to be applicable.
ReportText answersOf(const ThreatReportData &data);
ReportText openPointsOf(const ThreatReportData &data);

// Titles of the chapters, as heading and in the contents.

const char *titleOfSummary();
const char *titleOfDiagrams();
const char *titleOfParts();
const char *titleOfThreats();
const char *titleOfCountermeasures();
const char *titleOfAnswers();
const char *titleOfOpenPoints();

// What several of them say in the same words.

/// 2026-03-02; empty for no moment.
QString dayText(const QDateTime &moment);
/// A risk as a coloured cell.
ReportCell riskCell(const ThreatReportData &data, Risk risk);

} // namespace gatehouse
