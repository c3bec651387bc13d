#include "models/threatmodels/countermeasuretablemodel.h"

#include "models/base/lastday.h"
#include "models/base/listing.h"

namespace gatehouse {

std::vector<CountermeasureListing> CountermeasureListing::of(const ThreatRegister &threats,
                                                             const QHash<PersonId, QString> &owners)
{
    std::vector<CountermeasureListing> listings;
    listings.reserve(threats.countermeasures.size());
    for (const CountermeasureRow &row : threats.countermeasures)
        listings.push_back({row.countermeasure,
                            row.stage,
                            row.citation,
                            row.requirementTitle,
                            owners.value(row.countermeasure.owner),
                            {}});
    for (const ThreatRow &threat : threats.threats) {
        for (const std::size_t position : threat.countermeasures)
            listings[position].threats += threat.threat.number;
    }
    return listings;
}

CountermeasureTableModel::CountermeasureTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &countermeasure = describe<Countermeasure>();
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &countermeasure.field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[TitleColumn] = {
        .field = &countermeasure.field("title"),
        .heading = QT_TRANSLATE_NOOP("Field", "Countermeasure"),
        .tip = [](const CountermeasureListing &row) { return row.countermeasure.description; }};
    columns[StageColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Stage"),
        .text = [](const CountermeasureListing &row) { return label(row.stage); },
        .order = [](const CountermeasureListing &row) { return static_cast<qint64>(row.stage); }};
    columns[ThreatsColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Threats answered"),
        .text = [](const CountermeasureListing &row) { return listed(row.threats); },
        .tip = [](const CountermeasureListing &row) { return listed(row.threats); },
        .order =
            [](const CountermeasureListing &row) {
                return static_cast<qint64>(row.threats.size());
            }};
    columns[RequirementColumn] = {
        .field = &countermeasure.field("requirement"),
        .text = [](const CountermeasureListing &row) { return row.citation; },
        .tip =
            [this](const CountermeasureListing &row) {
                return row.requirementTitle.in(m_language);
            }};
    columns[DesignColumn] = {.field = &countermeasure.field("design_reference")};
    columns[OwnerColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Owner"),
                            .text = [](const CountermeasureListing &row) { return row.ownerName; }};
    columns[DueColumn] = {
        .field = &countermeasure.field("due_on"), .tip = [this](const CountermeasureListing &row) {
            return isOverdue(row) ? tr("Overdue by %n day(s)", nullptr,
                                       static_cast<int>(row.countermeasure.dueOn.daysTo(m_today)))
                                  : QString();
        }};
    setColumns(std::move(columns));
}

void CountermeasureTableModel::setListings(std::vector<CountermeasureListing> listings, QDate today)
{
    const bool dayMoved = std::exchange(m_today, today) != today;
    take(std::move(listings),
         [dayMoved](const CountermeasureListing &before, const CountermeasureListing &now) {
             return dayMoved || before != now;
         });
}

void CountermeasureTableModel::setFilter(CountermeasureFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void CountermeasureTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool CountermeasureTableModel::isOverdue(const CountermeasureListing &listing) const
{
    return listing.stage < CountermeasureStage::Implemented
        && isPast(listing.countermeasure.dueOn, m_today);
}

bool CountermeasureTableModel::isWanted(const CountermeasureListing &listing) const
{
    return (m_filter.stages.empty() || m_filter.stages.contains(listing.stage))
        && (!m_filter.onlyOverdue || isOverdue(listing))
        && holdsWords(m_filter.text,
                      {describe<Countermeasure>().searchText(&listing.countermeasure),
                       listing.countermeasure.designReference, listing.citation,
                       listing.requirementTitle.zh, listing.requirementTitle.en, listing.ownerName,
                       listing.threats.join(QLatin1Char(' '))});
}

QVariant CountermeasureTableModel::rowData(const CountermeasureListing &listing, int role) const
{
    switch (role) {
    case CountermeasureIdRole:
        return QVariant::fromValue(listing.countermeasure.id);
    case RequirementIdRole:
        return QVariant::fromValue(listing.countermeasure.requirement);
    case StageRole:
        return static_cast<int>(listing.stage);
    case OverdueRole:
        return isOverdue(listing);
    default:
        return {};
    }
}

} // namespace gatehouse
