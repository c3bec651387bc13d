#include "models/findings/findingsubject.h"

#include "models/findings/findingrepository.h"
#include "models/findings/findingstate.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// What update() would refuse, since it takes a reason that undo has no place for, or goes a way
/// that only a re-test goes.
QString whyItStays(const QJsonObject &before, const QJsonObject &after, QDate day)
{
    const auto said = [](const QJsonObject &side, const char *key) {
        return side.value(QLatin1StringView(key)).toString();
    };
    if (before.isEmpty())
        return FindingRepository::tr("A finding that was opened stays on record. Close it by a "
                                     "re-test.");
    const auto lower = fromKey<Risk>(said(before, "risk"));
    const auto higher = fromKey<Risk>(said(after, "risk"));
    if (lower && higher && *lower < *higher && said(before, "risk_reason").isEmpty())
        return FindingRepository::tr("A lower risk needs a reason, which stands at the gate. "
                                     "Change the finding by itself, and give the reason with its "
                                     "risk.");
    const auto then = fromKey<FindingStatus>(said(before, "status"));
    const auto now = fromKey<FindingStatus>(said(after, "status"));
    if (then && now && !goesByHand(*now, *then))
        return FindingRepository::tr("What is said to be fixed is re-tested. Record the re-test: "
                                     "if it fails, the finding goes back to fixing.");
    const QString due = said(after, "due_on");
    const QString dueBefore = said(before, "due_on");
    if (due.isEmpty() || due == dueBefore)
        return {};
    if (dueBefore.isEmpty())
        return FindingRepository::tr("A finding has to be mended by a day. Choose another one "
                                     "instead.");
    // It was overdue and had less time or more: the day it goes back to takes a reason, or had one.
    if (QDate::fromString(std::min(due, dueBefore), Qt::ISODate) < day)
        return FindingRepository::tr("The day of a finding that is overdue takes a reason. Change "
                                     "the finding by itself, and give the reason with its day.");
    return {};
}

} // namespace

Subject findingSubject()
{
    Subject subject = subjectFor<Finding>();
    subject.edit = &actions::editFinding;
    subject.read = [](const Database &database, qint64 id, QDate today) {
        return hold(FindingRepository(database, today).finding(FindingId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return FindingRepository::update(change, held<Finding>(record));
    };
    subject.stays = whyItStays;
    subject.ground = [](const Database &, const void *record) {
        const auto *finding = static_cast<const Finding *>(record);
        return Ground{finding->release, {}, !finding->release.isValid()};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const Finding *>(record)->number;
    };
    return subject;
}

} // namespace gatehouse
