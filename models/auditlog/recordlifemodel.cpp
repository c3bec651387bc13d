#include "models/auditlog/recordlifemodel.h"

#include "models/base/momenttext.h"
#include "models/auditlog/auditwording.h"
#include "models/workspace/actions.h"

#include <algorithm>

namespace gatehouse {

void RecordLifeModel::setLife(const LoggedRecord &of, const std::vector<LifeStep> &steps,
                              Language language)
{
    const AuditWording wording(language);
    beginResetModel();
    m_rows.clear();
    for (const LifeStep &step : steps) {
        const QStringList head{QString::number(step.sequence), exactMomentText(step.happenedAt),
                               step.accountName, actionLabel(step.action)};
        const auto add = [&](const QString &field, const QString &before, const QString &after) {
            const bool isFirst = m_rows.empty() || m_rows.back().sequence != step.sequence;
            m_rows.push_back({step.sequence, isFirst, head + QStringList{field, before, after}});
        };
        const size_t rows = m_rows.size();
        for (const QJsonValue &value : step.records) {
            const QJsonObject record = value.toObject();
            const QString entity = LoggedRecord::of(record).entity;
            for (const AuditField &field : wording.fields(record)) {
                // What names it stands above the table.
                if (field.isName || (field.before.isEmpty() && field.after.isEmpty()))
                    continue;
                add(entity == of.entity ? field.name
                                        : tr("%1: %2").arg(entityLabel(entity), field.name),
                    field.before, field.after);
            }
        }
        // It was touched, and no field of it says how.
        if (m_rows.size() == rows)
            add({}, {}, {});
    }
    endResetModel();
}

int RecordLifeModel::rowOf(qint64 sequence) const
{
    const auto found = std::ranges::find(m_rows, sequence, &Row::sequence);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecordLifeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordLifeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordLifeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == SequenceRole)
        return row.sequence;
    if (role == Qt::ToolTipRole)
        return row.texts.value(index.column());
    if (role != Qt::DisplayRole || (!row.isFirst && index.column() < FieldColumn))
        return {};
    // A row has one line; the whole of it is its tool tip and stands in the entry beside it.
    return row.texts.value(index.column()).simplified();
}

QVariant RecordLifeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SequenceColumn:
        return tr("No.");
    case TimeColumn:
        return tr("Time");
    case AccountColumn:
        return tr("Who");
    case ActionColumn:
        return tr("What");
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

std::function<ExportableRows::Next(const Database &)> RecordLifeModel::rowsShown() const
{
    return [rows = m_rows](const Database &) -> Next {
        return [rows, next = size_t(0)](QStringList &row) mutable -> Result<bool> {
            if (next == rows.size())
                return false;
            row = rows[next++].texts;
            return true;
        };
    };
}

} // namespace gatehouse
