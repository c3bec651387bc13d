#pragma once

#include "models/evidence/evidencerepository.h"

#include <functional>

class QObject;

namespace gatehouse {

class NavigationContext;

/// Stores files as evidence and links them to requirements of a release (an invalid id: of the
/// organisation): a few megabytes at once, more as a job with its progress and a cancel. `done`
/// gets what was added, or what went wrong unless the frame says so already, as it does of jobs;
/// it is not called once `receiver` is gone.
void attachEvidence(
    NavigationContext &context, QObject *receiver, const QStringList &paths, ReleaseId release,
    const std::vector<RequirementId> &requirements,
    const std::function<void(Result<std::vector<EvidenceRepository::Added>>)> &done);
/// The same of content that is no file, such as a picture that was pasted.
void attachContent(NavigationContext &context, QObject *receiver, const QByteArray &content,
                   const QString &fileName, ReleaseId release, RequirementId requirement,
                   const std::function<void(Result<std::vector<EvidenceRepository::Added>>)> &done);

/// Which of them were evidence before, so that they were linked and not stored again; empty where
/// none was.
QString saidOfKnown(const std::vector<EvidenceRepository::Added> &added);

} // namespace gatehouse
