#include "models/evidence/evidencepreview.h"
#include "models/evidence/previewtablemodel.h"
#include "models/evidence/previewtreemodel.h"
#include "models/tables/csvreader.h"

#include <QAbstractItemModelTester>
#include <QStringEncoder>
#include <QTest>

using namespace gatehouse;

using Kind = EvidencePreview::Kind;

class EvidencePreviewTest : public QObject
{
    Q_OBJECT

    /// A line a node: its name and value, below what holds it.
    static QStringList outline(const PreviewTree &tree, int node = 0, int depth = 0)
    {
        const PreviewTree::Node &each = tree.nodes[static_cast<size_t>(node)];
        QStringList lines{QString(2 * depth, u' ') + each.name + QStringLiteral(" = ")
                          + each.value};
        for (const int child : each.children)
            lines += outline(tree, child, depth + 1);
        return lines;
    }

private Q_SLOTS:
    void classifiesByContent_data();
    void classifiesByContent();
    void tellsADrawing_data();
    void tellsADrawing();
    void readsTextInItsEncoding_data();
    void readsTextInItsEncoding();
    void foldsJsonWithoutTouchingLiterals();
    void foldsXml();
    void readsADocumentInItsEncoding_data();
    void readsADocumentInItsEncoding();
    void doesNotExpandWhatADocumentTypeDefines_data();
    void doesNotExpandWhatADocumentTypeDefines();
    void showsBrokenDocumentsAsTheyStand_data();
    void showsBrokenDocumentsAsTheyStand();
    void leavesOutWhatIsTooDeepOrTooMuch_data();
    void leavesOutWhatIsTooDeepOrTooMuch();
    void showsATreeAsAModel();
    void showsValuesAsATable_data();
    void showsValuesAsATable();
    void cutsLongValues();
    void showsATableAsAModel();
    void cutsLongText_data();
    void cutsLongText();
    void makesHiddenCharactersVisible();
    void findsWhateverTheCaseAndWidth_data();
    void findsWhateverTheCaseAndWidth();
    void findsNoMoreThanCanBeWalkedThrough();
};

void EvidencePreviewTest::classifiesByContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QByteArray &content, const char *type, Kind kind) {
        QTest::newRow(name) << content << QString::fromLatin1(type) << kind;
    };
    row("empty", "", "text/plain", Kind::None);
    row("PNG", "\x89PNG\r\n\x1a\n....", "image/png", Kind::Image);
    row("PNG said to be text", "\x89PNG\r\n\x1a\n....", "text/plain", Kind::Image);
    row("JPEG", "\xff\xd8\xff\xe0....", "image/jpeg", Kind::Image);
    row("GIF", "GIF89a....", "image/gif", Kind::Image);
    row("BMP", "BM" + QByteArray(60, '\0'), "image/bmp", Kind::Image);
    row("WebP", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), "image/webp", Kind::Image);
    row("RIFF of another kind", QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16), "audio/wav", Kind::None);
    row("RIFF cut off", "RIFF", "image/webp", Kind::Text);
    row("PDF", "%PDF-1.7\n...", "application/pdf", Kind::Pdf);
    row("PDF after a mail header", "X: y\n\n%PDF-1.4", "application/pdf", Kind::Pdf);
    row("text said to be PDF", "not a PDF at all", "application/pdf", Kind::Text);
    row("text said to be an image", "<html>", "image/png", Kind::Text);
    row("words beginning with BM", "BMW", "text/plain", Kind::Text);
    row("JSON", "{\"a\": 1}", "application/json", Kind::Json);
    row("JSON by its look", " [1, 2]", "text/plain", Kind::Json);
    row("log lines in brackets", "[info] started\n[info] ended", "text/plain", Kind::Text);
    row("XML", "<?xml version=\"1.0\"?><a/>", "text/plain", Kind::Xml);
    row("XML by its type", "<a/>", "image/svg+xml", Kind::Xml);
    row("CSV", "a,b\n1,2\n", "text/csv", Kind::Table);
    row("an archive of nothing but its sign", "PK\x03\x04", "application/zip", Kind::None);
    row("an archive cut off in its first header", QByteArray("PK\x03\x04\x14\0\0\0", 8),
        "application/zip", Kind::None);
    row("HTML is shown as text", "<!DOCTYPE html><script>alert(1)</script>", "text/html",
        Kind::Text);
    row("binary", QByteArray("\0\1\2\3\4", 5), "application/octet-stream", Kind::None);
    row("binary without zeros", "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10", "text/plain",
        Kind::None);
    row("no encoding we know", "\xff\xff\xff\xff\xff", "text/plain", Kind::None);
}

void EvidencePreviewTest::classifiesByContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(Kind, kind);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, kind);
    QVERIFY(!preview.isTruncated);
    QCOMPARE(!preview.text.isEmpty(), kind == Kind::Text);
    QCOMPARE(!preview.tree.nodes.empty(), kind == Kind::Json || kind == Kind::Xml);
    QCOMPARE(!preview.table.columns.isEmpty(), kind == Kind::Table);
}

void EvidencePreviewTest::tellsADrawing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<bool>("isDrawing");
    const QString svg = QStringLiteral("image/svg+xml");
    QTest::newRow("by its element")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << svg << true;
    QTest::newRow("whatever its type")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << "text/plain" << true;
    QTest::newRow("after a declaration and a document type") << QByteArray(
        "<?xml version='1.0'?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG "
        "1.1//EN' 'svg11.dtd'><svg/>") << "text/plain" << true;
    QTest::newRow("of a namespace")
        << QByteArray("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>") << svg << true;
    QTest::newRow("another document") << QByteArray("<a><svg/></a>") << svg << false;
    QTest::newRow("a text that speaks of one") << QByteArray("see <svg/>") << "text/plain" << false;
    QTest::newRow("JSON") << QByteArray("{}") << "application/json" << false;
}

void EvidencePreviewTest::tellsADrawing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(bool, isDrawing);
    QCOMPARE(previewOf(content, mediaType).isDrawing, isDrawing);
}

void EvidencePreviewTest::readsTextInItsEncoding_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text = QStringLiteral("隐私政策 𠮷\n第二行");
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("Windows line ends")
        << QString(text).replace(u'\n', QStringLiteral("\r\n")).toUtf8();
    QStringEncoder gb18030("GB18030");
    QVERIFY(gb18030.isValid());
    QTest::newRow("GB18030") << QByteArray(gb18030.encode(text));
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16, little end first") << QByteArray(little.encode(text));
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16, big end first") << QByteArray(big.encode(text));
}

void EvidencePreviewTest::readsTextInItsEncoding()
{
    QFETCH(QByteArray, content);
    const EvidencePreview preview = previewOf(content, QStringLiteral("text/plain"));
    QCOMPARE(preview.kind, Kind::Text);
    QCOMPARE(preview.text, QStringLiteral("隐私政策 𠮷\n第二行"));
}

void EvidencePreviewTest::foldsJsonWithoutTouchingLiterals()
{
    const QByteArray content =
        "{\"z\":12345678901234567890123,\"a\":[1.0,{\"t\":\"x,{\\\"}:\\\\\"}],"
        "\"empty\":{ },\"none\":[],\"z\":null,\"\\u8bc1\":true}";
    const EvidencePreview preview = previewOf(content, QStringLiteral("application/json"));
    QCOMPARE(preview.kind, Kind::Json);
    QCOMPARE(
        outline(preview.tree),
        (QStringList{QStringLiteral(" = {6}"), QStringLiteral("  z = 12345678901234567890123"),
                     QStringLiteral("  a = [2]"), QStringLiteral("    [0] = 1.0"),
                     QStringLiteral("    [1] = {1}"), QStringLiteral("      t = \"x,{\"}:\\\""),
                     QStringLiteral("  empty = {0}"), QStringLiteral("  none = [0]"),
                     QStringLiteral("  z = null"), QStringLiteral("  证 = true")}));
}

void EvidencePreviewTest::foldsXml()
{
    const QByteArray content =
        "<?xml version=\"1.0\"?><m:a xmlns:m=\"urn:x\"><!-- why -->\n"
        "<b name=\"&lt;1&gt;\">one &amp; <![CDATA[<two>]]></b><c/>mixed<d>x</d><?go on?></m:a>";
    const EvidencePreview preview = previewOf(content, QStringLiteral("application/xml"));
    QCOMPARE(preview.kind, Kind::Xml);
    QCOMPARE(
        outline(preview.tree),
        (QStringList{QStringLiteral(" = "), QStringLiteral("  m:a = "),
                     QStringLiteral("    @xmlns:m = urn:x"), QStringLiteral("    <!-- --> = why"),
                     QStringLiteral("    b = "), QStringLiteral("      @name = <1>"),
                     QStringLiteral("       = one &"), QStringLiteral("       = <two>"),
                     QStringLiteral("    c = "), QStringLiteral("     = mixed"),
                     QStringLiteral("    d = x"), QStringLiteral("    <?go?> = on")}));
}

void EvidencePreviewTest::readsADocumentInItsEncoding_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QStringEncoder gb18030("GB18030");
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QString json = QStringLiteral("{\"隐私\": \"政策\"}");
    const QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"GBK\"?><隐私>政策</隐私>");
    QTest::newRow("JSON, GB18030") << QByteArray(gb18030.encode(json)) << "application/json";
    QTest::newRow("JSON, UTF-16") << QByteArray(wide.encode(json)) << "application/json";
    QTest::newRow("JSON, UTF-8 with a mark")
        << "\xef\xbb\xbf" + json.toUtf8() << "application/json";
    QTest::newRow("XML, GBK") << QByteArray(gb18030.encode(xml)) << "text/xml";
    QTest::newRow("XML, UTF-8 that says otherwise") << xml.toUtf8() << "text/xml";
}

void EvidencePreviewTest::readsADocumentInItsEncoding()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.tree.nodes.size(), 2u);
    QCOMPARE(preview.tree.nodes[1].name, QStringLiteral("隐私"));
    QVERIFY(preview.tree.nodes[1].value.contains(QStringLiteral("政策")));
}

void EvidencePreviewTest::doesNotExpandWhatADocumentTypeDefines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("internal") << QByteArray(
        R"(<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "expanded">]><a>&e;</a>)");
    QTest::newRow("external") << QByteArray(
        R"(<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>)");
    QByteArray laughs = R"(<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">)";
    for (int i = 1; i < 12; ++i)
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \""
            + ("&l" + QByteArray::number(i - 1) + ';').repeated(10) + "\">";
    QTest::newRow("growing") << laughs + "]><a>&l11;</a>";
    QTest::newRow("undefined") << QByteArray(R"(<?xml version="1.0"?><a>&e;</a>)");
}

void EvidencePreviewTest::doesNotExpandWhatADocumentTypeDefines()
{
    QFETCH(QByteArray, content);
    const EvidencePreview preview = previewOf(content, QStringLiteral("application/xml"));
    QCOMPARE(preview.kind, Kind::Text);
    QCOMPARE(preview.text, QString::fromUtf8(content));
}

void EvidencePreviewTest::showsBrokenDocumentsAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    const auto row = [](const char *name, const QByteArray &content, const char *type) {
        QTest::newRow(name) << content << QString::fromLatin1(type);
    };
    const char *json = "application/json";
    row("JSON cut off", "{\"a\": [1,", json);
    row("JSON closed wrongly", "{\"a\": [1}]", json);
    row("JSON with no word of it", "[tru]", json);
    row("JSON with a word too long", "[nullx]", json);
    row("JSON with something after it", "{\"a\": 1} {", json);
    row("JSON without a colon", "{\"a\" 1}", json);
    row("JSON without its end quote", "[\"a]", json);
    row("a word by itself", "true", json);
    row("many openings and no end", QByteArray("[").repeated(100'000), json);
    row("XML cut off", "<?xml version=\"1.0\"?><a><b>", "text/xml");
    row("XML closed wrongly", "<a><b></a></b>", "text/xml");
    QByteArray attributes = "<a";
    for (int i = 0; i < 20'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\">\"";
    row("XML of nothing but attributes", attributes + "/>", "text/xml");
}

void EvidencePreviewTest::showsBrokenDocumentsAsTheyStand()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, Kind::Text);
    QVERIFY(preview.tree.nodes.empty());
    QCOMPARE(preview.text, QString::fromUtf8(content.left(EvidencePreview::textLimit)));
}

void EvidencePreviewTest::leavesOutWhatIsTooDeepOrTooMuch_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<int>("nodes");
    const auto nested = [](const QByteArray &open, const QByteArray &close, int times) {
        return open.repeated(times) + close.repeated(times);
    };
    constexpr int deepest = PreviewTree::deepest;
    constexpr int most = PreviewTree::mostNodes;
    QTest::newRow("JSON as deep as it may be")
        << nested("[", "]", deepest) << "application/json" << deepest;
    QTest::newRow("JSON nested too deep")
        << nested("[", "]", 50'000) << "application/json" << deepest + 1;
    QTest::newRow("objects nested too deep")
        << QByteArray("{\"a\":").repeated(50'000) + "1" + QByteArray("}").repeated(50'000)
        << "application/json" << deepest + 1;
    QTest::newRow("XML nested too deep")
        << nested("<a>", "</a>", 50'000) << "text/xml" << deepest + 1;
    QTest::newRow("JSON of many items") << "[" + QByteArray("1,").repeated(2 * most) + "1]"
                                        << "application/json" << most;
    QTest::newRow("XML of many elements") << "<a>" + QByteArray("<b/>").repeated(2 * most) + "</a>"
                                          << "text/xml" << most;
}

void EvidencePreviewTest::leavesOutWhatIsTooDeepOrTooMuch()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(int, nodes);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(static_cast<int>(preview.tree.nodes.size()), nodes);
    QCOMPARE(preview.isTruncated, nodes != PreviewTree::deepest);
    const bool isMuch = nodes == PreviewTree::mostNodes;
    QVERIFY(isMuch || !preview.isTruncated || preview.tree.nodes.back().value.endsWith(u'…'));
}

void EvidencePreviewTest::showsATreeAsAModel()
{
    PreviewTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTree(
        previewOf("{\"a\": {\"b\": 1, \"c\": 2}}", QStringLiteral("application/json")).tree);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex a = model.index(0, 0);
    QCOMPARE(model.rowCount(a), 2);
    const QModelIndex c = model.indexOf(3);
    QCOMPARE(c.parent(), a);
    QCOMPARE(c.data().toString(), QStringLiteral("c"));
    QCOMPARE(c.siblingAtColumn(PreviewTreeModel::ValueColumn).data().toString(),
             QStringLiteral("2"));
    QVERIFY(!model.indexOf(0).isValid());
    QVERIFY(!model.indexOf(99).isValid());
    model.setTree({});
    QCOMPARE(model.rowCount(), 0);
}

void EvidencePreviewTest::showsValuesAsATable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QStringList>("cells"); // a row each
    const QStringList plain{QStringLiteral("甲|乙"), QStringLiteral("1|2, 3")};
    QStringEncoder gb18030("GB18030");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &cells,
                        const char *type = "text/csv") {
        QTest::newRow(name) << content << QString::fromLatin1(type) << cells;
    };
    row("quoted", QStringLiteral("甲,乙\r\n1,\"2, 3\"\r\n").toUtf8(), plain);
    row("with a mark", "\xef\xbb\xbf" + QStringLiteral("甲,乙\n1,\"2, 3\"").toUtf8(), plain);
    row("GB18030", QByteArray(gb18030.encode(QStringLiteral("甲,乙\n1,\"2, 3\""))), plain);
    row("semicolons", QStringLiteral("甲;乙\n1;2, 3\n").toUtf8(), plain);
    row("tabs", QStringLiteral("甲\t乙\n1\t2, 3\n").toUtf8(), plain, "text/tab-separated-values");
    row("quotes and lines inside", "a,b\n\"x \"\"y\"\"\",\"1\n2\"",
        {QStringLiteral("a|b"), QStringLiteral("x \"y\"|1↵2")});
    row("rows of different lengths", "a,b\n1\n1,2,3\n\n,\n",
        {QStringLiteral("a|b|"), QStringLiteral("1||"), QStringLiteral("1|2|3"),
         QStringLiteral("||")});
    row("a quote that is never closed", "a,b\n\"1,2\n3,4",
        {QStringLiteral("a|b"), QStringLiteral("1,2↵3,4|")});
}

void EvidencePreviewTest::showsValuesAsATable()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(QStringList, cells);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, Kind::Table);
    QStringList shown{preview.table.columns.join(u'|')};
    for (const QStringList &row : preview.table.rows)
        shown += row.join(u'|');
    QCOMPARE(shown, cells);
    QVERIFY(!preview.isTruncated);
}

void EvidencePreviewTest::cutsLongValues()
{
    const CsvLimits limits;
    const auto show = [](const QByteArray &content) {
        return previewOf(content, QStringLiteral("text/csv"));
    };
    const EvidencePreview longValue = show(QByteArray(1'000'000, 'x') + ",b\n1,2");
    QVERIFY(longValue.isTruncated);
    QCOMPARE(longValue.table.columns.front().size(), limits.characters);
    QCOMPARE(longValue.table.columns.back(), QStringLiteral("b"));
    const EvidencePreview wide = show(QByteArray(",").repeated(100'000));
    QVERIFY(wide.isTruncated);
    QCOMPARE(wide.table.columns.size(), limits.columns);
    const EvidencePreview high = show(QByteArray("1\n").repeated(100'000));
    QVERIFY(high.isTruncated);
    QCOMPARE(static_cast<qsizetype>(high.table.rows.size()), limits.rows - 1);
}

void EvidencePreviewTest::showsATableAsAModel()
{
    PreviewTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(previewOf("a,b\n1,2\n3,4", QStringLiteral("text/csv")).table);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("b"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("3"));
    model.setTable({});
    QCOMPARE(model.columnCount(), 0);
}

void EvidencePreviewTest::cutsLongText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<Kind>("kind");
    constexpr qsizetype limit = EvidencePreview::textLimit;
    QTest::newRow("ASCII") << QByteArray(limit + 1, 'x') << "text/plain" << Kind::Text;
    // The limit falls into the middle of a character.
    QTest::newRow("Chinese, UTF-8")
        << QStringLiteral("证").repeated(limit).toUtf8() << "text/plain" << Kind::Text;
    QStringEncoder gb18030("GB18030");
    QTest::newRow("Chinese, GB18030")
        << 'x' + QByteArray(gb18030.encode(QStringLiteral("证").repeated(limit))) << "text/plain"
        << Kind::Text;
    QTest::newRow("JSON that is none")
        << "[" + QByteArray("1234567,").repeated(limit / 4) << "application/json" << Kind::Text;
}

void EvidencePreviewTest::cutsLongText()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(Kind, kind);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, kind);
    QVERIFY(preview.isTruncated);
    QVERIFY(preview.text.size() <= EvidencePreview::textLimit);
    QVERIFY(preview.text.size() >= EvidencePreview::textLimit / 3 - 1);
    QVERIFY(!preview.text.contains(QChar::ReplacementCharacter));
}

void EvidencePreviewTest::makesHiddenCharactersVisible()
{
    const QString log = QStringLiteral("a\x1b[31mred\x1b[0m b\x07\t")
        + QStringLiteral("evil\u202egnp.exe \u2066x\u2069\x7f")
        + QStringLiteral(" — plain text, "
                         "long enough that a few control characters do not make it binary data: ")
              .repeated(5);
    const EvidencePreview preview = previewOf(log.toUtf8(), QStringLiteral("text/plain"));
    QCOMPARE(preview.kind, Kind::Text);
    QVERIFY(preview.text.startsWith(
        QStringLiteral("a␛[31mred␛[0m b␇\tevil\ufffdgnp.exe \ufffdx\ufffd␡")));
}

void EvidencePreviewTest::findsWhateverTheCaseAndWidth_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QList<int>>("hits");
    const auto row = [](const char *name, const QByteArray &content, const char *type,
                        const QString &wanted, const QList<int> &hits) {
        QTest::newRow(name) << content << QString::fromLatin1(type) << wanted << hits;
    };
    const QByteArray text = QStringLiteral("Token ＴＯＫＥＮ 令牌 token").toUtf8();
    row("text", text, "text/plain", QStringLiteral("token"), {0, 6, 15});
    row("wide letters look for plain ones", text, "text/plain", QStringLiteral("ｔｏｋｅｎ"),
        {0, 6, 15});
    row("Chinese", text, "text/plain", QStringLiteral("令牌"), {12});
    row("nothing", text, "text/plain", QStringLiteral("secret"), {});
    row("no text at all", text, "text/plain", {}, {});
    row("hits do not overlap", "aaaa", "text/plain", QStringLiteral("aa"), {0, 2});
    row("names and values of a tree", "{\"Token\": 1, \"b\": [\"x token\", \"y\"]}",
        "application/json", QStringLiteral("TOKEN"), {1, 3});
    row("cells of a table", "a,b\nx,Token\ntoken,y\n", "text/csv", QStringLiteral("token"), {1, 2});
    row("a picture has no text", "\x89PNG\r\n\x1a\n....", "image/png", QStringLiteral("PNG"), {});
}

void EvidencePreviewTest::findsWhateverTheCaseAndWidth()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(QString, wanted);
    QFETCH(QList<int>, hits);
    const auto found = hitsIn(previewOf(content, mediaType), wanted);
    QCOMPARE(QList<int>(found.begin(), found.end()), hits);
}

void EvidencePreviewTest::findsNoMoreThanCanBeWalkedThrough()
{
    const auto hits = hitsIn(previewOf(QByteArray(100'000, 'x'), QStringLiteral("text/plain")),
                             QStringLiteral("x"));
    QCOMPARE(hits.size(), mostHits);
}

QTEST_GUILESS_MAIN(EvidencePreviewTest)
#include "evidencepreviewtest.moc"
