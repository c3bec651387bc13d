#include "models/portfolio/app.h"
#include "models/auditchain/auditlog.h"
#include "models/store/database.h"
#include "models/auditlog/auditlogmodel.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/auditlog/auditentryview.h"
#include "views/auditlog/auditlogpage.h"
#include "views/design/emptystate.h"
#include "views/design/inspector.h"
#include "views/design/messagebar.h"
#include "views/design/searchfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// Drives the audit log of the demo portfolio in the real window.
class AuditLogPageTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        explicit Window(const QString &demo)
            : WindowFixture({{QStringLiteral("auditlog"),
                              QStringLiteral("audit-log"),
                              "Audit log",
                              true,
                              {},
                              {},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new AuditLogPage(context, parent);
                              }}})
        {
            path = file(QStringLiteral("copy.gatehouse"));
            if (!QFile::copy(demo, path))
                qFatal("cannot copy the demo");
        }
        void open()
        {
            openAs(path, QStringLiteral("manager"));
            show();
            window().resize(1440, 900);
        }
        /// Writes past the program, as someone with a database tool would.
        void tamper(const QByteArray &script)
        {
            const auto database = need(Database::open(path, Database::Mode::ReadWrite));
            need(database->execute("DROP TRIGGER audit_entry_no_update;"
                                   "DROP TRIGGER audit_entry_no_delete;"
                                   + script));
            need(database->checkpoint());
        }
        QTableView *table() { return page()->findChild<QTableView *>(); }
        QString cell(int row, int column)
        {
            return table()->model()->index(row, column).data().toString();
        }
        int rows() { return table()->model()->rowCount(); }
        AuditLogPage *page() { return window().findChild<AuditLogPage *>(); }
        SearchField *search() { return page()->findChild<SearchField *>(); }
        void find(const QString &text)
        {
            search()->setFocus();
            search()->selectAll();
            // As an input method commits it: Chinese has no keys of its own.
            QInputMethodEvent typed;
            typed.setCommitString(text);
            QApplication::sendEvent(search(), &typed);
            QTest::keyClick(search(), Qt::Key_Return);
        }
        void choose(const QString &about)
        {
            auto *combo = page()->findChild<QComboBox *>();
            const int row = combo->findText(about);
            if (row < 0)
                qFatal("no such choice: %s", qUtf8Printable(about));
            combo->setFocus();
            QTest::keyClick(combo, Qt::Key_Home);
            for (int i = 0; i < row; ++i)
                QTest::keyClick(combo, Qt::Key_Down);
        }
        QWidget *entry() { return window().findChild<AuditEntryView *>(); }
        QStringList headings()
        {
            QStringList found;
            for (auto *section : entry()->findChildren<InspectorSection *>())
                found += section->findChild<QToolButton *>()->text();
            return found;
        }
        KeyValueGrid *grid(int section)
        {
            return qobject_cast<KeyValueGrid *>(
                entry()->findChildren<InspectorSection *>()[section]->content());
        }
        void verify()
        {
            for (auto *button : page()->findChildren<QToolButton *>()) {
                if (button->text() == QStringLiteral("Verify the chain"))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QStringList messages()
        {
            for (auto *bar : window().findChildren<MessageBar *>()) {
                if (bar->isVisible() && !bar->texts().isEmpty())
                    return bar->texts();
            }
            return {};
        }
        QString path;
    };

    QTemporaryDir m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_folder.filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(m_demo);
    }

    void listsTheNewestFirstAndIsGoneThroughByKeyboard()
    {
        Window window(m_demo);
        window.open();
        const QAbstractItemModelTester tester(window.table()->model());
        const int count = window.rows();
        QVERIFY(count > 100);
        QCOMPARE(window.cell(0, AuditLogModel::SequenceColumn).toInt(), count);
        QCOMPARE(window.table()->currentIndex().row(), 0);
        QTest::keyClick(window.table(), Qt::Key_End);
        QTest::keyClick(window.table(), Qt::Key_PageUp);
        QTest::keyClick(window.table(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(window.table()->currentIndex().row(), count - 1);
        QCOMPARE(window.grid(0)->value(QStringLiteral("No.")), QStringLiteral("1"));
        QCOMPARE(window.grid(0)->value(QStringLiteral("What")),
                 QStringLiteral("Create the workspace"));
    }

    void saysInWordsWhatAnEntryChanged()
    {
        Window window(m_demo);
        window.open();
        window.find(QStringLiteral("Add an app 旧版客户服务 Native"));
        QTRY_COMPARE(window.rows(), 1);
        QCOMPARE(window.headings(),
                 (QStringList{QStringLiteral("Entry"), QStringLiteral("App OLDSVC (new)")}));
        KeyValueGrid *app = window.grid(1);
        QCOMPARE(app->value(QStringLiteral("Code")), QStringLiteral("OLDSVC"));
        QCOMPARE(app->value(QStringLiteral("Kind")), QStringLiteral("Native app"));
        QCOMPARE(app->value(QStringLiteral("Platforms")), QStringLiteral("Android, iOS"));
        QCOMPARE(app->value(QStringLiteral("Status")), QStringLiteral("Retiring"));
        QVERIFY(app->value(QStringLiteral("Responsible person")).contains(QStringLiteral("示例")));
        QVERIFY(app->value(QStringLiteral("Tier")).startsWith(QStringLiteral("Tier ")));
        QCOMPARE(app->value(QStringLiteral("Store channels")), QStringLiteral("—"));
        window.languages().setLanguage(Language::Chinese, false);
        QCOMPARE(window.headings()[1], QStringLiteral("应用 OLDSVC（新增）"));
        QCOMPARE(window.grid(1)->value(QStringLiteral("状态")), label(AppStatus::Retiring));
    }

    void listsWhatAnAppHasSeveralOf()
    {
        Window window(m_demo);
        window.open();
        window.find(QStringLiteral("续期缴费代扣"));
        QTRY_COMPARE(window.rows(), 1);
        const QStringList parties =
            window.grid(1)->value(QStringLiteral("Third parties and outsourcing")).split(u'\n');
        QCOMPARE(parties.size(), 2);
        QVERIFY2(parties[0].startsWith(QStringLiteral("Kind: Third party; Name: ")),
                 qPrintable(parties[0]));
        QVERIFY(parties[1].startsWith(QStringLiteral("Kind: Outsourcing; Name: ")));
        const QStringList filings = window.grid(1)->value(QStringLiteral("Filings")).split(u'\n');
        QCOMPARE(filings.size(), 3);
        QVERIFY2(filings[0].contains(QStringLiteral("Platform: ")), qPrintable(filings[0]));
    }

    void showsWhatWasBesideWhatIs()
    {
        Window window(m_demo);
        window.open();
        window.find(QStringLiteral("Change a finding"));
        QTRY_VERIFY(window.rows() > 0 && window.rows() < 20);
        QCOMPARE(window.cell(0, AuditLogModel::ActionColumn), QStringLiteral("Change a finding"));
        const QString status = window.grid(1)->value(QStringLiteral("Status"));
        QVERIFY2(status == QStringLiteral("Open → Fixing")
                     || status == QStringLiteral("Fixing → Awaiting re-test"),
                 qPrintable(status));
    }

    void namesAGateDecisionByReleaseAndPhase()
    {
        Window window(m_demo);
        window.open();
        window.choose(QStringLiteral("Gate decision"));
        QTRY_COMPARE(window.rows(), 57);
        window.find(QStringLiteral("TRAIN@1.0.3 design"));
        QTRY_COMPARE(window.rows(), 1);
        // Beside the signature it rests on.
        QVERIFY(window.cell(0, AuditLogModel::SubjectColumn)
                    .contains(QStringLiteral("Gate decision TRAIN@1.0.3 Design")));
        QCOMPARE(window.grid(1)->value(QStringLiteral("Decision")), QStringLiteral("Passed"));
        QCOMPARE(window.grid(1)->value(QStringLiteral("Role")), QStringLiteral("Project lead"));
    }

    void keepsTheEntryLookedAtWhileTheSearchChanges()
    {
        Window window(m_demo);
        window.open();
        window.find(QStringLiteral("CLAIM"));
        QTRY_VERIFY(window.rows() > 3 && window.rows() < 100);
        window.table()->selectRow(2);
        const QString looked = window.cell(2, AuditLogModel::SequenceColumn);
        window.search()->setFocus();
        QTest::keyClick(window.search(), Qt::Key_Escape);
        QTRY_VERIFY(window.rows() > 100);
        QCOMPARE(window.cell(window.table()->currentIndex().row(), AuditLogModel::SequenceColumn),
                 looked);
    }

    void saysThatNothingFitsAndLeadsBack()
    {
        Window window(m_demo);
        window.open();
        const int all = window.rows();
        window.choose(QStringLiteral("Risk acceptance"));
        window.find(QStringLiteral("no such words"));
        QTRY_COMPARE(window.rows(), 0);
        auto *empty = window.page()->findChild<EmptyState *>();
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QTRY_COMPARE(window.rows(), all);
        QVERIFY(window.table()->isVisible());
        QVERIFY(window.search()->text().isEmpty());
        QVERIFY(window.table()->currentIndex().isValid());
    }

    void verifiesTheChainAndSaysHowFar()
    {
        Window window(m_demo);
        window.open();
        const int entries = window.rows();
        window.verify();
        QTRY_COMPARE(window.messages().size(), 1);
        const QString said = window.messages().constFirst();
        QVERIFY2(said.contains(QString::number(entries)), qPrintable(said));
        const auto head = need(AuditLog(window.workspaces().workspace().database()).head());
        QVERIFY2(said.contains(QString::fromLatin1(head.digest.toHex().left(16))),
                 qPrintable(said));
    }

    void saysThatAClockWasSetBack()
    {
        Window window(m_demo);
        window.open();
        const int entries = window.rows();
        const Database &database = window.workspaces().workspace().database();
        Transaction writing = need(Transaction::begin(database));
        need(AuditLog(database).append(QDateTime(QDate(1999, 1, 1), QTime(9, 0), Qt::UTC),
                                       QStringLiteral("uid"), QStringLiteral("陈敏"),
                                       QStringLiteral("app.edit"), {}));
        need(writing.commit());
        window.verify();
        QTRY_COMPARE(window.messages().size(), 1);
        const QString said = window.messages().constFirst();
        QVERIFY2(said.contains(QStringLiteral("entry %1: a clock was set back").arg(entries + 1)),
                 qPrintable(said));
    }

    void reportsATamperedFile_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("brokenAt");
        QTest::newRow("an entry was changed")
            << QByteArray("UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), "
                          "'\"at\":\"20', '\"at\":\"19') AS BLOB) WHERE sequence = 40")
            << 40;
        QTest::newRow("a digest was changed")
            << QByteArray("UPDATE audit_entry SET digest = zeroblob(32) WHERE sequence = 7") << 7;
        QTest::newRow("an entry was taken out")
            << QByteArray("DELETE FROM audit_entry WHERE sequence = 12") << 12;
    }
    void reportsATamperedFile()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, brokenAt);
        Window window(m_demo);
        window.tamper(script);
        window.open();
        window.verify();
        QTRY_COMPARE(window.messages().size(), 1);
        const QString said = window.messages().constFirst();
        QVERIFY2(said.contains(QStringLiteral("broken at entry %1:").arg(brokenAt)),
                 qPrintable(said));
    }

    void reportsAnEndThatWasCutOff()
    {
        Window window(m_demo);
        window.tamper("DELETE FROM audit_entry WHERE sequence > 50");
        window.open();
        QCOMPARE(window.rows(), 50);
        window.verify();
        QTRY_COMPARE(window.messages().size(), 1);
        QVERIFY(window.messages().constFirst().contains(QStringLiteral("broken at entry 51:")));
    }
};

QTEST_MAIN(AuditLogPageTest)
#include "auditlogpagetest.moc"
