#pragma once

namespace gatehouse {

class Verb;

// Each declares its verbs below the program. One file of the same name each.
void addInitVerb(const Verb &root);
void addDemoVerb(const Verb &root);
void addAccountVerbs(const Verb &root);
void addUnitVerbs(const Verb &root);
void addPersonVerbs(const Verb &root);
void addPostVerbs(const Verb &root);
void addAssignmentVerbs(const Verb &root);
void addDelegationVerbs(const Verb &root);
void addOrganisationVerbs(const Verb &root);
void addLibraryVerbs(const Verb &root);
void addAppVerbs(const Verb &root);
void addReleaseVerbs(const Verb &root);
void addApplicabilityVerbs(const Verb &root);
void addAssessVerbs(const Verb &root);
void addReviewVerbs(const Verb &root);
void addEvidenceVerbs(const Verb &root);
void addRedactionVerbs(const Verb &evidence); ///< below those
void addFindingVerbs(const Verb &root);
void addTestVerbs(const Verb &root);
void addImportVerb(const Verb &root);
void addMappingVerbs(const Verb &root);
void addPackageVerbs(const Verb &root);
void addRiskVerbs(const Verb &root);
void addThreatLibraryVerbs(const Verb &root);
void addThreatLibraryPartVerbs(const Verb &library); ///< below those
void addThreatModelVerbs(const Verb &root);
void addThreatVerbs(const Verb &root);
void addCountermeasureVerbs(const Verb &root);
void addComponentVerbs(const Verb &root);
void addVulnerabilityVerbs(const Verb &component); ///< below those
void addRegisterVerbs(const Verb &root);
void addDevelopmentVerbs(const Verb &release); ///< below those of releases
void addKeyVerbs(const Verb &root);
void addGateVerbs(const Verb &root);
void addGateSigningVerbs(const Verb &gate); ///< below those
void addBoardVerb(const Verb &root);
void addWorkVerb(const Verb &root);
void addDashboardVerbs(const Verb &root);
void addExportVerbs(const Verb &root);
void addAuditVerbs(const Verb &root);
void addDoctorVerb(const Verb &root);
void addTimeZoneVerbs(const Verb &root);
void addReindexVerb(const Verb &root);
void addBackupVerb(const Verb &root);

} // namespace gatehouse
