#include "app/cli/values.h"

#include "app/cli/commandline.h"
#include "models/portfolio/profileflag.h"

#include <QMap>
#include <QRegularExpression>

#include <limits>

namespace gatehouse {

namespace {

tl::unexpected<Error> invalid(const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence);
}

// The halves of "name=value".
Result<std::pair<QString, QString>> assignment(const QString &text, const QString &example)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign <= 0)
        return invalid(
            CommandLine::tr("“%1” is not understood. Write it like %2.").arg(text, example));
    return std::pair(text.left(sign).trimmed(), text.mid(sign + 1).trimmed());
}

// "field=value,field=value" of the fields that are known.
Result<QMap<QString, QString>> fieldsOf(const QString &text, const QStringList &known)
{
    const QRegularExpression separator(
        QStringLiteral(",(?=(?:%1)=)").arg(known.join(QLatin1Char('|'))));
    QMap<QString, QString> fields;
    for (const QString &part : text.split(separator)) {
        const qsizetype sign = part.indexOf(u'=');
        const QString field = part.left(sign).trimmed();
        if (sign <= 0 || !known.contains(field))
            return invalid(
                CommandLine::tr("“%1” is not understood. Write field=value, separated by commas; "
                                "fields are %2.")
                    .arg(part, known.join(QStringLiteral(", "))));
        fields.insert(field, part.mid(sign + 1).trimmed());
    }
    return fields;
}

Result<QString> needed(const QMap<QString, QString> &fields, const QString &field)
{
    if (fields.value(field).isEmpty())
        return invalid(CommandLine::tr("%1=… is missing.").arg(field));
    return fields.value(field);
}

} // namespace

Error unknownKey(const QString &text, const QString &keys)
{
    return {ErrorKind::Invalid,
            CommandLine::tr("“%1” is not one of them. Choose from: %2.").arg(text, keys),
            {}};
}

Result<void> readValue(const QString &text, QString &value)
{
    value = text;
    return {};
}

Result<void> readValue(const QString &text, QStringList &value)
{
    for (const QString &part : text.split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            value += trimmed;
    }
    if (value.isEmpty())
        return invalid(CommandLine::tr("Name at least one; several are separated by commas."));
    return {};
}

Result<void> readValue(const QString &text, QDate &value)
{
    value = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!value.isValid())
        return invalid(CommandLine::tr("“%1” is not a date. Write year-month-day, like 2026-03-31.")
                           .arg(text));
    return {};
}

Result<void> readValue(const QString &text, qint64 &value)
{
    bool ok = false;
    value = text.toLongLong(&ok);
    if (!ok || value < 0)
        return invalid(CommandLine::tr("“%1” is not a whole number.").arg(text));
    return {};
}

Result<void> readValue(const QString &text, int &value)
{
    qint64 whole = 0;
    TRY(readValue(text, whole));
    if (whole > std::numeric_limits<int>::max())
        return invalid(CommandLine::tr("“%1” is too large a number here.").arg(text));
    value = static_cast<int>(whole);
    return {};
}

Result<void> readValue(const QString &text, bool &value)
{
    if (text != QLatin1StringView("yes") && text != QLatin1StringView("no"))
        return invalid(CommandLine::tr("“%1” is neither yes nor no.").arg(text));
    value = text == QLatin1StringView("yes");
    return {};
}

Result<void> readValue(const QString &text, Language &value)
{
    if (text != QLatin1StringView("zh") && text != QLatin1StringView("en"))
        return tl::unexpected(unknownKey(text, QStringLiteral("zh, en")));
    value = text == QLatin1StringView("zh") ? Language::Chinese : Language::English;
    return {};
}

Result<void> readValue(const QString &text, PlannedDate &value)
{
    TRY_ASSIGN(const auto halves, assignment(text, QStringLiteral("design=2026-05-31")));
    TRY(readValue(halves.first, value.phase));
    return readValue(halves.second, value.day);
}

Result<void> readValue(const QString &text, FlagAnswer &value)
{
    TRY_ASSIGN(const auto halves, assignment(text, QStringLiteral("has_login=yes")));
    if (!profileFlag(halves.first)) {
        QStringList keys;
        for (const ProfileFlag &flag : profileFlags())
            keys += flag.key;
        return tl::unexpected(unknownKey(halves.first, keys.join(QStringLiteral(", "))));
    }
    value.flag = halves.first;
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    const qsizetype end = halves.second.indexOf(colon);
    const QString answer = halves.second.left(end).trimmed();
    value.reason = end < 0 ? QString() : halves.second.mid(end + 1).trimmed();
    if (answer == QLatin1StringView("unknown"))
        value.holds.reset();
    else if (answer == QLatin1StringView("yes") || answer == QLatin1StringView("no"))
        value.holds = answer == QLatin1StringView("yes");
    else
        return tl::unexpected(unknownKey(answer, QStringLiteral("yes, no, unknown")));
    return {};
}

Result<void> readValue(const QString &text, Filing &value)
{
    TRY_ASSIGN(
        const auto fields,
        fieldsOf(text,
                 {QStringLiteral("authority"), QStringLiteral("platform"), QStringLiteral("number"),
                  QStringLiteral("filed_on"), QStringLiteral("version")}));
    TRY_ASSIGN(const QString authority, needed(fields, QStringLiteral("authority")));
    TRY(readValue(authority, value.authority));
    TRY_ASSIGN(const QString platform, needed(fields, QStringLiteral("platform")));
    TRY(readValue(platform, value.platform));
    TRY_ASSIGN(value.number, needed(fields, QStringLiteral("number")));
    if (const QString day = fields.value(QStringLiteral("filed_on")); !day.isEmpty())
        TRY(readValue(day, value.filedOn));
    value.version = fields.value(QStringLiteral("version"));
    return {};
}

Result<void> readValue(const QString &text, Party &value)
{
    TRY_ASSIGN(const auto fields,
               fieldsOf(text,
                        {QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("service"),
                         QStringLiteral("contract")}));
    TRY_ASSIGN(const QString kind, needed(fields, QStringLiteral("kind")));
    TRY(readValue(kind, value.kind));
    TRY_ASSIGN(value.name, needed(fields, QStringLiteral("name")));
    value.service = fields.value(QStringLiteral("service"));
    value.contract = fields.value(QStringLiteral("contract"));
    return {};
}

Result<void> readValue(const QString &text, StoreChannel &value)
{
    TRY_ASSIGN(const auto fields,
               fieldsOf(text, {QStringLiteral("name"), QStringLiteral("address")}));
    TRY_ASSIGN(value.name, needed(fields, QStringLiteral("name")));
    value.address = fields.value(QStringLiteral("address"));
    return {};
}

} // namespace gatehouse
