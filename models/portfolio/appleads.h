#pragma once

#include "models/portfolio/app.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Whether an account is that of the app's responsible person or of its deputy.
Result<bool> leads(const Database &database, const Account &account, const App &app);

/// Refused, with a sentence that names who may, when all that lets an account decide gates is its
/// role as a project lead and it does not lead this app.
Result<void> checkMayDecideGates(const Database &database, const Account &account, const App &app);

/// Who leads an app does not set its tier alone. Refused when the Change's account leads it, before
/// or after, and a tier that a person decides is decided, changed or taken back, or another number
/// of users or answer lowers the one suggested (of a new app: another than none). `stored`: nullptr
/// for a new app. Refused as well where the tier decided on is lower than the one suggested, to who
/// may not decide applicability.
Result<void> checkTierIsNotTheirOwn(const Change &change, const App *stored, const App &app);

/// Nobody assigns an app to themselves, nor hands it over. Refused when the responsible person or
/// the deputy of an app changes by an account that does not manage the organisation, or that leads
/// it before or after: what a lead may not do would be done by stepping down first. `stored`:
/// nullptr for a new app, which whoever adds it may lead.
Result<void> checkMayAssign(const Change &change, const App *stored, const App &app);

} // namespace gatehouse
