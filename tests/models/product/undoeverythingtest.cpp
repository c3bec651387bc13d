#include "models/imports/toolmappingrepository.h"
#include "models/lifecycle/confirmation.h"
#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/testing/testplan.h"
#include "models/testing/testsamplingrepository.h"
#include "models/threatmodels/documentintake.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/credentials.h"
#include "tests/support/demo/shortstory.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// A copy of the story, in which whoever may do something does it a day after its last entry.
struct Desk {
    explicit Desk(const QString &path)
        : clock(std::make_shared<FixedClock>(demoMoment().addDays(1)))
    {
        open = need(openWorkspace(path, clock));
        const FindingRepository findings(database(), clock->today());
        for (const FindingListing &each : need(findings.listings())) {
            if (each.finding.release.isValid()) {
                release = each.finding.release;
                requirement = each.finding.requirement;
            }
        }
        app = need(ReleaseRepository(database()).release(release)).app;
    }

    const Database &database() const { return open.workspace->database(); }
    qint64 last() const { return need(AuditLog(database()).count()); }
    AuditEntry entry(qint64 sequence) const
    {
        return need(AuditLog(database()).entries(sequence + 1, 1)).front();
    }
    Account account(const Action &action) const
    {
        if (!who.isEmpty())
            return need(AccountRepository(database()).byName(who));
        for (const Account &each : need(AccountRepository(database()).all())) {
            const bool may = std::ranges::any_of(
                each.roles, [&](Role role) { return grants(role, action.permission); });
            if (may && each.active)
                return each;
        }
        qFatal("nobody may %s", action.key);
    }
    template<class Write>
    auto does(const Action &action, const Write &write)
    {
        clock->set(clock->now().addSecs(60));
        Change change = need(Change::begin({*open.workspace, account(action)}, action));
        auto written = write(change);
        need(change.commit());
        return written;
    }
    /// As whoever wrote the entry.
    Result<QString> undo(const AuditEntry &entry)
    {
        clock->set(clock->now().addSecs(60));
        for (const Account &each : need(AccountRepository(database()).all())) {
            if (each.uid == entry.accountUid)
                return Undo::undo({*open.workspace, each}, entry.sequence);
        }
        qFatal("nobody wrote entry %lld", entry.sequence);
    }

    UnitId unit()
    {
        return does(actions::addUnit, [&](Change &change) {
            Unit unit;
            unit.name = QStringLiteral("New");
            return need(OrganizationRepository::addUnit(change, unit));
        });
    }
    PersonId person()
    {
        return does(actions::addPerson, [&](Change &change) {
            Person person;
            person.name = QStringLiteral("Somebody");
            return need(OrganizationRepository::addPerson(change, person));
        });
    }
    PostId post()
    {
        const UnitId in = unit();
        return does(actions::addPost, [&](Change &change) {
            Post post;
            post.unit = in;
            post.titleZh = QStringLiteral("岗");
            return need(PostRepository::add(change, post));
        });
    }
    ServicePeriodId service()
    {
        const PersonId of = person();
        return does(actions::addServicePeriod, [&](Change &change) {
            ServicePeriod period;
            period.person = of;
            period.from = clock->today();
            return need(ServicePeriodRepository::add(change, period));
        });
    }
    AssignmentId assignment()
    {
        const PersonId of = person();
        return does(actions::assign, [&](Change &change) {
            Assignment assignment;
            assignment.person = of;
            assignment.app = app;
            assignment.duty = Duty::Operations;
            assignment.from = clock->today();
            return need(AssignmentRepository::add(change, assignment));
        });
    }
    DelegationId delegation()
    {
        const PersonId of = person();
        return does(actions::delegate, [&](Change &change) {
            Delegation delegation;
            delegation.person = of;
            delegation.from = clock->today();
            delegation.until = clock->today().addDays(5);
            delegation.reason = QStringLiteral("Away");
            return need(DelegationRepository::add(change, delegation));
        });
    }
    AppId newApp()
    {
        return does(actions::addApp, [&](Change &change) {
            App added;
            added.code = QStringLiteral("NEW");
            added.name = QStringLiteral("New");
            added.platforms = {Platform::Android};
            return need(AppRepository::add(change, added));
        });
    }
    ReleaseId newRelease()
    {
        return does(actions::addRelease, [&](Change &change) {
            Release added;
            added.app = app;
            added.version = QStringLiteral("99.0");
            return need(ReleaseRepository::add(change, added));
        });
    }
    FindingId finding(Risk risk = Risk::Medium)
    {
        return does(actions::openFinding, [&](Change &change) {
            Finding opened;
            opened.release = release;
            opened.requirement = requirement;
            opened.title = QStringLiteral("New");
            opened.risk = risk;
            return need(FindingRepository::open(change, opened));
        });
    }
    void editFinding(FindingId id, const std::function<void(Finding &)> &edit,
                     const QString &why = {})
    {
        does(actions::editFinding, [&](Change &change) {
            Finding stored = need(FindingRepository(database(), clock->today()).finding(id));
            edit(stored);
            return need(FindingRepository::update(change, stored, why)), 0;
        });
    }
    Assessment judged() const
    {
        std::set<RequirementId> found;
        for (const Finding &each :
             need(FindingRepository(database(), clock->today()).ofRelease(release)))
            found.insert(each.requirement);
        const auto all = need(AssessmentRepository(database()).ofRelease(release));
        for (const auto &[of, assessments] : all.asKeyValueRange()) {
            if (assessments.front().judgement == Judgement::Compliant && !found.contains(of))
                return assessments.front();
        }
        qFatal("nothing is judged");
    }
    EvidenceId evidence() const { return need(EvidenceRepository(database()).all()).front().id; }
    EvidenceUse newUse() const
    {
        const EvidenceRepository repository(database());
        const auto used = need(repository.ofRelease(release));
        for (const Evidence &each : used) {
            if (each.isRetired() || each.isReplaced())
                continue;
            for (const EvidenceUse &use : need(repository.usesIn(release, false))) {
                const EvidenceUse other{each.id, release, use.requirement};
                const auto uses = need(repository.usesOf(each.id));
                if (std::find(uses.begin(), uses.end(), other) == uses.end())
                    return other;
            }
        }
        qFatal("everything is linked to everything");
    }
    ReportFile report() const
    {
        QFile target(folder.filePath(QStringLiteral("codeql.sarif")));
        const QByteArray content =
            sarifLog({{QStringLiteral("java/own-one"), QStringLiteral("error")},
                      {QStringLiteral("java/own-four")}});
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write");
        target.close();
        return need(ReportFile::read(target.fileName()));
    }
    ToolMappingId mapping()
    {
        return does(actions::addMapping, [&](Change &change) {
            ToolMapping mapping;
            mapping.tool = QStringLiteral("codeql");
            mapping.rule = QStringLiteral("java/own-five");
            mapping.library = QString::fromLatin1(builtInLibraryKey);
            mapping.requirement = QStringLiteral("6.2.4.a");
            mapping.reason = QStringLiteral("It says so.");
            return need(learnMapping(change, *open.shelf, mapping)).mapping.id;
        });
    }
    ThreatRegister threats() const { return *need(ThreatRegister::load(database(), release, {})); }
    ThreatId threat()
    {
        const ThreatModelId model = threats().model.id;
        return does(actions::addThreat, [&](Change &change) {
            RecordedThreat own;
            own.model = model;
            own.title = QStringLiteral("Own");
            own.categories = {ThreatCategory::Unawareness};
            own.likelihood = 2;
            own.impact = 2;
            return need(ThreatRepository::add(change, own));
        });
    }
    CountermeasureId countermeasure()
    {
        const ThreatRegister found = threats();
        return does(actions::addCountermeasure, [&](Change &change) {
            Countermeasure own;
            own.model = found.model.id;
            own.title = QStringLiteral("Own");
            own.threats = {found.threats.front().threat.id};
            return need(CountermeasureRepository::add(change, own));
        });
    }
    ThreatLibraryDraftId draft() const
    {
        return need(ThreatLibraryDraftRepository(database()).byKey(QStringLiteral("own"))).id;
    }
    LibraryPart rule() const
    {
        for (const LibraryPart &each :
             need(ThreatLibraryDraftRepository(database()).content(draft())).parts) {
            if (each.kind == LibraryPartKind::Rule)
                return each;
        }
        qFatal("the draft has no rule");
    }
    VulnerabilityId vulnerability()
    {
        const ShippedComponent of =
            need(ComponentRepository(database()).ofRelease(release)).front();
        return does(actions::addVulnerability, [&](Change &change) {
            Vulnerability known;
            known.number = QStringLiteral("CVE-2026-9999");
            known.severity = ToolSeverity::High;
            known.componentName = of.component.name;
            known.componentGroup = of.component.group;
            return need(VulnerabilityRepository::add(change, known)).id;
        });
    }
    ComponentId component()
    {
        return does(actions::addComponent, [&](Change &change) {
            ShippedComponent own;
            own.component.kind = QStringLiteral("library");
            own.component.name = QStringLiteral("new-one");
            own.component.version = QStringLiteral("1.0");
            return need(ComponentRepository::add(change, release, own));
        });
    }
    TestCaseId testCase()
    {
        return does(actions::addTestCase, [&](Change &change) {
            TestCase own;
            own.release = release;
            own.title = QStringLiteral("Own");
            return need(TestCaseRepository::addOwn(change, own));
        });
    }
    Subject::Held anyOf(const RegisterKind &kind) const
    {
        auto rows =
            need(database().prepare("SELECT min(id) FROM " + QByteArray(kind.record->table())));
        rows.bind();
        rows.next();
        return need(RegisterRepository(database(), kind).record(rows.integer(0)));
    }
    Subject::Held anew(const RegisterKind &kind)
    {
        const Subject::Held record = kind.copy(anyOf(kind).get());
        kind.record->find(QStringLiteral("number"))->set(record.get(), QString());
        const qint64 id = does(*kind.add, [&](Change &change) {
            return need(RegisterRepository::add(change, kind, record));
        });
        return need(RegisterRepository(database(), kind).record(id));
    }
    DevelopmentUseId use()
    {
        const Subject::Held module = anew(registerOf<CodeModule>());
        return does(actions::useInDevelopment, [&](Change &change) {
            DevelopmentUse used;
            used.release = release;
            used.module = held<CodeModule>(module).id;
            used.version = QStringLiteral("1");
            return need(DevelopmentUseRepository::add(change, used));
        });
    }

    std::shared_ptr<FixedClock> clock;
    OpenWorkspace open;
    QString who;
    ReleaseId release;
    RequirementId requirement;
    AppId app;
    QTemporaryDir folder;
};

struct Act {
    const Action *action;
    const char *name; ///< what is done, where there are several
    std::function<void(Desk &)> run; ///< its last entry is of the action
};

void addRegisters(std::vector<Act> &acts)
{
    for (const RegisterKind &each : registerKinds()) {
        const RegisterKind *kind = &each;
        acts.push_back({kind->add, "", [kind](Desk &desk) { desk.anew(*kind); }});
        acts.push_back(
            {kind->edit, "", [kind](Desk &desk) {
                 const Subject::Held record = desk.anyOf(*kind);
                 const Field *name = kind->record->find(QString::fromLatin1(kind->nameField));
                 name->set(record.get(), std::get<QString>(name->get(record.get())) + u'2');
                 desk.does(*kind->edit, [&](Change &change) {
                     return need(RegisterRepository::update(change, *kind, record)), 0;
                 });
             }});
        acts.push_back({kind->withdraw, "", [kind](Desk &desk) {
                            const Subject::Held record = desk.anew(*kind);
                            desk.does(*kind->withdraw, [&](Change &change) {
                                return need(RegisterRepository::withdraw(
                                           change, *kind, kind->record->id(record.get()),
                                           QStringLiteral("Of another year"))),
                                       0;
                            });
                        }});
    }
}

/// Something of every action that is not refused for what it is.
std::vector<Act> acts()
{
    using D = Desk;
    std::vector<Act> all{
        {&actions::editAccount, "",
         [](D &d) {
             d.does(actions::editAccount, [&](Change &change) {
                 Account changed =
                     need(AccountRepository(d.database()).byName(QStringLiteral("viewer")));
                 changed.roles = {Role::Auditor};
                 return need(AccountAdministration::update(change, changed)), 0;
             });
         }},
        {&actions::editPasswordPolicy, "",
         [](D &d) {
             d.does(actions::editPasswordPolicy, [&](Change &change) {
                 PasswordPolicy policy = need(CredentialRepository(d.database()).policy());
                 policy.length += 2;
                 return need(Credentials::setPolicy(change, policy)), 0;
             });
         }},
        {&actions::addUnit, "", [](D &d) { d.unit(); }},
        {&actions::editUnit, "",
         [](D &d) {
             Unit unit = need(OrganizationRepository(d.database()).unit(d.unit()));
             unit.name += u'2';
             d.does(actions::editUnit, [&](Change &change) {
                 return need(OrganizationRepository::updateUnit(change, unit)), 0;
             });
         }},
        {&actions::removeUnit, "",
         [](D &d) {
             const UnitId unit = d.unit();
             d.does(actions::removeUnit, [&](Change &change) {
                 return need(OrganizationRepository::removeUnit(change, unit)), 0;
             });
         }},
        {&actions::addPerson, "", [](D &d) { d.person(); }},
        {&actions::editPerson, "",
         [](D &d) {
             Person person = need(OrganizationRepository(d.database()).person(d.person()));
             person.name += u'2';
             d.does(actions::editPerson, [&](Change &change) {
                 return need(OrganizationRepository::updatePerson(change, person)), 0;
             });
         }},
        {&actions::addPost, "", [](D &d) { d.post(); }},
        {&actions::editPost, "",
         [](D &d) {
             Post post = need(PostRepository(d.database()).post(d.post()));
             post.staffing = 3;
             d.does(actions::editPost,
                    [&](Change &change) { return need(PostRepository::update(change, post)), 0; });
         }},
        {&actions::removePost, "",
         [](D &d) {
             const PostId post = d.post();
             d.does(actions::removePost,
                    [&](Change &change) { return need(PostRepository::remove(change, post)), 0; });
         }},
        {&actions::addServicePeriod, "", [](D &d) { d.service(); }},
        {&actions::editServicePeriod, "",
         [](D &d) {
             ServicePeriod period = need(ServicePeriodRepository(d.database()).period(d.service()));
             period.note += u'2';
             d.does(actions::editServicePeriod, [&](Change &change) {
                 return need(ServicePeriodRepository::update(change, period)), 0;
             });
         }},
        {&actions::removeServicePeriod, "",
         [](D &d) {
             const ServicePeriodId period = d.service();
             d.does(actions::removeServicePeriod, [&](Change &change) {
                 return need(ServicePeriodRepository::remove(change, period)), 0;
             });
         }},
        {&actions::assign, "", [](D &d) { d.assignment(); }},
        {&actions::editAssignment, "",
         [](D &d) {
             Assignment assignment =
                 need(AssignmentRepository(d.database()).assignment(d.assignment()));
             assignment.note += u'2';
             d.does(actions::editAssignment, [&](Change &change) {
                 return need(AssignmentRepository::update(change, assignment)), 0;
             });
         }},
        {&actions::endAssignment, "",
         [](D &d) {
             const AssignmentId assignment = d.assignment();
             d.does(actions::endAssignment, [&](Change &change) {
                 return need(AssignmentRepository::end(change, assignment, d.clock->today())), 0;
             });
         }},
        {&actions::removeAssignment, "",
         [](D &d) {
             const AssignmentId assignment = d.assignment();
             d.does(actions::removeAssignment, [&](Change &change) {
                 return need(AssignmentRepository::remove(change, assignment)), 0;
             });
         }},
        {&actions::delegate, "", [](D &d) { d.delegation(); }},
        {&actions::editDelegation, "",
         [](D &d) {
             Delegation delegation =
                 need(DelegationRepository(d.database()).delegation(d.delegation()));
             delegation.reason += u'2';
             d.does(actions::editDelegation, [&](Change &change) {
                 return need(DelegationRepository::update(change, delegation)), 0;
             });
         }},
        {&actions::removeDelegation, "",
         [](D &d) {
             const DelegationId delegation = d.delegation();
             d.does(actions::removeDelegation, [&](Change &change) {
                 return need(DelegationRepository::remove(change, delegation)), 0;
             });
         }},
        {&actions::addApp, "", [](D &d) { d.newApp(); }},
        {&actions::editApp, "",
         [](D &d) {
             App app = need(AppRepository(d.database()).app(d.app));
             app.name += u'2';
             app.userCount += 1;
             app.userCountSource = QStringLiteral("store statistics");
             d.does(actions::editApp,
                    [&](Change &change) { return need(AppRepository::update(change, app)), 0; });
         }},
        {&actions::addRelease, "", [](D &d) { d.newRelease(); }},
        {&actions::editRelease, "",
         [](D &d) {
             Release release = need(ReleaseRepository(d.database()).release(d.release));
             release.plannedOn[Phase::Operation] = d.clock->today().addDays(90);
             d.does(actions::editRelease, [&](Change &change) {
                 return need(ReleaseRepository::update(change, release)), 0;
             });
         }},
        {&actions::assess, "",
         [](D &d) {
             d.who = QStringLiteral("assessor");
             d.does(actions::assess, [&](Change &change) {
                 Assessment again = d.judged();
                 again.remark = QStringLiteral("again");
                 again.assessor.clear();
                 return need(AssessmentRepository::record(change, again));
             });
         }},
        {&actions::confirmAssessment, "",
         [](D &d) {
             const ReleaseId release = d.newRelease();
             const Assessment earlier = d.judged();
             d.does(actions::confirmAssessment, [&](Change &change) {
                 return need(confirmEarlier(change, *d.open.shelf, earlier,
                                            {release, earlier.requirement, *earlier.phase})),
                        0;
             });
         }},
        {&actions::editEvidence, "",
         [](D &d) {
             Evidence evidence = need(EvidenceRepository(d.database()).evidence(d.evidence()));
             evidence.title += u'2';
             d.does(actions::editEvidence, [&](Change &change) {
                 return need(EvidenceRepository::update(change, evidence)), 0;
             });
         }},
        {&actions::linkEvidence, "",
         [](D &d) {
             const EvidenceUse use = d.newUse();
             d.does(actions::linkEvidence,
                    [&](Change &change) { return need(EvidenceRepository::link(change, use)), 0; });
         }},
        {&actions::unlinkEvidence, "",
         [](D &d) {
             const EvidenceUse use = d.newUse();
             d.does(actions::linkEvidence,
                    [&](Change &change) { return need(EvidenceRepository::link(change, use)), 0; });
             d.does(actions::unlinkEvidence, [&](Change &change) {
                 return need(EvidenceRepository::unlink(change, use)), 0;
             });
         }},
        {&actions::editFinding, "title",
         [](D &d) { d.editFinding(d.finding(), [](Finding &finding) { finding.title += u'2'; }); }},
        {&actions::editFinding, "a higher risk",
         [](D &d) {
             d.editFinding(d.finding(), [](Finding &finding) { finding.risk = Risk::High; });
         }},
        {&actions::editFinding, "a lower risk",
         [](D &d) {
             d.editFinding(d.finding(), [](Finding &finding) {
                 finding.risk = Risk::Low;
                 finding.riskReason = QStringLiteral("Nobody can reach it.");
             });
         }},
        {&actions::editFinding, "a lower risk, raised again",
         [](D &d) {
             const FindingId id = d.finding();
             d.editFinding(id, [](Finding &finding) {
                 finding.risk = Risk::Low;
                 finding.riskReason = QStringLiteral("Nobody can reach it.");
             });
             d.editFinding(id, [](Finding &finding) {
                 finding.risk = Risk::Medium;
                 finding.riskReason.clear();
             });
         }},
        {&actions::editFinding, "a lower risk, for another reason",
         [](D &d) {
             const FindingId id = d.finding();
             for (const char *reason : {"Nobody can reach it.", "Nobody did reach it."}) {
                 d.editFinding(id, [&](Finding &finding) {
                     finding.risk = Risk::Low;
                     finding.riskReason = QLatin1StringView(reason);
                 });
             }
         }},
        {&actions::editFinding, "being fixed",
         [](D &d) {
             d.editFinding(d.finding(),
                           [](Finding &finding) { finding.status = FindingStatus::Fixing; });
         }},
        {&actions::editFinding, "fixed",
         [](D &d) {
             const FindingId id = d.finding();
             for (const FindingStatus status :
                  {FindingStatus::Fixing, FindingStatus::AwaitingRetest})
                 d.editFinding(id, [&](Finding &finding) { finding.status = status; });
         }},
        {&actions::editFinding, "another day",
         [](D &d) {
             d.editFinding(d.finding(),
                           [](Finding &finding) { finding.dueOn = finding.dueOn.addDays(3); });
         }},
        {&actions::editFinding, "overdue, and given more time",
         [](D &d) {
             const FindingId id = d.finding();
             d.editFinding(id,
                           [&](Finding &finding) { finding.dueOn = d.clock->today().addDays(1); });
             d.clock->set(d.clock->now().addDays(10));
             d.editFinding(
                 id, [&](Finding &finding) { finding.dueOn = d.clock->today().addDays(5); },
                 QStringLiteral("The vendor is late."));
         }},
        {&actions::importReport, "",
         [](D &d) {
             const ReportFile report = d.report();
             d.does(actions::importReport, [&](Change &change) {
                 return need(ReportImport::run(change, *d.open.shelf, d.release, {report}));
             });
         }},
        {&actions::addMapping, "", [](D &d) { d.mapping(); }},
        {&actions::editMapping, "",
         [](D &d) {
             ToolMapping mapping = need(ToolMappingRepository(d.database()).mapping(d.mapping()));
             mapping.reason += u'2';
             d.does(actions::editMapping, [&](Change &change) {
                 return need(ToolMappingRepository::update(change, mapping)), 0;
             });
         }},
        {&actions::removeMapping, "",
         [](D &d) {
             const ToolMappingId mapping = d.mapping();
             d.does(actions::removeMapping, [&](Change &change) {
                 return need(ToolMappingRepository::remove(change, mapping)), 0;
             });
         }},
        {&actions::editThreatLibrary, "a part changed",
         [](D &d) {
             LibraryPart rule = d.rule();
             rule.impact = rule.impact == 1 ? 2 : 1;
             d.does(actions::editThreatLibrary, [&](Change &change) {
                 return need(ThreatLibraryDraftRepository::updatePart(change, rule)), 0;
             });
         }},
        {&actions::editThreatLibrary, "a part removed",
         [](D &d) {
             const LibraryPartId rule = d.rule().id;
             d.does(actions::editThreatLibrary, [&](Change &change) {
                 return need(ThreatLibraryDraftRepository::removePart(change, rule)), 0;
             });
         }},
        {&actions::editThreatLibrary, "a part added",
         [](D &d) {
             LibraryPart rule = d.rule();
             rule.key = QStringLiteral("OWN99");
             rule.uid.clear();
             d.does(actions::editThreatLibrary, [&](Change &change) {
                 return need(ThreatLibraryDraftRepository::addPart(change, rule));
             });
         }},
        {&actions::editThreatLibrary, "all of it replaced",
         [](D &d) {
             const ThreatLibraryContent content =
                 need(ThreatLibraryDraftRepository(d.database()).content(d.draft()));
             d.does(actions::editThreatLibrary, [&](Change &change) {
                 return need(ThreatLibraryDraftRepository::replace(change, d.draft(), content)), 0;
             });
         }},
        {&actions::editThreat, "",
         [](D &d) {
             RecordedThreat threat = need(ThreatRepository(d.database()).threat(d.threat()));
             threat.title += u'2';
             d.does(actions::editThreat, [&](Change &change) {
                 return need(ThreatRepository::update(change, threat)), 0;
             });
         }},
        {&actions::answerThreat, "not applicable",
         [](D &d) {
             const ThreatId threat = d.threat();
             d.who = QStringLiteral("developer");
             d.does(actions::answerThreat, [&](Change &change) {
                 return need(ThreatRepository::dismiss(change, threat,
                                                       QStringLiteral("Nobody is there."))),
                        0;
             });
         }},
        {&actions::answerThreat, "not applicable, by whoever decides",
         [](D &d) {
             const ThreatId threat = d.threat();
             d.who = QStringLiteral("manager");
             d.does(actions::answerThreat, [&](Change &change) {
                 return need(ThreatRepository::dismiss(change, threat,
                                                       QStringLiteral("Nobody is there."))),
                        0;
             });
         }},
        {&actions::answerThreat, "taken back",
         [](D &d) {
             const ThreatId threat = d.threat();
             d.who = QStringLiteral("developer");
             d.does(actions::answerThreat, [&](Change &change) {
                 return need(ThreatRepository::dismiss(change, threat,
                                                       QStringLiteral("Nobody is there."))),
                        0;
             });
             d.does(actions::answerThreat, [&](Change &change) {
                 return need(ThreatRepository::takeBack(change, threat)), 0;
             });
         }},
        {&actions::editCountermeasure, "",
         [](D &d) {
             Countermeasure own =
                 need(CountermeasureRepository(d.database()).countermeasure(d.countermeasure()));
             own.title += u'2';
             own.stage = CountermeasureStage::Designed;
             own.designReference = QStringLiteral("4.2");
             own.threats = {d.threats().threats.at(1).threat.id};
             d.does(actions::editCountermeasure, [&](Change &change) {
                 return need(CountermeasureRepository::update(change, own)), 0;
             });
         }},
        {&actions::editVulnerability, "",
         [](D &d) {
             Vulnerability known =
                 need(VulnerabilityRepository(d.database()).vulnerability(d.vulnerability()));
             known.severity = ToolSeverity::Low;
             d.does(actions::editVulnerability, [&](Change &change) {
                 return need(VulnerabilityRepository::update(change, known)), 0;
             });
         }},
        {&actions::planTests, "",
         [](D &d) {
             const ReleaseId release = d.newRelease();
             const AssessmentSheet sheet = need(
                 AssessmentSheet::load(d.database(), *d.open.shelf, release, d.clock->today()));
             d.does(actions::planTests,
                    [&](Change &change) { return need(TestPlan::update(change, sheet)); });
         }},
        {&actions::addTestCase, "", [](D &d) { d.testCase(); }},
        {&actions::editTestCase, "",
         [](D &d) {
             TestCase own = need(TestCaseRepository(d.database()).testCase(d.testCase()));
             own.title += u'2';
             d.does(actions::editTestCase, [&](Change &change) {
                 return need(TestCaseRepository::update(change, own)), 0;
             });
         }},
        {&actions::editTestCase, "out of the plan",
         [](D &d) {
             TestCase own = need(TestCaseRepository(d.database()).testCase(d.testCase()));
             own.retired = true;
             d.does(actions::editTestCase, [&](Change &change) {
                 return need(TestCaseRepository::update(change, own)), 0;
             });
         }},
        {&actions::sampleTests, "",
         [](D &d) {
             d.does(actions::sampleTests, [&](Change &change) {
                 TestSampling sampling;
                 sampling.release = d.release;
                 sampling.population = QStringLiteral("All pages");
                 sampling.sample = QStringLiteral("Ten pages");
                 sampling.sampleSize = 10;
                 sampling.reason = QStringLiteral("They are alike.");
                 return need(TestSamplingRepository::add(change, sampling));
             });
         }},
        {&actions::useInDevelopment, "", [](D &d) { d.use(); }},
        {&actions::editUse, "",
         [](D &d) {
             DevelopmentUse use = need(DevelopmentUseRepository(d.database()).use(d.use()));
             use.note = QStringLiteral("Until the next one");
             d.does(actions::editUse, [&](Change &change) {
                 return need(DevelopmentUseRepository::update(change, use)), 0;
             });
         }},
        {&actions::endUse, "",
         [](D &d) {
             const DevelopmentUseId use = d.use();
             d.does(actions::endUse, [&](Change &change) {
                 return need(DevelopmentUseRepository::remove(change, use)), 0;
             });
         }},
        {&actions::undo, "",
         [](D &d) {
             d.unit();
             need(d.undo(d.entry(d.last())));
         }},
    };
    addRegisters(all);
    return all;
}

} // namespace

/// Undo of every kind of Change there is: what is offered works, and what does not work is not
/// offered. An action that comes later is asked for here by itself.
class UndoEverythingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyActionIsTried();
    void whatIsOfferedWorks_data();
    void whatIsOfferedWorks();
    void whatIsOfferedOfAStoryFailsForWhatCameSinceAlone();

private:
    QString copy()
    {
        const QString path = m_folder.filePath(QStringLiteral("copy%1.gatehouse").arg(++m_copies));
        if (!QFile::copy(m_path, path))
            qFatal("cannot copy the story");
        return path;
    }
    /// What of the fields that an entry changed the one that took it back does not give back.
    static QStringList notTakenBack(const AuditEntry &entry, const AuditEntry &back)
    {
        const auto records = [](const AuditEntry &of) {
            return of.content.value(QStringLiteral("records")).toArray();
        };
        QHash<QString, QJsonObject> after;
        for (const QJsonValue &each : records(back)) {
            QJsonObject &said = after[each[QStringLiteral("entity")].toString()
                                      + each[QStringLiteral("uid")].toString()];
            const QJsonObject now = each[QStringLiteral("after")].toObject();
            for (const QString &key : now.keys())
                said.insert(key, now.value(key));
        }
        QStringList missing;
        for (const QJsonValue &each : records(entry)) {
            const QString entity = each[QStringLiteral("entity")].toString();
            const QJsonObject before = each[QStringLiteral("before")].toObject();
            const QString of = entity + each[QStringLiteral("uid")].toString();
            if (each[QStringLiteral("after")].toObject().isEmpty())
                continue;
            for (const QString &key : before.keys()) {
                if (after.value(of).value(key) != before.value(key))
                    missing += entity + u'.' + key;
            }
        }
        return missing;
    }
    static QStringList mismatches(const Database &database)
    {
        QStringList found;
        for (const LogMismatch &each : need(LogCheck::run(database)).mismatches)
            found += each.sentence();
        return found;
    }

    QTemporaryDir m_folder;
    QString m_path;
    int m_copies = 0;
};

void UndoEverythingTest::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("story.gatehouse"));
    playShortStory(m_path);
}

void UndoEverythingTest::everyActionIsTried()
{
    QSet<QString> tried;
    for (const Act &act : acts())
        tried += QString::fromLatin1(act.action->key);
    for (const Action *action : actions::all) {
        AuditEntry entry;
        entry.action = QString::fromLatin1(action->key);
        const bool isNever = !Undo::refusal(entry).isEmpty();
        QVERIFY2(
            isNever != tried.contains(entry.action),
            qPrintable(entry.action
                       + QLatin1StringView(isNever ? " is refused, and tried all the same"
                                                   : " is offered, and nothing of it is tried")));
    }
}

void UndoEverythingTest::whatIsOfferedWorks_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Act> all = acts();
    for (size_t index = 0; index < all.size(); ++index)
        QTest::addRow("%s %s", all[index].action->key, all[index].name) << static_cast<int>(index);
}

void UndoEverythingTest::whatIsOfferedWorks()
{
    QFETCH(const int, index);
    const Act act = acts()[static_cast<size_t>(index)];
    Desk desk(copy());
    act.run(desk);
    AuditEntry entry = desk.entry(desk.last());
    QCOMPARE(entry.action, QString::fromLatin1(act.action->key));
    QCOMPARE(mismatches(desk.database()), QStringList());
    // Undone, done again, and undone.
    for (int time = 0; time < 3; ++time) {
        const QString never = Undo::refusal(entry);
        const auto done = desk.undo(entry);
        if (!never.isEmpty()) {
            qInfo("not offered: %s", qPrintable(never));
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::Refused);
            QCOMPARE(done.error().message, never);
            QCOMPARE(desk.last(), entry.sequence);
            return;
        }
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().message));
        const QStringList missing = notTakenBack(entry, desk.entry(desk.last()));
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        QCOMPARE(mismatches(desk.database()), QStringList());
        entry = desk.entry(desk.last());
    }
}

void UndoEverythingTest::whatIsOfferedOfAStoryFailsForWhatCameSinceAlone()
{
    std::map<QString, int> left;
    const std::vector<AuditEntry> entries = [&] {
        const Desk desk(copy());
        return need(AuditLog(desk.database()).entriesAfter(0));
    }();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        constexpr int each = 3;
        if (!Undo::refusal(*entry).isEmpty() || left[entry->action]++ >= each)
            continue;
        Desk desk(copy());
        const auto done = desk.undo(*entry);
        const QByteArray where = entry->action.toUtf8() + ' ' + QByteArray::number(entry->sequence)
            + ' ' + (done ? QByteArray() : done.error().message.toUtf8());
        QVERIFY2(done || done.error().kind == ErrorKind::Conflict
                     || done.error().kind == ErrorKind::NotFound,
                 where.constData());
        if (done)
            QVERIFY2(mismatches(desk.database()).isEmpty(), where.constData());
    }
}

QTEST_GUILESS_MAIN(UndoEverythingTest)
#include "undoeverythingtest.moc"
