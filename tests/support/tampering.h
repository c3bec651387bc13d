#pragma once

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "tests/support/testworkspace.h"

#include <QJsonDocument>

#include <functional>

namespace gatehouse {

/// Runs SQL as somebody does who can write the file: what refuses it is dropped, and put back.
inline void runPast(const Database &database, const QByteArrayList &triggers, const QByteArray &sql)
{
    QByteArray back;
    for (const QByteArray &name : triggers) {
        auto stored =
            need(database.prepare("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'"));
        stored.bind();
        if (!stored.next())
            qFatal("no trigger %s", name.constData());
        back += stored.bytes(0) + ';';
        need(stored.finished());
        need(database.execute("DROP TRIGGER " + name));
    }
    need(database.execute(sql));
    need(database.execute(back));
}

/// An entry of the log as whoever has the file writes it: its content, and its digest as it comes
/// to.
struct ForgedEntry {
    qint64 sequence = 0;
    QByteArray content;
    QByteArray digest;
};

/// The chain computed anew from an entry on, as whoever can write the file does it who has no key:
/// entries as `write` makes them of what they were, none behind the one for which it gives nothing,
/// and what it makes of nothing appended while it does. The head is noted. SHA-256.
inline ForgedEntry
writeLogAnew(const Database &database, qint64 from,
             const std::function<QJsonObject(qint64 sequence, const QJsonObject &was)> &write)
{
    std::vector<std::pair<qint64, QByteArray>> there;
    ForgedEntry last{0, {}, QByteArray(32, '\0')};
    {
        auto rows = need(database.prepare(
            "SELECT sequence, content, digest FROM audit_entry ORDER BY sequence"));
        rows.bind();
        while (rows.next()) {
            if (rows.integer(0) < from)
                last = {rows.integer(0), rows.bytes(1), rows.bytes(2)};
            else
                there.emplace_back(rows.integer(0), rows.bytes(1));
        }
        need(rows.finished());
    }
    runPast(database, {"audit_entry_no_delete"},
            "DELETE FROM audit_entry WHERE sequence >= " + QByteArray::number(from));
    for (size_t at = 0;; ++at) {
        const qint64 sequence = last.sequence + 1;
        const QJsonObject was =
            at < there.size() ? QJsonDocument::fromJson(there[at].second).object() : QJsonObject();
        QJsonObject content = write(sequence, was);
        if (content.isEmpty())
            break;
        content.insert(QStringLiteral("sequence"), sequence);
        const QByteArray text = canonicalJson(content);
        last = {sequence, text, Digest::of(DigestAlgorithm::Sha256, last.digest + text)};
        auto insert = need(database.prepare(
            "INSERT INTO audit_entry (sequence, content, digest) VALUES (?, ?, ?)"));
        insert.bind(last.sequence, last.content, last.digest);
        need(insert.run());
    }
    auto head =
        need(database.prepare("UPDATE workspace_property SET value = ? WHERE key = 'audit_head'"));
    head.bind(
        QStringLiteral("%1 %2").arg(last.sequence).arg(QString::fromLatin1(last.digest.toHex())));
    need(head.run());
    return last;
}

} // namespace gatehouse
