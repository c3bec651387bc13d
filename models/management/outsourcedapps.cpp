#include "models/management/outsourcedapps.h"

#include "models/base/folding.h"

namespace gatehouse {

namespace {

bool concerns(const OutsourcingContract &contract, const OutsourcedApp &app)
{
    return app.contract.isEmpty() ? folded(app.party) == folded(contract.party)
                                  : folded(app.contract) == folded(contract.number);
}

} // namespace

Result<OutsourcedApps> OutsourcedApps::load(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, a.code, a.name, p.name, p.service, p.contract FROM "
                                "app_party p JOIN app a ON a.id = p.app_id WHERE p.kind = "
                                "'outsourcing' ORDER BY a.code, p.id"));
    rows.bind();
    OutsourcedApps apps;
    while (rows.next())
        apps.m_all.push_back({rows.id<AppId>(0), rows.text(1), rows.text(2), rows.text(3).trimmed(),
                              rows.text(4), rows.text(5).trimmed()});
    TRY(rows.finished());
    return apps;
}

std::vector<OutsourcedApp> OutsourcedApps::of(const OutsourcingContract &contract) const
{
    std::vector<OutsourcedApp> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found),
                 [&](const OutsourcedApp &app) { return concerns(contract, app); });
    return found;
}

std::vector<OutsourcedApp>
OutsourcedApps::unregistered(const std::vector<OutsourcingContract> &contracts) const
{
    std::vector<OutsourcedApp> found;
    std::copy_if(
        m_all.begin(), m_all.end(), std::back_inserter(found), [&](const OutsourcedApp &app) {
            return std::none_of(
                contracts.begin(), contracts.end(), [&](const OutsourcingContract &contract) {
                    return !contract.withdrawnAt.isValid() && concerns(contract, app);
                });
        });
    return found;
}

} // namespace gatehouse
