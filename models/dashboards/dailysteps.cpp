#include "models/dashboards/dailysteps.h"

#include "models/lifecycle/storedgate.h"

namespace gatehouse {

void DailySteps::add(DailyMeasure measure, int by, QDate from)
{
    const auto step = m_steps.try_emplace({measure, from}, 0).first;
    step->second += by;
    if (step->second == 0)
        m_steps.erase(step);
}

DailySteps &DailySteps::operator+=(const DailySteps &other)
{
    for (const auto &[step, by] : other.m_steps)
        add(step.first, by, step.second);
    return *this;
}

DailySteps &DailySteps::operator-=(const DailySteps &other)
{
    for (const auto &[step, by] : other.m_steps)
        add(step.first, -by, step.second);
    return *this;
}

std::map<std::pair<QDate, DailyMeasure>, int> DailySteps::since(const DailySteps &before,
                                                                QDate day) const
{
    std::map<std::pair<QDate, DailyMeasure>, int> changes;
    const auto take = [&](const DailySteps &steps, int sign) {
        for (const auto &[step, by] : steps.m_steps) {
            const QDate from = step.second.isValid() ? std::max(step.second, day) : day;
            changes[{from, step.first}] += sign * by;
        }
    };
    take(*this, 1);
    take(before, -1);
    std::erase_if(changes, [](const auto &change) { return change.second == 0; });
    return changes;
}

std::map<DailyMeasure, int> DailySteps::totals() const
{
    std::map<DailyMeasure, int> totals;
    for (const auto &[step, by] : m_steps)
        totals[step.first] += by;
    std::erase_if(totals, [](const auto &total) { return total.second == 0; });
    return totals;
}

QByteArray DailySteps::stored() const
{
    QByteArray text;
    for (const auto &[step, by] : m_steps) {
        if (!text.isEmpty())
            text += ' ';
        text += step.first.key();
        if (step.second.isValid())
            text += '@' + step.second.toString(Qt::ISODate).toLatin1();
        text += '=' + QByteArray::number(by);
    }
    return text;
}

DailySteps DailySteps::fromStored(QByteArrayView text)
{
    DailySteps steps;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(' ');
        const QByteArrayView word = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const qsizetype number = word.indexOf('=');
        if (number < 0)
            continue;
        const QByteArrayView name = word.first(number);
        const qsizetype at = name.indexOf('@');
        const auto measure = DailyMeasure::fromKey(at < 0 ? name : name.first(at));
        if (measure)
            steps.add(*measure, word.sliced(number + 1).toInt(),
                      at < 0 ? QDate() : storedDate(name.sliced(at + 1)));
    }
    return steps;
}

DailySteps DailyGates::steps() const
{
    DailySteps steps;
    if (!isShown)
        return steps;
    for (const Phase phase : allPhases) {
        const auto index = static_cast<size_t>(indexOf(phase));
        if (passed[index]) {
            steps.add(DailyMeasure::gatePassed(phase));
            continue;
        }
        steps.add(DailyMeasure::gateOpen(phase));
        if (plannedOn[index].isValid())
            steps.add(DailyMeasure::gateLate(phase), 1, plannedOn[index].addDays(1));
    }
    return steps;
}

DailySteps DailyFinding::steps() const
{
    DailySteps steps;
    steps.add(DailyMeasure::openedFindings());
    if (status == FindingStatus::Closed)
        steps.add(DailyMeasure::closedFindings());
    else if (risk != Risk::None && isOpen(status))
        steps.add(DailyMeasure::openFinding(risk));
    else if (risk != Risk::None && acceptedUntil.isValid())
        steps.add(DailyMeasure::openFinding(risk), 1, acceptedUntil.addDays(1));
    return steps;
}

DailySteps DailyAcceptance::steps() const
{
    DailySteps steps;
    if (isWithdrawn || isRenewed)
        return steps;
    steps.add(DailyMeasure::acceptances());
    if (expiresOn.isValid())
        steps.add(DailyMeasure::acceptances(), -1, expiresOn.addDays(1));
    return steps;
}

DailySteps DailyThreat::steps() const
{
    DailySteps steps;
    if (!isThere || isNotApplicable || isDecided)
        return steps;
    if (!isAccepted)
        steps.add(DailyMeasure::openThreats());
    else if (acceptedUntil.isValid())
        steps.add(DailyMeasure::openThreats(), 1, acceptedUntil.addDays(1));
    return steps;
}

} // namespace gatehouse
