#include "models/evidence/evidenceexpiry.h"
#include "models/workbook/sheets/sheets.h"

namespace gatehouse {

namespace {

Cell validity(const Wording &wording, const Evidence &evidence, QDate today)
{
    const EvidenceExpiry expiry = expiryOf(evidence, today);
    if (expiry == EvidenceExpiry::Expired)
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Expired")), CellTone::Bad};
    if (isNotYetEffective(evidence, today))
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Not yet effective")),
                CellTone::Neutral};
    if (expiry == EvidenceExpiry::Soon)
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Expires soon")), CellTone::Caution};
    return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Valid")), CellTone::Good};
}

QString hex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

} // namespace

void writeEvidence(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.evidence,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Evidence index")),
         .notes = {words(
             QT_TRANSLATE_NOOP("Workbook",
                               "Each file is stored once under its content. Whoever holds a copy "
                               "can tell by either digest that it is the file looked at."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Evidence no.")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Title")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "File")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Type")), 16, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Size (bytes)")), 12, Look::Integer},
                     {verbatim(QStringLiteral("SHA-256")), 31, Look::Digest},
                     {verbatim(QStringLiteral("SM3")), 31, Look::Digest},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Effective")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Expires")), 11, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "State")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clauses resting on it")), 40,
                      Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Added by")), 11, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Added at")), 16, Look::Moment},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Note")), 16, Look::Text}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "No evidence is linked to this release."))});
    for (const auto &[evidence, uses] : data.evidence) {
        QStringList clauses;
        for (const SheetRow &row : data.sheet.rows) {
            if (std::find(uses.begin(), uses.end(), row.requirement->id) != uses.end())
                clauses.push_back(shortName(wording, row));
        }
        table.add({evidence.number, evidence.title, evidence.fileName, evidence.mediaType,
                   evidence.size, hex(evidence.digest.sha256), hex(evidence.digest.sm3),
                   evidence.effectiveOn, evidence.expiresOn,
                   validity(wording, evidence, data.today), wording.list(clauses), evidence.addedBy,
                   evidence.addedAt, evidence.note});
    }
    table.finish();
}

} // namespace gatehouse
