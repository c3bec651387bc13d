#pragma once

#include "models/dashboards/listnarrowing.h"
#include "models/dashboards/pastday.h"

#include <optional>

namespace gatehouse {

/// The past day that a narrowing asks for (as_of); nothing where it asks for none.
std::optional<QDate> pastDayOf(const ListNarrowing &narrowing, QDate today);

/// The day of a list: as long as this lives, whoever reads by the connection reads that day.
class ListDay
{
public:
    /// Of a past day as PastDay::show: nobody writes by this connection meanwhile. Which apps are
    /// meant ("app." fields) is told as of app.as_of, without one as of today, whatever the day of
    /// the list: as the chart tells it. Invalid where one of these is no day.
    static Result<ListDay> look(const Database &database, LibraryShelf &shelf,
                                const ListNarrowing &asked, QDate today);

    QDate day() const { return m_day; }
    bool isPast() const { return m_past != nullptr; }
    /// Whether it is known what the release was made of on the day.
    bool knowsComponents(ReleaseId release) const
    {
        return !m_past || m_past->knowsComponents(release);
    }
    /// What was asked for besides the day.
    const ListNarrowing &narrowing() const { return m_narrowing; }

private:
    QDate m_day;
    ListNarrowing m_narrowing;
    std::unique_ptr<PastDay> m_past;
};

} // namespace gatehouse
