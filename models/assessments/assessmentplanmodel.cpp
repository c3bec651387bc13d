#include "models/assessments/assessmentplanmodel.h"

#include "models/records/fieldwording.h"

namespace gatehouse {

namespace {

/// "Judgement: Compliant", a line for each field; nothing where all it says is nothing.
QString said(const PlannedAssessment &line, FieldValue PlannedAssessment::Difference::*side)
{
    const FieldWording wording;
    QStringList lines;
    for (const PlannedAssessment::Difference &each : line.differences) {
        const QString text = wording.text(*each.field, each.*side);
        if (!text.isEmpty())
            lines += AssessmentPlanModel::tr("%1: %2").arg(wording.name(*each.field), text);
    }
    return lines.join(u'\n');
}

} // namespace

AssessmentPlanModel::AssessmentPlanModel(QString subject, QObject *parent)
    : QAbstractTableModel(parent), m_subject(std::move(subject))
{
}

void AssessmentPlanModel::setPlan(AssessmentPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

void AssessmentPlanModel::chooseAll(bool chosen)
{
    for (size_t line = 0; line < m_plan.lines().size(); ++line)
        m_plan.choose(line, chosen);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AssessmentPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.lines().size());
}

int AssessmentPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AssessmentPlanModel::text(const PlannedAssessment &line, int column)
{
    switch (column) {
    case RequirementColumn:
        return line.name;
    case NowColumn:
        return said(line, &PlannedAssessment::Difference::before);
    case ThenColumn:
        return said(line, &PlannedAssessment::Difference::after);
    case OutcomeColumn:
        switch (line.state()) {
        case PlannedAssessment::Changes:
            return tr("Changes");
        case PlannedAssessment::LeftOut:
            return tr("Not ticked");
        case PlannedAssessment::Same:
            return tr("Stands so already");
        case PlannedAssessment::Refused:
            return line.refused;
        }
    }
    return {};
}

QVariant AssessmentPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedAssessment &shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column()).simplified();
    case Qt::ToolTipRole:
        return text(shown, index.column());
    case Qt::CheckStateRole:
        return index.column() == RequirementColumn && shown.canBeChosen()
            ? QVariant(shown.isChosen ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case StateRole:
        return shown.state();
    default:
        return {};
    }
}

Qt::ItemFlags AssessmentPlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == RequirementColumn && line(index.row()).canBeChosen()
        ? flags | Qt::ItemIsUserCheckable
        : flags;
}

bool AssessmentPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_plan.choose(static_cast<size_t>(index.row()),
                  static_cast<Qt::CheckState>(value.toInt()) == Qt::Checked);
    Q_EMIT dataChanged(index, this->index(index.row(), ColumnCount - 1));
    return true;
}

QVariant AssessmentPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RequirementColumn:
        return m_subject.isEmpty() ? tr("Requirement") : m_subject;
    case NowColumn:
        return tr("Now");
    case ThenColumn:
        return tr("Then");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return {};
    }
}

} // namespace gatehouse
