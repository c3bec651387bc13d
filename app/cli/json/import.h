#pragma once

#include <QJsonObject>

namespace gatehouse {

struct ReportOutcome;

QJsonObject toJson(const ReportOutcome &outcome);

} // namespace gatehouse
