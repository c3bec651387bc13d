#pragma once

#include "models/assessments/assessmententry.h"
#include "models/assessments/assessmentwords.h"

namespace gatehouse {

/// Cells of a spreadsheet, read against a sheet: what each row of them would record of which
/// requirement. Nothing is written (see AssessmentPlan), and no row is left out: what cannot be
/// read says so.
///
/// A first row of known column names, in either language, says what stands where. Without one the
/// cells go where the person stands in the grid. Rows go to the requirements they name, by key or
/// citation, where a column of headings or the first column of all names nothing else; without, to
/// the rows below each other. An empty cell leaves what stands.
class AssessmentPaste
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentPaste)
public:
    /// Where the person stands in the grid. Nowhere: the cells have to name everything.
    struct Place {
        struct Column {
            QString name; ///< as the grid heads it
            std::optional<AssessmentHeading> what; ///< nothing: it is not filled in by hand
        };
        std::vector<RequirementId> selected; ///< the selected rows, from above
        std::vector<RequirementId> rows; ///< all from the first selected one down
        std::vector<Column> columns; ///< from the first selected one to the right, as shown
    };

    static constexpr int mostRows = 10'000;

    /// Invalid where there are no cells, more than mostRows rows, no column that is recorded, or
    /// neither a place nor requirements that are named.
    static Result<AssessmentPaste> read(const QString &text, const AssessmentSheet &sheet,
                                        const Place &place = {});

    std::vector<AssessmentEntry> entries; ///< in the order of the pasted rows
    QStringList leftOut; ///< columns that are not recorded, by their names
    QStringList recorded; ///< the fields that are, as they are called
};

} // namespace gatehouse
