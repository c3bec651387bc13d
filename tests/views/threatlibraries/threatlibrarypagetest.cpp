#include "models/threatmodels/librarytablemodel.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"
#include "models/workspace/actions.h"
#include "tests/support/window/windowfixture.h"
#include "views/design/filterchipbar.h"
#include "views/design/searchfield.h"
#include "views/threatlibraries/libraryparteditor.h"
#include "views/threatlibraries/librarypartview.h"
#include "views/threatlibraries/libraryproblemtable.h"
#include "views/threatlibraries/threatlibraryactions.h"
#include "views/threatlibraries/threatlibrarycomparison.h"
#include "views/threatlibraries/threatlibrarydesk.h"
#include "views/threatlibraries/threatlibrarypage.h"
#include "views/threatlibraries/threatlibrarypublishing.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

class ThreatLibraryPageTest : public QObject
{
    Q_OBJECT

    class Window : public WindowFixture
    {
    public:
        explicit Window(Role role = Role::SecurityManager)
            : WindowFixture({{QStringLiteral("threat-libraries"),
                              QStringLiteral("threats"),
                              "Threat library",
                              true,
                              {},
                              {DestinationKind::ThreatLibrary},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ThreatLibraryPage(context, parent);
                              }}})
        {
            openWorkspace(role);
            show();
            window().resize(1440, 900);
            wait([this] { return desk()->shown() != nullptr; });
        }
        static void wait(const std::function<bool()> &condition)
        {
            if (!QTest::qWaitFor(condition, 20000))
                qFatal("it never came");
        }
        ThreatLibraryPage *page() { return window().findChild<ThreatLibraryPage *>(); }
        ThreatLibraryDesk *desk() { return page()->findChild<ThreatLibraryDesk *>(); }
        ThreatLibraryActions *actions() { return page()->findChild<ThreatLibraryActions *>(); }
        LibraryTableModel *model() { return page()->findChild<LibraryTableModel *>(); }
        QTableView *table()
        {
            return page()->findChild<QTableView *>(QStringLiteral("library-table"));
        }
        QComboBox *versions()
        {
            return page()->findChild<QComboBox *>(QStringLiteral("threat-library-version"));
        }
        QString text() { return page()->findChild<LibraryPartView *>()->toPlainText(); }
        const Database &database() { return workspaces().workspace().database(); }

        void click(const QString &chip)
        {
            for (auto *button :
                 page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
                if (button->text().startsWith(chip)) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            qFatal("no chip %s", qUtf8Printable(chip));
        }
        void clickRow(LibraryPartKind kind, const char *key)
        {
            const int row = model()->rowOf(model()->find(kind, QString::fromLatin1(key)).value);
            if (row < 0)
                qFatal("%s is not shown", key);
            table()->scrollTo(model()->index(row, 0));
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                              table()->visualRect(model()->index(row, 0)).center());
        }
        /// Copies what is shown to a draft, and waits for it.
        void copy(const char *key)
        {
            dialogs().texts.enqueue(QString::fromLatin1(key));
            actions()->copy()->trigger();
            wait([this] { return desk()->draft() != nullptr; });
        }
        /// Waits for what is shown after something was done to it.
        template<class Do>
        void afterwards(Do &&what)
        {
            QSignalSpy shown(desk(), &ThreatLibraryDesk::changed);
            what();
            wait([&] { return !shown.isEmpty(); });
        }
        template<class Dialog>
        Dialog *dialog()
        {
            auto *found = window().findChild<Dialog *>();
            if (!found || !found->isVisible())
                qFatal("no dialog stands open");
            return found;
        }
        LibraryPart part(LibraryPartKind kind, const char *key)
        {
            return need(ThreatLibraryDraftRepository(database())
                            .partNamed(desk()->draft()->id, kind, QString::fromLatin1(key)));
        }
        void update(const LibraryPart &part)
        {
            afterwards([&] {
                need(desk()->write(gatehouse::actions::editThreatLibrary, [&](Change &change) {
                    return ThreatLibraryDraftRepository::updatePart(change, part);
                }));
            });
        }
    };

private Q_SLOTS:
    void showsTheRulesOfWhatIsPublished()
    {
        Window window;
        const QAbstractItemModelTester tester(window.model());
        const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
        QCOMPARE(window.model()->rowCount(), static_cast<int>(builtIn.rules.size()));
        QCOMPARE(window.versions()->count(), 1);
        QVERIFY(window.text().contains(builtIn.title.en));
        window.clickRow(LibraryPartKind::Rule, "T06");
        const ThreatRule &rule = *builtIn.rule(QStringLiteral("T06"));
        for (const QString &words :
             {rule.title.en, rule.title.zh, rule.description.en, rule.requirements.front(),
              builtIn.countermeasure(rule.countermeasures.front())->title.en})
            QVERIFY2(window.text().contains(words), qPrintable(words));
    }

    void filtersSearchesAndSorts()
    {
        Window window;
        const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
        window.click(label(LibraryPartKind::Rule));
        QCOMPARE(window.model()->rowCount(), window.model()->total());
        window.click(label(LibraryPartKind::Question));
        QCOMPARE(window.model()->rowCount(), static_cast<int>(builtIn.questions.size()));
        window.click(QStringLiteral("About data flows"));
        QCOMPARE(
            window.model()->rowCount(),
            static_cast<int>(std::ranges::count_if(builtIn.questions, &ModelQuestion::ofFlows)));
        window.click(QStringLiteral("About data flows"));
        window.click(label(LibraryPartKind::Question));
        window.click(label(LibraryPartKind::Rule));
        auto *search = window.page()->findChild<SearchField *>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("T06"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        window.table()->sortByColumn(LibraryTableModel::RiskColumn, Qt::DescendingOrder);
        QCOMPARE(window.model()->index(0, 0).data(LibraryTableModel::RiskRole).toInt(),
                 static_cast<int>(Risk::High));
    }

    void isOnlyReadByWhoDoesNotManageLibraries()
    {
        Window window(Role::Auditor);
        QVERIFY(!window.actions()->copy()->isEnabled());
        QVERIFY(!window.actions()->importFile()->isEnabled());
        QVERIFY(window.actions()->exportFile()->isEnabled());
    }

    void aDraftIsEditedAndPublished()
    {
        Window window;
        window.copy("own-app");
        QCOMPARE(window.desk()->name(), QStringLiteral("own-app@draft"));
        QCOMPARE(window.versions()->currentData().toString(), QStringLiteral("own-app@draft"));
        QVERIFY(!window.actions()->copy()->isEnabled());
        window.clickRow(LibraryPartKind::Rule, "T06");
        QTest::keyClick(window.table(), Qt::Key_Return);
        auto *editor = window.dialog<LibraryPartEditor>();
        auto *title = editor->findChild<QLineEdit *>(QStringLiteral("part-title_en"));
        title->setText(QStringLiteral("Keys in the package"));
        auto *exclude = editor->findChild<QLineEdit *>(QStringLiteral("part-exclude"));
        const QString condition = exclude->text();
        exclude->setText(condition + QStringLiteral(" &"));
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
        QVERIFY(editor->isVisible()); // that is no condition
        exclude->setText(condition);
        window.afterwards([&] { QTest::mouseClick(editor->saveButton(), Qt::LeftButton); });
        QCOMPARE(window.part(LibraryPartKind::Rule, "T06").titleEn,
                 QStringLiteral("Keys in the package"));
        QVERIFY(window.text().contains(QStringLiteral("Keys in the package")));

        window.actions()->publish()->trigger();
        auto *publishing = window.dialog<ThreatLibraryPublishing>();
        auto *version = publishing->findChild<QLineEdit *>(QStringLiteral("publish-version"));
        QCOMPARE(version->text(), QStringLiteral("1.0.0"));
        window.afterwards([&] { QTest::mouseClick(publishing->saveButton(), Qt::LeftButton); });
        Window::wait([&] { return window.desk()->name() == QStringLiteral("own-app@1.0.0"); });
        QVERIFY(window.versions()->findData(QStringLiteral("own-app@1.0.0")) >= 0);
        QVERIFY(window.versions()->findData(QStringLiteral("own-app@draft")) < 0);
    }

    void entriesAreAddedAndRemoved()
    {
        Window window;
        window.copy("own-app");
        const int before = window.model()->total();
        auto *add = window.visible<QToolButton>(QStringLiteral("library-add"));
        add->menu()->actions().constFirst()->trigger();
        auto *editor = window.dialog<LibraryPartEditor>();
        editor->findChild<QLineEdit *>(QStringLiteral("part-key"))->setText(QStringLiteral("N1"));
        auto *types = editor->findChild<QLineEdit *>(QStringLiteral("part-types"));
        types->setText(QStringLiteral("phone"));
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
        QVERIFY(editor->isVisible()); // there is no such type
        // Those there are are offered.
        QApplication::setActiveWindow(editor);
        types->clear();
        types->setFocus();
        QTest::keyClicks(types, QStringLiteral("mobile_c"));
        QTest::keyClick(types->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(types->completer()->popup(), Qt::Key_Return);
        QCOMPARE(types->text(), QStringLiteral("mobile_client"));
        window.afterwards([&] { QTest::mouseClick(editor->saveButton(), Qt::LeftButton); });
        QCOMPARE(window.model()->total(), before + 1);
        // What is missing is said of it at once.
        const LibraryPartId id = window.model()->find(LibraryPartKind::Rule, QStringLiteral("N1"));
        QVERIFY(id.isValid());
        const LibraryRow *row = window.model()->libraryRowAt(window.model()->rowOf(id.value));
        QVERIFY(row->isBlocking);
        QVERIFY(row->problems.size() > 3);

        window.actions()->publish()->trigger();
        auto *publishing = window.dialog<ThreatLibraryPublishing>();
        QVERIFY(!publishing->saveButton()->isEnabled());
        QVERIFY(publishing->findChild<LibraryProblemTable *>()->rowCount() >= row->problems.size());
        publishing->discard();
        window.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));

        window.clickRow(LibraryPartKind::Rule, "N1");
        window.afterwards([&] { QTest::keyClick(window.table(), Qt::Key_Delete); });
        QCOMPARE(window.model()->total(), before);
    }

    void isComparedWithWhatItWasCopiedFrom()
    {
        Window window;
        window.copy("own-app");
        LibraryPart part = window.part(LibraryPartKind::Rule, "T06");
        part.impact = 2;
        window.update(part);
        window.actions()->compare()->trigger();
        auto *comparison = window.dialog<ThreatLibraryComparison>();
        auto *table = comparison->findChild<QTableWidget *>(QStringLiteral("compare-table"));
        Window::wait([&] { return table->rowCount() == 1; });
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("T06"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("Impact"));
        comparison->close();
    }

    void goesOutToAFileAndComesBack()
    {
        Window window;
        const QString path = window.file(QStringLiteral("library.json"));
        window.dialogs().paths.enqueue(path);
        window.actions()->exportFile()->trigger();
        QVERIFY(QFile::exists(path));
        window.dialogs().paths.enqueue(path);
        window.actions()->importFile()->trigger();
        Window::wait([&] { return window.desk()->draft() != nullptr; });
        QCOMPARE(window.desk()->draft()->key, ownThreatLibraryKey(ThreatLibrary::builtIn().key));
        // Once more it would take the draft's place, which is asked first.
        window.dialogs().paths.enqueue(path);
        window.dialogs().confirmations.enqueue(false);
        window.actions()->importFile()->trigger();
        Window::wait([&] { return !window.dialogs().confirmationsAsked.isEmpty(); });
        window.dialogs().confirmations.enqueue(true);
        window.actions()->discard()->trigger();
        Window::wait([&] { return window.desk()->draft() == nullptr; });
    }

    void comesFromElsewhereToARule()
    {
        Window window;
        window.click(label(LibraryPartKind::Rule));
        window.click(label(LibraryPartKind::Section));
        const QString name = ThreatLibrary::builtIn().key + u'@' + ThreatLibrary::builtIn().version;
        QVERIFY(window.context().open(ThreatLibraryDestination{name, QStringLiteral("T06")}));
        Window::wait([&] { return window.text().contains(QStringLiteral("T06")); });
        QVERIFY(!window.context().open(ThreatLibraryDestination{QStringLiteral("none@1"), {}}));
    }

    void speaksChineseAtOnce()
    {
        Window window;
        window.clickRow(LibraryPartKind::Rule, "T06");
        window.languages().setLanguage(Language::Chinese, false);
        const ThreatRule &rule = *ThreatLibrary::builtIn().rule(QStringLiteral("T06"));
        QVERIFY(window.text().indexOf(rule.title.zh) < window.text().indexOf(rule.title.en));
        QCOMPARE(window.model()
                     ->index(window.model()->rowOf(
                                 window.model()->find(LibraryPartKind::Rule, rule.id).value),
                             LibraryTableModel::TitleColumn)
                     .data()
                     .toString(),
                 rule.title.zh);
    }
};

QTEST_MAIN(ThreatLibraryPageTest)
#include "threatlibrarypagetest.moc"
