#pragma once

#include "app/cli/context.h"

#include <optional>

namespace gatehouse {

/// What is known before the command line is read, from it and from the environment: the language
/// that help and complaints are worded in, the workspace and the account.
Context contextOf(int argc, char **argv);

/// Reads the command line, does what it asks for and says what came of it; the exit code. Nothing
/// where that paints and `context` cannot: then nothing was done either. Needs an application.
std::optional<int> runProgram(int argc, char **argv, Context &context);

} // namespace gatehouse
