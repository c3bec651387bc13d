#pragma once

#include "models/base/processzone.h"

#include <QByteArray>

#include <ctime>

namespace gatehouse {

/// As if the program had been started in a time zone, until it goes.
class InZone
{
public:
    explicit InZone(const QByteArray &zone) : m_before(qgetenv("TZ")) { set(zone); }
    ~InZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(InZone)

private:
    static void set(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        ::tzset();
        ProcessZone::begin();
    }

    QByteArray m_before;
};

} // namespace gatehouse
