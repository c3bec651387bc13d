#pragma once

#include "models/portfolio/app.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/workspace/change.h"

#include <QSet>

namespace gatehouse {

/// An app as lists show it.
struct AppSummary {
    AppId id;
    QString uid;
    QString code;
    QString name;
    AppKind kind = AppKind::NativeApp;
    AppStatus status = AppStatus::Proposed;
    int tier = 3;
    QString ownerUnit;
    QString responsible;
    ReleaseId currentRelease;
    QString currentVersion;
    bool operator==(const AppSummary &) const = default;
};

class AppRepository
{
    Q_DECLARE_TR_FUNCTIONS(AppRepository)
public:
    explicit AppRepository(const Database &database) : m_database(database) { }

    Result<std::vector<AppSummary>> all() const; ///< by code
    Result<QStringList> businessLines() const; ///< those that apps name, each once
    Result<std::vector<AppSummary>> ownedBy(UnitId unit) const; ///< by code
    Result<std::vector<AppSummary>> answeredForBy(PersonId person) const; ///< by code
    Result<App> app(AppId id) const;
    Result<App> appByCode(const QString &code) const; ///< NotFound says how to list them
    /// The profile and tier alone: what applicability and gates need.
    Result<Profile> profile(AppId id) const;
    /// Which retired flags (see ProfileFlag) still decide something for the app: those in the
    /// libraries its releases are held against, and in the newest version of each library, which
    /// its next release will be held against. Of an invalid id the latter alone.
    Result<QSet<QString>> retiredFlagsAsked(AppId id) const;

    /// Which answers take something away from the app: by the tier scheme, and by the conditions
    /// of the libraries that retiredFlagsAsked() looks into. At the app's tier.
    Result<DecidingAnswers> decidingAnswers(AppId id) const;

    /// Checks every field (see App), a new code for what files and commands cannot be called (see
    /// TextRule::checkForFiles), suggests the tier unless tierDecided (which needs a
    /// reason), stores, indexes for search. An answer that takes something away needs a reason, and
    /// is confirmed at once only where the account may decide applicability and the policy needs
    /// nobody else at the app's tier, as it is and as it was. Another number of users needs a
    /// source (see settleUserCount).
    static Result<AppId> add(Change &change, App app);
    /// Puts a removed app back under the uid it had, as if it were added now: whoever does so gives
    /// its answers, and somebody confirms them anew.
    static Result<AppId> restore(Change &change, App app);
    /// Writes every field, profile and lists included. Conflict when the revision is stale.
    static Result<void> update(Change &change, App app);
    /// Confirms answers that take something away, as they stood in `revision`: Conflict when that
    /// is stale, Refused for whoever gave one of them, Invalid where one has nothing to confirm.
    static Result<void> confirm(Change &change, AppId id, qint64 revision,
                                const QStringList &flags);
    /// Conflict when it has a release, or people were assigned to it: what was recorded stays.
    static Result<void> remove(Change &change, AppId id);

private:
    Result<std::vector<AppSummary>> summaries(const char *condition, qint64 value) const;
    /// The conditions of the libraries that ask something of the app (see retiredFlagsAsked).
    Result<QStringList> conditionsAsked(AppId id) const;

    const Database &m_database;
};

} // namespace gatehouse
