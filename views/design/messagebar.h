#pragma once

#include "models/base/result.h"
#include "views/design/message.h"

#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

/// Sentences where they belong: below a page or inside a form. The newest stands on top, at most
/// three at a time; where there are more, an error that nobody has seen yet is the last to make
/// room. Success leaves by itself; everything else waits to be dismissed. Screen readers are
/// alerted.
class MessageBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// The same sentence again is shown once.
    void post(const Message &message);
    /// Says what went wrong, with its cause on demand.
    void post(const Error &error)
    {
        post({MessageKind::Error, error.message, error.cause, {}, {}});
    }
    void clear();
    /// Lets go of errors that one sentence tells: what they were about is done by now, or was left.
    /// Those with a cause or a way on stay until they are dismissed, and those that were not to be
    /// seen yet, since they speak of what is going on right now: a page that is being opened says
    /// what went wrong before the one before it is left.
    void dropErrors();
    /// The sentences shown, newest first.
    QStringList texts() const;
    /// Dismisses the newest; false when there is none.
    bool dismissNewest();

private:
    class Strip;
    QList<Strip *> strips() const;
    void drop(Strip *strip);

    QVBoxLayout *m_stack;
};

} // namespace gatehouse
