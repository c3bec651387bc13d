#pragma once

#include "models/components/component.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QLineEdit;

namespace gatehouse {

class Form;
class NavigationContext;

/// A component that no bill of materials of the release names, added by hand.
class ComponentEditor final : public FormDialog
{
    Q_OBJECT
public:
    ComponentEditor(NavigationContext &context, ReleaseId release, QWidget *parent = nullptr);

private:
    Result<void> save();

    NavigationContext &m_context;
    ReleaseId m_release;
    Form *m_form;
    RecordEditors m_editors;
    QLineEdit *m_licences;
};

} // namespace gatehouse
