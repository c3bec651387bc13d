#include "views/assessments/findingeditor.h"

#include "models/findings/findingrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/common/conflict.h"
#include "views/common/designtokens.h"
#include "views/common/forms.h"
#include "views/common/messagebar.h"
#include "views/common/optionaldateedit.h"
#include "views/common/toolbuttons.h"
#include "views/shell/navigationcontext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
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

} // namespace

FindingEditor::FindingEditor(NavigationContext &context, Finding finding, const QString &subject,
                             QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_finding(std::move(finding)),
      m_form(new Form), m_title(new QLineEdit(m_finding.title)), m_risk(new QComboBox),
      m_status(new QComboBox), m_description(new QPlainTextEdit(m_finding.description)),
      m_advice(new QPlainTextEdit(m_finding.advice)), m_owner(new QComboBox),
      m_due(new OptionalDateEdit)
{
    const bool isNew = !m_finding.id.isValid();
    setWindowTitle(isNew ? tr("Open a finding") : m_finding.number);
    setSaveText(isNew ? tr("Open finding") : tr("Save"));
    auto *about = new QLabel(subject);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);
    m_title->setObjectName(QStringLiteral("finding-title"));
    m_status->setObjectName(QStringLiteral("finding-status"));
    FormField *title = m_form->addField(m_title, tr("&Title"));
    title->setRequired(true);
    title->setCheck([this] {
        return m_title->text().trimmed().isEmpty() ? tr("Say in a few words what is wrong.")
                                                   : QString();
    });
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low})
        m_risk->addItem(label(risk), static_cast<int>(risk));
    m_risk->setCurrentIndex(m_risk->findData(static_cast<int>(m_finding.risk)));
    for (const FindingStatus status : nextOf(m_finding.status))
        m_status->addItem(label(status), static_cast<int>(status));
    m_status->setEnabled(!isNew && m_status->count() > 1);
    const auto stateRow = m_form->addRow({m_risk, m_status});
    stateRow[0]->setLabel(tr("&Risk"));
    stateRow[1]->setLabel(tr("&Status"));
    for (QPlainTextEdit *text : {m_description, m_advice}) {
        text->setTabChangesFocus(true);
        text->setMaximumHeight(90);
    }
    m_form->addField(m_description, tr("&Description"));
    m_form->addField(m_advice, tr("Remediation &advice"));
    fillOwners();
    m_due->setDate(m_finding.dueOn);
    const auto ownerRow = m_form->addRow({m_owner, m_due});
    ownerRow[0]->setLabel(tr("Remediation &owner"));
    ownerRow[1]->setLabel(tr("D&ue"));
    if (const QString retests = retestsText(); !retests.isEmpty()) {
        m_form->addHeading(tr("Re-tests"));
        auto *text = new QLabel(retests);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        m_form->addWidget(text);
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(560, 560);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_title->setFocus();
}

void FindingEditor::fillOwners()
{
    const auto people = OrganizationRepository(m_context.session().workspace.database()).people();
    if (!people) {
        showUnread(m_owner, QVariant::fromValue(m_finding.owner));
        messages()->post(people.error());
        return;
    }
    m_owner->addItem(tr("Not named"), QVariant::fromValue(PersonId()));
    for (const Person &person : *people) {
        if (person.active || person.id == m_finding.owner)
            m_owner->addItem(person.name, QVariant::fromValue(person.id));
        if (person.id == m_finding.owner)
            m_owner->setCurrentIndex(m_owner->count() - 1);
    }
}

QString FindingEditor::retestsText() const
{
    QStringList lines;
    for (const Retest &retest : m_finding.retests)
        lines +=
            tr("%1 %2, %3: %4")
                .arg(retest.testedAt.toLocalTime().date().toString(Qt::ISODate), retest.testedBy,
                     retest.passed ? tr("passed") : tr("failed"), retest.record);
    return lines.join(QLatin1Char('\n'));
}

Result<void> FindingEditor::save()
{
    if (!m_due->isAcceptable())
        return fail(ErrorKind::Invalid,
                    tr("“%1” is no date. Write the due date as 2026-11-22.").arg(m_due->text()));
    Finding finding = m_finding;
    finding.title = m_title->text().trimmed();
    finding.description = m_description->toPlainText().trimmed();
    finding.advice = m_advice->toPlainText().trimmed();
    finding.risk = static_cast<Risk>(m_risk->currentData().toInt());
    finding.status = static_cast<FindingStatus>(m_status->currentData().toInt());
    finding.owner = m_owner->currentData().value<PersonId>();
    finding.dueOn = m_due->date();
    const Session session = m_context.session();
    SharedRecord<Finding> shared;
    shared.name = m_finding.number;
    shared.fields = {
        conflictField(tr("&Title"), &Finding::title),
        conflictField(tr("&Risk"), &Finding::risk, [](Risk risk) { return label(risk); }),
        conflictField(tr("&Status"), &Finding::status,
                      [](FindingStatus status) { return label(status); }),
        conflictField(tr("&Description"), &Finding::description),
        conflictField(tr("Remediation &advice"), &Finding::advice),
        conflictField(tr("Remediation &owner"), &Finding::owner,
                      [this](PersonId owner) { return ownerName(owner); }),
        conflictField(tr("D&ue"), &Finding::dueOn),
    };
    shared.write = [&session](const Finding &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::openFinding : actions::editFinding));
        if (isNew) {
            TRY(FindingRepository::open(change, wanted));
        } else {
            TRY(FindingRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_finding.id.isValid())
        shared.read = [&] {
            return FindingRepository(session.workspace.database()).finding(m_finding.id);
        };
    TRY(saveShared(m_context.dialogs(), this, shared, m_finding, finding));
    return {};
}

QString FindingEditor::ownerName(PersonId owner) const
{
    if (!owner.isValid())
        return tr("Not named");
    const auto person =
        OrganizationRepository(m_context.session().workspace.database()).person(owner);
    return person ? person->name : person.error().message;
}

} // namespace gatehouse
