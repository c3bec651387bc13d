#include "views/threatlibraries/libraryparteditor.h"

#include "models/base/listing.h"
#include "models/libraries/libraryrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/keepdraft.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

constexpr int highestRating = 5;

} // namespace

LibraryPartEditor::LibraryPartEditor(ThreatLibraryDesk &desk, LibraryPart part, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_part(std::move(part)),
      m_fields(fieldsOf(m_part.kind)), m_form(new Form),
      m_editors(*m_form, describe<LibraryPart>(), QStringLiteral("part"))
{
    const bool isNew = !m_part.id.isValid();
    setWindowTitle(isNew ? tr("Add: %1").arg(label(m_part.kind))
                         : QStringLiteral("%1 %2").arg(label(m_part.kind), m_part.key));
    setSaveText(isNew ? tr("Add") : tr("Save"));
    addKeys();
    addWords();
    addPlace();
    addConditions();
    addCategories();
    addRating();
    addReferences();
    addTests();
    m_editors.load(&m_part);
    offerKeys();
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
    resize(680, m_part.kind == LibraryPartKind::Rule ? 720 : 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, desk.context(), m_part, placeOf(m_part.draft) + toKey(m_part.kind));
    if (uses("of")) {
        connect(static_cast<QComboBox *>(m_editors.editor("of")), &QComboBox::currentIndexChanged,
                this, &LibraryPartEditor::follow);
        follow();
    }
    m_editors.editor(isNew || !uses("title_zh") ? "key" : "title_zh")->setFocus();
}

bool LibraryPartEditor::uses(const char *field) const
{
    return m_fields.contains(QLatin1StringView(field));
}

void LibraryPartEditor::addKeys()
{
    m_editors.add("key", tr("&Key"),
                  m_part.kind == LibraryPartKind::Uncovered
                      ? tr("The requirement's number, as in a requirement library: 6.1.4.b")
                      : tr("What others name it by. Threats keep what was decided as long as their "
                           "rule keeps its key."));
}

void LibraryPartEditor::addWords()
{
    if (uses("title_zh")) {
        const auto titles = m_editors.addRow({"title_zh", "title_en"});
        titles[0]->setLabel(tr("C&hinese title"));
        titles[1]->setLabel(tr("&English title"));
        titles[0]->setHint(tr("One language suffices, here and below: it is shown where the other "
                              "is missing."));
    }
    if (!uses("text_zh"))
        return;
    const bool isQuestion = m_part.kind == LibraryPartKind::Question;
    m_editors.add("text_zh", isQuestion ? tr("Question in Chinese") : tr("Chinese text"));
    m_editors.add("text_en", isQuestion ? tr("Question in English") : tr("English text"));
}

void LibraryPartEditor::addPlace()
{
    if (uses("section")) {
        m_editors.add("section", tr("&Section"), tr("Key of the section it stands under"));
        m_editors.setRule("section",
                          [this] { return keysProblem("section", LibraryPartKind::Section); });
    }
    if (uses("element_kind")) {
        const auto row = m_editors.addRow({"element_kind", "shape", "icon"});
        row[0]->setLabel(tr("Kind of element"));
        row[1]->setLabel(tr("Shape"));
        row[2]->setLabel(tr("Icon"));
    }
    if (!uses("of"))
        return;
    m_editors.add("of", tr("&Is about"));
    m_editors.add("types", tr("&Types"), tr("Keys, separated by spaces; none: any type"));
    m_editors.setRule("types", [this] {
        return keysProblem("types",
                           isOfFlows() ? LibraryPartKind::FlowType : LibraryPartKind::ElementType);
    });
    if (!uses("from"))
        return;
    const auto ends = m_editors.addRow({"from", "to"});
    ends[0]->setLabel(tr("&From"));
    ends[0]->setHint(tr("Types of the source; none: any"));
    ends[1]->setLabel(tr("T&o"));
    ends[1]->setHint(tr("Types of the target; none: any"));
    for (const char *end : {"from", "to"})
        m_editors.setRule(end,
                          [this, end] { return keysProblem(end, LibraryPartKind::ElementType); });
    m_ofFlows = {ends[0], ends[1],
                 m_editors.addFlag("crosses", tr("Only where it crosses a trust &boundary"))};
}

void LibraryPartEditor::addConditions()
{
    if (!uses("include"))
        return;
    m_editors.add("include", tr("O&nly if"),
                  tr("A condition of questions and of the app's profile: has_login & !hardened. "
                     "Where it is certainly not so, there is no such threat."));
    m_editors.add("exclude", tr("&Answered if"),
                  tr("Where it certainly is so, the model itself says that the threat is "
                     "answered."));
    for (const char *field : {"include", "exclude"})
        m_editors.setRule(field, [this, field] { return conditionProblem(field); });
}

void LibraryPartEditor::addCategories()
{
    if (!uses("categories"))
        return;
    auto *boxes = new QWidget;
    boxes->setAccessibleName(tr("Categories"));
    auto *row = new FlowLayout(boxes, space::s);
    for (const ThreatCategory category : allValues<ThreatCategory>()) {
        auto *box =
            new QCheckBox(QStringLiteral("%1 %2").arg(toKey(category), label(category)), boxes);
        box->setObjectName(QStringLiteral("part-category-") + toKey(category));
        box->setChecked(std::ranges::find(m_part.categories, category) != m_part.categories.end());
        row->addWidget(box);
        m_categories += box;
    }
    boxes->setFocusProxy(m_categories.constFirst());
    m_form->addField(
        boxes, tr("&Categories"),
        tr("STRIDE, what an attacker does; LINDDUN, what happens to a person's privacy."));
}

void LibraryPartEditor::addRating()
{
    if (!uses("likelihood"))
        return;
    const auto rating = m_editors.addRow({"likelihood", "impact"});
    rating[0]->setLabel(tr("&Likelihood"));
    rating[1]->setLabel(tr("I&mpact"));
    rating[1]->setHint(tr("Each from 1 to 5, as it usually is; 0: not rated yet"));
    for (const char *field : {"likelihood", "impact"})
        static_cast<QDoubleSpinBox *>(m_editors.editor(field))->setMaximum(highestRating);
}

void LibraryPartEditor::addReferences()
{
    if (uses("countermeasures")) {
        m_editors.add("countermeasures", tr("Co&untermeasures"),
                      tr("Keys, separated by spaces; the one to be proposed first stands first"));
        m_editors.setRule("countermeasures", [this] {
            return keysProblem("countermeasures", LibraryPartKind::Countermeasure);
        });
    }
    if (uses("sets")) {
        m_editors.add(
            "sets", tr("Ans&wers the question"),
            tr("Key of the question that is answered “yes” once it stands in the design"));
        m_editors.setRule("sets",
                          [this] { return keysProblem("sets", LibraryPartKind::Question); });
    }
    if (uses("requirements"))
        m_editors.add("requirements", tr("&Requirements"),
                      tr("Numbers as in a requirement library, separated by spaces: 6.1.4.b"));
    if (uses("masvs"))
        m_editors.add("masvs", tr("MAS&VS controls"),
                      tr("Of OWASP MASVS 2.1.0, separated by spaces: STORAGE-1"));
}

void LibraryPartEditor::addTests()
{
    if (!uses("tests_zh"))
        return;
    m_editors.add("tests_zh", tr("What to try, in Chinese"), tr("One suggestion a line"));
    m_editors.add("tests_en", tr("What to try, in English"),
                  tr("As many lines, in the same order"));
}

void LibraryPartEditor::offerKeys()
{
    offer("section", keysOf(LibraryPartKind::Section));
    for (const char *end : {"from", "to"})
        offer(end, keysOf(LibraryPartKind::ElementType));
    for (const char *condition : {"include", "exclude"})
        offer(condition, questions());
    offer("countermeasures", keysOf(LibraryPartKind::Countermeasure));
    offer("sets", keysOf(LibraryPartKind::Question));
    offer(m_part.kind == LibraryPartKind::Uncovered ? "key" : "requirements", requirements());
}

void LibraryPartEditor::offerTypes()
{
    offer("types", keysOf(isOfFlows() ? LibraryPartKind::FlowType : LibraryPartKind::ElementType));
}

void LibraryPartEditor::offer(const char *field, const std::vector<OfferedKey> &keys)
{
    if (uses(field))
        new KeyCompleter(static_cast<QLineEdit *>(m_editors.editor(field)), keys);
}

std::vector<OfferedKey> LibraryPartEditor::keysOf(LibraryPartKind kind) const
{
    std::vector<OfferedKey> keys;
    const ShownThreatLibrary *shown = m_desk.shown();
    if (!shown)
        return keys;
    const Language language = m_desk.context().language();
    for (const LibraryPart *part : shown->content.partsOf(kind)) {
        const LocalizedText name = part->title().zh.isEmpty() ? part->text() : part->title();
        keys.push_back({part->key, name.in(language)});
    }
    return keys;
}

std::vector<OfferedKey> LibraryPartEditor::questions() const
{
    auto keys = keysOf(LibraryPartKind::Question);
    const Language language = m_desk.context().language();
    for (const ProfileFlag &flag : profileFlags()) {
        if (!flag.retired)
            keys.push_back({flag.key, flag.title.in(language)});
    }
    return keys;
}

std::vector<OfferedKey> LibraryPartEditor::requirements() const
{
    std::vector<OfferedKey> keys;
    const Language language = m_desk.context().language();
    const auto libraries = LibraryRepository(m_desk.database()).versions();
    QString newest;
    for (const LibrarySummary &each : libraries.value_or(std::vector<LibrarySummary>{})) {
        // By key, newest first: older versions hold the same numbers.
        if (std::exchange(newest, each.key) == each.key)
            continue;
        if (const auto library = m_desk.context().shelf().library(m_desk.database(), each.id)) {
            for (const Requirement &requirement : (*library)->requirements)
                keys.push_back({requirement.key, requirement.title.in(language)});
        }
    }
    return keys;
}

QString LibraryPartEditor::lineOf(const char *field) const
{
    return static_cast<const QLineEdit *>(m_editors.editor(field))->text().trimmed();
}

QString LibraryPartEditor::conditionProblem(const char *field) const
{
    const QString text = lineOf(field);
    if (text.isEmpty())
        return {};
    const auto parsed = Condition::parse(text);
    return parsed ? QString()
                  : tr("This is no condition (column %1). %2")
                        .arg(parsed.error().column)
                        .arg(parsed.error().sentence);
}

QString LibraryPartEditor::keysProblem(const char *field, LibraryPartKind kind) const
{
    const ShownThreatLibrary *shown = m_desk.shown();
    QStringList unknown;
    for (const QString &key : keysIn(lineOf(field))) {
        if (shown && !shown->content.part(kind, key))
            unknown += key;
    }
    return unknown.isEmpty() ? QString()
                             : tr("This library has no such entry of kind “%1”: %2. Add it first.")
                                   .arg(label(kind), listed(unknown));
}

bool LibraryPartEditor::isOfFlows() const
{
    return static_cast<const QComboBox *>(m_editors.editor("of"))->currentData().toString()
        == toKey(PartSubject::Flow);
}

void LibraryPartEditor::follow()
{
    for (QWidget *widget : std::as_const(m_ofFlows))
        widget->setVisible(isOfFlows());
    offerTypes();
}

std::vector<ThreatCategory> LibraryPartEditor::checkedCategories() const
{
    std::vector<ThreatCategory> categories;
    const auto all = allValues<ThreatCategory>();
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        if (m_categories[i]->isChecked())
            categories.push_back(all[static_cast<std::size_t>(i)]);
    }
    return categories;
}

QStringList LibraryPartEditor::entered() const
{
    return FormDialog::entered() << toKeys(checkedCategories());
}

Result<void> LibraryPartEditor::save()
{
    LibraryPart part = m_part;
    TRY(m_editors.store(&part));
    // The order of the library's file is no person's business, and no difference.
    if (const auto categories = checkedCategories();
        !std::ranges::is_permutation(categories, part.categories))
        part.categories = categories;
    if (uses("from") && part.of == PartSubject::Element) {
        // What is not asked of elements is not shown, so it cannot be meant.
        part.from.clear();
        part.to.clear();
        part.crosses = false;
    }
    const Database &database = m_desk.database();
    SharedRecord<LibraryPart> shared;
    shared.name = m_part.key;
    shared.fields = conflictFields<LibraryPart>(database, fieldsNotOf(m_part.kind));
    shared.lastSave = lastSaveIn<LibraryPart>(database);
    shared.write = [this](LibraryPart &wanted) -> Result<void> {
        return m_desk.write(actions::editThreatLibrary, [&](Change &change) -> Result<void> {
            if (wanted.id.isValid())
                return ThreatLibraryDraftRepository::updatePart(change, wanted);
            TRY_ASSIGN(wanted.id, ThreatLibraryDraftRepository::addPart(change, wanted));
            return {};
        });
    };
    if (m_part.id.isValid())
        shared.read = [&] { return ThreatLibraryDraftRepository(database).part(m_part.id); };
    TRY_ASSIGN(m_part, saveShared(m_desk.context().dialogs(), this, shared, m_part, part));
    Q_EMIT stored(m_part.kind, m_part.key);
    return {};
}

} // namespace gatehouse
