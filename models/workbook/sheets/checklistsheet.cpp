#include "models/lifecycle/resultagepolicy.h"
#include "models/portfolio/profileflag.h"
#include "models/workbook/sheets/sheets.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// One requirement's row.
class ChecklistRow
{
public:
    ChecklistRow(const Wording &wording, const AuditData &data, const SheetRow &row)
        : m_wording(wording), m_data(data), m_row(row),
          m_findings(data.findingsOn(row.requirement->id)), m_review(data.reviewOf(row))
    {
    }

    std::vector<Cell> cells(int number) const
    {
        const Requirement &requirement = *m_row.requirement;
        return {number,
                clauseText(m_wording, m_row),
                m_wording.cell(requirement.title),
                m_wording.cell(requirement.statement),
                m_wording.cell(condition()),
                m_wording.cell(methods()),
                isJudged() ? m_row.assessment()->object : QString(),
                record(),
                m_data.evidenceNumbers(requirement.id).join(u'\n'),
                {m_wording.cell(m_wording.label(m_row.judgement())), cellToneOf(m_row.judgement())},
                m_wording.cell(phasesText(m_wording, m_row)),
                risk(),
                isJudged() ? assessorText(m_wording, *m_row.assessment()) : QString(),
                isJudged() ? Cell(m_row.assessment()->assessedOn) : Cell(),
                problems(),
                advice(),
                owners(),
                due(),
                retests(),
                m_wording.cell(remarks()),
                reviewer(),
                m_wording.cell(review()),
                reviewedOn(),
                clauseGroupKey(*m_row.library, *m_row.requirement)};
    }

private:
    bool isJudged() const
    {
        return m_row.applicability.applies && m_row.assessment()
            && m_row.assessment()->judgement != Judgement::NotAssessed;
    }

    LocalizedText condition() const
    {
        std::vector<LocalizedText> parts;
        std::vector<LocalizedText> platforms;
        for (const Platform platform : m_row.requirement->platforms)
            platforms.push_back(m_wording.label(platform));
        if (!platforms.empty())
            parts.push_back(m_wording.list(platforms));
        if (!m_row.requirement->condition.isEmpty())
            parts.push_back(conditionInWords(m_row.requirement->condition));
        return parts.empty() ? m_wording.words(QT_TRANSLATE_NOOP("Workbook", "Always"))
                             : stacked(parts);
    }

    /// Those used; those the library asks for while the item waits.
    LocalizedText methods() const
    {
        if (!m_row.applicability.applies)
            return {};
        std::vector<LocalizedText> labels;
        for (const Method method :
             isJudged() ? m_row.assessment()->methods : m_row.requirement->methods)
            labels.push_back(m_wording.label(method));
        if (isJudged() || labels.empty())
            return m_wording.list(labels);
        return m_wording.words(QT_TRANSLATE_NOOP("Workbook", "Planned: %1"),
                               {m_wording.list(labels)});
    }

    QString record() const
    {
        if (!m_row.applicability.applies)
            return m_wording.cell(m_row.applicability.explanation());
        return isJudged() ? m_row.assessment()->record : QString();
    }

    Cell risk() const
    {
        if (!isJudged() && !m_row.hasHighRisk())
            return {};
        const Risk risk = m_row.hasHighRisk() ? Risk::High : m_row.judgedRisk();
        const QString text = m_wording.cell(m_wording.label(risk));
        return risk == Risk::None ? Cell(text) : Cell(text, cellToneOf(risk));
    }

    QString problems() const
    {
        QStringList lines;
        for (const Finding *finding : m_findings) {
            lines.push_back(QStringLiteral("%1 %2 [%3]")
                                .arg(finding->number, finding->title,
                                     m_wording.line(m_wording.label(finding->status))));
            if (!finding->description.isEmpty())
                lines.push_back(finding->description);
        }
        return lines.join(u'\n');
    }

    QString advice() const
    {
        QStringList lines;
        for (const Finding *finding : m_findings) {
            if (!finding->advice.isEmpty())
                lines.push_back(numbered(*finding, finding->advice));
        }
        return lines.join(u'\n');
    }

    QString owners() const
    {
        QStringList names;
        for (const Finding *finding : m_findings) {
            const QString name = m_data.people.value(finding->owner);
            if (!name.isEmpty() && !names.contains(name))
                names.push_back(name);
        }
        return names.join(u'\n');
    }

    Cell due() const
    {
        std::vector<const Finding *> dated;
        std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(dated),
                     [](const Finding *finding) { return finding->dueOn.isValid(); });
        if (dated.size() == 1)
            return dated.front()->dueOn;
        QStringList lines;
        for (const Finding *finding : dated)
            lines.push_back(finding->number + u' ' + finding->dueOn.toString(Qt::ISODate));
        return lines.join(u'\n');
    }

    QString retests() const
    {
        QStringList lines;
        for (const Finding *finding : m_findings) {
            for (const Retest &retest : finding->retests)
                lines.push_back(numbered(*finding, retestText(m_wording, retest)));
        }
        return lines.join(u'\n');
    }

    LocalizedText remarks() const
    {
        std::vector<LocalizedText> lines;
        if (m_row.assessment() && !m_row.assessment()->remark.isEmpty())
            lines.push_back(verbatim(m_row.assessment()->remark));
        if (m_row.inherited)
            lines.push_back(m_wording.words(QT_TRANSLATE_NOOP(
                "Workbook", "Assessed once for the organisation and inherited.")));
        if (m_data.isTooOld(m_row))
            lines.push_back(m_wording.words(
                QT_TRANSLATE_NOOP("Workbook",
                                  "Older than the policy allows (%1 months): to be assessed anew."),
                {verbatim(ResultAgePolicy::builtIn().longestMonths)}));
        for (const RiskAcceptance *acceptance : m_data.acceptancesOn(m_row.requirement->id)) {
            lines.push_back(acceptanceState(m_wording, *acceptance, m_data.today));
        }
        return stacked(lines);
    }

    /// The last step, where a reviewer took it: what was said and still stands.
    const ReviewStep *reviewStep() const
    {
        const bool isReviewed = m_review && m_review->last->act != ReviewAct::Submitted;
        return isReviewed ? &*m_review->last : nullptr;
    }

    QString reviewer() const { return reviewStep() ? reviewStep()->actedBy : QString(); }

    LocalizedText review() const
    {
        if (!m_review)
            return {};
        std::vector<LocalizedText> lines{m_wording.label(m_review->state)};
        if (reviewStep() && !reviewStep()->note.isEmpty())
            lines.push_back(verbatim(reviewStep()->note));
        return stacked(lines);
    }

    Cell reviewedOn() const
    {
        return reviewStep() ? Cell(reviewStep()->actedAt.toLocalTime().date()) : Cell();
    }

    /// With the finding's number where there are several.
    QString numbered(const Finding &finding, const QString &text) const
    {
        return m_findings.size() < 2 ? text : finding.number + u' ' + text;
    }

    const Wording &m_wording;
    const AuditData &m_data;
    const SheetRow &m_row;
    std::vector<const Finding *> m_findings;
    std::optional<ReviewStanding> m_review;
};

} // namespace

ChecklistRange writeChecklist(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    constexpr int judgement = 9;
    constexpr int risk = 11;
    constexpr int group = 23;
    const auto leadIns =
        std::count_if(data.sheet.rows.begin(), data.sheet.rows.end(),
                      [](const SheetRow &row) { return !row.requirement->isAssessed(); });

    TableSheet table(
        book, sheets.checklist,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Assessment sheet")),
         .notes = {wording.words(
             QT_TRANSLATE_NOOP("Workbook",
                               "An item not assessed never counts as passed; one that does not "
                               "apply is left out of the score. Lead-ins that their lists restate "
                               "are not assessed on their own: %1 (see the applicability sheet)."),
             {verbatim(qint64(leadIns))})},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "No.")), 4.5, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Control point")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Requirement summary")), 23, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Condition")), 15, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Methods")), 11, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Object or sample")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Result record")), 26, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Evidence no.")), 8, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Judgement")), 9.5, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "By phase")), 15, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk level")), 8, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Assessor")), 8, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Assessed on")), 10.5, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Finding")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Remediation advice")), 16, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Owner")), 8, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Due")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Re-test result")), 16, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Remarks")), 15, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Reviewer")), 8, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Review")), 10, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Reviewed on")), 10.5, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Counted under")), 20, Look::Text, true}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "The release is held against no requirements."))});
    int number = 0;
    for (const SheetRow &row : data.sheet.rows) {
        if (row.requirement->isAssessed())
            table.add(ChecklistRow(wording, data, row).cells(++number));
    }
    table.finish();
    return {Book::nameOf(sheets.checklist),
            table.firstRow(),
            table.lastRow(),
            judgement,
            risk,
            group,
            table.isOneSheet()};
}

} // namespace gatehouse
