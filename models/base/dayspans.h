#pragma once

#include <QDate>

#include <vector>

namespace gatehouse {

/// The days on which something holds, put together from pieces that each hold from one day through
/// another.
class DaySpans
{
public:
    /// An invalid `from` reaches back for ever, an invalid `until` ahead.
    struct Span {
        QDate from;
        QDate until;
        bool operator==(const Span &) const = default;
    };

    /// A span that ends before it begins adds nothing.
    void add(const Span &span);
    /// Without a day: whether there is any on which it holds.
    bool holdOn(QDate day) const;
    /// In order, with days on which nothing holds between each two.
    const std::vector<Span> &spans() const { return m_spans; }
    bool operator==(const DaySpans &) const = default;

private:
    std::vector<Span> m_spans;
};

} // namespace gatehouse
