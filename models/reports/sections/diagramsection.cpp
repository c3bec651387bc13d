#include "models/reports/sections/sections.h"

namespace gatehouse {

const char *titleOfDiagrams()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Diagrams");
}

ReportText diagramText(const ThreatReportData &data, const Diagram &diagram, int number)
{
    ReportText text;
    const QString name = diagram.name.isEmpty()
        ? data.say(QT_TRANSLATE_NOOP("ThreatReport", "without a name"))
        : diagram.name;
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Diagram %1: %2"))
                        .arg(QString::number(number), name));
    if (!diagram.inside.isEmpty())
        text.paragraph(data.say(QT_TRANSLATE_NOOP("ThreatReport", "It shows the inside of “%1”."))
                           .arg(data.nameOf(diagram.inside)));
    if (!diagram.description.isEmpty())
        text.paragraph(diagram.description);
    text.note(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport",
        "Dashed red: a trust boundary; a diamond: where a flow crosses one; grey and dashed: out "
        "of scope; a number: open threats; two ticks: looked at, and nothing is open.")));
    return text;
}

} // namespace gatehouse
