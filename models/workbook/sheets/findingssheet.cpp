#include "models/findings/findingstate.h"
#include "models/workbook/sheets/sheets.h"

namespace gatehouse {

namespace {

QString acceptanceText(const Wording &wording, const RiskAcceptance &acceptance, QDate today)
{
    return wording.cell(acceptanceState(wording, acceptance, today)) + u'\n' + acceptance.reason;
}

/// Its status; for one that is open again, what became of the acceptance of its risk too.
LocalizedText stateOf(const Wording &wording, const Finding &finding)
{
    const LocalizedText status = wording.label(finding.status);
    if (!isReopened(finding))
        return status;
    const LocalizedText lapsed = acceptanceLabel(wording, AcceptanceState::Expired);
    return {status.zh + u'\n' + lapsed.zh, status.en + u'\n' + lapsed.en};
}

LocalizedText scopeOf(const Wording &wording, ReleaseId release)
{
    return wording.label(release.isValid() ? Scope::Application : Scope::Organisation);
}

/// How far it falls short; with the phase where a later one found it mended.
LocalizedText shortfallText(const Wording &wording, const SheetRow &row)
{
    const Assessment &shortfall = *row.shortfall();
    const LocalizedText judgement = wording.label(shortfall.judgement);
    if (!shortfall.phase || &shortfall == row.assessment())
        return judgement;
    return wording.words(QT_TRANSLATE_NOOP("Workbook", "%1: %2"),
                         {wording.label(*shortfall.phase), judgement});
}

/// What falls short and has no finding that is not closed.
void writeWithoutFinding(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.withoutFinding,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Non-compliance without a finding")),
         .notes = {},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "No.")), 5, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 11, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Control point")), 16, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Scope")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Object or sample")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Result record")), 36, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk level")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Judgement")), 16, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Treatment")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Assessor")), 14, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Assessed on")), 12, Look::Date}},
         .keyColumns = 2,
         .whenEmpty = words(QT_TRANSLATE_NOOP(
             "Workbook",
             "Every item judged non-compliant or partially compliant has a finding that is not "
             "closed."))});
    int number = 0;
    for (const SheetRow *row : data.withoutFinding()) {
        const Assessment &assessment = *row->shortfall();
        const auto acceptances = data.acceptancesOn(row->requirement->id);
        table.add({{QString::number(++number), Look::Centre},
                   clauseText(wording, *row),
                   wording.cell(row->requirement->title),
                   wording.cell(wording.label(row->requirement->scope)),
                   assessment.object,
                   assessment.record,
                   {wording.cell(wording.label(assessment.risk)), cellToneOf(assessment.risk)},
                   {wording.cell(shortfallText(wording, *row)), cellToneOf(assessment.judgement)},
                   acceptances.empty()
                       ? wording.cell(QT_TRANSLATE_NOOP("Workbook", "No finding is recorded"))
                       : wording.cell(acceptanceState(wording, *acceptances.back(), data.today)),
                   assessorText(wording, assessment),
                   assessment.assessedOn});
    }
    table.finish();
}

} // namespace

void writeFindings(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.findings,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Findings, re-tests and accepted risks")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "A re-test is a record of its own and never overwrites an earlier one. An accepted "
             "risk has an approver and a last day on which it holds."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Finding no.")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 10, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Control point")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Scope")), 10, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Title")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Problem")), 28, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk level")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "State")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Remediation advice")), 22, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Owner")), 9, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Due")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Overdue")), 8, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Opened by")), 9, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Opened at")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Closed at")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Re-tests")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk acceptance")), 22, Look::Text}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "No finding is recorded for this release."))});

    const auto day = [](const QDateTime &moment) { return moment.toLocalTime().date(); };
    for (const Finding &finding : data.findings) {
        const SheetRow *row = data.sheet.row(finding.requirement);
        QStringList retests;
        for (const Retest &retest : finding.retests)
            retests.push_back(retestText(wording, retest));
        const RiskAcceptance *acceptance = data.acceptanceOf(finding);
        const bool overdue = isOverdue(finding, data.today);
        table.add({finding.number,
                   row ? clauseText(wording, *row) : QString(),
                   row ? wording.cell(row->requirement->title) : QString(),
                   wording.cell(scopeOf(wording, finding.release)),
                   finding.title,
                   finding.description,
                   {wording.cell(wording.label(finding.risk)), cellToneOf(finding.risk)},
                   {wording.cell(stateOf(wording, finding)), cellToneOf(finding.status)},
                   finding.advice,
                   data.people.value(finding.owner),
                   finding.dueOn,
                   overdue
                       ? Cell(wording.cell(QT_TRANSLATE_NOOP("Workbook", "Overdue")), CellTone::Bad)
                       : Cell(),
                   finding.openedBy,
                   day(finding.openedAt),
                   day(finding.closedAt),
                   retests.join(u'\n'),
                   acceptance ? acceptanceText(wording, *acceptance, data.today) : QString()});
    }
    for (const RiskAcceptance &acceptance : data.acceptances) {
        if (acceptance.finding.isValid())
            continue;
        const SheetRow *row = data.sheet.row(acceptance.requirement);
        const AcceptanceState standing = stateOn(acceptance, data.today);
        const Cell state(wording.cell(acceptanceLabel(wording, standing)),
                         standing == AcceptanceState::Holds
                             ? cellToneOf(FindingStatus::RiskAccepted)
                             : CellTone::Caution);
        table.add({QStringLiteral("—"), row ? clauseText(wording, *row) : QString(),
                   row ? wording.cell(row->requirement->title) : QString(),
                   wording.cell(scopeOf(wording, acceptance.release)),
                   wording.cell(QT_TRANSLATE_NOOP("Workbook", "Risk accepted without a finding")),
                   QString(), Cell(), state, QString(), QString(), Cell(), Cell(),
                   acceptance.approvedBy, day(acceptance.approvedAt), Cell(), QString(),
                   acceptanceText(wording, acceptance, data.today)});
    }

    table.finish();
    writeWithoutFinding(book, sheets, data);
}

} // namespace gatehouse
