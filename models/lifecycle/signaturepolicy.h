#pragma once

#include "models/accounts/account.h"
#include "models/portfolio/app.h"

#include <array>
#include <vector>

namespace gatehouse {

/// One signature that a gate needs: the roles that may give it, the one it is asked of first.
using SignatureSeat = std::vector<Role>;

/// How many sign a gate, in which roles, by tier; and how long before something ends that a passed
/// gate rests on a warning is given. The policy is data with a name and version:
/// resources/criteria/signatures.json.
struct SignaturePolicy {
    std::array<std::vector<SignatureSeat>, 3> tiers; ///< tier 1 first
    std::vector<int> warningDays; ///< the longest first

    static const SignaturePolicy &builtIn();
    /// By its tier, which its lead does not set alone (see checkTierIsNotTheirOwn).
    const std::vector<SignatureSeat> &seatsFor(const App &app) const;
    /// The step of the warnings that a last day has come to, in days: 30, 14 or 7; 0: none yet, or
    /// it is over.
    int warningFor(QDate lastDay, QDate today) const;
};

/// The seats that are left when those who hold these roles have taken one each, so that as many
/// as possible are taken.
std::vector<SignatureSeat> openSeats(const std::vector<SignatureSeat> &seats,
                                     const std::vector<Role> &taken);
/// As which of its roles an account would take one of the open seats; nothing where it can take
/// none.
std::optional<Role> roleForSeat(const std::vector<SignatureSeat> &seats,
                                const std::vector<Role> &taken, const std::set<Role> &roles);
/// "Security manager or Project lead", in the running language.
QString seatLabel(const SignatureSeat &seat);

} // namespace gatehouse
