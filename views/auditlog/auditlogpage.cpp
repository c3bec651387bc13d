#include "views/auditlog/auditlogpage.h"

#include "models/workspace/auditlogmodel.h"
#include "views/auditlog/auditentryview.h"
#include "views/common/icons.h"
#include "views/common/itemviews.h"
#include "views/common/pageheader.h"
#include "views/common/toolbuttons.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

AuditLogPage::AuditLogPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new AuditLogModel(context.session().workspace.database(), this)),
      m_header(new PageHeader), m_table(new QTableView), m_verify(new QAction(this)),
      m_entry(new AuditEntryView(this))
{
    m_verify->setIcon(icon(QStringLiteral("lock")));
    m_header->addAction(primaryButton(m_verify, this));
    addAction(m_verify);

    m_table->setModel(m_model);
    prepareTable(m_table);
    constexpr std::array<int, AuditLogModel::ColumnCount> widths{72, 160, 140, 200, 480};
    for (int column = 0; column < AuditLogModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    rememberColumns(m_table->horizontalHeader(), context.settings(),
                    QStringLiteral("auditlog/columns"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_verify, &QAction::triggered, this, &AuditLogPage::verify);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AuditLogPage::showCurrent);
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
    m_header->setSubtitle(tr("%n entries, each sealed by the digest of the one before", nullptr,
                             m_model->rowCount()));
    m_verify->setText(tr("Verify the chain"));
    m_verify->setToolTip(tr("Recompute every digest from the first entry to the last"));
    m_table->setAccessibleName(tr("Audit log entries"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, AuditLogModel::ColumnCount - 1);
    m_table->viewport()->update();
    showCurrent();
}

void AuditLogPage::refresh()
{
    if (const auto read = m_model->refresh(); !read)
        context().showError(read.error());
    m_header->setSubtitle(tr("%n entries, each sealed by the digest of the one before", nullptr,
                             m_model->rowCount()));
}

void AuditLogPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_entry->setEntry(current.isValid() ? m_model->entry(current.row()) : std::nullopt);
    if (current.isValid())
        Q_EMIT inspectorContentChanged();
}

void AuditLogPage::verify()
{
    m_verify->setEnabled(false);
    const QString path = context().session().workspace.path();
    context().runJob<AuditLog::Verification>(
        tr("Verifying the audit log"), this,
        [path](Progress &progress) -> Result<AuditLog::Verification> {
            TRY_ASSIGN(const auto reader, WorkspaceFile::openReader(path));
            return AuditLog(*reader).verify(&progress);
        },
        [this](const Result<AuditLog::Verification> &verification) {
            m_verify->setEnabled(true);
            if (!verification)
                return;
            if (verification->ok) {
                context().showSuccess(
                    tr("The chain holds: %n entries verified. Head: %1", nullptr,
                       static_cast<int>(verification->entries))
                        .arg(QString::fromLatin1(verification->head.toHex().left(16))));
                return;
            }
            context().showMessage(
                {MessageKind::Error,
                 tr("The chain is broken at entry %1: from there on the log cannot be trusted. "
                    "Compare it with a backup.")
                     .arg(*verification->brokenAt),
                 {},
                 {},
                 {}});
        });
}

} // namespace gatehouse
