#include "app/cli/changenote.h"
#include "app/cli/json/management.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/recordoptions.h"
#include "app/cli/recordview.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/management/managementcoverage.h"
#include "models/management/operationassurance.h"
#include "models/management/outsourcedapps.h"
#include "models/management/registerrepository.h"
#include "models/management/registerrow.h"

namespace gatehouse {

namespace {

/// How the verbs of a register are explained, and tried.
struct Wording {
    const char *verb;
    QString about;
    QString list;
    QString show;
    QString add;
    QString edit;
    QString withdraw;
    QString added; ///< its example of "add", behind the verb
    QString number; ///< of its examples
    QStringList needed;
};

std::vector<Wording> wordings()
{
    return {
        {"document",
         CommandLine::tr("Documents of the management system"),
         CommandLine::tr("Show the documents"),
         CommandLine::tr("Show one document"),
         CommandLine::tr("Add a document"),
         CommandLine::tr("Change a document; what is not given stays"),
         CommandLine::tr("Withdraw a document, with the reason"),
         QStringLiteral("--number DOC-900 --title-zh 数据分类分级管理办法 --kind standard --area "
                        "data_classification --items a,b"),
         QStringLiteral("DOC-900"),
         {}},
        {"outsourcing",
         CommandLine::tr("Contracts with outsourcing parties"),
         CommandLine::tr("Show the outsourcing contracts"),
         CommandLine::tr("Show one outsourcing contract"),
         CommandLine::tr("Add an outsourcing contract"),
         CommandLine::tr("Change an outsourcing contract; what is not given stays"),
         CommandLine::tr("Withdraw an outsourcing contract, with the reason"),
         QStringLiteral("--number HT-900 --party 云帆科技 --ends 2027-12-31 --clauses "
                        "trusted_tools,code_protection"),
         QStringLiteral("HT-900"),
         {QStringLiteral("party")}},
        {"operation",
         CommandLine::tr("Critical operations of apps"),
         CommandLine::tr("Show the critical operations, and how their controls stand"),
         CommandLine::tr("Show one critical operation, and how its controls stand"),
         CommandLine::tr("Add a critical operation of an app"),
         CommandLine::tr("Change a critical operation; what is not given stays"),
         CommandLine::tr("Withdraw a critical operation, with the reason"),
         QStringLiteral("--number OP-900 --app POLICY --name 退保 --criticality asset_removed "
                        "--controls second_password,transaction_limit"),
         QStringLiteral("OP-900"),
         {QStringLiteral("app"), QStringLiteral("name"), QStringLiteral("criticality")}},
        {"standard",
         CommandLine::tr("Secure-coding standards"),
         CommandLine::tr("Show the coding standards"),
         CommandLine::tr("Show one coding standard"),
         CommandLine::tr("Add a coding standard"),
         CommandLine::tr("Change a coding standard; what is not given stays"),
         CommandLine::tr("Withdraw a coding standard, with the reason"),
         QStringLiteral("--number CS-900 --title Kotlin安全编码规范 --version 1.0"),
         QStringLiteral("CS-900"),
         {QStringLiteral("title")}},
        {"module",
         CommandLine::tr("The library of reusable modules"),
         CommandLine::tr("Show the reusable modules"),
         CommandLine::tr("Show one reusable module"),
         CommandLine::tr("Add a reusable module"),
         CommandLine::tr("Change a reusable module; what is not given stays"),
         CommandLine::tr("Withdraw a reusable module, with the reason"),
         QStringLiteral("--number ML-900 --name 统一加密组件 --version 2.1"),
         QStringLiteral("ML-900"),
         {QStringLiteral("name")}},
        {"codereview",
         CommandLine::tr("Reviews of releases' code"),
         CommandLine::tr("Show the code reviews"),
         CommandLine::tr("Show one code review"),
         CommandLine::tr("Record a code review"),
         CommandLine::tr("Change a code review; what is not given stays"),
         CommandLine::tr("Withdraw a code review, with the reason"),
         QStringLiteral("--number CR-900 --release POLICY@5.3.0 --scope 支付模块 --reviewers "
                        "林一 --reviewed 2026-01-12"),
         QStringLiteral("CR-900"),
         {QStringLiteral("release"), QStringLiteral("scope"), QStringLiteral("reviewers"),
          QStringLiteral("reviewed_on")}},
    };
}

/// A register's rows with the states of operations.
Result<std::vector<RegisterRow>> rowsOf(const Database &database, LibraryShelf &shelf,
                                        const RegisterKind &kind, QDate today)
{
    TRY_ASSIGN(auto rows, RegisterRow::load(database, kind, today));
    if (kind.entity != Entity::CriticalOperation)
        return rows;
    std::vector<CriticalOperation> operations;
    for (const RegisterRow &row : rows)
        operations.push_back(held<CriticalOperation>(row.record));
    TRY_ASSIGN(const auto states, operationStates(database, shelf, operations, today));
    for (RegisterRow &row : rows) {
        const auto state = states.find(row.id);
        row.isJudged = state != states.end();
        row.judgement = row.isJudged ? state->second.judgement() : std::nullopt;
    }
    return rows;
}

QString stateOf(const RegisterRow &row)
{
    if (row.isWithdrawn())
        return CommandLine::tr("withdrawn");
    if (row.isJudged)
        return row.judgement ? label(*row.judgement) : CommandLine::tr("no control chosen");
    return dueText(row);
}

/// The few fields that fit a line; JSON and --export have all of them.
TextTable tableOf(const RegisterKind &kind, const std::vector<RegisterRow> &rows)
{
    const FieldWording wording;
    QStringList headings{wording.name(kind.record->field("number")),
                         wording.name(kind.record->field(kind.nameField))};
    for (const char *key : kind.columns)
        headings += wording.name(kind.record->field(key));
    headings += CommandLine::tr("Due or state");
    TextTable table(headings);
    for (const RegisterRow &row : rows) {
        QStringList cells{kind.number(row.get()), kind.name(row.get())};
        for (const char *key : kind.columns)
            cells += row.text(kind.record->field(key), wording).simplified();
        cells += stateOf(row);
        table.add(cells);
    }
    return table;
}

Result<Answer> tell(Context &context, const Database &database, const RegisterKind &kind,
                    const std::vector<RegisterRow> &rows)
{
    if (context.json) {
        TRY_ASSIGN(const Names names, Names::load(database));
        const RecordView view(names);
        print(arrayOf(rows, [&](const RegisterRow &row) { return toJson(row, view); }));
        return Answer::Yes;
    }
    TRY(show(context, tableOf(kind, rows)));
    return Answer::Yes;
}

void addList(const Verb &group, const RegisterKind &kind, const Wording &words)
{
    const auto all = std::make_shared<bool>(false);
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb =
        group.verb("list", words.list,
                   {name + QStringLiteral(" list"), name + QStringLiteral(" list --all --json")});
    verb.flag("--all", *all, CommandLine::tr("Withdrawn ones as well"));
    verb.lists();
    verb.run([all, &kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(auto rows, rowsOf(database, *open.shelf, kind, open.workspace->clock().today()));
        if (!*all)
            std::erase_if(rows, [](const RegisterRow &row) { return row.isWithdrawn(); });
        return tell(context, database, kind, rows);
    });
}

void addOverdue(const Verb &group, const RegisterKind &kind)
{
    const auto within = std::make_shared<qint64>(0);
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb = group.verb(
        "overdue",
        kind.entity == Entity::OutsourcingContract
            ? CommandLine::tr("Show contracts that have ended")
            : CommandLine::tr("Show those whose review is overdue"),
        {name + QStringLiteral(" overdue"), name + QStringLiteral(" overdue --within 30 --json")});
    verb.value("--within", *within, "DAYS", CommandLine::tr("And those due in so many days"));
    verb.lists();
    verb.run(
        [within, &kind](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const auto open, context.openToRead());
            const Database &database = open.workspace->database();
            TRY_ASSIGN(auto rows,
                       RegisterRow::load(database, kind, open.workspace->clock().today()));
            std::erase_if(rows, [&](const RegisterRow &row) {
                const bool isAhead = *within > 0 && row.daysLeft <= *within;
                return row.due == DueState::None || (row.due != DueState::Over && !isAhead);
            });
            return tell(context, database, kind, rows);
        },
        [within] {
            return *within < 0 ? CommandLine::tr("--within takes a number of days, 0 or more.")
                               : QString();
        });
}

void addShow(const Verb &group, const RegisterKind &kind, const Wording &words)
{
    const auto number = std::make_shared<QString>();
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb =
        group.verb("show", words.show,
                   {name + QStringLiteral(" add ") + words.added,
                    name + QStringLiteral(" show ") + words.number + QStringLiteral(" --json")});
    verb.value("NUMBER", *number, "", CommandLine::tr("Its number in the register")).required();
    verb.lists();
    verb.run([number, &kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        const QDate today = open.workspace->clock().today();
        TRY_ASSIGN(const auto found, RegisterRepository(database, kind).byNumber(*number));
        TRY_ASSIGN(auto rows, RegisterRow::load(database, kind, today));
        std::erase_if(
            rows, [&](const RegisterRow &row) { return row.id != kind.record->id(found.get()); });
        RegisterRow &row = rows.front();
        OperationState state;
        if (kind.entity == Entity::CriticalOperation && !row.isWithdrawn()) {
            TRY_ASSIGN(const auto states,
                       operationStates(database, *open.shelf, {held<CriticalOperation>(row.record)},
                                       today));
            state = states.at(row.id);
            row.isJudged = true;
            row.judgement = state.judgement();
        }
        if (context.json) {
            TRY_ASSIGN(const Names names, Names::load(database));
            QJsonObject object = toJson(row, RecordView(names));
            if (row.isJudged)
                object.insert(QStringLiteral("control_states"), toJson(state));
            print(object);
            return Answer::Yes;
        }
        const FieldWording wording;
        TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
        for (const Field &field : kind.record->fields()) {
            if (const QString said = row.text(field, wording); !said.isEmpty())
                table.add({wording.name(field), said});
        }
        if (kind.entity == Entity::OutsourcingContract)
            table.add({CommandLine::tr("Apps"), listed(row.apps)});
        for (const ControlState &each : state.controls)
            table.add({label(each.control), label(each.judgement)});
        if (const QString said = stateOf(row); !said.isEmpty())
            table.add({CommandLine::tr("Due or state"), said});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

struct Wanted {
    QString number;
    QString reason;
    RecordOptions fields;
};

void addAdd(const Verb &group, const RegisterKind &kind, const Wording &words)
{
    const auto wanted = std::make_shared<Wanted>();
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb = group.verb("add", words.add, {name + QStringLiteral(" add ") + words.added});
    wanted->fields.declare(verb, *kind.record, words.needed);
    verb.writes().writesJson();
    verb.run([wanted, &kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        const Subject::Held added = kind.make();
        TRY(wanted->fields.apply(added.get(), desk.database()));
        TRY_ASSIGN(Change change, desk.begin(*kind.add));
        TRY(RegisterRepository::add(change, kind, added));
        TRY(change.commit());
        if (context.json)
            print(QJsonObject{{QStringLiteral("number"), kind.number(added.get())},
                              {QStringLiteral("uid"), kind.record->uid(added.get())}});
        else
            note(CommandLine::tr("Added %1 %2.")
                     .arg(kind.number(added.get()), kind.name(added.get())));
        return Answer::Yes;
    });
}

void addEdit(const Verb &group, const RegisterKind &kind, const Wording &words)
{
    const auto wanted = std::make_shared<Wanted>();
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb =
        group.verb("edit", words.edit,
                   {name + QStringLiteral(" add ") + words.added,
                    name + QStringLiteral(" edit ") + words.number + QStringLiteral(" --") + [&] {
                        return kind.record->find(u"note") ? QStringLiteral("note 已复核")
                                                          : QStringLiteral("summary 已复核");
                    }()});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number in the register"))
        .required();
    wanted->fields.declare(verb, *kind.record);
    verb.writes();
    verb.run(
        [wanted, &kind](Context &context) -> Result<Answer> {
            TRY_ASSIGN(const Desk desk, context.openToWrite());
            TRY_ASSIGN(const Subject::Held edited,
                       RegisterRepository(desk.database(), kind).byNumber(wanted->number));
            TRY(wanted->fields.apply(edited.get(), desk.database()));
            TRY_ASSIGN(Change change, desk.begin(*kind.edit));
            TRY(RegisterRepository::update(change, kind, edited));
            TRY(change.commit());
            noteChanged(change, CommandLine::tr("Changed %1.").arg(kind.number(edited.get())));
            return Answer::Yes;
        },
        [wanted] {
            return wanted->fields.isEmpty() ? CommandLine::tr("Say what to change.") : QString();
        });
}

void addWithdraw(const Verb &group, const RegisterKind &kind, const Wording &words)
{
    const auto wanted = std::make_shared<Wanted>();
    const QString name = QString::fromLatin1(kind.verb);
    const Verb verb = group.verb("withdraw", words.withdraw,
                                 {name + QStringLiteral(" add ") + words.added,
                                  name + QStringLiteral(" withdraw ") + words.number
                                      + QStringLiteral(" --reason 由新版取代")});
    verb.value("NUMBER", wanted->number, "", CommandLine::tr("Its number in the register"))
        .required();
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("Why")).required();
    verb.writes();
    verb.run([wanted, &kind](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const Subject::Held found,
                   RegisterRepository(desk.database(), kind).byNumber(wanted->number));
        TRY_ASSIGN(Change change, desk.begin(*kind.withdraw));
        TRY(RegisterRepository::withdraw(change, kind, kind.record->id(found.get()),
                                         wanted->reason));
        TRY(change.commit());
        note(CommandLine::tr("Withdrew %1.").arg(kind.number(found.get())));
        return Answer::Yes;
    });
}

void addCoverage(const Verb &document)
{
    const Verb verb = document.verb(
        "coverage", CommandLine::tr("Show which documents answer 7.2.a to g, and where none does"),
        {QStringLiteral("document coverage"), QStringLiteral("document coverage --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        TRY_ASSIGN(
            const ManagementCoverage coverage,
            ManagementCoverage::load(open.workspace->database(), open.workspace->clock().today()));
        const Answer answer = coverage.gaps() == 0 ? Answer::Yes : Answer::No;
        if (context.json) {
            print(toJson(coverage));
            return answer;
        }
        TextTable table({CommandLine::tr("Item"), CommandLine::tr("State"),
                         CommandLine::tr("Next review"), CommandLine::tr("Documents in force")});
        for (const CoveredItem &each : coverage.items) {
            QStringList documents;
            for (const Document &inForce : each.documents)
                documents += inForce.number + u' ' + inForce.titleZh;
            const QDate next = each.isGap() ? QDate() : each.documents.front().reviewDue;
            table.add({label(each.item),
                       each.isGap()           ? CommandLine::tr("gap")
                           : each.overdue > 0 ? CommandLine::tr("review overdue")
                                              : CommandLine::tr("covered"),
                       next.toString(Qt::ISODate), listed(documents)});
        }
        TRY(show(context, table));
        return answer;
    });
}

void addUnregistered(const Verb &outsourcing)
{
    const Verb verb = outsourcing.verb(
        "unregistered",
        CommandLine::tr("Show outsourcing parties that apps name and no contract here has"),
        {QStringLiteral("outsourcing unregistered --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto contracts, registered<OutsourcingContract>(database));
        TRY_ASSIGN(const OutsourcedApps apps, OutsourcedApps::load(database));
        const auto found = apps.unregistered(contracts);
        if (context.json) {
            print(arrayOf(found, [](const OutsourcedApp &app) {
                return QJsonObject{{QStringLiteral("app"), app.code},
                                   {QStringLiteral("party"), app.party},
                                   {QStringLiteral("service"), orNull(app.service)},
                                   {QStringLiteral("contract"), orNull(app.contract)}};
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("App"), CommandLine::tr("Party"),
                         CommandLine::tr("Contract"), CommandLine::tr("Service")});
        for (const OutsourcedApp &app : found)
            table.add({app.code, app.party, app.contract, app.service});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

} // namespace

void addRegisterVerbs(const Verb &root)
{
    for (const Wording &words : wordings()) {
        const auto kinds = registerKinds();
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const RegisterKind &each) {
            return QByteArrayView(each.verb) == words.verb;
        });
        const Verb group = root.group(kind->verb, words.about);
        addList(group, *kind, words);
        addShow(group, *kind, words);
        addAdd(group, *kind, words);
        addEdit(group, *kind, words);
        addWithdraw(group, *kind, words);
        if (kind->dueField)
            addOverdue(group, *kind);
        if (kind->entity == Entity::Document)
            addCoverage(group);
        if (kind->entity == Entity::OutsourcingContract)
            addUnregistered(group);
    }
}

} // namespace gatehouse
