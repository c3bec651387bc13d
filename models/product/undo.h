#pragma once

#include "models/auditchain/auditlog.h"
#include "models/product/subjects.h"

namespace gatehouse {

/// Taking back what an entry of the audit log says was done: a new Change with the fields as they
/// were before. The log keeps both.
class Undo
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
public:
    /// Undoes entry `sequence` in one Change and gives the sentence of what was done: undone, or of
    /// an entry that was itself an undo, done again. Refused for what refusal() says something of;
    /// Conflict when somebody has changed the same fields since, or when a gate was decided on it;
    /// else whatever the rules of the record say of it as it stands now. The account needs the
    /// permission of what it takes back.
    static Result<QString> undo(const Session &session, qint64 sequence);
    /// Why an entry can never be undone, by what it is (decisions, sign-offs, re-tests, files) and
    /// by what it says; empty where it may be tried, and then it works unless something has come
    /// since. Whatever offers undo asks this first.
    static QString refusal(const AuditEntry &entry);
    /// What an entry did or, of one that took something back, what that was: whoever takes it back
    /// needs its permission. nullptr where this version does not know it.
    static const Action *takenBack(const AuditEntry &entry);

private:
    static QString refusalOfAction(const AuditEntry &entry);
    static QString refusalOfRecord(const AuditEntry &entry, const QJsonObject &record);
    static Result<void> takeBack(Change &change, const AuditEntry &entry,
                                 const QJsonObject &record);
    static Result<void> putBack(Change &change, const Subject &subject, const QJsonObject &record);
    static Result<void> checkNoDecisionRests(const Database &database, const AuditEntry &entry,
                                             const Ground &ground);
};

} // namespace gatehouse
