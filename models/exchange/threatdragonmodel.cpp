#include "models/exchange/threatdragonmodel.h"

#include "models/base/foreigntext.h"
#include "models/exchange/foreigncontent.h"
#include "models/exchange/threatwords.h"

#include <QSet>

#include <cmath>
#include <iterator>

namespace gatehouse {

void DragonFields::readKind(DragonCell &cell, ForeignFields &typed, ForeignFields &shaped)
{
    using enum DragonCell::Kind;
    struct Known {
        const char *type;
        const char *shape;
        DragonCell::Kind kind;
        ElementKind element;
    };
    static constexpr Known table[] = {
        {"tm.Actor", "actor", Element, ElementKind::Actor},
        {"tm.Process", "process", Element, ElementKind::Process},
        {"tm.Store", "store", Element, ElementKind::Store},
        // As programs call them that have read about the tool.
        {"tm.External", "actor", Element, ElementKind::Actor},
        {"tm.ExternalEntity", "actor", Element, ElementKind::Actor},
        {"tm.Datastore", "store", Element, ElementKind::Store},
        {"tm.DataStore", "store", Element, ElementKind::Store},
        {"tm.Flow", "flow", Flow, ElementKind::Process},
        {"tm.BoundaryBox", "trust-boundary-box", BoundaryBox, ElementKind::Process},
        {"tm.Boundary", "trust-boundary-curve", BoundaryLine, ElementKind::Process},
        {"tm.Boundary", "trust-broundary-curve", BoundaryLine, ElementKind::Process},
        {"tm.Boundary", "trust-boundary-box", BoundaryBox, ElementKind::Process},
        {"tm.Text", "td-text-block", Note, ElementKind::Process},
    };
    const QString type = typed.id("type");
    const QString shape = shaped.id("shape");
    const Known *byType = nullptr;
    const Known *byShape = nullptr;
    for (const Known &known : table) {
        if (type == QLatin1StringView(known.type)
            && (!byType || shape == QLatin1StringView(known.shape)))
            byType = &known;
        if (shape == QLatin1StringView(known.shape))
            byShape = &known;
    }
    if (const Known *known = byType ? byType : byShape) {
        cell.kind = known->kind;
        cell.elementKind = known->element;
        if (cell.kind == BoundaryLine && shape.isEmpty() && shaped.has("position")
            && shaped.has("size") && !shaped.has("source") && !shaped.has("target"))
            cell.kind = BoundaryBox;
        if (byType && !shape.isEmpty() && shape != QLatin1StringView(byType->shape))
            shaped.lose("shape", LossReport::look());
        else if (!byType && !type.isEmpty())
            typed.lose("type", tr("This kind is not known; the shape counts."));
        return;
    }
    const bool hasEnds = shaped.has("source") || shaped.has("target");
    cell.kind = hasEnds ? Flow : Element;
    cell.elementKind = ElementKind::Process;
    const QString what = (type.isEmpty() ? shape : type).left(100);
    const QString why = hasEnds
        ? tr("Its kind, “%1”, is not known; it became a flow.").arg(what)
        : tr("Its kind, “%1”, is not known; it became a process.").arg(what);
    typed.lose("type", why);
    if (!shape.isEmpty())
        shaped.lose("shape", why);
}

void DragonFields::readData(DragonCell &cell, ForeignFields &fields, ForeignFields *around)
{
    const bool isNote = cell.kind == DragonCell::Kind::Note;
    const auto where = [&](FieldName key) -> ForeignFields & {
        return around && !fields.has(key) && around->has(key) ? *around : fields;
    };
    cell.name = isNote ? where("name").text("name") : where("name").line("name");
    if (!isNote)
        cell.description = where("description").text("description");
    const bool isPart =
        cell.kind == DragonCell::Kind::Element || cell.kind == DragonCell::Kind::Flow;
    if (isPart)
        cell.outOfScope = {fields.flag("outOfScope").value_or(false),
                           fields.text("reasonOutOfScope")};
    if (cell.kind == DragonCell::Kind::Flow) {
        cell.protocol = fields.line("protocol");
        cell.isBidirectional = fields.flag("isBidirectional").value_or(false);
    }
    for (const AnsweredField &field : answeredFields()) {
        const bool asked = field.ofFlows
            ? cell.kind == DragonCell::Kind::Flow
            : cell.kind == DragonCell::Kind::Element && cell.elementKind == ElementKind::Store;
        if (asked && fields.flag(field.field).value_or(false))
            cell.answers.insert(QLatin1StringView(field.question), true);
    }
    cell.threats = readThreats(fields);
    if (around && around->has("threats")
        && around->value("threats").json() != fields.value("threats").json()) {
        auto more = readThreats(*around);
        std::ranges::move(more, std::back_inserter(cell.threats));
    }

    // These two follow from the rest; only where they contradict it is something lost.
    const bool isBoundary =
        cell.kind == DragonCell::Kind::BoundaryBox || cell.kind == DragonCell::Kind::BoundaryLine;
    if (const auto flag = fields.flag("isTrustBoundary"); flag && *flag != isBoundary)
        fields.lose("isTrustBoundary", tr("It speaks against the kind of the cell."));
    const bool hasOpen = std::ranges::any_of(cell.threats, [](const DragonThreat &threat) {
        return threat.threat.state == ThreatState::Open;
    });
    if (const auto flag = fields.flag("hasOpenThreats"); flag && *flag != hasOpen)
        fields.lose("hasOpenThreats", tr("It speaks against how the threats listed here stand."));
}

void DragonFields::readDrawnName(DragonCell &cell, const JsonNode &text, const QString &path)
{
    const QString said = text.isText() ? text.spelled() : QString();
    if (said.trimmed().isEmpty())
        return;
    const bool isNote = cell.kind == DragonCell::Kind::Note;
    const QString drawn =
        isNote ? cleanText(said, longestModelText) : cleanLine(said, longestModelName);
    if (cell.name.isEmpty())
        cell.name = drawn;
    else if (cell.name != drawn)
        m_report.add(path, tr("It is drawn under another name than the one it has."));
}

void DragonFields::readDrawnNames(DragonCell &cell, ForeignFields &fields,
                                  std::initializer_list<const char *> parts)
{
    ForeignFields attrs(fields.object("attrs"), fields.pathOf("attrs"), m_report);
    attrs.explainRest(LossReport::look());
    for (const char *part : parts) {
        if (!attrs.has(part))
            continue;
        ForeignFields drawn(attrs.object(part), attrs.pathOf(part), m_report);
        drawn.explainRest(LossReport::look());
        readDrawnName(cell, drawn.value("text"), drawn.pathOf("text"));
    }
}

void DragonFields::readDrawing(DragonCell &cell, ForeignFields &fields)
{
    if (fields.has("attrs"))
        readDrawnNames(cell, fields, {"text", "label"});
    qsizetype index = 0;
    fields.array("labels").eachItem([&](const JsonNode &item) {
        const QString path = QStringLiteral("%1[%2]").arg(fields.pathOf("labels")).arg(index++);
        if (!item.isObject()) {
            readDrawnName(cell, item, path);
            return;
        }
        ForeignFields label(item, path, m_report);
        label.explainRest(LossReport::look());
        if (label.has("position") && label.value("position").number() != 0.5)
            label.lose("position", LossReport::look());
        else
            label.value("position");
        readDrawnNames(cell, label, {"text", "label", "labelText"});
    });
}

DragonEnd DragonFields::readEnd(ForeignFields &fields, FieldName key, const char *cellKey)
{
    DragonEnd end;
    end.path = fields.pathOf(key);
    if (const JsonNode bare = fields.value(key); bare.isText() || bare.isNumber()) {
        end.cell = fields.id(key);
        return end;
    }
    ForeignFields members(fields.object(key), end.path, m_report);
    members.explain({"port", "selector", "magnet", "anchor", "connectionPoint"},
                    LossReport::look());
    end.cell = members.id(cellKey);
    const auto x = members.number("x");
    const auto y = members.number("y");
    if (x && y)
        end.point = m_geometry.point(*x, *y, end.path);
    return end;
}

std::vector<QPointF> DragonFields::readVertices(ForeignFields &fields)
{
    std::vector<QPointF> points;
    // A boundary's line holds its ends besides.
    constexpr int most = mostBends - 2;
    for (const ForeignItem &item : fields.objects("vertices")) {
        if (points.size() >= most) {
            m_report.add(item.path, tr("Only the first %n bends are kept.", nullptr, most));
            break;
        }
        if (const auto point = m_geometry.point(item.object, item.path))
            points.push_back(*point);
        else
            m_report.add(item.path, tr("It is no point."));
    }
    return points;
}

std::vector<DragonThreat> DragonFields::readThreats(ForeignFields &fields)
{
    std::vector<DragonThreat> threats;
    for (const ForeignItem &item : fields.objects("threats"))
        threats.push_back(readThreat(item));
    return threats;
}

DragonThreat DragonFields::readThreat(const ForeignItem &item)
{
    DragonThreat read;
    read.path = item.path;
    ForeignFields fields(item, m_report);
    DocumentThreat &threat = read.threat;
    read.id = fields.id(fields.has("id") ? "id" : "threatId");
    threat.title = fields.line("title");
    threat.description = fields.text("description");
    if (const double number = fields.number("number").value_or(0);
        number >= 1 && number <= 1'000'000'000 && number == std::floor(number))
        threat.number = int(number);
    else if (number != 0)
        fields.lose("number", tr("It is no number that counts threats."));

    const QString type = fields.id("type");
    const QString method = fields.id("modelType");
    if (const auto category = categoryOfWord(type, method))
        threat.categories = {*category};
    else if (!type.isEmpty())
        fields.lose("type",
                    tr("The category “%1” is none that Gatehouse knows.").arg(type.left(100)));
    const bool follows = !threat.categories.empty()
        && method == QLatin1StringView(isStride(threat.categories.front()) ? "STRIDE" : "LINDDUN");
    if (!method.isEmpty() && !follows)
        fields.lose("modelType",
                    tr("The method “%1” is not kept, only the category.").arg(method.left(100)));

    const QString severity = fields.id("severity");
    const auto risk = riskOfWord(severity);
    threat.risk = risk ? risk->risk : Risk::None;
    if (risk ? !risk->isExact : !severity.isEmpty())
        fields.lose(
            "severity",
            risk
                ? tr("“%1” became high: Gatehouse knows no level above it.").arg(severity.left(100))
                : tr("The level “%1” is none that Gatehouse knows.").arg(severity.left(100)));

    QString words = fields.text("mitigation");
    if (isUnwrittenMitigation(words)) {
        fields.lose("mitigation",
                    tr("It is the text that stands there until somebody writes one."));
        words.clear();
    }
    if (const QString why = ThreatStanding::apply(threat, fields.id("status"), words, read.answer);
        !why.isEmpty())
        fields.lose("status", why);
    return read;
}

QString dragonDiagramAlias(const QString &id)
{
    return QStringLiteral("diagram:") + id;
}

namespace {

/// Makes the parts of a model from cells, one diagram after the other.
class DragonModelMaker
{
    Q_DECLARE_TR_FUNCTIONS(ThreatDragon)
public:
    DragonModelMaker(ForeignReading &reading, ForeignUids &uids, LossReport &report)
        : m_reading(reading), m_uids(uids), m_report(report)
    {
    }

    Result<void> add(DragonDiagram &from)
    {
        Diagram diagram;
        const QString alias = dragonDiagramAlias(from.id);
        const QString wanted = m_uids.uid({}, alias);
        diagram.uid = m_uids.claimed(wanted, {QStringLiteral("diagram"), from.path});
        if (diagram.uid != wanted)
            m_report.add(from.path + QStringLiteral(".id"),
                         tr("Another diagram has the same id; this one got one of its own."));
        diagram.name = from.name;
        diagram.description = from.description;

        std::ranges::stable_sort(from.cells, {}, &DragonCell::z);
        m_elements.clear();
        m_shownHere.clear();
        m_bottom = 0;
        QSet<QString> ids;
        for (DragonCell &cell : from.cells) {
            if (cell.id.isEmpty())
                cell.id = cell.path;
            if (ids.contains(cell.id))
                return fail(
                    ErrorKind::Invalid,
                    tr("Two parts of the diagram “%1” have the same id, “%2”, so that it is not "
                       "clear which of them a flow connects. Correct the file in the tool it "
                       "comes from.")
                        .arg(from.name, cell.id.left(100)));
            ids.insert(cell.id);
            if (cell.rect)
                m_bottom = std::max(m_bottom, cell.rect->bottom());
        }
        for (const DragonCell &cell : from.cells) {
            switch (cell.kind) {
            case DragonCell::Kind::Element:
                addElement(cell, diagram, from.id);
                break;
            case DragonCell::Kind::BoundaryBox:
            case DragonCell::Kind::BoundaryLine:
                addBoundary(cell, diagram, from.id);
                break;
            case DragonCell::Kind::Note:
                addNote(cell, diagram, from.id);
                break;
            case DragonCell::Kind::Flow:
                break;
            }
        }
        for (const DragonCell &cell : from.cells) {
            if (cell.kind == DragonCell::Kind::Flow)
                addFlow(cell, diagram, from.id);
        }
        m_reading.document.model.diagrams.push_back(std::move(diagram));
        return {};
    }

private:
    struct Identity {
        QString uid;
        bool isNew = true; ///< else it was read before: this is one more showing of it
    };

    /// `shown`: what the diagram shows already.
    Identity identify(const DragonCell &cell, const QString &diagram, QSet<QString> &shown)
    {
        const QString wanted = m_uids.uid({diagram}, cell.id);
        if (m_uids.claim(wanted))
            return {wanted, true};
        if (m_uids.isAlias(cell.id) && shown.contains(wanted) && !m_shownHere.contains(wanted))
            return {wanted, false};
        const QString other = m_uids.claimed(wanted, {diagram, cell.path, cell.id});
        m_report.add(cell.path + QStringLiteral(".id"),
                     tr("Another part of the file has the same id; this one got one of its own."));
        return {other, true};
    }

    QRectF rectOf(const DragonCell &cell, QSizeF usual)
    {
        if (cell.rect)
            return *cell.rect;
        m_report.add(cell.path + ".position",
                     tr("It has no place on the diagram; it was put below the others."));
        const double top = std::min(m_bottom + 40, farthestCoordinate - usual.height());
        m_bottom = top + usual.height();
        return {QPointF(0, top), usual};
    }

    void addElement(const DragonCell &cell, Diagram &diagram, const QString &diagramId)
    {
        const Identity identity = identify(cell, diagramId, m_elementUids);
        ModelElement element;
        element.uid = identity.uid;
        element.kind = cell.elementKind;
        element.name = cell.name;
        element.description = cell.description;
        element.answers = cell.answers;
        element.outOfScope = cell.outOfScope;
        diagram.placements.push_back({identity.uid, rectOf(cell, QSizeF(160, 80)), {}});
        m_elements.insert(cell.id, identity.uid);
        m_elementUids.insert(identity.uid);
        m_shownHere.insert(identity.uid);
        if (identity.isNew)
            m_reading.document.model.elements.push_back(std::move(element));
        else
            m_reading.elementsAgain.insert(cell.id, element);
        addThreats(cell, identity.uid, diagramId);
    }

    void addBoundary(const DragonCell &cell, Diagram &diagram, const QString &diagramId)
    {
        const Identity identity = identify(cell, diagramId, m_boundaryUids);
        TrustBoundary boundary{identity.uid, cell.name, cell.description};
        BoundaryShape shape;
        shape.boundary = identity.uid;
        shape.isBox = cell.kind == DragonCell::Kind::BoundaryBox;
        if (shape.isBox) {
            shape.rect = rectOf(cell, QSizeF(200, 200));
        } else {
            if (cell.source.point)
                shape.line.push_back(*cell.source.point);
            shape.line.insert(shape.line.end(), cell.vertices.begin(), cell.vertices.end());
            if (cell.target.point)
                shape.line.push_back(*cell.target.point);
            if (!cell.source.point || !cell.target.point)
                m_report.add(cell.path + (cell.source.point ? ".target" : ".source"),
                             tr("An end of this boundary lies nowhere; only the rest "
                                "of its line is drawn."));
            // A line has two points at least.
            while (shape.line.size() < 2)
                shape.line.push_back(shape.line.empty() ? QPointF(0, m_bottom)
                                                        : shape.line.back() + QPointF(100, 0));
            for (QPointF &point : shape.line)
                point.setX(std::min(point.x(), farthestCoordinate));
        }
        diagram.boundaries.push_back(std::move(shape));
        m_boundaryUids.insert(identity.uid);
        m_shownHere.insert(identity.uid);
        if (identity.isNew)
            m_reading.document.model.boundaries.push_back(std::move(boundary));
        else
            m_reading.boundariesAgain.insert(cell.id, boundary);
        addThreats(cell, identity.uid, diagramId);
    }

    void addNote(const DragonCell &cell, Diagram &diagram, const QString &diagramId)
    {
        const QString wanted = m_uids.uid({diagramId}, cell.id);
        const QString uid = m_uids.claimed(wanted, {diagramId, cell.path, cell.id});
        diagram.notes.push_back({uid, cell.name, rectOf(cell, QSizeF(190, 70))});
        for (const DragonThreat &threat : cell.threats)
            m_report.add(threat.path,
                         tr("A note has no threats; it became one of the whole model."));
        addThreats(cell, QString(), diagramId);
    }

    void addFlow(const DragonCell &cell, Diagram &diagram, const QString &diagramId)
    {
        const Identity identity = identify(cell, diagramId, m_flowUids);
        DataFlow flow;
        flow.uid = identity.uid;
        flow.name = cell.name;
        flow.description = cell.description;
        flow.isBidirectional = cell.isBidirectional;
        flow.protocol = cell.protocol;
        flow.answers = cell.answers;
        flow.outOfScope = cell.outOfScope;
        flow.source = endOf(cell, cell.source, QStringLiteral("source"), diagram, diagramId);
        flow.target = endOf(cell, cell.target, QStringLiteral("target"), diagram, diagramId);
        Route route;
        route.flow = identity.uid;
        route.style = cell.style;
        route.bends = cell.vertices;
        diagram.routes.push_back(std::move(route));
        m_flowUids.insert(identity.uid);
        m_shownHere.insert(identity.uid);
        if (identity.isNew)
            m_reading.document.model.flows.push_back(std::move(flow));
        else
            m_reading.flowsAgain.insert(cell.id, flow);
        addThreats(cell, identity.uid, diagramId);
    }

    /// The element at that end; where there is none, one is made, since a flow has two.
    QString endOf(const DragonCell &cell, const DragonEnd &end, const QString &which,
                  Diagram &diagram, const QString &diagramId)
    {
        if (const auto known = m_elements.constFind(end.cell); known != m_elements.constEnd())
            return *known;
        ModelElement element;
        element.uid =
            m_uids.claimed(m_uids.made({diagramId, cell.id, QStringLiteral("unconnected"), which}),
                           {diagramId, cell.path, which});
        element.kind = ElementKind::Actor;
        element.name = tr("Unconnected end");
        const QPointF middle =
            end.point.value_or(QPointF(0, std::min(m_bottom + 60, farthestCoordinate - 60)));
        if (!end.point)
            m_bottom = middle.y();
        const double farthest = farthestCoordinate - 20;
        const QPointF corner(std::clamp(middle.x(), -farthest, farthest) - 20,
                             std::clamp(middle.y(), -farthest, farthest) - 20);
        diagram.placements.push_back({element.uid, QRectF(corner, QSizeF(40, 40)), {}});
        m_report.add(end.path,
                     end.cell.isEmpty()
                         ? tr("The flow ends at nothing; an external actor “%1” was put there.")
                               .arg(element.name)
                         : tr("The flow ends at something that is no element of the diagram; an "
                              "external actor “%1” was put there.")
                               .arg(element.name));
        m_elementUids.insert(element.uid);
        m_reading.document.model.elements.push_back(element);
        return element.uid;
    }

    void addThreats(const DragonCell &cell, const QString &subject, const QString &diagramId)
    {
        for (std::size_t i = 0; i < cell.threats.size(); ++i) {
            const DragonThreat &read = cell.threats[i];
            const QStringList place{diagramId, cell.id, QStringLiteral("threat"),
                                    QString::number(i)};
            const QString wanted =
                read.id.isEmpty() ? m_uids.made(place) : m_uids.uid(place.first(3), read.id);
            DocumentThreat threat = read.threat;
            threat.uid = m_uids.claimed(wanted, place + QStringList{cell.path});
            if (threat.uid != wanted)
                m_report.add(read.path + QStringLiteral(".id"),
                             tr("Another part of the file has the same id; this one got one of "
                                "its own."));
            threat.subject = subject;
            if (read.answer) {
                DocumentCountermeasure answer = *read.answer;
                // Made from the words, too: what says something else is another countermeasure.
                answer.uid = m_uids.claimed(
                    m_uids.made({QStringLiteral("countermeasure"), threat.uid, answer.description}),
                    {QStringLiteral("countermeasure"), threat.uid, cell.path});
                threat.countermeasures = {answer.uid};
                m_reading.document.countermeasures.push_back(std::move(answer));
            }
            m_reading.document.threats.push_back(std::move(threat));
        }
    }

    ForeignReading &m_reading;
    ForeignUids &m_uids;
    LossReport &m_report;
    QHash<QString, QString> m_elements; ///< of this diagram: id of the cell → uid
    QSet<QString> m_shownHere; ///< uids on this diagram
    QSet<QString> m_elementUids; ///< of the whole file
    QSet<QString> m_flowUids;
    QSet<QString> m_boundaryUids;
    double m_bottom = 0;
};

} // namespace

Result<void> checkDragonExtent(const JsonNode &json)
{
    const JsonNode diagrams = json["detail"]["diagrams"];
    qsizetype parts = diagrams.itemCount();
    qsizetype threats = 0;
    const auto count = [&](const JsonNode &cells) {
        parts += cells.itemCount();
        cells.eachItem([&](const JsonNode &cell) {
            threats += cell["threats"].itemCount() + cell["data"]["threats"].itemCount();
        });
    };
    diagrams.eachItem([&](const JsonNode &diagram) {
        count(diagram["cells"]);
        count(diagram["diagramJson"]["cells"]);
    });
    if (parts > ForeignContent::mostParts || threats > ForeignContent::mostThreats)
        return ForeignContent::tooManyParts();
    return {};
}

Result<void> makeDragonModel(ForeignReading &reading, std::vector<DragonDiagram> diagrams,
                             ForeignUids &uids, LossReport &report)
{
    DragonModelMaker maker(reading, uids, report);
    for (DragonDiagram &diagram : diagrams)
        TRY(maker.add(diagram));
    return {};
}

} // namespace gatehouse
