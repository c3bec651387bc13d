#include "models/store/rowdigest.h"

namespace gatehouse {

void RowDigest::add(const Statement &rows)
{
    m_row.resize(0);
    for (int column = 0; column < rows.columnCount(); ++column) {
        const QByteArrayView value = rows.view(column);
        m_row
            .append(rows.isNull(column) ? QByteArrayLiteral("-") : QByteArray::number(value.size()))
            .append(':')
            .append(value);
    }
    m_digest.add(m_row);
}

QString RowDigest::result()
{
    return QString::fromLatin1(m_digest.result().toHex());
}

} // namespace gatehouse
