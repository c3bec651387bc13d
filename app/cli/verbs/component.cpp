#include "app/cli/json/component.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/components/componentdifference.h"
#include "models/components/componentrepository.h"
#include "models/components/componentsearch.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

/// One component of a release.
struct WantedComponent {
    QString release;
    QString name;

    void declare(const Verb &verb)
    {
        verb.value("NAME", name, "",
                   CommandLine::tr("The component: its name, “group:name@version” or package URL"))
            .required();
        verb.value("--release", release, "CODE@VERSION", CommandLine::tr("The release")).required();
    }
};

void declareRelease(const Verb &verb, QString &release)
{
    verb.value("--release", release, "CODE@VERSION", CommandLine::tr("The release")).required();
}

QString worstText(const ShippedComponent &shipped)
{
    const KnownVulnerability *worst = shipped.worst();
    return worst ? label(worst->vulnerability.severity) + u' ' + worst->vulnerability.number
                 : QString();
}

void addList(const Verb &component)
{
    const auto release = std::make_shared<QString>();
    const auto onlyVulnerable = std::make_shared<bool>(false);
    const Verb verb = component.verb(
        "list", CommandLine::tr("Show what a release is made of"),
        {QStringLiteral("component list --release POLICY@5.3.0"),
         QStringLiteral("component list --release POLICY@5.3.0 --vulnerable --json")});
    declareRelease(verb, *release);
    verb.flag("--vulnerable", *onlyVulnerable,
              CommandLine::tr("Only those with a vulnerability that is not dealt with"));
    verb.lists();
    verb.run([release, onlyVulnerable](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release shown, ReleaseRepository(database).byName(*release));
        TRY_ASSIGN(auto components, ComponentRepository(database).ofRelease(shown.id));
        if (*onlyVulnerable)
            std::erase_if(components,
                          [](const ShippedComponent &each) { return !each.openVulnerabilities(); });
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            const RecordView view(names);
            print(arrayOf(components,
                          [&](const ShippedComponent &each) { return toJson(each, view); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Component"), CommandLine::tr("Version"),
                         CommandLine::tr("Group"), CommandLine::tr("Licence"),
                         CommandLine::tr("Open"), CommandLine::tr("Worst vulnerability")});
        table.alignRight({4});
        for (const ShippedComponent &each : components)
            table.add({each.component.name, each.component.version, each.component.group,
                       each.licences, QString::number(each.openVulnerabilities()),
                       worstText(each)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addShow(const Verb &component)
{
    const auto wanted = std::make_shared<WantedComponent>();
    const Verb verb = component.verb(
        "show", CommandLine::tr("Show a component of a release with its vulnerabilities"),
        {QStringLiteral("component add --release POLICY@5.3.0 --name gson --version 2.8.5"),
         QStringLiteral("component show gson --release POLICY@5.3.0")});
    wanted->declare(verb);
    verb.reads();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted->release));
        TRY_ASSIGN(const ShippedComponent shown,
                   ComponentRepository(database).named(release.id, wanted->name));
        TRY_ASSIGN(const Names names, Names::load(database));
        const RecordView view(names);
        if (context.json) {
            print(toJson(shown, view));
            return Answer::Yes;
        }
        TextTable table = view.table(shown.component);
        if (!shown.licences.isEmpty())
            table.add({CommandLine::tr("Licence"), shown.licences});
        if (!shown.evidenceNumber.isEmpty())
            table.add({CommandLine::tr("Named in"), shown.evidenceNumber});
        for (const KnownVulnerability &each : shown.vulnerabilities)
            table.add({each.vulnerability.number,
                       QStringList{label(each.vulnerability.severity), label(each.decision.state),
                                   each.decision.justification}
                           .join(QStringLiteral("  "))});
        print(table.toString());
        return Answer::Yes;
    });
}

struct WantedAdd {
    QString release;
    QString licences;
    RecordOptions fields;
};

void addAdd(const Verb &component)
{
    const auto wanted = std::make_shared<WantedAdd>();
    const Verb verb = component.verb(
        "add", CommandLine::tr("Add a component that no bill of materials names"),
        {QStringLiteral("component add --release POLICY@5.3.0 --name log4j-core --group "
                        "org.apache.logging.log4j --version 2.14.1 --licences Apache-2.0")});
    declareRelease(verb, wanted->release);
    wanted->fields.declare(verb, describe<Component>(), {QStringLiteral("name")});
    verb.value("--licences", wanted->licences, "TEXT",
               CommandLine::tr("Under which licences it is, separated by commas"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        ShippedComponent added;
        TRY(wanted->fields.apply(&added.component, desk.database()));
        added.licences = wanted->licences;
        TRY_ASSIGN(Change change, desk.begin(actions::addComponent));
        TRY(ComponentRepository::add(change, release.id, added));
        TRY(change.commit());
        note(CommandLine::tr("Added %1.").arg(added.component.title()));
        return Answer::Yes;
    });
}

void addRemove(const Verb &component)
{
    const auto wanted = std::make_shared<WantedComponent>();
    const Verb verb = component.verb(
        "remove", CommandLine::tr("Take a component off a release that was added by hand"),
        {QStringLiteral("component add --release POLICY@5.3.0 --name gson --version 2.8.5"),
         QStringLiteral("component remove gson --release POLICY@5.3.0")});
    wanted->declare(verb);
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        TRY_ASSIGN(const ShippedComponent removed,
                   ComponentRepository(desk.database()).named(release.id, wanted->name));
        TRY_ASSIGN(Change change, desk.begin(actions::removeComponent));
        TRY(ComponentRepository::remove(change, release.id, removed.component.id));
        TRY(change.commit());
        note(CommandLine::tr("Took %1 off.").arg(removed.component.title()));
        return Answer::Yes;
    });
}

void addWhoHas(const Verb &component)
{
    const auto query = std::make_shared<ComponentQuery>();
    const Verb verb = component.verb(
        "who-has",
        CommandLine::tr("Show which apps and releases contain a component. 1: none does"),
        {QStringLiteral("component who-has log4j"),
         QStringLiteral("component who-has log4j-core --exactly --version 2.14.1 --json")});
    verb.value("WORDS", query->text, "",
               CommandLine::tr("What its name, group, version or package URL holds"))
        .required();
    verb.flag("--exactly", query->isExact, CommandLine::tr("It is the whole name"));
    verb.value("--version", query->version, "VERSION", CommandLine::tr("In this version alone"));
    verb.flag("--current", query->onlyCurrent,
              CommandLine::tr("Only the release that its app shows"));
    verb.lists();
    verb.run([query](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(const ComponentUses found,
                   whoHas(open.workspace->database(), *query, std::numeric_limits<int>::max() - 1));
        if (context.json) {
            print(arrayOf(found.uses, [](const ComponentUse &use) { return toJson(use); }));
        } else {
            TextTable table({CommandLine::tr("Component"), CommandLine::tr("Version"),
                             CommandLine::tr("Group"), CommandLine::tr("Release"),
                             CommandLine::tr("App"), CommandLine::tr("Known vulnerabilities")});
            for (const ComponentUse &use : found.uses)
                table.add({use.component.name, use.component.version, use.component.group,
                           use.releaseName(), use.appName, use.vulnerabilities});
            TRY(show(context, table));
            note(CommandLine::tr("%1 apps, %2 releases").arg(found.apps).arg(found.releases));
        }
        return found.uses.empty() ? Answer::No : Answer::Yes;
    });
}

void addLicences(const Verb &component)
{
    const auto release = std::make_shared<QString>();
    const Verb verb =
        component.verb("licences",
                       CommandLine::tr("Show the licences in a release, with how many "
                                       "components are under each"),
                       {QStringLiteral("component licences --release POLICY@5.3.0")});
    declareRelease(verb, *release);
    verb.lists();
    verb.run([release](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release shown, ReleaseRepository(database).byName(*release));
        TRY_ASSIGN(const auto components, ComponentRepository(database).ofRelease(shown.id));
        const auto licences = licencesOf(components);
        if (context.json) {
            print(arrayOf(licences, [](const auto &each) {
                return QJsonObject{{QStringLiteral("licences"), orNull(each.first)},
                                   {QStringLiteral("components"), each.second}};
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Components"), CommandLine::tr("Licence")});
        table.alignRight({0});
        for (const auto &[licence, count] : licences)
            table.add({QString::number(count),
                       licence.isEmpty() ? CommandLine::tr("None named") : licence});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedDiff {
    QString release;
    QString from;
};

Result<ReleaseId> earlier(const Database &database, const WantedDiff &wanted, ReleaseId release)
{
    if (!wanted.from.isEmpty()) {
        TRY_ASSIGN(const Release named, ReleaseRepository(database).byName(wanted.from));
        return named.id;
    }
    return ReleaseRepository(database).before(release);
}

void addDiff(const Verb &component)
{
    const auto wanted = std::make_shared<WantedDiff>();
    const Verb verb = component.verb(
        "diff",
        CommandLine::tr("Show in which components a release differs from the one before it"),
        {QStringLiteral("component diff --release POLICY@5.3.0"),
         QStringLiteral("component diff --release POLICY@5.3.0 --from CLAIM@2.1.0 --json")});
    declareRelease(verb, wanted->release);
    verb.value("--from", wanted->from, "CODE@VERSION", CommandLine::tr("Another release instead"));
    verb.lists();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const ComponentRepository repository(database);
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted->release));
        TRY_ASSIGN(const ReleaseId from, earlier(database, *wanted, release.id));
        TRY_ASSIGN(const auto before, repository.ofRelease(from));
        TRY_ASSIGN(const auto after, repository.ofRelease(release.id));
        const auto differences = compareComponents(before, after);
        if (context.json) {
            print(
                arrayOf(differences, [](const ComponentDifference &each) { return toJson(each); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("What"), CommandLine::tr("Component"),
                         CommandLine::tr("Group"), CommandLine::tr("Before"),
                         CommandLine::tr("After"), CommandLine::tr("New vulnerabilities")});
        for (const ComponentDifference &each : differences)
            table.add({label(each.what), each.name, each.group, each.before, each.after,
                       each.newVulnerabilities});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct WantedDecision {
    WantedComponent component;
    QString vulnerability;
    RecordOptions fields;
};

void addDecide(const Verb &component)
{
    const auto wanted = std::make_shared<WantedDecision>();
    const Verb verb = component.verb(
        "decide",
        CommandLine::tr("Decide whether a vulnerability of a component affects a release"),
        {QStringLiteral("component add --release POLICY@5.3.0 --name gson --version 2.8.5"),
         QStringLiteral("component vulnerability add CVE-2022-25647 --component gson --versions "
                        "'<2.8.9' --severity high"),
         QStringLiteral("component decide gson --release POLICY@5.3.0 --vulnerability "
                        "CVE-2022-25647 --state not_affected --justification 未反序列化外部数据")});
    wanted->component.declare(verb);
    verb.value("--vulnerability", wanted->vulnerability, "NUMBER",
               CommandLine::tr("The vulnerability"))
        .required();
    wanted->fields.declare(verb, describe<VexDecision>(), {QStringLiteral("state")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const Database &database = desk.database();
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(database).byName(wanted->component.release));
        TRY_ASSIGN(const ShippedComponent shipped,
                   ComponentRepository(database).named(release.id, wanted->component.name));
        const VulnerabilityRepository repository(database);
        TRY_ASSIGN(const Vulnerability vulnerability, repository.byNumber(wanted->vulnerability));
        TRY_ASSIGN(VexDecision decision,
                   repository.decision({release.id, shipped.component.id, vulnerability.id}));
        TRY(wanted->fields.apply(&decision, database));
        TRY_ASSIGN(Change change, desk.begin(actions::decideVulnerability));
        TRY(VulnerabilityRepository::decide(change, decision));
        TRY(change.commit());
        note(CommandLine::tr("%1 in %2: %3.")
                 .arg(vulnerability.number, shipped.component.title(), label(decision.state)));
        return Answer::Yes;
    });
}

} // namespace

void addComponentVerbs(const Verb &root)
{
    const Verb component =
        root.group("component",
                   CommandLine::tr("What releases are made of, and what is known of "
                                   "it"));
    addList(component);
    addShow(component);
    addAdd(component);
    addRemove(component);
    addWhoHas(component);
    addLicences(component);
    addDiff(component);
    addVulnerabilityVerbs(component);
    addDecide(component);
}

} // namespace gatehouse
