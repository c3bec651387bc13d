#include "models/threatmodels/modelrestart.h"

#include "models/threatmodels/modeljson.h"
#include "tests/models/threatmodels/threatfixture.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// As another template might have it: the app and the interface under other identities, and
/// something else in the place of the cache.
ThreatModel otherModel()
{
    ThreatModel model = smallModel();
    const auto renamed = [](QString &uid) { uid.prepend(QStringLiteral("other-")); };
    for (ModelElement &element : model.elements)
        renamed(element.uid);
    for (DataFlow &flow : model.flows) {
        renamed(flow.uid);
        renamed(flow.source);
        renamed(flow.target);
    }
    for (Diagram &diagram : model.diagrams) {
        renamed(diagram.uid);
        for (Placement &placement : diagram.placements)
            renamed(placement.element);
        for (Route &route : diagram.routes)
            renamed(route.flow);
    }
    model.elements[2].name = QStringLiteral("the archive");
    return model;
}

} // namespace

/// A model that is begun anew with another drawing.
class ModelRestartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsCalledTheSameAndNamesWhatIsLost();
    void writesNothingAndGoesAsItSaid();
    void isRefusedToWhoMayNotDraw();

private:
    /// A threat that was found at a part.
    static ThreatRow at(ThreatFixture &f, const char *subject)
    {
        for (const ThreatRow &row : f.threats().threats) {
            if (row.threat.subject == QLatin1StringView(subject) && row.counts())
                return row;
        }
        qFatal("no threat at %s", subject);
    }
    static void dismiss(ThreatFixture &f, const ThreatRow &row)
    {
        Change dismissing = f.change();
        need(ThreatRepository::dismiss(dismissing, row.threat.id, QStringLiteral("never")));
        need(dismissing.commit());
    }
    static ModelRestart look(ThreatFixture &f, Role role = Role::Administrator)
    {
        return need(ModelRestart::look(f.session(role), f.threats(), smallModel(), otherModel()));
    }
    static QStringList numbersOf(const std::vector<ThreatRow> &rows)
    {
        QStringList numbers;
        for (const ThreatRow &row : rows)
            numbers += row.threat.number;
        return numbers;
    }
};

void ModelRestartTest::keepsWhatIsCalledTheSameAndNamesWhatIsLost()
{
    ThreatFixture f;
    const ThreatRow stays = at(f, "app");
    const ThreatRow goes = at(f, "cache");
    dismiss(f, stays);
    f.counter(goes.threat.id, CountermeasureStage::Decided);
    const ModelRestart restart = look(f);
    // What nobody spoke of is found again by the rules, or not: nothing is lost with it.
    QCOMPARE(numbersOf(restart.kept), QStringList{stays.threat.number});
    QCOMPARE(numbersOf(restart.lost), QStringList{goes.threat.number});
    QVERIFY(restart.drawing.element(QStringLiteral("app")));
    QVERIFY(restart.drawing.element(QStringLiteral("other-cache")));
    QVERIFY(restart.drawing.flow(QStringLiteral("calls")));
    QVERIFY(checkModel(restart.drawing));
}

void ModelRestartTest::writesNothingAndGoesAsItSaid()
{
    ThreatFixture f;
    const ThreatRow stays = at(f, "app");
    const ThreatRow goes = at(f, "cache");
    dismiss(f, stays);
    dismiss(f, goes);
    const qint64 entries = need(AuditLog(f.database()).count());
    const ModelRestart restart = look(f);
    QCOMPARE(need(AuditLog(f.database()).count()), entries);
    QCOMPARE(f.record().drawingDigest, f.threats().model.drawingDigest);
    QVERIFY(need(ThreatModelRepository(f.database()).drawing(f.model)) == smallModel());

    f.redraw(restart.drawing);
    const auto stored = [&](const ThreatRow &row) {
        return need(ThreatRepository(f.database()).threat(row.threat.id));
    };
    QVERIFY(stored(stays).isThere);
    QCOMPARE(stored(stays).answerReason, QStringLiteral("never"));
    // Gone, and nothing of it dropped: the row says what was decided, and the log that it went.
    QVERIFY(!stored(goes).isThere);
    QCOMPARE(stored(goes).answerReason, QStringLiteral("never"));
    const auto logged = need(AuditLog(f.database()).entries(entries + 2, 1));
    QVERIFY(QJsonDocument(logged.front().content).toJson().contains(goes.threat.number.toUtf8()));
    f.redraw(smallModel());
    QVERIFY(stored(goes).isThere);
    QCOMPARE(stored(goes).answer, ThreatAnswer::NotApplicable);
}

void ModelRestartTest::isRefusedToWhoMayNotDraw()
{
    ThreatFixture f;
    const auto refused =
        ModelRestart::look(f.session(Role::Viewer), f.threats(), smallModel(), otherModel());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(ModelRestartTest)
#include "modelrestarttest.moc"
