#include "models/evidence/evidencepreview.h"

#include <QStringEncoder>
#include <QTest>

using namespace gatehouse;

using Kind = EvidencePreview::Kind;

class EvidencePreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classifiesByContent_data();
    void classifiesByContent();
    void readsTextInItsEncoding_data();
    void readsTextInItsEncoding();
    void indentsJsonWithoutTouchingLiterals();
    void indentsXml();
    void doesNotExpandWhatADocumentTypeDefines_data();
    void doesNotExpandWhatADocumentTypeDefines();
    void showsBrokenDocumentsAsTheyStand_data();
    void showsBrokenDocumentsAsTheyStand();
    void cutsLongText_data();
    void cutsLongText();
    void doesNotIndentWithoutEnd();
    void makesHiddenCharactersVisible();
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
    row("HTML is shown as text", "<!DOCTYPE html><script>alert(1)</script>", "text/html",
        Kind::Text);
    row("binary", QByteArray("\0\1\2\3\4", 5), "application/octet-stream", Kind::None);
    row("binary without zeros", "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10", "text/plain",
        Kind::None);
    row("no encoding we know", "\xff\xff\xff\xff\xff", "text/plain", Kind::None);
    row("an archive", QByteArray("PK\x03\x04\x14\0\0\0", 8), "application/zip", Kind::None);
}

void EvidencePreviewTest::classifiesByContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(Kind, kind);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, kind);
    QVERIFY(!preview.isTruncated);
    const bool hasText = kind == Kind::Text || kind == Kind::Json || kind == Kind::Xml;
    QCOMPARE(!preview.text.isEmpty(), hasText);
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

void EvidencePreviewTest::indentsJsonWithoutTouchingLiterals()
{
    const QByteArray content = R"({"z":12345678901234567890,"a":[1.0,{"t":"x,{\"}:\\"}],
        "empty":{ },"none":[],"z":null})";
    QCOMPARE(previewOf(content, QStringLiteral("application/json")).text, QStringLiteral(R"({
  "z": 12345678901234567890,
  "a": [
    1.0,
    {
      "t": "x,{\"}:\\"
    }
  ],
  "empty": {},
  "none": [],
  "z": null
})"));
}

void EvidencePreviewTest::indentsXml()
{
    const QByteArray content = R"(<?xml version="1.0" encoding="GBK"?><m:a xmlns:m="urn:x">)"
                               R"(<!-- 说明 --><b name="&lt;1&gt;">一 &amp; 二</b><c/></m:a>)";
    const EvidencePreview preview = previewOf(content, QStringLiteral("application/xml"));
    QCOMPARE(preview.kind, Kind::Xml);
    QCOMPARE(preview.text, QStringLiteral(R"(<?xml version="1.0" encoding="GBK"?>
<m:a xmlns:m="urn:x">
  <!-- 说明 -->
  <b name="&lt;1&gt;">一 &amp; 二</b>
  <c/>
</m:a>)"));
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
    QCOMPARE(preview.kind, Kind::Xml);
    QCOMPARE(preview.text, QString::fromUtf8(content));
}

void EvidencePreviewTest::showsBrokenDocumentsAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("JSON cut off") << QByteArray("{\"a\": [1,") << "application/json" << Kind::Text;
    QTest::newRow("JSON closed wrongly")
        << QByteArray("{\"a\": [1}]") << "application/json" << Kind::Text;
    QTest::newRow("XML cut off") << QByteArray("<?xml version=\"1.0\"?><a><b>") << "text/xml"
                                 << Kind::Xml;
    QTest::newRow("XML closed wrongly") << QByteArray("<a><b></a></b>") << "text/xml" << Kind::Xml;
    QTest::newRow("JSON nested too deep")
        << QByteArray("[").repeated(100) + '1' + QByteArray("]").repeated(100) << "application/json"
        << Kind::Text;
    QTest::newRow("XML nested too deep")
        << QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100) << "text/xml"
        << Kind::Xml;
}

void EvidencePreviewTest::showsBrokenDocumentsAsTheyStand()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mediaType);
    QFETCH(Kind, kind);
    const EvidencePreview preview = previewOf(content, mediaType);
    QCOMPARE(preview.kind, kind);
    QCOMPARE(preview.text, QString::fromUtf8(content));
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
    QTest::newRow("JSON") << "[" + QByteArray("1,").repeated(limit) + "1]"
                          << "application/json" << Kind::Text;
    QTest::newRow("XML") << "<a>" + QByteArray("<b/>").repeated(limit) + "</a>"
                         << "text/xml" << Kind::Xml;
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

void EvidencePreviewTest::doesNotIndentWithoutEnd()
{
    // 60 levels of indentation before every one of many numbers.
    QByteArray content = QByteArray("[").repeated(60) + QByteArray("1,").repeated(100'000) + '1'
        + QByteArray("]").repeated(60);
    const EvidencePreview preview = previewOf(content, QStringLiteral("application/json"));
    QCOMPARE(preview.kind, Kind::Text);
    QCOMPARE(preview.text, QString::fromLatin1(content));
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

QTEST_GUILESS_MAIN(EvidencePreviewTest)
#include "evidencepreviewtest.moc"
