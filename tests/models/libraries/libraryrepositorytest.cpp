#include "models/store/searchindex.h"
#include "tests/models/libraries/libraryfixture.h"
#include "tests/support/statementlog.h"
#include "tests/support/auditrecords.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class LibraryRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void returnsWhatWasPublished();
    void keepsDifficultTexts();
    void numbersRequirementsInTheirOrder();
    void publishesTheSameContentOnce();
    void offersTheBuiltInVersionThatIsNewer_data();
    void offersTheBuiltInVersionThatIsNewer();
    void refusesOtherContentUnderAPublishedVersion();
    void recordsTheLibraryAsAWhole();
    void makesRequirementsSearchable_data();
    void makesRequirementsSearchable();
    void leavesNothingOfAChangeThatIsNotCommitted();
    void listsTheNewestVersionFirst();
    void countsTheReleasesHeldAgainstALibrary();
    void findsTheNewestVersion();
    void namesTheLibrariesThereAre();
    void saysWhenALibraryIsNotThere();
    void neverChangesAPublishedLibrary_data();
    void neverChangesAPublishedLibrary();
    void readsALibraryOnce();
    void findsARequirementWithoutAskingTwice();

private:
    LibraryId publish(const Library &library);
    LibraryId publishSmall(const char *version, const char *key = "small");
    LibraryRepository repository() { return LibraryRepository(m_test->database()); }

    std::unique_ptr<TestWorkspace> m_test;
};

void LibraryRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

LibraryId LibraryRepositoryTest::publish(const Library &library)
{
    Change change = m_test->change("library.publish");
    const LibraryId id = need(LibraryRepository::publish(change, library));
    need(change.commit());
    return id;
}

LibraryId LibraryRepositoryTest::publishSmall(const char *version, const char *key)
{
    return publish(
        need(parseLibrary(toFile(with(with(smallLibrary(), "version", version), "key", key)))));
}

void LibraryRepositoryTest::returnsWhatWasPublished()
{
    Library library = need(builtInLibrary());
    const LibraryId id = publish(library);
    const Library loaded = need(repository().load(id));
    // Loading adds the ids and nothing else.
    library.id = id;
    for (std::size_t i = 0; i < library.requirements.size(); ++i) {
        library.requirements[i].library = id;
        library.requirements[i].id = loaded.requirements[i].id;
    }
    QCOMPARE(loaded.requirements, library.requirements);
    QCOMPARE(loaded.groups, library.groups);
    QCOMPARE(loaded.id, library.id);
    QCOMPARE(loaded.uid, library.uid);
    QCOMPARE(loaded.key, library.key);
    QCOMPARE(loaded.version, library.version);
    QCOMPARE(loaded.edition, library.edition);
    QCOMPARE(loaded.title, library.title);
    QCOMPARE(loaded.issuer, library.issuer);
    QCOMPARE(loaded.about, library.about);
    QCOMPARE(loaded.issuedOn, library.issuedOn);
    QCOMPARE(loaded.effectiveOn, library.effectiveOn);
    QCOMPARE(loaded.contentDigest, library.contentDigest);
}

void LibraryRepositoryTest::keepsDifficultTexts()
{
    const LocalizedText difficult{QStringLiteral("𠮷'\"\\\n🛡️ %1"),
                                  QStringLiteral("O'Brien's \"\\n\" \t [1,2]")};
    Library library = need(parseLibrary(toFile(smallLibrary())));
    Requirement &row = library.requirements.back();
    row.title = row.statement = difficult;
    row.notes = {difficult, difficult};
    row.references = {difficult.zh, difficult.en};
    const Library loaded = need(repository().load(publish(library)));
    QCOMPARE(loaded.requirements.back().statement, difficult);
    QCOMPARE(loaded.requirements.back().notes, row.notes);
    QCOMPARE(loaded.requirements.back().references, row.references);
}

void LibraryRepositoryTest::numbersRequirementsInTheirOrder()
{
    publishSmall("1.0.0");
    const Library library = need(repository().load(publish(need(builtInLibrary()))));
    for (std::size_t i = 0; i < library.requirements.size(); ++i) {
        QCOMPARE(library.requirements[i].position, static_cast<int>(i));
        QCOMPARE(library.requirement(library.requirements[i].id), &library.requirements[i]);
        if (i > 0)
            QVERIFY(library.requirements[i - 1].id < library.requirements[i].id);
    }
}

void LibraryRepositoryTest::publishesTheSameContentOnce()
{
    const LibraryId id = publish(need(builtInLibrary()));
    const qint64 entries = need(AuditLog(m_test->database()).count());
    QSignalSpy changed(&m_test->workspace(), &Workspace::changed);
    QCOMPARE(publish(need(builtInLibrary())), id);
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(need(repository().all()).size(), std::size_t(1));
}

void LibraryRepositoryTest::offersTheBuiltInVersionThatIsNewer_data()
{
    QTest::addColumn<QStringList>("published");
    QTest::addColumn<QString>("offered");
    QTest::newRow("none is there") << QStringList() << "1.2.0";
    QTest::newRow("the first") << QStringList{"1.0.0"} << "1.2.0";
    QTest::newRow("the one before") << QStringList{"1.0.0", "1.1.0"} << "1.2.0";
    QTest::newRow("the newest") << QStringList{"1.2.0"} << "";
    QTest::newRow("all") << QStringList{"1.2.0", "1.1.0", "1.0.0"} << "";
}

void LibraryRepositoryTest::offersTheBuiltInVersionThatIsNewer()
{
    QFETCH(QStringList, published);
    for (const QString &version : published)
        publish(need(builtInLibrary(version)));
    QTEST(need(repository().offered()), "offered");
    // One that a later program brought is newer than all that come with this one.
    Library later = need(builtInLibrary());
    later.version = QStringLiteral("2.0.0");
    later.uid += QStringLiteral("-2");
    for (Requirement &row : later.requirements)
        row.uid += QStringLiteral("-2");
    publish(later);
    QCOMPARE(need(repository().offered()), "");
}

void LibraryRepositoryTest::refusesOtherContentUnderAPublishedVersion()
{
    publishSmall("1.0.0");
    Change change = m_test->change();
    const auto other =
        need(parseLibrary(toFile(with(smallLibrary(), "requirements.title_en", "Other"))));
    const auto published = LibraryRepository::publish(change, other);
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Invalid);
    QVERIFY(published.error().message.contains("“small”"));
    QVERIFY(published.error().message.contains("1.0.0"));
}

void LibraryRepositoryTest::recordsTheLibraryAsAWhole()
{
    const Library library = need(builtInLibrary());
    QSignalSpy changed(&m_test->workspace(), &Workspace::changed);
    const LibraryId id = publish(library);
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0]["entity"].toString(), entityKey(Entity::Library));
    QCOMPARE(records[0]["uid"].toString(), library.uid);
    QVERIFY(records[0]["before"].toObject().isEmpty());
    const QJsonObject after = records[0]["after"].toObject();
    QCOMPARE(after["key"].toString(), "jrt-0225-2021");
    QCOMPARE(after["version"].toString(), library.version);
    QCOMPARE(after["requirements"].toInt(), 155);
    QCOMPARE(after["content_sha256"].toString(),
             QString::fromLatin1(library.contentDigest.toHex()));
    QCOMPARE(changed.count(), 1);
    const auto event = changed.front().front().value<ChangeEvent>();
    QCOMPARE(event.changes, (std::vector<EntityChange>{{Entity::Library, id.value}}));
}

void LibraryRepositoryTest::makesRequirementsSearchable_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("key");
    QTest::newRow("key") << "6.1.3-2.a"
                         << "6.1.3-2.a";
    QTest::newRow("citation and a word") << QStringLiteral("6.1.1.2 b) 清除前") << "6.1.1.2.b";
    QTest::newRow("Chinese") << QStringLiteral("逐层布防") << "5.1.p1";
    QTest::newRow("English") << "layered controls"
                             << "5.1.p1";
    QTest::newRow("English statement") << "one defence in depth"
                                       << "5.1.p1";
}

void LibraryRepositoryTest::makesRequirementsSearchable()
{
    QFETCH(const QString, query);
    QFETCH(const QString, key);
    const Library library = need(repository().load(publish(need(builtInLibrary()))));
    const auto hits =
        need(SearchIndex(m_test->database()).search(query, QStringLiteral("requirement"), 10));
    QCOMPARE(hits.size(), std::size_t(1));
    QCOMPARE(library.requirement(RequirementId(hits.front().subjectId)),
             library.requirementByKey(key));
}

void LibraryRepositoryTest::leavesNothingOfAChangeThatIsNotCommitted()
{
    {
        Change change = m_test->change();
        need(LibraryRepository::publish(change, need(builtInLibrary())));
    }
    QVERIFY(need(repository().all()).empty());
    QCOMPARE(need(SearchIndex(m_test->database()).count(QStringLiteral("安全"), {})), 0);
}

void LibraryRepositoryTest::listsTheNewestVersionFirst()
{
    for (const char *version : {"1.9.0", "1.10.0", "1.2", "2.0.0-rc1", "2.0.0-rc2"})
        publishSmall(version);
    publishSmall("0.1", "another");
    QStringList listed;
    for (const LibrarySummary &library : need(repository().all()))
        listed += library.key + QLatin1Char(' ') + library.version;
    QCOMPARE(listed,
             (QStringList{"another 0.1", "small 2.0.0-rc2", "small 2.0.0-rc1", "small 1.10.0",
                          "small 1.9.0", "small 1.2"}));
}

void LibraryRepositoryTest::countsTheReleasesHeldAgainstALibrary()
{
    const LibraryId held = publishSmall("1.0.0");
    publishSmall("2.0.0");
    need(m_test->database().execute(
        "INSERT INTO app (id, uid, code, name, kind, platforms, status, tier, created_at) VALUES "
        "(1, 'a', 'A', 'A', 'native', 'android', 'operating', 2, '2026-03-02T09:00:00.000Z');"
        "INSERT INTO app_release (id, uid, app_id, version, platforms, created_at) VALUES "
        "(1, 'r1', 1, '1', 'android', '2026-03-02T09:00:00.000Z'),"
        "(2, 'r2', 1, '2', 'android', '2026-03-02T09:00:00.000Z');"
        "INSERT INTO release_library (release_id, library_id) VALUES (1, "
        + QByteArray::number(held.value) + "), (2, " + QByteArray::number(held.value) + ");"));
    const auto libraries = need(repository().all());
    QCOMPARE(libraries.size(), std::size_t(2));
    QCOMPARE(libraries[0].version, "2.0.0");
    QCOMPARE(libraries[0].releases, 0);
    QCOMPARE(libraries[1].releases, 2);
    QCOMPARE(libraries[1].requirements, 2);
    QCOMPARE(libraries[1].title, (LocalizedText{"小库", "Small library"}));
}

void LibraryRepositoryTest::findsTheNewestVersion()
{
    const LibraryId newest = publishSmall("1.10.0");
    publishSmall("1.9.0");
    publishSmall("3.0.0", "another");
    QCOMPARE(need(repository().newest("small")), newest);
}

void LibraryRepositoryTest::namesTheLibrariesThereAre()
{
    const auto none = repository().newest("jrt");
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(none.error().message.contains("“jrt”"));
    publishSmall("1.0.0");
    publishSmall("2.0.0");
    publishSmall("1.0.0", "another");
    const auto unknown = repository().newest("jrt");
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY(unknown.error().message.contains("another, small."));
}

void LibraryRepositoryTest::saysWhenALibraryIsNotThere()
{
    const auto library = repository().load(LibraryId(9));
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::NotFound);
}

void LibraryRepositoryTest::neverChangesAPublishedLibrary_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("its title") << QByteArray("UPDATE library SET title_en = 'x'");
    QTest::newRow("a requirement") << QByteArray("UPDATE requirement SET statement_en = 'x'");
    QTest::newRow("taking one away") << QByteArray("DELETE FROM requirement WHERE position = 1");
    QTest::newRow("a group") << QByteArray("UPDATE requirement_group SET title_zh = 'x'");
}

void LibraryRepositoryTest::neverChangesAPublishedLibrary()
{
    QFETCH(const QByteArray, sql);
    publishSmall("1.0.0");
    const auto changed = m_test->database().execute(sql);
    QVERIFY(!changed);
    QVERIFY(changed.error().cause.contains("a published library does not change"));
}

void LibraryRepositoryTest::readsALibraryOnce()
{
    const LibraryId id = publishSmall("1.0.0");
    LibraryShelf shelf;
    const auto first = need(shelf.library(m_test->database(), id));
    const auto second = need(shelf.library(m_test->database(), id));
    QCOMPARE(first.get(), second.get());
    QCOMPARE(first->key, "small");
    QVERIFY(!shelf.library(m_test->database(), LibraryId(99)));
}

void LibraryRepositoryTest::findsARequirementWithoutAskingTwice()
{
    const LibraryId id = publishSmall("1.0.0");
    const auto library = need(LibraryRepository(m_test->database()).load(id));
    LibraryShelf shelf;
    const RequirementId wanted = library.requirements.back().id;
    QCOMPARE(*need(shelf.requirement(m_test->database(), wanted)), library.requirements.back());
    const StatementLog log(m_test->database());
    for (const Requirement &each : library.requirements)
        QCOMPARE(need(shelf.requirement(m_test->database(), each.id))->key, each.key);
    QCOMPARE(log.statements, QStringList());
    const auto missing = shelf.requirement(m_test->database(), RequirementId(999));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(LibraryRepositoryTest)
#include "libraryrepositorytest.moc"
