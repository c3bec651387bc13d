#include "models/lifecycle/signaturepolicy.h"

#include "models/base/listing.h"
#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

namespace {

/// How many of the seats from `first` on the roles from `next` on can take, with those they took.
int mostTaken(const std::vector<SignatureSeat> &seats, const std::vector<Role> &taken,
              std::size_t next, std::vector<bool> &used, std::vector<bool> &best, int &bestCount)
{
    if (next == taken.size()) {
        const int count = static_cast<int>(std::ranges::count(used, true));
        if (count > bestCount) {
            bestCount = count;
            best = used;
        }
        return bestCount;
    }
    for (std::size_t seat = 0; seat < seats.size(); ++seat) {
        if (used[seat] || std::ranges::find(seats[seat], taken[next]) == seats[seat].end())
            continue;
        used[seat] = true;
        mostTaken(seats, taken, next + 1, used, best, bestCount);
        used[seat] = false;
    }
    return mostTaken(seats, taken, next + 1, used, best, bestCount);
}

} // namespace

const SignaturePolicy &SignaturePolicy::builtIn()
{
    static const SignaturePolicy policy = [] {
        const QJsonObject file = criteriaFile("signatures.json");
        SignaturePolicy read;
        for (const QJsonValue &each : file.value(QStringLiteral("tiers")).toArray()) {
            const QJsonObject tier = each.toObject();
            auto &seats =
                read.tiers.at(static_cast<size_t>(tier.value(QStringLiteral("tier")).toInt() - 1));
            for (const QJsonValue &seat : tier.value(QStringLiteral("seats")).toArray()) {
                SignatureSeat roles;
                for (const QJsonValue &role : seat.toArray())
                    roles.push_back(fromKey<Role>(role.toString()).value());
                seats.push_back(std::move(roles));
            }
        }
        for (const QJsonValue &days : file.value(QStringLiteral("warning_days")).toArray())
            read.warningDays.push_back(days.toInt());
        return read;
    }();
    return policy;
}

const std::vector<SignatureSeat> &SignaturePolicy::seatsFor(const App &app) const
{
    const int tier = std::clamp(app.tier, 1, static_cast<int>(tiers.size()));
    return tiers[static_cast<size_t>(tier - 1)];
}

int SignaturePolicy::warningFor(QDate lastDay, QDate today) const
{
    if (!lastDay.isValid())
        return 0;
    const qint64 left = today.daysTo(lastDay);
    int reached = 0;
    for (const int days : warningDays) {
        if (left >= 0 && left <= days)
            reached = days;
    }
    return reached;
}

std::vector<SignatureSeat> openSeats(const std::vector<SignatureSeat> &seats,
                                     const std::vector<Role> &taken)
{
    std::vector<bool> used(seats.size(), false);
    std::vector<bool> best = used;
    int bestCount = -1;
    mostTaken(seats, taken, 0, used, best, bestCount);
    std::vector<SignatureSeat> open;
    for (std::size_t seat = 0; seat < seats.size(); ++seat) {
        if (!best[seat])
            open.push_back(seats[seat]);
    }
    return open;
}

std::optional<Role> roleForSeat(const std::vector<SignatureSeat> &seats,
                                const std::vector<Role> &taken, const std::set<Role> &roles)
{
    const std::size_t open = openSeats(seats, taken).size();
    // In the order in which seats ask for them.
    for (const SignatureSeat &seat : seats) {
        for (const Role role : seat) {
            std::vector<Role> with = taken;
            with.push_back(role);
            if (roles.contains(role) && openSeats(seats, with).size() < open)
                return role;
        }
    }
    return std::nullopt;
}

QString seatLabel(const SignatureSeat &seat)
{
    QStringList roles;
    for (const Role role : seat)
        roles += label(role);
    // A long row of "or" is read slowly.
    return roles.size() > 2
        ? QCoreApplication::translate("SignaturePolicy", "any one of: %1").arg(listed(roles))
        : roles.join(QCoreApplication::translate("SignaturePolicy", " or "));
}

} // namespace gatehouse
