#include "models/base/canonicalparts.h"

#include "models/base/canonicalcursor.h"

namespace gatehouse {

std::optional<std::vector<CanonicalMember>> canonicalMembers(QByteArrayView object)
{
    std::vector<CanonicalMember> members;
    CanonicalCursor cursor(object);
    const bool isWhole = eachMember(cursor, [&](QByteArrayView name) {
        members.push_back({name, cursor.value()});
    });
    if (!isWhole || !cursor.isAtEnd())
        return std::nullopt;
    return members;
}

std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array)
{
    std::vector<QByteArrayView> elements;
    CanonicalCursor cursor(array);
    const bool isWhole = eachElement(cursor, [&] { elements.push_back(cursor.value()); });
    if (!isWhole || !cursor.isAtEnd())
        return std::nullopt;
    return elements;
}

} // namespace gatehouse
