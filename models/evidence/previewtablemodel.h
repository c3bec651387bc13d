#pragma once

#include "models/evidence/previewtable.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// Rows of a file, or what is in an archive.
class PreviewTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PreviewTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }
    void setTable(PreviewTable table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PreviewTable m_table;
};

} // namespace gatehouse
