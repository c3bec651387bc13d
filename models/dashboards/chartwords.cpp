#include "models/dashboards/chartwords.h"

namespace gatehouse {

LocalizedText ChartWords::words(const char *source) const
{
    return source ? LocalizedText{m_chinese.text(context, source), m_english.text(context, source)}
                  : LocalizedText();
}

LocalizedText ChartWords::words(const char *source, const LocalizedText &argument) const
{
    const LocalizedText phrase = words(source);
    return {phrase.zh.arg(argument.zh), phrase.en.arg(argument.en)};
}

} // namespace gatehouse
