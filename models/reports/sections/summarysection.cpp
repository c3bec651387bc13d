#include "models/reports/sections/sections.h"

#include "models/base/momenttext.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

constexpr std::array statesThatCount{ThreatState::Open,         ThreatState::Planned,
                                     ThreatState::Designed,     ThreatState::Implemented,
                                     ThreatState::Verified,     ThreatState::Accepted,
                                     ThreatState::NotApplicable};
constexpr std::array risks{Risk::High, Risk::Medium, Risk::Low, Risk::None};

int count(const ThreatReportData &data, const std::function<bool(const ThreatRow &)> &is)
{
    return static_cast<int>(std::ranges::count_if(
        data.threats.threats, [&](const ThreatRow &row) { return row.counts() && is(row); }));
}

void addSizes(ReportText &text, const ThreatReportData &data)
{
    const ThreatModel &drawing = data.drawing;
    const auto sized = [](std::size_t size) { return QString::number(size); };
    const auto outside = [&](bool isFlow) {
        return std::ranges::count_if(data.threats.parts, [&](const ModelPart &part) {
            return part.isFlow == isFlow && part.isOutOfScope;
        });
    };
    const auto looked = std::ranges::count_if(data.threats.parts, &ModelPart::isLookedAt);
    text.pairs({
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Elements")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1, of these out of scope: %2"))
             .arg(sized(drawing.elements.size()))
             .arg(outside(false))},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Data flows")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport",
                                    "%1, of these out of scope: %2, across a trust boundary: %3"))
             .arg(sized(drawing.flows.size()))
             .arg(outside(true))
             .arg(data.geometry.crossings.size())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Trust boundaries")),
         sized(drawing.boundaries.size())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Assets")), sized(drawing.assets.size())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Diagrams")), sized(drawing.diagrams.size())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Looked at")),
         data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1 of %2 elements and flows"))
             .arg(looked)
             .arg(data.threats.parts.size())},
        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Countermeasures")),
         sized(data.threats.countermeasures.size())},
    });
}

void addCriteria(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Criterion")), 60},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Found")), 20, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Met")), 20, true}};
    for (const CriterionStatus &criterion : data.criteria)
        table.add(
            {data.words.label(criterion.criterion),
             QStringLiteral("%1 / %2").arg(criterion.found).arg(criterion.required),
             criterion.passed
                 ? ReportCell(data.say(QT_TRANSLATE_NOOP("ThreatReport", "met")), Tone::Success)
                 : ReportCell(data.say(QT_TRANSLATE_NOOP("ThreatReport", "not met")),
                              Tone::Danger)});
    text.table(table);
}

/// How many threats are in each state, by their risk: a row a state.
void addStates(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "State")), 40}};
    for (const Risk risk : risks)
        table.columns.push_back({data.words.label(risk), 12, true});
    table.columns.push_back({data.say(QT_TRANSLATE_NOOP("ThreatReport", "Total")), 12, true});
    const auto row = [&](const ReportCell &name, const auto &is) {
        std::vector<ReportCell> cells{name};
        for (const Risk risk : risks)
            cells.emplace_back(count(data, [&](const ThreatRow &each) {
                return is(each) && each.inherentRisk == risk;
            }));
        cells.emplace_back(count(data, is));
        return cells;
    };
    for (const ThreatState state : statesThatCount)
        table.add(row(ReportCell(data.words.label(state), toneOf(state)),
                      [state](const ThreatRow &each) { return each.state == state; }));
    std::vector<ReportCell> all = row(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Total")),
                                      [](const auto &) { return true; });
    for (ReportCell &cell : all)
        cell.isStrong = true;
    table.add(std::move(all));
    text.table(table);
}

void addRisks(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Risk")), 52}};
    for (const Risk risk : risks)
        table.columns.push_back({data.words.label(risk), 12, true});
    const auto add = [&](const char *name, Risk ThreatRow::*member) {
        std::vector<ReportCell> cells{data.say(name)};
        for (const Risk risk : risks)
            cells.emplace_back(
                count(data, [&](const ThreatRow &each) { return each.*member == risk; }));
        table.add(std::move(cells));
    };
    add(QT_TRANSLATE_NOOP("ThreatReport", "Inherent: without countermeasures"),
        &ThreatRow::inherentRisk);
    add(QT_TRANSLATE_NOOP("ThreatReport", "Current: as it stands today"), &ThreatRow::currentRisk);
    add(QT_TRANSLATE_NOOP("ThreatReport", "Residual: with all countermeasures in place"),
        &ThreatRow::residualRisk);
    text.table(table);
}

/// STRIDE, then LINDDUN where it occurs.
void addCategories(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Category")), 26}};
    for (const ThreatState state : statesThatCount)
        table.columns.push_back({data.words.label(state), 12, true});
    table.columns.push_back({data.say(QT_TRANSLATE_NOOP("ThreatReport", "Total")), 9, true});
    for (const ThreatCategory category : allValues<ThreatCategory>()) {
        const auto is = [category](const ThreatRow &row) {
            return std::ranges::find(row.categories(), category) != row.categories().end();
        };
        const int all = count(data, is);
        if (all == 0 && !isStride(category))
            continue;
        std::vector<ReportCell> cells{data.words.label(category)};
        for (const ThreatState state : statesThatCount)
            cells.emplace_back(
                count(data, [&](const ThreatRow &row) { return is(row) && row.state == state; }));
        cells.emplace_back(all);
        table.add(std::move(cells));
    }
    text.table(table);
    text.note(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport", "A threat of several categories is counted in each of them.")));
}

void addPeople(ReportText &text, const ThreatReportData &data)
{
    // In the order of what they are told to have done.
    constexpr std::array deeds{
        QT_TRANSLATE_NOOP("ThreatReport", "changed the drawing last"),
        QT_TRANSLATE_NOOP("ThreatReport", "confirmed the model for this release"),
        QT_TRANSLATE_NOOP("ThreatReport", "elements and flows looked at: %1"),
        QT_TRANSLATE_NOOP("ThreatReport", "threats accepted or said not to be applicable: %1"),
        QT_TRANSLATE_NOOP("ThreatReport", "confirmed as not applicable: %1"),
        QT_TRANSLATE_NOOP("ThreatReport", "countermeasures recorded: %1"),
        QT_TRANSLATE_NOOP("ThreatReport", "countermeasures tested: %1"),
    };
    std::map<QString, std::array<int, deeds.size()>> done;
    const auto note = [&](const QString &name, std::size_t deed) {
        if (!name.isEmpty())
            ++done[name][deed];
    };
    note(data.threats.model.drawnBy, 0);
    note(data.threats.model.confirmedBy, 1);
    for (const ModelPart &part : data.threats.parts)
        note(part.lookedBy, 2);
    for (const ThreatRow &row : data.threats.threats) {
        if (row.threat.answer != ThreatAnswer::None)
            note(row.threat.answeredBy, 3);
        note(row.threat.confirmedBy, 4);
    }
    for (const CountermeasureRow &row : data.threats.countermeasures) {
        note(row.countermeasure.addedBy, 5);
        for (const CountermeasureTest &test : row.countermeasure.tests)
            note(test.testedBy, 6);
    }
    std::vector<std::pair<QString, QString>> lines;
    for (const auto &[name, counts] : done) {
        QStringList all;
        for (std::size_t deed = 0; deed < deeds.size(); ++deed) {
            const QString words = data.say(deeds[deed]);
            if (counts[deed] > 0)
                all += words.contains(QLatin1StringView("%1")) ? words.arg(counts[deed]) : words;
        }
        lines.emplace_back(name, data.words.list(all));
    }
    text.pairs(lines);
}

} // namespace

const char *titleOfSummary()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Summary");
}

ReportText summaryOf(const ThreatReportData &data, const std::vector<ReportChapter> &contents)
{
    ReportText text;
    text.heading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Contents")));
    ReportTable chapters;
    chapters.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Chapter")), 85},
                        {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Page")), 15, true}};
    for (const ReportChapter &chapter : contents)
        chapters.add({chapter.title, chapter.page});
    text.table(chapters);

    text.heading(data.say(titleOfSummary()));
    text.paragraph(
        data.say(QT_TRANSLATE_NOOP(
                     "ThreatReport",
                     "This report speaks of the records as they stood at %1, for the version "
                     "named above only. What was recorded or changed later is not in it."))
            .arg(momentText(data.takenAt)));
    text.paragraph(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport",
        "Threats are found by the rules of the library in the drawing; people add their own. What "
        "state a threat is in follows from its countermeasures: one without a countermeasure that "
        "is decided is open, and verified is only what a passed test with good evidence shows.")));
    if (!data.threats.model.name.isEmpty() && !data.drawing.description.isEmpty())
        text.paragraph(data.drawing.description);
    addSizes(text, data);
    text.subheading(
        data.say(QT_TRANSLATE_NOOP("ThreatReport", "What the design gate asks of the model")));
    addCriteria(text, data);
    text.subheading(
        data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threats by state and inherent risk")));
    addStates(text, data);
    const auto gone = std::ranges::count_if(data.threats.threats,
                                            [](const ThreatRow &row) { return !row.counts(); });
    if (gone > 0)
        text.note(data.say(QT_TRANSLATE_N_NOOP("ThreatReport",
                                               "%n threat(s) that the drawing has no place for any "
                                               "longer are kept in the workspace and not counted."),
                           static_cast<int>(gone)));
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threats by risk")));
    addRisks(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "STRIDE and LINDDUN by state")));
    addCategories(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Who took part")));
    addPeople(text, data);
    return text;
}

} // namespace gatehouse
