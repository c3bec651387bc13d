#include "models/auditchain/auditlog.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"
#include "models/base/digest.h"
#include "models/store/readersource.h"
#include "models/store/workspaceproperty.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <future>
#include <string_view>

namespace gatehouse {

namespace {

constexpr int digestSize = AuditLog::digestSize;
constexpr qint64 progressStep = 20'000;
// Below this, starting a second connection costs more than it saves.
constexpr qint64 parallelFrom = 20'000;

struct Range {
    qint64 first = 1;
    qint64 last = 0;
};

struct RangeResult {
    std::optional<qint64> brokenAt;
    QByteArray head = QByteArray(digestSize, '\0');
    std::vector<qint64> backwards;
    std::vector<qint64> relays;
};

/// The first text in an entry under a key, which is given as it stands there, with the colon. A
/// quotation mark in a name is escaped, so no name can hold what is looked for.
std::string_view textIn(QByteArrayView content, std::string_view member)
{
    const std::string_view text(content.data(), static_cast<size_t>(content.size()));
    const size_t start = text.find(member);
    if (start == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(start + member.size());
    return rest.substr(0, rest.find('"'));
}

/// The moment an entry says it was made: in canonical JSON the key stands once before the records.
std::string_view momentIn(QByteArrayView content)
{
    return textIn(content, "\"at\":\"");
}

DigestAlgorithm algorithmNamed(std::string_view key)
{
    return fromKey<DigestAlgorithm>(QString::fromLatin1(key.data(), qsizetype(key.size())))
        .value_or(DigestAlgorithm::Sha256);
}

/// How an entry ends, which is canonical JSON: with its number, behind its records or what makes it
/// a relay.
struct Ending {
    bool namesSequence = false;
    bool isRelay = false; ///< or anything else that stands behind the records
};

Ending endingOf(QByteArrayView content, qint64 sequence)
{
    constexpr std::string_view member = "\"sequence\":";
    char digits[20];
    const char *end = std::to_chars(std::begin(digits), std::end(digits), sequence).ptr;
    const std::string_view number(digits, static_cast<size_t>(end - digits));
    std::string_view rest(content.data(), static_cast<size_t>(content.size()));
    const auto drop = [&](std::string_view ending) {
        const bool there = rest.ends_with(ending);
        rest.remove_suffix(there ? ending.size() : 0);
        return there;
    };
    const bool isNamed = drop("}") && drop(number) && drop(member);
    return {isNamed, isNamed && !rest.ends_with("],")};
}

Result<RangeResult> verifyRange(const Database &database, DigestAlgorithm algorithm, Range range,
                                Progress *progress, std::atomic<qint64> &done, qint64 total)
{
    RangeResult result;
    std::string latest; // one form for all moments, so that text compares as time does
    if (range.first > 1) {
        TRY_ASSIGN(auto before,
                   database.prepare("SELECT digest, content FROM audit_entry "
                                    "WHERE sequence = ?"));
        before.bind(range.first - 1);
        if (before.next()) {
            result.head = before.bytes(0);
            latest = momentIn(before.view(1));
        }
        TRY(before.finished());
    }
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT sequence, content, digest FROM audit_entry "
                                "WHERE sequence BETWEEN ? AND ? ORDER BY sequence"));
    rows.bind(range.first, range.last);
    Digest digest(algorithm);
    unsigned char previous[digestSize];
    std::memcpy(previous, result.head.constData(), digestSize);
    qint64 expected = range.first;
    qint64 sinceReport = 0;
    while (rows.next()) {
        const qint64 sequence = rows.integer(0);
        const QByteArrayView content = rows.view(1);
        const QByteArrayView stored = rows.view(2);
        const Ending ending = endingOf(content, sequence);
        unsigned char computed[digestSize];
        digest.add(QByteArrayView(previous, digestSize));
        digest.add(content);
        digest.resultInto(computed);
        if (sequence != expected || stored.size() != digestSize
            || std::memcmp(stored.data(), computed, digestSize) != 0 || !ending.namesSequence) {
            result.brokenAt = expected;
            break;
        }
        std::memcpy(previous, computed, digestSize);
        if (ending.isRelay)
            result.relays.push_back(sequence);
        const std::string_view moment = momentIn(content);
        if (moment < latest && result.backwards.size() < AuditLog::Verification::mostBackwards)
            result.backwards.push_back(sequence);
        latest = moment;
        ++expected;
        if (++sinceReport == progressStep) {
            sinceReport = 0;
            if (progress && !progress->report(done += progressStep, total))
                return fail(ErrorKind::Cancelled,
                            AuditLog::tr("The check of the audit log was stopped."));
        }
    }
    TRY(rows.finished());
    if (!result.brokenAt && expected <= range.last)
        result.brokenAt = expected;
    result.head = QByteArray(reinterpret_cast<const char *>(previous), digestSize);
    return result;
}

AuditEntry parseEntry(const Statement &row)
{
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.content = QJsonDocument::fromJson(row.bytes(1)).object();
    entry.digest = row.bytes(2);
    entry.happenedAt = fromTimestamp(entry.content.value(QLatin1StringView("at")).toString());
    entry.accountUid = entry.content.value(QLatin1StringView("account")).toString();
    entry.accountName = entry.content.value(QLatin1StringView("account_name")).toString();
    entry.action = entry.content.value(QLatin1StringView("action")).toString();
    return entry;
}

} // namespace

QString AuditLog::Head::text() const
{
    return label(algorithm) + u' ' + QString::fromLatin1(digest.toHex());
}

Result<void> AuditLog::choose(DigestAlgorithm algorithm) const
{
    TRY_ASSIGN(auto insert,
               m_database.prepare("INSERT INTO workspace_property (key, value) VALUES (?, ?)"));
    insert.bind(QString::fromLatin1(digestKey), toKey(algorithm));
    return insert.run();
}

Result<DigestAlgorithm> AuditLog::algorithm() const
{
    constexpr std::string_view member = "\"audit_digest\":\""; // digestKey
    TRY_ASSIGN(auto first,
               m_database.prepare("SELECT content FROM audit_entry WHERE sequence = 1"));
    first.bind();
    if (first.next()) {
        const auto named = algorithmNamed(textIn(first.view(0), member));
        TRY(first.finished());
        return named;
    }
    TRY(first.finished());
    // Only for the first entry: of what stands apart nothing proves that it was not changed since.
    TRY_ASSIGN(const QString chosen,
               WorkspaceProperty::read(m_database, QString::fromLatin1(digestKey)));
    return fromKey<DigestAlgorithm>(chosen).value_or(DigestAlgorithm::Sha256);
}

Result<AuditLog::Head> AuditLog::head() const
{
    Head head{0, QByteArray(digestSize, '\0'), {}};
    TRY_ASSIGN(head.algorithm, algorithm());
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, digest FROM audit_entry WHERE sequence > 0 "
                                  "ORDER BY sequence DESC LIMIT 1"));
    rows.bind();
    if (rows.next())
        head = {rows.integer(0), rows.bytes(1), head.algorithm};
    TRY(rows.finished());
    return head;
}

Result<qint64> AuditLog::append(const QDateTime &at, const QString &accountUid,
                                const QString &accountName, const QString &action,
                                const QJsonArray &records, const QString &post,
                                const QJsonObject &relay) const
{
    TRY_ASSIGN(const Head last, head());
    TRY_ASSIGN(const Head now,
               appendTo(last, at, accountUid, accountName, action, records, post, relay));
    return now.sequence;
}

Result<AuditLog::Head> AuditLog::appendTo(const Head &last, const QDateTime &at,
                                          const QString &accountUid, const QString &accountName,
                                          const QString &action, const QJsonArray &records,
                                          const QString &post, const QJsonObject &relay) const
{
    const qint64 sequence = last.sequence + 1;
    QJsonObject said{
        {QStringLiteral("account"), accountUid}, {QStringLiteral("account_name"), accountName},
        {QStringLiteral("action"), action},      {QStringLiteral("at"), toTimestamp(at)},
        {QStringLiteral("records"), records},    {QStringLiteral("sequence"), sequence}};
    if (!post.isEmpty())
        said.insert(QStringLiteral("post"), post);
    if (!relay.isEmpty())
        said.insert(QLatin1StringView(relayKey), relay);
    const QByteArray content = canonicalJson(said);
    Digest digest(last.algorithm);
    digest.add(last.digest);
    digest.add(content);
    const QByteArray result = digest.result();
    TRY_ASSIGN(
        auto insert,
        m_database.prepare("INSERT INTO audit_entry (sequence, content, digest) VALUES (?, ?, ?)"));
    insert.bind(sequence, content, result);
    TRY(insert.run());
    // The head stands in a second place, so that entries cut off the end are missed.
    TRY(WorkspaceProperty::write(
        m_database, QStringLiteral("audit_head"),
        QStringLiteral("%1 %2").arg(sequence).arg(QString::fromLatin1(result.toHex()))));
    return Head{sequence, result, last.algorithm};
}

Result<std::vector<AuditEntry>> AuditLog::entries(qint64 before, int limit) const
{
    std::vector<AuditEntry> found;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, content, digest FROM audit_entry "
                                  "WHERE sequence < ? AND sequence > 0 "
                                  "ORDER BY sequence DESC LIMIT ?"));
    rows.bind(before > 0 ? before : std::numeric_limits<qint64>::max(), limit);
    while (rows.next())
        found.push_back(parseEntry(rows));
    TRY(rows.finished());
    return found;
}

Result<std::vector<AuditEntry>> AuditLog::entriesAfter(qint64 sequence) const
{
    std::vector<AuditEntry> found;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, content, digest FROM audit_entry "
                                  "WHERE sequence > ? ORDER BY sequence"));
    rows.bind(std::max<qint64>(sequence, 0));
    while (rows.next())
        found.push_back(parseEntry(rows));
    TRY(rows.finished());
    return found;
}

Result<std::vector<AuditEntry>>
AuditLog::entriesWhere(const std::function<bool(QByteArrayView content)> &isWanted,
                       Progress &progress) const
{
    TRY_ASSIGN(const qint64 total, count());
    std::vector<AuditEntry> found;
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT sequence, content, digest FROM audit_entry WHERE sequence > 0 "
                           "ORDER BY sequence"));
    rows.bind();
    while (rows.next()) {
        if (rows.integer(0) % progressStep == 0 && !progress.report(rows.integer(0), total))
            return fail(ErrorKind::Cancelled, {});
        if (isWanted(rows.view(1)))
            found.push_back(parseEntry(rows));
    }
    TRY(rows.finished());
    return found;
}

Result<qint64> AuditLog::count() const
{
    TRY_ASSIGN(const Head last, head());
    return last.sequence;
}

Result<bool> AuditLog::isIncomplete() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT 1 FROM workspace_property WHERE key = "
                                  "'log_incomplete'"));
    rows.bind();
    const bool isNoted = rows.next();
    TRY(rows.finished());
    return isNoted;
}

Result<AuditLog::Verification> AuditLog::verify(Progress *progress) const
{
    Verification verification;
    TRY_ASSIGN(const Head last, head());
    verification.entries = last.sequence;
    std::atomic<qint64> done{0};

    // Each half starts from the digest stored before it, so the halves are checked apart; the
    // first half's last link is what the second half starts from.
    std::optional<qint64> brokenAt;
    std::vector<qint64> backwards;
    if (last.sequence >= parallelFrom && !m_database.isInTransaction()) {
        const qint64 middle = last.sequence / 2;
        const ReaderSource readers(m_database);
        auto second = std::async(std::launch::async, [&]() -> Result<RangeResult> {
            TRY_ASSIGN(const auto reader, readers.open());
            return verifyRange(*reader, last.algorithm, {middle + 1, last.sequence}, progress, done,
                               last.sequence);
        });
        auto first =
            verifyRange(m_database, last.algorithm, {1, middle}, progress, done, last.sequence);
        auto other = second.get();
        TRY(first);
        TRY(other);
        brokenAt = first->brokenAt ? first->brokenAt : other->brokenAt;
        backwards = std::move(first->backwards);
        backwards.insert(backwards.end(), other->backwards.begin(), other->backwards.end());
        verification.relays = std::move(first->relays);
        if (!first->brokenAt)
            verification.relays.insert(verification.relays.end(), other->relays.begin(),
                                       other->relays.end());
    } else {
        TRY_ASSIGN(RangeResult whole,
                   verifyRange(m_database, last.algorithm, {1, last.sequence}, progress, done,
                               last.sequence));
        brokenAt = whole.brokenAt;
        backwards = whole.backwards;
        verification.relays = std::move(whole.relays);
    }

    TRY_ASSIGN(auto noted,
               m_database.prepare("SELECT value FROM workspace_property WHERE key = 'audit_head'"));
    noted.bind();
    const QStringList parts = noted.next() ? noted.text(0).split(QLatin1Char(' ')) : QStringList();
    TRY(noted.finished());
    const bool headHolds = last.sequence == 0
        ? parts.isEmpty()
        : parts.size() == 2 && parts[0].toLongLong() == last.sequence
            && parts[1] == QString::fromLatin1(last.digest.toHex());
    if (!brokenAt && !headHolds) {
        // What was appended behind the head that is noted fits it, and is none of it.
        const qint64 end = parts.value(0).toLongLong();
        brokenAt = (end > 0 ? std::min(end, last.sequence) : last.sequence) + 1;
    }

    verification.ok = !brokenAt;
    verification.head = last.digest;
    verification.algorithm = last.algorithm;
    verification.brokenAt = brokenAt;
    if (backwards.size() > Verification::mostBackwards)
        backwards.resize(Verification::mostBackwards);
    verification.backwards = std::move(backwards);
    return verification;
}

} // namespace gatehouse
