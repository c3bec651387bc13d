#include "models/workbook/sheets/sheets.h"

#include <algorithm>

namespace gatehouse {

namespace {

Cell appliesCell(const Wording &wording, const SheetRow &row)
{
    if (!row.requirement->isAssessed())
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Lead-in")), CellTone::Neutral};
    if (!row.applicability.applies)
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Does not apply")), CellTone::Neutral};
    return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Applies")),
            row.applicability.isProvisional() ? CellTone::Caution : CellTone::Good};
}

/// Whose word it is that a requirement is left out (or that it applies after all), and why.
struct AnswerGround {
    QString reason;
    QString decidedBy;
    QDateTime decidedAt;
    QString confirmedBy;
    QDateTime confirmedAt;
};

AnswerGround groundOf(const Wording &wording, const SheetRow &row, const Profile &profile)
{
    const QString open = wording.cell(QT_TRANSLATE_NOOP("Workbook", "To be confirmed"));
    if (const auto &decision = row.applicability.decision)
        return {decision->reason, decision->decidedBy, decision->decidedAt,
                decision->isConfirmed() ? decision->confirmedBy : open, decision->confirmedAt};
    AnswerGround ground;
    const QMap<QString, GivenAnswer> answers = answersAgainst(row.applicability, profile);
    if (answers.isEmpty() && row.applicability.because == Applicability::Because::Absent)
        ground.reason =
            wording.cell(QT_TRANSLATE_NOOP("Workbook", "Recorded before reasons were asked"));
    if (answers.isEmpty())
        return ground;
    QStringList reasons;
    QStringList answerers;
    QStringList confirmers;
    for (const GivenAnswer &answer : answers) {
        reasons += answer.reason;
        answerers += answer.answeredBy;
        // Where two are asked, whoever answered may have confirmed it at a lower tier.
        const bool isOpen = row.applicability.because == Applicability::Because::Unconfirmed
            && !answer.isConfirmedByAnother();
        confirmers += isOpen ? open : answer.confirmedBy;
        ground.decidedAt = std::max(ground.decidedAt, answer.answeredAt);
        ground.confirmedAt = std::max(ground.confirmedAt, answer.confirmedAt);
    }
    for (QStringList *names : {&reasons, &answerers, &confirmers})
        names->removeDuplicates();
    ground.reason = reasons.join(u'\n');
    ground.decidedBy = answerers.join(u'\n');
    ground.confirmedBy = confirmers.join(u'\n');
    return ground;
}

Cell moment(const QDateTime &at)
{
    return at.isValid() ? Cell(at) : Cell();
}

} // namespace

void writeApplicability(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.applicability,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Which requirements apply, and why")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "Applicability is derived from the platforms, the app profile and each requirement's "
             "conditions; a person's decision overrules it and stands here with its reason. A "
             "condition without an answer, or with one that is to be confirmed, counts as "
             "applying."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "No.")), 5, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Control point")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Requirement summary")), 38, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Obligation")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Scope")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Applicability")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Explanation")), 36, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Reason")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided by")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided at")), 16, Look::Moment},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Confirmed by")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Confirmed at")), 16, Look::Moment}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "The release is held against no requirements."))});
    int number = 0;
    for (const SheetRow &row : data.sheet.rows) {
        const Requirement &requirement = *row.requirement;
        const AnswerGround ground = groundOf(wording, row, data.app.profile);
        table.add({++number, clauseText(wording, row), wording.cell(requirement.title),
                   wording.cell(requirement.statement),
                   wording.cell(wording.label(requirement.obligation)),
                   wording.cell(wording.label(requirement.scope)), appliesCell(wording, row),
                   wording.cell(row.applicability.explanation()), ground.reason, ground.decidedBy,
                   moment(ground.decidedAt), ground.confirmedBy, moment(ground.confirmedAt)});
    }
    table.finish();
}

} // namespace gatehouse
