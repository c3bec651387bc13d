#include "models/imports/importedfinding.h"

namespace gatehouse {

namespace {

constexpr int longestTitle = 300;
constexpr int longestMessage = 4000;

struct ImportedFindings {
    Q_DECLARE_TR_FUNCTIONS(ImportedFindings)
};

QString cut(const QString &text, int longest)
{
    return text.size() <= longest ? text : text.left(longest - 1) + QChar(0x2026);
}

QString inOneLine(const QString &text)
{
    return text.simplified();
}

QString placeText(const ToolPlace &place)
{
    const QString where = place.path.isEmpty() ? place.logical : place.path;
    return place.line > 0 ? where + u':' + QString::number(place.line) : where;
}

QString placesText(const std::vector<ToolPlace> &places)
{
    QStringList lines;
    int left = 0;
    for (const ToolPlace &place : places) {
        const QString text = placeText(place);
        if (text.isEmpty() || lines.contains(text))
            continue;
        if (lines.size() < namedPlaces)
            lines += text;
        else
            ++left;
    }
    if (lines.isEmpty())
        return {};
    if (left > 0)
        lines += ImportedFindings::tr("and %n more", nullptr, left);
    return ImportedFindings::tr("Where:") + u'\n' + lines.join(u'\n');
}

} // namespace

Risk riskOf(ToolSeverity severity)
{
    switch (severity) {
    case ToolSeverity::Critical:
    case ToolSeverity::High:
        return Risk::High;
    case ToolSeverity::Medium:
        return Risk::Medium;
    case ToolSeverity::Low:
    case ToolSeverity::None:
        break;
    }
    return Risk::Low;
}

Finding findingOf(const FoundProblem &problem, ReleaseId release, RequirementId requirement)
{
    Finding finding;
    finding.release = release;
    finding.requirement = requirement;
    const QString title = inOneLine(problem.title.isEmpty() ? problem.message : problem.title);
    finding.title = cut(title.isEmpty() ? problem.rule : title, longestTitle);
    finding.risk = riskOf(problem.severity);
    finding.source = FindingSource::Import;
    finding.cwe = problem.cwes.value(0);
    finding.advice = cut(problem.advice, longestMessage);
    QStringList parts;
    if (const QString message = problem.message.trimmed(); !message.isEmpty())
        parts += cut(message, longestMessage);
    QString source =
        ImportedFindings::tr("Found by %1, rule %2")
            .arg(problem.toolVersion.isEmpty() ? problem.tool
                                               : problem.tool + u' ' + problem.toolVersion,
                 problem.rule);
    if (!problem.cwes.isEmpty())
        source += QStringLiteral(" · ") + problem.cwes.join(QStringLiteral(", "));
    parts += source;
    if (!problem.reason.isEmpty())
        parts +=
            ImportedFindings::tr("Held against this requirement because: %1").arg(problem.reason);
    if (!problem.earlier.isEmpty())
        parts +=
            ImportedFindings::tr("It was closed as %1 and is found again.").arg(problem.earlier);
    if (const QString places = placesText(problem.places); !places.isEmpty())
        parts += places;
    finding.description = parts.join(QStringLiteral("\n\n"));
    return finding;
}

} // namespace gatehouse
