#include "views/auditlog/auditlogpage.h"

#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "models/auditchain/auditsegment.h"
#include "models/auditlog/auditlogmodel.h"
#include "views/auditlog/auditentryview.h"
#include "views/auditlog/logverification.h"
#include "views/auditlog/recordlifeview.h"
#include "views/auditlog/segmentexportdialog.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/pageheader.h"
#include "views/design/periodfield.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/tableactions.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {
const auto noAppChip = QStringLiteral("no-app");
}

AuditLogPage::AuditLogPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new AuditLogModel(context.session().workspace.database(), this)),
      m_header(new PageHeader), m_search(new SearchField), m_entity(new QComboBox),
      m_period(new PeriodField), m_chips(new FilterChipBar), m_stack(new QStackedWidget),
      m_table(new QTableView), m_nothing(new EmptyState(QStringLiteral("search"))),
      m_verify(new QAction(this)), m_undo(new QAction(icon(QStringLiteral("undo")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)),
      m_life(new RecordLifeView(context)), m_entry(new AuditEntryView(this)),
      m_newest(std::make_shared<std::atomic<quint64>>(0))
{
    m_search->setMinimumWidth(140);
    m_entity->setMaximumWidth(180);
    m_header->addAction(m_search);
    m_verify->setIcon(icon(QStringLiteral("lock")));
    m_header->addAction(primaryButton(m_verify, this));
    addAction(m_verify);
    m_header->addAction(toolButton(m_undo, this));
    addAction(m_undo);
    m_export->setObjectName(QStringLiteral("audit-export"));
    m_header->addAction(iconButton(m_export, this));
    addAction(m_export);

    m_table->setModel(m_model);
    prepareTable(m_table);
    constexpr std::array<int, AuditLogModel::ColumnCount> widths{72, 160, 140, 200, 240};
    for (int column = 0; column < AuditLogModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    rememberColumns(m_table->horizontalHeader(), context.settings(),
                    QStringLiteral("auditlog/columns"),
                    {{.column = AuditLogModel::TimeColumn, .rank = 1},
                     {.column = AuditLogModel::ActionColumn, .rank = 2},
                     {.column = AuditLogModel::SubjectColumn, .rank = 3},
                     {.column = AuditLogModel::AccountColumn, .rank = 4},
                     {.column = AuditLogModel::SequenceColumn, .rank = 5}});
    new TableActions(m_table, context);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::l, 0, space::l, space::s);
    filters->setSpacing(space::m);
    filters->addWidget(m_entity);
    filters->addWidget(m_period);
    filters->addWidget(m_chips, 1);
    column->addLayout(filters);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_life);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    m_entity->addItem({});
    for (int entity = 0; entity <= static_cast<int>(Entity::AuditEntry); ++entity)
        m_entity->addItem({}, entity);
    m_filter = new ListFilter(m_search, m_chips, m_table, this);
    m_filter->add(m_entity);
    m_filter->add(m_period);
    connect(m_filter, &ListFilter::changed, this, &AuditLogPage::search);
    connect(m_nothing, &EmptyState::actionRequested, this, [this] {
        m_filter->clear();
        m_table->setFocus();
    });

    connect(m_verify, &QAction::triggered, this, &AuditLogPage::verify);
    connect(&context, &NavigationContext::sessionChanged, this, &AuditLogPage::showCurrent);
    connect(m_undo, &QAction::triggered, this, [this] {
        if (const auto entry = currentEntry())
            this->context().undo(entry->sequence);
    });
    connect(m_export, &QAction::triggered, this, &AuditLogPage::exportSegment);
    connect(m_entry, &AuditEntryView::lifeRequested, this, &AuditLogPage::follow);
    connect(m_life, &RecordLifeView::currentChanged, this, &AuditLogPage::showCurrent);
    connect(m_life, &RecordLifeView::closeRequested, this, &AuditLogPage::leaveLife);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AuditLogPage::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AuditLogPage::showCurrent);
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
}

QString AuditLogPage::title() const
{
    return tr("Audit log");
}

QString AuditLogPage::iconName() const
{
    return QStringLiteral("audit-log");
}

void AuditLogPage::activate()
{
    refresh();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    setFocus();
}

QWidget *AuditLogPage::inspector()
{
    return m_entry;
}

void AuditLogPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setToolTip(tr("By number, date (2026-11-22), person, action, subject or value"));
    m_search->setAccessibleName(
        tr("Search the log by number, date, person, action, subject or value"));
    m_entity->setAccessibleName(tr("Only entries about"));
    m_entity->setItemText(0, tr("All records"));
    for (int row = 1; row < m_entity->count(); ++row)
        m_entity->setItemText(row,
                              entityLabel(static_cast<Entity>(m_entity->itemData(row).toInt())));
    m_chips->setChips({{noAppChip,
                        tr("Without an app"),
                        {},
                        {},
                        {},
                        tr("Entries that touch no app and no release: accounts, the organisation, "
                           "libraries, the management system")}});
    m_nothing->setTexts(tr("No entry of the log fits this search."), {}, tr("Show all entries"));
    m_undo->setText(tr("Undo this entry"));
    m_export->setText(tr("Export entries…"));
    m_export->setToolTip(tr("Export entries as a file that proves itself"));
    m_life->retranslate();
    m_verify->setText(tr("Verify the chain"));
    m_verify->setToolTip(tr(
        "Every entry is sealed by the digest of the one before: recompute them from the first to "
        "the last"));
    m_table->setAccessibleName(tr("Audit log entries"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, AuditLogModel::ColumnCount - 1);
    m_table->viewport()->update();
    showCounts();
    showCurrent();
}

void AuditLogPage::refresh()
{
    m_period->setToday(context().today());
    const qint64 before = m_model->total();
    if (const auto read = m_model->refresh(); !read)
        context().showError(read.error());
    if (m_model->total() != before && isLifeShown())
        follow(m_followed);
    else if (m_model->total() != before && !wanted().isEmpty())
        search();
    showCounts();
}

bool AuditLogPage::open(const Destination &destination)
{
    const auto *record = std::get_if<RecordDestination>(&destination);
    if (!record)
        return false;
    follow({record->entity, record->uid, record->id});
    return true;
}

bool AuditLogPage::isLifeShown() const
{
    return m_stack->currentWidget() == m_life;
}

void AuditLogPage::follow(const LoggedRecord &record)
{
    const quint64 number = ++*m_newest;
    m_followed = record;
    using Life = std::vector<LifeStep>;
    context().runReading<Life>(
        tr("Reading the history of a record"), this,
        [readers = context().session().workspace.readers(),
         record](Progress &progress) -> Result<Life> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return lifeOf(*reader, record, progress);
        },
        [this, record, number](Result<Life> life) {
            if (!life || *m_newest != number)
                return;
            const bool wasShown = isLifeShown();
            m_stack->setCurrentWidget(m_life);
            setFocusProxy(m_life);
            m_life->show(record, *std::move(life));
            if (!wasShown && isVisible())
                setFocus();
        });
}

void AuditLogPage::leaveLife()
{
    const qint64 looked = m_life->current();
    ++*m_newest;
    setFocusProxy(m_table);
    m_stack->setCurrentWidget(m_table);
    // The log was narrowed before, and goes on from the entry that was looked at.
    if (const int row = m_model->rowOf(looked); row >= 0)
        m_table->selectRow(row);
    m_table->setFocus();
    search();
}

AuditSearch AuditLogPage::wanted() const
{
    AuditSearch search{m_search->text().trimmed(), {}};
    if (m_entity->currentIndex() > 0)
        search.entity = static_cast<Entity>(m_entity->currentData().toInt());
    search.from = m_period->from();
    search.until = m_period->until();
    search.ofNoApp = m_chips->checkedKeys().contains(noAppChip);
    return search;
}

void AuditLogPage::search()
{
    const AuditSearch asked = wanted();
    setFocusProxy(m_table);
    const quint64 number = ++*m_newest;
    if (asked.isEmpty()) {
        showFound(asked, {});
        return;
    }
    using Found = std::vector<qint64>;
    context().runReading<Found>(
        tr("Searching the audit log"), this,
        [readers = context().session().workspace.readers(), asked, number,
         newest = m_newest](Progress &progress) -> Result<Found> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            Progress mine([&](qint64 done, qint64 total) {
                if (!progress.report(done, total) || *newest != number)
                    mine.cancel();
            });
            return findEntries(*reader, asked, mine);
        },
        [this, asked, number](const Result<Found> &found) {
            if (found && *m_newest == number)
                showFound(asked, *found);
        });
}

void AuditLogPage::showFound(const AuditSearch &asked, std::optional<std::vector<qint64>> found)
{
    const QModelIndex current = m_table->currentIndex();
    const auto looked = current.isValid() ? m_model->entry(current.row()) : std::nullopt;
    m_model->showOnly(std::move(found));
    // Coming from or going to an empty list, the newest that fits is looked at.
    const int row = looked ? m_model->rowOf(looked->sequence) : -1;
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::max(row, 0));
    m_stack->setCurrentWidget(
        m_model->rowCount() == 0 && !asked.isEmpty() ? static_cast<QWidget *>(m_nothing) : m_table);
    showCounts();
}

void AuditLogPage::showCounts()
{
    const auto total = static_cast<int>(m_model->total());
    m_header->setSubtitle(m_model->rowCount() == total
                              ? tr("%n entries", nullptr, total)
                              : tr("%1 of %2 entries").arg(m_model->rowCount()).arg(total));
}

std::optional<AuditEntry> AuditLogPage::currentEntry() const
{
    if (!isLifeShown()) {
        const QModelIndex current = m_table->currentIndex();
        return current.isValid() ? m_model->entry(current.row()) : std::nullopt;
    }
    const auto entries =
        AuditLog(context().session().workspace.database()).entries(m_life->current() + 1, 1);
    return m_life->current() > 0 && entries && !entries->empty() ? std::optional(entries->front())
                                                                 : std::nullopt;
}

void AuditLogPage::showCurrent()
{
    const auto entry = currentEntry();
    QString never = entry ? Undo::refusal(*entry) : tr("Choose an entry of the log.");
    // It takes the permission of what was done there; where that was, the entry knows best.
    const Action *done = entry ? Undo::takenBack(*entry) : nullptr;
    if (never.isEmpty() && done)
        never = context().acting(ActionPlace::later()).refusal(*done);
    m_undo->setEnabled(never.isEmpty());
    m_undo->setToolTip(never.isEmpty() ? tr("Put back what this entry changed, as a new entry")
                                       : never);
    m_entry->setEntry(entry, context().language());
}

void AuditLogPage::exportSegment()
{
    const qint64 count = m_model->total();
    // Of the days that are looked at; the file holds every entry between two.
    // Where anything else narrows the list, its ends are not those of the days.
    const AuditSearch period{.from = m_period->from(), .until = m_period->until()};
    const bool isPeriod = !period.isEmpty() && wanted() == period;
    const auto newest = isPeriod ? m_model->entry(0) : std::nullopt;
    const auto oldest = isPeriod ? m_model->entry(m_model->rowCount() - 1) : std::nullopt;
    auto *dialog = new SegmentExportDialog(context(), oldest ? oldest->sequence : 1,
                                           newest ? newest->sequence : count, count, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        context().runJob<AuditSegment>(
            tr("Writing entries of the audit log"), this,
            [readers = context().session().workspace.readers(), path = dialog->path(),
             first = dialog->first(),
             last = dialog->last()](Progress &progress) -> Result<AuditSegment> {
                TRY_ASSIGN(const auto reader, readers.open(progress));
                return AuditSegment::writeTo({path, FileTarget::Existing::Replace}, *reader, first,
                                             last, &progress);
            },
            [this](const Result<AuditSegment> &segment) {
                if (segment)
                    context().showSuccess(
                        tr("Entries %1 to %2 were written. The digest of the last one is %3.")
                            .arg(segment->first)
                            .arg(segment->last)
                            .arg(QString::fromLatin1(segment->head.toHex())));
            });
    });
    dialog->open();
}

void AuditLogPage::verify()
{
    m_verify->setEnabled(false);
    context().runJob<AuditFindings>(
        tr("Verifying the audit log"), this,
        [readers =
             context().session().workspace.readers()](Progress &progress) -> Result<AuditFindings> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return AuditFindings::run(*reader, shelf, &progress);
        },
        [this](const Result<AuditFindings> &findings) {
            m_verify->setEnabled(true);
            if (findings)
                context().showMessage(LogVerification(*findings).message());
        });
}

} // namespace gatehouse
