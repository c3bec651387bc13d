// The audit chain verified from the database, against hashing the same bytes out of memory.

#include "models/auditchain/auditlog.h"
#include "models/base/digest.h"
#include "models/store/workspacefile.h"
#include "tests/benchmarks/data/assessmentrows.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

namespace gatehouse::bench {

namespace {

constexpr int generation = 1;
constexpr quint32 accountKind = 0x30;
constexpr quint32 subjectKind = 0x31;

/// Entries as the product writes them, some 400 bytes each.
Result<void> make(const QString &path, int entries)
{
    TRY_ASSIGN(const auto database, WorkspaceFile::create(path));
    const AuditLog log(*database);
    const QDateTime start(QDate(2024, 3, 1), QTime(9, 0), Qt::UTC);
    TRY_ASSIGN(auto transaction, Transaction::begin(*database));
    for (int i = 0; i < entries; ++i) {
        const QJsonObject record{
            {QStringLiteral("entity"), QStringLiteral("assessment")},
            {QStringLiteral("uid"), QString::fromLatin1(uidOf(subjectKind, i))},
            {QStringLiteral("before"), QJsonObject{{QStringLiteral("judgement"), "partial"}}},
            {QStringLiteral("after"), QJsonObject{{QStringLiteral("judgement"), "compliant"}}}};
        TRY(log.append(start.addSecs(i * 60), QString::fromLatin1(uidOf(accountKind, i % 40)),
                       QStringLiteral("测评员%1").arg(i % 40), QStringLiteral("assessment.record"),
                       {record}));
    }
    return transaction.commit();
}

/// The contents of all entries behind one another, and where each ends.
struct Contents {
    QByteArray bytes;
    std::vector<qsizetype> ends;

    static Result<Contents> read(const Database &database)
    {
        Contents contents;
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT content FROM audit_entry ORDER BY sequence"));
        rows.bind();
        while (rows.next()) {
            contents.bytes += rows.view(0);
            contents.ends.push_back(contents.bytes.size());
        }
        TRY(rows.finished());
        return contents;
    }

    /// The digest the chain ends in.
    QByteArray chained() const
    {
        Digest digest(DigestAlgorithm::Sha256);
        QByteArray head(32, '\0');
        qsizetype start = 0;
        for (const qsizetype end : ends) {
            digest.add(head);
            digest.add(QByteArrayView(bytes).sliced(start, end - start));
            digest.resultInto(reinterpret_cast<unsigned char *>(head.data()));
            start = end;
        }
        return head;
    }
};

} // namespace

Result<RowResult> auditVerify(const Bench &bench)
{
    const int entries = bench.size(1'000'000, 25'000);
    const QByteArray stamp = schemaStamp(generation) + QByteArray::number(entries);
    TRY_ASSIGN(const QString path,
               bench.kept(QStringLiteral("audit"), stamp,
                          [&](const QString &to) { return make(to, entries); }));
    TRY_ASSIGN(const auto database, WorkspaceFile::openReader(path));
    TRY_ASSIGN(const Contents contents, Contents::read(*database));
    const QByteArray head = contents.chained();

    const auto verify = [&] {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(const auto verified, AuditLog(*database).verify());
            if (!verified.ok || verified.entries != entries || verified.head != head)
                return unexpected(QStringLiteral("The chain does not hold."));
            return {};
        });
    };
    const auto hash = [&] {
        return timed([&]() -> Result<void> {
            return contents.chained() == head ? Result<void>()
                                              : unexpected(QStringLiteral("The head differs."));
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.size(5, 1), verify, hash));
    return RowResult{
        QStringLiteral("%1 entries of %2 bytes")
            .arg(grouped(entries))
            .arg(contents.bytes.size() / entries),
        {{.what = QStringLiteral("the chain verified from the database"),
          .ours = medians.ours,
          .rival = QStringLiteral("the bytes hashed in memory, one core"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(1.2),
          .bound = QStringLiteral("the halves are verified on two cores; with one of them busy "
                                  "elsewhere, reading and hashing take turns.")}}};
}

} // namespace gatehouse::bench
