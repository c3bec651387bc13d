#pragma once

#include "models/base/phase.h"
#include "models/base/platform.h"
#include "models/records/recorddescription.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <map>
#include <vector>

namespace gatehouse {

/// One version of an app, walking its six phases.
struct Release {
    ReleaseId id;
    QString uid;
    AppId app;
    QString version; ///< unique in the app, 1 to 64 characters, no white space, no '@'
    QString build;
    std::vector<Platform> platforms; ///< a subset of the app's
    QString packageName;
    QString packageSha256; ///< hex, or empty
    QString packageSm3; ///< hex, or empty
    QString notes;
    std::map<Phase, QDate> plannedOn; ///< when each phase's gate is due
    std::vector<LibraryId> baseline; ///< the library versions it is held against
    QDateTime createdAt;
    qint64 revision = 1;
    bool operator==(const Release &) const = default;
};

inline constexpr ReferenceTarget releaseReference{
    "app_release", "(SELECT code FROM app WHERE app.id = app_release.app_id) || '@' || version",
    QT_TRANSLATE_NOOP("Reference", "There is no such release in this workspace.")};

using PhasePlan = std::map<Phase, QDate>;

template<>
struct FieldCodec<PhasePlan> {
    static QJsonObject get(const PhasePlan &plan);
    static void set(PhasePlan &plan, const QJsonObject &days);
};

template<>
const RecordDescription &describe<Release>();

} // namespace gatehouse
