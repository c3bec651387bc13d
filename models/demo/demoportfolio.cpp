#include "models/demo/demoportfolio.h"

#include "models/demo/demoplayer.h"

#include <QFile>
#include <QJsonArray>

namespace gatehouse {

Result<DemoSummary> buildDemoPortfolio(const QString &path, const QDateTime &now,
                                       Progress *progress)
{
    TRY_ASSIGN(const QJsonObject script, readDemoScript());
    // An hour before the story begins, whatever the hour is now: the audit log is read as a diary.
    const QDateTime opened(now.toLocalTime().date().addDays(DemoPlayer::firstDay), QTime(8, 0));
    auto clock = std::make_shared<FixedClock>(opened.toUTC());
    const QJsonObject owner =
        script.value(QLatin1StringView("accounts")).toArray().first().toObject();
    TRY_ASSIGN(OpenWorkspace open,
               createWorkspace(path, owner.value(QLatin1StringView("name")).toString(),
                               owner.value(QLatin1StringView("display_name")).toString(), clock));
    // The player is gone, and with it the open file, before what it left is removed.
    auto summary = DemoPlayer(script, std::move(open), clock, now).play(progress);
    if (!summary) {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(suffix));
    }
    return summary;
}

} // namespace gatehouse
