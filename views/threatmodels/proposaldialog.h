#pragma once

#include "models/base/id.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace gatehouse {

class Form;
class FormField;
class ThreatDesk;

/// Takes what the threat library proposes for some threats: shows which countermeasures these are,
/// and asks how far they are and where they stand in the design.
class ProposalDialog final : public FormDialog
{
    Q_OBJECT
public:
    ProposalDialog(ThreatDesk &desk, std::vector<ThreatId> threats, QWidget *parent = nullptr);

private:
    void showProposals();
    void follow();
    bool isInDesign() const;
    Result<void> save();

    ThreatDesk &m_desk;
    std::vector<ThreatId> m_threats;
    Form *m_form;
    QLabel *m_about;
    QListWidget *m_list;
    QComboBox *m_stage;
    QLineEdit *m_design;
    FormField *m_designField = nullptr;
};

} // namespace gatehouse
