#include "models/store/searchtokenizer.h"

#include <QStringList>
#include <QTest>

#include <vector>

using namespace gatehouse;

namespace {

struct Cut {
    SearchToken::Kind kind;
    QByteArray text;
    int start;
    int end;
};

std::vector<Cut> cut(const QByteArray &utf8, SearchTextUse use)
{
    std::vector<Cut> tokens;
    cutForSearch({utf8.constData(), static_cast<std::size_t>(utf8.size())}, use,
                 [&](const SearchToken &token) {
                     tokens.push_back({token.kind, QByteArray(token.text.data(), token.text.size()),
                                       token.start, token.end});
                     return 0;
                 });
    return tokens;
}

/// The tokens, a space between them.
QString spelled(const QString &text, SearchTextUse use)
{
    QStringList tokens;
    for (const Cut &token : cut(text.toUtf8(), use))
        tokens += QString::fromUtf8(token.text);
    return tokens.join(QLatin1Char(' '));
}

} // namespace

class SearchTokenizerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutsText_data();
    void cutsText();
    void endsAQueryWithItsLastPair();
    void givesTheBytesEachTokenCameFrom_data();
    void givesTheBytesEachTokenCameFrom();
    void takesInvalidBytesForSeparators_data();
    void takesInvalidBytesForSeparators();
    void foldsWhatItFoldedToItself();
    void stopsWhenTheSinkSaysSo();
};

void SearchTokenizerTest::cutsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const char8_t *text, const char8_t *tokens) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    };
    row("nothing", u8"", u8"");
    row("punctuation only", u8" ，。、（）《》——…… !?", u8"");
    row("one character", u8"安", u8"安");
    row("two characters", u8"安全", u8"安全 全");
    row("a run", u8"移动应用", u8"移动 动应 应用 用");
    row("punctuation ends a run", u8"移动，应用", u8"移动 动 应用 用");
    row("a line break ends a run", u8"移动\n应用", u8"移动 动 应用 用");
    row("words", u8"Security  of Mobile-Apps", u8"security of mobile apps");
    row("mixed", u8"App安全SDK", u8"app 安全 全 sdk");
    row("accents", u8"Crème BRÛLÉE naïve Å", u8"creme brulee naive a");
    row("accents apart from their letter", u8"cre\u0300me", u8"creme");
    row("ligature", u8"ﬁle", u8"file");
    row("Greek and Cyrillic", u8"ΑΘΉΝΑ Ёлка", u8"αθηνα елка");
    row("Arabic", u8"تأمين", u8"تامين");
    row("clause", u8"6.1.3", u8"6.1.3");
    row("clause with its list", u8"见6.1.3-2.a）", u8"见 6.1.3 2 a");
    row("a dot ends a sentence", u8"see 6.1. Then", u8"see 6.1 then");
    row("a dot between letters", u8"com.insurer.app", u8"com insurer app");
    row("version", u8"v3.2.1", u8"v3.2.1");
    row("standard with a dash", u8"JR/T 0225—2021", u8"jr t 0225 2021");
    row("identifier", u8"has_login", u8"has login");
    row("full-width", u8"ＡＰＰ６．１．３", u8"app6.1.3");
    row("half-width kana", u8"ｱﾌﾟﾘ", u8"アプ プリ リ");
    row("kana with marks apart", u8"か\u3099く", u8"がく く");
    row("kana, kanji and a long sound", u8"データ保護", u8"デー ータ タ保 保護 護");
    row("middle dot", u8"アプリ・データ", u8"アプ プリ リ デー ータ タ");
    row("hangul", u8"보험 앱", u8"보험 험 앱");
    row("beyond the basic plane", u8"𠮷野家", u8"𠮷野 野家 家");
    row("newest extension", u8"𱍐𬭩", u8"𱍐𬭩 𬭩");
    row("private use", u8"\uE000\uE001", u8"\uE000\uE001 \uE001");
    row("compatibility ideograph", u8"\uF9DC見", u8"隆見 見");
    row("radical from a PDF", u8"⼈民", u8"人民 民");
    row("variation selector", u8"葛\U000E0100城", u8"葛城 城");
    row("zero-width space", u8"安\u200B全", u8"安全 全");
    row("soft hyphen", u8"secu\u00ADrity", u8"security");
    row("々 and 〇", u8"佐々木二〇", u8"佐々 々木 木二 二〇 〇");
    row("emoji", u8"🔒安全🔒", u8"安全 全");
    row("an accent alone", u8"\u0301", u8"");
}

void SearchTokenizerTest::cutsText()
{
    QFETCH(const QString, text);
    QTEST(spelled(text, SearchTextUse::Document), "tokens");
}

void SearchTokenizerTest::endsAQueryWithItsLastPair()
{
    QCOMPARE(spelled(QStringLiteral("移动应用"), SearchTextUse::Query),
             QStringLiteral("移动 动应 应用"));
    QCOMPARE(spelled(QStringLiteral("安全App应用"), SearchTextUse::Query),
             QStringLiteral("安全 全 app 应用"));
    QCOMPARE(spelled(QStringLiteral("安"), SearchTextUse::Query), QStringLiteral("安"));
}

void SearchTokenizerTest::givesTheBytesEachTokenCameFrom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sources");
    const auto row = [](const char *name, const char8_t *text, const QStringList &sources) {
        QTest::newRow(name) << QString::fromUtf8(text) << sources;
    };
    row("words", u8" Crème 6.1. ", {"Crème", "6.1"});
    row("pairs", u8"、安全x", {"安全", "全", "x"});
    row("four bytes each", u8"𠮷野𠮷", {"𠮷野", "野𠮷", "𠮷"});
    row("invisible characters", u8"葛\U000E0100城", {"葛\U000E0100城", "城"});
    row("full-width", u8"ＡＰＰ", {"ＡＰＰ"});
    row("half-width kana", u8"ｱﾌﾟﾘ", {"ｱﾌﾟ", "ﾌﾟﾘ", "ﾘ"});
}

void SearchTokenizerTest::givesTheBytesEachTokenCameFrom()
{
    QFETCH(const QString, text);
    const QByteArray utf8 = text.toUtf8();
    QStringList sources;
    for (const Cut &token : cut(utf8, SearchTextUse::Document))
        sources += QString::fromUtf8(utf8.mid(token.start, token.end - token.start));
    QTEST(sources, "sources");
}

void SearchTokenizerTest::takesInvalidBytesForSeparators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("stray continuation") << QByteArray("ab\x80 cd");
    QTest::newRow("cut off at the end") << QByteArray("ab cd \xE5\xAE");
    QTest::newRow("cut off before a letter") << QByteArray("ab\xF0\xA0 cd");
    QTest::newRow("no such lead byte") << QByteArray("ab\xFF\xFE"
                                                     "cd");
    QTest::newRow("beyond Unicode") << QByteArray("ab\xF4\xBF\xBF\xBF"
                                                  "cd");
    QTest::newRow("surrogate") << QByteArray("ab\xED\xA0\x80"
                                             "cd");
    QTest::newRow("zero") << QByteArray("ab\0cd", 5);
}

void SearchTokenizerTest::takesInvalidBytesForSeparators()
{
    QFETCH(const QByteArray, bytes);
    const auto tokens = cut(bytes, SearchTextUse::Document);
    QCOMPARE(tokens.size(), std::size_t(2));
    QCOMPARE(tokens[0].text, "ab");
    QCOMPARE(tokens[1].text, "cd");
}

// An expression is built from folded tokens and cut once more by FTS5.
void SearchTokenizerTest::foldsWhatItFoldedToItself()
{
    int checked = 0;
    for (char32_t code = 1; code <= QChar::LastValidCodePoint; ++code) {
        if (QChar::isSurrogate(code))
            continue;
        const auto once = cut(QString::fromUcs4(&code, 1).toUtf8(), SearchTextUse::Query);
        if (once.empty())
            continue;
        const auto twice = cut(once.front().text, SearchTextUse::Query);
        const QByteArray name = QByteArray::number(code, 16);
        QVERIFY2(once.size() == 1 && twice.size() == 1, name);
        QVERIFY2(twice.front().text == once.front().text, name);
        QVERIFY2(twice.front().kind == once.front().kind, name);
        ++checked;
    }
    QVERIFY(checked > 200'000);
}

void SearchTokenizerTest::stopsWhenTheSinkSaysSo()
{
    int received = 0;
    const int code = cutForSearch("one two three", SearchTextUse::Document,
                                  [&](const SearchToken &) { return ++received == 2 ? 21 : 0; });
    QCOMPARE(code, 21);
    QCOMPARE(received, 2);
}

QTEST_GUILESS_MAIN(SearchTokenizerTest)
#include "searchtokenizertest.moc"
