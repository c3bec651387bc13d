// The auditors' list at a million rows, against Qt's own way to filter and sort a table.

#include "models/reviews/assessmentcolumns.h"
#include "models/reviews/assessmentlisting.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/portfolio.h"
#include "tests/benchmarks/data/texts.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <QSortFilterProxyModel>

namespace gatehouse::bench {

namespace {

constexpr int pageSize = 200;
constexpr int judgementColumn = 4;
constexpr int dateColumn = 8;

/// The rows as a table model of the usual kind: all of them in memory.
class RowsModel final : public QAbstractTableModel
{
public:
    Result<void> load(const Database &database)
    {
        TRY_ASSIGN(
            auto rows,
            database.prepare("SELECT p.name, r.version, q.clause, q.title_zh, a.judgement, a.risk, "
                             "a.revision, a.assessor, a.assessed_on FROM assessment a "
                             "JOIN requirement q ON q.id = a.requirement_id "
                             "LEFT JOIN app_release r ON r.id = a.release_id "
                             "LEFT JOIN app p ON p.id = r.app_id"));
        rows.bind();
        while (rows.next()) {
            auto &row = m_rows.emplace_back();
            for (int column = 0; column < int(row.size()); ++column)
                row[size_t(column)] = rows.text(column);
        }
        return rows.finished();
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : dateColumn + 1;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_rows[size_t(index.row())][size_t(index.column())]
                                       : QVariant();
    }

private:
    std::vector<std::array<QString, dateColumn + 1>> m_rows;
};

/// Seconds of a step on a proxy that shows the whole model already, as a view has it.
template<class Step>
Result<double> timedOnProxy(RowsModel &model, Step step)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    if (proxy.rowCount() != model.rowCount())
        return unexpected(QStringLiteral("The proxy does not show the model."));
    return timed([&]() -> Result<void> { return step(proxy); });
}

/// Pages of the list, here and there.
std::vector<std::vector<qint64>> somePages(const std::vector<qint64> &ids, int count)
{
    std::vector<std::vector<qint64>> pages;
    const size_t places = ids.size() > pageSize ? ids.size() - pageSize : 1;
    for (int i = 0; i < count; ++i) {
        const auto first =
            ids.begin() + static_cast<std::ptrdiff_t>(scattered(static_cast<quint64>(i)) % places);
        pages.emplace_back(first, first + std::min<std::ptrdiff_t>(pageSize, ids.end() - first));
    }
    return pages;
}

Result<void> readByOffset(const Database &database, qint64 offset)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT p.name, r.version, q.clause, q.title_zh, a.judgement, "
                                "a.risk, a.record, a.assessor, a.assessed_on FROM assessment a "
                                "JOIN requirement q ON q.id = a.requirement_id "
                                "JOIN app_release r ON r.id = a.release_id "
                                "JOIN app p ON p.id = r.app_id WHERE a.judgement = 'partial' "
                                "ORDER BY a.id LIMIT 200 OFFSET ?"));
    rows.bind(offset);
    while (rows.next()) { }
    return rows.finished();
}

} // namespace

Result<RowResult> assessmentList(const Bench &bench)
{
    const PortfolioSize size = bench.size(PortfolioSize{1'429, 7'143, 1'000'000, false},
                                          PortfolioSize{20, 40, 5'600, false});
    TRY_ASSIGN(const QString path, keptPortfolio(bench, size));
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));
    TRY_ASSIGN(const auto columns, AssessmentColumns::load(*database, Language::Chinese));
    RowsModel model;
    TRY(model.load(*database));

    const AssessmentFilter all;
    AssessmentFilter partial;
    partial.judgements = {Judgement::Partial};
    const AssessmentOrder byDate{AssessmentColumn::Date, true};
    const std::vector<qint64> shown = columns.select(partial, {});
    const int repeated = bench.size(10, 1);

    const auto filter = [&] {
        return timedEach(repeated, [&](int) -> Result<void> {
            if (columns.select(partial, {}).size() != shown.size())
                return unexpected(QStringLiteral("The filter wavers."));
            return {};
        });
    };
    const auto proxyFilter = [&] {
        return timedOnProxy(model, [&](QSortFilterProxyModel &proxy) -> Result<void> {
            proxy.setFilterKeyColumn(judgementColumn);
            proxy.setFilterFixedString(QStringLiteral("partial"));
            if (proxy.rowCount() != static_cast<int>(shown.size()))
                return unexpected(QStringLiteral("The filters differ."));
            return {};
        });
    };
    const auto order = [&] {
        return timedEach(repeated, [&](int) -> Result<void> {
            if (columns.select(all, byDate).size() != columns.size())
                return unexpected(QStringLiteral("The order loses rows."));
            return {};
        });
    };
    const auto proxyOrder = [&] {
        return timedOnProxy(model, [&](QSortFilterProxyModel &proxy) -> Result<void> {
            proxy.sort(dateColumn, Qt::DescendingOrder);
            return {};
        });
    };
    const auto pages = somePages(shown, bench.size(100, 3));
    const auto page = [&] {
        return timedEach(static_cast<int>(pages.size()), [&](int i) {
            return assessmentListings(*database, pages[static_cast<size_t>(i)]);
        });
    };
    const auto offset = [&] {
        return timed(
            [&] { return readByOffset(*database, static_cast<qint64>(shown.size()) - pageSize); });
    };
    TRY_ASSIGN(const Medians filters, alternate(bench.rounds(), filter, proxyFilter));
    TRY_ASSIGN(const Medians orders, alternate(bench.rounds(), order, proxyOrder));
    TRY_ASSIGN(const Medians fetches, alternate(bench.rounds(), page, offset));
    return RowResult{
        size.text(),
        {{.what = QStringLiteral("filtered to 11 %, scattered"),
          .ours = filters.ours,
          .rival = QStringLiteral("QSortFilterProxyModel"),
          .theirs = filters.theirs,
          .aim = Aim::faster(100),
          .bound = QStringLiteral("a pass over all rows takes some milliseconds whatever is "
                                  "looked for.")},
         {.what = QStringLiteral("all of it ordered by date"),
          .ours = orders.ours,
          .rival = QStringLiteral("QSortFilterProxyModel"),
          .theirs = orders.theirs,
          .aim = Aim::faster(10),
          .bound = QStringLiteral("a million ids are moved twice, which memory bounds.")},
         {.what = QStringLiteral("the text of %1 rows fetched").arg(pageSize),
          .ours = fetches.ours,
          .rival = QStringLiteral("the last page by LIMIT and OFFSET"),
          .theirs = fetches.theirs,
          .aim = Aim::atMost(4e-3),
          .bound = QStringLiteral("the rows of a filtered page lie scattered over the file.")}}};
}

} // namespace gatehouse::bench
