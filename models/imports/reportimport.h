#pragma once

#include "models/assessments/assessment.h"
#include "models/components/componentrepository.h"
#include "models/imports/importedreport.h"
#include "models/imports/rulemapping.h"
#include "models/libraries/libraryrepository.h"
#include "models/portfolio/packagedigest.h"
#include "models/workspace/change.h"

#include <array>
#include <set>

namespace gatehouse {

/// A report that was read, and the file it came from, which becomes evidence.
struct ReportFile {
    QString path;
    QByteArray sha256; ///< of what was read: what lies there by then must be the same
    ToolReport report;
    /// What becomes evidence where that is not the file, but what was found of it: its content,
    /// whose digest is then the one above, and its name.
    QByteArray written;
    QString writtenName;
    /// The release's package, as far as the report is of it: recorded with the import.
    std::optional<PackageDigest> package;

    static constexpr qint64 largestReport = 512LL * 1024 * 1024; ///< bytes
    /// Unreadable and Invalid as readReport() has it; Invalid for what is larger.
    static Result<ReportFile> read(const QString &path);
};

/// By which a tool can look at an app.
inline constexpr std::array toolMethods{Method::Static, Method::Dynamic, Method::Pentest,
                                        Method::Config};

struct ImportOptions {
    QString scan; ///< tells scans of one tool apart, of parts or languages; empty: there is one
    Language language = Language::Chinese; ///< of what findings say
    std::optional<Method> method = {}; ///< what the results count as, where a person says so
    /// Who would import it, for a preview: what that account may not change is said. Nothing: that
    /// is not known yet.
    std::optional<Account> account = {};
};

/// What becomes of the results of a rule.
enum class RuleFate {
    Unmapped, ///< nothing says which requirement it speaks of
    Opens, ///< a finding
    Reopens, ///< it was closed, or awaits its re-test, and is found again
    Stands, ///< the finding that is there goes on
    Accepted, ///< the risk of the finding that is there is accepted, and stays so
    NotApplicable, ///< what it speaks of does not apply to the release
    NotAsked, ///< no requirement asks for it
    Suppressed, ///< put aside in the tool, with its reason
    Passed,
    Noted, ///< said for information, or not run
};

/// The results of one rule of a report.
struct ImportedRule {
    QString tool;
    QString rule;
    QString title;
    int results = 0;
    ToolOutcome outcome = ToolOutcome::Note; ///< the worst
    ToolSeverity severity = ToolSeverity::None; ///< the highest
    QStringList cwes;
    QStringList controls;
    RequirementId requirement; ///< invalid: none
    QString citation;
    LocalizedText requirementTitle;
    std::optional<MappingConfidence> confidence; ///< nothing: unmapped
    MappedBy by = MappedBy::Rule;
    LocalizedText reason;
    RuleFate fate = RuleFate::Unmapped;
    QString why; ///< what else there is to say of that
    LocalizedText explanation; ///< why the requirement does not apply
    QString finding; ///< number of the finding that stands; empty: none yet
    /// Of its results that failed or passed, those that are stored and count for nothing, and why:
    /// Unmapped, NotAsked, NotApplicable or Suppressed.
    int notTaken = 0;
    RuleFate notTakenWhy = RuleFate::Unmapped;
    bool operator==(const ImportedRule &) const = default;
};

struct FindingCounts {
    int opened = 0;
    int same = 0;
    int gone = 0; ///< nothing of them is found any longer
    int reopened = 0;
    bool operator==(const FindingCounts &) const = default;
};

/// What came of a report, or would.
struct ReportOutcome {
    QString file;
    ReportFormat format = ReportFormat::Sarif;
    QString tool;
    QString toolVersion;
    int results = 0;
    int passes = 0;
    int mapped = 0; ///< results whose rule is mapped, be it to nothing
    std::set<Method> methods; ///< by which of them its results count as tests
    int components = 0;
    int vulnerabilities = 0; ///< that a bill of materials speaks of
    std::optional<RecordedComponents> recorded; ///< what they came to; nothing before the import
    FindingCounts findings;
    std::vector<ImportedRule> rules; ///< unmapped ones first, then by what becomes of them
    std::vector<QString> goneFindings; ///< their numbers
    /// Which package it is of, against what the register says of the release; empty where the
    /// report does not say.
    QString about;
    /// Where the report speaks of another package, build or platform; in the warnings too.
    QStringList differences;
    QStringList warnings; ///< of the reader, and where the report speaks of another build
    QString evidence; ///< its number; empty before it is imported
    Risk worst = Risk::None; ///< of the open findings that stand for its results, or that it opened

    /// The rules that nothing maps, whatever came of them: their results and the mapped ones are
    /// all there are.
    std::vector<const ImportedRule *> unmapped() const;
    /// The rules some of whose results count for nothing.
    std::vector<const ImportedRule *> notTaken() const;
    /// "5 results are not taken: not mapped 3, suppressed in the tool 2"; empty where all are.
    QString notTakenSentence() const;
};

/// Takes tools' reports over into a release.
///
/// Results of one tool, platform and scan name are a series: what the newest scan of it does not
/// find any longer is gone, and reports imported at once are one scan. A finding stands for one
/// rule in a release. It is opened for results that failed or are to be looked at, on the
/// requirement their rule is mapped to; the next scan says whether it is still found. What is gone
/// then awaits its re-test where it was open or being fixed; what is found again goes back to
/// fixing, and where it was closed a new finding names it. What a person decided is never changed:
/// accepted risks stay accepted, words and levels stay as they are. Nothing is opened for what is
/// suppressed in the tool or speaks of a requirement that does not apply.
class ReportImport
{
    Q_DECLARE_TR_FUNCTIONS(ReportImport)
public:
    /// What run() would come to. Reads only: for a job's own connection too.
    static Result<std::vector<ReportOutcome>>
    preview(const Database &database, LibraryShelf &shelf, ReleaseId release,
            const std::vector<ReportFile> &reports, QDate today, const ImportOptions &options = {});
    /// Imports them within the caller's Change (actions::importReport). Refused to who may not add
    /// evidence; Conflict when a file is not what was read any more, or another package was
    /// recorded at the release since. Who may not change releases records none.
    static Result<std::vector<ReportOutcome>> run(Change &change, LibraryShelf &shelf,
                                                  ReleaseId release,
                                                  const std::vector<ReportFile> &reports,
                                                  const ImportOptions &options = {});
    /// Takes an import back: the findings it opened go, those it moved, its links and the release's
    /// package are as before; the report stays evidence. Conflict when a later import of the series
    /// is there, or somebody has worked on one of the findings since.
    static Result<void> takeBack(Change &change, const ImportedReport &report);
};

template<>
struct EnumText<RuleFate> {
    static constexpr const char *context = "RuleFate";
    static std::span<const EnumEntry<RuleFate>> entries()
    {
        static constexpr EnumEntry<RuleFate> table[] = {
            {RuleFate::Unmapped, "unmapped", QT_TRANSLATE_NOOP("RuleFate", "Not mapped")},
            {RuleFate::Opens, "new", QT_TRANSLATE_NOOP("RuleFate", "New finding")},
            {RuleFate::Reopens, "reopened", QT_TRANSLATE_NOOP("RuleFate", "Found again")},
            {RuleFate::Stands, "same", QT_TRANSLATE_NOOP("RuleFate", "Still found")},
            {RuleFate::Accepted, "accepted", QT_TRANSLATE_NOOP("RuleFate", "Risk accepted")},
            {RuleFate::NotApplicable, "not_applicable",
             QT_TRANSLATE_NOOP("RuleFate", "Does not apply")},
            {RuleFate::NotAsked, "not_asked", QT_TRANSLATE_NOOP("RuleFate", "Not asked for")},
            {RuleFate::Suppressed, "suppressed",
             QT_TRANSLATE_NOOP("RuleFate", "Suppressed in the tool")},
            {RuleFate::Passed, "passed", QT_TRANSLATE_NOOP("RuleFate", "Passed")},
            {RuleFate::Noted, "noted", QT_TRANSLATE_NOOP("RuleFate", "For information")},
        };
        return table;
    }
};

} // namespace gatehouse
