#include "models/base/snippet.h"

#include "models/base/folding.h"

namespace gatehouse {

QString snippetOf(const QString &text, const QString &query)
{
    constexpr qsizetype before = 12;
    constexpr qsizetype most = 48;
    const QString line = text.simplified();
    const QString plain = atUsualWidth(line);
    for (const QString &word : atUsualWidth(query).simplified().split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = plain.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        qsizetype start = qMax<qsizetype>(0, at - before);
        if (start > 0 && line.at(start).isLowSurrogate())
            --start;
        qsizetype end = qMin(line.size(), start + qMax(most, before + word.size()));
        if (end < line.size() && line.at(end).isLowSurrogate())
            ++end;
        return (start > 0 ? QStringLiteral("…") : QString()) + line.mid(start, end - start)
            + (end < line.size() ? QStringLiteral("…") : QString());
    }
    return {};
}

} // namespace gatehouse
