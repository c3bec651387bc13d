#include "views/findings/findingeditor.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/listing.h"
#include "models/findings/findingpolicy.h"
#include "models/findings/findingrepository.h"
#include "models/findings/findingstate.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/design/optionaldateedit.h"
#include "views/page/recordconflict.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// Where a finding can go by hand; closing is a re-test's business, accepting an approver's.
std::vector<FindingStatus> nextOf(FindingStatus status)
{
    switch (status) {
    case FindingStatus::Open:
        return {FindingStatus::Open, FindingStatus::Fixing};
    case FindingStatus::Fixing:
        return {FindingStatus::Fixing, FindingStatus::Open, FindingStatus::AwaitingRetest};
    default:
        return {status};
    }
}

QLabel *wrappedText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FindingEditor::FindingEditor(NavigationContext &context, Finding finding, const QString &subject,
                             QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_finding(std::move(finding)),
      m_form(new Form), m_editors(*m_form, describe<Finding>(), QStringLiteral("finding")),
      m_about(wrappedText(subject)), m_place(new QComboBox), m_comment(new QPlainTextEdit(this))
{
    const bool isNew = !m_finding.id.isValid();
    setWindowTitle(isNew ? tr("Open a finding") : m_finding.number);
    setSaveText(isNew ? tr("Open finding") : tr("Save"));
    setLook(m_about, "muted");
    m_form->addWidget(m_about);
    m_place->setObjectName(QStringLiteral("finding-place"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_placeField = m_form->addField(m_place, tr("Re&quirement"));
    m_placeField->hide();
    m_editors.add("title", tr("&Title"));
    const auto stateRow = m_editors.addRow({"risk", "status"});
    stateRow[0]->setLabel(tr("&Risk"));
    stateRow[1]->setLabel(tr("&Status"));
    QStringList risks;
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low})
        risks += toKey(risk);
    m_editors.offerKeys("risk", risks);
    QStringList next;
    for (const FindingStatus status : nextOf(m_finding.status))
        next += toKey(status);
    m_editors.offerKeys("status", next);
    m_editors.editor("status")->setEnabled(!isNew && next.size() > 1);
    m_riskReason = m_editors.add("risk_reason", tr("Reason for the &lower risk"),
                                 tr("It stands at the gate for whoever decides there."));
    m_editors.setRule("risk_reason", [this] {
        return isLowered() && reasonText().isEmpty() ? tr("Say why the risk is lower than it was.")
                                                     : QString();
    });
    m_editors.add("description", tr("&Description"));
    m_editors.add("advice", tr("Remediation &advice"));
    const auto originRow = m_editors.addRow({"source", "cwe", "component"});
    originRow[0]->setLabel(tr("S&ource"));
    originRow[1]->setLabel(tr("&CWE"));
    originRow[2]->setLabel(tr("Compo&nent"));
    const auto ownerRow = m_editors.addRow({"owner", "due_on"});
    ownerRow[0]->setLabel(tr("Remediation o&wner"));
    ownerRow[1]->setLabel(tr("D&ue"));
    m_editors.setRule("due_on", [this] {
        const QDate chosen =
            static_cast<const OptionalDateEdit *>(m_editors.editor("due_on"))->date();
        if (!chosen.isValid() || chosen == m_finding.dueOn)
            return QString();
        const auto may = FindingPolicy::checkDueOn(chosen, m_context.today());
        return may ? QString() : may.error().message;
    });
    offerOwners();
    m_editors.load(&m_finding);
    connect(static_cast<QComboBox *>(m_editors.editor("risk")), &QComboBox::currentIndexChanged,
            this, &FindingEditor::showReason);
    showReason();
    if (isNew) {
        if (const auto place = AssessmentSubject::find(context.session().workspace.database(),
                                                       m_finding.release, m_finding.requirement))
            m_tier = place->tier;
        connect(static_cast<QComboBox *>(m_editors.editor("risk")), &QComboBox::currentIndexChanged,
                this, &FindingEditor::proposeDue);
        proposeDue();
    }
    const auto addText = [this](const QString &heading, const QString &text) {
        if (text.isEmpty())
            return;
        m_form->addHeading(heading);
        m_form->addWidget(wrappedText(text));
    };
    addText(tr("Re-tests"), retestsText());
    QStringList shown;
    for (const FindingAttachment &each : m_finding.attachments)
        shown += each.number + QStringLiteral("  ") + each.title;
    addText(tr("Attached evidence"), shown.join(u'\n'));
    addText(tr("Duplicates"), listed(m_finding.duplicates));
    addText(tr("Comments"), commentsText());
    m_comment->setObjectName(QStringLiteral("finding-comment"));
    m_comment->setMaximumHeight(72);
    if (isNew)
        m_comment->hide();
    else
        m_form
            ->addField(m_comment, tr("Co&mment"),
                       isOverdue(m_finding, context.today())
                           ? tr("It is kept as it is written, with your name. Where the finding is "
                                "given more time, it says why.")
                           : tr("It is kept as it is written, with your name."))
            ->setCheck([this] {
                return isPostponed() && m_comment->toPlainText().trimmed().isEmpty()
                    ? tr("The finding is overdue: say why it is given more time.")
                    : QString();
            });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(600, 640);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_finding, placeOf(m_finding.release, m_finding.requirement));
    m_editors.editor("title")->setFocus();
}

void FindingEditor::offerPlaces(std::vector<FindingPlace> places)
{
    m_places = std::move(places);
    m_place->clear();
    for (const FindingPlace &each : m_places)
        m_place->addItem(each.name);
    m_about->setVisible(m_places.size() <= 1);
    m_placeField->setVisible(m_places.size() > 1);
}

bool FindingEditor::isLowered() const
{
    const auto *chosen = static_cast<const QComboBox *>(m_editors.editor("risk"));
    const auto risk = fromKey<Risk>(chosen->currentData().toString());
    return m_finding.id.isValid() && risk && *risk < std::max(m_finding.risk, m_finding.riskBefore);
}

QString FindingEditor::reasonText() const
{
    return static_cast<const QPlainTextEdit *>(m_editors.editor("risk_reason"))
        ->toPlainText()
        .trimmed();
}

void FindingEditor::showReason()
{
    m_riskReason->setVisible(isLowered());
}

bool FindingEditor::isPostponed() const
{
    const QDate chosen = static_cast<const OptionalDateEdit *>(m_editors.editor("due_on"))->date();
    return m_finding.id.isValid() && isOverdue(m_finding, m_context.today())
        && chosen > m_finding.dueOn;
}

void FindingEditor::offerOwners()
{
    const auto people = OrganizationRepository(m_context.session().workspace.database()).people();
    if (!people) {
        showUnread(static_cast<QComboBox *>(m_editors.editor("owner")), m_finding.owner.value);
        messages()->post(people.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("Not named"), 0}};
    for (const Person &person : *people) {
        if (person.active || person.id == m_finding.owner)
            choices.push_back({person.name, person.id.value});
    }
    m_editors.offer("owner", choices);
}

void FindingEditor::proposeDue()
{
    auto *due = static_cast<OptionalDateEdit *>(m_editors.editor("due_on"));
    if (due->date().isValid() && due->date() != m_proposed)
        return;
    const auto risk = fromKey<Risk>(
        static_cast<const QComboBox *>(m_editors.editor("risk"))->currentData().toString());
    m_proposed =
        FindingPolicy::builtIn().dueOn(m_tier, risk.value_or(Risk::None), m_context.today());
    due->setDate(m_proposed);
}

QString FindingEditor::commentsText() const
{
    QStringList lines;
    for (const FindingComment &comment : m_finding.comments)
        lines += tr("%1 %2: %3")
                     .arg(comment.writtenAt.toLocalTime().date().toString(Qt::ISODate),
                          comment.writtenBy, comment.text);
    return lines.join(u'\n');
}

QString FindingEditor::retestsText() const
{
    QStringList lines;
    for (const Retest &retest : m_finding.retests)
        lines += tr("%1 %2, %3: %4")
                     .arg(retest.testedAt.toLocalTime().date().toString(Qt::ISODate),
                          retest.testedBy, retest.passed ? tr("passed") : tr("failed"),
                          retest.evidenceNumber.isEmpty()
                              ? retest.record
                              : retest.record + QStringLiteral(" · ") + retest.evidenceNumber);
    return lines.join(QLatin1Char('\n'));
}

Result<void> FindingEditor::save()
{
    Finding finding = m_finding;
    TRY(m_editors.store(&finding));
    if (m_places.size() > 1) {
        const FindingPlace &about = m_places[static_cast<size_t>(m_place->currentIndex())];
        finding.release = about.release;
        finding.requirement = about.requirement;
    }
    if (!isLowered())
        finding.riskReason.clear();
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<Finding> shared;
    shared.name = m_finding.number;
    shared.fields = conflictFields<Finding>(database);
    shared.lastSave = lastSaveIn<Finding>(database);
    const QString comment = m_comment->toPlainText().trimmed();
    const bool isPostponing = isPostponed();
    shared.write = [&session, &comment, isPostponing](const Finding &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::openFinding : actions::editFinding));
        if (isNew) {
            TRY(FindingRepository::open(change, wanted));
        } else {
            TRY(FindingRepository::update(change, wanted, isPostponing ? comment : QString()));
            if (!comment.isEmpty() && !isPostponing)
                TRY(FindingRepository::comment(change, wanted.id, comment));
        }
        return change.commit();
    };
    if (m_finding.id.isValid())
        shared.read = [&] {
            return FindingRepository(database, m_context.today()).finding(m_finding.id);
        };
    TRY(saveShared(m_context.dialogs(), this, shared, m_finding, finding));
    return {};
}

} // namespace gatehouse
