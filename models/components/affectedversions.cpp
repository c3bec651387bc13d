#include "models/components/affectedversions.h"

#include "models/components/versionrange.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool holdsVersion(const ToolVersions &said, const QString &version)
{
    // One that has a range itself may be any of it.
    if (version.isEmpty() || version.startsWith(QLatin1StringView("vers:")))
        return false;
    if (!said.version.isEmpty())
        return compareVersions(said.version, version) == 0;
    const auto range = VersionRange::ofFile(said.range);
    return range && range->holds(version);
}

VersionVerdict verdictOf(const QString &status)
{
    if (status == QLatin1StringView("affected"))
        return VersionVerdict::Affected;
    if (status == QLatin1StringView("unaffected"))
        return VersionVerdict::Unaffected;
    return status.isEmpty() ? VersionVerdict::AsAnalysed : VersionVerdict::Unknown;
}

} // namespace

VersionVerdict verdictOf(const ToolAffected &affected, const QString &version)
{
    if (affected.versions.empty())
        return VersionVerdict::AsAnalysed;
    static constexpr std::array byWeight{VersionVerdict::Unsaid, VersionVerdict::Unaffected,
                                         VersionVerdict::AsAnalysed, VersionVerdict::Unknown,
                                         VersionVerdict::Affected};
    auto worst = byWeight.begin();
    for (const ToolVersions &each : affected.versions) {
        if (holdsVersion(each, version))
            worst = std::max(worst, std::ranges::find(byWeight, verdictOf(each.status)));
    }
    return *worst;
}

VexState stateIn(VersionVerdict verdict, VexState analysed)
{
    switch (verdict) {
    case VersionVerdict::AsAnalysed:
        return analysed;
    case VersionVerdict::Affected:
        return isOpen(analysed) ? analysed : VexState::Affected;
    case VersionVerdict::Unknown:
        return isOpen(analysed) ? analysed : VexState::InTriage;
    case VersionVerdict::Unaffected:
        return isOpen(analysed) ? VexState::NotAffected : analysed;
    case VersionVerdict::Unsaid:
        break;
    }
    return VexState::Undecided;
}

VersionStatement VersionStatement::of(const ToolAffected &affected, const QString &version,
                                      VexState analysed)
{
    const VersionVerdict verdict = verdictOf(affected, version);
    return {stateIn(verdict, analysed), verdict == VersionVerdict::Unsaid,
            verdict != VersionVerdict::Unaffected || !isOpen(analysed)};
}

int VersionStatement::weight() const
{
    if (isUnsaid)
        return 0;
    switch (state) {
    case VexState::Affected:
        return 4;
    case VexState::InTriage:
        return 3;
    case VexState::Undecided:
        return 1;
    case VexState::NotAffected:
    case VexState::FalsePositive:
    case VexState::Fixed:
        break;
    }
    return 2;
}

} // namespace gatehouse
