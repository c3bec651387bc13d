#include "models/worklist/worklist.h"
#include "tests/models/management/managementfixture.h"

#include <QTest>

using namespace gatehouse;

/// What the registers of the management system have wait for whom.
class RegisterWorkTest : public QObject
{
    Q_OBJECT

    struct Fixture : ManagementFixture {
        Fixture()
        {
            // The owner of the documents is the reader, their approver the developer.
            Change naming = change();
            Person person = need(OrganizationRepository(database()).person(owner));
            person.account = session(Role::Viewer).account.id;
            need(OrganizationRepository::updatePerson(naming, person));
            person = need(OrganizationRepository(database()).person(approver));
            person.account = session(Role::Developer).account.id;
            need(OrganizationRepository::updatePerson(naming, person));
            need(naming.commit());
        }
        qint64 addDocument(const QString &title, QDate due)
        {
            Document made = document(title);
            made.reviewDue = due;
            return need(add(made));
        }
        std::vector<WorkItem> work(Role role)
        {
            LibraryShelf shelf;
            auto items = need(WorkList::of(database(), shelf, session(role).account, today()));
            std::erase_if(items, [](const WorkItem &item) { return item.record == 0; });
            return items;
        }
    };

private Q_SLOTS:
    void anOverdueReviewComesToWhomTheDocumentNamesAndWhoManages()
    {
        Fixture ws;
        const qint64 late = ws.addDocument(QStringLiteral("办法"), QDate(2026, 3, 1));
        ws.addDocument(QStringLiteral("细则"), QDate(2026, 3, 2)); // today still is in time
        for (const Role role :
             {Role::Viewer, Role::Developer, Role::SecurityManager, Role::Administrator}) {
            const auto items = ws.work(role);
            QCOMPARE(items.size(), 1u);
            QCOMPARE(items.front().kind, WorkKind::ReviewOverdue);
            QCOMPARE(items.front().entity, QStringLiteral("document"));
            QCOMPARE(items.front().record, late);
            QCOMPARE(items.front().due, QDate(2026, 3, 1));
            QCOMPARE(items.front().what, QStringLiteral("DOC-001 办法"));
        }
        QVERIFY(ws.work(Role::Auditor).empty());
        need(ws.withdraw<Document>(late, QStringLiteral("replaced")));
        QVERIFY(ws.work(Role::SecurityManager).empty());
    }

    void aContractIsNamedBeforeItEnds()
    {
        Fixture ws;
        OutsourcingContract contract;
        contract.party = QStringLiteral("云帆科技");
        contract.responsible = ws.owner;
        contract.endsOn = ws.today().addDays(WorkList::endsSoon);
        const qint64 soon = need(ws.add(contract));
        contract.number.clear();
        contract.endsOn = ws.today().addDays(WorkList::endsSoon + 1);
        need(ws.add(contract));
        contract.endsOn = ws.today().addDays(-1);
        const qint64 over = need(ws.add(contract));
        const auto items = ws.work(Role::Viewer);
        QCOMPARE(items.size(), 2u);
        QCOMPARE(items[0].record, over);
        QCOMPARE(items[1].record, soon);
        QCOMPARE(items[1].kind, WorkKind::ContractEnding);
        QVERIFY(ws.work(Role::Developer).empty());
    }

    void codingStandardsAndModulesAreReviewedToo()
    {
        Fixture ws;
        CodingStandard standard;
        standard.title = QStringLiteral("Kotlin 编码规范");
        standard.owner = ws.approver;
        standard.reviewDue = QDate(2026, 2, 1);
        need(ws.add(standard));
        const auto items = ws.work(Role::Developer);
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items.front().entity, QStringLiteral("coding_standard"));
    }
};

QTEST_GUILESS_MAIN(RegisterWorkTest)
#include "registerworktest.moc"
