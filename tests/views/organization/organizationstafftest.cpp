#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/portfolio/apprepository.h"
#include "tests/support/window/windowfixture.h"
#include "views/frame/pagestack.h"
#include "views/organization/assignmenteditor.h"
#include "views/organization/delegationeditor.h"
#include "views/organization/organizationcanvas.h"
#include "views/organization/organizationinspector.h"
#include "views/organization/organizationpage.h"
#include "views/organization/organizationstaff.h"
#include "views/organization/posteditor.h"
#include "views/organization/serviceperiodeditor.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace gatehouse;

/// Posts, assignments, the chart, the matrix and the checks, by clicking.
class OrganizationStaffTest : public QObject
{
    Q_OBJECT

    enum Tab { PeopleTab, ChartTab, AssignmentsTab, ResponsibilitiesTab, ChecksTab };

    struct Window : WindowFixture {
        explicit Window(Role role = Role::Administrator)
            : WindowFixture({{QStringLiteral("organisation"),
                              QStringLiteral("organisation"),
                              "Organisation",
                              true,
                              {},
                              {DestinationKind::Organisation},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new OrganizationPage(context, parent);
                              }}})
        {
            show();
            openWorkspace(role);
        }
        const Database &database() { return workspaces().workspace().database(); }
        Page *page() { return window().pages()->currentPage(); }
        void showTab(int tab) { page()->findChild<QTabWidget *>()->setCurrentIndex(tab); }
        QAction *action(const char *text)
        {
            for (QAction *each : page()->paletteActions()) {
                if (each->text() == QString::fromUtf8(text))
                    return each;
            }
            qFatal("no action '%s'", text);
            return nullptr;
        }
        template<class Editor>
        Editor *editor()
        {
            for (auto *each : window().findChildren<Editor *>()) {
                if (each->isVisible())
                    return each;
            }
            qFatal("no %s is open", Editor::staticMetaObject.className());
            return nullptr;
        }
        QTableView *table(const char *name)
        {
            return page()->findChild<QTableView *>(QString::fromLatin1(name));
        }
        OrganizationCanvas *canvas() { return page()->findChild<OrganizationCanvas *>(); }

        /// A department on the audit side, a post in it and somebody for it.
        void fill()
        {
            Change change = need(Change::begin(workspaces().session(),
                                               {"unit.add", Permission::ManageOrganisation}));
            Unit audit;
            audit.name = QStringLiteral("Internal Audit");
            audit.side = UnitSide::Audit;
            unit = need(OrganizationRepository::addUnit(change, audit));
            Post auditing;
            auditing.unit = unit;
            auditing.titleZh = QStringLiteral("Auditor");
            auditing.duties = QStringLiteral("audits");
            auditing.dutySet = DutySet::Audit;
            post = need(PostRepository::add(change, auditing));
            Person someone;
            someone.name = QStringLiteral("Wang Fang");
            someone.unit = unit;
            person = need(OrganizationRepository::addPerson(change, someone));
            need(change.commit());
            Change adding = need(
                Change::begin(workspaces().session(), {"app.add", Permission::ManagePortfolio}));
            App life;
            life.code = QStringLiteral("LIFE");
            life.name = QStringLiteral("Life app");
            life.platforms = {Platform::Android};
            app = need(AppRepository::add(adding, life));
            need(adding.commit());
            const auto *staff = page()->findChild<OrganizationStaff *>();
            QVERIFY(QTest::qWaitFor([staff] { return !staff->isReading(); }, 20'000));
        }
        UnitId unit;
        PostId post;
        PersonId person;
        AppId app;
    };

    static void choose(QDialog *editor, const char *field, qint64 id)
    {
        auto *box = editor->findChild<QComboBox *>(QString::fromLatin1(field));
        const int at = box->findData(id);
        QVERIFY2(at >= 0, field);
        box->setCurrentIndex(at);
    }
    static void type(QDialog *editor, const char *field, const QString &text)
    {
        auto *edit = editor->findChild<QWidget *>(QString::fromLatin1(field));
        QVERIFY2(edit, field);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }
    static void save(QDialog *editor) { QTest::keyClick(editor, Qt::Key_Return); }

private Q_SLOTS:
    void setsUpAPost()
    {
        Window window;
        window.fill();
        auto *tree = window.visible<QTreeView>();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        window.action("New post…")->trigger();
        auto *editor = window.editor<PostEditor>();
        type(editor, "post-title_zh", QStringLiteral("Lead auditor"));
        editor->findChild<QDoubleSpinBox *>(QStringLiteral("post-staffing"))->setValue(2);
        save(editor);
        const auto posts = need(PostRepository(window.database()).all());
        QCOMPARE(posts.size(), std::size_t(2));
        const auto made = std::ranges::find(posts, QStringLiteral("Lead auditor"), &Post::titleZh);
        QVERIFY(made != posts.end());
        QCOMPARE(made->unit, window.unit);
        QCOMPARE(made->staffing, qint64(2));
        QVERIFY(!made->dutySet);
    }

    void recordsAPeriodOfService()
    {
        Window window;
        window.fill();
        auto *tree = window.visible<QTreeView>();
        const QModelIndex unit = tree->model()->index(0, 0);
        tree->setCurrentIndex(tree->model()->index(1, 0, unit)); // the post stands first
        window.action("Period of service…")->trigger();
        auto *editor = window.editor<ServicePeriodEditor>();
        type(editor, "period-note", QStringLiteral("came back"));
        save(editor);
        const auto periods = need(ServicePeriodRepository(window.database()).all());
        QCOMPARE(periods.size(), std::size_t(1));
        QCOMPARE(periods.front().person, window.person);
        QCOMPARE(periods.front().from, window.context().today());
    }

    void assignsEndsAndDelegates()
    {
        Window window;
        window.fill();
        window.showTab(AssignmentsTab);
        window.action("Assign…")->trigger();
        auto *editor = window.editor<AssignmentEditor>();
        choose(editor, "assignment-person", window.person.value);
        choose(editor, "assignment-post", window.post.value);
        save(editor);
        QTRY_COMPARE(window.table("assignments")->model()->rowCount(), 1);
        const AssignmentRepository assignments(window.database());
        const Assignment made = need(assignments.all()).front();
        QCOMPARE(made.post, window.post);

        window.table("assignments")->selectRow(0);
        window.dialogs().texts.enqueue(window.context().today().addDays(3).toString(Qt::ISODate));
        window.action("End…")->trigger();
        QCOMPARE(need(assignments.assignment(made.id)).until, window.context().today().addDays(3));

        window.action("Arrange a delegation…")->trigger();
        auto *delegation = window.editor<DelegationEditor>();
        type(delegation, "delegation-reason", QStringLiteral("leave"));
        save(delegation);
        QTRY_COMPARE(window.table("delegations")->model()->rowCount(), 1);
        QCOMPARE(need(DelegationRepository(window.database()).all()).front().person, window.person);
    }

    void drawsTheOrganisationAndLetsItBeWalked()
    {
        Window window;
        window.fill();
        window.showTab(ChartTab);
        QTRY_VERIFY(window.canvas()->picture());
        const OrganizationChart &chart = window.canvas()->picture()->chart();
        QVERIFY(chart.box(window.post)->isEmpty());
        QVERIFY(!chart.auditArea().isEmpty());
        const QPointF middle = window.canvas()->toScreen(chart.box(window.post)->rect.center());
        QTest::mouseClick(window.canvas()->viewport(), Qt::LeftButton, {}, middle.toPoint());
        QCOMPARE(window.canvas()->post(), window.post);
        QTest::keyClick(window.canvas(), Qt::Key_Up);
        QVERIFY(!window.canvas()->post().isValid());
        QCOMPARE(window.canvas()->unit(), window.unit);
        const double before = window.canvas()->zoom();
        QTest::keyClick(window.canvas(), Qt::Key_Plus);
        QVERIFY(window.canvas()->zoom() > before);
        QTest::keyClick(window.canvas(), Qt::Key_Down);
        QTest::keyClick(window.canvas(), Qt::Key_Return);
        QCOMPARE(window.editor<PostEditor>()->record().id, window.post);
    }

    void aWideChartBeginsAsLargeAsItCanBeRead()
    {
        Window window;
        window.fill();
        window.showTab(ChartTab);
        QTRY_VERIFY(window.canvas()->picture());
        window.canvas()->resize(240, 160);
        QVERIFY(window.canvas()->picture()->rect().width() > 400);
        QCOMPARE(window.canvas()->zoom(), 0.85);
        window.canvas()->fit();
        QVERIFY(window.canvas()->zoom() < 0.7);
    }

    void exportsTheChart_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << QStringLiteral("Export the chart as SVG…")
                             << QStringLiteral("chart.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("Export the chart as PNG…")
                             << QStringLiteral("chart.png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("Export the chart as PDF…")
                             << QStringLiteral("chart.pdf") << QByteArray("%PDF");
    }

    void exportsTheChart()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, begins);
        Window window;
        window.fill();
        window.showTab(ChartTab);
        QTRY_VERIFY(window.canvas()->picture());
        const QString path = window.file(name);
        window.dialogs().paths.enqueue(path);
        window.action(qUtf8Printable(action))->trigger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(16).startsWith(begins));
    }

    /// Somebody else's change may draw it anew while it is asked where to.
    void exportsTheChartThatWasShownWhenItWasAskedFor()
    {
        Window window;
        window.fill();
        window.showTab(ChartTab);
        const QString path = window.file(QStringLiteral("chart.svg"));
        window.dialogs().paths.enqueue(path);
        QTRY_VERIFY(window.canvas()->picture());
        const OrganizationPicture *shown = window.canvas()->picture();
        window.dialogs().meanwhile = [&] {
            Change change = need(Change::begin(window.workspaces().session(),
                                               {"unit.add", Permission::ManageOrganisation}));
            Unit other;
            other.name = QStringLiteral("Treasury");
            need(OrganizationRepository::addUnit(change, other));
            need(change.commit());
            QTRY_VERIFY(window.canvas()->picture() != shown);
        };
        window.action("Export the chart as SVG…")->trigger();
        QVERIFY(window.canvas()->picture() != shown);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        QVERIFY(drawing.contains("Internal Audit"));
        QVERIFY(!drawing.contains("Treasury"));
    }

    void showsWhatIsWrongAndLeadsThere()
    {
        Window window;
        window.fill();
        window.showTab(ChecksTab);
        auto *table = window.table("organisation-checks");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        int empty = -1;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 3).data().toString().contains(
                    QStringLiteral("nobody holds it")))
                empty = row;
        }
        QVERIFY(empty >= 0);
        table->selectRow(empty);
        // Beside it stands all of it, however narrow its columns are.
        QStringList said;
        for (const auto *label : window.visible<OrganizationInspector>()->findChildren<QLabel *>())
            said += label->text();
        for (const int column : {2, 3, 4})
            QVERIFY(said.contains(table->model()->index(empty, column).data().toString()));
        window.action("Take me there")->trigger();
        QCOMPARE(window.page()->findChild<QTabWidget *>()->currentIndex(), int(PeopleTab));
        QCOMPARE(window.visible<QTreeView>()->currentIndex().data().toString(),
                 QStringLiteral("Auditor"));
    }

    void showsWhoDoesWhat()
    {
        Window window;
        window.fill();
        window.showTab(ResponsibilitiesTab);
        auto *table = window.table("responsibilities");
        QTRY_COMPARE(table->model()->rowCount(), 6); // what has to be done, and nobody does
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Nobody"));
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("A"));
    }

    void explainsWhatIsNotAllowed()
    {
        Window window(Role::Viewer);
        for (const char *text : {"New post…", "Assign…", "Arrange a delegation…"}) {
            QVERIFY(!window.action(text)->isEnabled());
            QVERIFY(!window.action(text)->toolTip().isEmpty());
        }
    }
};

QTEST_MAIN(OrganizationStaffTest)
#include "organizationstafftest.moc"
