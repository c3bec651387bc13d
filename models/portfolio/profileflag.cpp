#include "models/portfolio/profileflag.h"

#include "models/base/phrasebook.h"
#include "models/portfolio/app.h"
#include "models/portfolio/criteriafile.h"

#include <QHash>
#include <QJsonArray>

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
            QStringList implies;
            for (const QJsonValue &other : flag.value(QStringLiteral("implies")).toArray())
                implies += other.toString();
            found.flags.push_back(
                {flag.value(QStringLiteral("key")).toString(),
                 flag.value(QStringLiteral("section")).toString(), localized(flag, "title"),
                 localized(flag, "question"), localized(flag, "present"), localized(flag, "absent"),
                 localized(flag, "when"), implies, flag.value(QStringLiteral("retired")).toBool()});
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

LocalizedText comparisonInWords(const Condition::Term &term)
{
    using Relation = Condition::Term::Relation;
    static const QHash<QString, LocalizedText> facts{
        {QStringLiteral("tier"), {QStringLiteral("应用级别"), QStringLiteral("the tier")}},
        {QStringLiteral("user_count"),
         {QStringLiteral("用户数"), QStringLiteral("the number of users")}},
        {QStringLiteral("kind"), {QStringLiteral("应用类型"), QStringLiteral("the kind of app")}}};
    static const QHash<Relation, LocalizedText> relations{
        {Relation::Equal, {QStringLiteral("为"), QStringLiteral(" is ")}},
        {Relation::Unequal, {QStringLiteral("不为"), QStringLiteral(" is not ")}},
        {Relation::Less, {QStringLiteral("小于"), QStringLiteral(" is below ")}},
        {Relation::AtMost, {QStringLiteral("不大于"), QStringLiteral(" is at most ")}},
        {Relation::More, {QStringLiteral("大于"), QStringLiteral(" is above ")}},
        {Relation::AtLeast, {QStringLiteral("不小于"), QStringLiteral(" is at least ")}}};
    const LocalizedText name = facts.value(term.name, {term.name, term.name});
    const LocalizedText relation = relations.value(term.relation);
    const QString *key = std::get_if<QString>(&term.against);
    const QString value = key ? *key : QString::number(std::get<qint64>(term.against));
    LocalizedText against{value, value};
    if (const auto kind = fromKey<AppKind>(value); kind && term.name == u"kind")
        against = {Phrasebook(Language::Chinese).label(*kind),
                   Phrasebook(Language::English).label(*kind)};
    return {name.zh + relation.zh + against.zh, name.en + relation.en + against.en};
}

LocalizedText conditionInWords(const QStringList &conditions)
{
    const auto quoted = [](const QString &text) {
        return LocalizedText{QStringLiteral("“%1”成立").arg(text),
                             QStringLiteral("“%1” holds").arg(text)};
    };
    const auto said = [&](const Condition::Term &term) -> LocalizedText {
        using Relation = Condition::Term::Relation;
        if (term.relation != Relation::Holds && term.relation != Relation::HoldsNot)
            return comparisonInWords(term);
        const ProfileFlag *flag = profileFlag(term.name);
        if (!flag)
            return quoted(term.toString());
        return term.relation == Relation::Holds ? flag->when : flag->absent;
    };
    const Condition::Joints chinese{QStringLiteral("，且"), QStringLiteral("，或"),
                                    QStringLiteral("（"), QStringLiteral("）")};
    const Condition::Joints english{QStringLiteral(", and "), QStringLiteral(", or "),
                                    QStringLiteral("("), QStringLiteral(")")};
    LocalizedText words;
    const auto add = [&](const LocalizedText &one) {
        words.zh += (words.zh.isEmpty() ? QString() : chinese.all) + one.zh;
        words.en += (words.en.isEmpty() ? QString() : english.all) + one.en;
    };
    QStringList readable;
    for (const QString &text : conditions) {
        if (Condition::parse(text))
            readable += u'(' + text + u')';
        else
            add(quoted(text));
    }
    if (const auto all = Condition::parse(readable.join(u'&')))
        add({all->inWords([&](const auto &term) { return said(term).zh; }, chinese),
             all->inWords([&](const auto &term) { return said(term).en; }, english)});
    if (words.zh.isEmpty())
        return {};
    return {words.zh + QStringLiteral("时"), QStringLiteral("when ") + words.en};
}

const std::vector<ProfileSection> &profileSections()
{
    return questionnaire().sections;
}

} // namespace gatehouse
