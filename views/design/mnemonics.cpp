#include "views/design/mnemonics.h"

#include <QRegularExpression>

namespace gatehouse {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\(&[^&)]\\)"));
    return text.remove(inBrackets).remove(QLatin1Char('&'));
}

} // namespace gatehouse
