#pragma once

#include <QCoreApplication>

namespace gatehouse {

/// The translation context of everything the command line says.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What a verb has to say to whoever called it; its exit code.
enum class Answer {
    Yes = 0, ///< yes, or done
    No = 1, ///< the answer is no
};
/// The other two exit codes.
inline constexpr int wrongUsage = 2;
inline constexpr int refusedOrFailed = 3;

} // namespace gatehouse
