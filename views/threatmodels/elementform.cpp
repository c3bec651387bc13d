#include "views/threatmodels/elementform.h"

#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/answerlist.h"
#include "views/threatmodels/assetpicker.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"
#include "models/diagrams/partlooks.h"
#include "models/diagrams/partpainter.h"
#include "views/threatmodels/scopefields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace gatehouse {

ElementForm::ElementForm(DiagramDesk &desk, QWidget *parent)
    : PropertyForm(desk, parent), m_type(new QComboBox), m_kind(new QComboBox),
      m_scope(new ScopeFields), m_inside(new QPushButton), m_answers(new AnswerList),
      m_assets(new AssetPicker)
{
    m_name = addLine(m_nameField, [this](ThreatModel &model, const QString &text) {
        if (ModelElement *element = elementIn(model, uid()))
            element->name = text;
    });
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMaxVisibleItems(18);
    m_typeField = form()->addField(m_type, {});
    m_kindField = form()->addField(m_kind, {});
    m_description = addText(m_descriptionField, [this](ThreatModel &model, const QString &text) {
        if (ModelElement *element = elementIn(model, uid()))
            element->description = text;
    });
    form()->addWidget(m_scope);
    m_inside->setIcon(icon(QStringLiteral("open-inside")));
    setLook(m_inside, "link");
    form()->addWidget(m_inside);
    m_answersSection = addSection(m_answers);
    m_assetsSection = addSection(m_assets);

    connect(m_type, &QComboBox::activated, this, [this] {
        const QString type = m_type->currentData().toString();
        const ElementType *known =
            this->desk().library() ? this->desk().library()->type(type) : nullptr;
        change(tr("Change the type"), [&](ModelElement &element) {
            element.type = type;
            if (known)
                element.kind = known->kind;
        });
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        const auto kind = fromKey<ElementKind>(m_kind->currentData().toString());
        change(tr("Change the kind"), [&](ModelElement &element) { element.kind = *kind; });
    });
    connect(m_scope, &ScopeFields::changed, this, [this](const OutOfScope &scope) {
        change(
            tr("Change the scope"), [&](ModelElement &element) { element.outOfScope = scope; },
            QStringLiteral("scope ") + uid());
    });
    connect(m_inside, &QPushButton::clicked, this,
            [this] { this->desk().openInside(QString(uid())); });
    connect(m_answers, &AnswerList::answered, this,
            [this](const QString &question, std::optional<bool> answer) {
                change(tr("Answer"), [&](ModelElement &element) {
                    if (answer)
                        element.answers.insert(question, *answer);
                    else
                        element.answers.remove(question);
                });
            });
    connect(m_assets, &AssetPicker::chosenChanged, this, [this](const QStringList &assets) {
        change(tr("Change the assets"), [&](ModelElement &element) { element.assets = assets; });
    });
    connect(m_assets, &AssetPicker::addRequested, this, [this] {
        write(tr("Add an asset"), [&](ThreatModel &model) {
            ModelElement *element = elementIn(model, uid());
            if (!element)
                return;
            ModelAsset asset;
            asset.uid = freshUid();
            asset.name = freshName(model, tr("Asset"));
            element->assets += asset.uid;
            element->assets.sort();
            model.assets.push_back(std::move(asset));
        });
    });
    retranslate();
}

void ElementForm::change(const QString &step, const std::function<void(ModelElement &)> &change,
                         const QString &key)
{
    write(
        step,
        [&](ThreatModel &model) {
            if (ModelElement *element = elementIn(model, uid()))
                change(*element);
        },
        key);
}

bool ElementForm::isTouchedBy(const ModelDelta &delta) const
{
    return delta.assets || delta.diagramList || delta.elements.contains(uid());
}

void ElementForm::fillTypes()
{
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    m_type->addItem(tr("No type of the library"), QString());
    if (!desk().library())
        return;
    for (const ElementKind kind : allValues<ElementKind>()) {
        for (const ElementType &type : desk().library()->types) {
            if (type.kind != kind)
                continue;
            ModelElement example;
            example.kind = kind;
            example.type = type.key;
            m_type->addItem(icon(iconNameOf(desk().library(), example), PartPainter::toneOf(kind)),
                            type.title.in(desk().language()), type.key);
            m_type->setItemData(m_type->count() - 1, type.about.in(desk().language()),
                                Qt::ToolTipRole);
        }
    }
}

void ElementForm::load()
{
    const ModelElement *element = draft().model().element(uid());
    if (!element)
        return;
    const bool isReadOnly = draft().isReadOnly();
    put(m_name, element->name);
    m_name->setReadOnly(isReadOnly);
    if (m_type->count() <= 1)
        fillTypes();
    put(m_type, element->type);
    m_type->setEnabled(!isReadOnly);
    const ElementType *type = desk().library() ? desk().library()->type(element->type) : nullptr;
    m_type->setToolTip(type ? type->about.in(desk().language()) : QString());
    put(m_kind, toKey(element->kind));
    // A type says itself what kind it is of.
    m_kind->setEnabled(!isReadOnly && !type);
    put(m_description, element->description);
    m_description->setReadOnly(isReadOnly);
    m_scope->show(element->outOfScope, isReadOnly);
    const auto &diagrams = draft().model().diagrams;
    const bool hasInside = std::ranges::find(diagrams, uid(), &Diagram::inside) != diagrams.end();
    m_inside->setText(hasInside ? tr("Open the diagram inside") : tr("Draw what is inside"));
    m_inside->setVisible(hasInside || !isReadOnly);
    const auto questions = desk().library() ? desk().library()->questionsOf(*element)
                                            : std::vector<const ModelQuestion *>();
    m_answers->show(desk().library(), questions, desk().asked(*element), element->answers,
                    desk().language(), isReadOnly);
    m_answersSection->setVisible(!questions.empty());
    m_assets->show(draft().model().assets, element->assets, isReadOnly);
}

void ElementForm::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_typeField->setLabel(tr("Type"));
    m_kindField->setLabel(tr("Kind"));
    m_descriptionField->setLabel(tr("Description"));
    m_answersSection->setTitle(tr("Security properties"));
    m_assetsSection->setTitle(tr("Assets it handles"));
    m_scope->retranslate();
    m_assets->retranslate();
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const ElementKind kind : allValues<ElementKind>())
        m_kind->addItem(label(kind), toKey(kind));
    fillTypes();
    load();
}

} // namespace gatehouse
