#pragma once

#include "models/base/eitherlanguage.h"
#include "models/records/recorddescription.h"
#include "models/threatmodels/threat.h"
#include "models/threatmodels/threatlibrary.h"

#include <span>

namespace gatehouse {

/// What an entry of a threat library is.
enum class LibraryPartKind {
    Rule,
    Countermeasure,
    Question,
    Section,
    ElementType,
    FlowType,
    Uncovered
};

template<>
struct EnumText<LibraryPartKind> {
    static constexpr const char *context = "LibraryPartKind";
    static std::span<const EnumEntry<LibraryPartKind>> entries()
    {
        using enum LibraryPartKind;
        static constexpr EnumEntry<LibraryPartKind> table[] = {
            {Rule, "rule", QT_TRANSLATE_NOOP("LibraryPartKind", "Threat rule")},
            {Countermeasure, "countermeasure",
             QT_TRANSLATE_NOOP("LibraryPartKind", "Countermeasure")},
            {Question, "question", QT_TRANSLATE_NOOP("LibraryPartKind", "Question")},
            {Section, "section", QT_TRANSLATE_NOOP("LibraryPartKind", "Section of questions")},
            {ElementType, "type", QT_TRANSLATE_NOOP("LibraryPartKind", "Element type")},
            {FlowType, "flow_type", QT_TRANSLATE_NOOP("LibraryPartKind", "Flow type")},
            {Uncovered, "uncovered",
             QT_TRANSLATE_NOOP("LibraryPartKind", "Requirement without a threat")},
        };
        return table;
    }
};

/// Whether a rule or a question is about elements or about flows.
enum class PartSubject { Element, Flow };

template<>
struct EnumText<PartSubject> {
    static constexpr const char *context = "PartSubject";
    static std::span<const EnumEntry<PartSubject>> entries()
    {
        static constexpr EnumEntry<PartSubject> table[] = {
            {PartSubject::Element, "element", QT_TRANSLATE_NOOP("PartSubject", "Element")},
            {PartSubject::Flow, "flow", QT_TRANSLATE_NOOP("PartSubject", "Data flow")},
        };
        return table;
    }
};

/// One entry of a threat library as it is edited: what a library's file says of it, before anybody
/// has held it against the rest (see checkThreatLibrary). Which fields are used follows from the
/// kind (see membersOf). Lists of keys are separated by spaces; of tests each stands on a line of
/// its own; where they stand in both languages, in the same order.
struct LibraryPart {
    LibraryPartId id;
    QString uid;
    ThreatLibraryDraftId draft;
    LibraryPartKind kind = LibraryPartKind::Rule;
    int position = 0; ///< among all entries of the library; those of a kind in this order
    QString key; ///< of a rule its id, of an uncovered requirement the requirement's
    PartSubject of = PartSubject::Element;
    QString section;
    std::optional<ElementKind> elementKind;
    std::optional<ElementShape> shape;
    QString icon;
    QString titleZh;
    QString titleEn;
    QString textZh; ///< description, question, about, or why
    QString textEn;
    QString types; ///< of elements or flows, as `of` says
    QString from;
    QString to;
    bool crosses = false;
    QString include;
    QString exclude;
    std::vector<ThreatCategory> categories;
    int likelihood = 0; ///< 1 to 5; 0: not rated
    int impact = 0;
    QString countermeasures;
    QString sets;
    QString requirements;
    QString masvs;
    QString testsZh;
    QString testsEn;
    qint64 revision = 1;

    /// As they are shown; what stands in one language alone does so in both.
    LocalizedText title() const { return inEitherLanguage({titleZh, titleEn}); }
    LocalizedText text() const { return inEitherLanguage({textZh, textEn}); }
    LocalizedText tests() const { return inEitherLanguage({testsZh, testsEn}); }
    ThreatRating rating() const { return {likelihood, impact}; }
    bool operator==(const LibraryPart &) const = default;
};

/// The keys in a list of them.
QStringList keysIn(const QString &list);

/// How a member of a library's file is written.
enum class MemberForm {
    Text,
    OptionalText, ///< left out where it is empty
    Keys,
    Number,
    Flag,
    Stride, ///< of the categories
    Linddun,
    Tests
};

/// What a library's file calls a field of an entry.
struct PartMember {
    const char *member;
    const char *field; ///< key of the field; of tests the Chinese one
    MemberForm form = MemberForm::Text;
};

/// What entries of a kind consist of, in the order of a form. Rules at elements and at flows differ
/// in where they apply: `of` says which is meant.
std::span<const PartMember> membersOf(LibraryPartKind kind, PartSubject of);
/// The list of a library's file that holds the entries of a kind.
QString listOf(LibraryPartKind kind);
/// Keys of the fields that entries of this kind use.
QStringList fieldsOf(LibraryPartKind kind);
/// Keys of the editable fields that they do not use.
QStringList fieldsNotOf(LibraryPartKind kind);

/// An entry as a library's file has it.
QJsonObject toJson(const LibraryPart &part);
/// One read from it. What is missing stays empty; Invalid for what is no entry of this kind: the
/// sentence says where and what.
Result<LibraryPart> partFromJson(LibraryPartKind kind, const QJsonObject &json);

template<>
const RecordDescription &describe<LibraryPart>();

} // namespace gatehouse
