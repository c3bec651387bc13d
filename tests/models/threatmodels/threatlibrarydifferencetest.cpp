#include "models/threatmodels/threatlibrarydifference.h"
#include "tests/models/threatmodels/smallthreatlibrary.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

class ThreatLibraryDifferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsEntriesApartByKindAndKey();
};

void ThreatLibraryDifferenceTest::tellsEntriesApartByKindAndKey()
{
    const ThreatLibraryContent before = need(threatLibraryContentFromJson(smallThreatLibrary()));
    QVERIFY(compareThreatLibraries(before, before).empty());
    ThreatLibraryContent after = before;
    std::ranges::reverse(after.parts);
    QVERIFY(compareThreatLibraries(before, after).empty());

    std::erase_if(after.parts,
                  [](const LibraryPart &part) { return part.key == QStringLiteral("F2"); });
    LibraryPart added;
    added.kind = LibraryPartKind::FlowType;
    added.key = QStringLiteral("E1");
    after.parts.push_back(added);
    for (LibraryPart &part : after.parts) {
        if (part.kind == LibraryPartKind::Rule && part.key == QStringLiteral("E1")) {
            part.impact = 5;
            part.exclude.clear();
        }
    }
    const auto differences = compareThreatLibraries(before, after);
    QCOMPARE(differences.size(), 3U);
    QCOMPARE(differences[0].change, PartChange::Changed);
    QCOMPARE(differences[0].key, QStringLiteral("E1"));
    QCOMPARE(differences[0].fields, (QStringList{"exclude", "impact"}));
    QCOMPARE(differences[0].fieldNames().size(), 2);
    QCOMPARE(differences[1].change, PartChange::Added);
    QCOMPARE(differences[1].kind, LibraryPartKind::FlowType);
    QCOMPARE(differences[2].change, PartChange::Removed);
    QCOMPARE(differences[2].key, QStringLiteral("F2"));
}

QTEST_GUILESS_MAIN(ThreatLibraryDifferenceTest)
#include "threatlibrarydifferencetest.moc"
