#include "models/evidence/evidencerepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/window/windowfixture.h"
#include "views/assessments/assessmentpanel.h"
#include "views/assessments/batchassessment.h"
#include "views/common/emptystate.h"
#include "views/portfolio/appeditor.h"
#include "views/portfolio/portfoliopage.h"
#include "views/portfolio/releaseeditor.h"
#include "views/release/gatepanel.h"
#include "views/release/releasepage.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

namespace {

std::vector<PageEntry> pages()
{
    PageEntry portfolio;
    portfolio.key = QStringLiteral("portfolio");
    portfolio.iconName = QStringLiteral("portfolio");
    portfolio.title = "Portfolio";
    portfolio.shows = {DestinationKind::App};
    portfolio.create = [](NavigationContext &context, QWidget *parent) -> Page * {
        return new PortfolioPage(context, parent);
    };
    PageEntry release;
    release.key = QStringLiteral("release");
    release.iconName = QStringLiteral("release");
    release.title = "Release";
    release.inRail = false;
    release.railKey = portfolio.key;
    release.shows = {DestinationKind::Release};
    release.create = [](NavigationContext &context, QWidget *parent) -> Page * {
        return new ReleasePage(context, parent);
    };
    return {portfolio, release};
}

} // namespace

/// A person's whole way, by mouse and keys in the real window: an app, its profile, a release, an
/// assessment with evidence, a gate, the other language, the workbook.
class ReleaseWalkTest : public QObject
{
    Q_OBJECT

    template<class AnyDialog>
    static AnyDialog *dialog(WindowFixture &fixture)
    {
        const auto found = fixture.window().findChildren<AnyDialog *>();
        for (AnyDialog *each : found) {
            if (each->isVisible())
                return each;
        }
        qFatal("no open %s", AnyDialog::staticMetaObject.className());
        return nullptr;
    }

    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClicks(field, text);
    }

    static void addApp(WindowFixture &fixture)
    {
        QTest::mouseClick(fixture.visible<EmptyState>()->button(), Qt::LeftButton);
        auto *editor = dialog<AppEditor>(fixture);
        const auto lines = editor->findChildren<QLineEdit *>();
        type(lines[0], QStringLiteral("WALK"));
        // Chinese comes from an input method, not from keys.
        lines[1]->setText(QStringLiteral("走查 App 𠮷 \"quoted\""));
        editor->findChild<QCheckBox *>(QStringLiteral("platform-android"))->click();
        editor->showTab(AppEditor::Tab::Profile);
        editor->findChild<QRadioButton *>(QStringLiteral("has_login-yes"))->click();
        editor->findChild<QRadioButton *>(QStringLiteral("has_image_captcha-no"))->click();
        // Its one pentest item due at the first gate would ask for evidence, even at tier 3.
        editor->findChild<QRadioButton *>(QStringLiteral("has_sms_otp-no"))->click();
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
    }

    static void addRelease(WindowFixture &fixture)
    {
        QTest::keyClick(fixture.visible<QTableView>(), Qt::Key_N,
                        Qt::ControlModifier | Qt::ShiftModifier);
        auto *editor = dialog<ReleaseEditor>(fixture);
        type(editor->findChildren<QLineEdit *>().first(), QStringLiteral("1.0.0"));
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
    }

    static const Database &database(WindowFixture &fixture)
    {
        return fixture.context().session().workspace.database();
    }
    static ReleaseId release(WindowFixture &fixture)
    {
        return need(ReleaseRepository(database(fixture)).byName(QStringLiteral("WALK@1.0.0"))).id;
    }
    static GateStatus gate(WindowFixture &fixture)
    {
        return need(GateRepository(database(fixture), fixture.context().shelf())
                        .status(release(fixture), Phase::Requirements, fixture.context().today()));
    }

private Q_SLOTS:
    void walksTheFirstGate()
    {
        WindowFixture fixture(pages());
        fixture.show();
        fixture.openWorkspace();
        addApp(fixture);
        const App app = need(AppRepository(database(fixture)).appByCode(QStringLiteral("WALK")));
        QCOMPARE(app.name, QStringLiteral("走查 App 𠮷 \"quoted\""));
        QCOMPARE(app.profile.answer(QStringLiteral("has_login")), std::optional(true));
        QCOMPARE(app.profile.answer(QStringLiteral("has_image_captcha")), std::optional(false));
        QVERIFY(!app.profile.answer(QStringLiteral("has_payment")));
        addRelease(fixture);
        auto *page = fixture.visible<ReleasePage>();
        QVERIFY(page);
        QVERIFY(!gate(fixture).criteriaHold());

        // The gate cannot be passed while something is missing: the button says so by being off.
        auto *pass = fixture.visible<QPushButton>(QStringLiteral("gate-pass"));
        QVERIFY(!pass->isEnabled());

        // Everything due, assessed together from the grid.
        auto *tabs = page->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        auto *grid = fixture.visible<QTableView>();
        grid->selectAll();
        for (QAction *action : page->actions()) {
            if (action->text() == QStringLiteral("Assess selected…"))
                action->trigger();
        }
        auto *batch = dialog<BatchAssessment>(fixture);
        batch->findChild<QPlainTextEdit *>(QStringLiteral("assessment-record"))
            ->setPlainText(QStringLiteral("Design documents read, interview held."));
        QTest::mouseClick(batch->saveButton(), Qt::LeftButton);
        QVERIFY(gate(fixture).criteriaHold());

        // One looked at again, with evidence; the same file twice is stored once.
        grid->selectRow(0);
        const QString path = fixture.write(QStringLiteral("design.txt"), "defence in depth");
        auto *attach = fixture.visible<QPushButton>(QStringLiteral("evidence-attach"));
        fixture.dialogs().paths.append(path);
        fixture.dialogs().paths.append(path);
        QTest::mouseClick(attach, Qt::LeftButton);
        grid->selectRow(1);
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("evidence-attach")),
                          Qt::LeftButton);
        QCOMPARE(need(EvidenceRepository(database(fixture)).all()).size(), size_t(1));

        // The decision, with a statement.
        tabs->setCurrentIndex(0);
        QVERIFY(pass->isEnabled());
        QTest::mouseClick(pass, Qt::LeftButton);
        QVERIFY(!gate(fixture).isPassed()); // no statement, no decision
        fixture.visible<QPlainTextEdit>(QStringLiteral("gate-statement"))
            ->setPlainText(QStringLiteral("All criteria hold."));
        QTest::mouseClick(pass, Qt::LeftButton);
        QVERIFY(gate(fixture).isPassed());
        QVERIFY(!pass->isVisible());

        // The other language, live.
        QCOMPARE(tabs->tabText(0), QStringLiteral("Gate"));
        fixture.languages().setLanguage(Language::Chinese);
        QCOMPARE(tabs->tabText(0), QStringLiteral("门禁"));
        fixture.languages().setLanguage(Language::English);

        // And the workbook.
        const QString workbook = fixture.file(QStringLiteral("walk.xlsx"));
        fixture.dialogs().paths.append(workbook);
        for (QToolButton *button : page->findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("Export workbook…"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        auto *choice = dialog<FormDialog>(fixture);
        QTest::mouseClick(choice->saveButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(workbook), 30'000);
        QFile file(workbook);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), QByteArray("PK"));
        QCOMPARE(fixture.dialogs().suggestions, QStringList{QStringLiteral("WALK 1.0.0.xlsx")});
    }

    void keepsWhatWasEnteredWhileLookingElsewhere()
    {
        WindowFixture fixture(pages());
        fixture.show();
        fixture.openWorkspace();
        addApp(fixture);
        addRelease(fixture);
        fixture.visible<ReleasePage>()->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *grid = fixture.visible<QTableView>();
        grid->selectRow(0);
        auto *record = fixture.visible<QPlainTextEdit>(QStringLiteral("assessment-record"));
        record->setPlainText(QStringLiteral("half a sen"));
        grid->selectRow(1);
        QCOMPARE(record->toPlainText(), QString());
        grid->selectRow(0);
        QCOMPARE(record->toPlainText(), QStringLiteral("half a sen"));
    }

    void refusesWhatBreaksARuleAndKeepsTheForm()
    {
        WindowFixture fixture(pages());
        fixture.show();
        fixture.openWorkspace();
        QTest::mouseClick(fixture.visible<EmptyState>()->button(), Qt::LeftButton);
        auto *editor = dialog<AppEditor>(fixture);
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
        QVERIFY(editor->isVisible());
        const auto lines = editor->findChildren<QLineEdit *>();
        type(lines[0], QStringLiteral("HAS SPACE"));
        type(lines[1], QStringLiteral("Name"));
        editor->findChild<QCheckBox *>(QStringLiteral("platform-ios"))->click();
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
        QVERIFY(editor->isVisible());
        QVERIFY(need(AppRepository(database(fixture)).all()).empty());
        QCOMPARE(lines[0]->text(), QStringLiteral("HAS SPACE"));
        editor->reject();
    }

    void disablesWhatARoleMayNotDo()
    {
        WindowFixture fixture(pages());
        fixture.show();
        fixture.openWorkspace(Role::Viewer);
        for (const QAction *action : fixture.visible<PortfolioPage>()->actions()) {
            if (action->text() == QStringLiteral("New app")) {
                QVERIFY(!action->isEnabled());
                QVERIFY(action->toolTip().contains(QStringLiteral("Security manager")));
            }
        }
    }
};

QTEST_MAIN(ReleaseWalkTest)
#include "releasewalktest.moc"
