#pragma once

#include "models/findings/finding.h"
#include "views/design/formdialog.h"
#include "views/findings/findingopening.h"
#include "views/page/recordeditors.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace gatehouse {

class Form;
class FormField;
class NavigationContext;

/// A finding: opened, worked on, and sent to its re-test. `subject` names the requirement.
class FindingEditor final : public FormDialog
{
    Q_OBJECT
public:
    FindingEditor(NavigationContext &context, Finding finding, const QString &subject,
                  QWidget *parent = nullptr);
    /// Lets a new finding be about any of these; a single one is not asked for.
    void offerPlaces(std::vector<FindingPlace> places);

private:
    void offerOwners();
    /// Whether the risk chosen is lower than the finding's ever was.
    bool isLowered() const;
    QString reasonText() const;
    void showReason();
    /// Whether a finding that is overdue is given more time.
    bool isPostponed() const;
    /// Proposes by when it is mended, by its risk, until somebody chooses a day.
    void proposeDue();
    QString retestsText() const;
    QString commentsText() const;
    Result<void> save();

    NavigationContext &m_context;
    Finding m_finding;
    Form *m_form;
    RecordEditors m_editors;
    QLabel *m_about;
    FormField *m_placeField;
    QComboBox *m_place;
    std::vector<FindingPlace> m_places; ///< as they are offered
    FormField *m_riskReason;
    QPlainTextEdit *m_comment;
    int m_tier = 0; ///< of the app; 0: the organisation's
    QDate m_proposed; ///< the due date that nobody has chosen
};

} // namespace gatehouse
