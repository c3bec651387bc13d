#include "models/organization/assignmentrepository.h"

#include "models/base/lastday.h"
#include "models/organization/recordedrows.h"

namespace gatehouse {

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("…");
}

Result<void> checkSpan(const Assignment &assignment)
{
    if (!isPast(assignment.until, assignment.from))
        return {};
    return fail(ErrorKind::Invalid,
                AssignmentRepository::tr("The last day, %1, is before the first, %2.")
                    .arg(dayText(assignment.until), dayText(assignment.from)));
}

Result<void> checkWhat(const Assignment &assignment)
{
    if (!assignment.person.isValid())
        return fail(ErrorKind::Invalid, AssignmentRepository::tr("Say who is assigned."));
    if (assignment.post.isValid() && (assignment.app.isValid() || assignment.duty))
        return fail(ErrorKind::Invalid,
                    AssignmentRepository::tr(
                        "An assignment is to a post, or to an app in a duty. Record the "
                        "other one by itself."));
    if (!assignment.post.isValid() && (!assignment.app.isValid() || !assignment.duty))
        return fail(
            ErrorKind::Invalid,
            AssignmentRepository::tr("Say to which post, or to which app and in which duty."));
    return {};
}

Result<void> checkIsNew(const Database &database, const Assignment &assignment)
{
    TRY_ASSIGN(const auto others,
               recordedRows<Assignment>(
                   database, "WHERE person_id = " + QByteArray::number(assignment.person.value)));
    for (const Assignment &other : others) {
        if (other.id != assignment.id && other.post == assignment.post
            && other.app == assignment.app && other.duty == assignment.duty
            && overlap(other.from, other.until, assignment.from, assignment.until))
            return fail(
                ErrorKind::Conflict,
                AssignmentRepository::tr("The same is assigned from %1 to %2 already. Change that "
                                         "assignment, or end it first.")
                    .arg(dayText(other.from), dayText(other.until)));
    }
    return {};
}

/// Who leads or owns an app does not decide alone what follows from it.
Result<void> checkIsNotTheirOwn(const Change &change, const Assignment &assignment)
{
    if (assignment.duty != Duty::Owner && assignment.duty != Duty::ProjectLead)
        return {};
    TRY_ASSIGN(auto own,
               change.database().prepare(
                   "SELECT 1 FROM account_holder WHERE account_id = ? AND person_id = ?"));
    own.bind(change.account().id, assignment.person);
    const bool isOwn = own.next();
    TRY(own.finished());
    if (!isOwn)
        return {};
    return fail(ErrorKind::Refused,
                AssignmentRepository::tr(
                    "%1 neither takes an app over nor hands it over: duties follow from "
                    "that. Have another security manager assign it.")
                    .arg(change.account().displayName));
}

Result<void> checkAssignment(const Change &change, Assignment &assignment)
{
    TRY(checkRecord(change, assignment));
    TRY(checkWhat(assignment));
    TRY(checkSpan(assignment));
    TRY(checkIsNotTheirOwn(change, assignment));
    return checkIsNew(change.database(), assignment);
}

Result<void> write(Change &change, const Assignment &stored, const Assignment &assignment)
{
    if (stored.revision != assignment.revision)
        return fail(ErrorKind::Conflict,
                    AssignmentRepository::tr(
                        "Somebody changed this assignment meanwhile. Look at it again, "
                        "then repeat your change."));
    Assignment wanted = withEdits(stored, assignment);
    TRY(checkAssignment(change, wanted));
    TRY(checkIsNotTheirOwn(change, stored));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    return noteRow(change, Entity::Assignment, &stored, &wanted, wanted.app);
}

} // namespace

Result<std::vector<Assignment>> AssignmentRepository::all() const
{
    return recordedRows<Assignment>(m_database, "ORDER BY from_on, id");
}

Result<Assignment> AssignmentRepository::assignment(AssignmentId id) const
{
    return recordedRow<Assignment>(m_database, id.value, tr("This assignment is no longer there."));
}

Result<Assignment> AssignmentRepository::assignmentOf(const QString &uid) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM assignment WHERE uid = ?"));
    rows.bind(uid);
    if (rows.next())
        return assignment(rows.id<AssignmentId>(0));
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("There is no assignment %1. See them with “gatehouse-cli assignment list”.").arg(uid));
}

Result<AssignmentId> AssignmentRepository::add(Change &change, Assignment assignment)
{
    assignment.uid.clear();
    return restore(change, std::move(assignment));
}

Result<AssignmentId> AssignmentRepository::restore(Change &change, Assignment assignment)
{
    assignment.id = {};
    TRY(checkAssignment(change, assignment));
    TRY(insertRecord(change, assignment));
    TRY(noteRow<Assignment>(change, Entity::Assignment, nullptr, &assignment, assignment.app));
    return assignment.id;
}

Result<void> AssignmentRepository::update(Change &change, const Assignment &assignment)
{
    TRY_ASSIGN(const Assignment stored,
               AssignmentRepository(change.database()).assignment(assignment.id));
    return write(change, stored, assignment);
}

Result<void> AssignmentRepository::end(Change &change, AssignmentId id, QDate lastDay)
{
    TRY_ASSIGN(const Assignment stored, AssignmentRepository(change.database()).assignment(id));
    if (isPast(stored.until, lastDay))
        return fail(ErrorKind::Conflict,
                    tr("This assignment has ended on %1 already.").arg(dayText(stored.until)));
    Assignment ended = stored;
    ended.until = lastDay;
    return write(change, stored, ended);
}

Result<void> AssignmentRepository::remove(Change &change, AssignmentId id)
{
    TRY_ASSIGN(const Assignment stored, AssignmentRepository(change.database()).assignment(id));
    TRY(checkIsNotTheirOwn(change, stored));
    TRY(deleteRow(change, stored));
    return noteRow<Assignment>(change, Entity::Assignment, &stored, nullptr, stored.app);
}

} // namespace gatehouse
