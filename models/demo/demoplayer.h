#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/demo/demoportfolio.h"
#include "models/demo/demoscript.h"
#include "models/demo/demosigners.h"
#include "models/demo/demostaff.h"
#include "models/evidence/evidence.h"
#include "models/product/openworkspace.h"
#include "models/organization/organization.h"
#include "models/workspace/change.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <vector>

namespace gatehouse {

/// Plays the demo's story into a new workspace, moving the clock along with it: what each person
/// did on which day, through the same calls the screens use.
class DemoPlayer
{
    Q_DECLARE_TR_FUNCTIONS(DemoPlayer)
public:
    /// The day, counted from `now`, on which the story begins, at nine.
    static constexpr int firstDay = -450;

    /// `clock` is the one `open` was created with; `now` is the day the story leads up to.
    DemoPlayer(QJsonObject script, OpenWorkspace &open, std::shared_ptr<FixedClock> clock,
               QDateTime now);

    /// Reports steps of the story and fails with Cancelled between two of them; what was played
    /// until then stays in the file.
    Result<DemoSummary> play(Progress *progress);

private:
    struct Step {
        QDateTime moment;
        std::function<Result<void>()> run;
    };
    /// One release's walk, shared by its steps.
    struct Walk {
        ReleaseId id;
        QString appName;
        QString appCode;
        std::map<QString, EvidenceId> evidence;
    };
    /// What a story says of single requirements, by their keys.
    using Exceptions = std::map<QString, QJsonObject>;
    static Exceptions exceptionsOf(const QJsonObject &story, const char *key);

    Workspace &workspace() { return *m_open.workspace; }
    const Database &database() { return workspace().database(); }
    QDate date(int day) const { return m_now.toLocalTime().date().addDays(day); }
    Result<Change> begin(const char *account, const Action &action);

    Result<void> planEverything();
    Result<void> planApp(const QJsonObject &story);
    Result<void> planWalk(const QString &appCode, const QJsonObject &story);
    void plan(int day, int hour, std::function<Result<void>()> run);

    Result<void> addPeople();
    DemoStaff staff();
    QJsonObject staffStory() const;
    Result<void> fillRegisters();
    Result<void> assessOrganisation();
    Result<void> addApp(const QJsonObject &story);
    Result<void> confirmAnswers(const QJsonObject &story);
    Result<void> addRelease(Walk &walk, const QJsonObject &story);
    Result<void> decideApplicability(ReleaseId release, const QJsonObject &story);
    Result<void> work(Walk &walk, const QJsonObject &story, Phase phase, double progress, int day);
    Result<void> importReports(ReleaseId release, const QJsonObject &story,
                               const DemoEvidence &files);
    Result<void> reword(ReleaseId release, const QJsonObject &story);
    Result<void> modelThreats(Walk &walk, const QJsonObject &story, Phase phase, double progress);
    Result<void> test(Walk &walk, const QJsonObject &story, double progress);
    Result<void> assess(ReleaseId release, std::optional<Phase> phase, const QString &object,
                        const std::vector<const SheetRow *> &rows, const Exceptions &exceptions);
    Result<void> reassess(ReleaseId release, Phase phase, const Exceptions &exceptions);
    Result<void> follow(ReleaseId release, const Requirement &requirement,
                        const QJsonObject &exception);
    Result<void> extend(const QJsonObject &story);
    Result<void> submit(ReleaseId release, Phase phase);
    Result<void> review(ReleaseId release, Phase phase);
    Result<void> sendBack(ReleaseId release, Phase phase);
    Result<void> addEvidence(ReleaseId release, const std::vector<const SheetRow *> &rows,
                             const DemoEvidence &files, std::map<QString, EvidenceId> &known,
                             bool withGaps);

    QJsonObject m_script;
    OpenWorkspace &m_open;
    std::shared_ptr<FixedClock> m_clock;
    QDateTime m_now;
    QTemporaryDir m_folder; ///< of evidence on its way into the workspace, beside it
    std::vector<Step> m_steps;
    std::map<std::string, Account> m_accounts;
    DemoSigners m_signers;
    std::map<QString, UnitId> m_units;
    std::map<QString, PersonId> m_people;
    DemoSummary m_summary;
};

} // namespace gatehouse
