#include "app/cli/appoptions.h"
#include "app/cli/changenote.h"
#include "app/cli/recordview.h"
#include "app/cli/json/portfolio.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/quantity.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/profilemodel.h"
#include "models/portfolio/tierscheme.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

void addList(const Verb &app)
{
    const Verb verb = app.verb("list", CommandLine::tr("Show the app inventory"),
                               {QStringLiteral("app list -w company.gatehouse")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto apps, AppRepository(database).all());
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            print(arrayOf(apps, [&](const AppSummary &each) { return toJson(each, names); }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Code"), CommandLine::tr("Name"), CommandLine::tr("Kind"),
                         CommandLine::tr("Status"), CommandLine::tr("Tier"),
                         CommandLine::tr("Department"), CommandLine::tr("Responsible"),
                         CommandLine::tr("Version")});
        table.alignRight({4});
        for (const AppSummary &each : apps)
            table.add({each.code, each.name, label(each.kind), label(each.status),
                       QString::number(each.tier), each.ownerUnit, each.responsible,
                       each.currentVersion});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void printApp(const App &app, const Names &names, const Context &context)
{
    const RecordView view(names);
    const RecordDescription &description = describe<App>();
    TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
    for (const Field &field : description.fields()) {
        // The tier is shown with its reason; the lists and the profile below.
        const bool apart = field.kind == FieldKind::List || field.kind == FieldKind::Map
            || field.keyText().startsWith(QLatin1StringView("tier_"));
        if (!field.isShown() || apart)
            continue;
        const QString text = view.text(field, &app);
        table.add({FieldWording().name(field),
                   field.keyText() == QLatin1StringView("tier")
                       ? QStringLiteral("%1  %2").arg(text, context.in(tierReason(app)))
                       : text});
    }
    for (const Filing &filing : app.filings)
        table.add({label(filing.authority),
                   QStringList{label(filing.platform), filing.number,
                               filing.filedOn.toString(Qt::ISODate), filing.version}
                       .join(QStringLiteral("  "))});
    for (const Party &party : app.parties)
        table.add(
            {label(party.kind),
             QStringList{party.name, party.service, party.contract}.join(QStringLiteral("  "))});
    for (const StoreChannel &channel : app.channels)
        table.add(
            {CommandLine::tr("Channel"), channel.name + QStringLiteral("  ") + channel.address});
    print(table.toString());
}

void printProfile(const Profile &profile, const DecidingAnswers &deciding, const Context &context)
{
    TextTable table({CommandLine::tr("Flag"), CommandLine::tr("Answer"), CommandLine::tr("Reason"),
                     CommandLine::tr("Question")});
    for (const ProfileFlag &flag : profileFlags()) {
        const GivenAnswer *given = profile.given(flag.key);
        if (flag.retired && !given)
            continue;
        table.add({flag.key, answerInWords(given, flag.key, deciding),
                   given ? reasonInWords(*given, flag.key, deciding) : QString(),
                   context.in(flag.question)});
    }
    print(table.toString());
}

void addShow(const Verb &app)
{
    const auto code = std::make_shared<QString>();
    const Verb verb = app.verb("show", CommandLine::tr("Show one app with all its fields"),
                               {QStringLiteral("app show POLICY --json")});
    verb.value("CODE", *code, "", CommandLine::tr("The app's code")).required();
    verb.reads();
    verb.run([code](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const App shown, AppRepository(database).appByCode(*code));
        TRY_ASSIGN(const Names names, Names::load(database));
        if (context.json) {
            print(toJson(shown, names));
            return Answer::Yes;
        }
        TRY_ASSIGN(const DecidingAnswers deciding,
                   AppRepository(database).decidingAnswers(shown.id));
        printApp(shown, names, context);
        print(QStringLiteral("\n"));
        printProfile(shown.profile, deciding, context);
        return Answer::Yes;
    });
}

struct Wanted {
    QString code;
    AppOptions fields;
    bool clearFilings = false;
    bool clearParties = false;
    bool clearChannels = false;
    QString reason;
    QStringList confirmed;
};

void addAdd(const Verb &app)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = app.verb("add", CommandLine::tr("Add an app to the inventory"),
                               {QStringLiteral("app add MYCARE --name 掌上保单 --kind native_app "
                                               "--platforms android,ios --owner-unit 信息安全部"),
                                QStringLiteral("app add QUOTE --name 理赔助手 --kind mini_program "
                                               "--platforms wechat --set has_login=yes")});
    verb.value("CODE", wanted->code, "", CommandLine::tr("Its code, short and without spaces"))
        .required();
    wanted->fields.declare(
        verb, {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("platforms")});
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        App added;
        added.code = wanted->code;
        TRY(wanted->fields.apply(added, desk.database()));
        TRY_ASSIGN(Change change, desk.begin(actions::addApp));
        TRY(AppRepository::add(change, added));
        TRY(change.commit());
        TRY_ASSIGN(const App stored,
                   AppRepository(desk.database()).appByCode(wanted->code.trimmed()));
        note(CommandLine::tr("Added %1 in tier %2: %3")
                 .arg(stored.code, QString::number(stored.tier), context.in(tierReason(stored))));
        return Answer::Yes;
    });
}

Result<Answer> edit(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(App edited, AppRepository(desk.database()).appByCode(wanted.code));
    if (wanted.clearFilings)
        edited.filings.clear();
    if (wanted.clearParties)
        edited.parties.clear();
    if (wanted.clearChannels)
        edited.channels.clear();
    TRY(wanted.fields.apply(edited, desk.database()));
    TRY_ASSIGN(Change change, desk.begin(actions::editApp));
    TRY(AppRepository::update(change, edited));
    TRY(change.commit());
    TRY_ASSIGN(const App stored, AppRepository(desk.database()).appByCode(wanted.code));
    noteChanged(change,
                CommandLine::tr("Changed %1; it is in tier %2.")
                    .arg(stored.code, QString::number(stored.tier)));
    return Answer::Yes;
}

void addEdit(const Verb &app)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        app.verb("edit", CommandLine::tr("Change an app; what is not given stays"),
                 {QStringLiteral(
                      "app edit POLICY --status live --users 1200000 --users-source 应用商店后台"),
                  QStringLiteral("app edit POLICY --clear-filings --filing "
                                 "authority=nifa,platform=ios,number=1002,filed_on=2026-01-05")});
    verb.value("CODE", wanted->code, "", CommandLine::tr("The app's code")).required();
    wanted->fields.declare(verb);
    verb.flag("--clear-filings", wanted->clearFilings,
              CommandLine::tr("Take out all filings first"));
    verb.flag("--clear-parties", wanted->clearParties,
              CommandLine::tr("Take out all third parties first"));
    verb.flag("--clear-channels", wanted->clearChannels,
              CommandLine::tr("Take out all channels first"));
    verb.writes();
    verb.run([wanted](Context &context) { return edit(context, *wanted); });
}

Result<Answer> answer(Context &context, Wanted wanted)
{
    std::vector<FlagAnswer> &answers = wanted.fields.answers;
    if (!wanted.reason.isEmpty())
        answers.front().reason = wanted.reason;
    return edit(context, wanted);
}

Result<Answer> confirm(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    const AppRepository apps(desk.database());
    TRY_ASSIGN(const App shown, apps.appByCode(wanted.code));
    TRY_ASSIGN(Change change, desk.begin(actions::confirmProfile));
    TRY(AppRepository::confirm(change, shown.id, shown.revision, wanted.confirmed));
    TRY(change.commit());
    TRY_ASSIGN(const App stored, apps.app(shown.id));
    note(CommandLine::tr("Confirmed %n answer(s) of %1; it is in tier %2.", nullptr,
                         static_cast<int>(wanted.confirmed.size()))
             .arg(stored.code, QString::number(stored.tier)));
    return Answer::Yes;
}

void addProfile(const Verb &app)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = app.verb(
        "profile", CommandLine::tr("Show an app's profile, answer its questions, confirm answers"),
        {QStringLiteral("app profile POLICY"),
         QStringLiteral(
             "app profile POLICY has_promotion=no --reason 营销活动已全部下线 --as lead"),
         QStringLiteral("app profile POLICY --set has_login=yes --set has_points=no:不设积分"),
         QStringLiteral("app profile POLICY --confirm has_promotion")});
    verb.value("CODE", wanted->code, "", CommandLine::tr("The app's code")).required();
    verb.each("FLAG=ANSWER", wanted->fields.answers, "",
              CommandLine::tr("An answer, as --set takes it"));
    wanted->fields.declareAnswers(verb);
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("The reason of one answer"));
    verb.value("--confirm", wanted->confirmed, "FLAG,...",
               CommandLine::tr("Confirm answers that others gave and that take requirements away"));
    verb.reads().actsAs();
    verb.run(
        [wanted](Context &context) -> Result<Answer> {
            if (!wanted->confirmed.isEmpty())
                return confirm(context, *wanted);
            if (!wanted->fields.answers.empty())
                return answer(context, *wanted);
            TRY_ASSIGN(const auto open, context.openToRead());
            const AppRepository apps(open.workspace->database());
            TRY_ASSIGN(const App shown, apps.appByCode(wanted->code));
            TRY_ASSIGN(const DecidingAnswers deciding, apps.decidingAnswers(shown.id));
            if (context.json)
                print(profileJson(shown.profile, deciding));
            else
                printProfile(shown.profile, deciding, context);
            return Answer::Yes;
        },
        [wanted]() -> QString {
            const size_t answers = wanted->fields.answers.size();
            if (!wanted->confirmed.isEmpty() && answers > 0)
                return CommandLine::tr("Answer or confirm: nobody confirms an answer of his own.");
            if (!wanted->reason.isEmpty() && answers != 1)
                return CommandLine::tr("--reason belongs to one answer. Write several with a "
                                       "reason each: --set has_points=no:REASON.");
            return {};
        });
}

} // namespace

void addAppVerbs(const Verb &root)
{
    const Verb app = root.group("app", CommandLine::tr("The app inventory"));
    addList(app);
    addShow(app);
    addAdd(app);
    addEdit(app);
    addProfile(app);
}

} // namespace gatehouse
