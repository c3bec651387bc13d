#include "views/threatmodels/tracetable.h"

#include "models/threatmodels/tracetablemodel.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QHeaderView>

namespace gatehouse {

namespace {

/// Draws what the row above says already in the muted ink.
class RepeatDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.row() > 0 && index.siblingAtRow(index.row() - 1).data() == index.data())
            option->palette.setColor(QPalette::Text, schemeOf(option->palette).muted);
    }
};

} // namespace

TraceTable::TraceTable(TraceTableModel *model, TraceDirection direction, NavigationContext &context,
                       const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    using Table = TraceTableModel;
    setModel(model);
    prepareTable(this);
    const std::pair<int, int> widths[] = {
        {Table::ThreatColumn, 240},         {Table::SubjectColumn, 130},
        {Table::StateColumn, 130},          {Table::StageColumn, 110},
        {Table::CountermeasureColumn, 200}, {Table::RequirementColumn, 200},
        {Table::TestColumn, 130},           {Table::EvidenceColumn, 80},
        {Table::GapsColumn, 170},
    };
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    setItemDelegateForColumn(Table::StateColumn,
                             badgeDelegate<ThreatState>(Table::StateRole, this));
    setItemDelegateForColumn(Table::StageColumn,
                             badgeDelegate<CountermeasureStage>(Table::StageRole, this));
    setItemDelegateForColumn(Table::GapsColumn,
                             new BadgeDelegate(
                                 [](const QModelIndex &index) -> std::optional<Badge> {
                                     return index.data(Table::HasGapRole).toBool()
                                         ? Badge{index.data().toString(), QStringLiteral("warning"),
                                                 Tone::Warning}
                                         : Badge{TraceTable::tr("Nothing"),
                                                 QStringLiteral("state-compliant"), Tone::Success};
                                 },
                                 BadgeForm::Line, this));
    const bool isFromThreats = direction == TraceDirection::FromThreats;
    const int group = isFromThreats ? Table::ThreatColumn : Table::RequirementColumn;
    setItemDelegateForColumn(group, new RepeatDelegate(this));
    QHeaderView *header = horizontalHeader();
    if (!isFromThreats)
        header->moveSection(header->visualIndex(group), 0);
    // In the order of the trace until a person wants another.
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    rememberColumns(header, context.settings(), settingsKey,
                    {{.column = group, .rank = 1, .minimum = 150, .grows = true},
                     {.column = Table::GapsColumn, .rank = 2, .minimum = 110},
                     {.column = isFromThreats ? Table::RequirementColumn : Table::ThreatColumn,
                      .rank = 3,
                      .minimum = 110},
                     {.column = Table::CountermeasureColumn, .rank = 4, .minimum = 110},
                     {.column = Table::StageColumn, .rank = 5, .minimum = 84},
                     {.column = Table::TestColumn, .rank = 6, .minimum = 90},
                     {.column = Table::EvidenceColumn, .rank = 7},
                     {.column = Table::StateColumn, .rank = 8, .minimum = 90},
                     {.column = Table::SubjectColumn, .rank = 9, .minimum = 80}});
    m_export = (new TableActions(this, context))->exportRows();
}

} // namespace gatehouse
