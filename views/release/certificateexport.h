#pragma once

class QWidget;

namespace gatehouse {

class ReleaseState;
struct GateDecision;

/// Asks where to, and writes the certificate of a decision on the release shown there, as a job.
void exportCertificate(const ReleaseState &state, const GateDecision &decision, QWidget *parent);

} // namespace gatehouse
