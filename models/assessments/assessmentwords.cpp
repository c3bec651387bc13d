#include "models/assessments/assessmentwords.h"

#include "models/assessments/assessment.h"
#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/base/phrasebook.h"
#include "models/records/fieldwording.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class AssessmentWords
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentWords)
};

/// Without what people put between letters or leave out: "Non-compliant", "non compliant" and "不
/// 符 合" as one word. A question mark stays: whoever asks has not judged.
QString bareWord(const QString &text)
{
    QString bare;
    for (const QChar character : folded(text)) {
        if (!character.isSpace() && !QStringView(u"-_/.。").contains(character))
            bare += character;
    }
    return bare;
}

using Words = QHash<QString, QString>; ///< bare word → key

/// What people write for a field's values beside the product's own words.
struct OtherWord {
    const char *field;
    const char *key;
    QStringView word;
};
constexpr std::array<OtherWord, 30> otherWords{{
    {"judgement", "compliant", u"完全符合"},
    {"judgement", "compliant", u"合规"},
    {"judgement", "partial", u"partially"},
    {"judgement", "partial", u"部分合规"},
    {"judgement", "noncompliant", u"notcompliant"},
    {"judgement", "noncompliant", u"不合规"},
    {"judgement", "not_applicable", u"na"},
    {"risk", "none", u"无风险"},
    {"risk", "none", u"norisk"},
    {"risk", "low", u"低"},
    {"risk", "low", u"低危"},
    {"risk", "medium", u"中"},
    {"risk", "medium", u"中危"},
    {"risk", "high", u"高"},
    {"risk", "high", u"高危"},
    {"methods", "document", u"文档"},
    {"methods", "interview", u"人员访谈"},
    {"methods", "config", u"configuration"},
    {"methods", "config", u"配置"},
    {"methods", "config", u"配置检查"},
    {"methods", "static", u"静态"},
    {"methods", "dynamic", u"动态"},
    {"methods", "pentest", u"penetrationtesting"},
    {"methods", "pentest", u"渗透"},
    {"outside_body", "yes", u"是"},
    {"outside_body", "yes", u"yes"},
    {"outside_body", "yes", u"y"},
    {"outside_body", "no", u"否"},
    {"outside_body", "no", u"no"},
    {"outside_body", "no", u"n"},
}};

/// The product's phrases in both languages, read once.
const std::array<Phrasebook, 2> &bothLanguages()
{
    static const std::array<Phrasebook, 2> phrases{Phrasebook(Language::Chinese),
                                                   Phrasebook(Language::English)};
    return phrases;
}

Words wordsOf(const Field &field)
{
    Words words;
    if (field.choices) {
        for (const QString &key : field.choices->keys()) {
            words.insert(bareWord(key), key);
            for (const Phrasebook &phrases : bothLanguages())
                words.insert(
                    bareWord(phrases.text(field.choices->context, field.choices->label(key))), key);
        }
    }
    for (const OtherWord &other : otherWords) {
        if (field.keyText() == QLatin1StringView(other.field))
            words.insert(other.word.toString(), QString::fromLatin1(other.key));
    }
    return words;
}

const Words &knownWords(const Field &field)
{
    static const QHash<QString, Words> byField = [] {
        QHash<QString, Words> words;
        for (const Field &each : describe<Assessment>().fields())
            words.insert(each.keyText(), wordsOf(each));
        return words;
    }();
    static const Words none;
    const auto found = byField.constFind(field.keyText());
    return found == byField.cend() ? none : *found;
}

QString understood(const Field &field)
{
    QStringList labels;
    for (const QString &key : field.choices->keys())
        labels += FieldWording().label(field, key);
    return listed(labels);
}

Result<FieldValue> readKey(const Field &field, const QString &cell)
{
    const auto key = knownWords(field).constFind(bareWord(cell));
    if (key != knownWords(field).cend())
        return FieldValue(*key);
    return fail(ErrorKind::Invalid,
                AssessmentWords::tr("“%1” is not understood as %2. Write one of: %3.")
                    .arg(cell, FieldWording().name(field), understood(field)));
}

Result<FieldValue> readKeys(const Field &field, const QString &cell)
{
    static const QRegularExpression between(QStringLiteral("[,，、;；/+\\n]"));
    QStringList keys;
    for (const QString &part : cell.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto key = knownWords(field).constFind(bareWord(part));
        if (key == knownWords(field).cend())
            return fail(ErrorKind::Invalid,
                        AssessmentWords::tr("“%1” is not understood as %2. Write some of: %3.")
                            .arg(part.trimmed(), FieldWording().name(field), understood(field)));
        keys += *key;
    }
    // In the order of the enumeration, each once, as they are recorded.
    QStringList ordered;
    for (const QString &key : field.choices->keys()) {
        if (keys.contains(key))
            ordered += key;
    }
    return FieldValue(ordered);
}

Result<FieldValue> readFlag(const Field &field, const QString &cell)
{
    const QString key = knownWords(field).value(bareWord(cell));
    if (!key.isEmpty())
        return FieldValue(key == QLatin1StringView("yes"));
    return fail(ErrorKind::Invalid,
                AssessmentWords::tr("“%1” is neither yes nor no (%2).")
                    .arg(cell, FieldWording().name(field)));
}

Result<FieldValue> readDay(const Field &field, const QString &cell)
{
    static const QRegularExpression day(
        QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"));
    const auto found = day.match(folded(cell));
    const QDate date(found.captured(1).toInt(), found.captured(2).toInt(),
                     found.captured(3).toInt());
    if (date.isValid())
        return FieldValue(date);
    return fail(ErrorKind::Invalid,
                AssessmentWords::tr("“%1” is no day (%2). Write it like 2026-03-02.")
                    .arg(cell, FieldWording().name(field)));
}

/// What people put at the head of a column beside the fields' own names.
struct OtherHeading {
    QStringView word;
    AssessmentHeading::Kind kind;
    const char *field = nullptr;
};
constexpr std::array<OtherHeading, 33> otherHeadings{{
    {u"clause", AssessmentHeading::Clause},
    {u"clauseno", AssessmentHeading::Clause},
    {u"requirementkey", AssessmentHeading::Clause},
    {u"条款", AssessmentHeading::Clause},
    {u"条款号", AssessmentHeading::Clause},
    {u"条款编号", AssessmentHeading::Clause},
    {u"要求编号", AssessmentHeading::Clause},
    {u"requirement", AssessmentHeading::Title},
    {u"controlpoint", AssessmentHeading::Title},
    {u"要求", AssessmentHeading::Title},
    {u"控制点", AssessmentHeading::Title},
    {u"judgment", AssessmentHeading::Value, "judgement"},
    {u"判定", AssessmentHeading::Value, "judgement"},
    {u"符合性", AssessmentHeading::Value, "judgement"},
    {u"符合情况", AssessmentHeading::Value, "judgement"},
    {u"method", AssessmentHeading::Value, "methods"},
    {u"methodsused", AssessmentHeading::Value, "methods"},
    {u"所用方法", AssessmentHeading::Value, "methods"},
    {u"object", AssessmentHeading::Value, "object"},
    {u"objectorsample", AssessmentHeading::Value, "object"},
    {u"测评对象样本", AssessmentHeading::Value, "object"},
    {u"record", AssessmentHeading::Value, "record"},
    {u"测评记录", AssessmentHeading::Value, "record"},
    {u"risk", AssessmentHeading::Value, "risk"},
    {u"风险", AssessmentHeading::Value, "risk"},
    {u"风险级别", AssessmentHeading::Value, "risk"},
    {u"remarks", AssessmentHeading::Value, "remark"},
    {u"测评人员", AssessmentHeading::Value, "assessor"},
    {u"outsidebody", AssessmentHeading::Value, "outside_body"},
    {u"外部机构", AssessmentHeading::Value, "outside_body"},
    {u"date", AssessmentHeading::Value, "assessed_on"},
    {u"assessedon", AssessmentHeading::Value, "assessed_on"},
    {u"日期", AssessmentHeading::Value, "assessed_on"},
}};

const QHash<QString, AssessmentHeading> &headings()
{
    static const QHash<QString, AssessmentHeading> known = [] {
        QHash<QString, AssessmentHeading> byWord;
        const RecordDescription &record = describe<Assessment>();
        for (const Field &field : record.fields()) {
            if (!field.isEditable())
                continue;
            const AssessmentHeading heading{AssessmentHeading::Value, &field};
            byWord.insert(bareWord(field.keyText()), heading);
            for (const Phrasebook &phrases : bothLanguages())
                byWord.insert(bareWord(phrases.text("Field", field.name)), heading);
        }
        for (const OtherHeading &other : otherHeadings)
            byWord.insert(other.word.toString(),
                          {other.kind, other.field ? &record.field(other.field) : nullptr});
        return byWord;
    }();
    return known;
}

} // namespace

std::optional<AssessmentHeading> assessmentHeading(const QString &heading)
{
    QStringList tried{heading};
    tried += heading.split(u'\n');
    for (const QString &each : std::as_const(tried)) {
        const auto found = headings().constFind(bareWord(each));
        if (found != headings().cend())
            return *found;
    }
    return std::nullopt;
}

Result<FieldValue> readAssessmentCell(const Field &field, const QString &cell)
{
    const QString text = cell.trimmed();
    switch (field.kind) {
    case FieldKind::Key:
        return readKey(field, text);
    case FieldKind::Keys:
        return readKeys(field, text);
    case FieldKind::Flag:
        return readFlag(field, text);
    case FieldKind::Date:
        return readDay(field, text);
    default:
        return FieldValue(text);
    }
}

} // namespace gatehouse
