#include "models/dashboards/listnarrowing.h"

#include "models/findings/findingrepository.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

using namespace gatehouse;

/// The apps and findings behind a number of a chart.
class ListNarrowingTest : public QObject
{
    Q_OBJECT

    /// Three apps: LATE and SOON with a release each, of two departments, one below the other;
    /// BARE without a release or an owner. "Today" is 2026-03-02.
    struct Portfolio : LifecycleFixture {
        Portfolio()
        {
            publishSmall();
            Change organising = change();
            Unit above;
            above.name = "Above";
            above.id = need(OrganizationRepository::addUnit(organising, above));
            Unit below;
            below.name = "Below";
            below.parent = above.id;
            below.id = need(OrganizationRepository::addUnit(organising, below));
            Person person;
            person.name = "Wang";
            person.id = need(OrganizationRepository::addPerson(organising, person));
            need(organising.commit());
            const OrganizationRepository organisation(database());
            aboveUid = need(organisation.unit(above.id)).uid;
            belowUid = need(organisation.unit(below.id)).uid;
            personUid = need(organisation.person(person.id)).uid;
            owner = person.id;
            late = addApp("LATE", 1);
            soon = addApp("SOON", 2);
            bare = addApp("BARE");
            own(late, above.id, person.id, "Motor");
            own(soon, below.id, {}, "Life");
            lateRelease = addRelease(late, "1.0", {{Phase::Requirements, QDate(2026, 2, 1)}});
            soonRelease = addRelease(soon, "1.0", {{Phase::Requirements, QDate(2026, 3, 9)}});
        }
        void own(AppId id, UnitId unit, PersonId responsible, const QString &line)
        {
            App app = need(AppRepository(database()).app(id));
            app.ownerUnit = unit;
            app.responsible = responsible;
            app.businessLine = line;
            Change writing = change();
            need(AppRepository::update(writing, app));
            need(writing.commit());
        }
        FindingId find(ReleaseId release, Risk risk, QDate due)
        {
            Finding finding;
            finding.release = release;
            finding.requirement = requirement(release.isValid() ? "A.1" : "O.1").id;
            finding.title = "Found";
            finding.risk = risk;
            finding.dueOn = due;
            finding.owner = owner;
            // Nobody is given a day that is past: it was a day of then.
            const QDateTime now = clock().now();
            if (due.isValid() && due < today)
                clock().set(due.startOfDay());
            Change writing = change();
            const FindingId id = need(FindingRepository::open(writing, finding));
            need(writing.commit());
            clock().set(now);
            return id;
        }
        QStringList apps(const ListNarrowing &narrowing)
        {
            QStringList codes;
            for (const AppId id : need(appsBehind(database(), *shelf, narrowing, today)))
                codes += need(AppRepository(database()).app(id)).code;
            codes.sort();
            return codes;
        }
        std::set<FindingId> findings(const ListNarrowing &narrowing)
        {
            return need(findingsBehind(database(), *shelf, narrowing, today));
        }

        QDate today{2026, 3, 2};
        QString aboveUid;
        QString belowUid;
        QString personUid;
        PersonId owner;
        AppId late;
        AppId soon;
        AppId bare;
        ReleaseId lateRelease;
        ReleaseId soonRelease;
    };

private Q_SLOTS:
    void appsAreFoundByWhatTheChartSays()
    {
        Portfolio portfolio;
        const QStringList all{"BARE", "LATE", "SOON"};
        QCOMPARE(portfolio.apps({}), all);
        QCOMPARE(portfolio.apps({{"department", portfolio.aboveUid}}), QStringList{"LATE"});
        QCOMPARE(portfolio.apps({{"department", "none"}}), QStringList{"BARE"});
        QCOMPARE(portfolio.apps({{"owner", portfolio.personUid}}), QStringList{"LATE"});
        QCOMPARE(portfolio.apps({{"owner", "none"}}), (QStringList{"BARE", "SOON"}));
        QCOMPARE(portfolio.apps({{"tier", "2"}}), QStringList{"SOON"});
        QCOMPARE(portfolio.apps({{"app", "BARE"}}), QStringList{"BARE"});
        QCOMPARE(portfolio.apps({{"misses", "assessed"}}), (QStringList{"LATE", "SOON"}));
    }

    void findingsAreFoundByReleaseAndByTheDaysTheyCameIn()
    {
        Portfolio portfolio;
        const FindingId first = portfolio.find(portfolio.lateRelease, Risk::High, {});
        const FindingId other = portfolio.find(portfolio.soonRelease, Risk::Low, {});
        const std::set<FindingId> both{first, other};
        QCOMPARE(portfolio.findings({{"release", "LATE@1.0"}, {"status", "any"}}),
                 std::set<FindingId>{first});
        QCOMPARE(portfolio.findings({{"app.code", "SOON"}}), std::set<FindingId>{other});
        const QString day = portfolio.clock().now().toLocalTime().date().toString(Qt::ISODate);
        QCOMPARE(portfolio.findings({{"opened", day + ".." + day}}), both);
        QCOMPARE(portfolio.findings({{"opened", "2000-01-01..2000-01-07"}}), std::set<FindingId>());
        QCOMPARE(portfolio.findings({{"closed", day + ".." + day}, {"status", "any"}}),
                 std::set<FindingId>());
    }

    void anAgeIsCountedFromTheDayOnTheReadersCalendar()
    {
        // Opened at 02:00 on 1 February in Shanghai, which is 31 January elsewhere: 29 days, not 30
        // ones, before 2 March.
        Portfolio portfolio;
        portfolio.clock().set(QDateTime(QDate(2026, 1, 31), QTime(18, 0), Qt::UTC));
        const FindingId finding = portfolio.find(portfolio.lateRelease, Risk::High, {});
        portfolio.today = QDate(2026, 3, 3);
        QCOMPARE(portfolio.findings({{"age", "30"}}), std::set<FindingId>{finding});
    }

    void whatNarrowsThePageNarrowsTheList()
    {
        Portfolio portfolio;
        // A department stands for those below it.
        QCOMPARE(portfolio.apps({{"app.department", portfolio.aboveUid}}),
                 (QStringList{"LATE", "SOON"}));
        QCOMPARE(portfolio.apps({{"app.department", portfolio.belowUid}}), QStringList{"SOON"});
        QCOMPARE(portfolio.apps({{"app.owner", portfolio.personUid}}), QStringList{"LATE"});
        QCOMPARE(portfolio.apps({{"app.business_line", "Life"}}), QStringList{"SOON"});
        QCOMPARE(portfolio.apps({{"app.tier", "1"}, {"app.phase", "requirements"}}),
                 QStringList{"LATE"});
        QCOMPARE(portfolio.apps({{"app.kind", "h5"}}), QStringList());
    }

    void gatesAreAskedTogether()
    {
        Portfolio portfolio;
        QCOMPARE(portfolio.apps({{"due", "past"}}), QStringList{"LATE"});
        QCOMPARE(portfolio.apps({{"due", "7"}}), QStringList{"SOON"});
        QCOMPARE(portfolio.apps({{"due", "30"}}), QStringList());
        // Late, but at another gate.
        QCOMPARE(portfolio.apps({{"phase", "test"}, {"due", "past"}}), QStringList());
        QCOMPARE(portfolio.apps({{"phase", "test"}, {"state", "not_started"}}),
                 (QStringList{"LATE", "SOON"}));
        QCOMPARE(portfolio.apps({{"phase", "requirements"}, {"state", "passed"}}), QStringList());
    }

    void findingsAreFoundByRiskAgeAndDue()
    {
        Portfolio portfolio;
        const FindingId high = portfolio.find(portfolio.lateRelease, Risk::High, {2026, 2, 20});
        const FindingId low = portfolio.find(portfolio.soonRelease, Risk::Low, {2026, 3, 20});
        const FindingId organisations = portfolio.find({}, Risk::High, {});
        using Findings = std::set<FindingId>;
        QCOMPARE(portfolio.findings({}), (Findings{high, low, organisations}));
        QCOMPARE(portfolio.findings({{"risk", "high"}, {"age", "30"}}),
                 (Findings{high, organisations}));
        QCOMPARE(portfolio.findings({{"age", "90"}}), Findings{});
        QCOMPARE(portfolio.findings({{"due", "past"}}), Findings{high});
        // Without a day of its own it is due as its risk wants.
        QCOMPARE(portfolio.findings({{"due", "30"}}), (Findings{low, organisations}));
        QCOMPARE(portfolio.findings({{"owner", portfolio.personUid}}).size(), size_t(3));
        QCOMPARE(portfolio.findings({{"department", portfolio.belowUid}}), Findings{low});
        QCOMPARE(portfolio.findings({{"department", "none"}}), Findings{organisations});
        QCOMPARE(portfolio.findings({{"app.department", portfolio.aboveUid}}),
                 (Findings{high, low}));
        QCOMPARE(portfolio.findings({{"status", "closed"}}), Findings{});
        portfolio.today = portfolio.today.addDays(100);
        QCOMPARE(portfolio.findings({{"age", "180"}, {"risk", "low"}}), Findings{low});
    }

    void documentsAreFoundByOwnerAndDue()
    {
        Portfolio portfolio;
        Change writing = portfolio.change();
        const auto add = [&](const QString &title, PersonId owner, QDate due) {
            auto document = std::make_shared<Document>();
            document->titleZh = title;
            document->owner = owner;
            document->reviewDue = due;
            return DocumentId(
                need(RegisterRepository::add(writing, registerOf<Document>(), document)));
        };
        const DocumentId late = add(QStringLiteral("办法"), portfolio.owner, {2026, 3, 1});
        const DocumentId soon = add(QStringLiteral("细则"), {}, {2026, 3, 5});
        need(writing.commit());
        using Documents = std::set<DocumentId>;
        const auto behind = [&](const ListNarrowing &narrowing) {
            return need(documentsBehind(portfolio.database(), *portfolio.shelf, narrowing,
                                        portfolio.today));
        };
        QCOMPARE(behind({}), (Documents{late, soon}));
        QCOMPARE(behind({{"due", "past"}}), Documents{late});
        QCOMPARE(behind({{"owner", portfolio.personUid}, {"due", "past"}}), Documents{late});
        QCOMPARE(behind({{"owner", "none"}}), Documents{soon});
        QCOMPARE(behind({{"app.tier", "1"}}), Documents{});
        QVERIFY(!documentsBehind(portfolio.database(), *portfolio.shelf, {{"weather", "rain"}},
                                 portfolio.today));
    }

    void aFieldNobodyKnowsIsToldOfAnEmptyPortfolioToo()
    {
        LifecycleFixture empty;
        const auto apps = appsBehind(empty.database(), *empty.shelf,
                                     {{"tier", "9"}, {"weather", "rain"}}, QDate(2026, 3, 2));
        QVERIFY(!apps);
        QCOMPARE(apps.error().kind, ErrorKind::Invalid);
        QVERIFY(apps.error().message.contains("weather"));
        QVERIFY(!findingsBehind(empty.database(), *empty.shelf, {{"app.weather", "rain"}},
                                QDate(2026, 3, 2)));
    }
};

QTEST_GUILESS_MAIN(ListNarrowingTest)
#include "listnarrowingtest.moc"
