#include "views/evidence/evidencepanel.h"

#include "models/base/listing.h"
#include "models/evidence/evidencerepository.h"
#include "models/evidence/evidencetablemodel.h"
#include "models/product/subjects.h"
#include "views/subject/assessmentstate.h"
#include "views/evidence/evidenceactions.h"
#include "views/evidence/evidencepreviewview.h"
#include "views/evidence/evidencetable.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

EvidencePanel::EvidencePanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new EvidenceTableModel(this)),
      m_search(new SearchField), m_stack(new QStackedWidget),
      m_table(new EvidenceTable(m_model, state.context().settings(),
                                state.settingsKey(QStringLiteral("evidence")))),
      m_actions(new EvidenceActions(m_table, state.context())),
      m_empty(new EmptyState(QStringLiteral("evidence"))),
      m_preview(new EvidencePreviewView(state.context())), m_uses(new QLabel),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    m_search->setMaximumWidth(320);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->addWidget(m_search, 1);
    tools->addStretch(1);
    for (QAction *action : m_actions->all())
        tools->addWidget(toolButton(action, this));
    auto *tableActions = new TableActions(m_table, state.context(), subjectOf(u"evidence"),
                                          [] { return ActionPlace(); });
    tableActions->setTitleColumns({EvidenceTableModel::TitleColumn});
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
    connect(&m_state, &AssessmentState::changed, m_refresh, &RefreshWhenSeen::request);
    retranslate();
}

void EvidencePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter evidence"));
    m_search->setAccessibleName(tr("Filter evidence"));
    m_actions->retranslate();
    m_table->setAccessibleName(tr("Evidence linked here"));
    m_model->retranslate();
    m_preview->retranslate();
    m_refresh->request();
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

void EvidencePanel::select(EvidenceId evidence)
{
    m_refresh->settle();
    m_search->clear();
    EvidenceFilter filter = m_model->filter();
    filter.text.clear();
    m_model->setFilter(filter);
    if (const QModelIndex index = m_model->indexOf(evidence); index.isValid())
        m_table->selectRow(index.row());
}

void EvidencePanel::showCurrent()
{
    const EvidenceId evidence = m_table->current();
    m_actions->permit();
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

} // namespace gatehouse
