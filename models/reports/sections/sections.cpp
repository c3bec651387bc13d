#include "models/reports/sections/sections.h"

namespace gatehouse {

QString dayText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().date().toString(Qt::ISODate) : QString();
}

ReportCell riskCell(const ThreatReportData &data, Risk risk)
{
    return {data.words.label(risk), toneOf(risk)};
}

} // namespace gatehouse
