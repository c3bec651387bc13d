#pragma once

#include "models/base/condition.h"
#include "models/base/language.h"

#include <vector>

namespace gatehouse {

/// One question of the app profile (resources/criteria/profile-flags.json).
struct ProfileFlag {
    QString key;
    QString section;
    LocalizedText title;
    LocalizedText question;
    LocalizedText present; ///< "the app uses SMS one-time codes"
    LocalizedText absent; ///< "the app has no SMS one-time codes"
    LocalizedText when; ///< "SMS one-time codes are used", what follows a "when"
    /// Keys of the questions that are answered with yes wherever this one is: whoever sends codes
    /// by SMS uses one-time codes. Complete: what those imply stands here too.
    QStringList implies;
    /// Asked by earlier versions of the built-in library only. Answers stay, and count for releases
    /// held against those; the form leaves it out for every other app.
    bool retired = false;
};

/// A heading of the profile form.
struct ProfileSection {
    QString key;
    LocalizedText title;
};

/// All of them, in the order of the form. Read once.
const std::vector<ProfileFlag> &profileFlags();
/// nullptr when there is no such flag.
const ProfileFlag *profileFlag(const QString &key);
/// The conditions of a requirement, which must all hold, in a sentence: "when personal information
/// is collected or used". Empty where there is none; what is no flag of ours, and what cannot be
/// parsed, stands in quotes as it is.
LocalizedText conditionInWords(const QStringList &conditions);
/// A comparison of a fact of the app: "the tier is at most 2".
LocalizedText comparisonInWords(const Condition::Term &term);
/// The headings the flags stand under, in the order of the form.
const std::vector<ProfileSection> &profileSections();

} // namespace gatehouse
