#pragma once

#include "models/components/component.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// Whether a vulnerability of a component affects a release, and why not. `component` is its name
/// as a person knows it.
class VexDecisionEditor final : public FormDialog
{
    Q_OBJECT
public:
    VexDecisionEditor(NavigationContext &context, const QString &component,
                      const KnownVulnerability &known, VexDecision decision,
                      QWidget *parent = nullptr);

private:
    VexState chosen() const;
    Result<void> save();

    NavigationContext &m_context;
    VexDecision m_decision;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
