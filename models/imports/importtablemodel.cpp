#include "models/imports/importtablemodel.h"

namespace gatehouse {

ImportTableModel::ImportTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[FateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "What becomes of it"),
        .text = [](const ImportRow &row) { return label(row.rule.fate); },
        .tip = [](const ImportRow &row) { return row.rule.why; },
        .order = [](const ImportRow &row) { return static_cast<qint64>(row.rule.fate); }};
    columns[RuleColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Rule"),
                           .text = [](const ImportRow &row) { return row.rule.rule; },
                           .tip = [](const ImportRow &row) { return row.rule.tool; }};
    columns[TitleColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Title"),
                            .text = [](const ImportRow &row) { return row.rule.title; },
                            .tip = [](const ImportRow &row) { return row.rule.title; }};
    columns[SeverityColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Severity"),
        .text = [](const ImportRow &row) { return label(row.rule.severity); },
        .order = [](const ImportRow &row) { return static_cast<qint64>(row.rule.severity); }};
    columns[ResultsColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Results"),
        .number = [](const ImportRow &row) { return static_cast<qint64>(row.rule.results); }};
    columns[RequirementColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                  .text =
                                      [this](const ImportRow &row) {
                                          return QStringLiteral("%1  %2")
                                              .arg(row.rule.citation,
                                                   row.rule.requirementTitle.in(m_language))
                                              .trimmed();
                                      },
                                  .tip = [this](const ImportRow &row) { return tip(row.rule); }};
    columns[ConfidenceColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Confidence"),
        .text =
            [](const ImportRow &row) {
                return row.rule.confidence ? label(*row.rule.confidence) : QString();
            },
        .tip =
            [](const ImportRow &row) {
                return row.rule.confidence ? label(row.rule.by) : QString();
            },
        .order =
            [](const ImportRow &row) {
                return row.rule.confidence ? static_cast<qint64>(*row.rule.confidence) : -1;
            }};
    columns[FindingColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Finding"),
                              .text = [](const ImportRow &row) { return row.rule.finding; }};
    setColumns(std::move(columns));
}

QString ImportTableModel::tip(const ImportedRule &rule) const
{
    const QString explained = rule.explanation.in(m_language);
    return explained.isEmpty() ? rule.reason.in(m_language) : explained;
}

void ImportTableModel::setOutcomes(const std::vector<ReportOutcome> &outcomes)
{
    std::vector<ImportRow> rows;
    for (const ReportOutcome &outcome : outcomes) {
        for (const ImportedRule &rule : outcome.rules)
            rows.push_back({static_cast<qint64>(rows.size()) + 1, rule});
    }
    std::ranges::stable_sort(rows, {}, [](const ImportRow &row) { return row.rule.fate; });
    for (size_t index = 0; index < rows.size(); ++index)
        rows[index].id = static_cast<qint64>(index) + 1;
    take(std::move(rows));
}

const ImportedRule *ImportTableModel::ruleAt(int row) const
{
    const ImportRow *found = rowAt(row);
    return found ? &found->rule : nullptr;
}

void ImportTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

} // namespace gatehouse
