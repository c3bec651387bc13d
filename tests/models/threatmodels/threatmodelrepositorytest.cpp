#include "models/threatmodels/threattablemodel.h"
#include "tests/models/threatmodels/threatfixture.h"

#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

class ThreatModelRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<ThreatFixture>(); }
    void cleanup() { f.reset(); }
    void givesBackWhatWasDrawn();
    void aReleaseHasOneModel();
    void refusesADrawingThatDoesNotHoldTogether();
    void nobodyOverwritesAnother();
    void findsThreatsAndKeepsDecisions();
    void whatIsGoneComesBackWithItsDecisions();
    void aLookEndsWhereThePartChanges();
    void whatIsLeftOutIsNotLookedAtWithoutAReason();
    void anAnswerOfTheAppReachesTheThreats();
    void aStateFollowsFromCountermeasures();
    void aTickAnswersNothing();
    void notApplicableTakesAReasonAndAnother();
    void anAcceptanceEnds();
    void verifiedNeedsEvidenceThatIsGood();
    void aLowerRatingNeedsAReason();
    void onesOwnThreatsStandBesideThem();
    void theNextReleaseCarriesIt();
    void whoMayDoWhat_data();
    void whoMayDoWhat();
    void theLogSaysWhatHappened();

private:
    std::unique_ptr<ThreatFixture> f;
};

void ThreatModelRepositoryTest::givesBackWhatWasDrawn()
{
    const ThreatModelRepository models(f->database());
    QCOMPARE(need(models.drawing(f->model)), smallModel());
    const ThreatModelRecord record = f->record();
    QCOMPARE(record.release, f->release);
    QCOMPARE(record.name, smallModel().name);
    QCOMPARE(record.libraryVersion, ThreatLibrary::builtIn().version);
    QCOMPARE(record.drawingDigest.size(), 64);
    QVERIFY(record.isOfThisRelease());
    QCOMPARE(need(models.ofRelease(f->release))->id, f->model);
    QVERIFY(!need(models.ofRelease(f->addRelease(f->app, QStringLiteral("2.0")))));
    const auto parts = need(models.parts(f->model));
    QCOMPARE(parts.size(), 7u);
    QCOMPARE(parts[0].subject, QStringLiteral("customer"));
    QVERIFY(parts[6].isFlow);
}

void ThreatModelRepositoryTest::aReleaseHasOneModel()
{
    Change drawing = f->change();
    QCOMPARE(ThreatModelRepository::draw(drawing, f->release, smallModel()).error().kind,
             ErrorKind::Conflict);
    QCOMPARE(ThreatModelRepository::draw(drawing, ReleaseId(99), smallModel()).error().kind,
             ErrorKind::NotFound);
}

void ThreatModelRepositoryTest::refusesADrawingThatDoesNotHoldTogether()
{
    ThreatModel broken = smallModel();
    broken.flows[0].target = QStringLiteral("nowhere");
    {
        Change drawing = f->change();
        QCOMPARE(ThreatModelRepository::redraw(drawing, f->model, broken, 1).error().kind,
                 ErrorKind::Invalid);
    }
    QCOMPARE(need(ThreatModelRepository(f->database()).drawing(f->model)), smallModel());
}

void ThreatModelRepositoryTest::nobodyOverwritesAnother()
{
    ThreatModel mine = smallModel();
    mine.name = QStringLiteral("mine");
    const qint64 seen = f->record().revision;
    f->redraw(mine);
    Change late = f->change();
    QCOMPARE(ThreatModelRepository::redraw(late, f->model, smallModel(), seen).error().kind,
             ErrorKind::Conflict);
    QCOMPARE(
        ThreatModelRepository::look(late, f->model, {QStringLiteral("app")}, seen).error().kind,
        ErrorKind::Conflict);
}

void ThreatModelRepositoryTest::findsThreatsAndKeepsDecisions()
{
    const ThreatRegister before = f->threats();
    QVERIFY(before.threats.size() > 10);
    QSet<QString> numbers;
    for (const ThreatRow &each : before.threats) {
        QCOMPARE(each.state, ThreatState::Open);
        QVERIFY(each.rule);
        QVERIFY(each.inherentRisk != Risk::None);
        QVERIFY(!each.subjectName.isEmpty());
        numbers.insert(each.threat.number);
    }
    QCOMPARE(numbers.size(), static_cast<qsizetype>(before.threats.size()));

    f->counter(f->row("T06", "app").threat.id, CountermeasureStage::Decided);
    ThreatModel more = smallModel();
    ModelElement keyboard;
    keyboard.uid = QStringLiteral("keyboard");
    keyboard.type = QStringLiteral("soft_keyboard");
    more.elements.push_back(keyboard);
    more.elements[1].name = QStringLiteral("another name");
    const ThreatsFound found = f->redraw(more);
    QVERIFY(found.added > 0);
    QCOMPARE(found.gone, 0);
    QCOMPARE(f->state("T06", "app"), ThreatState::Planned);
    QCOMPARE(f->state("T49", "keyboard"), ThreatState::Open);
    QCOMPARE(f->row("T06", "app").threat.number,
             std::ranges::find_if(before.threats, [](const ThreatRow &each) {
                 return each.threat.rule == QLatin1String("T06")
                     && each.threat.subject == QLatin1String("app");
             })->threat.number);
}

void ThreatModelRepositoryTest::whatIsGoneComesBackWithItsDecisions()
{
    const ThreatId id = f->row("T19", "cache").threat.id;
    f->counter(id, CountermeasureStage::Decided);
    ThreatModel less = smallModel();
    less.elements.erase(less.elements.begin() + 2);
    less.flows.pop_back();
    less.diagrams[0].placements.erase(less.diagrams[0].placements.begin() + 2);
    less.diagrams[0].routes.pop_back();
    const ThreatsFound gone = f->redraw(less);
    QVERIFY(gone.gone > 0);
    QCOMPARE(gone.added, 0);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Gone);
    QCOMPARE(f->threats().threat(id)->currentRisk, Risk::None);
    const ThreatsFound back = f->redraw(smallModel());
    QCOMPARE(back.added, gone.gone);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Planned);
}

void ThreatModelRepositoryTest::aLookEndsWhereThePartChanges()
{
    const auto lookedAt = [&] {
        QStringList names;
        for (const ModelPart &part : need(ThreatModelRepository(f->database()).parts(f->model))) {
            if (part.isLookedAt())
                names += part.subject;
        }
        return names;
    };
    QStringList all;
    for (const ModelPart &part : need(ThreatModelRepository(f->database()).parts(f->model)))
        all += part.subject;
    QVERIFY(lookedAt().isEmpty());
    Change looking = f->change();
    need(ThreatModelRepository::look(looking, f->model, all, f->record().revision));
    need(looking.commit());
    QCOMPARE(lookedAt(), all);

    // Where something stands on the diagram is nothing to look at again; what crosses a boundary
    // is.
    ThreatModel moved = smallModel();
    moved.diagrams[0].placements[0].rect.moveLeft(-20);
    f->redraw(moved);
    QCOMPARE(lookedAt(), all);
    moved.diagrams[0].boundaries[0].rect = QRectF(-100, -100, 900, 900);
    f->redraw(moved);
    QCOMPARE(all.size() - lookedAt().size(), 1);
    QVERIFY(!lookedAt().contains(QStringLiteral("calls")));
    moved.elements[0].answers.insert(QStringLiteral("anything"), true);
    moved.elements[1].type = QStringLiteral("webview");
    f->redraw(moved);
    QVERIFY(!lookedAt().contains(QStringLiteral("customer")));
    QVERIFY(!lookedAt().contains(QStringLiteral("app")));
    // The flows of what became something else are others, too.
    QVERIFY(!lookedAt().contains(QStringLiteral("uses")));
    QVERIFY(lookedAt().contains(QStringLiteral("cache")));
    Change wrong = f->change();
    QCOMPARE(
        ThreatModelRepository::look(wrong, f->model, {QStringLiteral("x")}, f->record().revision)
            .error()
            .kind,
        ErrorKind::NotFound);
}

void ThreatModelRepositoryTest::whatIsLeftOutIsNotLookedAtWithoutAReason()
{
    ThreatModel model = smallModel();
    model.elements[2].outOfScope = {true, QStringLiteral("  ")};
    f->redraw(model);
    const auto look = [&](const QStringList &subjects) -> Result<void> {
        Change looking = f->change("threat_model.look");
        TRY(ThreatModelRepository::look(looking, f->model, subjects, f->record().revision));
        return looking.commit();
    };
    const auto refused = look({QStringLiteral("app"), QStringLiteral("cache")});
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(QStringLiteral("the cache")));
    for (const ModelPart &part : f->threats().parts)
        QVERIFY(!part.isLookedAt());
    need(look({QStringLiteral("app")}));
    model.elements[2].outOfScope.reason = QStringLiteral("another team's");
    f->redraw(model);
    need(look({QStringLiteral("cache")}));
}

void ThreatModelRepositoryTest::anAnswerOfTheAppReachesTheThreats()
{
    QVERIFY(f->row("T04", "app").threat.isThere);
    App app = need(AppRepository(f->database()).app(f->app));
    app.profile.set(QStringLiteral("has_critical_ops"), false,
                    QStringLiteral("nothing is bought here"));
    Change answering = f->change("app.edit");
    need(AppRepository::update(answering, app));
    need(answering.commit());
    QCOMPARE(f->state("T04", "app"), ThreatState::Gone);
}

void ThreatModelRepositoryTest::aStateFollowsFromCountermeasures()
{
    const ThreatId id = f->row("T04", "app").threat.id;
    const CountermeasureId countermeasure =
        f->counter(id, CountermeasureStage::Proposed, QStringLiteral("consent_archived"));
    QCOMPARE(f->state("T04", "app"), ThreatState::Open);
    f->advance(countermeasure, CountermeasureStage::Decided);
    QCOMPARE(f->state("T04", "app"), ThreatState::Planned);
    f->advance(countermeasure, CountermeasureStage::Designed);
    QCOMPARE(f->state("T04", "app"), ThreatState::Designed);
    // What it does to the element is what closes the threat.
    QVERIFY(f->row("T04", "app").threat.isExcluded);
    f->advance(countermeasure, CountermeasureStage::Implemented);
    QCOMPARE(f->state("T04", "app"), ThreatState::Implemented);
    f->advance(countermeasure, CountermeasureStage::Decided);
    QCOMPARE(f->state("T04", "app"), ThreatState::Planned);
    // Its requirement came with it.
    const Countermeasure stored =
        need(CountermeasureRepository(f->database()).countermeasure(countermeasure));
    QVERIFY(stored.requirement.isValid());
    QVERIFY(!stored.title.isEmpty());
}

void ThreatModelRepositoryTest::aTickAnswersNothing()
{
    // An answer in the drawing alone leaves the threat open, and so does a countermeasure alone
    // that changes nothing the rule asks for.
    ThreatModel ticked = smallModel();
    ticked.elements[1].answers.insert(QStringLiteral("consent_archived"), true);
    f->redraw(ticked);
    QVERIFY(f->row("T04", "app").threat.isExcluded);
    QCOMPARE(f->state("T04", "app"), ThreatState::Open);
    f->redraw(smallModel());
    f->counter(f->row("T04", "app").threat.id, CountermeasureStage::Implemented);
    QCOMPARE(f->state("T04", "app"), ThreatState::Planned);

    Change cheating = f->change();
    Countermeasure countermeasure;
    countermeasure.model = f->model;
    countermeasure.title = QStringLiteral("trust me");
    countermeasure.stage = CountermeasureStage::Verified;
    countermeasure.designReference = QStringLiteral("HLD");
    QCOMPARE(CountermeasureRepository::add(cheating, countermeasure).error().kind,
             ErrorKind::Invalid);
    countermeasure.stage = CountermeasureStage::Designed;
    countermeasure.designReference.clear();
    QCOMPARE(CountermeasureRepository::add(cheating, countermeasure).error().kind,
             ErrorKind::Invalid);
}

void ThreatModelRepositoryTest::notApplicableTakesAReasonAndAnother()
{
    const ThreatId id = f->row("T06", "app").threat.id;
    const auto dismiss = [&](Role role, const QString &reason) {
        return f->as(role, actions::answerThreat,
                     [&](Change &change) { return ThreatRepository::dismiss(change, id, reason); });
    };
    const auto confirm = [&](Role role) {
        return f->as(role, actions::confirmThreatAnswer, [&](Change &change) {
            return ThreatRepository::confirm(change, f->threats().threat(id)->threat);
        });
    };
    QCOMPARE(dismiss(Role::Developer, QStringLiteral("  ")), ErrorKind::Invalid);
    QCOMPARE(dismiss(Role::Developer, QStringLiteral("no keys in it")), std::nullopt);
    // Said by somebody who may not decide it, it counts from its confirmation on.
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Open);
    QCOMPARE(confirm(Role::Developer), ErrorKind::Refused);
    QCOMPARE(confirm(Role::Auditor), std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::NotApplicable);
    QCOMPARE(confirm(Role::Auditor), ErrorKind::Invalid);
    QCOMPARE(f->as(Role::Developer, actions::answerThreat,
                   [&](Change &change) { return ThreatRepository::takeBack(change, id); }),
             std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Open);

    // At tier 3 who may decide it needs nobody; at tier 1 everybody does.
    QCOMPARE(dismiss(Role::SecurityManager, QStringLiteral("no keys in it")), std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::NotApplicable);
    App app = need(AppRepository(f->database()).app(f->app));
    app.tier = 1;
    app.tierReason = QStringLiteral("grown");
    Change raising = f->change("app.edit");
    need(AppRepository::update(raising, app));
    need(raising.commit());
    // What one person settled at tier 3 takes another once the app stands at tier 1.
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Open);
    QVERIFY(awaitsConfirmation(*f->threats().threat(id)));
    QCOMPARE(confirm(Role::SecurityManager), ErrorKind::Refused);
    QCOMPARE(confirm(Role::Auditor), std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::NotApplicable);
    QCOMPARE(dismiss(Role::SecurityManager, QStringLiteral("still none")), std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Open);
    QCOMPARE(confirm(Role::SecurityManager), ErrorKind::Refused);
}

void ThreatModelRepositoryTest::anAcceptanceEnds()
{
    const ThreatId id = f->row("T06", "app").threat.id;
    QCOMPARE(f->as(Role::SecurityManager, actions::acceptThreat,
                   [&](Change &change) {
                       return ThreatRepository::markAccepted(change, id, QStringLiteral("for now"),
                                                             QDate(2026, 3, 31));
                   }),
             std::nullopt);
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Accepted);
    f->clock().set(QDateTime(QDate(2026, 4, 2), QTime(9, 0), Qt::UTC));
    QCOMPARE(f->threats().threat(id)->state, ThreatState::Open);
}

void ThreatModelRepositoryTest::verifiedNeedsEvidenceThatIsGood()
{
    const ThreatId threat = f->row("T04", "app").threat.id;
    const CountermeasureId id =
        f->counter(threat, CountermeasureStage::Designed, QStringLiteral("consent_archived"));
    const QString file = f->write(QStringLiteral("report.txt"), "tried, held");
    const auto test = [&](bool passed, const QString &record) {
        return f->as(
            Role::Assessor, actions::testCountermeasure, [&](Change &change) -> Result<void> {
                TRY_ASSIGN(
                    const auto added,
                    EvidenceRepository::addFiles(change, {file}, f->release, {f->idOf("6.1.2.c")}));
                return CountermeasureRepository::test(change, id, added.front().id, passed, record);
            });
    };
    QCOMPARE(test(true, QStringLiteral("held")), ErrorKind::Invalid);
    f->advance(id, CountermeasureStage::Implemented);
    QCOMPARE(test(true, {}), ErrorKind::Invalid);
    QCOMPARE(test(true, QStringLiteral("held")), std::nullopt);
    QCOMPARE(f->state("T04", "app"), ThreatState::Verified);
    QCOMPARE(test(false, QStringLiteral("broke")), std::nullopt);
    QCOMPARE(f->state("T04", "app"), ThreatState::Implemented);
    QCOMPARE(test(true, QStringLiteral("held again")), std::nullopt);
    QCOMPARE(f->state("T04", "app"), ThreatState::Verified);

    Evidence evidence = need(EvidenceRepository(f->database()).all()).front();
    evidence.expiresOn = QDate(2026, 3, 10);
    Change editing = f->change("evidence.edit");
    need(EvidenceRepository::update(editing, evidence));
    need(editing.commit());
    QCOMPARE(f->state("T04", "app"), ThreatState::Verified);
    f->clock().set(QDateTime(QDate(2026, 3, 12), QTime(9, 0), Qt::UTC));
    QCOMPARE(f->state("T04", "app"), ThreatState::Implemented);
}

void ThreatModelRepositoryTest::aLowerRatingNeedsAReason()
{
    RecordedThreat threat = f->row("T06", "app").threat;
    const auto update = [&] {
        return f->as(Role::SecurityManager, actions::editThreat,
                     [&](Change &change) { return ThreatRepository::update(change, threat); });
    };
    threat.likelihood = 1;
    QCOMPARE(update(), ErrorKind::Invalid);
    threat.impact = 1;
    QCOMPARE(update(), ErrorKind::Invalid);
    threat.ratingReason = QStringLiteral("keys are worthless outside");
    QCOMPARE(update(), std::nullopt);
    QCOMPARE(f->row("T06", "app").inherentRisk, Risk::Low);
    QCOMPARE(update(), ErrorKind::Conflict);
    threat = f->row("T06", "app").threat;
    threat.likelihood = 5;
    threat.impact = 5;
    threat.ratingReason.clear();
    QCOMPARE(update(), std::nullopt);
    QCOMPARE(f->row("T06", "app").currentRisk, Risk::High);
    threat = f->row("T06", "app").threat;
    threat.residualLikelihood = 1;
    threat.residualImpact = 2;
    QCOMPARE(update(), std::nullopt);
    QCOMPARE(f->row("T06", "app").currentRisk, Risk::High);
    QCOMPARE(f->row("T06", "app").residualRisk, Risk::Low);
    threat = f->row("T06", "app").threat;
    threat.impact = 6;
    QCOMPARE(update(), ErrorKind::Invalid);
}

void ThreatModelRepositoryTest::onesOwnThreatsStandBesideThem()
{
    RecordedThreat own;
    own.model = f->model;
    own.subject = QStringLiteral("cache");
    const auto add = [&] {
        return f->as(Role::Developer, actions::addThreat, [&](Change &change) -> Result<void> {
            TRY(ThreatRepository::add(change, own));
            return {};
        });
    };
    QCOMPARE(add(), ErrorKind::Invalid);
    own.title = QStringLiteral("The cache outlives the customer");
    QCOMPARE(add(), ErrorKind::Invalid);
    own.categories = {ThreatCategory::DataDisclosure, ThreatCategory::InformationDisclosure};
    QCOMPARE(add(), ErrorKind::Invalid);
    own.likelihood = 2;
    own.impact = 3;
    own.subject = QStringLiteral("x");
    QCOMPARE(add(), ErrorKind::NotFound);
    own.subject = QStringLiteral("cache");
    QCOMPARE(add(), std::nullopt);
    const auto found = [&] {
        const ThreatRegister all = f->threats();
        return *std::ranges::find_if(all.threats,
                                     [](const ThreatRow &each) { return each.threat.isOwn(); });
    };
    QCOMPARE(found().state, ThreatState::Open);
    QCOMPARE(found().title().en, own.title);
    QCOMPARE(found().categories().front(), ThreatCategory::InformationDisclosure);
    // Without a rule that could say so, what is decided has to stand in the design.
    const CountermeasureId id = f->counter(found().threat.id, CountermeasureStage::Decided);
    QCOMPARE(found().state, ThreatState::Planned);
    f->advance(id, CountermeasureStage::Designed);
    QCOMPARE(found().state, ThreatState::Designed);
    f->counter(found().threat.id, CountermeasureStage::Decided);
    QCOMPARE(found().state, ThreatState::Planned);
    ThreatModel less = smallModel();
    less.flows.pop_back();
    less.diagrams[0].routes.pop_back();
    less.elements.erase(less.elements.begin() + 2);
    less.diagrams[0].placements.erase(less.diagrams[0].placements.begin() + 2);
    f->redraw(less);
    QCOMPARE(found().state, ThreatState::Gone);
    f->redraw(smallModel());
    QCOMPARE(found().state, ThreatState::Planned);
}

void ThreatModelRepositoryTest::theNextReleaseCarriesIt()
{
    const ThreatId planned = f->row("T04", "app").threat.id;
    f->counter(planned, CountermeasureStage::Designed, QStringLiteral("consent_archived"));
    QCOMPARE(f->as(Role::SecurityManager, actions::acceptThreat,
                   [&](Change &change) {
                       return ThreatRepository::markAccepted(change, f->row("T06", "app").threat.id,
                                                             QStringLiteral("for now"),
                                                             QDate(2026, 12, 31));
                   }),
             std::nullopt);
    Change looking = f->change();
    need(ThreatModelRepository::look(looking, f->model, {QStringLiteral("app")},
                                     f->record().revision));
    need(looking.commit());

    const ReleaseId next = f->addRelease(f->app, QStringLiteral("2.0"));
    QCOMPARE(need(ThreatModelRepository(f->database()).ofReleaseBefore(next))->id, f->model);
    Change carrying = f->change("threat_model.draw");
    const ThreatModelId carried = need(ThreatModelRepository::carry(carrying, f->model, next));
    need(carrying.commit());
    const ThreatRegister before = f->threats();
    const ThreatRegister after = f->threats(next);
    QCOMPARE(after.threats.size(), before.threats.size());
    QCOMPARE(after.countermeasures.size(), 1u);
    QVERIFY(!after.model.isOfThisRelease());
    for (std::size_t i = 0; i < after.threats.size(); ++i) {
        QCOMPARE(after.threats[i].threat.number, before.threats[i].threat.number);
        QCOMPARE(after.threats[i].threat.lineage, before.threats[i].threat.lineage);
        QVERIFY(after.threats[i].threat.uid != before.threats[i].threat.uid);
        // A risk was accepted for the release it stood in.
        if (before.threats[i].state == ThreatState::Accepted)
            QCOMPARE(after.threats[i].state, ThreatState::Open);
        else
            QCOMPARE(after.threats[i].state, before.threats[i].state);
    }
    QVERIFY(
        std::ranges::find(after.parts, QStringLiteral("app"), &ModelPart::subject)->isLookedAt());

    const auto confirm = [&] {
        return f->as(Role::ProjectLead, actions::confirmThreatModel, [&](Change &change) {
            return ThreatModelRepository::confirm(change, carried, f->threats(next).model.revision);
        });
    };
    QCOMPARE(confirm(), std::nullopt);
    QVERIFY(f->threats(next).model.isOfThisRelease());
    QCOMPARE(confirm(), ErrorKind::Invalid);
    // What is decided there leaves the release before as it was.
    Change drawing = f->change();
    need(ThreatModelRepository::redraw(drawing, carried, ThreatModel(),
                                       f->threats(next).model.revision));
    need(drawing.commit());
    QCOMPARE(f->threats().threats.size(), before.threats.size());
    QCOMPARE(f->state("T04", "app"), ThreatState::Designed);
}

void ThreatModelRepositoryTest::whoMayDoWhat_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("draws");
    QTest::addColumn<bool>("accepts");
    QTest::newRow("security manager") << Role::SecurityManager << true << true;
    QTest::newRow("project lead") << Role::ProjectLead << true << false;
    QTest::newRow("assessor") << Role::Assessor << true << false;
    QTest::newRow("developer") << Role::Developer << true << false;
    QTest::newRow("auditor") << Role::Auditor << false << false;
    QTest::newRow("viewer") << Role::Viewer << false << false;
}

void ThreatModelRepositoryTest::whoMayDoWhat()
{
    QFETCH(const Role, role);
    QFETCH(const bool, draws);
    QFETCH(const bool, accepts);
    QCOMPARE(bool(Change::begin(f->session(role), actions::drawThreatModel)), draws);
    QCOMPARE(bool(Change::begin(f->session(role), actions::acceptThreat)), accepts);
}

void ThreatModelRepositoryTest::theLogSaysWhatHappened()
{
    const QJsonObject drawn = newestAuditRecords(f->database()).back();
    const QJsonObject after = drawn.value(QStringLiteral("after")).toObject();
    QCOMPARE(after.value(QStringLiteral("elements")).toInt(), 4);
    QCOMPARE(after.value(QStringLiteral("flows")).toInt(), 3);
    QCOMPARE(after.value(QStringLiteral("threats_added")).toInt(),
             static_cast<int>(f->threats().threats.size()));
    QCOMPARE(after.value(QStringLiteral("release")).toString(), QStringLiteral("POLICY@1.0"));
    f->counter(f->row("T04", "app").threat.id, CountermeasureStage::Decided);
    const QJsonObject countered = newestAuditRecords(f->database()).front();
    QCOMPARE(countered.value(QStringLiteral("after")).toObject().value(QStringLiteral("threats")),
             f->row("T04", "app").threat.number);
}

QTEST_GUILESS_MAIN(ThreatModelRepositoryTest)
#include "threatmodelrepositorytest.moc"
