#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"

namespace gatehouse {

Result<void> fillWorstRequirements(PortfolioReading &reading, Chart &chart)
{
    constexpr size_t most = 10;
    static constexpr Judgement judgements[] = {Judgement::Noncompliant, Judgement::Partial};
    addSeries(chart, toKey(judgements[0]), reading.words().label(judgements[0]), ChartTone::Bad);
    addSeries(chart, toKey(judgements[1]), reading.words().label(judgements[1]),
              ChartTone::Warning);
    TRY_ASSIGN(const auto *figures, reading.figures());
    std::map<QString, Ranked> byKey; // the versions of a library ask for it under one key
    for (const PortfolioApp &app : reading.apps()) {
        for (const auto &shortfall : figures->value(app.board.release).shortfalls) {
            TRY_ASSIGN(const auto requirement,
                       reading.shelf().requirement(reading.database(), shortfall.requirement));
            Ranked &row = byKey[requirement->key];
            if (row.points.empty()) {
                const QString citation = requirement->citation();
                row.category = {requirement->key,
                                {citation + u' ' + requirement->title.zh,
                                 citation + u' ' + requirement->title.en}};
                for (const Judgement judgement : judgements)
                    row.points.push_back(
                        {.value = 0,
                         .place = placeIn(QStringLiteral("reviews"), QStringLiteral("requirement"),
                                          requirement->key, QStringLiteral("shortfall"),
                                          toKey(judgement))});
            }
            count(row.points[shortfall.judgement == Judgement::Noncompliant ? 0 : 1]);
        }
    }
    std::vector<Ranked> rows;
    for (auto &[key, row] : byKey)
        rows.push_back(std::move(row));
    rank(chart, std::move(rows), most);
    return {};
}

} // namespace gatehouse
