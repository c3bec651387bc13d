#pragma once

#include "models/lifecycle/gate.h"

#include <QAbstractItemModel>

namespace gatehouse {

/// What a gate asks, as a tree: the criteria, and below each what it still misses.
class GateCriteriaModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, CountColumn, ColumnCount };
    enum Role {
        CriterionRole = Qt::UserRole + 1, ///< int of Criterion
        PassedRole, ///< bool; false for what is missing
        BlockingRole, ///< bool
        RequirementIdRole, ///< RequirementId; invalid on a criterion and for the previous gate
        KeyRole, ///< requirement key or phase key of a missing item; none on a criterion
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Takes over the criteria. Missing items that stay are left alone, so that a selection and
    /// an expanded criterion do too.
    void setStatus(const GateStatus &status);
    void setLanguage(Language language); ///< also reads all labels again
    /// nullptr on a missing item.
    const CriterionStatus *criterionAt(const QModelIndex &index) const;
    /// nullptr on a criterion.
    const MissingItem *missingAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void update(size_t criterion, CriterionStatus status);

    std::vector<CriterionStatus> m_criteria;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
