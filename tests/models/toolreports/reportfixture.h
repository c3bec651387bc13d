#pragma once

#include "models/toolreports/readreport.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace gatehouse {

inline QByteArray fixture(const QString &name)
{
    QFile file(QFileInfo(QStringLiteral(__FILE__)).absolutePath() + "/fixtures/" + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

inline ToolReport readOrFail(const QByteArray &content)
{
    const auto report = readReport(content);
    if (!report)
        qFatal("unreadable: %s %s", qUtf8Printable(report.error().message),
               qUtf8Printable(report.error().cause));
    return *report;
}

/// "rule outcome severity" of each result whose rule begins so, in their order.
inline QStringList verdicts(const ToolReport &report, const QString &beginning = {})
{
    QStringList lines;
    for (const ToolResult &result : report.results) {
        if (result.rule.startsWith(beginning))
            lines +=
                QStringList{result.rule, toKey(result.outcome), toKey(result.severity)}.join(' ');
    }
    return lines;
}

/// "path:3,9 logical" of a result's places.
inline QString whereOf(const ToolResult &result)
{
    QStringList lines;
    for (const ToolPlace &place : result.places)
        lines += QString::number(place.line);
    const ToolPlace first = result.places.empty() ? ToolPlace{} : result.places[0];
    return QString("%1:%2 %3").arg(first.path, lines.join(','), first.logical).trimmed();
}

/// The one result of a rule, or the one so far into those of it.
inline const ToolResult &resultOf(const ToolReport &report, const QString &rule, int number = 0)
{
    for (const ToolResult &result : report.results) {
        if (result.rule == rule && number-- == 0)
            return result;
    }
    qFatal("no result of %s", qUtf8Printable(rule));
}

inline bool warnsOf(const ToolReport &report, const QString &words)
{
    return std::ranges::any_of(report.warnings,
                               [&](const QString &line) { return line.contains(words); });
}

} // namespace gatehouse
