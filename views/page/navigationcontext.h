#pragma once

#include "models/base/id.h"
#include "models/base/language.h"
#include "models/base/phase.h"
#include "models/workspace/workspace.h"
#include "views/design/dialogseam.h"
#include "views/design/message.h"
#include "views/page/acting.h"
#include "views/page/job.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <variant>

class QSettings;

namespace gatehouse {

class LibraryShelf;

/// The parts of a release's page, by what they are about. Last: the one shown before.
enum class ReleaseTab {
    Last,
    Gate,
    Requirements,
    Threats,
    Tests,
    Evidence,
    Findings,
    Components,
    Development,
    SignOffs,
    History,
    Progress
};

/// Somewhere to go. A page says in its PageEntry which of these it shows (see Page::open).
struct ReleaseDestination {
    ReleaseId release;
    std::optional<Phase> phase; ///< nothing: the release's current phase
    RequirementId requirement; ///< to select, when valid
    ReleaseTab tab = ReleaseTab::Last;
    FindingId finding = {}; ///< to select among the findings, when valid
    EvidenceId evidence = {}; ///< to select among the evidence, when valid
    ThreatId threat = {}; ///< to select in the threat model, when valid
    CountermeasureId countermeasure = {}; ///< to select in the threat model, when valid
    TestCaseId testCase = {}; ///< to select among the tests, when valid
    bool operator==(const ReleaseDestination &) const = default;
};
struct AppDestination {
    AppId app;
    bool operator==(const AppDestination &) const = default;
};
struct RequirementDestination {
    LibraryId library;
    RequirementId requirement; ///< invalid: the library as a whole
    bool operator==(const RequirementDestination &) const = default;
};
/// A version of a threat library.
struct ThreatLibraryDestination {
    QString library; ///< "KEY@VERSION", or "KEY@draft"
    QString rule; ///< to select, when not empty
    bool operator==(const ThreatLibraryDestination &) const = default;
};
/// What the organisation itself is held against.
struct OrganisationDestination {
    RequirementId requirement; ///< to select, when valid
    FindingId finding = {}; ///< to select among the findings, when valid
    EvidenceId evidence = {}; ///< to select among the evidence, when valid
    bool operator==(const OrganisationDestination &) const = default;
};
/// A register of the management system.
struct ManagementDestination {
    QString record; ///< which register, by the key of what it keeps: "document"
    qint64 id = 0; ///< to select, when not 0
    bool operator==(const ManagementDestination &) const = default;
};
/// What became of one record, as the audit log tells it.
struct RecordDestination {
    QString entity; ///< key of its kind
    QString uid;
    qint64 id = 0;
    bool operator==(const RecordDestination &) const = default;
};
/// A list of the whole portfolio, narrowed: what stands behind a number of a chart.
struct ListDestination {
    QString list; ///< "board", "findings" … (see PageEntry::lists)
    QList<QPair<QString, QString>> filter; ///< field key and value key; all of them hold
    LocalizedText name = {}; ///< of what is looked at then: "Test · Blocked"
    bool operator==(const ListDestination &) const = default;
};
using Destination = std::variant<ReleaseDestination, AppDestination, RequirementDestination,
                                 OrganisationDestination, ThreatLibraryDestination,
                                 ManagementDestination, RecordDestination, ListDestination>;

/// What a page may ask of the frame around it, without knowing the frame or any other page.
/// A page gets it in its constructor and lives no longer than the workspace it shows, so
/// session() and shelf() are good for the whole life of a page.
class NavigationContext : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Leads there; false when no page shows such a destination.
    virtual bool open(const Destination &destination) = 0;
    /// Leads to the page registered under this key ("portfolio", "libraries" …).
    virtual bool openPage(const QString &key) = 0;

    void openRelease(ReleaseId release, std::optional<Phase> phase = {},
                     RequirementId requirement = {}, ReleaseTab tab = ReleaseTab::Last)
    {
        open(ReleaseDestination{release, phase, requirement, tab});
    }
    void openApp(AppId app) { open(AppDestination{app}); }
    void openRequirement(LibraryId library, RequirementId requirement = {})
    {
        open(RequirementDestination{library, requirement});
    }
    void openOrganisation(RequirementId requirement = {})
    {
        open(OrganisationDestination{requirement});
    }

    /// Says something in the message bar above the page.
    virtual void showMessage(const Message &message) = 0;
    /// The error's sentence, as an error; nothing for a Cancelled one.
    void showError(const Error &error)
    {
        if (error.kind != ErrorKind::Cancelled)
            showMessage({MessageKind::Error, error.message, error.cause, {}, {}});
    }
    void showSuccess(const QString &text) { showMessage({MessageKind::Success, text, {}, {}, {}}); }

    /// Says what was just done, with a step back beside it.
    /// `entry`: of the audit log; 0: the last thing done.
    virtual void offerUndo(const QString &done, qint64 entry = 0) = 0;
    /// What a job wrote over a connection of its own is the last thing done from then on.
    virtual void noteDone(qint64 entry) = 0;
    /// Takes an entry of the audit log back and says so, or why not.
    virtual void undo(qint64 sequence) = 0;

    /// Runs `work` off the screen's thread, with its title, progress and a cancel in the status
    /// bar. Work must not touch the session's database: it opens its own reader
    /// (Workspace::readers) and its own LibraryShelf. `done` gets the result on this
    /// thread, unless `receiver` is gone by then. A failure other than Cancelled is also shown in
    /// the message bar, so `done` need not repeat it.
    template<class T>
    void runJob(const QString &title, QObject *receiver, std::function<Result<T>(Progress &)> work,
                std::function<void(Result<T>)> done)
    {
        startJob(makeJob<T>(title, receiver, std::move(work), std::move(done)));
    }

    /// The same for what is only read to be shown: closing the window ends it without a question.
    template<class T>
    void runReading(const QString &title, QObject *receiver,
                    std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> done)
    {
        Job job = makeJob<T>(title, receiver, std::move(work), std::move(done));
        job.isReading = true;
        startJob(std::move(job));
    }

    /// Message boxes, file dialogs and text prompts, behind a seam for tests.
    virtual Dialogs &dialogs() = 0;
    /// The open workspace and the account that acts in it now.
    virtual Session session() const = 0;
    /// What that account may do where.
    virtual std::shared_ptr<const AccountReach> reach() const = 0;
    /// It, about to write there; without a place, what belongs to no app.
    Acting acting(const ActionPlace &place = {}) const { return {reach(), place}; }
    /// Published libraries, read once; for this thread only.
    virtual LibraryShelf &shelf() const = 0;
    virtual Language language() const = 0;
    /// This user's settings: column widths, filters, last choices.
    virtual QSettings &settings() = 0;

    QDate today() const { return session().workspace.clock().today(); }

Q_SIGNALS:
    /// Another account acts from now on, or may do other things: enable and disable accordingly.
    void sessionChanged();
    /// Texts changed already (LanguageChange events were delivered); bilingual content follows.
    void languageChanged(gatehouse::Language language);
    /// A workspace was opened or closed. Pages are made anew, so only the frame's parts care.
    void workspaceChanged();

protected:
    virtual void startJob(Job job) = 0;
};

} // namespace gatehouse
