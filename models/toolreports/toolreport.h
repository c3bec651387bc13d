#pragma once

#include "models/base/enumtext.h"
#include "models/base/platform.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gatehouse {

enum class ReportFormat { Mobsf, Sarif, CycloneDx, JUnit, Mobsfscan, Package };

/// What a tool found of one rule at one place.
enum class ToolOutcome {
    Failed, ///< something is wrong
    Review, ///< somebody should look; "warning" of tools that only point
    Passed, ///< looked, and nothing is wrong
    Note, ///< said for information
    NotRun ///< skipped, not applicable, still open
};

enum class ToolSeverity { None, Low, Medium, High, Critical };

struct ToolPlace {
    QString path; ///< as the tool writes it, relative where it can be; may be empty
    int line = 0; ///< from 1; 0: not said
    QString logical; ///< of a class, a component, an address; may be empty
    QString snippet; ///< the lines the tool quotes; may be empty
    bool operator==(const ToolPlace &) const = default;
};

/// One result of a tool. Nothing in it is trusted: texts are plain, cut to sane lengths with a
/// warning.
struct ToolResult {
    QString rule; ///< the tool's own id; where it has none, a key made of its section and title
    QString title;
    QString message; ///< what it says of this place
    QString advice;
    ToolOutcome outcome = ToolOutcome::Failed;
    ToolSeverity severity = ToolSeverity::None;
    QStringList cwes; ///< "CWE-312", each once
    QStringList controls; ///< "MSTG-STORAGE-3" (edition 1) or "MASVS-STORAGE-1" (edition 2)
    std::vector<ToolPlace> places; ///< one result a place for rules that name many; see each reader
    QString fingerprint; ///< the tool's own, or empty
    QString suppression; ///< why the tool's user has put it aside; empty where nobody has
    bool isSuppressed = false;
    /// Found by asking something that runs: a request stands with it, or an address is all that
    /// says where.
    bool isOfRunning = false;
    bool operator==(const ToolResult &) const = default;
};

struct ToolComponent {
    QString ref; ///< the file's own name for it; vulnerabilities refer to it
    QString type; ///< "library", "framework", …
    QString group;
    QString name; ///< never empty
    QString version;
    QString purl;
    QString cpe;
    QString scope; ///< "required", "optional", "excluded" or empty
    QString licences; ///< ids, names or expressions, joined by ", "
    QStringList hashes; ///< "SHA-256:…"
    bool operator==(const ToolComponent &) const = default;
};

/// What a file says of some versions of what a vulnerability affects.
struct ToolVersions {
    QString version; ///< one; or
    QString range; ///< several, "vers:maven/>=2.0|<2.15.0"
    QString status; ///< "affected", "unaffected", "unknown"; empty: as the analysis says
    bool operator==(const ToolVersions &) const = default;
};

enum class ToolTarget { Component, Product, Service };

struct ToolAffected {
    QString ref; ///< of a component, or its package URL
    ToolTarget target = ToolTarget::Component; ///< as far as the file itself shows
    std::vector<ToolVersions> versions; ///< empty: whichever it has
    bool operator==(const ToolAffected &) const = default;
};

struct ToolVulnerability {
    QString id; ///< "CVE-2020-25649"
    QString source;
    ToolSeverity severity = ToolSeverity::None; ///< the highest of its ratings
    std::optional<double> score;
    QString vector;
    QStringList cwes;
    QString description;
    QString recommendation;
    QString state; ///< VEX: "exploitable", "not_affected", "in_triage", …; empty: nothing said
    QString justification;
    QString response; ///< joined by ", "
    QString detail;
    std::vector<ToolAffected> affects;
    bool operator==(const ToolVulnerability &) const = default;
};

/// Which build a report speaks of, as far as it says.
struct ToolSubject {
    std::optional<Platform> platform;
    QString name;
    QString package; ///< package name or bundle id
    QString version;
    QString build;
    QString sha256; ///< lower case hex
    QString sha1;
    QString md5;
    qint64 size = 0; ///< bytes; 0: not said
    QString minimumSystem;
    QString targetSystem;
    QStringList permissions;
    bool operator==(const ToolSubject &) const = default;
};

/// A tool's report as it was read; nothing in it belongs to a workspace yet.
struct ToolReport {
    ReportFormat format = ReportFormat::Sarif;
    QString formatVersion; ///< as the file says, or empty
    QString tool; ///< its name: "MobSF", "CodeQL"; several are joined by ", "
    QString toolVersion;
    QDateTime ranAt; ///< invalid: not said
    ToolSubject subject;
    std::vector<ToolResult> results;
    std::vector<ToolComponent> components;
    std::vector<ToolVulnerability> vulnerabilities;
    /// The tool has not looked at everything, or its results are not all here: what is not found
    /// may be there still. A warning says why.
    bool isIncomplete = false;
    /// What was read otherwise than it stands, or left out, one sentence each.
    QStringList warnings;
    bool operator==(const ToolReport &) const = default;
};

template<>
struct EnumText<ReportFormat> {
    static constexpr const char *context = "ReportFormat";
    static std::span<const EnumEntry<ReportFormat>> entries()
    {
        static constexpr EnumEntry<ReportFormat> table[] = {
            {ReportFormat::Mobsf, "mobsf", QT_TRANSLATE_NOOP("ReportFormat", "MobSF report")},
            {ReportFormat::Sarif, "sarif", QT_TRANSLATE_NOOP("ReportFormat", "SARIF log")},
            {ReportFormat::CycloneDx, "cyclonedx",
             QT_TRANSLATE_NOOP("ReportFormat", "CycloneDX bill of materials")},
            {ReportFormat::JUnit, "junit", QT_TRANSLATE_NOOP("ReportFormat", "JUnit report")},
            {ReportFormat::Mobsfscan, "mobsfscan",
             QT_TRANSLATE_NOOP("ReportFormat", "mobsfscan report")},
            {ReportFormat::Package, "package", QT_TRANSLATE_NOOP("ReportFormat", "Package check")},
        };
        return table;
    }
};

template<>
struct EnumText<ToolOutcome> {
    static constexpr const char *context = "ToolOutcome";
    static std::span<const EnumEntry<ToolOutcome>> entries()
    {
        static constexpr EnumEntry<ToolOutcome> table[] = {
            {ToolOutcome::Failed, "failed", QT_TRANSLATE_NOOP("ToolOutcome", "Failed")},
            {ToolOutcome::Review, "review", QT_TRANSLATE_NOOP("ToolOutcome", "To be looked at")},
            {ToolOutcome::Passed, "passed", QT_TRANSLATE_NOOP("ToolOutcome", "Passed")},
            {ToolOutcome::Note, "note", QT_TRANSLATE_NOOP("ToolOutcome", "For information")},
            {ToolOutcome::NotRun, "not_run", QT_TRANSLATE_NOOP("ToolOutcome", "Not run")},
        };
        return table;
    }
};

template<>
struct EnumText<ToolSeverity> {
    static constexpr const char *context = "ToolSeverity";
    static std::span<const EnumEntry<ToolSeverity>> entries()
    {
        static constexpr EnumEntry<ToolSeverity> table[] = {
            {ToolSeverity::None, "none", QT_TRANSLATE_NOOP("ToolSeverity", "Not rated")},
            {ToolSeverity::Low, "low", QT_TRANSLATE_NOOP("ToolSeverity", "Low")},
            {ToolSeverity::Medium, "medium", QT_TRANSLATE_NOOP("ToolSeverity", "Medium")},
            {ToolSeverity::High, "high", QT_TRANSLATE_NOOP("ToolSeverity", "High")},
            {ToolSeverity::Critical, "critical", QT_TRANSLATE_NOOP("ToolSeverity", "Critical")},
        };
        return table;
    }
};

} // namespace gatehouse
