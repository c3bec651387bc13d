#include "views/reviews/reviewbar.h"

#include "models/reviews/reviewduty.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/secondact.h"
#include "views/reviews/reviewinspector.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace gatehouse {

namespace {

constexpr int longestNote = 4000;

const Action &actionFor(ReviewAct act)
{
    switch (act) {
    case ReviewAct::Accepted:
        return actions::acceptAssessment;
    case ReviewAct::Returned:
        return actions::returnAssessment;
    case ReviewAct::Asked:
        return actions::askAssessor;
    case ReviewAct::Submitted:
    case ReviewAct::Withdrawn:
        break;
    }
    return actions::submitAssessment;
}

/// What a finding of the assessment begins with.
Finding findingOf(const Review &review, Language language)
{
    Finding finding;
    finding.source = FindingSource::Review;
    // What is compliant says nothing of what is wrong: what the reviewer found begins empty.
    if (!fallsShort(review.assessment.judgement))
        return finding;
    finding.title = review.listing.title.in(language);
    finding.description = review.assessment.record;
    finding.risk = review.assessment.risk;
    return finding;
}

} // namespace

ReviewBar::ReviewBar(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_what(new QLabel), m_note(new QLineEdit),
      m_done(new ElidedLabel),
      m_accept(new QAction(icon(QStringLiteral("state-passed")), {}, this)),
      m_return(new QAction(icon(QStringLiteral("back")), {}, this)),
      m_ask(new QAction(icon(QStringLiteral("note")), {}, this)),
      m_submit(new QAction(icon(QStringLiteral("forward")), {}, this)),
      m_withdraw(new QAction(icon(QStringLiteral("undo")), {}, this)),
      m_open(new QAction(icon(QStringLiteral("finding")), {}, this))
{
    m_note->setObjectName(QStringLiteral("review-note"));
    m_note->setMaxLength(longestNote);
    m_note->installEventFilter(this);
    m_note->setMinimumWidth(240);
    m_done->setMuted(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    for (QAction *action : steps()) {
        auto *button = toolButton(action, this);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addWidget(m_what);
    row->addWidget(m_note, 1);
    row->addWidget(m_done);
    const std::pair<QAction *, Qt::Key> keys[] = {{m_accept, Qt::Key_A},   {m_return, Qt::Key_R},
                                                  {m_ask, Qt::Key_C},      {m_submit, Qt::Key_S},
                                                  {m_withdraw, Qt::Key_U}, {m_open, Qt::Key_F}};
    for (const auto &[action, key] : keys) {
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
    }
    connect(m_accept, &QAction::triggered, this, [this] { begin(ReviewAct::Accepted); });
    connect(m_return, &QAction::triggered, this, [this] { begin(ReviewAct::Returned); });
    connect(m_ask, &QAction::triggered, this, [this] { begin(ReviewAct::Asked); });
    connect(m_submit, &QAction::triggered, this, [this] { begin(ReviewAct::Submitted); });
    connect(m_withdraw, &QAction::triggered, this, &ReviewBar::withdraw);
    connect(m_open, &QAction::triggered, this, &ReviewBar::openFinding);
    connect(m_note, &QLineEdit::returnPressed, this, &ReviewBar::send);
    connect(&m_context, &NavigationContext::sessionChanged, this, &ReviewBar::permit);
    retranslate();
}

void ReviewBar::retranslate()
{
    m_accept->setText(tr("Accept"));
    m_return->setText(tr("Return"));
    m_ask->setText(tr("Ask"));
    m_submit->setText(tr("Submit"));
    m_withdraw->setText(tr("Withdraw"));
    m_open->setText(tr("Open a finding…"));
    m_note->setAccessibleName(tr("Reason, question or answer"));
    permit();
    showWhatIsAsked();
}

void ReviewBar::permit()
{
    const Acting acting = m_context.acting(m_subject.place);
    const ReviewState state = m_subject.state;
    const bool waits =
        m_subject.assessment && (state == ReviewState::Submitted || state == ReviewState::Asked);
    const bool isOpen =
        m_subject.assessment && state != ReviewState::Submitted && state != ReviewState::Accepted;
    gatehouse::permit(m_accept, acting, actions::acceptAssessment, waits);
    gatehouse::permit(m_return, acting, actions::returnAssessment,
                      waits || (m_subject.assessment && state == ReviewState::Accepted));
    gatehouse::permit(m_ask, acting, actions::askAssessor, waits);
    const Database &database = m_context.session().workspace.database();
    for (QAction *review : {m_accept, m_return, m_ask})
        refuseSecondAct(
            review, database,
            [&] {
                return checkMayReview(database, acting.account(), m_subject.judged,
                                      m_subject.asked.name);
            },
            [this] { permit(); });
    gatehouse::permit(m_submit, acting, actions::submitAssessment, isOpen);
    m_withdraw->setEnabled(m_last != 0 || (m_subject.assessment && !isOpen));
    gatehouse::permit(m_open, acting, actions::openFinding, m_subject.assessment != 0);
}

void ReviewBar::setReview(const Review *review)
{
    keepNote();
    const qint64 before = m_subject.assessment;
    m_subject = {};
    if (review) {
        const bool isAsItWas = !review->standing.last
            || review->standing.last->assessmentRevision == review->assessment.revision;
        m_subject = {review->assessment.id.value,
                     review->assessment.revision,
                     review->about(m_context.language()),
                     review->standing.state,
                     isAsItWas,
                     ActionPlace::in(review->listing.app),
                     {review->listing.release, review->listing.requirement,
                      review->about(m_context.language())},
                     findingOf(*review, m_context.language()),
                     review->assessment};
    }
    if (m_subject.assessment != before) {
        const auto kept = m_notes.find(m_subject.assessment);
        m_note->setText(kept == m_notes.end() ? QString() : kept->second.second);
        m_asked.reset();
    }
    permit();
    showWhatIsAsked();
}

void ReviewBar::keepNote()
{
    if (!m_subject.assessment)
        return;
    if (const QString note = m_note->text().trimmed(); note.isEmpty())
        m_notes.erase(m_subject.assessment);
    else
        m_notes.insert_or_assign(m_subject.assessment, std::pair(m_subject.name, note));
}

void ReviewBar::showWhatIsAsked()
{
    m_note->setEnabled(m_subject.assessment != 0);
    switch (m_asked.value_or(ReviewAct::Withdrawn)) {
    case ReviewAct::Returned:
        m_what->setText(tr("Why is it returned?"));
        break;
    case ReviewAct::Asked:
        m_what->setText(tr("What is asked?"));
        break;
    case ReviewAct::Submitted:
        m_what->setText(tr("What answers the reviewer?"));
        break;
    case ReviewAct::Accepted:
    case ReviewAct::Withdrawn:
        m_what->setText({});
        break;
    }
    m_what->setVisible(!m_what->text().isEmpty());
    m_note->setPlaceholderText(m_asked ? tr("Enter sends it, Esc leaves it")
                                       : tr("A reason, a question or an answer"));
}

// What needs words waits for them; what has them already is sent at once.
void ReviewBar::begin(ReviewAct act)
{
    const bool isAnswer = act == ReviewAct::Submitted && m_subject.isAsItWas
        && (m_subject.state == ReviewState::Returned || m_subject.state == ReviewState::Asked);
    const bool needsWords = act == ReviewAct::Returned || act == ReviewAct::Asked || isAnswer;
    m_asked = act;
    if (!needsWords || !m_note->text().trimmed().isEmpty())
        return send();
    showWhatIsAsked();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void ReviewBar::send()
{
    if (!m_asked || !m_subject.assessment)
        return;
    const ReviewAct act = *m_asked;
    const Subject subject = m_subject;
    const QString note = m_note->text().trimmed();
    if (const auto taken = take(act, note); !taken) {
        m_context.showError(taken.error());
        return;
    }
    m_last = subject.assessment;
    m_lastName = subject.name;
    m_asked.reset();
    sayDone(act, subject.name);
    Q_EMIT stepped();
    Q_EMIT left();
}

Result<void> ReviewBar::take(ReviewAct act, const QString &note)
{
    const AssessmentId assessment(m_subject.assessment);
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actionFor(act)));
    if (act == ReviewAct::Submitted)
        TRY(ReviewRepository::submit(change, assessment, m_subject.revision, note));
    else
        TRY(ReviewRepository::review(change, assessment, m_subject.revision, act, note));
    // The announcement reads everything again; by then these words are no draft any more.
    const QString written = m_note->text();
    m_note->clear();
    m_notes.erase(assessment.value);
    auto committed = change.commit();
    if (!committed)
        m_note->setText(written);
    return committed;
}

void ReviewBar::sayDone(ReviewAct act, const QString &name)
{
    m_done->setText(tr("%1: %2").arg(label(act), name.section(QStringLiteral(" · "), -1)));
}

void ReviewBar::withdraw()
{
    const qint64 assessment = m_last ? m_last : m_subject.assessment;
    const QString name = m_last ? m_lastName : m_subject.name;
    const auto run = [&]() -> Result<void> {
        const Session session = m_context.session();
        TRY_ASSIGN(auto change,
                   Change::begin(session,
                                 m_context.acting(m_subject.place).may(actions::withdrawReview)
                                     ? actions::withdrawReview
                                     : actions::withdrawSubmission));
        TRY(ReviewRepository::withdraw(change, AssessmentId(assessment)));
        return change.commit();
    };
    m_last = 0;
    if (const auto done = run(); !done) {
        m_context.showError(done.error());
        return permit();
    }
    sayDone(ReviewAct::Withdrawn, name);
    Q_EMIT withdrawn(assessment);
}

/// What the reviewer wrote here says what it is about, before what the assessor wrote.
void ReviewBar::openFinding()
{
    Finding finding = m_subject.finding;
    if (const QString note = m_note->text().trimmed(); !note.isEmpty())
        finding.description = finding.description.isEmpty()
            ? note
            : note + QStringLiteral("\n\n") + finding.description;
    gatehouse::openFinding(m_context, finding, {m_subject.asked}, this);
}

std::vector<Draft> ReviewBar::drafts()
{
    keepNote();
    std::vector<Draft> drafts;
    for (const auto &[assessment, kept] : m_notes) {
        drafts.push_back({kept.first, {}, [this, id = assessment] {
                              m_notes.erase(id);
                              if (id == m_subject.assessment)
                                  m_note->clear();
                          }});
    }
    return drafts;
}

bool ReviewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_asked.reset();
        showWhatIsAsked();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
