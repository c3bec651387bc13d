#pragma once

#include "models/lifecycle/riskacceptance.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace gatehouse {

class AssessmentState;
class MessageBar;

/// The findings about the chosen requirement in a short list, and who accepts its risk: open a
/// finding, accept the risk, renew or withdraw that, go to a finding.
class FindingsSection final : public QWidget
{
    Q_OBJECT
public:
    /// What could not be read is said in `messages`, which outlives the section.
    FindingsSection(AssessmentState &state, MessageBar &messages, QWidget *parent = nullptr);
    /// The words that are the same for every requirement.
    void retranslate();
    /// Reads the chosen requirement's findings and acceptances; there has to be one.
    void showChosen();

Q_SIGNALS:
    /// A finding was activated.
    void findingRequested(gatehouse::FindingId finding);

private:
    void showFindings();
    /// The newest acceptance of its risk, if there is one.
    void showAcceptance();
    static QString acceptanceSentence(const RiskAcceptance &acceptance, QDate today);
    void openFinding();
    void acceptRisk();

    AssessmentState &m_state;
    MessageBar &m_messages;
    QListWidget *m_list;
    QPushButton *m_open;
    QLabel *m_accepted;
    QPushButton *m_accept;
    QPushButton *m_renew;
    QPushButton *m_withdraw;
    RiskAcceptance m_acceptance; ///< the newest, while there is one
};

} // namespace gatehouse
