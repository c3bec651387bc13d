#pragma once

#include <QByteArrayView>

namespace gatehouse {

/// The quotation mark that ends the JSON text (RFC 8259, section 7) which begins before `at`; `end`
/// where none does.
const char *endOfJsonText(const char *at, const char *end);

/// What a JSON text would become, counted before anything is made of it; nothing is checked.
struct JsonExtent {
    qsizetype values = 0; ///< never less than it has; names of members count as well
    int levels = 0;

    /// Stops counting beyond so many values.
    static JsonExtent of(QByteArrayView json, qsizetype mostValues);
};

} // namespace gatehouse
