#include "models/findings/findingrepository.h"
#include "models/testing/testcaserepository.h"
#include "models/imports/importtablemodel.h"
#include "models/imports/toolmappingrepository.h"
#include "tests/models/packages/packagefile.h"
#include "tests/support/sariflog.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/filedrop.h"
#include "views/design/messagebar.h"
#include "views/findings/findingspanel.h"
#include "views/imports/reportimportdialog.h"

#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QTableView>

using namespace gatehouse;

namespace {
const QString exported = QStringLiteral("java/android/implicitly-exported-component");
} // namespace

/// Reports come in from the release's page: looked at, mapped, imported and taken back.
class ReportImportDialogTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(Role role = Role::Administrator) : ReleaseWindow(role) { openRelease(); }
        QString report(const std::vector<SarifLine> &lines)
        {
            return write(QStringLiteral("scan-%1.sarif").arg(++m_reports), sarifLog(lines));
        }
        ReportImportDialog *dialog()
        {
            for (auto *each : window().findChildren<ReportImportDialog *>()) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }
        std::vector<Finding> findings()
        {
            return need(FindingRepository(database(), {}).ofRelease(release()));
        }
        static QString counts(ReportImportDialog *dialog)
        {
            return dialog->findChild<QLabel *>(QStringLiteral("import-counts"))->text();
        }

    private:
        int m_reports = 0;
    };

private Q_SLOTS:
    void showsWhatWouldComeAndImportsIt()
    {
        Window window;
        window.dialogs().paths.append(window.report({{exported}, {"own/rule"}}));
        window.click(window.button("Import reports…"));
        QTRY_VERIFY(window.dialog());
        ReportImportDialog *dialog = window.dialog();
        QVERIFY(Window::counts(dialog).contains(QStringLiteral("1 new finding")));
        QVERIFY(window.findings().empty());
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("import-rules"));
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        // Unmapped first, chosen to be mapped.
        QCOMPARE(table->model()->index(0, ImportTableModel::RuleColumn).data().toString(),
                 QStringLiteral("own/rule"));
        auto *map = dialog->findChild<QPushButton *>(QStringLiteral("import-map"));
        QVERIFY(!map->isEnabled());
        auto *requirement = dialog->findChild<QComboBox *>(QStringLiteral("import-requirement"));
        // What is typed stands alone.
        QCOMPARE(requirement->currentText(), QString());
        requirement->setCurrentIndex(
            requirement->findData(window.row("6.1.8.p1").requirement->id.value));
        QVERIFY(map->isEnabled());
        Window::click(map);
        QTRY_VERIFY(Window::counts(dialog).contains(QStringLiteral("2 new findings")));
        QCOMPARE(need(ToolMappingRepository(window.database()).all()).size(), size_t(1));
        QTRY_VERIFY(dialog->saveButton()->isEnabled());
        QCOMPARE(requirement->currentText(), QString());
        QVERIFY(dialog->saveButton()->isDefault());
        Window::click(dialog->saveButton());
        QTRY_COMPARE(window.findings().size(), size_t(2));
        // It can be taken back as a whole.
        QTRY_VERIFY(window.window().messages()->texts().join(u'\n').contains(
            QStringLiteral("2 new findings")));
        window.click(window.button("Undo", window.window().messages()));
        QVERIFY(window.findings().empty());
    }

    void saysWhatIsImportedWhereNoRuleFoundAnything()
    {
        Window window;
        window.dialogs().paths.append(
            window.write(QStringLiteral("bom.json"),
                         R"({"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
                {"type": "library", "name": "okhttp", "version": "4.12.0"}]})"));
        window.click(window.button("Import reports…"));
        QTRY_VERIFY(window.dialog());
        const auto *nothing =
            window.dialog()->findChild<QLabel *>(QStringLiteral("import-nothing"));
        QVERIFY(nothing->isVisible());
        QVERIFY2(nothing->text().contains(QStringLiteral("1 component")),
                 qPrintable(nothing->text()));
        for (const char *name : {"import-rules", "import-requirement", "import-method"})
            QVERIFY2(!window.dialog()->findChild<QWidget *>(QLatin1StringView(name))->isVisible(),
                     name);
        QVERIFY(window.dialog()->saveButton()->isEnabled());
    }

    void asksBeforeItImportsAReportOfAnotherBuild()
    {
        Window window;
        window.dialogs().paths.append(
            window.write(QStringLiteral("bom.json"),
                         R"({"bomFormat": "CycloneDX", "specVersion": "1.5",
                "metadata": {"component": {"type": "application", "name": "Walk",
                                           "version": "9.9"}},
                "components": [
                {"type": "library", "name": "okhttp", "version": "4.12.0"}]})"));
        window.click(window.button("Import reports…"));
        QTRY_VERIFY(window.dialog());
        QPointer<ReportImportDialog> dialog = window.dialog();
        Window::click(dialog->saveButton());
        QVERIFY(dialog && dialog->isVisible()); // thought better of it
        const QStringList touches = window.dialogs().confirmationsAsked.last().touches;
        QVERIFY2(touches.join(u' ').contains(QStringLiteral("version 9.9")),
                 qUtf8Printable(touches.join(u' ')));
        window.dialogs().confirmations.enqueue(true);
        Window::click(dialog->saveButton());
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY(
            window.window().messages()->texts().join(u' ').contains(QStringLiteral("Imported")));
    }

    void letsAPersonSayWhatTheResultsCountAs()
    {
        Window window;
        window.dialogs().paths.append(window.report({{exported}}));
        window.click(window.button("Import reports…"));
        QTRY_VERIFY(window.dialog());
        auto *method = window.dialog()->findChild<QComboBox *>(QStringLiteral("import-method"));
        QCOMPARE(method->currentText(), QStringLiteral("As recognised: Static analysis"));
        method->setCurrentIndex(method->findData(static_cast<int>(Method::Pentest)));
        Window::click(window.dialog()->saveButton());
        QTRY_COMPARE(window.findings().size(), size_t(1));
        const auto cases = need(TestCaseRepository(window.database()).listings(window.release()));
        QCOMPARE(cases.size(), size_t(1));
        QCOMPARE(cases.front().testCase.method, Method::Pentest);
    }

    void takesFilesThatAreDropped()
    {
        Window window;
        const QString path = window.report({{exported}});
        auto *findings = window.page()->findChild<FindingsPanel *>();
        findings->findChild<FileDrop *>()->filesDropped({path});
        QTRY_VERIFY(window.dialog());
        window.dialog()->reject();
        QVERIFY(window.findings().empty());
    }

    void checksAPackageThatIsDropped()
    {
        Window window;
        const QString path = window.file(QStringLiteral("policy.ipa"));
        zipFile(path, iosMembers());
        // Over the whole page: what is nearer takes no package for evidence.
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(window.page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(window.page(), &drop);
        QTRY_VERIFY(window.dialog());
        auto *table = window.dialog()->findChild<QTableView *>(QStringLiteral("import-rules"));
        QVERIFY(table->model()->rowCount() > 5);
        const QString facts =
            window.dialog()->findChild<QLabel *>(QStringLiteral("import-facts"))->text();
        QVERIFY2(facts.contains(QStringLiteral(
                     "It is of com.example.policy 5.3.0 (530) for iOS; the register says ")),
                 qUtf8Printable(facts));
        Window::click(window.dialog()->saveButton());
        // It is for Android, and this is for iOS.
        QTRY_VERIFY(!window.findings().empty());
        QVERIFY(window.findings().front().title.contains(QStringLiteral("Platform")));
    }

    void saysWhatIsNoReport()
    {
        Window window;
        window.dialogs().paths.append(window.write(QStringLiteral("a.json"), "{}"));
        window.click(window.button("Import reports…"));
        QTRY_VERIFY(!window.window().messages()->texts().isEmpty());
        QVERIFY(!window.dialog());
    }

    void isForThoseWhoManageFindings()
    {
        Window window;
        window.actAs(Role::Viewer);
        QVERIFY(!window.button("Import reports…")->isEnabled());
    }
};

QTEST_MAIN(ReportImportDialogTest)
#include "reportimportdialogtest.moc"
