#include "tests/support/window/windowfixture.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace gatehouse {

namespace {

/// Settings have to hold English and light before the controllers read them.
QString settingsFile(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
    settings.setValue(QStringLiteral("appearance"), QStringLiteral("light"));
    return path;
}

} // namespace

WindowFixture::WindowFixture(std::vector<PageEntry> pages, DemoPortfolio demo)
    : m_settings(settingsFile(m_folder), QSettings::IniFormat),
      m_clock(std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC))),
      m_languages(m_settings), m_theme(*qApp, m_settings), m_workspaces(m_settings, m_clock)
{
    m_window = std::make_unique<MainWindow>(
        FrameServices{m_settings, m_theme, m_languages, m_workspaces, m_dialogs, std::move(demo)},
        std::move(pages));
    // Where there is no screen, the one that is pretended is smaller than any of today's.
    m_window->resize(1440, 900);
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    // A test has no event loop that would do it later.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void WindowFixture::openWorkspace(Role role)
{
    const QString path = file(QStringLiteral("test.gatehouse"));
    need(m_workspaces.create(path, testOwner()));
    Change adding = need(
        Change::begin(m_workspaces.session(), {"test.accounts", Permission::AdministerWorkspace}));
    for (const Role each : allValues<Role>()) {
        Account account;
        account.name = toKey(each);
        account.displayName = QString::fromLatin1(entryOf(each).label);
        account.roles = {each};
        giveTestPassword(adding, need(AccountAdministration::add(adding, account)));
    }
    need(adding.commit());
    need(m_workspaces.actAs(toKey(role)));
}

void WindowFixture::openAs(const QString &path, const QString &account)
{
    need(m_workspaces.open(path));
    need(m_workspaces.actAs(account));
}

void WindowFixture::signIn(const QString &account, const QString &password)
{
    if (!account.isEmpty())
        visible<QLineEdit>(QStringLiteral("signInAccount"))->setText(account);
    visible<QLineEdit>(QStringLiteral("signInPassword"))->setText(password);
    QTest::mouseClick(visible<QPushButton>(QStringLiteral("signIn")), Qt::LeftButton);
}

void WindowFixture::show()
{
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
}

QString WindowFixture::write(const QString &name, const QByteArray &content) const
{
    QFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(target.fileName()));
    return target.fileName();
}

} // namespace gatehouse
