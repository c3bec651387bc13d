#include "models/base/strictfields.h"

#include "models/base/eitherlanguage.h"
#include "models/base/condition.h"

#include <QRegularExpression>

#include <cmath>

namespace gatehouse {

StrictFields::StrictFields(QString place, QJsonObject object)
    : m_place(std::move(place)), m_object(std::move(object))
{
}

tl::unexpected<Error> StrictFields::refuse(const QString &field, const QString &what) const
{
    return fail(ErrorKind::Invalid, tr("%1, field “%2”: %3").arg(m_place, field, what));
}

Result<QJsonValue> StrictFields::value(const QString &field)
{
    m_asked.insert(field);
    if (!has(field))
        return refuse(field, tr("is missing."));
    return m_object.value(field);
}

Result<QString> StrictFields::textOrEmpty(const QString &field)
{
    TRY_ASSIGN(const QJsonValue member, value(field));
    if (!member.isString())
        return refuse(field, tr("must be a text."));
    return member.toString();
}

Result<QString> StrictFields::text(const QString &field)
{
    TRY_ASSIGN(const QString content, textOrEmpty(field));
    if (content.trimmed().isEmpty())
        return refuse(field, tr("must not be empty."));
    return content;
}

Result<QString> StrictFields::optionalText(const QString &field)
{
    return has(field) ? textOrEmpty(field) : QString();
}

Result<LocalizedText> StrictFields::localized(const QString &field)
{
    LocalizedText content;
    TRY_ASSIGN(content.zh, text(field + QStringLiteral("_zh")));
    TRY_ASSIGN(content.en, text(field + QStringLiteral("_en")));
    return content;
}

Result<LocalizedText> StrictFields::inEither(const QString &field)
{
    TRY_ASSIGN(const LocalizedText content, optionalInEither(field));
    if (content.zh.isEmpty())
        return refuse(field + QStringLiteral("_zh"),
                      tr("must be there, or “%1_en”: a text in one language at least.").arg(field));
    return content;
}

Result<LocalizedText> StrictFields::optionalInEither(const QString &field)
{
    LocalizedText content;
    TRY_ASSIGN(content.zh, optionalText(field + QStringLiteral("_zh")));
    TRY_ASSIGN(content.en, optionalText(field + QStringLiteral("_en")));
    if (content.zh.trimmed().isEmpty() && content.en.trimmed().isEmpty())
        return LocalizedText();
    return inEitherLanguage(content);
}

Result<QString> StrictFields::key(const QString &field)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    TRY_ASSIGN(const QString content, text(field));
    if (!shape.match(content).hasMatch())
        return refuse(field,
                      tr("“%1” must be at most 64 letters, digits, dots, hyphens and underscores.")
                          .arg(content));
    return content;
}

Result<QDate> StrictFields::optionalDate(const QString &field)
{
    if (!has(field))
        return QDate();
    TRY_ASSIGN(const QString content, text(field));
    const QDate date = QDate::fromString(content, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return refuse(field, tr("“%1” is not a date such as 2021-10-09.").arg(content));
    return date;
}

Result<int> StrictFields::number(const QString &field, int least, int most)
{
    TRY_ASSIGN(const QJsonValue member, value(field));
    const double content = member.toDouble(least - 1);
    if (!member.isDouble() || content < least || content > most || content != std::floor(content))
        return refuse(field, tr("must be a whole number from %1 to %2.").arg(least).arg(most));
    return static_cast<int>(content);
}

Result<bool> StrictFields::optionalFlag(const QString &field)
{
    if (!has(field))
        return false;
    TRY_ASSIGN(const QJsonValue member, value(field));
    if (!member.isBool())
        return refuse(field, tr("must be true or false."));
    return member.toBool();
}

Result<QJsonArray> StrictFields::array(const QString &field)
{
    TRY_ASSIGN(const QJsonValue member, value(field));
    if (!member.isArray())
        return refuse(field, tr("must be a list."));
    return member.toArray();
}

Result<QStringList> StrictFields::texts(const QString &field)
{
    TRY_ASSIGN(const QJsonArray members, array(field));
    QStringList list;
    for (const QJsonValue &member : members) {
        if (!member.isString() || member.toString().trimmed().isEmpty())
            return refuse(field, tr("must be a list of texts, none of them empty."));
        const QString content = member.toString();
        if (list.contains(content))
            return refuse(field, tr("holds “%1” twice.").arg(content));
        list += content;
    }
    return list;
}

Result<QStringList> StrictFields::optionalTexts(const QString &field)
{
    return has(field) ? texts(field) : QStringList();
}

Result<QStringList> StrictFields::conditions(const QString &field)
{
    TRY_ASSIGN(const QStringList members, texts(field));
    for (const QString &member : members) {
        // What cannot be parsed would be taken for a question nobody answers.
        if (const auto parsed = Condition::parse(member); !parsed)
            return refuse(field,
                          tr("“%1” is no condition (column %2). %3")
                              .arg(member)
                              .arg(parsed.error().column)
                              .arg(parsed.error().sentence));
    }
    return members;
}

Result<std::vector<LocalizedText>> StrictFields::optionalNotes(const QString &field)
{
    std::vector<LocalizedText> list;
    if (!has(field))
        return list;
    TRY_ASSIGN(const QJsonArray members, array(field));
    for (const QJsonValue &member : members) {
        const QJsonObject object = member.toObject();
        const LocalizedText note{object.value(QStringLiteral("zh")).toString(),
                                 object.value(QStringLiteral("en")).toString()};
        const auto others = object.size() - (object.contains(QStringLiteral("zh")) ? 1 : 0)
            - (object.contains(QStringLiteral("en")) ? 1 : 0);
        if (others > 0 || (note.zh.trimmed().isEmpty() && note.en.trimmed().isEmpty()))
            return refuse(field, tr("each entry needs a text in “zh”, one in “en”, or both."));
        list.push_back(inEitherLanguage(note));
    }
    return list;
}

Result<void> StrictFields::nothingElse() const
{
    const QStringList members = m_object.keys();
    for (const QString &member : members) {
        if (!m_asked.contains(member))
            return refuse(member, tr("is not known here."));
    }
    return {};
}

tl::unexpected<Error> StrictFields::unknown(const QString &field, const QString &content,
                                            const QStringList &keys) const
{
    return refuse(
        field,
        tr("“%1” is not known; use one of %2.").arg(content, keys.join(QStringLiteral(", "))));
}

} // namespace gatehouse
