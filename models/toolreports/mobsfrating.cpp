#include "models/toolreports/mobsfrating.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Rating {
    ToolOutcome outcome = ToolOutcome::Review;
    ToolSeverity severity = ToolSeverity::None;
};

struct MobsfRating {
    Q_DECLARE_TR_FUNCTIONS(MobsfRating)
};

} // namespace

void rateMobsf(ToolResult &result, const QString &word, ReportBuilder &builder)
{
    static const QHash<QString, Rating> ratings{
        {QStringLiteral("high"), {ToolOutcome::Failed, ToolSeverity::High}},
        {QStringLiteral("bad"), {ToolOutcome::Failed, ToolSeverity::High}},
        {QStringLiteral("insecure"), {ToolOutcome::Failed, ToolSeverity::High}},
        {QStringLiteral("warning"), {ToolOutcome::Review, ToolSeverity::Medium}},
        {QStringLiteral("medium"), {ToolOutcome::Review, ToolSeverity::Medium}},
        {QStringLiteral("low"), {ToolOutcome::Review, ToolSeverity::Low}},
        {QStringLiteral("hotspot"), {ToolOutcome::Review, ToolSeverity::None}},
        {QStringLiteral("good"), {ToolOutcome::Passed, ToolSeverity::None}},
        {QStringLiteral("secure"), {ToolOutcome::Passed, ToolSeverity::None}},
        {QStringLiteral("info"), {ToolOutcome::Note, ToolSeverity::None}},
    };
    const auto known = ratings.constFind(word.trimmed().toLower());
    const Rating rating = known == ratings.constEnd() ? Rating{} : *known;
    result.outcome = rating.outcome;
    result.severity = rating.severity;
    if (known == ratings.constEnd())
        builder.warn(MobsfRating::tr("The severity “%1” is none that Gatehouse knows; such results "
                                     "are to be looked at.")
                         .arg(word.left(40)));
}

} // namespace gatehouse
