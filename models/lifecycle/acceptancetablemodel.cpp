#include "models/lifecycle/acceptancetablemodel.h"

namespace gatehouse {

AcceptanceTableModel::AcceptanceTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &acceptance = describe<RiskAcceptance>();
    Columns columns(ColumnCount);
    columns[ClauseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Clause"),
        .text = [](const AcceptanceListing &row) { return row.citation; },
        .tip =
            [this](const AcceptanceListing &row) { return row.requirementTitle.in(m_language); }};
    columns[FindingColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Finding"), .text = [](const AcceptanceListing &row) {
            return QStringLiteral("%1 %2").arg(row.finding, row.findingTitle).trimmed();
        }};
    columns[ReasonColumn] = {.field = &acceptance.field("reason")};
    columns[ReleaseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Release"), .text = [](const AcceptanceListing &row) {
            return row.releaseName.isEmpty() ? tr("Organisation") : row.releaseName;
        }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text =
            [this](const AcceptanceListing &row) {
                return row.isRenewed ? tr("Renewed")
                    : row.isSettled  ? tr("Finding closed")
                                     : label(stateOn(row.acceptance, m_today));
            },
        .tip = [](const AcceptanceListing &row) { return row.acceptance.withdrawalReason; }};
    columns[ExpiresColumn] = {.field = &acceptance.field("expires_on")};
    columns[ApprovedByColumn] = {.field = &acceptance.field("approved_by")};
    columns[ApprovedAtColumn] = {.field = &acceptance.field("approved_at")};
    setColumns(std::move(columns));
}

void AcceptanceTableModel::setListings(std::vector<AcceptanceListing> listings, QDate today)
{
    const bool dayMoved = std::exchange(m_today, today) != today;
    take(std::move(listings),
         [dayMoved](const AcceptanceListing &before, const AcceptanceListing &now) {
             return dayMoved || before != now;
         });
}

void AcceptanceTableModel::setFilter(AcceptanceFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void AcceptanceTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool AcceptanceTableModel::isWanted(const AcceptanceListing &listing) const
{
    const AcceptanceFilter &filter = m_filter;
    return (!filter.acceptances || filter.acceptances->contains(listing.acceptance.id))
        && (filter.states.empty() || filter.states.contains(stateOn(listing.acceptance, m_today)))
        && holdsWords(filter.text,
                      {listing.citation, listing.requirementTitle.zh, listing.requirementTitle.en,
                       listing.finding, listing.findingTitle, listing.releaseName,
                       listing.acceptance.reason, listing.acceptance.approvedBy});
}

} // namespace gatehouse
