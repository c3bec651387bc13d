#include "models/dashboards/dailymeasure.h"

#include <QHash>

namespace gatehouse {

namespace {

constexpr std::array<const char *, DailyMeasure::count> measureKeys{
    "gate_passed.requirements", "gate_passed.design",   "gate_passed.development",
    "gate_passed.test",         "gate_passed.delivery", "gate_passed.operation",
    "gate_open.requirements",   "gate_open.design",     "gate_open.development",
    "gate_open.test",           "gate_open.delivery",   "gate_open.operation",
    "gate_late.requirements",   "gate_late.design",     "gate_late.development",
    "gate_late.test",           "gate_late.delivery",   "gate_late.operation",
    "judged.compliant",         "judged.partial",       "judged.noncompliant",
    "judged.not_applicable",    "finding_open.low",     "finding_open.medium",
    "finding_open.high",        "finding_opened",       "finding_closed",
    "acceptance_valid",         "threat_open",
};

} // namespace

const char *DailyMeasure::key() const
{
    return measureKeys[static_cast<size_t>(m_index)];
}

std::optional<DailyMeasure> DailyMeasure::fromKey(QByteArrayView key)
{
    static const auto known = [] {
        QHash<QByteArray, int> places;
        for (int index = 0; index < count; ++index)
            places.insert(at(index).key(), index);
        return places;
    }();
    const auto found = known.constFind(QByteArray::fromRawData(key.data(), key.size()));
    return found == known.cend() ? std::nullopt : std::optional(at(*found));
}

DailyCounts &DailyCounts::operator+=(const DailyCounts &other)
{
    for (size_t i = 0; i < values.size(); ++i)
        values[i] += other.values[i];
    return *this;
}

} // namespace gatehouse
