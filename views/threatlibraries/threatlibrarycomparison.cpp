#include "views/threatlibraries/threatlibrarycomparison.h"

#include "models/base/listing.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum Column { ChangeColumn, KindColumn, KeyColumn, FieldsColumn, TitleColumn, ColumnCount };

const char *iconOf(PartChange change)
{
    switch (change) {
    case PartChange::Added:
        return "add";
    case PartChange::Removed:
        return "remove";
    default:
        return "edit";
    }
}

} // namespace

ThreatLibraryComparison::ThreatLibraryComparison(ThreatLibraryDesk &desk, const QStringList &others,
                                                 QWidget *parent)
    : QDialog(parent), m_desk(desk), m_other(new QComboBox), m_count(new QLabel),
      m_table(new QTableWidget(0, ColumnCount))
{
    setWindowTitle(tr("Compare %1").arg(desk.name()));
    m_other->setObjectName(QStringLiteral("compare-other"));
    m_other->setAccessibleName(tr("Compared with"));
    m_other->addItems(others);
    setLook(m_count, "muted");
    m_table->setObjectName(QStringLiteral("compare-table"));
    m_table->setAccessibleName(tr("Differences"));
    prepareTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalHeaderLabels(
        {tr("Change"), tr("Kind"), tr("Key"), tr("In what"), tr("Title")});
    const std::pair<int, int> widths[] = {
        {ChangeColumn, 100}, {KindColumn, 130}, {KeyColumn, 150}, {FieldsColumn, 220}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    new TableActions(m_table, desk.context());
    auto *head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("Compared with")));
    head->addWidget(m_other);
    head->addWidget(m_count, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(860, 520);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ThreatLibraryComparison::compare);
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const QTableWidgetItem *key = m_table->item(index.row(), KeyColumn);
        const auto kind = fromKey<LibraryPartKind>(key->data(Qt::UserRole).toString());
        if (kind)
            Q_EMIT partRequested(*kind, key->text());
    });
    compare();
}

void ThreatLibraryComparison::compare()
{
    using Differences = std::vector<LibraryDifference>;
    m_desk.context().runJob<Differences>(
        tr("Comparing with %1").arg(m_other->currentText()), this,
        [readers = m_desk.context().session().workspace.readers(), other = m_other->currentText(),
         shown = m_desk.shown()->content](Progress &progress) -> Result<Differences> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            TRY_ASSIGN(const ThreatLibraryContent before, threatLibraryNamed(*reader, other));
            return compareThreatLibraries(before, shown);
        },
        [this, other = m_other->currentText()](const Result<Differences> &differences) {
            if (differences && other == m_other->currentText())
                show(*differences);
        });
}

void ThreatLibraryComparison::show(const std::vector<LibraryDifference> &differences)
{
    m_count->setText(differences.empty() ? tr("Both say the same.")
                                         : tr("%n entry(ies) differ", nullptr,
                                              static_cast<int>(differences.size())));
    const Language language = m_desk.context().language();
    m_table->setRowCount(static_cast<int>(differences.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const LibraryDifference &each = differences[static_cast<std::size_t>(row)];
        auto *change =
            new QTableWidgetItem(icon(QLatin1StringView(iconOf(each.change))), label(each.change));
        m_table->setItem(row, ChangeColumn, change);
        m_table->setItem(row, KindColumn, new QTableWidgetItem(label(each.kind)));
        auto *key = new QTableWidgetItem(each.key);
        key->setData(Qt::UserRole, toKey(each.kind));
        m_table->setItem(row, KeyColumn, key);
        m_table->setItem(row, FieldsColumn, new QTableWidgetItem(listed(each.fieldNames())));
        m_table->setItem(row, TitleColumn, new QTableWidgetItem(each.title.in(language)));
    }
}

} // namespace gatehouse
