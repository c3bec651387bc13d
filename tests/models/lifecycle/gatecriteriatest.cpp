#include "models/lifecycle/gatecriteria.h"
#include "models/lifecycle/reviewcriterion.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/threatcriteria.h"

#include <QtTest>

using namespace gatehouse;

namespace {

const QDate today(2026, 3, 2);

/// One requirement, due in the test phase, as it stands for a release.
struct Case {
    Obligation obligation = Obligation::Mandatory;
    Side side = Side::Client;
    std::vector<Method> methods{Method::Dynamic, Method::Pentest};
    bool applies = true;
    std::optional<Judgement> judgement = std::nullopt;
    bool inherited = false;
    int evidence = 0;
    QDate evidenceUntil = {};
    int findings = 0;
    QDate acceptedUntil = {};
    Risk risk = Risk::None;
    int highFindings = 0; ///< of the findings
    QDate due = {};
    std::optional<Judgement> later = std::nullopt; ///< in the operation
    int tier = 1;
    Phase phase = Phase::Test;
};

struct Expected {
    int due = 1;
    int assessed = 1;
    int mustBeCovered = 0;
    int covered = 0;
    int wantEvidence = 0;
    int haveEvidence = 0;
    int highRisks = 0;
    int handled = 0;
};

std::vector<CriterionStatus> criteriaOf(const Case &one, bool previousPassed = true)
{
    Requirement requirement;
    requirement.id = RequirementId(7);
    requirement.key = QStringLiteral("6.1.4.d");
    requirement.clause = QStringLiteral("6.1.4");
    requirement.item = QStringLiteral("d");
    requirement.title = {QStringLiteral("密钥"), QStringLiteral("Keys")};
    requirement.obligation = one.obligation;
    requirement.side = one.side;
    requirement.methods = one.methods;
    requirement.phases = {Phase::Design, Phase::Test};
    SheetRow row;
    row.requirement = &requirement;
    row.applicability.applies = one.applies;
    row.inherited = one.inherited;
    row.evidenceCount = one.evidence;
    if (one.evidence > 0)
        row.evidenceDays.add({{}, one.evidenceUntil});
    row.findings = {one.findings, 0, one.highFindings, one.due,
                    one.highFindings > 0 ? one.due : QDate()};
    if (one.judgement) {
        Assessment &assessment = row.assessments.emplace_back();
        assessment.phase = one.phase;
        assessment.judgement = *one.judgement;
        assessment.risk = one.risk;
    }
    if (one.later) {
        Assessment &assessment = row.assessments.emplace_back();
        assessment.phase = Phase::Operation;
        assessment.judgement = *one.later;
    }
    AssessmentSheet sheet;
    sheet.rows = {row};
    AcceptedUntil acceptedUntil;
    if (one.acceptedUntil.isValid())
        acceptedUntil.insert(requirement.id, one.acceptedUntil);
    return gateCriteria(sheet, one.tier, acceptedUntil, one.phase, previousPassed, today);
}

const CriterionStatus &find(const std::vector<CriterionStatus> &criteria, Criterion criterion)
{
    return *std::find_if(criteria.begin(), criteria.end(), [&](const CriterionStatus &status) {
        return status.criterion == criterion;
    });
}

} // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(Expected)

class GateCriteriaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatARequirementMeans_data();
    void countsWhatARequirementMeans();
    void saysHowMuchDoesNotApply();
    void namesWhatIsMissing();
    void asksForTheGateBefore_data();
    void asksForTheGateBefore();
    void everyCriterionBlocks();
    void tellsWhereAGateStands_data();
    void tellsWhereAGateStands();
};

void GateCriteriaTest::countsWhatARequirementMeans_data()
{
    QTest::addColumn<Case>("one");
    QTest::addColumn<Expected>("expected");
    using enum Judgement;
    const auto row = [](const char *name, const Case &one, const Expected &expected) {
        QTest::newRow(name) << one << expected;
    };
    row("nothing recorded", {}, {.assessed = 0});
    row("recorded as not assessed", {.judgement = NotAssessed}, {.assessed = 0});
    row("compliant without evidence", {.judgement = Compliant}, {.wantEvidence = 1});
    row("compliant with evidence", {.judgement = Compliant, .evidence = 2},
        {.wantEvidence = 1, .haveEvidence = 1});
    row("evidence that is good through today",
        {.judgement = Compliant, .evidence = 1, .evidenceUntil = today},
        {.wantEvidence = 1, .haveEvidence = 1});
    row("evidence that has expired",
        {.judgement = Compliant, .evidence = 2, .evidenceUntil = today.addDays(-1)},
        {.wantEvidence = 1});
    row("partial needs evidence too", {.judgement = Partial}, {.wantEvidence = 1});
    row("recommended needs none", {.obligation = Obligation::Recommended, .judgement = Compliant},
        {});
    row("a permission is assessed", {.obligation = Obligation::Permission}, {.assessed = 0});
    row("management side at tier 1", {.side = Side::Management, .judgement = Compliant},
        {.wantEvidence = 1});
    row("management side at tier 2", {.side = Side::Management, .judgement = Compliant, .tier = 2},
        {});
    row("not tested at tier 3",
        {.methods = {Method::Document, Method::Config}, .judgement = Compliant, .tier = 3}, {});
    row("tested at tier 3", {.judgement = Compliant, .tier = 3}, {.wantEvidence = 1});
    row("not applicable, with its reason", {.judgement = NotApplicable}, {});
    row("noncompliant", {.judgement = Noncompliant}, {.mustBeCovered = 1});
    row("noncompliant and recommended",
        {.obligation = Obligation::Recommended, .judgement = Noncompliant}, {});
    row("in remediation", {.judgement = Noncompliant, .findings = 1, .due = today},
        {.mustBeCovered = 1, .covered = 1});
    row("to be mended by a day that has passed",
        {.judgement = Noncompliant, .findings = 1, .due = today.addDays(-1)}, {.mustBeCovered = 1});
    row("to be mended by no day", {.judgement = Noncompliant, .findings = 1}, {.mustBeCovered = 1});
    row("accepted until tomorrow", {.judgement = Noncompliant, .acceptedUntil = today.addDays(1)},
        {.mustBeCovered = 1, .covered = 1});
    row("accepted until today", {.judgement = Noncompliant, .acceptedUntil = today},
        {.mustBeCovered = 1, .covered = 1});
    row("accepted until yesterday", {.judgement = Noncompliant, .acceptedUntil = today.addDays(-1)},
        {.mustBeCovered = 1});
    row("lapsed, but in remediation",
        {.judgement = Noncompliant,
         .findings = 1,
         .acceptedUntil = today.addDays(-1),
         .due = today},
        {.mustBeCovered = 1, .covered = 1});
    row("a high risk without a finding",
        {.obligation = Obligation::Recommended, .judgement = Noncompliant, .risk = Risk::High},
        {.highRisks = 1});
    row("complied with in part, at a high risk",
        {.obligation = Obligation::Recommended, .judgement = Partial, .risk = Risk::High},
        {.highRisks = 1});
    row("a medium risk",
        {.obligation = Obligation::Recommended, .judgement = Partial, .risk = Risk::Medium}, {});
    row("a high risk in time",
        {.judgement = Noncompliant, .findings = 1, .risk = Risk::High, .due = today},
        {.mustBeCovered = 1, .covered = 1, .highRisks = 1, .handled = 1});
    row("a high risk overdue",
        {.judgement = Noncompliant,
         .findings = 1,
         .risk = Risk::High,
         .highFindings = 1,
         .due = today.addDays(-1)},
        {.mustBeCovered = 1, .highRisks = 1});
    row("overdue, though its finding is called a low risk",
        {.judgement = Noncompliant, .findings = 1, .risk = Risk::High, .due = today.addDays(-1)},
        {.mustBeCovered = 1, .highRisks = 1});
    row("due on no day", {.judgement = Noncompliant, .findings = 1, .risk = Risk::High},
        {.mustBeCovered = 1, .highRisks = 1});
    row("a high finding alone",
        {.obligation = Obligation::Recommended,
         .judgement = Compliant,
         .findings = 1,
         .highFindings = 1,
         .due = today.addDays(-1)},
        {.highRisks = 1});
    row("a low finding overdue",
        {.obligation = Obligation::Recommended,
         .judgement = Partial,
         .findings = 1,
         .risk = Risk::Medium,
         .due = today.addDays(-1)},
        {});
    row("a high risk accepted",
        {.judgement = Noncompliant, .acceptedUntil = today, .risk = Risk::High},
        {.mustBeCovered = 1, .covered = 1, .highRisks = 1, .handled = 1});
    row("a high risk accepted until yesterday",
        {.judgement = Noncompliant, .acceptedUntil = today.addDays(-1), .risk = Risk::High},
        {.mustBeCovered = 1, .highRisks = 1});
    row("an acceptance of something else leaves an overdue finding overdue",
        {.judgement = Noncompliant,
         .findings = 1,
         .acceptedUntil = today.addDays(9),
         .risk = Risk::High,
         .highFindings = 1,
         .due = today.addDays(-1)},
        {.mustBeCovered = 1, .highRisks = 1});
    row("a high risk that a later phase finds gone",
        {.obligation = Obligation::Recommended,
         .judgement = Noncompliant,
         .risk = Risk::High,
         .later = Compliant},
        {});
    row("inherited counts alike", {.judgement = Noncompliant, .inherited = true},
        {.mustBeCovered = 1});
    row("does not apply", {.applies = false, .judgement = Noncompliant}, {.due = 0, .assessed = 0});
    row("context", {.obligation = Obligation::Context}, {.due = 0, .assessed = 0});
    row("due in another phase", {.judgement = Noncompliant, .phase = Phase::Delivery},
        {.due = 0, .assessed = 0});
    row("due in each phase it lists", {.phase = Phase::Design}, {.assessed = 0});
}

void GateCriteriaTest::countsWhatARequirementMeans()
{
    QFETCH(Case, one);
    QFETCH(Expected, expected);
    const auto criteria = criteriaOf(one);
    const auto check = [&](Criterion criterion, int required, int found) {
        const CriterionStatus &status = find(criteria, criterion);
        QCOMPARE(status.required, required);
        QCOMPARE(status.found, found);
        QCOMPARE(status.passed, found == required);
        QCOMPARE(static_cast<int>(status.missing.size()), required - found);
    };
    check(Criterion::Assessed, expected.due, expected.assessed);
    check(Criterion::NoncomplianceCovered, expected.mustBeCovered, expected.covered);
    check(Criterion::HighRisksHandled, expected.highRisks, expected.handled);
    check(Criterion::EvidencePresent, expected.wantEvidence, expected.haveEvidence);
    QCOMPARE(countsOf(criteria),
             (GateCounts{expected.due, expected.assessed, expected.mustBeCovered - expected.covered,
                         expected.wantEvidence - expected.haveEvidence,
                         expected.highRisks - expected.handled}));
}

// Left out by the profile or a decision, or judged so: alike to whoever decides on the gate.
void GateCriteriaTest::saysHowMuchDoesNotApply()
{
    Requirement asked;
    asked.phases = {Phase::Design, Phase::Test};
    Requirement context = asked;
    context.obligation = Obligation::Context;
    AssessmentSheet sheet;
    const auto add = [&sheet](const Requirement &requirement, bool applies, Judgement judgement) {
        SheetRow &row = sheet.rows.emplace_back();
        row.requirement = &requirement;
        row.applicability.applies = applies;
        Assessment &assessment = row.assessments.emplace_back();
        assessment.phase = Phase::Test;
        assessment.judgement = judgement;
    };
    add(asked, true, Judgement::Compliant);
    add(asked, true, Judgement::NotApplicable);
    add(asked, false, Judgement::NotAssessed);
    add(asked, false, Judgement::Compliant);
    add(context, false, Judgement::NotAssessed);
    QCOMPARE(notApplyingIn(sheet, Phase::Test), (NotApplying{3, 4}));
    QCOMPARE(notApplyingIn(sheet, Phase::Design), (NotApplying{2, 4})); // judged at the test only
    QCOMPARE(notApplyingIn(sheet, Phase::Delivery), NotApplying());
    const QString sentence = NotApplying{3, 4}.sentence();
    QVERIFY2(sentence.contains(QStringLiteral("3 of 4"))
                 && sentence.contains(QStringLiteral("75%")),
             qPrintable(sentence));
    QVERIFY(NotApplying().sentence().contains(QStringLiteral("0%")));
}

void GateCriteriaTest::namesWhatIsMissing()
{
    const auto criteria = criteriaOf({});
    const std::vector<MissingItem> expected{{RequirementId(7),
                                             QStringLiteral("6.1.4.d"),
                                             QStringLiteral("6.1.4 d)"),
                                             {QStringLiteral("密钥"), QStringLiteral("Keys")}}};
    QCOMPARE(find(criteria, Criterion::Assessed).missing, expected);
}

void GateCriteriaTest::asksForTheGateBefore_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("previousPassed");
    QTest::addColumn<int>("required");
    QTest::addColumn<int>("found");
    QTest::addColumn<QString>("missing");
    QTest::newRow("requirements come first") << Phase::Requirements << true << 0 << 0 << QString();
    QTest::newRow("design after requirements")
        << Phase::Design << false << 1 << 0 << QStringLiteral("requirements");
    QTest::newRow("operation after delivery")
        << Phase::Operation << false << 1 << 0 << QStringLiteral("delivery");
    QTest::newRow("passed") << Phase::Test << true << 1 << 1 << QString();
}

void GateCriteriaTest::asksForTheGateBefore()
{
    QFETCH(Phase, phase);
    QFETCH(bool, previousPassed);
    QFETCH(int, required);
    QFETCH(int, found);
    QFETCH(QString, missing);
    const CriterionStatus status = criteriaOf({.phase = phase}, previousPassed).front();
    QCOMPARE(status.criterion, Criterion::PreviousGate);
    QCOMPARE(status.required, required);
    QCOMPARE(status.found, found);
    QCOMPARE(status.passed, required == found);
    QCOMPARE(status.missing.empty() ? QString() : status.missing.front().key, missing);
    if (!missing.isEmpty()) {
        QVERIFY(!status.missing.front().requirement.isValid());
        QCOMPARE(status.missing.front().title.en, label(*fromKey<Phase>(missing)));
    }
}

void GateCriteriaTest::everyCriterionBlocks()
{
    GateStatus status;
    status.criteria = criteriaOf({.judgement = Judgement::Compliant, .evidence = 1});
    for (CriterionStatus &criterion : threatCriteria(nullptr)) {
        criterion.passed = true;
        status.criteria.push_back(criterion);
    }
    for (CriterionStatus &criterion : testCriteria({}, {})) {
        criterion.passed = true;
        status.criteria.push_back(criterion);
    }
    auto reviewed = reviewCriterion({}, 1, Phase::Test, {});
    QVERIFY(reviewed && reviewed->passed);
    status.criteria.push_back(*std::move(reviewed));
    QCOMPARE(status.criteria.size(), EnumText<Criterion>::entries().size());
    for (const CriterionStatus &criterion : status.criteria)
        QVERIFY(criterion.blocking);
    QVERIFY(status.criteriaHold());
    for (CriterionStatus &criterion : status.criteria) {
        criterion.passed = false;
        QVERIFY(!status.criteriaHold());
        criterion.passed = true;
    }
}

void GateCriteriaTest::tellsWhereAGateStands_data()
{
    using Last = std::optional<GateDecisionKind>;
    QTest::addColumn<Last>("last");
    QTest::addColumn<bool>("previousPassed");
    QTest::addColumn<bool>("started");
    QTest::addColumn<GateCounts>("counts");
    QTest::addColumn<GateState>("state");
    using enum GateDecisionKind;
    const GateCounts nothing{3, 0, 0, 0};
    const GateCounts some{3, 1, 0, 0};
    const GateCounts uncovered{3, 1, 1, 0};
    const GateCounts withoutEvidence{3, 3, 0, 1};
    const GateCounts all{3, 3, 0, 0};
    const auto row = [](const char *name, Last last, bool previousPassed, bool started,
                        const GateCounts &counts, GateState state) {
        QTest::newRow(name) << last << previousPassed << started << counts << state;
    };
    row("waits for the gate before", {}, false, false, nothing, GateState::NotStarted);
    row("inherited assessments start nothing", {}, false, false, some, GateState::NotStarted);
    row("assessed ahead of the gate before", {}, false, true, some, GateState::InProgress);
    row("its turn", {}, true, false, nothing, GateState::InProgress);
    row("a non-compliance blocks", {}, true, true, uncovered, GateState::Blocked);
    row("a high risk that nobody handles blocks", {}, true, true, {3, 3, 0, 0, 1},
        GateState::Blocked);
    row("and blocks ahead of its turn", {}, false, false, uncovered, GateState::Blocked);
    row("evidence is missing", {}, true, true, withoutEvidence, GateState::InProgress);
    row("everything holds", {}, true, true, all, GateState::Ready);
    row("nothing is asked for", {}, true, false, {}, GateState::Ready);
    row("holds, but not its turn", {}, false, true, all, GateState::InProgress);
    row("a passed gate stays passed", Passed, false, true, uncovered, GateState::Passed);
    row("a rejected one stays rejected", Rejected, true, true, all, GateState::Rejected);
    row("re-opened, ready again", Reopened, true, true, all, GateState::Ready);
    row("re-opened, blocked", Reopened, true, true, uncovered, GateState::Blocked);
    row("re-opened, not its turn", Reopened, false, false, nothing, GateState::NotStarted);
}

void GateCriteriaTest::tellsWhereAGateStands()
{
    QFETCH(std::optional<GateDecisionKind>, last);
    QFETCH(bool, previousPassed);
    QFETCH(bool, started);
    QFETCH(GateCounts, counts);
    QFETCH(GateState, state);
    QCOMPARE(toKey(gateState(last, previousPassed, started, counts)), toKey(state));
}

QTEST_GUILESS_MAIN(GateCriteriaTest)
#include "gatecriteriatest.moc"
