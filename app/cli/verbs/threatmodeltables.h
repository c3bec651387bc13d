#pragma once

namespace gatehouse {

class Verb;

// What threat-model shows of a model as a table of its own.
void addTraceVerb(const Verb &models);
void addMatrixVerb(const Verb &models);

} // namespace gatehouse
