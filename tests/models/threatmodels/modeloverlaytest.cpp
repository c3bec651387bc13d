#include "models/threatmodels/modeloverlay.h"

#include "models/threatmodels/modelchangetablemodel.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

/// Two versions of a model in one drawing, and their differences in a list.
class ModelOverlayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsGoneAtItsPlace()
    {
        ThreatModel after = smallModel();
        after.elements.erase(after.elements.begin() + 2); // the cache
        after.flows.erase(after.flows.begin() + 2); // and what keeps there
        after.boundaries.clear();
        Diagram &diagram = after.diagrams[0];
        diagram.placements.erase(diagram.placements.begin() + 2);
        diagram.placements[0].rect.translate(0, 50);
        diagram.routes.erase(diagram.routes.begin() + 2);
        diagram.boundaries.clear();
        const ThreatModel both = overlaid(smallModel(), after);
        QCOMPARE(both.elements.size(), 4u);
        QCOMPARE(both.elements.back(), smallModel().elements[2]);
        QCOMPARE(both.flows.back(), smallModel().flows[2]);
        const Diagram &shown = both.diagrams[0];
        QCOMPARE(shown.placements.back(), smallModel().diagrams[0].placements[2]);
        QCOMPARE(shown.placements[0], diagram.placements[0]);
        QCOMPARE(shown.routes.back(), smallModel().diagrams[0].routes[2]);
        QCOMPARE(shown.boundaries, smallModel().diagrams[0].boundaries);
    }

    void aFlowWithoutBothEndsIsLeftOut()
    {
        // Its target is still in the model, and on this diagram no longer.
        ThreatModel after = smallModel();
        after.flows.pop_back();
        Diagram &diagram = after.diagrams[0];
        diagram.routes.pop_back();
        diagram.placements.erase(diagram.placements.begin() + 2);
        const ThreatModel both = overlaid(smallModel(), after);
        QCOMPARE(both.flows.size(), 3u);
        QCOMPARE(both.diagrams[0].routes, diagram.routes);
    }

    void aDiagramThatIsGoneStandsLast()
    {
        ThreatModel after = smallModel();
        after.diagrams[0].uid = QStringLiteral("another");
        const ThreatModel both = overlaid(smallModel(), after);
        QCOMPARE(both.diagrams.size(), 2u);
        QCOMPARE(both.diagrams[0].uid, QStringLiteral("another"));
        QCOMPARE(both.diagrams[1], smallModel().diagrams[0]);
        QCOMPARE(overlaid(smallModel(), smallModel()), smallModel());
    }

    void theListNamesWhatDiffers()
    {
        ThreatModel after = smallModel();
        after.elements[1].answers.insert(QStringLiteral("hardened"), true);
        after.elements[1].name = QStringLiteral("the client");
        after.flows.pop_back();
        after.diagrams[0].routes.pop_back();
        after.diagrams[0].placements[0].rect.translate(0, 50);
        std::vector<ModelChange> changes = compareModels(smallModel(), after);
        const auto moved = movedParts(smallModel(), after);
        changes.insert(changes.end(), moved.begin(), moved.end());
        ModelChangeTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        const ThreatLibrary &library = ThreatLibrary::builtIn();
        model.setChanges(changes, &library);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ModelChangeTableModel::NameColumn).data().toString(),
                 QStringLiteral("the client"));
        QCOMPARE(model.index(0, ModelChangeTableModel::FieldsColumn).data().toString(),
                 QStringLiteral("name, ") + library.question(QStringLiteral("hardened"))->title.en);
        QCOMPARE(model.changeAt(2)->change, PartChange::Moved);
        QCOMPARE(model.index(2, 0).data(ModelChangeTableModel::UidRole).toString(),
                 QStringLiteral("customer"));
        model.setFilter({{}, {PartChange::Removed}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.changeAt(0)->uid, QStringLiteral("keeps"));
        model.setFilter({QStringLiteral("client"), {}});
        QCOMPARE(model.changeAt(0)->uid, QStringLiteral("app"));
    }
};

QTEST_GUILESS_MAIN(ModelOverlayTest)
#include "modeloverlaytest.moc"
