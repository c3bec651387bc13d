#include "models/auditchain/strayentries.h"

#include "models/auditchain/auditlog.h"

namespace gatehouse {

Result<std::vector<qint64>> strayEntries(const Database &database)
{
    // Where the head is not noted there is no saying what lies behind it; the chain's own check
    // finds that it is gone.
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT sequence FROM audit_entry WHERE sequence < 1 OR sequence > "
                         "(SELECT CAST(value AS INTEGER) FROM workspace_property WHERE key = "
                         "'audit_head') ORDER BY sequence LIMIT ?"));
    rows.bind(mostStrays);
    std::vector<qint64> found;
    while (rows.next())
        found.push_back(rows.integer(0));
    TRY(rows.finished());
    return found;
}

QString straySentence(qint64 sequence)
{
    return AuditLog::tr("Entry %1 is one that nobody wrote: the chain of the audit log has no "
                        "place for it.")
        .arg(sequence);
}

} // namespace gatehouse
