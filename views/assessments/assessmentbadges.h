#pragma once

class QObject;

namespace gatehouse {

class BadgeDelegate;

/// Draw a cell's judgement or risk, which stands under `role` as an int; a cell without one, or
/// with Risk::None, is drawn as any other.
BadgeDelegate *judgementDelegate(int role, QObject *parent);
BadgeDelegate *riskDelegate(int role, QObject *parent);

} // namespace gatehouse
