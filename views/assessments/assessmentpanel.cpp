#include "views/assessments/assessmentpanel.h"

#include "models/assessments/applicabilityduty.h"
#include "models/assessments/assessmentrepository.h"
#include "models/appearance/fonts.h"
#include "models/base/listing.h"
#include "models/base/momenttext.h"
#include "models/findings/findingrepository.h"
#include "models/records/fieldwording.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentsection.h"
#include "views/assessments/guidancesection.h"
#include "views/assessments/threatssection.h"
#include "views/subject/assessmentstate.h"
#include "views/evidence/evidencesection.h"
#include "views/findings/findingssection.h"
#include "views/design/arrangement.h"
#include "views/design/breakingtext.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filedrop.h"
#include "views/design/inspector.h"
#include "views/design/messagebar.h"
#include "views/page/permit.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/secondact.h"
#include "views/testing/testssection.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace gatehouse {

namespace {

/// Judgements before the one that stands: what is told of them here.
constexpr size_t mostHistory = 12;

Language other(Language language)
{
    return language == Language::Chinese ? Language::English : Language::Chinese;
}

} // namespace

AssessmentPanel::AssessmentPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_stack(new QStackedWidget), m_messages(new MessageBar)
{
    auto *empty = new EmptyState(QStringLiteral("requirement"));
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);

    m_drop = new FileDrop(this);
    m_drop->setTakesFolders(true);
    connect(m_drop, &FileDrop::filesDropped, m_evidence, &EvidenceSection::attach);
    connect(&m_state, &AssessmentState::changed, this, &AssessmentPanel::show);
    connect(&m_state, &AssessmentState::requirementChanged, this, [this] {
        m_messages->clear();
        show();
        const RequirementId shown = m_state.requirement();
        if (shown.isValid() && shown != std::exchange(m_lastRequirement, shown))
            scrollToTop();
    });
    connect(&m_state, &AssessmentState::assessedPhaseChanged, this, &AssessmentPanel::show);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &AssessmentPanel::show);
    retranslate();
}

QWidget *AssessmentPanel::makeContent()
{
    auto *panel = new InspectorPanel;
    m_panel = panel;
    m_foundCitation = wrappedLabel("caption");
    // Titles come from tools too, and hold names of classes and paths.
    m_foundTitle = new BreakingText;
    m_foundTitle->setFont(headingFont());
    m_foundStatus = new StateBadge;
    m_foundFacts = new KeyValueGrid;
    m_foundRetestsTitle = wrappedLabel("caption");
    m_foundRetests = new KeyValueGrid;
    m_foundCommentsTitle = wrappedLabel("caption");
    m_foundComments = new KeyValueGrid;
    m_foundRetests->setObjectName(QStringLiteral("finding-retests"));
    m_foundComments->setObjectName(QStringLiteral("finding-comments"));
    // A finding, and below the line the requirement that it is about.
    auto *line = new QFrame;
    setLook(line, "line");
    m_found =
        stacked({m_foundCitation, m_foundTitle, beside({m_foundStatus}), m_foundFacts,
                 m_foundRetestsTitle, m_foundRetests, m_foundCommentsTitle, m_foundComments, line});
    m_found->setContentsMargins(0, 0, 0, space::s);
    m_found->setObjectName(QStringLiteral("chosen-finding"));
    panel->addHeader(m_found);
    m_citation = wrappedLabel("caption");
    m_title = wrappedLabel("heading");
    m_judgement = new StateBadge;
    panel->addHeader(stacked({m_citation, m_title, beside({m_judgement})}));

    m_statement = wrappedLabel();
    m_otherStatement = wrappedLabel("muted");
    m_facts = new KeyValueGrid;
    m_notes = wrappedLabel();
    m_openLibrary = new QPushButton;
    setLook(m_openLibrary, "link");
    m_guidance = new GuidanceSection;
    m_applicability = wrappedLabel();
    m_decide = new QPushButton;
    m_decide->setObjectName(QStringLiteral("applicability-decide"));
    m_confirm = new QPushButton;
    m_confirm->setObjectName(QStringLiteral("applicability-confirm"));
    m_withdraw = new QPushButton;
    m_assessment = new AssessmentSection(m_state, *m_messages);
    m_evidence = new EvidenceSection(m_state, *m_messages);
    m_findings = new FindingsSection(m_state, *m_messages);
    m_threats = new ThreatsSection(m_state);
    m_tests = new TestsSection(m_state);
    m_history = wrappedLabel("muted");

    m_sections = {
        panel->addSection(
            stacked({m_statement, m_otherStatement, m_notes, m_facts, beside({m_openLibrary})})),
    };
    m_howToVerify = panel->addSection(m_guidance);
    // The form is what most come for; whoever wants to read how opens it.
    m_howToVerify->setFolded(true);
    m_sections += {
        panel->addSection(stacked({m_applicability, beside({m_decide, m_confirm, m_withdraw})})),
        panel->addSection(m_assessment),
        panel->addSection(m_evidence),
        panel->addSection(m_findings),
        panel->addSection(m_threats),
        panel->addSection(m_history),
        panel->addSection(m_tests),
    };
    connect(m_decide, &QPushButton::clicked, this, &AssessmentPanel::decideApplicability);
    connect(m_confirm, &QPushButton::clicked, this, &AssessmentPanel::confirmApplicability);
    connect(m_withdraw, &QPushButton::clicked, this, &AssessmentPanel::withdrawApplicability);
    connect(m_evidence, &EvidenceSection::evidenceRequested, this,
            &AssessmentPanel::evidenceRequested);
    connect(m_findings, &FindingsSection::findingRequested, this,
            &AssessmentPanel::findingRequested);
    connect(m_threats, &ThreatsSection::threatRequested, this, &AssessmentPanel::threatRequested);
    connect(m_tests, &TestsSection::testRequested, this, &AssessmentPanel::testRequested);
    connect(m_tests, &TestsSection::proposalTaken, m_assessment, &AssessmentSection::take);
    connect(m_openLibrary, &QPushButton::clicked, this, [this] {
        if (const SheetRow *row = m_state.row())
            m_state.context().openRequirement(row->library->id, row->requirement->id);
    });
    return panel;
}

void AssessmentPanel::setChosenBy(ChosenBy what)
{
    m_chosenBy = what;
    showInvitation();
    // What is chosen may have been read since it was shown last.
    if ((m_state.row() != nullptr) != (m_stack->currentIndex() == 1))
        return show();
    showFinding();
}

void AssessmentPanel::setFinding(FindingId finding)
{
    m_finding = finding;
    showFinding();
    if (m_chosenBy == ChosenBy::Finding && finding.isValid()
        && finding != std::exchange(m_lastFinding, finding))
        scrollToTop();
}

void AssessmentPanel::showFinding()
{
    const auto found = m_chosenBy == ChosenBy::Finding && m_finding.isValid()
        ? FindingRepository(m_state.database(), m_state.context().today()).finding(m_finding)
        : tl::unexpected(Error{ErrorKind::NotFound, {}, {}});
    m_found->setVisible(found.has_value());
    if (!found)
        return;
    m_foundCitation->setText(tr("Finding %1").arg(found->number));
    m_foundTitle->setText(found->title);
    m_foundStatus->setBadge(badgeOf(found->status));
    m_foundFacts->clear();
    if (found->status == FindingStatus::RiskAccepted)
        m_foundFacts->addRow(tr("Accepted until"), found->acceptedUntil.toString(Qt::ISODate));
    const FieldWording wording;
    for (const char *key : {"risk", "due_on", "description", "advice", "component"}) {
        const Field &field = describe<Finding>().field(key);
        if (const QString text = wording.text(field, &*found); !text.isEmpty())
            m_foundFacts->addRow(wording.name(field), text);
    }
    QStringList attached;
    for (const FindingAttachment &each : found->attachments)
        attached += each.number + QLatin1Char(' ') + each.title;
    if (!attached.isEmpty())
        m_foundFacts->addRow(tr("Attached evidence"), attached.join(u'\n'));
    showSaid(*found);
}

// Newest first: what was said last is what whoever goes on needs.
void AssessmentPanel::showSaid(const Finding &found)
{
    const auto entitle = [](const QString &who, const QDateTime &when) {
        return shortMomentText(when) + u'\n' + who;
    };
    m_foundRetests->clear();
    for (auto each = found.retests.crbegin(); each != found.retests.crend(); ++each) {
        const QString outcome = each->passed ? tr("Passed: %1") : tr("Failed: %1");
        const QString record = each->evidenceNumber.isEmpty()
            ? each->record
            : each->record + QStringLiteral(" · ") + each->evidenceNumber;
        m_foundRetests->addRow(entitle(each->testedBy, each->testedAt), outcome.arg(record));
    }
    m_foundComments->clear();
    for (auto each = found.comments.crbegin(); each != found.comments.crend(); ++each)
        m_foundComments->addRow(entitle(each->writtenBy, each->writtenAt), each->text);
    for (QWidget *each : std::initializer_list<QWidget *>{m_foundRetestsTitle, m_foundRetests})
        each->setVisible(!found.retests.empty());
    for (QWidget *each : std::initializer_list<QWidget *>{m_foundCommentsTitle, m_foundComments})
        each->setVisible(!found.comments.empty());
}

void AssessmentPanel::scrollToTop()
{
    m_panel->verticalScrollBar()->setValue(0);
}

void AssessmentPanel::showInvitation()
{
    auto *empty = static_cast<EmptyState *>(m_stack->widget(0));
    switch (m_chosenBy) {
    case ChosenBy::Requirement:
        return empty->setTexts(tr("Choose a requirement to see and assess it."));
    case ChosenBy::Test:
        return empty->setTexts(tr("The requirement that a test is for is shown here."),
                               tr("Choose a test in the list."));
    case ChosenBy::Finding:
        return empty->setTexts(tr("The requirement that a finding is about is shown here."),
                               tr("Choose a finding that is about one in the list."));
    }
}

void AssessmentPanel::retranslate()
{
    showInvitation();
    const QStringList titles{tr("Requirement"),     tr("Applicability"), tr("Assessment"),
                             tr("Evidence"),        tr("Findings"),      tr("Threats"),
                             tr("Earlier results"), tr("Tests")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_foundRetestsTitle->setText(tr("Re-tests"));
    m_foundCommentsTitle->setText(tr("Comments"));
    m_howToVerify->setTitle(tr("How to verify"));
    m_drop->setInvitation(tr("Drop to attach as evidence"));
    m_openLibrary->setText(tr("Show in the library"));
    m_decide->setText(tr("Decide otherwise…"));
    m_confirm->setText(tr("Confirm decision"));
    m_withdraw->setText(tr("Withdraw decision"));
    m_assessment->retranslate();
    m_evidence->retranslate();
    m_findings->retranslate();
    m_threats->retranslate();
    m_tests->retranslate();
    show();
}

void AssessmentPanel::show()
{
    const SheetRow *row = m_state.row();
    m_stack->setCurrentIndex(row ? 1 : 0);
    m_assessment->showChosen();
    showFinding();
    m_drop->setEnabled(row && row->requirement->isAssessed()
                       && m_state.actingOn(*row).may(actions::addEvidence));
    if (!row)
        return;

    const Requirement &requirement = *row->requirement;
    const Language language = m_state.context().language();
    const Acting acting = m_state.actingOn(*row);
    const bool assessable = requirement.isAssessed();
    const bool organisation = requirement.scope == Scope::Organisation;
    m_citation->setText(
        QStringLiteral("%1 · %2 · %3")
            .arg(requirement.citation(), label(requirement.obligation), label(requirement.scope)));
    m_title->setText(requirement.title.in(language));
    m_judgement->setBadge(badgeOf(row->judgement()));
    m_judgement->setVisible(assessable);
    m_statement->setText(requirement.statement.in(language));
    m_otherStatement->setText(requirement.statement.in(other(language)));
    QStringList notes;
    for (const LocalizedText &note : requirement.notes)
        notes += QStringLiteral("※ ") + note.in(language);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_facts->clear();
    m_facts->addRow(tr("Due at"), listed(requirement.phases));
    m_howToVerify->setVisible(m_guidance->showGuidance(row->library->key, requirement, language));

    QString applies = row->applicability.explanation().in(language);
    if (const Assessment *judged = row->assessment(); judged && row->isLeftOutAlone(*judged))
        applies += u'\n'
            + tr("%1 judged it not applicable alone, when the app stood at a lower tier. It counts "
                 "as not assessed until it is decided on and another person confirms that.")
                  .arg(judged->recordedBy);
    m_applicability->setText(applies);
    m_decide->setVisible(assessable && !organisation);
    permit(m_decide, acting, actions::decideApplicability);
    m_confirm->setVisible(row->applicability.decision
                          && !row->applicability.decision->isConfirmed());
    permitConfirming();
    m_withdraw->setVisible(row->applicability.decision.has_value());
    permit(m_withdraw, acting, actions::withdrawApplicability);

    for (int section : {2, 3, 4})
        m_sections[section]->setVisible(assessable);
    m_evidence->showChosen();
    m_findings->showChosen();
    m_sections[5]->setVisible(m_threats->showChosen());
    m_sections[7]->setVisible(assessable && m_tests->showChosen());
    showHistory();
}

void AssessmentPanel::showHistory()
{
    const SheetRow *row = m_state.row();
    QStringList lines;
    const std::optional<Phase> phase = row->phaseToJudge(m_state.assessedPhase());
    if (const Assessment *shown = row->assessment(phase)) {
        if (const auto earlier = AssessmentRepository(m_state.database()).history(shown->id)) {
            for (const Assessment &was :
                 std::span(*earlier).first(std::min(earlier->size(), mostHistory)))
                lines += QStringLiteral("%1  %2  %3\n%4")
                             .arg(was.assessedOn.toString(Qt::ISODate), label(was.judgement),
                                  was.assessor, was.record);
            if (earlier->size() > mostHistory)
                lines += tr("%n more before that; the audit log has them all.", nullptr,
                            static_cast<int>(earlier->size() - mostHistory));
        }
    }
    m_history->setText(lines.join(QStringLiteral("\n\n")));
    m_sections[6]->setVisible(!lines.isEmpty());
}

int AssessmentPanel::drafts() const
{
    return m_assessment->drafts();
}

std::vector<Draft> AssessmentPanel::unsaved()
{
    return m_assessment->unsaved();
}

void AssessmentPanel::decideApplicability()
{
    const SheetRow *row = m_state.row();
    SeenDecision seen = row->applicability.decision;
    const bool applies = seen ? seen->applies : row->applicability.applies;
    const ReleaseId subject = m_state.subject();
    const RequirementId requirement = m_state.requirement();
    TextPrompt prompt{applies ? tr("Does not apply") : tr("Applies"),
                      tr("Reason"),
                      tr("The derivation says otherwise, so the reason goes on record beside it."),
                      m_state.nameOf(*row),
                      applies ? tr("Decide that it does not apply") : tr("Decide that it applies"),
                      true,
                      true};
    const auto run = [&](const QString &reason) -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::decideApplicability));
        TRY(ApplicabilityRepository::decide(change, subject, requirement, !applies, reason, &seen));
        return change.commit();
    };
    while (const auto reason = m_state.context().dialogs().askText(this, prompt)) {
        const auto decided = run(*reason);
        if (decided)
            return;
        const auto stands = ApplicabilityRepository(m_state.database()).decisions(subject);
        if (decided.error().kind != ErrorKind::Conflict || !stands)
            return m_messages->post(decided.error());
        // Somebody was faster: asked again, with what they said and what was written here.
        const auto theirs = stands->constFind(requirement);
        seen = theirs == stands->cend() ? SeenDecision() : SeenDecision(*theirs);
        prompt.text = *reason;
        prompt.hint = decided.error().message;
    }
}

void AssessmentPanel::confirmApplicability()
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::confirmApplicability));
        TRY(ApplicabilityRepository::confirm(change, m_state.subject(),
                                             *m_state.row()->applicability.decision));
        return change.commit();
    };
    if (const auto confirmed = run(); !confirmed)
        m_messages->post(confirmed.error());
}

void AssessmentPanel::permitConfirming()
{
    const SheetRow *row = m_state.row();
    if (!row)
        return;
    const Acting acting = m_state.actingOn(*row);
    permit(m_confirm, acting, actions::confirmApplicability,
           row->applicability.decision.has_value());
    refuseSecondAct(
        m_confirm, m_state.database(),
        [&] {
            return checkMayConfirmApplicability(m_state.database(), acting.account(),
                                                *row->applicability.decision,
                                                row->requirement->citation());
        },
        [this] { permitConfirming(); });
}

void AssessmentPanel::withdrawApplicability()
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::withdrawApplicability));
        TRY(ApplicabilityRepository::withdraw(change, m_state.subject(), m_state.requirement(),
                                              &m_state.row()->applicability.decision));
        return change.commit();
    };
    if (const auto withdrawn = run(); !withdrawn)
        m_messages->post(withdrawn.error());
}

} // namespace gatehouse
