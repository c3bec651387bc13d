#include "models/findings/findingtablemodel.h"

#include "models/findings/findingstate.h"

namespace gatehouse {

FindingTableModel::FindingTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &finding = describe<Finding>();
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &finding.field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[ClauseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Clause"),
        .text = [](const FindingListing &row) { return row.citation; },
        .tip = [this](const FindingListing &row) { return row.requirementTitle.in(m_language); }};
    columns[TitleColumn] = {
        .field = &finding.field("title"),
        .heading = QT_TRANSLATE_NOOP("Field", "Finding"),
        .tip = [](const FindingListing &row) { return row.finding.description; }};
    columns[RiskColumn] = {.field = &finding.field("risk")};
    columns[StatusColumn] = {.field = &finding.field("status"),
                             .tip = [](const FindingListing &row) {
                                 if (row.finding.isDuplicate())
                                     return tr("Duplicate of %1").arg(row.finding.duplicateOf);
                                 if (row.finding.status == FindingStatus::RiskAccepted)
                                     return tr("Risk accepted until %1")
                                         .arg(row.finding.acceptedUntil.toString(Qt::ISODate));
                                 return isReopened(row.finding)
                                     ? tr("Open again: the acceptance of its risk ended on %1")
                                           .arg(row.finding.acceptedUntil.toString(Qt::ISODate))
                                     : QString();
                             }};
    columns[OwnerColumn] = {.field = &finding.field("owner"),
                            .text = [](const FindingListing &row) { return row.ownerName; }};
    columns[DueColumn] = {
        .field = &finding.field("due_on"), .tip = [this](const FindingListing &row) {
            if (row.finding.status == FindingStatus::RiskAccepted)
                return tr("Risk accepted until %1; to be fixed by %2")
                    .arg(row.finding.acceptedUntil.toString(Qt::ISODate),
                         row.finding.dueOn.isValid() ? row.finding.dueOn.toString(Qt::ISODate)
                                                     : QStringLiteral("—"));
            return isOverdue(row.finding) ? tr("Overdue by %n day(s)", nullptr,
                                               static_cast<int>(row.finding.dueOn.daysTo(m_today)))
                                          : QString();
        }};
    columns[AgeColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Days open"),
        .number = [this](const FindingListing &row) { return daysOpen(row.finding, m_today); }};
    columns[SourceColumn] = {.field = &finding.field("source"),
                             .tip = [](const FindingListing &row) {
                                 return (row.finding.cwe + u' ' + row.finding.component).trimmed();
                             }};
    columns[ReleaseColumn] = {
        .field = &finding.field("release"), .text = [](const FindingListing &row) {
            return row.releaseName.isEmpty() ? tr("Organisation") : row.releaseName;
        }};
    setColumns(std::move(columns));
}

void FindingTableModel::setListings(std::vector<FindingListing> listings, QDate today)
{
    const bool dayMoved = std::exchange(m_today, today) != today;
    take(std::move(listings), [dayMoved](const FindingListing &before, const FindingListing &now) {
        return dayMoved || before != now;
    });
}

void FindingTableModel::setFilter(FindingFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void FindingTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool FindingTableModel::isOverdue(const Finding &finding) const
{
    return gatehouse::isOverdue(finding, m_today);
}

bool FindingTableModel::isWanted(const FindingListing &listing) const
{
    const Finding &finding = listing.finding;
    return (m_filter.statuses.empty() || m_filter.statuses.contains(finding.status))
        && (m_filter.risks.empty() || m_filter.risks.contains(finding.risk))
        && (!m_filter.owner || *m_filter.owner == finding.owner)
        && (!m_filter.requirement || *m_filter.requirement == finding.requirement)
        && (!m_filter.onlyOverdue || isOverdue(finding))
        && (!m_filter.findings || m_filter.findings->contains(finding.id))
        && holdsWords(m_filter.text,
                      {describe<Finding>().searchText(&finding), listing.citation,
                       listing.requirementTitle.zh, listing.requirementTitle.en, listing.ownerName,
                       listing.releaseName});
}

QVariant FindingTableModel::rowData(const FindingListing &listing, int role) const
{
    const Finding &finding = listing.finding;
    switch (role) {
    case FindingIdRole:
        return QVariant::fromValue(finding.id);
    case RequirementIdRole:
        return QVariant::fromValue(finding.requirement);
    case ReleaseIdRole:
        return QVariant::fromValue(finding.release);
    case RiskRole:
        return static_cast<int>(finding.risk);
    case StatusRole:
        return static_cast<int>(finding.status);
    case DueRole:
        return finding.dueOn;
    case AcceptedUntilRole:
        return finding.status == FindingStatus::RiskAccepted ? finding.acceptedUntil : QDate();
    case OverdueRole:
        return isOverdue(finding);
    default:
        return {};
    }
}

} // namespace gatehouse
