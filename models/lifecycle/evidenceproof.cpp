#include "models/lifecycle/evidenceproof.h"

#include "models/base/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace gatehouse {

namespace {

/// Numbers by SHA-256.
Result<QMap<QString, QString>> evidenceIn(const QByteArray &snapshot)
{
    const QJsonDocument document = QJsonDocument::fromJson(snapshot);
    if (!document.isObject())
        return fail(ErrorKind::Unreadable,
                    EvidenceProof::tr("What this gate was submitted on cannot be read. Have it "
                                      "submitted again."));
    QMap<QString, QString> numbers;
    const QJsonArray rows = document[QLatin1StringView("requirements")].toArray();
    for (const QJsonValue &row : rows) {
        const QJsonArray evidence = row[QLatin1StringView("evidence")].toArray();
        for (const QJsonValue &each : evidence)
            numbers.insert(each[QLatin1StringView("sha256")].toString(),
                           each[QLatin1StringView("number")].toString());
    }
    return numbers;
}

struct Content {
    qint64 blob = 0; ///< 0: gone
    qint64 size = 0;
};

Result<Content> contentUnder(const Database &database, const QString &sha256)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT id, size FROM blob WHERE sha256 = ?"));
    rows.bind(QByteArray::fromHex(sha256.toLatin1()));
    Content content;
    if (rows.next())
        content = {rows.integer(0), rows.integer(1)};
    TRY(rows.finished());
    return content;
}

} // namespace

Result<EvidenceProof> EvidenceProof::of(const Database &database, const QByteArray &snapshot,
                                        Progress *progress)
{
    TRY_ASSIGN(const auto numbers, evidenceIn(snapshot));
    QMap<QString, Content> contents;
    qint64 total = 0;
    for (auto each = numbers.cbegin(); each != numbers.cend(); ++each) {
        TRY_ASSIGN(const Content content, contentUnder(database, each.key()));
        contents.insert(each.key(), content);
        total += content.size;
    }
    EvidenceProof proof;
    Digest digest(DigestAlgorithm::Sha256);
    qint64 done = 0;
    for (auto each = contents.cbegin(); each != contents.cend(); ++each) {
        TRY_ASSIGN(auto chunks,
                   database.prepare("SELECT bytes FROM blob_chunk WHERE blob_id = ? ORDER BY "
                                    "position"));
        chunks.bind(each->blob);
        while (chunks.next()) {
            digest.add(chunks.view(0));
            done += chunks.view(0).size();
            if (progress && !progress->report(done, std::max(done, total)))
                return fail(ErrorKind::Cancelled,
                            tr("The check of the evidence was stopped. Nothing was signed."));
        }
        TRY(chunks.finished());
        if (QString::fromLatin1(digest.result().toHex()) != each.key() || each->blob == 0)
            return fail(ErrorKind::Conflict,
                        tr("The content of evidence %1 is not what was filed: its bytes do not fit "
                           "their digest, so the file was damaged or changed by another program. "
                           "Nobody signs on it: restore the workspace from a backup, or file the "
                           "evidence anew and have the gate submitted again.")
                            .arg(numbers.value(each.key())));
        proof.m_digests.insert(each.key());
    }
    return proof;
}

Result<bool> EvidenceProof::covers(const QByteArray &snapshot) const
{
    TRY_ASSIGN(const auto numbers, evidenceIn(snapshot));
    for (auto each = numbers.keyBegin(); each != numbers.keyEnd(); ++each) {
        if (!m_digests.contains(*each))
            return false;
    }
    return true;
}

} // namespace gatehouse
