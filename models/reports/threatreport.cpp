#include "models/reports/threatreport.h"

#include "models/appearance/pdftext.h"
#include "models/base/momenttext.h"
#include "models/reports/sections/sections.h"
#include "models/workspace/exportplace.h"

namespace gatehouse {

Result<ThreatReportFacts> ThreatReport::write(const Database &database, LibraryShelf &shelf,
                                              ReleaseId release, const FileTarget &target,
                                              const ThreatReportOptions &options,
                                              Progress *progress)
{
    constexpr qint64 steps = 100;
    // Laying the texts out takes longer than painting them.
    constexpr qint64 laidOut = 80;
    const auto isWanted = [&](qint64 done) { return !progress || progress->report(done, steps); };
    const auto cancelled = [] {
        return fail(ErrorKind::Cancelled, tr("The report was stopped. Nothing was changed."));
    };

    TRY(ExportPlace::release(release).check(database, options.preparedBy));
    // First the file, so that a folder that cannot be written is known before anything is read.
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    TRY_ASSIGN(const ThreatReportData data,
               ThreatReportData::load(database, shelf, release, options));
    if (!isWanted(10))
        return cancelled();

    const QString title = data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat model report"));
    const QString name = QStringLiteral("%1 %2").arg(data.app.name, data.release.version);
    ThreatReportFacts facts;
    {
        ReportPages pages(replacement.path(), QStringLiteral("%1 · %2").arg(title, name),
                          {.left = name,
                           .right = title,
                           .foot = data.say(QT_TRANSLATE_NOOP("ThreatReport", "As of %1"))
                                       .arg(momentText(data.takenAt)),
                           .number = data.say(QT_TRANSLATE_NOOP("ThreatReport", "Page %1 of %2"))});
        std::vector<DiagramPicture> pictures;
        std::vector<const Diagram *> shown;
        for (const Diagram &diagram : data.drawing.diagrams) {
            DiagramPicture picture(
                {data.drawing, diagram, data.threats.library, marksOf(data.threats)});
            if (picture.isEmpty())
                continue;
            pictures.push_back(std::move(picture));
            shown.push_back(&diagram);
        }
        facts.diagrams = static_cast<int>(shown.size());
        std::vector<ReportChapter> contents{{data.say(titleOfSummary()), 2}};
        if (!shown.empty())
            contents.push_back({data.say(titleOfDiagrams())});
        for (const auto chapter : {titleOfParts, titleOfThreats, titleOfCountermeasures,
                                   titleOfAnswers, titleOfOpenPoints})
            contents.push_back({data.say(chapter())});

        pages.add(coverOf(data), ReportPages::Paper::Upright);
        // The numbers of its contents are known once all is laid out.
        constexpr std::size_t summary = 1;
        pages.add(summaryOf(data, contents), ReportPages::Paper::Upright);
        std::size_t chapter = 0;
        for (std::size_t at = 0; at < shown.size(); ++at) {
            const int page = pages.add(diagramText(data, *shown[at], static_cast<int>(at) + 1),
                                       std::move(pictures[at]));
            if (at == 0)
                contents[++chapter].page = page;
        }
        if (!isWanted(20))
            return cancelled();
        for (const auto section :
             {partsOf, threatsOf, countermeasuresOf, answersOf, openPointsOf}) {
            contents[++chapter].page = pages.add(section(data), ReportPages::Paper::Across);
            if (!isWanted(20 + 10 * static_cast<qint64>(chapter)))
                return cancelled();
        }
        pages.replace(summary, summaryOf(data, contents));
        facts.pages = pages.count();
        bool stopped = false;
        const bool written = pages.write([&](int page) {
            stopped = !isWanted(laidOut + (steps - laidOut) * page / (facts.pages + 1));
            return !stopped;
        });
        if (stopped)
            return cancelled();
        if (!written)
            return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    }
    if (!nameCharacters(replacement.path()))
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    for (const ThreatRow &row : data.threats.threats) {
        facts.threats += row.counts();
        facts.open += row.state == ThreatState::Open;
    }
    TRY(replacement.commit());
    isWanted(steps);
    return facts;
}

} // namespace gatehouse
