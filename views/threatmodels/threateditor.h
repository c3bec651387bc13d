#pragma once

#include "models/threatmodels/recordedthreat.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace gatehouse {

class Form;
class FormField;
class ThreatDesk;
struct ThreatRating;
struct ThreatRule;

/// How likely and how grave a threat is, as it stands and with its countermeasures in place; of a
/// person's own threat also what it is. One without an id is added.
class ThreatEditor final : public FormDialog
{
    Q_OBJECT
public:
    ThreatEditor(ThreatDesk &desk, RecordedThreat threat, QWidget *parent = nullptr);

private:
    void addWords();
    void addRatings();
    QComboBox *makeScale(const QString &name, bool isLikelihood, bool isResidual) const;
    const ThreatRule *rule() const;
    ThreatRating inherent() const;
    bool isLowered() const;
    void follow();
    Result<void> save();

    ThreatDesk &m_desk;
    RecordedThreat m_threat;
    Form *m_form;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QComboBox *m_subject = nullptr;
    QList<QCheckBox *> m_categories;
    QComboBox *m_likelihood = nullptr;
    QComboBox *m_impact = nullptr;
    QComboBox *m_residualLikelihood = nullptr;
    QComboBox *m_residualImpact = nullptr;
    QLabel *m_risk;
    QPlainTextEdit *m_reason;
    FormField *m_reasonField = nullptr;
};

} // namespace gatehouse
