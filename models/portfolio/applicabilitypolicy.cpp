#include "models/portfolio/applicabilitypolicy.h"

#include "models/portfolio/criteriafile.h"
#include "models/portfolio/tierscheme.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

DecidingAnswers::DecidingAnswers()
{
    for (const QString &condition : TierScheme::builtIn().conditions())
        add(condition);
}

void DecidingAnswers::add(const QString &condition)
{
    const auto parsed = Condition::parse(condition);
    if (!parsed) {
        // Libraries of the first version stand there as names in a row.
        for (const QString &flag : condition.split(u' ', Qt::SkipEmptyParts))
            m_no.insert(flag);
        return;
    }
    for (const Condition::Term &term : parsed->terms()) {
        if (term.relation == Condition::Term::Relation::Holds)
            m_no.insert(term.name);
        else if (term.relation == Condition::Term::Relation::HoldsNot)
            m_yes.insert(term.name);
    }
}

bool DecidingAnswers::isOpen(const QString &flag, const GivenAnswer &answer) const
{
    return takesAway(flag, answer.holds)
        && !ApplicabilityPolicy::builtIn().isConfirmed(answer, m_tier);
}

const ApplicabilityPolicy &ApplicabilityPolicy::builtIn()
{
    static const ApplicabilityPolicy policy = [] {
        ApplicabilityPolicy read;
        const QJsonObject file = criteriaFile("applicability.json");
        for (const QJsonValue &tier : file.value(QStringLiteral("second_person_tiers")).toArray())
            read.secondPersonTiers.insert(tier.toInt());
        for (const QJsonValue &value : file.value(QStringLiteral("selectable")).toArray()) {
            const QJsonObject clauses = value.toObject();
            read.selectable.push_back({clauses.value(QStringLiteral("library")).toString(),
                                       clauses.value(QStringLiteral("clause")).toString()});
        }
        for (const QJsonValue &flag : file.value(QStringLiteral("selecting")).toArray())
            read.selecting.insert(flag.toString());
        return read;
    }();
    return policy;
}

bool ApplicabilityPolicy::isSelectable(const QString &library, const QString &requirement) const
{
    return std::any_of(selectable.begin(), selectable.end(), [&](const Clauses &clauses) {
        return library == clauses.library && requirement.startsWith(clauses.clause + u'.');
    });
}

} // namespace gatehouse
