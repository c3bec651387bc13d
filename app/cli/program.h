#pragma once

#include "app/cli/context.h"

#include <functional>

namespace gatehouse {

/// What is known before the command line is read, from it and from the environment: the language
/// that help and complaints are worded in, the workspace and the account.
Context contextOf(int argc, char **argv);

/// Reads the command line, does what it asks for and says what came of it; the exit code. Where
/// that paints and `context` cannot, nothing is done but `goOn`: it goes on as the program that
/// can, and comes back only where that is missing. Needs an application.
int runProgram(int argc, char **argv, Context &context, const std::function<void()> &goOn);

} // namespace gatehouse
