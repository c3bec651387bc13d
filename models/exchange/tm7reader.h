#pragma once

#include "models/base/result.h"
#include "models/exchange/foreignreading.h"

namespace gatehouse {

/// Whether it has the shape of a file of the Microsoft Threat Modeling Tool: XML that begins so.
bool isTm7(const QByteArray &content);

/// Reads one. Unreadable for what is damaged; Invalid for what declares entities, and where two
/// parts of a diagram have the same id.
/// - Stencils become elements, connectors flows, box and line boundaries boundaries, annotations
///   notes. A connector with a loose end gets an external actor there.
/// - A threat is one of its interaction's flow. What its tool suggests is a proposed
/// countermeasure;
///   mitigated with a justification, or with such a suggestion, it is Designed.
Result<ForeignReading> readTm7(const QByteArray &content);

} // namespace gatehouse
