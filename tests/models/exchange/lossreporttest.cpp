#include "tests/models/exchange/exchangefixture.h"

#include "models/exchange/xmltree.h"

#include <QRegularExpression>

using namespace gatehouse;

namespace {

/// Paths of everything that says something and holds nothing else.
void collectLeaves(const QJsonValue &value, const QString &path, QStringList &leaves)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collectLeaves(*member, path.isEmpty() ? member.key() : path + '.' + member.key(),
                          leaves);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collectLeaves(array[i], QStringLiteral("%1[%2]").arg(path).arg(i), leaves);
    } else if (!value.isNull() && value != QJsonValue("")) {
        leaves += path;
    }
}

QJsonValue otherThan(const QJsonValue &value)
{
    if (value.isBool())
        return !value.toBool();
    if (value.isDouble())
        return value.toDouble() + 1000;
    return "x" + value.toString();
}

/// Whether a reading follows from that value: another value gives another reading. What another
/// value would only be reported for is checked to follow from the rest, and kept so.
bool makesADifference(const ModelReading &reading, const Result<ModelReading> &other)
{
    return !other || other->document != reading.document
        || other->formatVersion != reading.formatVersion || other->lost != reading.lost;
}

} // namespace

class LossReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOrNamesEveryFieldOfJson_data();
    void keepsOrNamesEveryFieldOfJson();
    void keepsOrNamesEveryFieldOfXml();
    void namesFieldsNobodyHasHeardOf_data();
    void namesFieldsNobodyHasHeardOf();
    void namesOnlyWhatIsThere_data();
    void namesOnlyWhatIsThere();
    void countsWhatIsTooMuch();
};

namespace {

void jsonFixtures()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("dragon") << "dragon.json";
    QTest::newRow("dragon 1") << "dragon-legacy.json";
    QTest::newRow("dragon without data") << "dragon-bare.json";
    QTest::newRow("otm") << "claims.otm.json";
}

} // namespace

void LossReportTest::keepsOrNamesEveryFieldOfJson_data()
{
    jsonFixtures();
}

void LossReportTest::keepsOrNamesEveryFieldOfJson()
{
    QFETCH(const QString, file);
    const QJsonObject json = jsonFixture(file);
    const ModelReading reading = readOrFail(json);
    QStringList leaves;
    collectLeaves(json, {}, leaves);
    QVERIFY(leaves.size() > 50);
    int kept = 0;
    for (const QString &leaf : leaves) {
        // The order of painting, which one alone does not show.
        if (isLost(reading.lost, leaf) || leaf.endsWith(".zIndex") || leaf.endsWith(".z"))
            continue;
        const QJsonObject changed = with(json, leaf, otherThan(valueAt(json, leaf)));
        QVERIFY2(makesADifference(reading, readThreatModel(toBytes(changed))),
                 qUtf8Printable(leaf + " is neither kept nor named"));
        ++kept;
    }
    QVERIFY(kept > 30);
}

void LossReportTest::keepsOrNamesEveryFieldOfXml()
{
    const QByteArray content = fixture("device.tm7");
    const QString text = QString::fromUtf8(content);
    const ModelReading reading = readOrFail(content);
    const auto tree = XmlTree::read(content, {});
    QVERIFY(tree);
    static const QRegularExpression between(QStringLiteral(">([^<>]*[^<>\\s][^<>]*)<"));
    auto texts = between.globalMatch(text);
    int leaves = 0;
    int kept = 0;
    for (int index = 0; index < tree->size(); ++index) {
        if (tree->at(index).text.trimmed().isEmpty())
            continue;
        QVERIFY(texts.hasNext());
        const auto match = texts.next();
        QCOMPARE(match.captured(1), tree->at(index).text);
        ++leaves;
        const QString path = tree->path(index);
        if (isLost(reading.lost, path))
            continue;
        QString changed = text;
        changed.replace(match.capturedStart(1), match.capturedLength(1), match.captured(1) + "1");
        const auto other = readThreatModel(changed.toUtf8());
        // A property is known by its caption and by its id: each may be missing.
        const QString name = tree->at(index).name;
        const bool isCaption =
            path.contains("anyType") && (name == "DisplayName" || name == "Name");
        const bool isOfNothing = name == "Key"
            && tree->childText(tree->at(index).parent, QLatin1StringView("Value")).isEmpty()
            && path.contains("Properties");
        QVERIFY2(isCaption || isOfNothing || makesADifference(reading, other),
                 qUtf8Printable(path + " is neither kept nor named"));
        ++kept;
    }
    QVERIFY(leaves > 200);
    QVERIFY(kept > 60);
}

void LossReportTest::namesFieldsNobodyHasHeardOf_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"novel", "summary.novel", "detail.novel", "detail.diagrams[0].novel",
          "detail.diagrams[0].cells[0].novel", "detail.diagrams[0].cells[0].data.novel",
          "detail.diagrams[0].cells[0].attrs.novel", "detail.diagrams[0].cells[0].position.novel",
          "detail.diagrams[0].cells[0].size.novel", "detail.diagrams[0].cells[4].source.novel",
          "detail.diagrams[0].cells[4].vertices[0].novel",
          "detail.diagrams[0].cells[4].labels[0].novel", "detail.diagrams[0].cells[8].data.novel",
          "detail.diagrams[0].cells[10].data.novel",
          "detail.diagrams[0].cells[0].data.threats[0].novel"})
        QTest::addRow("dragon %s", path) << "dragon.json" << path;
    for (const char *path :
         {"novel", "detail.diagrams[0].novel", "detail.diagrams[0].diagramJson.novel",
          "detail.diagrams[0].diagramJson.cells[0].novel",
          "detail.diagrams[0].diagramJson.cells[0].threats[0].novel"})
        QTest::addRow("dragon 1 %s", path) << "dragon-legacy.json" << path;
    for (const char *path : {"novel", "project.novel", "project.attributes.novel",
                             "representations[0].novel", "assets[0].novel", "assets[0].risk.novel",
                             "trustZones[0].novel", "trustZones[0].risk.novel",
                             "trustZones[2].parent.novel", "trustZones[0].representations[0].novel",
                             "components[0].novel", "components[0].assets.novel",
                             "components[0].parent.novel", "components[0].threats[0].novel",
                             "components[0].threats[0].mitigations[0].novel", "dataflows[0].novel",
                             "threats[0].novel", "threats[0].risk.novel", "mitigations[0].novel"})
        QTest::addRow("otm %s", path) << "claims.otm.json" << path;
}

void LossReportTest::namesFieldsNobodyHasHeardOf()
{
    QFETCH(const QString, file);
    QFETCH(const QString, path);
    const QJsonObject json =
        with(jsonFixture(file), path, QJsonObject{{"deep", QJsonArray{1, 2, 3}}});
    const ModelReading reading = readOrFail(json);
    QVERIFY2(isLost(reading.lost, path), qUtf8Printable(linesOf(reading.lost)));
}

void LossReportTest::namesOnlyWhatIsThere_data()
{
    jsonFixtures();
}

void LossReportTest::namesOnlyWhatIsThere()
{
    QFETCH(const QString, file);
    const QJsonObject json = jsonFixture(file);
    for (const LostField &line : readOrFail(json).lost) {
        if (line.path.contains("..")) // a name with a dot, which our own paths do not read
            continue;
        // What is missing is named by where it would stand.
        const QString around = line.path.section('.', 0, -2);
        QVERIFY2(!valueAt(json, line.path).isUndefined() || valueAt(json, around).isObject(),
                 qUtf8Printable(line.path));
        QVERIFY(!line.why.isEmpty());
    }
}

void LossReportTest::countsWhatIsTooMuch()
{
    QJsonObject many;
    for (int i = 0; i < 120'000; ++i)
        many.insert(QString::number(i), i);
    const ModelReading reading =
        readOrFail(with(jsonFixture("dragon.json"), "summary.more", QJsonValue(1)));
    QVERIFY(isLost(reading.lost, "summary.more"));
    QJsonObject json = jsonFixture("dragon.json");
    for (auto member = many.begin(); member != many.end(); ++member)
        json.insert(member.key(), *member);
    const ModelReading much = readOrFail(json);
    QCOMPARE(much.lost.size(), std::size_t(100'001));
    QVERIFY(much.lost.back().why.contains("20"));
}

QTEST_GUILESS_MAIN(LossReportTest)
#include "lossreporttest.moc"
