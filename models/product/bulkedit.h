#pragma once

#include "models/product/subjects.h"

namespace gatehouse {

/// One field of many records, changed in one Change: one entry of the audit log, one undo.
class BulkEdit
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
public:
    struct Wish {
        const Subject *subject;
        std::vector<qint64> ids;
        const Field *field; ///< editable, of the subject's record
        FieldValue value;
    };
    /// What becomes of one of them. Before and after are the field's values; a reference's are ids.
    struct Outcome {
        qint64 id = 0;
        QString name;
        FieldValue before;
        QString refused; ///< why it stays as it is; empty: it changes, or says so already
        bool changes = false;
        bool operator==(const Outcome &) const = default;
    };

    /// The fields that can be changed in many records at once.
    static std::vector<const Field *> fieldsOf(const Subject &subject);

    /// What would become of each, in the order of the ids. Writes nothing.
    static Result<std::vector<Outcome>> preview(const Session &session, const Wish &wish);
    /// Changes those that are not refused and gives what became of each. Fails, and changes none,
    /// when the account may not.
    static Result<std::vector<Outcome>> apply(const Session &session, const Wish &wish);
    /// The same where it is just what was seen before; else a Conflict that changes none.
    static Result<std::vector<Outcome>> apply(const Session &session, const Wish &wish,
                                              const std::vector<Outcome> &seen);

private:
    static Result<std::vector<Outcome>> run(Change &change, const Wish &wish);
};

} // namespace gatehouse
