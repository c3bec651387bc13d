#include "models/auditchain/auditsegment.h"

#include "models/auditchain/auditlog.h"
#include "models/base/canonicaljson.h"

#include <QFile>
#include <QJsonDocument>

#include <cerrno>

namespace gatehouse {

namespace {

constexpr int hexSize = 2 * AuditLog::digestSize;
constexpr qint64 entriesBetweenReports = 4096;
constexpr QLatin1StringView formatName("gatehouse-audit-segment");

/// The digest in front of the entries from `first` on.
Result<QByteArray> digestBefore(const Database &database, qint64 first)
{
    if (first == 1)
        return QByteArray(AuditLog::digestSize, '\0');
    TRY_ASSIGN(auto rows, database.prepare("SELECT digest FROM audit_entry WHERE sequence = ?"));
    rows.bind(first - 1);
    const QByteArray digest = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return digest;
}

/// `systemError`: errno, taken before anything else was asked.
tl::unexpected<Error> unwritable(const QIODevice &device, int systemError)
{
    return fail(ErrorKind::Unwritable,
                AuditSegment::tr("The segment of the audit log could not be written. Check that "
                                 "the disk has room."),
                systemError ? qt_error_string(systemError) : device.errorString());
}

/// The same of a file, by its name.
tl::unexpected<Error> unwritable(const FileTarget &target, const QFile &file, int systemError)
{
    return tl::unexpected(ReplacementFile::writeError(
        target.path, systemError, systemError ? QString() : file.errorString()));
}

tl::unexpected<Error> unreadable(qint64 line)
{
    return fail(ErrorKind::Unreadable,
                AuditSegment::tr("This is no segment of an audit log, or one that is cut short: "
                                 "line %1 is not what it should be.")
                    .arg(line));
}

/// AuditSegment::write(); `systemError` is errno where it could not be written.
Result<AuditSegment> writeInto(const Database &database, qint64 first, qint64 last, QIODevice &into,
                               Progress *progress, int &systemError)
{
    TRY_ASSIGN(const AuditLog::Head end, AuditLog(database).head());
    const qint64 count = end.sequence;
    AuditSegment segment;
    segment.algorithm = end.algorithm;
    segment.first = first;
    segment.last = last == 0 ? count : last;
    if (segment.first < 1 || segment.last < segment.first || segment.last > count)
        return fail(ErrorKind::Invalid,
                    AuditSegment::tr(
                        "The audit log has entries 1 to %1; those from %2 to %3 are not there.")
                        .arg(count)
                        .arg(segment.first)
                        .arg(segment.last));
    TRY_ASSIGN(segment.previous, digestBefore(database, segment.first));
    const QByteArray heading = canonicalJson(
        QJsonObject{{QStringLiteral("format"), QString(formatName)},
                    {QStringLiteral("version"), 1},
                    {QStringLiteral("digest"), toKey(segment.algorithm)},
                    {QStringLiteral("first"), segment.first},
                    {QStringLiteral("last"), segment.last},
                    {QStringLiteral("entries"), segment.last - segment.first + 1},
                    {QStringLiteral("previous"), QString::fromLatin1(segment.previous.toHex())}});
    const auto put = [&](const QByteArray &line) {
        errno = 0;
        if (into.write(line) == line.size())
            return true;
        systemError = errno;
        return false;
    };
    if (!put(heading + '\n'))
        return unwritable(into, systemError);
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT digest, content FROM audit_entry WHERE sequence BETWEEN ? "
                                "AND ? ORDER BY sequence"));
    rows.bind(segment.first, segment.last);
    qint64 done = 0;
    while (rows.next()) {
        segment.head = rows.bytes(0);
        const QByteArray line = segment.head.toHex() + ' ' + rows.bytes(1) + '\n';
        if (!put(line))
            return unwritable(into, systemError);
        if (progress && ++done % entriesBetweenReports == 0
            && !progress->report(done, segment.last - segment.first + 1))
            return fail(ErrorKind::Cancelled, QString());
    }
    TRY(rows.finished());
    return segment;
}

} // namespace

Result<AuditSegment> AuditSegment::write(const Database &database, qint64 first, qint64 last,
                                         QIODevice &into, Progress *progress)
{
    int systemError = 0;
    return writeInto(database, first, last, into, progress, systemError);
}

Result<AuditSegment> AuditSegment::writeTo(const FileTarget &target, const Database &database,
                                           qint64 first, qint64 last, Progress *progress)
{
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(target, file, errno);
    int systemError = 0;
    auto written = writeInto(database, first, last, file, progress, systemError);
    if (!written && written.error().kind == ErrorKind::Unwritable)
        return unwritable(target, file, systemError);
    TRY_ASSIGN(AuditSegment segment, std::move(written));
    errno = 0;
    if (!file.flush())
        return unwritable(target, file, errno);
    file.close();
    TRY(replacement.commit());
    return segment;
}

Result<AuditSegment> AuditSegment::verify(QIODevice &from)
{
    const QJsonObject heading = QJsonDocument::fromJson(from.readLine()).object();
    AuditSegment segment;
    segment.first = heading.value(QLatin1StringView("first")).toInteger();
    segment.last = heading.value(QLatin1StringView("last")).toInteger();
    segment.previous =
        QByteArray::fromHex(heading.value(QLatin1StringView("previous")).toString().toLatin1());
    // Those of versions before there was a choice do not say.
    const auto algorithm = fromKey<DigestAlgorithm>(
        heading.value(QLatin1StringView("digest")).toString(toKey(segment.algorithm)));
    if (heading.value(QLatin1StringView("format")) != formatName
        || heading.value(QLatin1StringView("version")) != 1 || segment.first < 1
        || segment.last < segment.first || segment.previous.size() != AuditLog::digestSize
        || !algorithm)
        return unreadable(1);
    segment.algorithm = *algorithm;
    Digest digest(segment.algorithm);
    segment.head = segment.previous;
    for (qint64 sequence = segment.first; sequence <= segment.last; ++sequence) {
        const QByteArray line = from.readLine();
        if (line.size() < hexSize + 4 || line[hexSize] != ' ' || !line.endsWith('\n'))
            return unreadable(sequence - segment.first + 2);
        const QByteArrayView content = QByteArrayView(line).sliced(hexSize + 1).chopped(1);
        const QByteArray stored = QByteArray::fromHex(line.left(hexSize));
        digest.add(segment.head);
        digest.add(content);
        const QByteArray computed = digest.result();
        const bool isNamed =
            content.endsWith(",\"sequence\":" + QByteArray::number(sequence) + '}');
        if (!segment.brokenAt && (stored != computed || !isNamed))
            segment.brokenAt = sequence;
        segment.head = computed;
    }
    if (!from.atEnd())
        return unreadable(segment.last - segment.first + 3);
    return segment;
}

} // namespace gatehouse
