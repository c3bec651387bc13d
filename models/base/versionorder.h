#pragma once

#include <QVersionNumber>

namespace gatehouse {

/// Whether `a` is the later version; versions that are not numbers compare as text.
inline bool isNewerVersion(const QString &a, const QString &b)
{
    qsizetype aSuffix = 0;
    qsizetype bSuffix = 0;
    const int order = QVersionNumber::compare(QVersionNumber::fromString(a, &aSuffix),
                                              QVersionNumber::fromString(b, &bSuffix));
    return order != 0 ? order > 0 : a.mid(aSuffix) > b.mid(bSuffix);
}

} // namespace gatehouse
