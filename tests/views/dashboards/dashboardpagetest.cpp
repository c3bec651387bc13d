#include "tests/views/dashboards/dashboardwindow.h"

#include "views/design/elidedlabel.h"
#include "views/design/messagebar.h"
#include "views/frame/pagestack.h"

#include <QLineEdit>
#include <QPdfDocument>
#include <QScrollArea>

using namespace gatehouse;

/// The dashboard page by clicks and keys.
class DashboardPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChartHasItsCardOnceItIsRead();
    void aNumberOpensItsListNarrowedAsThePageIs();
    void whatAnotherWorkspaceKnowsNarrowsNoList();
    void whatHasNoListSaysSo();
    void filtersAskForOtherCharts();
    void aPastDayIsAskedFor();
    void cardsAreLeftOutAndPutBack();
    void cardsAreMoved();
    void viewsAreKeptByName();
    void theViewOutlivesThePage();
    void aFailureIsSaidAndReadAgain();
    void whatCouldNotBeReadIsNotSaidOfTheChartsThere();
    void whatChangesIsReadAgain();
    void columnsFollowTheRoom();
    void namesThatHaveNoRoomGetARow();
    void theReportHoldsEveryCardAndItsGround();
    void speaksBothLanguages();
};

void DashboardPageTest::everyChartHasItsCardOnceItIsRead()
{
    DashboardWindow window;
    window.openDashboards();
    QStringList keys;
    for (const Chart &chart : somecharts::all())
        keys += chart.key;
    QCOMPARE(window.page()->grid()->keys(), keys);
    for (const QString &key : keys)
        QVERIFY(window.card(key)->isVisibleTo(window.page()));
    QCOMPARE(window.asked->count(), 1);
}

void DashboardPageTest::aNumberOpensItsListNarrowedAsThePageIs()
{
    DashboardWindow window;
    window.openDashboards();
    window.field(QStringLiteral("tier"))->setCurrentIndex(1);
    window.settle();
    window.field(QStringLiteral("phase"))->setCurrentIndex(4);
    window.settle();
    ChartView *view = window.card(QStringLiteral("gates-by-phase"))->view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(window.window().pages()->currentKey(), "list");
    const ListDestination opened = window.list()->opened;
    QCOMPARE(opened.list, "board");
    const QList<QPair<QString, QString>> filter{
        {"passed", "1"}, {"app.phase", "test"}, {"app.tier", "1"}};
    QCOMPARE(opened.filter, filter);
    QCOMPARE(opened.name.en, "Design · Passed");
    QCOMPARE(opened.name.zh, QStringLiteral("设计 · 已通过"));
}

void DashboardPageTest::whatAnotherWorkspaceKnowsNarrowsNoList()
{
    DashboardWindow window;
    DashboardView elsewhere;
    elsewhere.wish = {{"department", "00000000-0000-4000-8000-000000000001"},
                      {"business_line", QStringLiteral("货运险")},
                      {"tier", "2"}};
    keepLastView(window.settings(), elsewhere);
    window.openDashboards();
    // The charts leave nothing out for it, and neither do their lists.
    const DashboardFilter filter = window.asked->last().second;
    QVERIFY(!filter.department.isValid() && filter.businessLine.isEmpty());
    ChartView *view = window.card(QStringLiteral("gates-by-phase"))->view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Return);
    const QList<QPair<QString, QString>> narrowed{{"app.tier", "2"}};
    QCOMPARE(window.list()->opened.filter.sliced(1), narrowed);
}

void DashboardPageTest::whatHasNoListSaysSo()
{
    Chart chart = somecharts::due();
    for (ChartPoint &point : chart.series[0].points)
        point.place.list = "nowhere";
    DashboardWindow window({chart});
    window.openDashboards();
    ChartView *view = window.card(QStringLiteral("due"))->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf({0, 0}).center());
    QCOMPARE(window.window().pages()->currentKey(), "dashboards");
    QVERIFY(window.visible<MessageBar>());
}

void DashboardPageTest::filtersAskForOtherCharts()
{
    DashboardWindow window;
    window.openDashboards();
    QComboBox *departments = window.field(QStringLiteral("department"));
    QCOMPARE(departments->itemText(1), QStringLiteral("数字渠道部"));
    departments->setFocus();
    QTest::keyClick(departments, Qt::Key_Down);
    window.settle();
    QCOMPARE(window.asked->last().second.department, window.department);
    window.field(QStringLiteral("kind"))->setCurrentIndex(2);
    window.settle();
    const DashboardFilter filter = window.asked->last().second;
    QCOMPARE(filter.department, window.department);
    QCOMPARE(filter.kind, std::optional(AppKind::MiniProgram));
    departments->setCurrentIndex(0);
    window.settle();
    QVERIFY(!window.asked->last().second.department.isValid());
}

void DashboardPageTest::aPastDayIsAskedFor()
{
    DashboardWindow window;
    window.openDashboards();
    QCOMPARE(window.asked->last().first.day, QDate(2026, 3, 2));
    auto *day = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
    day->setFocus();
    QTest::keyClicks(day, "2025-12-31");
    QTest::keyClick(day, Qt::Key_Return);
    window.settle();
    QCOMPARE(window.asked->last().first.day, QDate(2025, 12, 31));
    QCOMPARE(window.asked->last().first.today, QDate(2026, 3, 2));
    // A day that has not come cannot be looked at.
    day->selectAll();
    QTest::keyClicks(day, "2027-01-01");
    QTest::keyClick(day, Qt::Key_Return);
    window.settle();
    QCOMPARE(window.asked->last().first.day, QDate(2026, 3, 2));
}

void DashboardPageTest::cardsAreLeftOutAndPutBack()
{
    DashboardWindow window({somecharts::gates(), somecharts::due()});
    window.openDashboards();
    window.chooseOnCard(QStringLiteral("due"), QStringLiteral("Leave out"));
    QCOMPARE(window.page()->grid()->keys(), QStringList{"gates-by-phase"});
    window.choose(QStringLiteral("Cards"), QStringLiteral("Late and due"));
    QCOMPARE(window.page()->grid()->keys(), (QStringList{"gates-by-phase", "due"}));
    window.chooseOnCard(QStringLiteral("due"), QStringLiteral("Leave out"));
    window.chooseOnCard(QStringLiteral("gates-by-phase"), QStringLiteral("Leave out"));
    QCOMPARE(window.page()->grid()->keys(), QStringList());
    for (auto *button : window.page()->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Show all cards"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(window.page()->grid()->keys(), (QStringList{"gates-by-phase", "due"}));
    QCOMPARE(window.asked->count(), 1); // arranging reads nothing
}

void DashboardPageTest::cardsAreMoved()
{
    DashboardWindow window({somecharts::gates(), somecharts::due(), somecharts::blockers()});
    window.openDashboards();
    window.chooseOnCard(QStringLiteral("blockers"), QStringLiteral("Move forward"));
    QCOMPARE(window.page()->grid()->keys(), (QStringList{"gates-by-phase", "blockers", "due"}));
    window.chooseOnCard(QStringLiteral("gates-by-phase"), QStringLiteral("Move back"));
    QCOMPARE(window.page()->grid()->keys(), (QStringList{"blockers", "gates-by-phase", "due"}));
    for (QAction *action : window.card(QStringLiteral("blockers"))->menu()->actions()) {
        if (action->text() == QStringLiteral("Move forward"))
            QVERIFY(!action->isEnabled());
    }
}

void DashboardPageTest::viewsAreKeptByName()
{
    DashboardWindow window({somecharts::gates(), somecharts::due()});
    window.openDashboards();
    window.field(QStringLiteral("tier"))->setCurrentIndex(1);
    window.settle();
    window.chooseOnCard(QStringLiteral("due"), QStringLiteral("Leave out"));
    window.dialogs().texts << QStringLiteral("Board meeting");
    window.choose(QStringLiteral("Views"), QStringLiteral("Keep this view…"));
    window.choose(QStringLiteral("Views"), QStringLiteral("As it comes"));
    window.settle();
    QCOMPARE(window.page()->grid()->keys().size(), 2);
    QVERIFY(!window.asked->last().second.tier);
    window.choose(QStringLiteral("Views"), QStringLiteral("Board meeting"));
    window.settle();
    QCOMPARE(window.page()->grid()->keys(), QStringList{"gates-by-phase"});
    QCOMPARE(window.asked->last().second.tier, std::optional(1));
    QCOMPARE(window.field(QStringLiteral("tier"))->currentIndex(), 1);
    window.dialogs().confirmations << true;
    window.choose(QStringLiteral("Views"), QStringLiteral("Delete this view…"));
    QVERIFY(keptViews(window.settings()).empty());
    QCOMPARE(window.page()->grid()->keys(), QStringList{"gates-by-phase"});
}

void DashboardPageTest::theViewOutlivesThePage()
{
    DashboardWindow window({somecharts::gates(), somecharts::due()});
    window.openDashboards();
    window.chooseOnCard(QStringLiteral("due"), QStringLiteral("Move forward"));
    window.field(QStringLiteral("tier"))->setCurrentIndex(2);
    window.settle();
    const QString path = window.workspaces().workspace().path();
    window.workspaces().close();
    window.openAs(path, QStringLiteral("owner"));
    window.context().openPage(QStringLiteral("dashboards"));
    window.settle();
    QCOMPARE(window.page()->grid()->keys(), (QStringList{"due", "gates-by-phase"}));
    QCOMPARE(window.asked->last().second.tier, std::optional(2));
}

void DashboardPageTest::aFailureIsSaidAndReadAgain()
{
    DashboardWindow window;
    window.asked->failure = QStringLiteral("The charts are not to be had.");
    window.openDashboards();
    QVERIFY(window.page()->grid()->keys().isEmpty());
    QVERIFY(window.visible<MessageBar>());
    window.asked->failure.clear();
    window.context().openPage(QStringLiteral("dashboards"));
    window.settle();
    QVERIFY(!window.page()->grid()->keys().isEmpty());
}

void DashboardPageTest::whatCouldNotBeReadIsNotSaidOfTheChartsThere()
{
    DashboardWindow window;
    window.openDashboards();
    window.asked->failure = QStringLiteral("The charts are not to be had.");
    auto *day = window.visible<QLineEdit>(QStringLiteral("dashboard-day"));
    day->setFocus();
    QTest::keyClicks(day, "2025-12-31");
    QTest::keyClick(day, Qt::Key_Return);
    window.settle();
    window.field(QStringLiteral("tier"))->setCurrentIndex(1);
    window.settle();
    // The charts of today are there still: they are called so, and lead where they led.
    QCOMPARE(window.card(QStringLiteral("due"))->chart()->day, QDate(2026, 3, 2));
    const auto says = [&](const QString &text) {
        return std::ranges::any_of(
            window.page()->findChildren<ElidedLabel *>(),
            [&](const ElidedLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(QStringLiteral("as of 2026-03-02")));
    QVERIFY(!says(QStringLiteral("as of 2025-12-31")));
    for (auto *button : window.page()->findChildren<QToolButton *>())
        QVERIFY(button->text() != QStringLiteral("Report") || !button->isEnabled());
    ChartView *view = window.card(QStringLiteral("gates-by-phase"))->view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(window.list()->opened.filter.size(), 1);
}

void DashboardPageTest::whatChangesIsReadAgain()
{
    DashboardWindow window;
    window.openDashboards();
    ChartCard *before = window.card(QStringLiteral("due"));
    Change writing =
        need(Change::begin(window.session(), {"test", Permission::ManageOrganisation}));
    Unit unit;
    unit.name = QStringLiteral("理赔部");
    need(OrganizationRepository::addUnit(writing, unit));
    need(writing.commit());
    window.settle();
    QCOMPARE(window.asked->count(), 2);
    QCOMPARE(window.field(QStringLiteral("department"))->count(), 3);
    QCOMPARE(window.card(QStringLiteral("due")), before);
}

void DashboardPageTest::columnsFollowTheRoom()
{
    DashboardWindow window;
    window.window().resize(1440, 900);
    window.openDashboards();
    QTRY_VERIFY(window.page()->grid()->columns() >= 2);
    ChartCard *gates = window.card(QStringLiteral("gates-by-phase"));
    ChartCard *due = window.card(QStringLiteral("due"));
    QCOMPARE(gates->y(), due->y());
    // No row has a hole, whichever card is left alone in one.
    const auto rowsAreFull = [&] {
        QMap<int, int> ends; // of each row
        for (const QString &key : window.page()->grid()->keys()) {
            const QRect card = window.card(key)->geometry();
            ends[card.y()] = std::max(ends.value(card.y()), card.right());
        }
        const int edge = window.page()->grid()->contentsRect().right() - space::l;
        return std::ranges::all_of(ends, [edge](int end) { return end == edge; });
    };
    QTRY_VERIFY(rowsAreFull());
    window.chooseOnCard(QStringLiteral("due"), QStringLiteral("Leave out"));
    QTRY_VERIFY(rowsAreFull());
    window.choose(QStringLiteral("Cards"), QStringLiteral("Late and due"));
    due = window.card(QStringLiteral("due"));
    window.window().resize(900, 700);
    QTRY_COMPARE(window.page()->grid()->columns(), 1);
    QTRY_VERIFY(due->y() > gates->y());
    // Nothing is cut off at the right.
    QVERIFY(gates->geometry().right() <= window.page()->width());
}

void DashboardPageTest::namesThatHaveNoRoomGetARow()
{
    Chart states = somecharts::due();
    states.key = "states";
    for (ChartCategory &category : states.categories)
        category.name = {"已纳入设计",
                         "Countermeasures that the design has, implemented and verified by a test"};
    DashboardWindow window({somecharts::gates(), states, somecharts::due()});
    window.window().resize(1440, 900);
    window.openDashboards();
    const auto isAlone = [&] {
        return window.card(QStringLiteral("states"))->y()
            > window.card(QStringLiteral("gates-by-phase"))->y();
    };
    QTRY_VERIFY(window.page()->grid()->columns() >= 2);
    QTRY_VERIFY(isAlone());
    window.languages().setLanguage(Language::Chinese, false);
    QTRY_VERIFY(!isAlone());
    window.languages().setLanguage(Language::English, false);
    QTRY_VERIFY(isAlone());
}

void DashboardPageTest::theReportHoldsEveryCardAndItsGround()
{
    DashboardWindow window;
    window.openDashboards();
    const QString path = window.file(QStringLiteral("report.pdf"));
    window.dialogs().paths << path;
    window.choose(QStringLiteral("Report"), QStringLiteral("Save the management report…"));
    QCOMPARE(window.dialogs().suggestions, QStringList{"Management report 2026-03-02.pdf"});
    QPdfDocument document;
    QCOMPARE(document.load(path), QPdfDocument::Error::None);
    QVERIFY(document.pageCount() >= 3);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page) {
        text += document.getAllText(page).text();
        QCOMPARE(document.pagePointSize(page).toSize(), QSize(595, 842));
    }
    const auto head = need(AuditLog(window.session().workspace.database()).head());
    for (const QString &part :
         {QStringLiteral("Management report"), QStringLiteral("2026-03-02"),
          QString::fromLatin1(head.digest.toHex().left(16)),
          QStringLiteral("Gates by phase and state"), QStringLiteral("Timeline of releases"),
          QStringLiteral("No gate is late or due within 90 days."),
          QStringLiteral("Page 1 of %1").arg(document.pageCount())})
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" in ") + text.left(900)));
    window.dialogs().paths << window.file(QStringLiteral("printed.pdf"));
    window.choose(QStringLiteral("Report"), QStringLiteral("Print the management report…"));
    QPdfDocument printed;
    QCOMPARE(printed.load(window.file(QStringLiteral("printed.pdf"))), QPdfDocument::Error::None);
    QCOMPARE(printed.pageCount(), document.pageCount());
}

void DashboardPageTest::speaksBothLanguages()
{
    DashboardWindow window;
    window.openDashboards();
    window.languages().setLanguage(Language::Chinese, false);
    QTRY_COMPARE(window.card(QStringLiteral("due"))->accessibleName(),
                 QStringLiteral("逾期与即将到期"));
    QCOMPARE(window.page()->title(), QStringLiteral("仪表盘"));
    QCOMPARE(window.field(QStringLiteral("tier"))->itemText(0), QStringLiteral("全部级别"));
    QCOMPARE(window.asked->count(), 1); // what was read speaks both
}

QTEST_MAIN(DashboardPageTest)
#include "dashboardpagetest.moc"
