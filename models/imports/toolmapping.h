#pragma once

#include "models/imports/rulemapping.h"
#include "models/records/recorddescription.h"

namespace gatehouse {

/// What a person has said a rule of a tool speaks of: it goes before what ships with the program,
/// from the next import on, and is applied at once to the results that nothing had mapped.
struct ToolMapping {
    ToolMappingId id;
    QString uid;
    QString tool; ///< as toolKey() has it; empty: any tool
    QString rule; ///< the tool's own id
    QString library; ///< key of the requirement's library
    QString requirement; ///< its key there; empty: nothing asks for it
    MappingConfidence confidence = MappingConfidence::High;
    QString reason;
    QString mappedBy;
    QDateTime mappedAt;
    qint64 revision = 1;
    bool operator==(const ToolMapping &) const = default;
};

template<>
const RecordDescription &describe<ToolMapping>();

/// A tool by its name, however its reports spell it: in lower case.
QString toolKey(const QString &name);
/// The tools of a report, each as toolKey() has it; several are joined by ", " there.
QStringList toolsIn(const QString &joined);
/// Whether a report of `tool` (a name, or several joined by ", ") is one of the tool that a mapping
/// names: "semgrep" is meant by "Semgrep OSS". An empty one means any.
bool isOfTool(const QString &tool, const QString &mapped);

} // namespace gatehouse
