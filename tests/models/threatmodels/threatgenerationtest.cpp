#include "models/threatmodels/threatgeneration.h"
#include "tests/models/threatmodels/smallmodel.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gatehouse;

class ThreatGenerationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsPerElementAndPerFlow();
    void whatIsNotKnownApplies();
    void answersOfTheAppCount();
    void aBoundaryMakesADifference();
    void whatIsOutOfScopeHasNone();
    void namesWhatNoRuleMatches();
    void whatIsAppliedAnswersTheThreat();
    void asksOnlyWhatDecides();
    void looksAgainOnlyWhereSomethingChanged();
    void remembersNothingWrong();

private:
    std::vector<GeneratedThreat> generate() { return generate(model); }
    std::vector<GeneratedThreat> generate(const ThreatModel &of)
    {
        return generator->generate(of, geometryOf(of), applied);
    }
    static const GeneratedThreat *find(const std::vector<GeneratedThreat> &threats,
                                       const char *rule, const char *subject)
    {
        const auto found = std::ranges::find_if(threats, [&](const GeneratedThreat &each) {
            return each.rule->id == QLatin1String(rule) && each.subject == QLatin1String(subject);
        });
        return found == threats.end() ? nullptr : &*found;
    }

    std::optional<ThreatLibrary> library;
    std::optional<ThreatGenerator> generator;
    QHash<QString, bool> profile;
    AppliedAnswers applied;
    ThreatModel model;
};

void ThreatGenerationTest::init()
{
    auto read = ThreatLibrary::read(smallThreatLibrary());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    library = *std::move(read);
    profile.clear();
    applied.clear();
    generator.emplace(*library, [this](const QString &name) -> Condition::Value {
        const auto answer = profile.constFind(name);
        return answer == profile.cend() ? Condition::Value() : Condition::Value(*answer);
    });
    model = smallModel();
}

void ThreatGenerationTest::findsPerElementAndPerFlow()
{
    QStringList found;
    for (const GeneratedThreat &each : generate())
        found += each.rule->id + QLatin1Char(' ') + each.subject;
    QCOMPARE(
        found,
        (QStringList{QStringLiteral("E1 app"), QStringLiteral("E2 app"), QStringLiteral("E2 cache"),
                     QStringLiteral("F2 uses"), QStringLiteral("F1 calls")}));
}

void ThreatGenerationTest::whatIsNotKnownApplies()
{
    QVERIFY(find(generate(), "E1", "app"));
    QVERIFY(!find(generate(), "E1", "app")->isExcluded);
    model.elements[1].answers.insert(QStringLiteral("hardened"), false);
    QVERIFY(find(generate(), "E2", "app"));
    QVERIFY(!find(generate(), "E1", "app")->isExcluded);
    model.elements[1].answers.insert(QStringLiteral("hardened"), true);
    QVERIFY(!find(generate(), "E2", "app"));
    QVERIFY(find(generate(), "E1", "app")->isExcluded);
}

void ThreatGenerationTest::answersOfTheAppCount()
{
    profile.insert(QStringLiteral("has_login"), true);
    QVERIFY(find(generate(), "E1", "app"));
    // What it remembers holds for one state of the profile: another one takes another generator.
    profile.insert(QStringLiteral("has_login"), false);
    ThreatGenerator again(
        *library, [this](const QString &name) -> Condition::Value { return profile.value(name); });
    QVERIFY(!find(again.generate(model, geometryOf(model), {}), "E1", "app"));
}

void ThreatGenerationTest::aBoundaryMakesADifference()
{
    QVERIFY(find(generate(), "F1", "calls"));
    model.diagrams[0].boundaries[0].rect = QRectF(-1000, -1000, 5000, 5000);
    QVERIFY(!find(generate(), "F1", "calls"));
}

void ThreatGenerationTest::whatIsOutOfScopeHasNone()
{
    model.elements[1].outOfScope = {true, QStringLiteral("bought")};
    model.flows[0].outOfScope = {true, QStringLiteral("in person")};
    const auto threats = generate();
    QVERIFY(!find(threats, "E1", "app"));
    QVERIFY(!find(threats, "F2", "uses"));
    QVERIFY(!generator->silent().contains(QStringLiteral("app")));
}

void ThreatGenerationTest::namesWhatNoRuleMatches()
{
    generate();
    QCOMPARE(
        generator->silent(),
        (QStringList{QStringLiteral("customer"), QStringLiteral("api"), QStringLiteral("keeps")}));
}

void ThreatGenerationTest::whatIsAppliedAnswersTheThreat()
{
    applied.insert(QStringLiteral("app"), {QStringLiteral("hardened")});
    QVERIFY(find(generate(), "E1", "app")->isExcluded);
    QVERIFY(!find(generate(), "E2", "app"));
    QVERIFY(find(generate(), "E2", "cache"));
    // It overrules what was answered before it was there.
    model.elements[1].answers.insert(QStringLiteral("hardened"), false);
    QVERIFY(find(generate(), "E1", "app")->isExcluded);
}

void ThreatGenerationTest::asksOnlyWhatDecides()
{
    const QSet<QString> hardened{QStringLiteral("hardened")};
    const auto ofFlow = [this](int flow) {
        return generator->asked(model.flows[static_cast<std::size_t>(flow)], model,
                                geometryOf(model));
    };
    QCOMPARE(generator->asked(model.elements[1]), hardened);
    QCOMPARE(generator->asked(model.elements[0]), QSet<QString>()); // no rule is of its type
    QCOMPARE(ofFlow(1), QSet<QString>{QStringLiteral("encrypted")});
    QCOMPARE(ofFlow(0), QSet<QString>());
    // A flow that crosses no longer has nothing to be asked.
    model.diagrams[0].boundaries[0].rect = QRectF(-1000, -1000, 5000, 5000);
    QCOMPARE(ofFlow(1), QSet<QString>());
    // What the app does not do is not asked of its parts; what E2 asks stays.
    profile.insert(QStringLiteral("has_login"), false);
    QCOMPARE(generator->asked(model.elements[1]), hardened);
    // Answered: neither rule asks any longer.
    model.elements[1].answers.insert(QStringLiteral("hardened"), true);
    QCOMPARE(generator->asked(model.elements[1]), QSet<QString>());
}

void ThreatGenerationTest::looksAgainOnlyWhereSomethingChanged()
{
    generate();
    QCOMPARE(generator->lookedAgain(), 7);
    generate();
    QCOMPARE(generator->lookedAgain(), 0);
    model.elements[2].name = QStringLiteral("another name");
    model.diagrams[0].placements[0].rect.moveLeft(-20);
    generate();
    QCOMPARE(generator->lookedAgain(), 0);
    model.elements[1].answers.insert(QStringLiteral("hardened"), true);
    generate();
    QCOMPARE(generator->lookedAgain(), 1);
    // A type stands behind the flows at it too.
    model.elements[1].type = QStringLiteral("local_storage");
    generate();
    QCOMPARE(generator->lookedAgain(), 4);
}

void ThreatGenerationTest::remembersNothingWrong()
{
    // However a model changes, what is remembered gives what looking anew gives.
    QRandomGenerator random(7);
    const auto any = [&](const auto &parts) {
        return static_cast<std::size_t>(random.bounded(static_cast<int>(parts.size())));
    };
    for (int round = 0; round < 300; ++round) {
        ModelElement &element = model.elements[any(model.elements)];
        DataFlow &flow = model.flows[any(model.flows)];
        switch (random.bounded(6)) {
        case 0:
            element.type = library->types[any(library->types)].key;
            break;
        case 1:
            element.answers.insert(QStringLiteral("hardened"), random.bounded(2) == 1);
            break;
        case 2:
            flow.answers.insert(QStringLiteral("encrypted"), random.bounded(2) == 1);
            break;
        case 3:
            flow.target = model.elements[any(model.elements)].uid;
            break;
        case 4:
            element.outOfScope.isOut = !element.outOfScope.isOut;
            break;
        default:
            model.diagrams[0].boundaries[0].rect.moveLeft(random.bounded(800) - 100);
        }
        ThreatGenerator fresh(*library, [](const QString &) { return Condition::Value(); });
        QCOMPARE(generate(), fresh.generate(model, geometryOf(model), applied));
        QCOMPARE(generator->silent(), fresh.silent());
    }
}

QTEST_GUILESS_MAIN(ThreatGenerationTest)
#include "threatgenerationtest.moc"
