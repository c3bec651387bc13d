#pragma once

#include "models/organization/organization.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// Departments to choose from, each below the one it belongs to with the indentation of the tree,
/// after `none` for no department. `without` and everything below it is left out.
std::vector<RecordEditors::Choice> unitChoices(const std::vector<Unit> &units, const QString &none,
                                               UnitId without = {});

/// A department: its name, and which one it belongs to.
class UnitEditor final : public FormDialog
{
    Q_OBJECT
public:
    UnitEditor(NavigationContext &context, Unit unit, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Unit &unit() const { return m_unit; }

private:
    Result<void> save();

    NavigationContext &m_context;
    Unit m_unit;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
