#include "models/staffing/staffingcheck.h"

#include "models/accounts/accountrepository.h"
#include "models/workspace/accountadministration.h"
#include "tests/models/staffing/staffingfixture.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

namespace {

/// An organisation in which no rule finds anything, to put one thing wrong in at a time.
struct SoundOrganisation : StaffingFixture {
    SoundOrganisation()
    {
        head = post("总经理", company);
        manager = person("总经理甲");
        assign(manager, head);
        const DutySet sets[] = {DutySet::Business,       DutySet::SecurityManagement,
                                DutySet::DataProtection, DutySet::Development,
                                DutySet::Testing,        DutySet::Operations};
        int number = 0;
        for (const DutySet set : sets)
            fill(QStringLiteral("科技岗%1").arg(++number).toUtf8(), technology, set);
        fill("业务岗", business, DutySet::Business);
        auditPost = fill("审计岗", audit, DutySet::Audit);
        auditor = person("审计员");
        assign(auditor, auditPost);
        owner = person("负责人");
        lead = person("项目负责人");
        developer = person("开发");
        life = app("LIFE", lead);
        assign(owner, life, Duty::Owner);
        assign(developer, life, Duty::Developer);
        assign(auditor, life, Duty::Auditor);
        Unit known = need(OrganizationRepository(database()).unit(company));
        known.side = UnitSide::Business;
        Change change = this->change();
        need(OrganizationRepository::updateUnit(change, known));
        for (const Account &account : need(AccountRepository(database()).all())) {
            Person works;
            works.name = account.displayName;
            works.account = account.id;
            need(OrganizationRepository::addPerson(change, works));
        }
        need(change.commit());
    }

    AccountId addAccount(const char *name, std::set<Role> roles, PersonId holder)
    {
        Account added;
        added.name = QString::fromUtf8(name);
        added.displayName = added.name;
        added.roles = std::move(roles);
        added.holder = holder;
        Change adding = change();
        const AccountId id = need(AccountAdministration::add(adding, added));
        need(adding.commit());
        return id;
    }

    PostId fill(const QByteArray &title, UnitId unit, DutySet set)
    {
        Post added;
        added.titleZh = QString::fromUtf8(title);
        added.unit = unit;
        added.duties = QStringLiteral("职责");
        added.dutySet = set;
        Change adding = change();
        const PostId id = need(PostRepository::add(adding, added));
        need(adding.commit());
        if (set != DutySet::Audit)
            assign(person((title + "人员").constData()), id);
        return id;
    }
    template<class Edit>
    void edit(PostId id, const Edit &edit)
    {
        Post edited = need(PostRepository(database()).post(id));
        edit(edited);
        Change change = this->change();
        need(PostRepository::update(change, edited));
        need(change.commit());
    }
    QMap<QString, QString> found()
    {
        QMap<QString, QString> found;
        for (const StaffingFinding &finding : checkStaffing(staffing(), day()))
            found.insert(finding.rule->key, finding.sentence.en);
        return found;
    }

    PostId head;
    PostId auditPost;
    PersonId manager;
    PersonId auditor;
    PersonId owner;
    PersonId lead;
    PersonId developer;
    AppId life;
};

} // namespace

using Spoil = std::function<void(SoundOrganisation &)>;
Q_DECLARE_METATYPE(Spoil)

class StaffingCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shipsRulesInBothLanguages();
    void findsNothingInASoundOrganisation();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void triesEveryRule();
    void saysWhereItLeads();
    void refusesAFileThatHoldsNoRules_data();
    void refusesAFileThatHoldsNoRules();

private:
    static std::vector<std::pair<const char *, Spoil>> defects();
};

void StaffingCheckTest::shipsRulesInBothLanguages()
{
    const auto &rules = StaffingRule::builtIn();
    QVERIFY(rules.size() >= 15);
    for (const StaffingRule &rule : rules) {
        for (const LocalizedText &text : {rule.title, rule.sentence, rule.advice}) {
            QVERIFY2(!text.zh.isEmpty() && !text.en.isEmpty(), qPrintable(rule.key));
        }
        QVERIFY2(rule.clause.startsWith(QStringLiteral("7.1.")), qPrintable(rule.key));
    }
}

void StaffingCheckTest::findsNothingInASoundOrganisation()
{
    SoundOrganisation sound;
    QCOMPARE(sound.found(), (QMap<QString, QString>()));
}

std::vector<std::pair<const char *, Spoil>> StaffingCheckTest::defects()
{
    return {
        {"audits-own-work",
         [](SoundOrganisation &o) { o.assign(o.auditor, o.life, Duty::Developer); }},
        {"audit-reports-to-audited",
         [](SoundOrganisation &o) {
             o.edit(o.auditPost, [&](Post &post) { post.reportsTo = o.head; });
         }},
        {"reporting-loop",
         [](SoundOrganisation &o) {
             const PostId one = o.fill("环甲", o.business, DutySet::Business);
             const PostId two = o.fill("环乙", o.business, DutySet::Business);
             o.edit(one, [&](Post &post) { post.reportsTo = two; });
             o.edit(two, [&](Post &post) { post.reportsTo = one; });
         }},
        {"app-without-owner", [](SoundOrganisation &o) { o.app("NEW", o.lead); }},
        {"app-owner-gone", [](SoundOrganisation &o) { o.here(o.owner, o.day(-100), o.day(-1)); }},
        {"app-without-lead",
         [](SoundOrganisation &o) {
             const AppId added = o.app("NEW");
             o.assign(o.owner, added, Duty::Owner);
         }},
        {"app-lead-gone", [](SoundOrganisation &o) { o.away(o.lead, {}, o.day(), o.day(3)); }},
        {"left-but-holds", [](SoundOrganisation &o) { o.here(o.manager, o.day(-100), o.day(-1)); }},
        {"side-without-post",
         [](SoundOrganisation &o) {
             o.edit(o.auditPost, [](Post &post) { post.active = false; });
         }},
        {"account-without-person",
         [](SoundOrganisation &o) { o.addAccount("test", {Role::Assessor}, {}); }},
        {"account-of-absent",
         [](SoundOrganisation &o) {
             const PersonId left = o.person("离职者");
             o.addAccount("left", {Role::Assessor}, left);
             o.here(left, o.day(-100), o.day(-1));
         }},
        {"several-accounts",
         [](SoundOrganisation &o) {
             o.addAccount("one", {Role::Assessor}, o.developer);
             o.addAccount("two", {Role::Approver}, o.developer);
         }},
        {"duties-without-post",
         [](SoundOrganisation &o) {
             o.edit(o.auditPost, [](Post &post) { post.dutySet = DutySet::Business; });
         }},
        {"post-empty", [](SoundOrganisation &o) { o.post("空岗", o.business); }},
        {"post-understaffed",
         [](SoundOrganisation &o) { o.edit(o.auditPost, [](Post &post) { post.staffing = 2; }); }},
        {"delegation-to-nobody",
         [](SoundOrganisation &o) { o.away(o.developer, {}, o.day(1), o.day(3)); }},
        {"delegate-absent",
         [](SoundOrganisation &o) {
             o.away(o.developer, o.owner, o.day(1), o.day(9));
             o.away(o.owner, o.lead, o.day(9), o.day(12));
         }},
        {"lead-approves", [](SoundOrganisation &o) { o.assign(o.lead, o.life, Duty::Approver); }},
        {"unit-without-side",
         [](SoundOrganisation &o) {
             const UnitId added = o.unit("新部门", {}, {});
             o.fill("新岗", added, DutySet::Business);
         }},
        {"post-without-duties",
         [](SoundOrganisation &o) {
             o.edit(o.auditPost, [](Post &post) { post.duties.clear(); });
         }},
        {"superior-abolished",
         [](SoundOrganisation &o) {
             const PostId old = o.fill("旧岗", o.business, DutySet::Business);
             const PostId below = o.fill("下级岗", o.business, DutySet::Business);
             o.edit(below, [&](Post &post) { post.reportsTo = old; });
             o.edit(old, [](Post &post) { post.active = false; });
         }},
    };
}

void StaffingCheckTest::findsWhatIsWrong_data()
{
    QTest::addColumn<Spoil>("spoil");
    for (const auto &[key, spoil] : defects())
        QTest::newRow(key) << spoil;
}

void StaffingCheckTest::findsWhatIsWrong()
{
    QFETCH(const Spoil, spoil);
    SoundOrganisation organisation;
    spoil(organisation);
    const auto found = organisation.found();
    const QString key = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(found.contains(key), qPrintable(found.keys().join(u' ')));
    QVERIFY(!found.value(key).contains(u'{'));
}

void StaffingCheckTest::triesEveryRule()
{
    QStringList tried;
    for (const auto &[key, spoil] : defects())
        tried += QString::fromLatin1(key);
    QStringList shipped;
    for (const StaffingRule &rule : StaffingRule::builtIn())
        shipped += rule.key;
    tried.sort();
    shipped.sort();
    QCOMPARE(tried, shipped);
}

void StaffingCheckTest::saysWhereItLeads()
{
    SoundOrganisation organisation;
    organisation.assign(organisation.auditor, organisation.life, Duty::Developer);
    const PostId empty = organisation.post("空岗", organisation.business);
    const auto findings = checkStaffing(organisation.staffing(), organisation.day());
    QCOMPARE(findings.size(), std::size_t(2));
    QVERIFY(findings.front().rule->severity == CheckSeverity::High); // the most severe first
    QCOMPARE(findings.front().person, organisation.auditor);
    QCOMPARE(findings.front().app, organisation.life);
    QCOMPARE(findings.back().post, empty);
    QCOMPARE(findings.back().sentence.zh, QStringLiteral("个险业务部的空岗应配1人，目前空缺。"));
    // Nothing is done under what only reads, and nobody's account is found where it stands.
    organisation.addAccount("reads", {Role::Viewer}, {});
    const AccountId nobodys = organisation.addAccount("writes", {Role::Approver}, {});
    const auto more = checkStaffing(organisation.staffing(), organisation.day());
    QCOMPARE(more.size(), std::size_t(3));
    QCOMPARE(std::ranges::count(more, nobodys, &StaffingFinding::account), 1);
}

void StaffingCheckTest::refusesAFileThatHoldsNoRules_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no rules") << QByteArray("{\"rules\": []}");
    QTest::newRow("no subject") << QByteArray(
        "{\"rules\": [{\"key\": \"a\", \"severity\": \"high\", \"condition\": \"x\"}]}");
    QTest::newRow("no condition") << QByteArray(
        "{\"rules\": [{\"key\": \"a\", \"severity\": \"high\", \"subject\": \"post\", "
        "\"condition\": \"x &\"}]}");
}

void StaffingCheckTest::refusesAFileThatHoldsNoRules()
{
    QFETCH(const QByteArray, json);
    const auto read = StaffingRule::read(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(StaffingCheckTest)
#include "staffingchecktest.moc"
