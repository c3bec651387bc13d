#include "models/base/canonicalparts.h"

namespace gatehouse {

namespace {

/// Where the string that begins at `from` is over, or -1 if it is not.
qsizetype endOfString(QByteArrayView json, qsizetype from)
{
    for (qsizetype at = from + 1; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return -1;
}

/// Where the value that begins at `from` is over, or -1 if there is none or it is not over.
qsizetype endOfValue(QByteArrayView json, qsizetype from)
{
    int depth = 0;
    qsizetype at = from;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = endOfString(json, at);
            if (at < 0)
                return -1;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                break;
            --depth;
            ++at;
        } else if (c == ',' && depth == 0) {
            break;
        } else {
            ++at;
        }
    }
    return depth == 0 && at > from ? at : -1;
}

/// Calls `part` at the beginning of each part between the brackets; it says where that is over.
template<class Part>
bool eachPart(QByteArrayView json, const char *brackets, const Part &part)
{
    if (json.size() < 2 || json.front() != brackets[0] || json.back() != brackets[1])
        return false;
    const qsizetype last = json.size() - 1;
    if (last == 1)
        return true;
    for (qsizetype at = 1;; ++at) {
        at = part(at);
        if (at < 0 || at > last)
            return false;
        if (at == last)
            return true;
        if (json[at] != ',')
            return false;
    }
}

} // namespace

std::optional<std::vector<std::pair<QByteArrayView, QByteArrayView>>>
canonicalMembers(QByteArrayView object)
{
    std::vector<std::pair<QByteArrayView, QByteArrayView>> members;
    const auto member = [&](qsizetype at) -> qsizetype {
        if (object[at] != '"')
            return -1;
        const qsizetype named = endOfString(object, at);
        if (named < 0 || named >= object.size() || object[named] != ':')
            return -1;
        const qsizetype end = endOfValue(object, named + 1);
        if (end >= 0)
            members.emplace_back(object.sliced(at, named - at),
                                 object.sliced(named + 1, end - named - 1));
        return end;
    };
    if (!eachPart(object, "{}", member))
        return std::nullopt;
    return members;
}

std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array)
{
    std::vector<QByteArrayView> elements;
    const auto element = [&](qsizetype at) {
        const qsizetype end = endOfValue(array, at);
        if (end >= 0)
            elements.push_back(array.sliced(at, end - at));
        return end;
    };
    if (!eachPart(array, "[]", element))
        return std::nullopt;
    return elements;
}

} // namespace gatehouse
