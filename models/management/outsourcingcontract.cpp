#include "models/management/outsourcingcontract.h"

#include "models/management/document.h"
#include "models/management/withdrawalfields.h"
#include "models/organization/organization.h"

namespace gatehouse {

QString requirementKeyOf(ContractClause clause)
{
    switch (clause) {
    case ContractClause::TrustedTools:
        return QStringLiteral("6.1.9.1.p1");
    case ContractClause::CodeProtection:
        return QStringLiteral("6.1.9.1.p2");
    case ContractClause::EndpointControl:
        return QStringLiteral("6.1.9.1.p3");
    case ContractClause::MalwareProtection:
        return QStringLiteral("6.1.9.1.p4");
    case ContractClause::NetworkIsolation:
        return QStringLiteral("6.1.9.1.p5");
    case ContractClause::TestSeparation:
        return QStringLiteral("6.1.9.1.p6");
    case ContractClause::CustomerInformation:
    case ContractClause::ServiceInterruption:
        break;
    }
    return QStringLiteral("7.2.g");
}

std::vector<ContractClause> missingClauses(const OutsourcingContract &contract)
{
    std::vector<ContractClause> missing;
    for (const ContractClause clause : allValues<ContractClause>()) {
        const bool isAsked =
            clause != ContractClause::CustomerInformation || contract.data != TouchedData::None;
        if (isAsked && !contract.clauses.contains(clause))
            missing.push_back(clause);
    }
    return missing;
}

template<>
const RecordDescription &describe<OutsourcingContract>()
{
    static constexpr Field fields[] = {
        field<&OutsourcingContract::number>(
            {.key = "number",
             .name = QT_TRANSLATE_NOOP("Field", "Contract No."),
             .about = QT_TRANSLATE_NOOP(
                 "Field", "The number of the contract, as apps name it; empty gives the next one"),
             .longest = 100,
             .code = true,
             .searchable = true}),
        field<&OutsourcingContract::party>(
            {.key = "party",
             .name = QT_TRANSLATE_NOOP("Field", "Outsourcing party"),
             .about = QT_TRANSLATE_NOOP("Field", "Who does the work"),
             .shortest = 1,
             .searchable = true}),
        field<&OutsourcingContract::scope>(
            {.key = "scope",
             .name = QT_TRANSLATE_NOOP("Field", "Scope of service"),
             .about = QT_TRANSLATE_NOOP("Field", "What is outsourced"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        field<&OutsourcingContract::data>(
            {.key = "data",
             .name = QT_TRANSLATE_NOOP("Field", "Personal data"),
             .about = QT_TRANSLATE_NOOP("Field", "What of a person's data the party sees")}),
        field<&OutsourcingContract::dataTouched>(
            {.key = "data_touched",
             .name = QT_TRANSLATE_NOOP("Field", "Which data"),
             .about = QT_TRANSLATE_NOOP("Field", "Which personal data: names, policy numbers"),
             .longest = 1000,
             .searchable = true}),
        field<&OutsourcingContract::clauses>(
            {.key = "clauses",
             .name = QT_TRANSLATE_NOOP("Field", "Security clauses agreed"),
             .about = QT_TRANSLATE_NOOP("Field", "Which duties the contract holds")}),
        field<&OutsourcingContract::responsible>(
            {.key = "responsible",
             .name = QT_TRANSLATE_NOOP("Field", "Responsible person"),
             .column = "responsible_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who looks after the contract"),
             .target = &personReference}),
        field<&OutsourcingContract::startsOn>(
            {.key = "starts_on",
             .name = QT_TRANSLATE_NOOP("Field", "Begins on"),
             .option = "starts",
             .about = QT_TRANSLATE_NOOP("Field", "Its first day")}),
        field<&OutsourcingContract::endsOn>({.key = "ends_on",
                                             .name = QT_TRANSLATE_NOOP("Field", "Ends on"),
                                             .option = "ends",
                                             .about = QT_TRANSLATE_NOOP("Field", "Its last day")}),
        field<&OutsourcingContract::evidence>(
            {.key = "evidence",
             .name = QT_TRANSLATE_NOOP("Field", "File"),
             .column = "evidence_id",
             .about = QT_TRANSLATE_NOOP("Field", "The evidence that is its file: E-0001"),
             .target = &evidenceReference}),
        field<&OutsourcingContract::note>(
            {.key = "note",
             .name = QT_TRANSLATE_NOOP("Field", "Note"),
             .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        withdrawnByField<&OutsourcingContract::withdrawnBy>(),
        withdrawnAtField<&OutsourcingContract::withdrawnAt>(),
        withdrawnReasonField<&OutsourcingContract::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<OutsourcingContract>(
        {"outsourcing_contract", QT_TRANSLATE_NOOP("Entity", "Outsourcing contract"),
         "outsourcing_contract", "o", fields});
    return description;
}

} // namespace gatehouse
