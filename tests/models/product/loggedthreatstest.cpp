#include "models/product/logcheck.h"
#include "models/product/threatbeginnings.h"
#include "models/product/undo.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/lifecycle/office.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QTest>

#include <map>

using namespace gatehouse;

namespace {

/// A model that is drawn, and drawn with one more store a day later; the next release takes it
/// along, and both go on.
struct ThreatsGround : LifecycleFixture {
    ThreatsGround()
    {
        publishSmall();
        app = addApp(QStringLiteral("PAY"), 3, {{QStringLiteral("has_login"), true}});
        first = addRelease(app);
        pass();
        Change drawing = begin(actions::drawThreatModel);
        model = need(ThreatModelRepository::draw(drawing, first, smallModel()));
        need(drawing.commit());
        begun = count(model);
        redraw(model, {"safe"});
        pass();
        second = addRelease(app, QStringLiteral("2.0.0"));
        Change carrying = begin(actions::drawThreatModel);
        copy = need(ThreatModelRepository::carry(carrying, model, second));
        need(carrying.commit());
        carried = count(copy);
        // Found anew in each, with equal numbers.
        redraw(model, {"safe", "vault"});
        redraw(copy, {"safe", "vault"});
    }

    Change begin(const Action &action)
    {
        return need(Change::begin(session(Role::Administrator), action));
    }
    void pass() { clock().set(clock().now().addDays(1)); }
    int count(ThreatModelId of)
    {
        return static_cast<int>(need(ThreatRepository(database()).ofModel(of)).size());
    }
    /// The small model with these stores besides.
    void redraw(ThreatModelId of, const QStringList &stores)
    {
        pass();
        ThreatModel drawing = smallModel();
        for (const QString &store : stores) {
            ModelElement more = drawing.elements[2];
            more.uid = store;
            more.name = store;
            drawing.elements.push_back(more);
            Placement placed = drawing.diagrams.front().placements[2];
            placed.element = store;
            placed.rect.translate(0, 100.0 * static_cast<double>(drawing.elements.size()));
            drawing.diagrams.front().placements.push_back(placed);
        }
        Change change = begin(actions::drawThreatModel);
        need(ThreatModelRepository::redraw(
            change, of, drawing, need(ThreatModelRepository(database()).record(of)).revision));
        need(change.commit());
    }
    void answer(const QString &flag, bool holds)
    {
        pass();
        App answered = need(AppRepository(database()).app(app));
        answered.profile.set(flag, holds, QStringLiteral("so it is"));
        Change answering = begin(actions::editApp);
        need(AppRepository::update(answering, answered));
        need(answering.commit());
    }
    std::vector<LogMismatch> found() { return need(LogCheck::run(database())).mismatches; }
    std::vector<LogMismatch> after(const QByteArray &statement)
    {
        need(database().execute("SAVEPOINT tampered"));
        need(database().execute("DROP TRIGGER IF EXISTS threat_no_delete"));
        need(database().execute(statement));
        auto mismatches = found();
        need(database().execute("ROLLBACK TO tampered; RELEASE tampered"));
        return mismatches;
    }
    /// As if earlier versions had written the log: how many were found, and not which.
    void forgetNumbers()
    {
        need(database().execute(
            "DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET content = "
            "CAST(replace(CAST(content AS TEXT), '\"threats_new', '\"threats_old') AS BLOB)"));
    }
    RecordedThreat threat(ThreatModelId of, int number)
    {
        return need(ThreatRepository(database()).byNumber(of, QString::number(number)));
    }
    static QByteArray id(const RecordedThreat &threat)
    {
        return QByteArray::number(threat.id.value);
    }
    /// Each has the moment of the other.
    static QByteArray exchanged(const RecordedThreat &one, const RecordedThreat &other)
    {
        const auto put = [](const RecordedThreat &into, const RecordedThreat &from) {
            return "UPDATE threat SET added_at = '" + toTimestamp(from.addedAt).toUtf8()
                + "' WHERE id = " + id(into) + ';';
        };
        return put(one, other) + put(other, one);
    }

    AppId app;
    ReleaseId first;
    ReleaseId second;
    ThreatModelId model;
    ThreatModelId copy;
    int begun = 0;
    int carried = 0;
};

bool names(const std::vector<LogMismatch> &mismatches, const RecordedThreat &threat,
           const char *field, const QString &logged)
{
    return std::ranges::any_of(mismatches, [&](const LogMismatch &each) {
        return each.entity == QStringLiteral("threat") && each.uid == threat.uid
            && each.field == QLatin1StringView(field) && each.logged == QJsonValue(logged)
            && each.entry > 0;
    });
}

ThreatBeginnings::Finding finding(qint64 entry, const char *at, std::optional<qint64> count)
{
    return {{entry, 1}, "Wang", at, count, 0, {}};
}

} // namespace

/// Threats that rules found: no entry of the log names them.
class LoggedThreatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodyTouchedIsSound();
    void aMomentThatTwoThreatsExchangedIsFoundAndPlaced_data();
    void aMomentThatTwoThreatsExchangedIsFoundAndPlaced();
    void aCopyThatIsSaidToBeItsOwnIsFound();
    void oneFoundAnewThatIsSaidToBeACopyIsFound();
    void aThreatThatIsGoneIsMissed();
    void whatAnswersFindIsTheirs();
    void aRuleThatTwoThreatsExchangedIsFound_data();
    void aRuleThatTwoThreatsExchangedIsFound();
    void whatARuleFoundIsTakenBackWithTheAnswer();
    void whatNobodyLookedAtIsFound_data();
    void whatNobodyLookedAtIsFound();
    void isSilentOnAnyHistory_data();
    void isSilentOnAnyHistory();
    void tellsWhichEntryFoundEach_data();
    void tellsWhichEntryFoundEach();
};

void LoggedThreatsTest::whatNobodyTouchedIsSound()
{
    ThreatsGround ground;
    QVERIFY(ground.begun > 0);
    QVERIFY(ground.carried > ground.begun);
    QVERIFY(ground.count(ground.model) > ground.carried);
    QCOMPARE(ground.count(ground.copy), ground.count(ground.model));
    for (const LogMismatch &each : ground.found())
        qWarning("%s", qPrintable(each.sentence()));
    QVERIFY(ground.found().empty());
    // At one moment of the clock, too.
    ground.answer(QStringLiteral("has_login"), false);
    ground.answer(QStringLiteral("has_login"), true);
    ground.answer(QStringLiteral("has_payment"), true);
    Countermeasure added;
    added.model = ground.copy;
    added.title = QStringLiteral("something is done");
    added.stage = CountermeasureStage::Implemented;
    added.designReference = QStringLiteral("HLD 4.2");
    added.threats = {ground.threat(ground.copy, 1).id};
    Change adding = ground.begin(actions::addCountermeasure);
    need(CountermeasureRepository::add(adding, added));
    need(adding.commit());
    ground.redraw(ground.copy, {});
    ground.redraw(ground.copy, {"vault"});
    ground.redraw(ground.copy, {"vault", "drawer"});
    for (const LogMismatch &each : ground.found())
        qWarning("%s", qPrintable(each.sentence()));
    QVERIFY(ground.found().empty());
    for (int sample = 0; sample < 8; ++sample)
        QVERIFY(need(LogCheck::run(ground.database(), nullptr, 3)).mismatches.empty());
    ground.forgetNumbers();
    QVERIFY(ground.found().empty());
}

void LoggedThreatsTest::aMomentThatTwoThreatsExchangedIsFoundAndPlaced_data()
{
    QTest::addColumn<bool>("isOfCopy");
    QTest::addColumn<bool>("isEarlier");
    QTest::newRow("in the model that they were found in") << false << false;
    QTest::newRow("in the one that took them along") << true << false;
    QTest::newRow("in the model, by an earlier log") << false << true;
    QTest::newRow("in the one that took them along, by an earlier log") << true << true;
}

void LoggedThreatsTest::aMomentThatTwoThreatsExchangedIsFoundAndPlaced()
{
    QFETCH(const bool, isOfCopy);
    QFETCH(const bool, isEarlier);
    ThreatsGround ground;
    if (isEarlier)
        ground.forgetNumbers();
    const ThreatModelId of = isOfCopy ? ground.copy : ground.model;
    const RecordedThreat early = ground.threat(of, 1);
    for (const int number : {ground.begun + 1, ground.carried + 1}) {
        const RecordedThreat late = ground.threat(of, number);
        QVERIFY(late.addedAt > early.addedAt);
        const auto found = ground.after(ThreatsGround::exchanged(early, late));
        QCOMPARE(found.size(), 2u);
        QVERIFY(names(found, early, "added_at", toTimestamp(early.addedAt)));
        QVERIFY(names(found, late, "added_at", toTimestamp(late.addedAt)));
    }
    // Between two releases that found the same, each by itself.
    const RecordedThreat here = ground.threat(ground.model, ground.carried + 1);
    const RecordedThreat there = ground.threat(ground.copy, ground.carried + 1);
    QCOMPARE(here.subject, there.subject);
    const auto found = ground.after(ThreatsGround::exchanged(here, there));
    QCOMPARE(found.size(), 2u);
    QVERIFY(names(found, here, "added_at", toTimestamp(here.addedAt)));
    QVERIFY(names(found, there, "added_at", toTimestamp(there.addedAt)));
}

void LoggedThreatsTest::aCopyThatIsSaidToBeItsOwnIsFound()
{
    ThreatsGround ground;
    for (const int number : {1, ground.begun + 1}) {
        const RecordedThreat source = ground.threat(ground.model, number);
        const RecordedThreat copy = ground.threat(ground.copy, number);
        QCOMPARE(copy.lineage, source.lineage);
        const auto found =
            ground.after("UPDATE threat SET lineage = uid WHERE id = " + ThreatsGround::id(copy));
        QCOMPARE(found.size(), 1u);
        QVERIFY(names(found, copy, "lineage_uid", source.lineage));
        QVERIFY2(found[0].sentence().contains(source.lineage), qPrintable(found[0].sentence()));
        // Nor as what was found later.
        const auto later = ground.after(
            "UPDATE threat SET lineage = uid, added_at = (SELECT max(added_at) FROM threat) WHERE "
            "id = "
            + ThreatsGround::id(copy));
        QCOMPARE(later.size(), 2u);
        QVERIFY(names(later, copy, "lineage_uid", source.lineage));
        QVERIFY(names(later, copy, "added_at", toTimestamp(source.addedAt)));
    }
}

void LoggedThreatsTest::oneFoundAnewThatIsSaidToBeACopyIsFound()
{
    ThreatsGround ground;
    const RecordedThreat here = ground.threat(ground.model, ground.carried + 1);
    const RecordedThreat there = ground.threat(ground.copy, ground.carried + 1);
    const auto found = ground.after("UPDATE threat SET lineage = '" + here.lineage.toUtf8()
                                    + "', added_at = '" + toTimestamp(here.addedAt).toUtf8()
                                    + "' WHERE id = " + ThreatsGround::id(there));
    QCOMPARE(found.size(), 2u);
    QVERIFY(names(found, there, "lineage_uid", there.uid));
    QVERIFY(names(found, there, "added_at", toTimestamp(there.addedAt)));
}

void LoggedThreatsTest::aThreatThatIsGoneIsMissed()
{
    ThreatsGround ground;
    const auto found = ground.after("DELETE FROM threat WHERE id = "
                                    + ThreatsGround::id(ground.threat(ground.model, 2)));
    const auto missed = std::ranges::find_if(found, [](const LogMismatch &each) {
        return each.entity == QStringLiteral("threat_model") && each.field == LogMismatch::threats;
    });
    QVERIFY(missed != found.end());
    QCOMPARE(missed->logged.toInt() - missed->stored.toInt(), 1);
    QVERIFY2(missed->sentence().contains(QString::number(missed->logged.toInt())),
             qPrintable(missed->sentence()));
}

void LoggedThreatsTest::whatAnswersFindIsTheirs()
{
    ThreatsGround ground;
    // What a store holds is worth something once it is sensitive.
    ground.answer(QStringLiteral("handles_spi"), false);
    ground.redraw(ground.model, {"safe", "vault", "drawer"});
    const int before = ground.count(ground.model);
    ground.answer(QStringLiteral("handles_spi"), true);
    const int after = ground.count(ground.model);
    QVERIFY(after > before);
    QVERIFY(ground.found().empty());
    const RecordedThreat late = ground.threat(ground.model, after);
    const RecordedThreat early = ground.threat(ground.model, before);
    const auto found = ground.after(ThreatsGround::exchanged(early, late));
    QVERIFY(names(found, early, "added_at", toTimestamp(early.addedAt)));
}

// A decision would be about another threat.
void LoggedThreatsTest::aRuleThatTwoThreatsExchangedIsFound_data()
{
    QTest::addColumn<bool>("isOfCopy");
    QTest::addColumn<int>("from");
    QTest::newRow("drawn at once") << false << 1;
    QTest::newRow("copied") << true << 1;
    QTest::newRow("drawn later") << false << -1;
    QTest::newRow("drawn later in the copy") << true << -1;
}

void LoggedThreatsTest::aRuleThatTwoThreatsExchangedIsFound()
{
    QFETCH(const bool, isOfCopy);
    QFETCH(const int, from);
    ThreatsGround ground;
    const ThreatModelId of = isOfCopy ? ground.copy : ground.model;
    const int number = from > 0 ? from : ground.carried + 1;
    const RecordedThreat one = ground.threat(of, number);
    const RecordedThreat other = ground.threat(of, number + 1);
    QVERIFY(one.rule != other.rule);
    const auto put = [](const RecordedThreat &into, const RecordedThreat &taken) {
        return "UPDATE threat SET rule = '" + taken.rule.toUtf8() + "', subject = '"
            + taken.subject.toUtf8() + "' WHERE id = " + ThreatsGround::id(into) + ';';
    };
    const auto found = ground.after(put(one, other) + put(other, one));
    QVERIFY(!found.empty());
    if (isOfCopy && from > 0) {
        QVERIFY(names(found, one, "rule", one.rule));
        QVERIFY(names(found, other, "rule", other.rule));
        return;
    }
    const auto model = std::ranges::find(found, LogMismatch::threatsFound, &LogMismatch::field);
    QVERIFY(model != found.end());
    QCOMPARE(model->entity, QStringLiteral("threat_model"));
    QVERIFY(model->entry > 0);
    QVERIFY2(model->sentence().contains(QString::number(model->entry)),
             qPrintable(model->sentence()));
}

void LoggedThreatsTest::whatARuleFoundIsTakenBackWithTheAnswer()
{
    ThreatsGround ground;
    ground.answer(QStringLiteral("handles_spi"), false);
    ground.redraw(ground.model, {"safe", "vault", "drawer"});
    const int before = ground.count(ground.model);
    ground.answer(QStringLiteral("handles_spi"), true);
    QVERIFY(ground.count(ground.model) > before);
    const auto last = [&] { return need(AuditLog(ground.database()).count()); };
    need(Undo::undo(ground.session(Role::Administrator), last()));
    QVERIFY(!ground.threat(ground.model, ground.count(ground.model)).isThere);
    need(Undo::undo(ground.session(Role::Administrator), last()));
    QVERIFY(ground.threat(ground.model, ground.count(ground.model)).isThere);
    QVERIFY(ground.found().empty());
}

void LoggedThreatsTest::whatNobodyLookedAtIsFound_data()
{
    QTest::addColumn<bool>("isInCopy");
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("its name is part of another's") << false << QByteArray("safe");
    QTest::newRow("in the model of another release") << true << QByteArray("safe 2");
}

void LoggedThreatsTest::whatNobodyLookedAtIsFound()
{
    QFETCH(const bool, isInCopy);
    QFETCH(const QByteArray, subject);
    ThreatsGround ground;
    const QStringList stores{"safe", "safe 2"};
    ground.redraw(ground.model, stores);
    ground.redraw(ground.copy, stores);
    const auto look = [&](ThreatModelId of, const QString &at) {
        ground.pass();
        Change looking = ground.begin(actions::lookAtThreatModel);
        need(ThreatModelRepository::look(
            looking, of, {at}, need(ThreatModelRepository(ground.database()).record(of)).revision));
        need(looking.commit());
    };
    look(ground.model, QStringLiteral("safe 2"));
    look(ground.copy, QStringLiteral("app"));
    QVERIFY(ground.found().empty());
    const QByteArray model = QByteArray::number((isInCopy ? ground.copy : ground.model).value);
    const auto found = ground.after(
        "INSERT INTO threat_model_look (model_id, subject, sha256, looked_by, looked_at) SELECT "
        "p.model_id, p.subject, p.sha256, l.looked_by, l.looked_at FROM threat_model_part p JOIN "
        "threat_model_look l ON l.subject = 'safe 2' WHERE p.subject = '"
        + subject + "' AND p.model_id = " + model);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].field, QStringLiteral("looked_at"));
    QCOMPARE(found[0].stored, QJsonValue(QString::fromUtf8(subject)));
}

void LoggedThreatsTest::isSilentOnAnyHistory_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void LoggedThreatsTest::isSilentOnAnyHistory()
{
    QFETCH(const unsigned, seed);
    Office office(seed);
    office.publishSmall();
    office.open(4);
    for (int step = 0; step < 300; ++step)
        office.work();
    SignerCheck signers;
    const LogCheck::Report report = need(LogCheck::run(office.database(), nullptr, 1, &signers));
    for (const LogMismatch &each : report.mismatches)
        qWarning("%s", qPrintable(each.sentence()));
    QCOMPARE(report.found, 0);
    for (const SignerCheck::Shared &each : signers.found())
        qWarning("%s", qPrintable(each.sentence()));
    QVERIFY(signers.found().empty());
}

void LoggedThreatsTest::tellsWhichEntryFoundEach_data()
{
    using Findings = std::vector<ThreatBeginnings::Finding>;
    QTest::addColumn<std::vector<ThreatBeginnings::Finding>>("findings");
    QTest::addColumn<QByteArrayList>("added");
    QTest::addColumn<QList<int>>("entries");
    QTest::newRow("none") << Findings{} << QByteArrayList{} << QList<int>{};
    const Findings counted{finding(3, "a", 2), finding(7, "b", 1)};
    QTest::newRow("as counted") << counted << QByteArrayList{"a", "a", "b"} << QList<int>{3, 3, 7};
    QTest::newRow("exchanged") << counted << QByteArrayList{"b", "a", "a"} << QList<int>{3, 3, 7};
    QTest::newRow("more than were found")
        << counted << QByteArrayList{"a", "a", "b", "b"} << QList<int>{};
    QTest::newRow("fewer") << counted << QByteArrayList{"a", "b"} << QList<int>{};
    const Findings open{finding(3, "a", 2), finding(5, "b", {}), finding(7, "c", 1),
                        finding(8, "d", {})};
    QTest::newRow("some that nobody counted")
        << open << QByteArrayList{"a", "a", "b", "b", "c"} << QList<int>{3, 3, 5, 5, 7};
    QTest::newRow("none that nobody counted")
        << open << QByteArrayList{"a", "a", "c"} << QList<int>{3, 3, 7};
    QTest::newRow("one that nobody counted at a moment of none")
        << open << QByteArrayList{"a", "a", "x", "c"} << QList<int>{3, 3, 5, 7};
    QTest::newRow("exchanged among them")
        << open << QByteArrayList{"a", "c", "b", "a"} << QList<int>{3, 3, 5, 7};
    QTest::newRow("all at one moment") << Findings{finding(3, "a", {}), finding(5, "a", 2)}
                                       << QByteArrayList{"a", "a", "a"} << QList<int>{3, 5, 5};
}

void LoggedThreatsTest::tellsWhichEntryFoundEach()
{
    QFETCH(const std::vector<ThreatBeginnings::Finding>, findings);
    QFETCH(const QByteArrayList, added);
    QFETCH(const QList<int>, entries);
    std::vector<ThreatBeginnings::Moment> threats;
    for (const QByteArray &at : added)
        threats.push_back({"Wang", at});
    QList<int> found;
    for (const auto *each : ThreatBeginnings::found(findings, threats))
        found += static_cast<int>(each->place.entry);
    QCOMPARE(found, entries);
}

QTEST_GUILESS_MAIN(LoggedThreatsTest)
#include "loggedthreatstest.moc"
