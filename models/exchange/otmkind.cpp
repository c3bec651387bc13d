#include "models/exchange/otmkind.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gatehouse {

OtmKind OtmKind::of(const QString &type)
{
    if (const auto kind = fromKey<ElementKind>(type))
        return {*kind, true};
    static const QSet<QString> stores{
        "store",  "datastore", "bucket",    "blob",      "filesystem",    "file",       "files",
        "cache",  "disk",      "redis",     "memcached", "elasticache",   "s3",         "gcs",
        "ebs",    "efs",       "rds",       "aurora",    "redshift",      "bigquery",   "snowflake",
        "oracle", "cassandra", "keyspaces", "firestore", "elasticsearch", "opensearch", "neo4j",
        "sqlite", "sqlserver", "mongo",     "postgres",  "keystore",      "keychain",   "vault",
        "queue",  "sqs",       "kafka",     "ldap",      "warehouse",     "datalake",   "volume",
        "ledger"};
    static const QStringList ofStores{"db", "sql", "database", "databases", "storage"};
    static const QSet<QString> actors{"actor",    "user",     "users",     "client", "browser",
                                      "person",   "customer", "external",  "human",  "operator",
                                      "attacker", "admin",    "thirdparty"};
    // A client of these is the app itself; and what is named last is it: a user service serves.
    static const QSet<QString> apps{"mobile", "app",    "application", "android",
                                    "ios",    "native", "desktop",     "harmonyos"};
    static const QSet<QString> programs{"app",     "application", "service", "server",
                                        "gateway", "backend",     "api",     "microservice",
                                        "portal",  "function",    "program", "website"};
    static const QRegularExpression apart(QStringLiteral("[^a-z0-9]+"));
    const QStringList words = type.left(200).toLower().split(apart, Qt::SkipEmptyParts);
    ElementKind kind = ElementKind::Process;
    for (const QString &word : words) {
        if (stores.contains(word) || std::ranges::any_of(ofStores, [&](const QString &ending) {
                return word.endsWith(ending);
            }))
            kind = ElementKind::Store;
        else if (actors.contains(word))
            kind = ElementKind::Actor;
    }
    if (kind == ElementKind::Actor && !words.contains("external")
        && !words.contains("thirdparty")) {
        const bool isApp = words.last() == QLatin1StringView("client")
            && std::ranges::any_of(words, [](const QString &word) { return apps.contains(word); });
        if (isApp || programs.contains(words.last()))
            kind = ElementKind::Process;
    }
    return {kind, false};
}

} // namespace gatehouse
