#include "views/evidence/attachevidencedialog.h"

#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/messagebar.h"

#include <QLabel>
#include <QTableWidget>

using namespace gatehouse;

namespace {

constexpr auto first = "6.3.1.a";
constexpr auto second = "6.1.4.a";
constexpr auto ofTheOrganisation = "7.1.a";

} // namespace

/// One piece of evidence, for all the requirements that are selected in the grid.
class AttachEvidenceDialogTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(std::initializer_list<const char *> keys)
        {
            openRelease();
            selectRequirements(keys);
        }
        AttachEvidenceDialog *begin()
        {
            click(button("Attach evidence…"));
            return editor<AttachEvidenceDialog>();
        }
        QString summary() { return visible<QLabel>(QStringLiteral("attach-summary"))->text(); }
        QTableWidget *preview() { return visible<QTableWidget>(QStringLiteral("attach-preview")); }
        std::vector<Evidence> piecesOf(const char *key)
        {
            const SheetRow found = row(key);
            const bool inherited = found.requirement->scope == Scope::Organisation;
            return need(
                EvidenceRepository(database())
                    .ofRequirement(inherited ? ReleaseId() : release(), found.requirement->id));
        }
        /// Somebody who may add evidence in this app and nowhere else.
        void actAsAssessorOfTheApp()
        {
            const Release stands = need(ReleaseRepository(database()).release(release()));
            const App app = need(AppRepository(database()).app(stands.app));
            Account account;
            account.name = QStringLiteral("part");
            account.displayName = account.name;
            account.grants = {{Role::Assessor, GrantScope::App, app.uid, app.code}};
            Change adding = need(
                Change::begin(context().session(), {"test.part", Permission::AdministerWorkspace}));
            need(AccountAdministration::add(adding, account));
            need(adding.commit());
            need(workspaces().actAs(account.name));
        }
        qint64 entries() { return need(AuditLog(database()).count()); }
    };

private Q_SLOTS:
    void addsAFileForAllOfThem()
    {
        Window window({first, second, ofTheOrganisation});
        AttachEvidenceDialog *dialog = window.begin();
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Attach evidence to 3 requirements"));
        QVERIFY(!dialog->saveButton()->isEnabled());
        window.dialogs().paths.append(window.write(QStringLiteral("report.txt"), "tested"));
        window.click("attach-choose");
        QVERIFY2(window.summary().startsWith(QStringLiteral("3 will rest on it.")),
                 qPrintable(window.summary()));
        const qint64 before = window.entries();
        window.click(dialog->saveButton());
        QCOMPARE(window.entries(), before + 1);
        for (const char *key : {first, second, ofTheOrganisation})
            QCOMPARE(window.piecesOf(key).size(), size_t(1));
    }

    void saysWhichAreRefusedAndWhy()
    {
        Window window({first});
        window.actAsAssessorOfTheApp();
        window.selectRequirements({first, ofTheOrganisation});
        AttachEvidenceDialog *dialog = window.begin();
        QVERIFY2(window.summary().startsWith(
                     QStringLiteral("1 will rest on it. 1 cannot and stays as it is: see why.")),
                 qPrintable(window.summary()));
        QStringList then;
        for (int row = 0; row < window.preview()->rowCount(); ++row)
            then += window.preview()->item(row, 2)->text();
        QVERIFY(then.contains(QStringLiteral("Rests on it")));
        QCOMPARE(then.filter(QStringLiteral("a role that counts everywhere")).size(), 1);
        window.dialogs().paths.append(window.write(QStringLiteral("report.txt"), "tested"));
        window.click("attach-choose");
        window.click(dialog->saveButton());
        QCOMPARE(window.piecesOf(first).size(), size_t(1));
        QVERIFY(window.piecesOf(ofTheOrganisation).empty());
    }

    void linksWhatIsThereAndTakesItBackAsOne()
    {
        Window window({first});
        window.begin();
        window.dialogs().paths.append(window.write(QStringLiteral("report.txt"), "tested"));
        window.click("attach-choose");
        window.click(window.editor<AttachEvidenceDialog>()->saveButton());

        window.selectRequirements({first, second, ofTheOrganisation});
        AttachEvidenceDialog *dialog = window.begin();
        window.click("attach-of-piece");
        QVERIFY(!dialog->saveButton()->isEnabled());
        auto *number = window.visible<QLineEdit>(QStringLiteral("attach-piece"));
        number->setText(QStringLiteral("E-0815"));
        QVERIFY(window.summary().startsWith(QStringLiteral("There is no evidence E-0815.")));
        number->setText(QStringLiteral("1"));
        QCOMPARE(window.summary(), QStringLiteral("2 will rest on it. 1 rests on it already."));
        const qint64 before = window.entries();
        window.click(dialog->saveButton());
        QCOMPARE(window.entries(), before + 1);
        QCOMPARE(window.piecesOf(second).size(), size_t(1));
        QCOMPARE(window.piecesOf(ofTheOrganisation).size(), size_t(1));
        window.context().undo(window.entries());
        QCOMPARE(window.piecesOf(first).size(), size_t(1));
        QVERIFY(window.piecesOf(second).empty());
        QVERIFY(window.piecesOf(ofTheOrganisation).empty());
    }

    void staysOpenWhereTheFileCannotBeRead()
    {
        Window window({first, second});
        AttachEvidenceDialog *dialog = window.begin();
        window.visible<QLineEdit>(QStringLiteral("attach-file"))
            ->setText(window.file(QStringLiteral("gone.txt")));
        window.click(dialog->saveButton());
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->messages()->texts().size(), 1);
        QVERIFY(window.piecesOf(first).empty());
    }
};

QTEST_MAIN(AttachEvidenceDialogTest)
#include "attachevidencedialogtest.moc"
