#include "app/cli/json/review.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/subject.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/assessments/assessmentrepository.h"
#include "models/base/momenttext.h"
#include "models/reviews/assessmentcolumns.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

Result<void> printListings(const Context &context, const Database &database, LibraryShelf &shelf,
                           const std::vector<AssessmentListing> &listings)
{
    TRY_ASSIGN(const Names names, Names::load(database));
    TRY_ASSIGN(const auto requirements, Requirements::load(database, shelf));
    if (context.json) {
        print(arrayOf(listings, [&](const AssessmentListing &listing) {
            return toJson(listing, names, requirements);
        }));
        return {};
    }
    TextTable table(
        {CommandLine::tr("Release"), CommandLine::tr("Requirement"), CommandLine::tr("Phase"),
         CommandLine::tr("Judgement"), CommandLine::tr("Risk"), CommandLine::tr("Review"),
         CommandLine::tr("Last step"), CommandLine::tr("Assessor"), CommandLine::tr("Title")});
    for (const AssessmentListing &listing : listings)
        table.add({listing.release.isValid() ? names.release(listing.release)
                                             : CommandLine::tr("Organisation"),
                   requirements.keyOf(listing.requirement),
                   listing.phase ? label(*listing.phase) : QString(), label(listing.judgement),
                   label(listing.risk), label(listing.review), shortMomentText(listing.stepped),
                   listing.assessor, context.in(listing.title)});
    return show(context, table);
}

struct WantedQueue {
    SubjectOptions subject;
    std::optional<Phase> phase;
    std::vector<ReviewState> states;
    bool riskiest = false;
    bool sampled = false;
};

Result<Answer> showQueue(Context &context, const WantedQueue &wanted)
{
    TRY_ASSIGN(const auto open, context.openToRead());
    const Database &database = open.workspace->database();
    AssessmentFilter filter;
    filter.reviews = {ReviewState::Submitted, ReviewState::Asked};
    if (!wanted.states.empty())
        filter.reviews = {wanted.states.begin(), wanted.states.end()};
    if (wanted.phase)
        filter.phases = {*wanted.phase};
    if (wanted.sampled) {
        const ReviewSampleRepository repository(database);
        TRY_ASSIGN(const auto samples, repository.all());
        filter.only.emplace();
        if (!samples.empty()) {
            TRY_ASSIGN(const auto members, repository.members(samples.front().id));
            for (const AssessmentId member : members)
                filter.only->insert(member.value);
        }
    }
    TRY_ASSIGN(const auto columns, AssessmentColumns::load(database, context.language));
    const AssessmentColumn order =
        wanted.riskiest ? AssessmentColumn::Urgency : AssessmentColumn::Submitted;
    TRY_ASSIGN(auto listings, assessmentListings(database, columns.select(filter, {order, false})));
    if (wanted.subject.isGiven()) {
        TRY_ASSIGN(const ReleaseId release, wanted.subject.find(database));
        std::erase_if(listings,
                      [release](const auto &listing) { return listing.release != release; });
    }
    TRY(printListings(context, database, *open.shelf, listings));
    return Answer::Yes;
}

void addQueue(const Verb &review)
{
    const auto wanted = std::make_shared<WantedQueue>();
    const Verb verb = review.verb(
        "queue", CommandLine::tr("Show what waits for a review, the longest waiting first"),
        {QStringLiteral("review queue --riskiest"),
         QStringLiteral("review queue --release POLICY@5.3.0 --phase test --json"),
         QStringLiteral("review queue --state returned,changed_since")});
    SubjectOptions::declare(verb, wanted->subject);
    verb.value("--phase", wanted->phase, "KEY", CommandLine::tr("Only what this phase judged"));
    verb.value("--state", wanted->states, "KEY,...",
               CommandLine::tr("What stands so in its review; else what waits for one"));
    verb.flag("--riskiest", wanted->riskiest,
              CommandLine::tr("By tier, risk and judgement, the worst first"));
    verb.flag("--sampled", wanted->sampled, CommandLine::tr("Only what was drawn last"));
    verb.lists();
    verb.run([wanted](Context &context) { return showQueue(context, *wanted); });
}

void addMine(const Verb &review)
{
    const Verb verb = review.verb(
        "mine", CommandLine::tr("Show what was returned to the account, or is asked of it"),
        {QStringLiteral("review mine --as assessor")});
    verb.lists().actsAs();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.readAs());
        TRY_ASSIGN(const auto waiting,
                   ReviewRepository(desk.database()).waitingFor(desk.account()));
        std::vector<qint64> ids;
        for (const AssessmentId id : waiting)
            ids.push_back(id.value);
        TRY_ASSIGN(const auto listings, assessmentListings(desk.database(), ids));
        TRY(printListings(context, desk.database(), desk.shelf(), listings));
        return Answer::Yes;
    });
}

/// Which assessments are meant: a release's or the organisation's, by requirement and phase.
struct WantedAssessments {
    SubjectOptions subject;
    QStringList requirements;
    std::optional<Phase> phase;
    qint64 revision = 0;
    QString note;

    void declare(const Verb &verb)
    {
        SubjectOptions::declare(verb, subject);
        verb.value("--requirement", requirements, "KEY,...", CommandLine::tr("The requirements"))
            .required();
        verb.value("--phase", phase, "KEY",
                   CommandLine::tr("The phase that judged; needed for a release"));
    }
    void declareSeen(const Verb &verb)
    {
        verb.value("--revision", revision, "NUMBER",
                   CommandLine::tr("What was looked at, as “review show” says; else what is "
                                   "recorded now"));
    }
    QString complaint() const
    {
        if (!subject.isGiven())
            return subject.complaint();
        if (!subject.organisation && !phase)
            return CommandLine::tr("%1 is missing.").arg(QStringLiteral("--phase"));
        if (revision != 0 && requirements.size() > 1)
            return CommandLine::tr("--revision speaks of one requirement: name one alone.");
        return {};
    }
    Result<std::vector<Assessment>> find(const Database &database, LibraryShelf &shelf) const
    {
        TRY_ASSIGN(const ReleaseId release, subject.find(database));
        TRY_ASSIGN(const auto known, Requirements::load(database, shelf, release));
        TRY_ASSIGN(const auto named, known.byKeys(requirements));
        std::vector<Assessment> found;
        for (const Requirement *requirement : named) {
            TRY_ASSIGN(const auto assessment,
                       AssessmentRepository(database).find(release, requirement->id, phase));
            if (!assessment)
                return fail(ErrorKind::NotFound,
                            CommandLine::tr("%1 is not assessed there. “assess list” shows what "
                                            "is.")
                                .arg(requirement->key));
            found.push_back(*assessment);
        }
        return found;
    }
};

void addShow(const Verb &review)
{
    const auto wanted = std::make_shared<WantedAssessments>();
    const Verb verb = review.verb(
        "show", CommandLine::tr("Show what was found, and every step of its review"),
        {QStringLiteral("review show --release POLICY@5.3.0 --phase test --requirement 5.1.p1")});
    wanted->declare(verb);
    verb.reads();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const auto open, context.openToRead());
            const Database &database = open.workspace->database();
            TRY_ASSIGN(const auto assessments, wanted->find(database, *open.shelf));
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const auto requirements, Requirements::load(database, *open.shelf));
            QJsonArray array;
            for (const Assessment &assessment : assessments) {
                TRY_ASSIGN(const auto listings,
                           assessmentListings(database, {assessment.id.value}));
                TRY_ASSIGN(const auto steps, ReviewRepository(database).history(assessment.id));
                if (context.json) {
                    QJsonObject object = toJson(listings.front(), names, requirements);
                    object.insert(QStringLiteral("revision"), assessment.revision);
                    object.insert(
                        QStringLiteral("steps"),
                        arrayOf(steps, [](const ReviewStep &step) { return toJson(step); }));
                    array.append(object);
                    continue;
                }
                TextTable table({requirements.keyOf(assessment.requirement),
                                 context.in(listings.front().title)});
                table.add({CommandLine::tr("Judgement"), label(assessment.judgement)});
                table.add({CommandLine::tr("Risk"), label(assessment.risk)});
                table.add({CommandLine::tr("Found"), assessment.record});
                table.add({CommandLine::tr("Assessor"), assessment.assessor});
                table.add({CommandLine::tr("Revision"), QString::number(assessment.revision)});
                table.add({CommandLine::tr("Review"), label(listings.front().review)});
                for (const ReviewStep &step : steps)
                    table.add({shortMomentText(step.actedAt),
                               QStringList{label(step.act), step.actedBy, step.note}.join(
                                   QStringLiteral("  "))});
                print(table.toString());
            }
            if (context.json)
                print(array);
            return Answer::Yes;
        },
        [wanted] { return wanted->complaint(); });
}

struct Step {
    const char *name;
    QString what;
    ReviewAct act;
    const Action *action;
    QString example;
};

void addStep(const Verb &review, const Step &step)
{
    const auto wanted = std::make_shared<WantedAssessments>();
    const Verb verb = review.verb(step.name, step.what, {step.example});
    wanted->declare(verb);
    wanted->declareSeen(verb);
    const VerbOption words =
        verb.value("--note", wanted->note, "TEXT", CommandLine::tr("The reason or the question"));
    if (step.act != ReviewAct::Accepted)
        words.required();
    verb.writes();
    verb.run(
        [wanted, act = step.act, action = step.action](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const auto assessments, wanted->find(desk.database(), desk.shelf()));
            TRY_ASSIGN(Change change, desk.begin(*action));
            for (const Assessment &assessment : assessments)
                TRY(ReviewRepository::review(
                    change, assessment.id,
                    wanted->revision ? wanted->revision : assessment.revision, act, wanted->note));
            TRY(change.commit());
            note(CommandLine::tr("Reviewed %n assessment(s).", nullptr,
                                 static_cast<int>(assessments.size())));
            return Answer::Yes;
        },
        [wanted] { return wanted->complaint(); });
}

void addWithdraw(const Verb &review)
{
    const auto wanted = std::make_shared<WantedAssessments>();
    const Verb verb = review.verb(
        "withdraw",
        CommandLine::tr("Take back one's own last step, as long as nothing else happened"),
        {QStringLiteral("review withdraw --release POLICY@5.3.0 --phase test "
                        "--requirement 5.1.p1 --as auditor")});
    wanted->declare(verb);
    verb.writes();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const auto assessments, wanted->find(desk.database(), desk.shelf()));
            // Whoever may review withdraws reviews; the others what they submitted.
            const bool reviews = desk.account().may(Permission::Review);
            TRY_ASSIGN(Change change,
                       desk.begin(reviews ? actions::withdrawReview : actions::withdrawSubmission));
            for (const Assessment &assessment : assessments)
                TRY(ReviewRepository::withdraw(change, assessment.id));
            TRY(change.commit());
            note(CommandLine::tr("Withdrew %n step(s).", nullptr,
                                 static_cast<int>(assessments.size())));
            return Answer::Yes;
        },
        [wanted] { return wanted->complaint(); });
}

struct WantedSample {
    SubjectOptions subject;
    ReviewSample sample;
    bool list = false;
};

Result<Answer> drawSample(Context &context, const WantedSample &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    ReviewSample sample = wanted.sample;
    if (wanted.subject.isGiven()) {
        TRY_ASSIGN(sample.release, wanted.subject.find(desk.database()));
    }
    TRY_ASSIGN(Change change, desk.begin(actions::drawSample));
    TRY_ASSIGN(sample, ReviewSampleRepository::draw(change, sample));
    TRY(change.commit());
    TRY_ASSIGN(const Names names, Names::load(desk.database()));
    if (context.json) {
        print(toJson(sample, names));
        return Answer::Yes;
    }
    note(CommandLine::tr("Drew %1 of %2 by the seed %3.")
             .arg(sample.drawn)
             .arg(sample.population)
             .arg(sample.seed));
    return Answer::Yes;
}

void addSample(const Verb &review)
{
    const auto wanted = std::make_shared<WantedSample>();
    const Verb verb = review.verb(
        "sample",
        CommandLine::tr("Draw what is to be reviewed: all of tier 1, so many of each other "
                        "release. The same seed draws the same"),
        {QStringLiteral("review sample --seed 2026-Q1 --count 10 --as auditor"),
         QStringLiteral("review sample --count 8 --release AGENT@3.8.1 --phase delivery --json "
                        "--as auditor")});
    verb.value("--seed", wanted->sample.seed, "TEXT",
               CommandLine::tr("What it is drawn by; else one that nobody could know before"));
    verb.value("--count", wanted->sample.perRelease, "NUMBER",
               CommandLine::tr("How many of each release"))
        .required();
    verb.value("--release", wanted->subject.release, "CODE@VERSION",
               CommandLine::tr("From this release alone"));
    verb.value("--phase", wanted->sample.phase, "KEY",
               CommandLine::tr("From what this phase judged alone"));
    verb.writes().writesJson();
    verb.run([wanted](Context &context) { return drawSample(context, *wanted); });
}

void addDemand(const Verb &review)
{
    const auto asks = std::make_shared<bool>(false);
    const Verb verb = review.verb(
        "demand",
        CommandLine::tr("Say whether gates ask for reviews: of the releases begun from then on"),
        {QStringLiteral("review demand yes"), QStringLiteral("review demand no")});
    verb.value("ASKED", *asks, "", CommandLine::tr("yes or no")).required();
    verb.writes();
    verb.run([asks](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Change change, desk.begin(actions::demandReviews));
        TRY(ReviewDemand::set(change, *asks));
        TRY(change.commit());
        note(*asks ? CommandLine::tr("Gates of releases begun from now on ask for reviews where "
                                     "the tier says so.")
                   : CommandLine::tr("Gates ask for no reviews."));
        return Answer::Yes;
    });
}

} // namespace

void addReviewVerbs(const Verb &root)
{
    const Verb review = root.group(
        "review", CommandLine::tr("Review what was assessed: the queue, and what is said of it"));
    addQueue(review);
    addMine(review);
    addShow(review);
    addStep(review,
            {"accept", CommandLine::tr("Accept what was submitted"), ReviewAct::Accepted,
             &actions::acceptAssessment,
             QStringLiteral("review accept --release POLICY@5.3.0 --phase test "
                            "--requirement 6.1.1.1.a,6.1.1.1.b --as auditor")});
    addStep(review,
            {"return", CommandLine::tr("Return it to the assessor, with the reason"),
             ReviewAct::Returned, &actions::returnAssessment,
             QStringLiteral("review return --release POLICY@5.3.0 --phase test "
                            "--requirement 6.1.1.1.c --note 未写明样本 --as auditor")});
    addStep(review,
            {"ask", CommandLine::tr("Ask the assessor about it"), ReviewAct::Asked,
             &actions::askAssessor,
             QStringLiteral("review ask --release POLICY@5.3.0 --phase test "
                            "--requirement 6.1.1.1.d --note 覆盖全部平台吗 --as auditor")});
    addWithdraw(review);
    addSample(review);
    addDemand(review);
}

} // namespace gatehouse
