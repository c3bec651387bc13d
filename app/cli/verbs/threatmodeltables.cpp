#include "app/cli/verbs/threatmodeltables.h"

#include "app/cli/json/threat.h"
#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/threats.h"
#include "models/base/listing.h"
#include "models/threatmodels/threatmatrixmodel.h"
#include "models/threatmodels/tracetablemodel.h"

namespace gatehouse {

namespace {

struct WantedTrace {
    ThreatOptions of;
    TraceDirection direction = TraceDirection::FromThreats;
    bool onlyGaps = false;
};

QString named(const QString &number, const QString &title)
{
    return QStringLiteral("%1 %2").arg(number, title).trimmed();
}

Result<std::vector<TraceRow>> rowsOf(const WantedTrace &wanted, const Database &database,
                                     LibraryShelf &shelf, QDate today)
{
    TRY_ASSIGN(const ThreatRegister threats, wanted.of.load(database, today));
    TRY_ASSIGN(const Requirements known,
               Requirements::load(database, shelf, threats.model.release));
    std::vector<TraceRow> rows = traceOf(
        threats, [&](const QString &key) { return known.byKey(key).value_or(nullptr); },
        wanted.direction);
    if (wanted.onlyGaps)
        std::erase_if(rows, [](const TraceRow &row) { return row.gaps.empty(); });
    return rows;
}

} // namespace

void addTraceVerb(const Verb &models)
{
    const auto wanted = std::make_shared<WantedTrace>();
    const Verb verb = models.verb(
        "trace",
        CommandLine::tr("Follow every threat over its countermeasures to requirement, test and "
                        "evidence, and say what is missing"),
        {QStringLiteral("threat-model trace --release POLICY@5.3.0 --gaps"),
         QStringLiteral("threat-model trace --release POLICY@5.3.0 --from requirement --json")});
    ThreatOptions::declare(verb, wanted->of);
    verb.value("--from", wanted->direction, "END",
               CommandLine::tr("From which end the ways are followed"));
    verb.flag("--gaps", wanted->onlyGaps, CommandLine::tr("Only where something is missing"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const std::vector<TraceRow> rows,
                   rowsOf(*wanted, open.workspace->database(), *open.shelf,
                          open.workspace->clock().today()));
        if (context.json) {
            print(arrayOf(rows, [](const TraceRow &row) { return toJson(row); }));
            return Answer::Yes;
        }
        const bool isFromThreats = wanted->direction == TraceDirection::FromThreats;
        const QString threat = CommandLine::tr("Threat");
        const QString requirement = CommandLine::tr("Requirement");
        TextTable table({isFromThreats ? threat : requirement,
                         isFromThreats ? CommandLine::tr("Countermeasure") : threat,
                         isFromThreats ? requirement : CommandLine::tr("Countermeasure"),
                         CommandLine::tr("Test"), CommandLine::tr("Evidence"),
                         CommandLine::tr("Missing")});
        for (const TraceRow &row : rows) {
            const QString of = named(row.threatNumber, context.in(row.threatTitle));
            const QString by = named(row.countermeasureNumber, row.countermeasureTitle);
            const QString why = named(row.citation, context.in(row.requirementTitle));
            table.add({isFromThreats ? of : why, isFromThreats ? by : of, isFromThreats ? why : by,
                       testWords(row.test), row.test ? row.test->evidenceNumber : QString(),
                       listed(row.gaps)});
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addMatrixVerb(const Verb &models)
{
    const auto wanted = std::make_shared<ThreatOptions>();
    const Verb verb = models.verb(
        "matrix",
        CommandLine::tr("Show STRIDE and LINDDUN by element and flow: how many threats of each "
                        "there are, how the worst stands, and who looked at it"),
        {QStringLiteral("threat-model matrix --release POLICY@5.3.0"),
         QStringLiteral("threat-model matrix --release POLICY@5.3.0 --json")});
    ThreatOptions::declare(verb, *wanted);
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const ThreatRegister threats,
                   wanted->load(open.workspace->database(), open.workspace->clock().today()));
        const std::vector<MatrixRow> rows = matrixOf(threats);
        if (context.json) {
            print(arrayOf(rows, [](const MatrixRow &row) { return toJson(row); }));
            return Answer::Yes;
        }
        const std::vector<ThreatCategory> categories = categoriesOf(threats);
        QStringList headings{CommandLine::tr("Element or flow")};
        for (const ThreatCategory category : categories)
            headings += label(category);
        headings += CommandLine::tr("Looked at");
        TextTable table(headings);
        for (const MatrixRow &row : rows) {
            const bool isWhole = row.part.subject.isEmpty();
            QStringList cells{isWhole ? CommandLine::tr("Whole model") : row.part.name};
            for (const ThreatCategory category : categories)
                cells += cellWords(row, category);
            cells += isWhole ? QString() : lookedWords(row.part);
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace gatehouse
