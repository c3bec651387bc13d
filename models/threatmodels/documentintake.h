#pragma once

#include "models/threatmodels/modeldocument.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// What a file's model becomes in a release.
struct DocumentIntake {
    ThreatModelId model;
    int threats = 0; ///< taken from the file
    int countermeasures = 0;
    std::vector<LostField> lost; ///< what could not be taken as the file says it
};

/// Takes a document over as the threat model of a release, in one Change. A release that has a
/// model keeps it unless `replaces`: then the drawing takes the place of the one there, and what
/// was decided stays with its elements (Conflict otherwise). Of a threat the file's answer counts
/// only as far as one given here would: an accepted risk is open until it is accepted here, not
/// applicable wants its reason and its confirmation, verified is implemented until a test here says
/// so. `source`: what the design reference says of countermeasures that stand in the file's design.
Result<DocumentIntake> takeDocument(Change &change, ReleaseId release,
                                    const ModelDocument &document, const QString &source,
                                    bool replaces);

/// A release's model as a document, to be written to a file in a language.
ModelDocument documentOf(const ThreatModel &drawing, const ThreatRegister &threats,
                         Language language);

} // namespace gatehouse
