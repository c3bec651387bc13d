#include "models/findings/findingtablemodel.h"

#include "models/base/folding.h"
#include "models/base/naturalorder.h"
#include "models/findings/findingstate.h"

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

bool holdsWord(const FindingListing &listing, const QString &word)
{
    const Finding &finding = listing.finding;
    const auto holds = [&](const QString &text) { return holdsFolded(text, word); };
    return holds(finding.number) || holds(listing.citation) || holds(finding.title)
        || holds(finding.description) || holds(listing.requirementTitle.zh)
        || holds(listing.requirementTitle.en) || holds(listing.ownerName)
        || holds(listing.releaseName);
}

} // namespace

void FindingTableModel::setListings(std::vector<FindingListing> listings, QDate today)
{
    const bool dayMoved = std::exchange(m_today, today) != today;
    const auto differ = [dayMoved](const FindingListing &before, const FindingListing &now) {
        return dayMoved || before != now;
    };
    const std::unordered_set<qint64> changed = m_listings.take(std::move(listings), differ);
    refresh();
    announce(changed);
}

const FindingListing *FindingTableModel::listingAt(int row) const
{
    return m_listings.find(idAt(row));
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
    refresh();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void FindingTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? NumberColumn : column;
    m_sortOrder = column < 0 ? Qt::AscendingOrder : order;
    refresh();
}

bool FindingTableModel::isOverdue(const Finding &finding) const
{
    return gatehouse::isOverdue(finding, m_today);
}

bool FindingTableModel::isWanted(const FindingListing &listing, const QStringList &words) const
{
    const Finding &finding = listing.finding;
    return (m_filter.statuses.empty() || m_filter.statuses.contains(finding.status))
        && (m_filter.risks.empty() || m_filter.risks.contains(finding.risk))
        && (!m_filter.owner || *m_filter.owner == finding.owner)
        && (!m_filter.requirement || *m_filter.requirement == finding.requirement)
        && (!m_filter.onlyOverdue || isOverdue(finding))
        && std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return holdsWord(listing, word); });
}

void FindingTableModel::refresh()
{
    const QStringList words = foldedWords(m_filter.text);
    std::vector<const FindingListing *> rows =
        m_listings.where([&](const FindingListing &listing) { return isWanted(listing, words); });
    // Equal ones stay in the order of their numbers, whichever way the column runs.
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const FindingListing *one, const FindingListing *other) {
                         return m_sortOrder == Qt::AscendingOrder ? compare(*one, *other) < 0
                                                                  : compare(*other, *one) < 0;
                     });
    show(m_listings.idsOf(rows));
}

qint64 FindingTableModel::compare(const FindingListing &one, const FindingListing &other) const
{
    static const QCollator collator = naturalOrder();
    switch (m_sortColumn) {
    case NumberColumn:
        return one.finding.id.value - other.finding.id.value; // ids run with the numbers
    case RiskColumn:
        return static_cast<int>(one.finding.risk) - static_cast<int>(other.finding.risk);
    case StatusColumn:
        return static_cast<int>(one.finding.status) - static_cast<int>(other.finding.status);
    case DueColumn: {
        // Without a due date comes last: it presses least.
        const auto day = [](const QDate &date) {
            return date.isValid() ? date.toJulianDay() : std::numeric_limits<qint32>::max();
        };
        return day(one.finding.dueOn) - day(other.finding.dueOn);
    }
    default:
        return collator.compare(text(one, m_sortColumn), text(other, m_sortColumn));
    }
}

int FindingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingTableModel::text(const FindingListing &listing, int column) const
{
    switch (column) {
    case NumberColumn:
        return listing.finding.number;
    case ClauseColumn:
        return listing.citation;
    case TitleColumn:
        return listing.finding.title;
    case RiskColumn:
        return label(listing.finding.risk);
    case StatusColumn:
        return label(listing.finding.status);
    case OwnerColumn:
        return listing.ownerName;
    case DueColumn:
        return listing.finding.dueOn.toString(Qt::ISODate);
    case ReleaseColumn:
        return listing.releaseName.isEmpty() ? tr("Organisation") : listing.releaseName;
    default:
        return {};
    }
}

QString FindingTableModel::toolTip(const FindingListing &listing, int column) const
{
    switch (column) {
    case ClauseColumn:
        return listing.requirementTitle.in(m_language);
    case TitleColumn:
        return listing.finding.description;
    case StatusColumn:
        return isReopened(listing.finding)
            ? tr("Open again: the acceptance of its risk ended on %1")
                  .arg(listing.finding.acceptedUntil.toString(Qt::ISODate))
            : QString();
    case DueColumn:
        return isOverdue(listing.finding)
            ? tr("Overdue by %n day(s)", nullptr,
                 static_cast<int>(listing.finding.dueOn.daysTo(m_today)))
            : QString();
    default:
        return {};
    }
}

QVariant FindingTableModel::data(const QModelIndex &index, int role) const
{
    const FindingListing *listing = index.isValid() ? listingAt(index.row()) : nullptr;
    if (!listing)
        return {};
    const Finding &finding = listing->finding;
    switch (role) {
    case Qt::DisplayRole:
        return text(*listing, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(*listing, index.column());
        return tip.isEmpty() ? QVariant() : tip;
    }
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
    case OverdueRole:
        return isOverdue(finding);
    default:
        return {};
    }
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case ClauseColumn:
        return tr("Clause");
    case TitleColumn:
        return tr("Finding");
    case RiskColumn:
        return tr("Risk");
    case StatusColumn:
        return tr("Status");
    case OwnerColumn:
        return tr("Owner");
    case DueColumn:
        return tr("Due");
    case ReleaseColumn:
        return tr("Release");
    default:
        return {};
    }
}

} // namespace gatehouse
