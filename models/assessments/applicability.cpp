#include "models/assessments/applicability.h"

#include "models/portfolio/applicabilitypolicy.h"
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

/// What a deciding term says about the app, given whether it holds.
LocalizedText said(const QString &text, bool holds)
{
    const auto condition = Condition::parse(text);
    if (!condition)
        return {text, text};
    const Condition::Term term =
        condition->evaluate([](const QString &) { return Condition::Value(); }).deciding.front();
    if (term.relation == Condition::Term::Relation::Holds)
        return holds ? present(term.name) : absent(term.name);
    if (term.relation == Condition::Term::Relation::HoldsNot)
        return holds ? absent(term.name) : present(term.name);
    const LocalizedText words = comparisonInWords(term);
    return holds ? words
                 : LocalizedText{QStringLiteral("不满足“") + words.zh + QStringLiteral("”"),
                                 QStringLiteral("not “") + words.en + QStringLiteral("”")};
}

LocalizedText saidOfAll(const QString &terms, bool hold)
{
    LocalizedText all;
    for (const QString &term : terms.split(u'&')) {
        const LocalizedText one = said(term, hold);
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

QString texts(const std::vector<Condition::Term> &terms)
{
    QStringList all;
    for (const Condition::Term &term : terms)
        all += term.toString();
    return all.join(u'&');
}

Applicability derived(const Requirement &requirement, const std::vector<Platform> &platforms,
                      const AppFacts &facts)
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

    const Condition::Outcome outcome =
        evaluateAll(requirement.condition, [&facts](const QString &name) { return facts[name]; });
    switch (outcome.truth) {
    case Condition::Truth::No: {
        const Condition::Outcome sure = evaluateAll(
            requirement.condition, [&facts](const QString &name) { return facts.confirmed(name); });
        if (sure.truth == Condition::Truth::No)
            return {false, Because::Absent, texts(sure.deciding), {}};
        std::vector<Condition::Term> open;
        std::copy_if(outcome.deciding.begin(), outcome.deciding.end(), std::back_inserter(open),
                     [&](const Condition::Term &term) {
                         return std::holds_alternative<std::monostate>(facts.confirmed(term.name));
                     });
        return {true, Because::Unconfirmed, texts(open), {}};
    }
    case Condition::Truth::Unknown:
        return {true, Because::Unanswered, outcome.deciding.front().name, {}};
    case Condition::Truth::Yes:
        break;
    }
    return {true, Because::Condition, texts(outcome.deciding), {}};
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
        return verdict(applies, saidOfAll(flag, true));
    case Because::Unanswered: {
        const LocalizedText question = title(flag);
        return verdict(
            applies,
            {QStringLiteral("应用画像中“%1”尚未回答，回答之前按适用处理").arg(question.zh),
             QStringLiteral("“%1” in the app profile is not answered yet, and until it is the "
                            "requirement counts as applying")
                 .arg(question.en)});
    }
    case Because::Unconfirmed: {
        const LocalizedText answers = saidOfAll(flag, false);
        return verdict(
            applies,
            {QStringLiteral("应用画像回答“%1”，待确认，确认之前按适用处理").arg(answers.zh),
             QStringLiteral("the app profile says that %1, which is to be confirmed, and until it "
                            "is the requirement counts as applying")
                 .arg(answers.en)});
    }
    case Because::Absent:
        return verdict(applies, saidOfAll(flag, false));
    case Because::Platform:
        return verdict(applies,
                       {QStringLiteral("该要求不针对本版本的任何平台"),
                        QStringLiteral("it is not meant for any platform of this release")});
    case Because::Decision:
    case Because::Proposed:
        break;
    }
    if (!decision)
        return {};
    LocalizedText decided{
        QStringLiteral("由%1决定，理由：%2").arg(decision->decidedBy, decision->reason),
        QStringLiteral("decided by %1, because: %2").arg(decision->decidedBy, decision->reason)};
    if (because == Because::Proposed)
        decided = {QStringLiteral("%1决定不适用，待另一人确认，确认之前按适用处理，理由：%2")
                       .arg(decision->decidedBy, decision->reason),
                   QStringLiteral("%1 decided that it does not, which another person is to confirm "
                                  "and until then it counts as applying, because: %2")
                       .arg(decision->decidedBy, decision->reason)};
    else if (!decision->confirmedBy.isEmpty() && decision->confirmedBy != decision->decidedBy)
        decided = {decided.zh + QStringLiteral("（%1已确认）").arg(decision->confirmedBy),
                   decided.en + QStringLiteral(" (confirmed by %1)").arg(decision->confirmedBy)};
    return verdict(applies, decided);
}

AppFacts::AppFacts(const App &app) : AppFacts(app.profile)
{
    const QMap<QString, GivenAnswer> &answers = app.profile.answers();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        if (!ApplicabilityPolicy::builtIn().isConfirmed(*answer, app.tier))
            m_unconfirmed.insert(answer.key());
    }
    m_facts.insert(QStringLiteral("tier"), qint64(app.tier));
    m_facts.insert(QStringLiteral("kind"), toKey(app.kind));
    // 0 stands for a number nobody knows.
    if (app.userCount > 0)
        m_facts.insert(QStringLiteral("user_count"), qint64(app.userCount));
}

AppFacts::AppFacts(const Profile &profile)
{
    for (auto answer = profile.answers().begin(); answer != profile.answers().end(); ++answer) {
        m_facts.insert(answer.key(), answer->holds);
        if (!answer->isConfirmed())
            m_unconfirmed.insert(answer.key());
    }
}

Condition::Value AppFacts::operator[](const QString &name) const
{
    return m_facts.value(name);
}

Condition::Value AppFacts::confirmed(const QString &name) const
{
    return m_unconfirmed.contains(name) ? Condition::Value() : m_facts.value(name);
}

QMap<QString, GivenAnswer> answersAgainst(const Applicability &applicability,
                                          const Profile &profile)
{
    using Because = Applicability::Because;
    QMap<QString, GivenAnswer> answers;
    if (applicability.because != Because::Absent && applicability.because != Because::Unconfirmed)
        return answers;
    for (const QString &term : applicability.flag.split(u'&')) {
        const QString flag = term.startsWith(u'!') ? term.mid(1) : term;
        const GivenAnswer *given = profile.given(flag);
        if (given && !given->isEarlier)
            answers.insert(flag, *given);
    }
    return answers;
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
    case Applicability::Because::Unconfirmed:
        return QStringLiteral("unconfirmed");
    case Applicability::Because::Absent:
        return QStringLiteral("absent");
    case Applicability::Because::Platform:
        return QStringLiteral("platform");
    case Applicability::Because::Decision:
        return QStringLiteral("decision");
    case Applicability::Because::Proposed:
        return QStringLiteral("proposed");
    }
    return {};
}

Applicability deriveApplicability(const Requirement &requirement,
                                  const std::vector<Platform> &releasePlatforms,
                                  const AppFacts &facts,
                                  const std::optional<ApplicabilityDecision> &decision)
{
    Applicability result = derived(requirement, releasePlatforms, facts);
    if (!decision || result.because == Applicability::Because::Context)
        return result;
    if (!decision->isConfirmed()) {
        if (result.applies)
            result.because = Applicability::Because::Proposed;
        result.decision = decision;
        return result;
    }
    return {decision->applies, Applicability::Because::Decision, {}, decision};
}

} // namespace gatehouse
