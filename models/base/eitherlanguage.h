#pragma once

#include "models/base/language.h"

namespace gatehouse {

/// Where a text stands in one language alone, it is the one that is shown in both.
inline LocalizedText inEitherLanguage(LocalizedText text)
{
    if (text.zh.trimmed().isEmpty())
        text.zh = text.en;
    else if (text.en.trimmed().isEmpty())
        text.en = text.zh;
    return text;
}

} // namespace gatehouse
