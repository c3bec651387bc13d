#include "models/imports/contentmarks.h"

#include <algorithm>

namespace gatehouse {

ContentMarks::Mark ContentMarks::of(const ToolResult &result)
{
    m_spelled.clear();
    const ToolPlace *place = result.places.empty() ? nullptr : &result.places.front();
    for (const QString *text : {&result.title, &result.message, &result.suppression}) {
        m_spelled += text->toUtf8();
        m_spelled += '\0';
    }
    if (place) {
        m_spelled += place->path.toUtf8();
        m_spelled += '\0';
        m_spelled += QByteArray::number(place->line);
    }
    m_spelled += '\0';
    for (const QStringList *list : {&result.cwes, &result.controls}) {
        m_spelled += list->join(u' ').toUtf8();
        m_spelled += '\0';
    }
    m_spelled += static_cast<char>(result.outcome);
    m_spelled += static_cast<char>(result.severity);
    m_spelled += static_cast<char>(result.isSuppressed);
    m_digest.add(m_spelled);
    std::array<unsigned char, 32> digest;
    m_digest.resultInto(digest.data());
    Mark mark;
    std::copy_n(digest.begin(), bytes, mark.begin());
    return mark;
}

} // namespace gatehouse
