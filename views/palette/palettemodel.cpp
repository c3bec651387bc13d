#include "views/palette/palettemodel.h"

#include "views/palette/fuzzymatch.h"

#include <algorithm>

namespace gatehouse {

PaletteModel::PaletteModel(int limit, QObject *parent) : QAbstractListModel(parent), m_limit(limit)
{
}

void PaletteModel::setProviders(std::vector<PaletteProvider *> providers)
{
    m_providers = std::move(providers);
}

void PaletteModel::setQuery(const QString &query)
{
    m_query = query.simplified();
    std::vector<Shown> found;
    for (PaletteProvider *provider : m_providers) {
        for (PaletteEntry &entry : provider->entries(m_query)) {
            Shown shown;
            if (const auto match = fuzzyMatch(m_query, entry.text)) {
                shown.score = match->score + entry.rank;
                shown.positions = QList<int>(match->positions.begin(), match->positions.end());
            } else if (!entry.alsoMatches.isEmpty() && holdsEveryWord(m_query, entry.alsoMatches)) {
                shown.score = 40 + entry.rank; // below everything that shows why
            } else {
                continue;
            }
            shown.entry = std::move(entry);
            found.push_back(std::move(shown));
        }
    }
    if (!m_query.isEmpty())
        std::ranges::stable_sort(found, std::greater(), &Shown::score);
    if (found.size() > static_cast<std::size_t>(m_limit))
        found.resize(static_cast<std::size_t>(m_limit));
    beginResetModel();
    m_shown = std::move(found);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Shown &shown = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown.entry.text;
    case Qt::AccessibleTextRole:
        return shown.entry.detail.isEmpty()
            ? shown.entry.text
            : QStringLiteral("%1, %2").arg(shown.entry.text, shown.entry.detail);
    case DetailRole:
        return shown.entry.detail;
    case IconNameRole:
        return shown.entry.iconName;
    case PositionsRole:
        return QVariant::fromValue(shown.positions);
    default:
        return {};
    }
}

} // namespace gatehouse
