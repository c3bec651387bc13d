#include "models/reports/sections/sections.h"

#include "models/base/momenttext.h"
#include "models/threatmodels/threatriskpolicy.h"

namespace gatehouse {

namespace {

/// Until somebody says so, a carried model is not this release's.
QString belonging(const ThreatReportData &data)
{
    const ThreatModelRecord &model = data.threats.model;
    if (!model.carriedFrom.isValid())
        return data.say(QT_TRANSLATE_NOOP("ThreatReport", "Drawn for this release"));
    if (!model.confirmedAt.isValid())
        return data.say(QT_TRANSLATE_NOOP(
            "ThreatReport", "Carried over from the release before; nobody has confirmed it yet"));
    return data
        .say(QT_TRANSLATE_NOOP(
            "ThreatReport",
            "Carried over from the release before; %1 confirmed it for this one, %2"))
        .arg(model.confirmedBy, momentText(model.confirmedAt));
}

} // namespace

ReportText coverOf(const ThreatReportData &data)
{
    const ThreatModelRecord &model = data.threats.model;
    const ThreatLibrary &library = *data.threats.library;
    const ThreatRiskPolicy &policy = ThreatRiskPolicy::builtIn();
    QStringList platforms;
    for (const Platform platform : data.release.platforms)
        platforms += data.words.label(platform);
    QString release = data.release.version;
    if (!data.release.build.isEmpty())
        release += QStringLiteral(" (%1)").arg(data.release.build);

    ReportText text;
    text.gap(110);
    text.title(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat model report")));
    text.heading(QStringLiteral("%1 %2").arg(data.app.name, data.release.version));
    text.note(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport", "Threat points and countermeasures of the design, JR/T 0225—2021, 7.3.3")));
    text.gap(18);
    text.pairs({
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "App")),
         QStringLiteral("%1 (%2)").arg(data.app.name, data.app.code)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Release")), release},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Platforms")), data.words.list(platforms)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Owner department")), data.ownerUnit},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Responsible")), data.responsible},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat model")), model.name},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "For which release")), belonging(data)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Drawing last changed")),
         QStringLiteral("%1, %2").arg(model.drawnBy, momentText(model.drawnAt))},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Library of threats")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1, version %2"))
             .arg(data.in(library.title), library.version)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Risk matrix")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport",
                                    "%1, version %2, which is internal: the standard gives none"))
             .arg(policy.name, policy.version)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Prepared by")), data.preparedBy},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "State as of")), momentText(data.takenAt)},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "SHA-256 of the drawing")),
         model.drawingDigest},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Head of the audit log")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport", "Entry %1, %2"))
             .arg(QString::number(data.auditHead.sequence), data.auditHead.text())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Made with")),
         QStringLiteral("Gatehouse " GATEHOUSE_VERSION)},
    });
    text.gap(60);
    text.signatures({data.say(QT_TRANSLATE_NOOP("ThreatReport", "Prepared")),
                     data.say(QT_TRANSLATE_NOOP("ThreatReport", "Reviewed")),
                     data.say(QT_TRANSLATE_NOOP("ThreatReport", "Approved"))},
                    {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Name and signature")),
                     data.say(QT_TRANSLATE_NOOP("ThreatReport", "Date"))});
    return text;
}

} // namespace gatehouse
