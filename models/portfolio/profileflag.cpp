#include "models/portfolio/profileflag.h"

#include "models/portfolio/criteriafile.h"

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
            found.flags.push_back({flag.value(QStringLiteral("key")).toString(),
                                   flag.value(QStringLiteral("section")).toString(),
                                   localized(flag, "title"), localized(flag, "question"),
                                   localized(flag, "present"), localized(flag, "absent")});
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

const std::vector<ProfileSection> &profileSections()
{
    return questionnaire().sections;
}

} // namespace gatehouse
