#pragma once

#include "app/cli/context.h"

namespace gatehouse {

/// Reads the command line, does what it asks for and says what came of it; the exit code.
int runProgram(int argc, char **argv, Context &context);

} // namespace gatehouse
