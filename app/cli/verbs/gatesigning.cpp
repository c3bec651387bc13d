#include "app/cli/json/gate.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/momenttext.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/lifecycle/signatureexport.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

#include <QDir>

namespace gatehouse {

/// What “gate sign” takes; the records speak of what came of it.
enum class Verdict { Pass, Reject };

template<>
struct EnumText<Verdict> {
    static constexpr const char *context = "CommandLine";
    static std::span<const EnumEntry<Verdict>> entries()
    {
        static constexpr EnumEntry<Verdict> table[] = {
            {Verdict::Pass, "pass", QT_TRANSLATE_NOOP("CommandLine", "Passed")},
            {Verdict::Reject, "reject", QT_TRANSLATE_NOOP("CommandLine", "Rejected")},
        };
        return table;
    }
};

namespace {

struct WantedGate {
    QString release;
    Phase phase = Phase::Requirements;
    QString statement;
    Verdict verdict = Verdict::Pass;
    OutputOptions output;
    QString folder;

    void declareGate(const Verb &verb)
    {
        verb.value("-r,--release", release, "CODE@VERSION", CommandLine::tr("The release"))
            .required();
        verb.value("-p,--phase", phase, "KEY", CommandLine::tr("The phase whose gate it is"))
            .required();
    }
};

Result<ReleaseId> releaseNamed(const Database &database, const QString &name)
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(name));
    return release.id;
}

QString needed(const GateSigningState &state)
{
    QStringList seats;
    for (const SignatureSeat &seat : state.open)
        seats += seatLabel(seat);
    return seats.join(CommandLine::tr("; "));
}

Result<GateSigningState> signingState(const Desk &desk, const WantedGate &wanted, ReleaseId release)
{
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(desk.database(), desk.shelf(), release, desk.today()));
    return GateSigning(desk.database(), desk.shelf()).state(reading, wanted.phase, desk.today());
}

void addSubmit(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb =
        gate.verb("submit", CommandLine::tr("Submit a gate that can be passed, for others to sign"),
                  {QStringLiteral("gate submit --release TRAIN@1.0.3 --phase operation "
                                  "--statement 运营评审通过 --as assessor")});
    wanted->declareGate(verb);
    verb.value("--statement", wanted->statement, "TEXT", CommandLine::tr("What it rests on"))
        .required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const ReleaseId release, releaseNamed(desk.database(), wanted->release));
        TRY_ASSIGN(Change change, desk.begin(actions::submitGate));
        TRY_ASSIGN(
            const GateSubmitted submitted,
            GateSigning::submit(change, desk.shelf(), release, wanted->phase, wanted->statement));
        TRY(change.commit());
        TRY_ASSIGN(const GateSigningState state, signingState(desk, *wanted, release));
        note(CommandLine::tr("%1, %2: submitted. Still to sign: %3")
                 .arg(wanted->release, label(wanted->phase), needed(state)));
        if (submitted.replaced)
            note(submitted.replacement());
        return Answer::Yes;
    });
}

Result<Answer> sign(Context &context, const WantedGate &wanted, GateDecisionKind kind,
                    const Action &action)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const ReleaseId release, releaseNamed(desk.database(), wanted.release));
    {
        // First: who may not sign is not told to make a key.
        TRY_ASSIGN(const Change permitted, desk.begin(action));
    }
    TRY_ASSIGN(
        const UnlockedKey key,
        SigningKeyRepository(desk.database()).unlock(desk.account(), desk.password().bytes()));
    EvidenceProof proof;
    if (kind == GateDecisionKind::Passed) {
        LongWork work;
        TRY_ASSIGN(proof,
                   GateSigning::prove(desk.database(), release, wanted.phase, work.progress()));
    }
    TRY_ASSIGN(Change change, desk.begin(action));
    TRY_ASSIGN(const auto decided,
               GateSigning::sign(change, desk.shelf(), release, wanted.phase, kind,
                                 wanted.statement, key, proof));
    TRY(change.commit());
    if (decided) {
        note(CommandLine::tr("%1, %2: %3").arg(wanted.release, label(wanted.phase), label(kind)));
        return Answer::Yes;
    }
    TRY_ASSIGN(const GateSigningState state, signingState(desk, wanted, release));
    note(CommandLine::tr("%1, %2: signed. Still to sign: %3")
             .arg(wanted.release, label(wanted.phase), needed(state)));
    return Answer::Yes;
}

void addSign(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "sign",
        CommandLine::tr("Sign what was submitted, or reject it; the last signature that the tier "
                        "asks for passes the gate"),
        {QStringLiteral("gate submit --release TRAIN@1.0.3 --phase operation "
                        "--statement 运营评审通过 --as assessor"),
         QStringLiteral("gate sign --release TRAIN@1.0.3 --phase operation --as manager")});
    wanted->declareGate(verb);
    verb.value("--decision", wanted->verdict, "KEY",
               CommandLine::tr("What is signed; else that it passes"));
    verb.value("--statement", wanted->statement, "TEXT",
               CommandLine::tr("Why it is rejected; what passes was stated when it was submitted"));
    verb.writes();
    verb.run([wanted](Context &context) {
        return sign(context, *wanted,
                    wanted->verdict == Verdict::Pass ? GateDecisionKind::Passed
                                                     : GateDecisionKind::Rejected,
                    actions::signGate);
    });
}

void addReopen(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "reopen", CommandLine::tr("Re-open a gate that was passed or rejected, and sign that"),
        {QStringLiteral("gate reopen --release TRAIN@1.0.3 --phase test --statement "
                        "重新测试 --as manager")});
    wanted->declareGate(verb);
    verb.value("--statement", wanted->statement, "TEXT", CommandLine::tr("Why")).required();
    verb.writes();
    verb.run([wanted](Context &context) {
        return sign(context, *wanted, GateDecisionKind::Reopened, actions::reopenGate);
    });
}

/// The last decision on the gate.
Result<GateDecision> lastDecision(const Database &database, LibraryShelf &shelf, ReleaseId release,
                                  Phase phase)
{
    TRY_ASSIGN(const auto all, GateRepository(database, shelf).decisions(release));
    const auto last = std::find_if(all.rbegin(), all.rend(), [phase](const GateDecision &each) {
        return each.phase == phase;
    });
    if (last == all.rend())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("The %1 gate was never decided.").arg(label(phase)));
    return *last;
}

void addWhyStale(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "why-stale",
        CommandLine::tr("Show what changed below a decision, field by field, by whom and when; "
                        "exit code 0 only when nothing did"),
        {QStringLiteral("gate why-stale --release TRAIN@1.0.3 --phase test"),
         QStringLiteral("gate why-stale --release TRAIN@1.0.3 --phase test --json")});
    wanted->declareGate(verb);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, releaseNamed(database, wanted->release));
        TRY_ASSIGN(const GateDecision decision,
                   lastDecision(database, *open.shelf, release, wanted->phase));
        TRY_ASSIGN(const auto reasons,
                   GateStaleness(database, *open.shelf)
                       .reasons(decision.id, open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(reasons, [](const StaleReason &reason) { return toJson(reason); }));
        } else if (reasons.empty()) {
            note(CommandLine::tr("What this decision rests on holds, and nothing of it changed."));
        } else if (context.exportPath.isEmpty()) {
            // Not as a table: whoever asks why reads all of it.
            for (const StaleReason &reason : reasons)
                print(QStringLiteral("%1\n    %2\n")
                          .arg(reason.sentence().simplified(), reason.author()));
        } else {
            TextTable table({CommandLine::tr("What changed"), CommandLine::tr("From → to"),
                             CommandLine::tr("By whom and when")});
            for (const StaleReason &reason : reasons)
                table.add({reason.subject(), reason.changes(), reason.author()});
            TRY(show(context, table));
        }
        return reasons.empty() ? Answer::Yes : Answer::No;
    });
}

void addVerifySignature(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "verify-signature",
        CommandLine::tr("Verify the signatures of a gate; exit code 1 when one does not hold"),
        {QStringLiteral("gate verify-signature --release TRAIN@1.0.3 --phase test --json")});
    wanted->declareGate(verb);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, releaseNamed(database, wanted->release));
        TRY_ASSIGN(auto signatures, GateSigning(database, *open.shelf).signatures(release));
        std::erase_if(signatures, [&](const CheckedSignature &each) {
            return each.signature.phase != wanted->phase;
        });
        if (context.json) {
            print(arrayOf(signatures, [](const CheckedSignature &each) { return toJson(each); }));
        } else {
            TextTable table({CommandLine::tr("Signed by"), CommandLine::tr("Role"),
                             CommandLine::tr("Decision"), CommandLine::tr("Time"),
                             CommandLine::tr("Key"), CommandLine::tr("Signature")});
            for (const CheckedSignature &each : signatures)
                table.add({each.signature.signedBy, label(each.signature.role),
                           label(each.signature.kind), shortMomentText(each.signature.signedAt),
                           each.key ? label(each.key->algorithm) : QString(), label(each.state)});
            TRY(show(context, table));
        }
        return std::ranges::all_of(signatures, &CheckedSignature::isValid) ? Answer::Yes
                                                                           : Answer::No;
    });
}

void addExportSignature(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "export-signature",
        CommandLine::tr("Write a decision's signatures, keys and content into a folder, with the "
                        "openssl commands that verify them; exit code 1 when one of them does not "
                        "hold"),
        {QStringLiteral("gate export-signature --release TRAIN@1.0.3 --phase test -o signed")});
    wanted->declareGate(verb);
    verb.value("-o,--output", wanted->folder, "FOLDER", CommandLine::tr("The folder")).required();
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, releaseNamed(database, wanted->release));
        TRY_ASSIGN(const GateDecision decision,
                   lastDecision(database, *open.shelf, release, wanted->phase));
        TRY_ASSIGN(const auto written,
                   SignatureExport::write(database, *open.shelf, decision.id, wanted->folder));
        if (context.json)
            print(arrayOf(written, [](const SignatureExport::Piece &piece) {
                QJsonObject object = toJson(piece.signature);
                object.insert(QStringLiteral("command"), piece.command());
                return object;
            }));
        note(CommandLine::tr("Wrote %1.").arg(QDir::toNativeSeparators(wanted->folder)));
        bool holds = true;
        for (const SignatureExport::Piece &piece : written) {
            if (piece.signature.isValid())
                continue;
            holds = false;
            note(GateSigning::sentence(piece.signature));
        }
        return holds ? Answer::Yes : Answer::No;
    });
}

void addCertificate(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedGate>();
    const Verb verb = gate.verb(
        "certificate",
        CommandLine::tr("Write the certificate of a gate's decision in both languages, as PDF"),
        {QStringLiteral("gate certificate --release TRAIN@1.0.3 --phase test -o passed.pdf")});
    wanted->declareGate(verb);
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The certificate to write"));
    verb.reads().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, releaseNamed(database, wanted->release));
        TRY_ASSIGN(const GateDecision decision,
                   lastDecision(database, *open.shelf, release, wanted->phase));
        TRY(wanted->output.explained(context.painting->gateCertificate(
            database, *open.shelf, decision.id, wanted->output.target(), context.clock->now())));
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
}

} // namespace

void addGateSigningVerbs(const Verb &gate)
{
    addSubmit(gate);
    addSign(gate);
    addReopen(gate);
    addWhyStale(gate);
    addVerifySignature(gate);
    addExportSignature(gate);
    addCertificate(gate);
}

} // namespace gatehouse
