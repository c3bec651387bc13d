#pragma once

#include "models/store/database.h"
#include "tests/benchmarks/data/assessmentrows.h"
#include "tests/benchmarks/data/portfolio.h"

namespace gatehouse::bench {

/// Fills the tables of a portfolio, ids from 1 on in each. Within the caller's transaction.
class PortfolioWriter
{
public:
    PortfolioWriter(const Database &database, const PortfolioSize &size, AssessmentRows rows)
        : m_database(database), m_size(size), m_rows(std::move(rows))
    {
    }

    Result<void> write() const;

private:
    Result<void> writeOrganisation() const;
    Result<void> writeApps() const;
    Result<void> writeReleases() const;
    Result<void> writeEvidence() const;
    Result<void> writeAssessments() const;
    Result<void> writeOrganisationAssessments() const;
    Result<void> writeDecisions() const;
    bool isNewestOfItsApp(int release) const { return release > m_size.releases - m_size.apps; }

    const Database &m_database;
    const PortfolioSize m_size;
    const AssessmentRows m_rows;
};

} // namespace gatehouse::bench
