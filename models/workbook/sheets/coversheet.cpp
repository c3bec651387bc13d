#include "models/portfolio/tierscheme.h"
#include "models/workbook/sheets/sheets.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace gatehouse {

namespace {

// Two names and values side by side; a long value takes the rest of its row.
constexpr int labelColumn = 0;
constexpr int valueColumn = 1;
constexpr int secondLabelColumn = 2;
constexpr int lastColumn = 3;
/// What a portrait page holds at full size, in points.
constexpr double pageHeight = 748;

class CoverPage
{
public:
    CoverPage(Book &book, const AuditSheets &sheets, const AuditData &data)
        : m_sheets(sheets), m_data(data), m_page(book, sheets.cover)
    {
        m_page.setWidths({21, 30, 19, 30});
    }

    void write()
    {
        writeBanner();
        writeReport();
        writeSubject();
        writeScope();
        writeMethods();
        writeBasis();
        writePeople();
        section(QT_TRANSLATE_NOOP("Workbook", "State of the evidence"));
        paragraph(evidenceState(wording(), m_data));
        writeResult();
        writeStatement();
        writeContents();
        std::vector<lxw_row_t> breaks = pageBreaks();
        worksheet_set_h_pagebreaks(m_page.handle(), breaks.data());
        worksheet_activate(m_page.handle());
    }

private:
    const Wording &wording() const { return m_page.wording(); }

    /// The rows that pages begin with: a section that does not fit the page's rest goes to the
    /// next, unless that left half a page empty: then its rows do. Ended by 0, as libxlsxwriter
    /// wants it.
    std::vector<lxw_row_t> pageBreaks() const
    {
        std::vector<lxw_row_t> breaks;
        double pageBegin = 0;
        const auto turnAt = [&](const Row &row) {
            breaks.push_back(lxw_row_t(row.number));
            pageBegin = row.top;
        };
        for (size_t i = 0; i < m_sections.size(); ++i) {
            const Row &section = m_sections[i];
            const double end =
                i + 1 < m_sections.size() ? m_sections[i + 1].top : m_page.totalHeight();
            if (end - pageBegin > pageHeight && section.top - pageBegin > pageHeight / 2)
                turnAt(section);
            if (end - pageBegin <= pageHeight)
                continue;
            for (size_t row = 0; row < m_rows.size() && m_rows[row].top < end; ++row) {
                const double bottom =
                    row + 1 < m_rows.size() ? m_rows[row + 1].top : m_page.totalHeight();
                // Two rows at least stay with the section's heading.
                if (m_rows[row].number > section.number + 2 && bottom - pageBegin > pageHeight)
                    turnAt(m_rows[row]);
            }
        }
        breaks.push_back(0);
        return breaks;
    }

    void endRow(double least = 0)
    {
        m_rows.push_back({m_page.row(), m_page.totalHeight()});
        m_page.endRow(least);
    }

    void section(const char *source)
    {
        m_page.gap(6.0);
        m_sections.push_back({m_page.row(), m_page.totalHeight()});
        m_page.merge(labelColumn, lastColumn, wording().line(source), Look::Section);
        endRow(19);
    }

    QString shown(const LocalizedText &value) const
    {
        const QString text = wording().cell(value);
        return text.isEmpty() ? QStringLiteral("—") : text;
    }

    void pair(const char *label, const LocalizedText &value)
    {
        m_page.put(labelColumn, wording().line(label), Look::Label);
        m_page.merge(valueColumn, lastColumn, shown(value), Look::Value);
        endRow();
    }
    void pair(const char *label, const QString &value) { pair(label, verbatim(value)); }

    void pairs(const char *label, const LocalizedText &value, const char *secondLabel,
               const LocalizedText &secondValue)
    {
        m_page.put(labelColumn, wording().line(label), Look::Label);
        m_page.put(valueColumn, shown(value), Look::Value);
        m_page.put(secondLabelColumn, wording().line(secondLabel), Look::Label);
        m_page.put(lastColumn, shown(secondValue), Look::Value);
        endRow();
    }

    void paragraph(const LocalizedText &text)
    {
        m_page.merge(labelColumn, lastColumn, wording().cell(text), Look::Value);
        endRow();
    }

    void writeBanner()
    {
        const auto line = [this](const QString &text, Look look, double height) {
            m_page.merge(labelColumn, lastColumn, text, look);
            endRow(height);
        };
        std::vector<LocalizedText> titles;
        for (const auto &library : m_data.libraries)
            titles.push_back(library->title);
        line(QString(), Look::BannerLine, 10);
        line(wording().cell(
                 QT_TRANSLATE_NOOP("Workbook", "Audit workbook of mobile app compliance")),
             Look::Banner, 40);
        line(m_data.releaseName(), Look::BannerLine, 22);
        line(wording().cell(wording().list(titles)), Look::BannerLine, 22);
        line(QString(), Look::BannerLine, 10);
    }

    /// What somebody files the workbook by. What no record holds and nobody said is not made up.
    void writeReport()
    {
        const LocalizedText notStated =
            wording().words(QT_TRANSLATE_NOOP("Workbook", "Not stated"));
        const auto said = [&](const QString &text) {
            return text.isEmpty() ? notStated : verbatim(text);
        };
        std::vector<LocalizedText> units;
        for (const QString &unit : m_data.assessorUnits)
            units.push_back(verbatim(unit));
        LocalizedText assessing = said(m_data.assessingUnit);
        if (m_data.assessingUnit.isEmpty() && !units.empty())
            assessing =
                wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (units of the assessors)"),
                                {wording().list(units)});
        const auto [first, last] = m_data.assessmentPeriod();

        section(QT_TRANSLATE_NOOP("Workbook", "Report"));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Report number"), reportNumberText(wording(), m_data),
              QT_TRANSLATE_NOOP("Workbook", "Confidentiality"), said(m_data.confidentiality));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Assessed unit"), said(m_data.assessedUnit),
              QT_TRANSLATE_NOOP("Workbook", "Assessing unit"), assessing);
        pairs(QT_TRANSLATE_NOOP("Workbook", "Assessment from"),
              verbatim(first.toString(Qt::ISODate)),
              QT_TRANSLATE_NOOP("Workbook", "Assessment until"),
              verbatim(last.toString(Qt::ISODate)));
    }

    void writeSubject()
    {
        const App &app = m_data.app;
        const Release &release = m_data.release;
        std::vector<LocalizedText> platforms;
        for (const Platform platform : release.platforms)
            platforms.push_back(wording().label(platform));
        const LocalizedText tier = TierScheme::builtIn().tierTitle(app.tier);
        const LocalizedText reason = tierReason(app);
        const auto withReason = [](const QString &title, const QString &why,
                                   const QString &between) {
            return why.isEmpty() ? title : title + between + why;
        };

        section(QT_TRANSLATE_NOOP("Workbook", "Subject"));
        pairs(QT_TRANSLATE_NOOP("Workbook", "App"), verbatim(app.name),
              QT_TRANSLATE_NOOP("Workbook", "Code"), verbatim(app.code));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Version"), verbatim(release.version),
              QT_TRANSLATE_NOOP("Workbook", "Build"), verbatim(release.build));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Kind"), wording().label(app.kind),
              QT_TRANSLATE_NOOP("Workbook", "Platforms"), wording().list(platforms));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Owner department"), verbatim(m_data.ownerUnit),
              QT_TRANSLATE_NOOP("Workbook", "Responsible person"), verbatim(m_data.responsible));
        pair(QT_TRANSLATE_NOOP("Workbook", "Tier"),
             {withReason(tier.zh, reason.zh, QStringLiteral("：")),
              withReason(tier.en, reason.en, QStringLiteral(": "))});
        pairs(QT_TRANSLATE_NOOP("Workbook", "Number of users"), users(app),
              QT_TRANSLATE_NOOP("Workbook", "Used by"), verbatim(app.audience));
        pair(QT_TRANSLATE_NOOP("Workbook", "Filings"), filings());
        pair(QT_TRANSLATE_NOOP("Workbook", "Channels"), names(app.channels));
        pair(QT_TRANSLATE_NOOP("Workbook", "Third parties and SDKs"), names(app.parties));
        pair(QT_TRANSLATE_NOOP("Workbook", "Package"), release.packageName);
        pair(QT_TRANSLATE_NOOP("Workbook", "Package SHA-256"), release.packageSha256);
        pair(QT_TRANSLATE_NOOP("Workbook", "Package SM3"), release.packageSm3);
    }

    /// How many, since when and by whose word.
    LocalizedText users(const App &app) const
    {
        if (app.userCount <= 0)
            return wording().words(QT_TRANSLATE_NOOP("Workbook", "Not stated"));
        const LocalizedText count = verbatim(localeOf(Language::English).toString(app.userCount));
        return app.userCountSource.isEmpty()
            ? wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (source not stated)"), {count})
            : wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (as of %2, %3)"),
                              {count, verbatim(app.userCountOn.toString(Qt::ISODate)),
                               verbatim(app.userCountSource)});
    }

    LocalizedText filings() const
    {
        std::vector<LocalizedText> all;
        for (const Filing &filing : m_data.app.filings)
            all.push_back(
                wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (%2) %3"),
                                {wording().label(filing.authority),
                                 wording().label(filing.platform), verbatim(filing.number)}));
        return all.empty() ? wording().words(QT_TRANSLATE_NOOP("Workbook", "None recorded"))
                           : wording().list(all);
    }

    template<class Named>
    LocalizedText names(const std::vector<Named> &items) const
    {
        std::vector<LocalizedText> all;
        for (const Named &item : items)
            all.push_back(verbatim(item.name));
        return all.empty() ? wording().words(QT_TRANSLATE_NOOP("Workbook", "None recorded"))
                           : wording().list(all);
    }

    void writeBasis()
    {
        QStringList documents;
        for (const auto &library : m_data.libraries) {
            for (const Requirement &requirement : library->requirements)
                documents += requirement.references;
        }
        documents.removeDuplicates();
        documents.sort();
        std::vector<LocalizedText> cited;
        for (const QString &document : documents)
            cited.push_back(verbatim(document));
        const ConclusionScheme &conclusion = ConclusionScheme::builtIn();
        const TierScheme &tiers = TierScheme::builtIn();

        section(QT_TRANSLATE_NOOP("Workbook", "Basis"));
        for (const auto &library : m_data.libraries) {
            pair(QT_TRANSLATE_NOOP("Workbook", "Standard and library"),
                 wording().words(
                     QT_TRANSLATE_NOOP("Workbook", "%1, edition %2, library version %3"),
                     {library->title, verbatim(library->edition), verbatim(library->version)}));
            pair(QT_TRANSLATE_NOOP("Workbook", "Library SHA-256"),
                 QString::fromLatin1(library->contentDigest.toHex()));
        }
        pair(QT_TRANSLATE_NOOP("Workbook", "Documents referred to"),
             cited.empty() ? wording().words(QT_TRANSLATE_NOOP("Workbook", "None recorded"))
                           : wording().list(cited));
        pair(QT_TRANSLATE_NOOP("Workbook", "Internal schemes"),
             wording().list({verbatim(QLatin1StringView(Score::scheme)),
                             schemeText(wording(), conclusion.name(), conclusion.version()),
                             schemeText(wording(), tiers.name(), tiers.version())}));
    }

    void writeScope()
    {
        int inherited = 0;
        int leadIns = 0;
        for (const SheetRow &row : m_data.sheet.rows) {
            inherited += row.inherited && row.requirement->isAssessed();
            leadIns += !row.requirement->isAssessed();
        }
        const Score score = m_data.score();
        section(QT_TRANSLATE_NOOP("Workbook", "Scope"));
        pair(QT_TRANSLATE_NOOP("Workbook", "Items"),
             wording().words(
                 QT_TRANSLATE_NOOP(
                     "Workbook",
                     "Applicable: %1. Not applicable: %2. Of these assessed once for the "
                     "organisation: %3. Lead-ins that are not assessed on their own: %4."),
                 {verbatim(score.applicable), verbatim(score.notApplicable), verbatim(inherited),
                  verbatim(leadIns)}));
    }

    void writeMethods()
    {
        std::vector<LocalizedText> methods;
        for (const Method method : allValues<Method>()) {
            const auto uses = std::count_if(
                m_data.sheet.rows.begin(), m_data.sheet.rows.end(), [method](const SheetRow &row) {
                    return row.applicability.applies
                        && std::any_of(row.assessments.begin(), row.assessments.end(),
                                       [method](const Assessment &one) {
                                           return one.judgement != Judgement::NotAssessed
                                               && std::find(one.methods.begin(), one.methods.end(),
                                                            method)
                                               != one.methods.end();
                                       });
                });
            if (uses > 0)
                methods.push_back(
                    wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (items: %2)"),
                                    {wording().label(method), verbatim(qint64(uses))}));
        }
        pair(QT_TRANSLATE_NOOP("Workbook", "Methods used"),
             methods.empty() ? wording().words(QT_TRANSLATE_NOOP("Workbook", "None recorded yet"))
                             : wording().list(methods));
    }

    void writePeople()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Who took part"));
        const auto parts = m_data.parts();
        if (parts.empty())
            paragraph(wording().words(
                QT_TRANSLATE_NOOP("Workbook", "Nobody has recorded anything yet.")));
        for (const AuditData::Part &part : parts) {
            const std::pair<int, const char *> counts[] = {
                {part.assessed, QT_TRANSLATE_NOOP("Workbook", "items assessed: %1")},
                {part.evidence, QT_TRANSLATE_NOOP("Workbook", "evidence added: %1")},
                {part.findings, QT_TRANSLATE_NOOP("Workbook", "findings opened: %1")},
                {part.retests, QT_TRANSLATE_NOOP("Workbook", "re-tests: %1")},
                {part.reviews, QT_TRANSLATE_NOOP("Workbook", "items reviewed: %1")},
                {part.applicability, QT_TRANSLATE_NOOP("Workbook", "applicability decided: %1")},
                {part.acceptances, QT_TRANSLATE_NOOP("Workbook", "risks accepted: %1")},
                {part.submissions, QT_TRANSLATE_NOOP("Workbook", "gates submitted: %1")},
                {part.signatures, QT_TRANSLATE_NOOP("Workbook", "gate signatures: %1")},
                {part.gates, QT_TRANSLATE_NOOP("Workbook", "gate decisions: %1")},
            };
            std::vector<LocalizedText> done;
            for (const auto &[count, source] : counts) {
                if (count > 0)
                    done.push_back(wording().words(source, {verbatim(count)}));
            }
            m_page.put(labelColumn, part.name, Look::Label);
            m_page.merge(valueColumn, lastColumn, wording().cell(wording().list(done)),
                         Look::Value);
            endRow();
        }
    }

    void writeResult()
    {
        const Score score = m_data.score();
        const auto percent = [](std::optional<double> share, const char *unit) {
            return share ? QString::number(*share, 'f', 1) + QLatin1StringView(unit)
                         : QStringLiteral("—");
        };
        section(QT_TRANSLATE_NOOP("Workbook", "Result"));
        pair(QT_TRANSLATE_NOOP("Workbook", "Coverage and score"),
             wording().words(QT_TRANSLATE_NOOP("Workbook",
                                               "Coverage %1 (%2 of %3 items), score %4 by scheme "
                                               "%5, which is internal: the standard gives none."),
                             {verbatim(percent(score.coverage(), "%")), verbatim(score.assessed),
                              verbatim(score.applicable), verbatim(percent(score.value(), "")),
                              verbatim(QLatin1StringView(Score::scheme))}));
        pair(QT_TRANSLATE_NOOP("Workbook", "Not applicable"),
             wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 of %2 not applicable, %3 %"),
                             {verbatim(score.notApplicable),
                              verbatim(score.applicable + score.notApplicable),
                              verbatim(percent(score.notApplicableShare(), ""))}));
        const ToldState told = conclusion(wording(), m_data);
        state(QT_TRANSLATE_NOOP("Workbook", "Conclusion"), told.text, told.tone);
        const ConclusionScheme &scheme = ConclusionScheme::builtIn();
        pair(QT_TRANSLATE_NOOP("Workbook", "Concluded by"),
             wording().words(
                 QT_TRANSLATE_NOOP("Workbook", "Scheme %1, which is internal. Grades: %2."),
                 {schemeText(wording(), scheme.name(), scheme.version()), grades()}));
        const LocalizedText old = oldResults(wording(), m_data);
        if (!old.en.isEmpty())
            state(QT_TRANSLATE_NOOP("Workbook", "Warning"), old, CellTone::Caution);
        pair(QT_TRANSLATE_NOOP("Workbook", "Gates"),
             wording().words(
                 QT_TRANSLATE_NOOP(
                     "Workbook",
                     "Passed: %1 of %2. Changed since they were decided: %3. Open findings: %4."),
                 {verbatim(m_data.gatesPassed()), verbatim(qint64(m_data.gates.size())),
                  verbatim(m_data.gatesOutOfDate()), verbatim(m_data.openFindings())}));
    }

    void state(const char *label, const LocalizedText &text, CellTone tone)
    {
        m_page.put(labelColumn, wording().line(label), Look::Label);
        m_page.merge(valueColumn, lastColumn, wording().cell(text), Look::Value, tone);
        endRow();
    }

    /// "Excellent (from 90), Good (from 80) …".
    LocalizedText grades() const
    {
        std::vector<LocalizedText> all;
        for (const ConclusionScheme::Grade &grade : ConclusionScheme::builtIn().grades())
            all.push_back(wording().words(QT_TRANSLATE_NOOP("Workbook", "%1 (score from %2)"),
                                          {grade.title, verbatim(qint64(grade.leastScore))}));
        return wording().list(all);
    }

    void writeStatement()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Statement"));
        paragraph(wording().words(
            QT_TRANSLATE_NOOP(
                "Workbook",
                "This workbook speaks of the records as they stood at %1, for the version named "
                "above only. What was recorded or changed later is not in it."),
            {verbatim(momentText(m_data.takenAt))}));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Exported by"), verbatim(m_data.preparedBy),
              QT_TRANSLATE_NOOP("Workbook", "Exported at"), verbatim(momentText(m_data.takenAt)));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Made with"),
              wording().words(QT_TRANSLATE_NOOP("Workbook", "Gatehouse %1"),
                              {verbatim(QStringLiteral(GATEHOUSE_VERSION))}),
              QT_TRANSLATE_NOOP("Workbook", "Release identifier"),
              verbatim(m_data.releaseMark() + u'\n' + m_data.release.uid));
        pair(QT_TRANSLATE_NOOP("Workbook", "Head of the audit log"),
             wording().words(
                 QT_TRANSLATE_NOOP("Workbook", "Entry %1, %2"),
                 {verbatim(m_data.auditHead.sequence), verbatim(m_data.auditHead.text())}));
    }

    void writeContents()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Contents"));
        for (const auto &[sheet, source] : m_sheets.contents) {
            const QString name = Book::nameOf(sheet);
            m_page.link(labelColumn, name, name);
            m_page.merge(valueColumn, lastColumn, wording().cell(source), Look::Value);
            endRow();
        }
    }

    const AuditSheets &m_sheets;
    const AuditData &m_data;
    SheetWriter m_page;
    struct Row {
        int number;
        double top; ///< the height of what stands above it
    };
    std::vector<Row> m_rows; ///< but for gaps
    std::vector<Row> m_sections; ///< those that are headings of one
};

} // namespace

void writeCover(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    CoverPage(book, sheets, data).write();
}

} // namespace gatehouse
