#include "models/staffing/staffingcheck.h"

#include "models/portfolio/criteriafile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

struct StaffingRules {
    Q_DECLARE_TR_FUNCTIONS(StaffingRules)
};

tl::unexpected<Error> unreadable(const QString &key, const QString &cause)
{
    return fail(ErrorKind::Invalid,
                StaffingRules::tr("The rule “%1” cannot be read: %2").arg(key, cause));
}

Result<StaffingRule> ruleOf(const QJsonObject &object)
{
    const auto text = [&](const char *member) {
        return object.value(QLatin1StringView(member)).toString();
    };
    const QString key = text("key");
    const auto severity = fromKey<CheckSeverity>(text("severity"));
    const auto subject = fromKey<CheckSubject>(text("subject"));
    if (key.isEmpty() || !severity || !subject)
        return unreadable(key, StaffingRules::tr("Key, severity or subject is none."));
    auto condition = Condition::parse(text("condition"));
    if (!condition)
        return unreadable(key, condition.error().sentence);
    return StaffingRule{key,
                        text("clause"),
                        *severity,
                        *subject,
                        *std::move(condition),
                        localized(object, "title"),
                        localized(object, "sentence"),
                        localized(object, "advice"),
                        text("leads_to") == QLatin1StringView("app")};
}

Result<std::vector<StaffingRule>> rulesOf(const QJsonObject &file)
{
    std::vector<StaffingRule> rules;
    for (const QJsonValue &each : file.value(QLatin1StringView("rules")).toArray()) {
        TRY_ASSIGN(StaffingRule rule, ruleOf(each.toObject()));
        rules.push_back(std::move(rule));
    }
    if (rules.empty())
        return fail(ErrorKind::Invalid, StaffingRules::tr("The file holds no rules."));
    return rules;
}

QString filled(QString sentence, const QMap<QString, LocalizedText> &words, Language language)
{
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        sentence.replace(u'{' + word.key() + u'}', word.value().in(language));
    return sentence;
}

} // namespace

const std::vector<StaffingRule> &StaffingRule::builtIn()
{
    // Held against what ships by its test.
    static const std::vector<StaffingRule> rules =
        rulesOf(criteriaFile("organisation-checks.json")).value_or(std::vector<StaffingRule>());
    return rules;
}

Result<std::vector<StaffingRule>> StaffingRule::read(const QByteArray &json)
{
    return rulesOf(QJsonDocument::fromJson(json).object());
}

std::vector<StaffingFinding> checkStaffing(const Staffing &staffing, QDate day,
                                           const std::vector<StaffingRule> &rules)
{
    QMap<CheckSubject, std::vector<CheckedThing>> things;
    std::vector<StaffingFinding> findings;
    for (const StaffingRule &rule : rules) {
        if (!things.contains(rule.subject))
            things.insert(rule.subject, checkedThings(staffing, rule.subject, day));
        for (const CheckedThing &thing : std::as_const(things)[rule.subject]) {
            const auto outcome = rule.condition.evaluate(
                [&](const QString &name) { return thing.facts.value(name); });
            if (outcome.truth != Condition::Truth::Yes)
                continue;
            StaffingFinding finding = thing.found;
            finding.rule = &rule;
            finding.sentence = {filled(rule.sentence.zh, thing.words, Language::Chinese),
                                filled(rule.sentence.en, thing.words, Language::English)};
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::stable_sort(findings, {},
                             [](const StaffingFinding &finding) { return finding.rule->severity; });
    return findings;
}

} // namespace gatehouse
