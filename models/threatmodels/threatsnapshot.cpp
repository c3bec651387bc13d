#include "models/threatmodels/threatsnapshot.h"

#include <QJsonArray>

namespace gatehouse {

QJsonObject threatSnapshot(const ThreatRegister &threats)
{
    QJsonArray parts;
    for (const ModelPart &part : threats.parts)
        parts.append(QJsonObject{{QStringLiteral("subject"), part.subject},
                                 {QStringLiteral("content"), part.digest},
                                 {QStringLiteral("looked_by"), part.lookedBy}});
    QJsonArray countermeasures;
    for (const CountermeasureRow &row : threats.countermeasures) {
        const Countermeasure &each = row.countermeasure;
        countermeasures.append(
            QJsonObject{{QStringLiteral("number"), each.number},
                        {QStringLiteral("title"), each.title},
                        {QStringLiteral("stage"), toKey(each.stage)},
                        {QStringLiteral("design_reference"), each.designReference},
                        {QStringLiteral("requirement"), row.requirementKey}});
    }
    QJsonArray list;
    for (const ThreatRow &row : threats.threats) {
        if (!row.counts())
            continue;
        QJsonArray answers;
        for (const std::size_t position : row.countermeasures)
            answers.append(threats.countermeasures[position].countermeasure.number);
        // Verified rests on evidence, which ends on a day: here it stands as implemented.
        const ThreatState state =
            row.state == ThreatState::Verified ? ThreatState::Implemented : row.state;
        QJsonObject threat{{QStringLiteral("number"), row.threat.number},
                           {QStringLiteral("lineage"), row.threat.lineage},
                           {QStringLiteral("rule"), row.threat.rule},
                           {QStringLiteral("subject"), row.threat.subject},
                           {QStringLiteral("risk"), toKey(row.inherentRisk)},
                           {QStringLiteral("state"), toKey(state)},
                           {QStringLiteral("countermeasures"), answers}};
        if (!row.threat.answerReason.isEmpty())
            threat.insert(QStringLiteral("reason"), row.threat.answerReason);
        if (row.threat.acceptedUntil.isValid())
            threat.insert(QStringLiteral("accepted_until"),
                          row.threat.acceptedUntil.toString(Qt::ISODate));
        list.append(threat);
    }
    return {{QStringLiteral("uid"), threats.model.uid},
            {QStringLiteral("library"), threats.model.libraryKey},
            {QStringLiteral("library_version"), threats.model.libraryVersion},
            {QStringLiteral("drawing_sha256"), threats.model.drawingDigest},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("threats"), list},
            {QStringLiteral("countermeasures"), countermeasures}};
}

} // namespace gatehouse
