#pragma once

#include "models/base/clock.h"

#include <QObject>
#include <QTimer>

namespace gatehouse {

/// Notices that nobody has touched the program for a while. It goes by the clock, not by how long a
/// timer ran: a machine that slept was not touched meanwhile.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// Begins to watch anew; 0: not at all.
    void setMinutes(int minutes);
    /// Looks now; otherwise several times a minute.
    void look();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    QTimer m_timer;
    QDateTime m_touched;
    int m_minutes = 0;
};

} // namespace gatehouse
