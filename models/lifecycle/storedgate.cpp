#include "models/lifecycle/storedgate.h"

#include "models/base/lastday.h"

namespace gatehouse {

namespace {

constexpr qsizetype dateLength = 10;

QByteArrayView takeUntil(QByteArrayView &text, char separator)
{
    const qsizetype end = text.indexOf(separator);
    const QByteArrayView taken = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return taken;
}

int number(QByteArrayView digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

int takeNumber(QByteArrayView &text)
{
    int value = 0;
    qsizetype end = 0;
    for (; end < text.size() && text[end] != '|'; ++end)
        value = value * 10 + (text[end] - '0');
    text = end < text.size() ? text.sliced(end + 1) : QByteArrayView();
    return value;
}

/// How many of the days, in order, are over.
int pastOf(QByteArrayView days, QDate today)
{
    int past = 0;
    while (!days.isEmpty() && isPast(storedDate(takeUntil(days, ' ')), today))
        ++past;
    return past;
}

/// How many of the days, in order, have come.
int begunOf(QByteArrayView days, QDate today)
{
    int begun = 0;
    while (!days.isEmpty() && !isPast(today, storedDate(takeUntil(days, ' '))))
        ++begun;
    return begun;
}

} // namespace

void StoredGate::appendTo(QByteArray &lines) const
{
    for (const int count : {counts.due, counts.assessed, counts.uncovered, counts.withoutEvidence,
                            counts.unhandledRisks, counts.threatsToDo, counts.unreviewed,
                            counts.notApplying.count, counts.notApplying.of})
        lines += QByteArray::number(count) + '|';
    for (const QByteArrayView text : {decision, decidedAt, plannedOn})
        lines += text.toByteArray() + '|';
    lines += changed ? "1|" : "0|";
    for (const QByteArrayView text :
         {endsOn, coveredUntil, handledUntil, answeredUntil, evidencedUntil})
        lines += text.toByteArray() + '|';
    lines += QByteArray::number(counts.testsToDo) + '|';
    lines += evidencedFrom.toByteArray() + '\n';
}

StoredGate StoredGate::takeFrom(QByteArrayView &lines)
{
    QByteArrayView line = takeUntil(lines, '\n');
    StoredGate gate;
    gate.counts.due = takeNumber(line);
    gate.counts.assessed = takeNumber(line);
    gate.counts.uncovered = takeNumber(line);
    gate.counts.withoutEvidence = takeNumber(line);
    gate.counts.unhandledRisks = takeNumber(line);
    gate.counts.threatsToDo = takeNumber(line);
    gate.counts.unreviewed = takeNumber(line);
    gate.counts.notApplying.count = takeNumber(line);
    gate.counts.notApplying.of = takeNumber(line);
    gate.decision = takeUntil(line, '|');
    gate.decidedAt = takeUntil(line, '|');
    gate.plannedOn = takeUntil(line, '|');
    gate.changed = takeNumber(line) != 0;
    gate.endsOn = takeUntil(line, '|');
    gate.coveredUntil = takeUntil(line, '|');
    gate.handledUntil = takeUntil(line, '|');
    gate.answeredUntil = takeUntil(line, '|');
    gate.evidencedUntil = takeUntil(line, '|');
    gate.counts.testsToDo = takeNumber(line);
    gate.evidencedFrom = line;
    return gate;
}

int StoredGate::uncoveredOn(QDate today) const
{
    return counts.uncovered + pastOf(coveredUntil, today);
}

int StoredGate::unhandledOn(QDate today) const
{
    return counts.unhandledRisks + pastOf(handledUntil, today);
}

int StoredGate::withoutEvidenceOn(QDate today) const
{
    return counts.withoutEvidence + pastOf(evidencedUntil, today) - begunOf(evidencedFrom, today);
}

int StoredGate::threatsToDoOn(QDate today) const
{
    return counts.threatsToDo + pastOf(answeredUntil, today);
}

QDate storedDate(QByteArrayView text)
{
    if (text.size() < dateLength)
        return {};
    return QDate(number(text.first(4)), number(text.sliced(5, 2)), number(text.sliced(8, 2)));
}

QDate LocalDates::of(QByteArrayView timestamp)
{
    constexpr int secondsOfDay = 24 * 3600;
    const QDate date = storedDate(timestamp);
    if (!date.isValid() || timestamp.size() < dateLength + 9)
        return {};
    const int seconds = number(timestamp.sliced(11, 2)) * 3600
        + number(timestamp.sliced(14, 2)) * 60 + number(timestamp.sliced(17, 2));
    auto known = m_offsets.constFind(date.toJulianDay());
    if (known == m_offsets.cend())
        known = m_offsets.insert(date.toJulianDay(), offsetsOn(date));
    if (known->atStart != known->atEnd)
        return QDateTime(date, QTime::fromMSecsSinceStartOfDay(seconds * 1000), Qt::UTC)
            .toLocalTime()
            .date();
    const int local = seconds + known->atStart;
    return local < 0 ? date.addDays(-1) : local >= secondsOfDay ? date.addDays(1) : date;
}

LocalDates::Offsets LocalDates::offsetsOn(QDate date)
{
    const QDateTime start(date, QTime(0, 0), Qt::UTC);
    return {start.toLocalTime().offsetFromUtc(), start.addDays(1).toLocalTime().offsetFromUtc()};
}

} // namespace gatehouse
