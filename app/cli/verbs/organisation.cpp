#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/staffing/responsibilitymatrix.h"
#include "models/staffing/staffingcheck.h"

namespace gatehouse {

namespace {

QJsonObject toJson(const StaffingFinding &finding, const Staffing &staffing)
{
    const auto name = [](const auto *known, const auto &read) {
        return known ? QJsonValue(read(*known)) : QJsonValue();
    };
    const auto uid = [](const auto &record) { return record.uid; };
    QJsonObject object{{QStringLiteral("rule"), finding.rule->key},
                       {QStringLiteral("clause"), finding.rule->clause},
                       {QStringLiteral("severity"), toKey(finding.rule->severity)},
                       {QStringLiteral("subject"), toKey(finding.rule->subject)}};
    putBoth(object, QStringLiteral("title"), finding.rule->title);
    putBoth(object, QStringLiteral("sentence"), finding.sentence);
    putBoth(object, QStringLiteral("advice"), finding.rule->advice);
    object.insert(QStringLiteral("unit"), name(staffing.unit(finding.unit), uid));
    object.insert(QStringLiteral("post"), name(staffing.post(finding.post), uid));
    object.insert(QStringLiteral("person"), name(staffing.person(finding.person), uid));
    object.insert(QStringLiteral("account"), name(staffing.account(finding.account), uid));
    object.insert(
        QStringLiteral("app"),
        name(staffing.app(finding.app), [](const Staffing::App &app) { return app.code; }));
    return object;
}

void addCheck(const Verb &organisation)
{
    const auto day = std::make_shared<QDate>();
    const Verb verb = organisation.verb(
        "check",
        CommandLine::tr("What is wrong with the organisation: empty posts, apps without an owner, "
                        "who audits what they build; exit code 1 where anything is"),
        {QStringLiteral("organisation check"), QStringLiteral("organisation check --json")});
    verb.value("--on", *day, "DATE", CommandLine::tr("As it is on that day; else today"));
    verb.lists();
    verb.run([day](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const Staffing staffing, Staffing::load(open.workspace->database()));
        const QDate on = day->isValid() ? *day : context.clock->today();
        const auto findings = checkStaffing(staffing, on);
        const Answer answer = findings.empty() ? Answer::Yes : Answer::No;
        if (context.json) {
            print(arrayOf(findings,
                          [&](const StaffingFinding &each) { return toJson(each, staffing); }));
            return answer;
        }
        if (findings.empty() && context.exportPath.isEmpty()) {
            note(CommandLine::tr("No rule finds anything wrong."));
            return answer;
        }
        TextTable table({CommandLine::tr("Severity"), CommandLine::tr("Clause"),
                         CommandLine::tr("What is wrong"), CommandLine::tr("Where")});
        for (const StaffingFinding &each : findings)
            table.add({label(each.rule->severity), each.rule->clause, context.in(each.rule->title),
                       context.in(each.sentence)});
        TRY(show(context, table));
        return answer;
    });
}

void addChart(const Verb &organisation)
{
    struct Wanted {
        OutputOptions output;
        QDate day;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        organisation.verb("chart", CommandLine::tr("Draw the chart of the organisation"),
                          {QStringLiteral("organisation chart --output organisation.svg"),
                           QStringLiteral("organisation chart -o organisation.pdf --language en")});
    OutputOptions::declare(verb, wanted->output,
                           CommandLine::tr("The picture: .svg, .png or .pdf by its name"));
    verb.value("--on", wanted->day, "DATE", CommandLine::tr("As it is on that day; else today"));
    verb.opens().speaks().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const QDate on = wanted->day.isValid() ? wanted->day : context.clock->today();
        TRY(wanted->output.explained(context.painting->organizationChart(
            open.workspace->database(), on, context.language, wanted->output.target())));
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
}

void addMatrix(const Verb &organisation)
{
    struct Wanted {
        QDate day;
        QString app;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = organisation.verb(
        "matrix",
        CommandLine::tr("Who is responsible (R), accountable (A), consulted (C) and informed (I) "
                        "for each app in each phase"),
        {QStringLiteral("organisation matrix"),
         QStringLiteral("organisation matrix --app POLICY --export raci.xlsx")});
    verb.value("--app", wanted->app, "CODE", CommandLine::tr("Of that app alone"));
    verb.value("--on", wanted->day, "DATE", CommandLine::tr("As it is on that day; else today"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Staffing staffing, Staffing::load(database));
        const QDate on = wanted->day.isValid() ? wanted->day : context.clock->today();
        auto rows = responsibilityMatrix(staffing, on);
        if (!wanted->app.isEmpty()) {
            TRY_ASSIGN(const Names names, Names::load(database));
            TRY_ASSIGN(const AppId app, names.appNamed(wanted->app));
            std::erase_if(rows, [&](const ResponsibilityRow &row) { return row.app != app; });
        }
        if (context.json) {
            print(arrayOf(rows, [](const ResponsibilityRow &row) {
                QJsonObject phases;
                for (const Phase phase : allPhases)
                    phases.insert(toKey(phase), orNull(row.letters(phase)));
                return QJsonObject{{QStringLiteral("app"), row.appCode},
                                   {QStringLiteral("person"), orNull(row.personName)},
                                   {QStringLiteral("stands_in_for"), orNull(row.standsInFor)},
                                   {QStringLiteral("here"), row.isHere},
                                   {QStringLiteral("deputy"), row.isDeputy},
                                   {QStringLiteral("duties"), keyArray(row.duties)},
                                   {QStringLiteral("phases"), phases}};
            }));
            return Answer::Yes;
        }
        QStringList headings{CommandLine::tr("App"), CommandLine::tr("Person"),
                             CommandLine::tr("Duty")};
        for (const Phase phase : allPhases)
            headings += label(phase);
        TextTable table(headings);
        for (const ResponsibilityRow &row : rows) {
            const QString person = row.isGap() ? CommandLine::tr("Nobody")
                : !row.standsInFor.isEmpty()
                ? CommandLine::tr("%1, for %2").arg(row.personName, row.standsInFor)
                : row.isDeputy ? CommandLine::tr("%1 (deputy)").arg(row.personName)
                               : row.personName;
            QStringList cells{row.appCode, person, listed(row.duties)};
            for (const Phase phase : allPhases)
                cells += row.letters(phase);
            table.add(cells);
        }
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addOrganisationVerbs(const Verb &root)
{
    const Verb organisation =
        root.group("organisation",
                   CommandLine::tr("The organisation as a whole: chart, checks, "
                                   "responsibilities"));
    addCheck(organisation);
    addChart(organisation);
    addMatrix(organisation);
}

} // namespace gatehouse
