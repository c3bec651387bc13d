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
constexpr double shrinkable = 1.4;

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
        writeSubject();
        writeScope();
        writeMethods();
        writePeople();
        const int secondPage = m_page.row();
        section(QT_TRANSLATE_NOOP("Workbook", "State of the evidence"));
        paragraph(evidenceState(wording(), m_data));
        writeResult();
        writeStatement();
        writeContents();
        // A cover that runs over by a little is shrunk to its page rather than torn; one that
        // fills two turns over between two sections.
        lxw_row_t breaks[] = {lxw_row_t(secondPage), 0};
        if (m_page.totalHeight() < pageHeight * shrinkable)
            worksheet_fit_to_pages(m_page.handle(), 1, 1);
        else
            worksheet_set_h_pagebreaks(m_page.handle(), breaks);
        worksheet_activate(m_page.handle());
    }

private:
    const Wording &wording() const { return m_page.wording(); }

    void section(const char *source)
    {
        m_page.gap(6.0);
        m_page.merge(labelColumn, lastColumn, wording().line(source), Look::Section);
        m_page.endRow(19);
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
        m_page.endRow();
    }
    void pair(const char *label, const QString &value) { pair(label, verbatim(value)); }

    void pairs(const char *label, const LocalizedText &value, const char *secondLabel,
               const LocalizedText &secondValue)
    {
        m_page.put(labelColumn, wording().line(label), Look::Label);
        m_page.put(valueColumn, shown(value), Look::Value);
        m_page.put(secondLabelColumn, wording().line(secondLabel), Look::Label);
        m_page.put(lastColumn, shown(secondValue), Look::Value);
        m_page.endRow();
    }

    void paragraph(const LocalizedText &text)
    {
        m_page.merge(labelColumn, lastColumn, wording().cell(text), Look::Value);
        m_page.endRow();
    }

    void writeBanner()
    {
        const auto line = [this](const QString &text, Look look, double height) {
            m_page.merge(labelColumn, lastColumn, text, look);
            m_page.endRow(height);
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
        pair(QT_TRANSLATE_NOOP("Workbook", "Package"), release.packageName);
        pair(QT_TRANSLATE_NOOP("Workbook", "Package SHA-256"), release.packageSha256);
        pair(QT_TRANSLATE_NOOP("Workbook", "Package SM3"), release.packageSm3);
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
        for (const auto &library : m_data.libraries) {
            pair(QT_TRANSLATE_NOOP("Workbook", "Requirement library"),
                 wording().words(QT_TRANSLATE_NOOP("Workbook", "%1, library version %2"),
                                 {library->title, verbatim(library->version)}));
        }
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
                    if (!row.applicability.applies || !row.assessment()
                        || row.assessment()->judgement == Judgement::NotAssessed)
                        return false;
                    const auto &used = row.assessment()->methods;
                    return std::find(used.begin(), used.end(), method) != used.end();
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
                {part.applicability, QT_TRANSLATE_NOOP("Workbook", "applicability decided: %1")},
                {part.acceptances, QT_TRANSLATE_NOOP("Workbook", "risks accepted: %1")},
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
            m_page.endRow();
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
        const ToldState told = conclusion(wording(), m_data);
        const QString text = wording().cell(told.text);
        m_page.put(labelColumn, wording().line(QT_TRANSLATE_NOOP("Workbook", "Conclusion")),
                   Look::Label);
        m_page.merge(valueColumn, lastColumn, text, Look::Value, told.tone);
        m_page.endRow();
        pair(QT_TRANSLATE_NOOP("Workbook", "Gates"),
             wording().words(
                 QT_TRANSLATE_NOOP(
                     "Workbook",
                     "Passed: %1 of %2. Changed since they were decided: %3. Open findings: %4."),
                 {verbatim(m_data.gatesPassed()), verbatim(qint64(m_data.gates.size())),
                  verbatim(m_data.gatesOutOfDate()), verbatim(m_data.openFindings())}));
    }

    void writeStatement()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Statement"));
        paragraph(wording().words(
            QT_TRANSLATE_NOOP(
                "Workbook",
                "This workbook speaks of the records as they stood at %1, for the version named "
                "above only. What was recorded or changed later is not in it."),
            {verbatim(Wording::moment(m_data.takenAt))}));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Exported by"), verbatim(m_data.preparedBy),
              QT_TRANSLATE_NOOP("Workbook", "Exported at"),
              verbatim(Wording::moment(m_data.takenAt)));
        pairs(QT_TRANSLATE_NOOP("Workbook", "Made with"),
              wording().words(QT_TRANSLATE_NOOP("Workbook", "Gatehouse %1"),
                              {verbatim(QStringLiteral(GATEHOUSE_VERSION))}),
              QT_TRANSLATE_NOOP("Workbook", "Release identifier"), verbatim(m_data.release.uid));
    }

    void writeContents()
    {
        section(QT_TRANSLATE_NOOP("Workbook", "Contents"));
        const std::pair<const lxw_worksheet *, const char *> contents[] = {
            {m_sheets.summary,
             QT_TRANSLATE_NOOP("Workbook",
                               "Coverage and score by clause group, gates at a glance")},
            {m_sheets.applicability,
             QT_TRANSLATE_NOOP("Workbook", "Which requirements apply, and why")},
            {m_sheets.checklist,
             QT_TRANSLATE_NOOP("Workbook",
                               "Every item with method, object, record, judgement and findings")},
            {m_sheets.evidence,
             QT_TRANSLATE_NOOP("Workbook",
                               "Every file with its digests and the clauses resting on it")},
            {m_sheets.findings,
             QT_TRANSLATE_NOOP("Workbook", "Findings, re-tests and accepted risks")},
            {m_sheets.gates,
             QT_TRANSLATE_NOOP("Workbook", "Criteria of the six gates and the decisions on them")},
            {m_sheets.signatures,
             QT_TRANSLATE_NOOP("Workbook", "Prepared, reviewed and approved by")},
        };
        for (const auto &[sheet, source] : contents) {
            const QString name = Book::nameOf(sheet);
            m_page.link(labelColumn, name, name);
            m_page.merge(valueColumn, lastColumn, wording().cell(source), Look::Value);
            m_page.endRow();
        }
    }

    const AuditSheets &m_sheets;
    const AuditData &m_data;
    SheetWriter m_page;
};

} // namespace

void writeCover(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    CoverPage(book, sheets, data).write();
}

} // namespace gatehouse
