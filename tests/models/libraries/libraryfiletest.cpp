#include "tests/models/libraries/libraryfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

class LibraryFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField();
    void takesWhatMayBeLeftOut_data();
    void takesWhatMayBeLeftOut();
    void oneLanguageStandsForBoth_data();
    void oneLanguageStandsForBoth();
    void refusesMalformedFiles_data();
    void refusesMalformedFiles();
    void refusesWhatIsNotALibrary_data();
    void refusesWhatIsNotALibrary();
    void digestsTheContentNotItsSpelling();
    void givesTheSameUidsEveryTime();
};

void LibraryFileTest::readsEveryField()
{
    const auto library = parseLibrary(toFile(smallLibrary()));
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    QCOMPARE(library->key, "small");
    QCOMPARE(library->version, "1.0.0");
    QCOMPARE(library->edition, "2026");
    QCOMPARE(library->title, (LocalizedText{"小库", "Small library"}));
    QCOMPARE(library->issuer, (LocalizedText{"某机构", "An issuer"}));
    QCOMPARE(library->about, (LocalizedText{"关于", "About"}));
    QCOMPARE(library->issuedOn, QDate(2026, 1, 31));
    QCOMPARE(library->effectiveOn, QDate(2026, 2, 1));
    QCOMPARE(library->contentDigest.size(), 32);

    QCOMPARE(library->groups.size(), std::size_t(2));
    QCOMPARE(library->groups[0].parent, QString());
    QCOMPARE(library->groups[1],
             (RequirementGroup{
                 "1.1", "1.1", "1", {"组", "Group"}, {"截图\n报告", "Screenshot\nReport"}}));

    QCOMPARE(library->requirements.size(), std::size_t(2));
    QCOMPARE(library->requirements[0].key, "1.p0");
    QVERIFY(!library->requirements[0].isAssessed());
    const Requirement &row = library->requirements[1];
    QCOMPARE(row.position, 1);
    QCOMPARE(row.key, "1.1.a");
    QCOMPARE(row.group, "1.1");
    QCOMPARE(row.clause, "1.1");
    QCOMPARE(row.item, "a");
    QCOMPARE(row.title, (LocalizedText{"证书校验", "Certificate check"}));
    QCOMPARE(row.statement.en, "The client checks the server's certificate");
    QCOMPARE(row.platforms, (std::vector{Platform::Android, Platform::Ios}));
    QCOMPARE(row.side, Side::Client);
    QCOMPARE(row.scope, Scope::Application);
    QCOMPARE(row.obligation, Obligation::Mandatory);
    QCOMPARE(row.phases, (std::vector{Phase::Design, Phase::Test}));
    QCOMPARE(row.methods, (std::vector{Method::Static, Method::Dynamic}));
    QCOMPARE(row.condition, (QStringList{"has_login", "handles_spi"}));
    QCOMPARE(row.notes, (std::vector<LocalizedText>{{"说明", "Note"}}));
    QCOMPARE(row.references, QStringList{"JR/T 0092-2019"});
}

void LibraryFileTest::takesWhatMayBeLeftOut_data()
{
    QTest::addColumn<QJsonObject>("file");
    const auto without = [](std::initializer_list<const char *> paths) {
        QJsonObject file = smallLibrary();
        for (const char *path : paths)
            file = with(file, path, QJsonValue::Undefined);
        return file;
    };
    QTest::newRow("edition") << without({"edition"});
    QTest::newRow("issuer") << without({"issuer_zh", "issuer_en"});
    QTest::newRow("about") << without({"about_zh", "about_en"});
    QTest::newRow("dates") << without({"issued", "effective"});
    QTest::newRow("evidence") << without({"groups.evidence_zh", "groups.evidence_en"});
    QTest::newRow("notes and references")
        << without({"requirements.notes", "requirements.references"});
    QTest::newRow("a requirement without an item") << with(smallLibrary(), "requirements.item", "");
    QTest::newRow("every platform, always")
        << with(with(smallLibrary(), "requirements.platforms", QJsonArray()),
                "requirements.condition", QJsonArray());
}

void LibraryFileTest::takesWhatMayBeLeftOut()
{
    QFETCH(const QJsonObject, file);
    const auto library = parseLibrary(toFile(file));
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    QCOMPARE(library->requirements.size(), std::size_t(2));
}

void LibraryFileTest::oneLanguageStandsForBoth_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("English alone") << "_zh";
    QTest::newRow("Chinese alone") << "_en";
}

void LibraryFileTest::oneLanguageStandsForBoth()
{
    QFETCH(const QString, missing);
    const Library both = *parseLibrary(toFile(smallLibrary()));
    QJsonObject file = smallLibrary();
    for (const char *path : {"title", "issuer", "about", "groups.title", "groups.evidence",
                             "requirements.title", "requirements.statement"})
        file = with(file, qPrintable(path + missing), QJsonValue::Undefined);
    file = with(file, "requirements.notes",
                QJsonArray{QJsonObject{{missing == "_zh" ? "en" : "zh", "Note"}}});
    const auto library = parseLibrary(toFile(file));
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    const auto stands = [&](const LocalizedText &text, const LocalizedText &was) {
        const QString there = missing == "_zh" ? was.en : was.zh;
        return !there.isEmpty() && text.zh == there && text.en == there;
    };
    QVERIFY(stands(library->title, both.title));
    QVERIFY(stands(library->issuer, both.issuer));
    QVERIFY(stands(library->about, both.about));
    QVERIFY(stands(library->groups.back().title, both.groups.back().title));
    QVERIFY(stands(library->groups.back().evidence, both.groups.back().evidence));
    const Requirement &row = library->requirements.back();
    QVERIFY(stands(row.title, both.requirements.back().title));
    QVERIFY(stands(row.statement, both.requirements.back().statement));
    QCOMPARE(row.notes, (std::vector<LocalizedText>{{"Note", "Note"}}));

    // Not where there is no text at all.
    for (const char *path :
         {"title", "groups.title", "requirements.title", "requirements.statement"}) {
        QJsonObject none = smallLibrary();
        for (const char *language : {"_zh", "_en"})
            none = with(none, qPrintable(path + QLatin1StringView(language)), "  ");
        const auto refused = parseLibrary(toFile(none));
        QVERIFY2(!refused, path);
        QVERIFY(refused.error().message.contains(QStringLiteral("one language at least")));
    }
}

void LibraryFileTest::refusesMalformedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *path, const QJsonValue &value, const char *place,
                        const char *says) {
        const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QTest::addRow("%s = %s", path, value.isUndefined() ? "(none)" : shown.constData())
            << QString(path) << value << QString(place) << QString(says);
    };
    const QJsonValue none(QJsonValue::Undefined);

    for (const char *field : {"key", "version", "groups", "requirements"})
        row(field, none, "The library", "missing");
    row("key", 7, "The library", "a text");
    row("key", "two words", "The library", "“two words”");
    row("key", QString(65, 'x'), "The library", "64 letters");
    row("version", "", "The library", "empty");
    row("edition", 2026, "The library", "a text");
    row("title_en", QJsonValue::Null, "The library", "a text");
    row("issued", "2021-13-09", "The library", "“2021-13-09” is not a date");
    row("effective", "09.10.2021", "The library", "is not a date");
    row("effective", 20211009, "The library", "a text");
    row("groups", QJsonObject(), "The library", "a list");
    row("requirements", "none", "The library", "a list");
    row("requirements", QJsonArray(), "The library", "empty");
    row("requirements", QJsonArray{3}, "Requirement number 1", "an object");
    row("groups", QJsonArray{"1"}, "Group number 1", "an object");
    row("titel", "x", "The library", "not known");

    row("groups.id", none, "Group number 2", "missing");
    row("groups.id", "", "Group number 2", "empty");
    row("groups.id", "1", "Group 1", "another group");
    row("groups.clause", none, "Group 1.1", "missing");
    row("groups.parent", none, "Group 1.1", "missing");
    row("groups.parent", "9", "Group 1.1", "no group “9”");
    row("groups.parent", "1.1", "Group 1.1", "no group “1.1”");
    row("groups.parent", 1, "Group 1.1", "a text");
    row("groups.title_zh", 3, "Group 1.1", "a text");
    row("groups.evidence_zh", "截图", "Group 1.1", "a list");
    row("groups.evidence_en", QJsonArray{"One"}, "Group 1.1", "as many entries");
    row("groups.evidence_en", QJsonArray{"One", ""}, "Group 1.1", "none of them empty");
    row("groups.colour", "red", "Group 1.1", "not known");

    const char *required[] = {"group",      "clause",    "item",   "side",    "scope",
                              "obligation", "platforms", "phases", "methods", "condition"};
    for (const char *field : required)
        row(("requirements." + QByteArray(field)).constData(), none, "Requirement 1.1.a",
            "missing");
    row("requirements.id", none, "Requirement number 2", "missing");
    row("requirements.id", 12, "Requirement number 2", "a text");
    row("requirements.id", "1.p0", "Requirement 1.p0", "another requirement");
    row("requirements.id", "1.1 a", "Requirement 1.1 a", "“1.1 a”");
    row("requirements.group", "9.9", "Requirement 1.1.a", "no group “9.9”");
    row("requirements.clause", "", "Requirement 1.1.a", "empty");
    row("requirements.item", "A)", "Requirement 1.1.a", "“A)”");
    row("requirements.item", "aa", "Requirement 1.1.a", "“aa”");
    row("requirements.item", 1, "Requirement 1.1.a", "a text");
    row("requirements.title_zh", QJsonValue::Null, "Requirement 1.1.a", "a text");
    row("requirements.statement_en", QJsonArray(), "Requirement 1.1.a", "a text");
    row("requirements.side", "cliente", "Requirement 1.1.a",
        "client, server, business, management");
    row("requirements.scope", "", "Requirement 1.1.a", "empty");
    row("requirements.scope", "group", "Requirement 1.1.a", "application, organisation");
    row("requirements.obligation", "must", "Requirement 1.1.a", "mandatory, recommended");
    row("requirements.platforms", QJsonArray{"android", "tablet"}, "Requirement 1.1.a", "“tablet”");
    row("requirements.platforms", QJsonValue::Null, "Requirement 1.1.a", "a list");
    row("requirements.phases", QJsonArray{"Design"}, "Requirement 1.1.a", "“Design”");
    row("requirements.phases", QJsonArray{"design", "design"}, "Requirement 1.1.a", "twice");
    row("requirements.phases", QJsonArray(), "Requirement 1.1.a", "phases");
    row("requirements.methods", QJsonArray(), "Requirement 1.1.a", "at least one method");
    row("requirements.methods", QJsonArray{1}, "Requirement 1.1.a", "a list of texts");
    row("requirements.condition", "has_login&handles_spi", "Requirement 1.1.a", "a list");
    row("requirements.condition", QJsonObject{{"any", QJsonArray{"has_login"}}},
        "Requirement 1.1.a", "a list");
    row("requirements.condition", QJsonArray{QJsonArray{"has_login"}}, "Requirement 1.1.a",
        "a list of texts");
    row("requirements.condition", QJsonArray{"has_login && outsourced"}, "Requirement 1.1.a",
        "“has_login && outsourced” is no condition (column 12)");
    row("requirements.condition", QJsonArray{"tier <="}, "Requirement 1.1.a", "(column 8)");
    row("requirements.condition", QJsonArray{"has login"}, "Requirement 1.1.a", "“has login”");
    row("requirements.condition", QJsonArray{"has_login", "has_login"}, "Requirement 1.1.a",
        "twice");
    row("requirements.notes", "a note", "Requirement 1.1.a", "a list");
    row("requirements.notes", QJsonArray{"a note"}, "Requirement 1.1.a", "“zh”");
    row("requirements.notes", QJsonArray{QJsonObject{{"zh", ""}}}, "Requirement 1.1.a", "“en”");
    row("requirements.notes", QJsonArray{QJsonObject{{"zh", "说明"}, {"fr", "Note"}}},
        "Requirement 1.1.a", "“en”");
    row("requirements.references", QJsonArray{""}, "Requirement 1.1.a", "none of them empty");
    row("requirements.condtion", QJsonArray(), "Requirement 1.1.a", "not known");
}

void LibraryFileTest::refusesMalformedFiles()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, place);
    QFETCH(const QString, says);
    const auto library = parseLibrary(toFile(with(smallLibrary(), path, value)));
    QVERIFY(!library);
    const QString message = library.error().message;
    QCOMPARE(library.error().kind, ErrorKind::Invalid);
    QVERIFY2(message.startsWith(place), qUtf8Printable(message));
    QVERIFY2(message.contains(says), qUtf8Printable(message));
    QVERIFY2(message.endsWith(QLatin1Char('.')), qUtf8Printable(message));
    // Whole entries that are no objects have no field to name.
    if (!says.contains("object"))
        QVERIFY2(message.contains(QStringLiteral("“%1”").arg(path.section('.', -1))),
                 qUtf8Printable(message));
}

void LibraryFileTest::refusesWhatIsNotALibrary_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("key: small");
    QTest::newRow("cut off") << toFile(smallLibrary()).chopped(20);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("another JSON file") << QByteArray(R"({"bomFormat": "CycloneDX"})");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\0\x01", 4);
}

void LibraryFileTest::refusesWhatIsNotALibrary()
{
    QFETCH(const QByteArray, content);
    const auto library = parseLibrary(content);
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::Invalid);
    QVERIFY(!library.error().message.isEmpty());
}

void LibraryFileTest::digestsTheContentNotItsSpelling()
{
    const QJsonObject file = smallLibrary();
    const auto indented = parseLibrary(QJsonDocument(file).toJson(QJsonDocument::Indented));
    const auto compact = parseLibrary(QJsonDocument(file).toJson(QJsonDocument::Compact));
    const auto other = parseLibrary(toFile(with(file, "requirements.title_en", "Another title")));
    QCOMPARE(indented->contentDigest, compact->contentDigest);
    QVERIFY(indented->contentDigest != other->contentDigest);
}

void LibraryFileTest::givesTheSameUidsEveryTime()
{
    const auto one = parseLibrary(toFile(smallLibrary()));
    const auto two = parseLibrary(toFile(smallLibrary()));
    const auto next = parseLibrary(toFile(with(smallLibrary(), "version", "1.0.1")));
    QCOMPARE(one->uid, two->uid);
    QCOMPARE(one->requirements, two->requirements);
    QVERIFY(one->uid != next->uid);
    QVERIFY(one->requirements[1].uid != next->requirements[1].uid);
    static const QRegularExpression uuid(
        "^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    QVERIFY(uuid.match(one->requirements[1].uid).hasMatch());
}

QTEST_GUILESS_MAIN(LibraryFileTest)
#include "libraryfiletest.moc"
