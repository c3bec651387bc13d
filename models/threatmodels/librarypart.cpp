#include "models/threatmodels/librarypart.h"

#include "models/base/strictfields.h"
#include "models/threatmodels/threatlibrarydraft.h"

#include <algorithm>

namespace gatehouse {

namespace {

using enum MemberForm;

constexpr PartMember elementRuleMembers[] = {
    {"id", "key"},
    {"at", "of"},
    {"types", "types", Keys},
    {"include", "include"},
    {"exclude", "exclude"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"description_zh", "text_zh"},
    {"description_en", "text_en"},
    {"stride", "categories", Stride},
    {"linddun", "categories", Linddun},
    {"likelihood", "likelihood", Number},
    {"impact", "impact", Number},
    {"countermeasures", "countermeasures", Keys},
    {"requirements", "requirements", Keys},
    {"masvs", "masvs", Keys},
    {"tests", "tests_zh", Tests},
};
constexpr PartMember flowRuleMembers[] = {
    {"id", "key"},
    {"at", "of"},
    {"flow_types", "types", Keys},
    {"from", "from", Keys},
    {"to", "to", Keys},
    {"crosses", "crosses", Flag},
    {"include", "include"},
    {"exclude", "exclude"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"description_zh", "text_zh"},
    {"description_en", "text_en"},
    {"stride", "categories", Stride},
    {"linddun", "categories", Linddun},
    {"likelihood", "likelihood", Number},
    {"impact", "impact", Number},
    {"countermeasures", "countermeasures", Keys},
    {"requirements", "requirements", Keys},
    {"masvs", "masvs", Keys},
    {"tests", "tests_zh", Tests},
};
constexpr PartMember countermeasureMembers[] = {
    {"key", "key"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"about_zh", "text_zh", OptionalText},
    {"about_en", "text_en", OptionalText},
    {"sets", "sets"},
    {"requirements", "requirements", Keys},
};
constexpr PartMember questionMembers[] = {
    {"key", "key"},
    {"of", "of"},
    {"types", "types", Keys},
    {"section", "section"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"question_zh", "text_zh"},
    {"question_en", "text_en"},
};
constexpr PartMember sectionMembers[] = {
    {"key", "key"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
};
constexpr PartMember elementTypeMembers[] = {
    {"key", "key"},
    {"kind", "element_kind"},
    {"shape", "shape"},
    {"icon", "icon"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"about_zh", "text_zh", OptionalText},
    {"about_en", "text_en", OptionalText},
};
constexpr PartMember flowTypeMembers[] = {
    {"key", "key"},
    {"title_zh", "title_zh"},
    {"title_en", "title_en"},
    {"about_zh", "text_zh", OptionalText},
    {"about_en", "text_en", OptionalText},
};
constexpr PartMember uncoveredMembers[] = {
    {"requirement", "key"},
    {"why_zh", "text_zh"},
    {"why_en", "text_en"},
};

const Field &fieldOf(const PartMember &member)
{
    return describe<LibraryPart>().field(member.field);
}

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QJsonArray testsOf(const LibraryPart &part)
{
    const QStringList chinese = linesOf(part.testsZh);
    const QStringList english = linesOf(part.testsEn);
    QJsonArray tests;
    for (qsizetype i = 0; i < std::max(chinese.size(), english.size()); ++i)
        tests.append(QJsonObject{{QStringLiteral("zh"), chinese.value(i)},
                                 {QStringLiteral("en"), english.value(i)}});
    return tests;
}

QJsonArray categoriesOf(const LibraryPart &part, bool stride)
{
    QJsonArray keys;
    for (const ThreatCategory category : part.categories) {
        if (isStride(category) == stride)
            keys.append(toKey(category));
    }
    return keys;
}

QJsonValue written(const LibraryPart &part, const PartMember &member)
{
    switch (member.form) {
    case Keys:
        return QJsonArray::fromStringList(keysIn(std::get<QString>(fieldOf(member).get(&part))));
    case Stride:
    case Linddun:
        return categoriesOf(part, member.form == Stride);
    case Tests:
        return testsOf(part);
    default:
        return jsonOf(fieldOf(member).get(&part));
    }
}

/// Takes the members of one entry.
class PartReader
{
    Q_DECLARE_TR_FUNCTIONS(PartReader)
public:
    PartReader(LibraryPartKind kind, const QJsonObject &json)
        : m_json(json), m_fields(placeOf(kind, json), json)
    {
        m_part.kind = kind;
        const char *of = kind == LibraryPartKind::Rule ? "at" : "of";
        m_part.of = fromKey<PartSubject>(json.value(QLatin1StringView(of)).toString())
                        .value_or(PartSubject::Element);
    }

    Result<LibraryPart> read()
    {
        for (const PartMember &member : membersOf(m_part.kind, m_part.of)) {
            const QString name = QString::fromLatin1(member.member);
            if (m_fields.has(name))
                TRY(take(member, name));
        }
        if (m_part.key.trimmed().isEmpty())
            return m_fields.refuse(QString::fromLatin1(membersOf(m_part.kind, m_part.of)[0].member),
                                   tr("must not be empty."));
        TRY(m_fields.nothingElse());
        return std::move(m_part);
    }

private:
    static QString placeOf(LibraryPartKind kind, const QJsonObject &json)
    {
        const char *name = membersOf(kind, PartSubject::Element)[0].member;
        return QStringLiteral("%1 %2").arg(label(kind),
                                           json.value(QLatin1StringView(name)).toString());
    }

    Result<void> take(const PartMember &member, const QString &name)
    {
        switch (member.form) {
        case Keys: {
            TRY_ASSIGN(const QStringList keys, m_fields.texts(name));
            for (const QString &key : keys) {
                if (key.contains(u' '))
                    return m_fields.refuse(name, tr("“%1” must not hold a space.").arg(key));
            }
            fieldOf(member).set(&m_part, keys.join(u' '));
            return {};
        }
        case Stride:
        case Linddun: {
            TRY_ASSIGN(const auto categories, m_fields.many<ThreatCategory>(name));
            if (std::ranges::any_of(categories, [&](ThreatCategory category) {
                    return isStride(category) != (member.form == Stride);
                }))
                return m_fields.refuse(name,
                                       tr("STRIDE and LINDDUN categories stand in fields of "
                                          "their own."));
            m_part.categories.insert(m_part.categories.end(), categories.begin(), categories.end());
            return {};
        }
        case Tests:
            return takeTests(name);
        default: {
            TRY_ASSIGN(const QJsonValue content, m_fields.value(name));
            const auto value = fieldValueOf(fieldOf(member), content);
            if (!value)
                return m_fields.refuse(name, tr("cannot be what it says."));
            fieldOf(member).set(&m_part, *value);
            return {};
        }
        }
    }

    Result<void> takeTests(const QString &name)
    {
        TRY_ASSIGN(const QJsonArray tests, m_fields.array(name));
        QStringList chinese;
        QStringList english;
        for (const QJsonValue &test : tests) {
            chinese += test[QLatin1StringView("zh")].toString().simplified();
            english += test[QLatin1StringView("en")].toString().simplified();
        }
        m_part.testsZh = chinese.join(u'\n');
        m_part.testsEn = english.join(u'\n');
        return {};
    }

    const QJsonObject &m_json;
    StrictFields m_fields;
    LibraryPart m_part;
};

} // namespace

QStringList keysIn(const QString &list)
{
    return list.simplified().split(u' ', Qt::SkipEmptyParts);
}

std::span<const PartMember> membersOf(LibraryPartKind kind, PartSubject of)
{
    switch (kind) {
    case LibraryPartKind::Rule:
        return of == PartSubject::Flow ? std::span<const PartMember>(flowRuleMembers)
                                       : std::span<const PartMember>(elementRuleMembers);
    case LibraryPartKind::Countermeasure:
        return countermeasureMembers;
    case LibraryPartKind::Question:
        return questionMembers;
    case LibraryPartKind::Section:
        return sectionMembers;
    case LibraryPartKind::ElementType:
        return elementTypeMembers;
    case LibraryPartKind::FlowType:
        return flowTypeMembers;
    case LibraryPartKind::Uncovered:
        return uncoveredMembers;
    }
    Q_UNREACHABLE();
}

QString listOf(LibraryPartKind kind)
{
    return kind == LibraryPartKind::Uncovered ? toKey(kind) : toKey(kind) + u's';
}

QStringList fieldsOf(LibraryPartKind kind)
{
    QStringList keys;
    // A flow's rules say all that an element's do, and more.
    for (const PartMember &member : membersOf(kind, PartSubject::Flow)) {
        const QString key = QString::fromLatin1(member.field);
        if (!keys.contains(key))
            keys += key;
        if (member.form == Tests)
            keys += QStringLiteral("tests_en");
    }
    return keys;
}

QStringList fieldsNotOf(LibraryPartKind kind)
{
    const QStringList used = fieldsOf(kind);
    QStringList keys;
    for (const Field &field : describe<LibraryPart>().fields()) {
        if (field.isEditable() && !used.contains(field.keyText()))
            keys += field.keyText();
    }
    return keys;
}

QJsonObject toJson(const LibraryPart &part)
{
    QJsonObject json;
    for (const PartMember &member : membersOf(part.kind, part.of)) {
        const QJsonValue value = written(part, member);
        if (member.form != OptionalText || !value.toString().isEmpty())
            json.insert(QLatin1StringView(member.member), value);
    }
    return json;
}

Result<LibraryPart> partFromJson(LibraryPartKind kind, const QJsonObject &json)
{
    return PartReader(kind, json).read();
}

template<>
const RecordDescription &describe<LibraryPart>()
{
    static constexpr int highest = 5;
    static constexpr int longestList = 4000;
    static constexpr int longestCondition = 2000;
    static constexpr Field fields[] = {
        field<&LibraryPart::draft>({.key = "draft",
                                    .name = QT_TRANSLATE_NOOP("Field", "Draft"),
                                    .column = "draft_id",
                                    .given = true,
                                    .target = &threatLibraryDraftReference}),
        field<&LibraryPart::kind>(
            {.key = "kind", .name = QT_TRANSLATE_NOOP("Field", "Kind of entry"), .given = true}),
        field<&LibraryPart::position>({.key = "position",
                                       .name = QT_TRANSLATE_NOOP("Field", "Position"),
                                       .given = true,
                                       .inside = true}),
        field<&LibraryPart::key>({.key = "key",
                                  .name = QT_TRANSLATE_NOOP("Field", "Key"),
                                  .about = QT_TRANSLATE_NOOP("Field", "What others name it by"),
                                  .shortest = 1,
                                  .longest = 64,
                                  .code = true}),
        field<&LibraryPart::of>(
            {.key = "of",
             .name = QT_TRANSLATE_NOOP("Field", "Of"),
             .column = "subject",
             .about = QT_TRANSLATE_NOOP("Field", "Whether it is about elements or data flows")}),
        field<&LibraryPart::types>(
            {.key = "types",
             .name = QT_TRANSLATE_NOOP("Field", "Types"),
             .about = QT_TRANSLATE_NOOP("Field", "Keys of types, separated by spaces; none: any"),
             .longest = longestList}),
        field<&LibraryPart::from>(
            {.key = "from",
             .name = QT_TRANSLATE_NOOP("Field", "From"),
             .column = "source_types",
             .about = QT_TRANSLATE_NOOP("Field", "Types of a flow's source, separated by spaces"),
             .longest = longestList}),
        field<&LibraryPart::to>(
            {.key = "to",
             .name = QT_TRANSLATE_NOOP("Field", "To"),
             .column = "target_types",
             .about = QT_TRANSLATE_NOOP("Field", "Types of a flow's target, separated by spaces"),
             .longest = longestList}),
        field<&LibraryPart::crosses>(
            {.key = "crosses",
             .name = QT_TRANSLATE_NOOP("Field", "Across a trust boundary"),
             .about = QT_TRANSLATE_NOOP("Field", "Only where a flow crosses a trust boundary")}),
        field<&LibraryPart::include>(
            {.key = "include",
             .name = QT_TRANSLATE_NOOP("Field", "Only if"),
             .column = "include_condition",
             .about = QT_TRANSLATE_NOOP(
                 "Field", "A condition: where it is certainly not so, there is no such threat"),
             .longest = longestCondition}),
        field<&LibraryPart::exclude>(
            {.key = "exclude",
             .name = QT_TRANSLATE_NOOP("Field", "Answered if"),
             .column = "exclude_condition",
             .about = QT_TRANSLATE_NOOP(
                 "Field", "A condition: where it certainly is so, the threat is answered"),
             .longest = longestCondition}),
        field<&LibraryPart::section>(
            {.key = "section",
             .name = QT_TRANSLATE_NOOP("Field", "Section"),
             .about = QT_TRANSLATE_NOOP("Field", "Key of the section it stands under")}),
        field<&LibraryPart::elementKind>(
            {.key = "element_kind",
             .name = QT_TRANSLATE_NOOP("Field", "Kind of element"),
             .about = QT_TRANSLATE_NOOP("Field", "What it is drawn as")}),
        field<&LibraryPart::shape>({.key = "shape",
                                    .name = QT_TRANSLATE_NOOP("Field", "Shape"),
                                    .about = QT_TRANSLATE_NOOP("Field", "Its shape on a diagram")}),
        field<&LibraryPart::icon>({.key = "icon",
                                   .name = QT_TRANSLATE_NOOP("Field", "Icon"),
                                   .about = QT_TRANSLATE_NOOP("Field", "The name of its icon")}),
        field<&LibraryPart::titleZh>(
            {.key = "title_zh", .name = QT_TRANSLATE_NOOP("Field", "Chinese title")}),
        field<&LibraryPart::titleEn>(
            {.key = "title_en", .name = QT_TRANSLATE_NOOP("Field", "English title")}),
        field<&LibraryPart::textZh>({.key = "text_zh",
                                     .name = QT_TRANSLATE_NOOP("Field", "Chinese text"),
                                     .kind = FieldKind::LongText}),
        field<&LibraryPart::textEn>({.key = "text_en",
                                     .name = QT_TRANSLATE_NOOP("Field", "English text"),
                                     .kind = FieldKind::LongText}),
        field<&LibraryPart::categories>(
            {.key = "categories",
             .name = QT_TRANSLATE_NOOP("Field", "Threat categories"),
             .about = QT_TRANSLATE_NOOP("Field", "Its categories by STRIDE and LINDDUN")}),
        field<&LibraryPart::likelihood>(
            {.key = "likelihood",
             .name = QT_TRANSLATE_NOOP("Field", "Likelihood"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5, as it usually is"),
             .most = highest}),
        field<&LibraryPart::impact>(
            {.key = "impact",
             .name = QT_TRANSLATE_NOOP("Field", "Impact"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5, as it usually is"),
             .most = highest}),
        field<&LibraryPart::countermeasures>(
            {.key = "countermeasures",
             .name = QT_TRANSLATE_NOOP("Field", "Countermeasures"),
             .about = QT_TRANSLATE_NOOP("Field", "Keys of countermeasures, separated by spaces"),
             .longest = longestList}),
        field<&LibraryPart::sets>(
            {.key = "sets",
             .name = QT_TRANSLATE_NOOP("Field", "Answers the question"),
             .about = QT_TRANSLATE_NOOP(
                 "Field", "The question that is answered “yes” once it stands in the design")}),
        field<&LibraryPart::requirements>(
            {.key = "requirements",
             .name = QT_TRANSLATE_NOOP("Field", "Related requirements"),
             .about = QT_TRANSLATE_NOOP("Field", "Keys of requirements, separated by spaces"),
             .longest = longestList}),
        field<&LibraryPart::masvs>(
            {.key = "masvs",
             .name = QT_TRANSLATE_NOOP("Field", "MASVS controls"),
             .about = QT_TRANSLATE_NOOP("Field", "Control ids of OWASP MASVS 2.1.0: STORAGE-1"),
             .longest = longestList}),
        field<&LibraryPart::testsZh>(
            {.key = "tests_zh",
             .name = QT_TRANSLATE_NOOP("Field", "Chinese test suggestions"),
             .about = QT_TRANSLATE_NOOP("Field", "What to try, one suggestion a line"),
             .kind = FieldKind::LongText}),
        field<&LibraryPart::testsEn>(
            {.key = "tests_en",
             .name = QT_TRANSLATE_NOOP("Field", "English test suggestions"),
             .about = QT_TRANSLATE_NOOP("Field", "What to try, one suggestion a line"),
             .kind = FieldKind::LongText}),
    };
    static const RecordDescription description = RecordDescription::of<LibraryPart>(
        {"threat_library_part", QT_TRANSLATE_NOOP("Entity", "Entry of a threat library"),
         "threat_library_part", "p", fields});
    return description;
}

} // namespace gatehouse
