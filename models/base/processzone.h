#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace gatehouse {

/// The time zone this process works in: what QDateTime::toLocalTime(), QDate::currentDate(), libc
/// and every program started from here take for local time. All zones are named as the time zone
/// database names them, "Asia/Shanghai".
///
/// It is one for all threads, so only the thread that began the program goes to another, and only
/// where nothing that counts days is under way (see WorkspaceZone).
class ProcessZone
{
    Q_DECLARE_TR_FUNCTIONS(ProcessZone)
public:
    /// At the beginning of main(), before there is another thread. It puts TZ into the environment
    /// where it is not there, with the meaning that its absence has: what is only replaced later
    /// never moves the environment that other threads may be reading.
    static void begin();

    /// The one it works in.
    static QString id();
    /// The zones that this computer offers, by name; it may know more (see isKnown()).
    static QStringList offered();
    /// Whether this computer knows the zone. glibc takes one that it does not know for UTC and says
    /// nothing, which is why nobody enters one unasked.
    static bool isKnown(const QString &id);
    /// Invalid, with what to do about it, where this computer does not know the zone.
    static Result<void> check(const QString &id);
    /// Works in it from here on. Fails as check() does, and then works on where it was.
    static Result<void> enter(const QString &id);
    /// Goes back to the zone of the computer, as it was when the program began.
    static void leave();
};

/// Works in another zone for a while: back where it was when it goes, unless it is kept.
class ZoneStay
{
public:
    ZoneStay();
    ~ZoneStay();
    Q_DISABLE_COPY_MOVE(ZoneStay)

    void keep() { m_isKept = true; }

private:
    QByteArray m_before;
    bool m_isKept = false;
};

} // namespace gatehouse
