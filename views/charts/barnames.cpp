#include "views/charts/barnames.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

/// The axis of values beside the bars, its numbers included.
constexpr double axisWidth = 64;
constexpr int mostLines = 2;

/// On how many lines a name stands where words are not broken; more than any where one must be.
int linesOf(const QFontMetricsF &metrics, const QString &name, double room)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, name);
    const auto width = [&](qsizetype from, qsizetype to) {
        return metrics.horizontalAdvance(name.mid(from, to - from).trimmed());
    };
    int lines = 1;
    qsizetype line = 0;
    qsizetype word = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (width(word, end) > room)
            return std::numeric_limits<int>::max();
        if (width(line, end) > room) {
            ++lines;
            line = word;
        }
        word = end;
    }
    return lines;
}

/// A clause is known by its number.
QString shortened(const QFontMetricsF &metrics, const QString &name, double room)
{
    const QString number = name.section(u' ', 0, 0);
    const bool isClause = number.contains(u'.') && number.front().isDigit();
    return isClause && linesOf(metrics, name, room) > mostLines
            && (room < leastNamed || metrics.horizontalAdvance(number) <= room)
        ? number
        : name;
}

} // namespace

BarNames barNames(const Chart &chart, Language language, const QFont &font, double room)
{
    const ChartWording wording(chart, language);
    const QFontMetricsF metrics(font);
    BarNames found;
    const double inside = room - nameGap;
    for (int point = 0; point < pointCount(chart); ++point)
        found.names += shortened(metrics, wording.point(point), inside);
    const auto isWhole = [&](const QString &name) {
        return linesOf(metrics, name, inside) <= mostLines;
    };
    if (room < leastNamed || std::ranges::all_of(found.names, isWhole))
        return found;
    found.inTurns = true;
    int most = 1;
    for (const QString &name : found.names)
        most = std::max(most, linesOf(metrics, name, 2 * room - nameGap));
    found.areWhole = most <= mostLines;
    found.linesEach = found.areWhole ? most : 1;
    return found;
}

bool hasRoomForNames(const Chart &chart, Language language, const QFont &font, double width)
{
    const bool isUpright =
        chart.shape == ChartShape::Bars || chart.shape == ChartShape::StackedBars;
    if (!isUpright || chart.categories.empty())
        return true;
    const double room = (width - axisWidth) / double(chart.categories.size());
    const BarNames found = barNames(chart, language, font, room);
    return found.areWhole && found.lines() <= mostLines;
}

} // namespace gatehouse
