#include "models/accounts/accountrepository.h"
#include "models/evidence/evidencereliance.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/openworkspace.h"
#include "models/redaction/evidencecopy.h"
#include "models/reports/threatreport.h"
#include "models/workbook/workbook.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/demo/demoworkspace.h"

#include <QGuiApplication>
#include <QTest>

using namespace gatehouse;

/// Everything that is written in somebody's name, by accounts with roles here and there, in the
/// demo portfolio.
class ExportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leaves_data();
    void leaves();
    void theOriginalIsForThoseWhoMayEditItThere();

private:
    Account with(Role role, std::optional<RoleGrant> grant)
    {
        Account account;
        account.name = QStringLiteral("reader%1").arg(++m_accounts);
        account.displayName = account.name;
        if (grant)
            account.grants = {*grant};
        else
            account.roles = {role};
        Change change = begin(actions::addAccount);
        const AccountId id = need(AccountAdministration::add(change, account));
        need(change.commit());
        return need(AccountRepository(database()).account(id));
    }
    Change begin(const Action &action)
    {
        const auto manager = need(AccountRepository(database()).byName(QStringLiteral("manager")));
        return need(Change::begin({*m_open.workspace, manager}, action));
    }
    const Database &database() const { return m_open.workspace->database(); }
    Result<void> write(const QByteArray &what, const Account &account, const FileTarget &target)
    {
        const QDateTime now = demoMoment();
        if (what == "workbook") {
            WorkbookOptions options;
            options.preparedBy = account;
            options.preparedAt = now;
            return AuditWorkbook::write(database(), *m_open.shelf, m_release, target, options);
        }
        if (what == "report")
            return ThreatReport::write(
                       database(), *m_open.shelf, m_release, target,
                       {.language = Language::Chinese, .preparedBy = account, .preparedAt = now})
                .map([](const ThreatReportFacts &) {});
        return saveEvidenceCopy(database(), account, m_evidence, target,
                                what == "original" ? CopyForm::Original : CopyForm::PaintedOver)
            .map([](int) {});
    }

    QTemporaryDir m_folder;
    OpenWorkspace m_open;
    ReleaseId m_release;
    EvidenceId m_evidence; ///< of that release alone
    QString m_app; ///< its uid
    QString m_otherApp;
    int m_accounts = 0;
};

void ExportsTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("demo.gatehouse"));
    putDemoPortfolio(path);
    m_open = need(openWorkspace(path, std::make_shared<FixedClock>(demoMoment())));
    // A release with a threat model, and a piece of evidence that is linked in it and nowhere else.
    auto rows = need(database().prepare(
        "SELECT l.release_id, min(l.evidence_id), a.uid, (SELECT uid FROM app o WHERE o.id <> a.id "
        "AND coalesce(o.owner_unit_id, 0) <> a.owner_unit_id LIMIT 1) FROM evidence_link l JOIN "
        "threat_model m ON m.release_id = l.release_id JOIN app_release r ON r.id = l.release_id "
        "JOIN app a ON a.id = r.app_id WHERE NOT EXISTS (SELECT 1 FROM evidence_link x WHERE "
        "x.evidence_id = l.evidence_id AND x.release_id IS NOT l.release_id) GROUP BY "
        "l.release_id ORDER BY 1"));
    rows.bind();
    QVERIFY(rows.next());
    m_release = rows.id<ReleaseId>(0);
    m_evidence = rows.id<EvidenceId>(1);
    m_app = rows.text(2);
    m_otherApp = rows.text(3);
    need(rows.finished());
    QVERIFY(!m_otherApp.isEmpty());
}

void ExportsTest::leaves_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QString>("app");
    QTest::addColumn<bool>("leaves");
    for (const QByteArray what : {"workbook", "report", "evidence", "original"}) {
        QTest::addRow("%s, everywhere", what.constData()) << what << QString() << true;
        QTest::addRow("%s, its app", what.constData()) << what << QStringLiteral("its") << true;
        QTest::addRow("%s, another app", what.constData())
            << what << QStringLiteral("another") << false;
        QTest::addRow("%s, nobody", what.constData()) << what << QStringLiteral("nobody") << true;
    }
}

void ExportsTest::leaves()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QString, app);
    QFETCH(const bool, leaves);
    std::optional<RoleGrant> grant;
    if (!app.isEmpty())
        grant =
            RoleGrant{Role::Viewer, GrantScope::App,
                      app == QLatin1StringView("its") ? m_app : m_otherApp, QStringLiteral("app")};
    const Account account =
        app == QLatin1StringView("nobody") ? Account() : with(Role::Viewer, grant);
    const QString path = m_folder.filePath(QStringLiteral("written"));
    const auto written = write(what, account, {path, FileTarget::Existing::Replace});
    QVERIFY2(written.has_value() == leaves,
             qPrintable(written ? QString() : written.error().message));
    QCOMPARE(QFile::exists(path), leaves);
    if (leaves) {
        QVERIFY(QFile::remove(path));
        return;
    }
    QCOMPARE(written.error().kind, ErrorKind::Refused);
    QVERIFY(written.error().message.contains(account.displayName));
}

// Of something with marks, which were made so that not everybody sees what is under them.
void ExportsTest::theOriginalIsForThoseWhoMayEditItThere()
{
    need(database().execute(
        QByteArrayLiteral("UPDATE evidence SET redactions = '[{\"left\":1,\"top\":1,\"width\":2,"
                          "\"height\":2,\"marked_by\":\"x\",\"marked_at\":\"2026-01-01T00:00:00Z\"}"
                          "]' WHERE id = ")
        + QByteArray::number(m_evidence.value)));
    const QString path = m_folder.filePath(QStringLiteral("marked"));
    const auto kindOf = [&](const Account &account) {
        const auto written = write("original", account, {path, FileTarget::Existing::Replace});
        return written ? std::nullopt : std::optional(written.error().kind);
    };
    const auto grant = [&](Role role, const QString &app) {
        return RoleGrant{role, GrantScope::App, app, QStringLiteral("app")};
    };
    QCOMPARE(kindOf(with(Role::Developer, grant(Role::Developer, m_app))), std::nullopt);
    QCOMPARE(kindOf(with(Role::Viewer, grant(Role::Viewer, m_app))), ErrorKind::Refused);
    // A role that may edit elsewhere is none that may edit here.
    Account both = with(Role::Viewer, grant(Role::Viewer, m_app));
    both.grants.push_back(grant(Role::Developer, m_otherApp));
    Change change = begin(actions::editAccount);
    need(AccountAdministration::update(change, both));
    need(change.commit());
    QCOMPARE(kindOf(both), ErrorKind::Refused);
    QCOMPARE(kindOf({}), ErrorKind::Refused);
}

QTEST_MAIN(ExportsTest)
#include "exportstest.moc"
