#include "models/demo/demoplayer.h"

#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentrule.h"
#include "models/base/phrasebook.h"
#include "models/base/progress.h"
#include "models/demo/demoregisters.h"
#include "models/demo/demotests.h"
#include "models/demo/demothreats.h"
#include "models/demo/demowording.h"
#include "models/demo/scriptreading.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/reportimport.h"
#include "models/lifecycle/confirmation.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/reviewrepository.h"
#include "models/reviews/reviewsample.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/credentials.h"
#include "models/workspace/actions.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace gatehouse {

DemoPlayer::DemoPlayer(QJsonObject script, OpenWorkspace &open, std::shared_ptr<FixedClock> clock,
                       QDateTime now)
    : m_script(std::move(script)), m_open(open), m_clock(std::move(clock)), m_now(std::move(now)),
      m_folder(QFileInfo(open.workspace->path()).absolutePath()
               + QStringLiteral("/evidence-XXXXXX")),
      m_signers(m_open, [this](const char *account, const Action &action) {
          return begin(account, action);
      })
{
}

Result<DemoSummary> DemoPlayer::play(Progress *progress)
{
    TRY(planEverything());
    const auto total = static_cast<qint64>(m_steps.size());
    for (qint64 done = 0; done < total; ++done) {
        if (progress && !progress->report(done, total))
            return fail(ErrorKind::Cancelled,
                        tr("Building the demo portfolio was stopped. Nothing is left of it."));
        const Step &step = m_steps[static_cast<size_t>(done)];
        m_clock->set(step.moment);
        TRY(step.run());
    }
    return m_summary;
}

Result<void> DemoPlayer::planEverything()
{
    plan(firstDay, 9, [this] { return addPeople(); });
    plan(-2, 17, [this] { return staff().assign(database(), staffStory()); });
    const QJsonObject organisation = m_script.value(QLatin1StringView("organisation")).toObject();
    plan(number(organisation, "started"), 10, [this] { return assessOrganisation(); });
    for (const QJsonObject &exception : objects(organisation, "exceptions")) {
        const QJsonObject finding = exception.value(QLatin1StringView("finding")).toObject();
        const QJsonObject extended = finding.value(QLatin1StringView("extended")).toObject();
        if (!extended.isEmpty())
            plan(number(extended, "on"), 11, [this, finding] { return extend(finding); });
    }
    for (const QJsonObject &app : objects(m_script, "apps"))
        TRY(planApp(app));
    const int registers = number(m_script.value(QLatin1StringView("registers")).toObject(), "day");
    plan(registers, 16, [this] { return fillRegisters(); });
    // In the order of time, whatever app it is about: the audit log is read as a diary.
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step &a, const Step &b) { return a.moment < b.moment; });
    return {};
}

// The story's days are counted from today; hours are local office hours.
void DemoPlayer::plan(int day, int hour, std::function<Result<void>()> run)
{
    const QDateTime moment(date(day), QTime(hour, 0));
    m_steps.push_back({std::min(moment.toUTC(), m_now), std::move(run)});
}

Result<Change> DemoPlayer::begin(const char *account, const Action &action)
{
    auto &known = m_accounts[account];
    if (!known.id.isValid()) {
        TRY_ASSIGN(known, AccountRepository(database()).byName(QString::fromLatin1(account)));
    }
    return Change::begin({workspace(), known}, action);
}

Result<void> DemoPlayer::addPeople()
{
    TRY_ASSIGN(auto accounts, begin("manager", actions::addAccount));
    for (const QJsonObject &entry : objects(m_script, "accounts")) {
        if (word(entry, "name") == QLatin1StringView("manager"))
            continue; // created with the workspace
        Account account;
        account.name = word(entry, "name");
        account.displayName = word(entry, "display_name");
        for (const QString &key : words(entry, "roles")) {
            TRY_ASSIGN(const Role role, enumeration<Role>(key));
            account.roles.insert(role);
        }
        TRY_ASSIGN(account.id, AccountAdministration::add(accounts, account));
        TRY_ASSIGN(const PasswordDigest password,
                   digestOf(Secret(demoPassword()), PasswordDigest::leastCost));
        TRY(Credentials::setInitial(accounts, account.id, password));
    }
    TRY(accounts.commit());
    TRY(m_signers.makeKeys(m_accounts));

    TRY_ASSIGN(auto units, begin("manager", actions::addUnit));
    for (const QJsonObject &entry : objects(m_script, "units")) {
        Unit unit;
        unit.name = word(entry, "name");
        unit.parent = m_units[word(entry, "parent")];
        unit.nameEn = word(entry, "name_en");
        TRY_ASSIGN(unit.kind, enumeration<UnitKind>(word(entry, "kind")));
        unit.side = fromKey<UnitSide>(word(entry, "side"));
        TRY_ASSIGN(m_units[word(entry, "key")], OrganizationRepository::addUnit(units, unit));
    }
    TRY(units.commit());

    TRY_ASSIGN(const auto known, AccountRepository(database()).all());
    TRY_ASSIGN(auto people, begin("manager", actions::addPerson));
    for (const QJsonObject &entry : objects(m_script, "people")) {
        Person person;
        person.name = word(entry, "name");
        person.post = word(entry, "post");
        person.unit = m_units[word(entry, "unit")];
        person.contact = word(entry, "contact");
        for (const Account &account : known) {
            if (account.name == word(entry, "account"))
                person.account = account.id;
        }
        TRY_ASSIGN(m_people[word(entry, "key")], OrganizationRepository::addPerson(people, person));
    }
    TRY(people.commit());
    return staff().fillPosts(staffStory());
}

DemoStaff DemoPlayer::staff()
{
    return {m_units, m_people, [this](const Action &action) { return begin("manager", action); },
            [this](int day) { return date(day); }};
}

QJsonObject DemoPlayer::staffStory() const
{
    return m_script.value(QLatin1StringView("staff")).toObject();
}

Result<void> DemoPlayer::fillRegisters()
{
    DemoRegisters registers(
        database(), m_people, date(0),
        [this](const char *account, const Action &action) { return begin(account, action); });
    return registers.fill(m_script.value(QLatin1StringView("registers")).toObject());
}

Result<void> DemoPlayer::assessOrganisation()
{
    const QJsonObject story = m_script.value(QLatin1StringView("organisation")).toObject();
    const int started = number(story, "started");
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::loadOrganisation(database(), *m_open.shelf, {}));
    std::vector<const SheetRow *> rows;
    for (const SheetRow &row : sheet.rows) {
        if (row.requirement->isAssessed())
            rows.push_back(&row);
    }
    TRY(assess({}, {}, QStringLiteral("现行制度文件与相关岗位"), rows,
               exceptionsOf(story, "exceptions")));
    DemoEvidence files(m_folder.path(),
                       {{QStringLiteral("company"), word(m_script, "company")},
                        {QStringLiteral("date"), date(started).toString(Qt::ISODate)}});
    std::map<QString, EvidenceId> known;
    return addEvidence({}, rows, files, known, false);
}

DemoPlayer::Exceptions DemoPlayer::exceptionsOf(const QJsonObject &story, const char *key)
{
    Exceptions found;
    for (const QJsonObject &exception : objects(story, key))
        found[word(exception, "requirement")] = exception;
    return found;
}

// In a phase that looks at what an earlier one looked at, its judgement is confirmed; what falls
// short is taken along until somebody finds otherwise.
Result<void> DemoPlayer::assess(ReleaseId release, std::optional<Phase> phase,
                                const QString &object, const std::vector<const SheetRow *> &rows,
                                const Exceptions &exceptions)
{
    TRY_ASSIGN(auto change, begin("assessor", actions::assess));
    std::vector<const SheetRow *> first;
    for (const SheetRow *row : rows) {
        const std::vector<Method> &named = row->requirement->methods;
        const Assessment *earlier = phase ? row->assessmentBefore(*phase) : nullptr;
        const bool built = phase == Phase::Delivery || phase == Phase::Operation;
        ++m_summary.assessments;
        if (const Assessment *found = built ? row->confirmable(*phase) : nullptr) {
            TRY(confirmEarlier(change, *m_open.shelf, *found,
                               {release, row->requirement->id, *phase}));
            continue;
        }
        Assessment assessment;
        if (earlier)
            assessment = *earlier;
        else
            first.push_back(row);
        assessment.release = release;
        assessment.requirement = row->requirement->id;
        assessment.phase = phase;
        assessment.revision = 0;
        assessment.confirms = std::nullopt;
        assessment.methods = methodsThatFit(named, phase);
        assessment.object = object;
        assessment.assessor.clear();
        assessment.assessedOn = {};
        if (const auto exception = exceptions.find(row->requirement->key);
            !earlier && exception != exceptions.end()) {
            TRY_ASSIGN(assessment.judgement,
                       enumeration<Judgement>(word(exception->second, "judgement")));
            TRY_ASSIGN(assessment.risk, enumeration<Risk>(word(exception->second, "risk")));
            assessment.record = word(exception->second, "record");
        } else if (!earlier || earlier->judgement == Judgement::Compliant) {
            assessment.judgement = Judgement::Compliant;
            assessment.record = recordOf(assessment.methods.front(), row->requirement->title.zh);
        }
        TRY(AssessmentRepository::record(change, assessment));
    }
    TRY(change.commit());
    for (const SheetRow *row : first) {
        if (const auto exception = exceptions.find(row->requirement->key);
            exception != exceptions.end())
            TRY(follow(release, *row->requirement, exception->second));
    }
    return {};
}

// What came of an item that did not comply: a finding, how far it is, who took the risk.
Result<void> DemoPlayer::follow(ReleaseId release, const Requirement &requirement,
                                const QJsonObject &exception)
{
    const QJsonObject story = exception.value(QLatin1StringView("finding")).toObject();
    if (story.isEmpty())
        return {};
    Finding finding;
    finding.release = release;
    finding.requirement = requirement.id;
    finding.title = word(story, "title");
    finding.description = word(story, "description");
    finding.advice = word(story, "advice");
    TRY_ASSIGN(finding.risk, enumeration<Risk>(word(exception, "risk")));
    finding.owner = m_people[word(story, "owner")];
    finding.dueOn = date(number(story, "due"));
    TRY_ASSIGN(auto opening, begin("assessor", actions::openFinding));
    TRY_ASSIGN(const FindingId id, FindingRepository::open(opening, finding));
    TRY(opening.commit());

    const QString status = word(story, "status");
    std::vector<FindingStatus> steps;
    if (status == toKey(FindingStatus::Fixing))
        steps = {FindingStatus::Fixing};
    else if (status == toKey(FindingStatus::AwaitingRetest))
        steps = {FindingStatus::Fixing, FindingStatus::AwaitingRetest};
    for (const FindingStatus step : steps) {
        TRY_ASSIGN(Finding stored, FindingRepository(database(), {}).finding(id));
        stored.status = step;
        TRY_ASSIGN(auto change, begin("lead", actions::editFinding));
        TRY(FindingRepository::update(change, stored));
        TRY(change.commit());
    }
    const QJsonObject accepted = exception.value(QLatin1StringView("acceptance")).toObject();
    if (!accepted.isEmpty()) {
        RiskAcceptance acceptance;
        acceptance.finding = id;
        acceptance.release = release;
        acceptance.requirement = requirement.id;
        acceptance.reason = word(accepted, "reason");
        acceptance.expiresOn = date(number(accepted, "days"));
        TRY_ASSIGN(auto change, begin("manager", actions::acceptRisk));
        TRY(RiskAcceptanceRepository::accept(change, acceptance));
        TRY(change.commit());
    }
    return {};
}

// Nobody gives a finding more than a year at once: what takes longer is given more time when the
// day comes near.
Result<void> DemoPlayer::extend(const QJsonObject &story)
{
    TRY_ASSIGN(const auto findings, FindingRepository(database(), {}).ofRelease({}));
    for (Finding finding : findings) {
        if (finding.title != word(story, "title"))
            continue;
        finding.dueOn = date(number(story.value(QLatin1StringView("extended")).toObject(), "due"));
        TRY_ASSIGN(auto change, begin("lead", actions::editFinding));
        TRY(FindingRepository::update(change, finding));
        TRY(change.commit());
    }
    return {};
}

Result<void> DemoPlayer::planApp(const QJsonObject &story)
{
    const auto releases = objects(story, "releases");
    const int proposed = releases.empty() ? -12 : number(releases.front(), "started") - 14;
    plan(proposed, 9, [this, story] { return addApp(story); });
    plan(proposed + 2, 10, [this, story] { return confirmAnswers(story); });
    for (const QJsonObject &release : releases)
        TRY(planWalk(word(story, "code"), release));
    return {};
}

Result<void> DemoPlayer::addApp(const QJsonObject &story)
{
    App app;
    app.code = word(story, "code");
    app.name = word(story, "name");
    TRY_ASSIGN(app.kind, enumeration<AppKind>(word(story, "kind")));
    for (const QString &key : words(story, "platforms")) {
        TRY_ASSIGN(const Platform platform, enumeration<Platform>(key));
        app.platforms.push_back(platform);
    }
    TRY_ASSIGN(app.status, enumeration<AppStatus>(word(story, "status")));
    app.ownerUnit = m_units[word(story, "unit")];
    app.responsible = m_people[word(story, "responsible")];
    app.deputy = m_people[word(story, "deputy")];
    app.businessLine = word(story, "business_line");
    app.userCount = number(story, "users");
    if (app.userCount > 0)
        app.userCountSource = word(m_script, "users_source");
    app.audience = word(story, "audience");
    app.description = word(story, "description");
    const QStringList yes = words(story, "yes");
    const QStringList unanswered = words(story, "unanswered");
    const QJsonObject why = m_script.value(QLatin1StringView("no")).toObject();
    const QJsonObject ownWhy = story.value(QLatin1StringView("no")).toObject();
    for (const ProfileFlag &flag : profileFlags()) {
        if (flag.retired || unanswered.contains(flag.key))
            continue;
        const QString reason = ownWhy.value(flag.key).toString(why.value(flag.key).toString());
        const bool holds = yes.contains(flag.key);
        app.profile.set(flag.key, holds, holds ? QString() : reason);
    }
    if (const int tier = number(story, "tier")) {
        app.tier = tier;
        app.tierDecided = true;
        app.tierReason = word(story, "tier_reason");
    }
    for (const QJsonObject &entry : objects(story, "parties")) {
        TRY_ASSIGN(const PartyKind kind, enumeration<PartyKind>(word(entry, "kind")));
        app.parties.push_back(
            {kind, word(entry, "name"), word(entry, "service"), word(entry, "contract")});
    }
    for (const QJsonObject &entry : objects(story, "filings")) {
        TRY_ASSIGN(const FilingAuthority authority,
                   enumeration<FilingAuthority>(word(entry, "authority")));
        TRY_ASSIGN(const Platform platform, enumeration<Platform>(word(entry, "platform")));
        app.filings.push_back({authority, platform, word(entry, "number"),
                               date(number(entry, "filed")), word(entry, "version")});
    }
    for (const QJsonObject &entry : objects(story, "channels"))
        app.channels.push_back({word(entry, "name"), word(entry, "address")});
    TRY_ASSIGN(auto change, begin("manager", actions::addApp));
    TRY(AppRepository::add(change, app));
    ++m_summary.apps;
    return change.commit();
}

// Of what the manager answered with no, the auditor confirms what he can judge.
Result<void> DemoPlayer::confirmAnswers(const QJsonObject &story)
{
    const AppRepository apps(database());
    TRY_ASSIGN(const App app, apps.appByCode(word(story, "code")));
    TRY_ASSIGN(const DecidingAnswers deciding, apps.decidingAnswers(app.id));
    const QStringList left = words(story, "to_confirm");
    QStringList confirmed;
    for (const QString &flag : app.profile.answers().keys()) {
        if (deciding.isOpen(flag, *app.profile.given(flag)) && !left.contains(flag))
            confirmed += flag;
    }
    if (confirmed.isEmpty())
        return {};
    TRY_ASSIGN(auto change, begin("auditor", actions::confirmProfile));
    TRY(AppRepository::confirm(change, app.id, app.revision, confirmed));
    return change.commit();
}

Result<void> DemoPlayer::planWalk(const QString &appCode, const QJsonObject &story)
{
    auto walk = std::make_shared<Walk>();
    walk->appCode = appCode;
    plan(number(story, "started"), 10, [this, walk, story] { return addRelease(*walk, story); });
    const QJsonObject planned = story.value(QLatin1StringView("plan")).toObject();
    const int passed = number(story, "passed");
    for (const Phase phase : allPhases) {
        const int index = indexOf(phase);
        const double progress = index < passed ? 1.0
            : index == passed ? story.value(QLatin1StringView("progress")).toDouble()
                              : 0.0;
        if (progress <= 0)
            break;
        const int due = planned.value(toKey(phase)).toInt();
        const int assessed = std::min(due - 4, -2);
        plan(assessed, 14, [this, walk, story, phase, progress, assessed] {
            return work(*walk, story, phase, progress, assessed);
        });
        const int decided = std::min(due, -1);
        if (index < passed) {
            plan(decided, 16, [this, walk, phase]() -> Result<void> {
                TRY(review(walk->id, phase));
                return m_signers.decide(walk->id, phase, GateDecisionKind::Passed,
                                        QStringLiteral("各项判据均已满足，同意通过%1门禁。")
                                            .arg(Phrasebook(Language::Chinese).label(phase)));
            });
        } else if (const QString reason = word(story, "reject"); reason.isEmpty()) {
            plan(std::max(assessed, -2), 15,
                 [this, walk, phase] { return sendBack(walk->id, phase); });
        } else {
            plan(decided, 16, [this, walk, phase, reason] {
                return m_signers.decide(walk->id, phase, GateDecisionKind::Rejected, reason);
            });
        }
    }
    if (!objects(story, "decisions").empty())
        plan(number(story, "started") + 1, 15,
             [this, walk, story] { return decideApplicability(walk->id, story); });
    const QJsonObject reopened = story.value(QLatin1StringView("reopen")).toObject();
    if (reopened.isEmpty())
        return {};
    TRY_ASSIGN(const Phase phase, enumeration<Phase>(word(reopened, "phase")));
    plan(number(reopened, "days"), 11, [this, walk, story, reopened, phase]() -> Result<void> {
        TRY(reassess(walk->id, phase, exceptionsOf(story, "late_exceptions")));
        return m_signers.decide(walk->id, phase, GateDecisionKind::Reopened,
                                word(reopened, "statement"));
    });
    return {};
}

Result<void> DemoPlayer::addRelease(Walk &walk, const QJsonObject &story)
{
    TRY_ASSIGN(const App app, AppRepository(database()).appByCode(walk.appCode));
    walk.appName = app.name;
    Release release;
    release.app = app.id;
    release.version = word(story, "version");
    release.build = word(story, "build");
    release.notes = word(story, "notes");
    const QJsonObject planned = story.value(QLatin1StringView("plan")).toObject();
    for (const Phase phase : allPhases)
        release.plannedOn[phase] = date(planned.value(toKey(phase)).toInt());
    TRY_ASSIGN(auto change, begin("manager", actions::addRelease));
    TRY_ASSIGN(walk.id, ReleaseRepository::add(change, release));
    ++m_summary.releases;
    return change.commit();
}

// What the manager leaves out; at tier 1 nobody has confirmed it yet.
Result<void> DemoPlayer::decideApplicability(ReleaseId release, const QJsonObject &story)
{
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database(), *m_open.shelf, release, {}));
    TRY_ASSIGN(auto change, begin("manager", actions::decideApplicability));
    for (const QJsonObject &decision : objects(story, "decisions")) {
        for (const SheetRow &row : sheet.rows) {
            if (row.requirement->key == word(decision, "requirement"))
                TRY(ApplicabilityRepository::decide(change, release, row.requirement->id, false,
                                                    word(decision, "reason")));
        }
    }
    return change.commit();
}

// Assesses what is due in a phase and not assessed yet, or a share of it, and adds evidence.
Result<void> DemoPlayer::work(Walk &walk, const QJsonObject &story, Phase phase, double progress,
                              int day)
{
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database(), *m_open.shelf, walk.id, {}));
    std::vector<const SheetRow *> rows;
    for (const SheetRow &row : sheet.rows) {
        if (row.requirement->isAssessed() && row.requirement->isDueIn(phase)
            && row.applicability.applies && !row.inherited
            && row.judgement(phase) == Judgement::NotAssessed)
            rows.push_back(&row);
    }
    rows.resize(static_cast<size_t>(std::lround(static_cast<double>(rows.size()) * progress)));
    TRY(assess(walk.id, phase, objectOf(phase, word(story, "version")), rows,
               exceptionsOf(story, "exceptions")));
    const DemoEvidence files(m_folder.path(),
                             {{QStringLiteral("app"), walk.appName},
                              {QStringLiteral("app_code"), walk.appCode},
                              {QStringLiteral("version"), word(story, "version")},
                              {QStringLiteral("unit"), QStringLiteral("移动开发处（示例）")},
                              {QStringLiteral("date"), date(day).toString(Qt::ISODate)}});
    // Where work is under way, some evidence is still to come.
    TRY(addEvidence(walk.id, rows, files, walk.evidence, progress < 1.0));
    if (phase == Phase::Test) {
        TRY(test(walk, story, progress));
        TRY(importReports(walk.id, story, files));
    }
    return modelThreats(walk, story, phase, progress);
}

Result<void> DemoPlayer::test(Walk &walk, const QJsonObject &story, double progress)
{
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database(), *m_open.shelf, walk.id, {}));
    DemoTests tests(sheet, [this](const char *account, const Action &action) {
        return begin(account, action);
    });
    return tests.test(m_people[QStringLiteral("tester")], word(story, "build"), progress);
}

// What the tools of the build say: what it is made of, and what they found in it.
Result<void> DemoPlayer::importReports(ReleaseId release, const QJsonObject &story,
                                       const DemoEvidence &files)
{
    for (const QString &name : words(story, "reports")) {
        TRY_ASSIGN(const QString path, files.write(name));
        TRY_ASSIGN(const ReportFile report, ReportFile::read(path));
        TRY_ASSIGN(auto change, begin("manager", actions::importReport));
        TRY(ReportImport::run(change, *m_open.shelf, release, {report}));
        TRY(change.commit());
        ++m_summary.evidence;
    }
    return reword(release, story);
}

// Findings that a report opens are in the words of the program, in whichever language it runs.
Result<void> DemoPlayer::reword(ReleaseId release, const QJsonObject &story)
{
    const QJsonObject byRequirement = story.value(QLatin1StringView("reworded")).toObject();
    if (byRequirement.isEmpty())
        return {};
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database(), *m_open.shelf, release, {}));
    TRY_ASSIGN(const auto findings, FindingRepository(database(), {}).ofRelease(release));
    for (Finding finding : findings) {
        const SheetRow *row = sheet.row(finding.requirement);
        const QJsonObject words =
            row ? byRequirement.value(row->requirement->key).toObject() : QJsonObject();
        if (finding.source != FindingSource::Import || words.isEmpty())
            continue;
        finding.title = word(words, "title");
        finding.description = word(words, "description");
        TRY_ASSIGN(auto change, begin("manager", actions::editFinding));
        TRY(FindingRepository::update(change, finding));
        TRY(change.commit());
    }
    return {};
}

Result<void> DemoPlayer::modelThreats(Walk &walk, const QJsonObject &story, Phase phase,
                                      double progress)
{
    DemoThreats threats(database(), walk.id, [this](const char *account, const Action &action) {
        return begin(account, action);
    });
    if (phase == Phase::Design)
        return threats.design(word(story, "threat_model"), walk.appName, progress,
                              workspace().clock().today());
    if (phase == Phase::Development && progress >= 1.0)
        return threats.develop();
    const auto report = walk.evidence.find(QStringLiteral("penetration-test.txt"));
    if (phase == Phase::Test && progress >= 1.0 && report != walk.evidence.end())
        return threats.test(report->second);
    return {};
}

Result<void> DemoPlayer::reassess(ReleaseId release, Phase phase, const Exceptions &exceptions)
{
    TRY_ASSIGN(const AssessmentSheet sheet,
               AssessmentSheet::load(database(), *m_open.shelf, release, {}));
    TRY_ASSIGN(auto change, begin("assessor", actions::assess));
    for (const SheetRow &row : sheet.rows) {
        const auto exception = exceptions.find(row.requirement->key);
        if (exception == exceptions.end())
            continue;
        const Assessment *stored = row.assessment(phase);
        Assessment assessment = stored ? *stored : Assessment{};
        assessment.phase = phase;
        assessment.confirms = std::nullopt;
        assessment.release = release;
        assessment.requirement = row.requirement->id;
        TRY_ASSIGN(assessment.judgement,
                   enumeration<Judgement>(word(exception->second, "judgement")));
        TRY_ASSIGN(assessment.risk, enumeration<Risk>(word(exception->second, "risk")));
        assessment.record = word(exception->second, "record");
        assessment.assessor.clear();
        assessment.assessedOn = {};
        TRY(AssessmentRepository::record(change, assessment));
    }
    return change.commit();
}

Result<void> DemoPlayer::submit(ReleaseId release, Phase phase)
{
    TRY_ASSIGN(auto change, begin("assessor", actions::submitAssessment));
    TRY(ReviewRepository::submitAll(change, release, phase));
    return change.commit();
}

// What the gate asks to be reviewed is in order, so the auditor accepts it.
Result<void> DemoPlayer::review(ReleaseId release, Phase phase)
{
    const QDate today = workspace().clock().today();
    const auto asked = [&]() -> Result<std::vector<MissingItem>> {
        TRY_ASSIGN(const GateStatus gate,
                   GateRepository(database(), *m_open.shelf).status(release, phase, today));
        const auto found =
            std::find_if(gate.criteria.begin(), gate.criteria.end(),
                         [](const auto &each) { return each.criterion == Criterion::Reviewed; });
        return found == gate.criteria.end() ? std::vector<MissingItem>() : found->missing;
    };
    TRY_ASSIGN(std::vector<MissingItem> missing, asked());
    if (missing.empty())
        return {};
    TRY(submit(release, phase));
    if (!missing.front().requirement.isValid()) {
        constexpr int perRelease = 8;
        ReviewSample sample;
        TRY_ASSIGN(sample.seed, ReleaseRepository(database()).nameOf(release));
        sample.seed += u' ' + today.toString(Qt::ISODate);
        sample.perRelease = perRelease;
        sample.release = release;
        sample.phase = phase;
        TRY_ASSIGN(auto drawing, begin("auditor", actions::drawSample));
        TRY(ReviewSampleRepository::draw(drawing, sample));
        TRY(drawing.commit());
        TRY_ASSIGN(missing, asked());
    }
    TRY_ASSIGN(auto change, begin("auditor", actions::acceptAssessment));
    const AssessmentRepository assessments(database());
    for (const MissingItem &item : missing) {
        TRY_ASSIGN(const auto assessment, assessments.find(release, item.requirement, phase));
        TRY(ReviewRepository::review(change, assessment->id, assessment->revision,
                                     ReviewAct::Accepted));
    }
    return change.commit();
}

// Of what waits for its review, something comes back: the lists of both sides have work in them.
Result<void> DemoPlayer::sendBack(ReleaseId release, Phase phase)
{
    TRY(submit(release, phase));
    TRY_ASSIGN(const RecordedAssessments recorded,
               AssessmentRepository(database()).ofRelease(release));
    std::vector<Assessment> waiting;
    for (const std::vector<Assessment> &each : recorded) {
        std::copy_if(each.begin(), each.end(), std::back_inserter(waiting),
                     [phase](const Assessment &assessment) {
                         return assessment.phase == phase
                             && assessment.judgement != Judgement::NotAssessed;
                     });
    }
    if (waiting.size() < 2)
        return {};
    std::sort(waiting.begin(), waiting.end(),
              [](const Assessment &one, const Assessment &other) { return one.id < other.id; });
    const Assessment &returned = waiting.front();
    const Assessment &asked = waiting.back();
    TRY_ASSIGN(auto returning, begin("auditor", actions::returnAssessment));
    TRY(ReviewRepository::review(
        returning, returned.id, returned.revision, ReviewAct::Returned,
        QStringLiteral("结果记录未写明核对的对象和范围，请补充后重新提交。")));
    TRY(returning.commit());
    TRY_ASSIGN(auto asking, begin("auditor", actions::askAssessor));
    TRY(ReviewRepository::review(asking, asked.id, asked.revision, ReviewAct::Asked,
                                 QStringLiteral("所用样本是否覆盖全部终端平台？")));
    return asking.commit();
}

// Each template's file is stored once for a release and linked wherever it speaks to an item.
Result<void> DemoPlayer::addEvidence(ReleaseId release, const std::vector<const SheetRow *> &rows,
                                     const DemoEvidence &files,
                                     std::map<QString, EvidenceId> &known, bool withGaps)
{
    std::map<QString, std::vector<RequirementId>> wanted;
    constexpr int gap = 6;
    int count = 0;
    for (const SheetRow *row : rows) {
        const QString name = release.isValid()
            ? DemoEvidence::templateFor(row->requirement->group)
            : DemoEvidence::organisationTemplateFor(row->requirement->group);
        if (name.isEmpty() || (withGaps && ++count % gap == 0))
            continue;
        wanted[name].push_back(row->requirement->id);
    }
    if (wanted.empty())
        return {};
    TRY_ASSIGN(auto change, begin("developer", actions::addEvidence));
    for (const auto &[name, requirements] : wanted) {
        if (const auto found = known.find(name); found != known.end()) {
            for (const RequirementId requirement : requirements)
                TRY(EvidenceRepository::link(change, {found->second, release, requirement}));
            continue;
        }
        TRY_ASSIGN(const QString path, files.write(name));
        Evidence said;
        said.kind = DemoEvidence::kindOf(name);
        // What people are trained in once holds for two years here.
        if (said.kind == EvidenceKind::Training || said.kind == EvidenceKind::Configuration)
            said.expiresOn = change.today().addYears(2);
        TRY_ASSIGN(const auto added,
                   EvidenceRepository::addFiles(change, {path}, release, requirements,
                                                DemoEvidence::titleOf(name), nullptr, said));
        known[name] = added.front().id;
        ++m_summary.evidence;
    }
    return change.commit();
}

} // namespace gatehouse
