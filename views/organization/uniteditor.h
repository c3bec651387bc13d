#pragma once

#include "models/organization/organization.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// Departments to choose from, each below the one it belongs to with the indentation of the tree,
/// after `none` for no department. `without` and everything below it is left out.
std::vector<RecordEditors::Choice> unitChoices(const std::vector<Unit> &units, Language language,
                                               const QString &none, UnitId without = {});

/// A department: its name, and which one it belongs to.
class UnitEditor final : public RecordDialog<Unit>
{
    Q_OBJECT
public:
    UnitEditor(NavigationContext &context, Unit unit, QWidget *parent = nullptr);
};

} // namespace gatehouse
