#include "models/threatmodels/threatlibrarycheck.h"
#include "tests/models/threatmodels/threatlibraryfixture.h"

#include <QTest>

using namespace gatehouse;

class ThreatLibraryCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingInTheBuiltInLibrary();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void oneLanguageSufficesAndNoneDoesNot();
    void findsWhatNoThreatNames();
};

void ThreatLibraryCheckTest::findsNothingInTheBuiltInLibrary()
{
    ThreatLibraryFixture f;
    const ThreatLibraryContent content =
        need(threatLibraryContentFromJson(ThreatLibrary::builtInJson()));
    for (const LibraryProblem &problem : need(checkThreatLibrary(f.database(), content)))
        QVERIFY2(!problem.blocks && problem.field == QStringLiteral("exclude"),
                 qPrintable(problem.place() + problem.sentence));
}

void ThreatLibraryCheckTest::findsWhatIsWrong_data()
{
    using enum LibraryPartKind;
    QTest::addColumn<LibraryPartKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("at"); // the field that is named
    QTest::addColumn<bool>("blocks");
    const auto row = [](const char *name, LibraryPartKind kind, const char *key, const char *field,
                        const char *value, const char *at, bool blocks) {
        QTest::newRow(name) << kind << QString(key) << QString(field) << QString(value)
                            << QString(at) << blocks;
    };
    row("an unknown type", Rule, "E1", "types", "phone", "types", true);
    row("an element's type at a flow", Rule, "F1", "types", "mobile_client", "types", true);
    row("an unknown source", Rule, "F1", "from", "phone", "from", true);
    row("an unknown countermeasure", Rule, "E1", "countermeasures", "pray", "countermeasures",
        true);
    row("an unknown requirement", Rule, "E1", "requirements", "9.9.9.z", "requirements", true);
    row("an unknown question", Countermeasure, "harden", "sets", "solid", "sets", true);
    row("an unknown section", Question, "hardened", "section", "none", "section", true);
    row("a question of the profile", Question, "hardened", "key", "has_login", "key", true);
    row("no condition", Rule, "E1", "include", "has_login &", "include", true);
    row("what nobody answers", Rule, "E1", "exclude", "hardened & tested", "exclude", true);
    row("a flow's question at an element", Rule, "E1", "exclude", "encrypted", "exclude", true);
    row("a type that is none", Rule, "F2", "include", "source_type = \"phone\"", "include", true);
    row("no icon", ElementType, "customer", "icon", "", "icon", true);
    row("never", Rule, "E1", "include", "has_login & !has_login", "include", false);
    row("never from there", Rule, "F1", "include", "source_type = \"customer\"", "include", false);
    row("always answered", Rule, "E1", "exclude", "hardened | !hardened", "exclude", false);
    row("never answered", Rule, "E1", "exclude", "!has_login", "exclude", false);
    row("not answered by what it names", Rule, "E1", "exclude", "hardened & has_payment",
        "countermeasures", false);
}

void ThreatLibraryCheckTest::findsWhatIsWrong()
{
    QFETCH(LibraryPartKind, kind);
    QFETCH(QString, key);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, at);
    QFETCH(bool, blocks);
    ThreatLibraryFixture f;
    ThreatLibraryContent content = f.small();
    const auto problemsOf = [&] {
        auto problems = need(checkThreatLibrary(f.database(), content));
        std::erase_if(problems, [](const LibraryProblem &problem) {
            return problem.kind == LibraryPartKind::Uncovered
                || problem.sentence.contains(QStringLiteral("names no countermeasure"));
        });
        return problems;
    };
    QVERIFY(problemsOf().empty());
    for (LibraryPart &part : content.parts) {
        if (part.kind == kind && part.key == key)
            describe<LibraryPart>().field(qPrintable(field)).set(&part, value);
    }
    const auto problems = problemsOf();
    QVERIFY(!problems.empty());
    const auto found = std::ranges::find(problems, at, &LibraryProblem::field);
    QVERIFY(found != problems.end());
    QCOMPARE(found->kind, kind);
    QCOMPARE(found->blocks, blocks);
    QVERIFY(found->place().contains(found->key));
    QVERIFY(!found->sentence.isEmpty());
}

void ThreatLibraryCheckTest::oneLanguageSufficesAndNoneDoesNot()
{
    ThreatLibraryFixture f;
    const auto problemsAt = [&](const char *field, std::initializer_list<const char *> named,
                                const QString &text = {}) {
        ThreatLibraryContent content = f.small();
        for (LibraryPart &part : content.parts) {
            if (part.kind == LibraryPartKind::Rule && part.key == QStringLiteral("E1")) {
                for (const char *each : named)
                    describe<LibraryPart>().field(each).set(&part, text);
                part.testsEn += part.testsZh.isEmpty() ? u"" : u"try";
            }
        }
        const auto problems = need(checkThreatLibrary(f.database(), content));
        return std::ranges::count_if(problems, [&](const LibraryProblem &problem) {
            return problem.field == QLatin1StringView(field) && problem.blocks;
        });
    };
    QCOMPARE(problemsAt("title_zh", {"title_zh"}), 0);
    QCOMPARE(problemsAt("title_zh", {"title_en"}), 0);
    QCOMPARE(problemsAt("title_zh", {"title_zh", "title_en"}), 1);
    QCOMPARE(problemsAt("text_zh", {"text_zh"}), 0);
    QCOMPARE(problemsAt("text_zh", {"text_zh", "text_en"}), 1);
    QCOMPARE(problemsAt("tests_zh", {"tests_en"}, QStringLiteral("one\ntwo")), 0);
    QCOMPARE(problemsAt("tests_zh", {"tests_zh"}, QStringLiteral("one")), 0);
    QCOMPARE(problemsAt("tests_zh", {"tests_zh"}, QStringLiteral("one\ntwo")), 1);
}

void ThreatLibraryCheckTest::findsWhatNoThreatNames()
{
    ThreatLibraryFixture f;
    ThreatLibraryContent content = need(threatLibraryContentFromJson(ThreatLibrary::builtInJson()));
    std::erase_if(content.parts,
                  [](const LibraryPart &part) { return part.kind == LibraryPartKind::Uncovered; });
    const auto isCoverage = [](const LibraryProblem &problem) {
        return problem.kind == LibraryPartKind::Uncovered;
    };
    auto problems = need(checkThreatLibrary(f.database(), content));
    QCOMPARE(std::ranges::count_if(problems, isCoverage),
             std::ssize(ThreatLibrary::builtIn().uncovered));
    const auto found = std::ranges::find_if(problems, isCoverage);
    QCOMPARE(found->key, ThreatLibrary::builtIn().uncovered.front().requirement);
    QVERIFY(!found->blocks);
}

QTEST_GUILESS_MAIN(ThreatLibraryCheckTest)
#include "threatlibrarychecktest.moc"
