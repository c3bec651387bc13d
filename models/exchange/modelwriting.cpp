#include "models/exchange/modelwriting.h"

namespace gatehouse {

void ForeignWords::Losses::add(const QString &list, std::size_t index, const char *field)
{
    QString path = QStringLiteral("%1[%2]").arg(list).arg(index);
    if (*field)
        path += u'.' + QString::fromLatin1(field);
    lines.push_back({path,
                     tr("The other tool has no place for it: it stays in a part of the file "
                        "that only Gatehouse reads.")});
}

void ForeignWords::claimAll(ForeignUids &uids, const ModelDocument &document)
{
    const auto claim = [&](const auto &parts) {
        for (const auto &part : parts)
            uids.claim(part.uid);
    };
    claim(document.model.assets);
    claim(document.model.elements);
    claim(document.model.flows);
    claim(document.model.boundaries);
    claim(document.model.diagrams);
    for (const Diagram &diagram : document.model.diagrams)
        claim(diagram.notes);
    claim(document.threats);
    claim(document.countermeasures);
}

QString ForeignWords::about(const DocumentThreat &threat,
                            const QHash<QString, const DocumentCountermeasure *> &countermeasures)
{
    if (threat.state == ThreatState::NotApplicable || threat.state == ThreatState::Accepted)
        return threat.reason;
    QStringList texts;
    for (const QString &uid : threat.countermeasures) {
        const DocumentCountermeasure *countermeasure = countermeasures.value(uid);
        if (!countermeasure)
            continue;
        QString text = countermeasure->title;
        if (!countermeasure->description.isEmpty() && !countermeasure->description.startsWith(text))
            text += u'\n' + countermeasure->description;
        else if (!countermeasure->description.isEmpty())
            text = countermeasure->description;
        texts += text;
    }
    return texts.join(QStringLiteral("\n\n"));
}

Risk ForeignWords::risk(const DocumentThreat &threat)
{
    if (threat.risk != Risk::None || !threat.inherent.isRated())
        return threat.risk;
    const int product = threat.inherent.likelihood * threat.inherent.impact;
    if (product >= 15)
        return Risk::High;
    return product >= 6 ? Risk::Medium : Risk::Low;
}

} // namespace gatehouse
