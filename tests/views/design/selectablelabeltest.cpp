#include "views/design/selectablelabel.h"

#include <QTest>

using namespace gatehouse;

/// It takes exactly the room that Qt's own label takes, which as a hint is that of a label that
/// cannot be selected.
class SelectableLabelTest : public QObject
{
    Q_OBJECT

    static void compare(const SelectableLabel &ours)
    {
        QLabel theirs(ours.text());
        theirs.setFont(ours.font());
        theirs.setWordWrap(true);
        theirs.setTextFormat(Qt::PlainText);
        QCOMPARE(ours.sizeHint(), theirs.sizeHint());
        QCOMPARE(ours.minimumSizeHint(), theirs.minimumSizeHint());
        theirs.setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (const int width : {40, 117, 300, 117, 1000}) {
            QCOMPARE(ours.heightForWidth(width), theirs.heightForWidth(width));
            QCOMPARE(ours.heightForWidth(width), theirs.heightForWidth(width));
        }
    }

private Q_SLOTS:
    void takesTheRoomOfAnyLabel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << QStringLiteral("Tier");
        QTest::newRow("a sentence")
            << QStringLiteral("Every element and every data flow was looked "
                              "at since it was drawn.");
        QTest::newRow("Chinese") << QStringLiteral(
            "持续跟踪应用自身和所处环境的变化，据此及时调整防护。");
        QTest::newRow("mixed") << QStringLiteral(
            "依据 JR/T 0225—2021 第 7.3.3 条，设计阶段须找全威胁点 (all)。");
        QTest::newRow("no markup") << QStringLiteral("<b>bold</b>\nand a second line");
    }

    void takesTheRoomOfAnyLabel()
    {
        QFETCH(const QString, text);
        compare(SelectableLabel(text));
    }

    void followsAnotherTextAndAnotherFont()
    {
        SelectableLabel label(QStringLiteral("short"));
        compare(label);
        label.setText(QStringLiteral("a text that is longer than what stood here before, by far"));
        compare(label);
        QFont large = label.font();
        large.setPixelSize(31);
        label.setFont(large);
        compare(label);
        label.clear();
        compare(label);
    }
};

QTEST_MAIN(SelectableLabelTest)
#include "selectablelabeltest.moc"
