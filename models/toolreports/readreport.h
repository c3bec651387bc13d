#pragma once

#include "models/base/result.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

/// Recognises a tool's report by its shape, never by its name, and reads it: UTF-8 (with or without
/// a mark), UTF-16 and GB 18030 by what XML declares. Unreadable for what is none of the formats,
/// damaged, cut off or of another encoding; Invalid for what is larger or deeper than any report,
/// declares a document type, or is the tool's own error. Whatever comes in, this returns within ten
/// seconds and one gigabyte.
Result<ToolReport> readReport(const QByteArray &content);

} // namespace gatehouse
