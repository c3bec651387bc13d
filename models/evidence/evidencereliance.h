#pragma once

#include "models/base/language.h"
#include "models/base/phase.h"
#include "models/evidence/evidence.h"
#include "models/store/database.h"
#include "models/workspace/exportplace.h"

#include <optional>

namespace gatehouse {

/// One thing that rests on a piece of evidence.
struct EvidenceReliance {
    enum class Kind {
        Requirement, ///< linked to it
        Gate, ///< passed while it was linked to a requirement due there
        Acceptance, ///< of the risk of such a requirement, while it stands
        Countermeasure, ///< its test
        Finding, ///< it is attached to, or that its re-test was made with
        Test, ///< whose last result was recorded with it
        Components, ///< of a release, as it lists them
        CodeReview, ///< it is the record of
        Document, ///< of the management system, whose text it is
        Contract, ///< on outsourcing, whose text it is
    };
    Kind kind = Kind::Requirement;
    ReleaseId release; ///< invalid: the organisation's
    QString releaseName; ///< "CODE@VERSION"; empty: the organisation's
    RequirementId requirement; ///< where it is about one
    QString citation;
    LocalizedText title; ///< of the requirement
    std::optional<Phase> phase; ///< of a gate
    QString number; ///< of the countermeasure, finding, test, review, document or contract
    QString name; ///< their title, scope or party; of an acceptance, its reason
    bool operator==(const EvidenceReliance &) const = default;

    /// What it is, beside its kind and place: the gate's phase, "T-0012 Title", the requirement's
    /// title. Empty where kind and place say it all.
    QString what(Language language) const;
};

/// "What rests on you?", kind by kind. Of the gates that inherit what the organisation has, the
/// first few hundred.
Result<std::vector<EvidenceReliance>> evidenceReliances(const Database &database, EvidenceId id);

/// Of whose apps a piece is: of each release that anything of its own rests on it (see
/// ExportPlace); what the organisation shows is the organisation's.
Result<ExportPlace> placeOf(const Database &database, EvidenceId id);

template<>
struct EnumText<EvidenceReliance::Kind> {
    using Kind = EvidenceReliance::Kind;
    static constexpr const char *context = "EvidenceReliance";
    static std::span<const EnumEntry<Kind>> entries()
    {
        static constexpr EnumEntry<Kind> table[] = {
            {Kind::Requirement, "requirement",
             QT_TRANSLATE_NOOP("EvidenceReliance", "Requirement")},
            {Kind::Gate, "gate", QT_TRANSLATE_NOOP("EvidenceReliance", "Passed gate")},
            {Kind::Acceptance, "acceptance",
             QT_TRANSLATE_NOOP("EvidenceReliance", "Risk acceptance")},
            {Kind::Countermeasure, "countermeasure",
             QT_TRANSLATE_NOOP("EvidenceReliance", "Test of a countermeasure")},
            {Kind::Finding, "finding", QT_TRANSLATE_NOOP("EvidenceReliance", "Finding")},
            {Kind::Test, "test", QT_TRANSLATE_NOOP("EvidenceReliance", "Test")},
            {Kind::Components, "components",
             QT_TRANSLATE_NOOP("EvidenceReliance", "List of components")},
            {Kind::CodeReview, "code_review", QT_TRANSLATE_NOOP("EvidenceReliance", "Code review")},
            {Kind::Document, "document", QT_TRANSLATE_NOOP("EvidenceReliance", "Document")},
            {Kind::Contract, "contract",
             QT_TRANSLATE_NOOP("EvidenceReliance", "Outsourcing contract")},
        };
        return table;
    }
};

} // namespace gatehouse
