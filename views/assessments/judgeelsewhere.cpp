#include "views/assessments/judgeelsewhere.h"

#include "models/assessments/assessmentplan.h"
#include "models/assessments/assessmentrule.h"
#include "views/assessments/assessmentform.h"
#include "views/assessments/assessmentpreview.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/message.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"

#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace gatehouse {

namespace {

/// What the form holds, as an entry for the row of each release.
AssessmentEntry entryOf(const Assessment &entered, const AskedElsewhere &asked)
{
    constexpr std::array keys{"judgement", "methods", "object", "record", "risk", "remark"};
    AssessmentEntry entry;
    entry.requirement = asked.sheet.rows.front().requirement->id;
    entry.name = asked.name;
    for (const char *key : keys) {
        const Field &field = describe<Assessment>().field(key);
        entry.values.emplace_back(&field, field.get(&entered));
    }
    return entry;
}

} // namespace

JudgeElsewhere::JudgeElsewhere(AssessmentState &state, const SheetRow &row, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_row(row),
      m_phase(row.phaseToJudge(state.assessedPhase())), m_form(new AssessmentForm)
{
    setWindowTitle(tr("Judge in other apps"));
    setSaveText(tr("Choose the apps…"));
    auto *about = wrappedLabel();
    about->setText(tr("%1: what is entered here is recorded in the releases of other apps that you "
                      "choose in the next step.")
                       .arg(state.nameOf(row)));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(about);
    column->addWidget(m_form);
    column->addStretch(1);
    const Assessment *recorded = row.assessment(m_phase);
    m_form->setAssessment(recorded ? *recorded : Assessment());
    m_form->setPlanned(methodsThatFit(row.requirement->methods, m_phase));
    setContent(content);
    resize(560, 520);
    // Only so that leaving asks about what was entered; see accept().
    setSave([]() -> Result<void> { return {}; });
}

void JudgeElsewhere::accept()
{
    if (m_isReading)
        return;
    m_isReading = true;
    messages()->clear();
    m_state.context().runReading<std::vector<AskedElsewhere>>(
        tr("Looking for other apps"), this,
        [readers = m_state.context().session().workspace.readers(), release = m_state.subject(),
         requirement =
             m_row.requirement->id](Progress &progress) -> Result<std::vector<AskedElsewhere>> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return AskedElsewhere::load(*reader, shelf, release, requirement, progress);
        },
        [this](Result<std::vector<AskedElsewhere>> asked) {
            m_isReading = false;
            if (asked)
                choose(*std::move(asked));
        });
}

void JudgeElsewhere::choose(std::vector<AskedElsewhere> asked)
{
    if (asked.empty())
        return messages()->post({MessageKind::Info,
                                 tr("No other app is asked this in the release it works on."),
                                 {},
                                 {},
                                 {}});
    AssessmentPreview::Content content;
    content.title = tr("Judge in other apps");
    content.note = m_state.nameOf(m_row);
    content.subject = tr("Release");
    content.ticksAll = false;
    content.phases = m_row.requirement->phases;
    // Shared, since there may be thousands and each look at them takes this along.
    const auto shared = std::make_shared<const std::vector<AskedElsewhere>>(std::move(asked));
    content.plan = [shared, entered = m_form->assessment()](std::optional<Phase> phase) {
        AssessmentPlan plan;
        for (const AskedElsewhere &each : *shared)
            plan.add(each.sheet, {entryOf(entered, each)}, phase);
        return plan;
    };
    auto *preview = new AssessmentPreview(m_state.context(), std::move(content), m_phase, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::accepted, this, &FormDialog::discard);
    preview->open();
}

} // namespace gatehouse
