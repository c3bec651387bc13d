#include "models/components/shippedlist.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/dashboard.h"
#include "models/dashboards/listnarrowing.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/vulnerableuses.h"
#include "tests/models/components/componentsfixture.h"
#include "tests/support/tampering.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace gatehouse;

namespace {

/// Does at random what people and bills of materials do about components.
class Shipping : public ComponentsFixture
{
public:
    explicit Shipping(unsigned seed) : m_random(seed)
    {
        DailyHistory::install(workspace());
        for (int i = 0; i < 3; ++i)
            m_releases.push_back(addRelease(QStringLiteral("APP%1").arg(i)));
    }

    QDate today() { return clock().today(); }

    void work()
    {
        clock().set(clock().now().addMSecs(1)); // no two things happen at one moment
        const ReleaseId release = m_releases[static_cast<size_t>(pick(3))];
        switch (pick(9)) {
        case 0:
        case 1:
            takeBill(release);
            break;
        case 2:
            takeBack(release);
            break;
        case 3:
            addByHand(release);
            break;
        case 4:
            removeByHand(release);
            break;
        case 5:
            addByName();
            break;
        case 6:
            editOrWithdraw();
            break;
        case 7:
            decideSomething(release);
            break;
        default:
            if (pick(4) == 0)
                m_releases[static_cast<size_t>(pick(3))] =
                    addNextRelease(release, QString::number(m_random()));
        }
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    ToolComponent some()
    {
        return made(qPrintable(QStringLiteral("lib%1").arg(pick(8))),
                    qPrintable(QString::number(pick(3))));
    }
    void takeBill(ReleaseId release)
    {
        std::vector<ToolComponent> components;
        for (int i = pick(7); i >= 0; --i)
            components.push_back(some());
        std::vector<ToolVulnerability> vulnerabilities;
        for (int i = pick(3); i > 0; --i)
            vulnerabilities.push_back(known(qPrintable(QStringLiteral("CVE-2026-%1").arg(pick(9))),
                                            components.front(), static_cast<ToolSeverity>(pick(5)),
                                            pick(2) ? "affected" : "fixed"));
        m_before.insert_or_assign(release, need(ShippedList::of(database(), release)));
        const int files = static_cast<int>(need(EvidenceRepository(database()).all()).size());
        take(release, components, vulnerabilities);
        const auto evidence = need(EvidenceRepository(database()).all());
        if (static_cast<int>(evidence.size()) > files)
            m_bills[release] = std::ranges::max(evidence, {}, &Evidence::id).id;
    }
    void takeBack(ReleaseId release)
    {
        const auto before = m_before.find(release);
        if (before == m_before.end())
            return;
        Change taking = change("import.take_back");
        (void)before->second.putBack(taking, release, m_bills[release]);
        need(taking.commit());
        m_before.erase(before);
    }
    void addByHand(ReleaseId release)
    {
        const ToolComponent component = some();
        ShippedComponent shipped;
        shipped.component.name = component.name;
        shipped.component.group = component.group;
        shipped.component.version = component.version;
        Change adding = change("components.add");
        if (ComponentRepository::add(adding, release, shipped))
            need(adding.commit());
    }
    void removeByHand(ReleaseId release)
    {
        for (const ShippedComponent &each : components(release)) {
            if (each.evidence.isValid())
                continue;
            Change removing = change("components.remove");
            need(ComponentRepository::remove(removing, release, each.component.id));
            need(removing.commit());
            return;
        }
    }
    void addByName()
    {
        Vulnerability vulnerability;
        vulnerability.number = QStringLiteral("CVE-2026-%1").arg(pick(12));
        vulnerability.componentName = QStringLiteral("lib%1").arg(pick(8));
        vulnerability.versions = pick(2) ? QStringLiteral("<2") : QString();
        vulnerability.severity = static_cast<ToolSeverity>(1 + pick(4));
        Change adding = change("vulnerability.add");
        if (VulnerabilityRepository::add(adding, vulnerability))
            need(adding.commit());
    }
    void editOrWithdraw()
    {
        const auto all = need(VulnerabilityRepository(database()).listings());
        if (all.empty())
            return;
        Vulnerability one =
            all[static_cast<size_t>(pick(static_cast<int>(all.size())))].vulnerability;
        if (one.isWithdrawn())
            return;
        Change changing = change("vulnerability.edit");
        if (pick(3) == 0) {
            need(VulnerabilityRepository::withdraw(changing, one.id, QStringLiteral("not one")));
        } else {
            one.severity = static_cast<ToolSeverity>(pick(5));
            if (!one.componentName.isEmpty())
                one.versions = pick(2) ? QStringLiteral("<1") : QStringLiteral("<3");
            need(VulnerabilityRepository::update(changing, one));
        }
        need(changing.commit());
    }
    void decideSomething(ReleaseId release)
    {
        for (const ShippedComponent &each : components(release)) {
            if (each.vulnerabilities.empty() || pick(2))
                continue;
            VexDecision decision =
                need(VulnerabilityRepository(database())
                         .decision({release, each.component.id,
                                    each.vulnerabilities.front().vulnerability.id}));
            decision.state = static_cast<VexState>(pick(6));
            decision.justification = QStringLiteral("not called");
            Change deciding = change("vulnerability.decide");
            need(VulnerabilityRepository::decide(deciding, decision));
            need(deciding.commit());
            return;
        }
    }

    std::mt19937 m_random;
    std::vector<ReleaseId> m_releases;
    std::map<ReleaseId, ShippedList> m_before;
    std::map<ReleaseId, EvidenceId> m_bills;
};

/// As an earlier version would have noted it: titles alone.
void forgetWhichWereMeant(const Database &database)
{
    static const QRegularExpression ids(
        QStringLiteral("\"components_(added|gone)_ids\":\"[^\"]*\",?"));
    std::map<qint64, QString> contents;
    auto rows = need(database.prepare("SELECT sequence, content FROM audit_entry"));
    while (rows.next())
        contents[rows.integer(0)] = QString::fromUtf8(rows.bytes(1));
    need(rows.finished());
    QByteArray statements;
    for (auto &[sequence, content] : contents)
        statements += "UPDATE audit_entry SET content = X'" + content.remove(ids).toUtf8().toHex()
            + "' WHERE sequence = " + QByteArray::number(sequence) + ';';
    runPast(database, {"audit_entry_no_update"}, statements);
}

QStringList listOf(const Database &database, ReleaseId release)
{
    QStringList lines;
    for (const ShippedComponent &each : need(ComponentRepository(database).ofRelease(release))) {
        QStringList said{each.component.title()};
        for (const KnownVulnerability &known : each.vulnerabilities)
            said += known.vulnerability.number + u' ' + toKey(known.vulnerability.severity) + u' '
                + toKey(known.decision.state);
        lines += said.join(u' ');
    }
    return lines;
}

} // namespace

/// The components of past days beside those in backups of the days.
class PastComponentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfABackupOfTheDay_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {61U, 62U})
            QTest::addRow("%u", seed) << seed;
    }

    void areThoseOfABackupOfTheDay()
    {
        QFETCH(unsigned, seed);
        Shipping shipping(seed);
        const Database &database = shipping.database();
        const auto work = [&shipping] {
            for (int step = 0; step < 20; ++step)
                shipping.work();
        };
        std::map<QDate, QString> backups;
        for (int round = 0; round < 6; ++round) {
            work();
            const QDate day = shipping.today();
            backups[day] = shipping.file(QStringLiteral("%1.gatehouse").arg(round));
            need(database.copyTo(backups[day]));
            shipping.clock().set(shipping.clock().now().addDays(1));
        }
        work();
        const PortfolioChart &chart =
            *need(Dashboard::chart(QStringLiteral("vulnerable-components")));
        double counted = 0;
        for (const auto &[day, path] : backups) {
            const auto backup = need(Database::open(path, Database::Mode::ReadOnly));
            {
                const auto past = need(PastDay::show(database, *shipping.shelf, day));
                for (const AppSummary &app : need(AppRepository(*backup).all())) {
                    for (const Release &release : need(ReleaseRepository(*backup).ofApp(app.id))) {
                        QVERIFY(past->knowsComponents(release.id));
                        QCOMPARE(listOf(database, release.id), listOf(*backup, release.id));
                    }
                }
                const auto then = need(vulnerableUses(*backup));
                const auto now = need(vulnerableUses(database));
                QCOMPARE(now.size(), then.size());
            }
            LibraryShelf shelf;
            const Chart then = need(Dashboard(*backup, shelf, day, day).make(chart));
            Chart now;
            {
                Dashboard past(database, *shipping.shelf, shipping.today(), day);
                now = need(past.make(chart));
            }
            QCOMPARE(now.about, then.about); // nothing is unknown, and all leads somewhere
            for (size_t at = 0; at < now.series[0].points.size(); ++at) {
                const ChartPoint &point = now.series[0].points[at];
                QCOMPARE(point.value, then.series[0].points[at].value);
                QCOMPARE(need(componentsBehind(database, *shipping.shelf, point.place.filter,
                                               shipping.today()))
                             .size(),
                         static_cast<size_t>(point.value.value_or(0)));
                counted += point.value.value_or(0);
            }
        }
        QVERIFY(counted > 10);
    }

    void whatTheLogDoesNotTellApartIsSaidToBeUnknown()
    {
        ComponentsFixture f;
        DailyHistory::install(f.workspace());
        const ReleaseId release = f.addRelease(QStringLiteral("A"));
        const ReleaseId other = f.addRelease(QStringLiteral("B"));
        // Two of one name, group and version, which only their package URLs tell apart.
        ToolComponent maven = ComponentsFixture::made("lib", "1");
        ToolComponent npm = maven;
        npm.purl = QStringLiteral("pkg:npm/lib@1");
        npm.ref = QStringLiteral("npm");
        const ToolComponent third = ComponentsFixture::made("other", "1");
        f.take(release, {maven, npm},
               {ComponentsFixture::known("CVE-2026-1", maven),
                ComponentsFixture::known("CVE-2026-2", npm)});
        f.take(other, {third}, {ComponentsFixture::known("CVE-2026-3", third)});
        const QDate day = f.clock().today();
        f.clock().set(f.clock().now().addDays(1));
        const auto past = [&] {
            Dashboard dashboard(f.database(), *f.shelf, f.clock().today(), day);
            return need(
                dashboard.make(*need(Dashboard::chart(QStringLiteral("vulnerable-components")))));
        };
        constexpr size_t high = 1;
        // The other one is there still: only one can be meant.
        f.take(release, {maven});
        forgetWhichWereMeant(f.database());
        QCOMPARE(past().series[0].points[high].value, 3.0);
        f.take(release, {third});
        QCOMPARE(past().series[0].points[high].value, 3.0);
        forgetWhichWereMeant(f.database());
        const Chart unknown = past();
        QCOMPARE(unknown.series[0].points[high].value, 1.0);
        QVERIFY(unknown.about.en.contains("Without 1 of the releases"));
        const auto behind =
            need(componentsBehind(f.database(), *f.shelf,
                                  unknown.series[0].points[high].place.filter, f.clock().today()));
        QCOMPARE(behind.size(), size_t(1));
        QCOMPARE(behind.front().release, other);
    }
};

QTEST_GUILESS_MAIN(PastComponentsTest)
#include "pastcomponentstest.moc"
