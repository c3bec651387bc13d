#pragma once

#include "models/base/id.h"
#include "views/design/draft.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class AssessmentSection;
class AssessmentState;
class BreakingText;
class EvidenceSection;
class FileDrop;
class FindingsSection;
class GuidanceSection;
class InspectorPanel;
class InspectorSection;
class KeyValueGrid;
class MessageBar;
class StateBadge;
class TestsSection;
class ThreatsSection;
struct Finding;

/// The chosen requirement beside the page: what it asks, how that is verified, whether it applies
/// and why, its assessment to fill in, its evidence, findings and earlier results.
class AssessmentPanel final : public QWidget
{
    Q_OBJECT
public:
    /// What is chosen beside it, and says which requirement is shown.
    enum class ChosenBy { Requirement, Test, Finding };

    explicit AssessmentPanel(AssessmentState &state, QWidget *parent = nullptr);
    void setChosenBy(ChosenBy what);
    /// What was found stands above the requirement that a finding has chosen.
    void setFinding(FindingId finding);
    void retranslate();
    /// How many requirements have something entered and not saved.
    int drafts() const;
    /// What was entered and not saved, for whoever asks before it would be lost.
    std::vector<Draft> unsaved();

Q_SIGNALS:
    void evidenceRequested(gatehouse::EvidenceId evidence);
    void findingRequested(gatehouse::FindingId finding);
    void threatRequested(gatehouse::ThreatId threat);
    void testRequested(gatehouse::TestCaseId testCase);

private:
    QWidget *makeContent();
    void show();
    void showInvitation();
    void showFinding();
    void showSaid(const Finding &found);
    /// Another record is read from its beginning.
    void scrollToTop();
    void showHistory();
    void decideApplicability();
    void confirmApplicability();
    /// Offers it to whom it is left.
    void permitConfirming();
    void withdrawApplicability();

    AssessmentState &m_state;
    ChosenBy m_chosenBy = ChosenBy::Requirement;
    FindingId m_finding; ///< where it was chosen by one
    FindingId m_lastFinding; ///< of which something was read, while none is chosen too
    RequirementId m_lastRequirement; ///< as above

    QStackedWidget *m_stack;
    MessageBar *m_messages;
    FileDrop *m_drop;
    InspectorPanel *m_panel;
    QWidget *m_found;
    QLabel *m_foundCitation;
    BreakingText *m_foundTitle;
    StateBadge *m_foundStatus;
    KeyValueGrid *m_foundFacts;
    QLabel *m_foundRetestsTitle;
    KeyValueGrid *m_foundRetests;
    QLabel *m_foundCommentsTitle;
    KeyValueGrid *m_foundComments;
    QLabel *m_citation;
    QLabel *m_title;
    StateBadge *m_judgement;
    QLabel *m_statement;
    QLabel *m_otherStatement;
    KeyValueGrid *m_facts;
    QLabel *m_notes;
    QPushButton *m_openLibrary;
    GuidanceSection *m_guidance;
    InspectorSection *m_howToVerify;
    QLabel *m_applicability;
    QPushButton *m_decide;
    QPushButton *m_confirm;
    QPushButton *m_withdraw;
    AssessmentSection *m_assessment;
    EvidenceSection *m_evidence;
    FindingsSection *m_findings;
    ThreatsSection *m_threats;
    TestsSection *m_tests;
    QLabel *m_history;
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
