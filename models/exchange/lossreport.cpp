#include "models/exchange/lossreport.h"

namespace gatehouse {

void LossReport::add(const QString &path, const QString &why)
{
    constexpr int longestPath = 400;
    if (int(m_lines.size()) >= mostLines) {
        ++m_more;
        return;
    }
    m_lines.push_back(
        {path.size() <= longestPath ? path : path.left(longestPath - 1) + QChar(0x2026), why});
}

std::vector<LostField> LossReport::take()
{
    if (m_more > 0)
        m_lines.push_back({QString(), tr("%n more fields are not kept.", nullptr, m_more)});
    m_more = 0;
    return std::exchange(m_lines, {});
}

} // namespace gatehouse
