#include "models/assessments/assessmententry.h"

#include "models/records/fieldwording.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class FillDown
{
    Q_DECLARE_TR_FUNCTIONS(FillDown)
};

bool saysWho(const Field *field)
{
    constexpr std::array keys{"assessor", "outside_body", "assessed_on"};
    return std::any_of(keys.begin(), keys.end(), [field](const char *key) {
        return field->keyText() == QLatin1StringView(key);
    });
}

} // namespace

QString citedName(const Requirement &requirement)
{
    return requirement.citation() + u' ' + requirement.title.in(FieldWording().language());
}

Result<std::vector<AssessmentEntry>> filledDown(const AssessmentSheet &sheet,
                                                const std::vector<RequirementId> &rows,
                                                const std::vector<const Field *> &fields,
                                                std::optional<Phase> phase)
{
    std::vector<const Field *> filled;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(filled),
                 [](const Field *field) { return field && field->isEditable(); });
    if (!std::all_of(filled.begin(), filled.end(), saysWho))
        std::erase_if(filled, saysWho);
    if (filled.empty())
        return fail(ErrorKind::Invalid,
                    FillDown::tr("None of the selected columns is filled in by hand. Select cells "
                                 "of the judgement, the record or whole rows."));
    if (rows.size() < 2)
        return fail(ErrorKind::Invalid,
                    FillDown::tr("Select the row to fill down from and those below it."));
    const SheetRow *first = sheet.row(rows.front());
    const Assessment *source = first ? first->assessment(phase) : nullptr;
    if (!source)
        return fail(ErrorKind::Invalid,
                    FillDown::tr("Nothing is recorded of %1, the first of the selected rows.")
                        .arg(first ? citedName(*first->requirement) : QString()));
    std::vector<AssessmentEntry> entries;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        const SheetRow *below = sheet.row(*row);
        if (!below)
            continue;
        AssessmentEntry &entry = entries.emplace_back();
        entry.requirement = *row;
        entry.name = citedName(*below->requirement);
        for (const Field *field : filled)
            entry.values.emplace_back(field, field->get(source));
    }
    return entries;
}

} // namespace gatehouse
