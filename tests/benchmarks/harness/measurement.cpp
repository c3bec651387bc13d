#include "tests/benchmarks/harness/measurement.h"

namespace gatehouse::bench {

std::optional<bool> Measurement::isMet() const
{
    switch (aim.kind) {
    case Aim::Kind::None:
        return std::nullopt;
    case Aim::Kind::Ratio:
        return ratio() <= aim.bound;
    case Aim::Kind::Faster:
        return theirs >= aim.bound * ours;
    case Aim::Kind::AtMost:
        return ours <= aim.bound;
    }
    return std::nullopt;
}

} // namespace gatehouse::bench
