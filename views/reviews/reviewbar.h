#pragma once

#include "models/assessments/assessment.h"
#include "models/assessments/reviewstate.h"
#include "models/base/result.h"
#include "models/workspace/accountreach.h"
#include "views/findings/findingopening.h"
#include "views/design/draft.h"

#include <QHash>
#include <QWidget>

#include <map>
#include <optional>

class QAction;
class QLabel;
class QLineEdit;

namespace gatehouse {

class ElidedLabel;
class NavigationContext;
struct Action;
struct Review;

/// What is said of the assessment looked at, a key each: A accepts, R returns, C asks, S submits
/// (for its assessor), U takes the last step back, F opens a finding.
/// Where a step needs words they are written here,
/// beside what is read, and sent with Enter; what was written and not sent is kept for each
/// assessment.
class ReviewBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewBar(NavigationContext &context, QWidget *parent = nullptr);
    /// nullptr: nothing is looked at.
    void setReview(const Review *review);
    QList<QAction *> steps() const
    {
        return {m_accept, m_return, m_ask, m_submit, m_withdraw, m_open};
    }
    /// What was written and not sent.
    std::vector<Draft> drafts();
    void retranslate();

Q_SIGNALS:
    /// A step was taken, its record announced: on to the next.
    void stepped();
    /// A step was taken back: this is to be looked at again.
    void withdrawn(qint64 assessment);
    /// The words are sent or left: the keys are the list's again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// An assessment as it was looked at.
    struct Subject {
        qint64 assessment = 0; ///< 0: none
        qint64 revision = 0;
        QString name;
        ReviewState state = ReviewState::NotSubmitted;
        bool isAsItWas = true; ///< it says what it said at the last step
        ActionPlace place = {}; ///< the app's, or everybody's
        FindingPlace asked = {}; ///< the requirement
        Finding finding = {}; ///< one of it, begun
        Assessment judged = {}; ///< as it was read
    };
    void permit();
    void showWhatIsAsked();
    void keepNote();
    void begin(ReviewAct act);
    void send();
    Result<void> take(ReviewAct act, const QString &note);
    void withdraw();
    void sayDone(ReviewAct act, const QString &name);
    void openFinding();

    NavigationContext &m_context;
    Subject m_subject;
    std::optional<ReviewAct> m_asked; ///< the step that the words are for
    std::map<qint64, std::pair<QString, QString>> m_notes; ///< by assessment: its name, the words
    qint64 m_last = 0; ///< the assessment of the last step taken here
    QString m_lastName;
    QLabel *m_what;
    QLineEdit *m_note;
    ElidedLabel *m_done;
    QAction *m_accept;
    QAction *m_return;
    QAction *m_ask;
    QAction *m_submit;
    QAction *m_withdraw;
    QAction *m_open;
};

} // namespace gatehouse
