#pragma once

#include "models/toolreports/jsonreport.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// By its shape: runs, and a version or schema of SARIF or a run with a tool.
bool isSarif(const JsonNode &root);

/// A SARIF log, OASIS 2.1.0. Invalid for SARIF 1, which has another shape, and for more than any
/// report holds. Members that the schema forbids are passed over.
///
/// One result for each of the file's, with all its locations as places; those a baseline marks as
/// absent are left out and counted. `rule` is the id of the result or its rule; without one, the
/// tool and the message without what varies. Level (3.27.10): the result's, else the rule's, else
/// "warning". Kind (3.27.9): fail is Failed, or Review for a note and Note for no level; pass is
/// Passed, review Review, informational Note, open and notApplicable NotRun. The severity is that
/// of "security-severity" where it is a number, else of the level: error high, warning medium,
/// note low.
///
/// `fingerprint` is unique within a rule at best: a tool's own fingerprint, else the hash of the
/// line, else the partial ones together, else the correlation id. Suppressed (3.27.23) is what has
/// suppressions that are all accepted.
Result<ToolReport> readSarif(const JsonNode &root);

} // namespace gatehouse
