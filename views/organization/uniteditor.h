#pragma once

#include "models/organization/organization.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLineEdit;

namespace gatehouse {

class Form;
class NavigationContext;

/// Offers departments in a combo box, each below the one it belongs to, with the indentation of
/// the tree and `none` for no department. `without` and everything below it is left out.
void offerUnits(QComboBox &box, const std::vector<Unit> &units, const QString &none, UnitId current,
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
    QLineEdit *m_name;
    QComboBox *m_parent;
};

} // namespace gatehouse
