#pragma once

#include "models/dashboards/dailysteps.h"
#include "models/store/database.h"

namespace gatehouse {

/// What is counted of a release at once, since one record touches no more than that.
enum class DailyPart { Gates, Judgements, Findings, Acceptances, Threats };

template<>
struct EnumText<DailyPart> {
    static constexpr const char *context = "DailyPart";
    static std::span<const EnumEntry<DailyPart>> entries()
    {
        // Stored, and read by nobody.
        static constexpr EnumEntry<DailyPart> table[] = {
            {DailyPart::Gates, "gates", "gates"},
            {DailyPart::Judgements, "judgements", "judgements"},
            {DailyPart::Findings, "findings", "findings"},
            {DailyPart::Acceptances, "acceptances", "acceptances"},
            {DailyPart::Threats, "threats", "threats"},
        };
        return table;
    }
};

/// What a part of a release, or of the organisation (an invalid id), counts, from what is recorded
/// now.
Result<DailySteps> dailySteps(const Database &database, ReleaseId release, DailyPart part);

} // namespace gatehouse
