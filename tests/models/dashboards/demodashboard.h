#pragma once

#include "models/dashboards/dashboard.h"
#include "models/lifecycle/gaterollup.h"
#include "models/product/openworkspace.h"
#include "tests/support/demo/demoworkspace.h"

namespace gatehouse {

/// The demo portfolio and what its dashboard says of it.
class DemoDashboard
{
public:
    DemoDashboard()
    {
        const QString path = m_folder.filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(path);
        m_open = need(openWorkspace(path, std::make_shared<FixedClock>(now())));
    }

    static QDateTime now() { return demoMoment(); }
    static QDate today() { return now().toLocalTime().date(); }
    const Database &database() const { return m_open.workspace->database(); }
    LibraryShelf &shelf() const { return *m_open.shelf; }

    Chart chart(const char *key, const DashboardFilter &filter = {}) const
    {
        return need(Dashboard(database(), shelf(), today(), today(), filter)
                        .make(*need(Dashboard::chart(QLatin1StringView(key)))));
    }
    std::vector<BoardRow> board() const
    {
        return need(GateRollup::board(database(), shelf(), today()));
    }
    /// Every row, its columns as text.
    std::vector<QStringList> rows(const QByteArray &sql) const
    {
        std::vector<QStringList> found;
        auto reading = need(database().prepare(sql));
        while (reading.next()) {
            QStringList &row = found.emplace_back();
            for (int column = 0; column < reading.columnCount(); ++column)
                row += reading.text(column);
        }
        need(reading.finished());
        return found;
    }

private:
    QTemporaryDir m_folder;
    OpenWorkspace m_open;
};

/// "series/category" → value; what is zero is left out, what is unknown is -1.
inline QMap<QString, double> valuesOf(const Chart &chart)
{
    QMap<QString, double> values;
    for (const ChartSeries &series : chart.series) {
        for (size_t i = 0; i < series.points.size(); ++i) {
            const double value = series.points[i].value.value_or(-1);
            if (value != 0)
                values[series.key + u'/' + chart.categories[i].key] = value;
        }
    }
    return values;
}

} // namespace gatehouse
