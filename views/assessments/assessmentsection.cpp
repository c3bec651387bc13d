#include "views/assessments/assessmentsection.h"

#include "models/assessments/assessmentrepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentform.h"
#include "views/subject/assessmentstate.h"
#include "views/design/arrangement.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

AssessmentSection::AssessmentSection(AssessmentState &state, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_state(state), m_messages(messages), m_inherited(wrappedLabel("muted")),
      m_form(new AssessmentForm), m_save(new QPushButton), m_takeBack(new QPushButton),
      m_saveKey(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this))
{
    m_save->setObjectName(QStringLiteral("assessment-save"));
    setLook(m_save, "primary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stacked({m_inherited, m_form, beside({m_save, m_takeBack})}));
    connect(m_form, &AssessmentForm::edited, this, &AssessmentSection::showWhetherChanged);
    connect(m_save, &QPushButton::clicked, this, &AssessmentSection::save);
    // A button's own shortcut shows the button pressed for a tenth of a second before it acts.
    connect(m_saveKey, &QShortcut::activated, this, [this] {
        if (m_save->isVisible())
            m_save->click();
    });
    connect(m_takeBack, &QPushButton::clicked, this, &AssessmentSection::takeBack);
}

void AssessmentSection::retranslate()
{
    m_inherited->setText(
        tr("An organisation requirement: assessed once, inherited by every release."));
    m_takeBack->setText(tr("Take back"));
    m_form->retranslate();
}

void AssessmentSection::keepDraft()
{
    if (!m_shown.isValid())
        return;
    if (m_form->isChanged())
        m_drafts.insert(draftKey(), {m_form->assessment(), m_form->base()});
    else
        m_drafts.remove(draftKey());
}

AssessmentSection::DraftKey AssessmentSection::draftKey() const
{
    return {m_form->stored().release, m_shown};
}

void AssessmentSection::showChosen()
{
    const SheetRow *row = m_state.row();
    keepDraft();
    m_shown = row ? row->requirement->id : RequirementId();
    if (!row)
        return;

    const Requirement &requirement = *row->requirement;
    const bool organisation = requirement.scope == Scope::Organisation;
    m_inherited->setVisible(organisation);
    Assessment stored = row->assessment.value_or(Assessment{});
    if (!row->assessment) {
        stored.release = m_state.subjectOf(*row);
        stored.requirement = requirement.id;
        stored.methods = requirement.methods;
    }
    m_form->setAssessment(stored);
    if (const auto draft = m_drafts.constFind(draftKey()); draft != m_drafts.constEnd())
        m_form->edit(draft->entered, draft->base);
    const bool may = m_state.context().session().account.may(actions::assess.permission)
        && row->applicability.applies;
    m_form->setEditable(may);
    m_save->setText(organisation ? tr("Save for the organisation") : tr("Save"));
    m_save->setToolTip(toolTipWithShortcut(m_save->text(), m_saveKey->key()));
    m_save->setVisible(may);
    showWhetherChanged();
}

void AssessmentSection::showWhetherChanged()
{
    m_save->setEnabled(m_form->isChanged());
    m_takeBack->setVisible(m_form->isChanged());
}

void AssessmentSection::save()
{
    m_messages.clear();
    if (const auto saved = saveShown(); !saved)
        m_messages.post(saved.error());
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
    const DraftKey key{kept.entered.release, kept.entered.requirement};
    SharedRecord<Assessment> shared;
    shared.name = nameOf(key);
    shared.fields = conflictFields<Assessment>(
        m_state.database(), {QStringLiteral("assessor"), QStringLiteral("assessed_on")});
    shared.write = [this](const Assessment &entered) { return write(entered); };
    shared.read = [this, key]() -> Result<Assessment> {
        TRY_ASSIGN(const auto stored,
                   AssessmentRepository(m_state.database()).find(key.first, key.second));
        return stored.value_or(Assessment{});
    };
    TRY(saveShared(m_state.context().dialogs(), this, shared, kept.base, kept.entered));
    m_drafts.remove(key);
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
    const DraftKey key{entered.release, entered.requirement};
    if (m_shown.isValid() && key == draftKey())
        m_form->setAssessment(entered);
    return change.commit();
}

QString AssessmentSection::nameOf(DraftKey key) const
{
    const auto &[release, requirement] = key;
    QStringList name{release.isValid()
                         ? ReleaseRepository(m_state.database()).nameOf(release).value_or(QString())
                         : tr("Organisation")};
    if (const SheetRow *row = m_state.sheet().row(requirement))
        name += m_state.nameOf(*row);
    return name.join(QStringLiteral(" · "));
}

std::vector<Draft> AssessmentSection::unsaved()
{
    keepDraft();
    std::vector<Draft> drafts;
    for (const DraftKey &key : m_drafts.keys())
        drafts.push_back({nameOf(key), [this, key] { return saveDraft(key); },
                          [this, key] { discardDraft(key); }});
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
}

Result<void> AssessmentSection::saveDraft(DraftKey key)
{
    return m_shown.isValid() && key == draftKey() ? saveShown() : record(m_drafts.value(key));
}

void AssessmentSection::discardDraft(DraftKey key)
{
    if (m_shown.isValid() && key == draftKey())
        takeBack();
    m_drafts.remove(key);
}

void AssessmentSection::takeBack()
{
    m_form->setAssessment(m_form->stored());
    showChosen();
}

} // namespace gatehouse
