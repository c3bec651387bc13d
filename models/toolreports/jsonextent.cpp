#include "models/toolreports/jsonextent.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace gatehouse {

namespace {

/// The characters that a JSON text is made of, apart from what stands between them.
constexpr auto jsonMarks = [] {
    std::array<bool, 256> marks{};
    for (const char mark : {'"', '[', ']', '{', '}', ',', ':'})
        marks[static_cast<unsigned char>(mark)] = true;
    return marks;
}();

} // namespace

const char *endOfJsonText(const char *at, const char *end)
{
    for (const char *begin = at; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (!at)
            return end;
        const char *escape = at;
        while (escape > begin && escape[-1] == '\\')
            --escape;
        if ((at - escape) % 2 == 0)
            return at;
    }
    return end;
}

JsonExtent JsonExtent::of(QByteArrayView json, qsizetype mostValues)
{
    JsonExtent extent;
    int level = 0;
    const char *const end = json.data() + json.size();
    for (const char *at = json.data(); at < end && extent.values <= mostValues; ++at) {
        // Most of what tools write is white space.
        if (!jsonMarks[static_cast<unsigned char>(*at)])
            continue;
        switch (*at) {
        case '"':
            at = endOfJsonText(at + 1, end);
            break;
        case '[':
        case '{':
            ++extent.values;
            extent.levels = std::max(extent.levels, ++level);
            break;
        case ']':
        case '}':
            --level;
            break;
        default: // a comma or a colon
            ++extent.values;
            break;
        }
    }
    return extent;
}

} // namespace gatehouse
