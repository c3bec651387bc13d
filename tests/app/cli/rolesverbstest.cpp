#include "models/accounts/account.h"
#include "models/demo/demoportfolio.h"
#include "tests/app/cli/helpexamples.h"

#include <map>

using namespace gatehouse;

namespace {

/// What a verb that acts as somebody needs. A verb that is not named here is one nobody tried.
struct Needs {
    std::optional<Permission> permission; ///< nothing: none, it reads or is about oneself
    int example = -1; ///< which of its own examples is tried; -1: the last
    std::optional<Permission> besides = {}; ///< as the permission, where it takes two
    bool isEither = false; ///< one of the two is enough
};

const std::map<QString, Needs> &needs()
{
    using enum Permission;
    static const std::map<QString, Needs> table{
        {"account add", {AdministerWorkspace}},
        {"account roles", {AdministerWorkspace}},
        {"account grant", {AdministerWorkspace}},
        {"account revoke", {AdministerWorkspace}},
        {"account password", {}},
        {"account reset", {AdministerWorkspace}},
        {"account unlock", {AdministerWorkspace}},
        {"account policy", {AdministerWorkspace}},
        {"review demand", {AdministerWorkspace}},
        {"time-zone set", {AdministerWorkspace}},
        {"reindex", {AdministerWorkspace}},
        {"unit add", {ManageOrganisation}},
        {"unit edit", {ManageOrganisation}},
        {"unit remove", {ManageOrganisation}},
        {"person add", {ManageOrganisation}},
        {"person edit", {ManageOrganisation}},
        {"person service", {ManageOrganisation, 0}},
        {"post add", {ManageOrganisation}},
        {"post edit", {ManageOrganisation}},
        {"post remove", {ManageOrganisation}},
        {"assignment add", {ManageOrganisation}},
        {"assignment edit", {ManageOrganisation}},
        {"assignment end", {ManageOrganisation}},
        {"assignment remove", {ManageOrganisation}},
        {"delegation add", {ManageOrganisation}},
        {"delegation edit", {ManageOrganisation}},
        {"delegation remove", {ManageOrganisation}},
        {"document add", {ManageOrganisation}},
        {"document edit", {ManageOrganisation}},
        {"document withdraw", {ManageOrganisation}},
        {"outsourcing add", {ManageOrganisation}},
        {"outsourcing edit", {ManageOrganisation}},
        {"outsourcing withdraw", {ManageOrganisation}},
        {"standard add", {ManageOrganisation}},
        {"standard edit", {ManageOrganisation}},
        {"standard withdraw", {ManageOrganisation}},
        {"module add", {ManageOrganisation}},
        {"module edit", {ManageOrganisation}},
        {"module withdraw", {ManageOrganisation}},
        {"library publish", {ManageLibraries}},
        {"threat-library draft", {ManageLibraries}},
        {"threat-library edit", {ManageLibraries}},
        {"threat-library discard", {ManageLibraries}},
        {"threat-library publish", {ManageLibraries, 0}},
        {"threat-library import", {ManageLibraries}},
        {"threat-library rule add", {ManageLibraries}},
        {"threat-library rule edit", {ManageLibraries}},
        {"threat-library rule remove", {ManageLibraries}},
        {"threat-library countermeasure add", {ManageLibraries}},
        {"threat-library countermeasure edit", {ManageLibraries}},
        {"threat-library countermeasure remove", {ManageLibraries}},
        {"threat-library question add", {ManageLibraries}},
        {"threat-library question edit", {ManageLibraries}},
        {"threat-library question remove", {ManageLibraries}},
        {"threat-library section add", {ManageLibraries}},
        {"threat-library section edit", {ManageLibraries}},
        {"threat-library section remove", {ManageLibraries}},
        {"threat-library type add", {ManageLibraries}},
        {"threat-library type edit", {ManageLibraries}},
        {"threat-library type remove", {ManageLibraries}},
        {"threat-library flow-type add", {ManageLibraries}},
        {"threat-library flow-type edit", {ManageLibraries}},
        {"threat-library flow-type remove", {ManageLibraries}},
        {"threat-library uncovered add", {ManageLibraries}},
        {"threat-library uncovered edit", {ManageLibraries}},
        {"threat-library uncovered remove", {ManageLibraries}},
        {"app add", {ManagePortfolio}},
        {"app edit", {ManagePortfolio}},
        {"app profile", {ManagePortfolio, 2}},
        {"release add", {ManagePortfolio}},
        {"release move", {}}, // the demo's are held against the newest version: nothing to be done
        {"operation add", {ManagePortfolio}},
        {"operation edit", {ManagePortfolio}},
        {"operation withdraw", {ManagePortfolio}},
        {"applicability decide", {DecideApplicability}},
        {"applicability confirm", {DecideApplicability}},
        {"applicability withdraw", {DecideApplicability}},
        {"assess", {Assess}},
        {"assess confirm", {Assess}},
        {"assess submit", {Assess}},
        {"assess paste", {Assess}},
        {"evidence confirm", {Assess}},
        {"review mine", {}},
        {"review accept", {Review}},
        {"review return", {Review}},
        {"review ask", {Review}},
        {"review withdraw", {Review, -1, Assess, true}}, // a review, or what waits for one
        {"review sample", {Review}},
        {"evidence add", {AddEvidence}},
        {"evidence update", {AddEvidence}},
        {"evidence save", {}},
        {"evidence revise", {AddEvidence}},
        {"evidence retire", {AddEvidence}},
        {"evidence reinstate", {AddEvidence}},
        {"evidence redaction add", {AddEvidence}},
        {"evidence redaction remove", {AddEvidence}},
        {"countermeasure test", {AddEvidence}},
        {"component add", {AddEvidence}},
        {"component remove", {AddEvidence}},
        {"test plan", {AddEvidence, 0}},
        {"test add", {AddEvidence}},
        {"test edit", {AddEvidence}},
        {"test assign", {AddEvidence}},
        {"test record", {AddEvidence}},
        {"test sampling add", {AddEvidence}},
        {"codereview add", {AddEvidence}},
        {"codereview edit", {AddEvidence}},
        {"codereview withdraw", {AddEvidence}},
        {"release development use", {AddEvidence}},
        {"release development end", {AddEvidence}},
        {"finding open", {ManageFindings}},
        {"finding update", {ManageFindings}},
        {"finding retest", {ManageFindings}},
        {"finding comment", {ManageFindings}},
        {"finding mended", {ManageFindings}},
        {"finding attach", {ManageFindings, 0}},
        {"finding merge", {ManageFindings}},
        {"finding split", {ManageFindings}},
        {"import", {ManageFindings, -1, AddEvidence}}, // the report becomes evidence
        {"package check", {ManageFindings, -1, AddEvidence}},
        {"mapping add", {ManageFindings}},
        {"mapping edit", {ManageFindings}},
        {"mapping remove", {ManageFindings}},
        {"component decide", {ManageFindings}},
        {"component vulnerability add", {ManageFindings}},
        {"component vulnerability edit", {ManageFindings}},
        {"component vulnerability withdraw", {ManageFindings}},
        {"threat-model draw", {ModelThreats}},
        {"threat-model carry", {ModelThreats}},
        {"threat-model confirm", {ModelThreats}},
        {"threat-model look", {ModelThreats}},
        {"threat-model import", {ModelThreats}},
        {"threat-model generate", {ModelThreats}},
        {"threat-model move", {ModelThreats}},
        {"threat-model report", {}},
        {"threat add", {ModelThreats}},
        {"threat edit", {ModelThreats}},
        {"threat answer", {ModelThreats, 0}},
        {"countermeasure add", {ModelThreats}},
        {"countermeasure edit", {ModelThreats}},
        {"countermeasure take", {ModelThreats}},
        {"risk accept", {AcceptRisk}},
        {"risk renew", {AcceptRisk}},
        {"risk withdraw", {AcceptRisk}},
        {"gate submit", {SubmitGate}},
        {"gate sign", {DecideGate}},
        {"gate reopen", {DecideGate}},
        {"key create", {DecideGate}},
        {"key revoke", {DecideGate}},
        {"key export", {}},
        {"export workbook", {}},
        {"work", {}},
        {"audit undo", {}},
    };
    return table;
}

} // namespace

/// Each verb that acts as somebody, by an account of each role, in the demo portfolio: what a role
/// may not do is refused with the roles that may, and changes nothing; what it may is never refused
/// for want of a role.
class RolesVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knowsEveryVerbThatActsAsSomebody();
    void asEveryRole_data();
    void asEveryRole();

private:
    struct Run {
        int code = -1;
        QString err;
    };
    QString demo() const { return m_cli.file(QStringLiteral("demo.gatehouse")); }
    QString workspace() const { return m_folder.filePath(QStringLiteral("company.gatehouse")); }
    void renew(const QString &from) const
    {
        QFile::remove(workspace());
        if (!QFile::copy(from, workspace()))
            qFatal("cannot copy the demo");
    }
    /// A command as it is printed, in the folder with what it names.
    Run run(const QString &command, const QString &role = {}) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"LC_ALL", "LC_MESSAGES", "GATEHOUSE_ACCOUNT"})
            environment.remove(QLatin1StringView(variable));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath("config"));
        environment.insert(QStringLiteral("GATEHOUSE_WORKSPACE"),
                           QStringLiteral("company.gatehouse"));
        environment.insert(QStringLiteral("GATEHOUSE_ACCOUNT"),
                           role.isEmpty() ? QStringLiteral("manager") : role);
        environment.insert(QStringLiteral("GATEHOUSE_PASSWORD_FILE"),
                           m_cli.secret(QStringLiteral("demo"), demoPassword().toUtf8()));
        environment.insert(QStringLiteral("GATEHOUSE_NEW_PASSWORD_FILE"),
                           m_cli.secret(QStringLiteral("fresh"), "another-of-2026"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        static const QRegularExpression as(QStringLiteral(" --as \\S+"));
        QString asRole = command;
        if (!role.isEmpty()) {
            asRole.remove(as);
            // What a file stands in the way of says nothing of a role.
            static const QRegularExpression output(QStringLiteral(" -o (?!')"));
            asRole.replace(output, QStringLiteral(" --replace -o "));
        }
        process.start(QStringLiteral("/bin/bash"),
                      {QStringLiteral("-c"),
                       QStringLiteral("gatehouse-cli() { \"%1\" \"$@\"; }\n%2")
                           .arg(QFileInfo(CliProgram::binary()).absoluteFilePath(), asRole)});
        if (!process.waitForFinished(120000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
    }

    CliProgram m_cli;
    QTemporaryDir m_folder;
    std::map<QString, QStringList> m_examples; ///< by the verb
};

void RolesVerbsTest::initTestCase()
{
    for (const HelpPage &page : helpPages(m_cli)) {
        if (!page.name.isEmpty() && page.text.contains(QStringLiteral("--as NAME")))
            m_examples[page.name] = page.examples();
    }
    putExampleFiles(m_folder.path());
    m_cli.must({QStringLiteral("demo"), demo()});
    renew(demo());
    // An account for each role, which has changed the password it was given.
    const QString given = m_cli.secret(QStringLiteral("given"), "first-entry-2026");
    const QString own = m_cli.secret(QStringLiteral("demo"), demoPassword().toUtf8());
    for (const Role role : allValues<Role>()) {
        const QString name = QStringLiteral("a_") + toKey(role);
        for (const QString &command :
             {QStringLiteral("gatehouse-cli account add %1 --roles %2").arg(name, toKey(role)),
              QStringLiteral("GATEHOUSE_NEW_PASSWORD_FILE='%2' gatehouse-cli account reset %1")
                  .arg(name, given),
              QStringLiteral("GATEHOUSE_PASSWORD_FILE='%2' GATEHOUSE_NEW_PASSWORD_FILE='%3' "
                             "gatehouse-cli account password --as %1")
                  .arg(name, given, own)}) {
            const Run done = run(command);
            if (done.code != 0)
                qFatal("%s: %s", qUtf8Printable(command), qUtf8Printable(done.err));
        }
    }
    if (!QFile::remove(demo()) || !QFile::copy(workspace(), demo()))
        qFatal("cannot keep the demo");
}

void RolesVerbsTest::knowsEveryVerbThatActsAsSomebody()
{
    QStringList unknown;
    for (const auto &[verb, examples] : m_examples) {
        if (!needs().contains(verb))
            unknown += verb;
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    QCOMPARE(m_examples.size(), needs().size());
}

void RolesVerbsTest::asEveryRole_data()
{
    QTest::addColumn<QString>("verb");
    for (const auto &[verb, what] : needs())
        QTest::newRow(qUtf8Printable(verb)) << verb;
}

void RolesVerbsTest::asEveryRole()
{
    QFETCH(const QString, verb);
    const Needs &what = needs().at(verb);
    QStringList own;
    QStringList before;
    for (const QString &command : m_examples.at(verb)) {
        if ((command + u' ').startsWith(QStringLiteral("gatehouse-cli ") + verb + u' '))
            own += command;
        else if (own.isEmpty())
            before += command;
    }
    QVERIFY(what.example < own.size() && !own.isEmpty());
    const QString tried = what.example < 0 ? own.last() : own[what.example];

    renew(demo());
    for (const QString &command : before) {
        const Run done = run(command);
        QVERIFY2(done.code == 0 || done.code == 1, qPrintable(command + u'\n' + done.err));
    }
    const QString prepared = m_folder.filePath(QStringLiteral("prepared"));
    QFile::remove(prepared);
    QVERIFY(QFile::copy(workspace(), prepared));
    const QString refusal = what.permission && !what.besides
        ? QStringLiteral("may not do this (%1). Roles that may: ").arg(label(*what.permission))
        : QStringLiteral("may not do this (");
    for (const Role role : allValues<Role>()) {
        const bool mayOne = !what.permission || grants(role, *what.permission);
        const bool mayOther = !what.besides || grants(role, *what.besides);
        const bool may = what.isEither ? mayOne || mayOther : mayOne && mayOther;
        const Run done = run(tried, QStringLiteral("a_") + toKey(role));
        const QString said = QStringLiteral("%1 (%2): %3 %4")
                                 .arg(tried, toKey(role), QString::number(done.code), done.err);
        if (!may) {
            QVERIFY2(done.code == 3, qPrintable(said));
            QVERIFY2(done.err.contains(refusal), qPrintable(said));
            continue;
        }
        QVERIFY2(!done.err.contains(QStringLiteral("may not do this")), qPrintable(said));
        QVERIFY2(done.code == 0 || done.code == 1 || done.code == 3, qPrintable(said));
        if (done.code != 3)
            renew(prepared);
    }
}

int main(int argc, char **argv)
{
    // A thousand programs are started in one function of the test.
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
    QCoreApplication application(argc, argv);
    RolesVerbsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "rolesverbstest.moc"
