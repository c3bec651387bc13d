#include "models/reviews/assessmentcolumns.h"
#include "models/reviews/assessmentlisting.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

class AssessmentColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void selectsWhatADatabaseWould_data();
    void selectsWhatADatabaseWould();
    void ordersAsADatabaseWould_data();
    void ordersAsADatabaseWould();
    void findsWordsWhereverTheyStand_data();
    void findsWordsWhereverTheyStand();
    void takesInWhatWasWritten();
    void asksToBeReadAgainForANewRelease();
    void stopsWhenAsked();
    void listsRowsInTheOrderOfTheirIds();

private:
    std::vector<qint64> ids(const QByteArray &rest);
    std::vector<qint64> select(const AssessmentFilter &filter, const AssessmentOrder &order = {})
    {
        return need(AssessmentColumns::load(ws.database(), Language::English))
            .select(filter, order);
    }

    AssessmentFixture ws;
    ReleaseId older;
    AppId claims;
};

namespace {

// What the list stands in by itself: app code, newest release, library order; the organisation
// first.
const QByteArray listOrder =
    "coalesce(p.code, ''), r.created_at DESC, r.id DESC, q.position, "
    "instr('requirements design development test delivery operation', a.phase)";
const char *judgements[] = {"compliant", "partial", "noncompliant", "not_applicable",
                            "not_assessed"};
const char *risks[] = {"none", "low", "medium", "high"};
const char *assessors[] = {"Li Si", "Zhang San", "Wang Wu"};

} // namespace

void AssessmentColumnsTest::initTestCase()
{
    older = ws.release;
    ws.clock().set(ws.clock().now().addDays(1));
    const ReleaseId newer = ws.addRelease(ws.app, QStringLiteral("1.10"));
    claims = ws.addApp(QStringLiteral("CLAIMS"), QStringLiteral("理赔助手"));
    const ReleaseId other = ws.addRelease(claims, QStringLiteral("1.9"));

    // Every requirement of every release, in no order at all.
    QRandomGenerator random(20260302);
    std::vector<std::tuple<ReleaseId, RequirementId, QString>> subjects;
    for (const Requirement &requirement : ws.contents()->requirements) {
        if (!requirement.isAssessed())
            continue;
        if (requirement.scope == Scope::Organisation) {
            subjects.emplace_back(ReleaseId(), requirement.id, QStringLiteral(""));
            continue;
        }
        for (const ReleaseId release : {older, newer, other}) {
            for (const Phase phase : requirement.phases)
                subjects.emplace_back(release, requirement.id, toKey(phase));
        }
    }
    std::shuffle(subjects.begin(), subjects.end(), random);
    need(ws.database().begin());
    for (const auto &[release, requirement, phase] : subjects) {
        auto writing = need(ws.database().prepare(
            "INSERT INTO assessment (uid, release_id, requirement_id, phase, judgement, risk, "
            "assessor, assessed_on, record) VALUES ('u', ?, ?, ?, ?, ?, ?, ?, 'seen')"));
        writing.bind(release, requirement, phase, judgements[random.bounded(5)],
                     risks[random.bounded(4)], assessors[random.bounded(3)],
                     random.bounded(9) ? QDate(2026, 1, 1).addDays(random.bounded(60)) : QDate());
        need(writing.run());
    }
    need(ws.database().commit());
    std::set<std::pair<ReleaseId, RequirementId>> linked;
    for (const auto &[release, requirement, phase] : subjects) {
        if (requirement.value % 7 == 0 && linked.emplace(release, requirement).second)
            ws.linkEvidence(release, requirement, 1 + static_cast<int>(requirement.value % 3));
    }
}

std::vector<qint64> AssessmentColumnsTest::ids(const QByteArray &rest)
{
    auto rows = need(ws.database().prepare(
        "SELECT a.id, (SELECT count(*) FROM evidence_link e WHERE e.requirement_id = "
        "a.requirement_id AND coalesce(e.release_id, 0) = coalesce(a.release_id, 0)) AS evidence "
        "FROM assessment a JOIN requirement q ON q.id = a.requirement_id "
        "LEFT JOIN app_release r ON r.id = a.release_id LEFT JOIN app p ON p.id = r.app_id "
        + rest));
    std::vector<qint64> found;
    while (rows.next())
        found.push_back(rows.integer(0));
    need(rows.finished());
    return found;
}

Q_DECLARE_METATYPE(AssessmentFilter)

void AssessmentColumnsTest::selectsWhatADatabaseWould_data()
{
    QTest::addColumn<AssessmentFilter>("filter");
    QTest::addColumn<QByteArray>("where");
    AssessmentFilter filter;
    QTest::newRow("everything") << filter << QByteArray("1");
    filter.judgements = {Judgement::Partial, Judgement::NotAssessed};
    QTest::newRow("judgements") << filter
                                << QByteArray("a.judgement IN ('partial', 'not_assessed')");
    filter.risks = {Risk::High};
    QTest::newRow("judgements and risk")
        << filter << QByteArray("a.judgement IN ('partial', 'not_assessed') AND a.risk = 'high'");
    filter = {};
    filter.app = AppId();
    QTest::newRow("the organisation") << filter << QByteArray("a.release_id IS NULL");
    filter = {};
    filter.text = QStringLiteral("claims ZHANG");
    QTest::newRow("words across columns")
        << filter << QByteArray("p.code = 'CLAIMS' AND a.assessor = 'Zhang San'");
}

void AssessmentColumnsTest::selectsWhatADatabaseWould()
{
    QFETCH(AssessmentFilter, filter);
    QFETCH(QByteArray, where);
    const auto expected = ids("WHERE " + where + " ORDER BY " + listOrder);
    QVERIFY(!expected.empty());
    QCOMPARE(select(filter), expected);
}

void AssessmentColumnsTest::ordersAsADatabaseWould_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("key"); // whatever makes ascending order
    const auto row = [](const char *name, AssessmentColumn column, const char *key) {
        QTest::newRow(name) << int(column) << QByteArray(key);
    };
    row("app", AssessmentColumn::App, "coalesce(p.code, '')");
    row("release, by number", AssessmentColumn::Release,
        "CASE r.version WHEN '1.0' THEN 1 WHEN '1.9' THEN 2 WHEN '1.10' THEN 3 ELSE 0 END");
    row("clause", AssessmentColumn::Clause, "q.position");
    row("phase, the organisation's first", AssessmentColumn::Phase,
        "CASE a.phase WHEN '' THEN 0 ELSE "
        "instr('requirements design development test delivery operation', a.phase) END");
    row("judgement", AssessmentColumn::Judgement,
        "CASE a.judgement WHEN 'compliant' THEN 0 WHEN 'partial' THEN 1 WHEN 'noncompliant' THEN 2 "
        "WHEN 'not_applicable' THEN 3 ELSE 4 END");
    row("risk", AssessmentColumn::Risk,
        "CASE a.risk WHEN 'none' THEN 0 WHEN 'low' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END");
    row("evidence", AssessmentColumn::Evidence, "evidence");
    row("assessor", AssessmentColumn::Assessor, "a.assessor");
    row("date, none first", AssessmentColumn::Date, "a.assessed_on");
}

void AssessmentColumnsTest::ordersAsADatabaseWould()
{
    QFETCH(int, column);
    QFETCH(QByteArray, key);
    for (const bool descending : {false, true}) {
        const auto expected = ids("ORDER BY " + key + (descending ? " DESC, " : ", ") + listOrder);
        QCOMPARE(select({}, {AssessmentColumn(column), descending}), expected);
    }
}

void AssessmentColumnsTest::findsWordsWhereverTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *name, const QString &text, const char *where) {
        QTest::newRow(name) << text << QByteArray(where);
    };
    row("app name", QStringLiteral("理赔"), "p.name LIKE '%理赔%'");
    row("app code, any case", QStringLiteral("claims"), "p.code = 'CLAIMS'");
    row("release", QStringLiteral("1.10"), "r.version = '1.10'");
    row("clause in each release", QStringLiteral("6.2.4 c)"), "q.key = '6.2.4.c'");
    row("title in either language", QStringLiteral("input VALIDATION"),
        "q.title_en LIKE '%input validation%'");
    row("app and title", QStringLiteral("CLAIMS 抗识别"),
        "p.code = 'CLAIMS' AND q.title_zh LIKE '%抗识别%'");
}

void AssessmentColumnsTest::findsWordsWhereverTheyStand()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, where);
    const auto expected = ids("WHERE " + where + " ORDER BY " + listOrder);
    QVERIFY(!expected.empty());
    AssessmentFilter filter;
    filter.text = text;
    QCOMPARE(select(filter), expected);
    filter.text += QStringLiteral(" zebra");
    QVERIFY(select(filter).empty());
}

void AssessmentColumnsTest::takesInWhatWasWritten()
{
    auto columns = need(AssessmentColumns::load(ws.database(), Language::English));
    const RequirementId requirement = ws.idOf("6.2.4.c");
    const auto recorded = need(AssessmentRepository(ws.database()).ofRelease(older));
    const qint64 third = recorded[requirement].front().id.value;
    // One judged again by somebody new, one that was not there, and evidence on a third.
    ws.execute("UPDATE assessment SET judgement = 'partial', assessor = 'Aaron', risk = 'low' "
               "WHERE id = 5");
    ws.execute(
        "INSERT INTO assessment (id, uid, release_id, requirement_id, judgement, risk, assessor, "
        "assessed_on) SELECT 60000, 'n', NULL, id, 'compliant', 'none', 'Aaron', "
        "'2026-03-01' FROM "
        "requirement WHERE key = '6.1.2.p0'");
    ws.linkEvidence(older, requirement, 9);

    QVERIFY(need(columns.update(ws.database(), {5, 60000}, {older})));
    const auto after = need(AssessmentColumns::load(ws.database(), Language::English));
    QCOMPARE(columns.size(), after.size());
    for (int column = 0; column <= int(AssessmentColumn::Date); ++column) {
        const AssessmentOrder order{AssessmentColumn(column), true};
        QCOMPARE(columns.select({}, order), after.select({}, order));
    }
    QCOMPARE(columns.select({}, {AssessmentColumn::Evidence, true}).front(), third);
    AssessmentFilter aaron;
    aaron.text = QStringLiteral("aaron");
    auto found = columns.select(aaron, {});
    std::sort(found.begin(), found.end());
    QCOMPARE(found, (std::vector<qint64>{5, 60000}));
}

void AssessmentColumnsTest::asksToBeReadAgainForANewRelease()
{
    auto columns = need(AssessmentColumns::load(ws.database(), Language::English));
    const ReleaseId added = ws.addRelease(claims, QStringLiteral("3.0"));
    ws.release = added;
    const AssessmentId id = ws.record("6.2.4.c", Judgement::Compliant);
    ws.release = older;
    QVERIFY(!need(columns.update(ws.database(), {id.value}, {})));
}

void AssessmentColumnsTest::stopsWhenAsked()
{
    Progress progress([](qint64, qint64) {});
    progress.cancel();
    const auto stopped = AssessmentColumns::load(ws.database(), Language::English, &progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

void AssessmentColumnsTest::listsRowsInTheOrderOfTheirIds()
{
    const std::vector<qint64> wanted{20, 999'999, 5, 11};
    const auto listings = need(assessmentListings(ws.database(), wanted));
    QCOMPARE(listings.size(), size_t(3));
    QCOMPARE(listings[0].id.value, 20);
    QCOMPARE(listings[1].id.value, 5);
    QCOMPARE(listings[1].assessor, QStringLiteral("Aaron"));
    QCOMPARE(listings[2].id.value, 11);
    for (const AssessmentListing &listing : listings) {
        const auto stored = need(AssessmentRepository(ws.database()).assessment(listing.id));
        QCOMPARE(listing.release, stored.release);
        QCOMPARE(listing.requirement, stored.requirement);
        QCOMPARE(listing.phase, stored.phase);
        QCOMPARE(listing.judgement, stored.judgement);
        QCOMPARE(listing.risk, stored.risk);
        QCOMPARE(listing.record, stored.record);
        QCOMPARE(listing.assessedOn, stored.assessedOn);
        QCOMPARE(listing.app.isValid(), listing.release.isValid());
        QCOMPARE(listing.title,
                 need(ws.shelf.library(ws.database(), ws.library))
                     ->requirement(listing.requirement)
                     ->title);
    }
}

QTEST_GUILESS_MAIN(AssessmentColumnsTest)
#include "assessmentcolumnstest.moc"
