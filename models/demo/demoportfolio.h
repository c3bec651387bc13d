#pragma once

#include "models/base/result.h"

#include <QDateTime>

namespace gatehouse {

class Progress;

struct DemoSummary {
    int apps = 0;
    int releases = 0;
    int assessments = 0;
    int evidence = 0;
};

/// The password of all its accounts, which is no secret: whoever opens the demo is shown it.
QString demoPassword();

/// Makes a workspace at `path` with an insurer's portfolio to look around in: 12 apps of all
/// kinds, tiers and states, releases in every phase, late and blocked ones, findings and real
/// small evidence files. Everything is written through the same calls the screens use, dated
/// around `now`; people are posts, marked 示例. Fails as creating a workspace does, and with
/// Cancelled once `progress` is; either way nothing is left behind.
///
/// With the folder of this machine's keys (see WorkspaceKey) the last Change, of `now`, puts the
/// workspace's key on record and signs the head, which stands for all entries before it: that they
/// were played is in their dates, and no key that was not there then signs for those days. Where no
/// key can be had nothing is signed, as in any workspace.
Result<DemoSummary> buildDemoPortfolio(const QString &path, const QDateTime &now,
                                       Progress *progress = nullptr, const QString &keyFolder = {});

} // namespace gatehouse
