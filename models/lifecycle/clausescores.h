#pragma once

#include "models/assessments/assessmentsheet.h"

#include <map>

namespace gatehouse {

/// What the requirements of a release come to by clause group (see ClauseGroup).
class ClauseScores
{
public:
    void add(const SheetRow &row);
    Score &of(const QByteArray &group) { return m_groups[group]; }
    ClauseScores &operator+=(const ClauseScores &other);

    const std::map<QByteArray, Score> &groups() const { return m_groups; } ///< by their keys
    Score total() const;

    /// As release_rollup keeps them, a line a group: "g:jrt-0225-2021/6.1.3|8|7|5|1|1|2|0", its key
    /// and then the counts in the order of Score.
    QByteArray stored() const;
    /// What is missing reads as nothing.
    static ClauseScores fromStored(QByteArrayView lines);

    bool operator==(const ClauseScores &) const = default;

private:
    std::map<QByteArray, Score> m_groups;
};

} // namespace gatehouse
