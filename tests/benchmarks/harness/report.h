#pragma once

#include "tests/benchmarks/harness/measurement.h"

#include <QJsonArray>

namespace gatehouse::bench {

/// Tells what was measured: a table that grows as the rows come, or JSON at the end.
class Report
{
public:
    enum class Form { Table, Json };

    /// In a small run aims are not judged: the sizes are not those they were set for.
    Report(Form form, bool small);

    void add(const QString &row, const RowResult &result);
    void addFailure(const QString &row, const QString &message);
    /// Everything is there.
    void finish() const;

private:
    std::optional<bool> judge(const Measurement &measurement) const;
    void print(const Measurement &measurement) const;
    QJsonObject toJson(const QString &row, const QString &subject,
                       const Measurement &measurement) const;

    Form m_form;
    bool m_small;
    QJsonArray m_rows;
    int m_aims = 0;
    int m_met = 0;
};

} // namespace gatehouse::bench
