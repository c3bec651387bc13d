#pragma once

#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/evidence/evidencedoubt.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/importedreportrepository.h"
#include "models/imports/mappinglearning.h"
#include "models/imports/reportimport.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/portfolio/apprepository.h"
#include "models/product/openworkspace.h"
#include "models/reviews/reviewsample.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"
#include "models/threatmodels/threatregister.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/sariflog.h"
#include "tests/support/testworkspace.h"

#include <QTemporaryDir>

#include <map>
#include <set>

namespace gatehouse {

/// What the demo's story does not do, done to a release in which it left findings, a threat model
/// and evidence: at least two of every kind of record that it leaves out, written as the screens
/// do.
class RareRecords
{
public:
    RareRecords(OpenWorkspace &open, std::shared_ptr<FixedClock> clock)
        : m_open(open), m_clock(std::move(clock))
    {
    }

    void add()
    {
        const auto listings = need(FindingRepository(database(), {}).listings());
        for (const FindingListing &each : listings) {
            if (each.finding.release.isValid()) {
                m_release = each.finding.release;
                m_requirement = each.finding.requirement;
            }
        }
        renameAndGrant();
        judgeAnew();
        followFindings();
        acceptRisks();
        drawSamples();
        testCountermeasures();
        draftLibraries();
        importAndMap();
        knowVulnerabilities();
        replaceEvidence();
        loseOfTheOrganisation();
        takeBack();
    }

private:
    const Database &database() const { return m_open.workspace->database(); }
    Account account(const char *name) const
    {
        return need(AccountRepository(database()).byName(QString::fromLatin1(name)));
    }
    /// As one of the demo's accounts, a minute after what was done before.
    Change begin(const char *name, const Action &action)
    {
        m_clock->set(m_clock->now().addSecs(60));
        return need(Change::begin({*m_open.workspace, account(name)}, action));
    }
    template<class Write>
    void doAs(const char *name, const Action &action, const Write &write)
    {
        Change change = begin(name, action);
        write(change);
        need(change.commit());
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile target(m_folder.filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write %s", qUtf8Printable(target.fileName()));
        return target.fileName();
    }

    void renameAndGrant()
    {
        const App app =
            need(AppRepository(database()).app(need(AppRepository(database()).all()).front().id));
        for (const char *name : {"viewer", "developer"}) {
            for (const char *suffix : {" A", " B"}) {
                doAs("manager", actions::editAccount, [&](Change &change) {
                    Account changed = account(name);
                    changed.displayName += QLatin1StringView(suffix);
                    changed.grants = {
                        {Role::Auditor, GrantScope::App, app.uid, app.name},
                        {Role::ProjectLead, GrantScope::App, app.uid, app.name + u'2'}};
                    need(AccountAdministration::update(change, changed));
                });
            }
        }
    }

    void judgeAnew()
    {
        // What a finding speaks against cannot be said again, and the same three every time.
        std::set<RequirementId> found;
        for (const Finding &each : need(FindingRepository(database(), {}).ofRelease(m_release)))
            found.insert(each.requirement);
        const auto judged = need(AssessmentRepository(database()).ofRelease(m_release));
        const std::map<RequirementId, std::vector<Assessment>> inOrder(judged.keyValueBegin(),
                                                                       judged.keyValueEnd());
        int left = 3;
        for (const auto &[requirement, of] : inOrder) {
            if (of.front().judgement != Judgement::Compliant || found.contains(requirement)
                || left-- <= 0)
                continue;
            for (const char *remark : {"first", "second"}) {
                doAs("assessor", actions::assess, [&](Change &change) {
                    Assessment again =
                        need(AssessmentRepository(database()).assessment(of.front().id));
                    again.remark = QLatin1StringView(remark);
                    again.assessor.clear();
                    need(AssessmentRepository::record(change, again));
                });
            }
        }
    }

    FindingId finding(const char *title)
    {
        FindingId id;
        doAs("assessor", actions::openFinding, [&](Change &change) {
            Finding opened;
            opened.release = m_release;
            opened.requirement = m_requirement;
            opened.title = QLatin1StringView(title);
            opened.risk = Risk::Medium;
            id = need(FindingRepository::open(change, opened));
        });
        return id;
    }
    void mend(FindingId id)
    {
        for (const FindingStatus step : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
            doAs("lead", actions::editFinding, [&](Change &change) {
                Finding stored = need(FindingRepository(database(), {}).finding(id));
                if (stored.status == step)
                    return;
                stored.status = step;
                need(FindingRepository::update(change, stored));
            });
        }
    }

    void followFindings()
    {
        const std::vector<Evidence> evidence = need(EvidenceRepository(database()).all());
        for (const char *title : {"Spoken of once", "Spoken of again"}) {
            const FindingId id = finding(title);
            for (const char *said : {"Seen on both platforms.", "Mended in the next build."}) {
                doAs("lead", actions::commentFinding, [&](Change &change) {
                    need(FindingRepository::comment(change, id, QLatin1StringView(said)));
                });
            }
            for (size_t each = 0; each < 3; ++each) {
                doAs("lead", actions::attachToFinding, [&](Change &change) {
                    need(FindingRepository::attach(change, id, evidence[each].id));
                });
            }
            for (const bool passed : {false, true}) {
                mend(id);
                doAs("auditor", actions::retestFinding, [&](Change &change) {
                    need(FindingRepository::retest(change, id, passed,
                                                   QStringLiteral("Tried on the build."),
                                                   evidence[passed ? 1 : 0].id));
                });
            }
        }
    }

    void acceptRisks()
    {
        for (const char *title : {"Lived with", "Lived with for a while"}) {
            RiskAcceptance acceptance;
            acceptance.finding = finding(title);
            acceptance.reason = QStringLiteral("Watched closely until the next release.");
            acceptance.expiresOn = m_clock->today().addDays(30);
            AcceptanceId id;
            doAs("manager", actions::acceptRisk, [&](Change &change) {
                id = need(RiskAcceptanceRepository::accept(change, acceptance));
            });
            AcceptanceId renewal;
            doAs("manager", actions::renewRisk, [&](Change &change) {
                renewal = need(RiskAcceptanceRepository::renew(
                    change, id, QStringLiteral("The release is late."),
                    acceptance.expiresOn.addDays(20)));
            });
            doAs("manager", actions::withdrawRisk, [&](Change &change) {
                need(RiskAcceptanceRepository::withdraw(change, renewal,
                                                        QStringLiteral("It is mended.")));
            });
        }
    }

    void drawSamples()
    {
        for (const Phase phase : {Phase::Requirements, Phase::Design}) {
            doAs("auditor", actions::drawSample, [&](Change &change) {
                ReviewSample sample;
                sample.seed = toKey(phase);
                sample.perRelease = 4;
                sample.release = m_release;
                sample.phase = phase;
                need(ReviewSampleRepository::draw(change, sample));
            });
        }
    }

    void testCountermeasures()
    {
        const auto found = need(ThreatRegister::load(database(), m_release, {}));
        const std::vector<Evidence> evidence = need(EvidenceRepository(database()).all());
        int left = 2;
        for (const CountermeasureRow &row : found->countermeasures) {
            if (row.stage != CountermeasureStage::Implemented || left-- <= 0)
                continue;
            for (const bool passed : {false, true}) {
                doAs("assessor", actions::testCountermeasure, [&](Change &change) {
                    need(CountermeasureRepository::test(change, row.countermeasure.id,
                                                        evidence[passed ? 1 : 0].id, passed,
                                                        QStringLiteral("Tried to get around it.")));
                });
            }
        }
    }

    void draftLibraries()
    {
        ThreatLibraryContent from =
            need(threatLibraryNamed(database(), ThreatLibrary::builtIn().key));
        // Some of each kind are as good as all.
        std::map<LibraryPartKind, int> kept;
        std::erase_if(from.parts, [&](const LibraryPart &part) { return kept[part.kind]++ > 1; });
        for (const char *key : {"own", "other"}) {
            doAs("manager", actions::beginThreatLibrary, [&](Change &change) {
                need(ThreatLibraryDraftRepository::begin(change, from, QLatin1StringView(key)));
            });
        }
    }

    /// Two scans: what the second does not find any longer is gone.
    void importAndMap()
    {
        const QList<QByteArray> scans{
            sarifLog({{QStringLiteral("java/own-one")},
                      {QStringLiteral("java/own-two"), QStringLiteral("error"),
                       QStringLiteral("src/Other.java")},
                      {QStringLiteral("java/own-two"), QStringLiteral("warning"),
                       QStringLiteral("src/Third.java")}}),
            sarifLog({{QStringLiteral("java/own-one"), QStringLiteral("warning")},
                      {QStringLiteral("java/own-two"), QStringLiteral("error"),
                       QStringLiteral("src/Other.java")}})};
        for (const QByteArray &scan : scans) {
            const ReportFile report =
                need(ReportFile::read(file(QStringLiteral("codeql.sarif"), scan)));
            doAs("manager", actions::importReport, [&](Change &change) {
                need(ReportImport::run(change, *m_open.shelf, m_release, {report}));
            });
        }
        for (const char *rule : {"java/own-one", "java/own-two"}) {
            doAs("manager", actions::addMapping, [&](Change &change) {
                ToolMapping mapping;
                mapping.tool = QStringLiteral("codeql");
                mapping.rule = QLatin1StringView(rule);
                mapping.library = QString::fromLatin1(builtInLibraryKey);
                mapping.requirement = QStringLiteral("6.2.4.a");
                mapping.reason = QStringLiteral("It says so.");
                need(learnMapping(change, *m_open.shelf, mapping));
            });
        }
    }

    void knowVulnerabilities()
    {
        for (const char *name : {"okhttp", "okio", "jackson-databind"}) {
            const ShippedComponent shipped =
                need(ComponentRepository(database()).named(m_release, QLatin1StringView(name)));
            VulnerabilityId id;
            doAs("manager", actions::addVulnerability, [&](Change &change) {
                Vulnerability known;
                known.number = QStringLiteral("CVE-2026-") + shipped.component.name;
                known.severity = ToolSeverity::High;
                known.componentName = shipped.component.name;
                known.componentGroup = shipped.component.group;
                id = need(VulnerabilityRepository::add(change, known)).id;
            });
            doAs("manager", actions::decideVulnerability, [&](Change &change) {
                VexDecision decision;
                decision.release = m_release;
                decision.component = shipped.component.id;
                decision.vulnerability = id;
                decision.state = VexState::InTriage;
                decision.detail = QStringLiteral("Being looked at.");
                need(VulnerabilityRepository::decide(change, decision));
            });
        }
        doAs("manager", actions::addComponent, [&](Change &change) {
            ShippedComponent own;
            own.component.kind = QStringLiteral("library");
            own.component.name = QStringLiteral("own-keyboard");
            own.component.version = QStringLiteral("1.0");
            need(ComponentRepository::add(change, m_release, own));
        });
    }

    /// Of what rests on it, one assessment is confirmed and the others go on waiting.
    void replaceEvidence()
    {
        int left = 2;
        const EvidenceRepository repository(database());
        for (const Evidence &each : need(repository.ofRelease(m_release))) {
            if (!each.fileName.endsWith(QLatin1StringView(".txt")) || left-- <= 0)
                continue;
            const QString path = file(each.fileName, each.title.toUtf8());
            doAs("manager", actions::reviseEvidence,
                 [&](Change &change) { need(EvidenceRepository::revise(change, each.id, path)); });
        }
        for (int each = 0; each < 2; ++each) {
            const auto doubts = need(evidenceDoubts(database(), m_release));
            doAs("assessor", actions::confirmEvidence,
                 [&](Change &change) { need(confirmEvidence(change, doubts.front().assessment)); });
        }
    }

    void loseOfTheOrganisation()
    {
        for (int each = 0; each < 2; ++each) {
            const auto evidence = need(EvidenceRepository(database()).ofRelease({}));
            for (const Evidence &piece : evidence) {
                if (piece.isRetired())
                    continue;
                doAs("manager", actions::retireEvidence, [&](Change &change) {
                    need(EvidenceRepository::retire(change, piece.id,
                                                    QStringLiteral("Of another year.")));
                });
                break;
            }
        }
    }

    /// What is taken back leaves nothing that the log does not know of.
    void takeBack()
    {
        const ReportFile report = need(ReportFile::read(file(
            QStringLiteral("codeql.sarif"),
            sarifLog({{QStringLiteral("java/own-two")}, {QStringLiteral("java/own-three")}}))));
        doAs("manager", actions::importReport, [&](Change &change) {
            need(ReportImport::run(change, *m_open.shelf, m_release, {report}));
        });
        const auto imported = need(ImportedReportRepository(database()).ofRelease(m_release));
        doAs("manager", actions::undo,
             [&](Change &change) { need(ReportImport::takeBack(change, imported.back())); });
        const ThreatLibraryDraftRepository drafts(database());
        ThreatLibraryDraftId id;
        doAs("manager", actions::beginThreatLibrary, [&](Change &change) {
            const auto own = need(drafts.byKey(QStringLiteral("own")));
            id = need(ThreatLibraryDraftRepository::begin(change, need(drafts.content(own.id)),
                                                          QStringLiteral("third")));
        });
        doAs("manager", actions::editThreatLibrary, [&](Change &change) {
            const ThreatLibraryContent content = need(drafts.content(id));
            need(ThreatLibraryDraftRepository::replace(change, id, content));
        });
        doAs("manager", actions::discardThreatLibrary,
             [&](Change &change) { need(ThreatLibraryDraftRepository::discard(change, id)); });
        for (const Evidence &piece : need(EvidenceRepository(database()).all())) {
            if (!piece.isRetired())
                continue;
            doAs("manager", actions::reinstateEvidence,
                 [&](Change &change) { need(EvidenceRepository::reinstate(change, piece.id)); });
            doAs("manager", actions::retireEvidence, [&](Change &change) {
                need(EvidenceRepository::retire(change, piece.id, QStringLiteral("It is old.")));
            });
        }
    }

    OpenWorkspace &m_open;
    std::shared_ptr<FixedClock> m_clock;
    QTemporaryDir m_folder;
    ReleaseId m_release;
    RequirementId m_requirement;
};

} // namespace gatehouse
