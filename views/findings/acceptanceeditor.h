#pragma once

#include "models/lifecycle/riskacceptance.h"
#include "views/design/formdialog.h"
#include "views/findings/acceptancefields.h"

#include <optional>

namespace gatehouse {

class Form;
class NavigationContext;

/// Taking a risk, or going on taking it (an acceptance that `renews` one): why, and until when.
/// `subject` names the requirement.
class AcceptanceEditor final : public FormDialog
{
    Q_OBJECT
public:
    AcceptanceEditor(NavigationContext &context, RiskAcceptance acceptance, const QString &subject,
                     QWidget *parent = nullptr);

private:
    Result<void> save();
    void sayDone();

    NavigationContext &m_context;
    RiskAcceptance m_acceptance;
    QString m_subject;
    QString m_number; ///< of the finding; empty without one
    Form *m_form;
    std::optional<AcceptanceFields> m_fields;
};

/// Opens the editor that renews this acceptance.
void renewAcceptance(NavigationContext &context, RiskAcceptance acceptance, const QString &subject,
                     QWidget *parent);
/// Asks for the reason and withdraws this acceptance; what fails is said in the message bar.
void withdrawAcceptance(NavigationContext &context, const RiskAcceptance &acceptance,
                        QWidget *parent);

} // namespace gatehouse
