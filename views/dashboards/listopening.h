#pragma once

namespace gatehouse {

class NavigationContext;
struct ListDestination;

/// Leads to the list behind a number, or says that there is none of its own.
void openList(NavigationContext &context, const ListDestination &list);

} // namespace gatehouse
