#include "models/lifecycle/signaturepolicy.h"

#include <QtTest>

using namespace gatehouse;

class SignaturePolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySeatCanBeTaken();
    void aSeatIsTakenByWhoeverFits();
    void nobodyTakesASeatThatAnotherNeeds();
    void warnsInItsSteps();
};

void SignaturePolicyTest::everySeatCanBeTaken()
{
    const SignaturePolicy &policy = SignaturePolicy::builtIn();
    for (const auto &seats : policy.tiers) {
        QVERIFY(!seats.empty());
        for (const SignatureSeat &seat : seats) {
            QVERIFY(!seat.empty());
            for (const Role role : seat)
                QVERIFY(grants(role, Permission::DecideGate));
        }
    }
    QCOMPARE(policy.tiers.front().size(), 2);
    QVERIFY(std::ranges::is_sorted(policy.warningDays, std::greater()));
}

void SignaturePolicyTest::aSeatIsTakenByWhoeverFits()
{
    using enum Role;
    const std::vector<SignatureSeat> seats{{SecurityManager}, {ProjectLead, SecurityManager}};
    QCOMPARE(roleForSeat(seats, {}, {ProjectLead}), ProjectLead);
    QCOMPARE(roleForSeat(seats, {ProjectLead}, {ProjectLead}), std::nullopt);
    QCOMPARE(roleForSeat(seats, {ProjectLead}, {ProjectLead, SecurityManager}), SecurityManager);
    QCOMPARE(roleForSeat(seats, {}, {Auditor}), std::nullopt);
    QCOMPARE(roleForSeat(seats, {ProjectLead, SecurityManager}, {SecurityManager}), std::nullopt);
}

// Two security managers fill both, whoever signs first; the seat that only they can take stays
// theirs.
void SignaturePolicyTest::nobodyTakesASeatThatAnotherNeeds()
{
    using enum Role;
    const std::vector<SignatureSeat> seats{{ProjectLead, SecurityManager}, {SecurityManager}};
    QCOMPARE(openSeats(seats, {SecurityManager}).size(), 1);
    QVERIFY(openSeats(seats, {SecurityManager, ProjectLead}).empty());
    QVERIFY(openSeats(seats, {ProjectLead, SecurityManager}).empty());
    QVERIFY(openSeats(seats, {SecurityManager, SecurityManager}).empty());
    QCOMPARE(openSeats(seats, {ProjectLead, ProjectLead}).size(), 1);
}

void SignaturePolicyTest::warnsInItsSteps()
{
    const SignaturePolicy &policy = SignaturePolicy::builtIn();
    const QDate today(2026, 3, 2);
    QCOMPARE(policy.warningFor(today.addDays(31), today), 0);
    QCOMPARE(policy.warningFor(today.addDays(30), today), 30);
    QCOMPARE(policy.warningFor(today.addDays(14), today), 14);
    QCOMPARE(policy.warningFor(today, today), 7);
    QCOMPARE(policy.warningFor(today.addDays(-1), today), 0);
    QCOMPARE(policy.warningFor({}, today), 0);
}

QTEST_GUILESS_MAIN(SignaturePolicyTest)
#include "signaturepolicytest.moc"
