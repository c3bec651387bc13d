#include "tests/models/exchange/exchangefixture.h"

#include "models/exchange/foreigncontent.h"
#include "models/exchange/gridlayout.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace gatehouse;

class ThreatModelFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognisesFormatsByTheirShape_data();
    void recognisesFormatsByTheirShape();
    void refusesWhatIsNoThreatModel_data();
    void refusesWhatIsNoThreatModel();
    void readsUtf16_data();
    void readsUtf16();
    void saysWhichLineOfYamlBeginsWithATab_data();
    void saysWhichLineOfYamlBeginsWithATab();
    void readsWhatOnlyOtherParsersTake_data();
    void readsWhatOnlyOtherParsersTake();
    void readsAListOfOneModel_data();
    void readsAListOfOneModel();
    void namesThePlaceOfDamage();
    void saysThatATextIsInAnotherEncoding();
    void refusesFilesThatAreCutOff_data();
    void refusesFilesThatAreCutOff();
    void endsEarlyOnHostileFiles_data();
    void endsEarlyOnHostileFiles();
    void survivesDamagedBytes_data();
    void survivesDamagedBytes();
    void readsFiles();
};

void ThreatModelFileTest::recognisesFormatsByTheirShape_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ModelFormat>("format");
    QTest::newRow("dragon") << "dragon.json" << ModelFormat::ThreatDragon;
    QTest::newRow("dragon 1") << "dragon-legacy.json" << ModelFormat::ThreatDragonLegacy;
    QTest::newRow("otm") << "claims.otm.json" << ModelFormat::OpenThreatModel;
    QTest::newRow("dragon without data") << "dragon-bare.json" << ModelFormat::ThreatDragon;
    QTest::newRow("dragon of both versions") << "dragon-mixed.json" << ModelFormat::ThreatDragon;
    QTest::newRow("otm yaml") << "claims.otm.yaml" << ModelFormat::OpenThreatModelYaml;
    QTest::newRow("first otm") << "first.otm.yaml" << ModelFormat::OpenThreatModelYaml;
    QTest::newRow("tm7") << "device.tm7" << ModelFormat::ThreatModelingTool;
}

void ThreatModelFileTest::recognisesFormatsByTheirShape()
{
    QFETCH(const QString, file);
    QFETCH(const ModelFormat, format);
    QByteArray content = fixture(file);
    QCOMPARE(readOrFail(content).format, format);
    QCOMPARE(readOrFail("\n  " + content).format, format);
    QCOMPARE(readOrFail("\xEF\xBB\xBF" + content).format, format);
    // Whatever version it says it is of.
    content.replace("\"2.1.3\"", "\"99\"").replace("0.2.0", "99").replace(">4.3<", ">99<");
    QCOMPARE(readOrFail(content).format, format);
}

void ThreatModelFileTest::refusesWhatIsNoThreatModel_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \n\t ");
    QTest::newRow("a text") << QByteArray("Dear all,\nplease find attached");
    QTest::newRow("another JSON") << QByteArray(R"({"app_name": "x", "md5": "y"})");
    QTest::newRow("a list") << QByteArray("[1, 2, 3]");
    QTest::newRow("a word") << QByteArray("\"otmVersion\"");
    QTest::newRow("another XML") << QByteArray("<testsuites><testsuite/></testsuites>");
    QTest::newRow("a broken XML") << QByteArray("<<<");
    QTest::newRow("another YAML") << QByteArray("name: x\nsteps: [a, b]\n");
    QTest::newRow("a YAML that speaks of it") << QByteArray("text: my otmVersion\n");
    QTest::newRow("misspelt members")
        << QByteArray(R"({"version": "2.1.3", "summary": {"titled": "x"}, "details": {}})");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("an archive") << QByteArray("PK\x03\x04");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("half a mark") << QByteArray("\xFF\xFE");
}

void ThreatModelFileTest::refusesWhatIsNoThreatModel()
{
    QFETCH(const QByteArray, content);
    const auto reading = readThreatModel(content);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Unreadable);
    QVERIFY(reading.error().message.endsWith('.'));
}

void ThreatModelFileTest::readsUtf16_data()
{
    recognisesFormatsByTheirShape_data();
}

void ThreatModelFileTest::readsUtf16()
{
    QFETCH(const QString, file);
    QFETCH(const ModelFormat, format);
    const QString text = QString::fromUtf8(fixture(file));
    const ModelReading plain = readOrFail(fixture(file));
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        const ModelReading reading = readOrFail(QByteArray(marked.encode(text)));
        QCOMPARE(reading.format, format);
        QVERIFY(reading.document == plain.document);
    }
    // Whatever begins with a letter or a bracket needs no mark.
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder bare(encoding, QStringConverter::Flag::Default);
        const ModelReading reading = readOrFail(QByteArray(bare.encode(text)));
        QCOMPARE(reading.format, format);
        QVERIFY(reading.document == plain.document);
    }
    if (file.endsWith(".json")) {
        QStringEncoder bare(QStringConverter::Utf16LE);
        const QByteArray content = bare.encode(text);
        QCOMPARE(readThreatModel(content.first(text.size())).error().kind, ErrorKind::Unreadable);
    }
}

void ThreatModelFileTest::saysWhichLineOfYamlBeginsWithATab_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    const QByteArray head("otmVersion: 0.2.0\nproject:\n");
    QTest::newRow("the first of a group") << head + "\tname: x\n  id: x\n" << 3;
    QTest::newRow("in a list") << head + "  name: x\n  id: x\ntrustZones:\n  - id: z\n\tname: z\n"
                               << 7;
    QTest::newRow("after spaces") << head
            + "  name: x\n  id: x\ntrustZones:\n  - id: z\n  \t  name: z\n"
                                  << 7;
}

void ThreatModelFileTest::saysWhichLineOfYamlBeginsWithATab()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, line);
    const auto reading = readThreatModel(content);
    QVERIFY(!reading);
    const QString said = reading.error().message;
    QVERIFY2(said.contains(QStringLiteral("Line %1 ").arg(line)), qPrintable(said));
    QVERIFY2(said.contains(u"spaces") && !said.contains(u"damaged"), qPrintable(said));
}

void ThreatModelFileTest::readsWhatOnlyOtherParsersTake_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("read");
    QTest::addColumn<bool>("isSaid");
    const QByteArray rest = R"(, "description": "of 2026")";
    QTest::newRow("half of a character") << R"("Teller \ud83d")" + rest << "Teller �" << true;
    QTest::newRow("a line's end within a text")
        << "\"Teller\nand more\"" + rest << "Teller and more" << false;
    QTest::newRow("another control character") << "\"Tel\x01ler\"" + rest << "Teller" << false;
    QTest::newRow("a number of forty digits")
        << R"("Teller", "x": 1234567890123456789012345678901234567890)" + rest << "Teller" << true;
    QTest::newRow("a name said twice") << R"("Once", "name": "Teller")" + rest << "Teller" << false;
}

void ThreatModelFileTest::readsWhatOnlyOtherParsersTake()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isSaid);
    const ModelReading reading = readOrFail(R"({"otmVersion": "0.2.0", "project": {"name": )" + name
                                            + R"(}, "components": []})");
    QTEST(reading.document.model.name, "read");
    QCOMPARE(reading.document.model.description, "of 2026");
    QCOMPARE(std::ranges::any_of(reading.lost, &QString::isEmpty, &LostField::path)
                 || isLost(reading.lost, "project.x"),
             isSaid);
}

void ThreatModelFileTest::readsAListOfOneModel_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("between");
    QTest::newRow("otm") << QByteArray("[") << fixture("claims.otm.json") << QByteArray("]")
                         << QByteArray(",");
    QTest::newRow("dragon") << QByteArray("[") << fixture("dragon.json") << QByteArray("]")
                            << QByteArray(",");
    QByteArray yaml = fixture("claims.otm.yaml");
    yaml.replace("\n", "\n  ");
    QTest::newRow("yaml") << QByteArray("- ") << yaml.trimmed() << QByteArray("\n")
                          << QByteArray("\n- ");
}

void ThreatModelFileTest::readsAListOfOneModel()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, between);
    const ModelReading one = readOrFail(before + content + after);
    QVERIFY(!one.document.model.elements.empty());
    const auto several = readThreatModel(before + content + between + content + after);
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ErrorKind::Invalid);
    QVERIFY(several.error().message.contains("list of 2"));
}

void ThreatModelFileTest::namesThePlaceOfDamage()
{
    const auto cut = readThreatModel("{\"summary\": {},\n \"detail\": {\"名\": ");
    QVERIFY(!cut);
    QVERIFY2(cut.error().message.contains("line 2, at character 18"),
             qUtf8Printable(cut.error().message));
    const auto two = readThreatModel(fixture("dragon.json").trimmed() + "\n{}");
    QVERIFY(!two);
    QCOMPARE(two.error().kind, ErrorKind::Invalid);
    const qsizetype lines = fixture("dragon.json").trimmed().count('\n') + 2;
    QVERIFY2(two.error().message.contains(QStringLiteral("line %1, at character").arg(lines)),
             qUtf8Printable(two.error().message));
    const auto twice = readThreatModel("otmVersion: 0.2.0\nproject:\n  name: P\n  name: Q\n");
    QVERIFY(!twice);
    QVERIFY(twice.error().message.contains("“name”"));
}

void ThreatModelFileTest::saysThatATextIsInAnotherEncoding()
{
    const QByteArray gbk = "\xB3\xB5\xCF\xD5";
    for (const QByteArray &content :
         {"otmVersion: 0.2.0\nproject:\n  name: " + gbk + "\n",
          R"({"otmVersion": "0.2.0", "project": {"name": ")" + gbk + R"("}, "components": []})"}) {
        const auto reading = readThreatModel(content);
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, ErrorKind::Unreadable);
        QVERIFY2(reading.error().message.contains("UTF-8"),
                 qUtf8Printable(reading.error().message));
    }
}

void ThreatModelFileTest::refusesFilesThatAreCutOff_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"dragon.json", "dragon-legacy.json", "claims.otm.json", "device.tm7"})
        QTest::newRow(file) << file;
}

void ThreatModelFileTest::refusesFilesThatAreCutOff()
{
    QFETCH(const QString, file);
    const QByteArray content = fixture(file).trimmed();
    for (qsizetype size = 1; size < content.size(); size += 1 + size / 40) {
        const auto reading = readThreatModel(content.left(size));
        QVERIFY2(!reading, qPrintable(QString::number(size)));
        QCOMPARE(reading.error().kind, ErrorKind::Unreadable);
    }
}

namespace {

QByteArray dragonOf(const QByteArray &cells)
{
    return R"({"version": "2.0", "summary": {"title": "x"}, "detail": {"diagrams": [{"id": 0, "cells": [)"
        + cells + "]}]}}";
}

QByteArray otmOf(const QByteArray &rest)
{
    return R"({"otmVersion": "0.2.0", "project": {"name": "x", "id": "x"}, )" + rest + "}";
}

QByteArray repeated(const QByteArray &each, int times, const QByteArray &between = ",")
{
    QByteArray all;
    all.reserve((each.size() + between.size()) * times);
    for (int i = 0; i < times; ++i) {
        if (i > 0)
            all += between;
        all += QByteArray(each).replace("#", QByteArray::number(i));
    }
    return all;
}

} // namespace

void ThreatModelFileTest::endsEarlyOnHostileFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    const QByteArray yaml = "otmVersion: 0.2.0\nproject: {name: x, id: x}\n";
    QTest::newRow("levels of JSON")
        << dragonOf(QByteArray(10'000, '[') + QByteArray(10'000, ']')) << false;
    QTest::newRow("levels of YAML") << yaml + "x: " + QByteArray(10'000, '[') << false;
    QTest::newRow("levels of YAML by indentation") << yaml + "x:\n" + [] {
        QByteArray lines;
        for (int i = 1; i < 3000; ++i)
            lines += QByteArray(i, ' ') + "x:\n";
        return lines;
    }() << false;
    QTest::newRow("levels of XML")
        << QByteArray("<ThreatModel>") + QByteArray("<a>").repeated(100'000) << false;
    QTest::newRow("levels of a skipped XML")
        << QByteArray("<ThreatModel><KnowledgeBase>") + QByteArray("<a>").repeated(100'000)
        << false;
    QTest::newRow("entities in XML")
        << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                      "<ThreatModel><Version>&b;</Version></ThreatModel>")
        << false;
    QTest::newRow("a foreign entity in XML")
        << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                      "<ThreatModel><Version>&a;</Version></ThreatModel>")
        << false;
    QByteArray laughs = yaml + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + repeated(before, 10, ", ") + "]\n";
    }
    QTest::newRow("aliases of aliases") << laughs << false;
    const QByteArray longText = "t: &t \"" + QByteArray(1 << 20, 'x') + "\"\n";
    QTest::newRow("a long text of aliases")
        << yaml + longText + "x:\n" + repeated("- *t", 2000, "\n") << false;
    QTest::newRow("a long name of aliases")
        << yaml + longText + "x:\n" + repeated("- {*t : 1}", 2000, "\n") << false;
    QByteArray merges = yaml + "m0: &m0 {" + repeated("k#: 1", 1000, ", ") + "}\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray number = QByteArray::number(i);
        merges += "m" + number + ": &m" + number + " {<<: ["
            + repeated("*m" + QByteArray::number(i - 1), 10, ", ") + "]}\n";
    }
    QTest::newRow("merged fields of merged fields") << merges << true;
    QTest::newRow("an alias of itself") << yaml + "x: &a [*a]\n" << false;
    QTest::newRow("an alias of nothing") << yaml + "x: *nobody\n" << false;
    QTest::newRow("a field twice") << yaml + "x: 1\nx: 2\n" << false;
    QTest::newRow("a list as a field") << yaml + "? [a, b]\n: 1\n" << false;
    QTest::newRow("a megabyte of anchors") << yaml + repeated("k#: &k# v", 50'000, "\n") + "\n"
                                           << true;
    QTest::newRow("groups inside groups") << otmOf("\"components\": [" + [] {
        QByteArray all = R"({"id": "0", "name": "0"})";
        for (int i = 1; i < 10'000; ++i)
            all += QByteArray(R"(,{"id": "#", "parent": {"component": "@"}})")
                       .replace("#", QByteArray::number(i))
                       .replace("@", QByteArray::number(i - 1));
        return all;
    }() + "]") << false;
    QTest::newRow("far away") << dragonOf(
        R"({"id": "a1", "shape": "actor", "position": {"x": 1e308, "y": -1e308},)"
        R"( "size": {"width": 1e308, "height": 1e308}})")
                              << true;
    QTest::newRow("too far for a number")
        << dragonOf(R"({"id": "a1", "position": {"x": 1e999}})") << false;
    QTest::newRow("a long number")
        << dragonOf(R"({"id": "a1", "position": {"x": )" + QByteArray(40, '7') + "}}") << true;
    QTest::newRow("more parts than a model")
        << dragonOf(repeated(R"({"id": "a#", "shape": "process"})", 25'000)) << false;
    QTest::newRow("as many parts as a model")
        << dragonOf(repeated(R"({"id": "a#", "shape": "process"})", 20'000)) << true;
    QTest::newRow("millions of values") << dragonOf(repeated("0", 4'000'000)) << false;
    QTest::newRow("millions of empty lists") << dragonOf(repeated("[]", 4'000'000)) << false;
    QTest::newRow("a million of odd cells") << dragonOf(repeated("7", 1'000'000)) << false;
    QTest::newRow("a million of threats")
        << dragonOf(R"({"id": "a1", "data": {"threats": [)" + repeated("{}", 1'000'000) + "]}}")
        << false;
    QTest::newRow("a million of components")
        << otmOf("\"components\": [" + repeated("{}", 1'000'000) + "]") << false;
    QTest::newRow("many fields") << otmOf(repeated("\"k#\": 1", 200'000)) << true;
    QTest::newRow("thousands of attributes in XML")
        << "<ThreatModel " + repeated("a#=\"\"", 200'000, " ") + "/>" << false;
    QTest::newRow("a text of forty megabytes")
        << dragonOf("{\"id\": \"a1\", \"data\": {\"name\": \"" + QByteArray(40 << 20, 'x') + "\"}}")
        << true;
    QTest::newRow("larger than any model") << QByteArray(200 << 20, ' ') << false;
    QTest::newRow("millions of elements of XML")
        << "<ThreatModel>" + QByteArray("<a/>").repeated(4'000'000) + "</ThreatModel>" << false;
}

void ThreatModelFileTest::endsEarlyOnHostileFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isRead);
    QElapsedTimer timer;
    timer.start();
    const auto reading = readThreatModel(content);
    QVERIFY2(reading.has_value() == isRead,
             reading ? "was read" : qUtf8Printable(reading.error().message));
    if (!reading) {
        QVERIFY(reading.error().kind == ErrorKind::Unreadable
                || reading.error().kind == ErrorKind::Invalid);
        QVERIFY(!reading.error().message.isEmpty());
    }
    // Seconds on a loaded machine under a debugger's eye; what hangs takes forever.
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void ThreatModelFileTest::survivesDamagedBytes_data()
{
    recognisesFormatsByTheirShape_data();
}

void ThreatModelFileTest::survivesDamagedBytes()
{
    QFETCH(const QString, file);
    const QByteArray content = fixture(file);
    QRandomGenerator random(17);
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = content;
        for (int i = 0, n = 1 + int(random.bounded(4)); i < n; ++i) {
            const qsizetype at = random.bounded(int(damaged.size()));
            switch (random.bounded(3)) {
            case 0:
                damaged[at] = char(random.bounded(256));
                break;
            case 1:
                damaged.remove(at, 1 + random.bounded(30));
                break;
            default:
                damaged.insert(
                    at, damaged.mid(random.bounded(int(damaged.size())), random.bounded(200)));
            }
        }
        const auto reading = readThreatModel(damaged);
        if (reading)
            QVERIFY(checkDocument(reading->document));
        else
            QVERIFY(!reading.error().message.isEmpty());
    }
}

void ThreatModelFileTest::readsFiles()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("model.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fixture("claims.otm.yaml"));
    file.close();
    const auto reading = readThreatModelFile(file.fileName());
    QVERIFY(reading);
    QCOMPARE(reading->format, ModelFormat::OpenThreatModelYaml);
    QVERIFY(!readThreatModelFile(folder.filePath("nothing")));
    QVERIFY(!readThreatModelFile(folder.path()));
    // Told by its size, without reading it.
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(3) << 30));
    file.close();
    const auto large = readThreatModelFile(file.fileName());
    QVERIFY(!large);
    QCOMPARE(large.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(ThreatModelFileTest)
#include "threatmodelfiletest.moc"
