#include "models/base/privatememory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace gatehouse {

void keepMemoryPrivate()
{
    // Either alone leaves a way: the limit does not hold where the kernel hands dumps to another
    // program, and the programs that this one starts inherit only the limit.
    const rlimit none = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace gatehouse
