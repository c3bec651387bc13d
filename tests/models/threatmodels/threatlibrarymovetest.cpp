#include "models/threatmodels/threatlibrarymove.h"
#include "models/threatmodels/threatshelf.h"
#include "tests/models/threatmodels/threatlibraryfixture.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// A workspace whose model is held against the small library.
class Moving : public ThreatLibraryFixture
{
public:
    Moving()
    {
        publish(small());
        move(QStringLiteral("small"));
    }

    Result<ThreatLibraryMove> preview(const QString &to)
    {
        return ThreatLibraryMover::preview(database(), release, to);
    }
    ThreatsFound move(const QString &to)
    {
        const ThreatLibraryMove seen = need(preview(to));
        return done([&](Change &c) { return ThreatLibraryMover::move(c, seen); });
    }
    /// "small" in a version without E1, with another rule, and a flow's rated otherwise.
    void publishNext()
    {
        ThreatLibraryContent content = small();
        content.version = QStringLiteral("2");
        std::erase_if(content.parts,
                      [](const LibraryPart &part) { return part.key == QStringLiteral("E1"); });
        for (LibraryPart &part : content.parts) {
            if (part.key == QStringLiteral("F1"))
                part.impact = 2;
            if (part.key == QStringLiteral("E2"))
                part.types += QStringLiteral(" customer");
        }
        publish(content);
    }
};

const MovedThreat &found(const ThreatLibraryMove &move, const char *rule, const char *subject)
{
    for (const MovedThreat &each : move.threats) {
        if (each.rule == QLatin1String(rule) && each.subject == QLatin1String(subject))
            return each;
    }
    qFatal("no threat of %s at %s", rule, subject);
}

} // namespace

class ThreatLibraryMoveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatComesGoesAndStays();
    void doesWhatItSaid();
    void decisionsStayWithRuleAndElement();
    void whatGoesKeepsItsWordsAndComesBack();
    void saysWhatTheNewVersionLacks();
    void whoWasFasterIsNotOverwritten();
    void theGateReadsTheNewOne();
};

void ThreatLibraryMoveTest::saysWhatComesGoesAndStays()
{
    Moving f;
    f.publishNext();
    const ThreatLibraryMove move = need(f.preview(QStringLiteral("small@2")));
    QCOMPARE(move.from, QStringLiteral("small@1"));
    QCOMPARE(move.to, QStringLiteral("small@2"));
    QCOMPARE(found(move, "E1", "app").move, ThreatMove::Goes);
    QCOMPARE(found(move, "E2", "app").move, ThreatMove::Stays);
    QCOMPARE(found(move, "E2", "customer").move, ThreatMove::Comes);
    QVERIFY(found(move, "E2", "customer").number.isEmpty());
    const MovedThreat &rated = found(move, "F1", "calls");
    QCOMPARE(rated.move, ThreatMove::Stays);
    QCOMPARE(rated.before, (ThreatRating{5, 5}));
    QCOMPARE(rated.after, (ThreatRating{5, 2}));
    QCOMPARE(move.count(ThreatMove::Comes), 1);
    QCOMPARE(move.count(ThreatMove::Goes), 1);
    // Looking changes nothing.
    QCOMPARE(f.record().libraryVersion, QStringLiteral("1"));
    QCOMPARE(f.preview(QStringLiteral("small@1")).error().kind, ErrorKind::Invalid);
    QCOMPARE(f.preview(QStringLiteral("small@3")).error().kind, ErrorKind::NotFound);
}

void ThreatLibraryMoveTest::doesWhatItSaid()
{
    Moving f;
    f.publishNext();
    QCOMPARE(f.move(QStringLiteral("small")), (ThreatsFound{1, 1}));
    QCOMPARE(f.record().libraryVersion, QStringLiteral("2"));
    QCOMPARE(f.state("E1", "app"), ThreatState::Gone);
    QCOMPARE(f.state("E2", "customer"), ThreatState::Open);
    QCOMPARE(f.row("F1", "calls").inherent, (ThreatRating{5, 2}));
}

void ThreatLibraryMoveTest::decisionsStayWithRuleAndElement()
{
    Moving f;
    const ThreatRow before = f.row("E2", "app");
    f.counter(before.threat.id, CountermeasureStage::Implemented);
    Change dismissing = f.change();
    need(ThreatRepository::dismiss(dismissing, f.row("F2", "uses").threat.id,
                                   QStringLiteral("no such customer")));
    need(dismissing.commit());
    f.publishNext();
    f.move(QStringLiteral("small"));
    const ThreatRow after = f.row("E2", "app");
    QCOMPARE(after.threat.id, before.threat.id);
    QCOMPARE(after.threat.number, before.threat.number);
    QCOMPARE(after.state, ThreatState::Implemented);
    QCOMPARE(f.row("F2", "uses").threat.answer, ThreatAnswer::NotApplicable);
}

void ThreatLibraryMoveTest::whatGoesKeepsItsWordsAndComesBack()
{
    Moving f;
    const ThreatId id = f.row("E1", "app").threat.id;
    f.counter(id, CountermeasureStage::Designed);
    f.publishNext();
    f.move(QStringLiteral("small@2"));
    QCOMPARE(f.row("E1", "app").title().en, QStringLiteral("A"));
    QCOMPARE(f.row("E1", "app").state, ThreatState::Gone);
    f.move(QStringLiteral("small@1"));
    QCOMPARE(f.row("E1", "app").threat.id, id);
    QVERIFY(f.row("E1", "app").counts());
    QCOMPARE(f.row("E1", "app").countermeasures.size(), 1U);
}

void ThreatLibraryMoveTest::saysWhatTheNewVersionLacks()
{
    Moving f;
    ThreatModel drawing = smallModel();
    drawing.elements[1].answers.insert(QStringLiteral("hardened"), true);
    f.redraw(drawing);
    f.counter(f.row("E1", "app").threat.id, CountermeasureStage::Designed,
              QStringLiteral("harden"));
    ThreatLibraryContent content = f.small();
    content.version = QStringLiteral("3");
    std::erase_if(content.parts, [](const LibraryPart &part) {
        return part.key == QStringLiteral("hardened") || part.key == QStringLiteral("harden")
            || part.key.startsWith(u'E') || part.key == QStringLiteral("local_storage");
    });
    f.publish(content);
    const ThreatLibraryMove move = need(f.preview(QStringLiteral("small@3")));
    QCOMPARE(move.unknownTypes, QStringList(QStringLiteral("local_storage")));
    QCOMPARE(move.unknownQuestions, QStringList(QStringLiteral("hardened")));
    QCOMPARE(move.unknownCountermeasures, QStringList(QStringLiteral("C-0001")));
}

void ThreatLibraryMoveTest::whoWasFasterIsNotOverwritten()
{
    Moving f;
    f.publishNext();
    const ThreatLibraryMove seen = need(f.preview(QStringLiteral("small@2")));
    ThreatModel drawing = smallModel();
    drawing.name = QStringLiteral("another");
    f.redraw(drawing);
    const auto late = f.tried([&](Change &c) { return ThreatLibraryMover::move(c, seen); });
    QVERIFY(late);
    QCOMPARE(late->kind, ErrorKind::Conflict);
    QCOMPARE(f.record().libraryVersion, QStringLiteral("1"));
}

void ThreatLibraryMoveTest::theGateReadsTheNewOne()
{
    Moving f;
    ThreatShelf shelf;
    const auto before = need(shelf.load(f.database(), f.release, {}));
    f.publishNext();
    f.move(QStringLiteral("small@2"));
    const auto after = need(shelf.load(f.database(), f.release, {}));
    QCOMPARE(after->threats.library->version, QStringLiteral("2"));
    QVERIFY(before->snapshot != after->snapshot);
}

QTEST_GUILESS_MAIN(ThreatLibraryMoveTest)
#include "threatlibrarymovetest.moc"
