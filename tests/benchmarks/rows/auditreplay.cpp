// The audit log replayed against the tables, against reading both and doing nothing with them.

#include "models/auditchain/auditlog.h"
#include "models/product/logcheck.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/assessmentrows.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

namespace gatehouse::bench {

namespace {

constexpr int generation = 1;
constexpr quint32 accountKind = 0x32;
constexpr quint32 personKind = 0x33;
/// Each record is added and changed so often.
constexpr int entriesOfOne = 4;

/// People as the product writes them, each added and renamed in its turn.
Result<void> make(const QString &path, int people)
{
    TRY_ASSIGN(const auto database, WorkspaceFile::create(path));
    const AuditLog log(*database);
    const QDateTime start(QDate(2024, 3, 1), QTime(9, 0), Qt::UTC);
    const auto nameOf = [](int person, int time) {
        return QStringLiteral("测评员%1·%2").arg(person).arg(time);
    };
    TRY_ASSIGN(auto transaction, Transaction::begin(*database));
    for (int time = 0; time < entriesOfOne; ++time) {
        for (int person = 0; person < people; ++person) {
            const QJsonObject keys{{QStringLiteral("id"), person + 1}};
            QJsonObject after{{QStringLiteral("name"), nameOf(person, time)}};
            if (time == 0)
                after.insert(QStringLiteral("post"), QStringLiteral("安全测评"));
            const QJsonObject before = time == 0
                ? QJsonObject()
                : QJsonObject{{QStringLiteral("name"), nameOf(person, time - 1)}};
            TRY(log.append(start.addSecs(qint64(time) * people + person),
                           QString::fromLatin1(uidOf(accountKind, person % 40)),
                           QStringLiteral("安全经理%1").arg(person % 40),
                           time == 0 ? QStringLiteral("person.add") : QStringLiteral("person.edit"),
                           {QJsonObject{{QStringLiteral("entity"), QStringLiteral("person")},
                                        {QStringLiteral("uid"),
                                         QString::fromLatin1(uidOf(personKind, person))},
                                        {QStringLiteral("keys"), keys},
                                        {QStringLiteral("before"), before},
                                        {QStringLiteral("after"), after}}}));
        }
    }
    TRY_ASSIGN(auto insert,
               database->prepare("INSERT INTO person (id, uid, name, post) VALUES (?, ?, ?, ?)"));
    for (int person = 0; person < people; ++person) {
        insert.bind(person + 1, QString::fromLatin1(uidOf(personKind, person)),
                    nameOf(person, entriesOfOne - 1), QStringLiteral("安全测评"));
        TRY(insert.run());
    }
    return transaction.commit();
}

/// Every byte of a column of bytes or text, so that its pages are read.
Result<qint64> bytesOf(const Database &database, const char *query, int columns)
{
    TRY_ASSIGN(auto rows, database.prepare(query));
    rows.bind();
    qint64 bytes = 0;
    while (rows.next()) {
        for (int column = 0; column < columns; ++column)
            bytes += rows.view(column).size();
    }
    TRY(rows.finished());
    return bytes;
}

} // namespace

Result<RowResult> auditReplay(const Bench &bench)
{
    const int people = bench.size(250'000, 5'000);
    const QByteArray stamp = schemaStamp(generation) + QByteArray::number(people);
    TRY_ASSIGN(const QString path,
               bench.kept(QStringLiteral("replay"), stamp,
                          [&](const QString &to) { return make(to, people); }));
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));

    const auto replay = [&] {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(const auto report, LogCheck::run(*database));
            if (report.found != 0 || report.records != people)
                return unexpected(QStringLiteral("%1 of %2 records are not what the log says.")
                                      .arg(report.found)
                                      .arg(report.records),
                                  report.mismatches.empty() ? QString()
                                                            : report.mismatches.front().sentence());
            return {};
        });
    };
    const auto read = [&] {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(const qint64 log,
                       bytesOf(*database, "SELECT content FROM audit_entry ORDER BY sequence", 1));
            TRY_ASSIGN(
                const qint64 table,
                bytesOf(*database, "SELECT uid, name, post, contact FROM person ORDER BY id", 4));
            return log > 0 && table > 0 ? Result<void>()
                                        : unexpected(QStringLiteral("There is nothing."));
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), replay, read));
    return RowResult{
        QStringLiteral("%1 entries, %2 records")
            .arg(grouped(people * entriesOfOne), grouped(people)),
        {{.what = QStringLiteral("the log replayed against the tables"),
          .ours = medians.ours,
          .rival = QStringLiteral("both read, and nothing done with them"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(4),
          .bound = QStringLiteral("each value is hashed and kept by record and field.")}}};
}

} // namespace gatehouse::bench
