#pragma once

#include <QByteArrayView>
#include <QString>

namespace gatehouse {

/// Where a text stops being JSON: "in line 12, at byte 4711, within runs[0].results[3].message". Of
/// a text that is cut off, its end. For the sentence that refuses it: what it costs is one pass.
QString placeOfJsonError(QByteArrayView text);

} // namespace gatehouse
