#pragma once

#include "models/product/playedlog.h"

#include <QJsonValue>

namespace gatehouse {

/// How a log that an earlier version began may differ from the tables though nobody touched them:
/// what it never mentioned, and what it said in other words than are written now. Nothing else of
/// an upgraded workspace is taken as right, and nothing of one that was made by this version.
class EarlierLog
{
public:
    explicit EarlierLog(const PlayedLog &log) : m_log(log) { }

    /// Whether every version's log names such a record when it is added, and no step up ever added
    /// one by itself: somebody has to have written it.
    static bool namesEach(QByteArrayView entity);
    /// The first versions did not say of which requirement a link is.
    static bool namesNoPlace(const PlayedLog::Record &record);
    /// A list as the log of the first versions wrote it: as it stands in its column. A text is no
    /// such list, whatever it says.
    bool isInOtherWords(const PlayedLog::Value &value, const QJsonValue &stored) const;
    /// What a field holds that the log says otherwise, and yet comes of a step up. `value`: what
    /// the log says of it, nullptr where it says nothing.
    bool isOfUpgrade(const PlayedLog::Record &logged, const QString &field,
                     const PlayedLog::Value *value, const QJsonValue &stored) const;

private:
    bool isOfOtherClock(const PlayedLog::Record &logged, const QString &field,
                        const PlayedLog::Value &value, const QJsonValue &stored) const;
    bool isWithoutAssessor(const PlayedLog::Value &value, const QJsonValue &roles) const;

    const PlayedLog &m_log;
};

} // namespace gatehouse
