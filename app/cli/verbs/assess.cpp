#include "app/cli/json/assessment.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/assessments/assessmentpaste.h"
#include "models/assessments/assessmentplan.h"
#include "models/assessments/assessmentrepository.h"
#include "models/lifecycle/confirmation.h"
#include "models/lifecycle/gatecriteria.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/reviewrepository.h"
#include "models/store/inputfile.h"
#include "models/workspace/actions.h"

#include <QStringDecoder>

namespace gatehouse {

namespace {

struct Wanted {
    SubjectOptions subject;
    QStringList requirements;
    std::optional<Phase> phase;
    std::optional<Phase> allDue;
    std::optional<Judgement> judgement;
    QString outsideBody;
    Assessment assessment;
    bool yes = false;

    QString complaint() const
    {
        if (!subject.isGiven())
            return subject.complaint();
        if (!judgement)
            return CommandLine::tr("%1 is missing.").arg(QStringLiteral("--judgement"));
        if (requirements.isEmpty() && !allDue)
            return CommandLine::tr("Say what is judged: --requirement KEY,… or --all-due PHASE.");
        if (phase && allDue && *phase != *allDue)
            return CommandLine::tr("--all-due says the phase already: leave --phase out.");
        return {};
    }
};

Result<AssessmentSheet> sheetOf(const Database &database, LibraryShelf &shelf, ReleaseId release,
                                QDate today)
{
    return release.isValid() ? AssessmentSheet::load(database, shelf, release, today)
                             : AssessmentSheet::loadOrganisation(database, shelf, today);
}

struct Chosen {
    std::vector<const SheetRow *> rows; ///< in library order when they are chosen by phase
    int ofTheOrganisation = 0; ///< due as well, and not a release's to judge
};

Result<Chosen> chosenRows(const AssessmentSheet &sheet, const Wanted &wanted,
                          const Requirements &requirements, ReleaseId release)
{
    // Work on a release never changes what every release inherits.
    const auto isShared = [release](const SheetRow &row) {
        return release.isValid() && row.requirement->scope == Scope::Organisation;
    };
    Chosen chosen;
    std::vector<const SheetRow *> &rows = chosen.rows;
    TRY_ASSIGN(const auto named, requirements.byKeys(wanted.requirements));
    for (const Requirement *requirement : named) {
        const SheetRow *row = sheet.row(requirement->id);
        if (!row)
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("%1 is assessed for a release. Name one with --release.")
                            .arg(requirement->key));
        if (isShared(*row))
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("%1 is assessed once for the organisation, and every "
                                        "release inherits it. Judge it with --organisation.")
                            .arg(requirement->key));
        rows.push_back(row);
    }
    if (wanted.allDue) {
        for (const SheetRow &row : sheet.rows) {
            if (!isDue(row, *wanted.allDue)
                || row.judgement(*wanted.allDue) != Judgement::NotAssessed
                || std::find(rows.begin(), rows.end(), &row) != rows.end())
                continue;
            if (isShared(row))
                ++chosen.ofTheOrganisation;
            else
                rows.push_back(&row);
        }
    }
    return chosen;
}

/// The phase that is named; where none is, the only one there is.
std::optional<Phase> phaseOf(const SheetRow &row, const Wanted &wanted)
{
    if (wanted.phase || wanted.allDue)
        return wanted.phase ? wanted.phase : wanted.allDue;
    const std::vector<Phase> &due = row.requirement->phases;
    return due.size() == 1 ? std::optional(due.front()) : std::nullopt;
}

Result<Answer> assess(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const ReleaseId release, wanted.subject.find(desk.database()));
    TRY_ASSIGN(const auto sheet, sheetOf(desk.database(), desk.shelf(), release, desk.today()));
    TRY_ASSIGN(const auto requirements, Requirements::load(desk.database(), desk.shelf(), release));
    TRY_ASSIGN(const Chosen chosen, chosenRows(sheet, wanted, requirements, release));

    if (wanted.judgement == Judgement::NotApplicable && !wanted.yes) {
        std::vector<const Requirement *> listed;
        for (const SheetRow *row : chosen.rows)
            listed.push_back(row->requirement);
        TRY(askForList(context, listed));
    }
    TRY_ASSIGN(Change change, desk.begin(actions::assess));
    for (const SheetRow *row : chosen.rows) {
        Assessment assessment = wanted.assessment;
        if (!wanted.outsideBody.isEmpty()) {
            assessment.assessor = wanted.outsideBody;
            assessment.outsideBody = true;
        }
        assessment.judgement = *wanted.judgement;
        assessment.release = release;
        assessment.requirement = row->requirement->id;
        if (!row->inherited && release.isValid())
            assessment.phase = phaseOf(*row, wanted);
        const Assessment *stored = row->assessment(assessment.phase);
        if (stored)
            assessment.revision = stored->revision;
        TRY(AssessmentRepository::record(change, assessment));
    }
    TRY(change.commit());
    note(CommandLine::tr("Recorded %n assessment(s).", nullptr,
                         static_cast<int>(chosen.rows.size())));
    if (chosen.ofTheOrganisation > 0)
        note(CommandLine::tr("%n requirement(s) of the organisation are due as well: judge them "
                             "with --organisation.",
                             nullptr, chosen.ofTheOrganisation));
    return Answer::Yes;
}

struct WantedList {
    SubjectOptions subject;
    std::optional<Phase> phase;
    std::vector<Judgement> judgements;

    bool shows(const SheetRow &row) const
    {
        return row.requirement->isAssessed() && (!phase || row.requirement->isDueIn(*phase))
            && (judgements.empty()
                || std::find(judgements.begin(), judgements.end(), judgementOf(row))
                    != judgements.end());
    }
    Judgement judgementOf(const SheetRow &row) const { return row.judgement(phase); }
};

void addList(const Verb &assessment)
{
    const auto wanted = std::make_shared<WantedList>();
    const Verb verb = assessment.verb(
        "list", CommandLine::tr("Show what was found, requirement by requirement"),
        {QStringLiteral("assess list --release POLICY@5.3.0 --phase design"),
         QStringLiteral("assess list --organisation --judgement noncompliant,partial --json")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--phase", wanted->phase, "KEY",
               CommandLine::tr("Only what is due in this phase, as it judges"));
    verb.value("--judgement", wanted->judgements, "KEY,...", CommandLine::tr("Only these"));
    verb.lists();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const auto open, context.openToRead());
            const Database &database = open.workspace->database();
            TRY_ASSIGN(const ReleaseId release, wanted->subject.find(database));
            TRY_ASSIGN(const auto sheet,
                       sheetOf(database, *open.shelf, release, open.workspace->clock().today()));
            TRY_ASSIGN(const Names names, Names::load(database));
            TextTable table({CommandLine::tr("Requirement"), CommandLine::tr("Judgement"),
                             CommandLine::tr("Phase"), CommandLine::tr("Risk"),
                             CommandLine::tr("Evidence"), CommandLine::tr("Findings"),
                             CommandLine::tr("Assessor"), CommandLine::tr("Date"),
                             CommandLine::tr("Title")});
            table.alignRight({4, 5});
            QJsonArray array;
            for (const SheetRow &row : sheet.rows) {
                if (!wanted->shows(row))
                    continue;
                if (context.json) {
                    array.append(
                        assessmentJson(row, names, wanted->subject.release, wanted->phase));
                    continue;
                }
                const Assessment *stored = row.assessment(wanted->phase);
                const Assessment found = stored ? *stored : Assessment();
                table.add({row.requirement->key, label(wanted->judgementOf(row)),
                           found.phase ? label(*found.phase) : QString(),
                           stored ? label(found.risk) : QString(),
                           QString::number(row.evidenceCount), QString::number(row.findings.open),
                           found.assessor, found.assessedOn.toString(Qt::ISODate),
                           context.in(row.requirement->title)});
            }
            if (context.json)
                print(array);
            else
                TRY(show(context, table));
            return Answer::Yes;
        },
        [wanted] { return wanted->subject.complaint(); });
}

struct WantedConfirmation {
    QString release;
    QStringList requirements;
    std::optional<Phase> phase;
};

Result<Answer> confirm(Context &context, const WantedConfirmation &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const ReleaseId release, SubjectOptions{wanted.release}.find(desk.database()));
    TRY_ASSIGN(AssessmentSheet sheet,
               sheetOf(desk.database(), desk.shelf(), release, desk.today()));
    TRY(sheet.bringPrevious(desk.database(), desk.shelf()));
    TRY_ASSIGN(const auto requirements, Requirements::load(desk.database(), desk.shelf(), release));
    TRY_ASSIGN(const auto named, requirements.byKeys(wanted.requirements));
    TRY_ASSIGN(Change change, desk.begin(actions::confirmAssessment));
    int confirmed = 0;
    QStringList left;
    for (const SheetRow &row : sheet.rows) {
        const bool isNamed = std::any_of(named.begin(), named.end(), [&](const Requirement *each) {
            return each->id == row.requirement->id;
        });
        if ((!named.empty() && !isNamed) || !row.awaitsJudgement(*wanted.phase))
            continue;
        const Assessment *earlier = row.confirmable(*wanted.phase);
        if (!earlier) {
            left += row.requirement->key;
            continue;
        }
        TRY(confirmEarlier(change, desk.shelf(), *earlier,
                           {release, row.requirement->id, *wanted.phase}));
        ++confirmed;
    }
    TRY(change.commit());
    note(CommandLine::tr("Confirmed %n judgement(s).", nullptr, confirmed));
    if (!left.isEmpty())
        note(CommandLine::tr("%n requirement(s) wait for a judgement of this phase: %1", nullptr,
                             static_cast<int>(left.size()))
                 .arg(left.join(QStringLiteral(", "))));
    return Answer::Yes;
}

void addConfirm(const Verb &assessment)
{
    const auto wanted = std::make_shared<WantedConfirmation>();
    const Verb verb = assessment.verb(
        "confirm",
        CommandLine::tr("Confirm for a phase what an earlier one or the release before judged, "
                        "where its methods count there too"),
        {QStringLiteral("assess confirm --release POLICY@5.3.0 --phase delivery")});
    verb.value("--release", wanted->release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
    verb.value("--phase", wanted->phase, "KEY", CommandLine::tr("The phase that confirms"))
        .required();
    verb.value("--requirement", wanted->requirements, "KEY,...",
               CommandLine::tr("Only these; else everything due that is not judged there"));
    verb.writes();
    verb.run([wanted](Context &context) { return confirm(context, *wanted); });
}

struct WantedSubmission {
    SubjectOptions subject;
    QStringList requirements;
    std::optional<Phase> phase;
    QString note;

    QString complaint() const
    {
        if (!subject.isGiven())
            return subject.complaint();
        if (!requirements.isEmpty() && !subject.organisation && !phase)
            return CommandLine::tr("%1 is missing.").arg(QStringLiteral("--phase"));
        if (requirements.isEmpty() && !note.isEmpty())
            return CommandLine::tr("A note answers for one requirement: name it.");
        return {};
    }
};

Result<Answer> submit(Context &context, const WantedSubmission &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    const Database &database = desk.database();
    TRY_ASSIGN(const ReleaseId release, wanted.subject.find(database));
    TRY_ASSIGN(const auto requirements, Requirements::load(database, desk.shelf(), release));
    TRY_ASSIGN(const auto named, requirements.byKeys(wanted.requirements));
    TRY_ASSIGN(Change change, desk.begin(actions::submitAssessment));
    int submitted = 0;
    for (const Requirement *requirement : named) {
        TRY_ASSIGN(const auto stored,
                   AssessmentRepository(database).find(release, requirement->id, wanted.phase));
        if (!stored)
            return fail(ErrorKind::Invalid,
                        CommandLine::tr("%1 is not assessed there, so there is nothing to submit.")
                            .arg(requirement->key));
        TRY(ReviewRepository::submit(change, stored->id, stored->revision, wanted.note));
        ++submitted;
    }
    if (named.empty()) {
        TRY_ASSIGN(submitted, ReviewRepository::submitAll(change, release, wanted.phase));
    }
    TRY(change.commit());
    note(CommandLine::tr("Submitted %n assessment(s) for review.", nullptr, submitted));
    return Answer::Yes;
}

void addSubmit(const Verb &assessment)
{
    const auto wanted = std::make_shared<WantedSubmission>();
    const Verb verb = assessment.verb(
        "submit",
        CommandLine::tr("Submit for review what is judged and was not submitted as it stands"),
        {QStringLiteral("assess submit --release POLICY@5.3.0 --phase test"),
         QStringLiteral("assess submit --release POLICY@5.3.0 --phase test "
                        "--requirement 5.1.p1 --note 样本见证据清单")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--phase", wanted->phase, "KEY", CommandLine::tr("Only what this phase judged"));
    verb.value("--requirement", wanted->requirements, "KEY,...",
               CommandLine::tr("Only these; else everything that is judged"));
    verb.value("--note", wanted->note, "TEXT", CommandLine::tr("What answers the reviewer"));
    verb.writes();
    verb.run([wanted](Context &context) { return submit(context, *wanted); },
             [wanted] { return wanted->complaint(); });
}

struct WantedPaste {
    SubjectOptions subject;
    QString file;
    std::optional<Phase> phase;
    bool dryRun = false;

    QString complaint() const
    {
        if (!subject.isGiven())
            return subject.complaint();
        if (!subject.organisation && !phase)
            return CommandLine::tr("%1 is missing.").arg(QStringLiteral("--phase"));
        return {};
    }
};

/// Spreadsheets save tab-separated text as UTF-8, or as UTF-16 with a mark.
Result<QString> textOf(const QString &path)
{
    constexpr qint64 largest = 16 << 20;
    TRY_ASSIGN(InputFile file, InputFile::open(path));
    if (file.size() > largest)
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("%1 is larger than any table of judgements is.").arg(path));
    QByteArray content(static_cast<qsizetype>(file.size()), Qt::Uninitialized);
    TRY(file.read(content.data(), content.size()));
    QStringDecoder decoder(
        QStringConverter::encodingForData(content).value_or(QStringConverter::Utf8));
    QString text = decoder.decode(content);
    if (decoder.hasError())
        return fail(ErrorKind::Unreadable,
                    CommandLine::tr("%1 is neither UTF-8 nor Unicode text. Save it from the "
                                    "spreadsheet as one of these.")
                        .arg(path));
    return text;
}

Result<Answer> paste(Context &context, const WantedPaste &wanted)
{
    TRY_ASSIGN(const QString text, textOf(wanted.file));
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const ReleaseId release, wanted.subject.find(desk.database()));
    TRY_ASSIGN(const auto sheet, sheetOf(desk.database(), desk.shelf(), release, desk.today()));
    TRY_ASSIGN(const auto pasted, AssessmentPaste::read(text, sheet));
    AssessmentPlan plan;
    plan.add(sheet, pasted.entries, wanted.phase);
    TRY(plan.check(desk.session()));
    if (!wanted.dryRun)
        TRY(plan.record(desk.session()));
    QJsonArray refused;
    for (const PlannedAssessment &line : plan.lines()) {
        if (line.state() != PlannedAssessment::Refused)
            continue;
        refused.append(QJsonObject{{QStringLiteral("requirement"), line.name},
                                   {QStringLiteral("reason"), line.refused}});
        if (!context.json)
            note(CommandLine::tr("%1: %2").arg(line.name, line.refused));
    }
    const int changes = plan.count(PlannedAssessment::Changes);
    const int same = plan.count(PlannedAssessment::Same);
    if (context.json)
        print(QJsonObject{
            {QStringLiteral("changes"), changes},
            {QStringLiteral("same"), same},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("columns_left_out"), QJsonArray::fromStringList(pasted.leftOut)},
            {QStringLiteral("recorded"), !wanted.dryRun}});
    else
        note(CommandLine::tr("%1 changed, %2 stood so already, %3 refused.")
                 .arg(changes)
                 .arg(same)
                 .arg(refused.size()));
    return refused.isEmpty() ? Answer::Yes : Answer::No;
}

void addPaste(const Verb &assessment)
{
    const auto wanted = std::make_shared<WantedPaste>();
    const Verb verb = assessment.verb(
        "paste",
        CommandLine::tr("Record what a tab-separated table of a spreadsheet says, requirement by "
                        "requirement, as pasting into the grid does. Answers no (exit code 1) when "
                        "a row is refused; the others are recorded"),
        {QStringLiteral("assess paste judgements.tsv --release POLICY@5.3.0 --phase test "
                        "--dry-run"),
         QStringLiteral("assess paste judgements.tsv --release POLICY@5.3.0 --phase test --json")});
    verb.value("FILE", wanted->file, "",
               CommandLine::tr("The table; its first row names the columns, or its first column "
                               "holds the requirements and its second the judgements"))
        .required();
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--phase", wanted->phase, "KEY", CommandLine::tr("The phase that judges"));
    verb.flag("--dry-run", wanted->dryRun, CommandLine::tr("Only say what would come of it"));
    verb.writes().writesJson();
    verb.run([wanted](Context &context) { return paste(context, *wanted); },
             [wanted] { return wanted->complaint(); });
}

} // namespace

void addAssessVerbs(const Verb &root)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = root.verb(
        "assess", CommandLine::tr("Record what was found, or show it with “assess list”"),
        {QStringLiteral("assess --release POLICY@5.3.0 --phase test "
                        "--requirement 6.1.3-1.a,6.1.3-1.b --judgement compliant "
                        "--methods static,dynamic --object '5.3.0 测试包' --record 已核对证书链"),
         QStringLiteral("assess --release POLICY@5.3.0 --phase test --requirement 6.1.5.1.p1 "
                        "--judgement noncompliant --risk high --record 日志含证件号"),
         QStringLiteral("assess --release OFFICE@6.1.0 --all-due delivery --judgement compliant "
                        "--methods document,config,static,dynamic,pentest "
                        "--object '6.1.0 发布包' --record 逐项核对发布清单"),
         QStringLiteral("assess --organisation --requirement 7.1.a --judgement compliant "
                        "--methods document --object 管理办法 --record 已发布并执行")});
    verb.makeVerbsOptional();
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--requirement", wanted->requirements, "KEY,...",
               CommandLine::tr("The requirements"));
    verb.value("--phase", wanted->phase, "KEY",
               CommandLine::tr("The phase that judges; needed where more than one does"));
    verb.value("--all-due", wanted->allDue, "PHASE",
               CommandLine::tr("Everything due in this phase that applies and is not assessed"));
    verb.value("--judgement", wanted->judgement, "KEY", CommandLine::tr("The judgement"));
    verb.value("--risk", wanted->assessment.risk, "KEY",
               CommandLine::tr("The risk; a non-compliance needs one"));
    verb.value("--methods", wanted->assessment.methods, "KEY,...",
               CommandLine::tr("The methods used; compliance needs one that counts in the phase"));
    verb.value("--object", wanted->assessment.object, "TEXT",
               CommandLine::tr("What was looked at: object, sample, version"));
    verb.value("--record", wanted->assessment.record, "TEXT",
               CommandLine::tr("The record of what was found"));
    verb.flag("--yes", wanted->yes,
              CommandLine::tr("The one reason fits every requirement that was listed"));
    verb.value("--remark", wanted->assessment.remark, "TEXT", CommandLine::tr("A remark"));
    const VerbOption assessor = verb.value(
        "--assessor", wanted->assessment.assessor, "NAME",
        CommandLine::tr("Who assessed: an account or a person; else the acting account"));
    verb.value("--outside-body", wanted->outsideBody, "NAME",
               CommandLine::tr("Who assessed, where it is an outside body"))
        .excludes(assessor);
    verb.value("--date", wanted->assessment.assessedOn, "DATE",
               CommandLine::tr("When; else today"));
    verb.writes();
    verb.run([wanted](Context &context) { return assess(context, *wanted); },
             [wanted] { return wanted->complaint(); });
    addList(verb);
    addConfirm(verb);
    addSubmit(verb);
    addPaste(verb);
}

} // namespace gatehouse
