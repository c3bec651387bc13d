#include "models/assessments/applicability.h"

#include "models/portfolio/profileflag.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isMeantFor(const Requirement &requirement, Platform platform)
{
    const auto &platforms = requirement.platforms;
    const auto names = [&](Platform one) {
        return std::find(platforms.begin(), platforms.end(), one) != platforms.end();
    };
    return platforms.empty() || names(platform)
        || (isNative(platform) && names(Platform::Android) && names(Platform::Ios));
}

// A flag of a library that this program has no words for is shown by its key.
LocalizedText title(const QString &key)
{
    const ProfileFlag *flag = profileFlag(key);
    return flag ? flag->title : LocalizedText{key, key};
}

LocalizedText present(const QString &key)
{
    const ProfileFlag *flag = profileFlag(key);
    return flag ? flag->present : LocalizedText{key, key};
}

LocalizedText absent(const QString &key)
{
    const ProfileFlag *flag = profileFlag(key);
    return flag ? flag->absent
                : LocalizedText{QStringLiteral("没有 ") + key, QStringLiteral("no ") + key};
}

LocalizedText presentAll(const QString &keys)
{
    LocalizedText all;
    for (const QString &key : keys.split(u'&')) {
        const LocalizedText one = present(key);
        all.zh += (all.zh.isEmpty() ? QString() : QStringLiteral("，且")) + one.zh;
        all.en += (all.en.isEmpty() ? QString() : QStringLiteral(", and ")) + one.en;
    }
    return all;
}

LocalizedText verdict(bool applies, const LocalizedText &why)
{
    return {(applies ? QStringLiteral("适用：") : QStringLiteral("不适用：")) + why.zh,
            (applies ? QStringLiteral("applies: ") : QStringLiteral("does not apply: ")) + why.en};
}

Applicability derived(const Requirement &requirement, const std::vector<Platform> &platforms,
                      const Profile &profile)
{
    using Because = Applicability::Because;
    if (!requirement.isAssessed())
        return {false, Because::Context, {}, {}};
    const bool meant = std::any_of(platforms.begin(), platforms.end(), [&](Platform platform) {
        return isMeantFor(requirement, platform);
    });
    if (!meant && !requirement.platforms.empty())
        return {false, Because::Platform, {}, {}};
    if (requirement.condition.isEmpty())
        return {true, Because::Always, {}, {}};

    // One flag that is answered "no" settles it, whatever else is still unanswered.
    QString unanswered;
    for (const QString &flag : requirement.condition) {
        const std::optional<bool> answer = profile.answer(flag);
        if (answer == false)
            return {false, Because::Absent, flag, {}};
        if (!answer && unanswered.isEmpty())
            unanswered = flag;
    }
    if (!unanswered.isEmpty())
        return {true, Because::Unanswered, unanswered, {}};
    return {true, Because::Condition, requirement.condition.join(u'&'), {}};
}

} // namespace

LocalizedText Applicability::explanation() const
{
    switch (because) {
    case Because::Context:
        return {QStringLiteral("不单独评估：由其下各项具体说明"),
                QStringLiteral("not assessed on its own: the items below it say what it asks for")};
    case Because::Always:
        return verdict(applies,
                       {QStringLiteral("没有前提条件"), QStringLiteral("it has no condition")});
    case Because::Condition:
        return verdict(applies, presentAll(flag));
    case Because::Unanswered: {
        const LocalizedText question = title(flag);
        return verdict(
            applies,
            {QStringLiteral("应用画像中“%1”尚未回答，回答之前按适用处理").arg(question.zh),
             QStringLiteral("“%1” in the app profile is not answered yet, and until it is the "
                            "requirement counts as applying")
                 .arg(question.en)});
    }
    case Because::Absent:
        return verdict(applies, absent(flag));
    case Because::Platform:
        return verdict(applies,
                       {QStringLiteral("该要求不针对本版本的任何平台"),
                        QStringLiteral("it is not meant for any platform of this release")});
    case Because::Decision:
        break;
    }
    if (!decision)
        return {};
    return verdict(
        applies,
        {QStringLiteral("由%1决定，理由：%2").arg(decision->decidedBy, decision->reason),
         QStringLiteral("decided by %1, because: %2").arg(decision->decidedBy, decision->reason)});
}

QString becauseKey(Applicability::Because because)
{
    switch (because) {
    case Applicability::Because::Context:
        return QStringLiteral("context");
    case Applicability::Because::Always:
        return QStringLiteral("always");
    case Applicability::Because::Condition:
        return QStringLiteral("condition");
    case Applicability::Because::Unanswered:
        return QStringLiteral("unanswered");
    case Applicability::Because::Absent:
        return QStringLiteral("absent");
    case Applicability::Because::Platform:
        return QStringLiteral("platform");
    case Applicability::Because::Decision:
        return QStringLiteral("decision");
    }
    return {};
}

Applicability deriveApplicability(const Requirement &requirement,
                                  const std::vector<Platform> &releasePlatforms,
                                  const Profile &profile,
                                  const std::optional<ApplicabilityDecision> &decision)
{
    Applicability result = derived(requirement, releasePlatforms, profile);
    if (!decision || result.because == Applicability::Because::Context)
        return result;
    return {decision->applies, Applicability::Because::Decision, {}, decision};
}

} // namespace gatehouse
