#pragma once

#include "models/records/recorddescription.h"

#include <set>

namespace gatehouse {

/// What of a person's data an outsourcing party comes to see.
enum class TouchedData { None, PersonalInformation, SensitiveInformation };

/// What a contract has to hold: the rules of the development environment (6.1.9.1.p1 to p6, by
/// 6.1.9.1.p7) and the two duties of 7.2.g.
enum class ContractClause {
    TrustedTools,
    CodeProtection,
    EndpointControl,
    MalwareProtection,
    NetworkIsolation,
    TestSeparation,
    CustomerInformation,
    ServiceInterruption
};

/// A contract with an outsourcing party. Which apps it concerns the apps themselves say: those with
/// an outsourcing party of this contract, or of this name (see OutsourcedApps).
struct OutsourcingContract {
    OutsourcingContractId id;
    QString uid;
    QString number; ///< of the contract
    QString party;
    QString scope;
    TouchedData data = TouchedData::None;
    QString dataTouched; ///< which
    std::set<ContractClause> clauses; ///< agreed
    PersonId responsible;
    QDate startsOn;
    QDate endsOn; ///< its last day
    EvidenceId evidence; ///< the contract
    QString note;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const OutsourcingContract &) const = default;
};

/// The requirement a clause follows from: "6.1.9.1.p2".
QString requirementKeyOf(ContractClause clause);
/// Those that its contract lacks. Without personal data, nothing of a customer's is to be
/// protected.
std::vector<ContractClause> missingClauses(const OutsourcingContract &contract);

template<>
struct EnumText<TouchedData> {
    static constexpr const char *context = "TouchedData";
    static std::span<const EnumEntry<TouchedData>> entries()
    {
        static constexpr EnumEntry<TouchedData> table[] = {
            {TouchedData::None, "none", QT_TRANSLATE_NOOP("TouchedData", "No personal data")},
            {TouchedData::PersonalInformation, "personal",
             QT_TRANSLATE_NOOP("TouchedData", "Personal information")},
            {TouchedData::SensitiveInformation, "sensitive",
             QT_TRANSLATE_NOOP("TouchedData", "Sensitive personal information")},
        };
        return table;
    }
};

template<>
struct EnumText<ContractClause> {
    static constexpr const char *context = "ContractClause";
    static std::span<const EnumEntry<ContractClause>> entries()
    {
        static constexpr EnumEntry<ContractClause> table[] = {
            {ContractClause::TrustedTools, "trusted_tools",
             QT_TRANSLATE_NOOP("ContractClause", "Development tools from reliable sources")},
            {ContractClause::CodeProtection, "code_protection",
             QT_TRANSLATE_NOOP("ContractClause", "Code protected against leakage")},
            {ContractClause::EndpointControl, "endpoint_control",
             QT_TRANSLATE_NOOP("ContractClause", "Endpoint control on developer machines")},
            {ContractClause::MalwareProtection, "malware_protection",
             QT_TRANSLATE_NOOP("ContractClause", "Anti-malware on developer machines")},
            {ContractClause::NetworkIsolation, "network_isolation",
             QT_TRANSLATE_NOOP("ContractClause", "Development network cut off from outside")},
            {ContractClause::TestSeparation, "test_separation",
             QT_TRANSLATE_NOOP("ContractClause", "Test apart from production, no real data")},
            {ContractClause::CustomerInformation, "customer_information",
             QT_TRANSLATE_NOOP("ContractClause", "Protection of customers' personal information")},
            {ContractClause::ServiceInterruption, "service_interruption",
             QT_TRANSLATE_NOOP("ContractClause", "What happens when the service is interrupted")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<OutsourcingContract>();

} // namespace gatehouse
