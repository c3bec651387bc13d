#include "tests/models/exchange/exchangefixture.h"

using namespace gatehouse;

class Tm7ReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfPart();
    void readsHowThreatsStand();
    void saysWhichLevelTheHighestBecame();
    void readsOtherEncodings();
    void mendsCharactersThatXmlDoesNotAllow();
    void tellsEqualIdsApart();
    void knowsPartsByTheirTypeOrShape();
};

void Tm7ReaderTest::readsEveryKindOfPart()
{
    const ModelReading reading = readOrFail(fixture("device.tm7"));
    QCOMPARE(reading.format, ModelFormat::ThreatModelingTool);
    QCOMPARE(reading.formatVersion, "4.3");
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.name, "Insurance app");
    QCOMPARE(model.description, "An app and its cache");
    QCOMPARE(model.elements.size(), std::size_t(3 + 1));
    QCOMPARE(model.flows.size(), std::size_t(3));
    QCOMPARE(model.boundaries.size(), std::size_t(2));
    QCOMPARE(model.diagrams.size(), std::size_t(1));
    const Diagram &diagram = model.diagrams[0];
    QCOMPARE(diagram.name, "First");
    const ModelElement &customer = named(model.elements, "Customer");
    QCOMPARE(customer.kind, ElementKind::Actor);
    QCOMPARE(customer.outOfScope, (OutOfScope{true, "Nobody can change people"}));
    QCOMPARE(named(model.elements, "Mobile app").kind, ElementKind::Process);
    QCOMPARE(named(model.elements, "Cache").kind, ElementKind::Store);
    QCOMPARE(rectOn(diagram, named(model.elements, "Cache").uid), QRectF(300, 300, 120, 90));
    const DataFlow &calls = named(model.flows, "Calls");
    QCOMPARE(calls.source, customer.uid);
    QCOMPARE(calls.target, named(model.elements, "Mobile app").uid);
    QCOMPARE(diagram.routes[0].style, RouteStyle::Curved);
    QCOMPARE(diagram.routes[0].bends, (std::vector<QPointF>{{200, 40}}));
    const ModelElement *end = model.element(named(model.flows, "Loose").target);
    QVERIFY(end);
    QCOMPARE(rectOn(diagram, end->uid).center(), QPointF(600, 250));
    QCOMPARE(boxOn(diagram, named(model.boundaries, "Device").uid), QRectF(250, 20, 260, 420));
    QCOMPARE(diagram.boundaries[1].line, (std::vector<QPointF>{{600, 20}, {620, 220}, {610, 430}}));
    QCOMPARE(diagram.notes.size(), std::size_t(1));
    QCOMPARE(diagram.notes[0].text, "A remark");
    const QString lines = linesOf(reading.lost);
    QVERIFY(lines.contains("Stores Secrets"));
    QVERIFY(lines.contains("“Yes”"));
    QVERIFY(lines.contains("SE.EI.Own.Person"));
    QVERIFY(isLost(reading.lost, "MetaInformation.Assumptions"));
    QVERIFY(isLost(reading.lost, "KnowledgeBase"));
}

void Tm7ReaderTest::readsHowThreatsStand()
{
    const ModelReading reading = readOrFail(fixture("device.tm7"));
    const ModelDocument &document = reading.document;
    QCOMPARE(document.threats.size(), std::size_t(5));
    const auto measures = [&](const DocumentThreat &threat) {
        QStringList words;
        for (const DocumentCountermeasure &each : document.countermeasures) {
            if (threat.countermeasures.contains(each.uid))
                words += toKey(each.stage) + ' ' + each.description;
        }
        words.sort();
        return words.join("; ");
    };
    const DocumentThreat &open = threatCalled(document, "Who calls?");
    QCOMPARE(open.state, ThreatState::Open);
    QCOMPARE(open.subject, named(document.model.flows, "Calls").uid);
    QCOMPARE(open.description, "Long Who calls?");
    QCOMPARE(toKeys(open.categories), "S");
    QCOMPARE(open.risk, Risk::High);
    QCOMPARE(open.number, 1);
    QCOMPARE(measures(open), "proposed Ask for a password");
    const DocumentThreat &justified = threatCalled(document, "Forged call");
    QCOMPARE(justified.state, ThreatState::Designed);
    QCOMPARE(measures(justified), "designed A password is asked for; proposed Sign calls");
    const DocumentThreat &suggested = threatCalled(document, "Read the cache");
    QCOMPARE(suggested.state, ThreatState::Designed);
    QCOMPARE(measures(suggested), "designed Encrypt the cache");
    const DocumentThreat &none = threatCalled(document, "Full cache");
    QCOMPARE(none.state, ThreatState::NotApplicable);
    QCOMPARE(none.reason, "Nothing is denied");
    const DocumentThreat &odd = threatCalled(document, "Odd one");
    QCOMPARE(odd.state, ThreatState::Open);
    QVERIFY(odd.categories.empty());
    QCOMPARE(odd.risk, Risk::None);
    const QString lines = linesOf(reading.lost);
    QVERIFY(lines.contains("Magic"));
    QVERIFY(lines.contains("Urgent"));
    QVERIFY(lines.contains("StateInformation"));
}

void Tm7ReaderTest::saysWhichLevelTheHighestBecame()
{
    QByteArray content = fixture("device.tm7");
    content.replace("Urgent", "Critical");
    const ModelReading reading = readOrFail(content);
    QCOMPARE(threatCalled(reading.document, "Odd one").risk, Risk::High);
    QVERIFY(linesOf(reading.lost).contains("“Critical” became high"));
}

void Tm7ReaderTest::readsOtherEncodings()
{
    const QByteArray content = fixture("device.tm7");
    const ModelReading plain = readOrFail(content);
    QVERIFY(readOrFail("\xEF\xBB\xBF" + content).document == plain.document);
    const QString text = QString::fromUtf8(content);
    const QByteArray wide(
        "\xFF\xFE" + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    QVERIFY(readOrFail(wide).document == plain.document);
}

void Tm7ReaderTest::mendsCharactersThatXmlDoesNotAllow()
{
    QByteArray content = fixture("device.tm7");
    content.replace(">Customer<", ">Cust&#x1;om&#11;er&#65;\x02<");
    content.replace(">An app and its cache<", "><![CDATA[An &#x1; app \x03]]><");
    const ModelReading reading = readOrFail(content);
    QVERIFY(!named(reading.document.model.elements, "Cust�om�erA�").uid.isEmpty());
    QCOMPARE(reading.document.model.description, "An &#x1; app �");
    QVERIFY2(linesOf(reading.lost).contains(": 4 characters"),
             qUtf8Printable(linesOf(reading.lost)));
    // Thousands of them are no text that somebody pasted.
    content.replace("Cust", QByteArray(20'000, '\x01'));
    QVERIFY(!readThreatModel(content));
}

void Tm7ReaderTest::tellsEqualIdsApart()
{
    QByteArray content = fixture("device.tm7");
    const auto twice = readThreatModel(QByteArray(content).replace(
        "50000000-0000-4000-8000-000000000003", "50000000-0000-4000-8000-000000000002"));
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Invalid);
    // A second diagram with the same ids is a harmless one.
    const qsizetype start = content.indexOf("<DrawingSurfaceModel");
    const qsizetype end = content.indexOf("</DrawingSurfaceList>");
    content.insert(end, content.mid(start, end - start));
    const ModelReading both = readOrFail(content);
    QCOMPARE(both.document.model.elements.size(), std::size_t(8));
    QCOMPARE(both.document.model.flows.size(), std::size_t(6));
    QCOMPARE(both.document.model.diagrams.size(), std::size_t(2));
}

void Tm7ReaderTest::knowsPartsByTheirTypeOrShape()
{
    QByteArray content = fixture("device.tm7");
    content.replace(">GE.DS<", ">Odd<");
    QCOMPARE(named(readOrFail(content).document.model.elements, "Cache").kind, ElementKind::Store);
    content.replace(">SE.DS.Own.File<", ">Odd<");
    QCOMPARE(named(readOrFail(content).document.model.elements, "Cache").kind, ElementKind::Store);
    content.replace("\"StencilParallelLines\"", "\"Odd\"");
    const ModelReading reading = readOrFail(content);
    QCOMPARE(named(reading.document.model.elements, "Cache").kind, ElementKind::Process);
    QVERIFY(linesOf(reading.lost).contains("“Odd”"));
}

QTEST_GUILESS_MAIN(Tm7ReaderTest)
#include "tm7readertest.moc"
