#pragma once

#include "models/management/outsourcingcontract.h"
#include "models/store/database.h"

namespace gatehouse {

/// An outsourcing party as an app names it.
struct OutsourcedApp {
    AppId app;
    QString code;
    QString name;
    QString party;
    QString service;
    QString contract;
    bool operator==(const OutsourcedApp &) const = default;
};

/// Which apps an outsourcing contract concerns. The apps say so themselves: one names a contract's
/// number, or where it names none, the party.
class OutsourcedApps
{
public:
    static Result<OutsourcedApps> load(const Database &database);

    std::vector<OutsourcedApp> of(const OutsourcingContract &contract) const;
    /// Named by apps, and in none of these contracts that count.
    std::vector<OutsourcedApp>
    unregistered(const std::vector<OutsourcingContract> &contracts) const;

private:
    std::vector<OutsourcedApp> m_all;
};

} // namespace gatehouse
