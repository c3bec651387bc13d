#include "models/assessments/assessmentsheet.h"
#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/organization/organizationrepository.h"
#include "tests/support/window/windowfixture.h"
#include "views/assessments/assessmentpanel.h"
#include "views/assessments/requirementspanel.h"
#include "views/findings/findingeditor.h"
#include "views/findings/findingspanel.h"
#include "views/design/messagebar.h"
#include "views/organization/accounteditor.h"
#include "views/organization/accountspanel.h"
#include "views/organization/organizationinspector.h"
#include "views/organization/organizationpage.h"
#include "views/organization/personeditor.h"
#include "views/organization/uniteditor.h"
#include "views/frame/pagestack.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gatehouse;

class OrganizationPageTest : public QObject
{
    Q_OBJECT

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
        OrganizationRepository organization() { return OrganizationRepository(database()); }
        Page *page() { return window().pages()->currentPage(); }
        void showTab(int tab) { page()->findChild<QTabWidget *>()->setCurrentIndex(tab); }
        QAction *action(const QString &text)
        {
            for (QAction *each : page()->paletteActions()) {
                if (each->text() == text)
                    return each;
            }
            qFatal("no action '%s'", qUtf8Printable(text));
            return nullptr;
        }
        /// The editor that is open.
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
        void selectAccount(const char *name)
        {
            auto *table = visible<QTableView>();
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == QLatin1String(name))
                    table->selectRow(row);
            }
        }
        UnitId addUnit(const QString &name, UnitId parent = {})
        {
            Change change = need(Change::begin(workspaces().session(),
                                               {"unit.add", Permission::ManageOrganisation}));
            Unit unit;
            unit.name = name;
            unit.parent = parent;
            const UnitId id = need(OrganizationRepository::addUnit(change, unit));
            need(change.commit());
            return id;
        }
        PersonId addPerson(const QString &name, UnitId unit)
        {
            Change change = need(Change::begin(workspaces().session(),
                                               {"person.add", Permission::ManageOrganisation}));
            Person person;
            person.name = name;
            person.unit = unit;
            const PersonId id = need(OrganizationRepository::addPerson(change, person));
            need(change.commit());
            return id;
        }
        void update(const Person &person)
        {
            Change change = need(Change::begin(workspaces().session(),
                                               {"person.edit", Permission::ManageOrganisation}));
            need(OrganizationRepository::updatePerson(change, person));
            need(change.commit());
        }
        /// Opens the editor of the person in this row.
        void choosePerson(const QModelIndex &row)
        {
            visible<QTreeView>()->setCurrentIndex(row);
            action(QStringLiteral("Edit…"))->trigger();
        }
        /// The first requirement the organisation is held against.
        RequirementId firstRequirement()
        {
            const auto sheet =
                need(AssessmentSheet::loadOrganisation(database(), context().shelf(), {}));
            for (const SheetRow &row : sheet.rows) {
                if (row.requirement->isAssessed())
                    return row.requirement->id;
            }
            return {};
        }
    };

    static void type(QDialog *editor, const char *field, const QString &text)
    {
        auto *edit = editor->findChild<QLineEdit *>(QString::fromLatin1(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void save(QDialog *editor) { QTest::keyClick(editor, Qt::Key_Return); }

private Q_SLOTS:
    void aTabIsMadeWhenSomethingLeadsToIt()
    {
        Window window;
        const auto has = [&window](auto *none) {
            return window.page()->findChild<std::remove_pointer_t<decltype(none)> *>() != nullptr;
        };
        const auto *accounts = static_cast<AccountsPanel *>(nullptr);
        const auto *findings = static_cast<FindingsPanel *>(nullptr);
        const auto *requirements = static_cast<RequirementsPanel *>(nullptr);
        QVERIFY(!has(accounts) && !has(findings) && !has(requirements));
        // Nothing was entered where nobody was.
        QVERIFY(window.page()->drafts().empty());
        const RequirementId requirement = window.firstRequirement();
        QVERIFY(window.context().open(OrganisationDestination{requirement}));
        QVERIFY(has(requirements) && !has(accounts) && !has(findings));
        QVERIFY(window.visible<QTableView>()->currentIndex().isValid());
        QVERIFY(window.visible<AssessmentPanel>());
        // An action of a tab that nobody has seen.
        QVERIFY(window.action(QStringLiteral("New account…"))->isEnabled());
        QVERIFY(has(accounts));
    }

    void addsADepartmentAndSomeoneInIt()
    {
        Window window(Role::SecurityManager);
        window.action(QStringLiteral("New department…"))->trigger();
        auto *unit = window.editor<UnitEditor>();
        type(unit, "unit-name", QStringLiteral("Digital Channels"));
        save(unit);
        const auto units = need(window.organization().units());
        QCOMPARE(units.size(), 1u);
        QCOMPARE(units.front().name, QStringLiteral("Digital Channels"));
        QCOMPARE(window.visible<QTreeView>()->currentIndex().data().toString(), units.front().name);

        window.action(QStringLiteral("New person…"))->trigger();
        auto *person = window.editor<PersonEditor>();
        type(person, "person-name", QStringLiteral("Lin Yue"));
        type(person, "person-post", QStringLiteral("Product owner"));
        auto *account = person->findChild<QComboBox *>(QStringLiteral("person-account"));
        account->setCurrentIndex(account->findText(QStringLiteral("auditor"), Qt::MatchStartsWith));
        save(person);
        const auto people = need(window.organization().people());
        QCOMPARE(people.size(), 1u);
        QCOMPARE(people.front().unit, units.front().id);
        QCOMPARE(people.front().post, QStringLiteral("Product owner"));
        QVERIFY(people.front().account.isValid());
        QCOMPARE(window.visible<QTreeView>()->currentIndex().data().toString(),
                 QStringLiteral("Lin Yue"));
    }

    void settlesWhatSomebodyElseSavedOfAPerson()
    {
        Window window(Role::SecurityManager);
        const PersonId id = window.addPerson(QStringLiteral("Lin Yue"), {});
        window.choosePerson(window.visible<QTreeView>()->model()->index(0, 0));
        Person theirs = need(window.organization().person(id));
        theirs.post = QStringLiteral("their post");
        theirs.contact = QStringLiteral("8001");
        window.update(theirs);
        type(window.editor<PersonEditor>(), "person-post", QStringLiteral("my post"));
        window.dialogs().settlements = {{{true, false}}};
        save(window.editor<PersonEditor>());
        const QList<FieldConflict> asked{
            {QStringLiteral("Post"), QStringLiteral("my post"), QStringLiteral("their post"), true},
            {QStringLiteral("Contact"), QString(), QStringLiteral("8001"), false}};
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.dialogs().conflictsAsked[0].fields, asked);
        const LastSave first = window.dialogs().conflictsAsked[0].theirs;
        QCOMPARE(first.who, window.context().session().account.displayName);
        // Before the last entry, which is of what was settled.
        const AuditLog log(window.context().session().workspace.database());
        QCOMPARE(first.at, need(log.entries(0, 2)).back().happenedAt);
        const Person stored = need(window.organization().person(id));
        QCOMPARE(stored.post, QStringLiteral("my post"));
        QCOMPARE(stored.contact, QStringLiteral("8001"));
    }

    void keepsADepartmentThatCannotBeReadAsItIsStored()
    {
        Window window(Role::SecurityManager);
        const UnitId unit = window.addUnit(QStringLiteral("Claims"));
        const PersonId id = window.addPerson(QStringLiteral("Lin Yue"), unit);
        need(window.database().execute("ALTER TABLE unit RENAME TO away"));
        const QAbstractItemModel *tree = window.visible<QTreeView>()->model();
        window.choosePerson(tree->index(0, 0, tree->index(0, 0)));
        need(window.database().execute("ALTER TABLE away RENAME TO unit"));
        auto *editor = window.editor<PersonEditor>();
        QCOMPARE(editor->messages()->texts().size(), 1);
        QVERIFY(!editor->findChild<QComboBox *>(QStringLiteral("person-unit"))->isEnabled());
        QVERIFY(editor->findChild<QComboBox *>(QStringLiteral("person-account"))->isEnabled());
        type(editor, "person-post", QStringLiteral("Product owner"));
        save(editor);
        const Person stored = need(window.organization().person(id));
        QCOMPARE(stored.post, QStringLiteral("Product owner"));
        QCOMPARE(stored.unit, unit);
    }

    void asksForANameBeforeItSaves()
    {
        Window window(Role::SecurityManager);
        window.action(QStringLiteral("New department…"))->trigger();
        auto *unit = window.editor<UnitEditor>();
        save(unit);
        QVERIFY(unit->isVisible());
        QVERIFY(need(window.organization().units()).empty());
    }

    void movesADepartmentButNeverBelowItself()
    {
        Window window(Role::SecurityManager);
        const UnitId top = window.addUnit(QStringLiteral("Group"));
        const UnitId below = window.addUnit(QStringLiteral("Life"), top);
        window.addUnit(QStringLiteral("Agents"), below);
        auto *tree = window.visible<QTreeView>();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        window.action(QStringLiteral("Edit…"))->trigger();
        auto *parents =
            window.editor<UnitEditor>()->findChild<QComboBox *>(QStringLiteral("unit-parent"));
        QCOMPARE(parents->count(), 1); // nothing stands outside of it
    }

    void removesADepartmentOnlyWhenNothingBelongsToIt()
    {
        Window window(Role::SecurityManager);
        const UnitId top = window.addUnit(QStringLiteral("Group"));
        window.addUnit(QStringLiteral("Life"), top);
        auto *tree = window.visible<QTreeView>();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        window.dialogs().confirmations.append(true);
        const QAction *remove = window.action(QStringLiteral("Remove department"));
        QVERIFY(!remove->isEnabled());
        QVERIFY2(remove->toolTip().contains(QStringLiteral("belong to it")),
                 qUtf8Printable(remove->toolTip()));
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(need(window.organization().units()).size(), 1u);
        QCOMPARE(window.dialogs().confirmationsAsked.last().touches,
                 QStringList{QStringLiteral("Life")});
    }

    void keepsFoldedWhatWasFolded()
    {
        Window window(Role::SecurityManager);
        const UnitId top = window.addUnit(QStringLiteral("Group"));
        window.addUnit(QStringLiteral("Life"), top);
        auto *tree = window.visible<QTreeView>();
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        tree->collapse(tree->model()->index(0, 0));
        window.addUnit(QStringLiteral("Zebra"));
        QCOMPARE(tree->model()->rowCount(), 2);
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    }

    void saysWhichRolesMayWhereTheAccountMayNot()
    {
        Window window(Role::Viewer);
        const QAction *add = window.action(QStringLiteral("New department…"));
        QVERIFY(!add->isEnabled());
        QVERIFY2(add->toolTip().contains(QStringLiteral("Security manager")),
                 qPrintable(add->toolTip()));
        QVERIFY(!window.action(QStringLiteral("New account…"))->isEnabled());
    }

    void addsAnAccountWithItsRoles()
    {
        Window window;
        window.showTab(5);
        window.action(QStringLiteral("New account…"))->trigger();
        auto *editor = window.editor<AccountEditor>();
        type(editor, "account-name", QStringLiteral("chen"));
        type(editor, "account-display_name", QStringLiteral("Chen Jing"));
        editor->findChild<QCheckBox *>(QStringLiteral("role-viewer"))->click();
        save(editor);
        QVERIFY(editor->isVisible()); // an account without a role is none
        editor->findChild<QCheckBox *>(QStringLiteral("role-auditor"))->click();
        save(editor);
        const Account made = need(AccountRepository(window.database()).byName("chen"));
        QVERIFY(made.roles == std::set<Role>{Role::Auditor});
        QCOMPARE(window.visible<QTableView>()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("chen"));
    }

    void givesARoleForADepartmentsApps()
    {
        Window window;
        const UnitId unit = window.addUnit(QStringLiteral("Claims"));
        window.showTab(5);
        window.selectAccount("viewer");
        QTest::keyClick(window.visible<QTableView>(), Qt::Key_Return);
        auto *editor = window.editor<AccountEditor>();
        auto *grants = editor->findChild<RecordTable *>(QStringLiteral("role-grants"));
        QVERIFY(grants);
        for (auto *button : grants->findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("Add role"))
                button->click();
        }
        const auto choices = grants->findChildren<QComboBox *>();
        QCOMPARE(choices.size(), 2);
        // Whoever saves at once has given the least.
        QCOMPARE(choices[0]->currentData().toString(), toKey(Role::Viewer));
        choices[0]->setCurrentIndex(choices[0]->findData(toKey(Role::Assessor)));
        const QString uid = need(window.organization().unit(unit)).uid;
        choices[1]->setCurrentIndex(choices[1]->findData(uid));
        save(editor);
        const Account made = need(AccountRepository(window.database()).byName("viewer"));
        QVERIFY(made.roles == std::set<Role>{Role::Viewer});
        QCOMPARE(made.grants,
                 (std::vector<RoleGrant>{
                     {Role::Assessor, GrantScope::Unit, uid, QStringLiteral("Claims")}}));
        QVERIFY(made.may(Permission::Assess));
        QVERIFY(!made.mayEverywhere(Permission::Assess));
    }

    void deactivatesAnAccountAfterAsking()
    {
        Window window;
        window.showTab(5);
        window.selectAccount("viewer");
        window.action(QStringLiteral("Deactivate…"))->trigger(); // the script says no
        QVERIFY(AccountRepository(window.database()).byName("viewer"));
        window.dialogs().confirmations.enqueue(true);
        window.action(QStringLiteral("Deactivate…"))->trigger();
        QCOMPARE(window.window().messages()->texts(), QStringList());
        QVERIFY(!AccountRepository(window.database()).byName("viewer"));
        window.action(QStringLiteral("Activate"))->trigger();
        QVERIFY(AccountRepository(window.database()).byName("viewer"));
    }

    void showsWhatAnAccountMayDo()
    {
        Window window;
        window.showTab(5);
        window.selectAccount("security_manager");
        auto *inspector = window.visible<OrganizationInspector>();
        QVERIFY(inspector->isVisible());
        QStringList texts;
        for (const QLabel *each : inspector->findChildren<QLabel *>())
            texts += each->text();
        QVERIFY2(texts.contains(QStringLiteral("Security manager")), qPrintable(texts.join('|')));
    }

    void assessesARequirementForTheOrganisation()
    {
        Window window(Role::SecurityManager);
        const RequirementId requirement = window.firstRequirement();
        QVERIFY(window.context().open(OrganisationDestination{requirement}));
        QTest::mouseClick(window.visible<QAbstractButton>(QStringLiteral("judgement-compliant")),
                          Qt::LeftButton);
        window.visible<QAbstractButton>(QStringLiteral("method-document"))->click();
        QTest::keyClicks(window.visible<QLineEdit>(QStringLiteral("assessment-object")),
                         QStringLiteral("charter"));
        QTest::keyClicks(window.visible<QPlainTextEdit>(QStringLiteral("assessment-record")),
                         QStringLiteral("policy read"));
        QTest::mouseClick(window.visible<QPushButton>(QStringLiteral("assessment-save")),
                          Qt::LeftButton);
        const auto recorded =
            need(AssessmentRepository(window.database()).find(ReleaseId(), requirement, {}));
        QVERIFY(recorded);
        QCOMPARE(recorded->judgement, Judgement::Compliant);
        QCOMPARE(recorded->record, QStringLiteral("policy read"));
        QVERIFY(!recorded->release.isValid());
    }

    void attachesEvidenceAndOpensAFindingForTheOrganisation()
    {
        Window window(Role::SecurityManager);
        const RequirementId requirement = window.firstRequirement();
        QVERIFY(window.context().open(OrganisationDestination{requirement}));
        window.dialogs().paths.enqueue(window.write(QStringLiteral("policy.txt"), "the policy"));
        QTest::mouseClick(window.visible<QPushButton>(QStringLiteral("evidence-attach")),
                          Qt::LeftButton);
        const auto evidence =
            need(EvidenceRepository(window.database()).ofRequirement(ReleaseId(), requirement));
        QCOMPARE(evidence.size(), 1u);
        QCOMPARE(evidence.front().fileName, QStringLiteral("policy.txt"));

        QTest::mouseClick(window.visible<QPushButton>(QStringLiteral("finding-open")),
                          Qt::LeftButton);
        auto *editor = window.editor<FindingEditor>();
        QTest::keyClicks(editor->findChild<QLineEdit *>(), QStringLiteral("No owner named"));
        save(editor);
        const auto findings =
            need(FindingRepository(window.database(), {}).ofRequirement(ReleaseId(), requirement));
        QCOMPARE(findings.size(), 1u);
        window.showTab(8);
        QCOMPARE(window.visible<QTableView>()->model()->rowCount(), 1);
        // The finding stands beside it, not its requirement alone.
        window.visible<QTableView>()->selectRow(0);
        QVERIFY(window.visible<QWidget>(QStringLiteral("chosen-finding")));
    }

    void speaksBothLanguagesWithoutARestart()
    {
        Window window(Role::SecurityManager);
        window.addUnit(QStringLiteral("Group"));
        window.languages().setLanguage(Language::Chinese);
        window.languages().setLanguage(Language::English);
        QCOMPARE(window.page()->findChild<QTabWidget *>()->tabText(0),
                 QStringLiteral("Departments and people"));
        QCOMPARE(window.visible<QTreeView>()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(OrganizationPageTest)
#include "organizationpagetest.moc"
