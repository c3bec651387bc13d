#include "models/base/jsondifference.h"

namespace gatehouse {

namespace {

QJsonObject membersNotIn(const QJsonObject &object, const QJsonObject &other)
{
    QJsonObject own;
    for (auto member = object.begin(); member != object.end(); ++member) {
        // value() of a missing key is Undefined, which no stored value equals.
        if (member.value() != other.value(member.key()))
            own.insert(member.key(), member.value());
    }
    return own;
}

} // namespace

JsonDifference differenceOf(const QJsonObject &before, const QJsonObject &after)
{
    return {membersNotIn(before, after), membersNotIn(after, before)};
}

} // namespace gatehouse
