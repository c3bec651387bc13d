#pragma once

#include "models/auditlog/recordlife.h"
#include "models/base/language.h"
#include "models/records/exportablerows.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// What happened to one record, oldest first, a row for each field that an entry changed. When, by
/// whom and by what stands on the first row of an entry; an export has it on every one.
class RecordLifeModel final : public QAbstractTableModel, public ExportableRows
{
    Q_OBJECT
public:
    enum Column {
        SequenceColumn,
        TimeColumn,
        AccountColumn,
        ActionColumn,
        FieldColumn,
        BeforeColumn,
        AfterColumn,
        ColumnCount
    };
    static constexpr int SequenceRole = Qt::UserRole; ///< of the row's entry

    using QAbstractTableModel::QAbstractTableModel;

    /// `of`: whose life it is; what is noted of it as another kind says so with the field.
    void setLife(const LoggedRecord &of, const std::vector<LifeStep> &steps, Language language);
    /// The first row of an entry; -1 where it has none.
    int rowOf(qint64 sequence) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    std::function<Next(const Database &)> rowsShown() const override;
    qint64 rowsShownCount() const override { return rowCount(); }

private:
    struct Row {
        qint64 sequence = 0;
        bool isFirst = true; ///< of its entry
        QStringList texts; ///< by column
    };

    std::vector<Row> m_rows;
};

} // namespace gatehouse
