#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"

#include <functional>
#include <vector>

namespace gatehouse {

/// Where something belongs that leaves the workspace in somebody's name: as a file, on paper, on
/// the clipboard. Whoever writes such a thing asks check() first; it is the one answer for the
/// window and the command line. Looking is not asked about: whoever has the file can read it.
class ExportPlace
{
    Q_DECLARE_TR_FUNCTIONS(ExportPlace)
public:
    /// What spans the apps, or is the organisation's own.
    static ExportPlace everywhere() { return ExportPlace(Kind::Everywhere, {}); }
    /// What is told of a release, and so of its app; of an invalid id, of the organisation.
    static ExportPlace release(ReleaseId release) { return allOf({release}); }
    /// What is told of several of them at once.
    static ExportPlace allOf(std::vector<ReleaseId> releases)
    {
        return ExportPlace(Kind::AllOf, std::move(releases));
    }
    /// What belongs to each of them and is the same in all, as a piece of evidence is.
    static ExportPlace anyOf(std::vector<ReleaseId> releases)
    {
        return ExportPlace(Kind::AnyOf, std::move(releases));
    }
    /// What is published to everybody, or one's own: libraries, a public key, one's work.
    static ExportPlace nobodys() { return ExportPlace(Kind::Nobodys, {}); }

    /// Refused, with a sentence that names the app, where no role of the account as it is stored
    /// counts there; every role may read. An account with an invalid id is nobody: what leaves
    /// unnamed leaves as whoever has the file could copy it.
    Result<void> check(const Database &database, const Account &account) const;
    /// Whether an account, as it is stored, may do something there; nobody may.
    Result<bool> isHeld(const Database &database, const Account &account,
                        Permission permission) const;

private:
    enum class Kind { Everywhere, AllOf, AnyOf, Nobodys };

    ExportPlace(Kind kind, std::vector<ReleaseId> releases)
        : m_kind(kind), m_releases(std::move(releases))
    {
    }

    struct Look {
        bool isCovered = false;
        QString outside; ///< an app that is not; empty: the organisation, or nothing
    };
    using Covering = std::function<Result<bool>(AppId)>;
    Result<Look> look(const Database &database, const Covering &covers) const;

    Kind m_kind;
    std::vector<ReleaseId> m_releases;
};

} // namespace gatehouse
