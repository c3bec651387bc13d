#include "views/design/toolrow.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace gatehouse;

class ToolRowTest : public QObject
{
    Q_OBJECT

    struct Row {
        Row()
        {
            field->setMaximumWidth(200);
            row.addWidget(field);
            for (int i = 0; i < 6; ++i) {
                actions += new QAction(QStringLiteral("Do it %1").arg(i), &row);
                row.addTool(actions.last());
            }
        }
        void show(int width)
        {
            row.resize(width, row.sizeHint().height());
            row.show();
            QVERIFY(QTest::qWaitForWindowExposed(&row));
        }
        QList<QToolButton *> shown() const
        {
            QList<QToolButton *> buttons;
            for (auto *each : row.findChildren<QToolButton *>()) {
                if (each->isVisible() && each != row.more())
                    buttons += each;
            }
            return buttons;
        }

        ToolRow row;
        QLineEdit *field = new QLineEdit;
        QList<QAction *> actions;
    };

private Q_SLOTS:
    void showsAllWhereThereIsRoom()
    {
        Row made;
        made.show(made.row.sizeHint().width());
        QCOMPARE(made.shown().size(), 6);
        QVERIFY(!made.row.more()->isVisible());
        QVERIFY(made.row.more()->menu()->isEmpty());
    }

    void keepsTheRestBehindMore_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {700, 500, 400, 300, 200})
            QTest::addRow("%d", width) << width;
    }

    void keepsTheRestBehindMore()
    {
        QFETCH(int, width);
        Row made;
        for (QAction *each : made.actions)
            each->setText(each->text() + QStringLiteral(", which takes some room"));
        made.show(width);
        const QList<QToolButton *> shown = made.shown();
        QVERIFY(made.row.more()->isVisible());
        QVERIFY(made.row.rect().contains(made.row.more()->geometry()));
        QRect before = made.field->geometry();
        for (const QToolButton *each : shown) {
            QVERIFY(made.row.rect().contains(each->geometry()));
            QVERIFY(each->geometry().left() > before.right());
            QCOMPARE(each->width(), each->sizeHint().width());
            before = each->geometry();
        }
        QVERIFY(made.row.more()->geometry().left() > before.right());
        QCOMPARE(made.row.more()->menu()->actions(), made.actions.mid(shown.size()));
    }

    void followsItsWidthAndItsWords()
    {
        Row made;
        const int whole = made.row.sizeHint().width();
        made.show(whole);
        made.row.resize(whole - 10, made.row.height());
        QVERIFY(made.row.more()->isVisible());
        QVERIFY(made.shown().size() < 6);
        made.row.resize(whole, made.row.height());
        QCOMPARE(made.shown().size(), 6);
        made.actions.first()->setText(
            QStringLiteral("Do it in quite a few more words than before"));
        QTRY_VERIFY(made.row.more()->isVisible());
        made.actions.first()->setText(QStringLiteral("Do"));
        QTRY_COMPARE(made.shown().size(), 6);
    }

    void stillDoesWhatWaits()
    {
        Row made;
        made.show(260);
        QSignalSpy done(made.actions.last(), &QAction::triggered);
        QVERIFY(made.row.more()->menu()->actions().contains(made.actions.last()));
        made.actions.last()->setEnabled(false);
        made.actions.last()->trigger();
        QCOMPARE(done.size(), 0);
        made.actions.last()->setEnabled(true);
        made.row.more()->menu()->actions().last()->trigger();
        QCOMPARE(done.size(), 1);
    }
};

QTEST_MAIN(ToolRowTest)
#include "toolrowtest.moc"
