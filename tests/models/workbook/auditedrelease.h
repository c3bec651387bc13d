#pragma once

#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"
#include "tests/support/signing.h"
#include "tests/support/judging.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// A workspace with one release in the middle of its assessment: something of everything a
/// workbook shows, and texts that are hard on a spreadsheet.
class AuditedRelease
{
public:
    AuditedRelease()
    {
        Change change = m_bench.change();
        need(LibraryRepository::publish(change, need(builtInLibrary())));
        addApp(change);
        need(change.commit());
        m_library = need(m_shelf.library(m_bench.database(),
                                         need(m_releases.release(m_release)).baseline.front()));
    }

    TestWorkspace &bench() { return m_bench; }
    const Database &database() { return m_bench.database(); }
    LibraryShelf &shelf() { return m_shelf; }
    ReleaseId release() const { return m_release; }
    const Requirement &requirement(const QString &key) const
    {
        const Requirement *found = m_library->requirementByKey(key);
        if (!found)
            qFatal("no requirement %s", qUtf8Printable(key));
        return *found;
    }

    Assessment assessment(const QString &key, Judgement judgement, const QString &record,
                          Risk risk = Risk::None) const
    {
        Assessment assessment;
        const Requirement &asked = requirement(key);
        assessment.release = asked.scope == Scope::Organisation ? ReleaseId() : m_release;
        assessment.requirement = asked.id;
        assessment.judgement = judgement;
        assessment.object = QStringLiteral("Android 安装包 8.6.0（build 20260226）");
        assessment.record = record;
        assessment.risk = risk;
        // Of the last phase it is due in: the one the workbook speaks of.
        if (assessment.release.isValid())
            assessment.phase = asked.phases.back();
        return grounded(assessment, asked);
    }
    void assess(const Assessment &assessment)
    {
        Change change = m_bench.change();
        need(AssessmentRepository::record(change, assessment));
        need(change.commit());
    }

    /// Judgements of every kind, evidence, findings with re-tests, a risk accepted, a gate
    /// rejected.
    void fill()
    {
        Change change = m_bench.change();
        need(AssessmentRepository::record(change,
                                          assessment(QStringLiteral("6.1.5.2.a"),
                                                     Judgement::Compliant,
                                                     QStringLiteral("抓包确认全程 TLS 1.3"))));
        need(AssessmentRepository::record(
            change,
            assessment(QStringLiteral("6.2.2.a"), Judgement::Noncompliant,
                       QStringLiteral("未校验证书，代理证书可解密通信"), Risk::High)));
        need(AssessmentRepository::record(
            change,
            assessment(QStringLiteral("6.1.5.2.c"), Judgement::Partial,
                       QStringLiteral("一处缓存未加密"), Risk::Medium)));
        need(AssessmentRepository::record(change,
                                          assessment(QStringLiteral("5.2.p1"), Judgement::Compliant,
                                                     QStringLiteral("已有分级清单"))));
        need(AssessmentRepository::record(change,
                                          assessment(QStringLiteral("6.1.4.a"),
                                                     Judgement::NotApplicable,
                                                     QStringLiteral("本版本不使用自定义算法"))));
        need(ApplicabilityRepository::decide(change, m_release,
                                             requirement(QStringLiteral("6.2.1.3-1.a")).id, false,
                                             QStringLiteral("登录页没有图形验证码")));
        addEvidence(change);
        const FindingId fixed = addFindings(change);
        need(change.commit());
        Change retesting =
            need(Change::begin(m_bench.session(Role::Auditor), actions::retestFinding));
        need(
            FindingRepository::retest(retesting, fixed, false, QStringLiteral("支付页仍可被代理")));
        need(retesting.commit());
        decideGate();
        review();
    }

private:
    /// The gates of the workspace ask for reviews; one assessment was returned.
    void review()
    {
        Change submitting = m_bench.change();
        need(ReviewDemand::set(submitting, true));
        const Requirement &asked = requirement(QStringLiteral("6.2.2.a"));
        const auto assessment = need(AssessmentRepository(m_bench.database())
                                         .find(m_release, asked.id, asked.phases.back()));
        need(ReviewRepository::submit(submitting, assessment->id, assessment->revision));
        need(submitting.commit());
        Change returning =
            need(Change::begin(m_bench.session(Role::Auditor), actions::returnAssessment));
        need(ReviewRepository::review(returning, assessment->id, assessment->revision,
                                      ReviewAct::Returned, QStringLiteral("请写明代理工具")));
        need(returning.commit());
    }

    void addApp(Change &change)
    {
        Unit company;
        company.name = QStringLiteral("某某人寿保险股份有限公司");
        Unit department;
        department.parent = need(OrganizationRepository::addUnit(change, company));
        department.name = QStringLiteral("数字金融部");
        Person lead;
        lead.name = QStringLiteral("李𠮷娜");
        lead.post = QStringLiteral("项目负责人");
        lead.unit = need(OrganizationRepository::addUnit(change, department));
        m_lead = need(OrganizationRepository::addPerson(change, lead));

        App app;
        app.code = QStringLiteral("LIFE");
        app.name = QStringLiteral("=安心&保险 <Life>");
        app.platforms = {Platform::Android, Platform::Ios};
        app.ownerUnit = lead.unit;
        app.responsible = m_lead;
        app.userCount = 1'200'000;
        app.userCountSource = QStringLiteral("运营月报");
        app.userCountOn = QDate(2026, 1, 31);
        app.audience = QStringLiteral("代理人");
        app.filings = {{FilingAuthority::Nifa, Platform::Android, QStringLiteral("金备2025-017"),
                        QDate(2025, 5, 6), QStringLiteral("8.0.0")}};
        app.channels = {
            {QStringLiteral("应用市场"), QStringLiteral("https://store.example.cn/life")}};
        app.parties = {{PartyKind::ThirdParty, QStringLiteral("推送 SDK"),
                        QStringLiteral("消息推送"), QStringLiteral("HT-2025-9")}};
        for (const char *flag : {"has_login", "handles_spi", "has_payment", "collects_pi"})
            app.profile.set(QLatin1StringView(flag), true);
        app.tier = 2;
        app.tierDecided = true;
        app.tierReason = QStringLiteral("集团统一定级");
        app.profile.set(QStringLiteral("has_promotion"), false, QStringLiteral("不做营销"));
        Release release;
        release.app = need(AppRepository::add(change, app));
        release.version = QStringLiteral("8.6.0");
        release.build = QStringLiteral("20260226");
        release.packageName = QStringLiteral("cn.example.life");
        release.packageSha256 = QString(64, u'a');
        release.packageSm3 = QString(64, u'b');
        release.plannedOn = {{Phase::Requirements, QDate(2026, 2, 1)},
                             {Phase::Test, QDate(2026, 4, 15)}};
        m_release = need(ReleaseRepository::add(change, release));
    }

    void addEvidence(Change &change)
    {
        const QString capture = m_bench.write(QStringLiteral("capture.pcap"), "packets");
        const QString scan = m_bench.write(QStringLiteral("扫描报告.pdf"), "scan");
        const auto added =
            need(EvidenceRepository::addFiles(change, {capture, scan}, m_release,
                                              {requirement(QStringLiteral("6.1.5.2.a")).id,
                                               requirement(QStringLiteral("6.2.2.a")).id}));
        Evidence evidence = need(EvidenceRepository(m_bench.database()).evidence(added.front().id));
        evidence.title = QStringLiteral("登录与支付抓包");
        evidence.effectiveOn = QDate(2026, 2, 1);
        evidence.expiresOn = QDate(2026, 3, 1);
        need(EvidenceRepository::update(change, evidence));
        const QString list = m_bench.write(QStringLiteral("分级清单.txt"), "tiers");
        need(EvidenceRepository::addFiles(change, {list}, {},
                                          {requirement(QStringLiteral("5.2.p1")).id}));
    }

    /// Gives the one that waits for its re-test.
    FindingId addFindings(Change &change)
    {
        Finding finding;
        finding.release = m_release;
        finding.requirement = requirement(QStringLiteral("6.2.2.a")).id;
        finding.title = QStringLiteral("未校验服务端证书");
        finding.description = QStringLiteral("中间人可解密登录请求");
        finding.advice = QStringLiteral("启用证书锁定");
        finding.risk = Risk::High;
        finding.owner = m_lead;
        const FindingId first = need(FindingRepository::open(change, finding));
        // Nobody is given a day that is past: it stands there as if it had come since.
        need(change.database().execute("UPDATE finding SET due_on = '2026-02-20'"));
        finding.dueOn = m_bench.clock().today().addDays(18);
        Finding fixed = need(FindingRepository(m_bench.database(), {}).finding(first));
        fixed.status = FindingStatus::Fixing;
        need(FindingRepository::update(change, fixed));
        fixed = need(FindingRepository(m_bench.database(), {}).finding(first));
        fixed.status = FindingStatus::AwaitingRetest;
        need(FindingRepository::update(change, fixed));

        finding.requirement = requirement(QStringLiteral("6.1.5.2.c")).id;
        finding.title = QStringLiteral("缓存明文");
        finding.description.clear();
        finding.risk = Risk::Medium;
        RiskAcceptance acceptance;
        acceptance.finding = need(FindingRepository::open(change, finding));
        acceptance.reason = QStringLiteral("缓存不含个人信息");
        acceptance.expiresOn = QDate(2026, 9, 30);
        need(RiskAcceptanceRepository::accept(change, acceptance));
        return first;
    }

    void decideGate()
    {
        need(submitAndSign(m_bench.workspace(), m_shelf, m_release, Phase::Requirements,
                           GateDecisionKind::Rejected, QStringLiteral("需求尚未评审完"),
                           m_bench.session(Role::SecurityManager).account));
    }

    TestWorkspace m_bench;
    LibraryShelf m_shelf;
    ReleaseRepository m_releases{m_bench.database()};
    std::shared_ptr<const Library> m_library;
    ReleaseId m_release;
    PersonId m_lead;
};

} // namespace gatehouse
