#pragma once

#include "models/threatmodels/countermeasure.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QComboBox;
class QListWidget;

namespace gatehouse {

class Form;
class FormField;
class ThreatDesk;

/// What is done against threats: how far it is, where it stands in the design, which requirement it
/// fulfils, who sees to it, and which threats it answers. One without an id is added.
class CountermeasureEditor final : public FormDialog
{
    Q_OBJECT
public:
    CountermeasureEditor(ThreatDesk &desk, Countermeasure countermeasure,
                         QWidget *parent = nullptr);

protected:
    QStringList entered() const override;

private:
    void addLibraryChoice();
    void takeFromLibrary();
    void addRequirement();
    void addThreats();
    void offerOwners();
    bool isInDesign() const;
    void follow();
    std::vector<ThreatId> checkedThreats() const;
    Result<void> save();

    ThreatDesk &m_desk;
    Countermeasure m_countermeasure;
    Form *m_form;
    RecordEditors m_editors;
    QComboBox *m_library = nullptr;
    QComboBox *m_requirement;
    QListWidget *m_threats;
    FormField *m_designField = nullptr;
};

} // namespace gatehouse
