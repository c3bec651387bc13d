#pragma once

#include "models/dashboards/dailymeasure.h"
#include "models/findings/finding.h"

#include <map>

namespace gatehouse {

/// What something adds to the daily counts, from now on and from certain days on: an open finding
/// counts at once, an accepted one from the day after its acceptance ends.
class DailySteps
{
public:
    /// Without a day: at once.
    void add(DailyMeasure measure, int by = 1, QDate from = {});
    DailySteps &operator+=(const DailySteps &other);
    DailySteps &operator-=(const DailySteps &other);

    /// What changes on which day where this takes the place of `before` on `day`: what would have
    /// counted by then counts on that day.
    std::map<std::pair<QDate, DailyMeasure>, int> since(const DailySteps &before, QDate day) const;

    /// All of them together, whatever the day.
    std::map<DailyMeasure, int> totals() const;

    /// "finding_opened=3 finding_open.high@2026-05-02=1", in order.
    QByteArray stored() const;
    /// What is no step reads as nothing.
    static DailySteps fromStored(QByteArrayView text);

    bool isEmpty() const { return m_steps.empty(); }
    bool operator==(const DailySteps &) const = default;

private:
    std::map<std::pair<DailyMeasure, QDate>, int> m_steps; ///< none of them 0
};

/// The six gates of a release.
struct DailyGates {
    bool isShown = false; ///< by its app
    std::array<bool, 6> passed{};
    std::array<QDate, 6> plannedOn;

    DailySteps steps() const;
};
struct DailyFinding {
    Risk risk = Risk::Medium;
    FindingStatus status = FindingStatus::Open; ///< as it is stored
    QDate acceptedUntil;

    DailySteps steps() const;
};
struct DailyAcceptance {
    QDate expiresOn;
    bool isWithdrawn = false;
    bool isRenewed = false;

    DailySteps steps() const;
};
struct DailyThreat {
    bool isThere = false;
    bool isNotApplicable = false; ///< and that is settled
    bool isAccepted = false;
    QDate acceptedUntil; ///< invalid: for ever
    bool isDecided = false; ///< a countermeasure is

    DailySteps steps() const;
};

} // namespace gatehouse
