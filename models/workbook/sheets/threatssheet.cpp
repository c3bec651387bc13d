#include "models/workbook/sheets/sheets.h"

#include "models/libraries/requirement.h"

namespace gatehouse {

namespace {

CellTone cellToneOf(ThreatState state)
{
    switch (state) {
    case ThreatState::Open:
        return CellTone::Bad;
    case ThreatState::Planned:
        return CellTone::Caution;
    case ThreatState::Designed:
    case ThreatState::Implemented:
        return CellTone::Information;
    case ThreatState::Verified:
        return CellTone::Good;
    case ThreatState::Accepted:
        return CellTone::Caution;
    case ThreatState::NotApplicable:
    case ThreatState::Gone:
        break;
    }
    return CellTone::Neutral;
}

/// STRIDE first, then LINDDUN, in words.
QString categoriesText(const Wording &wording, const ThreatRow &row)
{
    QStringList lines;
    for (const ThreatCategory category : row.categories())
        lines += wording.cell(wording.label(category));
    return lines.join(u'\n');
}

/// Each with how far it is: "C-0012 Certificate pinning: implemented".
QString countermeasuresText(const Wording &wording, const ThreatRow &row,
                            const ThreatRegister &threats)
{
    QStringList lines;
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureRow &each = threats.countermeasures[position];
        lines += QStringLiteral("%1 %2: %3")
                     .arg(each.countermeasure.number, each.countermeasure.title,
                          wording.line(wording.label(each.stage)));
    }
    return lines.join(u'\n');
}

/// Why it needs no countermeasure, and who says so until when.
QString answerText(const Wording &wording, const ThreatRow &row)
{
    const RecordedThreat &threat = row.threat;
    QStringList lines;
    if (threat.answer != ThreatAnswer::None) {
        QString who =
            wording.line(wording.label(threat.answer)) + QStringLiteral(" · ") + threat.answeredBy;
        if (threat.acceptedUntil.isValid())
            who += QStringLiteral(" · ") + threat.acceptedUntil.toString(Qt::ISODate);
        lines += who;
        lines += threat.answerReason;
    }
    if (!threat.ratingReason.isEmpty())
        lines += threat.ratingReason;
    return lines.join(u'\n');
}

QString testsText(const Wording &wording, const Countermeasure &countermeasure)
{
    QStringList lines;
    for (const CountermeasureTest &test : countermeasure.tests)
        lines += QStringLiteral("%1 %2 · %3 · %4\n%5")
                     .arg(test.testedAt.toLocalTime().date().toString(Qt::ISODate),
                          wording.line(test.passed ? QT_TRANSLATE_NOOP("Workbook", "passed")
                                                   : QT_TRANSLATE_NOOP("Workbook", "failed")),
                          test.testedBy, test.evidenceNumber, test.record);
    return lines.join(u'\n');
}

void writeCountermeasures(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.countermeasures,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Countermeasures against threats")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "Verified is what its last test says, while the evidence of that test is good."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Countermeasure no.")), 10, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Title")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Description")), 34, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Stage")), 12, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Design reference")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Threats answered")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Owner")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Due")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Tests")), 32, Look::Text}},
         .keyColumns = 2,
         .whenEmpty = words(
             QT_TRANSLATE_NOOP("Workbook", "No countermeasure is recorded for this release."))});
    if (data.threats) {
        for (const CountermeasureRow &row : data.threats->countermeasures) {
            const Countermeasure &each = row.countermeasure;
            QStringList answered;
            for (const ThreatId id : each.threats) {
                if (const ThreatRow *threat = data.threats->threat(id))
                    answered += threat->threat.number;
            }
            table.add({each.number, each.title, each.description,
                       wording.cell(wording.label(row.stage)), each.designReference, row.citation,
                       answered.join(QStringLiteral(", ")), data.people.value(each.owner),
                       each.dueOn, testsText(wording, each)});
        }
    }
    table.finish();
}

} // namespace

void writeThreats(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.threats,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Threats of the threat model")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "A threat's state follows from its countermeasures. One without a countermeasure that "
             "is decided is open, whatever else is said of it."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Threat no.")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Title")), 22, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Element or flow")), 18, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Description")), 34, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Categories")), 14, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk level")), 10, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Risk today")), 10, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "State")), 14, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Countermeasures")), 34, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Requirements")), 16, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Answer and reason")), 26, Look::Text}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "There is no threat model of this release."))});
    if (data.threats) {
        for (const ThreatRow &row : data.threats->threats) {
            if (!row.counts())
                continue;
            table.add(
                {row.threat.number,
                 wording.cell(row.title()),
                 row.subjectName,
                 wording.cell(row.description()),
                 categoriesText(wording, row),
                 {wording.cell(wording.label(row.inherentRisk)), cellToneOf(row.inherentRisk)},
                 {wording.cell(wording.label(row.currentRisk)), cellToneOf(row.currentRisk)},
                 {wording.cell(wording.label(row.state)), cellToneOf(row.state)},
                 countermeasuresText(wording, row, *data.threats),
                 row.requirements().join(QStringLiteral(", ")),
                 answerText(wording, row)});
        }
    }
    table.finish();
    writeCountermeasures(book, sheets, data);
}

} // namespace gatehouse
