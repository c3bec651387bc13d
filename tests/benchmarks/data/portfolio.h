#pragma once

#include "tests/benchmarks/data/assessmentrows.h"
#include "models/base/id.h"
#include "models/store/database.h"
#include "tests/benchmarks/harness/bench.h"

#include <QDate>

#include <vector>

namespace gatehouse::bench {

/// How large a portfolio is.
struct PortfolioSize {
    int apps = 0;
    int releases = 0;
    qint64 assessments = 0; ///< of the releases; the organisation's come on top
    bool counted = true; ///< with the rollups behind the board, which take the longest to make

    QString text() const;
};

/// The one all rows speak of that need a portfolio: 140 requirements a release.
PortfolioSize largePortfolio(const Bench &bench);

/// The day on which portfolios are looked at.
inline constexpr QDate portfolioToday = QDate::fromJulianDay(2'461'102); // 2026-03-02

/// A workspace of that size: two libraries, apps with owners and profiles, releases at every
/// stage with assessments, evidence, findings and gate decisions. Written straight into the
/// tables, since a Change for each would take hours. Kept between runs.
Result<QString> keptPortfolio(const Bench &bench, const PortfolioSize &size);

/// What every release of such a portfolio assesses, in library order.
Result<std::vector<AssessedRequirement>> assessedRequirements(const Database &database);

} // namespace gatehouse::bench
