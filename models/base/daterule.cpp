#include "models/base/daterule.h"

namespace gatehouse {

Result<void> DateRule::check(QDate date, QDate today) const
{
    static const QDate earliest(1990, 1, 1);
    static const QDate latest(2100, 12, 31);
    if (!date.isValid())
        return {};
    const QString shown = date.toString(Qt::ISODate);
    if (date < earliest || date > latest)
        return fail(
            ErrorKind::Invalid,
            tr("%1 cannot be %2: dates lie between %3 and %4. Correct it.")
                .arg(field, shown, earliest.toString(Qt::ISODate), latest.toString(Qt::ISODate)));
    if (!mayBeFuture && today.isValid() && date > today)
        return fail(ErrorKind::Invalid,
                    tr("%1 lies in the future: %2, and today is %3. Correct it.")
                        .arg(field, shown, today.toString(Qt::ISODate)));
    return {};
}

} // namespace gatehouse
