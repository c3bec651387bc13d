#pragma once

#include "models/base/result.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// Recognises a tool's report by its shape, never by its name, and reads it: UTF-8 (with or without
/// a mark), UTF-16, and whatever else XML declares (GBK and GB 18030 among it). Unreadable for what
/// is none of the formats, damaged, cut off or of another encoding; Invalid for what is larger or
/// deeper than any report (JSON of 256 MB, XML of 128 MB, 250,000 results, components and
/// vulnerabilities together; see ReportContent), declares a document type, or is the tool's own
/// error. Whatever comes in, this returns within ten seconds and one gigabyte. Content whose
/// capacity is 64 bytes more than its size is not copied.
///
/// What a format calls a result, a rule and a severity says its reader's header.
Result<ToolReport> readReport(const QByteArray &content);

} // namespace gatehouse
