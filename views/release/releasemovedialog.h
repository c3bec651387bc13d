#pragma once

#include "models/libraries/libraryrepository.h"

class QWidget;

namespace gatehouse {

class NavigationContext;
class ReleaseState;

/// Shows what moving the release to that version of a library would carry over and what is new
/// there, and moves it when the person says so.
void moveRelease(NavigationContext &context, const ReleaseState &state, const LibrarySummary &to,
                 QWidget *parent);

} // namespace gatehouse
