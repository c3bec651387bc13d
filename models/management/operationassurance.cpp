#include "models/management/operationassurance.h"

#include "models/portfolio/releaserepository.h"

namespace gatehouse {

namespace {

int weight(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Noncompliant:
        return 4;
    case Judgement::Partial:
        return 3;
    case Judgement::NotAssessed:
        return 2;
    case Judgement::Compliant:
        return 1;
    case Judgement::NotApplicable:
        break;
    }
    return 0;
}

const SheetRow *rowOf(const AssessmentSheet &sheet, const QString &key)
{
    const auto found = std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow &row) {
        return row.requirement->key == key;
    });
    return found == sheet.rows.end() ? nullptr : &*found;
}

} // namespace

Judgement worseOf(Judgement one, Judgement other)
{
    return weight(other) > weight(one) ? other : one;
}

std::optional<Judgement> OperationState::judgement() const
{
    if (controls.empty())
        return std::nullopt;
    Judgement worst = Judgement::NotApplicable;
    for (const ControlState &each : controls)
        worst = worseOf(worst, each.judgement);
    return worst;
}

OperationState OperationState::of(const CriticalOperation &operation, const AssessmentSheet &sheet)
{
    OperationState state;
    state.release = sheet.release;
    for (const OperationControl control : operation.controls) {
        ControlState &each = state.controls.emplace_back();
        each.control = control;
        each.requirements = requirementsOf(control);
        each.judgement = Judgement::NotApplicable;
        bool isAsked = false;
        for (const QString &key : std::as_const(each.requirements)) {
            const SheetRow *row = rowOf(sheet, key);
            if (!row)
                continue;
            isAsked = true;
            const Judgement judged = row->judgement();
            each.judgement = worseOf(each.judgement, judged);
            if (judged != Judgement::Compliant && judged != Judgement::NotApplicable)
                each.open.push_back(row->requirement->id);
        }
        // What no library asks for was judged by nobody.
        if (!isAsked)
            each.judgement = Judgement::NotAssessed;
    }
    return state;
}

Result<std::map<qint64, OperationState>>
operationStates(const Database &database, LibraryShelf &shelf,
                const std::vector<CriticalOperation> &operations, QDate today)
{
    std::map<AppId, AssessmentSheet> sheets;
    std::map<qint64, OperationState> states;
    for (const CriticalOperation &operation : operations) {
        if (operation.withdrawnAt.isValid())
            continue;
        auto sheet = sheets.find(operation.app);
        if (sheet == sheets.end()) {
            AssessmentSheet loaded;
            TRY_ASSIGN(const ReleaseId release,
                       ReleaseRepository(database).currentOf(operation.app));
            if (release.isValid()) {
                TRY_ASSIGN(loaded, AssessmentSheet::load(database, shelf, release, today));
            }
            sheet = sheets.emplace(operation.app, std::move(loaded)).first;
        }
        states.emplace(operation.id.value, OperationState::of(operation, sheet->second));
    }
    return states;
}

} // namespace gatehouse
