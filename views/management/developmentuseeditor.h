#pragma once

#include "models/management/developmentuse.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QComboBox;

namespace gatehouse {

class Form;
class NavigationContext;

/// What a release uses: a coding standard or a module out of the registers, in which version. What
/// is used is chosen for a new one only.
class DevelopmentUseEditor final : public FormDialog
{
    Q_OBJECT
public:
    DevelopmentUseEditor(NavigationContext &context, DevelopmentUse use, const QString &name,
                         QWidget *parent = nullptr);

private:
    void offerItems();
    Result<void> save();

    NavigationContext &m_context;
    DevelopmentUse m_use;
    Form *m_form;
    RecordEditors m_editors;
    QComboBox *m_item = nullptr;
};

} // namespace gatehouse
