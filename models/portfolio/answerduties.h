#pragma once

#include "models/portfolio/applicabilitypolicy.h"
#include "models/workspace/change.h"

namespace gatehouse {

// Who answers the questions of a profile, why, and who confirms what takes something away.

/// An app about to be written, checked (see checkedApp()), with who gave each answer that is not
/// the one `stored` has (nullptr: a new app) and when. What takes something away is confirmed at
/// once where the account may decide applicability and the tier needs no second person. Invalid
/// where such an answer does not say why or takes all that is selected item by item away at once
/// (ApplicabilityPolicy::selecting), and where an answer given now contradicts another (see
/// ProfileFlag::implies).
Result<App> settleAnswers(const Change &change, const App *stored, App app,
                          const DecidingAnswers &deciding);

/// Who answers does not confirm. Refused, with a sentence, to an account whose holder gave this
/// answer to the question of that key, now or by FormerHolders.
Result<void> checkMayConfirmAnswer(const Database &database, const Account &account,
                                   const QString &key, const GivenAnswer &given);

/// The app with these answers confirmed by the Change's account. Invalid where one is not to be
/// confirmed, gives no reason or contradicts another answer, Refused to whoever answered, now or by
/// FormerHolders.
Result<App> confirmAnswers(const Change &change, App app, const QStringList &flags,
                           const DecidingAnswers &deciding);

} // namespace gatehouse
