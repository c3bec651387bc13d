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
};

/// A heading of the profile form.
struct ProfileSection {
    QString key;
    LocalizedText title;
};

/// All 26, in the order of the form. Read once.
const std::vector<ProfileFlag> &profileFlags();
/// nullptr when there is no such flag.
const ProfileFlag *profileFlag(const QString &key);
/// The headings the flags stand under, in the order of the form.
const std::vector<ProfileSection> &profileSections();

} // namespace gatehouse
