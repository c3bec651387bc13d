#pragma once

#include "models/libraries/libraryrepository.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

/// A library file of two groups, one in the other, and two requirements: "1.p0" and "1.1.a".
inline QJsonObject smallLibrary()
{
    const auto group = [](const char *key, const QJsonValue &parent) {
        return QJsonObject{{"id", key},
                           {"clause", key},
                           {"parent", parent},
                           {"title_zh", "组"},
                           {"title_en", "Group"},
                           {"evidence_zh", QJsonArray{"截图", "报告"}},
                           {"evidence_en", QJsonArray{"Screenshot", "Report"}}};
    };
    const QJsonObject requirement{
        {"id", "1.1.a"},
        {"group", "1.1"},
        {"clause", "1.1"},
        {"item", "a"},
        {"title_zh", "证书校验"},
        {"title_en", "Certificate check"},
        {"statement_zh", "客户端校验服务端证书"},
        {"statement_en", "The client checks the server's certificate"},
        {"platforms", QJsonArray{"android", "ios"}},
        {"side", "client"},
        {"scope", "application"},
        {"obligation", "mandatory"},
        {"phases", QJsonArray{"design", "test"}},
        {"methods", QJsonArray{"static", "dynamic"}},
        {"condition", QJsonArray{"has_login", "handles_spi"}},
        {"notes", QJsonArray{QJsonObject{{"zh", "说明"}, {"en", "Note"}}}},
        {"references", QJsonArray{"JR/T 0092-2019"}}};
    QJsonObject leadIn = requirement;
    leadIn["id"] = "1.p0";
    leadIn["group"] = "1";
    leadIn["clause"] = "1";
    leadIn["item"] = "p0";
    leadIn["obligation"] = "context";
    leadIn["phases"] = QJsonArray();
    leadIn["methods"] = QJsonArray();
    return {{"key", "small"},
            {"version", "1.0.0"},
            {"edition", "2026"},
            {"title_zh", "小库"},
            {"title_en", "Small library"},
            {"issuer_zh", "某机构"},
            {"issuer_en", "An issuer"},
            {"about_zh", "关于"},
            {"about_en", "About"},
            {"issued", "2026-01-31"},
            {"effective", "2026-02-01"},
            {"groups", QJsonArray{group("1", QJsonValue::Null), group("1.1", "1")}},
            {"requirements", QJsonArray{leadIn, requirement}}};
}

inline QByteArray toFile(const QJsonObject &library)
{
    return QJsonDocument(library).toJson();
}

/// The library with one field of its last group or requirement set ("requirements.side"), or one of
/// its own ("version"); Undefined takes the field out.
inline QJsonObject with(QJsonObject library, const QString &path, const QJsonValue &value)
{
    const QStringList steps = path.split(QLatin1Char('.'));
    if (steps.size() == 1) {
        library.insert(path, value);
        return library;
    }
    QJsonArray list = library.value(steps[0]).toArray();
    QJsonObject entry = list.last().toObject();
    entry.insert(steps[1], value);
    list.replace(list.size() - 1, entry);
    library.insert(steps[0], list);
    return library;
}

} // namespace gatehouse
