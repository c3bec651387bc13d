#pragma once

#include "models/threatmodels/threatmodel.h"

class QMimeData;

namespace gatehouse {

/// Parts on their way over the clipboard: a small model with one diagram.
struct ModelClip {
    ThreatModel model;
    QString mark; ///< of the draft they were copied from (see ModelDraft::mark)
};

enum class PasteAs {
    New, ///< elements of their own
    Same, ///< the model's own elements once more, where it has them
};

/// These parts of a diagram; flows between two of them come along, and the assets they carry.
ThreatModel clipOf(const ThreatModel &model, const Diagram &diagram, const QStringList &uids);
QMimeData *toMime(const ModelClip &clip);
/// Nothing where the clipboard holds something else, or nothing that holds together.
std::optional<ModelClip> clipFrom(const QMimeData *mime);

/// Where a clip comes from.
enum class ClipOrigin {
    Elsewhere,
    ThisModel, ///< what it has no longer was cut out, and comes back with what was decided of it
};

/// Puts a clip on a diagram, moved by `by`; answers the uids of what stands there now. An asset
/// that the model has not is added.
QStringList paste(ThreatModel &model, Diagram &diagram, const ThreatModel &clip, PasteAs how,
                  const QPointF &by, ClipOrigin origin = ClipOrigin::Elsewhere);

} // namespace gatehouse
