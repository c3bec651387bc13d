#include "views/threatmodels/matrixtable.h"

#include "models/threatmodels/threatmatrixmodel.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>

namespace gatehouse {

namespace {

constexpr int cellWidth = 76;
/// A badge's shape and three digits.
constexpr int narrowestCell = 48;

/// A cell's number beside the shape of its worst state; a dash where there is nothing.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const int threats = index.data(ThreatMatrixModel::ThreatsRole).toInt();
        cell.displayAlignment = Qt::AlignCenter;
        cell.text = threats > 0 ? QString() : QStringLiteral("–");
        cell.palette.setColor(QPalette::Text, schemeOf(cell.palette).muted);
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        if (threats == 0)
            return;
        Badge badge =
            badgeOf(static_cast<ThreatState>(index.data(ThreatMatrixModel::WorstRole).toInt()));
        badge.text = QString::number(threats);
        const QSize size = badgeSize(badge, BadgeForm::Line, cell.font);
        QRect place = cell.rect;
        place.setWidth(qMin(size.width(), place.width()));
        place.moveCenter(cell.rect.center());
        paintBadge(painter, place, badge, BadgeForm::Line, cell.font, option.palette);
    }
};

} // namespace

MatrixTable::MatrixTable(ThreatMatrixModel *model, NavigationContext &context,
                         const QString &settingsKey, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    prepareTable(this);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setColumnWidth(ThreatMatrixModel::NameColumn, 200);
    setColumnWidth(ThreatMatrixModel::lookedColumn(), 150);
    std::vector<ColumnRule> rules{
        {.column = ThreatMatrixModel::NameColumn, .rank = 1, .minimum = 130, .grows = true},
        {.column = ThreatMatrixModel::lookedColumn(), .rank = 2, .minimum = 96}};
    auto *cells = new CellDelegate(this);
    for (const ThreatCategory category : allValues<ThreatCategory>()) {
        const int column = ThreatMatrixModel::columnOf(category);
        setColumnWidth(column, cellWidth);
        setItemDelegateForColumn(column, cells);
        // All alike: what is lacking is taken from each, so that most names stay whole.
        rules.push_back({.column = column, .rank = 3, .minimum = narrowestCell});
    }
    setItemDelegateForColumn(ThreatMatrixModel::lookedColumn(),
                             new BadgeDelegate(
                                 [](const QModelIndex &index) -> std::optional<Badge> {
                                     if (index.data().toString().isEmpty())
                                         return std::nullopt;
                                     const bool isSeen =
                                         index.data(ThreatMatrixModel::LookedRole).toBool();
                                     return Badge{index.data().toString(),
                                                  isSeen ? QStringLiteral("state-compliant")
                                                         : QStringLiteral("state-not-assessed"),
                                                  isSeen ? Tone::Success : Tone::Warning};
                                 },
                                 BadgeForm::Line, this));
    // In the order of the drawing until a person wants another.
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    rememberColumns(horizontalHeader(), context.settings(), settingsKey, rules);
    m_export = (new TableActions(this, context))->exportRows();
}

} // namespace gatehouse
