#include "views/design/itemviews.h"

#include "models/base/tabbedtext.h"
#include "views/design/columns.h"
#include "views/design/designtokens.h"
#include "views/design/tableheader.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMap>
#include <QMimeData>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>
#include <set>

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

/// Unless a row is chosen.
void chooseFirstRow(QTableView *table)
{
    if (!table->currentIndex().isValid() && !table->selectionModel()->hasSelection()
        && table->model()->rowCount() > 0)
        table->selectRow(0);
}

/// A list that is come to begins with its first row, chosen: Qt would make it the current one
/// without choosing it, so that what stands beside the list spoke of a row that nothing marks.
class FirstRowChosen final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *table = qobject_cast<QTableView *>(watched);
        // A click chooses by itself.
        if (table && event->type() == QEvent::FocusIn && table->model()
            && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
            chooseFirstRow(table);
        return QObject::eventFilter(watched, event);
    }
};

constexpr int mostCopiedRows = 20'000;
/// The property of a view that holds what askBeforeCopying() was given.
constexpr char copyQuestion[] = "gatehouse-copy-question";

int rowsIn(const QItemSelection &selection)
{
    int rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

/// The selected cells as they stand on the screen, from above and from the left; where one of a
/// column is selected, the column has a place in each row.
std::vector<QStringList> cellsSelected(const QAbstractItemView *view)
{
    QMap<int, QMap<int, QString>> rows;
    std::set<int> columns;
    const QModelIndexList selected = view->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : selected) {
        // Rows of a tree are told apart by where they stand; what is hidden stands nowhere.
        const QRect place = view->visualRect(cell);
        if (place.isEmpty())
            continue;
        rows[place.top()][place.left()] = cell.data().toString();
        columns.insert(place.left());
    }
    std::vector<QStringList> cells;
    for (const QMap<int, QString> &row : std::as_const(rows)) {
        QStringList &texts = cells.emplace_back();
        for (const int column : columns)
            texts += row.value(column);
    }
    return cells;
}

void copySelected(QAbstractItemView *view)
{
    if (!view->selectionModel() || !view->selectionModel()->hasSelection())
        return;
    const int rows = rowsIn(view->selectionModel()->selection());
    const auto mayCopy = view->property(copyQuestion).value<std::function<bool()>>();
    if (rows > 1 && mayCopy && !mayCopy())
        return;
    if (rows > mostCopiedRows) {
        QToolTip::showText(
            view->mapToGlobal(QPoint()),
            QCoreApplication::translate("ItemViews",
                                        "%1 rows are too many to copy. Export the list instead.")
                .arg(rows),
            view);
        return;
    }
    const std::vector<QStringList> cells = cellsSelected(view);
    if (cells.empty())
        return;
    auto *copied = new QMimeData;
    copied->setText(tabbedText(cells));
    copied->setHtml(htmlTable(cells));
    QGuiApplication::clipboard()->setMimeData(copied);
}

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
    table->installEventFilter(new FirstRowChosen(table));
    if (!table->model())
        return;
    // Where rows come once the list has the keys: those that are read by a job do.
    QObject::connect(
        table->model(), &QAbstractItemModel::rowsInserted, table,
        [table] {
            if (table->hasFocus())
                chooseFirstRow(table);
        },
        Qt::QueuedConnection);
    // Where the chosen row is filtered away Qt makes its neighbour the current one without showing
    // it: what the tools act on and the inspector speaks of is seen.
    QObject::connect(table->model(), &QAbstractItemModel::rowsRemoved, table, [table] {
        const QModelIndex current = table->currentIndex();
        if (current.isValid() && !table->selectionModel()->hasSelection())
            table->selectRow(current.row());
    });
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
    QObject::connect(shortcut, &QShortcut::activated, view, [view] { copySelected(view); });
}

void askBeforeCopying(QAbstractItemView *view, std::function<bool()> mayCopy)
{
    view->setProperty(copyQuestion, QVariant::fromValue(std::move(mayCopy)));
}

} // namespace gatehouse
