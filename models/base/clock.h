#pragma once

#include <QDateTime>

namespace gatehouse {

/// Where "now" comes from, so that tests and the demo portfolio decide it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment in UTC, to the millisecond.
    virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
    QDate today() const { return now().toLocalTime().date(); }
};

/// A clock that stands where it is put.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime moment) : m_moment(std::move(moment)) { }
    QDateTime now() const override { return m_moment; }
    void set(QDateTime moment) { m_moment = std::move(moment); }

private:
    QDateTime m_moment;
};

/// UTC, ISO 8601 with milliseconds and `Z`: the one form in which time is stored.
inline QString toTimestamp(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

inline QDateTime fromTimestamp(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace gatehouse
