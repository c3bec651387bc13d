#pragma once

#include "models/evidence/evidencerepository.h"

namespace gatehouse {

/// One piece of evidence for many requirements of a release or of the organisation: what can be
/// linked is looked at first, then linked in one Change, which is undone as one.
class EvidenceSpread
{
public:
    struct Wish {
        EvidenceId evidence; ///< invalid: content that is still to be added
        ReleaseId release; ///< that stands behind the requirements; invalid: the organisation
        std::vector<RequirementId> requirements;
    };
    /// What becomes of one requirement.
    struct Outcome {
        RequirementId requirement;
        bool isLinked = false; ///< it rests on the piece already
        QString refused; ///< why it stays without

        bool changes() const { return !isLinked && refused.isEmpty(); }
    };

    /// What would become of each, in their order. Writes nothing. Fails, as apply() does, where the
    /// account may add no evidence anywhere, and where no requirement could rest on this piece.
    static Result<std::vector<Outcome>> preview(const Session &session, const Wish &wish);
    /// Links a piece that is there to what does not refuse it, and gives what became of each.
    static Result<std::vector<Outcome>> apply(const Session &session, const Wish &wish);
    /// Those that a preview found nothing against, for content that is still to be added
    /// (EvidenceRepository::addFiles): that links to all that it is given, or to none.
    static std::vector<RequirementId> taken(const std::vector<Outcome> &outcomes);

private:
    static Result<std::vector<Outcome>> run(Change &change, const Wish &wish);
};

} // namespace gatehouse
