#include "views/threatmodels/flowform.h"

#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/answerlist.h"
#include "views/threatmodels/assetpicker.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/scopefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace gatehouse {

FlowForm::FlowForm(DiagramDesk &desk, QWidget *parent)
    : PropertyForm(desk, parent), m_type(new QComboBox), m_source(new QComboBox),
      m_target(new QComboBox), m_isBidirectional(new QCheckBox), m_turn(new QPushButton),
      m_style(new QComboBox), m_scope(new ScopeFields), m_answers(new AnswerList),
      m_assets(new AssetPicker)
{
    m_name = addLine(m_nameField, [this](ThreatModel &model, const QString &text) {
        if (DataFlow *flow = flowIn(model, uid()))
            flow->name = text;
    });
    m_protocol = addLine(m_protocolField, [this](ThreatModel &model, const QString &text) {
        if (DataFlow *flow = flowIn(model, uid()))
            flow->protocol = text;
    });
    auto *protocols = new QCompleter(
        {QStringLiteral("HTTPS"), QStringLiteral("HTTPS (mTLS)"), QStringLiteral("HTTP"),
         QStringLiteral("WebSocket (WSS)"), QStringLiteral("gRPC (TLS)"), QStringLiteral("MQTT"),
         QStringLiteral("JDBC (TLS)"), QStringLiteral("SFTP"), QStringLiteral("AMQP"),
         QStringLiteral("Kafka"), QStringLiteral("Redis"), QStringLiteral("SDK"),
         QStringLiteral("IPC"), QStringLiteral("SMS")},
        m_protocol);
    protocols->setCaseSensitivity(Qt::CaseInsensitive);
    m_protocol->setCompleter(protocols);
    connect(protocols, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &text) {
                change(tr("Edit"), [&](DataFlow &flow) { flow.protocol = text; });
            });
    for (QComboBox *box : {m_type, m_source, m_target})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typeField = form()->addField(m_type, {});
    m_sourceField = form()->addField(m_source, {});
    m_targetField = form()->addField(m_target, {});
    form()->addWidget(m_isBidirectional);
    setLook(m_turn, "link");
    form()->addWidget(m_turn);
    m_styleField = form()->addField(m_style, {});
    m_description = addText(m_descriptionField, [this](ThreatModel &model, const QString &text) {
        if (DataFlow *flow = flowIn(model, uid()))
            flow->description = text;
    });
    form()->addWidget(m_scope);
    m_answersSection = addSection(m_answers);
    m_assetsSection = addSection(m_assets);

    connect(m_type, &QComboBox::activated, this, [this] {
        change(tr("Change the type"),
               [&](DataFlow &flow) { flow.type = m_type->currentData().toString(); });
    });
    connect(m_source, &QComboBox::activated, this, [this] {
        this->desk().reconnect(uid(), 0, m_source->currentData().toString());
        load();
    });
    connect(m_target, &QComboBox::activated, this, [this] {
        this->desk().reconnect(uid(), 1, m_target->currentData().toString());
        load();
    });
    connect(m_isBidirectional, &QCheckBox::clicked, this, [this](bool isOn) {
        change(tr("Change the direction"), [&](DataFlow &flow) { flow.isBidirectional = isOn; });
    });
    connect(m_turn, &QPushButton::clicked, this, &FlowForm::turn);
    connect(m_style, &QComboBox::activated, this, [this] {
        const auto style = fromKey<RouteStyle>(m_style->currentData().toString());
        write(tr("Change the line"), [&](ThreatModel &model) {
            Diagram *diagram = diagramIn(model, draft().diagramUid());
            if (Route *route = diagram ? routeIn(*diagram, uid()) : nullptr)
                route->style = *style;
        });
    });
    connect(m_scope, &ScopeFields::changed, this, [this](const OutOfScope &scope) {
        change(
            tr("Change the scope"), [&](DataFlow &flow) { flow.outOfScope = scope; },
            QStringLiteral("scope ") + uid());
    });
    connect(m_answers, &AnswerList::answered, this,
            [this](const QString &question, std::optional<bool> answer) {
                change(tr("Answer"), [&](DataFlow &flow) {
                    if (answer)
                        flow.answers.insert(question, *answer);
                    else
                        flow.answers.remove(question);
                });
            });
    connect(m_assets, &AssetPicker::chosenChanged, this, [this](const QStringList &assets) {
        change(tr("Change the assets"), [&](DataFlow &flow) { flow.assets = assets; });
    });
    connect(m_assets, &AssetPicker::addRequested, this, [this] {
        write(tr("Add an asset"), [&](ThreatModel &model) {
            DataFlow *flow = flowIn(model, uid());
            if (!flow)
                return;
            ModelAsset asset;
            asset.uid = freshUid();
            asset.name = freshName(model, tr("Asset"));
            flow->assets += asset.uid;
            flow->assets.sort();
            model.assets.push_back(std::move(asset));
        });
    });
    retranslate();
}

void FlowForm::change(const QString &step, const std::function<void(DataFlow &)> &change,
                      const QString &key)
{
    write(
        step,
        [&](ThreatModel &model) {
            if (DataFlow *flow = flowIn(model, uid()))
                change(*flow);
        },
        key);
}

void FlowForm::turn()
{
    write(tr("Turn the flow round"), [&](ThreatModel &model) {
        DataFlow *flow = flowIn(model, uid());
        if (!flow)
            return;
        std::swap(flow->source, flow->target);
        for (Diagram &diagram : model.diagrams) {
            if (Route *route = routeIn(diagram, uid()))
                std::ranges::reverse(route->bends);
        }
    });
}

bool FlowForm::isTouchedBy(const ModelDelta &delta) const
{
    return delta.assets || delta.flows.contains(uid()) || !delta.elements.isEmpty()
        || delta.diagrams.contains(draft().diagramUid());
}

void FlowForm::fillTypes()
{
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    m_type->addItem(tr("No type of the library"), QString());
    if (!desk().library())
        return;
    for (const FlowType &type : desk().library()->flowTypes) {
        m_type->addItem(type.title.in(desk().language()), type.key);
        m_type->setItemData(m_type->count() - 1, type.about.in(desk().language()), Qt::ToolTipRole);
    }
}

void FlowForm::fillEnds()
{
    std::vector<std::pair<QString, QString>> elements;
    if (const Diagram *diagram = draft().diagram()) {
        for (const Placement &placement : diagram->placements) {
            if (const ModelElement *element = draft().model().element(placement.element))
                elements.emplace_back(element->name, element->uid);
        }
    }
    std::ranges::sort(elements);
    for (QComboBox *box : {m_source, m_target}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const auto &[name, uid] : elements)
            box->addItem(name, uid);
    }
}

void FlowForm::load()
{
    const DataFlow *flow = draft().model().flow(uid());
    if (!flow)
        return;
    const bool isReadOnly = draft().isReadOnly();
    put(m_name, flow->name);
    put(m_protocol, flow->protocol);
    put(m_description, flow->description);
    m_name->setReadOnly(isReadOnly);
    m_protocol->setReadOnly(isReadOnly);
    m_description->setReadOnly(isReadOnly);
    if (m_type->count() <= 1)
        fillTypes();
    put(m_type, flow->type);
    fillEnds();
    put(m_source, flow->source);
    put(m_target, flow->target);
    m_isBidirectional->setChecked(flow->isBidirectional);
    const Route *route = draft().diagram() ? routeIn(*draft().diagram(), uid()) : nullptr;
    put(m_style, toKey(route ? route->style : RouteStyle::Straight));
    for (QWidget *field :
         {static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_source),
          static_cast<QWidget *>(m_target), static_cast<QWidget *>(m_isBidirectional),
          static_cast<QWidget *>(m_style)})
        field->setEnabled(!isReadOnly);
    m_style->setEnabled(!isReadOnly && route);
    m_turn->setVisible(!isReadOnly);
    m_scope->show(flow->outOfScope, isReadOnly);
    const auto questions = desk().library() ? desk().library()->questionsOf(*flow)
                                            : std::vector<const ModelQuestion *>();
    m_answers->show(desk().library(), questions, desk().asked(*flow), flow->answers,
                    desk().language(), isReadOnly);
    m_answersSection->setVisible(!questions.empty());
    m_assets->show(draft().model().assets, flow->assets, isReadOnly);
}

void FlowForm::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_protocolField->setLabel(tr("Protocol"));
    m_typeField->setLabel(tr("Type"));
    m_sourceField->setLabel(tr("From"));
    m_targetField->setLabel(tr("To"));
    m_styleField->setLabel(tr("Line"));
    m_descriptionField->setLabel(tr("Description"));
    m_isBidirectional->setText(tr("Data goes both ways"));
    m_turn->setText(tr("Turn the flow round"));
    m_answersSection->setTitle(tr("Security properties"));
    m_assetsSection->setTitle(tr("Assets it carries"));
    m_scope->retranslate();
    m_assets->retranslate();
    {
        const QSignalBlocker quiet(m_style);
        m_style->clear();
        for (const RouteStyle style : allValues<RouteStyle>())
            m_style->addItem(label(style), toKey(style));
    }
    fillTypes();
    load();
}

} // namespace gatehouse
