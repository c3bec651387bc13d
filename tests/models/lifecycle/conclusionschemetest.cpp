#include "models/lifecycle/conclusionscheme.h"
#include "models/lifecycle/resultagepolicy.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// A gate that misses one requirement of every criterion named, and nothing else.
GateStatus gateMissing(Phase phase, const std::vector<std::pair<Criterion, int>> &missing)
{
    GateStatus gate;
    gate.phase = phase;
    for (const Criterion criterion : allValues<Criterion>()) {
        CriterionStatus status;
        status.criterion = criterion;
        for (const auto &[which, requirement] : missing) {
            if (which == criterion)
                status.missing.push_back({RequirementId(requirement), {}, {}, {}});
        }
        status.required = static_cast<int>(status.missing.size());
        status.passed = status.missing.empty();
        gate.criteria.push_back(status);
    }
    return gate;
}

Score scoreOf(int compliant, int partial, int noncompliant, int notAssessed = 0, int highRisks = 0)
{
    Score score;
    score.compliant = compliant;
    score.partial = partial;
    score.noncompliant = noncompliant;
    score.assessed = compliant + partial + noncompliant;
    score.applicable = score.assessed + notAssessed;
    score.highRisks = highRisks;
    return score;
}

QString gradeOf(const Score &score, const std::vector<GateStatus> &gates = {})
{
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    const auto grade = scheme.conclude(score, gates).grade;
    return grade ? scheme.grades()[*grade].key : QString();
}

} // namespace

class ConclusionSchemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNamedAndSpeaksBothLanguages()
    {
        const ConclusionScheme &scheme = ConclusionScheme::builtIn();
        QCOMPARE(scheme.name(), QStringLiteral("internal-conclusion-1"));
        QCOMPARE(scheme.version(), QStringLiteral("1.2.0"));
        QCOMPARE(scheme.grades().size(), size_t(4));
        double below = 101;
        for (const ConclusionScheme::Grade &grade : scheme.grades()) {
            QVERIFY(!grade.title.zh.isEmpty() && !grade.title.en.isEmpty());
            QVERIFY(grade.leastScore < below);
            below = grade.leastScore;
        }
        QCOMPARE(below, 0.0); // whatever the score, there is a grade
    }

    void countsEachThreatAndAModelThatIsMissing()
    {
        GateStatus design;
        design.phase = Phase::Design;
        CriterionStatus present;
        present.criterion = Criterion::ThreatModelPresent;
        present.required = 1; // and nothing to list
        CriterionStatus answered;
        answered.criterion = Criterion::ThreatsAnswered;
        answered.required = 3;
        for (const char *number : {"T-0001", "T-0002"})
            answered.missing.push_back({{}, QString::fromLatin1(number), {}, {}});
        answered.found = 1;
        design.criteria = {present, answered};
        const auto concluded = ConclusionScheme::builtIn().conclude(scoreOf(10, 0, 0), {design});
        QCOMPARE(concluded.vetoes.size(), size_t(2));
        QCOMPARE(concluded.vetoes[0].items, 1);
        QCOMPARE(concluded.vetoes[0].title.en, QStringLiteral("No threat model of this release"));
        QCOMPARE(concluded.vetoes[1].items, 2);
        QCOMPARE(concluded.vetoes[1].title.zh, QStringLiteral("尚未应对的威胁"));
    }

    void gradesByScore_data()
    {
        QTest::addColumn<int>("compliant");
        QTest::addColumn<QString>("grade");
        QTest::newRow("90") << 90 << "excellent";
        QTest::newRow("89") << 89 << "good";
        QTest::newRow("80") << 80 << "good";
        QTest::newRow("79") << 79 << "fair";
        QTest::newRow("69") << 69 << "poor";
        QTest::newRow("0") << 0 << "poor";
    }
    void gradesByScore()
    {
        QFETCH(const int, compliant);
        QTEST(gradeOf(scoreOf(compliant, 0, 100 - compliant)), "grade");
    }

    void gradesNothingThatIsNotAssessedWhole()
    {
        QCOMPARE(gradeOf(scoreOf(99, 0, 0, 1)), QString());
        QCOMPARE(gradeOf(Score()), QString());
        // Assessed for the score, and not yet in a phase it is due in.
        const auto gates = {gateMissing(Phase::Test, {{Criterion::Assessed, 7}})};
        QCOMPARE(gradeOf(scoreOf(100, 0, 0), gates), QString());
        QCOMPARE(ConclusionScheme::builtIn().conclude(scoreOf(100, 0, 0), gates).notAssessed, 1);
    }

    void anOpenHighRiskVetoesAGoodConclusion()
    {
        QCOMPARE(gradeOf(scoreOf(99, 1, 0, 0, 1)), QStringLiteral("fair"));
        // A veto never lifts.
        QCOMPARE(gradeOf(scoreOf(10, 0, 90, 0, 1)), QStringLiteral("poor"));
    }

    void whatBlocksAGateMakesItPoor()
    {
        const auto gates = {gateMissing(Phase::Design, {{Criterion::NoncomplianceCovered, 7}}),
                            gateMissing(Phase::Test,
                                        {{Criterion::NoncomplianceCovered, 7},
                                         {Criterion::NoncomplianceCovered, 8}})};
        QCOMPARE(gradeOf(scoreOf(99, 0, 1), gates), QStringLiteral("poor"));
        const auto found = ConclusionScheme::builtIn().conclude(scoreOf(99, 0, 1), gates);
        QCOMPARE(found.vetoes.size(), size_t(1));
        QCOMPARE(found.vetoes.front().items, 2); // each once, in however many phases
    }

    /// Every criterion that can keep a gate from being passed limits the conclusion too.
    void isGoodOverNoGateThatCannotBePassed_data()
    {
        QTest::addColumn<Criterion>("criterion");
        for (const Criterion criterion : allValues<Criterion>()) {
            if (criterion != Criterion::PreviousGate)
                QTest::newRow(qPrintable(toKey(criterion))) << criterion;
        }
    }
    void isGoodOverNoGateThatCannotBePassed()
    {
        QFETCH(const Criterion, criterion);
        const QString grade =
            gradeOf(scoreOf(100, 0, 0), {gateMissing(Phase::Test, {{criterion, 7}})});
        QVERIFY2(grade.isEmpty() || grade == u"fair" || grade == u"poor", qPrintable(grade));
    }

    /// Whoever decides may see what no criterion counts: as long as that stands, nothing is good.
    void isAtBestFairOverAGateThatWasTurnedDown_data()
    {
        QTest::addColumn<GateDecisionKind>("last");
        QTest::addColumn<QString>("grade");
        QTest::newRow("rejected") << GateDecisionKind::Rejected << "fair";
        QTest::newRow("re-opened") << GateDecisionKind::Reopened << "fair";
        QTest::newRow("passed") << GateDecisionKind::Passed << "excellent";
    }
    void isAtBestFairOverAGateThatWasTurnedDown()
    {
        QFETCH(const GateDecisionKind, last);
        GateStatus decided = gateMissing(Phase::Design, {});
        decided.decision = GateDecision();
        decided.decision->decision = last;
        const std::vector<GateStatus> gates{gateMissing(Phase::Requirements, {}), decided};
        QTEST(gradeOf(scoreOf(100, 0, 0), gates), "grade");
        const auto found = ConclusionScheme::builtIn().conclude(scoreOf(100, 0, 0), gates);
        if (last == GateDecisionKind::Passed) {
            QVERIFY(found.vetoes.empty());
            return;
        }
        QCOMPARE(found.vetoes.size(), size_t(1));
        QCOMPARE(found.vetoes.front().because, QStringLiteral("gate_turned_down"));
        QCOMPARE(found.vetoes.front().items, 1);
        // It does not lift what the score says.
        QCOMPARE(gradeOf(scoreOf(10, 0, 90), gates), QStringLiteral("poor"));
    }

    void resultsOfTheOrganisationAgeByMonths()
    {
        const ResultAgePolicy &policy = ResultAgePolicy::builtIn();
        QCOMPARE(policy.longestMonths, 12);
        const QDate assessed(2025, 3, 2);
        QVERIFY(!policy.isTooOld(assessed, QDate(2026, 3, 2)));
        QVERIFY(policy.isTooOld(assessed, QDate(2026, 3, 3)));
        QVERIFY(!policy.isTooOld({}, QDate(2026, 3, 3)));
    }
};

Q_DECLARE_METATYPE(gatehouse::Criterion)
Q_DECLARE_METATYPE(gatehouse::GateDecisionKind)

QTEST_GUILESS_MAIN(ConclusionSchemeTest)
#include "conclusionschemetest.moc"
