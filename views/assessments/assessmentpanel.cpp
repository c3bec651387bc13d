#include "views/assessments/assessmentpanel.h"

#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/assessments/acceptanceeditor.h"
#include "views/assessments/assessmentform.h"
#include "views/assessments/assessmentstate.h"
#include "views/assessments/evidenceattachment.h"
#include "views/assessments/findingeditor.h"
#include "views/common/arrangement.h"
#include "views/common/designtokens.h"
#include "views/common/emptystate.h"
#include "views/common/filedrop.h"
#include "views/common/icons.h"
#include "views/common/inspector.h"
#include "views/common/messagebar.h"
#include "views/common/permit.h"
#include "views/common/statebadge.h"
#include "views/common/toolbuttons.h"
#include "views/shell/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedRows = 5;

QListWidget *shortList()
{
    auto *list = new QListWidget;
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

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
    connect(m_drop, &FileDrop::filesDropped, this, &AssessmentPanel::attach);
    connect(&m_state, &AssessmentState::changed, this, &AssessmentPanel::show);
    connect(&m_state, &AssessmentState::requirementChanged, this, [this] {
        m_messages->clear();
        show();
    });
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &AssessmentPanel::show);
    retranslate();
}

QWidget *AssessmentPanel::makeContent()
{
    auto *panel = new InspectorPanel;
    m_citation = wrappedLabel("caption");
    m_title = wrappedLabel("heading");
    m_judgement = new StateBadge;
    panel->addHeader(stacked({m_citation, m_title, beside({m_judgement})}));

    m_form = new AssessmentForm;
    m_inherited = wrappedLabel("muted");
    m_save = new QPushButton;
    m_save->setObjectName(QStringLiteral("assessment-save"));
    setLook(m_save, "primary");
    m_takeBack = new QPushButton;
    m_statement = wrappedLabel();
    m_otherStatement = wrappedLabel("muted");
    m_facts = new KeyValueGrid;
    m_notes = wrappedLabel();
    m_openLibrary = new QPushButton;
    setLook(m_openLibrary, "link");
    m_applicability = wrappedLabel();
    m_decide = new QPushButton;
    m_decide->setObjectName(QStringLiteral("applicability-decide"));
    m_withdraw = new QPushButton;
    m_evidence = shortList();
    m_attach = new QPushButton(icon(QStringLiteral("attach")), {});
    m_attach->setObjectName(QStringLiteral("evidence-attach"));
    m_unlink = new QPushButton;
    m_findings = shortList();
    m_openFinding = new QPushButton(icon(QStringLiteral("finding")), {});
    m_openFinding->setObjectName(QStringLiteral("finding-open"));
    m_accepted = wrappedLabel();
    m_accept = new QPushButton;
    m_accept->setObjectName(QStringLiteral("risk-accept"));
    m_history = wrappedLabel("muted");

    m_sections = {
        panel->addSection(
            stacked({m_statement, m_otherStatement, m_notes, m_facts, beside({m_openLibrary})})),
        panel->addSection(stacked({m_applicability, beside({m_decide, m_withdraw})})),
        panel->addSection(stacked({m_inherited, m_form, beside({m_save, m_takeBack})})),
        panel->addSection(stacked({m_evidence, beside({m_attach, m_unlink})})),
        panel->addSection(stacked({m_findings, m_accepted, beside({m_openFinding, m_accept})})),
        panel->addSection(m_history),
    };
    connect(m_form, &AssessmentForm::edited, this, [this] {
        m_save->setEnabled(m_form->isChanged());
        m_takeBack->setVisible(m_form->isChanged());
    });
    connect(m_save, &QPushButton::clicked, this, &AssessmentPanel::save);
    connect(m_takeBack, &QPushButton::clicked, this, &AssessmentPanel::takeBack);
    connect(m_decide, &QPushButton::clicked, this, &AssessmentPanel::decideApplicability);
    connect(m_withdraw, &QPushButton::clicked, this, &AssessmentPanel::withdrawApplicability);
    connect(m_attach, &QPushButton::clicked, this, &AssessmentPanel::chooseEvidence);
    connect(m_unlink, &QPushButton::clicked, this, &AssessmentPanel::unlinkEvidence);
    connect(m_openFinding, &QPushButton::clicked, this, &AssessmentPanel::openFinding);
    connect(m_accept, &QPushButton::clicked, this, &AssessmentPanel::acceptRisk);
    connect(m_evidence, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT evidenceRequested(EvidenceId(item->data(Qt::UserRole).toLongLong()));
    });
    connect(m_evidence, &QListWidget::currentRowChanged, this, [this](int row) {
        permit(m_unlink, m_state.context().session().account, actions::unlinkEvidence, row >= 0);
    });
    connect(m_findings, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT findingRequested(FindingId(item->data(Qt::UserRole).toLongLong()));
    });
    connect(m_openLibrary, &QPushButton::clicked, this, [this] {
        if (const SheetRow *row = m_state.row())
            m_state.context().openRequirement(row->library->id, row->requirement->id);
    });
    return panel;
}

void AssessmentPanel::retranslate()
{
    static_cast<EmptyState *>(m_stack->widget(0))
        ->setTexts(tr("Choose a requirement to see and assess it."));
    const QStringList titles{tr("Requirement"), tr("Applicability"), tr("Assessment"),
                             tr("Evidence"),    tr("Findings"),      tr("Earlier results")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_drop->setInvitation(tr("Drop to attach as evidence"));
    m_takeBack->setText(tr("Take back"));
    m_openLibrary->setText(tr("Show in the library"));
    m_decide->setText(tr("Decide otherwise…"));
    m_withdraw->setText(tr("Withdraw decision"));
    m_attach->setText(tr("Attach files…"));
    m_unlink->setText(tr("Unlink"));
    m_openFinding->setText(tr("Open a finding…"));
    m_accept->setText(tr("Accept the risk…"));
    m_evidence->setAccessibleName(tr("Evidence of this requirement"));
    m_findings->setAccessibleName(tr("Findings of this requirement"));
    m_form->retranslate();
    show();
}

void AssessmentPanel::keepDraft()
{
    if (!m_shown.isValid())
        return;
    if (m_form->isChanged())
        m_drafts.insert(draftKey(), m_form->assessment());
    else
        m_drafts.remove(draftKey());
}

AssessmentPanel::DraftKey AssessmentPanel::draftKey() const
{
    return {m_form->stored().release, m_shown};
}

void AssessmentPanel::show()
{
    const SheetRow *row = m_state.row();
    m_stack->setCurrentIndex(row ? 1 : 0);
    keepDraft();
    m_shown = row ? row->requirement->id : RequirementId();
    m_drop->setEnabled(row && row->requirement->isAssessed()
                       && m_state.context().session().account.may(actions::addEvidence.permission));
    if (!row)
        return;

    const Requirement &requirement = *row->requirement;
    const Language language = m_state.context().language();
    const Account account = m_state.context().session().account;
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
    QStringList phases;
    for (const Phase phase : requirement.phases)
        phases += label(phase);
    m_facts->clear();
    m_facts->addRow(tr("Due at"), phases.join(tr(", ")));

    m_applicability->setText(row->applicability.explanation().in(language));
    m_decide->setVisible(assessable && !organisation);
    permit(m_decide, account, actions::decideApplicability);
    m_withdraw->setVisible(row->applicability.decision.has_value());
    permit(m_withdraw, account, actions::withdrawApplicability);

    m_inherited->setVisible(organisation);
    m_inherited->setText(
        tr("An organisation requirement: assessed once, inherited by every release."));
    Assessment stored = row->assessment.value_or(Assessment{});
    if (!row->assessment) {
        stored.release = m_state.subjectOf(*row);
        stored.requirement = requirement.id;
        stored.methods = requirement.methods;
    }
    m_form->setAssessment(stored);
    if (const auto draft = m_drafts.constFind(draftKey()); draft != m_drafts.constEnd()) {
        Assessment edited = *draft;
        edited.revision = stored.revision;
        edited.id = stored.id;
        edited.uid = stored.uid;
        m_form->edit(edited);
    }
    const bool may = account.may(actions::assess.permission) && row->applicability.applies;
    for (int section : {2, 3, 4, 5})
        m_sections[section]->setVisible(assessable);
    m_form->setEditable(may);
    m_save->setText(organisation ? tr("Save for the organisation") : tr("Save"));
    // After the text, since setting that takes the shortcut away.
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_save->setToolTip(toolTipWithShortcut(m_save->text(), m_save->shortcut()));
    m_save->setVisible(may);
    m_save->setEnabled(m_form->isChanged());
    m_takeBack->setVisible(m_form->isChanged());
    permit(m_attach, account, actions::addEvidence);
    permit(m_openFinding, account, actions::openFinding);
    m_accept->setVisible(row->judgement() == Judgement::Noncompliant
                         || row->judgement() == Judgement::Partial);
    permit(m_accept, account, actions::acceptRisk);
    showEvidence();
    showFindings();
    showAcceptance();
    showHistory();
}

void AssessmentPanel::showEvidence()
{
    m_evidence->clear();
    const SheetRow *row = m_state.row();
    const auto pieces = EvidenceRepository(m_state.database())
                            .ofRequirement(m_state.subjectOf(*row), row->requirement->id);
    if (!pieces)
        return say(pieces.error());
    for (const Evidence &piece : *pieces) {
        auto *item = new QListWidgetItem(icon(QStringLiteral("evidence")),
                                         QStringLiteral("%1  %2").arg(piece.number, piece.title),
                                         m_evidence);
        item->setData(Qt::UserRole, piece.id.value);
        item->setToolTip(
            QStringLiteral("%1\nSHA-256 %2")
                .arg(piece.fileName, QString::fromLatin1(piece.digest.sha256.toHex())));
    }
    fitRows(*m_evidence, listedRows);
    m_evidence->setVisible(!pieces->empty());
    m_unlink->setVisible(!pieces->empty());
    permit(m_unlink, m_state.context().session().account, actions::unlinkEvidence, false);
}

void AssessmentPanel::showFindings()
{
    m_findings->clear();
    const SheetRow *row = m_state.row();
    const auto findings = FindingRepository(m_state.database())
                              .ofRequirement(m_state.subjectOf(*row), row->requirement->id);
    if (!findings)
        return say(findings.error());
    for (const Finding &finding : *findings) {
        const Badge badge = badgeOf(finding.status);
        auto *item = new QListWidgetItem(
            icon(badge.iconName, badge.tone),
            QStringLiteral("%1  %2 · %3").arg(finding.number, badge.text, finding.title),
            m_findings);
        item->setData(Qt::UserRole, finding.id.value);
        item->setToolTip(finding.description);
    }
    fitRows(*m_findings, listedRows);
    m_findings->setVisible(!findings->empty());
}

void AssessmentPanel::showAcceptance()
{
    const SheetRow *row = m_state.row();
    m_accepted->hide();
    const auto acceptances =
        RiskAcceptanceRepository(m_state.database()).ofRelease(m_state.subjectOf(*row));
    if (!acceptances)
        return say(acceptances.error());
    const auto newest =
        std::find_if(acceptances->begin(), acceptances->end(), [row](const RiskAcceptance &each) {
            return each.requirement == row->requirement->id;
        });
    if (newest == acceptances->end())
        return;
    const QString day = newest->expiresOn.toString(Qt::ISODate);
    m_accepted->setText(newest->holdsOn(m_state.context().today())
                            ? tr("%1 accepts the risk until %2: %3")
                                  .arg(newest->approvedBy, day, newest->reason)
                            : tr("%1 accepted the risk, which ended on %2: %3")
                                  .arg(newest->approvedBy, day, newest->reason));
    m_accepted->show();
}

void AssessmentPanel::showHistory()
{
    const SheetRow *row = m_state.row();
    QStringList lines;
    if (row->assessment) {
        if (const auto earlier =
                AssessmentRepository(m_state.database()).history(row->assessment->id)) {
            for (const Assessment &was : *earlier)
                lines += QStringLiteral("%1  %2  %3\n%4")
                             .arg(was.assessedOn.toString(Qt::ISODate), label(was.judgement),
                                  was.assessor, was.record);
        }
    }
    m_history->setText(lines.join(QStringLiteral("\n\n")));
    m_sections[5]->setVisible(!lines.isEmpty());
}

void AssessmentPanel::save()
{
    m_messages->clear();
    if (const auto saved = saveShown(); !saved)
        say(saved.error());
}

Result<void> AssessmentPanel::saveShown()
{
    const Assessment stored = m_form->stored();
    const Assessment entered = m_form->assessment();
    auto saved = record(entered);
    if (saved)
        return saved;
    m_form->setAssessment(stored);
    m_form->edit(entered);
    // What somebody else recorded in the meantime is to be seen, around what was entered here.
    if (saved.error().kind == ErrorKind::Conflict)
        TRY(m_state.reload());
    return saved;
}

Result<void> AssessmentPanel::record(Assessment entered)
{
    Assessment recorded = entered;
    recorded.assessor.clear(); // whoever saves it answers for it
    recorded.assessedOn = {};
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::assess));
    TRY(AssessmentRepository::record(change, recorded));
    // The announcement reads everything again; by then this is no draft any more.
    const DraftKey key{entered.release, entered.requirement};
    if (key == draftKey())
        m_form->setAssessment(entered);
    TRY(change.commit());
    m_drafts.remove(key);
    return {};
}

std::vector<Draft> AssessmentPanel::unsaved()
{
    keepDraft();
    std::vector<Draft> drafts;
    for (const DraftKey &key : m_drafts.keys()) {
        const auto &[release, requirement] = key;
        const SheetRow *row = m_state.sheet().row(requirement);
        QStringList name{
            release.isValid()
                ? ReleaseRepository(m_state.database()).nameOf(release).value_or(QString())
                : tr("Organisation")};
        if (row)
            name += row->requirement->citation() + QLatin1Char(' ')
                + row->requirement->title.in(m_state.context().language());
        drafts.push_back({name.join(QStringLiteral(" · ")), [this, key] { return saveDraft(key); },
                          [this, key] { discardDraft(key); }});
    }
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
}

Result<void> AssessmentPanel::saveDraft(DraftKey key)
{
    return m_shown.isValid() && key == draftKey() ? saveShown() : record(m_drafts.value(key));
}

void AssessmentPanel::discardDraft(DraftKey key)
{
    if (m_shown.isValid() && key == draftKey())
        takeBack();
    m_drafts.remove(key);
}

void AssessmentPanel::takeBack()
{
    m_form->setAssessment(m_form->stored());
    show();
}

void AssessmentPanel::decideApplicability()
{
    const SheetRow *row = m_state.row();
    const bool applies = row->applicability.applies;
    const auto reason = m_state.context().dialogs().askText(
        this,
        {applies ? tr("Does not apply") : tr("Applies"), tr("Reason"),
         tr("The derivation says otherwise, so the reason goes on record beside it."),
         row->requirement->citation() + QLatin1Char(' ')
             + row->requirement->title.in(m_state.context().language()),
         applies ? tr("Decide that it does not apply") : tr("Decide that it applies"), true, true});
    if (!reason)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::decideApplicability));
        TRY(ApplicabilityRepository::decide(change, m_state.subject(), m_shown, !applies, *reason));
        return change.commit();
    };
    if (const auto decided = run(); !decided)
        say(decided.error());
}

void AssessmentPanel::withdrawApplicability()
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::withdrawApplicability));
        TRY(ApplicabilityRepository::withdraw(change, m_state.subject(), m_shown));
        return change.commit();
    };
    if (const auto withdrawn = run(); !withdrawn)
        say(withdrawn.error());
}

void AssessmentPanel::chooseEvidence()
{
    const QStringList paths =
        m_state.context().dialogs().openFiles(this, tr("Attach evidence"), tr("All files (*)"));
    if (!paths.isEmpty())
        attach(paths);
}

void AssessmentPanel::attach(const QStringList &paths)
{
    const SheetRow *row = m_state.row();
    if (!row || !row->requirement->isAssessed())
        return;
    attachEvidence(m_state.context(), this, paths, m_state.subjectOf(*row), row->requirement->id,
                   [this](const auto &added) {
                       if (!added)
                           return say(added.error());
                       QStringList again;
                       for (const auto &piece : *added) {
                           if (piece.wasThere)
                               again += piece.number;
                       }
                       if (!again.isEmpty())
                           m_messages->post({MessageKind::Info,
                                             tr("%1: this content was stored before; it is linked, "
                                                "not stored again.")
                                                 .arg(again.join(tr(", "))),
                                             {},
                                             {},
                                             {}});
                   });
}

void AssessmentPanel::unlinkEvidence()
{
    const QListWidgetItem *item = m_evidence->currentItem();
    if (!item)
        return;
    const bool sure = m_state.context().dialogs().confirm(
        this,
        {tr("Unlink evidence"),
         tr("The file stays in the workspace; it only no longer speaks for this requirement."),
         {item->text()},
         tr("Unlink"),
         true});
    if (!sure)
        return;
    const EvidenceUse use{EvidenceId(item->data(Qt::UserRole).toLongLong()),
                          m_state.subjectOf(*m_state.row()), m_shown};
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::unlinkEvidence));
        TRY(EvidenceRepository::unlink(change, use));
        return change.commit();
    };
    if (const auto unlinked = run(); !unlinked)
        say(unlinked.error());
}

void AssessmentPanel::openFinding()
{
    const SheetRow *row = m_state.row();
    Finding finding;
    finding.release = m_state.subjectOf(*row);
    finding.requirement = row->requirement->id;
    finding.risk = row->assessment && row->assessment->risk != Risk::None ? row->assessment->risk
                                                                          : Risk::Medium;
    finding.description = row->assessment ? row->assessment->record : QString();
    auto *editor = new FindingEditor(m_state.context(), finding,
                                     row->requirement->citation() + QLatin1Char(' ')
                                         + row->requirement->title.in(m_state.context().language()),
                                     this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AssessmentPanel::acceptRisk()
{
    const SheetRow *row = m_state.row();
    RiskAcceptance acceptance;
    acceptance.release = m_state.subjectOf(*row);
    acceptance.requirement = row->requirement->id;
    if (const auto findings = FindingRepository(m_state.database())
                                  .ofRequirement(acceptance.release, acceptance.requirement)) {
        for (const Finding &finding : *findings) {
            if (isOpen(finding.status))
                acceptance.finding = finding.id;
        }
    }
    auto *editor =
        new AcceptanceEditor(m_state.context(), acceptance,
                             row->requirement->citation() + QLatin1Char(' ')
                                 + row->requirement->title.in(m_state.context().language()),
                             this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AssessmentPanel::say(const Error &error)
{
    m_messages->post({MessageKind::Error, error.message, error.cause, {}, {}});
}

} // namespace gatehouse
