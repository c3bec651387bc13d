#include "models/threatmodels/threatgeneration.h"

namespace gatehouse {

namespace {

bool isAmong(const QStringList &types, const QString &type)
{
    return types.isEmpty() || types.contains(type);
}

} // namespace

ThreatGenerator::ThreatGenerator(const ThreatLibrary &library, Condition::Lookup profile)
    : m_library(library), m_profile(std::move(profile))
{
    for (const ThreatRule &rule : library.rules) {
        if (rule.atFlows) {
            m_flowRules.push_back(&rule);
            continue;
        }
        for (const ElementType &type : library.types) {
            if (isAmong(rule.types, type.key))
                m_elementRules[type.key].push_back(&rule);
        }
        if (rule.types.isEmpty())
            m_elementRules[QString()].push_back(&rule);
    }
}

std::vector<GeneratedThreat> ThreatGenerator::generate(const ThreatModel &model,
                                                       const ModelGeometry &geometry,
                                                       const AppliedAnswers &applied)
{
    ++m_round;
    m_lookedAgain = 0;
    m_silent.clear();
    std::vector<GeneratedThreat> threats;
    QHash<QString, QString> types;
    types.reserve(static_cast<qsizetype>(model.elements.size()));
    const auto appliedTo = [&](const QString &uid) {
        const auto found = applied.constFind(uid);
        return found == applied.cend() ? nullptr : &*found;
    };
    for (const ModelElement &element : model.elements) {
        types.insert(element.uid, element.type);
        if (element.outOfScope.isOut)
            continue;
        look(element.uid, factsOf(element), appliedTo(element.uid), threats);
    }
    for (const DataFlow &flow : model.flows) {
        if (flow.outOfScope.isOut)
            continue;
        look(flow.uid, factsOf(flow, types.value(flow.source), types.value(flow.target), geometry),
             appliedTo(flow.uid), threats);
    }
    // What is no longer there is forgotten.
    m_found.removeIf([this](const auto &found) { return found.value().round != m_round; });
    return threats;
}

void ThreatGenerator::look(const QString &uid, Facts facts, const QStringList *applied,
                           std::vector<GeneratedThreat> &into)
{
    if (applied) {
        for (const QString &question : *applied)
            facts.answers.insert(question, true);
    }
    Found &found = m_found[uid];
    if (found.round == 0 || found.facts != facts) {
        ++m_lookedAgain;
        found.threats = threatsOf(facts);
        found.facts = std::move(facts);
    }
    found.round = m_round;
    if (found.threats.empty())
        m_silent += uid;
    for (const auto &[rule, isExcluded] : found.threats)
        into.push_back({rule, uid, isExcluded});
}

ThreatGenerator::Facts ThreatGenerator::factsOf(const ModelElement &element)
{
    Facts facts;
    facts.type = element.type;
    facts.answers = element.answers;
    return facts;
}

ThreatGenerator::Facts ThreatGenerator::factsOf(const DataFlow &flow, const QString &sourceType,
                                                const QString &targetType,
                                                const ModelGeometry &geometry)
{
    Facts facts;
    facts.isFlow = true;
    facts.type = flow.type;
    facts.sourceType = sourceType;
    facts.targetType = targetType;
    facts.crosses = geometry.crossings.contains(flow.uid);
    facts.answers = flow.answers;
    return facts;
}

Condition::Lookup ThreatGenerator::lookupOf(const Facts &facts) const
{
    return [this, &facts](const QString &name) -> Condition::Value {
        const auto answer = facts.answers.constFind(name);
        if (answer != facts.answers.cend())
            return *answer;
        if (facts.isFlow && name == QLatin1StringView("source_type"))
            return facts.sourceType;
        if (facts.isFlow && name == QLatin1StringView("target_type"))
            return facts.targetType;
        // A question of the library that is not answered is not known, and no fact of the app.
        return m_library.question(name) ? Condition::Value() : m_profile(name);
    };
}

std::vector<const ThreatRule *> ThreatGenerator::rulesFor(const Facts &facts) const
{
    if (!facts.isFlow) {
        // A type that the library lacks (any longer) has what every element has.
        auto rules = m_elementRules.constFind(facts.type);
        if (rules == m_elementRules.cend())
            rules = m_elementRules.constFind(QString());
        return rules == m_elementRules.cend() ? std::vector<const ThreatRule *>() : *rules;
    }
    std::vector<const ThreatRule *> rules;
    for (const ThreatRule *rule : m_flowRules) {
        // A flow of no type may be of any.
        if ((facts.type.isEmpty() || isAmong(rule->types, facts.type))
            && isAmong(rule->from, facts.sourceType) && isAmong(rule->to, facts.targetType)
            && (!rule->crosses || facts.crosses))
            rules.push_back(rule);
    }
    return rules;
}

std::vector<std::pair<const ThreatRule *, bool>>
ThreatGenerator::threatsOf(const Facts &facts) const
{
    const Condition::Lookup lookup = lookupOf(facts);
    std::vector<std::pair<const ThreatRule *, bool>> threats;
    for (const ThreatRule *rule : rulesFor(facts)) {
        if (rule->include && rule->include->evaluate(lookup).truth == Condition::Truth::No)
            continue;
        const bool isExcluded =
            rule->exclude && rule->exclude->evaluate(lookup).truth == Condition::Truth::Yes;
        threats.emplace_back(rule, isExcluded);
    }
    return threats;
}

QSet<QString> ThreatGenerator::asked(const Facts &facts) const
{
    const Condition::Lookup lookup = lookupOf(facts);
    QSet<QString> names;
    const auto ask = [&](const Condition &condition) {
        for (const QString &name : condition.names())
            names.insert(name);
    };
    for (const ThreatRule *rule : rulesFor(facts)) {
        if (rule->include) {
            const Condition::Truth truth = rule->include->evaluate(lookup).truth;
            if (truth == Condition::Truth::No)
                continue;
            if (truth == Condition::Truth::Unknown)
                ask(*rule->include);
        }
        if (rule->exclude && rule->exclude->evaluate(lookup).truth != Condition::Truth::Yes)
            ask(*rule->exclude);
    }
    names.removeIf([this](const QString &name) { return !m_library.question(name); });
    return names;
}

QSet<QString> ThreatGenerator::asked(const ModelElement &element) const
{
    return asked(factsOf(element));
}

QSet<QString> ThreatGenerator::asked(const DataFlow &flow, const ThreatModel &model,
                                     const ModelGeometry &geometry) const
{
    const auto typeOf = [&](const QString &uid) {
        const ModelElement *element = model.element(uid);
        return element ? element->type : QString();
    };
    return asked(factsOf(flow, typeOf(flow.source), typeOf(flow.target), geometry));
}

} // namespace gatehouse
