#include "models/product/loggedthreats.h"

namespace gatehouse {

namespace {

/// The log names it beside the record, as it does what references lead to.
const QString lineageField = QStringLiteral("lineage_uid");
const QString addedField = QStringLiteral("added_at");

QByteArray momentOf(const Statement &rows, int by, int at)
{
    return PlayedLog::momentOf(PlayedLog::escaped(rows.text(by)), rows.view(at));
}

} // namespace

Result<QSet<QByteArray>> LoggedThreats::moments(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT DISTINCT added_by, added_at FROM threat"));
    rows.bind();
    QSet<QByteArray> moments;
    while (rows.next())
        moments.insert(momentOf(rows, 0, 1));
    TRY(rows.finished());
    return moments;
}

Result<void> LoggedThreats::compare()
{
    TRY(compareAdded());
    TRY(compareLineage("threat"));
    TRY(compareLineage("countermeasure"));
    return compareNumbers();
}

Result<void> LoggedThreats::compareAdded()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT t.uid, t.added_by, t.added_at, r.app_id FROM threat t "
                                  "JOIN threat_model m ON m.id = t.model_id JOIN app_release r ON "
                                  "r.id = m.release_id ORDER BY t.id"));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf("threat", rows.view(0));
        if (!m_held.log.holds(key) || m_held.log.hasMoment(momentOf(rows, 1, 2), rows.integer(3)))
            continue;
        // Where the log says it of this one, it is compared already.
        const PlayedLog::Record *logged = m_held.said(key);
        if (!logged || !logged->value(m_held.log.fieldOf(addedField.toUtf8())))
            m_held.addUnlessUpgraded(addedField, rows.text(2));
    }
    return rows.finished();
}

/// A rule finds the same in the next release: that is a copy of the one before, or was found there
/// anew. What people add the log names; earlier it did not, and it can be of a file, as whoever
/// wrote that called it.
Result<void> LoggedThreats::compareLineage(const char *table)
{
    const QByteArray name(table);
    const bool hasRules = name == "threat";
    const QByteArray isSame = hasRules ? " AND s.rule = t.rule AND s.subject = t.subject" : "";
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT t.uid, t.lineage, "
                                  + QByteArray(hasRules ? "t.rule" : "''")
                                  + ", s.uid, s.lineage, t.added_at, s.added_at FROM " + name
                                  + " t JOIN threat_model m ON m.id = t.model_id LEFT JOIN " + name
                                  + " s ON s.model_id = m.carried_from AND s.number = t.number"
                                  + isSame + " ORDER BY t.id"));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf(name, rows.view(0));
        if (!m_held.log.holds(key))
            continue;
        const PlayedLog::Record *logged = m_held.said(key);
        const QString lineage = rows.text(1);
        const bool isCopy = !rows.isNull(3) && lineage == rows.text(4);
        const bool isByRule = !rows.view(2).isEmpty();
        if (logged && logged->value(m_held.log.fieldOf(lineageField.toUtf8())))
            m_held.compare(*logged, lineageField, lineage);
        else if (isByRule && !isCopy && lineage != rows.text(0))
            m_held.add(lineageField, lineage, {});
        if (!isByRule || !isCopy || rows.view(5) == rows.view(6))
            continue;
        // They were added at once, and which of the two was said to be added at another time
        // nothing tells.
        m_held.add(addedField, rows.text(5), {});
        m_held.at(PlayedLog::keyOf(name, rows.view(3)));
        m_held.add(addedField, rows.text(6), {});
    }
    return rows.finished();
}

Result<void> LoggedThreats::compareNumbers()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT m.uid, m.last_threat, m.last_countermeasure, "
                   "(SELECT coalesce(max(CAST(substr(number, 3) AS INTEGER)), 0) FROM threat t "
                   "WHERE t.model_id = m.id) FROM threat_model m ORDER BY m.id"));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf("threat_model", rows.view(0));
        if (!m_held.log.holds(key))
            continue;
        m_held.at(key);
        // Threats are never removed.
        if (rows.integer(1) < rows.integer(3))
            m_held.addExpected(LogMismatch::lastThreat, rows.integer(1), rows.integer(3));
        const qint64 given = m_held.log.lastCountermeasureOf(rows.view(0));
        if (rows.integer(2) < given)
            m_held.addExpected(LogMismatch::lastCountermeasure, rows.integer(2), given);
    }
    return rows.finished();
}

} // namespace gatehouse
