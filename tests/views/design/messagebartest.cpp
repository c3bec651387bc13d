#include "views/design/messagebar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

class MessageBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isGoneWhileThereIsNothingToSay()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.post({MessageKind::Error, QStringLiteral("The file is gone."), {}, {}, {}});
        QVERIFY(!bar.isHidden());
        bar.clear();
        QVERIFY(bar.isHidden());
    }

    void showsTheNewestFirstAndThreeAtMost()
    {
        MessageBar bar;
        for (const char *text : {"one", "two", "three", "four"})
            bar.post({MessageKind::Warning, QString::fromLatin1(text), {}, {}, {}});
        QCOMPARE(
            bar.texts(),
            (QStringList{QStringLiteral("four"), QStringLiteral("three"), QStringLiteral("two")}));
    }

    void makesNoRoomByAnErrorThatNobodyHasSeen()
    {
        MessageBar bar;
        bar.post({MessageKind::Error, QStringLiteral("wrong"), {}, {}, {}});
        for (const char *text : {"one", "two", "three"})
            bar.post({MessageKind::Info, QString::fromLatin1(text), {}, {}, {}});
        QCOMPARE(
            bar.texts(),
            (QStringList{QStringLiteral("three"), QStringLiteral("two"), QStringLiteral("wrong")}));
        for (const char *text : {"worse", "worst", "hopeless"})
            bar.post({MessageKind::Error, QString::fromLatin1(text), {}, {}, {}});
        bar.post({MessageKind::Info, QStringLiteral("last"), {}, {}, {}});
        QCOMPARE(bar.texts(),
                 (QStringList{QStringLiteral("last"), QStringLiteral("hopeless"),
                              QStringLiteral("worst")}));
    }

    void saysTheSameThingOnce()
    {
        MessageBar bar;
        bar.post({MessageKind::Error, QStringLiteral("again"), {}, {}, {}});
        bar.post({MessageKind::Error, QStringLiteral("other"), {}, {}, {}});
        bar.post({MessageKind::Error, QStringLiteral("again"), {}, {}, {}});
        QCOMPARE(bar.texts(), (QStringList{QStringLiteral("again"), QStringLiteral("other")}));
    }

    void runsItsActionAndGoes()
    {
        MessageBar bar;
        int runs = 0;
        bar.post(
            {MessageKind::Warning, QStringLiteral("Removed."), {}, QStringLiteral("Undo"), [&runs] {
                 ++runs;
             }});
        bar.resize(600, 60);
        bar.show();
        for (QPushButton *button : bar.findChildren<QPushButton *>()) {
            if (button->text() == QLatin1StringView("Undo"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(runs, 1);
        QVERIFY(bar.texts().isEmpty());
    }

    void goesWithWhatItSpeaksOf()
    {
        MessageBar bar;
        auto draft = std::make_unique<QObject>();
        bar.post({MessageKind::Info, QStringLiteral("It is back."), {}, {}, {}, draft.get()});
        bar.post({MessageKind::Info, QStringLiteral("Something else."), {}, {}, {}});
        draft.reset();
        QCOMPARE(bar.texts(), QStringList{QStringLiteral("Something else.")});
    }

    void letsNoErrorGoThatNobodyHasSeen()
    {
        MessageBar bar;
        bar.post({MessageKind::Error, QStringLiteral("The file is gone."), {}, {}, {}});
        bar.dropErrors();
        QCOMPARE(bar.texts().size(), 1);
        bar.resize(600, 60);
        bar.grab();
        bar.dropErrors();
        QVERIFY(bar.texts().isEmpty());
    }

    void isDismissedByItsButton()
    {
        MessageBar bar;
        bar.post({MessageKind::Error, QStringLiteral("The disk is full."), {}, {}, {}});
        bar.show();
        auto *dismiss = bar.findChild<QToolButton *>(QStringLiteral("dismiss"));
        QVERIFY(dismiss);
        QVERIFY(!dismiss->accessibleName().isEmpty());
        QTest::mouseClick(dismiss, Qt::LeftButton);
        QVERIFY(bar.texts().isEmpty());
        QVERIFY(!bar.dismissNewest());
    }
};

QTEST_MAIN(MessageBarTest)
#include "messagebartest.moc"
