#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/releasestanding.h"
#include "models/portfolio/answerduties.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/actions.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/statementlog.h"
#include "tests/views/portfolio/portfoliowindow.h"
#include "views/portfolio/appeditor.h"
#include "views/portfolio/appinspector.h"
#include "views/design/filterchipbar.h"
#include "views/design/searchfield.h"
#include "views/design/tableheader.h"
#include "views/page/bulkeditdialog.h"
#include "views/page/tableactions.h"
#include "views/palette/globalsearch.h"
#include "views/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace gatehouse;

/// Drives the board of the demo portfolio in the real window.
class PortfolioPageTest : public QObject
{
    Q_OBJECT

    struct Window : PortfolioWindow {
        explicit Window(const QString &demo)
        {
            const QString path = file(QStringLiteral("copy.gatehouse"));
            if (!QFile::copy(demo, path))
                qFatal("cannot copy the demo");
            openAs(path, QStringLiteral("manager"));
            show();
            window().resize(1440, 900);
        }
        /// Waits for the apps behind a number.
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !page()->isReading(); }, 20'000));
        }
        QStringList codesThat(const std::function<bool(const BoardRow &)> &condition)
        {
            QStringList found;
            for (const BoardRow &row : model()->rows()) {
                if (condition(row))
                    found += row.code;
            }
            return found;
        }
        void sortBy(int column)
        {
            QHeaderView *header = table()->horizontalHeader();
            const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        }
    };

    QTemporaryDir m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(m_demo);
    }

    void aNumberOfAChartShowsItsAppsUntilItIsLetGo()
    {
        Window window(m_demo);
        const QStringList all = window.codes();
        const QStringList blocked = window.codesThat([](const BoardRow &row) {
            return row.release.isValid()
                && row.cells[static_cast<size_t>(indexOf(Phase::Test))].state
                == GateState::NotStarted;
        });
        QVERIFY(!blocked.isEmpty() && blocked.size() < all.size());
        window.find(blocked.first());
        QVERIFY(window.context().open(
            ListDestination{"board",
                            {{"phase", "test"}, {"state", "not_started"}},
                            {QStringLiteral("测试 · 未开始"), "Test · Not started"}}));
        window.settle();
        QStringList shown = window.codes();
        shown.sort();
        QStringList expected = blocked;
        expected.sort();
        QCOMPARE(shown, expected);
        QVERIFY(window.table()->currentIndex().isValid()); // the inspector has something to say
        QVERIFY(window.search()->text().isEmpty());
        window.click("Test · Not started");
        QCOMPARE(window.codes().size(), all.size());
        for (auto *button :
             window.page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>())
            QVERIFY(button->text() != "Test · Not started");
    }

    // Each trial writes all of them and takes it back.
    void whatManyBecomeIsTriedOnceForEachChoice()
    {
        Window window(m_demo);
        window.table()->selectAll();
        window.page()->findChild<TableActions *>()->change()->trigger();
        auto *dialog = window.page()->findChild<BulkEditDialog *>();
        auto *field = dialog->findChild<QComboBox *>(QStringLiteral("bulk-field"));
        const auto *rows = dialog->findChild<QTableWidget *>(QStringLiteral("bulk-preview"));
        const auto trials = [&](const std::function<void()> &act) {
            const StatementLog log(window.session().workspace.database());
            act();
            return log.statements.filter(QStringLiteral("BEGIN")).size();
        };
        const auto begin = [&](const char *key) {
            QCOMPARE(
                trials([&] { field->setCurrentIndex(field->findData(QString::fromLatin1(key))); }),
                1);
        };
        begin("responsible");
        auto *people = dialog->findChild<QComboBox *>(QStringLiteral("bulk-responsible"));
        QVERIFY(people->isEditable());
        QCOMPARE(trials([&] { people->setCurrentIndex(2); }), 1);
        // The boxes and the numbers, too: what is shown is what is saved.
        begin("platforms");
        auto *platforms = dialog->findChild<QWidget *>(QStringLiteral("bulk-platforms"));
        auto *web = platforms->findChildren<QCheckBox *>().constLast();
        QCOMPARE(trials([&] { web->setChecked(true); }), 1);
        QVERIFY2(rows->item(0, 2)->text().contains(web->text()),
                 qPrintable(rows->item(0, 2)->text()));
        begin("user_count");
        auto *users = dialog->findChild<QDoubleSpinBox *>(QStringLiteral("bulk-user_count"));
        QCOMPARE(trials([&] { users->setValue(77); }), 1);
        QCOMPARE(rows->item(0, 2)->text(), QStringLiteral("77"));
        dialog->discard();
    }

    void whatVeryManyBecomeIsTriedOnceNobodyTypes()
    {
        Window window(m_demo);
        Change adding = need(Change::begin(window.session(), actions::addApp));
        std::vector<qint64> ids;
        for (int i = 0; i < 150; ++i) {
            App app;
            app.code = QStringLiteral("MANY%1").arg(i);
            app.name = app.code;
            app.platforms = {Platform::Android};
            ids.push_back(need(AppRepository::add(adding, app)).value);
        }
        need(adding.commit());
        BulkEditDialog dialog(window.context(), *subjectOf(u"app"), ids, {}, &window.window());
        auto *field = dialog.findChild<QComboBox *>(QStringLiteral("bulk-field"));
        field->setCurrentIndex(field->findData(QStringLiteral("business_line")));
        dialog.show();
        auto *line = dialog.findChild<QLineEdit *>(QStringLiteral("bulk-business_line"));
        QVERIFY(line);
        const auto *rows = dialog.findChild<QTableWidget *>(QStringLiteral("bulk-preview"));
        QTRY_COMPARE(rows->rowCount(), 150);
        QVERIFY(!dialog.saveButton()->isEnabled());
        const auto trials = [&](const std::function<void()> &act) {
            const StatementLog log(window.session().workspace.database());
            act();
            return log.statements.filter(QStringLiteral("BEGIN")).size();
        };
        // Typing tries nothing, and nothing can be changed until it was tried.
        QCOMPARE(trials([&] { QTest::keyClicks(line, QStringLiteral("cn.many")); }), 0);
        QVERIFY(!dialog.saveButton()->isEnabled());
        QVERIFY(!rows->isEnabled());
        QCOMPARE(trials([&] { QTRY_VERIFY(dialog.saveButton()->isEnabled()); }), 1);
        QCOMPARE(rows->item(149, 2)->text(), QStringLiteral("cn.many"));
        // At the enter key it is tried at once, and no more than that is done.
        QTest::keyClicks(line, QStringLiteral(".app"));
        QVERIFY(!dialog.saveButton()->isEnabled());
        QCOMPARE(trials([&] { QTest::keyClick(line, Qt::Key_Return); }), 1);
        QVERIFY(dialog.isVisible());
        QCOMPARE(rows->item(149, 2)->text(), QStringLiteral("cn.many.app"));
        // What was there again a moment later needs no other trial.
        QCOMPARE(trials([&] {
                     QTest::keyClicks(line, QStringLiteral("s"));
                     QTest::keyClick(line, Qt::Key_Backspace);
                     QTest::qWait(600);
                 }),
                 0);
        QVERIFY(dialog.saveButton()->isEnabled());
        // Who leaves and then saves gets what they have not seen no more than who presses the
        // button.
        QTest::keyClicks(line, QStringLiteral("s"));
        dialog.accept();
        QVERIFY(dialog.isVisible());
        const auto lineOf = [&window](qint64 id) {
            return need(AppRepository(window.session().workspace.database()).app(AppId(id)))
                .businessLine;
        };
        QCOMPARE(lineOf(ids.back()), QString());
        // Somebody else is faster.
        App other =
            need(AppRepository(window.session().workspace.database()).app(AppId(ids.front())));
        other.businessLine = QStringLiteral("cn.other");
        Change writing = need(Change::begin(window.session(), actions::editApp));
        need(AppRepository::update(writing, other));
        need(writing.commit());
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QCOMPARE(lineOf(ids.front()), QStringLiteral("cn.other"));
        QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("cn.other"));
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(lineOf(ids.front()), QStringLiteral("cn.many.apps"));
        QCOMPARE(lineOf(ids.back()), QStringLiteral("cn.many.apps"));
    }

    void namesEveryPhaseInASmallWindow_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese") << Language::Chinese;
        QTest::newRow("English") << Language::English;
    }

    void namesEveryPhaseInASmallWindow()
    {
        QFETCH(Language, language);
        Window window(m_demo);
        window.languages().setLanguage(language);
        window.window().resize(1280, 720);
        QTRY_COMPARE(window.window().width(), 1280);
        const QHeaderView *header = window.table()->horizontalHeader();
        for (int gate = 0; gate < 6; ++gate) {
            const int column = BoardModel::FirstPhaseColumn + gate;
            QVERIFY(!header->isSectionHidden(column));
            QVERIFY(header->sectionSize(column) >= headingWidth(*header, column));
        }
        // Whose they are gives way first; by when is seen.
        QVERIFY(!header->isSectionHidden(BoardModel::BlockedByColumn));
        QVERIFY(!header->isSectionHidden(BoardModel::NextDueColumn));
        QCOMPARE(header->length(), header->width());
    }

    void theTabKeyLeadsThroughItAsItIsRead()
    {
        Window window(m_demo);
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
        auto *dock = window.window().findChild<QDockWidget *>();
        const auto areaOf = [&](const QWidget *stop) {
            if (dock->isAncestorOf(stop))
                return QStringLiteral("inspector");
            if (stop == window.table())
                return QStringLiteral("table");
            if (window.page()->findChild<FilterChipBar *>()->isAncestorOf(stop))
                return QStringLiteral("chips");
            return window.page()->isAncestorOf(stop) ? QStringLiteral("head") : QString();
        };
        window.page()->findChild<SearchField *>()->setFocus();
        QStringList areas;
        for (int i = 0; i < 60; ++i) {
            QWidget *stop = window.window().focusWidget();
            const QString area = areaOf(stop);
            if (area.isEmpty())
                break;
            if (areas.isEmpty() || areas.last() != area)
                areas += area;
            QTest::keyClick(stop, Qt::Key_Tab);
        }
        QCOMPARE(areas.join(u' '), QStringLiteral("head chips table inspector"));
    }

    void chipsSayWhatTheyCount()
    {
        Window window(m_demo);
        for (auto *chip :
             window.page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
            if (chip->text().startsWith(QLatin1StringView("Blocked")))
                QVERIFY(chip->toolTip().contains(QLatin1StringView("next gate")));
        }
    }

    void aBoardThatCannotBeNarrowedSaysSo()
    {
        Window window(m_demo);
        const qsizetype all = window.codes().size();
        QVERIFY(window.context().open(ListDestination{"board", {{"weather", "rain"}}, {}}));
        window.settle();
        QCOMPARE(window.codes().size(), all);
        QVERIFY(
            std::ranges::any_of(window.window().findChildren<QLabel *>(), [](const QLabel *label) {
                return label->text().contains("weather");
            }));
    }

    void aSecondPersonConfirmsAnAnswerOfTheProfile()
    {
        const QString flag = QStringLiteral("has_payment");
        Window window(m_demo);
        const auto choose = [&] {
            const auto row = window.codes().indexOf(QStringLiteral("HEALTH"));
            window.table()->setCurrentIndex({});
            window.table()->setCurrentIndex(window.model()->index(static_cast<int>(row), 0));
        };
        const auto button = [&] {
            return window.page()->inspector()->findChild<QPushButton *>(QStringLiteral("confirm-")
                                                                        + flag);
        };
        const auto given = [&] {
            const AppRepository apps(window.workspaces().workspace().database());
            return *need(apps.appByCode(QStringLiteral("HEALTH"))).profile.given(flag);
        };
        need(window.workspaces().actAs(QStringLiteral("manager")));
        choose();
        QVERIFY(button());
        QVERIFY(!button()->isEnabled());
        // As it would be refused.
        const auto may = checkMayConfirmAnswer(window.workspaces().workspace().database(),
                                               window.workspaces().account(), flag, given());
        QVERIFY(!may);
        QTRY_COMPARE(button()->toolTip(), may.error().message); // once the log is read
        QVERIFY(!button()->isEnabled());
        need(window.workspaces().actAs(QStringLiteral("lead")));
        choose();
        QVERIFY(!button()->isEnabled()); // a lead decides no applicability
        need(window.workspaces().actAs(QStringLiteral("auditor")));
        choose();
        QVERIFY(button()->isEnabled());
        button()->click();
        QTRY_VERIFY(given().isConfirmed());
        QTRY_VERIFY(!button());
    }

    void chipsNarrowTheBoard_data()
    {
        using Condition = std::function<bool(const BoardRow &)>;
        QTest::addColumn<QString>("chip");
        QTest::addColumn<Condition>("condition");
        QTest::newRow("late") << "Late"
                              << Condition([](const BoardRow &row) { return row.isLate(); });
        QTest::newRow("blocked") << "Blocked"
                                 << Condition([](const BoardRow &row) { return row.isBlocked(); });
        QTest::newRow("ready") << "Ready to decide"
                               << Condition([](const BoardRow &row) { return row.isReady(); });
        for (int tier = 1; tier <= 3; ++tier)
            QTest::addRow("tier %d", tier)
                << QStringLiteral("Tier %1").arg(tier)
                << Condition([tier](const BoardRow &row) { return row.tier == tier; });
        for (const AppKind kind : allValues<AppKind>())
            QTest::addRow("%s", qPrintable(toKey(kind)))
                << label(kind)
                << Condition([kind](const BoardRow &row) { return row.kind == kind; });
    }
    void chipsNarrowTheBoard()
    {
        QFETCH(QString, chip);
        QFETCH(std::function<bool(const BoardRow &)>, condition);
        Window window(m_demo);
        const QAbstractItemModelTester tester(window.model());
        QCOMPARE(window.codes().size(), 12);
        const QStringList expected = window.codesThat(condition);
        QVERIFY(!expected.isEmpty() && expected.size() < 12);
        if (const QString text = window.chip(chip)->text(); text != chip)
            QCOMPARE(text, QStringLiteral("%1  %2").arg(chip).arg(expected.size()));
        window.click(chip);
        QCOMPARE(window.codes(), expected);
        // The inspector speaks of a row that is shown.
        QVERIFY(window.table()->currentIndex().isValid());
        QVERIFY(expected.contains(window.currentCode()));
        window.click(chip);
        QCOMPARE(window.codes().size(), 12);
    }

    void tiersAndKindsNarrowEachOther()
    {
        Window window(m_demo);
        window.click(QStringLiteral("Tier 1"));
        window.click(QStringLiteral("Tier 2"));
        window.click(label(AppKind::MiniProgram));
        QCOMPARE(window.codes(), window.codesThat([](const BoardRow &row) {
            return row.tier <= 2 && row.kind == AppKind::MiniProgram;
        }));
    }

    void onlyOneOfLateBlockedAndReadyIsOn()
    {
        Window window(m_demo);
        window.click(QStringLiteral("Late"));
        window.click(QStringLiteral("Blocked"));
        QVERIFY(!window.chip(QStringLiteral("Late"))->isChecked());
        QVERIFY(window.chip(QStringLiteral("Blocked"))->isChecked());
        QCOMPARE(window.codes(),
                 window.codesThat([](const BoardRow &row) { return row.isBlocked(); }));
        window.click(QStringLiteral("Late"));
        QVERIFY(window.chip(QStringLiteral("Late"))->isChecked());
        QVERIFY(!window.chip(QStringLiteral("Blocked"))->isChecked());
        QCOMPARE(window.codes(),
                 window.codesThat([](const BoardRow &row) { return row.isLate(); }));
    }

    void textNarrowsByNameCodeOwnerAndVersion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("code") << "h5sale" << QStringList{QStringLiteral("H5SALE")};
        QTest::newRow("version") << "6.1.0" << QStringList{QStringLiteral("OFFICE")};
        QTest::newRow("a Chinese name") << "旧版" << QStringList{QStringLiteral("OLDSVC")};
        QTest::newRow("nothing") << "zeppelin" << QStringList();
    }
    void textNarrowsByNameCodeOwnerAndVersion()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, codes);
        Window window(m_demo);
        window.find(text);
        QCOMPARE(window.codes(), codes);
        QCOMPARE(window.empty() != nullptr, codes.isEmpty());
        if (!codes.isEmpty())
            return;
        QTest::mouseClick(window.empty()->button(), Qt::LeftButton);
        QCOMPARE(window.codes().size(), 12);
        QVERIFY(window.table()->isVisible());
        QVERIFY(window.search()->text().isEmpty());
    }

    void sortsByAClickOnAHeading()
    {
        Window window(m_demo);
        const QString looked = window.currentCode();
        window.sortBy(BoardModel::TierColumn);
        QList<int> tiers;
        for (int row = 0; row < window.model()->rowCount(); ++row)
            tiers += window.model()->index(row, 0).data(BoardModel::TierRole).toInt();
        QVERIFY(std::ranges::is_sorted(tiers));
        QCOMPARE(window.currentCode(), looked);
        window.sortBy(BoardModel::TierColumn);
        QCOMPARE(window.model()->index(0, 0).data(BoardModel::TierRole).toInt(), 3);
        window.sortBy(BoardModel::AppColumn);
        QVERIFY(std::ranges::is_sorted(window.codes()));
    }

    void aCellOpensItsReleaseAndPhaseByKeyboard()
    {
        Window window(m_demo);
        window.find(QStringLiteral("POLICY"));
        QTest::keyClick(window.search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), window.table());
        QTest::keyClick(window.table(), Qt::Key_Home);
        // Application, tier, then the six gates: the owner stands behind them.
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(window.table(), Qt::Key_Right);
        QCOMPARE(BoardModel::phaseOf(window.table()->currentIndex().column()), Phase::Design);
        const auto release =
            window.table()->currentIndex().data(BoardModel::ReleaseIdRole).value<ReleaseId>();
        QTest::keyClick(window.table(), Qt::Key_Return);
        QVERIFY(window.elsewhere());
        const ReleaseDestination expected{release, Phase::Design, {}, ReleaseTab::Gate};
        QVERIFY(window.led() == expected);
        // Back again, the board stands as it was left.
        QTest::keyClick(&window.window(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!window.elsewhere());
        QCOMPARE(window.currentCode(), QStringLiteral("POLICY"));
        QCOMPARE(window.codes().size(), 1);
    }

    void aCellOpensItsReleaseAndPhaseByMouse()
    {
        Window window(m_demo);
        const QModelIndex cell = window.model()->index(window.rowOf(QStringLiteral("CLAIM")),
                                                       BoardModel::FirstPhaseColumn + 3);
        window.table()->scrollTo(cell);
        const QPoint place = window.table()->visualRect(cell).center();
        QTest::mouseClick(window.table()->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(!window.elsewhere());
        QTest::mouseDClick(window.table()->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(window.elsewhere());
        QCOMPARE(window.led().release, cell.data(BoardModel::ReleaseIdRole).value<ReleaseId>());
        QCOMPARE(window.led().phase, std::optional(Phase::Test));
    }

    void anAppWithoutAReleaseIsOfferedItsFirst()
    {
        Window window(m_demo);
        window.find(QStringLiteral("FAMILY"));
        QTest::keyClick(window.search(), Qt::Key_Down);
        QTest::keyClick(window.table(), Qt::Key_Return);
        auto *editor = window.page()->findChild<QDialog *>();
        QVERIFY(editor && editor->isVisible());
        QVERIFY(editor->windowTitle().contains(QStringLiteral("New release")));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!window.page()->findChild<QDialog *>());
    }

    void theSearchPutsFindingsAboveTheThreatsOfEveryModel()
    {
        Window window(m_demo);
        window.languages().setLanguage(Language::Chinese, false);
        QTest::keyClick(&window.window(), Qt::Key_F, Qt::ControlModifier);
        auto *field = window.visible<QLineEdit>(QStringLiteral("globalSearch"));
        field->setText(QStringLiteral("验证码"));
        auto *model = window.window().findChild<GlobalSearch *>()->findChild<PaletteModel *>();
        QTRY_VERIFY(model->rowCount() > 0);
        int lastFinding = -1;
        int firstThreat = -1;
        QStringList threats;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString kind = model->entry(row).iconName;
            const QString text = model->entry(row).text;
            if (kind == QLatin1StringView("finding"))
                lastFinding = row;
            // Numbered as threats and countermeasures are; a rule of the library is neither.
            if (text.startsWith(QLatin1StringView("C-"))
                || text.startsWith(QLatin1StringView("T-"))) {
                firstThreat = firstThreat < 0 ? row : firstThreat;
                threats += text.section(QStringLiteral("  "), 1)
                    + model->entry(row).detail.section(QStringLiteral(" · "), 0, 1);
            }
        }
        QVERIFY(lastFinding >= 0 && firstThreat > lastFinding);
        QCOMPARE(QSet<QString>(threats.begin(), threats.end()).size(), threats.size());
    }

    void aNewReleaseSaysWhatItTakesTheBoardFrom()
    {
        Window window(m_demo);
        window.find(QStringLiteral("CLAIM"));
        const BoardRow shown = *window.model()->rowAt(0);
        QVERIFY(!isFinished(shown));
        window.table()->setCurrentIndex({});
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        window.press(QStringLiteral("New release"));
        auto *editor = window.page()->findChild<QDialog *>();
        QVERIFY(editor && editor->isVisible());
        auto *warning = editor->findChild<QLabel *>(QStringLiteral("release-replaced"));
        QVERIFY(warning && warning->isVisible());
        QVERIFY2(warning->text().startsWith(shown.version + QStringLiteral(" is not finished"))
                     && warning->text().contains(standingOf(shown)),
                 qUtf8Printable(warning->text()));
        editor->findChild<QLineEdit *>()->setText(QStringLiteral("9.9"));
        for (auto *button : editor->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1StringView("Add release"))
                button->click();
        }
        QTRY_VERIFY(window.elsewhere());
        // Nothing of it is judged yet: its gates say what is to do.
        QCOMPARE(window.led().tab, ReleaseTab::Gate);
        QTest::keyClick(&window.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window.model()->rowAt(0)->version, QStringLiteral("9.9"));
        QStringList said;
        for (auto *label :
             window.page()->inspector()->findChildren<QLabel *>(QStringLiteral("release-standing")))
            said += label->text();
        QVERIFY(said.contains(standingOf(shown)));
        // The board counts the one that it took the place of, and the chip leads there.
        QCOMPARE(window.model()->rowAt(0)->othersUnderWay, 1);
        window.find(QString());
        window.click(QStringLiteral("More releases under way  1"));
        QCOMPARE(window.codes(), QStringList(QStringLiteral("CLAIM")));
        const QString tip =
            window.model()->index(0, BoardModel::AppColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("not finished")), qPrintable(tip));
        window.table()->selectRow(0);
        for (auto *link : window.page()->inspector()->findChildren<QPushButton *>()) {
            if (link->text() == shown.version) {
                link->click();
                break;
            }
        }
        QTRY_VERIFY(window.elsewhere());
        QCOMPARE(window.led().release, shown.release);
    }

    void aChangeOfLanguageKeepsSelectionAndFilter()
    {
        Window window(m_demo);
        window.click(QStringLiteral("Tier 1"));
        window.find(QStringLiteral("App"));
        const QStringList shown = window.codes();
        QVERIFY(shown.size() > 1);
        window.table()->setCurrentIndex(window.model()->index(1, BoardModel::FirstPhaseColumn));
        window.languages().setLanguage(Language::Chinese, false);
        QCOMPARE(window.codes(), shown);
        QCOMPARE(window.currentCode(), shown[1]);
        QCOMPARE(window.table()->currentIndex().column(), int(BoardModel::FirstPhaseColumn));
        QCOMPARE(window.model()
                     ->headerData(BoardModel::FirstPhaseColumn, Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
                 label(Phase::Requirements));
        QVERIFY(window.page()->findChild<FilterChipBar *>()->checkedKeys().contains(
            QStringLiteral("tier:1")));
    }

    void columnsAreRemembered()
    {
        Window window(m_demo);
        QHeaderView *header = window.table()->horizontalHeader();
        header->resizeSection(BoardModel::AppColumn, 251);
        window.sortBy(BoardModel::TierColumn);
        QTRY_VERIFY(window.settings().contains(QStringLiteral("columns/portfolio/columns/1")));
        const QString path = window.workspaces().workspace().path();
        const QStringList order = window.codes();
        window.workspaces().close();
        window.openAs(path, QStringLiteral("manager"));
        QCOMPARE(window.table()->horizontalHeader()->sectionSize(BoardModel::AppColumn), 251);
        QCOMPARE(window.table()->horizontalHeader()->sortIndicatorSection(),
                 int(BoardModel::TierColumn));
        QCOMPARE(window.codes(), order);
    }

    void anEmptyPortfolioLeadsToTheFirstApp()
    {
        PortfolioWindow window;
        window.openWorkspace(Role::SecurityManager);
        window.show();
        auto *empty = window.empty();
        QVERIFY(empty);
        QVERIFY(!window.table()->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QVERIFY(window.page()->findChild<AppEditor *>());
    }

    void whoMayNotChangeThePortfolioIsTold()
    {
        PortfolioWindow window;
        window.openWorkspace(Role::Viewer);
        window.show();
        for (QAction *action : window.page()->actions()) {
            // Whoever may read may take a list along.
            QCOMPARE(action->isEnabled(), action->text() == QStringLiteral("Export the list…"));
            if (action->text() == QStringLiteral("New app"))
                QVERIFY(!action->toolTip().isEmpty());
        }
        // The empty page's button offers nothing that is refused afterwards.
        QVERIFY(window.empty());
        QVERIFY(!window.empty()->button()->isEnabled());
        QVERIFY(!window.empty()->button()->toolTip().isEmpty());
        QTest::keyClick(window.page(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!window.page()->findChild<AppEditor *>());
    }
};

Q_DECLARE_METATYPE(std::function<bool(const gatehouse::BoardRow &)>)

QTEST_MAIN(PortfolioPageTest)
#include "portfoliopagetest.moc"
