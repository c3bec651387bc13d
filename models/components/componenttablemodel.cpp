#include "models/components/componenttablemodel.h"

#include "models/base/listing.h"

#include <algorithm>

namespace gatehouse {

namespace {

QStringList numbersOf(const ShippedComponent &row)
{
    QStringList numbers;
    for (const KnownVulnerability &each : row.vulnerabilities)
        numbers += each.vulnerability.number;
    return numbers;
}

} // namespace

ComponentTableModel::ComponentTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &component = describe<Component>();
    Columns columns(ColumnCount);
    columns[NameColumn] = {.field = &component.field("name"),
                           .tip = [](const ShippedComponent &row) { return row.component.purl; }};
    columns[VersionColumn] = {.field = &component.field("version")};
    columns[GroupColumn] = {.field = &component.field("group")};
    columns[LicenceColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Licence"),
                              .text = [](const ShippedComponent &row) { return row.licences; }};
    columns[SeverityColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Worst vulnerability"),
        .text =
            [](const ShippedComponent &row) {
                const KnownVulnerability *worst = row.worst();
                return worst ? label(worst->vulnerability.severity) + QStringLiteral(" · ")
                        + worst->vulnerability.number
                             : QString();
            },
        .tip = [](const ShippedComponent &row) { return listed(numbersOf(row)); },
        .order =
            [](const ShippedComponent &row) {
                const KnownVulnerability *worst = row.worst();
                return worst ? -1 - static_cast<qint64>(worst->vulnerability.severity) : 0;
            }};
    columns[DecisionColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Vulnerabilities"),
                               .text =
                                   [](const ShippedComponent &row) {
                                       if (row.vulnerabilities.empty())
                                           return QString();
                                       return tr("%1 open of %2")
                                           .arg(row.openVulnerabilities())
                                           .arg(row.vulnerabilities.size());
                                   },
                               .order =
                                   [](const ShippedComponent &row) {
                                       return -static_cast<qint64>(row.openVulnerabilities()) * 1000
                                           - static_cast<qint64>(row.vulnerabilities.size());
                                   }};
    columns[SourceColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Named in"), .text = [](const ShippedComponent &row) {
            return row.evidence.isValid() ? row.evidenceNumber : tr("Entered by hand");
        }};
    setColumns(std::move(columns));
}

void ComponentTableModel::setFilter(ComponentFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

bool ComponentTableModel::isWanted(const ShippedComponent &row) const
{
    const int open = row.openVulnerabilities();
    return (!m_filter.onlyVulnerable || open > 0)
        && (!m_filter.onlyDecided || (open == 0 && !row.vulnerabilities.empty()))
        && (!m_filter.onlyWithoutLicence || row.licences.isEmpty())
        && (!m_filter.onlyByHand || !row.evidence.isValid())
        && holdsWords(m_filter.text,
                      {describe<Component>().searchText(&row.component), row.licences,
                       row.evidenceNumber, numbersOf(row).join(u' ')});
}

QVariant ComponentTableModel::rowData(const ShippedComponent &row, int role) const
{
    switch (role) {
    case SeverityRole: {
        const KnownVulnerability *worst = row.worst();
        return worst ? QVariant(static_cast<int>(worst->vulnerability.severity)) : QVariant();
    }
    case OpenRole:
        return row.openVulnerabilities();
    default:
        return {};
    }
}

} // namespace gatehouse
