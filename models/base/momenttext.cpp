#include "models/base/momenttext.h"

namespace gatehouse {

QString momentText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const QString sign = QLatin1StringView(local.offsetFromUtc() < 0 ? "-" : "+");
    const int minutes = std::abs(local.offsetFromUtc()) / 60;
    return QStringLiteral("%1 (UTC%2%3:%4)")
        .arg(shortMomentText(local), sign)
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString shortMomentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString exactMomentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace gatehouse
