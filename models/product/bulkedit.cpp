#include "models/product/bulkedit.h"

namespace gatehouse {

std::vector<const Field *> BulkEdit::fieldsOf(const Subject &subject)
{
    std::vector<const Field *> fields;
    for (const Field &field : subject.record->fields()) {
        // What must differ from record to record, and what has parts of its own, is edited one by
        // one.
        const bool alike = field.kind != FieldKind::List && field.kind != FieldKind::Map
            && field.kind != FieldKind::Fixed && !field.code && field.shortest == 0;
        if (field.isEditable() && alike)
            fields.push_back(&field);
    }
    return fields;
}

Result<std::vector<BulkEdit::Outcome>> BulkEdit::run(Change &change, const Wish &wish)
{
    const Subject &subject = *wish.subject;
    std::vector<Outcome> outcomes;
    outcomes.reserve(wish.ids.size());
    for (const qint64 id : wish.ids) {
        Outcome &outcome = outcomes.emplace_back();
        outcome.id = id;
        const auto stored = subject.read(change.database(), id, change.today());
        if (!stored) {
            outcome.refused = stored.error().message;
            continue;
        }
        const Subject::Held record = *stored;
        if (subject.nameOf)
            outcome.name = subject.nameOf(record.get());
        outcome.before = wish.field->get(record.get());
        wish.field->set(record.get(), wish.value);
        if (wish.field->get(record.get()) == outcome.before)
            continue;
        // The repository refuses before it writes, so what is refused leaves nothing behind.
        const auto written = subject.update(change, record);
        if (written)
            outcome.changes = true;
        else if (written.error().kind == ErrorKind::Internal
                 || written.error().kind == ErrorKind::Unwritable)
            return tl::unexpected(written.error());
        else
            outcome.refused = written.error().message;
    }
    return outcomes;
}

Result<std::vector<BulkEdit::Outcome>> BulkEdit::preview(const Session &session, const Wish &wish)
{
    // Done as it will be, and not committed.
    TRY_ASSIGN(auto trial, Change::begin(session, *wish.subject->edit));
    return run(trial, wish);
}

Result<std::vector<BulkEdit::Outcome>> BulkEdit::apply(const Session &session, const Wish &wish)
{
    TRY_ASSIGN(auto change, Change::begin(session, *wish.subject->edit));
    TRY_ASSIGN(auto outcomes, run(change, wish));
    TRY(change.commit());
    return outcomes;
}

Result<std::vector<BulkEdit::Outcome>> BulkEdit::apply(const Session &session, const Wish &wish,
                                                       const std::vector<Outcome> &seen)
{
    TRY_ASSIGN(auto change, Change::begin(session, *wish.subject->edit));
    TRY_ASSIGN(auto outcomes, run(change, wish));
    if (outcomes != seen)
        return fail(ErrorKind::Conflict,
                    tr("These records were changed meanwhile, so something else would become of "
                       "them. Look at it once more and then change them."));
    TRY(change.commit());
    return outcomes;
}

} // namespace gatehouse
