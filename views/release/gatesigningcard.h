#pragma once

#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/gatestaleness.h"
#include "views/design/draft.h"
#include "views/page/newestreading.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

class RefreshWhenSeen;
class ReleaseState;
class WrappedList;

/// How a gate is decided: what was decided last and what changed since, the submission, who signed
/// it and who is still to, and the buttons that submit, sign, return and re-open.
class GateSigningCard final : public QFrame
{
    Q_OBJECT
public:
    explicit GateSigningCard(ReleaseState &state, QWidget *parent = nullptr);
    void retranslate();
    /// The gate looked at, or what stands there, is another.
    void show();
    /// Statements written for decisions not taken.
    std::vector<Draft> unsaved();
    /// What the gate rests on is being read, or the evidence below it; nothing is decided
    /// meanwhile.
    bool isReading() const { return m_reading.isRunning() || m_isProving; }

Q_SIGNALS:
    void requirementRequested(gatehouse::RequirementId requirement);

private:
    /// What is written for one gate is not taken along to another.
    void keepStatement();
    void permit();
    /// Greys what whoever acts may not do, since they did what comes before.
    void refuseSecondActs();
    /// What takes a snapshot to tell, so that it is read off the screen's thread: the submission
    /// and its signatures, what changed since the decision, and what ends soon.
    struct Ground {
        GateSigningState signing;
        std::vector<StaleReason> reasons;
        std::vector<EndingSoon> endings;
    };
    void read();
    void showGround();
    void showSignatures();
    void showChanges();
    void showWarnings();
    /// Asks before a submission that waits goes.
    bool mayTakeItsPlace();
    void submit();
    void sign(GateDecisionKind kind);
    /// Reads the bytes of the evidence before anybody is asked to sign on it.
    /// Asks whether what the signer wrote may stay unsaid: all sign one statement.
    bool leavesItsOwnOut();
    void prove(const QString &statement);
    void ask(GateDecisionKind kind, const QString &statement, const EvidenceProof &proof);
    void report(const Error &error);

    ReleaseState &m_state;
    using Gate = std::pair<qint64, int>; ///< of a release, its phase
    Gate m_shown; ///< whose statement stands in the field
    QHash<Gate, QString> m_statements;
    Ground m_ground; ///< of the gate shown, as it was read last
    bool m_isRead = false; ///< something was read of it
    NewestReading m_reading;
    bool m_isProving = false; ///< see prove()
    RefreshWhenSeen *m_refresh;
    QLabel *m_heading;
    QLabel *m_last;
    QLabel *m_placeholder;
    QLabel *m_submission;
    WrappedList *m_signatures;
    QLabel *m_needed;
    QLabel *m_changesHeading;
    WrappedList *m_changes;
    QLabel *m_warnings;
    QPlainTextEdit *m_statement;
    QLabel *m_problem;
    QLabel *m_why; ///< why the main button is grey
    QPushButton *m_submit;
    QPushButton *m_sign;
    QPushButton *m_reject;
    QPushButton *m_reopen;
    QPushButton *m_certificate;
};

} // namespace gatehouse
