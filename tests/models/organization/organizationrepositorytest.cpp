#include "models/organization/organizationrepository.h"

#include "models/accounts/accountrepository.h"
#include "tests/support/auditrecords.h"
#include "tests/support/difficultnames.h"
#include "tests/support/testworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class OrganizationRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryName_data();
    void keepsEveryName();
    void refusesBadText_data();
    void refusesBadText();
    void writesTheTreeDownByName();
    void ordersPeopleByReading();
    void refusesACycle_data();
    void refusesACycle();
    void removesOnlyWhatNothingBelongsTo();
    void keepsWhatAPersonIs();
    void givesAnAccountToOnePersonOnly();
    void refusesWhatIsNoLongerThere();
    void refusesAnUpdateOfAnOldRevision();
    void logsOnlyTheFieldsThatChanged();
    void logsEveryFieldOfSomethingNew();
    void writesNothingWhenNothingChanged();
    void announcesWhatWasWritten();

private:
    UnitId addUnit(const QString &name, UnitId parent = {});
    PersonId addPerson(const Person &person);
    AccountId accountOf(Role role) { return m_test->session(role).account.id; }
    OrganizationRepository repository() const { return OrganizationRepository(m_test->database()); }

    std::unique_ptr<TestWorkspace> m_test;
};

void OrganizationRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

UnitId OrganizationRepositoryTest::addUnit(const QString &name, UnitId parent)
{
    Change change = m_test->change("unit.add");
    Unit unit;
    unit.name = name;
    unit.parent = parent;
    const UnitId id = need(OrganizationRepository::addUnit(change, unit));
    need(change.commit());
    return id;
}

PersonId OrganizationRepositoryTest::addPerson(const Person &person)
{
    Change change = m_test->change("person.add");
    const PersonId id = need(OrganizationRepository::addPerson(change, person));
    need(change.commit());
    return id;
}

void OrganizationRepositoryTest::keepsEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[what, name] : difficultNames())
        QTest::newRow(what) << name;
}

void OrganizationRepositoryTest::keepsEveryName()
{
    QFETCH(QString, name);
    const UnitId unit = addUnit(QStringLiteral(" \t") + name + QStringLiteral("\u3000 "));
    QCOMPARE(need(repository().unit(unit)).name, name);

    Person person;
    person.name = name;
    person.post = name;
    person.contact = name;
    person.unit = unit;
    const Person stored = need(repository().person(addPerson(person)));
    QCOMPARE(stored.name, name);
    QCOMPARE(stored.post, name);
    QCOMPARE(stored.contact, name);

    // Through the audit log too, which writes the name of what someone belongs to.
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front()["after"].toObject()["unit"].toString(), name);
}

void OrganizationRepositoryTest::refusesBadText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("post");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << QString() << QString() << "Name (Person) is missing";
    QTest::newRow("white space") << QStringLiteral(" \u3000\t") << QString()
                                 << "Name (Person) is missing";
    QTest::newRow("301 characters") << QStringLiteral("𠮷").repeated(301) << QString()
                                    << "has 301 characters, and at most 300 fit";
    QTest::newRow("line break") << QStringLiteral("张\n伟") << QString() << "holds a line break";
    QTest::newRow("half a character")
        << QString(QChar(0xD842)) << QString() << "that cannot be shown";
    QTest::newRow("long post") << QStringLiteral("张伟") << QStringLiteral("x").repeated(301)
                               << "Post (Person) has 301 characters";
}

void OrganizationRepositoryTest::refusesBadText()
{
    QFETCH(QString, name);
    QFETCH(QString, post);
    QFETCH(QString, says);
    Change change = m_test->change();
    Person person;
    person.name = name;
    person.post = post;
    const auto added = OrganizationRepository::addPerson(change, person);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY2(added.error().message.contains(says), qPrintable(added.error().message));
    QVERIFY(need(repository().people()).empty());
}

void OrganizationRepositoryTest::writesTheTreeDownByName()
{
    const UnitId company = addUnit(QStringLiteral("公司"));
    const UnitId technology = addUnit(QStringLiteral("科技部"), company);
    const UnitId retail = addUnit(QStringLiteral("个险部"), company);
    const UnitId team10 = addUnit(QStringLiteral("10 组"), technology);
    const UnitId team9 = addUnit(QStringLiteral("9 组"), technology);
    const UnitId branch = addUnit(QStringLiteral("北京分公司"));

    std::vector<UnitId> order;
    for (const Unit &unit : need(repository().units()))
        order.push_back(unit.id);
    // Běijīng before gōngsī; gèxiǎn before kējì; 9 before 10; each with all that is below it.
    const std::vector<UnitId> expected{branch, company, retail, technology, team9, team10};
    QCOMPARE(order, expected);
}

void OrganizationRepositoryTest::ordersPeopleByReading()
{
    for (const char *name : {"周敏", "李娜", "Alice", "王芳", "陈静"}) {
        Person person;
        person.name = QString::fromUtf8(name);
        addPerson(person);
    }
    QStringList order;
    for (const Person &person : need(repository().people()))
        order += person.name;
    order.removeAll(QStringLiteral("Alice"));
    const QStringList expected{QStringLiteral("陈静"), QStringLiteral("李娜"),
                               QStringLiteral("王芳"), QStringLiteral("周敏")};
    QCOMPARE(order, expected);
}

void OrganizationRepositoryTest::refusesACycle_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("below");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("below itself") << "a"
                                  << "a" << false;
    QTest::newRow("below its child") << "a"
                                     << "b" << false;
    QTest::newRow("below its grandchild") << "a"
                                          << "c" << false;
    QTest::newRow("below its grandparent") << "c"
                                           << "a" << true;
    QTest::newRow("below another tree") << "a"
                                        << "d" << true;
    QTest::newRow("to the top") << "c"
                                << "" << true;
}

void OrganizationRepositoryTest::refusesACycle()
{
    QFETCH(QString, moved);
    QFETCH(QString, below);
    QFETCH(bool, allowed);
    QHash<QString, UnitId> ids;
    ids[QStringLiteral("a")] = addUnit(QStringLiteral("a"));
    ids[QStringLiteral("b")] = addUnit(QStringLiteral("b"), ids[QStringLiteral("a")]);
    ids[QStringLiteral("c")] = addUnit(QStringLiteral("c"), ids[QStringLiteral("b")]);
    ids[QStringLiteral("d")] = addUnit(QStringLiteral("d"));

    Unit unit = need(repository().unit(ids.value(moved)));
    unit.parent = ids.value(below);
    {
        Change change = m_test->change();
        const auto updated = OrganizationRepository::updateUnit(change, unit);
        QCOMPARE(updated.has_value(), allowed);
        if (allowed)
            need(change.commit());
        else
            QCOMPARE(updated.error().kind, ErrorKind::Invalid);
    }
    QCOMPARE(need(repository().units()).size(), 4u);
    if (allowed)
        QCOMPARE(need(repository().unit(unit.id)).parent, ids.value(below));
}

void OrganizationRepositoryTest::removesOnlyWhatNothingBelongsTo()
{
    const UnitId parent = addUnit(QStringLiteral("科技部"));
    const UnitId child = addUnit(QStringLiteral("测试组"), parent);
    Person person;
    person.name = QStringLiteral("张伟");
    person.unit = parent;
    const PersonId personId = addPerson(person);
    {
        Change change = m_test->change();
        auto app = need(change.database().prepare(
            "INSERT INTO app (uid, code, name, kind, platforms, status, owner_unit_id, tier, "
            "created_at) VALUES ('u', 'A', 'A', 'h5', 'web', 'live', ?, 3, '')"));
        need(app.bind(parent).run());
        const auto removed = OrganizationRepository::removeUnit(change, parent);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Conflict);
        for (const char *said : {"科技部", "1 department", "1 person", "1 app"})
            QVERIFY2(removed.error().message.contains(QString::fromUtf8(said)),
                     qPrintable(removed.error().message));
    }

    Change change = m_test->change();
    need(OrganizationRepository::removeUnit(change, child));
    Person moved = need(repository().person(personId));
    moved.unit = {};
    need(OrganizationRepository::updatePerson(change, moved));
    need(OrganizationRepository::removeUnit(change, parent));
    need(change.commit());
    QVERIFY(need(repository().units()).empty());
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 3u);
    QCOMPARE(records.front()["before"].toObject()["name"].toString(), QStringLiteral("测试组"));
    QVERIFY(records.front()["after"].toObject().isEmpty());

    Change again = m_test->change();
    const auto gone = OrganizationRepository::removeUnit(again, parent);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void OrganizationRepositoryTest::keepsWhatAPersonIs()
{
    Person person;
    person.name = QStringLiteral("张伟");
    person.post = QStringLiteral("安全主管");
    person.unit = addUnit(QStringLiteral("科技部"));
    person.contact = QStringLiteral("8001");
    person.account = accountOf(Role::Auditor);
    person.id = addPerson(person);

    Person stored = need(repository().person(person.id));
    QVERIFY(!stored.uid.isEmpty());
    person.uid = stored.uid;
    QVERIFY(stored == person);
    QVERIFY(need(repository().people()) == std::vector<Person>{person});

    stored.active = false;
    stored.unit = {};
    stored.account = {};
    Change change = m_test->change();
    need(OrganizationRepository::updatePerson(change, stored));
    need(change.commit());
    stored.revision = 2;
    QVERIFY(need(repository().person(person.id)) == stored);
}

void OrganizationRepositoryTest::givesAnAccountToOnePersonOnly()
{
    Person first;
    first.name = QStringLiteral("张伟");
    first.account = accountOf(Role::Auditor);
    first.id = addPerson(first);
    Person second;
    second.name = QStringLiteral("李娜");
    second.id = addPerson(second);
    second.account = first.account;

    Change change = m_test->change();
    const auto updated = OrganizationRepository::updatePerson(change, second);
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, ErrorKind::Conflict);
    QVERIFY(updated.error().message.contains(QStringLiteral("auditor")));
    QVERIFY(updated.error().message.contains(QStringLiteral("张伟")));
    // Keeping one's own account is no conflict.
    first.post = QStringLiteral("审计");
    need(OrganizationRepository::updatePerson(change, first));
}

void OrganizationRepositoryTest::refusesWhatIsNoLongerThere()
{
    Change change = m_test->change();
    Unit unit;
    unit.name = QStringLiteral("组");
    unit.parent = UnitId(99);
    QCOMPARE(OrganizationRepository::addUnit(change, unit).error().kind, ErrorKind::NotFound);
    Person person;
    person.name = QStringLiteral("张伟");
    person.unit = UnitId(99);
    QCOMPARE(OrganizationRepository::addPerson(change, person).error().kind, ErrorKind::NotFound);
    person.unit = {};
    person.account = AccountId(99);
    QCOMPARE(OrganizationRepository::addPerson(change, person).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository().unit(UnitId(99)).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository().person(PersonId(99)).error().kind, ErrorKind::NotFound);
}

void OrganizationRepositoryTest::refusesAnUpdateOfAnOldRevision()
{
    const UnitId id = addUnit(QStringLiteral("科技部"));
    Unit mine = need(repository().unit(id));
    const Unit theirs = mine;
    mine.name = QStringLiteral("信息科技部");
    Change change = m_test->change();
    need(OrganizationRepository::updateUnit(change, mine));
    const auto second = OrganizationRepository::updateUnit(change, theirs);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    need(change.commit());
    QCOMPARE(need(repository().unit(id)).name, QStringLiteral("信息科技部"));

    Person person;
    person.name = QStringLiteral("张伟");
    person.id = addPerson(person);
    person.revision = 7;
    Change other = m_test->change();
    QCOMPARE(OrganizationRepository::updatePerson(other, person).error().kind, ErrorKind::Conflict);
}

void OrganizationRepositoryTest::logsOnlyTheFieldsThatChanged()
{
    Person person;
    person.name = QStringLiteral("张伟");
    person.unit = addUnit(QStringLiteral("科技部"));
    person.id = addPerson(person);
    Person changed = need(repository().person(person.id));
    changed.post = QStringLiteral("项目经理");
    changed.unit = addUnit(QStringLiteral("个险部"));
    Change change = m_test->change();
    need(OrganizationRepository::updatePerson(change, changed));
    need(change.commit());

    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    const QString from = need(repository().unit(person.unit)).uid;
    const QString to = need(repository().unit(changed.unit)).uid;
    QCOMPARE(records.front()["uid"].toString(), changed.uid);
    QCOMPARE(records.front()["before"].toObject(),
             (QJsonObject{{"post", ""}, {"unit", "科技部"}, {"unit_uid", from}}));
    QCOMPARE(records.front()["after"].toObject(),
             (QJsonObject{{"post", "项目经理"}, {"unit", "个险部"}, {"unit_uid", to}}));
}

void OrganizationRepositoryTest::logsEveryFieldOfSomethingNew()
{
    Person person;
    person.name = QStringLiteral("张伟");
    person.contact = QStringLiteral("8001");
    person.account = accountOf(Role::Auditor);
    const Person stored = need(repository().person(addPerson(person)));
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front()["entity"].toString(), QStringLiteral("person"));
    QCOMPARE(records.front()["uid"].toString(), stored.uid);
    QVERIFY(records.front()["before"].toObject().isEmpty());
    QCOMPARE(records.front()["after"].toObject(),
             (QJsonObject{{"name", "张伟"},
                          {"post", ""},
                          {"unit", ""},
                          {"unit_uid", ""},
                          {"contact", "8001"},
                          {"account", "auditor"},
                          {"account_uid", m_test->session(Role::Auditor).account.uid},
                          {"active", true}}));
}

void OrganizationRepositoryTest::writesNothingWhenNothingChanged()
{
    const UnitId unit = addUnit(QStringLiteral("科技部"));
    Person person;
    person.name = QStringLiteral("张伟");
    const PersonId personId = addPerson(person);
    const qint64 entries = need(AuditLog(m_test->database()).count());

    Change change = m_test->change();
    need(OrganizationRepository::updateUnit(change, need(repository().unit(unit))));
    need(OrganizationRepository::updatePerson(change, need(repository().person(personId))));
    need(change.commit());
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(need(repository().unit(unit)).revision, 1);
    QCOMPARE(need(repository().person(personId)).revision, 1);
}

void OrganizationRepositoryTest::announcesWhatWasWritten()
{
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    const UnitId unit = addUnit(QStringLiteral("科技部"));
    QCOMPARE(spy.count(), 1);
    const auto event = spy.front().front().value<ChangeEvent>();
    QVERIFY(event.changes == std::vector<EntityChange>{(EntityChange{Entity::Unit, unit.value})});
}

QTEST_GUILESS_MAIN(OrganizationRepositoryTest)
#include "organizationrepositorytest.moc"
