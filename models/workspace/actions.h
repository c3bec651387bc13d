#pragma once

#include "models/workspace/change.h"

namespace gatehouse {

/// Everything a person can do to a workspace: the key that stands in the audit log, the
/// permission it needs, and its words (English source, context "Action"). Windows and the
/// command line begin their Changes with these, so the log reads the same whoever did it.
namespace actions {
inline constexpr Action createWorkspace{"workspace.create", Permission::AdministerWorkspace,
                                        QT_TRANSLATE_NOOP("Action", "Create the workspace")};
inline constexpr Action addAccount{"account.add", Permission::AdministerWorkspace,
                                   QT_TRANSLATE_NOOP("Action", "Add an account")};
inline constexpr Action editAccount{"account.edit", Permission::AdministerWorkspace,
                                    QT_TRANSLATE_NOOP("Action", "Change an account")};
inline constexpr Action setFirstPassword{
    "account.password.first", Permission::AdministerWorkspace,
    QT_TRANSLATE_NOOP("Action", "Set the first administrator's password"), true};
inline constexpr Action changePassword{"account.password", Permission::AdministerWorkspace,
                                       QT_TRANSLATE_NOOP("Action", "Change one's own password"),
                                       true};
inline constexpr Action resetPassword{
    "account.password.reset", Permission::AdministerWorkspace,
    QT_TRANSLATE_NOOP("Action", "Set another account's password")};
inline constexpr Action unlockAccount{"account.unlock", Permission::AdministerWorkspace,
                                      QT_TRANSLATE_NOOP("Action", "Unlock an account")};
inline constexpr Action noteWrongPassword{"account.attempt", Permission::AdministerWorkspace,
                                          QT_TRANSLATE_NOOP("Action", "Enter a wrong password"),
                                          true};
inline constexpr Action lockAccount{
    "account.lock", Permission::AdministerWorkspace,
    QT_TRANSLATE_NOOP("Action", "Lock an account after wrong passwords"), true};
inline constexpr Action noteSignIn{"account.sign_in", Permission::AdministerWorkspace,
                                   QT_TRANSLATE_NOOP("Action", "Sign in"), true};
inline constexpr Action editPasswordPolicy{
    "account.policy", Permission::AdministerWorkspace,
    QT_TRANSLATE_NOOP("Action", "Change the password policy")};
inline constexpr Action publishLibrary{"library.publish", Permission::ManageLibraries,
                                       QT_TRANSLATE_NOOP("Action", "Publish a library")};
inline constexpr Action addUnit{"unit.add", Permission::ManageOrganisation,
                                QT_TRANSLATE_NOOP("Action", "Add a department")};
inline constexpr Action editUnit{"unit.edit", Permission::ManageOrganisation,
                                 QT_TRANSLATE_NOOP("Action", "Change a department")};
inline constexpr Action removeUnit{"unit.remove", Permission::ManageOrganisation,
                                   QT_TRANSLATE_NOOP("Action", "Remove a department")};
inline constexpr Action addPerson{"person.add", Permission::ManageOrganisation,
                                  QT_TRANSLATE_NOOP("Action", "Add a person")};
inline constexpr Action editPerson{"person.edit", Permission::ManageOrganisation,
                                   QT_TRANSLATE_NOOP("Action", "Change a person")};
inline constexpr Action addPost{"post.add", Permission::ManageOrganisation,
                                QT_TRANSLATE_NOOP("Action", "Add a post")};
inline constexpr Action editPost{"post.edit", Permission::ManageOrganisation,
                                 QT_TRANSLATE_NOOP("Action", "Change a post")};
inline constexpr Action removePost{"post.remove", Permission::ManageOrganisation,
                                   QT_TRANSLATE_NOOP("Action", "Remove a post")};
inline constexpr Action addServicePeriod{"service.add", Permission::ManageOrganisation,
                                         QT_TRANSLATE_NOOP("Action", "Record a period of service")};
inline constexpr Action editServicePeriod{
    "service.edit", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Change a period of service")};
inline constexpr Action removeServicePeriod{
    "service.remove", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Remove a period of service")};
inline constexpr Action assign{"assignment.add", Permission::ManageOrganisation,
                               QT_TRANSLATE_NOOP("Action", "Assign a person")};
inline constexpr Action editAssignment{"assignment.edit", Permission::ManageOrganisation,
                                       QT_TRANSLATE_NOOP("Action", "Change an assignment")};
inline constexpr Action endAssignment{"assignment.end", Permission::ManageOrganisation,
                                      QT_TRANSLATE_NOOP("Action", "End an assignment")};
inline constexpr Action removeAssignment{"assignment.remove", Permission::ManageOrganisation,
                                         QT_TRANSLATE_NOOP("Action", "Remove an assignment")};
inline constexpr Action delegate{"delegation.add", Permission::ManageOrganisation,
                                 QT_TRANSLATE_NOOP("Action", "Arrange a delegation")};
inline constexpr Action editDelegation{"delegation.edit", Permission::ManageOrganisation,
                                       QT_TRANSLATE_NOOP("Action", "Change a delegation")};
inline constexpr Action removeDelegation{"delegation.remove", Permission::ManageOrganisation,
                                         QT_TRANSLATE_NOOP("Action", "Remove a delegation")};
inline constexpr Action addApp{"app.add", Permission::ManagePortfolio,
                               QT_TRANSLATE_NOOP("Action", "Add an app")};
inline constexpr Action editApp{"app.edit", Permission::ManagePortfolio,
                                QT_TRANSLATE_NOOP("Action", "Change an app")};
inline constexpr Action confirmProfile{"profile.confirm", Permission::DecideApplicability,
                                       QT_TRANSLATE_NOOP("Action", "Confirm a profile's answers")};
inline constexpr Action addRelease{"release.add", Permission::ManagePortfolio,
                                   QT_TRANSLATE_NOOP("Action", "Add a release")};
inline constexpr Action editRelease{"release.edit", Permission::ManagePortfolio,
                                    QT_TRANSLATE_NOOP("Action", "Change a release")};
inline constexpr Action moveRelease{
    "release.move", Permission::ManagePortfolio,
    QT_TRANSLATE_NOOP("Action", "Move a release to another library version")};
inline constexpr Action decideApplicability{"applicability.decide", Permission::DecideApplicability,
                                            QT_TRANSLATE_NOOP("Action", "Decide applicability")};
inline constexpr Action confirmApplicability{
    "applicability.confirm", Permission::DecideApplicability,
    QT_TRANSLATE_NOOP("Action", "Confirm an applicability decision")};
inline constexpr Action withdrawApplicability{
    "applicability.withdraw", Permission::DecideApplicability,
    QT_TRANSLATE_NOOP("Action", "Withdraw an applicability decision")};
inline constexpr Action assess{"assessment.record", Permission::Assess,
                               QT_TRANSLATE_NOOP("Action", "Record an assessment")};
inline constexpr Action confirmAssessment{
    "assessment.confirm", Permission::Assess,
    QT_TRANSLATE_NOOP("Action", "Confirm an earlier phase's judgement")};
inline constexpr Action submitAssessment{
    "assessment.submit", Permission::Assess,
    QT_TRANSLATE_NOOP("Action", "Submit an assessment for review")};
inline constexpr Action withdrawSubmission{
    "assessment.withdraw", Permission::Assess,
    QT_TRANSLATE_NOOP("Action", "Withdraw a submitted assessment")};
inline constexpr Action acceptAssessment{"review.accept", Permission::Review,
                                         QT_TRANSLATE_NOOP("Action", "Accept an assessment")};
inline constexpr Action returnAssessment{"review.return", Permission::Review,
                                         QT_TRANSLATE_NOOP("Action", "Return an assessment")};
inline constexpr Action askAssessor{"review.ask", Permission::Review,
                                    QT_TRANSLATE_NOOP("Action", "Ask about an assessment")};
inline constexpr Action withdrawReview{"review.withdraw", Permission::Review,
                                       QT_TRANSLATE_NOOP("Action", "Withdraw a review")};
inline constexpr Action drawSample{"review.sample", Permission::Review,
                                   QT_TRANSLATE_NOOP("Action", "Draw a sample to review")};
inline constexpr Action demandReviews{
    "review.demand", Permission::AdministerWorkspace,
    QT_TRANSLATE_NOOP("Action", "Say whether gates ask for reviews")};
inline constexpr Action changeTimeZone{"workspace.time_zone", Permission::AdministerWorkspace,
                                       QT_TRANSLATE_NOOP("Action", "Set the time zone")};
inline constexpr Action addEvidence{"evidence.add", Permission::AddEvidence,
                                    QT_TRANSLATE_NOOP("Action", "Add evidence")};
inline constexpr Action editEvidence{"evidence.edit", Permission::AddEvidence,
                                     QT_TRANSLATE_NOOP("Action", "Change evidence details")};
inline constexpr Action linkEvidence{"evidence.link", Permission::AddEvidence,
                                     QT_TRANSLATE_NOOP("Action", "Link evidence")};
inline constexpr Action unlinkEvidence{"evidence.unlink", Permission::AddEvidence,
                                       QT_TRANSLATE_NOOP("Action", "Unlink evidence")};
inline constexpr Action reviseEvidence{"evidence.revise", Permission::AddEvidence,
                                       QT_TRANSLATE_NOOP("Action", "Replace evidence")};
inline constexpr Action retireEvidence{"evidence.retire", Permission::AddEvidence,
                                       QT_TRANSLATE_NOOP("Action", "Retire evidence")};
inline constexpr Action reinstateEvidence{"evidence.reinstate", Permission::AddEvidence,
                                          QT_TRANSLATE_NOOP("Action", "Reinstate evidence")};
inline constexpr Action confirmEvidence{
    "evidence.confirm", Permission::Assess,
    QT_TRANSLATE_NOOP("Action", "Confirm an assessment on new evidence")};
inline constexpr Action openFinding{"finding.open", Permission::ManageFindings,
                                    QT_TRANSLATE_NOOP("Action", "Open a finding")};
inline constexpr Action editFinding{"finding.edit", Permission::ManageFindings,
                                    QT_TRANSLATE_NOOP("Action", "Change a finding")};
inline constexpr Action retestFinding{"finding.retest", Permission::ManageFindings,
                                      QT_TRANSLATE_NOOP("Action", "Re-test a finding")};
inline constexpr Action commentFinding{"finding.comment", Permission::ManageFindings,
                                       QT_TRANSLATE_NOOP("Action", "Comment on a finding")};
inline constexpr Action attachToFinding{
    "finding.attach", Permission::ManageFindings,
    QT_TRANSLATE_NOOP("Action", "Attach evidence to a finding")};
inline constexpr Action mergeFindings{"finding.merge", Permission::ManageFindings,
                                      QT_TRANSLATE_NOOP("Action", "Merge findings")};
inline constexpr Action splitFinding{"finding.split", Permission::ManageFindings,
                                     QT_TRANSLATE_NOOP("Action", "Split a merged finding")};
inline constexpr Action importReport{"report.import", Permission::ManageFindings,
                                     QT_TRANSLATE_NOOP("Action", "Import a tool's report")};
inline constexpr Action addMapping{"mapping.add", Permission::ManageFindings,
                                   QT_TRANSLATE_NOOP("Action", "Map a tool's rule")};
inline constexpr Action editMapping{
    "mapping.edit", Permission::ManageFindings,
    QT_TRANSLATE_NOOP("Action", "Change the mapping of a tool's rule")};
inline constexpr Action removeMapping{
    "mapping.remove", Permission::ManageFindings,
    QT_TRANSLATE_NOOP("Action", "Remove the mapping of a tool's rule")};
inline constexpr Action acceptRisk{"risk.accept", Permission::AcceptRisk,
                                   QT_TRANSLATE_NOOP("Action", "Accept a risk")};
inline constexpr Action renewRisk{"risk.renew", Permission::AcceptRisk,
                                  QT_TRANSLATE_NOOP("Action", "Renew a risk acceptance")};
inline constexpr Action withdrawRisk{"risk.withdraw", Permission::AcceptRisk,
                                     QT_TRANSLATE_NOOP("Action", "Withdraw a risk acceptance")};
inline constexpr Action publishThreatLibrary{
    "threat_library.publish", Permission::ManageLibraries,
    QT_TRANSLATE_NOOP("Action", "Publish a threat library")};
inline constexpr Action beginThreatLibrary{
    "threat_library.begin", Permission::ManageLibraries,
    QT_TRANSLATE_NOOP("Action", "Begin a draft of a threat library")};
inline constexpr Action editThreatLibrary{
    "threat_library.edit", Permission::ManageLibraries,
    QT_TRANSLATE_NOOP("Action", "Change a draft of a threat library")};
inline constexpr Action discardThreatLibrary{
    "threat_library.discard", Permission::ManageLibraries,
    QT_TRANSLATE_NOOP("Action", "Discard a draft of a threat library")};
inline constexpr Action moveThreatModel{
    "threat_model.move", Permission::ModelThreats,
    QT_TRANSLATE_NOOP("Action", "Move a threat model to another library version")};
inline constexpr Action drawThreatModel{"threat_model.draw", Permission::ModelThreats,
                                        QT_TRANSLATE_NOOP("Action", "Draw a threat model")};
inline constexpr Action importThreatModel{"threat_model.import", Permission::ModelThreats,
                                          QT_TRANSLATE_NOOP("Action", "Import a threat model")};
inline constexpr Action confirmThreatModel{
    "threat_model.confirm", Permission::ModelThreats,
    QT_TRANSLATE_NOOP("Action", "Confirm the threat model of the release before")};
inline constexpr Action lookAtThreatModel{
    "threat_model.look", Permission::ModelThreats,
    QT_TRANSLATE_NOOP("Action", "Look through a threat model")};
inline constexpr Action addThreat{"threat.add", Permission::ModelThreats,
                                  QT_TRANSLATE_NOOP("Action", "Add a threat")};
inline constexpr Action editThreat{"threat.edit", Permission::ModelThreats,
                                   QT_TRANSLATE_NOOP("Action", "Change a threat")};
inline constexpr Action answerThreat{"threat.answer", Permission::ModelThreats,
                                     QT_TRANSLATE_NOOP("Action", "Answer a threat")};
inline constexpr Action confirmThreatAnswer{
    "threat.confirm", Permission::DecideApplicability,
    QT_TRANSLATE_NOOP("Action", "Confirm that a threat is not applicable")};
inline constexpr Action acceptThreat{"threat.accept", Permission::AcceptRisk,
                                     QT_TRANSLATE_NOOP("Action", "Accept a threat's risk")};
inline constexpr Action addCountermeasure{"countermeasure.add", Permission::ModelThreats,
                                          QT_TRANSLATE_NOOP("Action", "Add a countermeasure")};
inline constexpr Action editCountermeasure{"countermeasure.edit", Permission::ModelThreats,
                                           QT_TRANSLATE_NOOP("Action", "Change a countermeasure")};
inline constexpr Action testCountermeasure{
    "countermeasure.test", Permission::AddEvidence,
    QT_TRANSLATE_NOOP("Action", "Record a countermeasure's test")};
inline constexpr Action addComponent{"components.add", Permission::AddEvidence,
                                     QT_TRANSLATE_NOOP("Action", "Add a component to a release")};
inline constexpr Action removeComponent{
    "components.remove", Permission::AddEvidence,
    QT_TRANSLATE_NOOP("Action", "Take a component off a release")};
inline constexpr Action addVulnerability{"vulnerability.add", Permission::ManageFindings,
                                         QT_TRANSLATE_NOOP("Action", "Record a vulnerability")};
inline constexpr Action editVulnerability{"vulnerability.edit", Permission::ManageFindings,
                                          QT_TRANSLATE_NOOP("Action", "Change a vulnerability")};
inline constexpr Action withdrawVulnerability{
    "vulnerability.withdraw", Permission::ManageFindings,
    QT_TRANSLATE_NOOP("Action", "Withdraw a vulnerability")};
inline constexpr Action decideVulnerability{
    "vulnerability.decide", Permission::ManageFindings,
    QT_TRANSLATE_NOOP("Action", "Decide about a vulnerability")};
inline constexpr Action planTests{"test.plan", Permission::AddEvidence,
                                  QT_TRANSLATE_NOOP("Action", "Bring the test plan up to date")};
inline constexpr Action addTestCase{"test.add", Permission::AddEvidence,
                                    QT_TRANSLATE_NOOP("Action", "Add a test case")};
inline constexpr Action editTestCase{"test.edit", Permission::AddEvidence,
                                     QT_TRANSLATE_NOOP("Action", "Change a test case")};
inline constexpr Action recordTest{"test.record", Permission::AddEvidence,
                                   QT_TRANSLATE_NOOP("Action", "Record test results")};
inline constexpr Action sampleTests{"test.sampling", Permission::AddEvidence,
                                    QT_TRANSLATE_NOOP("Action", "Record a sampling")};
inline constexpr Action addDocument{"document.add", Permission::ManageOrganisation,
                                    QT_TRANSLATE_NOOP("Action", "Add a document")};
inline constexpr Action editDocument{"document.edit", Permission::ManageOrganisation,
                                     QT_TRANSLATE_NOOP("Action", "Change a document")};
inline constexpr Action withdrawDocument{"document.withdraw", Permission::ManageOrganisation,
                                         QT_TRANSLATE_NOOP("Action", "Withdraw a document")};
inline constexpr Action addOutsourcing{"outsourcing.add", Permission::ManageOrganisation,
                                       QT_TRANSLATE_NOOP("Action", "Add an outsourcing contract")};
inline constexpr Action editOutsourcing{
    "outsourcing.edit", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Change an outsourcing contract")};
inline constexpr Action withdrawOutsourcing{
    "outsourcing.withdraw", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Withdraw an outsourcing contract")};
inline constexpr Action addOperation{"operation.add", Permission::ManagePortfolio,
                                     QT_TRANSLATE_NOOP("Action", "Add a critical operation")};
inline constexpr Action editOperation{"operation.edit", Permission::ManagePortfolio,
                                      QT_TRANSLATE_NOOP("Action", "Change a critical operation")};
inline constexpr Action withdrawOperation{
    "operation.withdraw", Permission::ManagePortfolio,
    QT_TRANSLATE_NOOP("Action", "Withdraw a critical operation")};
inline constexpr Action addCodingStandard{"standard.add", Permission::ManageOrganisation,
                                          QT_TRANSLATE_NOOP("Action", "Add a coding standard")};
inline constexpr Action editCodingStandard{"standard.edit", Permission::ManageOrganisation,
                                           QT_TRANSLATE_NOOP("Action", "Change a coding standard")};
inline constexpr Action withdrawCodingStandard{
    "standard.withdraw", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Withdraw a coding standard")};
inline constexpr Action addCodeModule{"module.add", Permission::ManageOrganisation,
                                      QT_TRANSLATE_NOOP("Action", "Add a reusable module")};
inline constexpr Action editCodeModule{"module.edit", Permission::ManageOrganisation,
                                       QT_TRANSLATE_NOOP("Action", "Change a reusable module")};
inline constexpr Action withdrawCodeModule{
    "module.withdraw", Permission::ManageOrganisation,
    QT_TRANSLATE_NOOP("Action", "Withdraw a reusable module")};
inline constexpr Action addCodeReview{"codereview.add", Permission::AddEvidence,
                                      QT_TRANSLATE_NOOP("Action", "Record a code review")};
inline constexpr Action editCodeReview{"codereview.edit", Permission::AddEvidence,
                                       QT_TRANSLATE_NOOP("Action", "Change a code review")};
inline constexpr Action withdrawCodeReview{"codereview.withdraw", Permission::AddEvidence,
                                           QT_TRANSLATE_NOOP("Action", "Withdraw a code review")};
inline constexpr Action useInDevelopment{"development.use", Permission::AddEvidence,
                                         QT_TRANSLATE_NOOP("Action", "Note what a release uses")};
inline constexpr Action editUse{"development.edit", Permission::AddEvidence,
                                QT_TRANSLATE_NOOP("Action", "Change what a release uses")};
inline constexpr Action endUse{"development.end", Permission::AddEvidence,
                               QT_TRANSLATE_NOOP("Action", "Take off what a release uses")};
/// As entries of versions before the one that signs have it.
inline constexpr Action decideGate{"gate.decide", Permission::DecideGate,
                                   QT_TRANSLATE_NOOP("Action", "Decide a gate")};
inline constexpr Action submitGate{"gate.submit", Permission::SubmitGate,
                                   QT_TRANSLATE_NOOP("Action", "Submit a gate for signature")};
inline constexpr Action signGate{"gate.sign", Permission::DecideGate,
                                 QT_TRANSLATE_NOOP("Action", "Sign a gate")};
inline constexpr Action reopenGate{"gate.reopen", Permission::DecideGate,
                                   QT_TRANSLATE_NOOP("Action", "Re-open a gate")};
inline constexpr Action createKey{"key.create", Permission::DecideGate,
                                  QT_TRANSLATE_NOOP("Action", "Make a signing key")};
inline constexpr Action revokeKey{"key.revoke", Permission::DecideGate,
                                  QT_TRANSLATE_NOOP("Action", "Revoke a signing key")};
/// Taking an earlier Change back needs what that Change needed.
inline constexpr Action undo{"change.undo", Permission::ManagePortfolio,
                             QT_TRANSLATE_NOOP("Action", "Undo")};

inline constexpr const Action *all[] = {
    &createWorkspace,
    &changeTimeZone,
    &addAccount,
    &editAccount,
    &setFirstPassword,
    &changePassword,
    &resetPassword,
    &unlockAccount,
    &noteWrongPassword,
    &lockAccount,
    &noteSignIn,
    &editPasswordPolicy,
    &publishLibrary,
    &addUnit,
    &editUnit,
    &removeUnit,
    &addPerson,
    &editPerson,
    &addPost,
    &editPost,
    &removePost,
    &addServicePeriod,
    &editServicePeriod,
    &removeServicePeriod,
    &assign,
    &editAssignment,
    &endAssignment,
    &removeAssignment,
    &delegate,
    &editDelegation,
    &removeDelegation,
    &addApp,
    &editApp,
    &confirmProfile,
    &addRelease,
    &editRelease,
    &moveRelease,
    &decideApplicability,
    &confirmApplicability,
    &withdrawApplicability,
    &assess,
    &confirmAssessment,
    &submitAssessment,
    &withdrawSubmission,
    &acceptAssessment,
    &returnAssessment,
    &askAssessor,
    &withdrawReview,
    &drawSample,
    &demandReviews,
    &addEvidence,
    &editEvidence,
    &linkEvidence,
    &unlinkEvidence,
    &reviseEvidence,
    &retireEvidence,
    &reinstateEvidence,
    &confirmEvidence,
    &openFinding,
    &editFinding,
    &retestFinding,
    &commentFinding,
    &attachToFinding,
    &mergeFindings,
    &splitFinding,
    &importReport,
    &addMapping,
    &editMapping,
    &removeMapping,
    &acceptRisk,
    &renewRisk,
    &withdrawRisk,
    &publishThreatLibrary,
    &beginThreatLibrary,
    &editThreatLibrary,
    &discardThreatLibrary,
    &moveThreatModel,
    &drawThreatModel,
    &importThreatModel,
    &confirmThreatModel,
    &lookAtThreatModel,
    &addThreat,
    &editThreat,
    &answerThreat,
    &confirmThreatAnswer,
    &acceptThreat,
    &addCountermeasure,
    &editCountermeasure,
    &testCountermeasure,
    &addComponent,
    &removeComponent,
    &addVulnerability,
    &editVulnerability,
    &withdrawVulnerability,
    &decideVulnerability,
    &planTests,
    &addTestCase,
    &editTestCase,
    &recordTest,
    &sampleTests,
    &addDocument,
    &editDocument,
    &withdrawDocument,
    &addOutsourcing,
    &editOutsourcing,
    &withdrawOutsourcing,
    &addOperation,
    &editOperation,
    &withdrawOperation,
    &addCodingStandard,
    &editCodingStandard,
    &withdrawCodingStandard,
    &addCodeModule,
    &editCodeModule,
    &withdrawCodeModule,
    &addCodeReview,
    &editCodeReview,
    &withdrawCodeReview,
    &useInDevelopment,
    &editUse,
    &endUse,
    &decideGate,
    &submitGate,
    &signGate,
    &reopenGate,
    &createKey,
    &revokeKey,
    &undo,
};
} // namespace actions

/// The action behind a key of the log; nothing where it is not one of ours.
const Action *actionOf(const QString &key);

/// What an action's key means to a person, in the running language: "gate.decide" → "Decide a
/// gate". The key itself where it is not one of ours.
QString actionLabel(const QString &key);

} // namespace gatehouse
