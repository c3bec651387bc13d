#include "views/release/workbookexport.h"

#include "models/workbook/workbook.h"
#include "views/design/designtokens.h"
#include "views/design/formdialog.h"
#include "views/design/forms.h"
#include "views/design/safefilename.h"
#include "views/release/releasestate.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSettings>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

struct WorkbookExport {
    Q_DECLARE_TR_FUNCTIONS(WorkbookExport)
};

void start(NavigationContext &context, ReleaseId release, const QString &name, const QString &path,
           WorkbookOptions options, QWidget *parent)
{
    const Session session = context.session();
    options.preparedBy = session.account;
    options.preparedAt = session.workspace.clock().now();
    context.runJob<QString>(
        WorkbookExport::tr("Workbook of %1").arg(name), parent,
        [readers = session.workspace.readers(), release, path,
         options](Progress &progress) -> Result<QString> {
            // The screen's connection belongs to the screen's thread.
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            // The dialog has asked whether what stands there may go.
            TRY(AuditWorkbook::write(*reader, shelf, release, {path, FileTarget::Existing::Replace},
                                     options, &progress));
            return path;
        },
        [&context](const Result<QString> &written) {
            if (written)
                showExported(context, WorkbookExport::tr("The workbook is at %1."), *written);
        });
}

/// A line the workbook says what no record holds with, remembered under `key`.
QLineEdit *textField(NavigationContext &context, const QString &name, const QString &key)
{
    auto *field = new QLineEdit(context.settings().value(key).toString());
    field->setObjectName(name);
    field->setMaxLength(WorkbookOptions::longestText);
    return field;
}

} // namespace

void exportWorkbook(NavigationContext &context, const ReleaseState &state, QWidget *parent)
{
    auto *languages = new QComboBox;
    languages->setObjectName(QStringLiteral("workbook-language"));
    languages->addItem(WorkbookExport::tr("Chinese"), static_cast<int>(WorkbookLanguage::Chinese));
    languages->addItem(WorkbookExport::tr("English"), static_cast<int>(WorkbookLanguage::English));
    languages->addItem(WorkbookExport::tr("Chinese and English"),
                       static_cast<int>(WorkbookLanguage::Both));
    const QString key = QStringLiteral("release/workbook-language");
    languages->setCurrentIndex(languages->findData(
        context.settings().value(key, static_cast<int>(WorkbookLanguage::Chinese)).toInt()));
    auto *form = new Form;
    form->addField(languages, WorkbookExport::tr("&Language of the workbook"),
                   WorkbookExport::tr(
                       "Cover, summary, app and profile, applicability, assessment sheet, evidence "
                       "index, findings, gates and sign page."));
    // The number is this release's own; the others are the same from workbook to workbook.
    const QString numberKey =
        QStringLiteral("release/workbook-report-number/") + state.release().uid;
    const QString confidentialityKey = QStringLiteral("release/workbook-confidentiality");
    const QString unitKey = QStringLiteral("release/workbook-assessing-unit");
    auto *number = textField(context, QStringLiteral("workbook-report-number"), numberKey);
    number->setPlaceholderText(WorkbookOptions::derivedReportNumber(
        state.app().code, state.release().version, context.session().workspace.clock().today()));
    form->addField(number, WorkbookExport::tr("&Report number"),
                   WorkbookExport::tr("Left empty, it is made of code, version and day, and the "
                                      "cover says so."));
    auto *confidentiality =
        textField(context, QStringLiteral("workbook-confidentiality"), confidentialityKey);
    form->addField(confidentiality, WorkbookExport::tr("&Confidentiality"),
                   WorkbookExport::tr("Such as “internal”. Left empty, the cover says that it is "
                                      "not stated."));
    auto *unit = textField(context, QStringLiteral("workbook-assessing-unit"), unitKey);
    form->addField(unit, WorkbookExport::tr("&Assessing unit"),
                   WorkbookExport::tr("Left empty, the units of those who assessed."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);

    auto *dialog = new FormDialog(context.dialogs(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(WorkbookExport::tr("Export the audit workbook"));
    dialog->setSaveText(WorkbookExport::tr("Choose file…"));
    dialog->setContent(content);
    dialog->resize(480, 440);
    const QString name = QStringLiteral("%1 %2").arg(state.app().code, state.release().version);
    const ReleaseId release = state.id();
    QObject::connect(dialog, &QDialog::accepted, parent, [=, &context] {
        QSettings &settings = context.settings();
        const int language = languages->currentData().toInt();
        settings.setValue(key, language);
        settings.setValue(numberKey, number->text().trimmed());
        settings.setValue(confidentialityKey, confidentiality->text().trimmed());
        settings.setValue(unitKey, unit->text().trimmed());
        WorkbookOptions options;
        options.language = static_cast<WorkbookLanguage>(language);
        options.reportNumber = number->text();
        options.confidentiality = confidentiality->text();
        options.assessingUnit = unit->text();
        const QString path = exportFile(context, ExportPlace::release(release), parent,
                                        WorkbookExport::tr("Export the audit workbook"),
                                        safeFileName(name, QStringLiteral(".xlsx")),
                                        WorkbookExport::tr("Workbooks (*.xlsx)"));
        if (!path.isEmpty())
            start(context, release, name, path, options, parent);
    });
    dialog->open();
}

} // namespace gatehouse
