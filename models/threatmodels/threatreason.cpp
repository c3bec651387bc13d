#include "models/threatmodels/threatreason.h"

#include "models/base/listing.h"
#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threattablemodel.h"

namespace gatehouse {

namespace {

struct ThreatReason {
    Q_DECLARE_TR_FUNCTIONS(ThreatReason)
};

QString dayOf(const QDateTime &moment)
{
    return moment.toLocalTime().date().toString(Qt::ISODate);
}

/// The numbers of its countermeasures from a stage on.
QStringList numbersFrom(CountermeasureStage stage, const ThreatRow &row,
                        const ThreatRegister &threats)
{
    QStringList numbers;
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureRow &each = threats.countermeasures[position];
        if (each.stage >= stage)
            numbers += each.countermeasure.number;
    }
    return numbers;
}

QString whyOpen(const ThreatRow &row)
{
    const RecordedThreat &threat = row.threat;
    if (awaitsConfirmation(threat))
        return ThreatReason::tr("%1 said on %2 that it is not applicable: %3\nIt stays open until "
                                "somebody else who may decide applicability confirms that.")
            .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.answerReason);
    QStringList sentences;
    if (threat.answer == ThreatAnswer::Accepted)
        sentences += ThreatReason::tr("The acceptance of its risk ended on %1.")
                         .arg(threat.acceptedUntil.toString(Qt::ISODate));
    sentences += row.countermeasures.empty()
        ? ThreatReason::tr("Nothing is recorded against it.")
        : ThreatReason::tr("%n countermeasure(s) are proposed; none is decided.", nullptr,
                           static_cast<int>(row.countermeasures.size()));
    return sentences.join(QLatin1Char('\n'));
}

QString whyPlanned(const ThreatRow &row, const ThreatRegister &threats, Language titles)
{
    const QStringList decided = numbersFrom(CountermeasureStage::Decided, row, threats);
    const QStringList designed = numbersFrom(CountermeasureStage::Designed, row, threats);
    if (designed.size() < decided.size() && (designed.isEmpty() || !row.rule || !row.rule->exclude))
        return ThreatReason::tr("Decided, and not all of it stands in the design yet: %1")
            .arg(listed(decided));
    QStringList wanted;
    if (row.rule) {
        for (const QString &key : proposedCountermeasures(*row.rule, *threats.library))
            wanted += threats.library->countermeasure(key)->title.in(titles);
    }
    return ThreatReason::tr("%1 in the design do not answer it by themselves. What would: %2")
        .arg(listed(designed), listed(wanted));
}

} // namespace

QString reasonOfState(const ThreatRow &row, const ThreatRegister &threats, Language titles)
{
    const RecordedThreat &threat = row.threat;
    switch (row.state) {
    case ThreatState::Open:
        return whyOpen(row);
    case ThreatState::Planned:
        return whyPlanned(row, threats, titles);
    case ThreatState::Designed:
    case ThreatState::Implemented:
    case ThreatState::Verified:
        return ThreatReason::tr("Answered by %1; the least advanced of them decides.")
            .arg(listed(numbersFrom(CountermeasureStage::Decided, row, threats)));
    case ThreatState::Accepted:
        return ThreatReason::tr("%1 accepted its risk until %2: %3")
            .arg(threat.answeredBy, threat.acceptedUntil.toString(Qt::ISODate),
                 threat.answerReason);
    case ThreatState::NotApplicable:
        return threat.confirmedBy == threat.answeredBy
            ? ThreatReason::tr("%1 said so on %2: %3")
                  .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.answerReason)
            : ThreatReason::tr("%1 said so on %2, and %3 confirmed it: %4")
                  .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.confirmedBy,
                       threat.answerReason);
    case ThreatState::Gone:
        return ThreatReason::tr("The drawing has no place for it any longer. What was decided is "
                                "kept, and counts again should it come back.");
    }
    return {};
}

} // namespace gatehouse
