#pragma once

#include "models/base/result.h"

#include <functional>
#include <vector>

namespace gatehouse::bench {

double median(std::vector<double> values);

struct Medians {
    double ours = 0;
    double theirs = 0;
};

/// Runs ours and the rival in turn, so that whatever else the machine does meets both, and takes
/// the medians. Who goes first changes every round.
Result<Medians> alternate(int rounds, const std::function<Result<double>()> &ours,
                          const std::function<Result<double>()> &theirs);

} // namespace gatehouse::bench
