#pragma once

#include "models/base/condition.h"
#include "models/base/language.h"
#include "models/base/result.h"
#include "models/threatmodels/threat.h"
#include "models/threatmodels/threatmodel.h"

#include <QCoreApplication>
#include <QHash>

namespace gatehouse {

/// How an element type is drawn.
enum class ElementShape { Box, Rounded, Circle, Lines, Cylinder };

template<>
struct EnumText<ElementShape> {
    static constexpr const char *context = "ElementShape";
    static std::span<const EnumEntry<ElementShape>> entries()
    {
        static constexpr EnumEntry<ElementShape> table[] = {
            {ElementShape::Box, "box", QT_TRANSLATE_NOOP("ElementShape", "Box")},
            {ElementShape::Rounded, "rounded", QT_TRANSLATE_NOOP("ElementShape", "Rounded box")},
            {ElementShape::Circle, "circle", QT_TRANSLATE_NOOP("ElementShape", "Circle")},
            {ElementShape::Lines, "lines", QT_TRANSLATE_NOOP("ElementShape", "Two lines")},
            {ElementShape::Cylinder, "cylinder", QT_TRANSLATE_NOOP("ElementShape", "Cylinder")},
        };
        return table;
    }
};

/// What an element can be, more closely than its kind.
struct ElementType {
    QString key;
    ElementKind kind = ElementKind::Process;
    LocalizedText title;
    LocalizedText about;
    QString icon; ///< a name of resources/icons
    ElementShape shape = ElementShape::Box;
};

/// What a flow can be.
struct FlowType {
    QString key;
    LocalizedText title;
    LocalizedText about;
};

/// A heading that questions stand under.
struct QuestionSection {
    QString key;
    LocalizedText title;
};

/// Something asked of elements or flows, answered yes or no (see ModelAnswers).
struct ModelQuestion {
    QString key;
    QString section; ///< key of a QuestionSection
    LocalizedText title;
    LocalizedText question;
    bool ofFlows = false; ///< else of elements
    QStringList types; ///< asked of these types only; empty: of all
};

/// What can be done against threats.
struct LibraryCountermeasure {
    QString key;
    LocalizedText title;
    LocalizedText about;
    QString
        sets; ///< the question that is answered "yes" once it stands in the design; may be empty
    QStringList requirements; ///< ids as in a requirement library: "6.1.6.1.a"
};

/// A threat that elements or flows of some kind have.
struct ThreatRule {
    QString id; ///< "T01"
    bool atFlows = false; ///< else at elements
    /// Of the element, or of the flow; empty: any. A flow that has none may be of any.
    QStringList types;
    QStringList from; ///< of a flow: types of its source; empty: any
    QStringList to; ///< and of its target
    bool crosses = false; ///< of a flow: only where it crosses a trust boundary
    /// Where it is certainly not so, there is no such threat. Names are questions, profile flags of
    /// the app and, of a flow, source_type and target_type.
    std::optional<Condition> include;
    /// Where it certainly is so, the threat is answered by the model.
    std::optional<Condition> exclude;
    LocalizedText title;
    LocalizedText description;
    std::vector<ThreatCategory> categories;
    ThreatRating rating;
    QStringList countermeasures; ///< keys
    QStringList requirements; ///< ids as in a requirement library
    QStringList masvs; ///< control ids of OWASP MASVS 2.1.0: "STORAGE-1"
    std::vector<LocalizedText> tests; ///< what to try
};

/// Why a requirement is no threat's answer.
struct UncoveredRequirement {
    QString requirement;
    LocalizedText why;
};

/// One version of the threats that are looked for, and of the types and questions that decide
/// which.
class ThreatLibrary
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibrary)
public:
    /// Reads a library's JSON; ThreatLibraryRepository gives those of a workspace. Unreadable where
    /// it is none; Invalid where something in it is wrong: the sentence says where and what.
    static Result<ThreatLibrary> read(const QByteArray &json);
    /// The latest one that ships with the program.
    static const ThreatLibrary &builtIn();
    /// Its file.
    static QByteArray builtInJson();

    QString key;
    QString version;
    QString digest; ///< SHA-256 of the file's canonical JSON, hexadecimal
    LocalizedText title;
    LocalizedText about;
    std::vector<ElementType> types;
    std::vector<FlowType> flowTypes;
    std::vector<QuestionSection> sections; ///< in the order of a form
    std::vector<ModelQuestion> questions;
    std::vector<LibraryCountermeasure> countermeasures;
    std::vector<ThreatRule> rules;
    std::vector<UncoveredRequirement> uncovered;

    /// nullptr where there is none.
    const ElementType *type(const QString &typeKey) const;
    const FlowType *flowType(const QString &typeKey) const;
    const ModelQuestion *question(const QString &questionKey) const;
    const LibraryCountermeasure *countermeasure(const QString &countermeasureKey) const;
    const ThreatRule *rule(const QString &id) const;

    /// Those to be answered of an element, or of a flow.
    std::vector<const ModelQuestion *> questionsOf(const ModelElement &element) const;
    std::vector<const ModelQuestion *> questionsOf(const DataFlow &flow) const;

private:
    void index();

    QHash<QString, int> m_types;
    QHash<QString, int> m_flowTypes;
    QHash<QString, int> m_questions;
    QHash<QString, int> m_countermeasures;
    QHash<QString, int> m_rules;
};

} // namespace gatehouse
