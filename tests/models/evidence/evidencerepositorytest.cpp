#include "models/evidence/evidencerepository.h"

#include "models/evidence/evidencedoubt.h"
#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/evidencepolicy.h"
#include "models/evidence/evidencereliance.h"
#include "models/evidence/evidencesuggestion.h"
#include "models/evidence/folderfiles.h"
#include "models/store/blobstore.h"
#include "models/store/searchindex.h"
#include "tests/models/evidence/evidencefixture.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/auditrecords.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gatehouse;

using Added = EvidenceRepository::Added;

class EvidenceRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void addsAFile();
    void addsContentThatIsNoFile();
    void numbersInOrder();
    void findsByNumberHoweverItIsTyped_data();
    void findsByNumberHoweverItIsTyped();
    void takesATitleForOneFile();
    void keepsDifficultNames_data();
    void keepsDifficultNames();
    void tellsTheMediaType_data();
    void tellsTheMediaType();
    void linksTheSameContentInsteadOfStoringItAgain();
    void knowsOneContentUnderTwoNames();
    void linksToSeveralRequirements();
    void linksOrganisationRequirementsForEveryRelease();
    void refusesWhereNothingRests_data();
    void refusesWhereNothingRests();
    void changesNothingWhenAFileFails_data();
    void changesNothingWhenAFileFails();
    void recordsWhatWasAdded();
    void announcesLinks();
    void linksAndUnlinks();
    void linkingTwiceChangesNothing();
    void unlinkingNothingIsNotFound();
    void updatesTitleNoteAndDates();
    void refusesAnUpdate_data();
    void refusesAnUpdate();
    void isFoundBySearch();
    void listsWithUses();
    void addsByStepsAsAChangeOfItsOwn();
    void asksForPermissionBeforeReading();
    void takesBackWhatAFailedIntakeStored();
    void findsContentThatNobodyFiled();
    void savesVerified();
    void savesUnderALongName();
    void replacesOnlyWithTheWholeContent();
    void refusesToSave_data();
    void refusesToSave();
    void refusingLeavesTheWorkspaceLocked();
    void keepsTheTargetWhenTheDiskIsFull();
    void givesContentForAPreview();
    void takesOverWhatIsSaid();
    void proposesAnExpiryByKind();
    void aRevisionTakesThePlace();
    void anAssessmentOnReplacedEvidenceWaits();
    void refusesARevision_data();
    void refusesARevision();
    void retiredEvidenceCountsNoLonger();
    void tellsWhatRestsOnIt();
    void suggestsWhatTheReleaseBeforeHas();
    void leavesOutWhatIsHiddenInFolders();

private:
    void damage(EvidenceId id);
    /// Names of what stands in the workspace's folder, the workspace's own files aside.
    QStringList leftovers();

    std::unique_ptr<EvidenceFixture> m_test;
};

void EvidenceRepositoryTest::init()
{
    m_test = std::make_unique<EvidenceFixture>();
}

void EvidenceRepositoryTest::damage(EvidenceId id)
{
    const Evidence evidence = need(m_test->repository().evidence(id));
    need(m_test->database().execute(
        "DROP TRIGGER blob_chunk_no_update;"
        "UPDATE blob_chunk SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE blob_id = "
        + QByteArray::number(evidence.blobId)));
}

QStringList EvidenceRepositoryTest::leftovers()
{
    QStringList names = QDir(QFileInfo(m_test->path()).absolutePath())
                            .entryList(QDir::Files | QDir::Hidden | QDir::System);
    names.removeIf([](const QString &name) { return name.startsWith("test.gatehouse"); });
    return names;
}

void EvidenceRepositoryTest::addsAFile()
{
    const QByteArray content("{\"permission\": \"CAMERA\"}");
    const QString path = m_test->write(QStringLiteral("权限矩阵.json"), content);
    const auto added = need(m_test->tryAdd({path}));
    QCOMPARE(added.size(), size_t(1));
    QVERIFY(!added[0].wasThere);

    const Evidence evidence = need(m_test->repository().evidence(added[0].id));
    QCOMPARE(evidence.number, QStringLiteral("E-0001"));
    QCOMPARE(evidence.number, added[0].number);
    QVERIFY(!evidence.uid.isEmpty());
    QCOMPARE(evidence.title, QStringLiteral("权限矩阵.json"));
    QCOMPARE(evidence.fileName, QStringLiteral("权限矩阵.json"));
    QCOMPARE(evidence.mediaType, QStringLiteral("application/json"));
    QCOMPARE(evidence.size, qint64(content.size()));
    QCOMPARE(evidence.digest.sha256, Digest::of(DigestAlgorithm::Sha256, content));
    QCOMPARE(evidence.digest.sm3, Digest::of(DigestAlgorithm::Sm3, content));
    QCOMPARE(evidence.addedBy, QStringLiteral("Owner"));
    QCOMPARE(evidence.addedAt, m_test->clock().now());
    QVERIFY(!evidence.effectiveOn.isValid());
    QVERIFY(!evidence.expiresOn.isValid());
    QCOMPARE(evidence.revision, qint64(1));
    QCOMPARE(need(m_test->repository().ofRequirement(m_test->first, m_test->a1)),
             std::vector<Evidence>{evidence});
    QCOMPARE(need(m_test->repository().ofRequirement(m_test->second, m_test->a1)),
             std::vector<Evidence>());
}

void EvidenceRepositoryTest::addsContentThatIsNoFile()
{
    const QByteArray content("\x89PNG\r\n\x1a\n of a screen");
    const auto add = [&](const QByteArray &bytes) -> Result<EvidenceRepository::Added> {
        Change change = m_test->change("evidence.add");
        TRY_ASSIGN(const auto added,
                   EvidenceRepository::addContent(change, bytes, QStringLiteral("截图 1.png"),
                                                  m_test->first, {m_test->a1}));
        TRY(change.commit());
        return added;
    };
    const auto added = need(add(content));
    QVERIFY(!added.wasThere);
    const Evidence evidence = need(m_test->repository().evidence(added.id));
    QCOMPARE(evidence.fileName, QStringLiteral("截图 1.png"));
    QCOMPARE(evidence.mediaType, QStringLiteral("image/png"));
    QCOMPARE(evidence.size, qint64(content.size()));
    QCOMPARE(evidence.digest.sha256, Digest::of(DigestAlgorithm::Sha256, content));
    QCOMPARE(evidence.digest.sm3, Digest::of(DigestAlgorithm::Sm3, content));
    QCOMPARE(need(m_test->repository().ofRequirement(m_test->first, m_test->a1)),
             std::vector<Evidence>{evidence});
    QVERIFY(need(add(content)).wasThere);
    const auto empty = add({});
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::Invalid);
    QCOMPARE(need(m_test->repository().all()).size(), 1u);
}

void EvidenceRepositoryTest::numbersInOrder()
{
    QStringList paths;
    for (const char *name : {"c", "a", "b"})
        paths += m_test->write(QString::fromLatin1(name), name);
    const auto added = need(m_test->tryAdd(paths));
    QCOMPARE(added[0].number, QStringLiteral("E-0001"));
    QCOMPARE(added[2].number, QStringLiteral("E-0003"));
    QCOMPARE(need(m_test->repository().evidence(added[1].id)).fileName, QStringLiteral("a"));
    need(m_test->database().execute("UPDATE evidence SET number = 'E-9999' WHERE id = 3"));
    m_test->add("next");
    m_test->add("and next");
    const auto all = need(m_test->repository().all());
    QCOMPARE(all[3].number, QStringLiteral("E-10000"));
    QCOMPARE(all[4].number, QStringLiteral("E-10001"));
}

void EvidenceRepositoryTest::findsByNumberHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("as it is") << QStringLiteral("E-0001") << true;
    QTest::newRow("short") << QStringLiteral("e-1") << true;
    QTest::newRow("number only") << QStringLiteral(" 1 ") << true;
    QTest::newRow("another") << QStringLiteral("E-0002") << false;
    QTest::newRow("nonsense") << QStringLiteral("%1; DROP TABLE evidence") << false;
    QTest::newRow("negative") << QStringLiteral("-1") << false;
    QTest::newRow("empty") << QString() << false;
}

void EvidenceRepositoryTest::findsByNumberHoweverItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    const EvidenceId id = m_test->add("content");
    const auto evidence = m_test->repository().byNumber(typed);
    QCOMPARE(evidence.has_value(), found);
    if (found)
        QCOMPARE(evidence->id, id);
    else
        QCOMPARE(evidence.error().kind, ErrorKind::NotFound);
}

void EvidenceRepositoryTest::takesATitleForOneFile()
{
    const QString one = m_test->write(QStringLiteral("1.txt"), "1");
    const QString two = m_test->write(QStringLiteral("2.txt"), "2");
    const auto added =
        need(m_test->tryAdd({one}, m_test->first, {m_test->a1}, QStringLiteral(" 渗透测试报告 ")));
    QCOMPARE(need(m_test->repository().evidence(added[0].id)).title,
             QStringLiteral("渗透测试报告"));
    const auto refused =
        m_test->tryAdd({one, two}, m_test->first, {m_test->a1}, QStringLiteral("both"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(m_test->count("evidence"), 1);
}

void EvidenceRepositoryTest::keepsDifficultNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    const auto same = [](const char *row, const QString &name) {
        QTest::newRow(row) << name << name;
    };
    same("rare characters", QStringLiteral("𠮷野家 㐂 𬭩.pdf"));
    same("emoji", QStringLiteral("👩‍👩‍👧 家庭保 🛡️.png"));
    same("quotes", QStringLiteral("O'Brien \"x\"; DROP TABLE evidence; --.txt"));
    same("percent signs", QStringLiteral("%1 %2 100%.txt"));
    same("right to left", QStringLiteral("تأمين.txt"));
    same("as long as a name can be", QStringLiteral("险").repeated(83) + QStringLiteral(".pdf"));
    QTest::newRow("a line break") << QStringLiteral("a\nb.txt") << QStringLiteral("a b.txt");
    QTest::newRow("only a line break") << QStringLiteral("\n") << QStringLiteral("E-0001");
}

void EvidenceRepositoryTest::keepsDifficultNames()
{
    QFETCH(QString, name);
    QFETCH(QString, title);
    const EvidenceId id = m_test->add("content", m_test->first, {m_test->a1}, name);
    const Evidence evidence = need(m_test->repository().evidence(id));
    QCOMPARE(evidence.fileName, name);
    QCOMPARE(evidence.title, title);
}

void EvidenceRepositoryTest::tellsTheMediaType_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    const auto row = [](const char *name, const QByteArray &content, const char *type) {
        QTest::newRow(name) << QString::fromUtf8(name) << content << QString::fromLatin1(type);
    };
    row("report.pdf", "%PDF-1.7 ...", "application/pdf");
    row("REPORT.PDF", "%PDF-1.7 ...", "application/pdf");
    row("报告.docx", "PK\x03\x04...",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    row("app.apk", "PK\x03\x04...", "application/vnd.android.package-archive");
    row("log.tar.gz", "\x1f\x8b...", "application/x-compressed-tar");
    row("screenshot", "\x89PNG\r\n\x1a\n...", "image/png");
    row("notes", "plain words", "text/plain");
    row("dump.bin", QByteArray("\0\1\2\3", 4), "application/octet-stream");
}

void EvidenceRepositoryTest::tellsTheMediaType()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    // A name that was seen before must not decide for one that only ends alike.
    m_test->add("other", m_test->first, {}, QStringLiteral("first.gz"));
    const EvidenceId id = m_test->add(content, m_test->first, {m_test->a1}, name);
    QCOMPARE(need(m_test->repository().evidence(id)).mediaType, mediaType);
}

void EvidenceRepositoryTest::linksTheSameContentInsteadOfStoringItAgain()
{
    const QString path = m_test->write(QStringLiteral("policy.txt"), "privacy policy");
    const Added first = need(m_test->tryAdd({path})).front();
    const Added again = need(m_test->tryAdd({path}, m_test->second, {m_test->a2})).front();
    QVERIFY(!first.wasThere);
    QVERIFY(again.wasThere);
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.number, first.number);
    QCOMPARE(m_test->count("blob"), 1);
    QCOMPARE(need(m_test->repository().usesOf(first.id)),
             (std::vector<EvidenceUse>{{first.id, m_test->first, m_test->a1},
                                       {first.id, m_test->second, m_test->a2}}));
}

void EvidenceRepositoryTest::knowsOneContentUnderTwoNames()
{
    const QString one = m_test->write(QStringLiteral("one.txt"), "same");
    const QString two = m_test->write(QStringLiteral("two.txt"), "same");
    const auto added = need(m_test->tryAdd({one, two, one}));
    QVERIFY(!added[0].wasThere);
    QVERIFY(added[1].wasThere);
    QVERIFY(added[2].wasThere);
    QCOMPARE(added[1].id, added[0].id);
    QCOMPARE(need(m_test->repository().evidence(added[0].id)).fileName, QStringLiteral("one.txt"));
    QCOMPARE(m_test->count("evidence"), 1);
    QCOMPARE(m_test->count("evidence_link"), 1);
}

void EvidenceRepositoryTest::linksToSeveralRequirements()
{
    const EvidenceId id =
        m_test->add("content", m_test->first, {m_test->a1, m_test->a2, m_test->a1});
    QCOMPARE(need(m_test->repository().usesOf(id)),
             (std::vector<EvidenceUse>{{id, m_test->first, m_test->a1},
                                       {id, m_test->first, m_test->a2}}));
    const EvidenceId loose = m_test->add("nothing rests on it", m_test->first, {});
    QCOMPARE(need(m_test->repository().usesOf(loose)), std::vector<EvidenceUse>());
    QCOMPARE(need(m_test->repository().ofRelease(m_test->first)).size(), size_t(1));
    QCOMPARE(need(m_test->repository().all()).size(), size_t(2));
}

void EvidenceRepositoryTest::linksOrganisationRequirementsForEveryRelease()
{
    const EvidenceId id = m_test->add("policy", m_test->first, {m_test->o1, m_test->a1});
    QCOMPARE(need(m_test->repository().usesOf(id)),
             (std::vector<EvidenceUse>{{id, {}, m_test->o1}, {id, m_test->first, m_test->a1}}));
    QCOMPARE(need(m_test->repository().ofRelease({})).size(), size_t(1));
    QCOMPARE(need(m_test->repository().usesIn(m_test->first, false)).size(), size_t(1));
    QCOMPARE(need(m_test->repository().usesIn(m_test->first, true)).size(), size_t(2));
    QCOMPARE(need(m_test->repository().usesIn(m_test->second, true)),
             (std::vector<EvidenceUse>{{id, {}, m_test->o1}}));
    const EvidenceId own = m_test->add("appointment letter", {}, {m_test->o1});
    QCOMPARE(need(m_test->repository().ofRequirement({}, m_test->o1)).size(), size_t(2));
    QCOMPARE(need(m_test->repository().ofRequirement({}, m_test->o1))[1].id, own);
}

void EvidenceRepositoryTest::refusesWhereNothingRests_data()
{
    QTest::addColumn<ReleaseId>("release");
    QTest::addColumn<RequirementId>("requirement");
    QTest::addColumn<ErrorKind>("kind");
    using F = EvidenceFixture;
    QTest::newRow("unknown requirement") << F::first << RequirementId(99) << ErrorKind::NotFound;
    QTest::newRow("no requirement") << F::first << RequirementId() << ErrorKind::NotFound;
    QTest::newRow("unknown release") << ReleaseId(99) << F::a1 << ErrorKind::NotFound;
    QTest::newRow("application requirement without a release")
        << ReleaseId() << F::a1 << ErrorKind::Invalid;
    QTest::newRow("context row") << F::first << F::c1 << ErrorKind::Invalid;
    QTest::newRow("outside the baseline") << F::first << F::x1 << ErrorKind::Invalid;
}

void EvidenceRepositoryTest::refusesWhereNothingRests()
{
    QFETCH(ReleaseId, release);
    QFETCH(RequirementId, requirement);
    QFETCH(ErrorKind, kind);
    const QString path = m_test->write(QStringLiteral("f.txt"), "content");
    const auto added = m_test->tryAdd({path}, release, {m_test->o1, requirement});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, kind);
    QCOMPARE(m_test->count("evidence"), 0);
    QCOMPARE(m_test->count("blob"), 0);

    const EvidenceId id = m_test->add("content", m_test->first, {});
    Change linking = m_test->change();
    const auto linked = EvidenceRepository::link(linking, {id, release, requirement});
    QVERIFY(!linked);
    QCOMPARE(linked.error().kind, kind);
}

void EvidenceRepositoryTest::changesNothingWhenAFileFails_data()
{
    QTest::addColumn<QString>("bad");
    QTest::newRow("missing") << QStringLiteral("missing.txt");
    QTest::newRow("empty") << QStringLiteral("empty 𠮷.txt");
    QTest::newRow("folder") << QStringLiteral("folder");
    if (geteuid() != 0) // nothing is unreadable to root
        QTest::newRow("unreadable") << QStringLiteral("locked.txt");
}

void EvidenceRepositoryTest::changesNothingWhenAFileFails()
{
    QFETCH(QString, bad);
    m_test->write(QStringLiteral("empty 𠮷.txt"), "");
    QVERIFY(QDir().mkpath(m_test->file(QStringLiteral("folder"))));
    QFile::setPermissions(m_test->write(QStringLiteral("locked.txt"), "x"), {});
    const QString good = m_test->write(QStringLiteral("good.txt"), "good");
    const QString late = m_test->write(QStringLiteral("late.txt"), "late");

    const auto added = m_test->tryAdd({good, m_test->file(bad), late});
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(bad), qPrintable(added.error().message));
    const auto bySteps =
        EvidenceRepository::addFiles(m_test->session(Role::Developer),
                                     {good, m_test->file(bad), late}, m_test->first, {m_test->a1});
    QVERIFY(!bySteps);
    QCOMPARE(bySteps.error(), added.error());
    for (const char *table : {"evidence", "evidence_link", "blob", "blob_chunk"})
        QCOMPARE(m_test->count(table), 0);
}

void EvidenceRepositoryTest::recordsWhatWasAdded()
{
    const QByteArray content("content");
    m_test->add(content, m_test->first, {m_test->a1, m_test->o1});
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), size_t(3));
    QCOMPARE(records[0]["entity"].toString(), QStringLiteral("evidence"));
    QVERIFY(records[0]["before"].toObject().isEmpty());
    const QJsonObject after = records[0]["after"].toObject();
    QCOMPARE(after["number"].toString(), QStringLiteral("E-0001"));
    QCOMPARE(after["file_name"].toString(), QStringLiteral("evidence.txt"));
    QCOMPARE(after["size"].toInteger(), qint64(content.size()));
    QCOMPARE(after["sm3"].toString().toLatin1(), Digest::of(DigestAlgorithm::Sm3, content).toHex());
    QCOMPARE(records[1]["entity"].toString(), QStringLiteral("evidence_link"));
    QCOMPARE(records[1]["after"].toObject(),
             (QJsonObject{{"evidence", "E-0001"},
                          {"requirement", "A.1"},
                          {"requirement_uid", "r1"},
                          {"release", "SALES@1.0"}}));
    QCOMPARE(
        records[2]["after"].toObject(),
        (QJsonObject{{"evidence", "E-0001"}, {"requirement", "O.1"}, {"requirement_uid", "r3"}}));
}

void EvidenceRepositoryTest::announcesLinks()
{
    std::vector<ChangeEvent> events;
    connect(&m_test->workspace(), &Workspace::changed, this,
            [&](const ChangeEvent &event) { events.push_back(event); });
    const EvidenceId id = m_test->add("content", m_test->first, {m_test->a1, m_test->o1});
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0].changes,
             (std::vector<EntityChange>{{Entity::Evidence, id.value, 0, 0},
                                        {Entity::EvidenceLink, id.value, m_test->first.value, 0},
                                        {Entity::EvidenceLink, id.value, 0, 0}}));
}

void EvidenceRepositoryTest::linksAndUnlinks()
{
    const EvidenceId id = m_test->add("content");
    const EvidenceUse use{id, m_test->second, m_test->a2};
    {
        Change linking = m_test->change();
        need(EvidenceRepository::link(linking, use));
        need(linking.commit());
    }
    QCOMPARE(need(m_test->repository().usesIn(m_test->second, false)),
             std::vector<EvidenceUse>{use});
    {
        Change unlinking = m_test->change();
        need(EvidenceRepository::unlink(unlinking, use));
        need(unlinking.commit());
    }
    QCOMPARE(need(m_test->repository().usesIn(m_test->second, false)), std::vector<EvidenceUse>());
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), size_t(1));
    QCOMPARE(records[0]["before"].toObject(),
             (QJsonObject{{"evidence", "E-0001"},
                          {"requirement", "A.2"},
                          {"requirement_uid", "r2"},
                          {"release", "SALES@2.0"}}));
    QVERIFY(records[0]["after"].toObject().isEmpty());
    QCOMPARE(need(m_test->repository().content(id, 100)), QByteArray("content"));
}

void EvidenceRepositoryTest::linkingTwiceChangesNothing()
{
    const EvidenceId id = m_test->add("content");
    const auto before = need(AuditLog(m_test->database()).count());
    Change linking = m_test->change();
    need(EvidenceRepository::link(linking, {id, m_test->first, m_test->a1}));
    need(linking.commit());
    QCOMPARE(need(AuditLog(m_test->database()).count()), before);
    QCOMPARE(m_test->count("evidence_link"), 1);
}

void EvidenceRepositoryTest::unlinkingNothingIsNotFound()
{
    const EvidenceId id = m_test->add("content");
    Change unlinking = m_test->change();
    const auto done = EvidenceRepository::unlink(unlinking, {id, m_test->second, m_test->a1});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
}

void EvidenceRepositoryTest::updatesTitleNoteAndDates()
{
    const EvidenceId id = m_test->add("content");
    Evidence evidence = need(m_test->repository().evidence(id));
    evidence.title = QStringLiteral("  新标题 ");
    evidence.note = QStringLiteral("第一行\n第二行 %1");
    evidence.effectiveOn = QDate(2026, 1, 1);
    evidence.expiresOn = QDate(2026, 12, 31);
    {
        Change changing = m_test->change();
        need(EvidenceRepository::update(changing, evidence));
        need(changing.commit());
    }
    const Evidence stored = need(m_test->repository().evidence(id));
    QCOMPARE(stored.title, QStringLiteral("新标题"));
    QCOMPARE(stored.note, evidence.note);
    QCOMPARE(stored.effectiveOn, evidence.effectiveOn);
    QCOMPARE(stored.expiresOn, evidence.expiresOn);
    QCOMPARE(stored.revision, qint64(2));
    const QJsonObject before = newestAuditRecords(m_test->database())[0]["before"].toObject();
    QCOMPARE(before.keys(), (QStringList{"effective_on", "expires_on", "note", "title"}));

    const auto entries = need(AuditLog(m_test->database()).count());
    Change nothing = m_test->change();
    need(EvidenceRepository::update(nothing, stored));
    need(nothing.commit());
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(need(m_test->repository().evidence(id)).revision, qint64(2));
}

void EvidenceRepositoryTest::refusesAnUpdate_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("effectiveOn");
    QTest::addColumn<QDate>("expiresOn");
    QTest::addColumn<qint64>("revision");
    QTest::addColumn<ErrorKind>("kind");
    const QDate day(2026, 3, 2);
    QTest::newRow("empty title") << QStringLiteral(" ") << QDate() << QDate() << qint64(1)
                                 << ErrorKind::Invalid;
    QTest::newRow("title too long") << QStringLiteral("𠮷").repeated(301) << QDate() << QDate()
                                    << qint64(1) << ErrorKind::Invalid;
    QTest::newRow("expires before it takes effect")
        << QStringLiteral("t") << day << day.addDays(-1) << qint64(1) << ErrorKind::Invalid;
    QTest::newRow("changed in the meantime")
        << QStringLiteral("t") << QDate() << QDate() << qint64(7) << ErrorKind::Conflict;
}

void EvidenceRepositoryTest::refusesAnUpdate()
{
    QFETCH(QString, title);
    QFETCH(QDate, effectiveOn);
    QFETCH(QDate, expiresOn);
    QFETCH(qint64, revision);
    QFETCH(ErrorKind, kind);
    Evidence evidence = need(m_test->repository().evidence(m_test->add("content")));
    evidence.title = title;
    evidence.effectiveOn = effectiveOn;
    evidence.expiresOn = expiresOn;
    evidence.revision = revision;
    Change changing = m_test->change();
    const auto done = EvidenceRepository::update(changing, evidence);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
}

void EvidenceRepositoryTest::isFoundBySearch()
{
    const EvidenceId id =
        m_test->add("content", m_test->first, {m_test->a1}, QStringLiteral("渗透测试报告 𠮷.pdf"));
    const SearchIndex index(m_test->database());
    const std::vector<SearchIndex::Hit> hit{{QStringLiteral("evidence"), id.value}};
    QCOMPARE(need(index.search(QStringLiteral("测试"), {}, 10)), hit);
    QCOMPARE(need(index.search(QStringLiteral("E-0001"), {}, 10)), hit);
    Evidence evidence = need(m_test->repository().evidence(id));
    evidence.note = QStringLiteral("由第三方出具");
    Change changing = m_test->change();
    need(EvidenceRepository::update(changing, evidence));
    need(changing.commit());
    QCOMPARE(need(index.search(QStringLiteral("第三方"), {}, 10)), hit);
}

void EvidenceRepositoryTest::listsWithUses()
{
    const EvidenceId both = m_test->add("both", m_test->first, {m_test->a1, m_test->a2});
    m_test->add("organisation's", {}, {m_test->o1});
    m_test->add("nobody's", m_test->first, {});
    m_test->add("both", m_test->second, {m_test->a1});
    const auto numbers = [](const std::vector<EvidenceRow> &rows) {
        QStringList texts;
        for (const EvidenceRow &row : rows)
            texts += QStringLiteral("%1:%2").arg(row.evidence.number).arg(row.uses);
        return texts;
    };
    const EvidenceRepository evidence = m_test->repository();
    QCOMPARE(numbers(need(evidence.rows())), (QStringList{"E-0001:3", "E-0002:1", "E-0003:0"}));
    QCOMPARE(numbers(need(evidence.rowsIn(m_test->first, false))), QStringList{"E-0001:3"});
    QCOMPARE(numbers(need(evidence.rowsIn(m_test->first, true))),
             (QStringList{"E-0001:3", "E-0002:1"}));
    QCOMPARE(numbers(need(evidence.rowsIn({}, false))), QStringList{"E-0002:1"});
    QCOMPARE(need(evidence.rows())[0].evidence, need(evidence.evidence(both)));
}

void EvidenceRepositoryTest::addsByStepsAsAChangeOfItsOwn()
{
    QStringList paths;
    for (int i = 0; i < 70; ++i)
        paths += m_test->write(QStringLiteral("f%1.log").arg(i), QByteArray::number(i));
    paths += m_test->write(QStringLiteral("big.bin"), QByteArray(70 * 1024 * 1024, 'x'));
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    Progress progress;
    const auto added = need(EvidenceRepository::addFiles(
        m_test->session(Role::Developer), paths, m_test->first, {m_test->a1}, {}, &progress));
    QCOMPARE(added.size(), size_t(71));
    QCOMPARE(added.back().number, QStringLiteral("E-0071"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.front().front().value<ChangeEvent>().action, QStringLiteral("evidence.add"));
    QCOMPARE(need(m_test->repository().evidence(added[5].id)).addedBy, QStringLiteral("Developer"));
    QCOMPARE(need(BlobStore(m_test->database()).verifyAll()), std::vector<qint64>());
    // The log of what was written does not grow with what was stored.
    QVERIFY(QFileInfo(m_test->path() + QStringLiteral("-wal")).size() < 100 * 1024 * 1024);
}

void EvidenceRepositoryTest::asksForPermissionBeforeReading()
{
    const auto done =
        EvidenceRepository::addFiles(m_test->session(Role::Viewer),
                                     {m_test->file(QStringLiteral("missing"))}, m_test->first, {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Refused);
}

void EvidenceRepositoryTest::takesBackWhatAFailedIntakeStored()
{
    m_test->add("was there before");
    const QStringList paths{m_test->write(QStringLiteral("a"), "was there before"),
                            m_test->write(QStringLiteral("b"), "new")};
    m_test->workspace().addDerivation(
        [](Change &, const std::vector<EntityChange> &) -> Result<void> {
            return fail(ErrorKind::Internal, QStringLiteral("derivation"));
        });
    const auto done = EvidenceRepository::addFiles(m_test->session(Role::Developer), paths,
                                                   m_test->second, {m_test->a1});
    QVERIFY(!done);
    QCOMPARE(done.error().message, QStringLiteral("derivation"));
    QCOMPARE(m_test->count("blob"), 1);
    QCOMPARE(m_test->count("blob_chunk"), 1);
    QCOMPARE(m_test->count("evidence"), 1);
    QCOMPARE(m_test->count("evidence_link"), 1);
}

void EvidenceRepositoryTest::findsContentThatNobodyFiled()
{
    // As a program leaves it that was ended between storing and filing.
    const QString path = m_test->write(QStringLiteral("f.txt"), "content");
    need(BlobStore(m_test->database())
             .putFiles({path}, [](const QString &, const BlobStore::Stored &) -> Result<void> {
                 return {};
             }));
    const Added added = need(m_test->tryAdd({path})).front();
    QVERIFY(!added.wasThere);
    QCOMPARE(m_test->count("blob"), 1);
    QCOMPARE(need(m_test->repository().content(added.id, 100)), QByteArray("content"));
}

void EvidenceRepositoryTest::savesVerified()
{
    const QByteArray content = QByteArray("0123456789").repeated(300'000);
    const EvidenceId id = m_test->add(content);
    const QString target = m_test->file(QStringLiteral("副本 𠮷.txt"));
    Progress progress;
    need(m_test->repository().save(id, target, &progress));
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), content);
    QCOMPARE(leftovers(),
             (QStringList{QStringLiteral("evidence.txt"), QStringLiteral("副本 𠮷.txt")}));
}

void EvidenceRepositoryTest::savesUnderALongName()
{
    const EvidenceId id = m_test->add("content");
    const QString target = m_test->file(QStringLiteral("险").repeated(85));
    need(m_test->repository().save(id, target));
    QVERIFY(QFile::exists(target));
}

void EvidenceRepositoryTest::replacesOnlyWithTheWholeContent()
{
    const EvidenceId id = m_test->add("the whole content");
    const QString target = m_test->write(QStringLiteral("target.txt"), "what stood there");
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    need(m_test->repository().save(id, {target, FileTarget::Existing::Replace}));
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("the whole content"));
    QVERIFY(!(saved.permissions() & QFile::ReadOther));
    saved.close();

    damage(id);
    const QString kept = m_test->write(QStringLiteral("target.txt"), "what stood there");
    const auto done = m_test->repository().save(id, {kept, FileTarget::Existing::Replace});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unreadable);
    QVERIFY(done.error().message.contains(QStringLiteral("E-0001")));
    QFile untouched(kept);
    QVERIFY(untouched.open(QIODevice::ReadOnly));
    QCOMPARE(untouched.readAll(), QByteArray("what stood there"));
    QCOMPARE(leftovers(),
             (QStringList{QStringLiteral("evidence.txt"), QStringLiteral("target.txt")}));
}

void EvidenceRepositoryTest::refusesToSave_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named");
    QTest::newRow("missing folder")
        << QStringLiteral("missing/f.txt") << ErrorKind::Unwritable << QStringLiteral("missing");
    QTest::newRow("onto a folder")
        << QStringLiteral("folder") << ErrorKind::Unwritable << QStringLiteral("folder");
    QTest::newRow("onto the workspace")
        << QStringLiteral("test.gatehouse") << ErrorKind::Refused << QStringLiteral("workspace");
    QTest::newRow("onto its log") << QStringLiteral("test.gatehouse-wal") << ErrorKind::Refused
                                  << QStringLiteral("workspace");
    if (geteuid() != 0)
        QTest::newRow("read-only folder")
            << QStringLiteral("locked/f.txt") << ErrorKind::Unwritable << QStringLiteral("locked");
    QTest::newRow("where nothing can be written")
        << QStringLiteral("/proc/f.txt") << ErrorKind::Unwritable << QStringLiteral("/proc");
}

void EvidenceRepositoryTest::refusesToSave()
{
    QFETCH(QString, target);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, named);
    QVERIFY(QDir().mkpath(m_test->file(QStringLiteral("folder"))));
    const QString locked = m_test->file(QStringLiteral("locked"));
    QVERIFY(QDir().mkpath(locked));
    QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner);
    const EvidenceId id = m_test->add("content");
    const auto done =
        m_test->repository().save(id,
                                  {QDir::isAbsolutePath(target) ? target : m_test->file(target),
                                   FileTarget::Existing::Replace});
    QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
    QVERIFY2(done.error().message.contains(named), qPrintable(done.error().message));
}

void EvidenceRepositoryTest::refusingLeavesTheWorkspaceLocked()
{
    // Closing a handle on the file would end SQLite's locks on it, and another program could then
    // take the log away below this one.
    const EvidenceId id = m_test->add("content");
    const QString path = m_test->file(QStringLiteral("test.gatehouse"));
    QVERIFY(!m_test->repository().save(id, {path, FileTarget::Existing::Replace}));
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = fork();
    if (other == 0) {
        const int file = open(name.constData(), O_RDWR);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(waitpid(other, &status, 0), other);
    QCOMPARE(status, 0);
}

void EvidenceRepositoryTest::keepsTheTargetWhenTheDiskIsFull()
{
    const EvidenceId id = m_test->add(QByteArray(3 << 20, 'x'));
    const QString target = m_test->write(QStringLiteral("target.txt"), "what stood there");
    const auto done = [&] {
        const FileSizeLimit limit(1 << 20);
        return m_test->repository().save(id, {target, FileTarget::Existing::Replace});
    }();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unwritable);
    QVERIFY(done.error().message.contains(target));
    QFile kept(target);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("what stood there"));
    QCOMPARE(leftovers(),
             (QStringList{QStringLiteral("evidence.txt"), QStringLiteral("target.txt")}));
}

void EvidenceRepositoryTest::givesContentForAPreview()
{
    const EvidenceId id = m_test->add("content");
    QCOMPARE(need(m_test->repository().content(id, 7)), QByteArray("content"));
    QCOMPARE(m_test->repository().content(id, 6).error().kind, ErrorKind::Invalid);
    QCOMPARE(m_test->repository().content(EvidenceId(99), 6).error().kind, ErrorKind::NotFound);
    damage(id);
    QCOMPARE(m_test->repository().content(id, 7).error().kind, ErrorKind::Unreadable);
}

void EvidenceRepositoryTest::takesOverWhatIsSaid()
{
    Evidence said;
    said.kind = EvidenceKind::Configuration;
    said.source = QStringLiteral(" 网关控制台 ");
    said.collector = QStringLiteral("王芳");
    said.collectedOn = m_test->clock().today().addDays(-3);
    said.confidentiality = Confidentiality::Strict;
    said.expiresOn = m_test->clock().today().addDays(5);
    Change adding = m_test->change("evidence.add");
    const auto added = need(EvidenceRepository::addFiles(
        adding, {m_test->write(QStringLiteral("export.txt"), "x")}, EvidenceFixture::first,
        {EvidenceFixture::a1}, {}, nullptr, said));
    need(adding.commit());
    const Evidence stored = need(m_test->repository().evidence(added.front().id));
    QCOMPARE(stored.kind, EvidenceKind::Configuration);
    QCOMPARE(stored.source, QStringLiteral("网关控制台"));
    QCOMPARE(stored.collector, said.collector);
    QCOMPARE(stored.collectedOn, said.collectedOn);
    QCOMPARE(stored.confidentiality, Confidentiality::Strict);
    QCOMPARE(stored.expiresOn, said.expiresOn);

    said.collectedOn = m_test->clock().today().addDays(1);
    Change refused = m_test->change("evidence.add");
    QCOMPARE(EvidenceRepository::addFiles(refused,
                                          {m_test->write(QStringLiteral("other.txt"), "y")},
                                          EvidenceFixture::first, {}, {}, nullptr, said)
                 .error()
                 .kind,
             ErrorKind::Invalid);
}

void EvidenceRepositoryTest::proposesAnExpiryByKind()
{
    const QDate today = m_test->clock().today();
    const EvidencePolicy &policy = EvidencePolicy::builtIn();
    QCOMPARE(policy.lastDayOf(EvidenceKind::PenetrationReport, today), today.addMonths(12));
    QVERIFY(!policy.lastDayOf(EvidenceKind::Package, today).isValid());
    QVERIFY(!policy.lastDayOf(EvidenceKind::PenetrationReport, {}).isValid());
    QCOMPARE(evidenceKindOf(QStringLiteral("image/png")), EvidenceKind::Screenshot);
    QCOMPARE(evidenceKindOf(QStringLiteral("application/pdf")), EvidenceKind::Other);
}

void EvidenceRepositoryTest::aRevisionTakesThePlace()
{
    const EvidenceId id =
        m_test->add("old", EvidenceFixture::first, {EvidenceFixture::a1, EvidenceFixture::o1});
    const auto before = need(m_test->repository().usesOf(id));
    Change revising = m_test->change("evidence.revise");
    const auto added = need(
        EvidenceRepository::revise(revising, id, m_test->write(QStringLiteral("new.txt"), "new")));
    need(revising.commit());

    const Evidence old = need(m_test->repository().evidence(id));
    const Evidence now = need(m_test->repository().evidence(added.id));
    QCOMPARE(old.replacedBy, now.number);
    QCOMPARE(now.replaces, old.number);
    QCOMPARE(now.title, old.title);
    QCOMPARE(need(m_test->repository().content(id, 10)), QByteArray("old"));
    QVERIFY(need(m_test->repository().usesOf(id)).empty());
    const auto after = need(m_test->repository().usesOf(added.id));
    QCOMPARE(after.size(), before.size());
    QCOMPARE(m_test->count("organisation_loss"), 1);
    QCOMPARE(standingOn(old, m_test->clock().today()), EvidenceStanding::Replaced);
}

void EvidenceRepositoryTest::anAssessmentOnReplacedEvidenceWaits()
{
    const EvidenceId id = m_test->add("old");
    need(m_test->database().execute(
        "INSERT INTO assessment (id, uid, release_id, requirement_id, phase, judgement, assessor, "
        "assessed_on, revision) VALUES (7, 'a7', 1, 1, 'test', 'compliant', 'x', '2026-01-01', 3), "
        "(8, 'a8', 1, 2, 'test', 'compliant', 'x', '2026-01-01', 1)"));
    Change revising = m_test->change("evidence.revise");
    need(EvidenceRepository::revise(revising, id, m_test->write(QStringLiteral("new.txt"), "new")));
    need(revising.commit());
    const auto doubts = need(evidenceDoubts(m_test->database(), EvidenceFixture::first));
    QCOMPARE(doubts.size(), size_t(1));
    QCOMPARE(doubts.front().assessment, AssessmentId(7));
    QCOMPARE(doubts.front().was, QStringLiteral("E-0001"));
    QCOMPARE(doubts.front().is, QStringLiteral("E-0002"));
    QVERIFY(need(evidenceDoubts(m_test->database(), EvidenceFixture::second)).empty());

    {
        // Confirmed, and not taken back by going away.
        Change confirming = m_test->change("evidence.confirm");
        need(confirmEvidence(confirming, AssessmentId(7)));
        QVERIFY(need(allEvidenceDoubts(m_test->database())).empty());
    }
    QCOMPARE(need(allEvidenceDoubts(m_test->database())).size(), size_t(1));
    // Judged anew.
    need(m_test->database().execute("UPDATE assessment SET revision = 4 WHERE id = 7"));
    QVERIFY(need(allEvidenceDoubts(m_test->database())).empty());
    Change confirming = m_test->change("evidence.confirm");
    QCOMPARE(confirmEvidence(confirming, AssessmentId(7)).error().kind, ErrorKind::Invalid);
}

void EvidenceRepositoryTest::refusesARevision_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("retired");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("the same content") << QByteArray("old") << false << false;
    QTest::newRow("content of another piece") << QByteArray("other") << false << false;
    QTest::newRow("nothing in it") << QByteArray() << false << false;
    QTest::newRow("of what was retired") << QByteArray("new") << true << false;
    QTest::newRow("of what was replaced") << QByteArray("new") << false << true;
}

void EvidenceRepositoryTest::refusesARevision()
{
    QFETCH(const QByteArray, content);
    QFETCH(bool, retired);
    QFETCH(bool, replaced);
    const EvidenceId id = m_test->add("old");
    m_test->add("other", EvidenceFixture::first, {}, QStringLiteral("other.txt"));
    if (retired) {
        Change retiring = m_test->change();
        need(EvidenceRepository::retire(retiring, id, QStringLiteral("wrong build")));
        need(retiring.commit());
    }
    if (replaced) {
        Change revising = m_test->change();
        need(EvidenceRepository::revise(revising, id,
                                        m_test->write(QStringLiteral("first.txt"), "first")));
        need(revising.commit());
    }
    const qint64 pieces = m_test->count("evidence");
    {
        Change revising = m_test->change();
        const auto revised = EvidenceRepository::revise(
            revising, id, m_test->write(QStringLiteral("new.txt"), content));
        QVERIFY(!revised);
        QCOMPARE(revised.error().kind, ErrorKind::Invalid);
    }
    QCOMPARE(m_test->count("evidence"), pieces);
}

void EvidenceRepositoryTest::retiredEvidenceCountsNoLonger()
{
    const EvidenceId id = m_test->add("content");
    {
        Change retiring = m_test->change();
        QCOMPARE(EvidenceRepository::retire(retiring, id, QStringLiteral("  ")).error().kind,
                 ErrorKind::Invalid);
    }
    const QDate today = m_test->clock().today();
    QVERIFY(countsOn(need(m_test->repository().evidence(id)), today));
    Change retiring = m_test->change();
    need(EvidenceRepository::retire(retiring, id, QStringLiteral("wrong build")));
    need(retiring.commit());
    const Evidence retired = need(m_test->repository().evidence(id));
    QVERIFY(!countsOn(retired, today));
    QCOMPARE(retired.retiredReason, QStringLiteral("wrong build"));
    QCOMPARE(retired.retiredBy, QStringLiteral("Owner"));
    QCOMPARE(need(m_test->repository().usesOf(id)).size(), size_t(1));
    {
        Change linking = m_test->change();
        QCOMPARE(
            EvidenceRepository::link(linking, {id, EvidenceFixture::first, EvidenceFixture::a2})
                .error()
                .kind,
            ErrorKind::Invalid);
    }
    QCOMPARE(m_test->tryAdd({m_test->write(QStringLiteral("again.txt"), "content")}).error().kind,
             ErrorKind::Invalid);
    Change reinstating = m_test->change();
    need(EvidenceRepository::reinstate(reinstating, id));
    need(reinstating.commit());
    QVERIFY(countsOn(need(m_test->repository().evidence(id)), today));
    Change again = m_test->change();
    QCOMPARE(EvidenceRepository::reinstate(again, id).error().kind, ErrorKind::Invalid);
}

void EvidenceRepositoryTest::tellsWhatRestsOnIt()
{
    const EvidenceId id =
        m_test->add("content", EvidenceFixture::first, {EvidenceFixture::a1, EvidenceFixture::o1});
    need(m_test->database().execute(
        "INSERT INTO gate_decision (uid, release_id, phase, decision, statement, decided_by, role, "
        "decided_at, snapshot, snapshot_digest) SELECT phase || release, release, phase, decision, "
        "'s', 'x', 'owner', '2099-01-01T00:00:00.000Z', x'00', zeroblob(32) FROM (SELECT 1 AS "
        "release, 'test' AS phase, 'passed' AS decision UNION ALL SELECT 1, 'design', 'passed' "
        "UNION ALL SELECT 2, 'test', 'rejected');"
        "INSERT INTO finding (id, uid, number, release_id, requirement_id, title, risk, status, "
        "opened_by, opened_at) VALUES (1, 'f', 'F-0001', 1, 1, 'Log', 'low', 'open', 'x', '');"
        "INSERT INTO finding_evidence VALUES (1, 1, 'x', '');"
        "INSERT INTO test_case (id, uid, number, release_id, requirement_id, method, origin) "
        "VALUES (1, 'c', 'T-0001', 1, 1, 'testing', 'planned'), "
        "(2, 'd', 'T-0002', 1, 1, 'pentest', 'planned');"
        // Of the second test another result is the last one.
        "INSERT INTO test_result (uid, case_id, outcome, record, evidence_id, source, tested_by, "
        "tested_at) VALUES ('r1', 1, 'pass', 's', 1, 'person', 'x', ''), "
        "('r2', 2, 'pass', 's', 1, 'person', 'x', ''), "
        "('r3', 2, 'fail', 's', NULL, 'person', 'x', '');"
        "INSERT INTO code_review (uid, number, release_id, scope, reviewers, reviewed_on, result, "
        "evidence_id) VALUES ('v', 'R-1', 1, 'Login', 'x', '', 'passed', 1);"
        "INSERT INTO management_document (uid, number, title_zh, kind, area, state, evidence_id, "
        "withdrawn_at) VALUES ('m', 'D-1', 'Rules', 'policy', 'policy', 'in_force', 1, ''), "
        "('n', 'D-2', 'Gone', 'policy', 'policy', 'in_force', 1, 'x');"
        "INSERT INTO outsourcing_contract (uid, number, party, data, evidence_id) "
        "VALUES ('o', 'K-1', 'Maker', 'none', 1)"));
    QStringList found;
    for (const EvidenceReliance &each : need(evidenceReliances(m_test->database(), id)))
        found += toKey(each.kind) + u' ' + each.releaseName + u' '
            + (each.phase ? toKey(*each.phase) : each.number);
    // Of the gates only the one that passed and that the requirement is due in.
    QCOMPARE(found,
             (QStringList{"requirement  ", "requirement SALES@1.0 ", "gate SALES@1.0 test",
                          "finding SALES@1.0 F-0001", "test SALES@1.0 T-0001",
                          "code_review SALES@1.0 R-1", "document  D-1", "contract  K-1"}));
}

void EvidenceRepositoryTest::suggestsWhatTheReleaseBeforeHas()
{
    const EvidenceId id = m_test->add("content");
    const QDate today = m_test->clock().today();
    const auto suggested = [&](ReleaseId release, RequirementId requirement, QDate day) {
        return need(suggestedEvidence(m_test->database(), release, requirement, day));
    };
    const auto found = suggested(EvidenceFixture::second, EvidenceFixture::a1, today);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().evidence, id);
    QCOMPARE(found.front().releaseName, QStringLiteral("SALES@1.0"));
    QVERIFY(found.front().isOfThisApp);
    QVERIFY(suggested(EvidenceFixture::first, EvidenceFixture::a1, today).empty());
    QVERIFY(suggested(EvidenceFixture::second, EvidenceFixture::a2, today).empty());

    Evidence ending = need(m_test->repository().evidence(id));
    ending.expiresOn = today;
    {
        Change changing = m_test->change();
        need(EvidenceRepository::update(changing, ending));
        need(changing.commit());
    }
    QCOMPARE(suggested(EvidenceFixture::second, EvidenceFixture::a1, today).size(), size_t(1));
    QVERIFY(suggested(EvidenceFixture::second, EvidenceFixture::a1, today.addDays(1)).empty());
    Change linking = m_test->change();
    need(EvidenceRepository::link(linking, {id, EvidenceFixture::second, EvidenceFixture::a1}));
    need(linking.commit());
    QVERIFY(suggested(EvidenceFixture::second, EvidenceFixture::a1, today).empty());
}

void EvidenceRepositoryTest::leavesOutWhatIsHiddenInFolders()
{
    const QString root = m_test->file(QStringLiteral("folder"));
    for (const char *folder : {"a", ".git"})
        QVERIFY(QDir(root).mkpath(QString::fromLatin1(folder)));
    for (const char *name :
         {"b.txt", "a/c.txt", "Thumbs.db", ".DS_Store", ".git/config", "~$report.docx"})
        m_test->write(QStringLiteral("folder/") + QString::fromLatin1(name), "x");
    m_test->write(QStringLiteral("folder/empty.txt"), "");
    const QString single = m_test->write(QStringLiteral("single.txt"), "");
    const FolderFiles found = FolderFiles::under({single, root});
    QCOMPARE(found.files, (QStringList{single, root + "/a/c.txt", root + "/b.txt"}));
    QCOMPARE(found.leftOut, 5);
    QVERIFY(found.hasFolder);
    QVERIFY(!FolderFiles::under({single}).hasFolder);
}

QTEST_GUILESS_MAIN(EvidenceRepositoryTest)
#include "evidencerepositorytest.moc"
