#pragma once

#include "models/demo/demoplayer.h"
#include "models/demo/demoscript.h"
#include "models/product/openworkspace.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/demo/rarerecords.h"

#include <QJsonArray>

namespace gatehouse {

/// The demo's story in which the first app's last release alone is worked on: every kind of
/// record, in few.
inline void playShortStory(const QString &path)
{
    QJsonObject script = need(readDemoScript());
    QJsonArray apps = script.value(QStringLiteral("apps")).toArray();
    for (qsizetype index = 0; index < apps.size(); ++index) {
        QJsonObject app = apps[index].toObject();
        QJsonArray releases = app.value(QStringLiteral("releases")).toArray();
        const qsizetype workedOn = index == 0 ? releases.size() - 1 : releases.size();
        for (qsizetype each = 0; each < workedOn; ++each) {
            QJsonObject release = releases[each].toObject();
            release.insert(QStringLiteral("passed"), 0);
            for (const char *key : {"progress", "reports", "decisions", "reject", "reopen",
                                    "exceptions", "late_exceptions"})
                release.remove(QLatin1StringView(key));
            releases[each] = release;
        }
        app.insert(QStringLiteral("releases"), releases);
        apps[index] = app;
    }
    script.insert(QStringLiteral("apps"), apps);
    const QJsonObject owner = script.value(QStringLiteral("accounts")).toArray().first().toObject();
    const QDateTime opened(demoMoment().toLocalTime().date().addDays(DemoPlayer::firstDay),
                           QTime(8, 0));
    const auto clock = std::make_shared<FixedClock>(opened.toUTC());
    PasswordPolicy policy;
    policy.cost = PasswordDigest::leastCost;
    const NewOwner first = need(NewOwner::make(
        owner.value(QStringLiteral("name")).toString(),
        owner.value(QStringLiteral("display_name")).toString(), Secret(demoPassword()), policy));
    const auto play = [&](OpenWorkspace &open) -> Result<void> {
        TRY(DemoPlayer(script, open, clock, demoMoment()).play(nullptr));
        RareRecords(open, clock).add();
        return {};
    };
    need(createWorkspace(path, first, clock, play));
}

} // namespace gatehouse
