#pragma once

#include "models/accounts/accountrepository.h"
#include "models/lifecycle/gatesigning.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// What every signing key of a test is locked by.
inline const QByteArray keyPassword = testPassword().toUtf8();
/// Guessing it would cost nothing, and neither does opening it.
inline constexpr SealCost cheapSeal{16, 1, 1};

/// The key an account signs with, made where it has none; not while a Change is open.
inline UnlockedKey keyOf(Workspace &workspace, const Account &account)
{
    const SigningKeyRepository keys(workspace.database());
    // Who may not sign has none, and is refused before it is looked at whose it is.
    if (!account.may(Permission::DecideGate)) {
        for (const Account &other : need(AccountRepository(workspace.database()).all())) {
            if (other.may(Permission::DecideGate))
                return keyOf(workspace, other);
        }
    }
    if (!need(keys.ofAccount(account.id))) {
        Change making = need(Change::begin({workspace, account}, actions::createKey));
        need(
            KeyAdministration::create(making, SignatureAlgorithm::Ed25519, keyPassword, cheapSeal));
        need(making.commit());
    }
    return need(keys.unlock(account, keyPassword));
}

/// Submits by one account and signs by another, and by as many more as the tier asks for: a gate's
/// decision as tests want it that are about something else.
inline Result<GateDecisionId> submitAndSign(Workspace &workspace, LibraryShelf &shelf,
                                            ReleaseId release, Phase phase,
                                            GateDecisionKind decision, const QString &statement,
                                            const Account &signer)
{
    const std::vector<Account> all = need(AccountRepository(workspace.database()).all());
    std::vector<Account> signers{signer};
    for (const char *name : {"security_manager", "administrator", "owner"}) {
        for (const Account &each : all) {
            if (each.name == QLatin1StringView(name) && each.id != signer.id)
                signers.push_back(each);
        }
    }
    for (const Account &each : signers)
        keyOf(workspace, each);
    {
        // Whoever may not sign is told so before anything is submitted for them.
        TRY_ASSIGN(const auto permitted, Change::begin({workspace, signer}, actions::signGate));
    }
    if (decision == GateDecisionKind::Passed) {
        Account requester;
        for (const Account &each : all) {
            if (each.name == QLatin1StringView("assessor")
                || (!requester.id.isValid() && each.may(Permission::SubmitGate)
                    && each.id != signer.id))
                requester = each;
        }
        TRY_ASSIGN(auto submitting, Change::begin({workspace, requester}, actions::submitGate));
        TRY(GateSigning::submit(submitting, shelf, release, phase, statement));
        TRY(submitting.commit());
    }
    Error refused;
    for (const Account &each : signers) {
        const UnlockedKey key = keyOf(workspace, each);
        TRY_ASSIGN(auto signing, Change::begin({workspace, each}, actions::signGate));
        auto signature =
            GateSigning::sign(signing, shelf, release, phase, decision, statement, key);
        if (!signature) {
            refused = signature.error();
            if (each.id == signer.id)
                return tl::unexpected(refused);
            continue;
        }
        TRY(signing.commit());
        if (*signature)
            return **signature;
    }
    return tl::unexpected(refused);
}

} // namespace gatehouse
