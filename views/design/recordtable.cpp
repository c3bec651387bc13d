#include "views/design/recordtable.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/toolbuttons.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

RecordTable::RecordTable(const QString &title, const QString &addText, QList<Column> columns,
                         QWidget *parent)
    : QWidget(parent), m_columns(std::move(columns)),
      m_table(new QTableWidget(0, static_cast<int>(m_columns.size())))
{
    auto *heading = new QLabel(title);
    setLook(heading, "heading");
    auto *add = new QAction(icon(QStringLiteral("add")), addText, this);
    auto *remove = new QAction(icon(QStringLiteral("remove")), tr("Remove line"), this);
    auto *head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(toolButton(add, this));
    head->addWidget(iconButton(remove, this));

    prepareTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setAccessibleName(title);
    for (int column = 0; column < m_columns.size(); ++column) {
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(m_columns[column].title));
        m_table->setColumnWidth(column, m_columns[column].width);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(110);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(add, &QAction::triggered, this, [this] {
        addRecord({});
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    });
    connect(remove, &QAction::triggered, this, &RecordTable::removeCurrent);
}

void RecordTable::setRecords(const QList<QStringList> &records)
{
    m_table->setRowCount(0);
    for (const QStringList &record : records)
        addRecord(record);
}

QList<QStringList> RecordTable::records() const
{
    const bool isAllChoices =
        std::ranges::none_of(m_columns, [](const Column &each) { return each.choices.isEmpty(); });
    QList<QStringList> found;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        bool hasText = isAllChoices;
        for (int column = 0; column < m_columns.size(); ++column) {
            if (const auto *choice = qobject_cast<QComboBox *>(m_table->cellWidget(row, column))) {
                cells += choice->currentData().toString();
                continue;
            }
            const QTableWidgetItem *item = m_table->item(row, column);
            cells += item ? item->text().trimmed() : QString();
            hasText = hasText || !cells.last().isEmpty();
        }
        if (hasText)
            found += cells;
    }
    return found;
}

void RecordTable::addRecord(const QStringList &cells)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < m_columns.size(); ++column) {
        const QString cell = cells.value(column);
        if (m_columns[column].choices.isEmpty()) {
            m_table->setItem(row, column, new QTableWidgetItem(cell));
            continue;
        }
        auto *choice = new QComboBox;
        choice->setAccessibleName(m_columns[column].title);
        for (const Choice &entry : m_columns[column].choices)
            choice->addItem(entry.text, entry.key);
        choice->setCurrentIndex(std::max(0, choice->findData(cell)));
        m_table->setCellWidget(row, column, choice);
    }
}

void RecordTable::removeCurrent()
{
    if (const int row = m_table->currentRow(); row >= 0)
        m_table->removeRow(row);
}

} // namespace gatehouse
