#include "models/workbook/sheets/summarytables.h"

#include "models/base/momenttext.h"

#include <algorithm>

namespace gatehouse {

namespace {

QByteArray quoted(const QString &text)
{
    QString doubled = text;
    return '"' + doubled.replace(u'"', QLatin1StringView("\"\"")).toUtf8() + '"';
}

} // namespace

SummaryRows SummaryRows::of(const SummaryCounts &counts, size_t gates)
{
    SummaryRows rows;
    rows.sectionHeading = 8;
    rows.totalRow = rows.sectionHeading + 1 + int(counts.sections.size());
    rows.gateHeading = rows.totalRow + 3;
    rows.chartRow = rows.gateHeading + int(gates) + 2;
    rows.groupHeading = rows.chartRow + 4;
    rows.firstGroup = rows.groupHeading + 1;
    return rows;
}

SummaryTables::SummaryTables(SheetWriter &page, const AuditData &data, const SummaryCounts &counts,
                             const SummaryRows &rows, const ChecklistRange &checklist)
    : m_page(page), m_data(data), m_counts(counts), m_rows(rows), m_checklist(checklist)
{
}

void SummaryTables::writeSections()
{
    writeTitle(QT_TRANSLATE_NOOP("Workbook", "By chapter"));
    writeHeadings();
    const auto sum = [this](const SummarySection &section, int column) {
        return "=SUM(" + relativeCell(m_rows.firstGroup + int(section.first), column) + ":"
            + relativeCell(m_rows.firstGroup + int(section.last), column) + ")";
    };
    for (const SummarySection &section : m_counts.sections) {
        m_page.put(Clause, section.clause, Look::CountText);
        m_page.put(Title, wording().cell(section.title), Look::CountText);
        for (int column = Applicable; column <= HighRisks; ++column)
            m_page.formula(m_page.row(), column, sum(section, column),
                           countIn(section.score, Column(column)), Look::Count);
        writeShares(section.score, Look::CountPercent, Look::CountDecimal);
        m_page.endRow(17);
    }
    const int first = m_rows.sectionHeading + 1;
    m_page.put(Clause, QString(), Look::TotalText);
    m_page.put(Title, say(QT_TRANSLATE_NOOP("Workbook", "Total")), Look::TotalText);
    for (int column = Applicable; column <= HighRisks; ++column) {
        const QByteArray formula = "=SUM(" + relativeCell(first, column) + ":"
            + relativeCell(m_rows.totalRow - 1, column) + ")";
        if (m_counts.sections.empty())
            m_page.put(column, 0, Look::Total);
        else
            m_page.formula(m_page.row(), column, formula, countIn(m_counts.total, Column(column)),
                           Look::Total);
    }
    writeShares(m_counts.total, Look::TotalPercent, Look::TotalDecimal);
    m_page.endRow(20);
    m_page.gap(10.0);
}

void SummaryTables::writeGateStates()
{
    writeTitle(QT_TRANSLATE_NOOP("Workbook", "Lifecycle gates"));
    const std::vector<std::pair<int, const char *>> headings{
        {0, QT_TRANSLATE_NOOP("Workbook", "Phase")},
        {2, QT_TRANSLATE_NOOP("Workbook", "State")},
        {4, QT_TRANSLATE_NOOP("Workbook", "Planned")},
        {6, QT_TRANSLATE_NOOP("Workbook", "Decided at")},
        {8, QT_TRANSLATE_NOOP("Workbook", "Decided by")},
        {10, QT_TRANSLATE_NOOP("Workbook", "Criteria met")},
    };
    for (const auto &[column, source] : headings)
        m_page.merge(column, column + 1, say(source), Look::Heading);
    m_page.endRow(20);
    for (const GateStatus &gate : m_data.gates) {
        const auto met = std::count_if(gate.criteria.begin(), gate.criteria.end(),
                                       [](const CriterionStatus &one) { return one.passed; });
        const bool decided = gate.decision.has_value();
        QString planned = gate.plannedOn.toString(Qt::ISODate);
        if (gate.late)
            planned += u' ' + wording().line(QT_TRANSLATE_NOOP("Workbook", "(late)"));
        m_page.merge(0, 1, wording().line(wording().label(gate.phase)), Look::CountText);
        const ToldState state = gateState(wording(), m_data, gate);
        m_page.merge(2, 3, wording().line(state.text), Look::CountCentre, state.tone);
        m_page.merge(4, 5, planned, Look::CountCentre);
        m_page.merge(6, 7, decided ? shortMomentText(gate.decision->decidedAt) : QString(),
                     Look::CountCentre);
        m_page.merge(8, 9, decided ? gate.decision->decidedBy : QString(), Look::CountCentre);
        m_page.merge(10, 11, QStringLiteral("%1 / %2").arg(met).arg(gate.criteria.size()),
                     Look::CountCentre);
        m_page.endRow(17);
    }
}

void SummaryTables::writeGroups()
{
    writeTitle(QT_TRANSLATE_NOOP("Workbook", "By clause group"));
    writeHeadings();
    for (const CountedGroup &group : m_counts.groups) {
        m_page.put(Clause, group.clauseGroup.clause, Look::CountText);
        m_page.put(Title, wording().cell(group.clauseGroup.title), Look::CountText);
        writeCounts(group);
        writeShares(group.score, Look::CountPercent, Look::CountDecimal);
        m_page.endRow();
    }
}

void SummaryTables::writeTitle(const char *source)
{
    m_page.merge(0, ColumnCount - 1, wording().line(source), Look::Section);
    m_page.endRow(22);
}

void SummaryTables::writeHeadings()
{
    const auto label = [this](Judgement judgement) {
        return wording().cell(wording().label(judgement));
    };
    const QString headings[ColumnCount] = {
        say(QT_TRANSLATE_NOOP("Workbook", "Clause")),
        say(QT_TRANSLATE_NOOP("Workbook", "Clause group")),
        say(QT_TRANSLATE_NOOP("Workbook", "Applicable")),
        say(QT_TRANSLATE_NOOP("Workbook", "Assessed")),
        label(Judgement::Compliant),
        label(Judgement::Partial),
        label(Judgement::Noncompliant),
        label(Judgement::NotAssessed),
        label(Judgement::NotApplicable),
        wording().cell(wording().label(Risk::High)),
        say(QT_TRANSLATE_NOOP("Workbook", "Coverage")),
        say(QT_TRANSLATE_NOOP("Workbook", "Score")),
    };
    for (int column = 0; column < ColumnCount; ++column)
        m_page.put(column, headings[column], Look::Heading);
    m_page.endRow(24);
}

/// Coverage and score of a row, calculated from its counts.
void SummaryTables::writeShares(const Score &score, Look percent, Look decimal)
{
    const int row = m_page.row();
    const auto cell = [row](Column column) { return relativeCell(row, column); };
    const QString none = QStringLiteral("—");
    const QByteArray coverage =
        "=IF(" + cell(Applicable) + "=0,\"—\",100*" + cell(Assessed) + "/" + cell(Applicable) + ")";
    const QByteArray value = "=IF(" + cell(Assessed) + "=0,\"—\",100*(" + cell(Compliant) + "+0.5*"
        + cell(Partial) + ")/" + cell(Assessed) + ")";
    if (score.coverage())
        m_page.formula(row, Coverage, coverage, *score.coverage(), percent);
    else
        m_page.formula(row, Coverage, coverage, none, percent);
    if (score.value())
        m_page.formula(row, Value, value, *score.value(), decimal);
    else
        m_page.formula(row, Value, value, none, decimal);
}

void SummaryTables::writeCounts(const CountedGroup &group)
{
    const int row = m_page.row();
    const auto put = [&](Column column, const QByteArray &formula) {
        if (m_checklist.isWhole)
            m_page.formula(row, column, formula, countIn(group.score, column), Look::Count);
        else
            m_page.put(column, countIn(group.score, column), Look::Count);
    };
    const auto range = [this](int column) {
        return rangeIn(m_checklist.sheet, column, m_checklist.firstRow, m_checklist.lastRow);
    };
    const auto cell = [row](Column column) { return relativeCell(row, column); };
    const QByteArray ofGroup = range(m_checklist.groupColumn) + "," + quoted(group.clauseGroup.key);
    const auto judged = [&](Column column) {
        return "COUNTIFS(" + ofGroup + "," + range(m_checklist.judgementColumn) + ","
            + absoluteCell(m_rows.groupHeading, column);
    };
    for (const Column column : {Compliant, Partial, Noncompliant, NotAssessed, NotApplicable})
        put(column, "=" + judged(column) + ")");
    put(Assessed, "=" + cell(Compliant) + "+" + cell(Partial) + "+" + cell(Noncompliant));
    put(Applicable, "=" + cell(Assessed) + "+" + cell(NotAssessed));
    put(HighRisks,
        "=COUNTIFS(" + ofGroup + "," + range(m_checklist.riskColumn) + ","
            + absoluteCell(m_rows.groupHeading, HighRisks) + ")");
}

int SummaryTables::countIn(const Score &score, Column column)
{
    switch (column) {
    case Applicable:
        return score.applicable;
    case Assessed:
        return score.assessed;
    case Compliant:
        return score.compliant;
    case Partial:
        return score.partial;
    case Noncompliant:
        return score.noncompliant;
    case NotAssessed:
        return score.applicable - score.assessed;
    case NotApplicable:
        return score.notApplicable;
    case HighRisks:
        return score.highRisks;
    default:
        return 0;
    }
}

} // namespace gatehouse
