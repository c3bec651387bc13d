#include "tests/models/threatmodels/threatlibraryfixture.h"

#include <QTest>

using namespace gatehouse;

class ThreatLibraryDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isACopyUnderAKeyOfItsOwn();
    void entriesAreAddedChangedAndRemoved();
    void refusesWhatAnEntryCannotSay_data();
    void refusesWhatAnEntryCannotSay();
    void whoWasFasterIsNotOverwritten();
    void aFileTakesThePlaceOfAllThatItSaid();
    void isPublishedAndGone();
    void isDiscarded();
};

void ThreatLibraryDraftTest::isACopyUnderAKeyOfItsOwn()
{
    ThreatLibraryFixture f;
    const ThreatLibraryContent builtIn =
        need(f.libraries().content(ThreatLibrary::builtIn().key, ThreatLibrary::builtIn().version));
    const auto taken = f.tried(
        [&](Change &c) { return ThreatLibraryDraftRepository::begin(c, builtIn, builtIn.key); });
    QVERIFY(taken);
    QCOMPARE(taken->kind, ErrorKind::Invalid);

    const QString own = ownThreatLibraryKey(builtIn.key);
    const ThreatLibraryDraftId id = f.begin(builtIn, own);
    ThreatLibraryContent content = need(f.drafts().content(id));
    QCOMPARE(content.name(), own + QStringLiteral("@draft"));
    QCOMPARE(content.parts.size(), builtIn.parts.size());
    content.key = builtIn.key;
    content.version = builtIn.version;
    QCOMPARE(toJson(content), toJson(builtIn));
    QCOMPARE(need(f.drafts().byKey(own)).basedOn, builtIn.name());
    const auto again =
        f.tried([&](Change &c) { return ThreatLibraryDraftRepository::begin(c, builtIn, own); });
    QVERIFY(again);
    QCOMPARE(again->kind, ErrorKind::Conflict);
    QCOMPARE(f.drafts().byKey(QStringLiteral("nothing")).error().kind, ErrorKind::NotFound);
}

void ThreatLibraryDraftTest::entriesAreAddedChangedAndRemoved()
{
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    LibraryPart part;
    part.draft = draft;
    part.kind = LibraryPartKind::Rule;
    part.key = QStringLiteral("E9");
    part.types = QStringLiteral("  mobile_client   local_storage ");
    part.categories = {ThreatCategory::Unawareness, ThreatCategory::Spoofing};
    const LibraryPartId id =
        f.done([&](Change &c) { return ThreatLibraryDraftRepository::addPart(c, part); });
    LibraryPart stored = need(f.drafts().part(id));
    QCOMPARE(stored.types, QStringLiteral("mobile_client local_storage"));
    QCOMPARE(need(f.drafts().content(draft)).partsOf(LibraryPartKind::Rule).back()->key,
             QStringLiteral("E9"));

    stored.key = QStringLiteral("E1");
    const auto taken = f.update(stored);
    QVERIFY(taken);
    QCOMPARE(taken->kind, ErrorKind::Invalid);
    stored.key = QStringLiteral("E10");
    stored.likelihood = 4;
    QVERIFY(!f.update(stored));
    QCOMPARE(f.part(draft, LibraryPartKind::Rule, "E10").likelihood, 4);
    // Another kind may have the same key.
    LibraryPart question = part;
    question.kind = LibraryPartKind::Question;
    question.key = QStringLiteral("E10");
    QVERIFY(
        !f.tried([&](Change &c) { return ThreatLibraryDraftRepository::addPart(c, question); }));

    QVERIFY(!f.tried([&](Change &c) { return ThreatLibraryDraftRepository::removePart(c, id); }));
    QCOMPARE(f.drafts().part(id).error().kind, ErrorKind::NotFound);
}

void ThreatLibraryDraftTest::refusesWhatAnEntryCannotSay_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("no condition") << "exclude"
                                  << "encrypted &"
                                  << "column 12";
    QTest::newRow("a key with a slash") << "key"
                                        << "a/b"
                                        << "a/b";
    QTest::newRow("no key") << "key"
                            << ""
                            << "Key";
    QTest::newRow("a flow's source of an element") << "from"
                                                   << "customer"
                                                   << "data flows";
}

void ThreatLibraryDraftTest::refusesWhatAnEntryCannotSay()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, said);
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    const LibraryPart stored = f.part(draft, LibraryPartKind::Rule, "E1");
    LibraryPart part = stored;
    describe<LibraryPart>().field(qPrintable(field)).set(&part, value);
    const auto error = f.update(part);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Invalid);
    QVERIFY2(error->message.contains(said), qPrintable(error->message));
    QCOMPARE(f.part(draft, LibraryPartKind::Rule, "E1"), stored);
}

void ThreatLibraryDraftTest::whoWasFasterIsNotOverwritten()
{
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    LibraryPart mine = f.part(draft, LibraryPartKind::Rule, "E1");
    LibraryPart theirs = mine;
    theirs.titleEn = QStringLiteral("Theirs");
    QVERIFY(!f.update(theirs));
    mine.titleEn = QStringLiteral("Mine");
    const auto late = f.update(mine);
    QVERIFY(late);
    QCOMPARE(late->kind, ErrorKind::Conflict);
    ThreatLibraryDraft titles = need(f.drafts().draft(draft));
    titles.titleEn = QStringLiteral("Ours");
    const auto update = [&](Change &c) { return ThreatLibraryDraftRepository::update(c, titles); };
    QVERIFY(!f.tried(update));
    titles.titleEn = QStringLiteral("Others");
    QCOMPARE(f.tried(update)->kind, ErrorKind::Conflict);
}

void ThreatLibraryDraftTest::aFileTakesThePlaceOfAllThatItSaid()
{
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    ThreatLibraryContent content = f.small();
    content.title.en = QStringLiteral("Edited elsewhere");
    std::erase_if(content.parts, [](const LibraryPart &each) {
        return each.kind == LibraryPartKind::Rule && each.key != QStringLiteral("F1");
    });
    QVERIFY(!f.tried(
        [&](Change &c) { return ThreatLibraryDraftRepository::replace(c, draft, content); }));
    const ThreatLibraryContent now = need(f.drafts().content(draft));
    QCOMPARE(now.title.en, content.title.en);
    QCOMPARE(now.partsOf(LibraryPartKind::Rule).size(), 1U);
}

void ThreatLibraryDraftTest::isPublishedAndGone()
{
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    LibraryPart rule = f.part(draft, LibraryPartKind::Rule, "E1");
    rule.titleEn.clear();
    rule.titleZh.clear();
    QVERIFY(!f.update(rule));
    const auto publish = [&](const char *version) {
        return f.tried([&](Change &c) {
            return ThreatLibraryDraftRepository::publish(c, draft, QString::fromLatin1(version));
        });
    };
    // Not while something is missing, and nothing of it is lost by trying.
    QVERIFY(publish("1.1"));
    rule = f.part(draft, LibraryPartKind::Rule, "E1");
    rule.titleEn = QStringLiteral("Better");
    QVERIFY(!f.update(rule));
    QVERIFY(publish("draft"));
    QVERIFY(!publish("1.1"));
    QVERIFY(need(f.drafts().all()).empty());
    const ThreatLibrary *library =
        need(f.libraries().library(QStringLiteral("small"), QStringLiteral("1.1")));
    // One language stands for both.
    QCOMPARE(library->rule(QStringLiteral("E1"))->title.en, QStringLiteral("Better"));
    QCOMPARE(library->rule(QStringLiteral("E1"))->title.zh, QStringLiteral("Better"));
}

void ThreatLibraryDraftTest::isDiscarded()
{
    ThreatLibraryFixture f;
    const ThreatLibraryDraftId draft = f.begin(f.small(), QStringLiteral("small"));
    QVERIFY(!f.tried([&](Change &c) { return ThreatLibraryDraftRepository::discard(c, draft); }));
    QVERIFY(need(f.drafts().all()).empty());
    QCOMPARE(f.drafts().content(draft).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(ThreatLibraryDraftTest)
#include "threatlibrarydrafttest.moc"
