#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace gatehouse {

/// A result of a SARIF log: its rule, its level ("error", "note" …) and where it is.
struct SarifLine {
    QString rule;
    QString level = QStringLiteral("error");
    QString path = QStringLiteral("src/Main.java");
    int line = 1;
};

/// A SARIF log of one run of CodeQL.
inline QByteArray sarifLog(const std::vector<SarifLine> &lines)
{
    QJsonArray results;
    for (const SarifLine &each : lines) {
        const QJsonObject place{
            {QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), each.path}}},
            {QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), each.line}}}};
        results += QJsonObject{
            {QStringLiteral("ruleId"), each.rule},
            {QStringLiteral("level"), each.level},
            {QStringLiteral("message"),
             QJsonObject{{QStringLiteral("text"), QStringLiteral("Found ") + each.rule}}},
            {QStringLiteral("locations"),
             QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), place}}}}};
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("CodeQL")},
                             {QStringLiteral("semanticVersion"), QStringLiteral("2.15.4")}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                          {QStringLiteral("results"), results}};
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), QStringLiteral("2.1.0")},
                                     {QStringLiteral("runs"), QJsonArray{run}}})
        .toJson();
}

} // namespace gatehouse
