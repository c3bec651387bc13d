#include "views/assessments/assessmentsection.h"

#include "models/assessments/assessmentgridmodel.h"
#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentrule.h"
#include "models/base/listing.h"
#include "models/lifecycle/confirmation.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testproposal.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentform.h"
#include "views/subject/assessmentstate.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse {

AssessmentSection::AssessmentSection(AssessmentState &state, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_state(state), m_messages(messages), m_inherited(wrappedLabel("muted")),
      m_toOrganisation(new QPushButton), m_phases(new QWidget),
      m_phaseButtons(new QButtonGroup(this)), m_earlier(wrappedLabel("muted")),
      m_confirm(new QPushButton), m_form(new AssessmentForm), m_save(new QPushButton),
      m_takeBack(new QPushButton), m_said(wrappedLabel()),
      m_saveKey(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this))
{
    m_save->setObjectName(QStringLiteral("assessment-save"));
    setLook(m_save, "primary");
    m_confirm->setObjectName(QStringLiteral("assessment-confirm"));
    new FlowLayout(m_phases, space::s);
    for (const Phase phase : allPhases) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QStringLiteral("assessment-phase-") + toKey(phase));
        setLook(button, "chip");
        m_phaseButtons->addButton(button, indexOf(phase));
        m_phases->layout()->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_inherited, beside({m_toOrganisation}), m_phases, m_earlier,
                               beside({m_confirm}), m_form, beside({m_save, m_takeBack}), m_said}));
    m_said->setObjectName(QStringLiteral("assessment-said"));
    m_said->hide();
    connect(m_form, &AssessmentForm::edited, this, &AssessmentSection::showWhetherChanged);
    connect(m_form, &AssessmentForm::edited, m_said, &QLabel::hide);
    connect(m_save, &QPushButton::clicked, this, &AssessmentSection::save);
    // A button's own shortcut shows the button pressed for a tenth of a second before it acts.
    connect(m_saveKey, &QShortcut::activated, this, [this] {
        if (m_save->isVisible())
            m_save->click();
    });
    connect(m_phaseButtons, &QButtonGroup::idClicked, this,
            [this](int phase) { m_state.setAssessedPhase(allPhases[static_cast<size_t>(phase)]); });
    m_toOrganisation->setObjectName(QStringLiteral("assessment-organisation"));
    connect(m_toOrganisation, &QPushButton::clicked, this,
            [this] { m_state.context().openOrganisation(m_shown); });
    connect(m_confirm, &QPushButton::clicked, this, &AssessmentSection::confirm);
    connect(m_takeBack, &QPushButton::clicked, this, &AssessmentSection::takeBack);
    m_save->installEventFilter(this);
    m_confirm->installEventFilter(this);
}

bool AssessmentSection::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void AssessmentSection::retranslate()
{
    m_inherited->setText(
        tr("An organisation requirement: assessed once, inherited by every release."));
    m_toOrganisation->setText(tr("Show it at the organisation"));
    m_takeBack->setText(tr("Drop what is unsaved"));
    m_takeBack->setToolTip(tr("Shows again what is recorded. What is recorded stays."));
    m_form->retranslate();
}

void AssessmentSection::keepDraft()
{
    if (!m_shown.isValid())
        return;
    if (m_form->isChanged())
        m_drafts.insert_or_assign(draftKey(), Kept{m_form->assessment(), m_form->base()});
    else
        m_drafts.erase(draftKey());
}

AssessmentSection::DraftKey AssessmentSection::draftKey() const
{
    return {m_form->stored().release, m_shown, m_form->stored().phase};
}

void AssessmentSection::showChosen()
{
    const SheetRow *row = m_state.row();
    keepDraft();
    const RequirementId before =
        std::exchange(m_shown, row ? row->requirement->id : RequirementId());
    if (m_shown != before && !m_saving)
        m_said->hide();
    if (!row)
        return;

    const Requirement &requirement = *row->requirement;
    const bool organisation = requirement.scope == Scope::Organisation;
    m_inherited->setVisible(organisation);
    m_toOrganisation->setVisible(organisation && m_state.subject().isValid());
    const std::optional<Phase> phase =
        organisation ? std::nullopt : row->phaseToJudge(m_state.assessedPhase());
    const Assessment *recorded = row->assessment(phase);
    Assessment stored = recorded ? *recorded : Assessment{};
    stored.release = m_state.subjectOf(*row);
    stored.requirement = requirement.id;
    stored.phase = phase;
    showPhases(*row, phase);
    m_form->setAssessment(stored);
    m_form->setPlanned(methodsThatFit(requirement.methods, phase));
    showEarlier(*row, stored);
    if (const auto draft = m_drafts.find(draftKey()); draft != m_drafts.end())
        m_form->edit(draft->second.entered, draft->second.base);
    const bool may = m_state.actingOn(*row).may(actions::assess) && row->applicability.applies;
    m_form->setEditable(may);
    m_save->setText(organisation ? tr("Save for the organisation") : tr("Save"));
    m_save->setToolTip(toolTipWithShortcut(m_save->text(), m_saveKey->key()));
    m_save->setVisible(may);
    showWhetherChanged();
}

void AssessmentSection::take(const TestProposal &proposal)
{
    m_state.setAssessedPhase(Phase::Test);
    Assessment entered = m_form->assessment();
    entered.judgement = proposal.judgement;
    entered.methods = proposal.methods;
    entered.record = proposal.record;
    if (!proposal.object.isEmpty())
        entered.object = proposal.object;
    if (fallsShort(proposal.judgement) && entered.risk == Risk::None)
        entered.risk = Risk::Medium;
    m_form->edit(entered, m_form->base());
    showWhetherChanged();
}

void AssessmentSection::showPhases(const SheetRow &row, std::optional<Phase> chosen)
{
    m_phases->setVisible(chosen.has_value());
    const std::vector<PhaseJudgement> path = row.path();
    for (QAbstractButton *button : m_phaseButtons->buttons()) {
        const Phase phase = allPhases[static_cast<size_t>(m_phaseButtons->id(button))];
        const auto step = std::find_if(path.begin(), path.end(),
                                       [phase](const auto &each) { return each.phase == phase; });
        button->setVisible(step != path.end());
        if (step == path.end())
            continue;
        const Badge badge = badgeOf(step->judgement);
        button->setText(label(phase));
        button->setIcon(icon(badge.iconName, badge.tone));
        button->setToolTip(pathText({*step}));
        button->setAccessibleName(pathText({*step}));
        button->setChecked(phase == chosen);
    }
}

void AssessmentSection::showEarlier(const SheetRow &row, const Assessment &stored)
{
    const Assessment *earlier =
        stored.phase && stored.judgement == Judgement::NotAssessed && row.applicability.applies
        ? row.assessmentBefore(*stored.phase)
        : nullptr;
    const bool may = m_state.actingOn(row).may(actions::assess);
    m_earlier->setVisible(earlier || stored.confirms);
    m_confirm->setVisible(earlier && may);
    if (stored.confirms)
        m_earlier->setText((stored.carriedFrom.isValid()
                                ? tr("Confirms what the release before found at “%1”.")
                                : tr("Confirms the judgement of the phase “%1”."))
                               .arg(label(*stored.confirms)));
    if (!earlier)
        return;
    const QString methods =
        earlier->methods.empty() ? tr("no method recorded") : listed(earlier->methods);
    const QString day = earlier->assessedOn.toString(Qt::ISODate);
    // Each with as many places as it is given: Qt complains of one that has no use for a text.
    m_earlier->setText(
        earlier->release == stored.release
            ? tr("Not judged here yet. Below is what the phase “%1” found, to be confirmed or "
                 "changed: %2, %3, %4 (%5).")
                  .arg(label(*earlier->phase), label(earlier->judgement), earlier->assessor, day,
                       methods)
            : tr("Not judged here yet. Below is what release %6 found at “%1”, to be confirmed or "
                 "changed: %2, %3, %4 (%5).")
                  .arg(label(*earlier->phase), label(earlier->judgement), earlier->assessor, day,
                       methods, versionOf(earlier->release)));
    m_confirm->setText(tr("Confirm for “%1”").arg(label(*stored.phase)));
    const bool counts = row.confirmable(*stored.phase) != nullptr;
    m_confirm->setEnabled(counts);
    m_confirm->setToolTip(counts ? QString()
                              : earlier->judgement == Judgement::NotApplicable
                              ? tr("To leave it out takes a decision on its applicability.")
                              : tr("The methods used there do not count in this phase: judge it "
                                   "here."));
    Assessment proposal = *earlier;
    proposal.methods.clear();
    proposal.release = stored.release;
    proposal.requirement = stored.requirement;
    proposal.phase = stored.phase;
    m_form->propose(stored, proposal);
}

void AssessmentSection::confirm()
{
    m_messages.clear();
    const SheetRow *row = m_state.row();
    const std::optional<Phase> phase = m_form->stored().phase;
    const Assessment *earlier = row && phase ? row->assessmentBefore(*phase) : nullptr;
    if (!earlier)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::confirmAssessment));
        TRY(confirmEarlier(change, m_state.context().shelf(), *earlier,
                           {m_state.subject(), row->requirement->id, *phase}));
        return change.commit();
    };
    const DraftKey key = draftKey();
    const Judgement judgement = earlier->judgement;
    m_said->hide();
    m_saving = true;
    const auto confirmed = run();
    m_saving = false;
    if (!confirmed)
        m_messages.post(confirmed.error());
    else
        say(tr("Confirmed: %1 is “%2”."), key, judgement);
}

void AssessmentSection::showWhetherChanged()
{
    m_save->setEnabled(m_form->isChanged() || m_form->isProposal());
    m_takeBack->setVisible(m_form->isChanged());
}

void AssessmentSection::save()
{
    m_messages.clear();
    const DraftKey key = draftKey();
    m_said->hide();
    m_saving = true;
    const auto saved = saveShown();
    m_saving = false;
    if (!saved) {
        m_messages.post(saved.error());
        return;
    }
    const SheetRow *row = m_state.sheet().row(std::get<1>(key));
    if (const Assessment *recorded = row ? row->assessment(std::get<2>(key)) : nullptr)
        say(tr("Saved: %1 is “%2”."), key, recorded->judgement);
}

void AssessmentSection::say(const QString &sentence, DraftKey key, Judgement judgement)
{
    // Beside the button, where nothing moves that somebody is about to click.
    m_said->setText(sentence.arg(nameOf(key), label(judgement)));
    m_said->show();
}

Result<void> AssessmentSection::saveShown()
{
    const Assessment stored = m_form->stored();
    const Kept kept{m_form->assessment(), m_form->base()};
    const DraftKey key = draftKey();
    auto saved = record(kept);
    if (saved || key != draftKey())
        return saved;
    m_form->setAssessment(stored);
    m_form->edit(kept.entered, kept.base);
    // What somebody else recorded in the meantime is to be seen, around what was entered here.
    if (saved.error().kind == ErrorKind::Conflict)
        TRY(m_state.reload());
    return saved;
}

Result<void> AssessmentSection::record(const Kept &kept)
{
    const DraftKey key{kept.entered.release, kept.entered.requirement, kept.entered.phase};
    SharedRecord<Assessment> shared;
    shared.name = nameOf(key);
    shared.fields =
        conflictFields<Assessment>(m_state.database(),
                                   {QStringLiteral("assessor"), QStringLiteral("outside_body"),
                                    QStringLiteral("assessed_on")});
    shared.lastSave = lastSaveIn<Assessment>(m_state.database());
    shared.write = [this](const Assessment &entered) { return write(entered); };
    shared.read = [this, key]() -> Result<Assessment> {
        TRY_ASSIGN(const auto stored,
                   AssessmentRepository(m_state.database())
                       .find(std::get<0>(key), std::get<1>(key), std::get<2>(key)));
        return stored.value_or(Assessment{});
    };
    TRY(saveShared(m_state.context().dialogs(), this, shared, kept.base, kept.entered));
    m_drafts.erase(key);
    return {};
}

Result<void> AssessmentSection::write(const Assessment &entered)
{
    Assessment recorded = entered;
    recorded.assessor.clear(); // whoever saves it answers for it
    recorded.assessedOn = {};
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::assess));
    TRY(AssessmentRepository::record(change, recorded));
    // The announcement reads everything again; by then this is no draft any more.
    const DraftKey key{entered.release, entered.requirement, entered.phase};
    if (m_shown.isValid() && key == draftKey())
        m_form->setAssessment(entered);
    return change.commit();
}

QString AssessmentSection::versionOf(ReleaseId release) const
{
    const auto found = ReleaseRepository(m_state.database()).release(release);
    return found ? found->version : QString();
}

QString AssessmentSection::nameOf(DraftKey key) const
{
    const auto &[release, requirement, phase] = key;
    QStringList name{release.isValid()
                         ? ReleaseRepository(m_state.database()).nameOf(release).value_or(QString())
                         : tr("Organisation")};
    if (const SheetRow *row = m_state.sheet().row(requirement))
        name += m_state.nameOf(*row);
    if (phase)
        name += label(*phase);
    return name.join(QStringLiteral(" · "));
}

std::vector<Draft> AssessmentSection::unsaved()
{
    keepDraft();
    std::vector<Draft> drafts;
    for (const auto &[draft, kept] : m_drafts) {
        const DraftKey key = draft;
        drafts.push_back({nameOf(key), [this, key] { return saveDraft(key); },
                          [this, key] { discardDraft(key); }});
    }
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
}

Result<void> AssessmentSection::saveDraft(DraftKey key)
{
    return m_shown.isValid() && key == draftKey() ? saveShown() : record(m_drafts.at(key));
}

void AssessmentSection::discardDraft(DraftKey key)
{
    if (m_shown.isValid() && key == draftKey())
        takeBack();
    m_drafts.erase(key);
}

void AssessmentSection::takeBack()
{
    m_form->setAssessment(m_form->stored());
    showChosen();
}

} // namespace gatehouse
