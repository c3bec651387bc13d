#pragma once

#include "models/assessments/assessment.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace gatehouse {

/// What an assessor fills in for a requirement: judgement, methods, object, record, risk, remark.
class AssessmentForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AssessmentForm(QWidget *parent = nullptr);

    /// Shows what stands recorded.
    void setAssessment(const Assessment &assessment);
    /// Shows what could be recorded next: nothing of it is anybody's entry yet. `stored` is what
    /// stands recorded.
    void propose(const Assessment &stored, const Assessment &proposal);
    bool isProposal() const { return m_isProposal; }
    /// The methods the requirement asks for; whoever assesses ticks those that were used.
    void setPlanned(const std::vector<Method> &methods);
    /// Shows something entered on top of what is recorded: it stays to be saved. `base` is what it
    /// was begun from, which somebody else may have changed since.
    void edit(const Assessment &draft, const Assessment &base);
    /// What is entered, with the ids of what was set and the revision it was begun from.
    Assessment assessment() const;
    /// What setAssessment() was given.
    const Assessment &stored() const { return m_stored; }
    /// What is entered was begun from.
    const Assessment &base() const { return m_base; }
    bool isChanged() const;
    void setEditable(bool editable);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void fill(const Assessment &assessment);
    void showRisk();

    Assessment m_stored;
    Assessment m_base;
    Assessment m_shown; ///< what was shown first, as the form reads it back
    bool m_isProposal = false;
    std::vector<Method> m_plannedMethods;
    QButtonGroup *m_judgements;
    QList<QCheckBox *> m_methods;
    QLabel *m_judgementLabel;
    QLabel *m_methodLabel;
    QLabel *m_planned;
    QLabel *m_objectLabel;
    QLineEdit *m_object;
    QLabel *m_recordLabel;
    QPlainTextEdit *m_record;
    QLabel *m_riskLabel;
    QComboBox *m_risk;
    QLabel *m_remarkLabel;
    QLineEdit *m_remark;
};

} // namespace gatehouse
