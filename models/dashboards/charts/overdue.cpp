#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/charts/charts.h"
#include "models/findings/findingstate.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"

namespace gatehouse {

namespace {

constexpr size_t mostRows = 15;

/// Gates and findings that are late, and reviews of documents where these are asked for, by whose
/// they are.
class Overdue
{
public:
    Overdue(const PortfolioReading &reading, Chart &chart, QString field, bool withReviews = false)
        : m_reading(reading), m_chart(chart), m_field(std::move(field))
    {
        addSeries(chart, QStringLiteral("gates"),
                  reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Late gates")),
                  ChartTone::First);
        addSeries(chart, QStringLiteral("findings"),
                  reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Overdue findings")),
                  ChartTone::Warning);
        if (withReviews)
            addSeries(chart, QStringLiteral("reviews"),
                      reading.words().words(QT_TRANSLATE_NOOP("Dashboard", "Overdue reviews")),
                      ChartTone::Second);
    }

    void add(const NamedOwner &owner, size_t series, int late)
    {
        if (late > 0)
            count(row(owner).points[series], late);
    }
    void show() { rank(m_chart, std::move(m_rows), mostRows); }

private:
    Ranked &row(const NamedOwner &owner)
    {
        const auto known = m_places.find(owner.uid);
        if (known != m_places.end())
            return m_rows[known->second];
        m_places.emplace(owner.uid, m_rows.size());
        Ranked &added = m_rows.emplace_back();
        const QString key = owner.uid.isEmpty() ? QStringLiteral("none") : owner.uid;
        added.category = {key,
                          owner.uid.isEmpty() ? m_reading.words().words(
                              QT_TRANSLATE_NOOP("Dashboard", "Nobody named"))
                                              : sameIn(owner.name)};
        constexpr const char *lists[] = {"gates", "findings", "documents"};
        for (size_t series = 0; series < m_chart.series.size(); ++series)
            added.points.push_back(
                {.value = 0,
                 .place = placeIn(QLatin1StringView(lists[series]), m_field, key,
                                  QStringLiteral("due"), horizonKey(Horizon::Past))});
        return added;
    }

    const PortfolioReading &m_reading;
    Chart &m_chart;
    QString m_field;
    std::vector<Ranked> m_rows;
    std::map<QString, size_t> m_places;
};

int lateGates(const PortfolioApp &app)
{
    return static_cast<int>(std::count_if(app.board.cells.begin(), app.board.cells.end(),
                                          [](const BoardCell &cell) { return cell.late; }));
}

bool isLate(const PortfolioFinding &finding, QDate today)
{
    return isOpen(finding.status) && isPast(finding.dueOn, today);
}

} // namespace

Result<void> fillOverdueByDepartment(PortfolioReading &reading, Chart &chart)
{
    Overdue overdue(reading, chart, QStringLiteral("department"));
    for (const PortfolioApp &app : reading.apps()) {
        TRY_ASSIGN(const NamedOwner owner, reading.department(app.unit));
        overdue.add(owner, 0, lateGates(app));
    }
    TRY_ASSIGN(const auto *findings, reading.findings());
    for (const PortfolioFinding &finding : *findings) {
        const PortfolioApp *app = reading.app(finding.app);
        TRY_ASSIGN(const NamedOwner owner, reading.department(app ? app->unit : UnitId()));
        overdue.add(owner, 1, isLate(finding, reading.day()));
    }
    overdue.show();
    return {};
}

Result<void> fillOverdueByOwner(PortfolioReading &reading, Chart &chart)
{
    // Documents belong to the organisation.
    const bool withReviews = reading.holds(AppId());
    Overdue overdue(reading, chart, QStringLiteral("owner"), withReviews);
    for (const PortfolioApp &app : reading.apps()) {
        TRY_ASSIGN(const NamedOwner owner, reading.person(app.responsible));
        overdue.add(owner, 0, lateGates(app));
    }
    TRY_ASSIGN(const auto *findings, reading.findings());
    for (const PortfolioFinding &finding : *findings) {
        TRY_ASSIGN(const NamedOwner owner, reading.person(finding.owner));
        overdue.add(owner, 1, isLate(finding, reading.day()));
    }
    if (withReviews) {
        const RegisterKind &documents = registerOf<Document>();
        TRY_ASSIGN(const auto all, registered<Document>(reading.database()));
        for (const Document &document : all) {
            TRY_ASSIGN(const NamedOwner owner, reading.person(document.owner));
            overdue.add(owner, 2, documents.dueState(&document, reading.day()) == DueState::Over);
        }
    }
    overdue.show();
    return {};
}

} // namespace gatehouse
