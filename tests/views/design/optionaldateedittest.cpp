#include "views/design/optionaldateedit.h"

#include <QFrame>
#include <QTest>

using namespace gatehouse;

class OptionalDateEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheUsualForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate day(2026, 1, 5);
        QTest::newRow("iso") << QStringLiteral("2026-01-05") << day;
        QTest::newRow("run of digits") << QStringLiteral("20260105") << day;
        QTest::newRow("slashes") << QStringLiteral("2026/1/5") << day;
        QTest::newRow("dots") << QStringLiteral("2026.1.5") << day;
        QTest::newRow("Chinese") << QStringLiteral("2026年1月5日") << day;
        QTest::newRow("spaces") << QStringLiteral("  2026-1-5 ") << day;
        QTest::newRow("empty") << QString() << QDate();
        QTest::newRow("no such day") << QStringLiteral("2026-02-30") << QDate();
        QTest::newRow("words") << QStringLiteral("tomorrow") << QDate();
    }

    void readsTheUsualForms()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(OptionalDateEdit::parse(text), date);
    }

    void writesWhatWasTypedInOneForm()
    {
        OptionalDateEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("2026/3/9"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), QStringLiteral("2026-03-09"));
        QCOMPARE(edit.date(), QDate(2026, 3, 9));
        edit.clear();
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(!edit.date().isValid());
    }

    void marksWhatIsNoDateAndKeepsItToBeMended()
    {
        OptionalDateEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("2026-13-01"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(edit.property("invalid").toBool());
        QVERIFY(!edit.isAcceptable());
        QCOMPARE(edit.text(), QStringLiteral("2026-13-01"));
    }

    void refusesDatesOutsideItsRange()
    {
        OptionalDateEdit edit;
        edit.setRange(QDate(2026, 3, 1), QDate());
        edit.setText(QStringLiteral("2026-02-28"));
        QVERIFY(!edit.isAcceptable());
        edit.setText(QStringLiteral("2026-03-01"));
        QVERIFY(edit.isAcceptable());
    }

    void opensItsCalendarByKeyboard()
    {
        OptionalDateEdit edit;
        edit.show();
        QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier);
        auto *popup = edit.findChild<QFrame *>();
        QVERIFY(popup && popup->isVisible());
        popup->close();
    }
};

QTEST_MAIN(OptionalDateEditTest)
#include "optionaldateedittest.moc"
