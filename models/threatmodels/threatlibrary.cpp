#include "models/threatmodels/threatlibrary.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/base/strictfields.h"
#include "models/portfolio/profileflag.h"

#include <QFile>
#include <QJsonDocument>

namespace gatehouse {

namespace {

constexpr int highestRating = 5;

/// Reads one library, part by part; what a part refers to stands before it.
class ThreatLibraryFile
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryFile)
public:
    Result<ThreatLibrary> read(const QJsonObject &root)
    {
        StrictFields fields(tr("The threat library"), root);
        TRY_ASSIGN(m_library.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(m_library.version, fields.key(QStringLiteral("version")));
        TRY_ASSIGN(m_library.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(m_library.about, fields.optionalInEither(QStringLiteral("about")));
        TRY(each(fields, QStringLiteral("types"), tr("Element type %1"), QStringLiteral("key"),
                 &ThreatLibraryFile::readType));
        TRY(each(fields, QStringLiteral("flow_types"), tr("Flow type %1"), QStringLiteral("key"),
                 &ThreatLibraryFile::readFlowType));
        TRY(each(fields, QStringLiteral("sections"), tr("Section %1"), QStringLiteral("key"),
                 &ThreatLibraryFile::readSection));
        TRY(each(fields, QStringLiteral("questions"), tr("Question %1"), QStringLiteral("key"),
                 &ThreatLibraryFile::readQuestion));
        TRY(each(fields, QStringLiteral("countermeasures"), tr("Countermeasure %1"),
                 QStringLiteral("key"), &ThreatLibraryFile::readCountermeasure));
        TRY(each(fields, QStringLiteral("rules"), tr("Threat %1"), QStringLiteral("id"),
                 &ThreatLibraryFile::readRule));
        TRY(each(fields, QStringLiteral("uncovered"), tr("Uncovered requirement %1"),
                 QStringLiteral("requirement"), &ThreatLibraryFile::readUncovered));
        TRY(fields.nothingElse());
        return std::move(m_library);
    }

private:
    using ReadPart = Result<void> (ThreatLibraryFile::*)(StrictFields &);

    /// A list of objects that are told apart by one of their members.
    Result<void> each(StrictFields &fields, const QString &list, const QString &place,
                      const QString &name, ReadPart readPart)
    {
        TRY_ASSIGN(const QJsonArray parts, fields.array(list));
        QSet<QString> seen;
        for (const QJsonValue &part : parts) {
            const QString key = part.toObject().value(name).toString();
            StrictFields partFields(place.arg(key), part.toObject());
            TRY(partFields.key(name));
            if (seen.contains(key))
                return partFields.refuse(name, tr("another one has it too."));
            seen.insert(key);
            TRY((this->*readPart)(partFields));
            TRY(partFields.nothingElse());
        }
        return {};
    }

    Result<void> readType(StrictFields &fields)
    {
        ElementType type;
        TRY_ASSIGN(type.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(type.kind, fields.one<ElementKind>(QStringLiteral("kind")));
        TRY_ASSIGN(type.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(type.about, fields.optionalInEither(QStringLiteral("about")));
        TRY_ASSIGN(type.icon, fields.text(QStringLiteral("icon")));
        TRY_ASSIGN(type.shape, fields.one<ElementShape>(QStringLiteral("shape")));
        m_types.insert(type.key);
        m_library.types.push_back(std::move(type));
        return {};
    }

    Result<void> readFlowType(StrictFields &fields)
    {
        FlowType type;
        TRY_ASSIGN(type.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(type.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(type.about, fields.optionalInEither(QStringLiteral("about")));
        m_flowTypes.insert(type.key);
        m_library.flowTypes.push_back(std::move(type));
        return {};
    }

    Result<void> readSection(StrictFields &fields)
    {
        QuestionSection section;
        TRY_ASSIGN(section.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(section.title, fields.inEither(QStringLiteral("title")));
        m_sections.insert(section.key);
        m_library.sections.push_back(std::move(section));
        return {};
    }

    Result<void> readQuestion(StrictFields &fields)
    {
        ModelQuestion question;
        TRY_ASSIGN(question.key, fields.key(QStringLiteral("key")));
        if (profileFlag(question.key) != nullptr)
            return fields.refuse(QStringLiteral("key"),
                                 tr("the profile of an app asks it already."));
        TRY_ASSIGN(question.section, fields.text(QStringLiteral("section")));
        if (!m_sections.contains(question.section))
            return fields.refuse(QStringLiteral("section"),
                                 tr("there is no “%1”.").arg(question.section));
        TRY_ASSIGN(question.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(question.question, fields.inEither(QStringLiteral("question")));
        TRY_ASSIGN(question.ofFlows, isOfFlows(fields, QStringLiteral("of")));
        TRY_ASSIGN(question.types,
                   keys(fields, QStringLiteral("types"), question.ofFlows ? m_flowTypes : m_types));
        m_questions.insert(question.key, question.ofFlows);
        m_library.questions.push_back(std::move(question));
        return {};
    }

    Result<void> readCountermeasure(StrictFields &fields)
    {
        LibraryCountermeasure countermeasure;
        TRY_ASSIGN(countermeasure.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(countermeasure.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(countermeasure.about, fields.optionalInEither(QStringLiteral("about")));
        TRY_ASSIGN(countermeasure.sets, fields.optionalText(QStringLiteral("sets")));
        if (!countermeasure.sets.isEmpty() && !m_questions.contains(countermeasure.sets))
            return fields.refuse(QStringLiteral("sets"),
                                 tr("there is no “%1”.").arg(countermeasure.sets));
        TRY_ASSIGN(countermeasure.requirements,
                   fields.optionalTexts(QStringLiteral("requirements")));
        m_countermeasures.insert(countermeasure.key);
        m_library.countermeasures.push_back(std::move(countermeasure));
        return {};
    }

    Result<void> readRule(StrictFields &fields)
    {
        ThreatRule rule;
        TRY_ASSIGN(rule.id, fields.key(QStringLiteral("id")));
        TRY_ASSIGN(rule.atFlows, isOfFlows(fields, QStringLiteral("at")));
        TRY_ASSIGN(rule.types,
                   rule.atFlows ? keys(fields, QStringLiteral("flow_types"), m_flowTypes)
                                : keys(fields, QStringLiteral("types"), m_types));
        if (rule.atFlows) {
            TRY_ASSIGN(rule.from, keys(fields, QStringLiteral("from"), m_types));
            TRY_ASSIGN(rule.to, keys(fields, QStringLiteral("to"), m_types));
            TRY_ASSIGN(rule.crosses, fields.optionalFlag(QStringLiteral("crosses")));
        }
        TRY_ASSIGN(rule.include, condition(fields, QStringLiteral("include"), rule.atFlows));
        TRY_ASSIGN(rule.exclude, condition(fields, QStringLiteral("exclude"), rule.atFlows));
        TRY_ASSIGN(rule.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(rule.description, fields.inEither(QStringLiteral("description")));
        TRY_ASSIGN(rule.categories, categories(fields));
        TRY_ASSIGN(rule.rating.likelihood,
                   fields.number(QStringLiteral("likelihood"), 1, highestRating));
        TRY_ASSIGN(rule.rating.impact, fields.number(QStringLiteral("impact"), 1, highestRating));
        TRY_ASSIGN(rule.countermeasures,
                   keys(fields, QStringLiteral("countermeasures"), m_countermeasures));
        TRY_ASSIGN(rule.requirements, fields.optionalTexts(QStringLiteral("requirements")));
        TRY_ASSIGN(rule.masvs, fields.optionalTexts(QStringLiteral("masvs")));
        TRY_ASSIGN(rule.tests, fields.optionalNotes(QStringLiteral("tests")));
        m_library.rules.push_back(std::move(rule));
        return {};
    }

    Result<void> readUncovered(StrictFields &fields)
    {
        UncoveredRequirement uncovered;
        TRY_ASSIGN(uncovered.requirement, fields.key(QStringLiteral("requirement")));
        TRY_ASSIGN(uncovered.why, fields.inEither(QStringLiteral("why")));
        m_library.uncovered.push_back(std::move(uncovered));
        return {};
    }

    static Result<bool> isOfFlows(StrictFields &fields, const QString &field)
    {
        TRY_ASSIGN(const QString of, fields.text(field));
        if (of != QLatin1StringView("element") && of != QLatin1StringView("flow"))
            return fields.refuse(field, tr("must be “element” or “flow”."));
        return of == QLatin1StringView("flow");
    }

    /// Keys of what stands before; none where the field is not there.
    static Result<QStringList> keys(StrictFields &fields, const QString &field,
                                    const QSet<QString> &known)
    {
        TRY_ASSIGN(const QStringList members, fields.optionalTexts(field));
        for (const QString &member : members) {
            if (!known.contains(member))
                return fields.refuse(field, tr("there is no “%1”.").arg(member));
        }
        return members;
    }

    /// None where it is not there or empty. A name that nobody can answer would never decide.
    Result<std::optional<Condition>> condition(StrictFields &fields, const QString &field,
                                               bool atFlows) const
    {
        TRY_ASSIGN(const QString text, fields.optionalText(field));
        if (text.isEmpty())
            return std::nullopt;
        auto parsed = Condition::parse(text);
        if (!parsed)
            return fields.refuse(field,
                                 tr("“%1” is no condition (column %2). %3")
                                     .arg(text)
                                     .arg(parsed.error().column)
                                     .arg(parsed.error().sentence));
        const QStringList names = parsed->names();
        for (const QString &name : names) {
            const auto question = m_questions.constFind(name);
            const bool isKnown = question != m_questions.cend() ? *question == atFlows
                : atFlows
                    && (name == QLatin1StringView("source_type")
                        || name == QLatin1StringView("target_type"))
                ? true
                : profileFlag(name) != nullptr;
            if (!isKnown)
                return fields.refuse(field, tr("nothing answers “%1” here.").arg(name));
        }
        return *std::move(parsed);
    }

    static Result<std::vector<ThreatCategory>> categories(StrictFields &fields)
    {
        TRY_ASSIGN(auto stride, fields.many<ThreatCategory>(QStringLiteral("stride")));
        TRY_ASSIGN(auto linddun, fields.many<ThreatCategory>(QStringLiteral("linddun")));
        if (!std::ranges::all_of(stride, isStride) || std::ranges::any_of(linddun, isStride))
            return fields.refuse(QStringLiteral("stride"),
                                 tr("STRIDE and LINDDUN categories stand in fields of their own."));
        stride.insert(stride.end(), linddun.begin(), linddun.end());
        if (stride.empty())
            return fields.refuse(QStringLiteral("stride"), tr("needs at least one category."));
        std::ranges::sort(stride);
        return stride;
    }

    ThreatLibrary m_library;
    QSet<QString> m_types;
    QSet<QString> m_flowTypes;
    QSet<QString> m_sections;
    QHash<QString, bool> m_questions; ///< whether it is asked of flows
    QSet<QString> m_countermeasures;
};

template<class Part, class Key>
QHash<QString, int> indexOf(const std::vector<Part> &parts, Key key)
{
    QHash<QString, int> index;
    index.reserve(static_cast<qsizetype>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i)
        index.insert(parts[i].*key, static_cast<int>(i));
    return index;
}

template<class Part>
const Part *partOf(const std::vector<Part> &parts, const QHash<QString, int> &index,
                   const QString &key)
{
    const auto found = index.constFind(key);
    return found == index.cend() ? nullptr : &parts[static_cast<std::size_t>(*found)];
}

std::vector<const ModelQuestion *> questionsOfType(const std::vector<ModelQuestion> &questions,
                                                   bool ofFlows, const QString &type)
{
    std::vector<const ModelQuestion *> asked;
    for (const ModelQuestion &question : questions) {
        if (question.ofFlows == ofFlows
            && (question.types.isEmpty() || question.types.contains(type)))
            asked.push_back(&question);
    }
    return asked;
}

} // namespace

Result<ThreatLibrary> ThreatLibrary::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorKind::Unreadable,
                    tr("This is not a threat library: it must be JSON that holds one object with "
                       "the fields of a library."),
                    error.errorString());
    TRY_ASSIGN(ThreatLibrary library, ThreatLibraryFile().read(document.object()));
    library.digest = QString::fromLatin1(
        Digest::of(DigestAlgorithm::Sha256, canonicalJson(document.object())).toHex());
    library.index();
    return library;
}

const ThreatLibrary &ThreatLibrary::builtIn()
{
    static const ThreatLibrary library = read(builtInJson()).value_or(ThreatLibrary());
    return library;
}

QByteArray ThreatLibrary::builtInJson()
{
    QFile file(QStringLiteral(":/threats/insurance-app-1.0.0.json"));
    // Compiled into the program and checked by its tests: it can neither be absent nor broken.
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ThreatLibrary::index()
{
    m_types = indexOf(types, &ElementType::key);
    m_flowTypes = indexOf(flowTypes, &FlowType::key);
    m_questions = indexOf(questions, &ModelQuestion::key);
    m_countermeasures = indexOf(countermeasures, &LibraryCountermeasure::key);
    m_rules = indexOf(rules, &ThreatRule::id);
}

const ElementType *ThreatLibrary::type(const QString &typeKey) const
{
    return partOf(types, m_types, typeKey);
}

const FlowType *ThreatLibrary::flowType(const QString &typeKey) const
{
    return partOf(flowTypes, m_flowTypes, typeKey);
}

const ModelQuestion *ThreatLibrary::question(const QString &questionKey) const
{
    return partOf(questions, m_questions, questionKey);
}

const LibraryCountermeasure *ThreatLibrary::countermeasure(const QString &countermeasureKey) const
{
    return partOf(countermeasures, m_countermeasures, countermeasureKey);
}

const ThreatRule *ThreatLibrary::rule(const QString &id) const
{
    return partOf(rules, m_rules, id);
}

std::vector<const ModelQuestion *> ThreatLibrary::questionsOf(const ModelElement &element) const
{
    return questionsOfType(questions, false, element.type);
}

std::vector<const ModelQuestion *> ThreatLibrary::questionsOf(const DataFlow &flow) const
{
    return questionsOfType(questions, true, flow.type);
}

} // namespace gatehouse
