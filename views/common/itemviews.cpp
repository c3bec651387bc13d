#include "views/common/itemviews.h"

#include "views/common/designtokens.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMap>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
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
    header->setTextElideMode(Qt::ElideRight);
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

void offerColumns(QHeaderView *header, const QPoint &where)
{
    QMenu menu(header);
    const QAbstractItemModel *model = header->model();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString name = model->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // The last visible column stays, or the menu could not be reached again.
        action->setEnabled(header->isSectionHidden(column)
                           || header->count() - header->hiddenSectionCount() > 1);
        QObject::connect(action, &QAction::toggled, header, [header, column](bool shown) {
            header->setSectionHidden(column, !shown);
        });
    }
    menu.exec(header->mapToGlobal(where));
}

} // namespace

void prepareTable(QTableView *table)
{
    prepareView(table);
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
    prepareHeader(tree->header());
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setExpandsOnDoubleClick(false);
}

namespace {

/// Writes what a header was changed to, once its changes have come to rest or when it goes.
class ColumnKeeper final : public QObject
{
public:
    ColumnKeeper(QHeaderView *header, QSettings &settings, QString place)
        : QObject(header), m_settings(settings), m_place(std::move(place))
    {
        // One write after the last change: dragging a column edge announces every pixel.
        m_later.setSingleShot(true);
        m_later.setInterval(300);
        connect(&m_later, &QTimer::timeout, this, &ColumnKeeper::write);
        const auto note = [this, header] {
            // Taken now: the header is no longer one when its children go.
            m_state = header->saveState();
            m_later.start();
        };
        connect(header, &QHeaderView::sectionResized, this, note);
        connect(header, &QHeaderView::sectionMoved, this, note);
        connect(header, &QHeaderView::sortIndicatorChanged, this, note);
    }
    ~ColumnKeeper() override
    {
        if (m_later.isActive())
            write();
    }

private:
    void write() { m_settings.setValue(m_place, m_state); }

    QSettings &m_settings;
    QString m_place;
    QByteArray m_state;
    QTimer m_later;
};

} // namespace

void rememberColumns(QHeaderView *header, QSettings &settings, const QString &key, int version)
{
    const QString place = QStringLiteral("columns/%1/%2").arg(key).arg(version);
    const QByteArray state = settings.value(place).toByteArray();
    if (!state.isEmpty())
        header->restoreState(state);

    new ColumnKeeper(header, settings, place);

    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QHeaderView::customContextMenuRequested, header,
                     [header](const QPoint &where) { offerColumns(header, where); });
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
