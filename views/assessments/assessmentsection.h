#pragma once

#include "models/assessments/assessment.h"
#include "views/design/draft.h"

#include <QWidget>

#include <map>
#include <tuple>

class QButtonGroup;
class QLabel;
class QPushButton;
class QShortcut;

namespace gatehouse {

class AssessmentForm;
class AssessmentState;
class MessageBar;
struct SheetRow;
struct TestProposal;

/// The chosen requirement's assessment to fill in and save, phase by phase; what an earlier phase
/// judged is where a later one begins, and can be confirmed where its methods count there. What was
/// entered and not saved is kept for each phase of each requirement of each release until it is
/// saved or taken back.
class AssessmentSection final : public QWidget
{
    Q_OBJECT
public:
    /// Why a save failed is said in `messages`, which outlives the section.
    AssessmentSection(AssessmentState &state, MessageBar &messages, QWidget *parent = nullptr);
    /// The words that are the same for every requirement.
    void retranslate();
    /// Shows the chosen requirement as it stands, with what was entered about it on top; keeps
    /// first what was entered about the one shown before. Nothing chosen: nothing can be entered.
    void showChosen();
    /// Enters what the tests of the chosen requirement propose, for the test phase where it is due
    /// there; it is saved by whoever judges.
    void take(const TestProposal &proposal);
    /// How many requirements have something entered and not saved.
    int drafts() const { return static_cast<int>(m_drafts.size()); }
    /// What was entered and not saved, for whoever asks before it would be lost.
    std::vector<Draft> unsaved();

protected:
    /// The second click of a double one would meet what comes to stand under the pointer.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using DraftKey = std::tuple<ReleaseId, RequirementId, std::optional<Phase>>;
    /// Something entered, and what it was begun from.
    struct Kept {
        Assessment entered;
        Assessment base;
    };
    void keepDraft();
    /// Of what is shown; the organisation's is the same whatever release one looks from.
    DraftKey draftKey() const;
    void save();
    /// Says how a requirement is judged now. What is shown may be another one by then, where a
    /// filter let go of what is judged.
    void say(const QString &sentence, DraftKey key, Judgement judgement);
    /// Saves what is shown; on a failure it is entered still.
    Result<void> saveShown();
    /// Records it in the name of the account that acts; what somebody else recorded since it was
    /// begun is settled first.
    Result<void> record(const Kept &kept);
    Result<void> write(const Assessment &entered);
    QString versionOf(ReleaseId release) const;
    /// "POLICY@1.0 · 6.3.1 a) Access control".
    QString nameOf(DraftKey key) const;
    Result<void> saveDraft(DraftKey key);
    void discardDraft(DraftKey key);
    void takeBack();
    void showWhetherChanged();
    /// The phases it is due in, to choose one.
    void showPhases(const SheetRow &row, std::optional<Phase> chosen);
    /// What an earlier phase found, to begin with or to confirm.
    void showEarlier(const SheetRow &row, const Assessment &stored);
    void confirm();

    AssessmentState &m_state;
    MessageBar &m_messages;
    std::map<DraftKey, Kept> m_drafts;
    RequirementId m_shown; ///< what the form is about; invalid: nothing
    QLabel *m_inherited;
    QPushButton *m_toOrganisation; ///< where it is assessed
    QWidget *m_phases;
    QButtonGroup *m_phaseButtons;
    QLabel *m_earlier;
    QPushButton *m_confirm;
    AssessmentForm *m_form;
    QPushButton *m_save;
    QPushButton *m_takeBack;
    QLabel *m_said; ///< what was saved or confirmed last, until something else is begun
    bool m_saving = false;
    QShortcut *m_saveKey;
};

} // namespace gatehouse
