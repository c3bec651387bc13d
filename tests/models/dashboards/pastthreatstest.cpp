#include "models/dashboards/listnarrowing.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/dashboard.h"
#include "models/dashboards/pastday.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "tests/models/lifecycle/office.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// Does at random what people do about threats, beside all else.
class ThreatOffice : public Office
{
public:
    explicit ThreatOffice(unsigned seed) : Office(seed), m_random(seed + 1) { }

    void answer()
    {
        clock().set(clock().now().addMSecs(1)); // no two things happen at one moment
        const auto models = need(ThreatModelRepository(database()).listings());
        if (models.empty())
            return;
        const auto threats = need(ThreatRegister::load(database(), any(models).release, today()));
        const ThreatModelId model = threats->model.id;
        const RecordedThreat threat = any(threats->threats).threat;
        const int what = pick(8);
        constexpr int confirming = 3;
        // Nobody confirms what they said themselves.
        Change answering = what == confirming
            ? need(Change::begin(session(Role::SecurityManager), actions::confirmThreatAnswer))
            : change("threat.answer");
        switch (what) {
        case 0: {
            RecordedThreat own;
            own.model = model;
            own.title = QStringLiteral("One of our own");
            own.categories = {ThreatCategory::Spoofing};
            own.likelihood = 2;
            own.impact = 3;
            need(ThreatRepository::add(answering, own));
            break;
        }
        case 1: {
            RecordedThreat rated = threat;
            rated.likelihood = 1 + pick(5);
            rated.impact = 1 + pick(5);
            rated.ratingReason = QStringLiteral("seen");
            rated.residualLikelihood = pick(2);
            rated.residualImpact = rated.residualLikelihood;
            need(ThreatRepository::update(answering, rated));
            break;
        }
        case 2:
            if (threat.answer != ThreatAnswer::None)
                need(ThreatRepository::takeBack(answering, threat.id));
            break;
        case confirming:
            (void)ThreatRepository::confirm(answering, threat); // where there is something to
            break;
        case 4: {
            // What is left out has no threats, until it is not.
            ThreatModel drawing = need(ThreatModelRepository(database()).drawing(model));
            drawing.elements.back().outOfScope = {pick(2) == 0, QStringLiteral("another team's")};
            need(ThreatModelRepository::redraw(answering, model, drawing, threats->model.revision));
            break;
        }
        default:
            advance(answering, *threats);
        }
        need(answering.commit());
    }

    /// What a test rests on is retired, or good until another day.
    void changeEvidence()
    {
        if (m_evidence.empty())
            return;
        clock().set(clock().now().addMSecs(1));
        const EvidenceId id = any(m_evidence);
        Evidence evidence = need(EvidenceRepository(database()).evidence(id));
        Change changing = change("evidence.edit");
        if (pick(2) == 0) {
            evidence.expiresOn = today().addDays(pick(9) - 3);
            if (!evidence.isRetired())
                need(EvidenceRepository::update(changing, evidence));
        } else if (evidence.isRetired()) {
            need(EvidenceRepository::reinstate(changing, id));
        } else {
            need(EvidenceRepository::retire(changing, id, QStringLiteral("no longer true")));
        }
        need(changing.commit());
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    template<class T>
    T any(const std::vector<T> &choices)
    {
        return choices[static_cast<size_t>(pick(static_cast<int>(choices.size())))];
    }

    void advance(Change &answering, const ThreatRegister &threats)
    {
        if (threats.countermeasures.empty() || pick(6) == 0) {
            std::vector<ThreatId> some;
            for (const ThreatRow &row : threats.threats) {
                if (pick(2))
                    some.push_back(row.threat.id);
            }
            need(takeProposals(
                answering, threats.model.id, some,
                {pick(2) ? CountermeasureStage::Decided : CountermeasureStage::Implemented,
                 QStringLiteral("HLD"), Language::English}));
            return;
        }
        Countermeasure one = any(threats.countermeasures).countermeasure;
        if (one.stage == CountermeasureStage::Implemented && pick(2) == 0) {
            need(CountermeasureRepository::test(answering, one.id, piece(answering), pick(4) > 0,
                                                QStringLiteral("tried")));
            return;
        }
        one.stage = static_cast<CountermeasureStage>(pick(4));
        one.designReference = QStringLiteral("HLD 2");
        if (pick(3) == 0)
            one.threats = {any(threats.threats).threat.id};
        need(CountermeasureRepository::update(answering, one));
    }

    EvidenceId piece(Change &adding)
    {
        const QByteArray content = "test " + QByteArray::number(m_random());
        const auto added = need(EvidenceRepository::addFiles(
            adding, {write(QStringLiteral("test.txt"), content)}, {}, {}));
        m_evidence.push_back(added.front().id);
        return added.front().id;
    }

    std::mt19937 m_random;
    std::vector<EvidenceId> m_evidence;
};

} // namespace

/// The threats of past days beside those in backups of the days.
class PastThreatsTest : public QObject
{
    Q_OBJECT

    /// What is said of a threat and follows for it, revisions aside.
    static QStringList told(const ThreatRegister &threats)
    {
        QStringList lines{threats.model.libraryKey + u'@' + threats.model.libraryVersion + u' '
                          + threats.model.drawingDigest + u' ' + threats.model.drawnBy};
        for (const ThreatRow &row : threats.threats) {
            QStringList said{toKey(row.state), toKey(row.currentRisk), toKey(row.residualRisk),
                             row.rule ? row.rule->id : QString()};
            for (const Field &field : describe<RecordedThreat>().fields()) {
                if (field.isWritten())
                    said += field.keyText() + u'='
                        + jsonOf(field.get(&row.threat)).toVariant().toString();
            }
            for (const std::size_t position : row.countermeasures)
                said += threats.countermeasures[position].countermeasure.number;
            lines += said.join(u' ');
        }
        for (const CountermeasureRow &row : threats.countermeasures)
            lines += row.countermeasure.number + u' ' + toKey(row.stage) + u' '
                + row.countermeasure.designReference + u' '
                + QString::number(row.countermeasure.tests.size());
        return lines;
    }

private Q_SLOTS:
    void areThoseOfABackupOfTheDay_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {51U, 52U})
            QTest::addRow("%u", seed) << seed;
    }

    void areThoseOfABackupOfTheDay()
    {
        QFETCH(unsigned, seed);
        ThreatOffice office(seed);
        DailyHistory::install(office.workspace());
        office.publishSmall();
        office.open(2);
        const Database &database = office.database();
        const auto work = [&office] {
            for (int step = 0; step < 6; ++step) {
                office.work();
                for (int answers = 0; answers < 4; ++answers)
                    office.answer();
                office.changeEvidence();
            }
        };
        std::map<QDate, QString> backups;
        for (int round = 0; round < 4; ++round) {
            work();
            const QDate day = office.today();
            backups[day] = office.file(QStringLiteral("%1.gatehouse").arg(round));
            need(database.copyTo(backups[day]));
            office.clock().set(office.clock().now().addDays(1));
        }
        work();
        QMap<ThreatState, int> seen;
        for (const auto &[day, path] : backups) {
            const auto backup = need(Database::open(path, Database::Mode::ReadOnly));
            {
                const auto past = need(PastDay::show(database, *office.shelf, day));
                for (const auto &each : need(ThreatModelRepository(*backup).listings())) {
                    const auto then = need(ThreatRegister::load(*backup, each.release, day));
                    const auto now = need(ThreatRegister::load(database, each.release, day));
                    QVERIFY(now);
                    QCOMPARE(told(*now), told(*then));
                    for (const ThreatRow &row : then->threats)
                        ++seen[row.state];
                }
                QCOMPARE(need(ThreatModelRepository(database).listings()).size(),
                         need(ThreatModelRepository(*backup).listings()).size());
            }
            LibraryShelf shelf;
            for (const char *key : {"threats-by-state", "threats-by-category"}) {
                const PortfolioChart &chart = *need(Dashboard::chart(QLatin1StringView(key)));
                const Chart then = need(Dashboard(*backup, shelf, day, day).make(chart));
                Chart now;
                {
                    Dashboard past(database, *office.shelf, office.today(), day);
                    now = need(past.make(chart));
                }
                QCOMPARE(now.series.size(), then.series.size());
                for (size_t series = 0; series < now.series.size(); ++series) {
                    for (size_t at = 0; at < now.series[series].points.size(); ++at) {
                        const ChartPoint &point = now.series[series].points[at];
                        QCOMPARE(point.value, then.series[series].points[at].value);
                        if (at % 3 > 0)
                            continue;
                        // Every number leads to as many threats of that day.
                        QCOMPARE(point.place.list, QStringLiteral("threats"));
                        QCOMPARE(need(threatsBehind(database, *office.shelf, point.place.filter,
                                                    office.today()))
                                     .size(),
                                 static_cast<size_t>(point.value.value_or(0)));
                    }
                }
            }
        }
        // Beside them the trend, which is counted without looking back.
        LibraryShelf shelf;
        const auto make = [&](const char *key, QDate day) {
            Dashboard dashboard(database, shelf, office.today(), day);
            return need(dashboard.make(*need(Dashboard::chart(QLatin1StringView(key)))));
        };
        std::set<double> counts;
        for (const auto &[day, path] : backups) {
            const double open = *make("threats-by-state", day).series[0].points[0].value;
            QCOMPARE(*make("open-threats-trend", day).series[0].points.back().value, open);
            counts.insert(open);
        }
        QVERIFY(counts.size() > 1);
        QVERIFY(seen.size() > 2);
        QVERIFY(need(GateRollup::stale(database, *office.shelf)).empty());
    }

    void whatATestProvedHeldWhileItsEvidenceDid()
    {
        LifecycleFixture f;
        f.publishSmall();
        const ReleaseId release = f.addRelease(f.addApp(QStringLiteral("A")));
        Change adding = f.change("threat_model.draw");
        const ThreatModelId model =
            need(ThreatModelRepository::draw(adding, release, smallModel()));
        RecordedThreat own;
        own.model = model;
        own.title = QStringLiteral("One of our own");
        own.categories = {ThreatCategory::Spoofing};
        own.likelihood = 2;
        own.impact = 3;
        const ThreatId id = need(ThreatRepository::add(adding, own));
        need(adding.commit());
        std::map<QDate, ThreatState> told;
        const auto state = [&](QDate day) {
            return need(ThreatRegister::load(f.database(), release, day))->threat(id)->state;
        };
        const auto nextDay = [&] {
            told[f.today()] = state(f.today());
            f.clock().set(f.clock().now().addDays(1));
        };
        nextDay();
        Countermeasure against;
        against.model = model;
        against.title = QStringLiteral("Against it");
        against.stage = CountermeasureStage::Implemented;
        against.designReference = QStringLiteral("HLD");
        against.threats = {id};
        Change deciding = f.change("countermeasure.add");
        const CountermeasureId decided = need(CountermeasureRepository::add(deciding, against));
        need(deciding.commit());
        nextDay();
        Change testing = f.change("countermeasure.test");
        const EvidenceId report =
            need(EvidenceRepository::addFiles(testing, {f.write("report.txt", "passed")}, {}, {}))
                .front()
                .id;
        need(CountermeasureRepository::test(testing, decided, report, true,
                                            QStringLiteral("tried")));
        need(testing.commit());
        nextDay();
        Change retiring = f.change("evidence.retire");
        need(EvidenceRepository::retire(retiring, report, QStringLiteral("another build")));
        need(retiring.commit());
        nextDay();
        QCOMPARE(told.size(), size_t(4));
        auto each = told.begin();
        for (const ThreatState expected : {ThreatState::Open, ThreatState::Implemented,
                                           ThreatState::Verified, ThreatState::Implemented}) {
            QCOMPARE(each->second, expected);
            const auto past = need(PastDay::show(f.database(), *f.shelf, each->first));
            QCOMPARE(state(each->first), expected);
            ++each;
        }
    }

    void whatWasReadOfTodayIsNotTakenForThatDay()
    {
        // Gates keep registers they have read (see ThreatShelf).
        ThreatOffice office(54);
        office.publish(need(builtInLibrary()));
        office.open(1);
        const ReleaseId release =
            need(AppRepository(office.database()).all()).front().currentRelease;
        const auto model = [&] {
            return need(ThreatModelRepository(office.database()).ofRelease(release));
        };
        {
            Change drawing = office.change("threat_model.draw");
            need(ThreatModelRepository::draw(drawing, release, smallModel()));
            need(drawing.commit());
        }
        const QDate day = office.today();
        const auto open = [&] { return office.board(office.today()).front().cells[1]; };
        const BoardCell before = open();
        office.clock().set(office.clock().now().addDays(1));
        std::vector<ThreatId> all;
        for (const ThreatRow &row :
             need(ThreatRegister::load(office.database(), release, {}))->threats)
            all.push_back(row.threat.id);
        {
            Change taking = office.change("countermeasure.add");
            need(takeProposals(
                taking, model()->id, all,
                {CountermeasureStage::Implemented, QStringLiteral("HLD"), Language::English}));
            need(taking.commit());
        }
        const BoardCell after = open();
        QVERIFY(after.unhandledRisks < before.unhandledRisks);
        {
            const auto past = need(PastDay::show(office.database(), *office.shelf, day));
            QCOMPARE(need(GateRollup::board(office.database(), *office.shelf, day))
                         .front()
                         .cells[1]
                         .unhandledRisks,
                     before.unhandledRisks);
        }
        QCOMPARE(need(GateRollup::stale(office.database(), *office.shelf)).size(), size_t(0));
        QCOMPARE(open().unhandledRisks, after.unhandledRisks);
    }
};

QTEST_GUILESS_MAIN(PastThreatsTest)
#include "pastthreatstest.moc"
