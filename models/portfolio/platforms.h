#pragma once

#include "models/portfolio/app.h"

namespace gatehouse {

/// Where an app of this kind can run.
std::vector<Platform> platformsFitting(AppKind kind);
/// The same platforms, each once, in the order people see them in.
std::vector<Platform> inOrder(const std::vector<Platform> &platforms);
/// Those of `platforms` that are not in `allowed`, in order.
std::vector<Platform> missingFrom(const std::vector<Platform> &allowed,
                                  const std::vector<Platform> &platforms);
/// "Android, iOS", in the language of the running program.
QString platformNames(const std::vector<Platform> &platforms);

} // namespace gatehouse
