#include "models/workspace/recordplaces.h"

namespace gatehouse {

namespace {

Result<std::set<AppId>> appsIn(Statement rows)
{
    std::set<AppId> apps;
    while (rows.next())
        apps.insert(rows.id<AppId>(0));
    TRY(rows.finished());
    return apps;
}

} // namespace

Result<QString> evidenceNumber(const Database &database, EvidenceId evidence)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT number FROM evidence WHERE id = ?"));
    rows.bind(evidence);
    const QString number = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return number;
}

Result<ReleasesApp> appOfRelease(const Database &database, ReleaseId release)
{
    ReleasesApp app;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, a.name FROM app_release r JOIN app a ON a.id = "
                                "r.app_id WHERE r.id = ?"));
    rows.bind(release);
    if (rows.next())
        app = {rows.id<AppId>(0), rows.text(1)};
    TRY(rows.finished());
    return app;
}

Result<std::vector<ReleaseId>> releasesRestingOn(const Database &database, EvidenceId evidence)
{
    // A list of components rests on the bill of materials that was imported into its release.
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT release_id FROM evidence_link WHERE evidence_id = ?1 "
                         "UNION SELECT f.release_id FROM finding_evidence k "
                         "JOIN finding f ON f.id = k.finding_id WHERE k.evidence_id = ?1 "
                         "UNION SELECT f.release_id FROM finding_retest t "
                         "JOIN finding f ON f.id = t.finding_id WHERE t.evidence_id = ?1 "
                         "UNION SELECT d.release_id FROM countermeasure_test t "
                         "JOIN countermeasure m ON m.id = t.countermeasure_id "
                         "JOIN threat_model d ON d.id = m.model_id WHERE t.evidence_id = ?1 "
                         "UNION SELECT c.release_id FROM test_result t "
                         "JOIN test_case c ON c.id = t.case_id WHERE t.evidence_id = ?1 "
                         "UNION SELECT release_id FROM report_import WHERE evidence_id = ?1 "
                         "UNION SELECT release_id FROM code_review WHERE evidence_id = ?1 "
                         "UNION SELECT NULL FROM management_document WHERE evidence_id = ?1 "
                         "UNION SELECT NULL FROM outsourcing_contract WHERE evidence_id = ?1 "
                         "UNION SELECT NULL FROM coding_standard WHERE evidence_id = ?1"));
    rows.bind(evidence);
    std::vector<ReleaseId> releases;
    while (rows.next())
        releases.push_back(rows.id<ReleaseId>(0));
    TRY(rows.finished());
    return releases;
}

Result<std::set<AppId>> appsShipping(const Database &database, VulnerabilityId vulnerability)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT DISTINCT r.app_id FROM component_vulnerability k "
                                "JOIN release_component c ON c.component_id = k.component_id "
                                "JOIN app_release r ON r.id = c.release_id "
                                "WHERE k.vulnerability_id = ?"));
    rows.bind(vulnerability);
    return appsIn(std::move(rows));
}

Result<std::set<AppId>> appsShipping(const Database &database, ComponentId component)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT DISTINCT r.app_id FROM release_component c "
                                "JOIN app_release r ON r.id = c.release_id "
                                "WHERE c.component_id = ?"));
    rows.bind(component);
    return appsIn(std::move(rows));
}

} // namespace gatehouse
