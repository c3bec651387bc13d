#include "app/cli/json/values.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/accounts/accountrepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"

#include <QFile>

namespace gatehouse {

namespace {

QJsonObject toJson(const SigningKey &key, const QString &account)
{
    return {{QStringLiteral("uid"), key.uid},
            {QStringLiteral("account"), orNull(account)},
            {QStringLiteral("holder"), key.holder},
            {QStringLiteral("algorithm"), gatehouse::toKey(key.algorithm)},
            {QStringLiteral("fingerprint"), key.fingerprint()},
            {QStringLiteral("public_key"), key.publicKey},
            {QStringLiteral("created_at"), orNull(key.createdAt)},
            {QStringLiteral("revoked_at"), orNull(key.revokedAt)},
            {QStringLiteral("revoked_by"), orNull(key.revokedBy)},
            {QStringLiteral("reason"), orNull(key.reason)}};
}

/// Account names by id.
Result<QHash<qint64, QString>> accountNames(const Database &database)
{
    TRY_ASSIGN(const std::vector<Account> accounts, AccountRepository(database).all());
    QHash<qint64, QString> names;
    for (const Account &each : accounts)
        names.insert(each.id.value, each.name);
    return names;
}

/// The key an account signs with; without a name that of the one who asks.
Result<SigningKey> keyInUse(const Database &database, const Account &own, const QString &name)
{
    Account account = own;
    if (!name.isEmpty()) {
        TRY_ASSIGN(account, AccountRepository(database).byName(name));
    }
    TRY_ASSIGN(const auto key, SigningKeyRepository(database).ofAccount(account.id));
    if (!key)
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("%1 has no signing key in use.").arg(account.displayName));
    return *key;
}

void addCreate(const Verb &keys)
{
    const auto wanted = std::make_shared<SignatureAlgorithm>(SignatureAlgorithm::Sm2);
    const Verb verb = keys.verb(
        "create",
        CommandLine::tr("Make the key pair that you sign gates with, locked by your password"),
        {QStringLiteral("key revoke --reason 换发新密钥 --as lead"),
         QStringLiteral("key create --algorithm ed25519 --as lead")});
    verb.value("--algorithm", *wanted, "KEY", CommandLine::tr("How it signs; else SM2 with SM3"));
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(Change change, desk.begin(actions::createKey));
        TRY_ASSIGN(const SigningKey key,
                   KeyAdministration::create(change, *wanted, desk.password().bytes()));
        TRY(change.commit());
        print(key.fingerprint() + u'\n');
        note(CommandLine::tr("%1 signs with %2 from now on. Read the fingerprint to whoever is to "
                             "verify: %3")
                 .arg(desk.account().displayName, label(key.algorithm),
                      spacedFingerprint(key.fingerprint())));
        return Answer::Yes;
    });
}

void addList(const Verb &keys)
{
    const Verb verb =
        keys.verb("list", CommandLine::tr("Show the signing keys, the revoked ones too"),
                  {QStringLiteral("key list"), QStringLiteral("key list --json")});
    verb.lists();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const auto names, accountNames(database));
        TRY_ASSIGN(const auto all, SigningKeyRepository(database).all());
        if (context.json) {
            print(arrayOf(all, [&](const SigningKey &key) {
                return toJson(key, names.value(key.account.value));
            }));
            return Answer::Yes;
        }
        TextTable table({CommandLine::tr("Account"), CommandLine::tr("Holder"),
                         CommandLine::tr("Algorithm"), CommandLine::tr("Fingerprint"),
                         CommandLine::tr("Made on"), CommandLine::tr("Revoked on")});
        const auto day = [](const QDateTime &moment) {
            return moment.isValid() ? moment.toLocalTime().date().toString(Qt::ISODate) : QString();
        };
        for (const SigningKey &key : all)
            table.add({key.account.isValid() ? names.value(key.account.value)
                                             : CommandLine::tr("(the workspace)"),
                       key.holder, label(key.algorithm), spacedFingerprint(key.fingerprint()),
                       day(key.createdAt), day(key.revokedAt)});
        TRY(show(context, table));
        return Answer::Yes;
    });
}

void addRevoke(const Verb &keys)
{
    struct Wanted {
        QString account;
        QString reason;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = keys.verb(
        "revoke", CommandLine::tr("Revoke a signing key; what it signed before stays valid"),
        {QStringLiteral("key revoke --reason 换发新密钥 --as lead"),
         QStringLiteral("key revoke lead-agent --reason 员工离职")});
    verb.value("ACCOUNT", wanted->account, "", CommandLine::tr("Whose; else your own"));
    verb.value("--reason", wanted->reason, "TEXT", CommandLine::tr("Why")).required();
    verb.writes();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.openToWrite());
        TRY_ASSIGN(const SigningKey key,
                   keyInUse(desk.database(), desk.account(), wanted->account));
        TRY_ASSIGN(Change change, desk.begin(actions::revokeKey));
        TRY(KeyAdministration::revoke(change, key.uid, wanted->reason));
        TRY(change.commit());
        note(CommandLine::tr("The signing key of %1 is revoked.").arg(key.holder));
        return Answer::Yes;
    });
}

void addExport(const Verb &keys)
{
    struct Wanted {
        QString account;
        OutputOptions output;
    };
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb =
        keys.verb("export", CommandLine::tr("Write the public key of an account, as PEM"),
                  {QStringLiteral("key export lead -o lead.pem")});
    verb.value("ACCOUNT", wanted->account, "", CommandLine::tr("Whose; else your own"));
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The file to write"));
    verb.reads().actsAs();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.readAs());
        TRY_ASSIGN(const SigningKey key,
                   keyInUse(desk.database(), desk.account(), wanted->account));
        TRY_ASSIGN(const PublicKey half, key.key());
        const auto write = [&]() -> Result<void> {
            TRY_ASSIGN(ReplacementFile target, ReplacementFile::beside(wanted->output.target()));
            {
                QFile file(target.path());
                if (!file.open(QIODevice::WriteOnly) || file.write(half.pem()) <= 0)
                    return tl::unexpected(
                        ReplacementFile::writeError(wanted->output.path, 0, file.errorString()));
            }
            return target.commit();
        };
        TRY(wanted->output.explained(write()));
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
}

} // namespace

void addKeyVerbs(const Verb &root)
{
    const Verb keys =
        root.group("key", CommandLine::tr("The keys that gates and the audit log are signed with"));
    addCreate(keys);
    addList(keys);
    addRevoke(keys);
    addExport(keys);
}

} // namespace gatehouse
