#pragma once

#include <QObject>

namespace gatehouse {

/// Installed on the application: the wheel scrolls and never changes what is recorded. Over a
/// combo box, a spin box, a date, a slider or a row of tabs it goes on to whatever scrolls around
/// it, with the focus or without.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace gatehouse
