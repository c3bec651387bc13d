#pragma once

#include "models/toolreports/jsonreport.h"

#include <QByteArrayView>
#include <QString>

namespace gatehouse {

// What a file is that is none of the reports Gatehouse reads, and what to do about it; empty for
// what is not known either.

/// Of the beginning of a file that is neither JSON nor XML, and of HTML.
QString otherFormatOf(QByteArrayView content);
QString otherJsonOf(const JsonNode &root);
/// By the name of its root.
QString otherXmlOf(const QString &root);

} // namespace gatehouse
