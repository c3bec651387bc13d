#include "views/assessments/batchassessment.h"

#include "models/assessments/assessmentrepository.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentform.h"
#include "views/subject/assessmentstate.h"
#include "views/design/designtokens.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr size_t namedItems = 6;

} // namespace

BatchAssessment::BatchAssessment(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                                 QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_form(new AssessmentForm)
{
    setWindowTitle(tr("Assess %n requirements", nullptr, static_cast<int>(rows.size())));
    setSaveText(tr("Record for all"));
    QStringList names;
    int recorded = 0;
    for (const SheetRow *row : rows) {
        Item item;
        item.stored = row->assessment.value_or(Assessment{});
        item.stored.release = state.subjectOf(*row);
        item.stored.requirement = row->requirement->id;
        item.methods = row->requirement->methods;
        recorded += row->judgement() == Judgement::NotAssessed ? 0 : 1;
        if (names.size() < static_cast<qsizetype>(namedItems))
            names += row->requirement->citation() + QLatin1Char(' ')
                + row->requirement->title.in(state.context().language());
        m_items.push_back(std::move(item));
    }
    if (rows.size() > namedItems)
        names += tr("and %n more", nullptr, static_cast<int>(rows.size() - namedItems));
    auto *about = new QLabel(names.join(tr(", ")));
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    auto *note = new QLabel;
    note->setWordWrap(true);
    note->setText(
        recorded > 0
            ? tr("%n of them are assessed already; what they say now moves to their history.",
                 nullptr, recorded)
            : tr("Methods left empty are recorded as each requirement lists them."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(about);
    column->addWidget(m_form);
    column->addWidget(note);
    column->addStretch(1);
    Assessment start;
    start.judgement = Judgement::Compliant;
    m_form->setAssessment(start);
    setContent(content);
    resize(560, 520);
    setSave([this] { return save(); });
}

Result<void> BatchAssessment::save()
{
    const Assessment entered = m_form->assessment();
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::assess));
    for (const Item &item : m_items) {
        Assessment assessment = entered;
        assessment.id = item.stored.id;
        assessment.uid = item.stored.uid;
        assessment.revision = item.stored.revision;
        assessment.release = item.stored.release;
        assessment.requirement = item.stored.requirement;
        if (assessment.methods.empty())
            assessment.methods = item.methods;
        assessment.assessor.clear();
        assessment.assessedOn = {};
        TRY(AssessmentRepository::record(change, assessment));
    }
    return change.commit();
}

} // namespace gatehouse
