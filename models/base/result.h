#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace gatehouse {

/// Why something failed, in the few kinds that callers treat differently.
enum class ErrorKind {
    Invalid, ///< the input breaks a rule; the sentence says which
    NotFound, ///< what was asked for is not in the workspace
    Refused, ///< the acting account may not do this
    Conflict, ///< somebody else changed it first, or it exists already
    Unreadable, ///< a file or workspace cannot be read (foreign, corrupt, newer)
    Unwritable, ///< a file, folder or workspace cannot be written (read-only, full)
    Busy, ///< another program holds the workspace
    Cancelled, ///< the person stopped it; nothing was left half done
    Internal, ///< a defect of ours
};

/// A failure: a kind for the program, a sentence for the person (what happened and what
/// to do, translated), and the technical cause for a report to the developers.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString cause;

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString cause = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(cause)});
}

} // namespace gatehouse

#define GATEHOUSE_CONCAT_INNER(a, b) a##b
#define GATEHOUSE_CONCAT(a, b) GATEHOUSE_CONCAT_INNER(a, b)

/// Returns the error of `expression` (a Result) from the calling function, if it has one.
#define TRY(expression)                                                                            \
    do {                                                                                           \
        if (auto tryResult = (expression); !tryResult)                                             \
            return tl::unexpected(std::move(tryResult).error());                                   \
    } while (false)

/// TRY_ASSIGN(auto app, repository.app(id)): the value, or the error returned from here.
#define TRY_ASSIGN(declaration, expression)                                                        \
    auto GATEHOUSE_CONCAT(tryResult, __LINE__) = (expression);                                     \
    if (!GATEHOUSE_CONCAT(tryResult, __LINE__))                                                    \
        return tl::unexpected(std::move(GATEHOUSE_CONCAT(tryResult, __LINE__)).error());           \
    declaration = *std::move(GATEHOUSE_CONCAT(tryResult, __LINE__))
