#include "models/dashboards/pastreviews.h"

namespace gatehouse {

Result<PastReviews> PastReviews::begin(const ShadowTables &tables, PastRecords &records,
                                       const QByteArray &after)
{
    TRY(tables.narrow("assessment_review", "acted_at < " + after));
    TRY(tables.lookAnew("standing_review"));
    TRY(tables.narrow("review_sample", "drawn_at < " + after));
    TRY(tables.narrow("review_sample_member",
                      "sample_id IN (SELECT s.id FROM main.review_sample s WHERE s.drawn_at < "
                          + after + ')'));
    TRY(tables.copy("workspace_property", {"key"}));
    return PastReviews(records);
}

Result<bool> PastReviews::takeBack(const ScannedRecord &record)
{
    if (record.entity == "assessment_review") {
        m_records->touch(ReleaseId(record.release));
        return true;
    }
    if (record.entity == "review_sample") {
        m_records->touchAll(); // it may have drawn from all
        return true;
    }
    if (record.entity != "workspace")
        return false;
    const QString property = QStringLiteral("reviews_demanded_since");
    const QJsonObject before = PastRecords::objectOf(record.before);
    if (!before.contains(property))
        return true;
    m_records->touchAll();
    TRY(m_records->run("DELETE FROM workspace_property WHERE key = ?", property));
    const QString since = before.value(property).toString();
    if (!since.isEmpty())
        TRY(m_records->run("INSERT INTO workspace_property (key, value) VALUES (?, ?)", property,
                           since));
    return true;
}

} // namespace gatehouse
