#pragma once

#include "views/page/page.h"

namespace gatehouse {

/// Every page of the desktop, in the order of the rail.
std::vector<PageEntry> desktopPages();

} // namespace gatehouse
