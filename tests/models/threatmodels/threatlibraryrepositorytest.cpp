#include "models/base/canonicaljson.h"
#include "tests/models/threatmodels/threatlibraryfixture.h"

#include <QTest>

using namespace gatehouse;

class ThreatLibraryRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesWhatComesWithTheProgramUnpublished();
    void aPublishedVersionReadsAsItWas();
    void theSameAgainChangesNothing();
    void refusesWhatCannotBePublished();
    void aPublishedVersionNeverChanges();
    void newModelsTakeTheOneInUse();
    void offersWhatIsNewer();
    void onlyWhoManagesLibrariesPublishes();
};

void ThreatLibraryRepositoryTest::givesWhatComesWithTheProgramUnpublished()
{
    ThreatLibraryFixture f;
    const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
    QCOMPARE(need(f.libraries().library(builtIn.key, builtIn.version)), &builtIn);
    QVERIFY(need(f.libraries().all()).empty());
    QCOMPARE(f.libraries().library(builtIn.key, QStringLiteral("99.0.0")).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(f.libraries().named(builtIn.key).error().kind, ErrorKind::NotFound);
}

void ThreatLibraryRepositoryTest::aPublishedVersionReadsAsItWas()
{
    ThreatLibraryFixture f;
    f.publish(f.small());
    const ThreatLibrary *read =
        need(f.libraries().library(QStringLiteral("small"), QStringLiteral("1")));
    QCOMPARE(read->rules.size(), 4U);
    // Whoever points into it goes on doing so.
    QCOMPARE(need(f.libraries().library(QStringLiteral("small"), QStringLiteral("1"))), read);
    ThreatLibraryContent content =
        need(f.libraries().content(QStringLiteral("small"), QStringLiteral("1")));
    QCOMPARE(content, f.small());

    content.version = QStringLiteral("1.10");
    f.publish(content);
    content.version = QStringLiteral("1.9");
    f.publish(content);
    const auto all = need(f.libraries().all());
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all.front().version, QStringLiteral("1.10"));
    QCOMPARE(need(f.libraries().named(QStringLiteral("small"))).version, QStringLiteral("1.10"));
    QCOMPARE(need(f.libraries().named(QStringLiteral("small@1.9"))).version, QStringLiteral("1.9"));
    const auto missing = f.libraries().named(QStringLiteral("small@7"));
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(QStringLiteral("small@1.9")));
}

void ThreatLibraryRepositoryTest::theSameAgainChangesNothing()
{
    ThreatLibraryFixture f;
    const ThreatLibraryId first = f.publish(f.small());
    QCOMPARE(f.publish(f.small()), first);
    QCOMPARE(need(f.libraries().all()).size(), 1U);
    ThreatLibraryContent other = f.small();
    other.parts.front().titleEn = QStringLiteral("Another");
    const auto error =
        f.tried([&](Change &c) { return ThreatLibraryRepository::publish(c, other); });
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Conflict);
}

void ThreatLibraryRepositoryTest::refusesWhatCannotBePublished()
{
    ThreatLibraryFixture f;
    const auto refused = [&](const ThreatLibraryContent &content) {
        const auto error =
            f.tried([&](Change &c) { return ThreatLibraryRepository::publish(c, content); });
        return error && error->kind == ErrorKind::Invalid ? error->message : QString();
    };
    ThreatLibraryContent content = f.small();
    content.key = ThreatLibrary::builtIn().key;
    QVERIFY(!refused(content).isEmpty());
    content = f.small();
    content.version = draftVersion;
    QVERIFY(!refused(content).isEmpty());
    content = f.small();
    for (LibraryPart &part : content.parts) {
        if (part.key == QStringLiteral("E1"))
            part.titleZh = part.titleEn = QString();
    }
    QVERIFY(refused(content).contains(QStringLiteral("E1")));
    QVERIFY(need(f.libraries().all()).empty());
}

void ThreatLibraryRepositoryTest::aPublishedVersionNeverChanges()
{
    ThreatLibraryFixture f;
    f.publish(f.small());
    QVERIFY(!f.database().execute("UPDATE threat_library SET version = '2'"));
    QVERIFY(!f.database().execute("DELETE FROM threat_library"));
    QCOMPARE(need(f.libraries().all()).size(), 1U);
}

void ThreatLibraryRepositoryTest::newModelsTakeTheOneInUse()
{
    ThreatLibraryFixture f;
    const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
    QCOMPARE(need(f.libraries().forNewModels()), &builtIn);
    f.publish(f.small());
    QCOMPARE(need(f.libraries().forNewModels())->key, QStringLiteral("small"));
    // The model of the fixture is held against the built-in one; once that is published, it is in
    // use, and the other only published.
    f.done([](Change &c) { return ThreatLibraryRepository::publishBuiltIn(c); });
    QCOMPARE(need(f.libraries().forNewModels()), &builtIn);
    const auto all = need(f.libraries().all());
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].models, 1);
    QCOMPARE(all[1].models, 0);
}

void ThreatLibraryRepositoryTest::offersWhatIsNewer()
{
    ThreatLibraryFixture f;
    QCOMPARE(need(f.libraries().offered()), ThreatLibrary::builtIn().version);
    f.done([](Change &c) { return ThreatLibraryRepository::publishBuiltIn(c); });
    QVERIFY(need(f.libraries().offered()).isEmpty());
    QCOMPARE(need(f.libraries().named(ThreatLibrary::builtIn().key)).digest,
             ThreatLibrary::builtIn().digest);
}

void ThreatLibraryRepositoryTest::onlyWhoManagesLibrariesPublishes()
{
    ThreatLibraryFixture f;
    const auto publish = [&](Change &c) -> Result<void> {
        TRY(ThreatLibraryRepository::publish(c, f.small()));
        return {};
    };
    QCOMPARE(f.as(Role::ProjectLead, actions::publishThreatLibrary, publish),
             std::optional(ErrorKind::Refused));
    QVERIFY(!f.as(Role::SecurityManager, actions::publishThreatLibrary, publish));
}

QTEST_GUILESS_MAIN(ThreatLibraryRepositoryTest)
#include "threatlibraryrepositorytest.moc"
