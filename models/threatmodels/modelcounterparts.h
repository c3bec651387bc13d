#pragma once

#include "models/threatmodels/threatregister.h"

#include <QHash>

namespace gatehouse {

/// What of one model is what of another, where somebody drew the app anew in place of carrying its
/// model over: what has the same uid; else what is of one kind and called the same (case and width
/// aside), where only one on either side that has no counterpart yet is; a flow besides between
/// counterparts.
class ModelCounterparts
{
public:
    ModelCounterparts(const ThreatModel &before, const ThreatModel &after);

    /// The earlier model, with the later one's uids where it has counterparts there.
    ThreatModel drawing(ThreatModel before) const;
    /// The earlier register, its threats and countermeasures with the lineage of those that the
    /// same rule found at their counterparts, or that the same key of the library names.
    ThreatRegister threats(ThreatRegister before, const ThreatRegister &after) const;

private:
    QString of(const QString &uid) const { return m_uids.value(uid, uid); }

    QHash<QString, QString> m_uids; ///< the earlier one's → the later one's, where they differ
};

} // namespace gatehouse
