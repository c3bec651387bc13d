#include "models/base/dayspans.h"

#include "models/base/lastday.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool beginsBefore(const DaySpans::Span &one, const DaySpans::Span &other)
{
    return other.from.isValid() && (!one.from.isValid() || one.from < other.from);
}

/// Whether a span that begins no earlier reaches a day that follows on the other's last at most.
bool adjoins(const DaySpans::Span &one, const DaySpans::Span &next)
{
    return !one.until.isValid() || !next.from.isValid() || next.from <= one.until.addDays(1);
}

} // namespace

void DaySpans::add(const Span &span)
{
    if (span.from.isValid() && span.until.isValid() && span.until < span.from)
        return;
    m_spans.insert(std::upper_bound(m_spans.begin(), m_spans.end(), span, beginsBefore), span);
    std::vector<Span> merged;
    for (const Span &each : m_spans) {
        if (merged.empty() || !adjoins(merged.back(), each)) {
            merged.push_back(each);
            continue;
        }
        QDate &until = merged.back().until;
        until = until.isValid() && each.until.isValid() ? std::max(until, each.until) : QDate();
    }
    m_spans = std::move(merged);
}

bool DaySpans::holdOn(QDate day) const
{
    if (!day.isValid())
        return !m_spans.empty();
    return std::ranges::any_of(m_spans, [day](const Span &each) {
        return !isPast(each.until, day) && !isPast(day, each.from);
    });
}

} // namespace gatehouse
