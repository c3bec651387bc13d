#include "app/cli/outputoptions.h"

namespace gatehouse {

void OutputOptions::declare(const Verb &verb, OutputOptions &options, const QString &what)
{
    verb.value("-o,--output", options.path, "FILE", what).required();
    verb.flag("--replace", options.replaces,
              CommandLine::tr("Replace the file that stands there; never a workspace"));
}

FileTarget OutputOptions::target() const
{
    return {path, replaces ? FileTarget::Existing::Replace : FileTarget::Existing::Keep};
}

Result<void> OutputOptions::explained(Result<void> written) const
{
    if (!written && written.error().kind == ErrorKind::Conflict)
        written.error().message += u' ' + CommandLine::tr("Or add --replace.");
    return written;
}

} // namespace gatehouse
