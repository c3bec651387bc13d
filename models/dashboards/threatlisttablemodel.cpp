#include "models/dashboards/threatlisttablemodel.h"

#include "models/base/listing.h"

namespace gatehouse {

namespace {

QString lettersOf(const ThreatListing &listing)
{
    QStringList letters;
    for (const ThreatCategory category : listing.row.categories())
        letters += toKey(category);
    return letters.join(QLatin1Char(' '));
}

} // namespace

ThreatListTableModel::ThreatListTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &describe<RecordedThreat>().field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[TitleColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Threat"),
        .text = [this](const ThreatListing &each) { return each.row.title().in(m_language); },
        .tip = [this](const ThreatListing &each) { return each.row.description().in(m_language); }};
    columns[SubjectColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Element or flow"),
                              .text = [](const ThreatListing &each) {
                                  return each.row.threat.subject.isEmpty() ? tr("Whole model")
                                                                           : each.row.subjectName;
                              }};
    columns[CategoriesColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Categories"),
        .text = lettersOf,
        .tip = [](const ThreatListing &each) { return listed(each.row.categories()); },
        .role = [](const ThreatListing &each, int role) -> QVariant {
            return role == Qt::AccessibleTextRole ? listed(each.row.categories()) : QVariant();
        }};
    columns[RiskColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Current risk"),
        .text = [](const ThreatListing &each) { return label(each.row.currentRisk); },
        .order =
            [](const ThreatListing &each) { return static_cast<qint64>(each.row.currentRisk); }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [](const ThreatListing &each) { return label(each.row.state); },
        .order = [](const ThreatListing &each) { return static_cast<qint64>(each.row.state); }};
    columns[ReleaseColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Release"),
                              .text = [](const ThreatListing &each) { return each.releaseName; }};
    setColumns(std::move(columns));
}

void ThreatListTableModel::setListings(std::vector<ThreatListing> listings)
{
    take(std::move(listings), [](const ThreatListing &before, const ThreatListing &now) {
        return before.row.threat != now.row.threat || before.row.state != now.row.state
            || before.row.currentRisk != now.row.currentRisk
            || before.row.subjectName != now.row.subjectName
            || before.releaseName != now.releaseName;
    });
}

void ThreatListTableModel::setFilter(ThreatListFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void ThreatListTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool ThreatListTableModel::isWanted(const ThreatListing &listing) const
{
    return (m_filter.states.empty() || m_filter.states.contains(listing.row.state))
        && holdsWords(m_filter.text,
                      {listing.row.threat.number, listing.row.title().zh, listing.row.title().en,
                       listing.row.subjectName, lettersOf(listing), listing.releaseName});
}

QVariant ThreatListTableModel::rowData(const ThreatListing &listing, int role) const
{
    switch (role) {
    case RiskRole:
        return static_cast<int>(listing.row.currentRisk);
    case StateRole:
        return static_cast<int>(listing.row.state);
    default:
        return {};
    }
}

} // namespace gatehouse
