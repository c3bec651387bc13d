#pragma once

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
/// A condition of a library (see Condition) in words: names of flags by their titles, what they are
/// joined by in between. What is no flag stands as it is.
LocalizedText conditionInWords(const QString &condition);
/// The headings the flags stand under, in the order of the form.
const std::vector<ProfileSection> &profileSections();

} // namespace gatehouse
