#include "views/findings/findingssection.h"

#include "models/findings/findingrepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/workspace/actions.h"
#include "views/findings/acceptanceeditor.h"
#include "views/subject/assessmentstate.h"
#include "views/findings/findingopening.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/permit.h"
#include "views/badges/statebadge.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedRows = 5;

} // namespace

FindingsSection::FindingsSection(AssessmentState &state, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_state(state), m_messages(messages), m_list(shortList()),
      m_open(new QPushButton(icon(QStringLiteral("finding")), {})), m_accepted(wrappedLabel()),
      m_accept(new QPushButton), m_renew(new QPushButton), m_withdraw(new QPushButton)
{
    m_open->setObjectName(QStringLiteral("finding-open"));
    m_accept->setObjectName(QStringLiteral("risk-accept"));
    m_renew->setObjectName(QStringLiteral("risk-renew"));
    m_withdraw->setObjectName(QStringLiteral("risk-withdraw"));
    m_list->setObjectName(QStringLiteral("requirement-findings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        stacked({m_list, m_accepted, beside({m_renew, m_withdraw}), beside({m_open, m_accept})}));
    connect(m_open, &QPushButton::clicked, this, &FindingsSection::openFinding);
    connect(m_accept, &QPushButton::clicked, this, &FindingsSection::acceptRisk);
    connect(m_renew, &QPushButton::clicked, this, [this] {
        renewAcceptance(m_state.context(), m_acceptance, m_state.nameOf(*m_state.row()), this);
    });
    connect(m_withdraw, &QPushButton::clicked, this,
            [this] { withdrawAcceptance(m_state.context(), m_acceptance, this); });
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT findingRequested(FindingId(item->data(Qt::UserRole).toLongLong()));
    });
}

void FindingsSection::retranslate()
{
    m_open->setText(tr("Open a finding…"));
    m_accept->setText(tr("Accept the risk…"));
    m_renew->setText(tr("Renew the acceptance…"));
    m_withdraw->setText(tr("Withdraw the acceptance…"));
    m_list->setAccessibleName(tr("Findings of this requirement"));
}

void FindingsSection::showChosen()
{
    const SheetRow *row = m_state.row();
    const Acting acting = m_state.actingOn(*row);
    permit(m_open, acting, actions::openFinding);
    m_accept->setVisible(row->shortfall() != nullptr);
    permit(m_accept, acting, actions::acceptRisk);
    showFindings();
    showAcceptance();
}

void FindingsSection::showFindings()
{
    m_list->clear();
    const SheetRow *row = m_state.row();
    const auto findings = FindingRepository(m_state.database(), m_state.context().today())
                              .ofRequirement(m_state.subjectOf(*row), row->requirement->id);
    if (!findings)
        return m_messages.post(findings.error());
    for (const Finding &finding : *findings) {
        const Badge badge = badgeOf(finding.status);
        auto *item = new QListWidgetItem(
            icon(badge.iconName, badge.tone),
            QStringLiteral("%1  %2 · %3").arg(finding.number, badge.text, finding.title), m_list);
        item->setData(Qt::UserRole, finding.id.value);
        item->setToolTip(finding.description);
    }
    fitRows(*m_list, listedRows);
    m_list->setVisible(!findings->empty());
}

void FindingsSection::showAcceptance()
{
    const SheetRow *row = m_state.row();
    for (QWidget *each : std::initializer_list<QWidget *>{m_accepted, m_renew, m_withdraw})
        each->hide();
    const auto newest = RiskAcceptanceRepository(m_state.database())
                            .newestOf(m_state.subjectOf(*row), row->requirement->id);
    if (!newest) {
        if (newest.error().kind != ErrorKind::NotFound)
            m_messages.post(newest.error());
        return;
    }
    m_acceptance = *newest;
    const QDate today = m_state.context().today();
    m_accepted->setText(acceptanceSentence(m_acceptance, today));
    m_accepted->show();
    const Acting acting = m_state.actingOn(*row);
    const AcceptanceState state = stateOn(m_acceptance, today);
    m_renew->setVisible(state != AcceptanceState::Withdrawn);
    m_withdraw->setVisible(state == AcceptanceState::Holds);
    permit(m_renew, acting, actions::renewRisk);
    permit(m_withdraw, acting, actions::withdrawRisk);
}

QString FindingsSection::acceptanceSentence(const RiskAcceptance &acceptance, QDate today)
{
    const QString day = acceptance.expiresOn.toString(Qt::ISODate);
    switch (stateOn(acceptance, today)) {
    case AcceptanceState::Holds:
        return tr("%1 accepts the risk until %2: %3")
            .arg(acceptance.approvedBy, day, acceptance.reason);
    case AcceptanceState::Expired:
        return tr("%1 accepted the risk, which ended on %2: %3")
            .arg(acceptance.approvedBy, day, acceptance.reason);
    case AcceptanceState::Withdrawn:
        break;
    }
    return tr("%1 accepted the risk; %2 withdrew that on %3: %4")
        .arg(acceptance.approvedBy, acceptance.withdrawnBy,
             acceptance.withdrawnAt.toLocalTime().date().toString(Qt::ISODate),
             acceptance.withdrawalReason);
}

void FindingsSection::openFinding()
{
    const SheetRow *row = m_state.row();
    Finding finding;
    const Assessment *shortfall = row->shortfall();
    const Assessment *found = shortfall ? shortfall : row->assessment();
    finding.risk = shortfall ? shortfall->risk : Risk::None;
    finding.description = found ? found->record : QString();
    gatehouse::openFinding(m_state.context(), finding,
                           {{m_state.subjectOf(*row), row->requirement->id, m_state.nameOf(*row)}},
                           this);
}

void FindingsSection::acceptRisk()
{
    const SheetRow *row = m_state.row();
    RiskAcceptance acceptance;
    acceptance.release = m_state.subjectOf(*row);
    acceptance.requirement = row->requirement->id;
    const auto findings = FindingRepository(m_state.database(), m_state.context().today())
                              .ofRequirement(acceptance.release, acceptance.requirement);
    if (!findings)
        return m_messages.post(findings.error());
    for (const Finding &finding : *findings) {
        if (isOpen(finding.status))
            acceptance.finding = finding.id;
    }
    auto *editor = new AcceptanceEditor(m_state.context(), acceptance, m_state.nameOf(*row), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
