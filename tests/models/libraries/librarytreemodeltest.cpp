#include "models/libraries/librarytreemodel.h"

#include "models/libraries/libraryrepository.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

namespace {

std::vector<QModelIndex> descendants(const QAbstractItemModel &model,
                                     const QModelIndex &parent = {})
{
    std::vector<QModelIndex> indexes;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex child = model.index(row, 0, parent);
        indexes.push_back(child);
        const auto below = descendants(model, child);
        indexes.insert(indexes.end(), below.begin(), below.end());
    }
    return indexes;
}

QStringList keys(const QAbstractItemModel &model)
{
    QStringList keys;
    for (const QModelIndex &index : descendants(model))
        keys += index.data(LibraryTreeModel::KeyRole).toString();
    return keys;
}

} // namespace

class LibraryTreeModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void isEmptyWithoutALibrary();
    void holdsEveryGroupAndRequirement();
    void putsRequirementsBeforeSubgroups();
    void showsARequirementsColumns();
    void showsAGroupsColumns();
    void namesItsColumns();
    void givesTheWholeTextsOfARequirement();
    void speaksTheChosenLanguage();
    void showsOnlyWhatTheFilterAllows();
    void showsNothingUnderAnEmptyFilter();
    void showsEverythingAgainWithoutAFilter();
    void takesTheFilterOffWithAnotherLibrary();
    void findsRequirementsAndGroups();
    void leavesEmptyGroupsOutOnlyUnderAFilter();

private:
    RequirementId idOf(const char *key) const { return m_library->requirementByKey(key)->id; }
    QModelIndex at(const char *key, int column = 0) const
    {
        return m_model->indexOf(idOf(key)).siblingAtColumn(column);
    }

    std::shared_ptr<const Library> m_library;
    std::unique_ptr<LibraryTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void LibraryTreeModelTest::initTestCase()
{
    auto library = builtInLibrary();
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    for (Requirement &row : library->requirements)
        row.id = RequirementId(500 + row.position);
    m_library = std::make_shared<const Library>(*std::move(library));
}

void LibraryTreeModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<LibraryTreeModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setLibrary(m_library);
}

void LibraryTreeModelTest::isEmptyWithoutALibrary()
{
    m_model->setLibrary(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->requirementCount(), 0);
    QVERIFY(!m_model->indexOf(RequirementId(500)).isValid());
    QVERIFY(!m_model->requirementAt({}));
    QVERIFY(!m_model->groupAt({}));
    m_model->setFilter(std::set{RequirementId(500)});
    m_model->setLanguage(Language::English);
    QCOMPARE(m_model->rowCount(), 0);
}

void LibraryTreeModelTest::holdsEveryGroupAndRequirement()
{
    QCOMPARE(m_model->rowCount(), 3); // chapters 5, 6 and 7
    QCOMPARE(descendants(*m_model).size(),
             m_library->groups.size() + m_library->requirements.size());
    QCOMPARE(m_model->requirementCount(), 155);
    for (const Requirement &row : m_library->requirements) {
        const QModelIndex index = m_model->indexOf(row.id);
        QVERIFY2(index.isValid(), qUtf8Printable(row.key));
        QCOMPARE(m_model->requirementAt(index), &row);
        QCOMPARE(m_model->groupAt(index)->key, row.group);
        QCOMPARE(m_model->parent(index), m_model->indexOfGroup(row.group));
    }
}

void LibraryTreeModelTest::putsRequirementsBeforeSubgroups()
{
    const QModelIndex group = m_model->indexOfGroup("7.3");
    QCOMPARE(m_model->rowCount(group), 7);
    QCOMPARE(m_model->index(0, 0, group).data(LibraryTreeModel::KeyRole).toString(), "7.3.p1");
    QCOMPARE(m_model->index(1, 0, group).data(LibraryTreeModel::KeyRole).toString(), "7.3.2");
}

void LibraryTreeModelTest::showsARequirementsColumns()
{
    const Requirement &row = *m_library->requirementByKey("6.1.3-2.a");
    QCOMPARE(at("6.1.3-2.a").data().toString(), "6.1.3 a) " + row.title.zh);
    QCOMPARE(at("6.1.3-2.a", LibraryTreeModel::ObligationColumn).data().toString(), "Mandatory");
    QCOMPARE(at("6.1.3-2.a", LibraryTreeModel::ScopeColumn).data().toString(), "Application");
    QCOMPARE(at("5.2.p1", LibraryTreeModel::ScopeColumn).data().toString(), "Organisation");
    QCOMPARE(at("5.2.p1", LibraryTreeModel::PhasesColumn).data().toString(),
             "Requirements, Design, Operation");
    QCOMPARE(at("7.3.p1", LibraryTreeModel::ObligationColumn).data().toString(), "Permission");
    QCOMPARE(at("7.2.d", LibraryTreeModel::PhasesColumn).data().toString(), "All phases");
}

void LibraryTreeModelTest::showsAGroupsColumns()
{
    const QModelIndex group = m_model->indexOfGroup("6.1.3-2");
    QCOMPARE(group.data().toString(), "6.1.3 " + m_library->group("6.1.3-2")->title.zh);
    QCOMPARE(group.data(LibraryTreeModel::KindRole).toInt(),
             static_cast<int>(LibraryTreeModel::Kind::Group));
    QVERIFY(!group.data(LibraryTreeModel::RequirementIdRole).value<RequirementId>().isValid());
    for (int column = 1; column < LibraryTreeModel::ColumnCount; ++column)
        QVERIFY(!group.siblingAtColumn(column).data().isValid());
    QVERIFY(!m_model->requirementAt(group));
    QCOMPARE(m_model->groupAt(group), m_library->group("6.1.3-2"));
    QCOMPARE(m_model->indexOfGroup("5.2").data(LibraryTreeModel::EvidenceRole).toStringList(),
             (QStringList{QStringLiteral("应用分级清单"), QStringLiteral("分级办法与审批记录")}));
}

void LibraryTreeModelTest::namesItsColumns()
{
    QStringList names;
    for (int column = 0; column < LibraryTreeModel::ColumnCount; ++column)
        names += m_model->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(names, (QStringList{"Clause and requirement", "Obligation", "Scope", "Due in"}));
}

void LibraryTreeModelTest::givesTheWholeTextsOfARequirement()
{
    const Requirement &row = *m_library->requirementByKey("5.2.p1");
    const QModelIndex index = at("5.2.p1");
    QCOMPARE(index.data(LibraryTreeModel::KindRole).toInt(),
             static_cast<int>(LibraryTreeModel::Kind::Requirement));
    QCOMPARE(index.data(LibraryTreeModel::RequirementIdRole).value<RequirementId>(), row.id);
    QCOMPARE(index.data(LibraryTreeModel::CitationRole).toString(), "5.2");
    QCOMPARE(index.data(LibraryTreeModel::TitleRole).toString(), row.title.zh);
    QCOMPARE(index.data(LibraryTreeModel::StatementRole).toString(), row.statement.zh);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), row.statement.zh);
    QCOMPARE(index.data(LibraryTreeModel::NotesRole).toStringList(),
             QStringList{row.notes.front().zh});
    QCOMPARE(index.data(LibraryTreeModel::EvidenceRole).toStringList().size(), 2);
    QCOMPARE(at("6.3.1.b").data(LibraryTreeModel::ReferencesRole).toStringList(),
             QStringList{"JR/T 0171-2020"});
}

void LibraryTreeModelTest::speaksTheChosenLanguage()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy header(m_model.get(), &QAbstractItemModel::headerDataChanged);
    m_model->setLanguage(Language::English);
    QCOMPARE(m_model->language(), Language::English);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(header.count(), 1);
    QVERIFY(changed.count() > 1);
    int announced = 0;
    for (const auto &signal : changed)
        announced += signal[1].toModelIndex().row() - signal[0].toModelIndex().row() + 1;
    QCOMPARE(announced, static_cast<int>(descendants(*m_model).size()));
    const Requirement &row = *m_library->requirementByKey("6.1.3-2.a");
    QCOMPARE(at("6.1.3-2.a").data().toString(), "6.1.3 a) " + row.title.en);
    QCOMPARE(at("6.1.3-2.a").data(LibraryTreeModel::StatementRole).toString(), row.statement.en);
    QCOMPARE(m_model->indexOfGroup("5").data().toString(), "5 Security principles");
}

void LibraryTreeModelTest::showsOnlyWhatTheFilterAllows()
{
    m_model->setFilter(std::set{idOf("6.1.3-2.b"), idOf("6.1.3-2.a"), idOf("7.3.p1")});
    QCOMPARE(keys(*m_model),
             (QStringList{"6", "6.1", "6.1.3", "6.1.3-2", "6.1.3-2.a", "6.1.3-2.b", "7", "7.3",
                          "7.3.p1"}));
    QCOMPARE(m_model->requirementCount(), 3);
    QVERIFY(!at("6.1.3-1.a").isValid());
    QVERIFY(!m_model->indexOfGroup("6.2").isValid());
    QCOMPARE(at("6.1.3-2.b").row(), 1);
    m_model->setLanguage(Language::English);
    QCOMPARE(keys(*m_model).size(), 9);
}

void LibraryTreeModelTest::showsNothingUnderAnEmptyFilter()
{
    m_model->setFilter(std::set<RequirementId>());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->requirementCount(), 0);
    m_model->setFilter(std::set{RequirementId(1)}); // none of this library
    QCOMPARE(m_model->rowCount(), 0);
}

void LibraryTreeModelTest::showsEverythingAgainWithoutAFilter()
{
    const QStringList all = keys(*m_model);
    m_model->setFilter(std::set{idOf("7.3.p1")});
    m_model->setFilter({});
    QCOMPARE(keys(*m_model), all);
}

void LibraryTreeModelTest::takesTheFilterOffWithAnotherLibrary()
{
    m_model->setFilter(std::set{idOf("7.3.p1")});
    m_model->setLibrary(m_library);
    QCOMPARE(m_model->requirementCount(), 155);
}

void LibraryTreeModelTest::findsRequirementsAndGroups()
{
    QVERIFY(!m_model->indexOf(RequirementId()).isValid());
    QVERIFY(!m_model->indexOf(RequirementId(9999)).isValid());
    QVERIFY(!m_model->indexOfGroup("9").isValid());
    QCOMPARE(m_model->indexOfGroup("5").row(), 0);
    QVERIFY(!m_model->indexOfGroup("5").parent().isValid());
}

void LibraryTreeModelTest::leavesEmptyGroupsOutOnlyUnderAFilter()
{
    auto flat = std::make_shared<Library>();
    flat->groups = {{"1", "1", {}, {"组", "Group"}, {}}, {"2", "2", {}, {"空", "Empty"}, {}}};
    Requirement requirement;
    requirement.id = RequirementId(1);
    requirement.key = QStringLiteral("1.a");
    requirement.group = QStringLiteral("1");
    flat->requirements = {requirement};
    m_model->setLibrary(flat);
    QCOMPARE(keys(*m_model), (QStringList{"1", "1.a", "2"}));
    m_model->setFilter(std::set{RequirementId(1)});
    QCOMPARE(keys(*m_model), (QStringList{"1", "1.a"}));
}

QTEST_GUILESS_MAIN(LibraryTreeModelTest)
#include "librarytreemodeltest.moc"
