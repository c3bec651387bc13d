#include "models/demo/demoportfolio.h"

#include "models/assessments/assessmentrepository.h"
#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/base/progress.h"
#include "models/components/componentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/product/openworkspace.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/staffing/staffingcheck.h"
#include "models/store/blobstore.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// Reads the demo as the programs do; it is built once for all tests that only read.
class DemoPortfolioTest : public QObject
{
    Q_OBJECT

    static QDateTime now() { return {QDate(2026, 3, 2), QTime(9, 0), Qt::UTC}; }
    QString path(const char *name = "demo.gatehouse") const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    const Database &database() { return m_open.workspace->database(); }
    LibraryShelf &shelf() { return *m_open.shelf; }
    QDate today() { return m_open.workspace->clock().today(); }
    std::vector<BoardRow> board() { return need(GateRollup::board(database(), shelf(), today())); }
    template<class Condition>
    qsizetype rowsThat(Condition condition)
    {
        const auto rows = board();
        return std::ranges::count_if(rows, condition);
    }

    QTemporaryDir m_folder;
    DemoSummary m_summary;
    OpenWorkspace m_open;

private Q_SLOTS:
    void initTestCase()
    {
        m_summary = need(buildDemoPortfolio(path(), now()));
        m_open = need(openWorkspace(path(), std::make_shared<FixedClock>(now())));
    }

    void holdsTwelveAppsOfEveryKindAndTier()
    {
        const auto apps = need(AppRepository(database()).all());
        QCOMPARE(apps.size(), 12);
        QCOMPARE(m_summary.apps, 12);
        std::set<AppKind> kinds;
        std::set<int> tiers;
        for (const AppSummary &app : apps) {
            kinds.insert(app.kind);
            tiers.insert(app.tier);
        }
        QCOMPARE(kinds.size(), allValues<AppKind>().size());
        QCOMPARE(tiers, (std::set<int>{1, 2, 3}));
    }

    /// The organisation is a real one, with a few things left to be put right.
    void hasAnOrganisationWithGaps()
    {
        const Staffing staffing = need(Staffing::load(database()));
        QVERIFY(staffing.units().size() >= 15);
        QVERIFY(staffing.posts().size() >= 25);
        QVERIFY(staffing.people().size() >= 40);
        for (const Post &post : staffing.posts())
            QVERIFY2(!post.titleEn.isEmpty() && !post.duties.isEmpty(), qPrintable(post.titleZh));
        QMap<QString, int> found;
        for (const StaffingFinding &finding : checkStaffing(staffing, today()))
            ++found[finding.rule->key];
        QCOMPARE(found,
                 (QMap<QString, int>{{QStringLiteral("account-without-person"), 1},
                                     {QStringLiteral("app-without-owner"), 1},
                                     {QStringLiteral("audit-reports-to-audited"), 1},
                                     {QStringLiteral("audits-own-work"), 1},
                                     {QStringLiteral("delegate-absent"), 1},
                                     {QStringLiteral("delegation-to-nobody"), 1},
                                     {QStringLiteral("lead-approves"), 1},
                                     {QStringLiteral("left-but-holds"), 1},
                                     {QStringLiteral("post-empty"), 2},
                                     {QStringLiteral("post-understaffed"), 2}}));
    }

    void leavesSomeAnswersToBeConfirmed()
    {
        const AppRepository apps(database());
        int open = 0;
        int confirmed = 0;
        for (const AppSummary &summary : need(apps.all())) {
            const App app = need(apps.app(summary.id));
            const DecidingAnswers deciding = need(apps.decidingAnswers(app.id));
            for (const QString &flag : app.profile.answers().keys()) {
                const GivenAnswer &given = *app.profile.given(flag);
                if (!deciding.takesAway(flag, given.holds))
                    continue;
                QVERIFY2(!given.reason.isEmpty(), qPrintable(app.code + u' ' + flag));
                (given.isConfirmed() ? confirmed : open) += 1;
                QVERIFY(given.answeredBy != given.confirmedBy || app.tierDecided);
            }
        }
        QCOMPARE(open, 5);
        QVERIFY(confirmed > 100);
    }

    void leavesADecisionToBeConfirmed()
    {
        std::map<QString, bool> confirmed;
        for (const BoardRow &row : board()) {
            const auto decisions = need(ApplicabilityRepository(database()).decisions(row.release));
            for (const ApplicabilityDecision &decision : decisions)
                confirmed[row.code] = decision.isConfirmed();
        }
        QCOMPARE(confirmed, (std::map<QString, bool>{{"POLICY", false}, {"TRAIN", true}}));
    }

    void showsEveryStatusAnAppComesThroughBeforeItIsRetired()
    {
        std::set<AppStatus> statuses;
        for (const AppSummary &app : need(AppRepository(database()).all()))
            statuses.insert(app.status);
        for (const AppStatus status : allValues<AppStatus>())
            QCOMPARE(statuses.contains(status), status != AppStatus::Retired);
    }

    void itsSummaryCountsWhatIsThere()
    {
        QCOMPARE(need(ReleaseRepository(database()).all()).size(),
                 static_cast<size_t>(m_summary.releases));
        QCOMPARE(need(EvidenceRepository(database()).all()).size(),
                 static_cast<size_t>(m_summary.evidence));
        auto count = need(database().prepare("SELECT count(*) FROM assessment"));
        count.bind();
        QVERIFY(count.next());
        QCOMPARE(count.integer(0), m_summary.assessments);
    }

    void hasReleasesInEveryPhaseAndOnesThatPassedAll()
    {
        std::set<int> phases;
        for (const BoardRow &row : board()) {
            if (row.release.isValid())
                phases.insert(row.currentPhase);
        }
        QCOMPARE(phases, (std::set<int>{0, 1, 2, 3, 4, 5, 6}));
        QVERIFY(rowsThat([](const BoardRow &row) { return !row.release.isValid(); }) > 0);
    }

    void hasLateBlockedReadyAndRejectedOnes()
    {
        QVERIFY(rowsThat([](const BoardRow &row) { return row.isLate(); }) > 0);
        QVERIFY(rowsThat([](const BoardRow &row) { return row.isBlocked(); }) > 0);
        QVERIFY(rowsThat([](const BoardRow &row) { return row.isReady(); }) > 0);
        QVERIFY(rowsThat([](const BoardRow &row) {
                    return row.current() && row.current()->state == GateState::Rejected;
                })
                > 0);
        // Not everything may be in trouble: an exception shows only beside what is as it should be.
        QVERIFY(rowsThat([](const BoardRow &row) { return row.isLate(); }) < 6);
    }

    void everyCellOfTheBoardIsTheGatesOwnVerdict()
    {
        int compared = 0;
        for (const BoardRow &row : board()) {
            if (!row.release.isValid())
                continue;
            const auto statuses =
                need(GateRepository(database(), shelf()).statuses(row.release, today()));
            for (size_t i = 0; i < statuses.size(); ++i) {
                const GateStatus &status = statuses[i];
                const GateCounts counts = countsOf(status.criteria);
                const BoardCell &cell = row.cells[i];
                QCOMPARE(cell.state, status.state);
                QCOMPARE(cell.late, status.late);
                QCOMPARE(cell.plannedOn, status.plannedOn);
                QCOMPARE(cell.due, counts.due);
                QCOMPARE(cell.assessed, counts.assessed);
                QCOMPARE(cell.uncovered, counts.uncovered);
                QCOMPARE(cell.unhandledRisks, counts.unhandledRisks);
                QCOMPARE(cell.withoutEvidence, counts.withoutEvidence);
                QCOMPARE(cell.notApplying, status.notApplying);
                ++compared;
            }
        }
        QVERIFY(compared >= 60);
        QVERIFY(need(GateRollup::stale(database(), shelf())).empty());
    }

    void itsEvidenceHoldsWhatItsDigestsSay()
    {
        QVERIFY(need(BlobStore(database()).verifyAll()).empty());
        const EvidenceRepository repository(database());
        for (const Evidence &evidence : need(repository.all())) {
            const QByteArray content = need(repository.content(evidence.id, evidence.size + 1));
            QCOMPARE(content.size(), evidence.size);
            QCOMPARE(Digest::of(DigestAlgorithm::Sha256, content), evidence.digest.sha256);
            QCOMPARE(Digest::of(DigestAlgorithm::Sm3, content), evidence.digest.sm3);
            // No word of a template is left unfilled.
            for (const char *word : {"{app}", "{app_code}", "{version}", "{unit}", "{date}"})
                QVERIFY2(!content.contains(word), qPrintable(evidence.fileName));
            QVERIFY(!need(repository.usesOf(evidence.id)).empty());
        }
    }

    void itsAuditLogVerifiesAndReadsAsADiary()
    {
        const AuditLog log(database());
        const auto verification = need(log.verify());
        QVERIFY(verification.ok);
        QVERIFY(verification.entries > 100);
        const auto entries = need(log.entries(0, static_cast<int>(verification.entries)));
        for (size_t i = 1; i < entries.size(); ++i)
            QVERIFY(entries[i].happenedAt <= entries[i - 1].happenedAt);
        QVERIFY(entries.front().happenedAt <= now());
    }

    void itsFindingsStandOnWhatDoesNotComply()
    {
        const auto findings = need(FindingRepository(database(), {}).listings());
        QVERIFY(!findings.empty());
        std::set<FindingStatus> statuses;
        for (const FindingListing &listing : findings) {
            const Finding &finding = listing.finding;
            statuses.insert(finding.status);
            // What a tool finds is found whatever was judged before.
            if (finding.source == FindingSource::Import)
                continue;
            const auto recorded = need(AssessmentRepository(database()).ofRelease(finding.release));
            const std::vector<Assessment> assessments = recorded[finding.requirement];
            QVERIFY(!assessments.empty());
            for (const Assessment &assessment : assessments)
                QVERIFY(assessment.judgement == Judgement::Noncompliant
                        || assessment.judgement == Judgement::Partial);
        }
        QVERIFY(statuses.size() >= 3);
    }

    void toolsSayWhatReleasesAreMadeOf()
    {
        const auto releases = need(ReleaseRepository(database()).all());
        qsizetype shipping = 0;
        for (const Release &release : releases)
            shipping += !need(ComponentRepository(database()).ofRelease(release.id)).empty();
        QCOMPARE(shipping, 5);
        const auto findings = need(FindingRepository(database(), {}).listings());
        QCOMPARE(std::ranges::count_if(findings,
                                       [](const FindingListing &each) {
                                           return each.finding.source == FindingSource::Import;
                                       }),
                 2);
    }

    void isBuiltAlikeOnAnyDay()
    {
        const QString other = path("other.gatehouse");
        const auto made = need(buildDemoPortfolio(other, now().addDays(217)));
        QCOMPARE(made.apps, m_summary.apps);
        QCOMPARE(made.releases, m_summary.releases);
        QCOMPARE(made.assessments, m_summary.assessments);
        QCOMPARE(made.evidence, m_summary.evidence);
    }

    // Whoever makes one has this machine's key at hand, as in any Change.
    void itsHeadIsSignedWhereAKeyIsAtHand()
    {
        const QString other = path("signed.gatehouse");
        need(buildDemoPortfolio(other, now(), nullptr, path("keys")));
        const OpenWorkspace open = need(openWorkspace(other, std::make_shared<FixedClock>(now())));
        const Database &written = open.workspace->database();
        const auto chain = need(AuditLog(written).verify());
        const auto found = need(AuditCheckpoints(written).verify(chain));
        QVERIFY(found.ok());
        QCOMPARE(found.upTo, chain.entries);
        QCOMPARE(found.unsignedCount, 0);
        // Of the day on which it was made, and of that one entry alone: nothing is signed for days
        // that were played.
        QCOMPARE(chain.relays, std::vector<qint64>{chain.entries});
        const auto keys = need(SigningKeyRepository(written).all());
        const auto own = std::ranges::find_if(
            keys, [](const SigningKey &key) { return !key.account.isValid(); });
        QVERIFY(own != keys.end());
        QCOMPARE(own->createdAt, now());
        qInfo("%s", qPrintable(found.notes().join(u'\n')));
    }

    void tellsHowFarItIs()
    {
        qint64 last = -1;
        qint64 of = 0;
        Progress progress([&](qint64 done, qint64 total) {
            QVERIFY(done > last);
            QVERIFY(done < total);
            QVERIFY(of == 0 || of == total);
            last = done;
            of = total;
        });
        need(buildDemoPortfolio(path("told.gatehouse"), now(), &progress));
        QCOMPARE(last, of - 1);
        QVERIFY(of > 50);
    }

    void aCancelledBuildLeavesNothing_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("before the first step") << 0;
        QTest::newRow("after the people") << 1;
        QTest::newRow("in the middle") << 60;
    }
    void aCancelledBuildLeavesNothing()
    {
        QFETCH(int, steps);
        const QTemporaryDir folder;
        Progress *running = nullptr;
        int seen = 0;
        Progress progress([&](qint64 done, qint64) {
            ++seen;
            if (done == steps)
                running->cancel();
        });
        running = &progress;
        const auto built =
            buildDemoPortfolio(folder.filePath(QStringLiteral("demo.gatehouse")), now(), &progress);
        QVERIFY(!built);
        QCOMPARE(built.error().kind, ErrorKind::Cancelled);
        QVERIFY(!built.error().message.isEmpty());
        QCOMPARE(seen, steps + 1); // and no step after it
        QVERIFY2(
            QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            qPrintable(QDir(folder.path()).entryList().join(u' ')));
    }

    void refusesAFileThatIsThereAndLeavesItUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a letter") << QByteArray("Dear auditor, …");
        QTest::newRow("an empty file") << QByteArray();
    }
    void refusesAFileThatIsThereAndLeavesItUntouched()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.gatehouse")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto built = buildDemoPortfolio(file.fileName(), now());
        QVERIFY(!built);
        QVERIFY(!built.error().message.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void refusesAWorkspaceThatIsThere()
    {
        const qint64 before = need(AuditLog(database()).count());
        const auto built = buildDemoPortfolio(path(), now());
        QVERIFY(!built);
        QCOMPARE(need(AuditLog(database()).count()), before);
        QVERIFY(need(AuditLog(database()).verify()).ok);
    }

    void saysThatAFolderIsMissing()
    {
        const auto built = buildDemoPortfolio(path("nowhere/demo.gatehouse"), now());
        QVERIFY(!built);
        QCOMPARE(built.error().kind, ErrorKind::Unwritable);
    }
};

QTEST_GUILESS_MAIN(DemoPortfolioTest)
#include "demoportfoliotest.moc"
