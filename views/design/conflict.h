#pragma once

#include "models/base/result.h"
#include "views/design/dialogseam.h"

#include <functional>
#include <optional>
#include <vector>

namespace gatehouse {

/// One field of a record where two people may differ: what a person calls it, how it reads, and how
/// it is carried over into another version of the record.
template<class Record>
struct ConflictField {
    QString name;
    std::function<QString(const Record &)> text;
    std::function<void(Record &to, const Record &from)> copy;
};

/// How a form saves a record that two people might edit.
template<class Record>
struct SharedRecord {
    QString name; ///< as a person knows the record
    std::vector<ConflictField<Record>> fields; ///< those the form can change
    /// Stores it, by its revision; Conflict when that is not the stored one.
    std::function<Result<void>(Record &)> write;
    /// As it stands stored; none for a record that is only being added.
    std::function<Result<Record>()> read;
    /// Who saved what stands stored, and when; none where nobody can say.
    std::function<LastSave(const Record &)> lastSave = {};
};

/// The record with what was chosen where mine and theirs differ; theirs is suggested where mine is
/// still as it was in `base`. Nothing when the person thought better of it.
template<class Record>
std::optional<Record> settleConflict(Dialogs &dialogs, QWidget *parent,
                                     const SharedRecord<Record> &shared, const Record &base,
                                     const Record &mine, Record theirs)
{
    ConflictQuestion question{shared.name, {}, {}};
    std::vector<const ConflictField<Record> *> asked;
    for (const ConflictField<Record> &field : shared.fields) {
        const QString here = field.text(mine);
        const QString there = field.text(theirs);
        if (here == there)
            continue;
        question.fields.append({field.name, here, there, here != field.text(base)});
        asked.push_back(&field);
    }
    if (asked.empty())
        return theirs;
    if (shared.lastSave)
        question.theirs = shared.lastSave(theirs);
    const auto keep = dialogs.settleConflict(parent, question);
    if (!keep)
        return std::nullopt;
    for (size_t i = 0; i < asked.size(); ++i) {
        if (keep->value(static_cast<qsizetype>(i)))
            asked[i]->copy(theirs, mine);
    }
    return theirs;
}

/// Stores `mine`, which was begun from `base`, and answers it as it was stored. Where somebody else
/// saved the record in the meantime, asks what is to stand in each field and stores that, as often
/// as it takes; the Conflict when the person thought better of it.
template<class Record>
Result<Record> saveShared(Dialogs &dialogs, QWidget *parent, const SharedRecord<Record> &shared,
                          Record base, Record mine)
{
    while (true) {
        const auto written = shared.write(mine);
        if (written)
            return mine;
        if (written.error().kind != ErrorKind::Conflict || !shared.read)
            return tl::unexpected(written.error());
        TRY_ASSIGN(const Record theirs, shared.read());
        // A conflict of another kind, such as a name that is taken.
        if (theirs.revision == mine.revision)
            return tl::unexpected(written.error());
        auto settled = settleConflict(dialogs, parent, shared, base, mine, theirs);
        if (!settled)
            return tl::unexpected(written.error());
        base = theirs;
        mine = *std::move(settled);
    }
}

} // namespace gatehouse
