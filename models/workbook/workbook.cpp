#include "models/workbook/workbook.h"

#include "models/base/textrule.h"
#include "models/workbook/sheets/sheets.h"
#include "models/tables/zippackage.h"
#include "models/workspace/exportplace.h"

#include <QXmlStreamReader>

#include <xlsxwriter.h>

namespace gatehouse {

namespace {

/// The document's properties: what a file manager shows of it.
void setProperties(Book &book, const AuditData &data)
{
    const auto utf8 = [](const QString &text) { return text.left(250).toUtf8(); };
    const Wording &wording = book.wording();
    QByteArray title = utf8(
        wording.line(QT_TRANSLATE_NOOP("Workbook", "Audit workbook of mobile app compliance")));
    QByteArray subject = utf8(data.releaseName());
    QByteArray author = utf8(data.preparedBy);
    QByteArray company = utf8(data.ownerUnit);
    QByteArray keywords = utf8(data.app.code + u'@' + data.release.version);
    QByteArray comments = utf8(wording.line(wording.words(
        QT_TRANSLATE_NOOP("Workbook", "State as of %1. Scoring scheme %2."),
        {verbatim(momentText(data.takenAt)), verbatim(QLatin1StringView(Score::scheme))})));
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.keywords = keywords.data();
    properties.comments = comments.data();
    properties.created = time_t(data.takenAt.toSecsSinceEpoch());
    workbook_set_properties(book.handle(), &properties);
    workbook_set_custom_property_string(book.handle(), "Gatehouse release",
                                        data.release.uid.toUtf8().constData());
}

/// libxlsxwriter does not look whether its temporary files were written whole, so a full disk
/// could cut a sheet short in silence. Every part is read back as XML, a picture to its end.
bool isWhole(const QString &path)
{
    const auto package = ZipReader::open(path);
    if (!package)
        return false;
    for (const QByteArray &name : package->names()) {
        const auto part = package->read(name);
        if (!part)
            return false;
        if (name.endsWith(".png")) {
            if (!part->endsWith(QByteArray("IEND\xae\x42\x60\x82", 8)))
                return false;
            continue;
        }
        QXmlStreamReader xml(*part);
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            return false;
    }
    return true;
}

/// What the person said, without white space around it.
Result<WorkbookOptions> checked(WorkbookOptions options)
{
    const std::pair<QString WorkbookOptions::*, QString> texts[] = {
        {&WorkbookOptions::reportNumber, AuditWorkbook::tr("The report number")},
        {&WorkbookOptions::confidentiality, AuditWorkbook::tr("The confidentiality")},
        {&WorkbookOptions::assessingUnit, AuditWorkbook::tr("The assessing unit")},
    };
    for (const auto &[text, field] : texts) {
        const TextRule rule{field, 0, WorkbookOptions::longestText, TextRule::Form::Line};
        TRY_ASSIGN(options.*text, rule.check(options.*text));
    }
    return options;
}

} // namespace

QString WorkbookOptions::derivedReportNumber(const QString &code, const QString &version, QDate day)
{
    return QStringLiteral("%1-%2-%3").arg(code, version, day.toString(QStringLiteral("yyyyMMdd")));
}

Result<void> AuditWorkbook::write(const Database &database, LibraryShelf &shelf, ReleaseId release,
                                  const FileTarget &target, const WorkbookOptions &options,
                                  Progress *progress)
{
    constexpr qint64 steps = 17;
    qint64 done = 0;
    const auto step = [&]() -> Result<void> {
        if (progress && !progress->report(done++, steps))
            return fail(ErrorKind::Cancelled, tr("The export was stopped. Nothing was changed."));
        return {};
    };

    TRY(ExportPlace::release(release).check(database, options.preparedBy));
    TRY_ASSIGN(const WorkbookOptions said, checked(options));
    TRY(step());
    // First the file, so that a folder that cannot be written is known before anything is read.
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    TRY_ASSIGN(const AuditData data, AuditData::load(database, shelf, release, said));
    TRY(step());

    Book book(replacement.path(), replacement.folder(), options.language);
    book.setHeader(data.releaseName(),
                   book.wording().line(
                       QT_TRANSLATE_NOOP("Workbook", "Audit workbook of mobile app compliance")));
    book.setFooter(book.wording().line(QT_TRANSLATE_NOOP("Workbook", "As of")) + u' '
                   + momentText(data.takenAt));
    setProperties(book, data);

    const AuditSheets sheets = AuditSheets::addTo(book, data);
    writeCover(book, sheets, data);
    TRY(step());
    writeApp(book, sheets, data);
    TRY(step());
    writeApplicability(book, sheets, data);
    TRY(step());
    const ChecklistRange checklist = writeChecklist(book, sheets, data);
    TRY(step());
    writeSummary(book, sheets, data, checklist);
    TRY(step());
    writeEvidence(book, sheets, data);
    TRY(step());
    writeFindings(book, sheets, data);
    TRY(step());
    writeComponents(book, sheets, data);
    writeRegisters(book, sheets, data);
    writeDiagrams(book, sheets, data);
    TRY(step());
    writeThreats(book, sheets, data);
    TRY(step());
    writeTests(book, sheets, data);
    TRY(step());
    writeGates(book, sheets, data);
    TRY(step());
    writeDashboard(book, sheets, data);
    writeOrganisation(book, sheets, data);
    TRY(step());
    writeSignatures(book, sheets, data);
    TRY(step());

    if (const auto failure = book.close()) {
        if (failure->ours)
            return fail(
                ErrorKind::Internal,
                tr("The workbook could not be written. Nothing was changed. Please report this."),
                failure->cause);
        return tl::unexpected(
            ReplacementFile::writeError(target.path, failure->systemError, failure->cause));
    }
    TRY(step());
    if (!isWhole(replacement.path()))
        return tl::unexpected(ReplacementFile::writeError(
            target.path, 0, QStringLiteral("a part of the workbook was cut short")));
    TRY(step());
    TRY(replacement.commit());
    if (progress)
        progress->report(steps, steps);
    return {};
}

} // namespace gatehouse
