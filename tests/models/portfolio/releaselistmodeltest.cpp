#include "models/portfolio/releaselistmodel.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/testworkspace.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class ReleaseListModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsTheNewestFirst();
    void staysWithARowWhenOneIsAdded();
    void announcesTheRowsThatDiffer();
    void showsAnotherAppsReleases();

private:
    AppId addApp(const char *code);
    ReleaseId addRelease(AppId app, const QString &version);

    std::unique_ptr<TestWorkspace> m_test;
};

void ReleaseListModelTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

AppId ReleaseListModelTest::addApp(const char *code)
{
    Change change = m_test->change();
    App app;
    app.code = QString::fromLatin1(code);
    app.name = QStringLiteral("掌上人寿");
    app.platforms = {Platform::Android, Platform::Ios};
    const AppId id = need(AppRepository::add(change, app));
    need(change.commit());
    return id;
}

ReleaseId ReleaseListModelTest::addRelease(AppId app, const QString &version)
{
    Change change = m_test->change();
    Release release;
    release.app = app;
    release.version = version;
    release.build = QStringLiteral("b");
    const ReleaseId id = need(ReleaseRepository::add(change, release));
    need(change.commit());
    return id;
}

void ReleaseListModelTest::showsTheNewestFirst()
{
    const AppId app = addApp("A");
    // 20:00 UTC is the next day in the time zone the tests run in (UTC+8).
    m_test->clock().set(QDateTime(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC));
    addRelease(app, QStringLiteral("1.0"));
    const ReleaseId newest = addRelease(app, QStringLiteral("2.0-𠮷"));
    ReleaseListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    need(model.read(m_test->database(), app));
    QCOMPARE(model.rowCount(), 2);
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += model.index(0, column).data().toString();
    QCOMPARE(texts, (QStringList{"2.0-𠮷", "b", "Android, iOS", "2026-03-03"}));
    QCOMPARE(model.index(0, 0).data(ReleaseListModel::ReleaseIdRole).toLongLong(), newest.value);
    QCOMPARE(model.index(0, 0).data(ReleaseListModel::CurrentRole).toBool(), true);
    QCOMPARE(model.index(1, 0).data(ReleaseListModel::CurrentRole).toBool(), false);
    QCOMPARE(model.releaseAt(1)->version, QStringLiteral("1.0"));
    QCOMPARE(model.releaseAt(2), nullptr);
    QCOMPARE(model.headerData(ReleaseListModel::PlatformsColumn, Qt::Horizontal).toString(),
             QStringLiteral("Platforms"));
}

void ReleaseListModelTest::staysWithARowWhenOneIsAdded()
{
    const AppId app = addApp("A");
    addRelease(app, QStringLiteral("1.0"));
    ReleaseListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), app));
    const QPersistentModelIndex first = model.index(0, 0);
    addRelease(app, QStringLiteral("2.0"));
    need(model.read(m_test->database(), app));
    QCOMPARE(first.row(), 1);
    QCOMPARE(first.data().toString(), QStringLiteral("1.0"));
    QCOMPARE(first.data(ReleaseListModel::CurrentRole).toBool(), false);
}

void ReleaseListModelTest::announcesTheRowsThatDiffer()
{
    const AppId app = addApp("A");
    const ReleaseId id = addRelease(app, QStringLiteral("1.0"));
    addRelease(app, QStringLiteral("2.0"));
    ReleaseListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), app));
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    need(model.read(m_test->database(), app));
    QCOMPARE(spy.count(), 0);

    Release release = need(ReleaseRepository(m_test->database()).release(id));
    release.build = QStringLiteral("c");
    Change change = m_test->change();
    need(ReleaseRepository::update(change, release));
    need(change.commit());
    need(model.read(m_test->database(), app));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.front()[0].toModelIndex(), model.index(1, 0));
    QCOMPARE(model.index(1, ReleaseListModel::BuildColumn).data().toString(), QStringLiteral("c"));
}

void ReleaseListModelTest::showsAnotherAppsReleases()
{
    const AppId first = addApp("A");
    const AppId second = addApp("B");
    addRelease(first, QStringLiteral("1.0"));
    addRelease(second, QStringLiteral("9.0"));
    ReleaseListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    need(model.read(m_test->database(), first));
    need(model.read(m_test->database(), second));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("9.0"));
    QCOMPARE(model.read(m_test->database(), AppId(99)).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(ReleaseListModelTest)
#include "releaselistmodeltest.moc"
