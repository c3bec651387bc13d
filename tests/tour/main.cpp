#include "app/desktop/desktoppages.h"
#include "models/demo/demoportfolio.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/window/windowfixture.h"
#include "views/design/formdialog.h"
#include "views/release/releasepage.h"
#include "views/frame/jobsarea.h"
#include "views/frame/pagestack.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace gatehouse;

namespace {

/// Walks the desktop page by page and keeps a picture of each.
class Tour
{
public:
    Tour(WindowFixture &fixture, QDir target) : m_fixture(fixture), m_target(std::move(target)) { }

    /// From no workspace to somebody at work in it.
    void signIn(const QString &workspace)
    {
        m_fixture.workspaces().close();
        shoot(QStringLiteral("start"));
        need(m_fixture.workspaces().open(workspace));
        shoot(QStringLiteral("sign-in"));
        need(m_fixture.workspaces().actAs(QStringLiteral("manager")));
    }

    void walk()
    {
        for (const PageEntry &entry : m_fixture.window().pages()->entries()) {
            if (!entry.inRail)
                continue;
            m_fixture.context().openPage(entry.key);
            shoot(entry.key);
            for (QTabWidget *tabs : visibleTabs())
                walkTabs(tabs, entry.key);
        }
        walkLists();
        walkPastDay();
        const auto release = need(ReleaseRepository(m_fixture.workspaces().workspace().database())
                                      .byName(QStringLiteral("POLICY@5.3.0")));
        m_fixture.context().openRelease(release.id, Phase::Test, {}, ReleaseTab::Gate);
        shoot(QStringLiteral("release"));
        walkHistory(release.uid, release.id.value);
        m_fixture.context().openRelease(release.id, Phase::Test, {}, ReleaseTab::Gate);
        for (QTabWidget *tabs : visibleTabs())
            walkTabs(tabs, QStringLiteral("release"));
    }

    int pictures() const { return m_pictures; }
    void setPrefix(const QString &prefix) { m_prefix = prefix; }

private:
    /// What charts and apps lead to.
    void walkLists()
    {
        const QPair policy(QStringLiteral("app"), QStringLiteral("POLICY"));
        for (const PageEntry &entry : m_fixture.window().pages()->entries()) {
            // A release is walked by itself.
            if (entry.inRail || entry.lists.contains(QStringLiteral("release")))
                continue;
            for (const QString &list : entry.lists) {
                if (!m_fixture.context().open(ListDestination{
                        list,
                        list == policy.first ? QList{policy} : QList<QPair<QString, QString>>(),
                        {}}))
                    qFatal("nothing shows the list %s", qUtf8Printable(list));
                selectSomething(m_fixture.window().pages()->currentPage());
                shoot(QStringLiteral("list-") + list);
            }
        }
    }

    /// The dashboards as of a past day, and lists that they lead to.
    void walkPastDay()
    {
        const QDate day = m_fixture.context().today().addDays(-10);
        const QString asked = day.toString(Qt::ISODate);
        const auto lookBack = [&](const QString &name) {
            auto *field = m_fixture.visible<QLineEdit>(QStringLiteral("dashboard-day"));
            field->clear();
            field->setFocus();
            QTest::keyClicks(field, asked);
            QTest::keyClick(field, Qt::Key_Return);
            shoot(name);
            return field;
        };
        m_fixture.context().openPage(QStringLiteral("dashboards"));
        auto *field = lookBack(QStringLiteral("dashboards-past"));
        field->clear();
        QTest::keyClick(field, Qt::Key_Return);
        const auto release = need(ReleaseRepository(m_fixture.workspaces().workspace().database())
                                      .byName(QStringLiteral("POLICY@5.3.0")));
        m_fixture.context().openRelease(release.id, {}, {}, ReleaseTab::Progress);
        lookBack(QStringLiteral("release-past"));
        for (const char *list : {"threats", "components"}) {
            m_fixture.context().open(ListDestination{
                QLatin1StringView(list), {{QStringLiteral("as_of"), asked}}, {asked, asked}});
            shoot(QStringLiteral("past-list-") + QLatin1StringView(list));
        }
    }

    /// What became of one record, and the entries that go out as a file.
    void walkHistory(const QString &uid, qint64 id)
    {
        m_fixture.context().open(RecordDestination{QStringLiteral("release"), uid, id});
        shoot(QStringLiteral("history"));
        for (QAction *action : m_fixture.window().pages()->currentPage()->actions()) {
            if (action->objectName() == QStringLiteral("audit-export"))
                action->trigger();
        }
        auto *dialog = m_fixture.visible<FormDialog>();
        QTest::qWait(50);
        keep(*dialog, QStringLiteral("history-export"));
        dialog->discard();
    }

    QList<QTabWidget *> visibleTabs() const
    {
        QList<QTabWidget *> visible;
        for (QTabWidget *tabs : m_fixture.window().findChildren<QTabWidget *>()) {
            if (tabs->isVisible())
                visible += tabs;
        }
        return visible;
    }

    void walkTabs(QTabWidget *tabs, const QString &name)
    {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const QString here = QStringLiteral("%1-%2").arg(name).arg(tab + 1);
            selectSomething(tabs->currentWidget());
            shoot(here);
            walkSwitches(tabs->currentWidget(), here);
        }
        tabs->setCurrentIndex(0);
    }

    /// A tab may show the same in several ways, with a switch above them.
    void walkSwitches(QWidget *page, const QString &name)
    {
        for (const QButtonGroup *group : page->findChildren<QButtonGroup *>()) {
            if (!group->exclusive() || !group->checkedButton()
                || !group->checkedButton()->isVisible())
                continue;
            const QList<QAbstractButton *> buttons = group->buttons();
            for (qsizetype view = 0; view < buttons.size(); ++view) {
                buttons[view]->click();
                selectSomething(page);
                shoot(QStringLiteral("%1-%2").arg(name).arg(view + 1));
            }
            buttons.first()->click();
        }
    }

    static void selectSomething(QWidget *page)
    {
        for (QAbstractItemView *view : page->findChildren<QAbstractItemView *>()) {
            // A header shares the model and the selection, but selects cells.
            if (qobject_cast<QHeaderView *>(view) || !view->isVisible() || !view->model()
                || view->model()->rowCount() <= 2)
                continue;
            if (auto *table = qobject_cast<QTableView *>(view))
                table->selectRow(2);
            else
                view->setCurrentIndex(view->model()->index(2, 0));
        }
    }

    void shoot(const QString &name)
    {
        QTest::qWait(150); // lists that read on another thread
        const auto *jobs = m_fixture.window().findChild<JobsArea *>();
        if (!QTest::qWaitFor([jobs] { return !jobs->isVisible(); }, 60'000))
            qFatal("still at work: %s", qUtf8Printable(name));
        QTest::qWait(30); // what was read is laid out
        keep(m_fixture.window(), name);
    }

    void keep(QWidget &shown, const QString &name)
    {
        const QString path = m_target.filePath(m_prefix + name + QStringLiteral(".png"));
        if (!shown.grab().save(path))
            qFatal("cannot write %s", qUtf8Printable(path));
        ++m_pictures;
    }

    WindowFixture &m_fixture;
    QDir m_target;
    QString m_prefix;
    int m_pictures = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir target(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("tour"));
    QDir().mkpath(target.path());

    WindowFixture fixture(desktopPages());
    const QString workspace = fixture.file(QStringLiteral("demo.gatehouse"));
    need(buildDemoPortfolio(workspace, fixture.clock().now()));
    Tour tour(fixture, target);
    fixture.show();
    for (const Language language : {Language::English, Language::Chinese}) {
        fixture.languages().setLanguage(language, false);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            fixture.theme().setAppearance(appearance, false);
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
                fixture.window().resize(size);
                tour.setPrefix(QStringLiteral("%1-%2-%3-")
                                   .arg(language == Language::English ? QStringLiteral("en")
                                                                      : QStringLiteral("zh"),
                                        appearance == Appearance::Light ? QStringLiteral("light")
                                                                        : QStringLiteral("dark"))
                                   .arg(size.width()));
                tour.signIn(workspace);
                tour.walk();
            }
        }
    }
    std::printf("%d pictures in %s\n", tour.pictures(), qUtf8Printable(target.absolutePath()));
    return 0;
}
