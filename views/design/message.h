#pragma once

#include <QPointer>
#include <QString>

#include <functional>

namespace gatehouse {

enum class MessageKind { Info, Success, Warning, Error };

/// Something to be said where it happened (see MessageBar).
struct Message {
    MessageKind kind = MessageKind::Info;
    QString text;
    QString detail; ///< the technical cause, shown on demand; may be empty
    QString actionText; ///< a button beside the sentence; empty: none
    std::function<void()> action; ///< what the button does
    QPointer<QObject> until = {}; ///< what it speaks of: it goes with it
};

} // namespace gatehouse
