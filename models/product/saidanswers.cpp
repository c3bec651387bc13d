#include "models/product/saidanswers.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr QByteArrayView profilePrefix("profile.");

} // namespace

bool SaidAnswer::isAnswer(QByteArrayView member)
{
    return member.startsWith(profilePrefix);
}

std::vector<SaidAnswer> SaidAnswer::in(const std::vector<CanonicalMember> &before,
                                       const std::vector<CanonicalMember> &after)
{
    std::vector<SaidAnswer> said;
    for (const auto *side : {&before, &after}) {
        for (const CanonicalMember &member : *side) {
            if (!isAnswer(member.name))
                continue;
            const qsizetype dot = member.name.indexOf('.', profilePrefix.size());
            const QByteArrayView flag = dot < 0 ? member.name : member.name.first(dot);
            const QByteArrayView part = dot < 0 ? QByteArrayView() : member.name.sliced(dot + 1);
            auto found = std::ranges::find(said, flag, &SaidAnswer::flag);
            if (found == said.end())
                found = said.insert(said.end(), {flag.toByteArray()});
            found->isGiven = found->isGiven || part != "confirmed_by";
        }
    }
    return said;
}

} // namespace gatehouse
