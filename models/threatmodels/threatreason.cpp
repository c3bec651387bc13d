#include "models/threatmodels/threatreason.h"

#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threattablemodel.h"

namespace gatehouse {

namespace {

constexpr const char *context = "ThreatReason";

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

/// What somebody said of it and nobody confirmed yet: it stands beside the state, whichever that
/// is.
QString proposalFor(const ThreatRow &row, const Phrasebook &words)
{
    const RecordedThreat &threat = row.threat;
    return words
        .text(context,
              QT_TRANSLATE_NOOP("ThreatReason",
                                "%1 said on %2 that it is not applicable: %3\nThat counts once "
                                "somebody else who may decide applicability confirms it."))
        .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.answerReason);
}

QString whyOpen(const ThreatRow &row, const Phrasebook &words)
{
    const RecordedThreat &threat = row.threat;
    QStringList sentences;
    if (threat.answer == ThreatAnswer::Accepted)
        sentences +=
            words
                .text(context,
                      QT_TRANSLATE_NOOP("ThreatReason", "The acceptance of its risk ended on %1."))
                .arg(threat.acceptedUntil.toString(Qt::ISODate));
    sentences += row.countermeasures.empty()
        ? words.text(context, QT_TRANSLATE_NOOP("ThreatReason", "Nothing is recorded against it."))
        : words.text(context,
                     QT_TRANSLATE_N_NOOP("ThreatReason",
                                         "%n countermeasure(s) are proposed; none is decided."),
                     static_cast<int>(row.countermeasures.size()));
    return sentences.join(QLatin1Char('\n'));
}

QString whyPlanned(const ThreatRow &row, const ThreatRegister &threats, const Phrasebook &words)
{
    const QStringList decided = numbersFrom(CountermeasureStage::Decided, row, threats);
    const QStringList designed = numbersFrom(CountermeasureStage::Designed, row, threats);
    if (designed.size() < decided.size() && (designed.isEmpty() || !row.rule || !row.rule->exclude))
        return words
            .text(context,
                  QT_TRANSLATE_NOOP("ThreatReason",
                                    "Decided, and not all of it stands in the design yet: %1"))
            .arg(words.list(decided));
    QStringList wanted;
    if (row.rule) {
        for (const QString &key : proposedCountermeasures(*row.rule, *threats.library))
            wanted += threats.library->countermeasure(key)->title.in(words.language());
    }
    return words
        .text(context,
              QT_TRANSLATE_NOOP("ThreatReason",
                                "%1 in the design do not answer it by themselves. What would: %2"))
        .arg(words.list(designed), words.list(wanted));
}

QString whyInState(const ThreatRow &row, const ThreatRegister &threats, const Phrasebook &words)
{
    const RecordedThreat &threat = row.threat;
    switch (row.state) {
    case ThreatState::Open:
        return whyOpen(row, words);
    case ThreatState::Planned:
        return whyPlanned(row, threats, words);
    case ThreatState::Designed:
    case ThreatState::Implemented:
    case ThreatState::Verified:
        return words
            .text(context,
                  QT_TRANSLATE_NOOP("ThreatReason",
                                    "Answered by %1; the least advanced of them decides."))
            .arg(words.list(numbersFrom(CountermeasureStage::Decided, row, threats)));
    case ThreatState::Accepted:
        return words
            .text(context, QT_TRANSLATE_NOOP("ThreatReason", "%1 accepted its risk until %2: %3"))
            .arg(threat.answeredBy, threat.acceptedUntil.toString(Qt::ISODate),
                 threat.answerReason);
    case ThreatState::NotApplicable:
        return threat.confirmedBy == threat.answeredBy
            ? words.text(context, QT_TRANSLATE_NOOP("ThreatReason", "%1 said so on %2: %3"))
                  .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.answerReason)
            : words
                  .text(context,
                        QT_TRANSLATE_NOOP("ThreatReason",
                                          "%1 said so on %2, and %3 confirmed it: %4"))
                  .arg(threat.answeredBy, dayOf(threat.answeredAt), threat.confirmedBy,
                       threat.answerReason);
    case ThreatState::Gone:
        return words.text(
            context,
            QT_TRANSLATE_NOOP("ThreatReason",
                              "The drawing has no place for it any longer. What was decided is "
                              "kept, and counts again should it come back."));
    }
    return {};
}

} // namespace

QString reasonOfState(const ThreatRow &row, const ThreatRegister &threats, const Phrasebook &words)
{
    const QString state = whyInState(row, threats, words);
    return awaitsConfirmation(row) ? proposalFor(row, words) + u'\n' + state : state;
}

} // namespace gatehouse
