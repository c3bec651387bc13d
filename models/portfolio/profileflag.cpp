#include "models/portfolio/profileflag.h"

#include "models/portfolio/criteriafile.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

struct Questionnaire {
    std::vector<ProfileSection> sections;
    std::vector<ProfileFlag> flags;
};

const Questionnaire &questionnaire()
{
    static const Questionnaire read = [] {
        const QJsonObject file = criteriaFile("profile-flags.json");
        Questionnaire found;
        for (const QJsonValue &value : file.value(QStringLiteral("sections")).toArray()) {
            const QJsonObject section = value.toObject();
            found.sections.push_back(
                {section.value(QStringLiteral("key")).toString(), localized(section, "title")});
        }
        for (const QJsonValue &value : file.value(QStringLiteral("flags")).toArray()) {
            const QJsonObject flag = value.toObject();
            found.flags.push_back({flag.value(QStringLiteral("key")).toString(),
                                   flag.value(QStringLiteral("section")).toString(),
                                   localized(flag, "title"), localized(flag, "question"),
                                   localized(flag, "present"), localized(flag, "absent"),
                                   flag.value(QStringLiteral("retired")).toBool()});
        }
        return found;
    }();
    return read;
}

} // namespace

const std::vector<ProfileFlag> &profileFlags()
{
    return questionnaire().flags;
}

const ProfileFlag *profileFlag(const QString &key)
{
    const auto &flags = profileFlags();
    const auto found = std::find_if(flags.begin(), flags.end(),
                                    [&](const ProfileFlag &flag) { return flag.key == key; });
    return found == flags.end() ? nullptr : &*found;
}

LocalizedText conditionInWords(const QString &condition)
{
    static const QRegularExpression token(
        QStringLiteral("\\s*(?:(\"[^\"]*\"|[A-Za-z0-9_]+)|(<=|>=|!=|[&|!()<>=]))\\s*"));
    static const QHash<QString, LocalizedText> signs{
        {QStringLiteral("&"), {QStringLiteral("，且"), QStringLiteral(", and ")}},
        {QStringLiteral("|"), {QStringLiteral("，或"), QStringLiteral(", or ")}},
        {QStringLiteral("!"), {QStringLiteral("非"), QStringLiteral("not ")}},
        {QStringLiteral("("), {QStringLiteral("（"), QStringLiteral("(")}},
        {QStringLiteral(")"), {QStringLiteral("）"), QStringLiteral(")")}}};
    LocalizedText words;
    for (auto each = token.globalMatch(condition); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString name = match.captured(1);
        const QString sign = match.captured(2);
        const ProfileFlag *flag = profileFlag(name);
        const QString comparison = u' ' + sign + u' ';
        const LocalizedText text = !name.isEmpty()
            ? (flag ? flag->title : LocalizedText{name, name})
            : signs.value(sign, {comparison, comparison});
        words.zh += text.zh;
        words.en += text.en;
    }
    return words;
}

const std::vector<ProfileSection> &profileSections()
{
    return questionnaire().sections;
}

} // namespace gatehouse
