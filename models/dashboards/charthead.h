#pragma once

#include "models/dashboards/chart.h"

namespace gatehouse {

class ChartWords;

/// What a chart is called, whatever it says. Texts are phrases of the context "Dashboard".
struct ChartHead {
    const char *key; ///< stable: "gates-by-phase"
    ChartShape shape;
    const char *title;
    const char *about; ///< what is counted, and what is left out
    const char *unit; ///< nullptr of shares and timelines
    const char *categoryTitle;
    const char *empty; ///< what is said where there is nothing to draw

    /// A chart of a day, to be filled in.
    Chart begin(const ChartWords &words, QDate day) const;
};

} // namespace gatehouse
