#include "views/assessments/assessmentform.h"

#include "models/base/listing.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

AssessmentForm::AssessmentForm(QWidget *parent)
    : QWidget(parent), m_judgements(new QButtonGroup(this)), m_judgementLabel(new QLabel),
      m_methodLabel(new QLabel), m_planned(wrappedLabel("muted")), m_objectLabel(new QLabel),
      m_object(new QLineEdit), m_recordLabel(new QLabel), m_record(new QPlainTextEdit),
      m_riskLabel(new QLabel), m_risk(new QComboBox), m_remarkLabel(new QLabel),
      m_remark(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);

    auto *judgements = new QWidget;
    new FlowLayout(judgements, space::s);
    for (const Judgement judgement : allValues<Judgement>()) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(badgeOf(judgement).iconName, toneOf(judgement)));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QStringLiteral("judgement-") + toKey(judgement));
        setLook(button, "chip");
        m_judgements->addButton(button, static_cast<int>(judgement));
        judgements->layout()->addWidget(button);
    }
    column->addWidget(m_judgementLabel);
    column->addWidget(judgements);

    auto *methods = new QWidget;
    new FlowLayout(methods, space::s);
    for (const Method method : allValues<Method>()) {
        auto *box = new QCheckBox;
        box->setProperty("method", static_cast<int>(method));
        box->setObjectName(QStringLiteral("method-") + toKey(method));
        methods->layout()->addWidget(box);
        m_methods.append(box);
        connect(box, &QCheckBox::toggled, this, &AssessmentForm::edited);
    }
    column->addSpacing(space::s);
    column->addWidget(m_methodLabel);
    column->addWidget(methods);
    column->addWidget(m_planned);
    m_planned->setVisible(false);

    const auto add = [column](QLabel *name, QWidget *editor) {
        name->setBuddy(editor);
        column->addSpacing(space::s);
        column->addWidget(name);
        column->addWidget(editor);
    };
    add(m_objectLabel, m_object);
    m_object->setObjectName(QStringLiteral("assessment-object"));
    m_record->setTabChangesFocus(true);
    m_record->setMinimumHeight(84);
    m_record->setObjectName(QStringLiteral("assessment-record"));
    add(m_recordLabel, m_record);
    for (const Risk risk : allValues<Risk>())
        m_risk->addItem(QString(), static_cast<int>(risk));
    m_risk->setObjectName(QStringLiteral("assessment-risk"));
    add(m_riskLabel, m_risk);
    add(m_remarkLabel, m_remark);

    connect(m_judgements, &QButtonGroup::idClicked, this, [this] {
        showRisk();
        // What falls short has a risk; a middling one is the least wrong to begin with.
        if (m_risk->isVisibleTo(this)
            && m_risk->currentData().toInt() == static_cast<int>(Risk::None))
            m_risk->setCurrentIndex(m_risk->findData(static_cast<int>(Risk::Medium)));
        Q_EMIT edited();
    });
    connect(m_object, &QLineEdit::textEdited, this, &AssessmentForm::edited);
    connect(m_record, &QPlainTextEdit::textChanged, this, &AssessmentForm::edited);
    connect(m_risk, &QComboBox::activated, this, &AssessmentForm::edited);
    connect(m_remark, &QLineEdit::textEdited, this, &AssessmentForm::edited);
    retranslate();
    setAssessment({});
}

void AssessmentForm::setAssessment(const Assessment &assessment)
{
    m_stored = assessment;
    m_base = assessment;
    fill(assessment);
    // Read back, since the form writes some things its own way: the methods in their order, texts
    // without white space around them. That is no change of anybody's.
    m_shown = this->assessment();
    m_isProposal = false;
}

void AssessmentForm::propose(const Assessment &stored, const Assessment &proposal)
{
    m_stored = stored;
    m_base = stored;
    fill(proposal);
    m_shown = assessment();
    m_isProposal = true;
}

void AssessmentForm::setPlanned(const std::vector<Method> &methods)
{
    m_plannedMethods = methods;
    m_planned->setText(tr("Planned: %1").arg(listed(methods)));
    m_planned->setVisible(!methods.empty());
}

void AssessmentForm::edit(const Assessment &draft, const Assessment &base)
{
    m_base = base;
    fill(draft);
}

void AssessmentForm::fill(const Assessment &assessment)
{
    const QSignalBlocker quiet(this);
    m_judgements->button(static_cast<int>(assessment.judgement))->setChecked(true);
    for (QCheckBox *box : std::as_const(m_methods)) {
        const auto method = static_cast<Method>(box->property("method").toInt());
        box->setChecked(std::find(assessment.methods.begin(), assessment.methods.end(), method)
                        != assessment.methods.end());
    }
    m_object->setText(assessment.object);
    m_record->setPlainText(assessment.record);
    m_risk->setCurrentIndex(m_risk->findData(static_cast<int>(assessment.risk)));
    m_remark->setText(assessment.remark);
    showRisk();
}

Assessment AssessmentForm::assessment() const
{
    Assessment entered = m_stored;
    entered.confirms = std::nullopt; // what is entered is judged anew
    entered.carriedFrom = {};
    entered.revision = m_base.revision;
    entered.judgement = static_cast<Judgement>(m_judgements->checkedId());
    entered.methods.clear();
    for (const QCheckBox *box : m_methods) {
        if (box->isChecked())
            entered.methods.push_back(static_cast<Method>(box->property("method").toInt()));
    }
    entered.object = m_object->text().trimmed();
    entered.record = m_record->toPlainText().trimmed();
    const bool risky =
        entered.judgement == Judgement::Partial || entered.judgement == Judgement::Noncompliant;
    entered.risk = risky ? static_cast<Risk>(m_risk->currentData().toInt()) : Risk::None;
    entered.remark = m_remark->text().trimmed();
    return entered;
}

bool AssessmentForm::isChanged() const
{
    Assessment entered = assessment();
    entered.revision = m_shown.revision;
    entered.confirms = m_shown.confirms;
    entered.carriedFrom = m_shown.carriedFrom;
    return !(entered == m_shown);
}

void AssessmentForm::setEditable(bool editable)
{
    for (QAbstractButton *button : m_judgements->buttons())
        button->setEnabled(editable);
    for (QCheckBox *box : std::as_const(m_methods))
        box->setEnabled(editable);
    m_object->setReadOnly(!editable);
    m_record->setReadOnly(!editable);
    m_risk->setEnabled(editable);
    m_remark->setReadOnly(!editable);
    if (editable)
        showRisk();
}

void AssessmentForm::retranslate()
{
    m_judgementLabel->setText(tr("Judgement"));
    m_methodLabel->setText(tr("Methods used"));
    m_objectLabel->setText(tr("&Object or sample"));
    m_recordLabel->setText(tr("Result &record"));
    m_riskLabel->setText(tr("Ris&k"));
    m_remarkLabel->setText(tr("Re&mark"));
    for (QLabel *name : {m_judgementLabel, m_methodLabel, m_objectLabel, m_recordLabel, m_riskLabel,
                         m_remarkLabel})
        setLook(name, "caption");
    for (QAbstractButton *button : m_judgements->buttons()) {
        const auto judgement = static_cast<Judgement>(m_judgements->id(button));
        button->setText(label(judgement));
        button->setAccessibleName(label(judgement));
    }
    setPlanned(m_plannedMethods);
    for (QCheckBox *box : std::as_const(m_methods))
        box->setText(label(static_cast<Method>(box->property("method").toInt())));
    for (int row = 0; row < m_risk->count(); ++row)
        m_risk->setItemText(row, label(static_cast<Risk>(m_risk->itemData(row).toInt())));
    m_object->setPlaceholderText(tr("What was looked at: build, device, document"));
    m_record->setPlaceholderText(tr("What was done and what was seen"));
    m_object->setAccessibleName(tr("Object or sample"));
    m_record->setAccessibleName(tr("Result record"));
    m_risk->setAccessibleName(tr("Risk"));
    m_remark->setAccessibleName(tr("Remark"));
}

void AssessmentForm::showRisk()
{
    // A risk belongs to what falls short; elsewhere the field would only invite mistakes.
    const auto judgement = static_cast<Judgement>(m_judgements->checkedId());
    const bool risky = judgement == Judgement::Partial || judgement == Judgement::Noncompliant;
    m_riskLabel->setVisible(risky);
    m_risk->setVisible(risky);
}

} // namespace gatehouse
