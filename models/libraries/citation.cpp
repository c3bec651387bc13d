#include "models/libraries/citation.h"

#include "models/libraries/requirement.h"

#include <QRegularExpression>

namespace gatehouse {

QString citationOf(const QString &requirementKey)
{
    static const QRegularExpression list(QStringLiteral("-[0-9]+$"));
    const qsizetype last = requirementKey.lastIndexOf(u'.');
    if (last < 0)
        return requirementKey;
    Requirement cited;
    cited.item = requirementKey.sliced(last + 1);
    // "6.1.3" is a clause, not the third item of 6.1.
    if (cited.item.isEmpty() || !cited.item.front().isLetter())
        return requirementKey;
    cited.clause = requirementKey.left(last).remove(list);
    return cited.citation();
}

} // namespace gatehouse
