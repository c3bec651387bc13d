#include "views/threatmodels/threatactions.h"

#include "models/threatmodels/threatduty.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threattablemodel.h"
#include "models/workspace/actions.h"
#include "views/design/icons.h"
#include "views/findings/findingopening.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/secondact.h"
#include "views/threatmodels/proposaldialog.h"
#include "views/threatmodels/threatacceptancedialog.h"
#include "views/threatmodels/threatdesk.h"
#include "views/threatmodels/threateditor.h"

#include <QAction>
#include <QTableView>

#include <algorithm>

namespace gatehouse {

namespace {

/// Of so many threats of the actor's own it is asked whether they may be confirmed before others
/// are left to whoever presses the button: nobody waits for hundreds.
constexpr int mostAsked = 20;

bool holdsAny(const std::vector<const ThreatRow *> &rows, bool (*is)(const ThreatRow &))
{
    return std::ranges::any_of(rows, [is](const ThreatRow *row) { return is(*row); });
}

bool canBeProposed(const ThreatRow &row)
{
    return row.rule && row.counts() && row.threat.answer == ThreatAnswer::None;
}

bool canBeAnswered(const ThreatRow &row)
{
    return row.counts() && row.state != ThreatState::NotApplicable && !awaitsConfirmation(row);
}

bool isAnsweredByWord(const ThreatRow &row)
{
    return row.threat.answer != ThreatAnswer::None;
}

} // namespace

ThreatActions::ThreatActions(ThreatDesk &desk, QTableView *table, ThreatTableModel *model)
    : QObject(table), m_desk(desk), m_table(table), m_model(model),
      m_propose(new QAction(icon(QStringLiteral("check-all")), {}, this)),
      m_dismiss(new QAction(icon(QStringLiteral("state-not-applicable")), {}, this)),
      m_confirm(new QAction(icon(QStringLiteral("state-compliant")), {}, this)),
      m_accept(new QAction(icon(QStringLiteral("state-accepted-risk")), {}, this)),
      m_takeBack(new QAction(icon(QStringLiteral("undo")), {}, this)),
      m_rate(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_open(new QAction(icon(QStringLiteral("finding")), {}, this))
{
    // Above what every table offers.
    QAction *first = table->actions().isEmpty() ? nullptr : table->actions().constFirst();
    table->insertActions(first,
                         {m_propose, m_dismiss, m_confirm, m_accept, m_takeBack, m_rate, m_open});
    connect(m_propose, &QAction::triggered, this, &ThreatActions::takeProposals);
    connect(m_dismiss, &QAction::triggered, this, &ThreatActions::sayNotApplicable);
    connect(m_confirm, &QAction::triggered, this, &ThreatActions::confirmChosen);
    connect(m_accept, &QAction::triggered, this, &ThreatActions::acceptRisk);
    connect(m_takeBack, &QAction::triggered, this, &ThreatActions::takeBackChosen);
    connect(m_rate, &QAction::triggered, this, &ThreatActions::edit);
    connect(m_open, &QAction::triggered, this, &ThreatActions::openFinding);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ThreatActions::permit);
    connect(&desk.context(), &NavigationContext::sessionChanged, this, &ThreatActions::permit);
    retranslate();
}

void ThreatActions::retranslate()
{
    m_propose->setText(tr("Take proposals…"));
    m_dismiss->setText(tr("Not applicable…"));
    m_confirm->setText(tr("Confirm"));
    m_accept->setText(tr("Accept the risk…"));
    m_takeBack->setText(tr("Take back"));
    m_rate->setText(tr("Rate…"));
    m_open->setText(tr("Open a finding…"));
    permit();
}

std::vector<const ThreatRow *> ThreatActions::chosen() const
{
    std::vector<const ThreatRow *> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const ThreatRow *row = m_model->threatRowAt(index.row()))
            rows.push_back(row);
    }
    std::ranges::sort(rows, {}, [](const ThreatRow *row) { return row->threat.number; });
    return rows;
}

std::vector<ThreatId> ThreatActions::chosenIds() const
{
    std::vector<ThreatId> ids;
    for (const ThreatRow *row : chosen())
        ids.push_back(row->threat.id);
    return ids;
}

void ThreatActions::permit()
{
    const Acting acting = m_desk.acting();
    const auto rows = chosen();
    gatehouse::permit(m_propose, acting, actions::addCountermeasure, holdsAny(rows, canBeProposed));
    gatehouse::permit(m_dismiss, acting, actions::answerThreat, holdsAny(rows, canBeAnswered));
    gatehouse::permit(m_confirm, acting, actions::confirmThreatAnswer,
                      holdsAny(rows, [](const ThreatRow &row) { return awaitsConfirmation(row); }));
    gatehouse::permit(m_accept, acting, actions::acceptThreat, holdsAny(rows, canBeAnswered));
    gatehouse::permit(m_takeBack, acting, actions::answerThreat, holdsAny(rows, isAnsweredByWord));
    gatehouse::permit(m_rate, acting, actions::editThreat,
                      rows.size() == 1 && rows.front()->counts());
    gatehouse::permit(m_open, acting, actions::openFinding,
                      rows.size() == 1 && rows.front()->counts());
    // Nobody confirms alone what nobody may say alone. One that may be confirmed is enough.
    refuseSecondAct(
        m_confirm, m_desk.database(),
        [&]() -> Result<void> {
            int asked = 0;
            Result<void> may;
            for (const ThreatRow *row : rows) {
                if (!awaitsConfirmation(*row))
                    continue;
                may = mayConfirm(*row);
                if (may || ++asked == mostAsked)
                    break;
            }
            return may || asked < mostAsked ? may : Result<void>();
        },
        [this] { permit(); });
}

Result<void> ThreatActions::mayConfirm(const ThreatRow &row) const
{
    return checkMayConfirmThreat(m_desk.database(), m_desk.context().session().account, row.threat);
}

void ThreatActions::takeProposals()
{
    auto *dialog = new ProposalDialog(m_desk, chosenIds(), m_table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ThreatActions::sayNotApplicable()
{
    std::vector<ThreatId> ids;
    QStringList names;
    for (const ThreatRow *row : chosen()) {
        if (canBeAnswered(*row)) {
            ids.push_back(row->threat.id);
            names += row->threat.number;
        }
    }
    const auto reason = m_desk.context().dialogs().askText(
        m_table,
        {names.size() == 1
             ? tr("%1 is not applicable").arg(names.front())
             : tr("%n threats are not applicable", nullptr, static_cast<int>(names.size())),
         tr("Reason"),
         {},
         tr("Why there is no such threat here. It goes on record under your name and stands at "
            "the gate; it may take a second person to confirm it."),
         tr("Not applicable"),
         true,
         true});
    if (!reason)
        return;
    m_desk.act(actions::answerThreat, [&](Change &change) -> Result<void> {
        for (const ThreatId id : ids)
            TRY(ThreatRepository::dismiss(change, id, *reason));
        return {};
    });
}

void ThreatActions::confirmChosen()
{
    std::vector<RecordedThreat> seen;
    QStringList lines;
    for (const ThreatRow *row : chosen()) {
        if (!awaitsConfirmation(*row) || !mayConfirm(*row))
            continue;
        seen.push_back(row->threat);
        lines += tr("%1 %2: %3")
                     .arg(row->threat.number, row->title().in(m_desk.context().language()),
                          row->threat.answerReason);
    }
    // Whoever confirms has read the reasons.
    const bool sure = m_desk.context().dialogs().confirm(
        m_table,
        {tr("Confirm that they are not applicable"),
         tr("Your name will stand beside that of whoever gave the reason."), lines, tr("Confirm"),
         false});
    if (!sure)
        return;
    m_desk.act(actions::confirmThreatAnswer, [&](Change &change) -> Result<void> {
        for (const RecordedThreat &each : seen)
            TRY(ThreatRepository::confirm(change, each));
        return {};
    });
}

void ThreatActions::acceptRisk()
{
    std::vector<ThreatId> ids;
    for (const ThreatRow *row : chosen()) {
        if (canBeAnswered(*row))
            ids.push_back(row->threat.id);
    }
    auto *dialog = new ThreatAcceptanceDialog(m_desk, std::move(ids), m_table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ThreatActions::takeBackChosen()
{
    std::vector<ThreatId> ids;
    QStringList lines;
    for (const ThreatRow *row : chosen()) {
        if (!isAnsweredByWord(*row))
            continue;
        ids.push_back(row->threat.id);
        lines += QStringLiteral("%1 %2").arg(row->threat.number, label(row->threat.answer));
    }
    const bool sure = m_desk.context().dialogs().confirm(
        m_table,
        {tr("Take back what was said"),
         tr("The threats then stand as their countermeasures say. What was said stays in the audit "
            "log."),
         lines, tr("Take back"), false});
    if (!sure)
        return;
    m_desk.act(actions::answerThreat, [&](Change &change) -> Result<void> {
        for (const ThreatId id : ids)
            TRY(ThreatRepository::takeBack(change, id));
        return {};
    });
}

void ThreatActions::edit()
{
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    auto *editor = new ThreatEditor(m_desk, rows.front()->threat, m_table);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void ThreatActions::openFinding()
{
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const ThreatRow &row = *rows.front();
    const Language language = m_desk.context().language();
    Finding finding;
    finding.source = FindingSource::Threat;
    finding.title = row.title().in(language);
    finding.component = row.subjectName;
    finding.risk = row.currentRisk == Risk::None ? row.inherentRisk : row.currentRisk;
    finding.description = QStringLiteral("%1 · %2").arg(row.threat.number, label(row.state));
    if (const QString text = row.description().in(language); !text.isEmpty())
        finding.description += u'\n' + text;
    QStringList keys = row.requirements();
    QStringList advice;
    for (const std::size_t each : row.countermeasures) {
        const CountermeasureRow &against = m_desk.threats()->countermeasures[each];
        keys += against.requirementKey;
        advice += against.countermeasure.title;
    }
    finding.advice = advice.join(u'\n');
    gatehouse::openFinding(m_desk.context(), finding, findingPlaces(m_desk.state(), keys), m_table);
}

void ThreatActions::addOwn(const QString &subject, QWidget *parent) const
{
    RecordedThreat threat;
    threat.model = m_desk.threats()->model.id;
    threat.subject = subject;
    auto *editor = new ThreatEditor(m_desk, threat, parent);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
