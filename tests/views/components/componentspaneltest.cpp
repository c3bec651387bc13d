#include "models/components/componentrepository.h"
#include "models/components/componenttablemodel.h"
#include "models/components/componentusetablemodel.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/components/vulnerabilitytablemodel.h"
#include "models/findings/findingrepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/components/componenteditor.h"
#include "views/components/componentsearchpage.h"
#include "views/components/componentspanel.h"
#include "views/components/vexdecisioneditor.h"
#include "views/components/vulnerabilityeditor.h"
#include "views/design/filterchipbar.h"
#include "views/frame/pagestack.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace gatehouse;

/// The components of a release, and of all, by clicks.
class ComponentsPanelTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        Window()
            : ReleaseWindow(Role::Administrator,
                            {{.key = "components",
                              .iconName = "components",
                              .title = "Components",
                              .inRail = true,
                              .railKey = {},
                              .shows = {},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ComponentSearchPage(context, parent);
                              }}})
        {
            openRelease();
            page()->findChild<QTabWidget *>()->setCurrentWidget(panel());
            settle();
        }
        ComponentsPanel *panel() { return window().findChild<ComponentsPanel *>(); }
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !panel()->isReading(); }, 20'000));
        }
        void add(const QString &name, const QString &version)
        {
            click(button("Add a component…", panel()));
            auto *form = editor<ComponentEditor>();
            type(form->findChild<QLineEdit *>(QStringLiteral("component-name")), name);
            type(form->findChild<QLineEdit *>(QStringLiteral("component-version")), version);
            click(form->saveButton());
            settle();
        }
        QTableView *table() { return visible<QTableView>(QStringLiteral("release-components")); }
        /// Records it in the form, which stands on the chosen component.
        void report(const QString &number, const char *start)
        {
            click(button(start));
            auto *form = editor<VulnerabilityEditor>();
            type(form->findChild<QLineEdit *>(QStringLiteral("vulnerability-number")), number);
            click(form->saveButton());
            QVERIFY(QTest::qWaitFor(
                [&] { return need(VulnerabilityRepository(database()).find(number)).has_value(); },
                20'000));
        }
        std::vector<Finding> findings()
        {
            return need(FindingRepository(database(), {}).ofRelease(release()));
        }
    };

private Q_SLOTS:
    void addsFiltersAndTakesOff()
    {
        Window window;
        QCOMPARE(window.panel()->components()->total(), 0);
        window.add(QStringLiteral("okhttp"), QStringLiteral("4.9.0"));
        window.add(QStringLiteral("gson"), QStringLiteral("2.8"));
        QCOMPARE(window.panel()->components()->rowCount(), 2);
        window.toggle(QStringLiteral("vulnerable"));
        QCOMPARE(window.panel()->components()->rowCount(), 0);
        window.toggle(QStringLiteral("vulnerable"));
        window.table()->selectRow(0);
        window.click(window.button("Take off", window.panel()));
        window.settle();
        QCOMPARE(window.panel()->components()->rowCount(), 1);
    }

    void aVulnerabilityReopensAndIsDecided()
    {
        Window window;
        window.add(QStringLiteral("okhttp"), QStringLiteral("4.9.0"));
        window.table()->selectRow(0);
        const auto saysThereIsNone = [&window] {
            return std::ranges::any_of(
                window.panel()->findChildren<QLabel *>(), [](const QLabel *label) {
                    return label->isVisible()
                        && label->text().startsWith(QStringLiteral("No vulnerability of"));
                });
        };
        QVERIFY(saysThereIsNone());
        window.report(QStringLiteral("CVE-2021-0341"), "Record a vulnerability…");
        QTRY_COMPARE_WITH_TIMEOUT(window.findings().size(), 1u, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(window.panel()->vulnerabilities()->rowCount(), 1, 20'000);
        QVERIFY(!saysThereIsNone());
        window.settle();
        window.click(window.button("Decide…", window.panel()));
        auto *form = window.editor<VexDecisionEditor>();
        auto *state = form->findChild<QComboBox *>(QStringLiteral("vex-state"));
        state->setCurrentIndex(state->findData(QStringLiteral("not_affected")));
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // not without a reason
        form->findChild<QPlainTextEdit *>(QStringLiteral("vex-justification"))
            ->setPlainText(QStringLiteral("not called"));
        window.click(form->saveButton());
        window.settle();
        QCOMPARE(window.panel()
                     ->vulnerabilities()
                     ->index(0, VulnerabilityTableModel::StateColumn)
                     .data()
                     .toString(),
                 QStringLiteral("Not affected"));
    }

    void findsWhoHasItAsItIsTyped()
    {
        Window window;
        window.add(QStringLiteral("okhttp"), QStringLiteral("4.9.0"));
        QVERIFY(window.context().openPage(QStringLiteral("components")));
        auto *page = window.visible<ComponentSearchPage>();
        QCOMPARE(page->model()->rowCount(), 0);
        window.type(page->findChild<QLineEdit *>(QStringLiteral("component-search")),
                    QStringLiteral("HTTP 4.9"));
        QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 1, 20'000);
        window.toggle(QStringLiteral("exact"));
        QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 0, 20'000);
        window.toggle(QStringLiteral("exact"));
        QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 1, 20'000);
        auto *table = window.visible<QTableView>();
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(window.panel()->isVisible());
    }

    void whoeverMayNotIsToldWhy()
    {
        Window window;
        window.actAs(Role::Viewer);
        auto *add = window.button("Add a component…", window.panel());
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
    }
};

QTEST_MAIN(ComponentsPanelTest)
#include "componentspaneltest.moc"
