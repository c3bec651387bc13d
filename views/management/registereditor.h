#pragma once

#include "models/management/registerkind.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// The form of any register's record, made of its description; only which fields stand beside each
/// other is said here.
class RegisterEditor final : public FormDialog
{
    Q_OBJECT
public:
    RegisterEditor(NavigationContext &context, const RegisterKind &kind, Subject::Held record,
                   QWidget *parent = nullptr);
    /// Of what stands recorded, once it was saved.
    qint64 id() const { return m_kind.record->id(m_record.get()); }

private:
    QWidget *makeForm();
    void offerChoices();
    Result<void> save();

    NavigationContext &m_context;
    const RegisterKind &m_kind;
    Subject::Held m_record; ///< as it was when the form was opened
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
