#include "models/product/loggedthreats.h"

#include "models/threatmodels/newthreats.h"

#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace gatehouse {

namespace {

/// The log names it beside the record, as it does what references lead to.
const QString lineageField = QStringLiteral("lineage_uid");
const QString addedByField = QStringLiteral("added_by");
const QString addedAtField = QStringLiteral("added_at");
const QString ruleField = QStringLiteral("rule");
const QString subjectField = QStringLiteral("subject");

QString unescaped(const QByteArray &text)
{
    return QJsonDocument::fromJson("[\"" + text + "\"]")[0].toString();
}

} // namespace

Result<void> LoggedThreats::compare()
{
    TRY(compareThreats());
    TRY(compareOwnLineage());
    return compareNumbers();
}

Result<void> LoggedThreats::compareThreats()
{
    // A model is copied from one that was there before.
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT m.uid, t.uid, CAST(substr(t.number, 3) AS INTEGER) AS n, "
                                  "t.rule, t.subject, t.lineage, t.added_by, t.added_at FROM "
                                  "threat_model m JOIN threat t ON t.model_id = m.id ORDER BY "
                                  "m.id, n"));
    rows.bind();
    QByteArray model;
    std::vector<Stored> threats;
    while (rows.next()) {
        if (rows.view(0) != model) {
            compareModel(model, threats);
            model = rows.bytes(0);
            threats.clear();
        }
        threats.push_back({rows.bytes(1),
                           static_cast<int>(rows.integer(2)),
                           rows.text(3),
                           rows.text(4),
                           rows.text(5),
                           {PlayedLog::escaped(rows.text(6)), rows.bytes(7)}});
    }
    compareModel(model, threats);
    return rows.finished();
}

void LoggedThreats::compareModel(const QByteArray &uid, const std::vector<Stored> &threats)
{
    const ThreatBeginnings::Model *model = m_begun.model(uid);
    if (!model)
        return;
    const SaidByNumber before = m_said.value(model->carriedFrom);
    SaidByNumber &said = m_said[uid];
    std::vector<ThreatBeginnings::Finding> unnumbered;
    for (const ThreatBeginnings::Finding &finding : model->findings) {
        if (finding.first == 0)
            unnumbered.push_back(finding);
    }
    const auto found = [&](const Stored &threat, const ThreatBeginnings::Finding *finding) {
        said[threat.number] = {finding ? finding->place : model->begun, finding,
                               QString::fromUtf8(threat.uid), threat.rule, threat.subject};
    };
    std::vector<const Stored *> others;
    std::vector<ThreatBeginnings::Moment> moments;
    for (const Stored &threat : threats) {
        if (threat.rule.isEmpty())
            continue;
        const auto copied = before.find(threat.number);
        if (copied != before.end() && copied->second.place < model->begun) {
            said[threat.number] = copied->second;
            said[threat.number].place = model->begun;
            continue;
        }
        const auto finding = std::ranges::find_if(
            model->findings, [&](const auto &each) { return each.isOf(threat.number); });
        if (finding != model->findings.end()) {
            found(threat, &*finding);
            continue;
        }
        others.push_back(&threat);
        moments.push_back(threat.added);
    }
    const auto findings = ThreatBeginnings::found(unnumbered, moments);
    for (size_t i = 0; i < others.size(); ++i) {
        // By where it stands in the model, which lives on.
        const auto same = [&](const ThreatBeginnings::Finding &each) {
            return each.place == findings[i]->place;
        };
        found(*others[i],
              findings.empty() ? nullptr : &*std::ranges::find_if(model->findings, same));
    }
    for (const ThreatBeginnings::Finding &finding : model->findings)
        compareFound(uid, finding, threats);
    for (const Stored &threat : threats) {
        if (!threat.rule.isEmpty() && m_held.log.holds(PlayedLog::keyOf("threat", threat.uid)))
            compareThreat(threat, said[threat.number]);
    }
}

void LoggedThreats::compareFound(const QByteArray &uid, const ThreatBeginnings::Finding &finding,
                                 const std::vector<Stored> &threats)
{
    const QByteArray key = PlayedLog::keyOf("threat_model", uid);
    if (finding.first == 0 || !m_held.log.holds(key))
        return;
    std::vector<NewThreat> stored;
    for (const Stored &threat : threats) {
        if (!threat.rule.isEmpty() && finding.isOf(threat.number))
            stored.push_back({threatNumber(threat.number), threat.rule, threat.subject});
    }
    const QString digest = digestOfThreats(stored);
    const QString logged = QString::fromUtf8(finding.digest);
    if (digest == logged)
        return;
    m_held.at(key);
    m_held.addExpected(LogMismatch::threatsFound, digest, logged, finding.place.entry);
}

void LoggedThreats::compareThreat(const Stored &threat, const Said &said)
{
    // Where the log says it of this one, it is compared already.
    const PlayedLog::Record *logged = m_held.said(PlayedLog::keyOf("threat", threat.uid));
    const auto isLogged = [&](const QString &field) {
        return logged && logged->value(m_held.log.fieldOf(field.toUtf8()));
    };
    if (isLogged(lineageField))
        m_held.compare(*logged, lineageField, threat.lineage);
    else if (threat.lineage != said.lineage)
        m_held.addExpected(lineageField, threat.lineage, said.lineage, said.place.entry);
    for (const auto &[field, stored, source] :
         {std::tuple(ruleField, threat.rule, said.rule),
          std::tuple(subjectField, threat.subject, said.subject)}) {
        if (!isLogged(field) && stored != source)
            m_held.addExpected(field, stored, source, said.place.entry);
    }
    const auto compareAdded = [&](const QString &field, const QByteArray &stored,
                                  const QByteArray &found) {
        if (isLogged(field) || (said.found && stored == found))
            return;
        if (said.found && !m_held.isUpgraded)
            m_held.addExpected(field, unescaped(stored), unescaped(found), said.found->place.entry);
        else
            m_held.addUnlessUpgraded(field, unescaped(stored));
    };
    static const ThreatBeginnings::Finding nothing;
    const ThreatBeginnings::Finding &finding = said.found ? *said.found : nothing;
    compareAdded(addedByField, threat.added.by, finding.by);
    compareAdded(addedAtField, threat.added.at, finding.at);
}

/// What people add the log names; earlier it did not, and it can be of a file, as whoever wrote
/// that called it.
Result<void> LoggedThreats::compareOwnLineage()
{
    for (const char *table : {"countermeasure", "threat"}) {
        const QByteArray name(table);
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT uid, lineage FROM " + name
                                      + (name == "threat" ? " WHERE rule = ''" : "")
                                      + " ORDER BY id"));
        rows.bind();
        while (rows.next()) {
            const QByteArray key = PlayedLog::keyOf(name, rows.view(0));
            const PlayedLog::Record *logged = m_held.log.holds(key) ? m_held.said(key) : nullptr;
            if (logged && logged->value(m_held.log.fieldOf(lineageField.toUtf8())))
                m_held.compare(*logged, lineageField, rows.text(1));
        }
        TRY(rows.finished());
    }
    return {};
}

Result<void> LoggedThreats::compareNumbers()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT m.uid, m.last_threat, m.last_countermeasure, "
                   "coalesce(max(CAST(substr(t.number, 3) AS INTEGER)), 0), count(t.id) FROM "
                   "threat_model m LEFT JOIN threat t ON t.model_id = m.id GROUP BY m.id ORDER BY "
                   "m.id"));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf("threat_model", rows.view(0));
        if (!m_held.log.holds(key))
            continue;
        m_held.at(key);
        // Each threat takes the next number, and none is ever removed.
        if (rows.integer(1) < rows.integer(3))
            m_held.addExpected(LogMismatch::lastThreat, rows.integer(1), rows.integer(3));
        else if (rows.integer(1) > rows.integer(4))
            m_held.addExpected(LogMismatch::threats, rows.integer(4), rows.integer(1));
        const qint64 given = m_held.log.lastCountermeasureOf(rows.view(0));
        if (rows.integer(2) < given)
            m_held.addExpected(LogMismatch::lastCountermeasure, rows.integer(2), given);
    }
    return rows.finished();
}

} // namespace gatehouse
