#include "models/portfolio/tierscheme.h"

#include "models/base/condition.h"
#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

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

    std::vector<Rule> flagRules;
    std::vector<Rule> userRules; ///< fewest users first
    LocalizedText nothing;
    std::array<Tier, tierCount> tiers;
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
        for (const QJsonValue &rule : file.value(QStringLiteral("rules")).toArray())
            data->flagRules.push_back(readRule(rule.toObject()));
        for (const QJsonValue &rule : file.value(QStringLiteral("user_rules")).toArray())
            data->userRules.push_back(readRule(rule.toObject()));
        std::sort(data->userRules.begin(), data->userRules.end(),
                  [](const Data::Rule &a, const Data::Rule &b) { return a.minUsers < b.minUsers; });
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

TierScheme::Suggestion TierScheme::suggest(const Profile &profile, qint64 userCount) const
{
    std::vector<const Data::Rule *> counted;
    for (const Data::Rule &rule : m_data->flagRules) {
        const auto holds = [&](const QString &name) {
            return Condition::Value(profile.holds(name));
        };
        if (rule.flag && rule.flag->evaluate(holds).truth == Condition::Truth::Yes)
            counted.push_back(&rule);
    }
    const auto &steps = m_data->userRules;
    const auto step = std::find_if(steps.rbegin(), steps.rend(), [&](const Data::Rule &rule) {
        return userCount >= rule.minUsers;
    });
    if (step != steps.rend())
        counted.push_back(&*step);
    std::stable_sort(counted.begin(), counted.end(), [](const Data::Rule *a, const Data::Rule *b) {
        return a->points > b->points;
    });

    Suggestion suggestion;
    QStringList zh;
    QStringList en;
    for (const Data::Rule *rule : counted) {
        suggestion.points += rule->points;
        zh += QStringLiteral("%1（%2分）").arg(rule->reason.zh, QString::number(rule->points));
        en += QStringLiteral("%1 (%2)").arg(rule->reason.en, QString::number(rule->points));
    }
    suggestion.reason = counted.empty()
        ? m_data->nothing
        : LocalizedText{zh.join(QStringLiteral("；")), en.join(QStringLiteral("; "))};
    for (suggestion.tier = 1; suggestion.tier < tierCount; ++suggestion.tier) {
        if (suggestion.points >= m_data->tiers[positionOf(suggestion.tier)].threshold)
            break;
    }
    return suggestion;
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
