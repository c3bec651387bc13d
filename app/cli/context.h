#pragma once

#include "app/cli/painting.h"
#include "app/cli/passwords.h"
#include "models/base/language.h"
#include "models/product/openworkspace.h"
#include "models/workspace/change.h"

#include <memory>
#include <optional>

namespace gatehouse {

/// An open workspace and who works in it.
class Desk
{
public:
    Desk(OpenWorkspace open, Account account)
        : m_open(std::move(open)), m_account(std::move(account))
    {
    }

    const Database &database() const { return m_open.workspace->database(); }
    LibraryShelf &shelf() const { return *m_open.shelf; }
    QDate today() const { return m_open.workspace->clock().today(); }
    const Account &account() const { return m_account; }
    Session session() const { return {*m_open.workspace, m_account}; }
    /// The first one by an administrator in a workspace without a time zone is preceded by one that
    /// gives it that of the computer, which is said.
    Result<Change> begin(const Action &action) const;
    /// What the account signed in with; empty where it has not. Its signing key is locked by it.
    const Secret &password() const { return m_password; }
    void setPassword(Secret password) { m_password = std::move(password); }

private:
    OpenWorkspace m_open;
    Account m_account;
    Secret m_password;
};

/// What every verb is told besides its own options, and how it opens the workspace: the program
/// works in its time zone from then on.
struct Context {
    Language language = Language::Chinese;
    QString workspacePath;
    QString accountName;
    Passwords passwords;
    bool json = false;
    QString exportPath; ///< where a list goes instead of the terminal
    bool replaces = false; ///< an ordinary file that stands there may go
    std::shared_ptr<const Clock> clock;
    std::optional<Painting> painting; ///< only where the program is one that can

    /// To look: the file is not touched.
    Result<OpenWorkspace> openToRead() const;
    /// To look as somebody, whose password is asked for.
    Result<Desk> readAs() const;
    /// To write, as somebody whose password is asked for.
    Result<Desk> openToWrite() const;
    /// To write, as somebody who is still to prove it: for what is done with passwords themselves.
    Result<Desk> openUnproven() const;

    QString in(const LocalizedText &text) const { return text.in(language); }

private:
    /// --as, else the only active administrator.
    Result<Account> actingAccount(const Database &database) const;
    /// Leaves the password with the desk.
    Result<void> signIn(Desk &desk) const;
};

} // namespace gatehouse
