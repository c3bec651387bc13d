#include "models/lifecycle/clausescores.h"

#include "models/assessments/clausegroup.h"

namespace gatehouse {

namespace {

constexpr int Score::*storedCounts[] = {
    &Score::applicable,   &Score::assessed,      &Score::compliant, &Score::partial,
    &Score::noncompliant, &Score::notApplicable, &Score::highRisks};

QByteArrayView takePart(QByteArrayView &text, char separator)
{
    const qsizetype end = text.indexOf(separator);
    const QByteArrayView taken = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return taken;
}

} // namespace

void ClauseScores::add(const SheetRow &row)
{
    if (row.requirement->isAssessed())
        m_groups[clauseGroupKey(*row.library, *row.requirement).toUtf8()].add(row);
}

ClauseScores &ClauseScores::operator+=(const ClauseScores &other)
{
    for (const auto &[group, score] : other.m_groups)
        m_groups[group] += score;
    return *this;
}

Score ClauseScores::total() const
{
    Score total;
    for (const auto &[group, score] : m_groups)
        total += score;
    return total;
}

QByteArray ClauseScores::stored() const
{
    QByteArray lines;
    for (const auto &[group, score] : m_groups) {
        lines += group;
        for (const auto count : storedCounts)
            lines += '|' + QByteArray::number(score.*count);
        lines += '\n';
    }
    return lines;
}

ClauseScores ClauseScores::fromStored(QByteArrayView lines)
{
    ClauseScores scores;
    while (!lines.isEmpty()) {
        QByteArrayView line = takePart(lines, '\n');
        Score &score = scores.m_groups[takePart(line, '|').toByteArray()];
        for (const auto count : storedCounts)
            score.*count = takePart(line, '|').toInt();
    }
    return scores;
}

} // namespace gatehouse
