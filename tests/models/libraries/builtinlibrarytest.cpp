#include "models/base/condition.h"
#include "models/libraries/citation.h"
#include "models/libraries/libraryrepository.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace gatehouse;

/// What ships: JR/T 0225-2021 as decomposed in 155 rows.
class BuiltInLibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void holdsEveryRow();
    void speaksBothLanguages();
    void asksOnlyQuestionsOfTheProfile();
    void standsInItsGroups();
    void citesAsPrinted_data();
    void citesAsPrinted();
    void namesTheListWhereAClauseHoldsSeveral();
    void keepsItsUids();
    void findsByIdAndKey();

private:
    Library m_library;
};

void BuiltInLibraryTest::initTestCase()
{
    auto library = builtInLibrary();
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    m_library = *std::move(library);
}

void BuiltInLibraryTest::holdsEveryRow()
{
    QCOMPARE(m_library.key, builtInLibraryKey);
    QCOMPARE(m_library.version, builtInLibraryVersion);
    QCOMPARE(m_library.requirements.size(), std::size_t(155));
    QCOMPARE(m_library.groups.size(), std::size_t(59));
    int lettered = 0;
    int leadIns = 0;
    int paragraphs = 0;
    std::map<Obligation, int> obligations;
    for (const Requirement &row : m_library.requirements) {
        if (row.item == QLatin1StringView("p0"))
            ++leadIns;
        else if (row.item.startsWith(QLatin1Char('p')))
            ++paragraphs;
        else
            ++lettered;
        ++obligations[row.obligation];
    }
    QCOMPARE(lettered, 111);
    QCOMPARE(leadIns, 14);
    // 28, the ban of 6.1.8 that is wider than its paragraph, and the tailoring rule, 7.3.p1
    QCOMPARE(paragraphs, 30);
    // Six lead-ins that their lists restate, and the definition of 6.3.2.a
    QCOMPARE(obligations[Obligation::Context], 7);
    QCOMPARE(obligations[Obligation::Permission], 1);
    QCOMPARE(m_library.requirementByKey("7.3.p1")->obligation, Obligation::Permission);
    QCOMPARE(m_library.requirementByKey("6.3.3.c")->obligation, Obligation::Recommended);
}

void BuiltInLibraryTest::speaksBothLanguages()
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    const auto check = [](const LocalizedText &text, const QString &key) {
        QVERIFY2(han.match(text.zh).hasMatch(), qUtf8Printable(key));
        // One language alone would stand for both.
        QVERIFY2(text.en != text.zh, qUtf8Printable(key));
        QVERIFY2(!text.en.trimmed().isEmpty(), qUtf8Printable(key));
        QVERIFY2(!han.match(text.en).hasMatch(), qUtf8Printable(key));
    };
    for (const RequirementGroup &group : m_library.groups)
        check(group.title, group.key);
    for (const Requirement &row : m_library.requirements) {
        check(row.title, row.key);
        check(row.statement, row.key);
        for (const LocalizedText &note : row.notes)
            QVERIFY2(han.match(note.zh).hasMatch() && !note.en.isEmpty(), qUtf8Printable(row.key));
    }
}

void BuiltInLibraryTest::asksOnlyQuestionsOfTheProfile()
{
    QFile file(QStringLiteral(":/criteria/profile-flags.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::set<QString> flags;
    std::set<QString> retired;
    const QJsonArray questions = QJsonDocument::fromJson(file.readAll())["flags"].toArray();
    for (const QJsonValue &question : questions)
        (question["retired"].toBool() ? retired : flags).insert(question["key"].toString());
    QCOMPARE(flags.size(), std::size_t(27));
    const auto namesIn = [](const Library &library) {
        std::set<QString> names;
        for (const Requirement &row : library.requirements) {
            for (const QString &condition : row.condition) {
                const QStringList in = Condition::parse(condition)->names();
                names.insert(in.begin(), in.end());
            }
        }
        return names;
    };
    QCOMPARE(namesIn(m_library), flags);

    // A retired question is one that only an earlier version asks.
    const auto earlier = builtInLibrary(QStringLiteral("1.0.0"));
    QVERIFY(earlier);
    const std::set<QString> asked = namesIn(*earlier);
    for (const QString &flag : retired)
        QVERIFY2(asked.contains(flag), qUtf8Printable(flag));
    for (const QString &flag : asked)
        QVERIFY2(flags.contains(flag) || retired.contains(flag), qUtf8Printable(flag));
}

void BuiltInLibraryTest::standsInItsGroups()
{
    std::set<QString> keys;
    for (const Requirement &row : m_library.requirements) {
        const RequirementGroup *group = m_library.group(row.group);
        QVERIFY2(group, qUtf8Printable(row.key));
        QCOMPARE(row.clause, group->clause);
        QCOMPARE(row.key, row.group + QLatin1Char('.') + row.item);
        QVERIFY2(keys.insert(row.key).second, qUtf8Printable(row.key));
    }
}

void BuiltInLibraryTest::citesAsPrinted_data()
{
    QTest::addColumn<QString>("citation");
    QTest::newRow("6.1.1.1.a") << "6.1.1.1 a)";
    QTest::newRow("6.1.3-2.a") << "6.1.3 a)";
    QTest::newRow("6.2.1.1-3.b") << "6.2.1.1 b)";
    QTest::newRow("6.1.4.p0") << "6.1.4";
    QTest::newRow("6.1.9.1.p7") << "6.1.9.1";
    QTest::newRow("7.3.p1") << "7.3";
}

void BuiltInLibraryTest::citesAsPrinted()
{
    const Requirement *row = m_library.requirementByKey(QTest::currentDataTag());
    QVERIFY(row);
    QTEST(row->citation(), "citation");
    QTEST(citationOf(row->key), "citation");
}

void BuiltInLibraryTest::namesTheListWhereAClauseHoldsSeveral()
{
    const auto row = [this](const char *key) -> const Requirement & {
        return *m_library.requirementByKey(QString::fromLatin1(key));
    };
    QCOMPARE(m_library.listTitle(row("6.2.1.1-1.a")).en, "Basic authentication");
    QCOMPARE(m_library.listTitle(row("6.2.1.1-3.a")).zh, "自定义软键盘");
    QCOMPARE(m_library.listTitle(row("6.1.1.1.a")), LocalizedText());

    QCOMPARE(m_library.cited(QStringLiteral("6.2.1.1-1.a"), Language::English),
             "6.2.1.1 a) Basic authentication");
    QCOMPARE(m_library.cited(QStringLiteral("6.1.1.1.a"), Language::English), "6.1.1.1 a)");
    // An unlettered paragraph shares its citation with its neighbours.
    QCOMPARE(m_library.cited(QStringLiteral("7.3.p1"), Language::Chinese),
             "7.3 " + row("7.3.p1").title.zh);
    QCOMPARE(m_library.cited(QStringLiteral("9.9.a"), Language::English), "9.9.a");

    // Whatever is cited, in either language, names one requirement.
    std::set<QString> cited;
    for (const Requirement &each : m_library.requirements) {
        if (each.isAssessed())
            QVERIFY2(cited.insert(m_library.cited(each.key, Language::Chinese)).second,
                     qUtf8Printable(each.key));
    }
}

// Packages and OSCAL files written by one release are read by every later one.
void BuiltInLibraryTest::keepsItsUids()
{
    const auto first = builtInLibrary(QStringLiteral("1.0.0"));
    QVERIFY(first);
    QCOMPARE(first->uid, "df433398-f7f9-56b4-8a02-b271a1a0ce22");
    QCOMPARE(first->requirementByKey("6.1.3-2.a")->uid, "ccc8f5b5-1c4b-543c-9953-04ca0978ff23");
    QVERIFY(m_library.uid != first->uid);
    std::set<QString> uids;
    for (const Requirement &row : m_library.requirements)
        uids.insert(row.uid);
    QCOMPARE(uids.size(), m_library.requirements.size());
}

void BuiltInLibraryTest::findsByIdAndKey()
{
    Library library = m_library;
    for (Requirement &row : library.requirements)
        row.id = RequirementId(1000 + row.position);
    QCOMPARE(library.requirement(RequirementId(1000)), &library.requirements.front());
    QCOMPARE(library.requirement(RequirementId(1154)), &library.requirements.back());
    QVERIFY(!library.requirement(RequirementId(999)));
    QVERIFY(!library.requirement(RequirementId(1155)));
    QVERIFY(!library.requirement(RequirementId()));
    library.requirements[3].id = RequirementId(5);
    QCOMPARE(library.requirement(RequirementId(5)), &library.requirements[3]);
    QVERIFY(!library.requirement(RequirementId(1003)));
    QVERIFY(!library.requirementByKey("6.1.3.a"));
    QVERIFY(!library.group("6.9"));
    QVERIFY(library.requirementByKey("7.3.6.a")->isDueIn(Phase::Delivery));
    QVERIFY(!library.requirementByKey("7.3.6.a")->isDueIn(Phase::Requirements));
}

QTEST_GUILESS_MAIN(BuiltInLibraryTest)
#include "builtinlibrarytest.moc"
