#pragma once

#include "models/findings/findingstate.h"
#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <random>

namespace gatehouse {

/// Does at random what people do, one Change at a time.
class Office : public LifecycleFixture
{
public:
    explicit Office(unsigned seed) : m_random(seed) { }

    void open(int apps)
    {
        for (const Requirement &each : library()->requirements) {
            if (each.isAssessed())
                (each.scope == Scope::Organisation ? m_organisations : m_own).push_back(each.id);
        }
        for (const Requirement &each : library()->requirements) {
            for (const QString &condition : each.condition) {
                for (const QString &flag : Condition::parse(condition)->names()) {
                    if (!m_flags.contains(flag))
                        m_flags += flag;
                }
            }
        }
        for (int i = 0; i < apps; ++i) {
            const AppId app = addApp(QStringLiteral("APP%1").arg(i), 1 + pick(3));
            m_apps.push_back(app);
            newRelease();
        }
    }

    void work()
    {
        clock().set(clock().now().addMSecs(1)); // no two things happen at one moment
        switch (pick(24)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
            judgeSomething(anyRelease(), any(m_own));
            break;
        case 6:
        case 7:
            judgeSomething({}, any(m_organisations));
            break;
        case 8:
        case 9:
            linkEvidence();
            break;
        case 10:
            unlinkEvidence();
            break;
        case 11:
            find();
            break;
        case 12:
            pick(2) == 0 ? moveFinding() : editFinding();
            break;
        case 13:
            acceptSomething();
            break;
        case 14:
            decideApplicability();
            break;
        case 15:
            changeApp();
            break;
        case 16:
            changePlan();
            break;
        case 17:
        case 18:
            modelThreats();
            break;
        case 19:
            pick(4) == 0 ? newRelease() : clock().set(clock().now().addSecs(pick(200000)));
            break;
        default:
            decideGate();
        }
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    template<class T>
    T any(const std::vector<T> &choices)
    {
        return choices[static_cast<size_t>(pick(static_cast<int>(choices.size())))];
    }
    ReleaseId anyRelease() { return any(m_releases); }
    Judgement anyJudgement(ReleaseId release)
    {
        using enum Judgement;
        const Judgement found = any(std::vector{Compliant, Compliant, Compliant, Partial,
                                                Noncompliant, NotApplicable, NotAssessed});
        if (found != NotApplicable || !release.isValid())
            return found;
        // At tier 1 nobody says so alone.
        const AppId app = need(ReleaseRepository(database()).release(release)).app;
        return need(AppRepository(database()).app(app)).tier == 1 ? Compliant : found;
    }
    /// What has a finding that is not closed is not compliant.
    void judgeSomething(ReleaseId release, RequirementId requirement)
    {
        const auto findings =
            need(FindingRepository(database(), {}).ofRequirement(release, requirement));
        const bool closed = std::all_of(findings.begin(), findings.end(), [](const Finding &each) {
            return each.status == FindingStatus::Closed;
        });
        const Judgement judgement = anyJudgement(release);
        // What the owner selects is left out by a decision, not by a judgement.
        const Requirement *judged = library()->requirement(requirement);
        const bool isSelected = judged && judged->clause.startsWith(QLatin1String("7.3"));
        const bool isImpossible = (judgement == Judgement::Compliant && !closed)
            || (judgement == Judgement::NotApplicable && isSelected);
        judge(release, requirement, isImpossible ? Judgement::Partial : judgement);
    }
    /// A release with a requirement of its own, or the organisation with one of its own.
    std::pair<ReleaseId, RequirementId> anySubject()
    {
        if (pick(4) == 0)
            return {ReleaseId(), any(m_organisations)};
        const ReleaseId release = anyRelease();
        return {release, any(m_own)};
    }

    void linkEvidence()
    {
        const auto [release, requirement] = anySubject();
        const EvidenceId id =
            addEvidence(release, requirement, QByteArray("content ") + QByteArray::number(pick(5)));
        if (pick(3) == 0)
            return;
        Change ending = change("evidence.edit");
        Evidence evidence = need(EvidenceRepository(database()).evidence(id));
        evidence.expiresOn = pick(3) == 0 ? QDate() : today().addDays(pick(40));
        need(EvidenceRepository::update(ending, evidence));
        need(ending.commit());
    }
    void unlinkEvidence()
    {
        const ReleaseId release = pick(4) == 0 ? ReleaseId() : anyRelease();
        const auto uses = need(EvidenceRepository(database()).usesIn(release, false));
        if (uses.empty())
            return;
        Change unlinking = change("evidence.unlink");
        need(EvidenceRepository::unlink(unlinking, any(uses)));
        need(unlinking.commit());
    }
    void find()
    {
        const auto [release, requirement] = anySubject();
        m_findings.push_back(openFinding(release, requirement, pick(3) ? Risk::High : Risk::Low,
                                         pick(4) ? today().addDays(pick(60)) : QDate()));
    }
    /// Its day, its risk, or what no gate asks for.
    void editFinding()
    {
        if (m_findings.empty())
            return;
        Finding finding = need(FindingRepository(database(), today()).finding(any(m_findings)));
        if (!isOpen(finding.status))
            return;
        if (pick(2) == 0)
            finding.dueOn = today().addDays(pick(60));
        if (pick(2) == 0)
            finding.title += QStringLiteral("。");
        const Risk highest = std::max(finding.risk, finding.riskBefore);
        if (pick(2) == 0)
            finding.risk = finding.risk == Risk::High ? Risk::Low : Risk::High;
        finding.riskReason =
            finding.risk < highest ? QStringLiteral("borne, %1").arg(pick(1000)) : QString();
        const Finding stored = need(FindingRepository(database(), today()).finding(finding.id));
        const bool isPostponed = isOverdue(stored, today()) && finding.dueOn > stored.dueOn;
        Change editing = change("finding.edit");
        need(FindingRepository::update(editing, finding,
                                       isPostponed ? QStringLiteral("more time") : QString()));
        need(editing.commit());
    }
    void moveFinding()
    {
        if (m_findings.empty())
            return;
        const FindingRepository findings(database(), {});
        Finding finding = need(findings.finding(any(m_findings)));
        // Whoever else moves it on, the re-test is not the assessor's.
        Change moving = need(Change::begin(session(Role::Auditor), actions::editFinding));
        switch (finding.status) {
        case FindingStatus::Open:
            finding.status = FindingStatus::Fixing;
            need(FindingRepository::update(moving, finding));
            break;
        case FindingStatus::Fixing:
            finding.status = FindingStatus::AwaitingRetest;
            need(FindingRepository::update(moving, finding));
            break;
        case FindingStatus::AwaitingRetest:
            need(FindingRepository::retest(moving, finding.id, pick(2) == 0,
                                           QStringLiteral("tested again")));
            break;
        case FindingStatus::Closed:
        case FindingStatus::RiskAccepted:
            break;
        }
        need(moving.commit());
    }
    void acceptSomething()
    {
        RiskAcceptance acceptance;
        acceptance.reason = QStringLiteral("borne");
        acceptance.expiresOn = today().addDays(1 + pick(60));
        if (pick(2) == 0 && !m_findings.empty()) {
            acceptance.finding = any(m_findings);
            const auto finding =
                need(FindingRepository(database(), {}).finding(acceptance.finding));
            if (finding.status == FindingStatus::Closed)
                return;
        } else {
            std::tie(acceptance.release, acceptance.requirement) = anySubject();
        }
        need(tryAccept(acceptance));
    }
    void decideApplicability()
    {
        const ReleaseId release = anyRelease();
        const auto decided = need(ApplicabilityRepository(database()).decisions(release));
        Change deciding = change("applicability.decide");
        if (!decided.isEmpty() && pick(2) == 0)
            need(ApplicabilityRepository::withdraw(deciding, release, decided.begin().key()));
        else
            need(ApplicabilityRepository::decide(deciding, release, any(m_own), pick(2) == 0,
                                                 QStringLiteral("by hand")));
        need(deciding.commit());
    }
    void changeApp()
    {
        App app = need(AppRepository(database()).app(any(m_apps)));
        if (pick(3) == 0) {
            app.tier = 1 + pick(3);
        } else {
            const QString flag = m_flags.at(pick(static_cast<int>(m_flags.size())));
            const int answer = pick(3);
            if (answer == 0)
                app.profile.clear(flag);
            else
                app.profile.set(flag, answer == 1, QStringLiteral("said by the owner"));
        }
        Change changing = change("app.update");
        need(AppRepository::update(changing, app));
        need(changing.commit());
    }
    void changePlan()
    {
        Release release = need(ReleaseRepository(database()).release(anyRelease()));
        release.plannedOn.clear();
        QDate day = today().addDays(pick(40) - 40);
        for (const Phase phase : allPhases) {
            if (pick(4) != 0)
                release.plannedOn[phase] = day;
            day = day.addDays(pick(20));
        }
        Change changing = change("release.update");
        need(ReleaseRepository::update(changing, release));
        need(changing.commit());
    }
    void newRelease()
    {
        m_releases.push_back(
            addRelease(m_apps.size() > m_releases.size() ? m_apps.back() : any(m_apps),
                       QStringLiteral("1.%1").arg(m_releases.size()),
                       {{Phase::Requirements, today().addDays(pick(20) - 5)}}));
    }
    void modelThreats()
    {
        const ReleaseId release = anyRelease();
        const auto threats = need(ThreatRegister::load(database(), release, today()));
        Change changing = change("threat_model.draw");
        if (!threats) {
            const auto before = need(ThreatModelRepository(database()).ofReleaseBefore(release));
            if (before && pick(2) == 0)
                need(ThreatModelRepository::carry(changing, before->id, release));
            else
                need(ThreatModelRepository::draw(changing, release, smallModel()));
            need(changing.commit());
            return;
        }
        const ThreatModelId model = threats->model.id;
        const ThreatId any =
            threats
                ->threats[static_cast<std::size_t>(pick(static_cast<int>(threats->threats.size())))]
                .threat.id;
        std::vector<ThreatId> all;
        QStringList parts;
        for (const ThreatRow &row : threats->threats)
            all.push_back(row.threat.id);
        for (const ModelPart &part : threats->parts)
            parts += part.subject;
        switch (pick(6)) {
        case 0:
            need(ThreatModelRepository::look(changing, model, parts, threats->model.revision));
            break;
        case 1:
            need(takeProposals(
                changing, model, all,
                {pick(2) == 0 ? CountermeasureStage::Decided : CountermeasureStage::Designed,
                 QStringLiteral("HLD"), Language::English}));
            break;
        case 2:
            need(ThreatRepository::markAccepted(changing, any, QStringLiteral("for now"),
                                                today().addDays(pick(40) + 1)));
            break;
        case 3:
            need(ThreatRepository::dismiss(changing, any, QStringLiteral("not here")));
            break;
        case 4: {
            ThreatModel drawing = need(ThreatModelRepository(database()).drawing(model));
            drawing.elements[1].answers.insert(QStringLiteral("signature_self_check"),
                                               pick(2) == 0);
            need(ThreatModelRepository::redraw(changing, model, drawing, threats->model.revision));
            break;
        }
        default:
            if (!threats->model.isOfThisRelease())
                need(ThreatModelRepository::confirm(changing, model, threats->model.revision));
        }
        need(changing.commit());
    }
    void decideGate()
    {
        const ReleaseId release = anyRelease();
        const Phase phase = pick(3) == 0 ? allPhases[static_cast<size_t>(pick(6))]
                                         : need(gates().currentPhase(release));
        using enum GateDecisionKind;
        const auto decided =
            tryDecide(release, phase, any(std::vector{Passed, Passed, Passed, Rejected, Reopened}));
        if (!decided && decided.error().kind != ErrorKind::Invalid)
            qFatal("%s", qUtf8Printable(decided.error().message));
    }

    std::mt19937 m_random;
    std::vector<AppId> m_apps;
    std::vector<ReleaseId> m_releases;
    std::vector<FindingId> m_findings;
    std::vector<RequirementId> m_own;
    std::vector<RequirementId> m_organisations;
    QStringList m_flags;
};

} // namespace gatehouse
