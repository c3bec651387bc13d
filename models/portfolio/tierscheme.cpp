#include "models/portfolio/tierscheme.h"

#include "models/base/condition.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/criteriafile.h"
#include "models/portfolio/profileflag.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <functional>

namespace gatehouse {

namespace {

constexpr int tierCount = 3;

template<class E>
std::set<E> readSet(const QJsonValue &array)
{
    std::set<E> values;
    for (const QJsonValue &key : array.toArray()) {
        if (const auto value = fromKey<E>(key.toString()))
            values.insert(*value);
    }
    return values;
}

size_t positionOf(int tier)
{
    return static_cast<size_t>(std::clamp(tier, 1, tierCount) - 1);
}

/// Which questions leave the tier open, and how many points hang on them.
LocalizedText toBeDecided(const QStringList &names, const LocalizedText &users, int points)
{
    QStringList zh;
    QStringList en;
    for (const QString &name : names) {
        const ProfileFlag *flag = profileFlag(name);
        zh += flag ? flag->title.zh : users.zh;
        en += flag ? flag->title.en : users.en;
    }
    return {QStringLiteral("待定：下列问题尚未回答或回答待确认，暂按最高计（共%1分）：%2")
                .arg(QString::number(points), zh.join(QStringLiteral("、"))),
            QStringLiteral("To be decided: not answered yet, or the answer not confirmed, so that "
                           "the most is assumed (%1 points): %2")
                .arg(QString::number(points), en.join(QStringLiteral(", ")))};
}

} // namespace

struct TierScheme::Data {
    struct Rule {
        /// A condition on flags; nothing: `minUsers` counts.
        std::optional<Condition> flag;
        qint64 minUsers = 0;
        int points = 0;
        LocalizedText reason;
    };
    struct Tier {
        int threshold = 0; ///< points from which on it is suggested
        LocalizedText title;
        std::set<Obligation> obligations;
        std::set<Side> sides;
        std::set<Method> methods; ///< empty: any
    };

    QStringList conditions; ///< of the flag rules
    std::vector<Rule> flagRules;
    std::vector<Rule> userRules; ///< fewest users first
    LocalizedText users; ///< what the number of users is called
    LocalizedText nothing;
    std::array<Tier, tierCount> tiers;

    int tierOf(int points) const
    {
        int tier = 1;
        while (tier < tierCount && points < tiers[positionOf(tier)].threshold)
            ++tier;
        return tier;
    }
};

const TierScheme &TierScheme::builtIn()
{
    static const TierScheme scheme = [] {
        const QJsonObject file = criteriaFile("tiers.json");
        auto data = std::make_shared<Data>();
        const auto readRule = [](const QJsonObject &rule) {
            const auto flag = Condition::parse(rule.value(QStringLiteral("flag")).toString());
            return Data::Rule{flag ? std::optional(*flag) : std::nullopt,
                              rule.value(QStringLiteral("min_users")).toInteger(),
                              rule.value(QStringLiteral("points")).toInt(),
                              localized(rule, "reason")};
        };
        for (const QJsonValue &rule : file.value(QStringLiteral("rules")).toArray()) {
            data->conditions += rule.toObject().value(QStringLiteral("flag")).toString();
            data->flagRules.push_back(readRule(rule.toObject()));
        }
        for (const QJsonValue &rule : file.value(QStringLiteral("user_rules")).toArray())
            data->userRules.push_back(readRule(rule.toObject()));
        std::sort(data->userRules.begin(), data->userRules.end(),
                  [](const Data::Rule &a, const Data::Rule &b) { return a.minUsers < b.minUsers; });
        data->users = localized(file, "users");
        data->nothing = localized(file, "nothing");
        for (const QJsonValue &value : file.value(QStringLiteral("tiers")).toArray()) {
            const QJsonObject tier = value.toObject();
            const QJsonObject evidence = tier.value(QStringLiteral("evidence")).toObject();
            Data::Tier &read = data->tiers[positionOf(tier.value(QStringLiteral("tier")).toInt())];
            read.title = localized(tier, "title");
            read.obligations = readSet<Obligation>(evidence.value(QStringLiteral("obligations")));
            read.sides = readSet<Side>(evidence.value(QStringLiteral("sides")));
            read.methods = readSet<Method>(evidence.value(QStringLiteral("methods")));
        }
        const QJsonObject thresholds = file.value(QStringLiteral("thresholds")).toObject();
        for (auto threshold = thresholds.begin(); threshold != thresholds.end(); ++threshold)
            data->tiers[positionOf(threshold.key().toInt())].threshold = threshold.value().toInt();

        TierScheme read;
        read.m_name = file.value(QStringLiteral("scheme")).toString();
        read.m_version = file.value(QStringLiteral("version")).toString();
        read.m_data = std::move(data);
        return read;
    }();
    return scheme;
}

QStringList TierScheme::conditions() const
{
    return m_data->conditions;
}

TierScheme::Suggestion TierScheme::suggest(const Profile &profile, qint64 userCount) const
{
    const Suggestion strict = suggest(profile, userCount, &GivenAnswer::isConfirmedByAnother);
    return ApplicabilityPolicy::builtIn().needsSecondPerson(strict.tier)
        ? strict
        : suggest(profile, userCount, &GivenAnswer::isConfirmed);
}

template<class Counts>
TierScheme::Suggestion TierScheme::suggest(const Profile &profile, qint64 userCount,
                                           Counts counts) const
{
    const auto known = [&](const QString &name) -> Condition::Value {
        const GivenAnswer *given = profile.given(name);
        if (given && (given->holds || std::invoke(counts, *given)))
            return given->holds;
        // A retired question is asked by the one that took its place.
        const ProfileFlag *flag = profileFlag(name);
        return !given && flag && flag->retired ? Condition::Value(false) : Condition::Value();
    };
    std::vector<const Data::Rule *> counted;
    Suggestion suggestion;
    for (const Data::Rule &rule : m_data->flagRules) {
        if (!rule.flag)
            continue;
        const Condition::Truth truth = rule.flag->evaluate(known).truth;
        if (truth == Condition::Truth::Yes)
            counted.push_back(&rule);
        if (truth != Condition::Truth::Unknown)
            continue;
        suggestion.possiblePoints += rule.points;
        for (const QString &name : rule.flag->names()) {
            if (std::holds_alternative<std::monostate>(known(name)))
                suggestion.open += name;
        }
    }
    const auto &steps = m_data->userRules;
    const auto step = std::find_if(steps.rbegin(), steps.rend(), [&](const Data::Rule &rule) {
        return userCount >= rule.minUsers;
    });
    if (step != steps.rend())
        counted.push_back(&*step);
    if (userCount <= 0 && !steps.empty()) {
        suggestion.possiblePoints += steps.back().points;
        suggestion.open += QStringLiteral("user_count");
    }
    std::stable_sort(counted.begin(), counted.end(), [](const Data::Rule *a, const Data::Rule *b) {
        return a->points > b->points;
    });

    QStringList zh;
    QStringList en;
    for (const Data::Rule *rule : counted) {
        suggestion.points += rule->points;
        zh += QStringLiteral("%1（%2分）").arg(rule->reason.zh, QString::number(rule->points));
        en += QStringLiteral("%1 (%2)").arg(rule->reason.en, QString::number(rule->points));
    }
    if (counted.empty()) {
        zh += m_data->nothing.zh;
        en += m_data->nothing.en;
    }
    suggestion.possiblePoints += suggestion.points;
    suggestion.tier = m_data->tierOf(suggestion.possiblePoints);
    if (suggestion.tier == m_data->tierOf(suggestion.points))
        suggestion.open.clear();
    if (!suggestion.open.isEmpty()) {
        const LocalizedText open = toBeDecided(suggestion.open, m_data->users,
                                               suggestion.possiblePoints - suggestion.points);
        zh.prepend(open.zh);
        en.prepend(open.en);
    }
    suggestion.reason = {zh.join(QStringLiteral("；")), en.join(QStringLiteral("; "))};
    return suggestion;
}

LocalizedText TierScheme::Suggestion::title() const
{
    const LocalizedText title = builtIn().tierTitle(tier);
    return open.isEmpty() ? title
                          : LocalizedText{title.zh + QStringLiteral("，待定"),
                                          title.en + QStringLiteral(", to be decided")};
}

bool TierScheme::asksForEvidence(int tier, const Requirement &requirement, Phase phase) const
{
    const Data::Tier &rule = m_data->tiers[positionOf(tier)];
    return rule.obligations.contains(requirement.obligation)
        && rule.sides.contains(requirement.side)
        && (rule.methods.empty()
            || std::any_of(requirement.methods.begin(), requirement.methods.end(),
                           [&](Method method) {
                               return rule.methods.contains(method) && existsIn(method, phase);
                           }));
}

LocalizedText TierScheme::tierTitle(int tier) const
{
    return m_data->tiers[positionOf(tier)].title;
}

LocalizedText tierReason(const App &app)
{
    if (app.tierDecided)
        return {app.tierReason, app.tierReason};
    return TierScheme::builtIn().suggest(app.profile, app.userCount).reason;
}

} // namespace gatehouse
