#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Everything a person can do to a workspace: the key that stands in the audit log, the
/// permission it needs, and its words (English source, context "Action"). Windows and the
/// command line begin their Changes with these, so the log reads the same whoever did it.
namespace actions {
inline constexpr Action createWorkspace{"workspace.create", Permission::AdministerWorkspace};
inline constexpr Action addAccount{"account.add", Permission::AdministerWorkspace};
inline constexpr Action editAccount{"account.edit", Permission::AdministerWorkspace};
inline constexpr Action publishLibrary{"library.publish", Permission::ManageLibraries};
inline constexpr Action addUnit{"unit.add", Permission::ManageOrganisation};
inline constexpr Action editUnit{"unit.edit", Permission::ManageOrganisation};
inline constexpr Action removeUnit{"unit.remove", Permission::ManageOrganisation};
inline constexpr Action addPerson{"person.add", Permission::ManageOrganisation};
inline constexpr Action editPerson{"person.edit", Permission::ManageOrganisation};
inline constexpr Action addApp{"app.add", Permission::ManagePortfolio};
inline constexpr Action editApp{"app.edit", Permission::ManagePortfolio};
inline constexpr Action addRelease{"release.add", Permission::ManagePortfolio};
inline constexpr Action editRelease{"release.edit", Permission::ManagePortfolio};
inline constexpr Action decideApplicability{"applicability.decide",
                                            Permission::DecideApplicability};
inline constexpr Action withdrawApplicability{"applicability.withdraw",
                                              Permission::DecideApplicability};
inline constexpr Action assess{"assessment.record", Permission::Assess};
inline constexpr Action addEvidence{"evidence.add", Permission::AddEvidence};
inline constexpr Action editEvidence{"evidence.edit", Permission::AddEvidence};
inline constexpr Action linkEvidence{"evidence.link", Permission::AddEvidence};
inline constexpr Action unlinkEvidence{"evidence.unlink", Permission::AddEvidence};
inline constexpr Action openFinding{"finding.open", Permission::ManageFindings};
inline constexpr Action editFinding{"finding.edit", Permission::ManageFindings};
inline constexpr Action retestFinding{"finding.retest", Permission::ManageFindings};
inline constexpr Action acceptRisk{"risk.accept", Permission::AcceptRisk};
inline constexpr Action renewRisk{"risk.renew", Permission::AcceptRisk};
inline constexpr Action withdrawRisk{"risk.withdraw", Permission::AcceptRisk};
inline constexpr Action decideGate{"gate.decide", Permission::DecideGate};
} // namespace actions

/// What an action's key means to a person, in the running language: "gate.decide" → "Decide a
/// gate". The key itself where it is not one of ours.
QString actionLabel(const QString &key);

} // namespace gatehouse
