#include "models/product/bulkedit.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/store/searchindex.h"
#include "models/workspace/actions.h"
#include "tests/models/management/managementfixture.h"

#include <QTest>

using namespace gatehouse;

class RegisterRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<ManagementFixture>(); }
    void cleanup() { ws.reset(); }
    void everyRegisterSaysWhatItKeeps();
    void keepsWhatWasSaid();
    void givesTheNextNumber();
    void takesANumberOnce();
    void refusesADocumentThatCannotHold_data();
    void refusesADocumentThatCannotHold();
    void anEnglishTitleAloneStandsForBoth();
    void putsListsOfNumbersInOrder();
    void refusesWhatALibraryDoesNotHave();
    void refusesAContractThatContradictsItself();
    void asksWhatMakesAnOperationCritical();
    void asksWhyAReviewFailed();
    void namesFindingsOfTheReleaseOnly();
    void withdrawsWithAReasonAndKeepsTheRest();
    void aWithdrawalIsUndone();
    void whoWasFasterOverwritesNobody();
    void anAdditionIsUndoneAndDoneAgain();
    void isFoundBySearch();
    void isEditedInBulk();
    void theLogAgreesWithEveryRegister();
    void theLogFindsWhatWasChangedBehindIt_data();
    void theLogFindsWhatWasChangedBehindIt();
    void whatItNamesIsNotRemoved();
    void needsThePermission();

private:
    qint64 last() { return need(AuditLog(ws->database()).count()); }
    /// One of each register.
    void fillAll();

    std::unique_ptr<ManagementFixture> ws;
};

void RegisterRepositoryTest::fillAll()
{
    const AppId app = ws->addApp(QStringLiteral("POLICY"));
    const ReleaseId release = ws->addRelease(app);
    Document document = ws->document(QStringLiteral("数据分类分级管理办法"));
    document.items = {ManagementItem::A, ManagementItem::B};
    document.area = DocumentArea::DataClassification;
    document.requirements = QStringLiteral("6.1.9.1.p2");
    need(ws->add(document));
    OutsourcingContract contract;
    contract.party = QStringLiteral("云帆科技");
    contract.clauses = {ContractClause::TrustedTools, ContractClause::CodeProtection};
    contract.responsible = ws->owner;
    contract.endsOn = QDate(2026, 3, 9);
    need(ws->add(contract));
    CriticalOperation operation;
    operation.app = app;
    operation.name = QStringLiteral("退保");
    operation.criticality = {Criticality::AssetRemoved};
    operation.controls = {OperationControl::SecondPassword};
    need(ws->add(operation));
    CodingStandard standard;
    standard.title = QStringLiteral("Kotlin 安全编码规范");
    standard.owner = ws->owner;
    need(ws->add(standard));
    CodeModule module;
    module.name = QStringLiteral("统一加密组件");
    module.version = QStringLiteral("2.1");
    need(ws->add(module));
    CodeReview review;
    review.release = release;
    review.scope = QStringLiteral("支付模块");
    review.reviewers = QStringLiteral("林一、周二");
    review.reviewedOn = QDate(2026, 2, 1);
    need(ws->add(review));
}

void RegisterRepositoryTest::everyRegisterSaysWhatItKeeps()
{
    QSet<QString> verbs;
    QSet<QString> prefixes;
    for (const RegisterKind &kind : registerKinds()) {
        for (const char *key : {"number", "withdrawn_by", "withdrawn_at", "withdrawn_reason"})
            QVERIFY2(kind.record->find(QString::fromLatin1(key)), key);
        QVERIFY(kind.record->find(QString::fromLatin1(kind.nameField)));
        for (const char *key : kind.columns)
            QVERIFY2(kind.record->find(QString::fromLatin1(key)), key);
        if (kind.dueField)
            QCOMPARE(kind.record->field(kind.dueField).kind, FieldKind::Date);
        QCOMPARE(entityKey(kind.entity), kind.key());
        verbs.insert(QString::fromLatin1(kind.verb));
        prefixes.insert(QString::fromLatin1(kind.numbers));
    }
    QCOMPARE(static_cast<size_t>(verbs.size()), registerKinds().size());
    QCOMPARE(static_cast<size_t>(prefixes.size()), registerKinds().size());
}

void RegisterRepositoryTest::keepsWhatWasSaid()
{
    Document document = ws->document(QStringLiteral("信息安全总体策略"));
    document.number = QStringLiteral("信安〔2025〕12号");
    document.titleEn = QStringLiteral("Information security policy");
    document.kind = DocumentKind::Policy;
    document.version = QStringLiteral("3.0");
    document.reviewDue = QDate(2026, 9, 1);
    document.items = {ManagementItem::A};
    document.note = QStringLiteral("董事会审议通过");
    const qint64 id = need(ws->add(document));
    Document stored = ws->stored<Document>(id);
    QCOMPARE(stored.uid.size(), 36);
    document.id = stored.id;
    document.uid = stored.uid;
    QCOMPARE(stored, document);
}

void RegisterRepositoryTest::givesTheNextNumber()
{
    const qint64 first = need(ws->add(ws->document(QStringLiteral("甲"))));
    QCOMPARE(ws->stored<Document>(first).number, QStringLiteral("DOC-001"));
    Document far = ws->document(QStringLiteral("乙"));
    far.number = QStringLiteral("DOC-041");
    need(ws->add(far));
    const qint64 next = need(ws->add(ws->document(QStringLiteral("丙"))));
    QCOMPARE(ws->stored<Document>(next).number, QStringLiteral("DOC-042"));
}

void RegisterRepositoryTest::takesANumberOnce()
{
    need(ws->add(ws->document(QStringLiteral("甲"))));
    Document other = ws->document(QStringLiteral("乙"));
    other.number = QStringLiteral("doc-001");
    const auto refused = ws->add(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    const auto found = need(RegisterRepository(ws->database(), registerOf<Document>())
                                .byNumber(QStringLiteral("doc-001")));
    QCOMPARE(held<Document>(found).titleZh, QStringLiteral("甲"));
}

void RegisterRepositoryTest::refusesADocumentThatCannotHold_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as it is") << QString() << true;
    QTest::newRow("from no day") << "effective_on" << false;
    QTest::newRow("approved by nobody") << "approver" << false;
    QTest::newRow("approved by its owner") << "owner" << false;
    QTest::newRow("reviewed before it holds") << "review_due" << false;
    QTest::newRow("withdrawn without a reason") << "state" << false;
    QTest::newRow("without a title") << "title_zh" << false;
}

void RegisterRepositoryTest::refusesADocumentThatCannotHold()
{
    QFETCH(QString, field);
    QFETCH(bool, isTaken);
    Document document = ws->document(QStringLiteral("办法"));
    if (field == QLatin1StringView("effective_on"))
        document.effectiveOn = {};
    else if (field == QLatin1StringView("approver"))
        document.approver = {};
    else if (field == QLatin1StringView("owner"))
        document.owner = document.approver;
    else if (field == QLatin1StringView("review_due"))
        document.reviewDue = document.effectiveOn.addDays(-1);
    else if (field == QLatin1StringView("state"))
        document.state = DocumentState::Withdrawn;
    else if (field == QLatin1StringView("title_zh"))
        document.titleZh.clear();
    const auto added = ws->add(document);
    QCOMPARE(added.has_value(), isTaken);
    if (!isTaken)
        QCOMPARE(added.error().kind, ErrorKind::Invalid);
    // A record shows what was done: nobody approves it.
    if (field == QLatin1StringView("approver")) {
        document.kind = DocumentKind::Record;
        QVERIFY(ws->add(document));
    }
}

void RegisterRepositoryTest::anEnglishTitleAloneStandsForBoth()
{
    Document document = ws->document(QString());
    document.titleEn = QStringLiteral("Data classification rules");
    const qint64 id = need(ws->add(document));
    QCOMPARE(ws->stored<Document>(id).titleZh, QStringLiteral("Data classification rules"));
}

void RegisterRepositoryTest::putsListsOfNumbersInOrder()
{
    Document document = ws->document(QStringLiteral("办法"));
    document.requirements = QStringLiteral(" 6.1.9.1.p2，7.3.4.a、6.1.9.1.p2 ");
    const qint64 id = need(ws->add(document));
    QCOMPARE(ws->stored<Document>(id).requirements, QStringLiteral("6.1.9.1.p2 7.3.4.a"));
}

void RegisterRepositoryTest::refusesWhatALibraryDoesNotHave()
{
    Document document = ws->document(QStringLiteral("办法"));
    document.requirements = QStringLiteral("9.9.z");
    const auto refused = ws->add(document);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QLatin1StringView("9.9.z")));
}

void RegisterRepositoryTest::refusesAContractThatContradictsItself()
{
    OutsourcingContract contract;
    contract.party = QStringLiteral("云帆科技");
    contract.dataTouched = QStringLiteral("姓名");
    QVERIFY(!ws->add(contract));
    contract.data = TouchedData::PersonalInformation;
    contract.startsOn = QDate(2026, 1, 1);
    contract.endsOn = QDate(2025, 12, 31);
    QVERIFY(!ws->add(contract));
    contract.endsOn = QDate(2026, 12, 31);
    QVERIFY(ws->add(contract));
}

void RegisterRepositoryTest::asksWhatMakesAnOperationCritical()
{
    CriticalOperation operation;
    operation.name = QStringLiteral("退保");
    operation.criticality = {Criticality::AssetRemoved};
    QVERIFY(!ws->add(operation));
    operation.app = ws->addApp(QStringLiteral("A"));
    operation.criticality.clear();
    QVERIFY(!ws->add(operation));
    operation.criticality = {Criticality::AssetRemoved};
    QVERIFY(ws->add(operation));
}

void RegisterRepositoryTest::asksWhyAReviewFailed()
{
    CodeReview review;
    review.release = ws->addRelease(ws->addApp(QStringLiteral("A")));
    review.scope = QStringLiteral("登录");
    review.reviewers = QStringLiteral("周二");
    review.reviewedOn = ws->today();
    review.result = CodeReviewResult::Failed;
    QVERIFY(!ws->add(review));
    review.summary = QStringLiteral("口令写在代码里");
    QVERIFY(ws->add(review));
    review.reviewedOn = ws->today().addDays(1);
    QVERIFY(!ws->add(review));
}

void RegisterRepositoryTest::namesFindingsOfTheReleaseOnly()
{
    CodeReview review;
    review.release = ws->addRelease(ws->addApp(QStringLiteral("A")));
    review.scope = QStringLiteral("登录");
    review.reviewers = QStringLiteral("周二");
    review.reviewedOn = ws->today();
    review.findings = QStringLiteral("F-0001");
    const auto refused = ws->add(review);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QLatin1StringView("F-0001")));
}

void RegisterRepositoryTest::withdrawsWithAReasonAndKeepsTheRest()
{
    const qint64 id = need(ws->add(ws->document(QStringLiteral("旧办法"))));
    QVERIFY(!ws->withdraw<Document>(id, QStringLiteral("  ")));
    need(ws->withdraw<Document>(id, QStringLiteral("由新办法取代")));
    Document withdrawn = ws->stored<Document>(id);
    QCOMPARE(withdrawn.state, DocumentState::Withdrawn);
    QCOMPARE(withdrawn.withdrawnReason, QStringLiteral("由新办法取代"));
    QVERIFY(withdrawn.withdrawnAt.isValid());
    QVERIFY(!withdrawn.withdrawnBy.isEmpty());
    QVERIFY(!ws->withdraw<Document>(id, QStringLiteral("again")));
    withdrawn.titleZh = QStringLiteral("改名");
    QVERIFY(!ws->update(withdrawn));
    withdrawn.titleZh = QStringLiteral("旧办法");
    withdrawn.state = DocumentState::InForce;
    QVERIFY(!ws->update(withdrawn));
}

void RegisterRepositoryTest::aWithdrawalIsUndone()
{
    const qint64 id = need(ws->add(ws->document(QStringLiteral("旧办法"))));
    const Document before = ws->stored<Document>(id);
    Change change =
        need(Change::begin(ws->session(Role::Administrator), actions::withdrawDocument));
    need(
        RegisterRepository::withdraw(change, registerOf<Document>(), id, QStringLiteral("误操作")));
    need(change.commit());
    need(Undo::undo(ws->session(Role::Administrator), last()));
    Document after = ws->stored<Document>(id);
    after.revision = before.revision;
    QCOMPARE(after, before);
}

void RegisterRepositoryTest::whoWasFasterOverwritesNobody()
{
    const qint64 id = need(ws->add(ws->document(QStringLiteral("办法"))));
    Document one = ws->stored<Document>(id);
    Document other = one;
    one.version = QStringLiteral("2");
    need(ws->update(one));
    other.version = QStringLiteral("3");
    const auto refused = ws->update(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(ws->stored<Document>(id).version, QStringLiteral("2"));
}

void RegisterRepositoryTest::anAdditionIsUndoneAndDoneAgain()
{
    Change change = need(Change::begin(ws->session(Role::Administrator), actions::addDocument));
    need(RegisterRepository::add(change, registerOf<Document>(),
                                 std::make_shared<Document>(ws->document(QStringLiteral("办法")))));
    need(change.commit());
    const Document before = need(registered<Document>(ws->database())).front();
    need(Undo::undo(ws->session(Role::Administrator), last()));
    QVERIFY(need(registered<Document>(ws->database())).empty());
    need(Undo::undo(ws->session(Role::Administrator), last()));
    Document after = need(registered<Document>(ws->database())).front();
    after.id = before.id;
    QCOMPARE(after, before);
}

void RegisterRepositoryTest::isFoundBySearch()
{
    const qint64 id = need(ws->add(ws->document(QStringLiteral("移动应用数据分类分级管理办法"))));
    const SearchIndex index(ws->database());
    const std::vector<SearchIndex::Hit> expected{{QStringLiteral("document"), id}};
    QCOMPARE(need(index.search(QStringLiteral("分级"), QStringLiteral("document"), 10)), expected);
    Document renamed = ws->stored<Document>(id);
    renamed.titleZh = QStringLiteral("总则");
    need(ws->update(renamed));
    QVERIFY(need(index.search(QStringLiteral("分级"), QStringLiteral("document"), 10)).empty());
}

void RegisterRepositoryTest::isEditedInBulk()
{
    std::vector<qint64> ids;
    for (const char *title : {"甲", "乙"})
        ids.push_back(need(ws->add(ws->document(QString::fromUtf8(title)))));
    const Subject *subject = subjectOf(u"document");
    QVERIFY(subject);
    const auto outcomes = need(
        BulkEdit::apply(ws->session(Role::Administrator),
                        {subject, ids, &subject->record->field("review_due"), QDate(2026, 12, 1)}));
    QCOMPARE(outcomes.size(), 2u);
    for (const qint64 id : ids)
        QCOMPARE(ws->stored<Document>(id).reviewDue, QDate(2026, 12, 1));
}

void RegisterRepositoryTest::theLogAgreesWithEveryRegister()
{
    fillAll();
    need(ws->withdraw<Document>(1, QStringLiteral("由新办法取代")));
    const LogCheck::Report report = need(LogCheck::run(ws->database()));
    for (const LogMismatch &mismatch : report.mismatches)
        qWarning("%s", qUtf8Printable(mismatch.sentence()));
    QCOMPARE(report.found, 0);
}

void RegisterRepositoryTest::theLogFindsWhatWasChangedBehindIt_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *statement, const char *entity, const char *field) {
        QTest::newRow(statement) << QByteArray(statement) << QString::fromLatin1(entity)
                                 << QString::fromLatin1(field);
    };
    row("UPDATE management_document SET review_due = '2030-01-01'", "document", "review_due");
    row("UPDATE management_document SET approver_id = owner_id", "document", "approver_uid");
    row("UPDATE management_document SET items = 'g'", "document", "items");
    row("DELETE FROM management_document", "document", "");
    row("UPDATE outsourcing_contract SET clauses = ''", "outsourcing_contract", "clauses");
    row("UPDATE critical_operation SET controls = 'masking'", "critical_operation", "controls");
    row("UPDATE coding_standard SET version = '9'", "coding_standard", "version");
    row("UPDATE code_module SET reviewed_on = '2026-01-01'", "code_module", "reviewed_on");
    row("UPDATE code_review SET result = 'failed'", "code_review", "result");
}

void RegisterRepositoryTest::theLogFindsWhatWasChangedBehindIt()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, entity);
    QFETCH(QString, field);
    fillAll();
    need(ws->database().execute(statement));
    const LogCheck::Report report = need(LogCheck::run(ws->database()));
    QCOMPARE(report.found, 1);
    QCOMPARE(report.mismatches.front().entity, entity);
    QCOMPARE(report.mismatches.front().field, field);
}

void RegisterRepositoryTest::whatItNamesIsNotRemoved()
{
    fillAll();
    for (const PersonId person : {ws->owner, ws->approver}) {
        Change change = ws->change();
        const auto refused = OrganizationRepository::removePerson(change, person);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
    const AppId bare = ws->addApp(QStringLiteral("BARE"));
    CriticalOperation operation;
    operation.app = bare;
    operation.name = QStringLiteral("改密");
    operation.criticality = {Criticality::InformationChanged};
    need(ws->add(operation));
    Change removing = ws->change();
    const auto refused = AppRepository::remove(removing, bare);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void RegisterRepositoryTest::needsThePermission()
{
    for (const RegisterKind &kind : registerKinds()) {
        for (const Action *action : {kind.add, kind.edit, kind.withdraw}) {
            QVERIFY(!Change::begin(ws->session(Role::Viewer), *action));
            QVERIFY(Change::begin(ws->session(Role::Administrator), *action));
        }
    }
}

QTEST_GUILESS_MAIN(RegisterRepositoryTest)
#include "registerrepositorytest.moc"
