#include "models/threatmodels/modeljson.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace gatehouse;

/// The draft keeps steps as differences: they must lead back to equal values whatever was done.
class ModelDraftTest : public QObject
{
    Q_OBJECT

    static QString draw(ModelDraft &draft, const QString &name, const QPointF &at)
    {
        QString uid;
        draft.edit(QStringLiteral("draw"), [&](ThreatModel &model) {
            const QString shown =
                someDiagram(model, draft.diagramUid(), QStringLiteral("Diagram")).uid;
            Diagram diagram = *model.diagram(shown);
            ModelElement element;
            element.name = name;
            uid = addElement(model, diagram, element, QRectF(at, QSizeF(140, 80)));
            *diagramIn(model, shown) = diagram;
        });
        return uid;
    }

    static QString connectTwo(ModelDraft &draft, const QString &from, const QString &to)
    {
        QString uid;
        draft.edit(QStringLiteral("connect"), [&](ThreatModel &model) {
            Diagram diagram = *model.diagram(draft.diagramUid());
            DataFlow flow;
            flow.source = from;
            flow.target = to;
            uid = addFlow(model, diagram, flow);
            *diagramIn(model, draft.diagramUid()) = diagram;
        });
        return uid;
    }

    template<class Parts>
    static QString any(QRandomGenerator &random, const Parts &parts)
    {
        return parts.empty() ? QString() : parts[random.bounded(quint32(parts.size()))].uid;
    }

    /// One of everything that can be done, to whatever is there.
    static void wander(QRandomGenerator &random, ThreatModel &model)
    {
        const QString uid = any(random, model.diagrams);
        if (uid.isEmpty() || random.bounded(25) == 0) {
            someDiagram(model, {}, QStringLiteral("Diagram"));
            return;
        }
        Diagram diagram = *model.diagram(uid);
        QStringList some;
        for (const Placement &placement : diagram.placements) {
            if (random.bounded(3) == 0)
                some += placement.element;
        }
        const QPointF at(random.bounded(1000), random.bounded(1000));
        switch (random.bounded(16)) {
        case 0:
        case 1: {
            ModelElement element;
            element.name = QString::number(random.bounded(1000));
            addElement(model, diagram, element, QRectF(at, QSizeF(140, 80)));
            break;
        }
        case 2:
        case 3:
            if (diagram.placements.size() > 1) {
                DataFlow flow;
                flow.source = diagram.placements.front().element;
                flow.target = diagram.placements.back().element;
                addFlow(model, diagram, flow);
            }
            break;
        case 4: {
            BoundaryShape shape;
            shape.rect = QRectF(at, QSizeF(300, 200));
            addBoundary(model, diagram, QStringLiteral("Zone"), shape);
            break;
        }
        case 5:
            addNote(diagram, QStringLiteral("Note"), QRectF(at, QSizeF(100, 60)));
            break;
        case 6:
            takeOff(model, uid, some);
            return;
        case 7:
            removeParts(model, some);
            return;
        case 8:
            group(diagram, some);
            break;
        case 9:
            moveParts(diagram, model, some, {30, -20});
            break;
        case 10:
            restack(diagram, some, random.bounded(2) ? Stacking::Front : Stacking::Backward);
            break;
        case 11:
            if (model.diagrams.size() > 2) {
                removeDiagram(model, uid);
                return;
            }
            std::swap(model.diagrams.front(), model.diagrams.back());
            return;
        case 12:
            if (ModelElement *element = elementIn(model, any(random, model.elements))) {
                element->answers.insert(QStringLiteral("q"), random.bounded(2) == 0);
                element->outOfScope.isOut = random.bounded(2) == 0;
            }
            return;
        case 13: {
            ModelAsset asset;
            asset.uid = freshUid();
            asset.name = QStringLiteral("Asset");
            model.assets.push_back(asset);
            return;
        }
        case 14:
            removeAsset(model, any(random, model.assets));
            return;
        case 15:
            align(diagram, model, some, Alignment::Left);
            distribute(diagram, model, some, Qt::Vertical);
            break;
        }
        *diagramIn(model, uid) = diagram;
    }

private Q_SLOTS:
    void leadsBackAndForthThroughWhateverWasDone();
    void keepsAModelThatHoldsTogether();
    void oneStepForWhatIsTyped();
    void aStepOfItsOwnAfterAPause();
    void typingBackIsNoStep();
    void saysWhatWasTouched();
    void showsWhereSomethingWasUndone();
    void refusesWhenNothingMayBeChanged();
    void knowsWhetherItIsSaved();
};

void ModelDraftTest::leadsBackAndForthThroughWhateverWasDone()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(seed);
        ModelDraft draft;
        std::vector<ThreatModel> versions{draft.model()};
        for (int step = 0; step < 120; ++step) {
            if (draft.edit(QStringLiteral("step"),
                           [&](ThreatModel &model) { wander(random, model); }))
                versions.push_back(draft.model());
        }
        QVERIFY(versions.size() > 60);
        for (std::size_t at = versions.size() - 1; at-- > 0;) {
            draft.undo();
            QVERIFY2(draft.model() == versions[at], qPrintable(QString::number(seed)));
        }
        QVERIFY(!draft.canUndo());
        for (std::size_t at = 1; at < versions.size(); ++at) {
            draft.redo();
            QVERIFY2(draft.model() == versions[at], qPrintable(QString::number(seed)));
        }
        QVERIFY(!draft.canRedo());
    }
}

void ModelDraftTest::keepsAModelThatHoldsTogether()
{
    QRandomGenerator random(7);
    ModelDraft draft;
    for (int step = 0; step < 400; ++step) {
        draft.edit(QStringLiteral("step"), [&](ThreatModel &model) { wander(random, model); });
        const auto holds = checkModel(draft.model());
        QVERIFY2(holds, holds ? "" : qPrintable(holds.error().message));
    }
}

void ModelDraftTest::oneStepForWhatIsTyped()
{
    ModelDraft draft;
    for (const QString &text :
         {QStringLiteral("C"), QStringLiteral("Cl"), QStringLiteral("Claims")})
        draft.edit(
            QStringLiteral("type"), [&](ThreatModel &model) { model.name = text; },
            QStringLiteral("name"));
    QCOMPARE(draft.steps()->count(), 1);
    draft.undo();
    QCOMPARE(draft.model().name, QString());
    draft.redo();
    QCOMPARE(draft.model().name, QStringLiteral("Claims"));
}

void ModelDraftTest::aStepOfItsOwnAfterAPause()
{
    ModelDraft draft;
    const auto type = [&](const QString &text) {
        draft.edit(
            QStringLiteral("type"), [&](ThreatModel &model) { model.name = text; },
            QStringLiteral("name"));
    };
    type(QStringLiteral("A"));
    draft.endMerging();
    type(QStringLiteral("AB"));
    QCOMPARE(draft.steps()->count(), 2);
}

void ModelDraftTest::typingBackIsNoStep()
{
    ModelDraft draft;
    draft.edit(
        QStringLiteral("type"), [](ThreatModel &model) { model.name = QStringLiteral("A"); },
        QStringLiteral("name"));
    draft.edit(
        QStringLiteral("type"), [](ThreatModel &model) { model.name.clear(); },
        QStringLiteral("name"));
    QCOMPARE(draft.steps()->count(), 0);
    QVERIFY(!draft.isModified());
}

void ModelDraftTest::saysWhatWasTouched()
{
    ModelDraft draft;
    const QString first = draw(draft, QStringLiteral("A"), {0, 0});
    const QString second = draw(draft, QStringLiteral("B"), {300, 0});
    std::vector<ModelDelta> deltas;
    connect(&draft, &ModelDraft::changed, this,
            [&](const ModelDelta &delta) { deltas.push_back(delta); });
    draft.edit(QStringLiteral("rename"),
               [&](ThreatModel &model) { elementIn(model, first)->name = QStringLiteral("C"); });
    QCOMPARE(deltas.back().elements, QSet<QString>{first});
    QVERIFY(deltas.back().diagrams.isEmpty());
    const QString flow = connectTwo(draft, first, second);
    QVERIFY(deltas.back().elements.isEmpty());
    QCOMPARE(deltas.back().flows, QSet<QString>{flow});
    QCOMPARE(deltas.back().diagrams, QSet<QString>{draft.diagramUid()});
    draft.undo();
    QCOMPARE(deltas.back().flows, QSet<QString>{flow});
}

void ModelDraftTest::showsWhereSomethingWasUndone()
{
    ModelDraft draft;
    draw(draft, QStringLiteral("A"), {0, 0});
    const QString first = draft.diagramUid();
    QString second;
    draft.edit(QStringLiteral("add"), [&](ThreatModel &model) {
        second = someDiagram(model, {}, QStringLiteral("Other")).uid;
    });
    QCOMPARE(draft.diagramUid(), second);
    draw(draft, QStringLiteral("B"), {0, 0});
    draft.showDiagram(first);
    draft.undo();
    QCOMPARE(draft.diagramUid(), second);
    draft.undo();
    QCOMPARE(draft.diagramUid(), first);
}

void ModelDraftTest::refusesWhenNothingMayBeChanged()
{
    ModelDraft draft;
    draw(draft, QStringLiteral("A"), {0, 0});
    const ThreatModel before = draft.model();
    draft.setReadOnly(true);
    QVERIFY(draw(draft, QStringLiteral("B"), {0, 0}).isEmpty());
    draft.undo();
    QCOMPARE(draft.model(), before);
    QVERIFY(!draft.canUndo());
    draft.setReadOnly(false);
    QVERIFY(draft.canUndo());
}

void ModelDraftTest::knowsWhetherItIsSaved()
{
    ModelDraft draft;
    QSignalSpy modified(&draft, &ModelDraft::modifiedChanged);
    draw(draft, QStringLiteral("A"), {0, 0});
    QVERIFY(draft.isModified());
    draft.markSaved();
    QVERIFY(!draft.isModified());
    draft.undo();
    QVERIFY(draft.isModified());
    draft.redo();
    QVERIFY(!draft.isModified());
    QCOMPARE(modified.count(), 4);
}

QTEST_GUILESS_MAIN(ModelDraftTest)
#include "modeldrafttest.moc"
