#pragma once

#include <QJsonObject>

#include <vector>

namespace gatehouse {

/// A threat as the rule found it: under which number, and what tells it from others. None of that
/// ever changes.
struct NewThreat {
    QString number;
    QString rule;
    QString subject;
};

/// "T-0001".
QString threatNumber(int number);

// The audit log names no threat that a rule finds: there are hundreds. An entry that finds some
// says how many, from which number on, and has a digest of what they are.

inline constexpr char newThreatsKey[] = "threats_new";
inline constexpr char firstNewThreatKey[] = "threats_new_from";
inline constexpr char newThreatsDigestKey[] = "threats_new_sha256";

/// What an entry says of them; nothing where there are none.
QJsonObject newThreats(const std::vector<NewThreat> &found);
/// Their digest, in the order of their numbers.
QString digestOfThreats(const std::vector<NewThreat> &found);

} // namespace gatehouse
