#include "models/assessments/assessmentgridmodel.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

using Grid = AssessmentGridModel;

class AssessmentGridModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsEveryRequirementInLibraryOrder();
    void showsWhatIsRecorded();
    void speaksTheLanguageOfTheContent();
    void tellsSectionTextFromItems();
    void filters_data();
    void filters();
    void keepsTheSectionTextOfWhatIsLeft();
    void sorts_data();
    void sorts();
    void changesOnlyTheRowsThatDiffer();
    void keepsIndexesThroughFilterAndSort();

private:
    QModelIndex cell(const char *key, int column)
    {
        return model->index(model->rowOf(ws->idOf(key).value), column);
    }
    QStringList shown()
    {
        QStringList keys;
        for (int row = 0; row < model->rowCount(); ++row)
            keys += model->rowAt(row)->requirement->key;
        return keys;
    }

    std::unique_ptr<AssessmentFixture> ws;
    std::unique_ptr<Grid> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void AssessmentGridModelTest::init()
{
    ws = std::make_unique<AssessmentFixture>();
    Assessment partial = ws->judged("6.2.4.c", Judgement::Partial);
    partial.methods = {Method::Static, Method::Pentest};
    partial.record = QStringLiteral("Search accepts 𠮷 unescaped");
    partial.risk = Risk::Medium;
    partial.assessor = QStringLiteral("李四");
    partial.outsideBody = true;
    partial.assessedOn = QDate(2026, 2, 28);
    ws->record(partial);
    ws->record("6.2.2.a", Judgement::Compliant);
    ws->record("6.1.1.1.a", Judgement::Noncompliant);
    Assessment organisation = ws->judged("7.1.a", Judgement::Compliant);
    organisation.release = {};
    organisation.phase = {};
    ws->record(organisation);
    ws->linkEvidence(ws->release, ws->idOf("6.2.4.c"), 12);
    ws->linkEvidence(ws->release, ws->idOf("6.2.2.a"), 2);

    model = std::make_unique<Grid>();
    tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setSheet(ws->sheet());
}

void AssessmentGridModelTest::cleanup()
{
    tester.reset();
    model.reset();
    ws.reset();
}

void AssessmentGridModelTest::showsEveryRequirementInLibraryOrder()
{
    QCOMPARE(model->rowCount(), 155);
    QCOMPARE(model->requirementAt(0), ws->idOf("5.1.p1"));
    QCOMPARE(model->requirementAt(154), ws->idOf("7.3.7.b"));
    QVERIFY(!model->rowAt(155));
    for (int column = 0; column < Grid::ColumnCount; ++column)
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    // A heading stands over its column, numbers to the right.
    for (int column = 0; column < Grid::ColumnCount; ++column)
        QCOMPARE(model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model->index(0, column).data(Qt::TextAlignmentRole));
    QVERIFY(
        model->headerData(Grid::EvidenceColumn, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
}

void AssessmentGridModelTest::showsWhatIsRecorded()
{
    const auto text = [&](int column) { return cell("6.2.4.c", column).data().toString(); };
    QCOMPARE(text(Grid::ClauseColumn), QStringLiteral("6.2.4 c)"));
    QCOMPARE(text(Grid::AppliesColumn), QStringLiteral("Applies"));
    QCOMPARE(text(Grid::JudgementColumn), QStringLiteral("Partially compliant"));
    QCOMPARE(text(Grid::MethodsColumn), QStringLiteral("Static analysis, Penetration test"));
    QCOMPARE(text(Grid::RecordColumn), QStringLiteral("Search accepts 𠮷 unescaped"));
    QCOMPARE(text(Grid::RiskColumn), QStringLiteral("Medium risk"));
    QCOMPARE(text(Grid::EvidenceColumn), QStringLiteral("12"));
    QCOMPARE(text(Grid::FindingsColumn), QString());
    QCOMPARE(text(Grid::AssessorColumn), QStringLiteral("李四"));
    QCOMPARE(text(Grid::DateColumn), QStringLiteral("2026-02-28"));

    const QModelIndex index = cell("6.2.4.c", 0);
    QCOMPARE(index.data(Grid::RequirementIdRole).value<RequirementId>(), ws->idOf("6.2.4.c"));
    QCOMPARE(index.data(Grid::JudgementRole).toInt(), int(Judgement::Partial));
    QCOMPARE(index.data(Grid::RiskRole).toInt(), int(Risk::Medium));
    QCOMPARE(index.data(Grid::EvidenceCountRole).toInt(), 12);
    QVERIFY(index.data(Grid::AppliesRole).toBool());
    QVERIFY(!index.data(Grid::InheritedRole).toBool());
    QVERIFY(cell("7.1.a", 0).data(Grid::InheritedRole).toBool());
    QCOMPARE(cell("7.1.a", Grid::JudgementColumn).data(), QStringLiteral("Compliant"));
    QVERIFY(cell("6.2.1.3-2.a", 0).data(Grid::UnansweredRole).toBool());
    QVERIFY(!cell("6.2.1.3-1.a", 0).data(Grid::AppliesRole).toBool());
    QCOMPARE(cell("6.2.1.3-1.a", Grid::JudgementColumn).data(), QStringLiteral("Not applicable"));
}

void AssessmentGridModelTest::speaksTheLanguageOfTheContent()
{
    QSignalSpy changed(model.get(), &Grid::dataChanged);
    QSignalSpy header(model.get(), &Grid::headerDataChanged);
    const QModelIndex title = cell("6.2.4.c", Grid::TitleColumn);
    const QModelIndex captcha = cell("6.2.1.3-1.a", Grid::AppliesColumn);
    QCOMPARE(title.data(), ws->requirement("6.2.4.c").title.zh);
    QCOMPARE(captcha.data(Grid::ExplanationRole), QStringLiteral("不适用：该应用没有图形验证码"));
    model->setLanguage(Language::English);
    QCOMPARE(title.data(), QStringLiteral("Input validation"));
    QCOMPARE(captcha.data(Qt::ToolTipRole),
             QStringLiteral("does not apply: the app has no image CAPTCHA"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(header.size(), 1);
}

void AssessmentGridModelTest::tellsSectionTextFromItems()
{
    const QModelIndex context = cell("6.1.2.p0", Grid::JudgementColumn);
    QVERIFY(context.data(Grid::ContextRole).toBool());
    QCOMPARE(context.data().toString(), QString());
    QVERIFY(!context.data(Grid::JudgementRole).isValid());
    QVERIFY(!context.flags().testFlag(Qt::ItemIsSelectable));
    const QModelIndex item = cell("6.1.2.a", Grid::JudgementColumn);
    QVERIFY(!item.data(Grid::ContextRole).toBool());
    QVERIFY(item.flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(item.data(Grid::GroupRole), context.data(Grid::GroupRole));
    QVERIFY(!item.data(Grid::GroupTitleRole).toString().isEmpty());
}

Q_DECLARE_METATYPE(AssessmentGridFilter)

void AssessmentGridModelTest::filters_data()
{
    QTest::addColumn<AssessmentGridFilter>("filter");
    QTest::addColumn<QStringList>("first"); // the items, or how they begin
    QTest::addColumn<int>("items");
    const auto keys = [](std::initializer_list<const char *> list) {
        QStringList result;
        for (const char *key : list)
            result += QString::fromLatin1(key);
        return result;
    };
    AssessmentGridFilter filter;
    filter.phase = Phase::Delivery;
    QTest::newRow("phase") << filter << keys({"6.1.1.1.a", "6.1.1.1.b", "6.1.1.1.e"}) << 13;
    filter = {};
    filter.text = QStringLiteral("search 𠮷");
    QTest::newRow("words of the record, any case") << filter << keys({"6.2.4.c"}) << 1;
    filter.text = QStringLiteral("6.2.4 c)");
    QTest::newRow("citation") << filter << keys({"6.2.4.c"}) << 1;
    filter.text = QStringLiteral("抗识别");
    QTest::newRow("Chinese title whatever the language") << filter << keys({"6.2.1.3-1.b"}) << 1;
    filter.text = QStringLiteral("nowhere to be found");
    QTest::newRow("no hit") << filter << QStringList() << 0;
    filter = {};
    filter.judgements = {Judgement::Partial, Judgement::Noncompliant};
    QTest::newRow("judgements") << filter << keys({"6.1.1.1.a", "6.2.4.c"}) << 2;
    filter.judgements = {Judgement::NotApplicable};
    filter.onlyApplicable = true;
    QTest::newRow("nothing not applicable applies") << filter << QStringList() << 0;
    filter = {};
    filter.onlyMissingEvidence = true;
    filter.judgements = {Judgement::Compliant, Judgement::Partial, Judgement::Noncompliant};
    QTest::newRow("missing evidence") << filter << keys({"6.1.1.1.a", "7.1.a"}) << 2;
}

void AssessmentGridModelTest::filters()
{
    QFETCH(AssessmentGridFilter, filter);
    QFETCH(QStringList, first);
    QFETCH(int, items);
    model->setFilter(filter);
    QStringList found = shown();
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const QString &key) {
                                   return ws->requirement(qPrintable(key)).obligation
                                       == Obligation::Context;
                               }),
                found.end());
    QCOMPARE(found.size(), items);
    QCOMPARE(found.mid(0, first.size()), first);
    model->setFilter({});
    QCOMPARE(model->rowCount(), 155);
}

void AssessmentGridModelTest::keepsTheSectionTextOfWhatIsLeft()
{
    AssessmentGridFilter filter;
    filter.ids = {ws->idOf("6.2.2.a"), ws->idOf("6.2.4.c")};
    model->setFilter(filter);
    const QString context = QStringLiteral("6.2.2.p0");
    const QString first = QStringLiteral("6.2.2.a");
    const QString second = QStringLiteral("6.2.4.c");
    QCOMPARE(shown(), (QStringList{context, first, second}));
    // Out of library order it would introduce nothing.
    model->sort(Grid::ClauseColumn, Qt::DescendingOrder);
    QCOMPARE(shown(), (QStringList{second, first}));
    model->sort(Grid::ClauseColumn, Qt::AscendingOrder);
    QCOMPARE(shown(), (QStringList{context, first, second}));
}

void AssessmentGridModelTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("judgement") << int(Grid::JudgementColumn) << int(Qt::AscendingOrder) << "6.2.2.a"
                               << "7.1.a";
    QTest::newRow("risk") << int(Grid::RiskColumn) << int(Qt::DescendingOrder) << "6.1.1.1.a"
                          << "6.2.4.c";
    QTest::newRow("evidence by number")
        << int(Grid::EvidenceColumn) << int(Qt::DescendingOrder) << "6.2.4.c"
        << "6.2.2.a";
    QTest::newRow("date") << int(Grid::DateColumn) << int(Qt::DescendingOrder) << "6.1.1.1.a"
                          << "6.2.2.a";
    QTest::newRow("record") << int(Grid::RecordColumn) << int(Qt::DescendingOrder) << "6.2.4.c"
                            << "6.1.1.1.a";
    QTest::newRow("equal ones keep library order")
        << int(Grid::FindingsColumn) << int(Qt::DescendingOrder) << "5.1.p1"
        << "5.2.p1";
    QTest::newRow("no column is library order") << -1 << int(Qt::DescendingOrder) << "5.1.p1"
                                                << "5.2.p1";
}

void AssessmentGridModelTest::sorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QString, first);
    QFETCH(QString, second);
    model->sort(column, Qt::SortOrder(order));
    QCOMPARE(shown().value(0), first);
    QCOMPARE(shown().value(1), second);
}

void AssessmentGridModelTest::changesOnlyTheRowsThatDiffer()
{
    Assessment changed = ws->stored("6.2.4.c").value();
    changed.judgement = Judgement::Compliant;
    changed.risk = Risk::None;
    ws->record(changed);
    QSignalSpy spy(model.get(), &Grid::dataChanged);
    QSignalSpy reset(model.get(), &Grid::modelReset);
    QSignalSpy removed(model.get(), &Grid::rowsRemoved);
    model->setSheet(ws->sheet());
    QCOMPARE(reset.size() + removed.size(), 0);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toModelIndex(), cell("6.2.4.c", 0));
    QCOMPARE(spy[0][1].toModelIndex(), cell("6.2.4.c", Grid::ColumnCount - 1));
    QCOMPARE(cell("6.2.4.c", Grid::JudgementColumn).data(), QStringLiteral("Compliant"));
    model->setSheet(ws->sheet());
    QCOMPARE(spy.size(), 1);
    model->setSheet({});
    QCOMPARE(model->rowCount(), 0);
}

void AssessmentGridModelTest::keepsIndexesThroughFilterAndSort()
{
    const QPersistentModelIndex current = cell("6.2.4.c", Grid::TitleColumn);
    AssessmentGridFilter filter;
    filter.phase = Phase::Test;
    model->setFilter(filter);
    model->sort(Grid::EvidenceColumn, Qt::DescendingOrder);
    QVERIFY(current.isValid());
    QCOMPARE(current.row(), 0);
    filter.judgements = {Judgement::Compliant};
    model->setFilter(filter);
    QVERIFY(!current.isValid());
}

QTEST_GUILESS_MAIN(AssessmentGridModelTest)
#include "assessmentgridmodeltest.moc"
