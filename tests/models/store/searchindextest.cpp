#include "models/store/searchindex.h"

#include "models/store/workspacefile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

namespace {

const QString findingKind = QStringLiteral("finding");
const QString requirementKind = QStringLiteral("requirement");

QString anyOf(const QString &alphabet, int length, QRandomGenerator &random)
{
    const QList<uint> characters = alphabet.toUcs4();
    QString text;
    for (int i = 0; i < length; ++i) {
        const char32_t code = characters[random.bounded(characters.size())];
        text += QString::fromUcs4(&code, 1);
    }
    return text;
}

} // namespace

class SearchIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void finds_data();
    void finds();
    void findsTheTextsThatHoldARandomString_data();
    void findsTheTextsThatHoldARandomString();
    void replacesWhatWasFiled();
    void removesWhatWasFiled();
    void narrowsToAKind();
    void doesNotFindTheNameOfAKind();
    void pagesInFilingOrder();
    void forgetsWhatWasRolledBack();
    void staysInStepWithItsDocuments();
    void writesExpressions_data();
    void writesExpressions();
    void answersAnythingPasted_data();
    void answersAnythingPasted();

private:
    void file(qint64 subject, const QString &text, const QString &kind = findingKind) const;
    std::vector<qint64> found(const QString &query, const QString &kind = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void SearchIndexTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto created = WorkspaceFile::create(m_folder->filePath(QStringLiteral("search.gatehouse")));
    QVERIFY2(created, created ? "" : qUtf8Printable(created.error().cause));
    m_database = *std::move(created);
}

void SearchIndexTest::file(qint64 subject, const QString &text, const QString &kind) const
{
    const auto filed = SearchIndex(*m_database).put(kind, subject, text);
    QVERIFY2(filed, filed ? "" : qUtf8Printable(filed.error().cause));
}

std::vector<qint64> SearchIndexTest::found(const QString &query, const QString &kind) const
{
    const SearchIndex index(*m_database);
    const auto hits = index.search(query, kind, 100'000);
    const auto count = index.count(query, kind);
    if (!hits || !count)
        qFatal("%s", qUtf8Printable((hits ? count.error() : hits.error()).cause));
    if (*count != static_cast<qint64>(hits->size()))
        qFatal("count() and search() differ for %s", qUtf8Printable(query));
    std::vector<qint64> subjects;
    for (const auto &hit : *hits)
        subjects.push_back(hit.subjectId);
    return subjects;
}

void SearchIndexTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char8_t *text, const char8_t *query, bool isFound) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(query) << isFound;
    };
    const char8_t *sentence =
        u8"客户端应校验服务端证书，防止中间人攻击。Certificate pinning is used.";
    row("word at the start", sentence, u8"客户", true);
    row("word inside", sentence, u8"证书", true);
    row("word at the end of a run", sentence, u8"攻击", true);
    row("a whole run", sentence, u8"防止中间人攻击", true);
    row("characters that do not stand together", sentence, u8"客端", false);
    row("a word across punctuation", sentence, u8"书防", false);
    row("a pair and one that begins where it ends", u8"移动。动应", u8"移动应", false);
    row("first character", sentence, u8"客", true);
    row("last character", sentence, u8"击", true);
    row("character inside", sentence, u8"验", true);
    row("character not there", sentence, u8"钥", false);
    row("two words", sentence, u8"攻击 证书", true);
    row("two words with a Chinese comma", sentence, u8"攻击、客户", true);
    row("one of two words is missing", sentence, u8"证书 密钥", false);
    row("English word", sentence, u8"pinning", true);
    row("English beginning", sentence, u8"certif", true);
    row("English, another case", sentence, u8"CERTIFICATE", true);
    row("English ending", sentence, u8"ficate", false);
    row("both languages", sentence, u8"证书 pin", true);
    row("one letter", u8"Tiered", u8"t", true);
    row("mixed without space", u8"检查App安全加固", u8"app安全", true);
    row("mixed, then cut off", u8"检查App安全加固", u8"查app", true);
    row("mixed beginning", u8"检查App安全加固", u8"查ap", true);
    row("mixed the other way round", u8"检查App安全加固", u8"安全app", false);
    row("Latin between two runs", u8"使用SM3摘要", u8"用sm3摘", true);
    row("accent in the text", u8"Café", u8"cafe", true);
    row("accent in the query", u8"Cafe", u8"CAFÉ", true);
    row("full-width query", u8"SDK 清单", u8"ＳＤＫ", true);
    row("full-width text", u8"ＡＰＰ清单", u8"app", true);
    row("clause", u8"6.1.3-2.a 敏感信息", u8"6.1.3-2.a", true);
    row("clause of the list", u8"6.1.3-2.a 敏感信息", u8"6.1.3-2", true);
    row("clause as printed", u8"6.1.3-2.a 敏感信息", u8"6.1.3", true);
    row("clause as auditors cite it", u8"6.1.3 a) 敏感信息", u8"6.1.3 a)", true);
    row("clause above", u8"6.1.3-2.a 敏感信息", u8"6.1", true);
    row("clause with its dot", u8"6.1.3-2.a 敏感信息", u8"6.1.", true);
    row("part of a clause", u8"6.1.3-2.a 敏感信息", u8"1.3", false);
    row("another clause", u8"6.1.3-2.a 敏感信息", u8"6.1.4", false);
    row("clause beside Chinese", u8"符合6.1.3要求", u8"合6.1.3", true);
    row("standard, other dash", u8"JR/T 0225—2021", u8"jr/t 0225-2021", true);
    row("year of a standard", u8"JR/T 0225-2021", u8"2021", true);
    row("package name", u8"com.example.insurer", u8"com.example", true);
    row("part of a package name", u8"com.example.insurer", u8"insurer", true);
    row("file name", u8"加固报告_v2.1.pdf", u8"加固报告_v2.1.pdf", true);
    row("rare character", u8"𠮷野家保险代理", u8"𠮷野", true);
    row("rare character alone", u8"责任人：𠮷", u8"𠮷", true);
    row("another rare character", u8"𠮷野家", u8"𠮸", false);
    row("selector in the text", u8"葛\U000E0100城", u8"葛城", true);
    row("Japanese", u8"データ保護", u8"タ保", true);
    row("half-width Japanese", u8"データ保護", u8"ﾃﾞｰﾀ", true);
    row("Korean", u8"보험앱", u8"험앱", true);
    row("Arabic", u8"تأمين", u8"تأمين", true);
    row("quote in the text", u8"O'Brien \"Ob\"", u8"o'brien", true);
    row("quote in the query", u8"防止注入", u8"\"防止\"", true);
    row("an operator is a word", u8"and or not near", u8"AND", true);
    row("an operator that is not there", u8"证书", u8"证书 OR 密钥", false);
    row("a negation is a word", u8"证书", u8"证书 NOT 密钥", false);
    row("a column is a word", u8"证书", u8"kind:finding", false);
    row("a star", u8"certificate", u8"cert*", true);
    row("a caret", u8"的证书", u8"^证书", true);
    row("SQL", u8"'; DROP TABLE app; --", u8"'; DROP TABLE app; --", true);
    row("nothing to search for", u8"证书", u8"", false);
    row("spaces", u8"证书", u8"  \t\n", false);
    row("signs", u8"“”（）", u8"（）", false);
}

void SearchIndexTest::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QFETCH(const bool, isFound);
    file(7, text);
    QCOMPARE(found(query), isFound ? std::vector<qint64>{7} : std::vector<qint64>{});
}

void SearchIndexTest::findsTheTextsThatHoldARandomString_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<QString>("letters");
    // Few characters, so that random strings are found often and repeat inside a text.
    const QString cjk = QStringLiteral("安全数据险𠮷𬭩かナ보");
    QTest::newRow("Chinese, Japanese, Korean") << cjk << cjk;
    QTest::newRow("with punctuation and line breaks") << cjk + QStringLiteral("，。 \n（") << cjk;
    QTest::newRow("two characters only") << QStringLiteral("险保") << QStringLiteral("险保");
}

void SearchIndexTest::findsTheTextsThatHoldARandomString()
{
    QFETCH(const QString, alphabet);
    QFETCH(const QString, letters);
    QRandomGenerator random(20260302);
    std::vector<QString> texts;
    QVERIFY(m_database->begin());
    for (int subject = 0; subject < 400; ++subject) {
        texts.push_back(anyOf(alphabet, random.bounded(1, 30), random));
        file(subject, texts.back());
    }
    QVERIFY(m_database->commit());
    int hits = 0;
    for (int round = 0; round < 400; ++round) {
        const QString query = anyOf(letters, random.bounded(1, 5), random);
        std::vector<qint64> expected;
        for (std::size_t subject = 0; subject < texts.size(); ++subject) {
            if (texts[subject].contains(query))
                expected.push_back(static_cast<qint64>(subject));
        }
        QVERIFY2(found(query) == expected, qUtf8Printable(query));
        hits += static_cast<int>(expected.size());
    }
    QVERIFY(hits > 1000);
}

void SearchIndexTest::replacesWhatWasFiled()
{
    file(1, QStringLiteral("旧的证书"));
    file(1, QStringLiteral("新的密钥 and more"));
    QCOMPARE(found(QStringLiteral("证书")), std::vector<qint64>{});
    QCOMPARE(found(QStringLiteral("旧")), std::vector<qint64>{});
    QCOMPARE(found(QStringLiteral("密钥 more")), std::vector<qint64>{1});
    file(1, QStringLiteral("新的密钥 and more"));
    QCOMPARE(found(QStringLiteral("密钥")), std::vector<qint64>{1});
}

void SearchIndexTest::removesWhatWasFiled()
{
    const SearchIndex index(*m_database);
    file(1, QStringLiteral("证书"));
    file(1, QStringLiteral("证书"), requirementKind);
    QVERIFY(index.remove(findingKind, 1));
    const auto left = index.search(QStringLiteral("证书"), {}, 10);
    QVERIFY(left);
    QCOMPARE(*left, (std::vector<SearchIndex::Hit>{{requirementKind, 1}}));
    QVERIFY(index.remove(findingKind, 1));
    file(1, QStringLiteral("证书"));
    QCOMPARE(found(QStringLiteral("证书"), findingKind), std::vector<qint64>{1});
}

void SearchIndexTest::narrowsToAKind()
{
    file(1, QStringLiteral("证书"), requirementKind);
    file(2, QStringLiteral("证书"), findingKind);
    file(3, QStringLiteral("证书"), QStringLiteral("risk_acceptance"));
    QCOMPARE(found(QStringLiteral("证书"), requirementKind), std::vector<qint64>{1});
    QCOMPARE(found(QStringLiteral("证书"), findingKind), std::vector<qint64>{2});
    QCOMPARE(found(QStringLiteral("证书"), QStringLiteral("risk_acceptance")),
             std::vector<qint64>{3});
    QCOMPARE(found(QStringLiteral("证书"), QStringLiteral("evidence")), std::vector<qint64>{});
    QCOMPARE(found(QStringLiteral("证书")), (std::vector<qint64>{1, 2, 3}));
}

void SearchIndexTest::doesNotFindTheNameOfAKind()
{
    file(1, QStringLiteral("证书"), findingKind);
    QCOMPARE(found(QStringLiteral("finding")), std::vector<qint64>{});
    QCOMPARE(found(QStringLiteral("finding"), findingKind), std::vector<qint64>{});
}

void SearchIndexTest::pagesInFilingOrder()
{
    const SearchIndex index(*m_database);
    for (const qint64 subject : {30, 10, 50, 20, 40})
        file(subject, QStringLiteral("证书 %1").arg(subject));
    file(10, QStringLiteral("证书 again")); // keeps its place
    const auto page = [&](int limit, int offset) {
        std::vector<qint64> subjects;
        const auto hits = index.search(QStringLiteral("证书"), {}, limit, offset);
        for (const auto &hit : hits.value())
            subjects.push_back(hit.subjectId);
        return subjects;
    };
    QCOMPARE(page(10, 0), (std::vector<qint64>{30, 10, 50, 20, 40}));
    QCOMPARE(page(2, 0), (std::vector<qint64>{30, 10}));
    QCOMPARE(page(2, 2), (std::vector<qint64>{50, 20}));
    QCOMPARE(page(2, 4), std::vector<qint64>{40});
    QCOMPARE(page(2, 6), std::vector<qint64>{});
    QCOMPARE(page(0, 0), std::vector<qint64>{});
    QCOMPARE(page(1, -1), std::vector<qint64>{30});
}

void SearchIndexTest::forgetsWhatWasRolledBack()
{
    file(1, QStringLiteral("证书"));
    QVERIFY(m_database->begin());
    file(1, QStringLiteral("密钥"));
    file(2, QStringLiteral("密钥"));
    QVERIFY(SearchIndex(*m_database).remove(findingKind, 1));
    m_database->rollback();
    QCOMPARE(found(QStringLiteral("证书")), std::vector<qint64>{1});
    QCOMPARE(found(QStringLiteral("密钥")), std::vector<qint64>{});
}

// FTS5's own check compares every entry of the index with the documents.
void SearchIndexTest::staysInStepWithItsDocuments()
{
    QRandomGenerator random(7);
    const QString alphabet = QStringLiteral("安全数据险𠮷，。 aé6.1");
    const SearchIndex index(*m_database);
    QVERIFY(m_database->begin());
    for (int round = 0; round < 500; ++round) {
        const qint64 subject = random.bounded(40);
        const QString kind = random.bounded(2) ? findingKind : requirementKind;
        if (random.bounded(4) == 0)
            QVERIFY(index.remove(kind, subject));
        else
            file(subject, anyOf(alphabet, random.bounded(60), random), kind);
    }
    QVERIFY(m_database->commit());
    const auto checked = m_database->execute(
        "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.error().cause));
}

void SearchIndexTest::writesExpressions_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expression");
    const auto row = [](const char *name, const char8_t *query, const char8_t *expression) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(expression);
    };
    row("nothing", u8" ，“” ", u8"");
    row("a Chinese word", u8"移动应用", u8"\"移动\" + \"动应\" + \"应用\"");
    row("one character", u8"安", u8"\"安\"*");
    row("a word", u8"Certif", u8"\"certif\"*");
    row("several", u8"证书 pin", u8"\"证书\" AND \"pin\"*");
    row("clause", u8"6.1.3-2", u8"\"6.1.3\" + \"2\"*");
    row("mixed", u8"App安全", u8"\"app\" + \"安全\"");
    row("syntax", u8"a\" OR (b* NEAR/2 c) ^d -e {kind}:f",
        u8"\"a\"* AND \"or\"* AND \"b\"* AND \"near\" + \"2\"* AND \"c\"* AND \"d\"* AND \"e\"* "
        u8"AND \"kind\"* AND \"f\"*");
}

void SearchIndexTest::writesExpressions()
{
    QFETCH(const QString, query);
    QTEST(SearchIndex::expression(query), "expression");
}

void SearchIndexTest::answersAnythingPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("a page of Chinese") << QStringLiteral("保险移动应用信息安全").repeated(2000);
    QTest::newRow("a page of words") << QStringLiteral("security ").repeated(5000);
    QTest::newRow("a page of single characters") << QStringLiteral("安 ").repeated(3000);
    QTest::newRow("one endless word") << QString(100'000, QLatin1Char('x'));
    QTest::newRow("half a character") << QString(QStringLiteral("安全") + QChar(0xD842));
    QTest::newRow("zero") << QString(QStringLiteral("安全") + QChar(0) + QStringLiteral("abc"));
    QTest::newRow("quotes") << QStringLiteral("\"").repeated(1001);
}

void SearchIndexTest::answersAnythingPasted()
{
    QFETCH(const QString, pasted);
    file(1, QStringLiteral("移动"));
    const auto hits = SearchIndex(*m_database).search(pasted, {}, 10);
    QVERIFY2(hits, hits ? "" : qUtf8Printable(hits.error().cause));
    QVERIFY(hits->empty());
    const auto count = SearchIndex(*m_database).count(pasted, findingKind);
    QVERIFY2(count, count ? "" : qUtf8Printable(count.error().cause));
    QCOMPARE(*count, 0);
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "searchindextest.moc"
