// A two-character Chinese word in half a million texts, against LIKE over the same table.

#include "models/store/searchindex.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/texts.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <limits>

namespace gatehouse::bench {

namespace {

constexpr int generation = 1;
constexpr int characters = 200;
constexpr int pageSize = 50;
constexpr int textsInTransaction = 20'000;
const QString kind = QStringLiteral("finding");
const QString word = QStringLiteral("渗透");

Result<void> make(const QString &path, int texts)
{
    TRY_ASSIGN(const auto database, WorkspaceFile::create(path));
    const SearchIndex index(*database);
    const Texts source;
    for (int first = 0; first < texts; first += textsInTransaction) {
        TRY_ASSIGN(auto transaction, Transaction::begin(*database));
        for (int i = first; i < std::min(first + textsInTransaction, texts); ++i)
            TRY(index.put(kind, i + 1,
                          QString::fromUtf8(source.text(static_cast<quint64>(i), characters))));
        TRY(transaction.commit());
    }
    return {};
}

/// The subjects whose text holds the word, looked for in every text.
Result<std::vector<qint64>> bruteForce(const Database &database)
{
    const QByteArray utf8 = word.toUtf8();
    std::vector<qint64> found;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT subject_id, text FROM search_document ORDER BY id"));
    rows.bind();
    while (rows.next()) {
        if (rows.view(1).contains(utf8))
            found.push_back(rows.integer(0));
    }
    TRY(rows.finished());
    return found;
}

Result<void> expectHits(const Database &database, const std::vector<qint64> &right)
{
    TRY_ASSIGN(const auto hits,
               SearchIndex(database).search(word, {}, std::numeric_limits<int>::max()));
    std::vector<qint64> subjects;
    for (const SearchIndex::Hit &hit : hits)
        subjects.push_back(hit.subjectId);
    TRY_ASSIGN(const qint64 count, SearchIndex(database).count(word, {}));
    if (subjects != right || count != static_cast<qint64>(right.size()))
        return unexpected(QStringLiteral("The search finds %1 texts, %2 hold the word.")
                              .arg(count)
                              .arg(right.size()));
    return {};
}

Result<void> walk(const Database &database, const char *sql)
{
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.bind(QStringLiteral("%%1%").arg(word));
    while (rows.next()) { }
    return rows.finished();
}

} // namespace

Result<RowResult> search(const Bench &bench)
{
    const int texts = bench.size(500'000, 3'000);
    const QByteArray stamp = schemaStamp(generation) + QByteArray::number(texts);
    TRY_ASSIGN(const QString path,
               bench.kept(QStringLiteral("search"), stamp,
                          [&](const QString &to) { return make(to, texts); }));
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));
    const SearchIndex index(*database);
    TRY_ASSIGN(const std::vector<qint64> right, bruteForce(*database));
    TRY(expectHits(*database, right));

    const int repeated = bench.size(200, 3);
    const auto page = [&] {
        return timedEach(repeated, [&](int) { return index.search(word, {}, pageSize); });
    };
    const auto likePage = [&] {
        return timed([&] {
            return walk(*database,
                        "SELECT kind, subject_id FROM search_document "
                        "WHERE text LIKE ? ORDER BY id LIMIT 50");
        });
    };
    const auto count = [&] {
        return timedEach(repeated, [&](int) { return index.count(word, {}); });
    };
    const auto likeCount = [&] {
        return timed([&] {
            return walk(*database, "SELECT count(*) FROM search_document WHERE text LIKE ?");
        });
    };
    TRY_ASSIGN(const Medians pages, alternate(bench.rounds(), page, likePage));
    TRY_ASSIGN(const Medians counts, alternate(bench.rounds(), count, likeCount));
    return RowResult{
        QStringLiteral("a two-character word in %1 texts of %2 characters, %3 hits, each as "
                       "looked for by hand")
            .arg(grouped(texts))
            .arg(characters)
            .arg(grouped(static_cast<qint64>(right.size()))),
        {{.what = QStringLiteral("the first %1 hits").arg(pageSize),
          .ours = pages.ours,
          .rival = QStringLiteral("LIKE, until it has as many"),
          .theirs = pages.theirs,
          .aim = Aim::atMost(1e-3),
          .bound = QStringLiteral("the documents of the page lie scattered over the file and are "
                                  "read one by one.")},
         {.what = QStringLiteral("all hits counted"),
          .ours = counts.ours,
          .rival = QStringLiteral("LIKE over all texts"),
          .theirs = counts.theirs,
          .aim = Aim::faster(300),
          .bound = QStringLiteral("counting walks the word's whole list of documents, and this "
                                  "word's is long.")}}};
}

} // namespace gatehouse::bench
