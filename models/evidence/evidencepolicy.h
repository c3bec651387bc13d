#pragma once

#include "models/evidence/evidencekind.h"

#include <QDate>

#include <map>

namespace gatehouse {

/// Until when evidence is proposed to count, by its kind. The policy is data with a name and
/// version: resources/criteria/evidence.json.
struct EvidencePolicy {
    std::map<EvidenceKind, int> months; ///< what is not listed has no proposal

    static const EvidencePolicy &builtIn();
    /// The last day proposed for what is of that day; invalid where there is no proposal.
    QDate lastDayOf(EvidenceKind kind, QDate day) const;
};

/// What a file most likely is, by its media type; Other where that says nothing.
EvidenceKind evidenceKindOf(const QString &mediaType);

} // namespace gatehouse
