#include "app/cli/json/gate.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/portfolio/releaserepository.h"

namespace gatehouse {

namespace {

struct WantedStatus {
    QString release;
    std::optional<Phase> phase;
};

// A gate and in what it differs from what was last decided upon.
struct ShownGate {
    GateStatus status;
    std::vector<SnapshotDifference> changes;
    GateSigningState signing;

    bool holds() const
    {
        return status.isPassed()
            || std::all_of(status.criteria.begin(), status.criteria.end(),
                           [](const CriterionStatus &criterion) { return criterion.passed; });
    }
};

Result<std::vector<ShownGate>> readGates(const OpenWorkspace &open, ReleaseId release,
                                         std::optional<Phase> phase)
{
    const Database &database = open.workspace->database();
    const GateRepository gates(database, *open.shelf);
    const QDate today = open.workspace->clock().today();
    TRY_ASSIGN(const GateReading reading, GateReading::load(database, *open.shelf, release, today));
    const std::vector<GateStatus> statuses = reading.statuses(today);
    std::vector<ShownGate> shown;
    for (const GateStatus &status : statuses) {
        if (phase && status.phase != *phase)
            continue;
        ShownGate gate{status, {}, {}};
        TRY_ASSIGN(gate.signing,
                   GateSigning(database, *open.shelf).state(reading, status.phase, today));
        if (status.decision) {
            TRY_ASSIGN(gate.changes, gates.changesSince(status.decision->id, reading, today));
        }
        shown.push_back(std::move(gate));
    }
    return shown;
}

Result<void> showOverview(const std::vector<ShownGate> &gates, const Context &context)
{
    TextTable table({CommandLine::tr("Phase"), CommandLine::tr("State"), CommandLine::tr("Planned"),
                     CommandLine::tr("Late"), CommandLine::tr("Missing"),
                     CommandLine::tr("Not applicable"), CommandLine::tr("Changed since decided")});
    table.alignRight({4, 5});
    for (const ShownGate &gate : gates) {
        qsizetype missing = 0;
        for (const CriterionStatus &criterion : gate.status.criteria)
            missing += static_cast<qsizetype>(criterion.missing.size());
        table.add({label(gate.status.phase), label(gate.status.state),
                   gate.status.plannedOn.toString(Qt::ISODate),
                   gate.status.late ? CommandLine::tr("yes") : QString(), QString::number(missing),
                   QStringLiteral("%1/%2")
                       .arg(gate.status.notApplying.count)
                       .arg(gate.status.notApplying.of),
                   gate.changes.empty() ? QString() : CommandLine::tr("yes")});
    }
    return show(context, table);
}

void printGate(const ShownGate &gate, const QString &release, const Context &context)
{
    print(QStringLiteral("%1  %2  %3\n")
              .arg(release, label(gate.status.phase), label(gate.status.state)));
    if (gate.status.plannedOn.isValid())
        print(CommandLine::tr("Planned for %1").arg(gate.status.plannedOn.toString(Qt::ISODate))
              + (gate.status.late ? QStringLiteral("  ") + CommandLine::tr("Late") : QString())
              + u'\n');
    if (gate.status.decision)
        print(CommandLine::tr("%1 by %2: %3")
                  .arg(label(gate.status.decision->decision), gate.status.decision->decidedBy,
                       gate.status.decision->statement)
              + u'\n');
    if (const auto &submission = gate.signing.submission) {
        print(CommandLine::tr("Submitted by %1: %2")
                  .arg(submission->submittedBy, submission->statement)
              + u'\n');
        QStringList seats;
        for (const SignatureSeat &seat : gate.signing.open)
            seats += seatLabel(seat);
        print(CommandLine::tr("Still to sign: %1").arg(seats.join(CommandLine::tr("; "))) + u'\n');
    }
    for (const CheckedSignature &each : gate.signing.signatures)
        print(CommandLine::tr("Signed by %1 (%2): %3")
                  .arg(each.signature.signedBy, label(each.signature.role), label(each.state))
              + u'\n');
    for (const SnapshotDifference &change : gate.signing.changes)
        print(CommandLine::tr("Changed since it was submitted: %1 %2")
                  .arg(label(change.what), change.key)
              + u'\n');
    print(gate.status.notApplying.sentence() + u'\n');
    for (const SnapshotDifference &change : gate.changes)
        print(CommandLine::tr("Changed since: %1 %2").arg(label(change.what), change.key) + u'\n');
    for (const LoweredRisk &lowered : gate.status.lowered)
        print(CommandLine::tr("Risk lowered: %1").arg(lowered.sentence()) + u'\n');
    print(QStringLiteral("\n"));

    TextTable table({CommandLine::tr("Holds"), CommandLine::tr("Found"), CommandLine::tr("Needed"),
                     CommandLine::tr("Criterion")});
    table.alignRight({1, 2});
    for (const CriterionStatus &criterion : gate.status.criteria) {
        if (criterion.isOfFirstGate())
            continue;
        table.add({criterion.passed ? CommandLine::tr("yes") : CommandLine::tr("no"),
                   QString::number(criterion.found), QString::number(criterion.required),
                   label(criterion.criterion)});
    }
    print(table.toString());
    for (const CriterionStatus &criterion : gate.status.criteria) {
        if (criterion.missing.empty())
            continue;
        print(u'\n' + label(criterion.criterion) + u'\n');
        TextTable missing({CommandLine::tr("Missing"), CommandLine::tr("Title")});
        for (const MissingItem &item : criterion.missing)
            missing.add({item.key, context.in(item.title)});
        print(missing.toString());
    }
}

Result<Answer> showStatus(Context &context, const WantedStatus &wanted)
{
    TRY_ASSIGN(const auto open, context.openToRead());
    const ReleaseRepository releases(open.workspace->database());
    TRY_ASSIGN(const Release release, releases.byName(wanted.release));
    TRY_ASSIGN(const QString name, releases.nameOf(release.id));
    TRY_ASSIGN(const auto gates, readGates(open, release.id, wanted.phase));
    if (context.json && wanted.phase)
        print(toJson(gates.front().status, name, gates.front().changes, gates.front().signing));
    else if (context.json)
        print(arrayOf(gates, [&](const ShownGate &gate) {
            return toJson(gate.status, name, gate.changes, gate.signing);
        }));
    else if (wanted.phase)
        printGate(gates.front(), name, context);
    else
        TRY(showOverview(gates, context));
    const bool holds =
        std::all_of(gates.begin(), gates.end(), [](const ShownGate &gate) { return gate.holds(); });
    return holds ? Answer::Yes : Answer::No;
}

void addStatus(const Verb &gate)
{
    const auto wanted = std::make_shared<WantedStatus>();
    const Verb verb = gate.verb(
        "status",
        CommandLine::tr("Show what stands before a gate; exit code 0 only when it is passed or "
                        "every criterion holds"),
        {QStringLiteral("gate status --release POLICY@5.3.0"),
         QStringLiteral("gate status --release POLICY@5.3.0 --phase design --json")});
    verb.value("-r,--release", wanted->release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
    verb.value("-p,--phase", wanted->phase, "KEY",
               CommandLine::tr("The phase whose gate it is; else all six"));
    verb.lists();
    verb.run([wanted](Context &context) { return showStatus(context, *wanted); });
}

} // namespace

void addGateVerbs(const Verb &root)
{
    const Verb gate = root.group("gate", CommandLine::tr("Gates and the decisions on them"));
    addStatus(gate);
    addGateSigningVerbs(gate);
}

} // namespace gatehouse
