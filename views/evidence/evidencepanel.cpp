#include "views/evidence/evidencepanel.h"

#include "models/base/listing.h"
#include "models/evidence/evidencerepository.h"
#include "models/evidence/evidencetablemodel.h"
#include "models/product/subjects.h"
#include "models/workspace/actions.h"
#include "views/subject/assessmentstate.h"
#include "views/evidence/evidenceeditor.h"
#include "views/evidence/evidencepreviewview.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/page/permit.h"
#include "views/design/safefilename.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

EvidencePanel::EvidencePanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new EvidenceTableModel(this)),
      m_search(new SearchField), m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_save(new QAction(icon(QStringLiteral("save-copy")), {}, this)), m_stack(new QStackedWidget),
      m_table(new QTableView), m_empty(new EmptyState(QStringLiteral("evidence"))),
      m_preview(new EvidencePreviewView(state.context())), m_uses(new QLabel)
{
    m_search->setMaximumWidth(320);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->addWidget(m_search, 1);
    tools->addStretch(1);
    tools->addWidget(toolButton(m_edit, this));
    tools->addWidget(toolButton(m_save, this));
    m_table->setModel(m_model);
    prepareTable(m_table);
    const std::pair<int, int> widths[] = {
        {EvidenceTableModel::NumberColumn, 80},    {EvidenceTableModel::TitleColumn, 200},
        {EvidenceTableModel::FileNameColumn, 180}, {EvidenceTableModel::TypeColumn, 90},
        {EvidenceTableModel::SizeColumn, 80},      {EvidenceTableModel::Sha256Column, 150},
        {EvidenceTableModel::Sm3Column, 150},      {EvidenceTableModel::AddedByColumn, 140},
        {EvidenceTableModel::AddedAtColumn, 130},  {EvidenceTableModel::ExpiresOnColumn, 100}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EvidenceTableModel::NumberColumn, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), state.context().settings(),
                    state.settingsKey(QStringLiteral("evidence")),
                    {{.column = EvidenceTableModel::NumberColumn, .rank = 1},
                     {.column = EvidenceTableModel::TitleColumn, .rank = 2, .grows = true},
                     {.column = EvidenceTableModel::ExpiresOnColumn, .rank = 3, .minimum = 100},
                     {.column = EvidenceTableModel::TypeColumn, .rank = 4},
                     {.column = EvidenceTableModel::FileNameColumn, .rank = 5},
                     {.column = EvidenceTableModel::AddedByColumn, .rank = 6},
                     {.column = EvidenceTableModel::AddedAtColumn, .rank = 7},
                     {.column = EvidenceTableModel::SizeColumn, .rank = 8}});
    auto *tableActions = new TableActions(m_table, state.context(), subjectOf(u"evidence"));
    tools->addWidget(toolButton(tableActions->change(), this));
    tools->addWidget(toolButton(tableActions->exportRows(), this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    m_uses->setWordWrap(true);
    m_uses->setTextFormat(Qt::PlainText);
    m_uses->setContentsMargins(space::l, space::s, space::l, space::s);
    setLook(m_uses, "muted");
    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_preview, 1);
    sideColumn->addWidget(m_uses);
    auto *split = new QSplitter;
    split->addWidget(m_stack);
    split->addWidget(side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(split, 1);
    setFocusProxy(m_table);

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        EvidenceFilter filter = m_model->filter();
        filter.text = text;
        m_model->setFilter(filter);
        showWhatIsThere();
    });
    connect(m_empty, &EmptyState::actionRequested, m_search, &QLineEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidencePanel::showCurrent);
    connect(m_table, &QTableView::activated, m_edit, &QAction::trigger);
    connect(m_edit, &QAction::triggered, this, &EvidencePanel::edit);
    connect(m_save, &QAction::triggered, this, &EvidencePanel::saveCopy);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this,
            &EvidencePanel::showCurrent);
    connect(&m_state, &AssessmentState::changed, this, &EvidencePanel::show);
    retranslate();
}

void EvidencePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter evidence"));
    m_search->setAccessibleName(tr("Filter evidence"));
    m_edit->setText(tr("Edit…"));
    m_save->setText(tr("Save a copy…"));
    m_table->setAccessibleName(tr("Evidence linked here"));
    m_model->retranslate();
    m_preview->retranslate();
    show();
}

void EvidencePanel::show()
{
    if (!m_state.isLoaded())
        return;
    auto rows = EvidenceRepository(m_state.database()).rowsIn(m_state.subject(), true);
    if (!rows) {
        m_state.context().showError(rows.error());
        return;
    }
    m_model->setToday(m_state.context().today());
    m_model->setRows(*std::move(rows));
    showWhatIsThere();
    showCurrent();
}

void EvidencePanel::showWhatIsThere()
{
    if (m_model->rows().empty())
        m_empty->setTexts(
            tr("No evidence yet."),
            tr("Choose a requirement and attach files to it, or drop them on its panel."));
    else
        m_empty->setTexts(tr("No evidence fits this filter."), {}, tr("Show all evidence"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

EvidenceId EvidencePanel::current() const
{
    return m_table->currentIndex().data(EvidenceTableModel::EvidenceIdRole).value<EvidenceId>();
}

void EvidencePanel::select(EvidenceId evidence)
{
    m_search->clear();
    EvidenceFilter filter = m_model->filter();
    filter.text.clear();
    m_model->setFilter(filter);
    if (const QModelIndex index = m_model->indexOf(evidence); index.isValid())
        m_table->selectRow(index.row());
}

void EvidencePanel::showCurrent()
{
    const EvidenceId evidence = current();
    permit(m_edit, m_state.context().session().account, actions::editEvidence, evidence.isValid());
    m_save->setEnabled(evidence.isValid());
    m_preview->show(evidence);
    QStringList lines;
    if (evidence.isValid()) {
        if (const auto uses = EvidenceRepository(m_state.database()).usesOf(evidence)) {
            QStringList here;
            int elsewhere = 0;
            for (const EvidenceUse &use : *uses) {
                const SheetRow *row = m_state.sheet().row(use.requirement);
                if (row && (use.release == m_state.subject() || !use.release.isValid()))
                    here += row->requirement->citation();
                else
                    ++elsewhere;
            }
            if (!here.isEmpty())
                lines += tr("Rests on it here: %1").arg(listed(here));
            if (elsewhere > 0)
                lines += tr("%n requirements elsewhere rest on it too", nullptr, elsewhere);
        }
    }
    m_uses->setText(lines.join(QLatin1Char('\n')));
    m_uses->setVisible(!lines.isEmpty());
}

void EvidencePanel::edit()
{
    NavigationContext &context = m_state.context();
    auto evidence = EvidenceRepository(m_state.database()).evidence(current());
    if (!evidence) {
        context.showError(evidence.error());
        return;
    }
    auto *editor = new EvidenceEditor(context, *std::move(evidence), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void EvidencePanel::saveCopy()
{
    const EvidenceId evidence = current();
    const QModelIndex index = m_table->currentIndex();
    const QString name = index.data(EvidenceTableModel::FileNameRole).toString();
    NavigationContext &context = m_state.context();
    const QString path = context.dialogs().saveFile(this, tr("Save a copy of %1").arg(name),
                                                    safeFileName(name, {}), tr("All files (*)"));
    if (path.isEmpty())
        return;
    context.runJob<QString>(
        tr("Saving %1").arg(name), this,
        [readers = context.session().workspace.readers(), evidence,
         path](Progress &progress) -> Result<QString> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            // The dialog has asked whether what stands there may go.
            TRY(EvidenceRepository(*reader).save(evidence, {path, FileTarget::Existing::Replace},
                                                 &progress));
            return path;
        },
        [&context](const Result<QString> &saved) {
            if (saved)
                context.showSuccess(tr("Saved to %1; both digests match.").arg(*saved));
        });
}

} // namespace gatehouse
