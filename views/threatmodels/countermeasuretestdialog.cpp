#include "views/threatmodels/countermeasuretestdialog.h"

#include "models/evidence/evidencerepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/threatmodels/threatdesk.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gatehouse {

CountermeasureTestDialog::CountermeasureTestDialog(ThreatDesk &desk, Countermeasure countermeasure,
                                                   QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk),
      m_countermeasure(std::move(countermeasure)), m_form(new Form),
      m_passed(new QRadioButton(tr("&Passed"))), m_failed(new QRadioButton(tr("&Failed"))),
      m_record(new QPlainTextEdit), m_evidence(new QComboBox),
      m_attach(new QPushButton(icon(QStringLiteral("attach")), tr("&Add a file…")))
{
    setWindowTitle(tr("Test of %1").arg(m_countermeasure.number));
    setSaveText(tr("Record the test"));
    auto *about = wrappedLabel("muted");
    about->setText(m_countermeasure.title);
    m_form->addWidget(about);
    m_passed->setObjectName(QStringLiteral("test-passed"));
    m_failed->setObjectName(QStringLiteral("test-failed"));
    m_passed->setChecked(true);
    m_form->addWidget(beside({m_passed, m_failed}));
    m_record->setObjectName(QStringLiteral("test-record"));
    m_record->setTabChangesFocus(true);
    FormField *record =
        m_form->addField(m_record, tr("&Record"), tr("What was tried, how, and what was seen."));
    record->setRequired(true);
    record->setCheck([this] {
        return m_record->toPlainText().trimmed().isEmpty() ? tr("Say what the test found.")
                                                           : QString();
    });
    m_evidence->setObjectName(QStringLiteral("test-evidence"));
    m_evidence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_evidence->setMinimumContentsLength(28);
    FormField *evidence = m_form->addField(m_evidence, tr("&Evidence"),
                                           tr("The report, log or picture that shows it."));
    evidence->setRequired(true);
    evidence->setCheck([this] {
        return m_evidence->currentData().toLongLong() > 0
            ? QString()
            : tr("Choose the evidence of the test, or add a file.");
    });
    m_attach->setObjectName(QStringLiteral("test-attach"));
    m_form->addWidget(beside({m_attach}));
    permit(m_attach, m_desk.acting(), actions::addEvidence);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(520, 420);
    connect(m_attach, &QPushButton::clicked, this, &CountermeasureTestDialog::attach);
    readEvidence({});
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_record->setFocus();
}

void CountermeasureTestDialog::readEvidence(EvidenceId chosen)
{
    m_evidence->clear();
    m_evidence->addItem(tr("Choose…"), 0);
    const auto pieces = EvidenceRepository(m_desk.database()).rowsIn(m_desk.release(), true);
    if (!pieces) {
        messages()->post(pieces.error());
        return;
    }
    for (const EvidenceRow &row : *pieces)
        m_evidence->addItem(QStringLiteral("%1  %2").arg(row.evidence.number, row.evidence.title),
                            row.evidence.id.value);
    m_evidence->setCurrentIndex(qMax(0, m_evidence->findData(chosen.value)));
}

void CountermeasureTestDialog::attach()
{
    const QString path =
        m_desk.context().dialogs().openFile(this, tr("Evidence of the test"), tr("All files (*)"));
    if (path.isEmpty())
        return;
    // What a requirement is fulfilled by speaks for the requirement as well.
    std::vector<RequirementId> requirements;
    if (m_countermeasure.requirement.isValid())
        requirements.push_back(m_countermeasure.requirement);
    std::vector<EvidenceRepository::Added> added;
    const auto stored = m_desk.write(actions::addEvidence, [&](Change &change) -> Result<void> {
        TRY_ASSIGN(added,
                   EvidenceRepository::addFiles(change, {path}, m_desk.release(), requirements));
        return {};
    });
    if (!stored)
        return messages()->post(stored.error());
    readEvidence(added.front().id);
    if (m_evidence->currentIndex() > 0)
        return;
    // Without a requirement it stands in no list of the release.
    m_evidence->addItem(added.front().number, added.front().id.value);
    m_evidence->setCurrentIndex(m_evidence->count() - 1);
}

Result<void> CountermeasureTestDialog::save()
{
    return m_desk.write(actions::testCountermeasure, [&](Change &change) {
        return CountermeasureRepository::test(
            change, m_countermeasure.id, EvidenceId(m_evidence->currentData().toLongLong()),
            m_passed->isChecked(), m_record->toPlainText().trimmed());
    });
}

} // namespace gatehouse
