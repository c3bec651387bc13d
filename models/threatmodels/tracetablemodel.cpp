#include "models/threatmodels/tracetablemodel.h"

#include "models/base/listing.h"

namespace gatehouse {

namespace {

QString joined(const QString &number, const QString &title)
{
    return QStringLiteral("%1  %2").arg(number, title).trimmed();
}

} // namespace

QString testWords(const std::optional<CountermeasureTest> &test)
{
    if (!test)
        return {};
    const QString day = test->testedAt.toLocalTime().date().toString(Qt::ISODate);
    return test->passed ? TraceTableModel::tr("Passed, %1").arg(day)
                        : TraceTableModel::tr("Failed, %1").arg(day);
}

TraceTableModel::TraceTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[ThreatColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Threat"),
                             .text = [this](const TraceRow &row) {
                                 return joined(row.threatNumber, row.threatTitle.in(m_language));
                             }};
    columns[SubjectColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Element or flow"), .text = [](const TraceRow &row) {
            return row.threat.isValid() && row.subject.isEmpty() ? tr("Whole model")
                                                                 : row.subjectName;
        }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text =
            [](const TraceRow &row) { return row.threat.isValid() ? label(row.state) : QString(); },
        .order =
            [](const TraceRow &row) {
                return row.threat.isValid() ? static_cast<qint64>(row.state) : -1;
            }};
    columns[CountermeasureColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Countermeasure"), .text = [](const TraceRow &row) {
            return joined(row.countermeasureNumber, row.countermeasureTitle);
        }};
    columns[StageColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Stage"),
        .text =
            [](const TraceRow &row) {
                return row.countermeasure.isValid() ? label(row.stage) : QString();
            },
        .order =
            [](const TraceRow &row) {
                return row.countermeasure.isValid() ? static_cast<qint64>(row.stage) : -1;
            }};
    columns[RequirementColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Requirement"), .text = [this](const TraceRow &row) {
            return joined(row.citation, row.requirementTitle.in(m_language));
        }};
    columns[TestColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Test"),
        .text = [](const TraceRow &row) { return testWords(row.test); },
        .tip = [](const TraceRow &row) { return row.test ? row.test->record : QString(); },
        .order =
            [](const TraceRow &row) {
                return row.test ? row.test->testedAt.toMSecsSinceEpoch() : qint64(0);
            }};
    columns[EvidenceColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Evidence"),
        .text = [](const TraceRow &row) { return row.test ? row.test->evidenceNumber : QString(); },
        .tip =
            [](const TraceRow &row) {
                return row.test && row.test->expiresOn.isValid()
                    ? tr("Valid until %1").arg(row.test->expiresOn.toString(Qt::ISODate))
                    : QString();
            }};
    columns[GapsColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Missing"),
                           .text = [](const TraceRow &row) { return listed(row.gaps); },
                           .order =
                               [](const TraceRow &row) {
                                   return row.gaps.empty() ? qint64(-1)
                                                           : static_cast<qint64>(row.gaps.front());
                               }};
    // What does not fit into a column stands in its tool tip.
    for (const Column column : {ThreatColumn, CountermeasureColumn, RequirementColumn, GapsColumn})
        columns[column].tip = columns[column].text;
    setColumns(std::move(columns));
}

void TraceTableModel::setFilter(TraceFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void TraceTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool TraceTableModel::isWanted(const TraceRow &row) const
{
    if (m_filter.onlyGaps && row.gaps.empty())
        return false;
    if (!m_filter.gaps.empty() && std::ranges::none_of(row.gaps, [this](TraceGap gap) {
            return m_filter.gaps.contains(gap);
        }))
        return false;
    return holdsWords(m_filter.text,
                      {row.threatNumber, row.threatTitle.zh, row.threatTitle.en, row.subjectName,
                       row.countermeasureNumber, row.countermeasureTitle, row.requirementKey,
                       row.citation, row.requirementTitle.zh, row.requirementTitle.en,
                       row.test ? row.test->record : QString(),
                       row.test ? row.test->evidenceNumber : QString()});
}

QVariant TraceTableModel::rowData(const TraceRow &row, int role) const
{
    switch (role) {
    case ThreatIdRole:
        return QVariant::fromValue(row.threat);
    case CountermeasureIdRole:
        return QVariant::fromValue(row.countermeasure);
    case RequirementIdRole:
        return QVariant::fromValue(row.requirement);
    case EvidenceIdRole:
        return QVariant::fromValue(row.test ? row.test->evidence : EvidenceId());
    case StateRole:
        return row.threat.isValid() ? QVariant(static_cast<int>(row.state)) : QVariant();
    case StageRole:
        return row.countermeasure.isValid() ? QVariant(static_cast<int>(row.stage)) : QVariant();
    case HasGapRole:
        return !row.gaps.empty();
    default:
        return {};
    }
}

} // namespace gatehouse
