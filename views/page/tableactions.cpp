#include "views/page/exportfile.h"
#include "views/page/tableactions.h"

#include "models/base/idtablemodel.h"
#include "models/product/subjects.h"
#include "models/records/exportablerows.h"
#include "models/tables/tableexport.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/page/permit.h"
#include "views/design/safefilename.h"
#include "views/page/bulkeditdialog.h"
#include "views/page/navigationcontext.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace gatehouse {

namespace {

QHeaderView *headerOf(QAbstractItemView *view)
{
    if (auto *table = qobject_cast<QTableView *>(view))
        return table->horizontalHeader();
    auto *tree = qobject_cast<QTreeView *>(view);
    return tree ? tree->header() : nullptr;
}

/// The columns that are shown, as they stand from left to right.
std::vector<int> columnsShown(QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    std::vector<int> columns;
    for (int visual = 0; header && visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

/// All rows of a model that has them at hand; those below another one are set in.
void gather(const QAbstractItemModel &model, const QModelIndex &parent, int depth,
            std::vector<QStringList> &rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList &texts = rows.emplace_back();
        for (int column = 0; column < model.columnCount(parent); ++column)
            texts += model.index(row, column, parent).data().toString();
        if (!texts.isEmpty())
            texts.first().prepend(QString(qsizetype(depth) * 2, QChar(0x3000)));
        gather(model, model.index(row, 0, parent), depth + 1, rows);
    }
}

ExportableRows::Next given(std::vector<QStringList> rows)
{
    return [rows = std::move(rows), next = size_t(0)](QStringList &row) mutable -> Result<bool> {
        if (next == rows.size())
            return false;
        row = rows[next++];
        return true;
    };
}

void put(RowSink &row, const QString &text, ColumnKind kind)
{
    bool isNumber = kind == ColumnKind::Integer;
    const qint64 number = isNumber ? QString(text).remove(u',').toLongLong(&isNumber) : 0;
    if (isNumber)
        row.number(number);
    else if (text.isEmpty())
        row.blank();
    else
        row.text(text);
}

} // namespace

TableActions::TableActions(QAbstractItemView *view, NavigationContext &context,
                           const Subject *subject, std::function<ActionPlace()> place)
    : QObject(view), m_view(view), m_context(context),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)), m_subject(subject),
      m_place(place ? std::move(place) : ActionPlace::later)
{
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->installEventFilter(this);
    if (subject) {
        m_change = new QAction(icon(QStringLiteral("edit-many")), {}, this);
        m_history = new QAction(icon(QStringLiteral("history")), {}, this);
        m_history->setObjectName(QStringLiteral("record-history"));
        view->addActions({m_change, m_history});
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        connect(m_change, &QAction::triggered, this, &TableActions::changeSelected);
        connect(m_history, &QAction::triggered, this, &TableActions::openHistory);
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &TableActions::permit);
        connect(&context, &NavigationContext::sessionChanged, this, &TableActions::permit);
    }
    askBeforeCopying(view, [this] { return mayExport(m_context, m_view); });
    view->addAction(m_export);
    connect(m_export, &QAction::triggered, this, &TableActions::writeRows);
    retranslate();
}

bool TableActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void TableActions::retranslate()
{
    m_export->setText(tr("Export the list…"));
    m_export->setToolTip(tr("Write the rows shown, in this order, into a workbook or a CSV file"));
    if (!m_change)
        return;
    m_change->setText(tr("Change selected…"));
    m_history->setText(tr("Show its history"));
    permit();
}

void TableActions::permit()
{
    gatehouse::permit(m_change, m_context.acting(m_place()), *m_subject->edit,
                      m_view->selectionModel()->hasSelection());
    m_history->setEnabled(m_view->selectionModel()->selectedRows().size() == 1);
}

std::vector<qint64> TableActions::selectedIds() const
{
    const auto *rows = qobject_cast<const IdTableModel *>(m_view->model());
    std::vector<qint64> ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        ids.push_back(rows->idAt(index.row()));
    std::erase(ids, 0);
    return ids;
}

QString TableActions::titleOf(int row) const
{
    QStringList said;
    for (const int column : m_titleColumns)
        said += m_view->model()->index(row, column).data().toString();
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

void TableActions::changeSelected()
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.empty())
        return;
    const auto *rows = qobject_cast<const IdTableModel *>(m_view->model());
    BulkEditDialog::Titles titles;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        titles.insert(rows->idAt(index.row()), titleOf(index.row()));
    auto *dialog = new BulkEditDialog(m_context, *m_subject, ids, titles, m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TableActions::openHistory()
{
    const std::vector<qint64> ids = selectedIds();
    if (ids.size() != 1)
        return;
    const auto record =
        m_subject->read(m_context.session().workspace.database(), ids.front(), m_context.today());
    if (!record)
        return m_context.showError(record.error());
    m_context.open(RecordDestination{QString::fromLatin1(m_subject->record->entity()),
                                     m_subject->record->uid(record->get()), ids.front()});
}

void TableActions::writeRows()
{
    const QString name = m_view->accessibleName();
    const QString path = exportFile(m_context, m_view, tr("Export the list"),
                                    safeFileName(name, QStringLiteral(".xlsx")),
                                    tr("Workbooks (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const QAbstractItemModel &model = *m_view->model();
    const std::vector<int> columns = columnsShown(m_view);
    ExportedTable table;
    table.name = name;
    for (const int column : columns) {
        const auto side = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        const bool isNumber = side.value<Qt::Alignment>().testFlag(Qt::AlignRight);
        table.columns.push_back({model.headerData(column, Qt::Horizontal).toString(),
                                 isNumber ? ColumnKind::Integer : ColumnKind::Text, 24});
    }
    std::function<ExportableRows::Next(const Database &)> begin;
    if (const auto *fetching = dynamic_cast<const ExportableRows *>(&model)) {
        begin = fetching->rowsShown();
        table.expectedRows = fetching->rowsShownCount();
    } else {
        std::vector<QStringList> rows;
        gather(model, {}, 0, rows);
        table.expectedRows = static_cast<qint64>(rows.size());
        begin = [rows = std::move(rows)](const Database &) { return given(rows); };
    }
    m_context.runJob<QString>(
        tr("Export of %1").arg(name), this,
        [readers = m_context.session().workspace.readers(), table, begin, columns,
         path](Progress &progress) -> Result<QString> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            ExportedTable whole = table;
            whole.rows = [next = begin(*reader), columns,
                          kinds = table.columns](RowSink &row) -> Result<bool> {
                QStringList texts;
                TRY_ASSIGN(const bool more, next(texts));
                for (size_t i = 0; more && i < columns.size(); ++i)
                    put(row, texts.value(columns[i]), kinds[i].kind);
                return more;
            };
            // The dialog has asked whether what stands there may go.
            TRY(TableExport::write({path, FileTarget::Existing::Replace},
                                   TableExport::formatOf(path), whole, &progress));
            return path;
        },
        [this](const Result<QString> &written) {
            if (written)
                showExported(m_context, tr("The list is at %1."), *written);
        });
}

} // namespace gatehouse
