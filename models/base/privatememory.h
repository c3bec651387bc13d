#pragma once

namespace gatehouse {

/// Keeps what this program holds in memory, passwords and open keys among it, out of core dumps and
/// from other programs of the same user (ptrace, /proc/PID/mem). For the beginning of main(): a
/// program that is started anew from this one asks for it by itself. Not in a build for the leak
/// check, which reads the memory of its own program from outside.
void keepMemoryPrivate();

} // namespace gatehouse
