#include "views/design/itemviews.h"

#include "views/design/columns.h"
#include "views/design/designtokens.h"
#include "views/design/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMap>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace gatehouse {

namespace {

/// A tree asks its delegate how high a row is, where a table has it set.
class TreeRowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), metric::rowHeight)};
    }
};

void prepareHeader(QHeaderView *header)
{
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(36);
}

void prepareView(QAbstractItemView *view)
{
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTextElideMode(Qt::ElideRight);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setIconSize({metric::iconSmall, metric::iconSmall});
    enableCopying(view);
}

} // namespace

void prepareTable(QTableView *table)
{
    prepareView(table);
    table->setHorizontalHeader(new TableHeader(table));
    prepareHeader(table->horizontalHeader());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
}

void prepareTree(QTreeView *tree)
{
    prepareView(tree);
    tree->setItemDelegate(new TreeRowDelegate(tree));
    tree->setHeader(new TableHeader(tree));
    prepareHeader(tree->header());
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setExpandsOnDoubleClick(false);
}

void rememberColumns(QHeaderView *header, QSettings &settings, const QString &key,
                     const std::vector<ColumnRule> &rules, int version)
{
    new Columns(header, settings, key, rules, version);
}

void enableCopying(QAbstractItemView *view)
{
    auto *shortcut = new QShortcut(QKeySequence::Copy, view);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, view, [view] {
        QMap<int, QMap<int, QString>> rows;
        const QModelIndexList selected =
            view->selectionModel() ? view->selectionModel()->selectedIndexes() : QModelIndexList();
        for (const QModelIndex &cell : selected) {
            // Tree rows are told apart by where they stand on the screen.
            const int row = view->visualRect(cell).top();
            rows[row][cell.column()] = cell.data().toString().simplified();
        }
        QStringList lines;
        for (const auto &row : std::as_const(rows))
            lines.append(QStringList(row.values()).join(QLatin1Char('\t')));
        if (!lines.isEmpty())
            QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
}

} // namespace gatehouse
