#pragma once

#include "models/staffing/staffing.h"
#include "views/page/newestreading.h"

#include <QObject>

namespace gatehouse {

class NavigationContext;

/// The organisation as the page's panels show it, read once for all of them.
class OrganizationStaff final : public QObject
{
    Q_OBJECT
public:
    explicit OrganizationStaff(NavigationContext &context, QObject *parent = nullptr);

    /// Reads it off the screen's thread; changed() says when it is there.
    void reload();
    bool isReading() const { return m_reading.isRunning(); }
    bool isLoaded() const { return m_isLoaded; }
    /// What stands there until then.
    static QString readingText();
    const Staffing &staffing() const { return m_staffing; }
    NavigationContext &context() const { return m_context; }

Q_SIGNALS:
    void changed();

private:
    NavigationContext &m_context;
    Staffing m_staffing;
    bool m_isLoaded = false;
    NewestReading m_reading;
};

} // namespace gatehouse
