#include "views/management/registerpanel.h"

#include "models/base/listing.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/product/subjects.h"
#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/design/toolrow.h"
#include "views/management/managementbadges.h"
#include "views/management/registereditor.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const QString pressingChip = QStringLiteral("pressing");
const QString withdrawnChip = QStringLiteral("withdrawn");
const QString behindChip = QStringLiteral("behind");
const QString areaPrefix = QStringLiteral("area:");

/// A name or a word of which a third is left says less than none: the column gives way.
int leastWidth(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Date:
    case FieldKind::Key:
        return dayWidth;
    case FieldKind::Reference:
        return 120;
    default:
        return 0;
    }
}

/// A column drawn by a badge that keeps the words of the cell.
void drawBadges(QTableView *table, int column, BadgeDelegate::BadgeOf badgeOfCell)
{
    if (column >= 0)
        table->setItemDelegateForColumn(
            column, new BadgeDelegate(std::move(badgeOfCell), BadgeForm::Line, table));
}

} // namespace

RegisterPanel::RegisterPanel(NavigationContext &context, const RegisterKind &kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind),
      m_model(new RegisterTableModel(kind, this)), m_search(new SearchField),
      m_chips(new FilterChipBar), m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_withdraw(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_stack(new QStackedWidget), m_table(new QTableView),
      m_empty(new EmptyState(QStringLiteral("libraries"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this))
{
    setObjectName(QStringLiteral("register-") + QLatin1StringView(kind.verb));
    makeTable();
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(320);
    auto *bar = new ToolRow;
    bar->addWidget(m_search);
    bar->addWidget(primaryButton(m_add, bar));
    auto *tableActions = new TableActions(m_table, context, subjectOf(kind.key()), [&kind] {
        return kind.place ? ActionPlace::later() : ActionPlace();
    });
    for (QAction *action : {m_edit, m_withdraw, tableActions->change(), tableActions->exportRows()})
        bar->addTool(action);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(space::s);
    head->addWidget(bar);
    head->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &RegisterPanel::applyFilter);
    connect(m_add, &QAction::triggered, this, &RegisterPanel::add);
    connect(m_edit, &QAction::triggered, this, &RegisterPanel::edit);
    connect(m_withdraw, &QAction::triggered, this, &RegisterPanel::withdraw);
    connect(m_table, &QTableView::activated, this, &RegisterPanel::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        permit();
        Q_EMIT selectionChanged();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->total() == 0)
            m_add->trigger();
        else
            m_filter->clear();
    });
    connect(&context, &NavigationContext::sessionChanged, this, &RegisterPanel::permit);
    retranslate();
}

void RegisterPanel::makeTable()
{
    using Model = RegisterTableModel;
    m_table->setObjectName(objectName() + QStringLiteral("-table"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int name = m_model->columnOf(m_kind.nameField);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, 130);
    m_table->setColumnWidth(m_model->columnOf("number"), 110);
    m_table->setColumnWidth(name, 280);
    drawBadges(m_table, m_model->dueColumn(), [](const QModelIndex &index) {
        return badgeOf(static_cast<DueState>(index.data(Model::DueRole).toInt()),
                       index.data().toString());
    });
    drawBadges(m_table, m_kind.entity == Entity::Document ? m_model->columnOf("state") : -1,
               [](const QModelIndex &index) {
                   return std::optional(
                       badgeOf(static_cast<DocumentState>(index.data(Model::StateRole).toInt())));
               });
    drawBadges(m_table, m_model->missingColumn(),
               [](const QModelIndex &index) -> std::optional<Badge> {
                   const int missing = index.data(Model::MissingRole).toInt();
                   if (missing == 0)
                       return std::nullopt;
                   return Badge{QString::number(missing), QStringLiteral("warning"), Tone::Warning};
               });
    drawBadges(m_table, m_model->judgementColumn(),
               [](const QModelIndex &index) -> std::optional<Badge> {
                   const QVariant judgement = index.data(Model::JudgementRole);
                   if (!judgement.isValid())
                       return std::nullopt;
                   return badgeOf(static_cast<Judgement>(judgement.toInt()));
               });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(m_model->columnOf("number"), Qt::AscendingOrder);
    std::vector<ColumnRule> rules{
        {.column = name, .rank = 1, .minimum = 160, .grows = true},
        {.column = m_model->columnOf("number"), .rank = 2, .minimum = 104}};
    int rank = 2;
    for (const int column :
         {m_model->judgementColumn(), m_model->dueColumn(), m_model->missingColumn(),
          m_model->columnOf("state"), m_model->columnOf("app"), m_model->columnOf("release")}) {
        if (column >= 0)
            rules.push_back({.column = column, .rank = ++rank, .minimum = 110});
    }
    for (const char *key : m_kind.columns) {
        const int column = m_model->columnOf(key);
        if (std::ranges::find(rules, column, &ColumnRule::column) == rules.end())
            rules.push_back({.column = column,
                             .rank = ++rank,
                             .minimum = leastWidth(m_kind.record->field(key).kind)});
    }
    rememberColumns(m_table->horizontalHeader(), m_context.settings(),
                    QStringLiteral("management/") + QLatin1StringView(m_kind.verb), rules);
}

void RegisterPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter this register"));
    m_search->setAccessibleName(tr("Filter by any field"));
    m_add->setText(tr("New entry…"));
    m_edit->setText(tr("Edit…"));
    m_withdraw->setText(tr("Withdraw…"));
    m_table->setAccessibleName(QCoreApplication::translate("Register", m_kind.title));
    m_model->retranslate();
    showChips();
    showWhatIsThere();
    permit();
}

void RegisterPanel::setRows(std::vector<RegisterRow> rows)
{
    m_model->setRows(std::move(rows));
    showChips();
    showWhatIsThere();
    if (m_awaited != 0)
        select(std::exchange(m_awaited, 0));
    permit();
    Q_EMIT selectionChanged();
}

const RegisterRow *RegisterPanel::current() const
{
    return m_model->rowAt(m_table->currentIndex().row());
}

void RegisterPanel::select(qint64 id)
{
    if (m_model->rowOf(id) < 0)
        m_filter->clear(); // what is wanted is shown, whatever was searched for
    const int row = m_model->rowOf(id);
    if (row < 0) {
        const auto &rows = m_model->rows();
        const bool isThere = std::any_of(rows.begin(), rows.end(),
                                         [id](const RegisterRow &each) { return each.id == id; });
        if (isThere) { // it is withdrawn
            m_chips->setCheckedKeys({withdrawnChip});
            applyFilter();
            m_table->selectRow(m_model->rowOf(id));
        } else {
            m_awaited = id;
        }
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void RegisterPanel::narrow(const QString &field, const QString &value)
{
    m_filter->clear();
    if (field == QLatin1StringView("area"))
        m_chips->setCheckedKeys({areaPrefix + value});
    applyFilter();
}

void RegisterPanel::showBehind(std::set<qint64> entries, const LocalizedText &name)
{
    m_filter->clear();
    m_behind = Behind{std::move(entries), name};
    showChips();
    m_chips->setCheckedKeys({behindChip});
    applyFilter();
}

QString RegisterPanel::summary() const
{
    const int pressing = m_model->pressing();
    const QString all = tr("%n entries", nullptr, m_model->standing());
    return pressing == 0 ? all : listed({all, tr("%n to be looked at now", nullptr, pressing)});
}

void RegisterPanel::applyFilter()
{
    RegisterTableModel::Filter filter;
    filter.text = m_search->text().trimmed();
    const QStringList chips = m_chips->checkedKeys();
    if (!chips.contains(behindChip) && m_behind) {
        m_behind.reset();
        showChips();
    }
    if (m_behind)
        filter.only = m_behind->entries;
    filter.onlyPressing = chips.contains(pressingChip);
    filter.withWithdrawn = chips.contains(withdrawnChip);
    for (const QString &chip : chips) {
        if (chip.startsWith(areaPrefix)) {
            filter.field = QStringLiteral("area");
            filter.values += chip.mid(areaPrefix.size());
        }
    }
    m_model->setFilter(filter);
    showWhatIsThere();
    permit();
}

void RegisterPanel::showChips()
{
    const auto &rows = m_model->rows();
    const int withdrawn = static_cast<int>(rows.size()) - m_model->standing();
    std::vector<FilterChip> chips;
    if (m_behind)
        chips.push_back({behindChip,
                         m_behind->name.in(m_context.language()),
                         QStringLiteral("dashboards"),
                         {},
                         {}});
    if (m_kind.dueField)
        chips.push_back({pressingChip,
                         m_kind.entity == Entity::OutsourcingContract
                             ? tr("Ended or ending within 30 days")
                             : tr("Review due within 30 days"),
                         QStringLiteral("state-late"), Tone::Late, m_model->pressing()});
    if (m_kind.entity == Entity::Document) {
        for (const DocumentArea area : allValues<DocumentArea>()) {
            const auto count = std::count_if(rows.begin(), rows.end(), [&](const RegisterRow &row) {
                return !row.isWithdrawn() && held<Document>(row.record).area == area;
            });
            chips.push_back(
                {areaPrefix + toKey(area), label(area), {}, {}, static_cast<int>(count)});
        }
    }
    chips.push_back({withdrawnChip, tr("With withdrawn ones"), {}, {}, withdrawn});
    m_chips->setChips(chips);
}

void RegisterPanel::showWhatIsThere()
{
    if (m_model->total() == 0)
        m_empty->setTexts(tr("Nothing is in this register yet."),
                          tr("What is entered here is found by search, and stands in the audit "
                             "workbook."),
                          tr("Add the first entry"));
    else
        m_empty->setTexts(tr("No entry fits the filter."), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void RegisterPanel::permit()
{
    const RegisterRow *row = current();
    const bool standing = row && !row->isWithdrawn();
    // Of which app a new one is to be is chosen in its form.
    ActionPlace place = m_kind.place ? ActionPlace::later() : ActionPlace();
    gatehouse::permit(m_add, m_context.acting(place), *m_kind.add);
    if (row && m_kind.place) {
        const auto app = PermissionScope::appOf(m_context.session().workspace.database(),
                                                m_kind.written(row->get()));
        place = ActionPlace::in(AppId(app.value_or(0)));
    }
    gatehouse::permit(m_edit, m_context.acting(place), *m_kind.edit, standing);
    gatehouse::permit(m_withdraw, m_context.acting(place), *m_kind.withdraw, standing);
    m_empty->button()->setEnabled(m_model->total() > 0 || m_add->isEnabled());
}

void RegisterPanel::add()
{
    auto *editor = new RegisterEditor(m_context, m_kind, m_kind.make(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] { select(editor->id()); });
    editor->open();
}

void RegisterPanel::edit()
{
    const RegisterRow *row = current();
    if (!row || !m_edit->isEnabled())
        return;
    auto *editor = new RegisterEditor(m_context, m_kind, row->record, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void RegisterPanel::withdraw()
{
    const RegisterRow *row = current();
    if (!row)
        return;
    const qint64 id = row->id;
    const QString number = m_kind.number(row->get());
    const auto reason = m_context.dialogs().askText(
        this,
        {tr("Withdraw %1").arg(number),
         tr("Why does “%1” no longer count?").arg(m_kind.name(row->get())),
         {},
         tr("It stays on record with this reason."),
         tr("Withdraw"),
         true});
    if (!reason)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), *m_kind.withdraw));
        TRY(RegisterRepository::withdraw(change, m_kind, id, *reason));
        return change.commit();
    };
    if (const auto done = run(); !done)
        return m_context.showError(done.error());
    m_context.offerUndo(tr("%1 is withdrawn.").arg(number));
}

} // namespace gatehouse
