#include "views/auditlog/recordlifeview.h"

#include "models/auditlog/auditlogmodel.h"
#include "models/auditlog/recordlifemodel.h"
#include "models/workspace/changeevent.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace gatehouse {

RecordLifeView::RecordLifeView(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new RecordLifeModel(this)),
      m_heading(wrappedLabel("heading")),
      m_close(new QPushButton(icon(QStringLiteral("back")), {})), m_table(new QTableView)
{
    setObjectName(QStringLiteral("record-life-view"));
    m_close->setObjectName(QStringLiteral("record-life-close"));
    m_table->setObjectName(QStringLiteral("record-life-table"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    constexpr std::array<int, RecordLifeModel::ColumnCount> widths{56, 150, 96, 140, 240, 150, 150};
    for (int column = 0; column < RecordLifeModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    rememberColumns(m_table->horizontalHeader(), context.settings(),
                    QStringLiteral("auditlog/life"),
                    {{.column = RecordLifeModel::TimeColumn, .rank = 1},
                     {.column = RecordLifeModel::FieldColumn, .rank = 2, .minimum = 180},
                     {.column = RecordLifeModel::AfterColumn, .rank = 3, .grows = true},
                     {.column = RecordLifeModel::BeforeColumn, .rank = 4},
                     {.column = RecordLifeModel::AccountColumn, .rank = 5},
                     {.column = RecordLifeModel::ActionColumn, .rank = 6},
                     {.column = RecordLifeModel::SequenceColumn, .rank = 7}});
    new TableActions(m_table, context);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->addWidget(m_heading, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_close, &QPushButton::clicked, this, &RecordLifeView::closeRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordLifeView::currentChanged);
    retranslate();
}

void RecordLifeView::show(const LoggedRecord &of, std::vector<LifeStep> steps)
{
    m_of = of;
    m_steps = std::move(steps);
    fill();
}

void RecordLifeView::fill()
{
    const qint64 looked = current();
    m_model->setLife(m_of, m_steps, m_context.language());
    // What it is called now, or was called last.
    QString name = entityLabel(m_of.entity);
    for (const LifeStep &step : m_steps) {
        for (const QJsonValue &value : step.records) {
            const QJsonObject record = value.toObject();
            // Not every entry names what it touched.
            if (LoggedRecord::of(record).entity == m_of.entity
                && subjectOf(record) != entityLabel(m_of.entity))
                name = subjectOf(record);
        }
    }
    m_heading->setText(m_steps.empty() ? tr("%1: the log has nothing of it yet.").arg(name)
                                       : tr("%1: %n entry(ies), oldest first", nullptr,
                                            static_cast<int>(m_steps.size()))
                                             .arg(name));
    m_table->setAccessibleName(tr("History of %1").arg(name));
    const int row = m_model->rowOf(looked);
    if (m_model->rowCount() > 0) {
        m_table->selectRow(row >= 0 ? row : m_model->rowOf(m_steps.back().sequence));
        m_table->scrollTo(m_table->currentIndex());
    }
    Q_EMIT currentChanged();
}

qint64 RecordLifeView::current() const
{
    return m_table->currentIndex().data(RecordLifeModel::SequenceRole).toLongLong();
}

void RecordLifeView::retranslate()
{
    m_close->setText(tr("Back to all entries"));
    fill();
}

} // namespace gatehouse
