#include "views/threatmodels/countermeasureeditor.h"

#include "models/base/listing.h"
#include "models/organization/organizationrepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/workspace/actions.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/keepdraft.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/threatdesk.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int shownThreats = 7;

} // namespace

CountermeasureEditor::CountermeasureEditor(ThreatDesk &desk, Countermeasure countermeasure,
                                           QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk),
      m_countermeasure(std::move(countermeasure)), m_form(new Form),
      m_editors(*m_form, describe<Countermeasure>(), QStringLiteral("countermeasure")),
      m_requirement(new QComboBox), m_threats(new QListWidget)
{
    const bool isNew = !m_countermeasure.id.isValid();
    setWindowTitle(isNew ? tr("Add a countermeasure") : m_countermeasure.number);
    setSaveText(isNew ? tr("Add countermeasure") : tr("Save"));
    if (isNew)
        addLibraryChoice();
    m_editors.add("title", tr("&Title"));
    const auto stageRow = m_editors.addRow({"stage", "design_reference"});
    stageRow[0]->setLabel(tr("&Stage"));
    stageRow[1]->setLabel(tr("&Design reference"));
    stageRow[1]->setHint(tr("A document and its section."));
    m_designField = stageRow[1];
    // Verified is what a test says, not a person.
    QStringList stages;
    for (const CountermeasureStage stage :
         {CountermeasureStage::Proposed, CountermeasureStage::Decided,
          CountermeasureStage::Designed, CountermeasureStage::Implemented})
        stages += toKey(stage);
    m_editors.offerKeys("stage", stages);
    m_editors.setRule("design_reference", [this] {
        const auto *design = static_cast<QLineEdit *>(m_editors.editor("design_reference"));
        return isInDesign() && design->text().trimmed().isEmpty()
            ? tr("Say where it stands in the design: a document and its section.")
            : QString();
    });
    addRequirement();
    const auto ownerRow = m_editors.addRow({"owner", "due_on"});
    ownerRow[0]->setLabel(tr("&Owner"));
    ownerRow[1]->setLabel(tr("D&ue"));
    offerOwners();
    addThreats();
    m_editors.add("description", tr("D&escription"));
    m_editors.load(&m_countermeasure);
    connect(static_cast<QComboBox *>(m_editors.editor("stage")), &QComboBox::currentIndexChanged,
            this, &CountermeasureEditor::follow);
    follow();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    setContent(scroll);
    resize(620, 640);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, desk.context(), m_countermeasure, placeOf(desk.release()));
    m_editors.editor("title")->setFocus();
}

QStringList CountermeasureEditor::entered() const
{
    // Check marks are no editors that a form knows.
    QStringList all = FormDialog::entered();
    for (const ThreatId id : checkedThreats())
        all += QString::number(id.value);
    return all;
}

void CountermeasureEditor::addLibraryChoice()
{
    m_library = new QComboBox;
    m_library->setObjectName(QStringLiteral("countermeasure-library"));
    m_library->addItem(tr("One of our own"), QString());
    if (const ThreatRegister *threats = m_desk.threats()) {
        for (const LibraryCountermeasure &each : threats->library->countermeasures)
            m_library->addItem(each.title.in(m_desk.context().language()), each.key);
    }
    m_form->addField(m_library, tr("&From the threat library"),
                     tr("The library then knows which threats it suffices against."));
    connect(m_library, &QComboBox::currentIndexChanged, this,
            &CountermeasureEditor::takeFromLibrary);
}

void CountermeasureEditor::takeFromLibrary()
{
    const ThreatRegister *threats = m_desk.threats();
    const LibraryCountermeasure *known =
        threats ? threats->library->countermeasure(m_library->currentData().toString()) : nullptr;
    if (!known)
        return;
    const Language language = m_desk.context().language();
    static_cast<QLineEdit *>(m_editors.editor("title"))->setText(known->title.in(language));
    static_cast<QPlainTextEdit *>(m_editors.editor("description"))
        ->setPlainText(known->about.in(language));
    if (!known->requirements.isEmpty()) {
        const RequirementId id = m_desk.requirementOf(known->requirements.front());
        m_requirement->setCurrentIndex(qMax(0, m_requirement->findData(id.value)));
    }
}

void CountermeasureEditor::addRequirement()
{
    m_requirement->setObjectName(QStringLiteral("countermeasure-requirement"));
    m_requirement->addItem(tr("None"), 0);
    for (const SheetRow &row : m_desk.state().sheet().rows) {
        if (row.requirement->isAssessed())
            m_requirement->addItem(m_desk.state().nameOf(row), row.requirement->id.value);
    }
    if (m_countermeasure.requirement.isValid()
        && m_requirement->findData(m_countermeasure.requirement.value) < 0)
        m_requirement->addItem(tr("A requirement the release is not held against"),
                               m_countermeasure.requirement.value);
    m_requirement->setCurrentIndex(
        qMax(0, m_requirement->findData(m_countermeasure.requirement.value)));
    // Hundreds of them: typing a part of one finds it.
    m_requirement->setEditable(true);
    m_requirement->setInsertPolicy(QComboBox::NoInsert);
    m_requirement->completer()->setFilterMode(Qt::MatchContains);
    m_requirement->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_requirement->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_requirement->setMinimumContentsLength(30);
    FormField *field = m_form->addField(m_requirement, tr("&Requirement it fulfils"));
    field->setCheck([this] {
        return m_requirement->findText(m_requirement->currentText(), Qt::MatchExactly) < 0
            ? tr("Choose a requirement from the list, or none.")
            : QString();
    });
}

void CountermeasureEditor::addThreats()
{
    m_threats->setObjectName(QStringLiteral("countermeasure-threat-choice"));
    m_threats->setUniformItemSizes(true);
    m_threats->setTextElideMode(Qt::ElideRight);
    m_threats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_threats->setFixedHeight(m_threats->fontMetrics().lineSpacing() * 2 * shownThreats);
    if (const ThreatRegister *threats = m_desk.threats()) {
        const Language language = m_desk.context().language();
        std::vector<const ThreatRow *> rows;
        for (const ThreatRow &row : threats->threats)
            rows.push_back(&row);
        const auto isAnswered = [&](const ThreatRow *row) {
            return std::ranges::find(m_countermeasure.threats, row->threat.id)
                != m_countermeasure.threats.end();
        };
        // Those it answers stand on top.
        std::stable_partition(rows.begin(), rows.end(), isAnswered);
        for (const ThreatRow *row : rows) {
            if (!row->counts() && !isAnswered(row))
                continue;
            QStringList words{row->threat.number, row->title().in(language), row->subjectName};
            words.removeAll(QString());
            const Badge badge = badgeOf(row->state);
            auto *item = new QListWidgetItem(icon(badge.iconName, badge.tone),
                                             words.join(QStringLiteral(" · ")), m_threats);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(isAnswered(row) ? Qt::Checked : Qt::Unchecked);
            item->setToolTip(item->text());
            item->setData(Qt::UserRole, row->threat.id.value);
        }
    }
    m_form->addField(m_threats, tr("T&hreats it answers"), tr("Space ticks one."));
}

void CountermeasureEditor::offerOwners()
{
    const auto people = OrganizationRepository(m_desk.database()).people();
    if (!people) {
        m_editors.offerUnread("owner", &m_countermeasure);
        messages()->post(people.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("Not named"), 0}};
    for (const Person &person : *people) {
        if (person.active || person.id == m_countermeasure.owner)
            choices.push_back({person.name, person.id.value});
    }
    m_editors.offer("owner", choices);
}

bool CountermeasureEditor::isInDesign() const
{
    const auto *chosen = static_cast<const QComboBox *>(m_editors.editor("stage"));
    const auto stage = fromKey<CountermeasureStage>(chosen->currentData().toString());
    return stage && *stage >= CountermeasureStage::Designed;
}

void CountermeasureEditor::follow()
{
    m_designField->setRequired(isInDesign());
}

std::vector<ThreatId> CountermeasureEditor::checkedThreats() const
{
    std::vector<ThreatId> ids;
    for (int row = 0; row < m_threats->count(); ++row) {
        const QListWidgetItem *item = m_threats->item(row);
        if (item->checkState() == Qt::Checked)
            ids.emplace_back(item->data(Qt::UserRole).toLongLong());
    }
    std::ranges::sort(ids);
    return ids;
}

Result<void> CountermeasureEditor::save()
{
    Countermeasure countermeasure = m_countermeasure;
    TRY(m_editors.store(&countermeasure));
    countermeasure.requirement = RequirementId(m_requirement->currentData().toLongLong());
    countermeasure.threats = checkedThreats();
    if (m_library)
        countermeasure.key = m_library->currentData().toString();
    const Database &database = m_desk.database();
    SharedRecord<Countermeasure> shared;
    shared.name = m_countermeasure.number;
    shared.fields = conflictFields<Countermeasure>(database);
    shared.lastSave = lastSaveIn<Countermeasure>(database);
    shared.fields.push_back(
        {tr("Requirement"),
         [this](const Countermeasure &each) { return m_desk.requirementName(each.requirement); },
         [](Countermeasure &to, const Countermeasure &from) {
             to.requirement = from.requirement;
         }});
    shared.fields.push_back(
        {tr("Threats answered"),
         [this](const Countermeasure &each) {
             QStringList numbers;
             for (const ThreatId id : each.threats) {
                 if (const ThreatRow *row =
                         m_desk.threats() ? m_desk.threats()->threat(id) : nullptr)
                     numbers += row->threat.number;
             }
             return listed(numbers);
         },
         [](Countermeasure &to, const Countermeasure &from) { to.threats = from.threats; }});
    shared.write = [this](Countermeasure &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        return m_desk.write(isNew ? actions::addCountermeasure : actions::editCountermeasure,
                            [&](Change &change) -> Result<void> {
                                if (!isNew)
                                    return CountermeasureRepository::update(change, wanted);
                                TRY_ASSIGN(wanted.id,
                                           CountermeasureRepository::add(change, wanted));
                                return {};
                            });
    };
    if (m_countermeasure.id.isValid())
        shared.read = [&] {
            return CountermeasureRepository(database).countermeasure(m_countermeasure.id);
        };
    TRY_ASSIGN(
        const Countermeasure stored,
        saveShared(m_desk.context().dialogs(), this, shared, m_countermeasure, countermeasure));
    if (!m_countermeasure.id.isValid())
        Q_EMIT m_desk.countermeasureRequested(stored.id);
    return {};
}

} // namespace gatehouse
