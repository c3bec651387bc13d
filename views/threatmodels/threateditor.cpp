#include "views/threatmodels/threateditor.h"

#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatriskpolicy.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/keepdraft.h"
#include "views/threatmodels/threatdesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int highestRating = 5;
constexpr int linesOfText = 4;

int valueOf(const QComboBox *scale)
{
    return scale->currentData().toInt();
}

void keepShort(QPlainTextEdit *text)
{
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * linesOfText + space::l);
}

} // namespace

ThreatEditor::ThreatEditor(ThreatDesk &desk, RecordedThreat threat, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_threat(std::move(threat)),
      m_form(new Form), m_risk(wrappedLabel()), m_reason(new QPlainTextEdit)
{
    const bool isNew = !m_threat.id.isValid();
    setWindowTitle(isNew ? tr("Add a threat") : tr("Rate %1").arg(m_threat.number));
    setSaveText(isNew ? tr("Add threat") : tr("Save"));
    if (m_threat.isOwn()) {
        addWords();
    } else if (const ThreatRule *known = rule()) {
        auto *about = wrappedLabel("muted");
        about->setText(known->title.in(m_desk.context().language()));
        m_form->addWidget(about);
    }
    addRatings();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    setContent(scroll);
    resize(600, m_threat.isOwn() ? 640 : 440);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, desk.context(), m_threat, placeOf(desk.release()));
    follow();
    if (m_title)
        m_title->setFocus();
    else
        m_likelihood->setFocus();
}

const ThreatRule *ThreatEditor::rule() const
{
    return m_threat.isOwn() || !m_desk.threats() ? nullptr
                                                 : m_desk.threats()->library->rule(m_threat.rule);
}

void ThreatEditor::addWords()
{
    m_title = new QLineEdit(m_threat.title);
    m_title->setObjectName(QStringLiteral("threat-title"));
    m_title->setMaxLength(longestModelName);
    FormField *title = m_form->addField(m_title, tr("&Title"));
    title->setRequired(true);
    title->setCheck([this] {
        return m_title->text().trimmed().isEmpty() ? tr("Say what the threat is.") : QString();
    });
    m_description = new QPlainTextEdit(m_threat.description);
    m_description->setObjectName(QStringLiteral("threat-description"));
    keepShort(m_description);
    m_form->addField(m_description, tr("&Description"));
    m_subject = new QComboBox;
    m_subject->setObjectName(QStringLiteral("threat-subject"));
    m_subject->addItem(tr("The whole model"), QString());
    if (m_desk.threats()) {
        for (const ModelPart &part : m_desk.threats()->parts)
            m_subject->addItem(part.name.isEmpty() ? part.subject : part.name, part.subject);
    }
    m_subject->setCurrentIndex(qMax(0, m_subject->findData(m_threat.subject)));
    m_subject->setEnabled(!m_threat.id.isValid());
    m_form->addField(m_subject, tr("&Element or flow"));
    auto *boxes = new QWidget;
    boxes->setAccessibleName(tr("Categories"));
    auto *row = new FlowLayout(boxes, space::s);
    for (const ThreatCategory category : allValues<ThreatCategory>()) {
        auto *box =
            new QCheckBox(QStringLiteral("%1 %2").arg(toKey(category), label(category)), boxes);
        box->setObjectName(QStringLiteral("threat-category-") + toKey(category));
        box->setChecked(m_threat.categories.end()
                        != std::ranges::find(m_threat.categories, category));
        row->addWidget(box);
        m_categories += box;
    }
    boxes->setFocusProxy(m_categories.constFirst());
    FormField *categories = m_form->addField(
        boxes, tr("&Categories"),
        tr("STRIDE, what an attacker does; LINDDUN, what happens to a person's privacy."));
    categories->setRequired(true);
    categories->setCheck([this] {
        for (const QCheckBox *box : m_categories) {
            if (box->isChecked())
                return QString();
        }
        return tr("Choose at least one category of the threat.");
    });
}

QComboBox *ThreatEditor::makeScale(const QString &name, bool isLikelihood, bool isResidual) const
{
    auto *scale = new QComboBox;
    scale->setObjectName(name);
    if (isResidual)
        scale->addItem(tr("Not rated"), 0);
    else if (const ThreatRule *known = rule())
        scale->addItem(tr("As the library has it: %1")
                           .arg(isLikelihood ? known->rating.likelihood : known->rating.impact),
                       0);
    else
        scale->addItem(tr("Choose…"), 0);
    const QStringList words = isLikelihood
        ? QStringList{tr("1 – rare"), tr("2 – unlikely"), tr("3 – possible"), tr("4 – likely"),
                      tr("5 – almost certain")}
        : QStringList{tr("1 – negligible"), tr("2 – minor"), tr("3 – moderate"), tr("4 – major"),
                      tr("5 – severe")};
    for (int value = 1; value <= highestRating; ++value)
        scale->addItem(words[value - 1], value);
    connect(scale, &QComboBox::currentIndexChanged, this, &ThreatEditor::follow);
    return scale;
}

void ThreatEditor::addRatings()
{
    const auto rated = [](const QComboBox *a, const QComboBox *b) {
        return (valueOf(a) == 0) == (valueOf(b) == 0);
    };
    m_likelihood = makeScale(QStringLiteral("threat-likelihood"), true, false);
    m_impact = makeScale(QStringLiteral("threat-impact"), false, false);
    const auto inherentRow = m_form->addRow({m_likelihood, m_impact});
    inherentRow[0]->setLabel(tr("&Likelihood"));
    inherentRow[1]->setLabel(tr("&Impact"));
    inherentRow[1]->setCheck([this, rated] {
        if (m_threat.isOwn() && (valueOf(m_likelihood) == 0 || valueOf(m_impact) == 0))
            return tr("Rate how likely it is and what it would do.");
        return rated(m_likelihood, m_impact) ? QString() : tr("Rate both, or neither.");
    });
    m_residualLikelihood = makeScale(QStringLiteral("threat-residual-likelihood"), true, true);
    m_residualImpact = makeScale(QStringLiteral("threat-residual-impact"), false, true);
    const auto residualRow = m_form->addRow({m_residualLikelihood, m_residualImpact});
    residualRow[0]->setLabel(tr("Residual li&kelihood"));
    residualRow[0]->setHint(tr("With its countermeasures in place."));
    residualRow[1]->setLabel(tr("Residual i&mpact"));
    residualRow[1]->setCheck([this, rated] {
        return rated(m_residualLikelihood, m_residualImpact) ? QString()
                                                             : tr("Rate both, or neither.");
    });
    m_likelihood->setCurrentIndex(qMax(0, m_likelihood->findData(m_threat.likelihood)));
    m_impact->setCurrentIndex(qMax(0, m_impact->findData(m_threat.impact)));
    m_residualLikelihood->setCurrentIndex(
        qMax(0, m_residualLikelihood->findData(m_threat.residualLikelihood)));
    m_residualImpact->setCurrentIndex(qMax(0, m_residualImpact->findData(m_threat.residualImpact)));
    m_risk->setObjectName(QStringLiteral("threat-risk"));
    m_form->addWidget(m_risk);
    m_reason->setObjectName(QStringLiteral("threat-rating-reason"));
    m_reason->setPlainText(m_threat.ratingReason);
    keepShort(m_reason);
    m_reasonField = m_form->addField(m_reason, tr("&Reason for the lower rating"),
                                     tr("It stands at the gate for whoever decides there."));
    m_reasonField->setRequired(true);
    m_reasonField->setCheck([this] {
        return isLowered() && m_reason->toPlainText().trimmed().isEmpty()
            ? tr("Say why it is rated lower than the threat library has it.")
            : QString();
    });
}

ThreatRating ThreatEditor::inherent() const
{
    const ThreatRating own{valueOf(m_likelihood), valueOf(m_impact)};
    const ThreatRule *known = rule();
    return own.isRated() || !known ? own : known->rating;
}

bool ThreatEditor::isLowered() const
{
    const ThreatRule *known = rule();
    const ThreatRating rating = inherent();
    return known && rating.isRated()
        && (rating.likelihood < known->rating.likelihood || rating.impact < known->rating.impact);
}

void ThreatEditor::follow()
{
    if (!m_reasonField)
        return;
    const ThreatRiskPolicy &policy = ThreatRiskPolicy::builtIn();
    const ThreatRating residual{valueOf(m_residualLikelihood), valueOf(m_residualImpact)};
    QStringList risks{tr("Inherent: %1").arg(label(policy.riskOf(inherent())))};
    if (residual.isRated())
        risks += tr("with its countermeasures: %1").arg(label(policy.riskOf(residual)));
    m_risk->setText(risks.join(QStringLiteral(" · ")));
    m_reasonField->setVisible(isLowered());
}

Result<void> ThreatEditor::save()
{
    RecordedThreat threat = m_threat;
    if (m_title) {
        threat.title = m_title->text().trimmed();
        threat.description = m_description->toPlainText().trimmed();
        threat.subject = m_subject->currentData().toString();
        threat.categories.clear();
        const auto &all = allValues<ThreatCategory>();
        for (qsizetype i = 0; i < m_categories.size(); ++i) {
            if (m_categories[i]->isChecked())
                threat.categories.push_back(all[static_cast<size_t>(i)]);
        }
    }
    threat.likelihood = valueOf(m_likelihood);
    threat.impact = valueOf(m_impact);
    threat.residualLikelihood = valueOf(m_residualLikelihood);
    threat.residualImpact = valueOf(m_residualImpact);
    threat.ratingReason = isLowered() ? m_reason->toPlainText().trimmed() : QString();
    const Database &database = m_desk.database();
    SharedRecord<RecordedThreat> shared;
    shared.name = m_threat.number;
    shared.fields = conflictFields<RecordedThreat>(database);
    shared.lastSave = lastSaveIn<RecordedThreat>(database);
    shared.write = [this](RecordedThreat &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        return m_desk.write(isNew ? actions::addThreat : actions::editThreat,
                            [&](Change &change) -> Result<void> {
                                if (!isNew)
                                    return ThreatRepository::update(change, wanted);
                                TRY_ASSIGN(wanted.id, ThreatRepository::add(change, wanted));
                                return {};
                            });
    };
    if (m_threat.id.isValid())
        shared.read = [&] { return ThreatRepository(database).threat(m_threat.id); };
    TRY_ASSIGN(const RecordedThreat stored,
               saveShared(m_desk.context().dialogs(), this, shared, m_threat, threat));
    if (!m_threat.id.isValid())
        m_desk.setCurrent(stored.id);
    return {};
}

} // namespace gatehouse
