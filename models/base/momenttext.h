#pragma once

#include <QDateTime>
#include <QString>

namespace gatehouse {

/// When something was, in the time zone of the workspace that is worked in (see ProcessZone), with
/// its distance from UTC: "2026-03-02 16:05 (UTC+08:00)". Empty for no moment.
QString momentText(const QDateTime &moment);

/// The same without that distance, for lists and sentences: "2026-03-02 16:05".
QString shortMomentText(const QDateTime &moment);

/// To the second, as the audit log tells it: "2026-03-02 16:05:09".
QString exactMomentText(const QDateTime &moment);

} // namespace gatehouse
