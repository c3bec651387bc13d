#include "tests/benchmarks/harness/alternate.h"

#include <algorithm>

namespace gatehouse::bench {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Result<Medians> alternate(int rounds, const std::function<Result<double>()> &ours,
                          const std::function<Result<double>()> &theirs)
{
    std::vector<double> own;
    std::vector<double> rival;
    for (int round = 0; round < rounds; ++round) {
        for (const bool ownTurn : {round % 2 == 0, round % 2 != 0}) {
            TRY_ASSIGN(const double value, ownTurn ? ours() : theirs());
            (ownTurn ? own : rival).push_back(value);
        }
    }
    return Medians{median(std::move(own)), median(std::move(rival))};
}

} // namespace gatehouse::bench
