#include "models/dashboards/pastthreats.h"

#include <QUuid>

namespace gatehouse {

Result<PastThreats> PastThreats::begin(ShadowTables &tables, PastRecords &records,
                                       const QByteArray &after)
{
    TRY(tables.replace("threat_model", {"release_id"}));
    TRY(tables.replace("threat", {"model_id"}));
    TRY(tables.replace("countermeasure", {"model_id"}));
    TRY(tables.replace("threat_countermeasure", {"threat_id"}, "countermeasure_id"));
    TRY(tables.narrow("countermeasure_test", "tested_at < " + after));
    // What a rule finds is in no entry of its own. What was carried into a later model is older
    // than that, and goes with it.
    const QByteArray later = "added_at >= " + after;
    TRY(tables.leaveOutWhere("threat", later));
    PastThreats threats(records);
    TRY(threats.renewAll("SELECT DISTINCT model_id FROM main.threat WHERE " + later));
    return threats;
}

Result<bool> PastThreats::takeBack(const ScannedRecord &record)
{
    if (record.entity == "threat") {
        TRY_ASSIGN(const qint64 id, m_records->takeBack<RecordedThreat>(record, "added_at"));
        TRY_ASSIGN(const qint64 model,
                   m_records->number("SELECT model_id FROM main.threat WHERE id = ?", id));
        TRY(renew(model));
        return true;
    }
    if (record.entity == "countermeasure") {
        TRY(takeBackCountermeasure(record));
        return true;
    }
    if (record.entity == "threat_model") {
        TRY(takeBackModel(record));
        return true;
    }
    return false;
}

Result<void> PastThreats::takeBackModel(const ScannedRecord &record)
{
    TRY_ASSIGN(const qint64 id, m_records->takeBack<ThreatModelRecord>(record, "library_key"));
    if (record.isNew("library_key"))
        return {};
    TRY(renew(id));
    if (memberOf(record.before, "drawing_sha256").isNull())
        return {};
    return m_records->run("UPDATE shadow_threat_model SET drawing = '' WHERE id = ?", id);
}

Result<void> PastThreats::takeBackCountermeasure(const ScannedRecord &record)
{
    TRY_ASSIGN(const qint64 id, m_records->takeBack<Countermeasure>(record, "added_at"));
    TRY_ASSIGN(const qint64 model,
               m_records->number("SELECT model_id FROM main.countermeasure WHERE id = ?", id));
    TRY(renew(model));
    const ShadowTables &tables = m_records->tables();
    if (record.isNew("added_at"))
        return tables.leaveOut("threat_countermeasure", id);
    const QByteArrayView numbers = memberOf(record.before, "threats");
    if (numbers.isNull() || id == 0)
        return {};
    TRY(tables.leaveOut("threat_countermeasure", id));
    for (const QByteArray &number : numbers.toByteArray().split(',')) {
        if (const QByteArray name = number.trimmed(); !name.isEmpty())
            TRY(m_records->run("INSERT INTO shadow_threat_countermeasure "
                               "(threat_id, countermeasure_id) SELECT id, ? FROM main.threat "
                               "WHERE model_id = ? AND number = ?",
                               id, model, QString::fromUtf8(name)));
    }
    return {};
}

Result<void> PastThreats::retest(qint64 evidence)
{
    return renewAll("SELECT DISTINCT m.model_id FROM main.countermeasure_test k "
                    "JOIN main.countermeasure m ON m.id = k.countermeasure_id "
                    "WHERE k.evidence_id = "
                    + QByteArray::number(evidence));
}

Result<void> PastThreats::renewAll(const QByteArray &selection)
{
    std::vector<qint64> models;
    TRY_ASSIGN(auto rows, m_records->database().prepare(selection));
    rows.bind();
    while (rows.next())
        models.push_back(rows.integer(0));
    TRY(rows.finished());
    for (const qint64 model : models)
        TRY(renew(model));
    return {};
}

Result<void> PastThreats::renew(qint64 model)
{
    if (model == 0 || !m_renewed.insert(model).second)
        return {};
    TRY_ASSIGN(const qint64 release,
               m_records->number("SELECT release_id FROM main.threat_model WHERE id = ?", model));
    m_records->touch(ReleaseId(release));
    TRY(m_records->tables().take("threat_model", model));
    return m_records->run("UPDATE shadow_threat_model SET stamp = ? WHERE id = ?",
                          QUuid::createUuid().toString(QUuid::WithoutBraces), model);
}

} // namespace gatehouse
