#pragma once

#include "models/dashboards/chart.h"

#include <QJsonObject>

namespace gatehouse {

/// {"key", "title_zh", …, "share", "day", "categories", "days", "series"}: a series has a point for
/// every category or day, null where nothing is known, with the coverage of a score beside it and
/// the list behind it; or spans.
QJsonObject toJson(const Chart &chart);

} // namespace gatehouse
