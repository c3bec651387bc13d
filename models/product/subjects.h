#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

// The one list of what the product keeps records of. Whatever speaks of any record (the audit
// log's words, undo, bulk edit, exports) goes through this and names none itself.

/// Those a person edits.
std::span<const Subject> subjects();
/// nullptr where the entity's key is none of theirs.
const Subject *subjectOf(QStringView entity);

/// Every record the audit log can speak of, edited or not.
std::span<const RecordDescription *const> allRecords();
const RecordDescription *recordOf(QStringView entity);

/// Fields that an entry of the log names beside a record's own: what the record is about.
std::span<const Field> sharedFields();

} // namespace gatehouse
