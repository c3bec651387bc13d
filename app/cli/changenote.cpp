#include "app/cli/changenote.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "models/workspace/change.h"

namespace gatehouse {

void noteChanged(const Change &change, const QString &sentence)
{
    note(change.records().isEmpty()
             ? CommandLine::tr("Nothing differs from what is there, so nothing was changed.")
             : sentence);
}

} // namespace gatehouse
