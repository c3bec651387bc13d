#pragma once

#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What a record rests in: gates decided on it after a change are a reason not to take that back.
struct Ground {
    ReleaseId release; ///< of one release
    AppId app; ///< of all releases of an app
    bool organisation = false; ///< of every release there is
};

/// What the audit log says of a record that none of its fields holds, and undo puts back.
struct LoggedMember {
    const char *key;
    std::function<Result<QJsonValue>(const Database &, const void *record)> get;
    std::function<Result<void>(const Database &, void *record, const QJsonValue &logged)> set;
};

/// A kind of record as everything sees it that handles any of them: undo, bulk edit, exports.
/// Each folder that owns a record makes one; models/product lists them.
struct Subject {
    /// One record in memory, whatever its type.
    using Held = std::shared_ptr<void>;

    const RecordDescription *record;
    const Action *edit; ///< nullptr: it never changes
    /// As it stands on a day.
    std::function<Result<Held>(const Database &, qint64 id, QDate today)> read;
    std::function<Result<void>(Change &, const Held &)> update;
    /// Why what an entry says of one is never taken back, whatever has come since; empty text where
    /// it may be. `day` is the entry's. Not set where nothing of the kind stays but for what the
    /// functions below leave out.
    std::function<QString(const QJsonObject &before, const QJsonObject &after, QDate day)> stays;
    /// Takes back that it was added; empty: it stays.
    std::function<Result<void>(Change &, const Held &)> remove;
    /// To take back that it was added takes back all that its entry of the log says besides.
    bool takesAlong = false;
    /// Puts back what was removed; empty where nothing can be.
    std::function<Result<void>(Change &, const Held &)> restore;
    std::function<Held()> make;
    std::vector<LoggedMember> logged;
    /// Made by the product in numbers, by rules that say which: the log has what people did with
    /// them, and does not name each when it is made. What a rule does not fill in (see
    /// Field::isRestored) stays at its default until the log says otherwise.
    bool isDerived = false;
    std::function<Result<Ground>(const Database &, const void *record)> ground;
    /// What a person knows one by: its number, its code.
    std::function<QString(const void *record)> nameOf;
};

/// The part of a Subject that its record's type decides.
template<class Record>
Subject subjectFor()
{
    Subject subject{};
    subject.record = &describe<Record>();
    subject.make = [] { return std::make_shared<Record>(); };
    subject.ground = [](const Database &, const void *) { return Ground(); };
    return subject;
}

template<class Record>
const Record &held(const Subject::Held &record)
{
    return *static_cast<const Record *>(record.get());
}

/// A read of one record as a Subject gives it.
template<class Record>
Result<Subject::Held> hold(Result<Record> read)
{
    if (!read)
        return tl::unexpected(std::move(read).error());
    return std::make_shared<Record>(*std::move(read));
}

} // namespace gatehouse
