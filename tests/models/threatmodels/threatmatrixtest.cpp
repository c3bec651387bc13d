#include "models/threatmodels/threatmatrixmodel.h"

#include "tests/models/threatmodels/threatfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class ThreatMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<ThreatFixture>(); }
    void cleanup() { f.reset(); }
    void countsEveryThreatOfAPart();
    void theWorstStands();
    void tellsWhereNoRuleIs();
    void saysWhoLooked();
    void onesOwnOfTheWholeModelHaveALine();
    void showsFiltersAndSorts();

private:
    std::vector<MatrixRow> rows() { return matrixOf(f->threats()); }
    MatrixRow row(const char *subject)
    {
        for (const MatrixRow &each : rows()) {
            if (each.part.subject == QLatin1StringView(subject))
                return each;
        }
        return {};
    }

    std::unique_ptr<ThreatFixture> f;
};

void ThreatMatrixTest::countsEveryThreatOfAPart()
{
    const ThreatRegister threats = f->threats();
    const auto all = rows();
    QCOMPARE(all.size(), threats.parts.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].part, threats.parts[i]);
        int found = 0;
        std::map<ThreatCategory, int> byCategory;
        for (const ThreatRow &threat : threats.threats) {
            if (threat.threat.subject != all[i].part.subject)
                continue;
            ++found;
            for (const ThreatCategory category : threat.categories())
                ++byCategory[category];
        }
        QCOMPARE(all[i].threats, found);
        QCOMPARE(all[i].open, found);
        for (const ThreatCategory category : allValues<ThreatCategory>())
            QCOMPARE(all[i].cell(category).threats, byCategory[category]);
    }
    QVERIFY(std::ranges::is_sorted(categoriesOf(threats)));
    QCOMPARE(categoriesOf(threats).size(), allValues<ThreatCategory>().size());
}

void ThreatMatrixTest::theWorstStands()
{
    const ThreatRow threat = f->row("T04", "app");
    const ThreatCategory category = threat.categories().front();
    QCOMPARE(row("app").cell(category).worst, ThreatState::Open);
    // Everything else of that category is answered.
    for (const ThreatRow &each : f->threats().threats) {
        if (each.threat.subject != QLatin1StringView("app") || each.threat.id == threat.threat.id)
            continue;
        Change answering = f->change("threat.answer");
        need(ThreatRepository::dismiss(answering, each.threat.id, QStringLiteral("no such part")));
        need(answering.commit());
    }
    QCOMPARE(row("app").cell(category).worst, ThreatState::Open);
    QCOMPARE(row("app").open, 1);
    f->counter(threat.threat.id, CountermeasureStage::Designed, QStringLiteral("consent_archived"));
    QCOMPARE(row("app").cell(category).open, 0);
    QCOMPARE(row("app").cell(category).worst, ThreatState::Designed);
}

void ThreatMatrixTest::tellsWhereNoRuleIs()
{
    ThreatModel model = smallModel();
    model.elements[2].outOfScope = {true, QStringLiteral("of another team")};
    f->redraw(model);
    const MatrixRow cache = row("cache");
    QCOMPARE(cache.threats, 0);
    QCOMPARE(cellWords(cache, ThreatCategory::Spoofing), QStringLiteral("Out of scope"));
    const MatrixRow app = row("app");
    for (const ThreatCategory category : allValues<ThreatCategory>()) {
        if (app.cell(category).threats == 0)
            QCOMPARE(cellWords(app, category), QStringLiteral("No rule here"));
        else
            QVERIFY(cellWords(app, category).contains(label(ThreatState::Open)));
    }
}

void ThreatMatrixTest::saysWhoLooked()
{
    QCOMPARE(lookedWords(row("app").part), QStringLiteral("Not looked at"));
    Change looking = f->change("threat_model.look");
    need(ThreatModelRepository::look(looking, f->model, {QStringLiteral("app")},
                                     f->record().revision));
    need(looking.commit());
    const ModelPart part = row("app").part;
    QVERIFY(part.isLookedAt());
    QVERIFY(lookedWords(part).startsWith(part.lookedBy));
}

void ThreatMatrixTest::onesOwnOfTheWholeModelHaveALine()
{
    RecordedThreat own;
    own.model = f->model;
    own.title = QStringLiteral("somebody sells the design");
    own.categories = {ThreatCategory::InformationDisclosure};
    own.likelihood = 2;
    own.impact = 3;
    Change adding = f->change("threat.add");
    need(ThreatRepository::add(adding, own));
    need(adding.commit());
    const MatrixRow whole = rows().back();
    QVERIFY(whole.part.subject.isEmpty());
    QCOMPARE(whole.threats, 1);
    QCOMPARE(whole.cell(ThreatCategory::InformationDisclosure).threats, 1);
}

void ThreatMatrixTest::showsFiltersAndSorts()
{
    ThreatMatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows());
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.columnCount(), 15);
    const MatrixRow app = row("app");
    const int at = model.rowOf(app.id);
    const auto category = ThreatCategory::Tampering;
    const QModelIndex cell = model.index(at, ThreatMatrixModel::columnOf(category));
    QCOMPARE(cell.data().toString(), cellWords(app, category));
    QCOMPARE(cell.data(ThreatMatrixModel::ThreatsRole).toInt(), app.cell(category).threats);
    QCOMPARE(cell.data(ThreatMatrixModel::CategoryRole).toInt(), static_cast<int>(category));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(label(category)));
    QVERIFY(!model.index(at, 0).data(ThreatMatrixModel::CategoryRole).isValid());
    QVERIFY(model.headerData(ThreatMatrixModel::columnOf(category), Qt::Horizontal)
                .toString()
                .endsWith(label(category)));

    model.setFilter({QStringLiteral("cache"), false, false, false});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({{}, true, false, false});
    QCOMPARE(model.rowCount(), 7);
    model.setFilter({{}, false, true, false});
    QVERIFY(model.rowCount() > 0);
    model.setFilter({});
    model.sort(ThreatMatrixModel::columnOf(category));
    // The worst and the most first.
    int most = 0;
    for (const MatrixRow &each : rows())
        most = std::max(most, each.cell(category).threats);
    QCOMPARE(model.index(0, ThreatMatrixModel::columnOf(category))
                 .data(ThreatMatrixModel::ThreatsRole)
                 .toInt(),
             most);
}

QTEST_GUILESS_MAIN(ThreatMatrixTest)
#include "threatmatrixtest.moc"
