#include "views/design/keycompleter.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>

using namespace gatehouse;

class KeyCompleterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_line = std::make_unique<QLineEdit>();
        m_completer = new KeyCompleter(m_line.get(),
                                       {{QStringLiteral("has_login"), QStringLiteral("登录")},
                                        {QStringLiteral("has_payment"), QStringLiteral("支付")},
                                        {QStringLiteral("hardened"), QStringLiteral("加固")}});
        m_line->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
        m_line->setFocus();
    }

    void offersWhatHasTheWordInItsKeyOrName_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("offered");
        const QStringList all{"has_login  登录", "has_payment  支付", "hardened  加固"};
        QTest::newRow("the beginning of a key") << "has" << all.first(2);
        QTest::newRow("the middle of one") << "PAY" << all.mid(1, 1);
        QTest::newRow("a name") << "支" << all.mid(1, 1);
        QTest::newRow("the last of several") << "has_login har" << all.mid(2);
        QTest::newRow("within a condition") << "has_login&!hard" << all.mid(2);
        QTest::newRow("after a space") << "has_login " << QStringList();
        QTest::newRow("nothing like it") << "tier" << QStringList();
    }
    void offersWhatHasTheWordInItsKeyOrName()
    {
        QFETCH(const QString, line);
        m_line->setText(line);
        m_completer->setCompletionPrefix(line);
        QStringList offered;
        for (int row = 0; m_completer->setCurrentRow(row); ++row)
            offered += m_completer->currentIndex().data().toString();
        QTEST(offered, "offered");
    }

    void whatIsChosenTakesThePlaceOfTheWord()
    {
        QTest::keyClicks(m_line.get(), "has_login & pay");
        QVERIFY(m_completer->popup()->isVisible());
        QTest::keyClick(m_completer->popup(), Qt::Key_Down);
        QTest::keyClick(m_completer->popup(), Qt::Key_Return);
        QCOMPARE(m_line->text(), QStringLiteral("has_login & has_payment"));
        QVERIFY(!m_completer->popup()->isVisible());
    }

    void whatStandsBehindTheWordStays()
    {
        m_line->setText(QStringLiteral("pa | hardened"));
        m_line->setCursorPosition(2);
        QTest::keyClicks(m_line.get(), "y");
        QTest::keyClick(m_completer->popup(), Qt::Key_Down);
        QTest::keyClick(m_completer->popup(), Qt::Key_Return);
        QCOMPARE(m_line->text(), QStringLiteral("has_payment | hardened"));
        QCoreApplication::processEvents();
        QCOMPARE(m_line->cursorPosition(), 11);
    }

private:
    std::unique_ptr<QLineEdit> m_line;
    KeyCompleter *m_completer = nullptr;
};

QTEST_MAIN(KeyCompleterTest)
#include "keycompletertest.moc"
