#pragma once

#include "models/assessments/assessment.h"
#include "views/common/draft.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class AssessmentForm;
class FileDrop;
class InspectorSection;
class KeyValueGrid;
class MessageBar;
class AssessmentState;
class StateBadge;

/// The chosen requirement beside the page: what it asks, whether it applies and why, its
/// assessment to fill in, its evidence, findings and earlier results. What was entered and not
/// saved is kept for each requirement of each release until it is saved or taken back.
class AssessmentPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AssessmentPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// How many requirements have something entered and not saved.
    int drafts() const { return static_cast<int>(m_drafts.size()); }
    /// What was entered and not saved, for whoever asks before it would be lost.
    std::vector<Draft> unsaved();

Q_SIGNALS:
    void evidenceRequested(gatehouse::EvidenceId evidence);
    void findingRequested(gatehouse::FindingId finding);

private:
    QWidget *makeContent();
    void show();
    void showEvidence();
    void showFindings();
    /// The newest acceptance of its risk, if there is one.
    void showAcceptance();
    void showHistory();
    using DraftKey = std::pair<ReleaseId, RequirementId>;
    void keepDraft();
    /// Of what is shown; the organisation's is the same whatever release one looks from.
    DraftKey draftKey() const;
    void save();
    /// Saves what is shown; on a failure it is entered still.
    Result<void> saveShown();
    /// Records it in the name of the account that acts.
    Result<void> record(Assessment entered);
    Result<void> saveDraft(DraftKey key);
    void discardDraft(DraftKey key);
    void takeBack();
    void decideApplicability();
    void withdrawApplicability();
    void attach(const QStringList &paths);
    void chooseEvidence();
    void unlinkEvidence();
    void openFinding();
    void acceptRisk();
    void say(const Error &error);

    AssessmentState &m_state;
    QHash<DraftKey, Assessment> m_drafts;
    RequirementId m_shown; ///< what the form is about; invalid: nothing

    QStackedWidget *m_stack;
    MessageBar *m_messages;
    FileDrop *m_drop;
    QLabel *m_citation;
    QLabel *m_title;
    StateBadge *m_judgement;
    QLabel *m_statement;
    QLabel *m_otherStatement;
    KeyValueGrid *m_facts;
    QLabel *m_notes;
    QPushButton *m_openLibrary;
    QLabel *m_applicability;
    QPushButton *m_decide;
    QPushButton *m_withdraw;
    QLabel *m_inherited;
    AssessmentForm *m_form;
    QPushButton *m_save;
    QPushButton *m_takeBack;
    QListWidget *m_evidence;
    QPushButton *m_attach;
    QPushButton *m_unlink;
    QListWidget *m_findings;
    QPushButton *m_openFinding;
    QLabel *m_accepted;
    QPushButton *m_accept;
    QLabel *m_history;
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
