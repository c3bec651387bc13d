#include "models/threatmodels/librarytablemodel.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"
#include "tests/support/testworkspace.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

class LibraryTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_content = need(threatLibraryContentFromJson(smallThreatLibrary()));
        m_model.setFilter({});
        m_model.setContent(m_content, {});
    }
    void showsEveryEntryOfAVersion();
    void citesRequirementsAsElsewhere();
    void narrowsByKindSubjectAndText();
    void saysWhatIsWrongWithAnEntry();
    void speaksTheLanguageOfTheContent();

private:
    QString cell(const char *key, LibraryTableModel::Column column)
    {
        const int row =
            m_model.rowOf(m_model.find(LibraryPartKind::Rule, QString::fromLatin1(key)).value);
        return m_model.index(row, column).data().toString();
    }
    int shown(const LibraryFilter &filter)
    {
        m_model.setFilter(filter);
        return m_model.rowCount();
    }

    ThreatLibraryContent m_content;
    LibraryTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model};
};

void LibraryTableModelTest::showsEveryEntryOfAVersion()
{
    QCOMPARE(m_model.rowCount(), static_cast<int>(m_content.parts.size()));
    QCOMPARE(cell("E1", LibraryTableModel::TypesColumn), QStringLiteral("客户端"));
    QVERIFY(cell("F1", LibraryTableModel::TypesColumn).contains(QStringLiteral("客户端 → 网关")));
    QCOMPARE(cell("E1", LibraryTableModel::CategoriesColumn), QStringLiteral("T"));
    QVERIFY(!m_model.find(LibraryPartKind::Section, QStringLiteral("E1")).isValid());
    m_model.sort(LibraryTableModel::RiskColumn, Qt::DescendingOrder);
    QCOMPARE(m_model.index(0, LibraryTableModel::KeyColumn).data().toString(),
             QStringLiteral("F1"));
    m_model.sort(-1, Qt::AscendingOrder);
}

void LibraryTableModelTest::citesRequirementsAsElsewhere()
{
    ThreatLibraryContent content = m_content;
    const auto rule = std::ranges::find_if(content.parts, [](const LibraryPart &part) {
        return part.kind == LibraryPartKind::Rule && part.key == QStringLiteral("E1");
    });
    rule->requirements = QStringLiteral("6.1.3-2.b 6.1.9.2.p1 6.1.9.2.p2");
    m_model.setContent(content, {});
    QCOMPARE(cell("E1", LibraryTableModel::RequirementsColumn),
             QStringLiteral("6.1.3 b), 6.1.9.2"));
}

void LibraryTableModelTest::narrowsByKindSubjectAndText()
{
    LibraryFilter filter;
    filter.kinds = {LibraryPartKind::Rule};
    QCOMPARE(shown(filter), 4);
    filter.of = PartSubject::Flow;
    QCOMPARE(shown(filter), 2);
    filter.onlyHigh = true;
    QCOMPARE(shown(filter), 1);
    filter = {};
    filter.text = QStringLiteral("加固 hardened");
    QVERIFY(shown(filter) >= 2);
    filter.onlyProblems = true;
    QCOMPARE(shown(filter), 0);
}

void LibraryTableModelTest::saysWhatIsWrongWithAnEntry()
{
    const LibraryProblem note{
        LibraryPartKind::Rule, QStringLiteral("E1"), {}, QStringLiteral("a note"), false};
    const LibraryProblem fault{
        LibraryPartKind::Rule, QStringLiteral("E1"), {}, QStringLiteral("a fault"), true};
    m_model.setContent(m_content, {note, fault});
    QCOMPARE(cell("E1", LibraryTableModel::ProblemsColumn), QStringLiteral("a fault a note"));
    const int row = m_model.rowOf(m_model.find(LibraryPartKind::Rule, QStringLiteral("E1")).value);
    QVERIFY(m_model.index(row, 0).data(LibraryTableModel::BlockingRole).toBool());
    LibraryFilter filter;
    filter.onlyProblems = true;
    QCOMPARE(shown(filter), 1);
}

void LibraryTableModelTest::speaksTheLanguageOfTheContent()
{
    m_model.setLanguage(Language::English);
    QCOMPARE(cell("E1", LibraryTableModel::TitleColumn), QStringLiteral("A"));
    QCOMPARE(cell("E1", LibraryTableModel::TypesColumn), QStringLiteral("Client"));
    m_model.setLanguage(Language::Chinese);
    QCOMPARE(cell("E1", LibraryTableModel::TitleColumn), QStringLiteral("甲"));
}

QTEST_GUILESS_MAIN(LibraryTableModelTest)
#include "librarytablemodeltest.moc"
