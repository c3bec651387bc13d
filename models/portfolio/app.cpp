#include "models/portfolio/app.h"

namespace gatehouse {

std::optional<bool> Profile::answer(const QString &flag) const
{
    const auto found = m_answers.constFind(flag);
    return found == m_answers.constEnd() ? std::nullopt : std::optional<bool>(*found);
}

} // namespace gatehouse
