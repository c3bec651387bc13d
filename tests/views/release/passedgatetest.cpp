#include "models/lifecycle/boardmodel.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/actions.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/fittedscrollarea.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace gatehouse;

/// A passed gate after something under it has changed, in the real window: said where whoever looks
/// at the release or at the portfolio sees it, and leading to what changed.
class PassedGateTest : public QObject
{
    Q_OBJECT

    /// Of those the first gate was passed on.
    static SheetRow judgedAtTheFirstGate(ReleaseWindow &window)
    {
        for (const SheetRow &row : window.sheet().rows) {
            if (row.judgement(Phase::Requirements) == Judgement::Compliant)
                return row;
        }
        qFatal("nothing is judged");
        return {};
    }
    static void judgeAnew(ReleaseWindow &window, const SheetRow &row, Judgement judgement)
    {
        window.choose(Phase::Requirements);
        window.choose(row.requirement->key.toLatin1().constData());
        window.judge(judgement, QStringLiteral(" Looked at again."));
    }
    static QListWidget *changes(ReleaseWindow &window)
    {
        window.showTab(ReleaseWindow::GateTab);
        return window.page()->findChild<QListWidget *>(QStringLiteral("gate-changes"));
    }

private Q_SLOTS:
    void saysWhatChangedAndLeadsThere()
    {
        ReleaseWindow window;
        window.openRelease();
        window.walk(Phase::Requirements);
        QVERIFY(!changes(window)->isVisible());
        const SheetRow row = judgedAtTheFirstGate(window);
        judgeAnew(window, row, Judgement::Partial);
        auto *list = changes(window);
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        const QString said = list->item(0)->text();
        QVERIFY2(said.contains(row.requirement->citation()), qPrintable(said));
        const auto *heading = window.visible<QLabel>(QStringLiteral("gate-changes-heading"));
        QVERIFY2(heading->text().contains(QStringLiteral("Changed since the decision: 1")),
                 qPrintable(heading->text()));

        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window.page()->findChild<QTabWidget *>()->currentIndex(),
                 static_cast<int>(ReleaseWindow::RequirementsTab));
        const auto *grid = window.visible<QTableView>();
        QCOMPARE(qobject_cast<IdTableModel *>(grid->model())->rowOf(row.requirement->id.value),
                 grid->currentIndex().row());

        // Judged as it was, it is what was decided upon again.
        judgeAnew(window, row, Judgement::Compliant);
        QVERIFY(
            window.row(row.requirement->key.toLatin1().constData()).judgement(Phase::Requirements)
            == Judgement::Compliant);
    }

    void whatItSaysAndWhatItAsksHaveRoomInALowWindow()
    {
        ReleaseWindow window;
        window.window().resize(1280, 720);
        window.openRelease();
        window.walk(Phase::Requirements);
        judgeAnew(window, judgedAtTheFirstGate(window), Judgement::Partial);
        const auto *list = changes(window);
        QVERIFY(list->isVisible());
        const auto *told = window.visible<FittedScrollArea>();
        const auto *statement = window.visible<QPlainTextEdit>(QStringLiteral("gate-statement"));
        // Below each other, whatever has to be scrolled.
        QTRY_VERIFY(told->geometry().bottom() < statement->geometry().top());
        QVERIFY(statement->height() >= statement->minimumHeight());
        const QWidget *content = told->widget();
        QVERIFY(content->height() >= content->heightForWidth(content->width()));
    }

    void isFoundOnTheBoardByItsChip()
    {
        ReleaseWindow window;
        window.openRelease();
        window.walk(Phase::Requirements);
        judgeAnew(window, judgedAtTheFirstGate(window), Judgement::Partial);
        window.click(window.button("Portfolio"));
        const auto *board = window.visible<QTableView>();
        window.toggle(QStringLiteral("only:changed"));
        QCOMPARE(board->model()->rowCount(), 1);
        const QModelIndex cell =
            board->model()->index(0, BoardModel::FirstPhaseColumn + indexOf(Phase::Requirements));
        QVERIFY(cell.data(BoardModel::ChangedSinceRole).toBool());
        QVERIFY2(
            cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("changed since")),
            qPrintable(cell.data(Qt::AccessibleTextRole).toString()));
    }

    void isNoLongerDecidedOnceItsAppIsRetired()
    {
        ReleaseWindow window;
        window.openRelease();
        window.walk(Phase::Requirements);
        const auto &workspace = window.context().session();
        App app = need(AppRepository(window.database()).appByCode(QStringLiteral("WALK")));
        app.status = AppStatus::Retired;
        {
            Change change = need(Change::begin(workspace, actions::editApp));
            QVERIFY(AppRepository::update(change, app));
            QVERIFY(change.commit());
        }
        window.choose(Phase::Design);
        for (const char *name : {"gate-submit", "gate-reject"}) {
            const auto *button = window.visible<QPushButton>(QLatin1String(name));
            QVERIFY2(!button->isEnabled(), name);
            QVERIFY2(button->toolTip().contains(QStringLiteral("retired")),
                     qPrintable(button->toolTip()));
        }
        // What was decided stands.
        QVERIFY(window.gate().isPassed());
        window.choose(Phase::Requirements);
        QVERIFY(!window.visible<QPushButton>(QStringLiteral("gate-reopen"))->isEnabled());
    }
};

QTEST_MAIN(PassedGateTest)
#include "passedgatetest.moc"
