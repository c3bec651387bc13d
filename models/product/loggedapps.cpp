#include "models/product/loggedapps.h"

#include "models/base/clock.h"
#include "models/product/saidanswers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

/// Its tier, and each answer as it stands there: when it was given and confirmed is when that was
/// said.
void LoggedApps::play(const ScannedEntry &entry, const ScannedRecord &record)
{
    if (record.entity != "app")
        return;
    App &app = m_apps[record.id];
    const QDateTime at = fromTimestamp(QString::fromLatin1(entry.at));
    const QJsonObject before = QJsonDocument::fromJson(record.before.toByteArray()).object();
    const QJsonObject after = QJsonDocument::fromJson(record.after.toByteArray()).object();
    app.tier = after.value(QLatin1StringView("tier")).toInt(app.tier);
    std::vector<CanonicalMember> sides[2];
    scanMembers(record.before, sides[0]);
    scanMembers(record.after, sides[1]);
    for (const SaidAnswer &said : SaidAnswer::in(sides[0], sides[1])) {
        const QString member = QString::fromUtf8(said.flag);
        const QString flag = member.section(u'.', 1);
        if (before.contains(member) && !after.contains(member)) {
            app.profile.clear(flag);
            continue;
        }
        const GivenAnswer *known = app.profile.given(flag);
        GivenAnswer answer = known ? *known : GivenAnswer();
        answer.holds = after.value(member).toBool(answer.holds);
        const auto take = [&](const QByteArray &name, QString &by, QDateTime &when) {
            const QString key = QString::fromUtf8(name);
            if (!after.contains(key) && !before.contains(key))
                return;
            by = after.value(key).toString();
            when = by.isEmpty() ? QDateTime() : at;
        };
        take(said.answeredBy(), answer.answeredBy, answer.answeredAt);
        take(said.confirmedBy(), answer.confirmedBy, answer.confirmedAt);
        answer.isEarlier = answer.answeredBy.isEmpty();
        app.profile.put(flag, answer);
    }
}

const App *LoggedApps::app(qint64 id) const
{
    const auto found = m_apps.find(id);
    return found == m_apps.end() ? nullptr : &found->second;
}

} // namespace gatehouse
