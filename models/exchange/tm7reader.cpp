#include "models/exchange/tm7reader.h"

#include "models/base/foreigntext.h"
#include "models/exchange/foreigngeometry.h"
#include "models/exchange/threatwords.h"
#include "models/exchange/xmltree.h"

#include <QMap>
#include <QSet>
#include <QUuid>
#include <QXmlStreamReader>

#include <cmath>

namespace gatehouse {

namespace {

using Name = QLatin1StringView;

enum class Tm7Kind { Actor, Process, Store, Flow, BoundaryBox, BoundaryLine, Note };

/// What is asked of every part of a diagram, under ids that are the same in every file.
constexpr const char *scopeId = "71f3d9aa-b8ef-4e54-8126-607a1d903103";
constexpr const char *noGuid = "00000000-0000-0000-0000-000000000000";
constexpr const char *scopeReasonId = "752473b6-52d4-4776-9a24-202153f7d579";

class Tm7Reader
{
    Q_DECLARE_TR_FUNCTIONS(Tm7Reader)
public:
    Tm7Reader(XmlTree tree, ForeignReading &reading)
        : m_tree(std::move(tree)), m_reading(reading), m_document(reading.document),
          m_model(reading.document.model), m_uids(ModelFormat::ThreatModelingTool, {}),
          m_geometry(m_report)
    {
    }

    Result<void> read()
    {
        m_reading.formatVersion = cleanLine(m_tree.text(0, Name("Version")), longestModelName);
        const int about = m_tree.child(0, Name("MetaInformation"));
        m_model.name = line(about, "ThreatModelName");
        m_model.description = text(about, "HighLevelSystemDescription");
        const int surfaces = m_tree.child(0, Name("DrawingSurfaceList"));
        for (const int surface : m_tree.children(surfaces, Name("DrawingSurfaceModel")))
            TRY(readSurface(surface));
        const int threats = m_tree.child(0, Name("ThreatInstances"));
        if (threats >= 0) {
            for (const int entry : m_tree.at(threats).children)
                readThreat(entry);
        }
        reportTheRest();
        m_reading.lost = m_report.take();
        return {};
    }

private:
    /// Where a flow is and what it connects, by the tool's ids.
    struct Interaction {
        QString surface;
        QString source;
        QString target;
    };

    struct Properties {
        QString name;
        OutOfScope outOfScope;
    };

    void lose(int index, const QString &why)
    {
        m_tree.takeAll(index);
        m_report.add(m_tree.path(index), why);
    }

    void noteCut(bool wasCut, const QString &path)
    {
        if (wasCut)
            m_report.add(path, tr("Only the beginning of this text is kept."));
    }

    QString line(int parent, const char *name)
    {
        bool wasCut = false;
        QString clean = cleanLine(m_tree.text(parent, Name(name)), longestModelName, &wasCut);
        noteCut(wasCut, m_tree.path(m_tree.child(parent, Name(name))));
        return clean;
    }

    QString text(int parent, const char *name)
    {
        bool wasCut = false;
        QString clean = cleanText(m_tree.text(parent, Name(name)), longestModelText, &wasCut);
        noteCut(wasCut, m_tree.path(m_tree.child(parent, Name(name))));
        return clean;
    }

    std::optional<double> number(int parent, const char *name)
    {
        const QString digits = m_tree.text(parent, Name(name)).trimmed();
        if (digits.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double value = digits.toDouble(&isNumber);
        if (isNumber && std::isfinite(value))
            return value;
        m_report.add(m_tree.path(m_tree.child(parent, Name(name))), tr("It is no number."));
        return std::nullopt;
    }

    std::optional<QPointF> point(int part, const char *x, const char *y)
    {
        const auto left = number(part, x);
        const auto top = number(part, y);
        if (!left || !top)
            return std::nullopt;
        return m_geometry.point(*left, *top, m_tree.path(m_tree.child(part, Name(x))));
    }

    /// The value of a property, as people see it in the tool.
    QString shownValue(int property) const
    {
        const int value = m_tree.child(property, Name("Value"));
        if (value < 0)
            return {};
        const std::vector<int> choices = m_tree.children(value, Name("string"));
        if (choices.empty())
            return m_tree.at(value).text;
        const int chosen = m_tree.child(property, Name("SelectedIndex"));
        const int number = chosen < 0 ? -1 : m_tree.at(chosen).text.toInt();
        return number >= 0 && number < int(choices.size())
            ? m_tree.at(choices[std::size_t(number)]).text
            : QString();
    }

    Properties readProperties(int part)
    {
        Properties properties;
        const int list = m_tree.child(part, Name("Properties"));
        if (list < 0)
            return properties;
        bool isNamed = false;
        for (const int property : std::vector<int>(m_tree.at(list).children)) {
            const int captionIndex = m_tree.child(property, Name("DisplayName"));
            const int idIndex = m_tree.child(property, Name("Name"));
            const QString caption = captionIndex < 0 ? QString() : m_tree.at(captionIndex).text;
            const QString id = idIndex < 0 ? QString() : m_tree.at(idIndex).text;
            const QString value = shownValue(property);
            const bool isHeading = m_tree.at(property).type == Name("HeaderDisplayAttribute");
            bool wasCut = false;
            if (!isNamed && !isHeading && caption == Name("Name")) {
                isNamed = true;
                properties.name = cleanLine(value, longestModelName, &wasCut);
                noteCut(wasCut, m_tree.path(property));
                m_tree.takeAll(property);
            } else if (id == Name(scopeId) || caption == Name("Out Of Scope")) {
                const QString word = value.trimmed().toLower();
                properties.outOfScope.isOut = word == Name("true");
                m_tree.takeAll(property);
                if (!properties.outOfScope.isOut && word != Name("false") && !word.isEmpty())
                    lose(property, tr("It is neither true nor false."));
            } else if (id == Name(scopeReasonId) || caption == Name("Reason For Out Of Scope")) {
                properties.outOfScope.reason = cleanText(value, longestModelText, &wasCut);
                noteCut(wasCut, m_tree.path(property));
                m_tree.takeAll(property);
            } else if (isHeading) {
                lose(property, tr("“%1” is a heading of the tool's own.").arg(caption.left(100)));
            } else if (value.trimmed().isEmpty()) {
                m_tree.takeAll(property);
            } else {
                lose(property,
                     tr("Gatehouse does not ask for “%1” (here “%2”).")
                         .arg(caption.left(100), value.left(100)));
            }
        }
        return properties;
    }

    Tm7Kind kindOf(int part, bool isLine)
    {
        struct Known {
            const char *generic;
            const char *special; ///< how the types of knowledge bases begin
            Tm7Kind kind;
            bool isLine;
        };
        static constexpr Known table[] = {
            {"GE.P", "SE.P.", Tm7Kind::Process, false},
            {"GE.EI", "SE.EI.", Tm7Kind::Actor, false},
            {"GE.DS", "SE.DS.", Tm7Kind::Store, false},
            {"GE.DF", "SE.DF.", Tm7Kind::Flow, true},
            {"GE.TB.B", "SE.TB.B.", Tm7Kind::BoundaryBox, false},
            {"GE.TB.L", "SE.TB.L.", Tm7Kind::BoundaryLine, true},
            {"GE.A", "SE.A.", Tm7Kind::Note, false},
        };
        const QString generic = m_tree.text(part, Name("GenericTypeId"));
        const int typeIndex = m_tree.child(part, Name("TypeId"));
        const QString type = typeIndex < 0 ? QString() : m_tree.at(typeIndex).text;
        if (!type.isEmpty() && type != generic)
            lose(typeIndex, tr("The type “%1” is not kept, only the kind.").arg(type.left(100)));
        else
            m_tree.take(typeIndex);
        for (const Known &known : table) {
            if (known.isLine == isLine && generic == Name(known.generic))
                return known.kind;
        }
        if (!generic.isEmpty())
            m_report.add(m_tree.path(part) + ".GenericTypeId",
                         tr("This kind is not known; the type or the shape counts."));
        for (const Known &known : table) {
            if (known.isLine == isLine && type.startsWith(Name(known.special)))
                return known.kind;
        }
        const QString shape = m_tree.at(part).type;
        if (shape == Name("StencilRectangle"))
            return Tm7Kind::Actor;
        if (shape == Name("StencilParallelLines"))
            return Tm7Kind::Store;
        if (shape == Name("BorderBoundary"))
            return Tm7Kind::BoundaryBox;
        if (shape == Name("LineBoundary"))
            return Tm7Kind::BoundaryLine;
        const QString shown = generic.left(100);
        m_report.add(m_tree.path(part) + ".GenericTypeId",
                     isLine ? tr("Its kind, “%1”, is not known; it became a flow.").arg(shown)
                            : tr("Its kind, “%1”, is not known; it became a process.").arg(shown));
        return isLine ? Tm7Kind::Flow : Tm7Kind::Process;
    }

    Result<QString> identify(int part, const QString &guid, QSet<QString> &seen,
                             const Diagram &diagram)
    {
        const QString path = m_tree.path(part);
        if (!guid.isEmpty() && seen.contains(guid))
            return fail(
                ErrorKind::Invalid,
                tr("Two parts of the diagram “%1” have the same id, “%2”, so that it is not "
                   "clear which of them a flow connects. Correct the file in the tool it "
                   "comes from.")
                    .arg(diagram.name, guid.left(100)));
        seen.insert(guid);
        const QString wanted = guid.isEmpty() ? m_uids.made({path}) : m_uids.uid({}, guid);
        const QString uid = m_uids.claimed(wanted, {path});
        if (uid != wanted)
            m_report.add(path + ".Guid",
                         tr("Another part of the file has the same id; this one got one of its "
                            "own."));
        return uid;
    }

    QRectF rectOf(int part)
    {
        const double left = number(part, "Left").value_or(0);
        const double top = number(part, "Top").value_or(0);
        const double width = number(part, "Width").value_or(100);
        const double height = number(part, "Height").value_or(100);
        return m_geometry.rect({left, top, width, height}, m_tree.path(part) + ".Left");
    }

    Result<void> readSurface(int surface)
    {
        Diagram diagram;
        const QString guid = m_tree.text(surface, Name("Guid")).trimmed();
        const QString path = m_tree.path(surface);
        diagram.uid =
            m_uids.claimed(guid.isEmpty() ? m_uids.made({path}) : m_uids.uid({}, guid), {path});
        for (const char *type : {"GenericTypeId", "TypeId"}) {
            const int index = m_tree.child(surface, Name(type));
            if (index >= 0 && m_tree.at(index).text == Name("DRAWINGSURFACE"))
                m_tree.take(index);
        }
        const Properties properties = readProperties(surface);
        diagram.name = line(surface, "Header");
        if (diagram.name.isEmpty())
            diagram.name = properties.name;
        else if (!properties.name.isEmpty() && properties.name != diagram.name)
            m_report.add(path + ".Properties",
                         tr("The other name, “%1”, is not kept.").arg(properties.name));
        m_elements.clear();
        QSet<QString> seen;
        TRY(readBorders(surface, diagram, seen));
        TRY(readLines(surface, diagram, seen));
        m_model.diagrams.push_back(std::move(diagram));
        return {};
    }

    std::vector<int> partsOf(int surface, const char *list)
    {
        std::vector<int> parts;
        const int entries = m_tree.child(surface, Name(list));
        if (entries < 0)
            return parts;
        for (const int entry : m_tree.at(entries).children) {
            const int value = m_tree.child(entry, Name("Value"));
            if (value < 0)
                continue;
            parts.push_back(value);
            // The key repeats the part's id.
            const int key = m_tree.child(entry, Name("Key"));
            const int guid = m_tree.child(value, Name("Guid"));
            if (key >= 0 && guid >= 0 && m_tree.at(key).text == m_tree.at(guid).text)
                m_tree.take(key);
        }
        return parts;
    }

    Result<void> readBorders(int surface, Diagram &diagram, QSet<QString> &seen)
    {
        for (const int part : partsOf(surface, "Borders")) {
            const Tm7Kind kind = kindOf(part, false);
            const QString guid = m_tree.text(part, Name("Guid")).trimmed();
            TRY_ASSIGN(const QString uid, identify(part, guid, seen, diagram));
            const Properties properties = readProperties(part);
            const QRectF rect = rectOf(part);
            if (kind != Tm7Kind::Note)
                m_subjects.insert(guid, uid);
            switch (kind) {
            case Tm7Kind::Note:
                diagram.notes.push_back({uid, properties.name, rect});
                break;
            case Tm7Kind::BoundaryBox:
                m_model.boundaries.push_back({uid, properties.name, {}});
                diagram.boundaries.push_back({uid, true, rect, {}});
                break;
            default: {
                ModelElement element;
                element.uid = uid;
                element.kind = kind == Tm7Kind::Actor ? ElementKind::Actor
                    : kind == Tm7Kind::Store          ? ElementKind::Store
                                                      : ElementKind::Process;
                element.name = properties.name;
                element.outOfScope = properties.outOfScope;
                m_model.elements.push_back(std::move(element));
                diagram.placements.push_back({uid, rect, {}});
                m_elements.insert(guid, uid);
            }
            }
        }
        return {};
    }

    Result<void> readLines(int surface, Diagram &diagram, QSet<QString> &seen)
    {
        for (const int part : partsOf(surface, "Lines")) {
            const Tm7Kind kind = kindOf(part, true);
            const QString guid = m_tree.text(part, Name("Guid")).trimmed();
            TRY_ASSIGN(const QString uid, identify(part, guid, seen, diagram));
            const Properties properties = readProperties(part);
            m_subjects.insert(guid, uid);
            const auto handle = point(part, "HandleX", "HandleY");
            if (kind == Tm7Kind::BoundaryLine) {
                readBoundaryLine(part, uid, properties, handle, diagram);
                continue;
            }
            m_interactions.insert(guid,
                                  {m_tree.childText(surface, Name("Guid")),
                                   m_tree.childText(part, Name("SourceGuid")),
                                   m_tree.childText(part, Name("TargetGuid"))});
            DataFlow flow;
            flow.uid = uid;
            flow.name = properties.name;
            flow.outOfScope = properties.outOfScope;
            flow.source = endOf(part, "Source", uid, diagram);
            flow.target = endOf(part, "Target", uid, diagram);
            Route route;
            route.flow = uid;
            if (handle) {
                route.style = RouteStyle::Curved;
                route.bends = {*handle};
            }
            m_model.flows.push_back(std::move(flow));
            diagram.routes.push_back(std::move(route));
        }
        return {};
    }

    void readBoundaryLine(int part, const QString &uid, const Properties &properties,
                          const std::optional<QPointF> &handle, Diagram &diagram)
    {
        BoundaryShape shape;
        shape.boundary = uid;
        shape.isBox = false;
        if (const auto source = point(part, "SourceX", "SourceY"))
            shape.line.push_back(*source);
        if (handle)
            shape.line.push_back(*handle);
        if (const auto target = point(part, "TargetX", "TargetY"))
            shape.line.push_back(*target);
        if (shape.line.size() < 2) {
            m_report.add(m_tree.path(part) + ".SourceX",
                         tr("Its line lies nowhere; a short one was drawn."));
            const QPointF start = shape.line.empty() ? QPointF() : shape.line.front();
            shape.line = {start, {std::min(start.x() + 100, farthestCoordinate), start.y()}};
        }
        for (const char *end : {"SourceGuid", "TargetGuid"}) {
            const int index = m_tree.child(part, Name(end));
            if (index >= 0 && m_tree.at(index).text == Name(noGuid))
                m_tree.take(index);
        }
        m_model.boundaries.push_back({uid, properties.name, {}});
        diagram.boundaries.push_back(std::move(shape));
    }

    QString endOf(int part, const char *which, const QString &flow, Diagram &diagram)
    {
        const QByteArray end(which);
        const QString guid = m_tree.text(part, Name(end + "Guid")).trimmed();
        if (const auto known = m_elements.constFind(guid); known != m_elements.constEnd())
            return *known;
        const QPointF middle =
            point(part, (end + "X").constData(), (end + "Y").constData()).value_or(QPointF());
        ModelElement element;
        element.uid =
            m_uids.claimed(m_uids.made({flow, "unconnected", which}), {m_tree.path(part), which});
        element.kind = ElementKind::Actor;
        element.name = tr("Unconnected end");
        m_report.add(m_tree.path(part) + u'.' + QString::fromLatin1(end + "Guid"),
                     tr("The flow ends at no element of the diagram; an external actor “%1” was "
                        "put there.")
                         .arg(element.name));
        const double farthest = farthestCoordinate - 20;
        const QPointF corner(std::clamp(middle.x(), -farthest, farthest) - 20,
                             std::clamp(middle.y(), -farthest, farthest) - 20);
        diagram.placements.push_back({element.uid, QRectF(corner, QSizeF(40, 40)), {}});
        m_model.elements.push_back(element);
        return element.uid;
    }

    /// A property of a threat: its own element where people changed it, else what the tool wrote.
    QString threatText(int threat, const QMap<QString, int> &properties, const char *own,
                       const char *property)
    {
        const int ownIndex = m_tree.child(threat, Name(own));
        const int otherIndex = properties.value(QString::fromLatin1(property), -1);
        int chosen = ownIndex;
        if (ownIndex < 0 || m_tree.at(ownIndex).text.trimmed().isEmpty())
            chosen = otherIndex;
        if (chosen < 0)
            return {};
        m_tree.take(chosen);
        // The same said twice is kept once.
        if (otherIndex >= 0 && m_tree.at(otherIndex).text == m_tree.at(chosen).text)
            m_tree.take(otherIndex);
        return m_tree.at(chosen).text;
    }

    void readThreat(int entry)
    {
        m_tree.take(m_tree.child(entry, Name("Key")));
        const int index = m_tree.child(entry, Name("Value"));
        if (index < 0)
            return;
        const int keyIndex = m_tree.child(entry, Name("Key"));
        const QString key = keyIndex < 0 ? QString() : m_tree.at(keyIndex).text;
        QMap<QString, int> properties;
        const int list = m_tree.child(index, Name("Properties"));
        if (list >= 0) {
            for (const int property : std::vector<int>(m_tree.at(list).children)) {
                const int name = m_tree.child(property, Name("Key"));
                const int value = m_tree.child(property, Name("Value"));
                m_tree.take(name);
                if (name >= 0 && value >= 0)
                    properties.insert(m_tree.at(name).text, value);
            }
        }

        DocumentThreat threat;
        const QString path = m_tree.path(index);
        threat.uid =
            m_uids.claimed(m_uids.made({"threat", key.isEmpty() ? path : key}), {"threat", path});
        bool wasCut = false;
        threat.title =
            cleanLine(threatText(index, properties, "Title", "Title"), longestModelName, &wasCut);
        noteCut(wasCut, path + ".Title");
        threat.description = cleanText(
            threatText(index, properties, "UserThreatDescription", "UserThreatDescription"),
            longestModelText, &wasCut);
        noteCut(wasCut, path + ".UserThreatDescription");
        readCategory(threat, index, properties);
        readLevel(threat, index, properties);
        const int number = m_tree.child(index, Name("Id"));
        bool isNumber = false;
        const int counted = number < 0 ? 0 : m_tree.at(number).text.toInt(&isNumber);
        if (isNumber && counted > 0) {
            threat.number = counted;
            m_tree.take(number);
        }
        readSubject(threat, index);
        readStanding(threat, index, properties);
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const XmlElement &value = m_tree.at(*property);
            if (!value.isTaken && !value.text.trimmed().isEmpty())
                lose(value.parent,
                     tr("Gatehouse does not ask for “%1” (here “%2”).")
                         .arg(property.key().left(100), value.text.left(100)));
        }
        m_document.threats.push_back(std::move(threat));
    }

    void readCategory(DocumentThreat &threat, int index, const QMap<QString, int> &properties)
    {
        const QString word =
            threatText(index, properties, "UserThreatCategory", "UserThreatCategory");
        if (const auto category = categoryOfWord(word))
            threat.categories = {*category};
        else if (!word.isEmpty())
            m_report.add(m_tree.path(index) + ".UserThreatCategory",
                         tr("The category “%1” is none that Gatehouse knows.").arg(word.left(100)));
    }

    void readLevel(DocumentThreat &threat, int index, const QMap<QString, int> &properties)
    {
        const QString word = threatText(index, properties, "Priority", "Priority");
        const auto risk = riskOfWord(word);
        threat.risk = risk ? risk->risk : Risk::None;
        if (risk ? !risk->isExact : !word.isEmpty())
            m_report.add(
                m_tree.path(index) + ".Priority",
                risk
                    ? tr("“%1” became high: Gatehouse knows no level above it.").arg(word.left(100))
                    : tr("The level “%1” is none that Gatehouse knows.").arg(word.left(100)));
    }

    void readSubject(DocumentThreat &threat, int index)
    {
        for (const char *name : {"FlowGuid", "TargetGuid", "SourceGuid"}) {
            const QString guid = m_tree.childText(index, Name(name)).trimmed();
            threat.subject = m_subjects.value(guid);
            if (threat.subject.isEmpty())
                continue;
            m_tree.take(m_tree.child(index, Name(name)));
            // Where the flow is and what it connects follows from it.
            const auto interaction = m_interactions.constFind(guid);
            if (interaction != m_interactions.constEnd())
                takeInteraction(index, guid, *interaction);
            return;
        }
        m_report.add(m_tree.path(index) + ".FlowGuid",
                     tr("What the threat is of is not in the file; it became one of the whole "
                        "model."));
    }

    void takeInteraction(int threat, const QString &flow, const Interaction &interaction)
    {
        const auto takeIf = [&](const char *name, const QString &expected) {
            if (m_tree.childText(threat, Name(name)) == expected)
                m_tree.take(m_tree.child(threat, Name(name)));
        };
        takeIf("DrawingSurfaceGuid", interaction.surface);
        takeIf("SourceGuid", interaction.source);
        takeIf("TargetGuid", interaction.target);
        takeIf("InteractionKey", interaction.source + u':' + flow + u':' + interaction.target);
    }

    void readStanding(DocumentThreat &threat, int index, const QMap<QString, int> &properties)
    {
        const QString state = m_tree.text(index, Name("State"));
        bool wasCut = false;
        const QString suggested =
            cleanText(threatText(index, properties, "PossibleMitigations", "PossibleMitigations"),
                      longestModelText, &wasCut);
        noteCut(wasCut, m_tree.path(index) + ".PossibleMitigations");
        const QString justified = text(index, "StateInformation");
        const auto status = statusOfWord(state);
        const bool isMitigated = status == ForeignStatus::Mitigated;
        const bool isAnswered = isMitigated || status == ForeignStatus::NotApplicable;
        const bool suggestionCounts = isMitigated && justified.trimmed().isEmpty();

        std::optional<DocumentCountermeasure> answer;
        const QString words = suggestionCounts ? suggested : isAnswered ? justified : QString();
        const QString why = ThreatStanding::apply(threat, state, words, answer);
        if (!why.isEmpty())
            m_report.add(m_tree.path(index) + ".State", why);
        if (!isAnswered && !justified.trimmed().isEmpty())
            m_report.add(m_tree.path(index) + ".StateInformation",
                         tr("What is written about a threat that is still open is not kept."));
        if (answer)
            link(threat, std::move(*answer));
        if (!suggestionCounts && !suggested.trimmed().isEmpty()) {
            DocumentCountermeasure suggestion;
            suggestion.title =
                cleanLine(suggested.trimmed().section(u'\n', 0, 0), longestModelName);
            suggestion.description = suggested;
            link(threat, std::move(suggestion));
        }
        threat.countermeasures.sort();
    }

    void link(DocumentThreat &threat, DocumentCountermeasure countermeasure)
    {
        countermeasure.uid =
            m_uids.claimed(m_uids.made({"countermeasure", threat.uid, countermeasure.description}),
                           {"countermeasure", threat.uid});
        threat.countermeasures += countermeasure.uid;
        m_document.countermeasures.push_back(std::move(countermeasure));
    }

    void reportTheRest()
    {
        static const QSet<QString> looks{"StrokeDashArray", "StrokeThickness", "PortSource",
                                         "PortTarget",      "SourceX",         "SourceY",
                                         "TargetX",         "TargetY",         "Zoom"};
        for (int index = 0; index < m_tree.size(); ++index) {
            const XmlElement &element = m_tree.at(index);
            if (element.isTaken || element.text.trimmed().isEmpty())
                continue;
            if (element.name == Name("KnowledgeBase"))
                m_report.add(m_tree.path(index),
                             tr("Gatehouse has its own threat library; the tool's is not taken "
                                "over."));
            else
                m_report.add(m_tree.path(index),
                             looks.contains(element.name) ? LossReport::look()
                                                          : LossReport::noField());
        }
    }

    XmlTree m_tree;
    ForeignReading &m_reading;
    ModelDocument &m_document;
    ThreatModel &m_model;
    LossReport m_report;
    ForeignUids m_uids;
    ForeignGeometry m_geometry;
    QHash<QString, QString> m_elements; ///< of this diagram: id → uid
    QHash<QString, Interaction> m_interactions; ///< by the flow's id
    QHash<QString, QString> m_subjects; ///< id → uid of what may have threats
};

} // namespace

bool isTm7(const QByteArray &content)
{
    QXmlStreamReader xml(content);
    return xml.readNextStartElement() && xml.name() == Name("ThreatModel");
}

Result<ForeignReading> readTm7(const QByteArray &content)
{
    TRY_ASSIGN(XmlTree tree, XmlTree::read(content, {"KnowledgeBase"}));
    ForeignReading reading;
    TRY(Tm7Reader(std::move(tree), reading).read());
    return reading;
}

} // namespace gatehouse
