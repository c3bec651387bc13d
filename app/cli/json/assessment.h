#pragma once

#include "app/cli/lookup.h"
#include "models/assessments/assessmentsheet.h"
#include "models/evidence/evidence.h"
#include "models/lifecycle/riskacceptance.h"

#include <QJsonObject>

namespace gatehouse {

/// Whether a row's requirement applies, and why.
QJsonObject applicabilityJson(const SheetRow &row);
/// What was found in a phase, or without one in the latest that is judged; `release` is empty for
/// the organisation's own sheet.
QJsonObject assessmentJson(const SheetRow &row, const Names &names, const QString &release,
                           std::optional<Phase> phase);
QJsonObject toJson(const Evidence &evidence, int uses);
QJsonObject toJson(const RiskAcceptance &acceptance, const Names &names,
                   const Requirements &requirements, const QString &findingNumber,
                   const QString &renewsUid, QDate today);

} // namespace gatehouse
