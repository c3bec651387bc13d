#pragma once

#include "views/palette/paletteentry.h"

#include <QAbstractListModel>

namespace gatehouse {

/// The best answers of some providers to what was typed, best first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole,
        IconNameRole,
        PositionsRole, ///< QList<int>: characters of the text that were matched
    };

    explicit PaletteModel(int limit, QObject *parent = nullptr);

    /// Providers are asked in this order; entries that match alike keep it.
    void setProviders(std::vector<PaletteProvider *> providers);
    void setQuery(const QString &query);
    const QString &query() const { return m_query; }
    const PaletteEntry &entry(int row) const
    {
        return m_shown[static_cast<std::size_t>(row)].entry;
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Shown {
        PaletteEntry entry;
        QList<int> positions;
        int score = 0;
    };

    std::vector<PaletteProvider *> m_providers;
    std::vector<Shown> m_shown;
    QString m_query;
    int m_limit;
};

} // namespace gatehouse
