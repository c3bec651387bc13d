#include "views/assessments/findingssection.h"

#include "models/findings/findingrepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/workspace/actions.h"
#include "views/assessments/acceptanceeditor.h"
#include "views/assessments/assessmentstate.h"
#include "views/assessments/findingeditor.h"
#include "views/common/arrangement.h"
#include "views/common/icons.h"
#include "views/common/messagebar.h"
#include "views/common/permit.h"
#include "views/common/statebadge.h"
#include "views/shell/navigationcontext.h"

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
      m_accept(new QPushButton)
{
    m_open->setObjectName(QStringLiteral("finding-open"));
    m_accept->setObjectName(QStringLiteral("risk-accept"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_list, m_accepted, beside({m_open, m_accept})}));
    connect(m_open, &QPushButton::clicked, this, &FindingsSection::openFinding);
    connect(m_accept, &QPushButton::clicked, this, &FindingsSection::acceptRisk);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT findingRequested(FindingId(item->data(Qt::UserRole).toLongLong()));
    });
}

void FindingsSection::retranslate()
{
    m_open->setText(tr("Open a finding…"));
    m_accept->setText(tr("Accept the risk…"));
    m_list->setAccessibleName(tr("Findings of this requirement"));
}

void FindingsSection::showChosen()
{
    const SheetRow *row = m_state.row();
    const Account account = m_state.context().session().account;
    permit(m_open, account, actions::openFinding);
    m_accept->setVisible(row->judgement() == Judgement::Noncompliant
                         || row->judgement() == Judgement::Partial);
    permit(m_accept, account, actions::acceptRisk);
    showFindings();
    showAcceptance();
}

void FindingsSection::showFindings()
{
    m_list->clear();
    const SheetRow *row = m_state.row();
    const auto findings = FindingRepository(m_state.database())
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
    m_accepted->hide();
    const auto acceptances =
        RiskAcceptanceRepository(m_state.database()).ofRelease(m_state.subjectOf(*row));
    if (!acceptances)
        return m_messages.post(acceptances.error());
    const auto newest =
        std::find_if(acceptances->begin(), acceptances->end(), [row](const RiskAcceptance &each) {
            return each.requirement == row->requirement->id;
        });
    if (newest == acceptances->end())
        return;
    const QString day = newest->expiresOn.toString(Qt::ISODate);
    m_accepted->setText(
        newest->holdsOn(m_state.context().today())
            ? tr("%1 accepts the risk until %2: %3").arg(newest->approvedBy, day, newest->reason)
            : tr("%1 accepted the risk, which ended on %2: %3")
                  .arg(newest->approvedBy, day, newest->reason));
    m_accepted->show();
}

void FindingsSection::openFinding()
{
    const SheetRow *row = m_state.row();
    Finding finding;
    finding.release = m_state.subjectOf(*row);
    finding.requirement = row->requirement->id;
    finding.risk = row->assessment && row->assessment->risk != Risk::None ? row->assessment->risk
                                                                          : Risk::Medium;
    finding.description = row->assessment ? row->assessment->record : QString();
    auto *editor = new FindingEditor(m_state.context(), finding, m_state.nameOf(*row), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void FindingsSection::acceptRisk()
{
    const SheetRow *row = m_state.row();
    RiskAcceptance acceptance;
    acceptance.release = m_state.subjectOf(*row);
    acceptance.requirement = row->requirement->id;
    const auto findings = FindingRepository(m_state.database())
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
