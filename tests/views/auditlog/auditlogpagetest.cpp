#include "models/portfolio/app.h"
#include "models/auditchain/auditlog.h"
#include "models/store/database.h"
#include "models/auditchain/auditsegment.h"
#include "models/auditlog/auditlogmodel.h"
#include "models/auditlog/auditwording.h"
#include "models/auditlog/recordlifemodel.h"
#include "models/lifecycle/boardmodel.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/tampering.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/auditlog/auditentryview.h"
#include "views/auditlog/auditlogpage.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/inspector.h"
#include "views/design/messagebar.h"
#include "views/auditlog/segmentexportdialog.h"
#include "views/design/searchfield.h"
#include "views/portfolio/portfoliopage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace gatehouse;

namespace {

QByteArray fileDigest(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
        : QByteArray();
}

} // namespace

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
                              {DestinationKind::Record},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new AuditLogPage(context, parent);
                              }},
                             {QStringLiteral("portfolio"),
                              QStringLiteral("portfolio"),
                              "Portfolio",
                              true,
                              {},
                              {DestinationKind::App},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new PortfolioPage(context, parent);
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
            runPast(*database, {"audit_entry_no_update", "audit_entry_no_delete"}, script);
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
        QTableView *life()
        {
            return page()->findChild<QTableView *>(QStringLiteral("record-life-table"));
        }
        QString lifeCell(int row, int column)
        {
            return life()->model()->index(row, column).data().toString();
        }
        /// What the life says of a field, entry by entry: "before → after".
        QStringList waysOf(const QString &field)
        {
            QStringList ways;
            for (int row = 0; row < life()->model()->rowCount(); ++row) {
                if (lifeCell(row, RecordLifeModel::FieldColumn) == field)
                    ways += lifeCell(row, RecordLifeModel::BeforeColumn) + QStringLiteral(" → ")
                        + lifeCell(row, RecordLifeModel::AfterColumn);
            }
            return ways;
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

    // What is noted of a thing that was there before does not make it, and neither does an act.
    void nothingIsSaidToBeNewTwice()
    {
        Window window(m_demo);
        window.open();
        const AuditLog log(window.workspaces().workspace().database());
        const qint64 count = need(log.count());
        std::set<std::pair<QString, QString>> known;
        QStringList faults;
        std::set<AuditStep> steps;
        for (qint64 sequence = 1; sequence <= count; ++sequence) {
            const AuditEntry entry = need(log.entries(sequence + 1, 1)).front();
            for (const QJsonValue &each : entry.content[QLatin1StringView("records")].toArray()) {
                const QJsonObject record = each.toObject();
                const std::pair thing(record["entity"].toString(), record["uid"].toString());
                const AuditStep step = stepOf(record);
                steps.insert(step);
                if (step == AuditStep::Removed)
                    known.erase(thing);
                else if ((step == AuditStep::Added && known.contains(thing))
                         || (step == AuditStep::Changed && record["before"].toObject().isEmpty()
                             && !known.contains(thing)))
                    faults += entry.action + u' ' + thing.first;
                if (step == AuditStep::Added)
                    known.insert(thing);
            }
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        for (const AuditStep step :
             {AuditStep::Added, AuditStep::Changed, AuditStep::Linked, AuditStep::Done})
            QVERIFY(steps.contains(step));
    }

    void namesWhatWasDoneAndMakesNothing()
    {
        Window window(m_demo);
        window.open();
        const auto heading = [&](const char *action) {
            window.find(QString::fromLatin1(action));
            const auto isShown = [&] {
                return window.cell(0, AuditLogModel::ActionColumn)
                    .startsWith(QString::fromLatin1(action));
            };
            if (!QTest::qWaitFor(isShown, 5000))
                qFatal("not found: %s", action);
            window.table()->selectRow(0);
            return window.headings().value(1);
        };
        const QString reviewed = heading("Return an assessment");
        QVERIFY2(reviewed.startsWith(QStringLiteral("Review of an assessment"))
                     && !reviewed.contains(u'('),
                 qPrintable(reviewed));
        QVERIFY(!heading("Submit a gate").contains(QStringLiteral("(new)")));
        heading("Add evidence");
        QStringList said = window.headings();
        QVERIFY2(said.filter(QStringLiteral("(linked)")).size() > 0, qPrintable(said.join(u'\n')));
        window.languages().setLanguage(Language::Chinese, false);
        said = window.headings();
        QVERIFY2(said.filter(QStringLiteral("（已关联）")).size() > 0,
                 qPrintable(said.join(u'\n')));
    }

    void keepsToDaysAndToWhatIsOfNoApp()
    {
        Window window(m_demo);
        window.open();
        const int all = window.rows();
        const auto days = [&] {
            std::set<QString> found;
            for (int row = 0; row < window.rows(); ++row)
                found.insert(window.cell(row, AuditLogModel::TimeColumn).left(10));
            return found;
        };
        const QString first = *days().begin();
        const auto type = [&](const char *name, const QString &day) {
            auto *edit = window.page()->findChild<QLineEdit *>(QString::fromLatin1(name));
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, day);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        type("period-until", first);
        QTRY_COMPARE(days(), std::set<QString>{first});
        const int ofTheDay = window.rows();
        QVERIFY(ofTheDay < all);
        // Which are suggested to be taken along.
        for (QAction *action : window.page()->actions()) {
            if (action->objectName() == QLatin1StringView("audit-export"))
                action->trigger();
        }
        auto *dialog = window.page()->findChild<SegmentExportDialog *>();
        QCOMPARE(dialog->first(), 1);
        QCOMPARE(dialog->last(), ofTheDay);
        dialog->discard();
        auto *chips = window.page()->findChild<FilterChipBar *>();
        chips->setCheckedKeys({QStringLiteral("no-app")});
        type("period-until", QStringLiteral(" "));
        QTRY_VERIFY(window.rows() > ofTheDay);
        QVERIFY(window.rows() < all);
        chips->setCheckedKeys({});
        QTRY_COMPARE(window.rows(), all);
        // A period of which nothing is there, and the way back.
        type("period-from", QStringLiteral("2000-01-01"));
        type("period-until", QStringLiteral("2000-01-02"));
        QTRY_COMPARE(window.rows(), 0);
        QTest::mouseClick(window.page()->findChild<EmptyState *>()->button(), Qt::LeftButton);
        QTRY_COMPARE(window.rows(), all);
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
        window.find(QStringLiteral("Change a finding F-0007"));
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
        QVERIFY2(said.contains(head.text()), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("records are what the log says they became")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("signatures")), qPrintable(said));
        // It waits to be read, and the digest to be taken along.
        for (auto *button : window.window().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Copy the digest"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), head.text());
    }

    void doesNotOfferToUndoWhatTheAccountMayNot()
    {
        Window window(m_demo);
        window.open();
        QAction *undo = nullptr;
        for (QAction *each : window.page()->actions()) {
            if (each->text() == QStringLiteral("Undo this entry"))
                undo = each;
        }
        QVERIFY(undo);
        for (int row = 0; row < window.rows() && !undo->isEnabled(); ++row)
            window.table()->selectRow(row);
        QVERIFY(undo->isEnabled());
        need(window.workspaces().actAs(QStringLiteral("viewer")));
        QVERIFY(!undo->isEnabled());
        QVERIFY2(undo->toolTip().contains(QStringLiteral("may not do this")),
                 qUtf8Printable(undo->toolTip()));
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

    void followsOneRecordFromItsFirstEntryToItsLast()
    {
        Window window(m_demo);
        window.open();
        const int all = window.rows();
        window.find(QStringLiteral("Change a finding F-0007"));
        QTRY_VERIFY(window.rows() > 0 && window.rows() < 20);
        auto *showAll = window.entry()->findChild<QPushButton *>(QStringLiteral("record-life"));
        QTRY_VERIFY(showAll->isVisible());
        showAll->click();
        QTRY_VERIFY(window.life()->isVisible());
        const QAbstractItemModelTester tester(window.life()->model());
        const QStringList ways = window.waysOf(QStringLiteral("Status"));
        QVERIFY(ways.size() > 1);
        QVERIFY(ways.front().startsWith(QStringLiteral(" → "))); // it was opened
        // Each begins where the one before it ended.
        for (qsizetype at = 1; at < ways.size(); ++at)
            QCOMPARE(ways[at].section(QStringLiteral(" → "), 0, 0),
                     ways[at - 1].section(QStringLiteral(" → "), 1));
        qint64 last = 0;
        for (int row = 0; row < window.life()->model()->rowCount(); ++row) {
            const qint64 sequence = window.life()
                                        ->model()
                                        ->index(row, 0)
                                        .data(RecordLifeModel::SequenceRole)
                                        .toLongLong();
            QVERIFY(sequence >= last);
            last = sequence;
        }
        // The entry stands beside it, as in the list.
        window.life()->selectRow(0);
        QCOMPARE(window.grid(0)->value(QStringLiteral("No.")),
                 window.lifeCell(0, RecordLifeModel::SequenceColumn));
        QTest::mouseClick(window.visible<QPushButton>(QStringLiteral("record-life-close")),
                          Qt::LeftButton);
        QVERIFY(window.table()->isVisible());
        QTRY_VERIFY(window.rows() > 0 && window.rows() < 20); // as it was narrowed before
        window.search()->clear();
        QTRY_COMPARE(window.rows(), all);
    }

    void isLedToTheHistoryOfWhatAListShows()
    {
        Window window(m_demo);
        window.open();
        window.context().openPage(QStringLiteral("portfolio"));
        auto *board = window.window().findChild<PortfolioPage *>()->findChild<QTableView *>();
        board->selectRow(0);
        const QString code = board->currentIndex().data(BoardModel::CodeRole).toString();
        const auto actions = board->actions();
        const auto history =
            std::ranges::find(actions, QStringLiteral("record-history"), &QAction::objectName);
        QVERIFY(history != actions.end() && (*history)->isEnabled());
        (*history)->trigger();
        QTRY_VERIFY(window.page()->isVisible() && window.life()->isVisible());
        QCOMPARE(window.waysOf(QStringLiteral("Code")), QStringList{QStringLiteral(" → ") + code});
        window.languages().setLanguage(Language::Chinese, false);
        QCOMPARE(window.waysOf(QStringLiteral("应用代码")).size(), 1);
    }

    void writesEntriesAsAFileThatProvesItself()
    {
        Window window(m_demo);
        window.open();
        const auto ask = [&](const QString &path) {
            window.dialogs().paths.enqueue(path);
            for (QAction *action : window.page()->actions()) {
                if (action->text() == QStringLiteral("Export entries…"))
                    action->trigger();
            }
            auto *dialog = window.visible<SegmentExportDialog>();
            dialog->findChild<QSpinBox *>(QStringLiteral("segment-first"))->setValue(11);
            dialog->findChild<QSpinBox *>(QStringLiteral("segment-last"))->setValue(40);
            QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
            return dialog;
        };
        const QString target = window.file(QStringLiteral("some.audit"));
        ask(target);
        QTRY_COMPARE(window.messages().size(), 1);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const AuditSegment segment = need(AuditSegment::verify(file));
        QCOMPARE(segment.first, 11);
        QCOMPARE(segment.last, 40);
        QVERIFY(!segment.brokenAt);
        QVERIFY(window.messages().front().contains(QString::fromLatin1(segment.head.toHex())));
        // Never over a workspace, whatever its name.
        const QByteArray before = fileDigest(window.path);
        ask(window.path);
        QTRY_VERIFY(window.messages().front() != QString()
                    && !window.messages().front().contains(QStringLiteral("were written")));
        QCOMPARE(fileDigest(window.path), before);
    }

    void askingForNoFileKeepsTheForm()
    {
        Window window(m_demo);
        window.open();
        for (QAction *action : window.page()->actions()) {
            if (action->text() == QStringLiteral("Export entries…"))
                action->trigger();
        }
        auto *dialog = window.visible<SegmentExportDialog>();
        QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->messages()->texts().isEmpty());
        dialog->discard();
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
