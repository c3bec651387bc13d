#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/design/messagebar.h"
#include "views/palette/commandpalette.h"
#include "views/frame/frameactions.h"
#include "views/palette/globalsearch.h"
#include "views/frame/inspectordock.h"
#include "views/frame/navigationrail.h"
#include "views/frame/pagestack.h"
#include "views/palette/palettemodel.h"
#include "views/start/startpage.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace gatehouse;

class MainWindowTest : public QObject
{
    Q_OBJECT

    static TestPage *current(WindowFixture &fixture)
    {
        return dynamic_cast<TestPage *>(fixture.window().pages()->currentPage());
    }

private Q_SLOTS:
    void opensTheFirstPageOfAWorkspace()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QVERIFY(fixture.window().startPage()->isVisible());
        fixture.openWorkspace();
        QVERIFY(!fixture.window().startPage()->isVisible());
        QVERIFY(current(fixture));
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("first"));
        QCOMPARE(current(fixture)->activations, 1);
        QCOMPARE(fixture.window().windowTitle(), QStringLiteral("Test page — test — Gatehouse"));
    }

    void saysWhatAnotherProgramWroteBehindTheLog()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        {
            const auto other =
                Database::open(fixture.workspaces().workspace().path(), Database::Mode::ReadWrite);
            QVERIFY(other);
            QVERIFY((*other)->execute("UPDATE account SET roles = 'administrator' WHERE name = "
                                      "'viewer'"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().messages()->texts().isEmpty(), 60'000);
        const QString said = fixture.window().messages()->texts().front();
        QVERIFY2(said.contains(QStringLiteral("audit log")), qPrintable(said));
    }

    void saysThatTheFileIsAnotherOne_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("the file is gone") << QString() << false;
        QTest::newRow("another file") << QString() << true;
        QTest::newRow("its log is gone") << QStringLiteral("-wal") << false;
    }
    // Not only when something is to be recorded.
    void saysThatTheFileIsAnotherOne()
    {
        QFETCH(const QString, suffix);
        QFETCH(const bool, isReplaced);
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QString path = fixture.workspaces().workspace().path();
        MessageBar *bar = fixture.window().messages();
        bar->clear();
        QVERIFY(QFile::rename(path + suffix, path + suffix + QStringLiteral(".old")));
        if (isReplaced)
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        const auto told = [&] {
            return bar->texts().filter(QStringLiteral("Nothing is recorded")).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(told(), 1, 10'000);
        // Once, and it stays away when it was taken note of.
        bar->clear();
        QTest::qWait(2500);
        QCOMPARE(told(), 0);
        // But it is told to who comes next.
        need(fixture.workspaces().actAs(QStringLiteral("viewer")));
        QTRY_COMPARE(told(), 1);
        for (auto *button : bar->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Open it again"))
                button->click();
        }
        // Which fails here, and says why.
        QTRY_VERIFY(!bar->texts().isEmpty());
        QCOMPARE(told(), 0);
    }

    void aMessageMovesNothingUnderTheMouse()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        QWidget *pages = fixture.window().pages();
        MessageBar *bar = fixture.window().messages();
        const QSize whole = pages->size();
        const auto point = [&](QPoint at) {
            QTest::mouseMove(&fixture.window(), at);
            QTRY_COMPARE(QCursor::pos(), fixture.window().mapToGlobal(at));
            QCoreApplication::processEvents();
        };
        const QPoint inside = pages->mapTo(&fixture.window(), pages->rect().center());
        point(inside);
        const auto say = [&] {
            bar->post({MessageKind::Error, QStringLiteral("It is gone."), {}, {}, {}});
            QCoreApplication::processEvents();
        };
        say();
        const int taken = bar->height();
        QVERIFY(bar->isVisible() && taken > 20);
        QCOMPARE(pages->size(), whole);
        QCOMPARE(bar->mapToGlobal(bar->rect().bottomLeft()).y(),
                 pages->mapToGlobal(pages->rect().bottomLeft()).y());
        // Whoever goes on by keys or the wheel gets to the last row.
        QTest::keyClick(current(fixture), Qt::Key_Down);
        QCOMPARE(pages->height(), whole.height() - taken);
        bar->clear();
        QCoreApplication::processEvents();
        QCOMPARE(pages->height(), whole.height() - taken);
        QTest::keyClick(current(fixture), Qt::Key_Down);
        QCOMPARE(pages->size(), whole);
        // Nobody points at the page: it makes room at once.
        point(QPoint(5, 5));
        say();
        QCOMPARE(pages->height(), whole.height() - taken);
        bar->clear();
        QCoreApplication::processEvents();
        QCOMPARE(pages->size(), whole);
    }

    void theRailLeadsToAPageByMouseAndByKeys()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        auto *second = fixture.visible<QToolButton>(QStringLiteral("rail-second"));
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("second"));
        QVERIFY(second->isChecked());
        QTest::keyClick(&fixture.window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("first"));
        QVERIFY(!second->isChecked());
        auto *first = fixture.visible<QToolButton>(QStringLiteral("rail-first"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("second"));
    }

    void theRailShowsAllOfItselfInTheSmallestWindow()
    {
        WindowFixture fixture(testPages()); // with the look of the program
        const std::vector<PageEntry> twelve(12, testPages().front());
        NavigationRail rail(twelve, nullptr);
        rail.show();
        for (const auto &[height, most] : {std::pair(630, 52), std::pair(900, 56)}) {
            rail.resize(rail.width(), height);
            QCoreApplication::processEvents();
            QCOMPARE(rail.height(), height);
            int below = 0;
            for (const auto *button : rail.findChildren<QToolButton *>()) {
                QVERIFY(button->y() >= below);
                QVERIFY(button->height() <= most);
                // Room for its picture and, below it, its name.
                QVERIFY(button->height()
                        >= button->iconSize().height() + button->fontMetrics().height() + 6);
                below = button->y() + button->height();
            }
            QVERIFY(below <= height);
        }
    }

    void goesWhereADestinationIsShownAndBackAgain()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const ReleaseDestination release{ReleaseId(7), Phase::Test, RequirementId(3),
                                         ReleaseTab::Findings};
        fixture.context().openRelease(release.release, release.phase, release.requirement,
                                      release.tab);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("release"));
        QVERIFY(current(fixture)->shown == std::vector<Destination>{release});
        // A page outside the rail lights the entry it belongs to.
        QVERIFY(fixture.visible<QToolButton>(QStringLiteral("rail-first"))->isChecked());
        QTest::keyClick(&fixture.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("first"));
        QTest::keyClick(&fixture.window(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("release"));
        QVERIFY(!fixture.window().frameActions()->forward->isEnabled());
    }

    void staysWhereItIsWhenADestinationIsGone()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        QVERIFY(fixture.context().openPage(QStringLiteral("second")));
        current(fixture)->refuses = true;
        QVERIFY(fixture.context().openPage(QStringLiteral("first")));
        QVERIFY(!fixture.context().open(RequirementDestination{LibraryId(1), RequirementId(9)}));
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("first"));
        QVERIFY(!fixture.context().openPage(QStringLiteral("nowhere")));
    }

    void switchesItsLanguageAtOnce()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        TestPage *page = current(fixture);
        const int before = page->retranslations;
        QSignalSpy changes(&fixture.context(), &NavigationContext::languageChanged);
        auto *button = fixture.visible<QToolButton>(QStringLiteral("languageSwitch"));
        QCOMPARE(button->text(), QStringLiteral("中文"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(fixture.context().language(), Language::Chinese);
        QCOMPARE(button->text(), QStringLiteral("English"));
        QCOMPARE(changes.size(), 1);
        QVERIFY(page->retranslations > before);
        QCOMPARE(current(fixture), page); // the same page, not a new one
        QCOMPARE(fixture.settings().value(QStringLiteral("language")).toString(),
                 QStringLiteral("zh"));
        QTest::keyClick(&fixture.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.context().language(), Language::English);
        QCOMPARE(fixture.visible<QLineEdit>(QStringLiteral("globalSearch"))->placeholderText(),
                 QStringLiteral("Search apps, requirements, findings, evidence, threats"));
    }

    void speaksChineseInItsOwnWords()
    {
        QVERIFY(QFile::exists(QStringLiteral(":/i18n/gatehouse_zh_CN.qm")));
        WindowFixture fixture(testPages());
        fixture.languages().setLanguage(Language::Chinese);
        fixture.show();
        auto *open = fixture.visible<QPushButton>(QStringLiteral("openWorkspace"));
        QVERIFY2(open->text().contains(QStringLiteral("打开")), qPrintable(open->text()));
        fixture.languages().setLanguage(Language::English);
        QCOMPARE(open->text(), QStringLiteral("&Open…"));
    }

    void switchesItsAppearanceAtOnce()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        QVERIFY(!schemeOf(fixture.window().palette()).isDark);
        for (QAction *action : fixture.window().frameActions()->appearances->actions()) {
            if (action->data().toInt() == static_cast<int>(Appearance::Dark))
                action->trigger();
        }
        QVERIFY(schemeOf(fixture.window().palette()).isDark);
        const QImage shot = fixture.window().grab().toImage();
        QCOMPARE(shot.pixelColor(shot.width() / 2, shot.height() - 60), darkScheme().window);
        QCOMPARE(fixture.settings().value(QStringLiteral("appearance")).toString(),
                 QStringLiteral("dark"));
        fixture.theme().setAppearance(Appearance::Light);
        QVERIFY(!schemeOf(fixture.window().palette()).isDark);
    }

    void thePaletteRunsAnActionByKeyboardAlone()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        TestPage *page = current(fixture);
        QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(fixture.window().commandPalette()->isVisible());
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("cnt app"));
        QVERIFY(fixture.window().commandPalette()->model()->rowCount() > 0);
        QCOMPARE(fixture.window().commandPalette()->model()->entry(0).text,
                 QStringLiteral("Count the apps"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(page->runs, 1);
        QVERIFY(!fixture.window().commandPalette()->isVisible());
        QCOMPARE(QApplication::focusWidget(), page); // and the focus is back
    }

    void thePaletteLeadsToPagesAndClauses()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        fixture.window().frameActions()->palette->trigger();
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("go second"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("second"));

        fixture.window().frameActions()->palette->trigger();
        QTest::keyClicks(line, QStringLiteral("6.1.3"));
        QVERIFY(fixture.window().commandPalette()->model()->entry(0).text.startsWith(
            QStringLiteral("6.1.3")));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(std::holds_alternative<RequirementDestination>(current(fixture)->shown.back()));
    }

    void thePaletteClosesOnEscapeAndSaysWhenNothingMatches()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.window().frameActions()->palette->trigger();
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QTest::keyClicks(line, QStringLiteral("qqqqzzzz"));
        QCOMPARE(fixture.window().commandPalette()->model()->rowCount(), 0);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(fixture.window().commandPalette()->isVisible());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!fixture.window().commandPalette()->isVisible());
    }

    void theSearchFindsRequirementsInBothLanguages()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
        auto *field = fixture.visible<QLineEdit>(QStringLiteral("globalSearch"));
        QVERIFY(field->hasFocus());
        field->setText(QStringLiteral("密码"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("second"));
        QCOMPARE(current(fixture)->shown.size(), std::size_t(1));
        QVERIFY(field->text().isEmpty());
    }

    void theInspectorStaysInTheWindowHoweverWideItIsMade()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        MainWindow &window = fixture.window();
        // As pages with many tools do.
        current(fixture)->setMinimumWidth(1087);
        auto *dock = window.findChild<InspectorDock *>();
        // A low one leaves the page all the room there is.
        window.resize(1280, 720);
        QTRY_COMPARE(dock->width(), dock->minimumSizeHint().width());
        QVERIFY(dock->geometry().right() < window.width());
        window.resize(1440, 900);
        QTRY_VERIFY(dock->geometry().right() > 1280);
        const int before = dock->width();
        // By its edge, as far as it goes.
        const QPoint edge(dock->geometry().left() - 1, 300);
        QTest::mousePress(&window, Qt::LeftButton, {}, edge);
        for (int step = 1; step <= 6; ++step) {
            QTest::mouseMove(&window, edge - QPoint(50 * step, 0));
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(&window, Qt::LeftButton, {}, edge - QPoint(300, 0));
        QTRY_VERIFY(dock->width() > before);
        QVERIFY2(dock->geometry().right() < window.width(),
                 qPrintable(QString::number(dock->geometry().right())));
    }

    void theInspectorFollowsThePageAndTogglesByKey()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        auto *dock = fixture.window().findChild<InspectorDock *>();
        QVERIFY(dock->isVisible());
        QVERIFY(current(fixture)->inspector()->isVisible());
        QTest::keyClick(&fixture.window(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!dock->isVisible());
        QTest::keyClick(&fixture.window(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(dock->isVisible());
    }

    void saysMessagesWithoutMovingThePage()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const auto top = [&fixture] {
            QCoreApplication::sendPostedEvents();
            const auto *pages = fixture.window().findChild<PageStack *>();
            return pages->mapTo(&fixture.window(), QPoint());
        };
        const QPoint before = top();
        fixture.context().showError(
            {ErrorKind::Conflict, QStringLiteral("Changed meanwhile."), {}});
        fixture.context().showError({ErrorKind::Cancelled, QStringLiteral("never shown"), {}});
        QCOMPARE(fixture.window().messages()->texts(),
                 QStringList{QStringLiteral("Changed meanwhile.")});
        QVERIFY(fixture.window().messages()->isVisible());
        QCOMPARE(top(), before);
        auto *dismiss = fixture.visible<QToolButton>(QStringLiteral("dismiss"));
        QTest::mouseClick(dismiss, Qt::LeftButton);
        QVERIFY(!fixture.window().messages()->isVisible());
        QCOMPARE(top(), before);
    }

    void letsErrorsGoOnceSomethingSucceedsOrThePageIsLeft()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const auto texts = [&fixture] { return fixture.window().messages()->texts(); };
        const auto seen = [&fixture] {
            fixture.window().messages()->grab();
            return fixture.window().messages()->isVisible();
        };
        const Error error{ErrorKind::Invalid, QStringLiteral("Say why."), {}};
        fixture.context().showError(error);
        QCOMPARE(texts().size(), 1);
        QVERIFY(seen());
        fixture.context().showSuccess(QStringLiteral("Done."));
        QCOMPARE(texts(), QStringList{QStringLiteral("Done.")});
        fixture.window().messages()->clear();
        // What is written needs not say so.
        fixture.context().showError(error);
        QVERIFY(seen());
        Change writing = need(Change::begin(fixture.workspaces().session(),
                                            {"test", Permission::AdministerWorkspace}));
        writing.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{"note", "written"}});
        need(writing.commit());
        QVERIFY(texts().isEmpty());
        fixture.context().showError(error);
        QVERIFY(seen());
        QVERIFY(fixture.context().openPage(QStringLiteral("second")));
        QVERIFY(texts().isEmpty());
        // What has more to say than what one tried just now waits to be dismissed.
        fixture.context().showError(
            {ErrorKind::Internal, QStringLiteral("The disk failed."), QStringLiteral("EIO")});
        QVERIFY(seen());
        fixture.context().openPage(QStringLiteral("first"));
        QCOMPARE(texts(), QStringList{QStringLiteral("The disk failed.")});
    }

    void whatAPageSaysWhileItIsOpenedStays()
    {
        // One that fails when it is made, and again when it is opened.
        std::vector<PageEntry> pages = testPages();
        pages[1].create = [](NavigationContext &context, QWidget *parent) -> Page * {
            context.showError({ErrorKind::Invalid, QStringLiteral("Not made."), {}});
            auto *page = new TestPage(context, parent);
            page->complaint = QStringLiteral("Not read.");
            return page;
        };
        WindowFixture fixture(std::move(pages));
        fixture.show();
        fixture.openWorkspace();
        const MessageBar *bar = fixture.window().messages();
        QVERIFY(fixture.context().open(RequirementDestination{LibraryId(1), {}}));
        QCOMPARE(fixture.window().pages()->currentKey(), QStringLiteral("second"));
        QCOMPARE(bar->texts(),
                 (QStringList{QStringLiteral("Not read."), QStringLiteral("Not made.")}));
        fixture.window().messages()->grab();
        QVERIFY(fixture.context().openPage(QStringLiteral("first")));
        QCOMPARE(bar->texts(), QStringList());
    }

    void whatGoesWrongWhereAChangeIsFollowedStays()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        connect(&fixture.workspaces().workspace(), &Workspace::changed, this, [&fixture] {
            fixture.context().showError({ErrorKind::Invalid, QStringLiteral("Not read."), {}});
        });
        Change writing = need(Change::begin(fixture.workspaces().session(),
                                            {"test", Permission::AdministerWorkspace}));
        writing.record({Entity::Workspace, 1, 0, 0}, {}, {}, {{"note", "written"}});
        need(writing.commit());
        fixture.context().showSuccess(QStringLiteral("Done."));
        QCOMPARE(fixture.window().messages()->texts(),
                 (QStringList{QStringLiteral("Done."), QStringLiteral("Not read.")}));
    }

    void whatAPageSaysToAnotherAccountStays()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace(Role::Auditor);
        fixture.context().showError({ErrorKind::Invalid, QStringLiteral("To the auditor."), {}});
        connect(&fixture.context(), &NavigationContext::sessionChanged, this, [&fixture] {
            fixture.context().showError({ErrorKind::Invalid, QStringLiteral("Not read."), {}});
        });
        const auto *actions = fixture.window().findChild<FrameActions *>();
        actions->switchAccount->trigger();
        fixture.signIn(QStringLiteral("viewer"));
        QCOMPARE(fixture.context().session().account.name, QStringLiteral("viewer"));
        QCOMPARE(fixture.window().messages()->texts(), QStringList{QStringLiteral("Not read.")});
    }

    void anotherAccountActsFromThereOn()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace(Role::Auditor);
        QSignalSpy changes(&fixture.context(), &NavigationContext::sessionChanged);
        auto *chooser = fixture.visible<QToolButton>(QStringLiteral("accountChooser"));
        QVERIFY(chooser->text().contains(QStringLiteral("Auditor")));
        Q_EMIT chooser->menu()->aboutToShow();
        for (QAction *action : chooser->menu()->actions()) {
            if (action->data().toString() == QLatin1StringView("viewer"))
                action->trigger();
        }
        QCOMPARE(changes.size(), 0); // not before its password is entered
        fixture.signIn({});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(fixture.context().session().account.name, QStringLiteral("viewer"));
        QVERIFY(chooser->text().contains(QStringLiteral("Viewer")));
        QVERIFY(!fixture.context().session().account.may(Permission::Assess));
    }

    void closesAWorkspaceAndTakesItsPagesWithIt()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QPointer<TestPage> page = current(fixture);
        const QPointer<QWidget> inspector = page->inspector();
        fixture.window().frameActions()->closeWorkspace->trigger();
        QVERIFY(!page);
        QVERIFY(!inspector);
        QVERIFY(fixture.window().startPage()->isVisible());
        QVERIFY(!fixture.window().findChild<InspectorDock *>()->isVisible());
    }

    void asksBeforeItStopsWorkAndNotBeforeItStopsReading()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const auto untilStopped = [](Progress &progress) -> Result<int> {
            while (progress.report(0, 0))
                QThread::msleep(1);
            return fail(ErrorKind::Cancelled, {});
        };
        fixture.context().runJob<int>(QStringLiteral("Work"), &fixture.window(), untilStopped, {});
        fixture.dialogs().confirmations.enqueue(false);
        fixture.window().close();
        QVERIFY(fixture.window().isVisible());
        QCOMPARE(fixture.dialogs().confirmationsAsked.size(), 1);
        fixture.dialogs().confirmations.enqueue(true);
        fixture.window().close();
        QVERIFY(!fixture.window().isVisible());
        fixture.show();
        fixture.context().runReading<int>(QStringLiteral("Reading"), &fixture.window(),
                                          untilStopped, {});
        fixture.window().close();
        QVERIFY(!fixture.window().isVisible());
        QCOMPARE(fixture.dialogs().confirmationsAsked.size(), 2);
    }

    void savesACopyThatOpens()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        fixture.openWorkspace();
        const QString target = fixture.file(QStringLiteral("copy.gatehouse"));
        fixture.dialogs().paths.enqueue(target);
        fixture.window().frameActions()->saveCopy->trigger();
        QTRY_VERIFY(fixture.window().jobs().isIdle());
        QCOMPARE(fixture.dialogs().suggestions,
                 QStringList{QStringLiteral("test 2026-03-02.gatehouse")});
        QVERIFY2(QFile::exists(target),
                 qPrintable(fixture.window().messages()->texts().join(QLatin1Char('\n'))));
        fixture.window().commands()->open(target);
        QCOMPARE(fixture.workspaces().name(), QStringLiteral("copy"));
    }

    void bringsAnOlderWorkspaceUpToDateInAJob()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        const QString path = fixture.file(QStringLiteral("older.gatehouse"));
        QFile script(QFileInfo(QStringLiteral(__FILE__)).absolutePath()
                     + QStringLiteral("/../../models/store/fixtures/schema-6.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        {
            const auto database = need(Database::open(path, Database::Mode::Create));
            need(database->execute(script.readAll()));
            need(database->checkpoint());
        }
        fixture.window().commands()->open(path);
        QVERIFY(!fixture.workspaces().isOpen()); // the window goes on meanwhile
        QTRY_VERIFY(fixture.window().jobs().isIdle());
        QCOMPARE(fixture.workspaces().name(), QStringLiteral("older"));
        // It comes from a time without passwords: its administrator sets the first one.
        for (const char *name : {"fresh-password", "fresh-repeated"})
            fixture.visible<QLineEdit>(QString::fromLatin1(name))->setText(testPassword());
        QTest::mouseClick(fixture.visible<QPushButton>(QStringLiteral("setPassword")),
                          Qt::LeftButton);
        QVERIFY(fixture.workspaces().isOpen());
        const QStringList said = fixture.window().messages()->texts();
        QVERIFY2(said.join(u'\n').contains(QStringLiteral("was upgraded")),
                 qPrintable(said.join(u'\n')));
        QCOMPARE(
            QDir(QFileInfo(path).absolutePath()).entryList({QStringLiteral("*.backup")}).size(), 1);
    }

    void everyControlHasANameForScreenReaders()
    {
        WindowFixture fixture(testPages());
        fixture.show();
        const auto check = [&] {
            for (QWidget *widget : fixture.window().findChildren<QWidget *>()) {
                const bool control = qobject_cast<QAbstractButton *>(widget)
                    || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget);
                if (!control || !widget->isVisible()
                    || widget->objectName().startsWith(QLatin1StringView("qt_")))
                    continue;
                // The buttons inside a line edit are Qt's own.
                if (qobject_cast<QLineEdit *>(widget->parentWidget()))
                    continue;
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                    : button                                             ? button->text()
                                                                         : QString();
                QVERIFY2(!name.isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className())
                                    + QLatin1Char(' ') + widget->objectName()));
                // In an exclusive group Tab leads to the checked one and arrows to the others.
                QVERIFY2(widget->focusPolicy() & Qt::TabFocus || (button && button->group())
                             || widget->property("look").toString() == QLatin1StringView("section"),
                         qPrintable(name));
            }
        };
        check();
        fixture.openWorkspace();
        check();
    }
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
