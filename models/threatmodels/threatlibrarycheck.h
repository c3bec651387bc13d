#pragma once

#include "models/store/database.h"
#include "models/threatmodels/threatlibrarycontent.h"

namespace gatehouse {

/// Something that is wrong with a version of a threat library, or that whoever writes it should
/// know.
struct LibraryProblem {
    LibraryPartKind kind = LibraryPartKind::Rule;
    QString key; ///< of the entry; empty: of the library itself
    QString field; ///< key of the field, where it is about one
    QString sentence;
    bool blocks = true; ///< it cannot be published like this

    /// "Threat rule T06, Answered if", in the running language.
    QString place() const;
    bool operator==(const LibraryProblem &) const = default;
};

/// All that is wrong, entry by entry: keys that nothing has, texts that one language lacks,
/// conditions that are none or ask what nobody answers, requirements that no published library
/// knows. And without blocking: rules that can never match, that are always answered or that their
/// countermeasures do not answer, and the technical requirements of JR/T 0225—2021 (6.1 to 6.3)
/// that no threat names and that do not say why.
Result<std::vector<LibraryProblem>> checkThreatLibrary(const Database &database,
                                                       const ThreatLibraryContent &content);

} // namespace gatehouse
