#include "models/findings/acceptancepolicy.h"

#include "models/portfolio/criteriafile.h"

namespace gatehouse {

const AcceptancePolicy &AcceptancePolicy::builtIn()
{
    static const AcceptancePolicy policy = [] {
        const QJsonObject file = criteriaFile("acceptance.json");
        return AcceptancePolicy{file.value(QStringLiteral("longest_months")).toInt(),
                                file.value(QStringLiteral("usual_days")).toInt()};
    }();
    return policy;
}

Result<void> AcceptancePolicy::checkLastDay(QDate day, QDate today) const
{
    if (!day.isValid() || day <= today)
        return fail(ErrorKind::Invalid,
                    tr("A risk is accepted until a day in the future: choose one after %1.")
                        .arg(today.toString(Qt::ISODate)));
    if (day > lastDayFrom(today))
        return fail(ErrorKind::Invalid,
                    tr("A risk is accepted for at most %n month(s) at once: choose a day up to "
                       "%1. It can be renewed then.",
                       nullptr, longestMonths)
                        .arg(lastDayFrom(today).toString(Qt::ISODate)));
    return {};
}

} // namespace gatehouse
