#pragma once

#include "models/threatmodels/threat.h"
#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// A countermeasure as a file holds it.
struct DocumentCountermeasure {
    QString uid;
    QString key; ///< of the threat library; empty: the file's own
    QString title;
    QString description;
    CountermeasureStage stage = CountermeasureStage::Proposed;
    QString designReference;
    bool operator==(const DocumentCountermeasure &) const = default;
};

/// A threat as a file holds it.
struct DocumentThreat {
    QString uid;
    QString rule; ///< of the threat library; empty: the file's own
    QString subject; ///< uid of an element, a flow or a boundary; empty: of the whole model
    int number = 0; ///< as the file counts; 0: it does not
    QString title;
    QString description;
    std::vector<ThreatCategory> categories; ///< each once, in the order of the enumeration
    ThreatRating inherent;
    ThreatRating residual;
    Risk risk = Risk::None; ///< where the file says a level and no rating
    ThreatState state = ThreatState::Open;
    QString reason; ///< for NotApplicable and Accepted
    QStringList countermeasures; ///< uids, sorted
    bool operator==(const DocumentThreat &) const = default;
};

/// A threat model on its way in or out: everything that one file of another tool can say.
struct ModelDocument {
    ThreatModel model;
    std::vector<DocumentThreat> threats;
    std::vector<DocumentCountermeasure> countermeasures;
    bool operator==(const ModelDocument &) const = default;
};

/// Something that a file says and Gatehouse does not keep, or that we say and a format cannot.
struct LostField {
    QString path; ///< where: "detail.diagrams[0].cells[3].data.isWebApplication"
    QString why; ///< translated
    bool operator==(const LostField &) const = default;
};

} // namespace gatehouse
