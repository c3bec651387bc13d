#pragma once

#include "models/assessments/assessmentplan.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// A plan as a table: what stands, what will stand, and why not. What would change is chosen by a
/// tick.
class AssessmentPlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RequirementColumn, NowColumn, ThenColumn, OutcomeColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of PlannedAssessment::State
    };

    /// `subject`: what the first column names; empty: requirements.
    explicit AssessmentPlanModel(QString subject = {}, QObject *parent = nullptr);

    void setPlan(AssessmentPlan plan);
    const AssessmentPlan &plan() const { return m_plan; }
    /// All that would change, or none of it.
    void chooseAll(bool chosen);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    const PlannedAssessment &line(int row) const
    {
        return m_plan.lines()[static_cast<size_t>(row)];
    }
    static QString text(const PlannedAssessment &line, int column);

    QString m_subject;
    AssessmentPlan m_plan;
};

} // namespace gatehouse
