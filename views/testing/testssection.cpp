#include "views/testing/testssection.h"

#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/subject/assessmentstate.h"
#include "views/testing/testbadge.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int listedTests = 6;

} // namespace

TestsSection::TestsSection(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_list(shortList()), m_sentence(wrappedLabel("muted")),
      m_take(new QPushButton)
{
    m_list->setObjectName(QStringLiteral("requirement-tests"));
    m_take->setObjectName(QStringLiteral("proposal-take"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_list, m_sentence, beside({m_take})}));
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT testRequested(TestCaseId(item->data(Qt::UserRole).toLongLong()));
    });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT proposalTaken(m_proposal); });
}

void TestsSection::retranslate()
{
    m_list->setAccessibleName(tr("Tests of this requirement"));
    m_take->setText(tr("Take into the assessment"));
    m_take->setToolTip(tr("Fills in the judgement, the methods and the result record. Nothing is "
                          "saved until you save it."));
}

bool TestsSection::showChosen()
{
    m_list->clear();
    const SheetRow *row = m_state.row();
    if (!row || !m_state.subject().isValid() || row->inherited)
        return false;
    const auto cases =
        TestCaseRepository(m_state.database()).listings(m_state.subject(), row->requirement->id);
    const auto proposal = cases ? TestProposal::of(*cases) : std::nullopt;
    if (!proposal)
        return false;
    m_proposal = *proposal;
    for (const TestCaseListing &each : *cases) {
        const Badge badge = badgeOf(each.outcome());
        auto *item = new QListWidgetItem(
            icon(badge.iconName, badge.tone),
            QStringLiteral("%1  %2 · %3")
                .arg(each.testCase.number, label(each.testCase.method), badge.text),
            m_list);
        item->setData(Qt::UserRole, each.testCase.id.value);
        if (each.last)
            item->setToolTip(each.last->record);
    }
    fitRows(*m_list, listedTests);
    const bool isThere = m_proposal.judgement != Judgement::NotAssessed;
    QString said = isThere ? tr("The tests propose: %1").arg(label(m_proposal.judgement))
                           : tr("The tests propose nothing yet.");
    if (m_proposal.missing > 0)
        said += u' ' + tr("%n test(s) have no result.", nullptr, m_proposal.missing);
    m_sentence->setText(said);
    m_take->setVisible(isThere);
    permit(m_take, m_state.actingOn(*row), actions::assess, row->applicability.applies);
    return true;
}

} // namespace gatehouse
