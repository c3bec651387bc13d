#include "models/staffing/staffingchecktablemodel.h"

#include "models/libraries/citation.h"

#include <algorithm>

namespace gatehouse {

StaffingCheckTableModel::StaffingCheckTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[SeverityColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Severity"),
        .text = [](const NumberedFinding &row) { return label(row.finding.rule->severity); },
        .order =
            [](const NumberedFinding &row) {
                return static_cast<qint64>(row.finding.rule->severity);
            }};
    columns[ClauseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Clause"),
        .text = [](const NumberedFinding &row) { return citationOf(row.finding.rule->clause); }};
    columns[TitleColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "What is wrong"),
                            .text = [this](const NumberedFinding &row) {
                                return row.finding.rule->title.in(m_language);
                            }};
    columns[SentenceColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Where"),
        .text = [this](const NumberedFinding &row) { return row.finding.sentence.in(m_language); },
        .tip = [this](const NumberedFinding &row) { return row.finding.sentence.in(m_language); }};
    columns[AdviceColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "What to do"),
        .text =
            [this](const NumberedFinding &row) { return row.finding.rule->advice.in(m_language); },
        .tip =
            [this](const NumberedFinding &row) { return row.finding.rule->advice.in(m_language); }};
    setColumns(std::move(columns));
}

void StaffingCheckTableModel::setFindings(const std::vector<StaffingFinding> &findings)
{
    std::vector<NumberedFinding> rows;
    for (const StaffingFinding &finding : findings)
        rows.push_back({static_cast<qint64>(rows.size()) + 1, finding});
    take(std::move(rows));
}

void StaffingCheckTableModel::setFilter(const QString &text, std::optional<CheckSeverity> severity)
{
    m_text = text;
    m_severity = severity;
    refresh();
}

void StaffingCheckTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

int StaffingCheckTableModel::count(CheckSeverity severity) const
{
    return static_cast<int>(std::ranges::count_if(rows(), [&](const NumberedFinding &row) {
        return row.finding.rule->severity == severity;
    }));
}

const StaffingFinding *StaffingCheckTableModel::findingAt(int row) const
{
    const NumberedFinding *found = rowAt(row);
    return found ? &found->finding : nullptr;
}

bool StaffingCheckTableModel::isWanted(const NumberedFinding &row) const
{
    const StaffingRule &rule = *row.finding.rule;
    if (m_severity && rule.severity != *m_severity)
        return false;
    return holdsWords(m_text,
                      {rule.title.in(m_language), row.finding.sentence.in(m_language),
                       rule.advice.in(m_language), rule.clause, citationOf(rule.clause), rule.key});
}

QVariant StaffingCheckTableModel::rowData(const NumberedFinding &row, int role) const
{
    return role == SeverityRole ? QVariant(static_cast<int>(row.finding.rule->severity))
                                : QVariant();
}

} // namespace gatehouse
