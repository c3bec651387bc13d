#pragma once

#include <QCollator>

namespace gatehouse {

/// How lists that people read are ordered: Chinese by pinyin, other scripts by their alphabet,
/// and digits by the number they write, so that 6.1.9 comes before 6.1.10. The same on every
/// desktop, whatever its locale.
inline QCollator naturalOrder()
{
    QCollator collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China));
    collator.setNumericMode(true);
    return collator;
}

} // namespace gatehouse
