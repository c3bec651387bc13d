#pragma once

#include "models/base/result.h"
#include "models/toolreports/jsonreport.h"

#include <QCoreApplication>

class QJsonObject;
struct QJsonParseError;

namespace gatehouse {

/// The content of another tool's file as JSON, within limits that no model drawn by people reaches:
/// what takes a few bytes in a file may take a hundred times that in memory.
class ForeignContent
{
    Q_DECLARE_TR_FUNCTIONS(ForeignContent)
public:
    /// Bytes in a file; values in it, with everything that YAML's aliases repeat; levels.
    static constexpr qsizetype mostBytes = 64 << 20;
    static constexpr int mostValues = 3'000'000;
    static constexpr int mostLevels = 200;

    /// Cells, components and the like in a file, and threats: refused before anything is made of
    /// them.
    static constexpr int mostParts = 80'000;
    static constexpr int mostThreats = 100'000;

    /// Invalid for what is larger.
    static Result<void> checkSize(const QByteArray &content);
    /// Unreadable for what is no JSON; Invalid for what is beyond the limits or goes on after its
    /// end. Control characters within texts are taken as they are.
    static Result<JsonReport> fromJson(const QByteArray &content);
    /// The first document of a YAML file; of anything but a list or a group of fields an empty
    /// one. Plain words are numbers, true, false or nothing where they look so; everything else is
    /// text. Invalid also for what is twice as large as a file may be once its aliases are
    /// resolved. `hasMore`: other documents follow.
    static Result<JsonReport> fromYaml(const QByteArray &content, bool *hasMore = nullptr);
    /// What was made by other means.
    static Result<JsonReport> fromObject(const QJsonObject &object);

    static tl::unexpected<Error> tooLarge();
    static tl::unexpected<Error> tooMany();
    static tl::unexpected<Error> tooManyParts();
    static tl::unexpected<Error> tooDeep();
    /// The file ends too early, or is damaged; `where` says at which place.
    static tl::unexpected<Error> damaged(const QString &where, const QString &cause);

private:
    static Result<JsonReport> parsed(const QByteArray &json);
    static tl::unexpected<Error> noUtf8(const QString &cause);
    static tl::unexpected<Error> noJson(const QByteArray &text, const QJsonParseError &error);
    static QString placeIn(const QByteArray &text, qsizetype offset);
};

} // namespace gatehouse
