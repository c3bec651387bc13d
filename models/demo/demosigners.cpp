#include "models/demo/demosigners.h"

#include "models/accounts/accountrepository.h"
#include "models/demo/demoportfolio.h"
#include "models/demo/demoscript.h"
#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/signaturepolicy.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/signatures/signingkey.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"

namespace gatehouse {

Result<void> DemoSigners::makeKeys(const std::map<std::string, Account> &accounts)
{
    const std::pair<const char *, SignatureAlgorithm> signers[] = {
        {"manager", SignatureAlgorithm::Sm2},
        {"lead", SignatureAlgorithm::Sm2},
        {"lead-agent", SignatureAlgorithm::Ed25519},
        {"approver", SignatureAlgorithm::Ed25519},
    };
    const QByteArray password = demoPassword().toUtf8();
    // Everybody knows the password; to make it costly to guess would only cost time.
    constexpr SealCost cost{1 << 10, 8, 1};
    for (const auto &[name, algorithm] : signers) {
        TRY_ASSIGN(auto making, m_begin(name, actions::createKey));
        TRY(KeyAdministration::create(making, algorithm, password, cost));
        TRY(making.commit());
        TRY_ASSIGN(UnlockedKey key,
                   SigningKeyRepository(database()).unlock(accounts.at(name), password));
        m_keys.emplace(name, std::move(key));
    }
    return {};
}

// A project lead signs for the apps assigned to it, and the security manager for the others, and
// for those that take two; an approver besides where no lead has an account.
Result<QByteArrayList> DemoSigners::signersOf(ReleaseId id) const
{
    TRY_ASSIGN(const Release release, ReleaseRepository(database()).release(id));
    TRY_ASSIGN(const App app, AppRepository(database()).app(release.app));
    QByteArrayList signers;
    for (const char *name : {"lead", "lead-agent"}) {
        TRY_ASSIGN(const Account account,
                   AccountRepository(database()).byName(QString::fromLatin1(name)));
        TRY_ASSIGN(const bool own, leads(database(), account, app));
        // Responsible person and deputy take one seat between them.
        if (own) {
            signers += name;
            break;
        }
    }
    const bool takesTwo = SignaturePolicy::builtIn().seatsFor(app).size() > 1;
    if (signers.isEmpty() || takesTwo)
        signers += "manager";
    if (signers.size() == 1 && takesTwo)
        signers += "approver";
    return signers;
}

Result<void> DemoSigners::decide(ReleaseId release, Phase phase, GateDecisionKind kind,
                                 const QString &statement)
{
    if (kind == GateDecisionKind::Passed) {
        TRY_ASSIGN(auto submitting, m_begin("assessor", actions::submitGate));
        TRY(GateSigning::submit(submitting, *m_open.shelf, release, phase, statement));
        TRY(submitting.commit());
    }
    TRY_ASSIGN(const QByteArrayList signers, signersOf(release));
    for (const QByteArray &signer : signers) {
        TRY_ASSIGN(
            auto signing,
            m_begin(signer.constData(),
                    kind == GateDecisionKind::Reopened ? actions::reopenGate : actions::signGate));
        TRY_ASSIGN(const auto decided,
                   GateSigning::sign(signing, *m_open.shelf, release, phase, kind, statement,
                                     m_keys.at(signer.toStdString())));
        TRY(signing.commit());
        if (decided)
            break;
    }
    return {};
}

} // namespace gatehouse
